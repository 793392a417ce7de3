//! The register of a paper: the page that says of each figure where it comes from, and its downloads.
//!
//! Figures in running text are links to their entry, and each entry links back to the very place. The
//! page's words are its own: nothing of it is in the PDF.

use serde::Serialize;

use super::engine::{Engine, value};
use super::escape::{self, push_attribute};
use super::listing::kind_folder;
use super::paper::Sheet;
use super::place::Place;
use super::view::{Crumb, PageView};
use super::{datasets, fields, size};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Anchor, Cell, Dataset, Office, Provenance, RegisterEntry, Selection, Status, Words, plain_text,
    typographic,
};
use crate::render::Artefact;
use crate::render::data::{self, register};

const NAME: &str = "Figures and their sources";

/// The anchor of a figure, in the paper and in the register. Ids of a writer have no colon, so it is
/// free.
pub(super) fn anchor(number: usize) -> String {
    format!("figure:{number}")
}

/// The address of a figure's entry, from a page of the paper.
pub(super) fn link(number: usize, place: &Place) -> String {
    format!("{}#{}", place.beside("figures/index.html"), anchor(number))
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

/// The counts of a register; none where it is empty.
pub(super) fn summary(entries: &[RegisterEntry<'_>], place: &Place) -> Option<RegisterSummary> {
    let is_cited = |e: &&RegisterEntry<'_>| matches!(e.figure.provenance, Provenance::Cited { .. });
    let (count, cited) = (entries.len(), entries.iter().filter(is_cited).count());
    let href = place.beside("figures/index.html");
    (count > 0).then_some(RegisterSummary { href, count, bound: count - cited, cited })
}

/// `register`: the page of a register.
#[derive(Debug, Serialize)]
struct RegisterView {
    /// The paper's title without markup.
    paper: String,
    /// The paper's page, relative to this one.
    paper_href: &'static str,
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
    office: &Office,
    engine: &Engine<'_>,
) -> Result<Vec<Artefact>, Box<Diagnostic>> {
    let (paper, entries) = (sheet.paper, sheet.register);
    let folder = format!("{}/figures", paper.url);
    let place = Place::of_paper(&folder, &paper.url, sheet.anchors);
    let Some(summary) = summary(entries, &place) else { return Ok(Vec::new()) };
    let (csv_name, json_name) = register::names(paper);
    let (csv, json) = (register::csv(paper, entries), register::json(paper, entries));
    let file = |name: &str, media, kind, bytes: &[u8]| FileView {
        href: format!("../{}", escape::path(name)),
        media,
        name: kind,
        size: size::words(bytes.len()),
    };
    let title = plain_text(&paper.title);
    let view = RegisterView {
        paper: title.clone(),
        paper_href: "../index.html",
        draft: paper.status == Status::Draft,
        summary,
        entries: entries.iter().map(|entry| item(entry, sheet, office, &place)).collect(),
        downloads: vec![
            file(&csv_name, "text/csv", "CSV", &csv),
            file(&json_name, "application/json", "JSON", &json),
        ],
        datasets: datasets::list(sheet, &place),
    };
    let page = PageView {
        root: &place.root,
        title: format!("{NAME}: {title} \u{2013} {}", office.title),
        description: format!("Where each figure in \u{201c}{title}\u{201d} comes from."),
        language: &office.language,
        canonical: data::address(office, &folder),
        current: "",
        breadcrumbs: vec![
            Crumb { href: place.page(""), text: "Home".into() },
            Crumb {
                href: place.page(&kind_folder(&paper.kind)),
                text: paper.kind.plural.as_str().into(),
            },
            Crumb { href: "../index.html".to_owned(), text: title.as_str().into() },
        ],
        name: NAME.to_owned(),
        found: None,
    };
    let html = engine.page("register.html", &page, &[("register", value(&view))])?;
    Ok(vec![
        Artefact::new(format!("{folder}/index.html"), html),
        Artefact::new(format!("{}/{csv_name}", paper.url), csv),
        Artefact::new(format!("{}/{json_name}", paper.url), json),
    ])
}

fn item(entry: &RegisterEntry<'_>, sheet: &Sheet<'_>, office: &Office, place: &Place) -> String {
    let number = entry.figure.position.number;
    let mut out = String::from("<li");
    push_attribute(&mut out, "id", &anchor(number));
    out.push_str(">\n<p class=\"register-figure\"><span class=\"register-number\">");
    out.push_str(&format!("{number}.</span> <strong>"));
    escape::text(&mut out, &entry.figure.text);
    out.push_str("</strong></p>\n<p class=\"register-sentence\"");
    if sheet.paper.language != office.language {
        push_attribute(&mut out, "lang", &sheet.paper.language);
    }
    out.push('>');
    let (before, rest) = entry.sentence.split_at(entry.mark.start);
    let (figure, after) = rest.split_at(entry.mark.len());
    escape::text(&mut out, before);
    out.push_str("<mark>");
    escape::text(&mut out, figure);
    out.push_str("</mark>");
    escape::text(&mut out, after);
    out.push_str("</p>\n<dl class=\"facts\">\n");
    fact(&mut out, "In the paper", &back(entry, place));
    match &entry.figure.provenance {
        Provenance::Cited { source } => {
            fact(&mut out, "Source", &escape::escaped(&typographic(source)));
            fact(&mut out, "Kind", "Typed with its source");
        }
        Provenance::Datasets(selections) => selected(&mut out, selections, sheet, place),
    }
    let position = &entry.figure.position;
    if position.line > 0 {
        let mut written = String::from("<code>");
        escape::text(&mut written, &position.path);
        written.push_str(&format!("</code>, line {}", position.line));
        fact(&mut out, "Written in", &written);
    }
    out.push_str("</dl>\n</li>\n");
    out
}

fn fact(out: &mut String, name: &str, html: &str) {
    datasets::fact(out, name, html);
}

/// The link to the place in the paper.
fn back(entry: &RegisterEntry<'_>, place: &Place) -> String {
    let number = entry.figure.position.number;
    let href = match &entry.anchor {
        Anchor::Figure => place.anchor(&anchor(number)),
        Anchor::Id(id) => place.anchor(id),
        Anchor::Closing(field) => place.anchor(&fields::section_id(field)),
        Anchor::Paper => place.beside("index.html"),
    };
    let mut out = String::from("<a");
    push_attribute(&mut out, "href", &href);
    out.push('>');
    escape::text(&mut out, &entry.standing);
    out.push_str(&format!("<span class=\"visually-hidden\"> (figure {number})</span></a>"));
    out
}

/// What a figure was made from. Selections that differ in their conditions alone are said together.
fn selected(out: &mut String, selections: &[Selection], sheet: &Sheet<'_>, place: &Place) {
    let mut at = 0;
    while let Some(first) = selections.get(at) {
        let same = |other: &&Selection| {
            (&other.dataset, &other.measure, &other.function)
                == (&first.dataset, &first.measure, &first.function)
        };
        let group: Vec<&Selection> = selections[at..].iter().take_while(same).collect();
        at += group.len();
        let used = sheet.paper.datasets.get(&first.dataset).map(|used| used.dataset.as_ref());
        let mut name = String::new();
        match sheet.offers.of(sheet.paper, &first.dataset) {
            Some(offer) => datasets::link(&mut name, offer, place),
            None => escape::text(&mut name, &first.dataset),
        }
        fact(out, "Dataset", &name);
        let measure = measure(first, used);
        let all: Vec<String> =
            group.iter().map(|selection| conditions(selection, used, &sheet.paper.words)).collect();
        let mut all: Vec<&str> = all.iter().map(String::as_str).collect();
        all.dedup();
        let line = |conditions: &str| escape::escaped(&format!("{measure}{conditions}"));
        let lines: Vec<String> = all.into_iter().map(line).collect();
        fact(out, "Selection", &lines.join("<br>\n"));
        if first.function != "value" {
            fact(out, "Function", &format!("<code>{}</code>", escape::escaped(&first.function)));
        }
        fact(out, "Source", &source(first, used));
    }
}

fn measure(selection: &Selection, dataset: Option<&Dataset>) -> String {
    let column = dataset.and_then(|data| Some(&data.columns[data.column(&selection.measure)?]));
    column.map_or_else(|| selection.measure.clone(), |column| typographic(&column.label))
}

/// The conditions as a reader sees them: `; Place: York; As at: September 2019`.
fn conditions(selection: &Selection, dataset: Option<&Dataset>, words: &Words) -> String {
    let shown = |(dimension, written): &(String, String)| {
        let column = dataset.and_then(|data| Some(&data.columns[data.column(dimension)?]));
        match column {
            Some(column) => {
                let shown = words.cell(column, &Cell::Text(written.clone()));
                format!("; {}: {shown}", typographic(&column.label))
            }
            None => format!("; {dimension}: {written}"),
        }
    };
    selection.conditions.iter().map(shown).collect()
}

fn source(selection: &Selection, dataset: Option<&Dataset>) -> String {
    let Some(dataset) = dataset else { return escape::escaped(&selection.source) };
    let mut out = datasets::source(dataset);
    if let Some(published) = dataset.source.published {
        out.push_str(", published ");
        out.push_str(&fields::time(published));
    }
    out
}
