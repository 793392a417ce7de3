//! The list of a register: each figure with its sentence, its place in the paper and where it comes from.
//!
//! A paper has dozens of figures from a handful of datasets: what is said of a dataset is made once.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::escape::{self, push_attribute};
use super::paper::Sheet;
use super::place::Place;
use super::register::anchor;
use super::{datasets, fields};
use crate::model::{
    Anchor, Cell, Column, Dataset, Office, Provenance, RegisterEntry, Selection, typographic,
};

/// The items of the list as HTML.
pub(super) fn items(
    entries: &[RegisterEntry<'_>],
    sheet: &Sheet<'_>,
    office: &Office,
    place: &Place,
) -> String {
    let language = &sheet.paper.language;
    let language = (*language != office.language).then_some(language);
    let mut list = List { place, used: BTreeMap::new(), language };
    for entry in entries {
        let Provenance::Datasets(selections) = &entry.figure.provenance else { continue };
        for selection in selections {
            let words = || Words::of(selection, sheet, place);
            list.used.entry(&selection.dataset).or_insert_with(words);
        }
    }
    let mut out = String::with_capacity(entries.len() * 900);
    entries.iter().for_each(|entry| list.item(&mut out, entry));
    out
}

/// What the items of a register share.
struct List<'a> {
    place: &'a Place,
    /// The datasets behind the figures, by id.
    used: BTreeMap<&'a str, Words<'a>>,
    /// The language of the sentences, where it is not the page's.
    language: Option<&'a String>,
}

/// A dataset as every figure that comes from it has it.
struct Words<'a> {
    /// The dataset; none where the paper only passes on what another says.
    dataset: Option<&'a Dataset>,
    /// Its title as a link to it.
    link: String,
    /// Its source with its date.
    source: String,
    /// The words of the paper.
    said: &'a crate::model::Words,
}

impl<'a> Words<'a> {
    fn of(selection: &Selection, sheet: &Sheet<'a>, place: &Place) -> Self {
        let (id, said) = (&selection.dataset, sheet.paper.words.as_ref());
        let mut link = String::new();
        match sheet.offers.of(sheet.paper, id) {
            Some(offer) => datasets::link(&mut link, offer, place),
            None => escape::text(&mut link, id),
        }
        let dataset = sheet.paper.datasets.get(id).map(|used| used.dataset.as_ref());
        let Some(known) = dataset else {
            return Self { dataset, link, source: escape::escaped(&selection.source), said };
        };
        let mut source = datasets::source(known);
        if let Some(published) = known.source.published {
            source.push_str(", published ");
            source.push_str(&fields::time(published));
        }
        Self { dataset, link, source, said }
    }

    fn column(&self, id: &str) -> Option<&'a Column> {
        self.dataset.and_then(|dataset| dataset.columns.get(dataset.column(id)?))
    }

    /// The name of a measure.
    fn measure(&self, id: &str) -> String {
        self.column(id).map_or_else(|| id.to_owned(), |column| typographic(&column.label))
    }

    /// The conditions as a reader sees them: `; Place: York; As at: September 2019`.
    fn conditions(&self, selection: &Selection) -> String {
        let mut out = String::new();
        for (dimension, written) in &selection.conditions {
            let (name, words) = match self.column(dimension) {
                Some(column) => (
                    typographic(&column.label),
                    Cow::Owned(self.said.cell(column, &Cell::Text(written.clone()))),
                ),
                None => (dimension.clone(), Cow::Borrowed(written.as_str())),
            };
            for piece in ["; ", &name, ": ", &words] {
                out.push_str(piece);
            }
        }
        out
    }
}

impl List<'_> {
    fn item(&self, out: &mut String, entry: &RegisterEntry<'_>) {
        let number = entry.figure.position.number.to_string();
        for piece in ["<li id=\"figure:", &number] {
            out.push_str(piece);
        }
        out.push_str("\">\n<p class=\"register-figure\"><span class=\"register-number\">");
        out.push_str(&number);
        out.push_str(".</span> <strong>");
        escape::text(out, &entry.figure.text);
        out.push_str("</strong></p>\n<p class=\"register-sentence\"");
        if let Some(language) = self.language {
            push_attribute(out, "lang", language);
        }
        out.push('>');
        let (before, rest) = entry.sentence.split_at(entry.mark.start);
        let (figure, after) = rest.split_at(entry.mark.len());
        escape::text(out, before);
        out.push_str("<mark>");
        escape::text(out, figure);
        out.push_str("</mark>");
        escape::text(out, after);
        out.push_str("</p>\n<dl class=\"facts\">\n");
        fact(out, "In the paper", |out| self.back(out, entry, &number));
        match &entry.figure.provenance {
            Provenance::Cited { source } => {
                fact(out, "Source", |out| escape::text(out, &typographic(source)));
                fact(out, "Kind", |out| out.push_str("Typed with its source"));
            }
            Provenance::Datasets(selections) => self.selected(out, selections),
        }
        let position = &entry.figure.position;
        if position.line > 0 {
            fact(out, "Written in", |out| {
                out.push_str("<code>");
                escape::text(out, &position.path);
                out.push_str("</code>, line ");
                out.push_str(&position.line.to_string());
            });
        }
        out.push_str("</dl>\n</li>\n");
    }

    /// The link to the place in the paper.
    fn back(&self, out: &mut String, entry: &RegisterEntry<'_>, number: &str) {
        let place = self.place;
        let href = match &entry.anchor {
            Anchor::Figure => place.anchor(&anchor(entry.figure.position.number)),
            Anchor::Id(id) => place.anchor(id),
            Anchor::Closing(field) => place.anchor(&fields::section_id(field)),
            Anchor::Paper => place.beside("index.html"),
        };
        out.push_str("<a");
        push_attribute(out, "href", &href);
        out.push('>');
        escape::text(out, &entry.standing);
        for piece in ["<span class=\"visually-hidden\"> (figure ", number, ")</span></a>"] {
            out.push_str(piece);
        }
    }

    /// What a figure was made from. Selections that differ in their conditions alone are said together.
    fn selected(&self, out: &mut String, selections: &[Selection]) {
        let mut at = 0;
        while let Some(first) = selections.get(at) {
            let same = |other: &&Selection| {
                (&other.dataset, &other.measure, &other.function)
                    == (&first.dataset, &first.measure, &first.function)
            };
            let length = selections[at..].iter().take_while(same).count();
            let group = &selections[at..at + length];
            at += length;
            let Some(used) = self.used.get(first.dataset.as_str()) else { continue };
            fact(out, "Dataset", |out| out.push_str(&used.link));
            fact(out, "Selection", |out| {
                let measure = used.measure(&first.measure);
                let mut last = None;
                for conditions in group.iter().map(|selection| used.conditions(selection)) {
                    if last.as_ref() == Some(&conditions) {
                        continue;
                    }
                    out.push_str(if last.is_some() { "<br>\n" } else { "" });
                    escape::text(out, &measure);
                    escape::text(out, &conditions);
                    last = Some(conditions);
                }
            });
            if first.function != "value" {
                fact(out, "Function", |out| {
                    out.push_str("<code>");
                    escape::text(out, &first.function);
                    out.push_str("</code>");
                });
            }
            fact(out, "Source", |out| out.push_str(&used.source));
        }
    }
}

/// A line of the list of facts.
fn fact(out: &mut String, name: &str, html: impl FnOnce(&mut String)) {
    for piece in ["<div><dt>", name, "</dt><dd>"] {
        out.push_str(piece);
    }
    html(out);
    out.push_str("</dd></div>\n");
}
