//! Every page is well-formed, every relative link leads to a file of the site and to an id in it.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};

use super::fixture;
use crate::model::Edition;
use crate::render::Artefact;

fn pages(files: &BTreeMap<String, Artefact>) -> BTreeMap<&str, Html> {
    files
        .keys()
        .filter(|path| path.ends_with(".html"))
        .map(|path| (path.as_str(), Html::parse_document(&fixture::page(files, path))))
        .collect()
}

fn all(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// A relative address seen from a page, without its anchor.
fn resolved(page: &str, address: &str) -> String {
    if address.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{address} on {page} leads out of the site"),
            "." => {}
            name => parts.push(name),
        }
    }
    parts.join("/").replace("%20", " ")
}

#[test]
fn pages_parse_without_errors() {
    let files = fixture::render(fixture::whole());
    for (path, page) in pages(&files) {
        assert_eq!(page.errors, Vec::<std::borrow::Cow<'static, str>>::new(), "{path}");
    }
}

#[test]
fn links_lead_somewhere() {
    let files = fixture::render(fixture::whole());
    let pages = pages(&files);
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, page)| {
            let ids: Vec<&str> =
                page.select(&all("[id]")).filter_map(|element| element.attr("id")).collect();
            let once: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(once.len(), ids.len(), "an id is used twice on {path}: {ids:?}");
            (*path, once)
        })
        .collect();
    let mut followed = 0;
    for (path, page) in &pages {
        for element in page.select(&all("[href], [src]")) {
            let address = element.attr("href").or_else(|| element.attr("src")).unwrap();
            if address.contains(':') && !address.starts_with('#') {
                let known = ["https://", "mailto:", "tel:"];
                assert!(known.iter().any(|scheme| address.starts_with(scheme)), "{address}");
                continue;
            }
            let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
            let target = resolved(path, file);
            // PDFs are written beside the pages by others.
            assert!(
                files.contains_key(&target) || target.ends_with(".pdf"),
                "{address} on {path} leads to {target}"
            );
            if !anchor.is_empty() {
                assert!(ids[target.as_str()].contains(anchor), "{address} on {path}");
            }
            followed += 1;
        }
        for element in page.select(&all("[aria-labelledby]")) {
            let id = element.attr("aria-labelledby").unwrap();
            assert!(ids[path].contains(id), "{id} on {path}");
        }
    }
    assert!(followed > 60, "only {followed} links");
}

#[test]
fn nothing_inline_and_only_the_sites_own_scripts() {
    let files = fixture::render(fixture::whole());
    for (path, page) in pages(&files) {
        for element in page.select(&all("*")) {
            let name = element.value().name();
            assert!(!matches!(name, "style" | "base" | "iframe"), "{name} on {path}");
            // Scripts are files of the site's own, and nothing waits for them.
            if name == "script" {
                let source = element.attr("src").unwrap_or_default();
                assert!(source.trim_start_matches("../").starts_with("assets/"), "{source}");
                assert!(element.attr("defer").is_some() && element.text().next().is_none());
            }
            for (attribute, _) in element.value().attrs() {
                assert!(
                    attribute != "style" && !attribute.starts_with("on"),
                    "{attribute} on {path}"
                );
            }
        }
        let policy = page
            .select(&all("meta[http-equiv='Content-Security-Policy']"))
            .next()
            .and_then(|meta| meta.attr("content"))
            .unwrap();
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        // WebAssembly runs where the search is, and nowhere else.
        let unsafe_words = policy.matches("unsafe").count();
        assert_eq!(unsafe_words, usize::from(path == "search/index.html"), "{policy}");
        assert_eq!(policy.contains("'wasm-unsafe-eval'"), path == "search/index.html");
    }
}

#[test]
fn every_page_has_its_frame() {
    let mut site = fixture::whole();
    site.edition = Edition::Restricted;
    let files = fixture::render(site);
    assert!(!files.contains_key("feed.xml") && !files.contains_key("sitemap.xml"));
    let mut titles = BTreeSet::new();
    for (path, page) in pages(&files) {
        let one = |selector: &str| {
            let wanted = all(selector);
            let mut found = page.select(&wanted);
            let element = found.next().unwrap_or_else(|| panic!("no {selector} on {path}"));
            assert!(found.next().is_none(), "two {selector} on {path}");
            element
        };
        assert_eq!(one("html").attr("lang"), Some("en-GB"));
        assert_eq!(one("a.skip-link").attr("href"), Some("#page:main"));
        one("main[id='page:main']");
        one("h1");
        one("header.masthead");
        one("footer.site-footer");
        assert!(one(".edition-banner").text().collect::<String>().contains("Restricted edition"));
        assert_eq!(one("meta[name=robots]").attr("content"), Some("noindex, nofollow"));
        let title: String = one("title").text().collect();
        assert!(
            title == "Example papers" || title.ends_with(" \u{2013} Example papers"),
            "{title}"
        );
        assert!(titles.insert(title), "two pages have the title of {path}");
    }
}
