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
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for folder in folders {
        out.push_str("  <url>\n");
        xml::element(&mut out, "    ", "loc", &super::address(&site.office, folder)?);
        if let Some(paper) = owner(folder, &papers) {
            xml::element(&mut out, "    ", "lastmod", &paper.date.iso_day());
        }
        out.push_str("  </url>\n");
    }
    out.push_str("</urlset>\n");
    Some(Artefact::new("sitemap.xml", out))
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
