//! Puts the notes of `cell_notes:` on their cells.

use super::conditions;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::RawCellNote;
use crate::model::Dataset;

/// Adds each note to the one row it names; findings where no row or several fit.
pub(super) fn add(dataset: &mut Dataset, notes: &[RawCellNote], diagnostics: &mut Diagnostics) {
    for note in notes {
        let rows = conditions::rows(dataset, &note.conditions, diagnostics);
        let column = column(dataset, note, diagnostics);
        let (Some(rows), Some(column)) = (rows, column) else { continue };
        match rows.as_slice() {
            [only] => dataset.rows[*only].notes.push((column, note.note.clone())),
            [] => diagnostics.push(
                Diagnostic::new(Code::NoRow, note.span, "no row fits this note's `where`")
                    .help("each of its values occurs in the dataset, but not together in one row"),
            ),
            [_, ..] => {
                let message = format!("{} rows fit this note: say which one", rows.len());
                let dimensions = dataset.ids(crate::model::ColumnRole::Dimension);
                diagnostics.push(
                    Diagnostic::new(Code::SeveralRows, note.span, message)
                        .help(format!(
                            "name a value of each dimension in `where`: {}",
                            list_of(dimensions)
                        ))
                        .help("a note on a whole column stands in the column: `notes: [...]`"),
                );
            }
        }
    }
}

fn column(dataset: &Dataset, note: &RawCellNote, diagnostics: &mut Diagnostics) -> Option<usize> {
    let found = dataset.column(&note.column.text);
    if found.is_none() {
        let names = || dataset.columns.iter().map(|column| column.id.as_str());
        let message = format!("the dataset `{}` has no column `{}`", dataset.id, note.column.text);
        diagnostics.push(
            Diagnostic::new(Code::UnknownMeasure, note.column.span, message)
                .suggest(&note.column.text, names())
                .help(format!("its columns are {}", list_of(names()))),
        );
    }
    found
}
