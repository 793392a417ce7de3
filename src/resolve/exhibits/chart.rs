//! Charts: what a fenced block says, as categories and series.

use super::{alternative_text, rows, table};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::yaml::{Fields, NodeKind};
use crate::model::{
    Align, Arrangement, Cell, Chart, ChartForm, ColumnContent, ColumnRole, Dataset, ExhibitBody,
    Missing, Series, Table, TableColumn, plain_text, typographic,
};
use crate::resolve::context::Context;
use crate::resolve::fields;

const FORMS: [(&str, ChartForm); 3] =
    [("column", ChartForm::Column), ("bar", ChartForm::Bar), ("line", ChartForm::Line)];
const ARRANGEMENTS: [(&str, Arrangement); 2] =
    [("grouped", Arrangement::Grouped), ("stacked", Arrangement::Stacked)];

/// The chart a fenced block describes, with its words and data.
pub(super) fn body(
    read: &mut Fields<'_>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<ExhibitBody> {
    read.require("type", &mut context.diagnostics);
    let form = read.choice("type", &FORMS, &mut context.diagnostics);
    let arrangement =
        read.choice("arrangement", &ARRANGEMENTS, &mut context.diagnostics).unwrap_or_default();
    let alt = typed_alt(read, context);
    let selected = rows::selected(read, dataset, context);
    let x = read
        .require("x", &mut context.diagnostics)
        .and_then(|node| rows::column(node, dataset, Some(ColumnRole::Dimension), context));
    let measures = measures(read, dataset, context);
    let series_node = read.take("series");
    let series =
        series_node.map(|node| rows::column(node, dataset, Some(ColumnRole::Dimension), context));
    let (form, selected, x, measures) = (form?, selected?, x?, measures?);
    let by = match series {
        Some(None) => return None,
        Some(Some(column)) if measures.len() > 1 => {
            let _ = column;
            context.diagnostics.push(
                Diagnostic::new(
                    Code::BadChart,
                    series_node.map_or(read.span(), |node| node.span),
                    "a chart has several measures or a `series`, not both",
                )
                .help("leave `series` out, or name one measure in `y`"),
            );
            return None;
        }
        Some(column) => column,
        None => None,
    };
    let mut chart = Chart::new(
        form,
        rows::distinct(dataset, &selected, x),
        make_series(dataset, &selected, x, by, &measures, read.span(), context)?,
        typographic(&dataset.columns[measures[0]].label),
        dataset.columns[measures[0]].format,
    );
    chart.arrangement = arrangement;
    if chart.series.iter().all(|series| series.values.iter().all(Option::is_none)) {
        context.diagnostics.push(
            Diagnostic::new(
                Code::EmptyExhibit,
                read.span(),
                "all values of this chart are missing",
            )
            .help("show them in a table instead, with the reason each is missing"),
        );
        return None;
    }
    let alt = alt.unwrap_or_else(|| alternative_text::of(&chart));
    let data = data(dataset, &selected, x, by, &measures, &chart);
    Some(ExhibitBody::Chart { chart, alt, data })
}

/// The words of `alt`. An `alt` without words is a finding: the writer forgot them.
fn typed_alt(read: &mut Fields<'_>, context: &mut Context<'_>) -> Option<String> {
    let span = read.take("alt")?.span;
    let alt = read.markdown("alt", &mut context.diagnostics);
    let alt = fields::text(alt, context).unwrap_or_default();
    let alt = plain_text(&alt).trim().to_owned();
    if alt.is_empty() {
        context.diagnostics.push(
            Diagnostic::new(Code::ChartWithoutAlt, span, "this chart has no alternative text")
                .help("say what the chart shows")
                .help("or leave `alt` out: the words are then worked out from the data"),
        );
    }
    Some(alt)
}

/// The measures of `y`: one, or a list of them, all numbers of one format.
fn measures(
    read: &mut Fields<'_>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<Vec<usize>> {
    let node = read.require("y", &mut context.diagnostics)?;
    let nodes = match &node.kind {
        NodeKind::Sequence(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let mut measures = Vec::new();
    let mut complete = !nodes.is_empty();
    for node in nodes {
        match rows::column(node, dataset, Some(ColumnRole::Measure), context) {
            Some(at) if dataset.columns[at].content == ColumnContent::Text => {
                complete = false;
                let id = &dataset.columns[at].id;
                context.diagnostics.push(
                    Diagnostic::new(
                        Code::BadChart,
                        node.span,
                        format!("`{id}` holds words, which a chart cannot draw"),
                    )
                    .help("show it in a table: a fenced `table` block"),
                );
            }
            Some(at) => measures.push(at),
            None => complete = false,
        }
    }
    if let Some(first) = measures.first()
        && measures.iter().any(|at| dataset.columns[*at].format != dataset.columns[*first].format)
    {
        context.diagnostics.push(
            Diagnostic::new(
                Code::BadChart,
                node.span,
                "these measures are written in different ways and cannot share one scale",
            )
            .help("draw a chart for each"),
        );
        return None;
    }
    (complete && !measures.is_empty()).then_some(measures)
}

fn make_series(
    dataset: &Dataset,
    selected: &[usize],
    x: usize,
    by: Option<usize>,
    measures: &[usize],
    span: Span,
    context: &mut Context<'_>,
) -> Option<Vec<Series>> {
    let categories = rows::distinct(dataset, selected, x);
    let names = series_names(dataset, selected, by, measures);
    let mut series: Vec<Series> =
        names.iter().map(|name| Series::new(name.clone(), vec![None; categories.len()])).collect();
    let mut filled = vec![vec![false; categories.len()]; series.len()];
    for row in selected {
        let category = dataset.shown(*row, x);
        let Some(at) = categories.iter().position(|name| *name == category) else { continue };
        for (index, measure) in measures.iter().enumerate() {
            let place = match by {
                Some(column) => {
                    let name = dataset.shown(*row, column);
                    names.iter().position(|known| *known == name)
                }
                None => Some(index),
            };
            let Some(place) = place else { continue };
            if std::mem::replace(&mut filled[place][at], true) {
                several(dataset, &category, x, by, span, context);
                return None;
            }
            if let Cell::Number(value) = &dataset.rows[*row].cells[*measure] {
                series[place].values[at] = Some(*value);
            }
        }
    }
    Some(series)
}

fn several(
    dataset: &Dataset,
    category: &str,
    x: usize,
    by: Option<usize>,
    span: Span,
    context: &mut Context<'_>,
) {
    let others: Vec<&str> = dataset
        .columns
        .iter()
        .enumerate()
        .filter(|(at, column)| column.role == ColumnRole::Dimension && *at != x && Some(*at) != by)
        .map(|(_, column)| column.id.as_str())
        .collect();
    context.diagnostics.push(
        Diagnostic::new(
            Code::SeveralRows,
            span,
            format!(
                "several rows of `{}` are for {category}: one mark cannot show them",
                dataset.id
            ),
        )
        .help(format!(
            "narrow them down with `where`, or make one of {} the `series`",
            crate::diagnostic::list_of(others)
        )),
    );
}

fn series_names(
    dataset: &Dataset,
    selected: &[usize],
    by: Option<usize>,
    measures: &[usize],
) -> Vec<String> {
    match by {
        Some(column) => rows::distinct(dataset, selected, column),
        None => measures.iter().map(|at| typographic(&dataset.columns[*at].label)).collect(),
    }
}

/// The same data as a table: categories down, series across.
fn data(
    dataset: &Dataset,
    selected: &[usize],
    x: usize,
    by: Option<usize>,
    measures: &[usize],
    chart: &Chart,
) -> Table {
    let mut columns = vec![TableColumn {
        header: table::text(&typographic(&dataset.columns[x].label)),
        align: Align::Left,
    }];
    columns.extend(
        chart
            .series
            .iter()
            .map(|series| TableColumn { header: table::text(&series.name), align: Align::Right }),
    );
    let missing = |category: usize, series: usize| {
        let row = selected.iter().find(|row| {
            dataset.shown(**row, x) == chart.categories[category]
                && by.is_none_or(|by| dataset.shown(**row, by) == chart.series[series].name)
        });
        let measure = measures[if by.is_some() { 0 } else { series }];
        match row.map(|row| &dataset.rows[*row].cells[measure]) {
            Some(Cell::Missing(reason)) => reason.symbol(),
            _ => Missing::NotAvailable.symbol(),
        }
    };
    let rows = chart
        .categories
        .iter()
        .enumerate()
        .map(|(at, category)| {
            let values =
                chart.series.iter().enumerate().map(|(index, series)| match series.values[at] {
                    Some(value) => table::text(&chart.format.format(value)),
                    None => table::text(missing(at, index)),
                });
            std::iter::once(table::text(category)).chain(values).collect()
        })
        .collect();
    Table { columns, rows, row_headers: true }
}
