//! Papers as web pages. Knows Tera and HTML; never Typst, plotters or a disk.
//!
//! [`render`] is the way in. The words of a paper become HTML in Rust, in one pass and with one
//! escaper (`blocks`, `containers`, `exhibit`, `table`, `inlines`, `fields`); the frame around them is
//! a Tera template for each kind, filled from the typed values in `view`.
//!
//! The text inside `<main>` is the text of the paper's PDF, in the same order. What only a web page
//! has (contents list, links to files, data behind charts, links back from notes) carries the attribute
//! `data-furniture`.
//!
//! [`Kept`] goes the same way and makes again only the pages of papers that changed.

mod blocks;
mod containers;
mod contents;
mod datasets;
mod engine;
mod escape;
mod exhibit;
mod fields;
mod inlines;
mod kept;
mod notes;
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

use std::borrow::Cow;

use super::data::offers::{Offers, Uses};
use super::{Artefact, Drawings, PdfFile, data};
use crate::check::Checked;
use crate::diagnostic::{Diagnostics, Span};
use crate::look::{Look, Templates};
use crate::model::Paper;
use engine::Engine;
pub use kept::{Kept, Pages};
use paper::Sheet;

/// Says where a passage was written, as `content/papers/x/index.md:34`; none where that is not known.
pub type Locate<'a> = dyn Fn(Span) -> Option<String> + Sync + 'a;

/// What is drawn and printed for the papers of a site, by their position in it.
pub struct Made<'a> {
    /// The charts of a paper.
    pub drawings: &'a (dyn Fn(usize, &Paper) -> Cow<'a, Drawings> + Sync),
    /// The PDFs, parallel to the papers; a paper without PDF gets a page without the link.
    pub pdfs: &'a [Option<PdfFile>],
    /// For the preview: marks each paragraph with the place it was written at.
    pub locate: Option<&'a Locate<'a>>,
}

/// All pages of the site with style sheet, logo, downloads and assets, feed and sitemap. `drawings` and
/// `pdfs` run parallel to the site's papers; a paper without PDF gets a page without the link. The order
/// of the files is that of the papers, whatever the number of threads.
pub fn render(
    site: &Checked,
    look: &Look,
    templates: &Templates,
    drawings: &[Drawings],
    pdfs: &[Option<PdfFile>],
    diagnostics: &mut Diagnostics,
) -> Vec<Artefact> {
    let drawn = |index: usize, _: &Paper| match drawings.get(index) {
        Some(drawings) => Cow::Borrowed(drawings),
        None => Cow::Owned(Drawings::new()),
    };
    let made = Made { drawings: &drawn, pdfs, locate: None };
    Kept::default().render(site, look, templates, &made, diagnostics).into_artefacts()
}

/// What the site's own pages are made of.
struct Whole<'a> {
    site: &'a Checked,
    look: &'a Look,
    sheets: &'a [Sheet<'a>],
    offers: &'a Offers<'a>,
    uses: &'a [Uses],
    pdfs: &'a [Option<PdfFile>],
}

/// The pages and files that are no paper's: home and lists, style sheet, logo, datasets, feed, sitemap.
fn of_site(whole: &Whole<'_>, engine: &Engine<'_>, diagnostics: &mut Diagnostics) -> Vec<Artefact> {
    let Whole { site, look, sheets, offers, uses, pdfs } = whole;
    let mut files = Vec::new();
    let data = datasets::page(sheets, offers, &site.office, engine);
    for page in site_pages::pages(sheets, &site.office, engine).into_iter().chain(data) {
        match page {
            Ok(page) => files.push(page),
            Err(finding) => diagnostics.push(*finding),
        }
    }
    files.push(Artefact::new("assets/style.css", style::sheet(look)));
    if let Some(logo) = &look.logo {
        files.push(Artefact::new("assets/logo.svg", logo.svg.as_str()));
    }
    files.extend(offers.artefacts().cloned());
    files.extend(data::feed::file(site, pdfs));
    files.extend(data::sitemap::file(site, uses));
    files
}
