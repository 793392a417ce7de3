//! The fields of a kind as pages show them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::escape::{self, push_attribute};
use super::inlines;
use super::place::Place;
use crate::model::{Date, Field, FieldContent, FieldValue, NumberFormat, Paper, Words};

/// A field's value, ready for a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct FieldView<'a> {
    /// The key in the front matter.
    pub(super) id: &'a str,
    /// The words in front of the value.
    pub(super) label: Cow<'a, str>,
    /// The whole value as HTML: lists as `<ul>`, lines and the parts of a record with `<br>` between.
    pub(super) html: String,
    /// The HTML of each part: of a list, of an address's lines, of a record.
    pub(super) items: Vec<String>,
    /// The parts of a record by id.
    pub(super) parts: BTreeMap<&'a str, FieldView<'a>>,
}

impl FieldView<'_> {
    /// The anchor of the section that shows the field at the end of a paper. Ids of a writer have no
    /// colon, so it is free.
    pub(super) fn section_id(&self) -> String {
        section_id(self.id)
    }
}

/// See [`FieldView::section_id`].
pub(super) fn section_id(field: &str) -> String {
    format!("end:{field}")
}

/// The filled-in fields of a paper by id.
pub(super) fn all<'a>(paper: &'a Paper, place: &Place) -> BTreeMap<&'a str, FieldView<'a>> {
    paper
        .fields
        .iter()
        .map(|(id, value)| (id.as_str(), named(id, find(&paper.kind.fields, id), value, place)))
        .collect()
}

/// The fields of the given ids that the paper has, in order; every paper has `date`.
pub(super) fn listed<'a>(
    ids: &'a [String],
    paper: &'a Paper,
    fields: &BTreeMap<&'a str, FieldView<'a>>,
    place: &Place,
) -> Vec<FieldView<'a>> {
    ids.iter()
        .filter_map(|id| match fields.get(id.as_str()) {
            Some(field) => Some(field.clone()),
            None if find(&paper.kind.fields, id).is_some() => None,
            None => common(id, paper, place),
        })
        .collect()
}

/// The one key of every paper that a kind may show.
fn common<'a>(id: &'a str, paper: &'a Paper, place: &Place) -> Option<FieldView<'a>> {
    (id == "date").then(|| FieldView {
        id,
        label: Cow::Owned(place.words.say("date")),
        html: time(paper.date, &place.words),
        items: Vec::new(),
        parts: BTreeMap::new(),
    })
}

fn find<'a>(fields: &'a [Field], id: &str) -> Option<&'a Field> {
    fields.iter().find(|field| field.id == id)
}

fn named<'a>(
    id: &'a str,
    field: Option<&'a Field>,
    value: &'a FieldValue,
    place: &Place,
) -> FieldView<'a> {
    let label = Cow::Borrowed(field.map_or(id, |field| &field.label));
    let mut view =
        FieldView { id, label, html: String::new(), items: Vec::new(), parts: BTreeMap::new() };
    match value {
        FieldValue::List(values) => {
            view.items = values.iter().map(|value| html(value, place)).collect();
            view.html = list(&view.items);
        }
        FieldValue::Lines(lines) => {
            view.items = lines.iter().map(|line| escape::escaped(line)).collect();
            view.html = view.items.join("<br>\n");
        }
        FieldValue::Record(parts) => {
            let definitions = match field.map(|field| &field.content) {
                Some(FieldContent::Record(definitions)) => definitions.as_slice(),
                _ => &[],
            };
            for (part_id, value) in parts {
                let part = named(part_id, find(definitions, part_id), value, place);
                view.items.push(part.html.clone());
                view.parts.insert(part_id, part);
            }
            view.html = view.items.join("<br>\n");
        }
        other => view.html = html(other, place),
    }
    view
}

fn list(items: &[String]) -> String {
    let mut out = String::from("<ul>\n");
    for item in items {
        out.push_str("<li>");
        out.push_str(item);
        out.push_str("</li>\n");
    }
    out.push_str("</ul>");
    out
}

fn html(value: &FieldValue, place: &Place) -> String {
    match value {
        FieldValue::Text(text) => inlines::field(text, place),
        FieldValue::Date(date) => time(*date, &place.words),
        FieldValue::Number(number) => escape::escaped(&NumberFormat::COUNT.format(*number)),
        FieldValue::YesNo(yes) => {
            escape::escaped(&place.words.say(if *yes { "yes" } else { "no" }))
        }
        FieldValue::Image(image) => {
            let mut out = String::new();
            inlines::write_image(&mut out, image, place);
            out
        }
        FieldValue::Lines(lines) => {
            lines.iter().map(|line| escape::escaped(line)).collect::<Vec<_>>().join("<br>\n")
        }
        FieldValue::List(values) => in_lines(values.iter(), place),
        FieldValue::Record(parts) => in_lines(parts.iter().map(|(_, value)| value), place),
    }
}

/// A list or record inside a list: the parts with line breaks between them.
fn in_lines<'a>(values: impl Iterator<Item = &'a FieldValue>, place: &Place) -> String {
    values.map(|value| html(value, place)).collect::<Vec<_>>().join("<br>\n")
}

/// A date that machines can read too.
pub(super) fn time(date: Date, words: &Words) -> String {
    let mut out = String::from("<time");
    push_attribute(&mut out, "datetime", &date.iso());
    out.push('>');
    escape::text(&mut out, &words.date(date));
    out.push_str("</time>");
    out
}
