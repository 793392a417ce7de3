//! The register of a paper: the page that says of each figure where it comes from, and its downloads.
//!
//! Figures in running text are links to their entry, and each entry links back to the very place. The
//! page's words are its own: nothing of it is in the PDF.

use serde::Serialize;

use super::engine::{Engine, value};
use super::escape;
use super::frame::Frame;
use super::languages::LanguageView;
use super::paper::Sheet;
use super::place::Place;
use super::view::{Crumb, PageView};
use super::{datasets, languages, register_list, size};
use crate::diagnostic::Diagnostic;
use crate::model::words::Argument;
use crate::model::{self, FiguresCount, Paper, Status, plain_text};
use crate::render::Artefact;
use crate::render::data::{self, register};

/// The anchor of a figure, in the paper and in the register. Ids of a writer have no colon, so it is
/// free.
pub(super) fn anchor(number: usize) -> String {
    format!("figure:{number}")
}

/// `paper.register`: the way to the register from the paper's page.
#[derive(Debug, Serialize)]
pub(super) struct RegisterSummary {
    /// Relative to the paper's page.
    href: String,
    /// How many figures there are.
    count: usize,
    /// How many of them come from datasets.
    bound: usize,
    /// How many of them name their source.
    cited: usize,
}

/// The counts of a paper's register; none where it is empty.
pub(super) fn summary(paper: &Paper, place: &Place) -> Option<RegisterSummary> {
    let FiguresCount { bound, cited, .. } = paper.figures_count;
    let (count, href) = (bound + cited, place.beside("figures/index.html"));
    (count > 0).then_some(RegisterSummary { href, count, bound, cited })
}

/// `register`: the page of a register.
#[derive(Debug, Serialize)]
struct RegisterView<'a> {
    /// The paper's title without markup.
    paper: String,
    /// The paper's page, relative to this one.
    paper_href: &'static str,
    /// The registers of the same paper in other languages.
    languages: Vec<LanguageView<'a>>,
    /// Whether the paper is a draft.
    draft: bool,
    /// How many figures there are, and of what sort.
    #[serde(flatten)]
    summary: RegisterSummary,
    /// The items of the list, as HTML.
    entries: String,
    /// The register as files.
    downloads: Vec<FileView>,
    /// The items of the list of datasets, as HTML; empty where there are none.
    datasets: String,
}

/// A file for download.
#[derive(Debug, Serialize)]
struct FileView {
    href: String,
    /// The media type.
    media: &'static str,
    /// `CSV` or `JSON`.
    name: &'static str,
    /// `12 kB`.
    size: String,
}

/// The page and the files of a paper's register; none where the paper has no figures.
pub(super) fn files(
    sheet: &Sheet<'_>,
    frame: &Frame<'_>,
    engine: &Engine<'_>,
) -> Result<Vec<Artefact>, Box<Diagnostic>> {
    let (paper, office, words) = (sheet.paper, frame.office, &sheet.paper.words);
    let folder = format!("{}/figures", paper.url);
    let place = Place::of_paper(&folder, &paper.url, &sheet.guide, words);
    let Some(summary) = summary(paper, &place) else { return Ok(Vec::new()) };
    let entries = model::register(paper);
    let (csv_name, json_name) = register::names(paper);
    let (csv, json) = (register::csv(paper, &entries), register::json(paper, &entries));
    let file = |name: &str, media, kind, bytes: &[u8]| FileView {
        href: format!("../{}", escape::path(name)),
        media,
        name: kind,
        size: size::words(bytes.len(), words),
    };
    let title = plain_text(&paper.title);
    let view = RegisterView {
        paper: title.clone(),
        paper_href: "../index.html",
        languages: languages::registers(paper, &place),
        draft: paper.status == Status::Draft,
        summary,
        entries: register_list::items(&entries, sheet, &place),
        downloads: vec![
            file(&csv_name, "text/csv", "CSV", &csv),
            file(&json_name, "application/json", "JSON", &json),
        ],
        datasets: datasets::list(sheet, &place),
    };
    let of_paper = |id: &str| words.say_with(id, &[("paper", Argument::Text(&title))]);
    let page = PageView {
        root: &place.root,
        title: format!("{} \u{2013} {}", of_paper("figures-and-sources-of"), office.title),
        description: of_paper("figures-and-sources-description"),
        language: &paper.language,
        canonical: data::address(office, &folder),
        alternates: languages::alternate_registers(paper, office, &place),
        current: "",
        breadcrumbs: vec![
            frame.home(&place),
            frame.kind_crumb(paper, &place),
            Crumb {
                href: "../index.html".to_owned(),
                text: title.as_str().into(),
                language: frame.language_of(paper),
            },
        ],
        name: words.say("figures-and-sources"),
        found: None,
    };
    let html = engine.page("register.html", &page, &[("register", value(&view))])?;
    Ok(vec![
        Artefact::new(format!("{folder}/index.html"), html),
        Artefact::new(format!("{}/{csv_name}", paper.url), csv),
        Artefact::new(format!("{}/{json_name}", paper.url), json),
    ])
}
