//! `sitemap.xml`: every page for search engines (sitemaps.org, version 0.9).

use super::offers::Uses;
use super::xml;
use crate::model::{Edition, Site};
use crate::render::Artefact;

/// The sitemap; none where the office gave no address of its site, or in the restricted edition, which
/// nobody is meant to find. `uses` runs parallel to the papers.
pub fn file(site: &Site, uses: &[Uses]) -> Option<Artefact> {
    if site.edition == Edition::Restricted {
        return None;
    }
    let mut pages = vec![(String::new(), None), ("accessibility".to_owned(), None)];
    let mut kinds: Vec<&str> = site.papers.iter().map(|paper| paper.kind.name.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    pages.extend(kinds.into_iter().map(|kind| (format!("kinds/{kind}"), None)));
    if site.papers.iter().any(|paper| !paper.datasets.is_empty()) {
        pages.push(("data".to_owned(), None));
    }
    for (paper, uses) in site.papers.iter().zip(uses) {
        let changed = Some(paper.date.iso_day());
        pages.push((paper.url.clone(), changed.clone()));
        if uses.entries > 0 {
            pages.push((format!("{}/figures", paper.url), changed));
        }
    }
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (folder, changed) in pages {
        out.push_str("  <url>\n");
        xml::element(&mut out, "    ", "loc", &super::address(&site.office, &folder)?);
        if let Some(day) = changed {
            xml::element(&mut out, "    ", "lastmod", &day);
        }
        out.push_str("  </url>\n");
    }
    out.push_str("</urlset>\n");
    Some(Artefact::new("sitemap.xml", out))
}
