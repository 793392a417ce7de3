//! Rows turned into values, words and intervals.

use std::sync::Arc;

use super::grid::Grid;
use super::{Columns, label};
use crate::model::{
    Arrangement, Cell, Chart, ChartForm, ColumnContent, Dataset, Missing, Series, Words,
    capitalised,
};

/// The chart of a grid, without anything that stands out. `empty` is what a heatmap of words says
/// where the dataset has no row.
pub(super) fn chart(
    form: ChartForm,
    arrangement: Arrangement,
    dataset: &Dataset,
    columns: &Columns,
    grid: &Grid,
    empty: Option<&str>,
    words: &Arc<Words>,
) -> Chart {
    let column = &dataset.columns[columns.y[0]];
    let worded = column.content == ColumnContent::Text;
    let number = |row: usize, column: usize| match dataset.rows[row].cells[column] {
        Cell::Number(value) => Some(value),
        _ => None,
    };
    let series = grid
        .series
        .iter()
        .map(|one| {
            let rows = || one.rows.iter();
            let mut series = if worded {
                let word = |row: &Option<usize>| match row {
                    Some(row) => match &dataset.rows[*row].cells[one.measure] {
                        Cell::Missing(reason) => Some(reason.symbol().to_owned()),
                        other => Some(words.cell(&dataset.columns[one.measure], other)),
                    },
                    None => Some(empty.unwrap_or(Missing::NotAvailable.symbol()).to_owned()),
                };
                Series::of_words(one.name.clone(), rows().map(word).collect())
            } else {
                let value = |row: &Option<usize>| row.and_then(|row| number(row, one.measure));
                Series::new(one.name.clone(), rows().map(value).collect())
            };
            if let Some((lower, upper)) = columns.limits {
                let limits = |row: &Option<usize>| {
                    row.and_then(|row| Some((number(row, lower)?, number(row, upper)?)))
                };
                series.intervals = rows().map(limits).collect();
            }
            series.missing = rows()
                .map(|row| match (form, row) {
                    // Nothing flows where the data has no row.
                    (ChartForm::Flow, None) => None,
                    _ => reason(dataset, *row, one.measure),
                })
                .collect();
            series.panel = one.panel;
            series
        })
        .collect();
    let measure = label(dataset, columns.y[0]);
    // A list of measures has one unit; each has its own name.
    let measure = match (columns.y.len(), &column.unit) {
        (1, _) | (_, None) => measure,
        (_, Some(unit)) => capitalised(unit),
    };
    let measure = match arrangement {
        Arrangement::Share => {
            words.say_with("share-of", &[("measure", (&lower_first(&measure)).into())])
        }
        _ => measure,
    };
    let categories = grid.categories.clone();
    Chart {
        arrangement,
        panels: grid.panels.clone(),
        ..Chart::new(form, categories, series, measure, column.format, words)
    }
}

/// Why there is no value. A row that is not there is not available.
fn reason(dataset: &Dataset, row: Option<usize>, column: usize) -> Option<Missing> {
    match row.map(|row| cell(dataset, row, column)) {
        Some(Cell::Missing(reason)) => Some(*reason),
        Some(_) => None,
        None => Some(Missing::NotAvailable),
    }
}

fn cell(dataset: &Dataset, row: usize, column: usize) -> &Cell {
    &dataset.rows[row].cells[column]
}

/// A label in the middle of a sentence; abbreviations keep their capitals.
pub(in crate::resolve::exhibits) fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}
