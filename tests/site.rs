//! The built site as a whole: how heavy its pages are, what its search knows, which lists it has.

mod support;

use std::collections::BTreeSet;

use candour::model::{Edition, leaves};
use support::example::{build, built, ready, sources, text};

/// What a page may weigh before its charts.
const HEAVIEST: usize = 60_000;

/// A page without its drawings: they are as large as their data.
fn without_charts(html: &str) -> String {
    let mut pieces = html.split("<svg");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.split_once("</svg>").map_or("", |(_, rest)| rest));
    }
    out
}

#[test]
fn pages_are_light() {
    let mut heaviest = (0, "");
    for artefact in built().artefacts.iter().filter(|a| a.path.ends_with(".html")) {
        let weight = without_charts(text(built(), &artefact.path)).len();
        assert!(weight < HEAVIEST, "{} weighs {weight} bytes", artefact.path);
        heaviest = heaviest.max((weight, artefact.path.as_str()));
    }
    println!("heaviest: {} bytes, {}", heaviest.0, heaviest.1);
    for script in ["assets/site.js", "assets/search.js"] {
        assert!(text(built(), script).len() < 10_000, "{script}");
    }
}

#[test]
fn nothing_is_fetched_from_elsewhere_and_no_font_is_loaded() {
    let style = text(built(), "assets/style.css");
    assert!(!style.contains("@font-face") && !style.contains("@import") && !style.contains("url("));
    for artefact in built().artefacts.iter().filter(|a| a.path.ends_with(".html")) {
        let html = scraper::Html::parse_document(text(built(), &artefact.path));
        let loaded = "script[src], img[src], link[rel=stylesheet], link[rel=icon]";
        let loaded = scraper::Selector::parse(loaded).expect("a selector");
        for element in html.select(&loaded) {
            let address = element.attr("src").or(element.attr("href")).unwrap_or_default();
            let own = !address.contains("//") || artefact.path == "404.html";
            assert!(own, "{}: {address}", artefact.path);
        }
    }
}

/// The text of a file of the index. Its deflated bytes are given to the PDF reader's decoder, which
/// knows them behind another header.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    assert_eq!(bytes[..4], [0x1f, 0x8b, 8, 0], "gzip without a file name");
    assert_eq!(bytes[4..8], [0; 4], "no time");
    let mut deflated = vec![0x78, 0x9c];
    deflated.extend(&bytes[10..]);
    let mut dictionary = lopdf::Dictionary::new();
    dictionary.set("Filter", lopdf::Object::Name(b"FlateDecode".to_vec()));
    lopdf::Stream::new(dictionary, deflated).decompressed_content().expect("deflated text")
}

/// The texts that the search of a site knows, whole.
fn known(built: &candour::pipeline::Built) -> String {
    let fragments = built.artefacts.iter().filter(|a| a.path.ends_with(".pf_fragment"));
    let texts: Vec<String> = fragments
        .map(|file| String::from_utf8_lossy(&unpacked(&file.bytes)).into_owned())
        .collect();
    texts.join("\n")
}

#[test]
fn the_search_knows_every_page_of_every_paper() {
    let known = known(built());
    for paper in &ready().site.papers {
        for leaf in leaves(paper) {
            let address = format!("\"url\":\"/{}/index.html\"", leaf.folder);
            assert!(known.contains(&address), "{address}");
        }
    }
    assert!(known.contains("/data/index.html"));
    // Registers repeat the papers' sentences, and furniture is no text.
    assert!(!known.contains("/figures/index.html"));
    assert!(!known.contains("Download this"), "furniture is left out");
    assert!(known.contains("Front-line staff and managers") || known.contains("front-line"));
}

/// The restricted passage is in the index of the restricted edition alone.
#[test]
fn the_search_of_the_public_edition_knows_nothing_restricted() {
    let secret = "ten local children";
    let restricted = build(&sources(), Edition::Restricted);
    let whole = |built| support::pdf::normalise(&self::known(built));
    assert!(whole(&restricted).contains(secret), "the test reads what the index holds");
    let public = whole(self::built());
    assert!(!public.contains(secret));
    for passage in &ready().site.withheld {
        assert!(!public.contains(passage.text.as_str()), "{}", passage.text);
    }
}

#[test]
fn there_is_a_list_for_each_kind_body_and_year() {
    let paths: BTreeSet<&str> = built().artefacts.iter().map(|a| a.path.as_str()).collect();
    let home = text(built(), "index.html");
    for paper in &ready().site.papers {
        let kind = format!("kinds/{}/index.html", paper.kind.name);
        let body = candour::model::folder_name(&paper.organisation);
        let body = format!("bodies/{body}/index.html");
        let year = format!("years/{}/index.html", paper.date.parts().0);
        for list in [kind, body, year] {
            assert!(paths.contains(list.as_str()), "{list}");
            assert!(home.contains(&format!("href=\"{list}\"")), "the home page leads to {list}");
            let up = "../../";
            let card = format!("<a href=\"{up}{}/index.html\"", paper.url);
            assert!(text(built(), &list).contains(&card), "{list} has {}", paper.url);
        }
    }
}

#[test]
fn a_site_without_search_has_no_trace_of_it() {
    let mut diagnostics = candour::diagnostic::Diagnostics::new();
    let options =
        candour::pipeline::Options { edition: Edition::Public, pdf: false, search: false };
    let silent = &candour::pipeline::Silent;
    let built = candour::pipeline::build(&sources(), options, silent, &mut diagnostics);
    let built = built.expect("the example is sound");
    assert!(built.artefacts.iter().all(|file| !file.path.contains("search")));
    for artefact in built.artefacts.iter().filter(|a| a.path.ends_with(".html")) {
        let html = text(&built, &artefact.path);
        assert!(!html.contains("search/index.html") && !html.contains("pagefind"), "{html}");
    }
}

/// What no paper can be called is one list: `model::own_paths`.
#[test]
fn every_file_of_the_site_has_a_name_that_no_paper_can_have() {
    let papers: Vec<&str> = ready().site.papers.iter().map(|paper| paper.url.as_str()).collect();
    let mut folders = BTreeSet::new();
    for artefact in &built().artefacts {
        let path = artefact.path.as_str();
        let below = |url: &&str| path.strip_prefix(*url).and_then(|rest| rest.strip_prefix('/'));
        match papers.iter().filter_map(below).min_by_key(|rest| rest.len()) {
            Some(rest) => {
                let folder = rest.split_once('/').map(|(folder, _)| folder);
                assert!(folder.is_none_or(candour::model::is_of_paper), "{path}");
                folders.extend(folder);
            }
            None => {
                let top = path.split('/').next().unwrap_or_default();
                assert!(candour::model::is_of_site(top), "{path}");
                folders.insert(top);
            }
        }
    }
    for known in ["figures", "sections", "kinds", "years", "bodies", "search", "404.html"] {
        assert!(folders.contains(known), "{known} is in no site");
    }
}
