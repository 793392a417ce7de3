//! The page of all datasets behind the published papers, and the links to them from elsewhere.

use serde::Serialize;

use super::engine::value;
use super::escape::{self, push_attribute};
use super::frame::Frame;
use super::paper::Sheet;
use super::place::Place;
use super::sentence::{self, Put};
use super::site_pages::{self, Page};
use super::view::{FoundView, PageView};
use super::{Whole, fields, size};
use crate::model::words::Argument;
use crate::model::{Dataset, Words, plain_text, typographic};
use crate::render::Artefact;
use crate::render::data::offers::{Files, Offer, Use};

/// The folder of the page of datasets.
const FOLDER: &str = "data";

/// `data`: the page of datasets.
#[derive(Debug, Serialize)]
struct DataView {
    /// The datasets as HTML, a section each.
    sections: String,
    /// How many there are.
    count: usize,
}

/// The page of datasets; none where no paper uses one.
pub(super) fn page(whole: &Whole<'_>) -> Option<Page> {
    let Whole { sheets, offers, frame, .. } = *whole;
    if offers.is_empty() {
        return None;
    }
    let words = frame.words;
    let place = frame.place(FOLDER);
    let all = offers.by_title(words);
    let sections = all.iter().map(|offer| section(offer, sheets, frame, &place)).collect();
    let view = DataView { sections, count: all.len() };
    let page = PageView {
        current: "data",
        description: words.say("data-description"),
        found: Some(FoundView {
            title: words.say("data"),
            section: None,
            language: None,
            kind: words.say("datasets").into(),
            organisation: &frame.office.organisation,
            date: None,
        }),
        ..site_pages::page(&place, frame, FOLDER, "data")
    };
    Some(whole.page(FOLDER, "data.html", &page, vec![("data", value(&view))]))
}

fn section(offer: &Offer<'_>, sheets: &[Sheet<'_>], frame: &Frame<'_>, place: &Place) -> String {
    let words = &place.words;
    let name = |id: &str| words.say(id);
    let dataset = offer.dataset;
    let mut out = String::from("<section class=\"dataset\"");
    push_attribute(&mut out, "id", &offer.anchor());
    out.push_str(">\n<h2>");
    escape::text(&mut out, &typographic(&dataset.title));
    out.push_str("</h2>\n<dl class=\"facts\">\n");
    fact(&mut out, &name("source"), &source(dataset));
    if let Some(published) = dataset.source.published {
        fact(&mut out, &name("published"), &fields::time(published, words));
    }
    let given = [
        ("period", &dataset.source.period),
        ("area", &dataset.geography),
        ("licence", &dataset.source.licence),
    ];
    for (id, given) in given {
        if let Some(given) = given {
            fact(&mut out, &name(id), &escape::escaped(&typographic(given)));
        }
    }
    let columns: Vec<String> =
        dataset.columns.iter().map(|column| typographic(&column.label)).collect();
    fact(&mut out, &name("columns"), &escape::escaped(&columns.join(", ")));
    if !dataset.notes.is_empty() {
        let notes: Vec<String> =
            dataset.notes.iter().map(|note| escape::escaped(&typographic(note))).collect();
        fact(&mut out, &name("notes"), &notes.join("<br>\n"));
    }
    fact(&mut out, &name("files"), &downloads(offer, place));
    let papers: Vec<String> =
        offer.uses.iter().filter_map(|of| used_in(of, sheets, frame, place)).collect();
    fact(&mut out, &name("used-in"), &papers.join("<br>\n"));
    out.push_str("</dl>\n</section>\n");
    out
}

/// A paper that uses the dataset, with how often.
fn used_in(of: &Use, sheets: &[Sheet<'_>], frame: &Frame<'_>, place: &Place) -> Option<String> {
    let paper = sheets.get(of.paper)?.paper;
    let mut out = String::from("<a");
    push_attribute(&mut out, "href", &place.page(&paper.url));
    if let Some(language) = frame.language_of(paper) {
        push_attribute(&mut out, "lang", language);
    }
    out.push('>');
    escape::text(&mut out, &plain_text(&paper.title));
    out.push_str("</a>");
    let times = [("figures-count", of.figures), ("exhibits-count", of.exhibits)];
    let times = times.into_iter().filter(|(_, count)| *count > 0);
    let said = |(id, count)| place.words.say_with(id, &[("count", Argument::Count(count))]);
    let times: Vec<String> = times.map(said).collect();
    out.push_str(" <span class=\"file\">(");
    escape::text(&mut out, &times.join(", "));
    out.push_str(")</span>");
    Some(out)
}

/// The datasets of a paper with their files: items of a list.
pub(super) fn list(sheet: &Sheet<'_>, place: &Place) -> String {
    let ids = sheet.paper.datasets.keys();
    let offers = ids.filter_map(|id| sheet.offers.of(sheet.paper, id));
    let item = |offer: &Offer<'_>| {
        let mut out = String::from("<li>");
        link(&mut out, offer, place);
        out.push_str("<br>\n");
        out.push_str(&downloads(offer, place));
        out.push_str("</li>\n");
        out
    };
    offers.map(item).collect()
}

/// The files of a dataset, or that there are none.
fn downloads(offer: &Offer<'_>, place: &Place) -> String {
    let words = &place.words;
    let Some(files) = &offer.files else { return escape::escaped(&words.say("not-a-file")) };
    let mut out = String::new();
    file_link(&mut out, files, &offer.dataset.title, place);
    out.push_str(", <a");
    push_attribute(&mut out, "href", &address(&files.metadata, place));
    out.push_str(" type=\"application/csvm+json\">");
    out.push_str(&of_dataset("dataset-description", &offer.dataset.title, words));
    out.push_str("</a> ");
    file_size(&mut out, "JSON", &files.metadata, words);
    out
}

/// Appends the link to a dataset on the page of datasets.
pub(super) fn link(out: &mut String, offer: &Offer<'_>, place: &Place) {
    out.push_str("<a");
    push_attribute(out, "href", &format!("{}#{}", place.page(FOLDER), offer.anchor()));
    out.push('>');
    escape::text(out, &typographic(&offer.dataset.title));
    out.push_str("</a>");
}

/// Appends the link to a dataset's CSV file, with type and size.
pub(super) fn file_link(out: &mut String, files: &Files, title: &str, place: &Place) {
    out.push_str("<a");
    push_attribute(out, "href", &address(&files.csv, place));
    out.push_str(" type=\"text/csv\" download>");
    out.push_str(&of_dataset("whole-dataset", title, &place.words));
    out.push_str("</a> ");
    file_size(out, "CSV", &files.csv, &place.words);
}

/// The words of a link, which stand alone for those who read links as a list.
fn of_dataset(id: &str, title: &str, words: &Words) -> String {
    let title = typographic(title);
    sentence::say(words, id, &[("dataset", Put::Text(&title)), ("hidden", Put::Hidden)])
}

fn file_size(out: &mut String, kind: &str, file: &Artefact, words: &Words) {
    out.push_str("<span class=\"file\">(");
    out.push_str(kind);
    out.push_str(", ");
    out.push_str(&size::words(file.bytes.len(), words));
    out.push_str(")</span>");
}

fn address(file: &Artefact, place: &Place) -> String {
    format!("{}{}", place.root, escape::path(&file.path))
}

/// The source of a dataset without its date, as a link where it has a safe address.
pub(super) fn source(dataset: &Dataset) -> String {
    let source = &dataset.source;
    let mut words = typographic(&source.organisation);
    if let Some(name) = &source.name {
        words.push_str(", ");
        words.push_str(&typographic(name));
    }
    let address = source.url.as_deref().and_then(escape::safe_url);
    let Some(address) = address else { return escape::escaped(&words) };
    let mut out = String::from("<a");
    push_attribute(&mut out, "href", &address);
    out.push('>');
    escape::text(&mut out, &words);
    out.push_str("</a>");
    out
}

/// Appends a line of a list of facts.
pub(super) fn fact(out: &mut String, name: &str, html: &str) {
    out.push_str("<div><dt>");
    escape::text(out, name);
    out.push_str("</dt><dd>");
    out.push_str(html);
    out.push_str("</dd></div>\n");
}
