//! Papers as web pages. Knows Tera and HTML; never Typst, plotters or a disk.
//!
//! [`render`] is the way in. The words of a paper become HTML in Rust, in one pass and with one
//! escaper (`blocks`, `containers`, `exhibit`, `table`, `inlines`, `fields`); the frame around them is
//! a Tera template for each kind, filled from the typed values in `view`.
//!
//! The text inside `<main>` is the text of the paper's PDF, in the same order. What only a web page
//! has (contents list, links to files, data behind charts, links back from notes) carries the attribute
//! `data-furniture`.

mod anchors;
mod blocks;
mod containers;
mod contents;
mod datasets;
mod engine;
mod escape;
mod exhibit;
mod fields;
mod inlines;
mod listing;
mod notes;
mod pack;
mod paper;
mod place;
mod register;
mod site_pages;
mod size;
mod style;
mod table;
#[cfg(test)]
mod tests;
mod view;

use std::sync::Arc;

use rayon::prelude::*;

use super::data::offers::Offers;
use super::{Artefact, Drawings, PdfFile, data};
use crate::check::Checked;
use crate::diagnostic::Diagnostics;
use crate::look::{Look, Templates};
use crate::model;
use engine::Engine;
use paper::Sheet;
use view::SiteView;

/// All pages of the site with style sheet, scripts, logo, downloads and assets, feed and sitemap. `search`
/// says whether there is a search page, for which [`data::search`] then makes the index. `drawings` and
/// `pdfs` run parallel to the site's papers; a paper without PDF gets a page without the link. The order
/// of the files is that of the papers, whatever the number of threads.
pub fn render(
    site: &Checked,
    look: &Look,
    templates: &Templates,
    drawings: &[Drawings],
    pdfs: &[Option<PdfFile>],
    search: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Artefact> {
    let Some(engine) = Engine::new(templates, &SiteView::new(site, look, search), diagnostics)
    else {
        return Vec::new();
    };
    let registers: Vec<_> = site.papers.par_iter().map(model::register).collect();
    let offers = Offers::new(&site.papers, &registers);
    let undrawn = Drawings::new();
    let anchors = Arc::new(paper::anchors(&site.papers));
    let sheets: Vec<Sheet<'_>> = site
        .papers
        .iter()
        .enumerate()
        .map(|(index, paper)| Sheet {
            paper,
            drawings: drawings.get(index).unwrap_or(&undrawn),
            pdf: pdfs.get(index).and_then(Option::as_ref),
            register: &registers[index],
            offers: &offers,
            anchors: &anchors,
        })
        .collect();

    let mut files = Vec::new();
    let data = datasets::page(&sheets, &offers, &site.office, &engine);
    for page in site_pages::pages(&sheets, &site.office, &engine, search).into_iter().chain(data) {
        match page {
            Ok(page) => files.push(page),
            Err(finding) => diagnostics.push(*finding),
        }
    }
    let papers: Vec<_> =
        sheets.par_iter().map(|sheet| paper::files(sheet, &site.office, &engine)).collect();
    for paper in papers {
        match paper {
            Ok(paper) => files.extend(paper),
            Err(finding) => diagnostics.push(*finding),
        }
    }
    files.push(Artefact::new("assets/style.css", style::sheet(look)));
    files.push(Artefact::new("assets/site.js", include_str!("scripts/site.js")));
    if search {
        files.push(Artefact::new("assets/search.js", include_str!("scripts/search.js")));
    }
    if let Some(logo) = &look.logo {
        files.push(Artefact::new("assets/logo.svg", logo.svg.as_str()));
    }
    files.extend(offers.artefacts().cloned());
    files.extend(data::feed::file(site, pdfs));
    let sitemap = data::sitemap::file(site, &folders(&files));
    files.extend(sitemap);
    files
}

/// The folders of the pages that search engines may show: all but the office's own search.
fn folders(files: &[Artefact]) -> Vec<&str> {
    let pages = files.iter().filter_map(|file| file.path.strip_suffix("index.html"));
    let folders = pages.filter(|path| path.is_empty() || path.ends_with('/'));
    folders.map(|path| path.trim_end_matches('/')).filter(|folder| *folder != "search").collect()
}
