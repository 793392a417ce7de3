//! `templates/kinds/<name>.yaml`: what a kind of paper has.
//!
//! `fields` reads the fields of the front matter, `records` the sets of records among them, `rules` what
//! is asked of those, `publication` when a paper is exempt, what it binds and how early it is published.

mod based_on;
mod deadlines;
mod fields;
mod publication;
mod records;
mod rules;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::yaml::{self, Fields, Node, read_text};
use super::{OfficeLists, ids, lists, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::model::{Field, FieldContent, Kind, Numbering, Section, Split};
use crate::source::Sources;

pub(crate) use publication::ITEM_KEYS;

const FOLDER: &str = "templates/kinds/";

/// The keys every paper's front matter can have; a kind's field cannot be called so.
pub const COMMON_KEYS: [&str; 20] = [
    "appendices",
    "as_at",
    "blank_page",
    "draws_on",
    "kind",
    "title",
    "date",
    "status",
    "summary",
    "organisation",
    "author",
    "lang",
    "language",
    "numbering",
    "split",
    "slug",
    "parts",
    "translation_of",
    "typed",
    "versions",
];

/// The ways to number, by the words for them.
pub const NUMBERINGS: [(&str, Numbering); 4] = [
    ("none", Numbering::None),
    ("sections", Numbering::Sections),
    ("continuous", Numbering::Continuous),
    ("decimal", Numbering::Decimal),
];

/// The ways to split web pages, by the words for them.
pub const SPLITS: [(&str, Split); 2] = [("none", Split::None), ("sections", Split::Sections)];

/// The kinds by name, with the office's lists in the fields that ask for them.
pub(super) fn load(
    sources: &Sources,
    office: &OfficeLists,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Arc<Kind>> {
    let written = written(sources, diagnostics);
    let mut kinds = BTreeMap::new();
    let mut used = BTreeSet::new();
    for (name, node) in &written {
        let node = based_on::whole(name, node, &written, diagnostics);
        if let Some(mut kind) = kind(name, &node, diagnostics) {
            lists::apply(&node, &mut kind.fields, office, &mut used, diagnostics);
            kinds.insert(name.clone(), Arc::new(kind));
        }
    }
    lists::report_unused(office, &used, diagnostics);
    kinds
}

/// The kinds as they are written, by name.
fn written(sources: &Sources, diagnostics: &mut Diagnostics) -> BTreeMap<String, Node> {
    let mut kinds = BTreeMap::new();
    for (file, source) in sources.under(FOLDER) {
        let Some(name) = source.path[FOLDER.len()..].strip_suffix(".yaml") else { continue };
        let Some(text) = text::of(sources, file, diagnostics) else { continue };
        if let Some(node) = yaml::parse(text, file, 0, diagnostics) {
            kinds.insert(name.to_owned(), node);
        }
    }
    kinds
}

fn kind(name: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<Kind> {
    let mut keys = Fields::open(node, "this kind", diagnostics)?;
    let label = keys.required_text("label", diagnostics).unwrap_or_default();
    let plural = keys.required_text("plural", diagnostics).unwrap_or_default();
    let description = keys.required_text("description", diagnostics).unwrap_or_default();
    let numbering = keys.choice("numbering", &NUMBERINGS, diagnostics).unwrap_or_default();
    let contents = keys.yes_no("contents", diagnostics).unwrap_or_default();
    let blank_end = keys.yes_no("blank_end", diagnostics).unwrap_or_default();
    let split = keys.choice("split", &SPLITS, diagnostics);
    let parts_folder = keys.text("parts_folder", diagnostics);
    let fields = fields::read(&mut keys, "fields", diagnostics);
    if let Some(items) = keys.take("fields") {
        check_common(items, diagnostics);
    }
    let parts_fields = fields::read(&mut keys, "parts_fields", diagnostics);
    let of_paper = || fields.iter().map(|field| field.id.as_str()).chain(["date"]);
    let of_part = || parts_fields.iter().map(|field| field.id.as_str());
    let header = shown(&mut keys, "header", of_paper, diagnostics);
    let closing = shown(&mut keys, "closing", of_paper, diagnostics);
    let parts_header = shown(&mut keys, "parts_header", of_part, diagnostics);
    let exempt = publication::exempt(&mut keys, &fields, diagnostics);
    let binds = publication::binds(&mut keys, &fields, diagnostics);
    let clear_days = publication::clear_days(&mut keys, &fields, diagnostics);
    let sections = sections(&mut keys, &fields, diagnostics);
    let based_on = keys.text("based_on", diagnostics);
    let rules = keys.take("rules");
    records::check(&mut keys, &fields, &parts_fields, diagnostics);
    keys.finish(diagnostics);
    let rules = rules.map(|node| rules::read(node, &fields, &parts_fields, diagnostics));
    let (rules, deadlines) = rules.unwrap_or_default();
    let name = name.to_owned();
    Some(Kind {
        name,
        based_on,
        label,
        plural,
        description,
        fields,
        header,
        closing,
        sections,
        numbering,
        contents,
        blank_end,
        split,
        parts_folder,
        parts_fields: records::with_groups(parts_fields),
        parts_header,
        rules,
        deadlines,
        exempt,
        binds,
        clear_days,
    })
}

/// A kind's field must not have the name of a key that means something in every paper.
fn check_common(items: &Node, diagnostics: &mut Diagnostics) {
    let yaml::NodeKind::Sequence(items) = &items.kind else { return };
    for node in items.iter().filter_map(|item| item.get("id")) {
        if let Some(id) = node.as_text().filter(|id| COMMON_KEYS.contains(id)) {
            let message = format!("a field cannot be called `{id}`: every paper has that key");
            diagnostics.push(
                Diagnostic::new(Code::BadTemplate, node.span, message)
                    .help("choose another id for the field"),
            );
        }
    }
}

/// The fields a list names: `header`, `closing` or `parts_header`.
fn shown<'a, Names: Iterator<Item = &'a str>>(
    keys: &mut Fields<'_>,
    key: &'static str,
    names: impl Fn() -> Names,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let mut shown = Vec::new();
    for item in keys.list(key, diagnostics) {
        let Some(id) = read_text(item, &format!("an item of `{key}`"), diagnostics) else {
            continue;
        };
        if names().any(|name| name == id) {
            shown.push(id);
            continue;
        }
        diagnostics.push(
            Diagnostic::new(
                Code::BadTemplate,
                item.span,
                format!("`{key}` names `{id}`, but this kind has no such field"),
            )
            .suggest(&id, names())
            .help(format!("the fields are {}", list_of(names()))),
        );
    }
    shown
}

fn sections(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for item in keys.list("sections", diagnostics) {
        let Some(mut keys) = Fields::open(item, "this section", diagnostics) else { continue };
        let id = keys.required_text("id", diagnostics);
        let title = keys.required_text("title", diagnostics);
        let required = keys.yes_no("required", diagnostics).unwrap_or_default();
        let help = keys.text("help", diagnostics).unwrap_or_default();
        let field = section_field(&mut keys, fields, diagnostics);
        keys.finish(diagnostics);
        let (Some(id), Some(title)) = (id, title) else { continue };
        ids::check(&id, "a section", false, item.span, diagnostics);
        if sections.iter().any(|section| section.id == id) {
            let message = format!("the section `{id}` stands twice");
            diagnostics.push(Diagnostic::new(Code::DuplicateKey, item.span, message));
        } else {
            sections.push(Section { id, title, required, help, field });
        }
    }
    sections
}

/// The field a section's content comes from.
fn section_field(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let node = keys.take("field")?;
    let id = read_text(node, "`field`", diagnostics)?;
    let names = || fields.iter().map(|field| field.id.as_str());
    let Some(field) = fields.iter().find(|field| field.id == id) else {
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, node.span, format!("there is no field `{id}`"))
                .suggest(&id, names())
                .help(format!("the fields are {}", list_of(names()))),
        );
        return None;
    };
    let plain =
        |content: &FieldContent| matches!(content, FieldContent::Text | FieldContent::Document);
    let fits = match &field.content {
        FieldContent::Record(parts) => parts.iter().all(|part| plain(&part.content)),
        FieldContent::List(items) => plain(items),
        other => plain(other),
    };
    if !fits {
        let message = format!("the field `{id}` cannot be the content of a section");
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, node.span, message).help(
                "a section is made of a text, a document, a list of them or a record of texts",
            ),
        );
        return None;
    }
    Some(id)
}

#[cfg(test)]
mod tests;
