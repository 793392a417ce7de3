//! The order of the categories.

use super::{grid::Grid, spacing};
use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::load::yaml::{Fields, NodeKind, read_text};
use crate::model::{Cell, Chart, ChartForm, Dataset};
use crate::resolve::context::Context;

/// In which order the categories stand.
pub(super) enum Order {
    /// As in the dataset.
    Data,
    /// By value, from low to high.
    Value,
    /// By value, from high to low.
    ValueDescending,
    /// By name.
    Label,
    /// From early to late; as in the dataset where they are no periods.
    Time,
    /// As listed; those not listed behind, as in the dataset.
    List(Vec<(String, Span)>),
}

impl Order {
    /// The order in a form of chart: lines and slopes go from early to late, in whatever order the rows
    /// are written.
    pub(super) fn in_form(self, form: ChartForm) -> Self {
        match form {
            ChartForm::Line | ChartForm::Slope => Self::Time,
            _ => self,
        }
    }
}

/// What `order` says.
pub(super) fn read(read: &mut Fields<'_>, context: &mut Context<'_>) -> Order {
    let Some(node) = read.take("order") else { return Order::Data };
    if let NodeKind::Sequence(items) = &node.kind {
        let text = |node| read_text(node, "an item of `order`", &mut context.diagnostics);
        let mut text = text;
        return Order::List(
            items.iter().filter_map(|node| text(node).map(|text| (text, node.span))).collect(),
        );
    }
    match node.as_text() {
        Some("data") => Order::Data,
        Some("value") => Order::Value,
        Some("value-descending") => Order::ValueDescending,
        Some("label") => Order::Label,
        other => {
            let words = ["data", "value", "value-descending", "label"];
            context.diagnostics.push(
                Diagnostic::new(
                    Code::BadChoice,
                    node.span,
                    format!("`order` cannot be `{}` in this chart", other.unwrap_or("this")),
                )
                .suggest(other.unwrap_or(""), words)
                .help(format!("it can be {}, or a list of labels", list_of(words))),
            );
            Order::Data
        }
    }
}

/// Puts the categories into their order, in the chart and in its grid. None with a finding where the
/// order names what is not there.
pub(super) fn apply(
    order: Order,
    chart: &mut Chart,
    mut grid: Grid,
    dataset: &Dataset,
    x: usize,
    context: &mut Context<'_>,
) -> Option<Grid> {
    let mut places: Vec<usize> = (0..grid.categories.len()).collect();
    // Several series count together, as their bars do.
    let sum = |category: usize| {
        let mut values =
            chart.series.iter().filter_map(|series| series.values.get(category).copied().flatten());
        values.next().map(|first| first + values.sum::<f64>())
    };
    // Missing values stand last, whichever way the others go.
    let by_value = |a: &usize, b: &usize, sign: f64| match (sum(*a), sum(*b)) {
        (Some(a), Some(b)) => (a * sign).total_cmp(&(b * sign)),
        (a, b) => a.is_none().cmp(&b.is_none()),
    };
    match order {
        Order::Data => return Some(grid),
        Order::Time => match spacing::periods(&grid, dataset, x) {
            Some(periods) => places.sort_by_key(|at| periods[*at].order()),
            None => return Some(grid),
        },
        Order::Value => places.sort_by(|a, b| by_value(a, b, 1.0)),
        Order::ValueDescending => places.sort_by(|a, b| by_value(a, b, -1.0)),
        Order::Label => {
            places.sort_by_cached_key(|at| chart.words.sort_key(&grid.categories[*at]));
        }
        Order::List(names) => {
            let mut listed = Vec::new();
            let mut sound = true;
            for (name, span) in names {
                match find(&name, &grid, dataset, x) {
                    Some(at) => listed.push(at),
                    None => {
                        sound = false;
                        let known = || grid.categories.iter().map(String::as_str);
                        context.diagnostics.push(
                            Diagnostic::new(
                                Code::ChartOrder,
                                span,
                                format!("this chart has no `{name}` to put in order"),
                            )
                            .suggest(&name, known())
                            .help(format!("it shows {}", list_of(known()))),
                        );
                    }
                }
            }
            if !sound {
                return None;
            }
            places.sort_by_key(|at| listed.iter().position(|it| it == at).unwrap_or(usize::MAX));
        }
    }
    grid.categories = permuted(&grid.categories, &places);
    grid.series.iter_mut().for_each(|series| series.rows = permuted(&series.rows, &places));
    chart.categories.clone_from(&grid.categories);
    for series in &mut chart.series {
        series.values = permuted(&series.values, &places);
        series.words = permuted(&series.words, &places);
        series.intervals = permuted(&series.intervals, &places);
        series.missing = permuted(&series.missing, &places);
    }
    Some(grid)
}

/// The position of a category that a writer names as readers see it or as the data has it.
pub(super) fn find(name: &str, grid: &Grid, dataset: &Dataset, x: usize) -> Option<usize> {
    let name = dataset.columns[x].meant(name);
    grid.categories.iter().position(|category| category == name).or_else(|| {
        (0..grid.categories.len()).find(|at| {
            let written = grid.rows_of(*at).next().map(|row| &dataset.rows[row].cells[x]);
            matches!(written, Some(Cell::Text(text)) if text == name)
        })
    })
}

fn permuted<T: Clone>(items: &[T], places: &[usize]) -> Vec<T> {
    places.iter().filter_map(|at| items.get(*at).cloned()).collect()
}
