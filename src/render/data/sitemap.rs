//! `sitemap.xml`: every page for search engines (sitemaps.org, version 0.9).

use std::collections::BTreeMap;

use super::xml;
use crate::model::{Edition, Paper, Site};
use crate::render::Artefact;

/// The sitemap; none where the office gave no address of its site, or in the restricted edition, which
/// nobody is meant to find. `folders` are the pages' folders, each with an `index.html`.
pub fn file(site: &Site, folders: &[&str]) -> Option<Artefact> {
    if site.edition == Edition::Restricted {
        return None;
    }
    let papers: BTreeMap<&str, &Paper> =
        site.papers.iter().map(|paper| (paper.url.as_str(), paper.as_ref())).collect();
    let translated = site.papers.iter().any(|paper| !paper.translations.is_empty());
    let also = if translated { " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" } else { "" };
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{also}>\n",
    );
    for folder in folders {
        out.push_str("  <url>\n");
        xml::element(&mut out, "    ", "loc", &super::address(&site.office, folder)?);
        if let Some(paper) = owner(folder, &papers) {
            xml::element(&mut out, "    ", "lastmod", &paper.date.iso_day());
        }
        if let Some(paper) = papers.get(folder) {
            versions(&mut out, site, paper)?;
        }
        out.push_str("  </url>\n");
    }
    out.push_str("</urlset>\n");
    Some(Artefact::new("sitemap.xml", out))
}

/// The same paper in all its languages, itself among them, as search engines ask for it.
fn versions(out: &mut String, site: &Site, paper: &Paper) -> Option<()> {
    if paper.translations.is_empty() {
        return Some(());
    }
    let own = std::iter::once((paper.language.as_str(), paper.url.as_str()));
    let others = paper.translations.iter();
    let others = others.map(|version| (version.language.as_str(), version.url.as_str()));
    let default = paper.original().map(|url| ("x-default", url));
    for (language, url) in own.chain(others).chain(default) {
        let address = super::address(&site.office, url)?;
        out.push_str(&format!(
            "    <xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>\n",
            xml::escaped(language),
            xml::escaped(&address),
        ));
    }
    Some(())
}

/// The paper whose page stands in a folder.
fn owner<'a>(folder: &str, papers: &BTreeMap<&str, &'a Paper>) -> Option<&'a Paper> {
    let mut folder = folder;
    loop {
        if let Some(paper) = papers.get(folder) {
            return Some(paper);
        }
        folder = folder.rsplit_once('/')?.0;
    }
}
