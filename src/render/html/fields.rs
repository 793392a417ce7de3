//! The fields of a kind as pages show them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::escape::{self, push_attribute};
use super::inlines;
use super::place::Place;
use crate::model::{
    Date, Field, FieldContent, FieldValue, Inline, Kind, NumberFormat, Paper, plain_text,
};

/// A field's value, ready for a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct FieldView<'a> {
    /// The key in the front matter.
    pub(super) id: &'a str,
    /// The words in front of the value.
    pub(super) label: &'a str,
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
        format!("end:{}", self.id)
    }
}

/// The filled-in fields of a paper by id.
pub(super) fn all<'a>(paper: &'a Paper, place: &Place) -> BTreeMap<&'a str, FieldView<'a>> {
    paper
        .fields
        .iter()
        .map(|(id, value)| (id.as_str(), named(id, find(&paper.kind.fields, id), value, place)))
        .collect()
}

/// The fields of the given ids that the paper has, in order. `date` is the paper's own date.
pub(super) fn listed<'a>(
    ids: &'a [String],
    paper: &'a Paper,
    fields: &BTreeMap<&'a str, FieldView<'a>>,
) -> Vec<FieldView<'a>> {
    ids.iter()
        .filter_map(|id| match fields.get(id.as_str()) {
            Some(field) => Some(field.clone()),
            None if id == "date" => Some(date_field(&paper.kind, paper.date)),
            None => None,
        })
        .collect()
}

fn date_field(kind: &Kind, date: Date) -> FieldView<'_> {
    let label = find(&kind.fields, "date").map_or("Date", |field| &field.label);
    FieldView { id: "date", label, html: time(date), items: Vec::new(), parts: BTreeMap::new() }
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
    let label = field.map_or(id, |field| &field.label);
    let content = field.map(|field| &field.content);
    let mut view =
        FieldView { id, label, html: String::new(), items: Vec::new(), parts: BTreeMap::new() };
    match value {
        FieldValue::List(values) => {
            let inner = match content {
                Some(FieldContent::List(inner)) => Some(&**inner),
                _ => None,
            };
            view.items = values.iter().map(|value| html(value, inner, place)).collect();
            view.html = list(&view.items);
        }
        FieldValue::Lines(lines) => {
            view.items = lines.iter().map(|line| escape::escaped(line)).collect();
            view.html = view.items.join("<br>\n");
        }
        FieldValue::Record(parts) => {
            for (part_id, value) in parts {
                let part = named(part_id, part_field(content, part_id), value, place);
                view.items.push(part.html.clone());
                view.parts.insert(part_id, part);
            }
            view.html = view.items.join("<br>\n");
        }
        other => view.html = html(other, content, place),
    }
    view
}

fn part_field<'a>(content: Option<&'a FieldContent>, id: &str) -> Option<&'a Field> {
    match content {
        Some(FieldContent::Record(fields)) => find(fields, id),
        _ => None,
    }
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

fn html(value: &FieldValue, content: Option<&FieldContent>, place: &Place) -> String {
    match value {
        FieldValue::Text(text) => words(text, content, place),
        FieldValue::Date(date) => time(*date),
        FieldValue::Number(number) => escape::escaped(&NumberFormat::COUNT.format(*number)),
        FieldValue::YesNo(yes) => if *yes { "Yes" } else { "No" }.to_owned(),
        FieldValue::Image(image) => {
            let mut out = String::new();
            inlines::write_image(&mut out, image);
            out
        }
        FieldValue::List(_) | FieldValue::Lines(_) | FieldValue::Record(_) => {
            nested(value, content, place)
        }
    }
}

/// A list or record inside a list: the parts with line breaks between them.
fn nested(value: &FieldValue, content: Option<&FieldContent>, place: &Place) -> String {
    let parts: Vec<String> = match value {
        FieldValue::Lines(lines) => lines.iter().map(|line| escape::escaped(line)).collect(),
        FieldValue::List(values) => values.iter().map(|value| html(value, None, place)).collect(),
        FieldValue::Record(parts) => parts
            .iter()
            .map(|(id, value)| html(value, part_field(content, id).map(|f| &f.content), place))
            .collect(),
        _ => Vec::new(),
    };
    parts.join("<br>\n")
}

/// Text, with a link where the field holds an e-mail address, telephone number or web address.
fn words(text: &[Inline], content: Option<&FieldContent>, place: &Place) -> String {
    let plain = plain_text(text);
    let address = match content {
        Some(FieldContent::Email) => format!("mailto:{plain}"),
        Some(FieldContent::Telephone) => telephone_address(&plain),
        Some(FieldContent::Url) if plain.contains("://") => plain.clone(),
        // People write `www.example.org`; without a scheme it would be a file of this site.
        Some(FieldContent::Url) => format!("https://{plain}"),
        _ => return inlines::html(text, place),
    };
    let mut out = String::new();
    inlines::write_plain_link(&mut out, &address, &plain, place);
    out
}

/// The digits to dial: `tel:01234567890` of `01234 567 890`.
pub(super) fn telephone_address(printed: &str) -> String {
    let digits: String =
        printed.chars().filter(|c| c.is_ascii_digit() || matches!(c, '+' | '*' | '#')).collect();
    format!("tel:{digits}")
}

/// A date that machines can read too.
pub(super) fn time(date: Date) -> String {
    let mut out = String::from("<time");
    push_attribute(&mut out, "datetime", &date.iso());
    out.push('>');
    escape::text(&mut out, &date.long());
    out.push_str("</time>");
    out
}
