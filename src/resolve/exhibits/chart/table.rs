//! The data of a chart as a table: what readers who cannot see the chart, or do not trust it, read.

use super::super::table::text;
use super::grid::Grid;
use super::{Columns, label};
use crate::model::{Align, Chart, ChartForm, Dataset, Inline, Missing, Table, TableColumn, Words};

/// Categories down and series across; one row for each pair of a flow and for each category of each
/// small multiple.
pub(super) fn of(dataset: &Dataset, columns: &Columns, grid: &Grid, chart: &Chart) -> Table {
    if chart.form == ChartForm::Flow {
        return pairs(dataset, columns, grid, &chart.words);
    }
    let worded = chart.has_words();
    let mut heads = vec![];
    heads.extend(columns.multiples.map(|at| words(&label(dataset, at))));
    heads.push(words(&label(dataset, columns.x)));
    let first: Vec<usize> =
        (0..grid.series.len()).filter(|at| grid.series[*at].panel == 0).collect();
    for at in &first {
        let name = &grid.series[*at].name;
        heads.push(if worded { words(name) } else { numbers(name) });
        if let Some((lower, upper)) = columns.limits {
            for limit in [lower, upper] {
                let limit = label(dataset, limit);
                heads.push(numbers(&if first.len() > 1 {
                    format!("{name}: {limit}")
                } else {
                    limit
                }));
            }
        }
    }
    if chart.is_of_shares() {
        let head = |at: &usize| {
            let name = &grid.series[*at].name;
            numbers(&chart.words.say_with("share-column", &[("name", name.into())]))
        };
        heads.extend(first.iter().map(head));
    }
    let mut rows = Vec::new();
    for panel in 0..grid.panels.len().max(1) {
        for (at, category) in grid.categories.iter().enumerate() {
            let mut cells: Vec<Vec<Inline>> =
                grid.panels.get(panel).map(|it| text(it)).into_iter().collect();
            cells.push(text(category));
            for (index, series) in grid.series.iter().enumerate().filter(|it| it.1.panel == panel) {
                let row = series.rows[at];
                let missing = match &chart.series[index].words.get(at) {
                    Some(Some(word)) => word.as_str(),
                    _ => Missing::NotAvailable.symbol(),
                };
                let cell = |column| row.map(|row| dataset.shown(row, column, &chart.words));
                cells.push(text(cell(series.measure).as_deref().unwrap_or(missing)));
                if let Some((lower, upper)) = columns.limits {
                    let limit = |column| text(cell(column).as_deref().unwrap_or(missing));
                    cells.extend([limit(lower), limit(upper)]);
                }
            }
            if chart.is_of_shares() {
                let share = |series| chart.share(series, at).in_table(chart.format, &chart.words);
                cells.extend((0..first.len()).map(|series| text(&share(series))));
            }
            rows.push(cells);
        }
    }
    Table { columns: heads, rows, row_headers: true }
}

fn pairs(dataset: &Dataset, columns: &Columns, grid: &Grid, said: &Words) -> Table {
    let measure = columns.y[0];
    let second = columns.series.map_or_else(|| said.say("flow-to"), |at| label(dataset, at));
    let heads =
        vec![words(&label(dataset, columns.x)), words(&second), numbers(&label(dataset, measure))];
    let mut rows = Vec::new();
    for (at, origin) in grid.categories.iter().enumerate() {
        for series in &grid.series {
            if let Some(row) = series.rows[at] {
                let value = dataset.shown(row, series.measure, said);
                rows.push(vec![text(origin), text(&series.name), text(&value)]);
            }
        }
    }
    Table { columns: heads, rows, row_headers: true }
}

fn words(header: &str) -> TableColumn {
    TableColumn { header: text(header), align: Align::Left }
}

fn numbers(header: &str) -> TableColumn {
    TableColumn { header: text(header), align: Align::Right }
}
