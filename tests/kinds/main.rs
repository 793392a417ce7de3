//! Each kind of paper as its readers get it, from the whole example on its page of the documentation:
//! reading order, headings, lists, tables, links and bookmarks of the PDF, and the same words on the page.

#[path = "../support/mod.rs"]
mod support;

mod letters;
mod reports;

use candour::diagnostic::{Diagnostics, Severity, emit};
use candour::model::Edition;
use candour::pipeline::{self, Built};
use candour::source::{self, Sources};
use support::agree::assert_same_words;
use support::example::{build, file, text};
use support::pdf::Pdf;

/// An example of a page of `docs/kinds`: its paper as page and PDF.
struct Example {
    page: String,
    pdf: Pdf,
}

/// The files that a page of the documentation shows: a line with a path in backticks, then a fence.
fn shown(page: &str) -> Vec<(&str, &str)> {
    let mut files = Vec::new();
    let mut rest = page;
    while let Some((_, behind)) = rest.split_once("\n`content/") {
        let (name, behind) = behind.split_once('`').expect("the path's end");
        let fence = behind.trim_start();
        let marks = &fence[..fence.len() - fence.trim_start_matches('`').len()];
        let (_, body) = fence.split_once('\n').expect("the fence's first line");
        let (body, behind) = body.split_once(&format!("\n{marks}\n")).expect("the fence's end");
        files.push((name, body));
        rest = behind;
    }
    files
}

/// The built-in templates, an office, and the given files of `content/`.
fn office(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    let site = include_str!("../invalid/base/content/site.yaml");
    sources.add_text("content/site.yaml", site);
    for (name, text) in files {
        sources.add_text(&format!("content/{name}"), &format!("{text}\n"));
    }
    let built_in = source::built_in();
    for folder in ["templates/", "themes/"] {
        for (_, file) in built_in.under(folder) {
            sources.add(file.clone());
        }
    }
    sources
}

/// Builds the paper of a page of the documentation; nothing in it may be worth a warning.
fn example(documentation: &str, folder: &str) -> Example {
    let files = shown(documentation);
    assert!(!files.is_empty(), "the page shows a paper");
    let sources = office(&files);
    let mut diagnostics = Diagnostics::new();
    pipeline::check(&sources, Edition::Public, &mut diagnostics);
    let mut found = diagnostics.into_sorted();
    found.retain(|finding| finding.severity != Severity::Note);
    assert_eq!(emit::human(&found, &sources, false), "", "{folder}");
    made(&build(&sources, Edition::Public), folder)
}

/// The paper of a folder, with what holds for papers of every kind.
fn made(built: &Built, folder: &str) -> Example {
    let slug = folder.rsplit('/').next().unwrap_or(folder);
    let page = text(built, &format!("{folder}/index.html")).to_owned();
    let bytes = file(built, &format!("{folder}/{slug}.pdf"));
    assert_same_words(folder, &page, bytes);
    assert_eq!(support::html::parse_errors(&page), Vec::<String>::new());
    let pdf = Pdf::read(bytes);
    assert!(pdf.is_tagged(), "{folder}");
    assert_eq!(pdf.stray_text(), Vec::<String>::new(), "{folder}: text outside the structure");
    let structure = pdf.structure();
    for table in structure.find("Table") {
        let headers = table.find("TH");
        assert!(!headers.is_empty(), "{folder}");
        assert!(headers.iter().all(|cell| cell.attributes.scope.is_some()), "{folder}: scope");
    }
    let mut last = 0;
    for (level, words) in headings(&pdf) {
        assert!(level <= last + 1, "{folder}: `{words}` skips a level");
        last = level;
    }
    let links = pdf.links();
    assert!(links.iter().all(|link| link.in_structure), "{folder}: links are in the structure");
    assert!(links.iter().all(|link| link.contents.as_ref().is_some_and(|words| !words.is_empty())));
    Example { page, pdf }
}

/// The headings of a PDF in reading order, with their levels.
fn headings(pdf: &Pdf) -> Vec<(u8, String)> {
    let structure = pdf.structure();
    let level = |role: &str| role.strip_prefix('H').and_then(|level| level.parse().ok());
    structure
        .elements()
        .filter_map(|element| {
            Some((level(&element.role)?, support::pdf::normalise(&element.text())))
        })
        .collect()
}

/// Panics where one of the pieces does not follow the one before it.
fn assert_in_order(pdf: &Pdf, pieces: &[&str]) {
    let words = support::pdf::normalise(&pdf.text_in_reading_order(&[]));
    let mut at = 0;
    for piece in pieces {
        let found = words[at..].find(piece);
        at += found.unwrap_or_else(|| panic!("`{piece}` behind {at} in {words}")) + piece.len();
    }
}

/// Where a line of text stands: its left edge, and its top from the top of the page, in millimetres.
fn place(pdf: &Pdf, page: usize, words: &str) -> (f64, f64) {
    let high = pdf.page_boxes()[page][3];
    let boxes = pdf.text_boxes(page);
    let found = boxes.iter().find(|(.., text)| text.contains(words));
    let (x, _, _, top, _) = found.unwrap_or_else(|| panic!("`{words}` in {boxes:?}"));
    let millimetres = |points: f64| points * 25.4 / 72.0;
    (millimetres(*x), millimetres(high - top))
}
