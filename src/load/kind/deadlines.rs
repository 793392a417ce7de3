//! `deadline` among the rules of a kind: days that count from a date of the paper.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::yaml::{Fields, read_text};
use crate::model::{Deadline, Field, FieldContent};

/// Reads the rules; what they count from is a date among the kind's fields.
pub(super) fn read(
    rules: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Vec<Deadline> {
    let mut deadlines = Vec::new();
    for node in rules.list("deadline", diagnostics) {
        let Some(mut keys) = Fields::open(node, "this rule", diagnostics) else { continue };
        let from = from(&mut keys, fields, diagnostics);
        keys.require("days", diagnostics);
        let days = keys.whole("days", diagnostics);
        let label = keys.required_text("label", diagnostics);
        let source = keys.text("source", diagnostics);
        let reason = reason(&mut keys, fields, diagnostics);
        keys.finish(diagnostics);
        if let (Some(from), Some(days), Some(label)) = (from, days.filter(|days| *days > 0), label)
        {
            deadlines.push(Deadline { from, days, label, source, reason });
        }
    }
    deadlines
}

/// A field that holds a date, or a field and the part of it that does: `inspection.published`.
fn from(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<String>> {
    let node = keys.require("from", diagnostics)?;
    let written = read_text(node, "`from`", diagnostics)?;
    let dates = dates(fields);
    if dates.contains(&written) {
        return Some(written.split('.').map(str::to_owned).collect());
    }
    let names = || dates.iter().map(String::as_str);
    diagnostics.push(
        Diagnostic::new(
            Code::BadTemplate,
            node.span,
            format!("`{written}` is no date of this kind"),
        )
        .suggest(&written, names())
        .help(format!("the dates are {}", list_of(names()))),
    );
    None
}

/// The fields of a kind that hold dates.
fn dates(fields: &[Field]) -> Vec<String> {
    let mut found = Vec::new();
    for field in fields {
        match &field.content {
            FieldContent::Date => found.push(field.id.clone()),
            FieldContent::Document => found.push(format!("{}.published", field.id)),
            FieldContent::Record(parts) => {
                let dates = parts.iter().filter(|part| part.content == FieldContent::Date);
                found.extend(dates.map(|part| format!("{}.{}", field.id, part.id)));
            }
            _ => {}
        }
    }
    found
}

fn reason(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let node = keys.take("reason")?;
    let written = read_text(node, "`reason`", diagnostics)?;
    let names = || fields.iter().map(|field| field.id.as_str());
    if names().any(|name| name == written) {
        return Some(written);
    }
    diagnostics.push(
        Diagnostic::new(
            Code::BadTemplate,
            node.span,
            format!("`reason` names `{written}`, but this kind has no such field"),
        )
        .suggest(&written, names())
        .help(format!("the fields are {}", list_of(names()))),
    );
    None
}
