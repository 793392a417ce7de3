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

mod anchors;
mod blocks;
mod containers;
mod contents;
mod datasets;
mod engine;
mod escape;
mod exhibit;
mod fields;
mod frame;
mod inlines;
mod kept;
mod languages;
mod listing;
mod notes;
mod pack;
mod paper;
mod place;
mod register;
mod register_list;
mod repeats;
mod say;
mod sentence;
mod site_pages;
mod size;
mod style;
mod table;
#[cfg(test)]
mod tests;
mod view;

use std::borrow::Cow;

use super::data::offers::Offers;
use super::{Artefact, Drawings, PdfFile, data};
use crate::check::Checked;
use crate::diagnostic::{Diagnostics, Span};
use crate::look::{Look, Templates};
use crate::model::{Languages, Paper};
use engine::Engine;
use frame::Frame;
pub use kept::{Kept, Pages};
use paper::Sheet;
use repeats::Repeats;
use site_pages::Page;
use tera::Value;
use view::PageView;

/// Says where a passage was written, as `content/papers/x/index.md:34`; none where that is not known.
pub type Locate<'a> = dyn Fn(Span) -> Option<String> + Sync + 'a;

/// What is drawn and printed for the papers of a site, by their position in it.
pub struct Made<'a> {
    /// The charts of a paper.
    pub drawings: &'a (dyn Fn(usize, &Paper) -> Cow<'a, Drawings> + Sync),
    /// The PDFs, parallel to the papers; a paper without PDF gets a page without the link.
    pub pdfs: &'a [Option<PdfFile>],
    /// Whether there is a search page.
    pub search: bool,
    /// For the preview: marks each paragraph with the place it was written at.
    pub locate: Option<&'a Locate<'a>>,
    /// Whether the files beside the pages are made too: registers of figures, data, pictures, style sheet,
    /// feed. What only reads the papers' words does without.
    pub files: bool,
}

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
    let drawn = |index: usize, _: &Paper| drawings_at(drawings, index);
    let made = Made { drawings: &drawn, pdfs, search, locate: None, files: true };
    Kept::default().render(site, look, templates, &made, diagnostics).into_artefacts()
}

/// Reads the templates, and reports what [`render`] cannot use whatever the papers.
pub fn read(templates: &Templates, languages: &Languages, diagnostics: &mut Diagnostics) {
    Engine::read(templates, languages, diagnostics);
}

/// The pages that the search finds, as they are before any PDF is known; their files are not made. See
/// [`render`].
pub fn found_pages(
    site: &Checked,
    look: &Look,
    templates: &Templates,
    drawings: &[Drawings],
    diagnostics: &mut Diagnostics,
) -> Vec<Artefact> {
    let drawn = |index: usize, _: &Paper| drawings_at(drawings, index);
    let made = Made { drawings: &drawn, pdfs: &[], search: true, locate: None, files: false };
    Kept::default().render(site, look, templates, &made, diagnostics).into_artefacts()
}

fn drawings_at(drawings: &[Drawings], index: usize) -> Cow<'_, Drawings> {
    drawings.get(index).map_or_else(|| Cow::Owned(Drawings::new()), Cow::Borrowed)
}

/// What the site's own pages are made of.
struct Whole<'a> {
    site: &'a Checked,
    frame: &'a Frame<'a>,
    engine: &'a Engine<'a>,
    repeats: &'a Repeats,
    look: &'a Look,
    sheets: &'a [Sheet<'a>],
    offers: &'a Offers<'a>,
    search: bool,
    pdfs: &'a [Option<PdfFile>],
    files: bool,
}

impl Whole<'_> {
    /// The page of a folder of the site.
    fn page(
        &self,
        folder: &str,
        template: &'static str,
        page: &PageView<'_>,
        values: Vec<(&'static str, Value)>,
    ) -> Page {
        let slash = if folder.is_empty() { "" } else { "/" };
        let path = format!("{folder}{slash}index.html");
        self.repeats.page(self.engine, &path, template, page, values)
    }
}

/// The pages and files that are no paper's: home and lists, style sheet, logo, datasets and feed. The
/// sitemap follows when all pages are known.
fn of_site(whole: &Whole<'_>, diagnostics: &mut Diagnostics) -> Vec<Artefact> {
    let Whole { site, look, offers, search, pdfs, .. } = whole;
    let mut files = Vec::new();
    let data = datasets::page(whole);
    let pages = site_pages::pages(whole);
    for page in pages.into_iter().chain(data) {
        match page {
            Ok(page) => files.push(page),
            Err(finding) => diagnostics.push(*finding),
        }
    }
    if !whole.files {
        return files;
    }
    files.push(Artefact::new("assets/style.css", style::sheet(look)));
    files.push(Artefact::new("assets/site.js", include_str!("scripts/site.js")));
    if *search {
        files.push(Artefact::new("assets/search.js", include_str!("scripts/search.js")));
    }
    if let Some(logo) = &look.logo {
        files.push(Artefact::new("assets/logo.svg", logo.svg.as_str()));
    }
    files.extend(offers.artefacts().cloned());
    files.extend(data::feed::file(site, pdfs));
    files
}

/// The folders of the pages that search engines may show: all but the office's own search.
fn folders<'a>(files: impl Iterator<Item = &'a Artefact>) -> Vec<&'a str> {
    let pages = files.filter_map(|file| file.path.strip_suffix("index.html"));
    let folders = pages.filter(|path| path.is_empty() || path.ends_with('/'));
    folders.map(|path| path.trim_end_matches('/')).filter(|folder| *folder != "search").collect()
}
