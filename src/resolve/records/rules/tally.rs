//! `tally`: how many records of one set name a record of another, by the words of a choice.

use crate::model::{Cell, Column, ColumnContent, ColumnRole, Dataset, FieldContent};
use crate::resolve::anchors::slug;
use crate::resolve::records::{Entry, PaperRecords, Set, Value, dataset, links};

/// Adds a column for each option of the choice.
pub(super) fn add(dataset: &mut Dataset, paper: &PaperRecords, set: &Set) {
    for rule in paper.kind.rules.tally.iter().filter(|rule| rule.of == set.id) {
        let Some(within) = paper.sets.get(&rule.within) else { continue };
        let field = within.definition.fields.iter().find(|field| field.id == rule.option);
        let Some(FieldContent::Choice(options)) = field.map(|field| &field.content) else {
            continue;
        };
        let (noun, by) = (within.label.to_lowercase(), field.map_or("", |field| &field.label));
        for (option, written) in options.iter() {
            dataset.columns.push(Column {
                role: ColumnRole::Measure,
                content: ColumnContent::Integer,
                unit: Some(noun.clone()),
                derived: Some(paper.words.say_with(
                    "how-tally",
                    &[
                        ("records", (&noun).into()),
                        ("choice", (&by.to_lowercase()).into()),
                        ("option", option.into()),
                    ],
                )),
                ..dataset::words(&slug(written), option)
            });
            for (row, entry) in dataset.rows.iter_mut().zip(&set.entries) {
                let target = links::place(paper, set, entry);
                let counts = |other: &&Entry| {
                    let has = matches!(other.value(&rule.option), Some(Value::Choice(word)) if word == option);
                    has && other.named(&rule.by).any(|named| named.found.as_ref() == Some(&target))
                };
                #[expect(clippy::cast_precision_loss, reason = "a paper has few records")]
                let count = within.entries.iter().filter(counts).count() as f64;
                row.cells.push(Cell::Number(count));
            }
        }
    }
}
