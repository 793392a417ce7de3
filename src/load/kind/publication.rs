//! A kind's rules: when a paper is exempt, what it binds, how early it is published.

use super::super::yaml::{Fields, Node};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::model::{ClearDaysRule, ExemptRule, Field, FieldContent};

/// The fields an item of a pack has; the others are free.
pub(crate) const ITEM_KEYS: [&str; 5] = ["item", "title", "paper", "purpose", "exempt"];

/// `exempt: { field: access, is: Exempt report, reason: exempt_reason }`.
pub(super) fn exempt(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<ExemptRule> {
    let mut rule = Fields::open(keys.take("exempt")?, "`exempt`", diagnostics)?;
    let is = rule.required_text("is", diagnostics);
    let field = field(&mut rule, "field", fields, diagnostics);
    let reason = field_of(&mut rule, "reason", fields, &FieldContent::Text, diagnostics);
    let is_span = rule.take("is").map(|node| node.span);
    rule.finish(diagnostics);
    let (field, is, reason) = (field?, is?, reason?);
    let FieldContent::Choice(options) = &field.content else {
        let message = format!("`exempt` needs a choice, but `{}` is none", field.id);
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, is_span, message)
                .help("name a field with `type: choice`"),
        );
        return None;
    };
    if !options.written.contains(&is) {
        let options = || options.written.iter().map(String::as_str);
        let message = format!("`{is}` is no option of the field `{}`", field.id);
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, is_span, message)
                .suggest(&is, options())
                .help(format!("its options are {}", list_of(options()))),
        );
        return None;
    }
    Some(ExemptRule { field: field.id.clone(), is, reason: reason.id.clone() })
}

/// `binds: items`: a list of records that name papers.
pub(super) fn binds(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let span = keys.take("binds")?.span;
    let field = field(keys, "binds", fields, diagnostics)?;
    let record = match &field.content {
        FieldContent::List(items) => match &**items {
            FieldContent::Record(record) => Some(record.as_slice()),
            _ => None,
        },
        _ => None,
    };
    let has = |id: &str, content: &FieldContent| {
        let record = record.unwrap_or_default();
        record.iter().any(|field| field.id == id && field.content == *content)
    };
    if has("item", &FieldContent::Text) && has("paper", &FieldContent::Paper) {
        return Some(field.id.clone());
    }
    let message = format!("`binds` names `{}`, which cannot list the items of a pack", field.id);
    diagnostics.push(
        Diagnostic::new(Code::BadTemplate, span, message)
            .help("it is a list of records with `item` (type text) and `paper` (type paper)")
            .help("they can have `title`, `purpose` and `exempt` too, each of type text"),
    );
    None
}

/// `clear_days: { before: date, published: published }`.
pub(super) fn clear_days(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<ClearDaysRule> {
    let mut rule = Fields::open(keys.take("clear_days")?, "`clear_days`", diagnostics)?;
    let common = rule.take("before").and_then(Node::as_text) == Some("date");
    let before = if common {
        Some("date".to_owned())
    } else {
        field_of(&mut rule, "before", fields, &FieldContent::Date, diagnostics)
            .map(|field| field.id.clone())
    };
    let published = field_of(&mut rule, "published", fields, &FieldContent::Date, diagnostics);
    rule.finish(diagnostics);
    Some(ClearDaysRule { before: before?, published: published?.id.clone() })
}

/// The field a key names, which must be of a type.
fn field_of<'f>(
    rule: &mut Fields<'_>,
    key: &'static str,
    fields: &'f [Field],
    content: &FieldContent,
    diagnostics: &mut Diagnostics,
) -> Option<&'f Field> {
    let span = rule.take(key).map(|node| node.span);
    let found = field(rule, key, fields, diagnostics)?;
    if found.content == *content {
        return Some(found);
    }
    let wanted = if *content == FieldContent::Date { "a date" } else { "a text" };
    let message = format!("`{key}` needs {wanted}, but the field `{}` is none", found.id);
    diagnostics.push(Diagnostic::new(Code::BadTemplate, span, message));
    None
}

/// The field a key names.
fn field<'f>(
    rule: &mut Fields<'_>,
    key: &'static str,
    fields: &'f [Field],
    diagnostics: &mut Diagnostics,
) -> Option<&'f Field> {
    let id = rule.required_text(key, diagnostics)?;
    let found = fields.iter().find(|field| field.id == id);
    if found.is_none() {
        let names = || fields.iter().map(|field| field.id.as_str());
        let span = rule.take(key).map(|node| node.span);
        let message = format!("`{key}` names `{id}`, but this kind has no such field");
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, span, message)
                .suggest(&id, names())
                .help(format!("the fields are {}", list_of(names()))),
        );
    }
    found
}
