//! Cells of tables made from records: what names a record leads to it.

use super::{Value, links};
use crate::model::{Dataset, Inline, typographic};
use crate::resolve::context::Context;

/// A cell of a dataset as a reader sees it, with links where the dataset is a set of records of the
/// paper: a record's own id, number and lead lead to it, and so do the records it names.
pub(in crate::resolve) fn cell(
    dataset: &Dataset,
    row: usize,
    column: usize,
    context: &mut Context<'_>,
) -> Vec<Inline> {
    if let Some(linked) = linked(dataset, row, column, context) {
        return linked;
    }
    let text = dataset.shown(row, column, &context.words);
    if text.is_empty() { Vec::new() } else { vec![Inline::Text(text)] }
}

fn linked(
    dataset: &Dataset,
    row: usize,
    column: usize,
    context: &mut Context<'_>,
) -> Option<Vec<Inline>> {
    let records = context.records;
    let paper = records.of(context.table_of.unwrap_or(context.folder()))?;
    let set = paper.sets.get(&dataset.id)?;
    let entry = set.entries.get(row)?;
    let id = dataset.columns.get(column)?.id.as_str();
    if let Some(Value::References(named)) = entry.value(id) {
        let links = named.iter().filter_map(|named| {
            let found = named.found.as_ref()?;
            let lead = typographic(&records.entry(found)?.1.lead);
            links::to(found, lead, context)
        });
        return Some(links::joined(links.map(|link| vec![link])));
    }
    let own = matches!(id, "id" | "number") || id == set.definition.lead;
    let words = dataset.shown(row, column, &context.words);
    if !own || words.is_empty() {
        return None;
    }
    Some(links::to(&links::place(paper, set, entry), words, context).into_iter().collect())
}
