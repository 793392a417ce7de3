//! Sets of records in a kind: `type: records`.

use std::collections::BTreeSet;

use super::fields::{self, Place};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::yaml::{Fields, Node, NodeKind};
use crate::model::{
    ContainerRole, Field, FieldContent, RecordGroup, RecordNumbering, RecordsDefinition,
    capitalised,
};

const NUMBERINGS: [(&str, RecordNumbering); 3] = [
    ("none", RecordNumbering::None),
    ("decimal", RecordNumbering::Decimal),
    ("alpha", RecordNumbering::Alpha),
];

const ROLES: [(&str, ContainerRole); 3] = [
    ("callout", ContainerRole::Callout),
    ("recommendation", ContainerRole::Recommendation),
    ("response", ContainerRole::Response),
];

/// The columns candour adds to the dataset of a set: no field can be called so.
const TAKEN: [&str; 5] = ["id", "restricted", "timing", "groups", "groups_asked"];

/// What the keys of a field say about a set of records.
pub(super) fn read(
    keys: &mut Fields<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<RecordsDefinition> {
    let singular = keys.required_text("singular", diagnostics);
    let numbering = keys.choice("numbering", &NUMBERINGS, diagnostics).unwrap_or_default();
    let role = keys.choice("role", &ROLES, diagnostics).unwrap_or(ContainerRole::Callout);
    let group = keys.text("group", diagnostics);
    let group = group.map(|id| RecordGroup { label: capitalised(&id), id });
    let lead = keys.required_text("lead", diagnostics);
    keys.require("fields", diagnostics);
    let fields = fields::listed(keys, "fields", Place::Record, diagnostics);
    let (singular, lead) = (singular?, lead?);
    check_lead(&lead, &fields, keys, diagnostics);
    for field in &fields {
        let group = group.as_ref().map(|group| group.id.as_str());
        if TAKEN.contains(&field.id.as_str()) || group == Some(field.id.as_str()) {
            let message = format!("a field of a record cannot be called `{}`", field.id);
            diagnostics.push(
                Diagnostic::new(Code::BadTemplate, keys.span(), message)
                    .help("candour makes a column of that name itself: choose another id"),
            );
        }
    }
    let written = singular.clone();
    Some(RecordsDefinition { singular, written, numbering, lead, role, group, fields })
}

/// The lead is a field of words.
fn check_lead(lead: &str, fields: &[Field], keys: &mut Fields<'_>, diagnostics: &mut Diagnostics) {
    let words = |field: &&Field| {
        matches!(
            field.content,
            FieldContent::Text | FieldContent::Choice(_) | FieldContent::Reference(_)
        )
    };
    let mut names = fields.iter().filter(words).map(|field| field.id.as_str());
    if !names.clone().any(|name| name == lead) {
        let span = keys.take("lead").map_or(keys.span(), |node| node.span);
        let message = format!("`lead` names `{lead}`, which is no field of words of these records");
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, span, message)
                .suggest(lead, names.clone())
                .help(format!("it can be {}", list_of(names.by_ref()))),
        );
    }
}

/// The group column is called as the parts' short name is.
pub(super) fn with_groups(mut parts_fields: Vec<Field>) -> Vec<Field> {
    let label = parts_fields.iter().find(|field| field.id == "short").map(|f| f.label.clone());
    for field in &mut parts_fields {
        if let FieldContent::Records(definition) = &mut field.content
            && let (Some(group), Some(label)) = (&mut definition.group, &label)
        {
            group.label.clone_from(label);
        }
    }
    parts_fields
}

/// Reports sets of one name, references to sets the kind does not have, and the group of a set that
/// stands in no part. A set of another paper's kind has its own definition there, so that a kind without
/// the set may still refer to one: then no set of that name is in reach and each reference is a finding.
pub(super) fn check(
    keys: &mut Fields<'_>,
    of_paper: &[Field],
    of_parts: &[Field],
    diagnostics: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    for (list, fields) in [("fields", of_paper), ("parts_fields", of_parts)] {
        let Some(items) = keys.take_key(list) else { continue };
        for field in fields {
            let FieldContent::Records(definition) = &field.content else { continue };
            let span = span_of(items, &field.id);
            if !seen.insert(&field.id) {
                let message = format!("two sets of records are called `{}`", field.id);
                diagnostics.push(Diagnostic::new(Code::DuplicateKey, span, message));
            }
            if list == "fields" && definition.group.is_some() {
                let message = "`group` is for the records of parts";
                diagnostics.push(
                    Diagnostic::new(Code::BadTemplate, span, message)
                        .help("move the set to `parts_fields`, or take `group` away"),
                );
            }
        }
    }
}

fn span_of(items: &Node, id: &str) -> Span {
    let NodeKind::Sequence(items) = &items.kind else { return items.span };
    let id = items.iter().filter_map(|item| item.get("id")).find(|node| node.as_text() == Some(id));
    id.map_or(Span::new(span_file(items), 0, 0), |node| node.span)
}

fn span_file(items: &[Node]) -> crate::diagnostic::FileId {
    items.first().map_or(crate::diagnostic::FileId(0), |node| node.span.file)
}
