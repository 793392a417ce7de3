//! What a chart says, in words, worked out from its data: what it shows, then its values, or where
//! they are many the first, last, highest and lowest, the change over time and how many there are.

mod flow;
mod heatmap;
mod series;
mod slope;
#[cfg(test)]
mod tests;
mod timeline;

use super::chart::lower_first;
use crate::model::words::Argument;
use crate::model::{Arrangement, Chart, ChartForm, Missing, NumberFormat, NumberStyle, Series};

/// What a chart's words need to know beyond its marks.
pub(super) struct About {
    /// The dimension of the categories.
    pub(super) x: String,
    /// The dimension of the series, where there is one.
    pub(super) series: Option<String>,
    /// The dimension of the small multiples, where there are some.
    pub(super) panel: Option<String>,
    /// Whether the categories are periods.
    pub(super) in_time: bool,
}

/// Longer texts are a burden to those who listen to them.
pub(super) const LONGEST: usize = 400;

/// The alternative text of a chart: never empty, and no longer than [`LONGEST`] unless its labels and
/// annotations alone are. Where all values would be too many, fewer are told.
pub(super) fn of(chart: &Chart, about: &About) -> String {
    let mut own = Vec::new();
    if let Some(reference) = &chart.reference {
        let value = shown(chart, reference.value);
        let given = [("label", (&reference.label).into()), ("value", (&value).into())];
        own.push(say(chart, "alt-comparison", &given));
    }
    for note in &chart.annotations {
        let text = note.text.trim_end_matches('.');
        let category = &chart.categories[note.category];
        let given = [("category", category.into()), ("text", text.into())];
        own.push(say(chart, "alt-annotation", &given));
    }
    // What the writer says of the chart is nowhere else; the values are in its table.
    let room = LONGEST.saturating_sub(length(&own) + usize::from(!own.is_empty()));
    let mut versions: Box<dyn Iterator<Item = Vec<String>> + '_> = match chart.form {
        ChartForm::Slope => Box::new(slope::versions(chart).into_iter()),
        ChartForm::Heatmap => Box::new(heatmap::versions(chart, about).into_iter()),
        ChartForm::Flow => Box::new(flow::versions(chart, about).into_iter()),
        ChartForm::Timeline => Box::new(timeline::versions(chart).into_iter()),
        _ => Box::new(series::versions(chart, about)),
    };
    let mut sentences = versions.next().unwrap_or_default();
    while length(&sentences) > room {
        let Some(shorter) = versions.next() else { break };
        sentences = shorter;
    }
    sentences.append(&mut own);
    sentences.join(" ")
}

/// The length of sentences with a space between them, in characters.
fn length(sentences: &[String]) -> usize {
    let letters: usize = sentences.iter().map(|sentence| sentence.chars().count()).sum();
    letters + sentences.len().saturating_sub(1)
}

/// A message of the language the chart is in.
fn say(chart: &Chart, message: &str, given: &[(&str, Argument<'_>)]) -> String {
    chart.words.say_with(message, given)
}

/// A value as it is printed.
fn shown(chart: &Chart, value: f64) -> String {
    chart.words.formatted(chart.format, value)
}

/// The form in words: "grouped-bar-chart".
fn form(chart: &Chart) -> String {
    chart.words.say(form_message(chart))
}

fn form_message(chart: &Chart) -> &'static str {
    let several = chart.series.iter().filter(|series| series.panel == 0).count() > 1;
    match (chart.form, chart.arrangement, several) {
        (ChartForm::Line, _, _) => "line-chart",
        (ChartForm::Slope, _, _) => "slope-chart",
        (ChartForm::Dot, _, _) => "dot-chart",
        (ChartForm::Heatmap, _, _) => "heatmap",
        (ChartForm::Flow, _, _) => "flow-chart",
        (ChartForm::Timeline, _, _) => "timeline",
        (ChartForm::Column, Arrangement::Share, _) => "column-chart-of-shares",
        (ChartForm::Bar, Arrangement::Share, _) => "bar-chart-of-shares",
        (ChartForm::Column, _, false) => "column-chart",
        (ChartForm::Bar, _, false) => "bar-chart",
        (ChartForm::Column, Arrangement::Grouped, true) => "grouped-column-chart",
        (ChartForm::Bar, Arrangement::Grouped, true) => "grouped-bar-chart",
        (ChartForm::Column, Arrangement::Stacked, true) => "stacked-column-chart",
        (ChartForm::Bar, Arrangement::Stacked, true) => "stacked-bar-chart",
    }
}

/// The value of a category, or why there is none.
fn value(chart: &Chart, series: &Series, at: usize) -> String {
    let value = series.values.get(at).copied().flatten();
    value.map_or_else(|| absent(chart, series, at), |value| shown(chart, value))
}

/// Why the value of a category is missing.
fn absent(chart: &Chart, series: &Series, at: usize) -> String {
    chart.words.missing(reason(series, at).unwrap_or(Missing::NotAvailable))
}

fn reason(series: &Series, at: usize) -> Option<Missing> {
    series.missing.get(at).copied().flatten()
}

/// How many values are missing for each reason: "2 not available, 1 confidential". None where none is.
fn missing(chart: &Chart, reasons: impl Iterator<Item = Missing>) -> Option<String> {
    let reasons: Vec<Missing> = reasons.collect();
    let of = |wanted: Missing| {
        let count = reasons.iter().filter(|reason| **reason == wanted).count();
        let said = || match wanted {
            Missing::NotAvailable => say(chart, "alt-missing", &[("count", count.into())]),
            other => {
                let reason = chart.words.missing(other);
                let given = [("count", count.into()), ("reason", (&reason).into())];
                say(chart, "alt-missing-because", &given)
            }
        };
        (count > 0).then(said)
    };
    let all: Vec<String> = Missing::ALL.into_iter().filter_map(of).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// The reasons of the values a series has not.
fn reasons(series: &Series) -> impl Iterator<Item = Missing> {
    let none = series.values.iter().enumerate().filter(|(_, value)| value.is_none());
    none.map(|(at, _)| reason(series, at).unwrap_or(Missing::NotAvailable))
}

/// How one value became another: "a rise of 31", "a fall of 2", "no change".
fn change(chart: &Chart, from: f64, to: f64) -> String {
    if shown(chart, from) == shown(chart, to) {
        return say(chart, "alt-no-change", &[]);
    }
    // A difference of percentages is in percentage points.
    let format = match chart.format {
        NumberFormat { style: NumberStyle::Percent, decimals } => {
            NumberFormat { style: NumberStyle::PercentagePoints, decimals }
        }
        other => other,
    };
    let by = chart.words.formatted(format, (to - from).abs());
    let message = if to > from { "alt-rise" } else { "alt-fall" };
    say(chart, message, &[("by", (&by).into())])
}

/// The first of the largest, by some order; equal ones do not depend on the order of comparison.
fn first_most<T: Copy>(items: impl Iterator<Item = (T, f64)>, sign: f64) -> Option<(T, f64)> {
    items.reduce(|best, next| if next.1 * sign > best.1 * sign { next } else { best })
}

/// What has the highest and what the lowest of some values, and how many others have the same: "York 9
/// and 2 others".
enum Extremes {
    /// The highest and the lowest, in words.
    Differ {
        /// The highest.
        highest: String,
        /// The lowest.
        lowest: String,
    },
    /// All have this value.
    Same(f64),
}

/// The extremes of some values, each as `named` says it.
fn extremes<T: Copy>(
    chart: &Chart,
    values: &[(T, f64)],
    named: impl Fn(T) -> String,
) -> Option<Extremes> {
    let highest = first_most(values.iter().copied(), 1.0)?;
    let lowest = first_most(values.iter().copied(), -1.0)?;
    if highest.1 == lowest.1 && values.len() > 1 {
        return Some(Extremes::Same(highest.1));
    }
    let told = |(at, value): (T, f64)| {
        let others = values.iter().filter(|(_, other)| *other == value).count() - 1;
        let named = named(at);
        if others == 0 {
            return named;
        }
        let given = [("named", (&named).into()), ("count", others.into())];
        say(chart, "alt-and-others", &given)
    };
    Some(Extremes::Differ { highest: told(highest), lowest: told(lowest) })
}

/// The extremes as a sentence; `printed` says a value.
fn extremes_sentence(
    chart: &Chart,
    extremes: &Extremes,
    printed: impl Fn(f64) -> String,
) -> String {
    match extremes {
        Extremes::Differ { highest, lowest } => {
            let given = [("highest", highest.into()), ("lowest", lowest.into())];
            say(chart, "alt-highest-and-lowest", &given)
        }
        Extremes::Same(value) => say(chart, "alt-all-are", &[("value", (&printed(*value)).into())]),
    }
}
