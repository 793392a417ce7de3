//! Refuses charts that would mislead or could not be read, with the reason.

use super::specification::word;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::model::{Arrangement, Chart, ChartForm, Highlight};
use crate::resolve::context::Context;

/// The most categories, series and small multiples that can be read.
struct Most {
    categories: usize,
    series: usize,
    panels: usize,
}

/// The most pairs of origin and destination that a flow can show.
const MOST_BANDS: usize = 60;

fn most(form: ChartForm) -> Most {
    let (categories, series) = match form {
        ChartForm::Bar | ChartForm::Dot => (40, 8),
        ChartForm::Column => (120, 8),
        ChartForm::Line => (600, 8),
        ChartForm::Slope => (2, 40),
        ChartForm::Heatmap => (40, 20),
        ChartForm::Flow => (20, 20),
        ChartForm::Timeline => (40, 1),
    };
    Most { categories, series, panels: 12 }
}

/// More series than this are hard to tell apart.
const EASILY_READ: usize = 4;

/// Reports what is wrong with a chart. Whether nothing is.
pub(super) fn check(chart: &Chart, in_time: bool, span: Span, context: &mut Context<'_>) -> bool {
    let findings: Vec<Diagnostic> =
        [too_full(chart, in_time, span), unsuitable(chart, span), interval(chart, span)]
            .into_iter()
            .flatten()
            .collect();
    let sound = findings.is_empty();
    let hard = sound.then(|| many_series(chart, span)).flatten();
    findings.into_iter().chain(hard).for_each(|finding| context.diagnostics.push(finding));
    sound
}

fn too_full(chart: &Chart, in_time: bool, span: Span) -> Option<Diagnostic> {
    // A slope of more than two periods is not too full but no slope.
    if chart.form == ChartForm::Slope && chart.categories.len() > 2 {
        return None;
    }
    // Columns that are no periods, and many, are drawn as bars.
    let most = match chart.form {
        ChartForm::Column if !in_time => most(ChartForm::Bar),
        form => most(form),
    };
    let series = chart.series.iter().filter(|series| series.panel == 0).count();
    let (count, limit, what) = [
        (chart.panels.len(), most.panels, "small multiples"),
        (chart.categories.len(), most.categories, categories(chart.form)),
        (
            series,
            most.series,
            if chart.form == ChartForm::Flow { "destinations" } else { "series" },
        ),
        (bands(chart), MOST_BANDS, "bands"),
    ]
    .into_iter()
    .find(|(count, limit, _)| count > limit)?;
    let word = word(chart.form);
    Some(
        Diagnostic::new(
            Code::ChartTooFull,
            span,
            format!("this chart would show {count} {what}; one of type `{word}` can show {limit}"),
        )
        .help("narrow the rows down with `where`")
        .help("or show all of them in a table: a fenced `table` block"),
    )
}

/// Warns of series that only their colours and dashes tell apart. Those of a heatmap, a flow and a slope
/// have their names beside them; those in grey behind the ones that stand out need not be told apart.
fn many_series(chart: &Chart, span: Span) -> Option<Diagnostic> {
    let drawn =
        matches!(chart.form, ChartForm::Bar | ChartForm::Column | ChartForm::Line | ChartForm::Dot);
    let stands_out = matches!(chart.highlight, Some(Highlight::Series(_)));
    let count = chart.series.iter().filter(|series| series.panel == 0).count();
    if !drawn || stands_out || count <= EASILY_READ {
        return None;
    }
    let message = format!("this chart shows {count} series, of which readers can tell four apart");
    let finding = Diagnostic::new(Code::ManySeries, span, message);
    let finding = match chart.arrangement {
        Arrangement::Grouped => {
            finding.help("draw a small chart for each: name their dimension in `multiples`")
        }
        _ => finding.help("join the smallest into one in the dataset, such as \"Other\""),
    };
    Some(finding.help("or bring out those you write about with `highlight`: the others are grey"))
}

/// How many pairs of a flow have a value.
fn bands(chart: &Chart) -> usize {
    let values = chart.series.iter().flat_map(|series| series.values.iter().flatten());
    if chart.form == ChartForm::Flow { values.filter(|value| **value != 0.0).count() } else { 0 }
}

fn categories(form: ChartForm) -> &'static str {
    match form {
        ChartForm::Flow => "origins",
        ChartForm::Heatmap | ChartForm::Dot | ChartForm::Bar => "rows",
        ChartForm::Timeline => "events",
        _ => "categories",
    }
}

fn unsuitable(chart: &Chart, span: Span) -> Option<Diagnostic> {
    let values = || chart.series.iter().flat_map(|series| series.values.iter().flatten());
    let negative = values().any(|value| *value < 0.0);
    let (message, help) = match chart.form {
        ChartForm::Slope if chart.categories.len() != 2 => (
            format!("a slope chart joins two periods, but this one has {}", chart.categories.len()),
            "keep two with `where`, or draw a `line` chart",
        ),
        ChartForm::Flow if negative => (
            "a flow cannot be less than nothing, but some values are negative".to_owned(),
            "draw a `bar` chart",
        ),
        ChartForm::Flow if values().all(|value| *value == 0.0) => {
            ("nothing flows: all values are zero".to_owned(), "show them in a table")
        }
        _ if chart.is_of_shares() && negative => (
            "shares of a sum make no sense where values are negative".to_owned(),
            "leave `arrangement` out: the bars then stand side by side",
        ),
        _ if chart.is_of_shares() && chart.series.len() < 2 => (
            "a single series is always 100% of itself".to_owned(),
            "part it with `series`, or leave `arrangement` out",
        ),
        _ => return None,
    };
    Some(Diagnostic::new(Code::ChartData, span, message).help(help))
}

fn interval(chart: &Chart, span: Span) -> Option<Diagnostic> {
    let shown = |value: f64| chart.format.format(value);
    for series in &chart.series {
        for (at, limits) in series.intervals.iter().enumerate() {
            let (Some(value), Some((low, high))) = (series.values[at], *limits) else { continue };
            if low <= value && value <= high {
                continue;
            }
            return Some(
                Diagnostic::new(
                    Code::ChartInterval,
                    span,
                    format!(
                        "the interval of {} does not hold its value: {} is not between {} and {}",
                        chart.categories[at],
                        shown(value),
                        shown(low),
                        shown(high)
                    ),
                )
                .help("check which measures `lower` and `upper` name, and the rows of the dataset"),
            );
        }
    }
    None
}
