//! Tables made from a dataset: its columns as they are, or one dimension down and one across.

use std::sync::Arc;

use super::rows;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::Fields;
use crate::model::{
    Align, Cell, ColumnRole, Dataset, Datum, ExhibitBody, Inline, Table, TableColumn, typographic,
};
use crate::resolve::context::Context;
use crate::resolve::records;

/// The table a fenced block describes.
pub(super) fn body(
    fields: &mut Fields<'_>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<ExhibitBody> {
    let selected = rows::selected(fields, dataset, context);
    let down = fields.take("rows");
    let across = fields.take("columns");
    let values = fields.take("values");
    let empty = fields.text("empty", &mut context.diagnostics).unwrap_or_default();
    let show = fields.list("show", &mut context.diagnostics);
    if down.is_none() && across.is_none() && values.is_none() {
        let columns: Vec<usize> = if show.is_empty() {
            (0..dataset.columns.len()).collect()
        } else {
            show.iter().filter_map(|node| rows::column(node, dataset, None, context)).collect()
        };
        if !show.is_empty() && columns.len() < show.len() {
            return None;
        }
        return Some(ExhibitBody::Table(plain(dataset, &selected?, &columns, context)));
    }
    let (Some(down), Some(across), Some(values)) = (down, across, values) else {
        context.diagnostics.push(
            Diagnostic::new(
                Code::MissingField,
                fields.span(),
                "a table of one dimension against another needs `rows`, `columns` and `values`",
            )
            .help("for example `rows: theme`, `columns: group`, `values: stance`"),
        );
        return None;
    };
    let values_span = values.span;
    let down = rows::column(down, dataset, Some(ColumnRole::Dimension), context);
    let across = rows::column(across, dataset, Some(ColumnRole::Dimension), context);
    let values = rows::column(values, dataset, None, context);
    let (down, across, values, selected) = (down?, across?, values?, selected?);
    match crossed(dataset, &selected, [down, across, values], &empty, context) {
        Ok(table) => Some(ExhibitBody::Table(table)),
        Err((row, column)) => {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::SeveralRows,
                    values_span,
                    format!("several rows of `{}` are for {row} and {column}", dataset.id),
                )
                .help("narrow them down with `where`, so that one row is left for each cell"),
            );
            None
        }
    }
}

/// The columns of a dataset as they are.
fn plain(
    dataset: &Dataset,
    selected: &[usize],
    columns: &[usize],
    context: &mut Context<'_>,
) -> Table {
    let row_headers = columns.len() > 1
        && columns.first().is_some_and(|at| dataset.columns[*at].role == ColumnRole::Dimension);
    Table {
        columns: columns
            .iter()
            .map(|at| TableColumn {
                header: text(&typographic(&dataset.columns[*at].label)),
                align: align(dataset, selected, *at),
            })
            .collect(),
        rows: selected
            .iter()
            .map(|row| {
                columns
                    .iter()
                    .map(|column| records::cell(dataset, *row, *column, context))
                    .collect()
            })
            .collect(),
        row_headers,
        data: selected
            .iter()
            .map(|row| columns.iter().map(|column| dataset.datum(*row, *column)).collect())
            .collect(),
    }
}

/// One dimension down, one across; the first row and column seen twice where a cell is not unique.
fn crossed(
    dataset: &Dataset,
    selected: &[usize],
    [down, across, values]: [usize; 3],
    empty: &str,
    context: &mut Context<'_>,
) -> Result<Table, (String, String)> {
    let words = Arc::clone(&context.words);
    let row_names = rows::distinct(dataset, selected, down, &words);
    let column_names = rows::distinct(dataset, selected, across, &words);
    let mut cells: Vec<Vec<Option<String>>> = vec![vec![None; column_names.len()]; row_names.len()];
    let mut data: Vec<Vec<Option<Datum>>> =
        vec![vec![None; column_names.len() + 1]; row_names.len()];
    for row in selected {
        let name = dataset.shown(*row, down, &words);
        let column_name = dataset.shown(*row, across, &words);
        let position = |names: &[String], wanted: &str| names.iter().position(|n| n == wanted);
        if let (Some(y), Some(x)) =
            (position(&row_names, &name), position(&column_names, &column_name))
        {
            data[y][x + 1] = dataset.datum(*row, values);
            if cells[y][x].replace(dataset.shown(*row, values, &words)).is_some() {
                return Err((name, column_name));
            }
        }
    }
    let align = align(dataset, selected, values);
    let mut columns = vec![TableColumn {
        header: text(&typographic(&dataset.columns[down].label)),
        align: Align::Left,
    }];
    columns.extend(column_names.iter().map(|name| TableColumn { header: text(name), align }));
    let rows = row_names
        .iter()
        .zip(cells)
        .map(|(name, cells)| {
            let values = cells.into_iter().map(|cell| text(cell.as_deref().unwrap_or(empty)));
            let first = selected.iter().find(|row| dataset.shown(**row, down, &words) == *name);
            let name =
                first.map_or_else(|| text(name), |row| records::cell(dataset, *row, down, context));
            std::iter::once(name).chain(values).collect()
        })
        .collect();
    Ok(Table { columns, rows, row_headers: true, data })
}

/// Numbers stand to the right, words to the left.
fn align(dataset: &Dataset, selected: &[usize], column: usize) -> Align {
    let mut cells = selected.iter().map(|row| &dataset.rows[*row].cells[column]);
    if cells.any(|cell| matches!(cell, Cell::Number(_)))
        && dataset.columns[column].role == ColumnRole::Measure
    {
        Align::Right
    } else {
        Align::Left
    }
}

pub(super) fn text(text: &str) -> Vec<Inline> {
    if text.is_empty() { Vec::new() } else { vec![Inline::Text(text.to_owned())] }
}
