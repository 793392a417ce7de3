//! The list of a register: each figure with its sentence, its place in the paper and where it comes from.
//!
//! A paper has dozens of figures from a handful of datasets: what is said of a dataset is made once.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::escape::{self, push_attribute};
use super::paper::Sheet;
use super::place::Place;
use super::register::anchor;
use super::sentence::{self, Put};
use super::{datasets, fields};
use crate::model::{
    Anchor, Cell, Column, Dataset, Provenance, RegisterEntry, Selection, Words, typographic,
};

/// The items of the list as HTML.
pub(super) fn items(entries: &[RegisterEntry<'_>], sheet: &Sheet<'_>, place: &Place) -> String {
    let labels = Labels::new(&place.words);
    let mut list = List { place, used: BTreeMap::new(), labels };
    for entry in entries {
        let Provenance::Datasets(selections) = &entry.figure.provenance else { continue };
        for selection in selections {
            let source = || Source::of(selection, sheet, place);
            list.used.entry(&selection.dataset).or_insert_with(source);
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
    used: BTreeMap<&'a str, Source<'a>>,
    labels: Labels,
}

/// The names of the facts, as HTML.
struct Labels {
    place: String,
    source: String,
    sort: String,
    typed: String,
    written: String,
    dataset: String,
    selection: String,
    function: String,
    worked_out: String,
    status: String,
}

impl Labels {
    fn new(words: &Words) -> Self {
        let label = |id: &str| escape::escaped(&words.say(id));
        Self {
            place: label("in-the-paper"),
            source: label("source"),
            sort: label("sort-of-figure"),
            typed: label("typed-with-source"),
            written: label("written-in"),
            dataset: label("dataset"),
            selection: label("selection"),
            function: label("function"),
            worked_out: label("how-worked-out"),
            status: label("status-of-values"),
        }
    }
}

/// A dataset as every figure that comes from it has it.
struct Source<'a> {
    /// The dataset; none where the paper only passes on what another says.
    dataset: Option<&'a Dataset>,
    /// Its title as a link to it.
    link: String,
    /// Its source with its date.
    source: String,
}

impl<'a> Source<'a> {
    fn of(selection: &Selection, sheet: &Sheet<'a>, place: &Place) -> Self {
        let id = &selection.dataset;
        let mut link = String::new();
        match sheet.offers.of(sheet.paper, id) {
            Some(offer) => datasets::link(&mut link, offer, place),
            None => escape::text(&mut link, id),
        }
        let dataset = sheet.paper.datasets.get(id).map(|used| used.dataset.as_ref());
        let Some(known) = dataset else {
            return Self { dataset, link, source: escape::escaped(&selection.source) };
        };
        let mut source = datasets::source(known);
        if let Some(published) = known.source.published {
            let date = fields::time(published, &place.words);
            let puts = [("source", Put::Html(&source)), ("date", Put::Html(&date))];
            source = sentence::say(&place.words, "source-published", &puts);
        }
        Self { dataset, link, source }
    }

    fn column(&self, id: &str) -> Option<&'a Column> {
        self.dataset.and_then(|dataset| dataset.columns.get(dataset.column(id)?))
    }

    /// The name of a measure.
    fn measure(&self, id: &str) -> String {
        self.column(id).map_or_else(|| id.to_owned(), |column| typographic(&column.label))
    }

    /// The conditions as a reader sees them: `; Place: York; As at: September 2019`.
    fn conditions(&self, selection: &Selection, words: &Words) -> String {
        let mut out = String::new();
        for (dimension, written) in &selection.conditions {
            let (name, shown) = match self.column(dimension) {
                Some(column) => (
                    typographic(&column.label),
                    Cow::Owned(words.cell(column, &Cell::Text(written.clone()))),
                ),
                None => (dimension.clone(), Cow::Borrowed(written.as_str())),
            };
            for piece in ["; ", &name, ": ", &shown] {
                out.push_str(piece);
            }
        }
        out
    }
}

impl List<'_> {
    fn item(&self, out: &mut String, entry: &RegisterEntry<'_>) {
        let labels = &self.labels;
        let number = entry.figure.position.number.to_string();
        for piece in ["<li id=\"figure:", &number] {
            out.push_str(piece);
        }
        out.push_str("\">\n<p class=\"register-figure\"><span class=\"register-number\">");
        out.push_str(&number);
        out.push_str(".</span> <strong>");
        escape::text(out, &entry.figure.text);
        out.push_str("</strong></p>\n<p class=\"register-sentence\">");
        let (before, rest) = entry.sentence.split_at(entry.mark.start);
        let (figure, after) = rest.split_at(entry.mark.len());
        escape::text(out, before);
        out.push_str("<mark>");
        escape::text(out, figure);
        out.push_str("</mark>");
        escape::text(out, after);
        out.push_str("</p>\n<dl class=\"facts\">\n");
        fact(out, &labels.place, |out| self.back(out, entry, &number));
        match &entry.figure.provenance {
            Provenance::Cited { source } => {
                fact(out, &labels.source, |out| escape::text(out, &typographic(source)));
                fact(out, &labels.sort, |out| out.push_str(&labels.typed));
            }
            Provenance::Datasets(selections) => self.selected(out, selections),
        }
        if !entry.figure.status.is_empty() {
            let words = &self.place.words;
            let status = entry.figure.status.iter().map(|mark| words.mark(*mark));
            let status = words.list(&status.collect::<Vec<_>>());
            fact(out, &labels.status, |out| escape::text(out, &status));
        }
        let position = &entry.figure.position;
        if position.line > 0 {
            fact(out, &labels.written, |out| {
                let file = format!("<code>{}</code>", escape::escaped(&position.path));
                let line = position.line.to_string();
                let puts = [("file", Put::Html(&file)), ("line", Put::Text(&line))];
                out.push_str(&sentence::say(&self.place.words, "line-of-file", &puts));
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
        let puts = [
            ("place", Put::Text(&entry.standing)),
            ("number", Put::Text(number)),
            ("hidden", Put::Hidden),
        ];
        out.push_str(&sentence::say(&place.words, "place-of-figure", &puts));
        out.push_str("</a>");
    }

    /// What a figure was made from. Selections that differ in their conditions alone are said together.
    fn selected(&self, out: &mut String, selections: &[Selection]) {
        let (labels, words) = (&self.labels, &self.place.words);
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
            fact(out, &labels.dataset, |out| out.push_str(&used.link));
            fact(out, &labels.selection, |out| {
                let measure = used.measure(&first.measure);
                let mut last = None;
                for conditions in group.iter().map(|selection| used.conditions(selection, words)) {
                    if last.as_ref() == Some(&conditions) {
                        continue;
                    }
                    out.push_str(if last.is_some() { "<br>\n" } else { "" });
                    escape::text(out, &measure);
                    escape::text(out, &conditions);
                    last = Some(conditions);
                }
            });
            if let Some(how) =
                used.column(&first.measure).and_then(|column| column.derived.as_ref())
            {
                fact(out, &labels.worked_out, |out| escape::text(out, &typographic(how)));
            }
            if first.function != "value" {
                fact(out, &labels.function, |out| {
                    out.push_str("<code>");
                    escape::text(out, &first.function);
                    out.push_str("</code>");
                });
            }
            fact(out, &labels.source, |out| out.push_str(&used.source));
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
