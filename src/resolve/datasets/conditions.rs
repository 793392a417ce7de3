//! Looks up the columns, rows and values a dataset's rules name.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::{Named, RawCondition};
use crate::model::{Column, ColumnContent, ColumnRole, Dataset, Words};
use crate::resolve::figures::{matches, written};

/// The position of a dimension; none with a finding where there is none of that name.
pub(super) fn dimension(
    dataset: &Dataset,
    name: &Named,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let found =
        dataset.column(&name.text).filter(|at| dataset.columns[*at].role == ColumnRole::Dimension);
    if found.is_none() {
        let names = || dataset.ids(ColumnRole::Dimension);
        let message = format!("the dataset `{}` has no dimension `{}`", dataset.id, name.text);
        diagnostics.push(
            Diagnostic::new(Code::UnknownDimension, name.span, message)
                .suggest(&name.text, names())
                .help(format!("its dimensions are {}", list_of(names()))),
        );
    }
    found
}

/// The positions of several dimensions; none with findings where one is none.
pub(super) fn dimensions(
    dataset: &Dataset,
    names: &[Named],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<usize>> {
    let found: Vec<_> =
        names.iter().filter_map(|name| dimension(dataset, name, diagnostics)).collect();
    (found.len() == names.len()).then_some(found)
}

/// The same, where naming none means every dimension.
pub(super) fn dimensions_or_all(
    dataset: &Dataset,
    names: &[Named],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<usize>> {
    match names {
        [] => Some(all_dimensions(dataset)),
        _ => dimensions(dataset, names, diagnostics),
    }
}

/// Every dimension in order.
pub(super) fn all_dimensions(dataset: &Dataset) -> Vec<usize> {
    let is_dimension = |at: &usize| dataset.columns[*at].role == ColumnRole::Dimension;
    (0..dataset.columns.len()).filter(is_dimension).collect()
}

/// The position of a measure of numbers; none with a finding where there is none.
pub(super) fn number_column(
    dataset: &Dataset,
    name: &str,
    at: &Named,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let numbers =
        || dataset.columns.iter().filter(|column| holds_numbers(column)).map(|c| c.id.as_str());
    let help = format!("its columns of numbers are {}", list_of(numbers()));
    let Some(found) = dataset.column(name) else {
        let message = format!("the dataset `{}` has no measure `{name}`", dataset.id);
        diagnostics.push(
            Diagnostic::new(Code::UnknownMeasure, at.span, message)
                .suggest(name, numbers())
                .help(help),
        );
        return None;
    };
    if !holds_numbers(&dataset.columns[found]) {
        let message =
            format!("nothing can be worked out from `{name}`: it does not measure in numbers");
        diagnostics.push(Diagnostic::new(Code::DerivedFromWords, at.span, message).help(help));
        return None;
    }
    Some(found)
}

fn holds_numbers(column: &Column) -> bool {
    column.role == ColumnRole::Measure
        && matches!(column.content, ColumnContent::Integer | ColumnContent::Decimal)
}

/// The rows that fit all conditions; none with findings where a condition names what is not there.
pub(super) fn rows(
    dataset: &Dataset,
    conditions: &[RawCondition],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<usize>> {
    let mut rows: Vec<usize> = (0..dataset.rows.len()).collect();
    let mut sound = true;
    for condition in conditions {
        let Some(column) = dimension(dataset, &condition.dimension, diagnostics) else {
            sound = false;
            continue;
        };
        for value in &condition.values {
            sound &= occurs(dataset, column, value, diagnostics);
        }
        rows.retain(|row| {
            let cell = &dataset.rows[*row].cells[column];
            condition.values.iter().any(|value| matches(cell, &value.text))
        });
    }
    sound.then_some(rows)
}

/// Whether a dimension has a value; a finding where it has not.
pub(super) fn occurs(
    dataset: &Dataset,
    column: usize,
    value: &Named,
    diagnostics: &mut Diagnostics,
) -> bool {
    let found = dataset.rows.iter().any(|row| matches(&row.cells[column], &value.text));
    if !found {
        let mut values: Vec<String> = Vec::new();
        for row in &dataset.rows {
            let value = written(&row.cells[column]);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        let values = || values.iter().map(String::as_str);
        let id = &dataset.columns[column].id;
        let message = format!("no row of `{}` has the {id} `{}`", dataset.id, value.text);
        diagnostics.push(
            Diagnostic::new(Code::NoRow, value.span, message)
                .suggest(&value.text, values())
                .help(format!("its values are {}", list_of(values()))),
        );
    }
    found
}

/// What a row has in some dimensions, as written: rows with the same key are about the same.
pub(super) fn key(dataset: &Dataset, row: usize, columns: &[usize]) -> Vec<String> {
    let cells = &dataset.rows[row].cells;
    columns.iter().map(|column| written(&cells[*column])).collect()
}

/// What a row has in some dimensions, as readers see it: `September 2019, Harrogate`.
pub(super) fn key_words(dataset: &Dataset, row: usize, columns: &[usize]) -> String {
    columns.iter().map(|at| dataset.told(row, *at)).collect::<Vec<_>>().join(", ")
}

/// The same for readers.
pub(super) fn key_said(dataset: &Dataset, row: usize, columns: &[usize], words: &Words) -> String {
    columns.iter().map(|at| dataset.shown(row, *at, words)).collect::<Vec<_>>().join(", ")
}
