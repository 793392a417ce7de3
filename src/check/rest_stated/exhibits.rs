//! Charts and tables of shares that do not come to 100% say what the rest is.

use super::{SHARES, percent, states_rest};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    Cell, ColumnContent, ColumnRole, Dataset, Exhibit, NumberStyle, Paper, plain_text,
};

/// A chart or table of shares that do not come to 100%.
pub(super) fn shown(paper: &Paper, exhibit: &Exhibit, diagnostics: &mut Diagnostics) {
    let Some(used) = &exhibit.origin.data else { return };
    let Some(dataset) = paper.datasets.get(&used.dataset).map(|used| &used.dataset) else { return };
    let notes = exhibit.notes.iter().map(|note| plain_text(note)).chain(dataset.notes.clone());
    if notes.into_iter().any(|note| states_rest(&note)) {
        return;
    }
    let rows: Vec<usize> = (0..dataset.rows.len())
        .filter(|row| {
            used.conditions.iter().all(|(dimension, values)| {
                let Some(at) = dataset.column(dimension) else { return true };
                let cell = &dataset.rows[*row].cells[at];
                matches!(cell, Cell::Text(text) if values.contains(text))
            })
        })
        .collect();
    for measure in used.measures.iter().filter_map(|id| dataset.column(id)) {
        if let Some(sum) = sum_of_shares(dataset, measure, &rows) {
            let (label, column) = (&exhibit.label, &dataset.columns[measure].label);
            let message = format!(
                "\"{column}\" in {label} comes to {}, and nothing is said of the other {}",
                percent(sum),
                percent(100.0 - sum)
            );
            diagnostics.push(
                Diagnostic::new(Code::RestNotStated, exhibit.span, message)
                    .help(format!("add a row for the rest to `{}`", dataset.id))
                    .help("or a note that says what it is: `notes: [What the rest are is not stated.]`"),
            );
        }
    }
}

/// What the shares of a column come to, where they are parts of one whole that leave a rest. Only data
/// as it was received: shares that were worked out come to 100%.
fn sum_of_shares(dataset: &Dataset, measure: usize, rows: &[usize]) -> Option<f64> {
    let column = &dataset.columns[measure];
    let label = column.label.to_lowercase();
    let share = column.format.style == NumberStyle::Percent
        && column.derived.is_none()
        && (label.starts_with("share") || label.starts_with("percentage of"));
    let mut dimensions = dataset.columns.iter().enumerate().filter(|(at, column)| {
        column.role == ColumnRole::Dimension && {
            let mut values = rows.iter().map(|row| &dataset.rows[*row].cells[*at]);
            let first = values.next();
            values.any(|value| Some(value) != first)
        }
    });
    let only = dimensions.next().filter(|(_, column)| column.content == ColumnContent::Text);
    let (Some((names, _)), None, true) = (only, dimensions.next(), share) else { return None };
    let mut sum = 0.0;
    for row in rows {
        let Cell::Number(value) = dataset.rows[*row].cells[measure] else { return None };
        if states_rest(&dataset.told(*row, names)) {
            return None;
        }
        sum += value;
    }
    (rows.len() > 1 && SHARES.contains(&sum)).then_some(sum)
}
