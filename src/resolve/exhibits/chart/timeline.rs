//! Timelines: one event for each row, in order of time.

use super::super::table::text;
use super::days::first_day;
use super::{Columns, label};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::model::{Align, Cell, Chart, ChartForm, Dataset, Series, Table, TableColumn};
use crate::resolve::context::Context;

/// The chart and its table. None with a finding where a date cannot be read.
pub(super) fn make(
    dataset: &Dataset,
    selected: &[usize],
    columns: &Columns,
    span: Span,
    context: &mut Context<'_>,
) -> Option<(Chart, Table)> {
    let (x, y) = (columns.x, columns.y[0]);
    let mut events = Vec::new();
    for row in selected {
        let day = match &dataset.rows[*row].cells[x] {
            Cell::Text(written) => first_day(written),
            _ => None,
        };
        let Some(day) = day else {
            let shown = dataset.shown(*row, x, &context.words);
            context.diagnostics.push(
                Diagnostic::new(
                    Code::ChartData,
                    span,
                    format!("`{shown}` is no date that could stand on a timeline"),
                )
                .help("write dates as `2019`, `2019-09`, `2019-09-30`, `2019-Q3` or `2018/19`")
                .help(format!("in the column `{}` of `{}`", dataset.columns[x].id, dataset.id)),
            );
            return None;
        };
        events.push((day, *row));
    }
    events.sort_by(|a, b| a.0.total_cmp(&b.0));
    let shown = |row: usize, column: usize| dataset.shown(row, column, &context.words);
    let dates: Vec<String> = events.iter().map(|(_, row)| shown(*row, x)).collect();
    let words: Vec<String> = events.iter().map(|(_, row)| shown(*row, y)).collect();
    let mut series = Series::of_words(label(dataset, y), words.iter().cloned().map(Some).collect());
    series.values = events.iter().map(|(day, _)| Some(*day)).collect();
    let header = |column| TableColumn { header: text(&label(dataset, column)), align: Align::Left };
    let rows = dates.iter().zip(&words).map(|(date, words)| vec![text(date), text(words)]);
    let table = Table {
        columns: vec![header(x), header(y)],
        rows: rows.collect(),
        row_headers: true,
        data: Vec::new(),
    };
    let (name, format) = (label(dataset, y), dataset.columns[y].format);
    let words = &context.words;
    Some((Chart::new(ChartForm::Timeline, dates, vec![series], name, format, words), table))
}
