//! The data of a chart as a table: what readers who cannot see the chart, or do not trust it, read.

use super::super::table::text;
use super::grid::Grid;
use super::{Columns, label};
use crate::model::{
    Align, Chart, ChartForm, Dataset, Datum, Inline, Missing, NumberStyle, Share, Table,
    TableColumn, Words,
};

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
    let mut data: Vec<Vec<Option<Datum>>> = Vec::new();
    for panel in 0..grid.panels.len().max(1) {
        for (at, category) in grid.categories.iter().enumerate() {
            let mut cells: Vec<Vec<Inline>> =
                grid.panels.get(panel).map(|it| text(it)).into_iter().collect();
            cells.push(text(category));
            let mut held = vec![None; cells.len()];
            for (index, series) in grid.series.iter().enumerate().filter(|it| it.1.panel == panel) {
                let row = series.rows[at];
                let missing = match &chart.series[index].words.get(at) {
                    Some(Some(word)) => word.as_str(),
                    _ => Missing::NotAvailable.symbol(),
                };
                let cell = |column| row.map(|row| dataset.shown(row, column, &chart.words));
                cells.push(text(cell(series.measure).as_deref().unwrap_or(missing)));
                let datum = |column| row.and_then(|row| dataset.datum(row, column));
                held.push(datum(series.measure));
                if let Some((lower, upper)) = columns.limits {
                    let limit = |column| text(cell(column).as_deref().unwrap_or(missing));
                    cells.extend([limit(lower), limit(upper)]);
                    held.extend([datum(lower), datum(upper)]);
                }
            }
            if chart.is_of_shares() {
                for share in (0..first.len()).map(|series| chart.share(series, at)) {
                    cells.push(text(&share.in_table(chart.format, &chart.words)));
                    held.push(percentage(share));
                }
            }
            rows.push(cells);
            data.push(held);
        }
    }
    Table { columns: heads, rows, row_headers: true, data }
}

/// What a file holds of a share; none where it has no number.
fn percentage(share: Share) -> Option<Datum> {
    let Share::Percent(number) = share else { return None };
    Some(Datum { number: Some(number), style: NumberStyle::Percent, marks: Vec::new() })
}

fn pairs(dataset: &Dataset, columns: &Columns, grid: &Grid, said: &Words) -> Table {
    let measure = columns.y[0];
    let second = columns.series.map_or_else(|| said.say("flow-to"), |at| label(dataset, at));
    let heads =
        vec![words(&label(dataset, columns.x)), words(&second), numbers(&label(dataset, measure))];
    let (mut rows, mut data) = (Vec::new(), Vec::new());
    for (at, origin) in grid.categories.iter().enumerate() {
        for series in &grid.series {
            if let Some(row) = series.rows[at] {
                let value = dataset.shown(row, series.measure, said);
                rows.push(vec![text(origin), text(&series.name), text(&value)]);
                data.push(vec![None, None, dataset.datum(row, series.measure)]);
            }
        }
    }
    Table { columns: heads, rows, row_headers: true, data }
}

fn words(header: &str) -> TableColumn {
    TableColumn { header: text(header), align: Align::Left }
}

fn numbers(header: &str) -> TableColumn {
    TableColumn { header: text(header), align: Align::Right }
}
