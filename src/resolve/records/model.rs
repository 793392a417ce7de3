//! The records of a paper as the model has them.

use std::collections::BTreeMap;

use super::{Entry, Found, PaperRecords, Records, Set, Value, anchor, dataset};
use crate::model::{Inline, Record, RecordSet, RecordValue, typographic};
use crate::resolve::context::Context;

/// The sets of the paper that is resolved, once its body is.
pub(in crate::resolve) fn of_paper(context: &Context<'_>) -> BTreeMap<String, RecordSet> {
    let Some(paper) = context.records.of(context.folder()) else { return BTreeMap::new() };
    let sets = paper.sets.values().map(|set| {
        let records = set.entries.iter().map(|entry| record(paper, set, entry, context)).collect();
        let (id, label) = (set.id.clone(), set.label.clone());
        (id.clone(), RecordSet { id, label, records })
    });
    sets.collect()
}

fn record(paper: &PaperRecords, set: &Set, entry: &Entry, context: &Context<'_>) -> Record {
    let anchor = anchor(&set.definition, &entry.id);
    let evaluator = &context.evaluator;
    let fields = entry.values.iter().filter(|(id, _)| *id != set.definition.lead);
    let fields = fields.filter_map(|(id, value)| {
        let mut text = |text: &crate::load::MarkdownText| {
            typographic(&dataset::plain(
                text,
                evaluator,
                &mut crate::diagnostic::Diagnostics::new(),
            ))
        };
        Some((id.clone(), record_value(value, &paper.folder, context.records, &mut text)?))
    });
    Record {
        set: set.id.clone(),
        id: entry.id.clone(),
        label: entry.label.clone(),
        lead: vec![Inline::Text(typographic(&entry.lead))],
        anchor: context.targets.contains_key(&anchor).then_some(anchor),
        group: entry.group.clone(),
        fields: fields.collect(),
        span: entry.span,
    }
}

fn record_value(
    value: &Value,
    folder: &str,
    records: &Records,
    text: &mut dyn FnMut(&crate::load::MarkdownText) -> String,
) -> Option<RecordValue> {
    Some(match value {
        Value::Text(written) => RecordValue::Text(text(written)),
        Value::Absent(written) => RecordValue::Absent(text(written)),
        Value::Choice(word) | Value::Contact(_, word) => RecordValue::Text(word.clone()),
        Value::Date(date) => RecordValue::Date(*date),
        Value::Number(number) => RecordValue::Number(*number),
        Value::YesNo(yes) => RecordValue::YesNo(*yes),
        Value::Blocks(_) => return None,
        Value::List(items) => RecordValue::List(
            items
                .iter()
                .map(|item| match item {
                    Value::Text(written) => text(written),
                    Value::Choice(word) | Value::Contact(_, word) => word.clone(),
                    _ => String::new(),
                })
                .collect(),
        ),
        Value::References(named) => {
            let found = named.iter().filter_map(|named| named.found.as_ref());
            let reference = |found: &Found| {
                let (set, entry) = records.entry(found)?;
                let other = records.of(&found.folder).filter(|paper| paper.folder != folder);
                Some(entry.reference(set, other.map(|paper| paper.url.clone())))
            };
            RecordValue::References(found.filter_map(reference).collect())
        }
    })
}
