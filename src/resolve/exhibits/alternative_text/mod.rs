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
use crate::model::{Arrangement, Chart, ChartForm};

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

/// The alternative text of a chart. Never empty.
pub(super) fn of(chart: &Chart, about: &About) -> String {
    let mut sentences = match chart.form {
        ChartForm::Slope => slope::words(chart),
        ChartForm::Heatmap => heatmap::words(chart, about),
        ChartForm::Flow => flow::words(chart, about),
        ChartForm::Timeline => timeline::words(chart),
        _ => series::words(chart, about),
    };
    if let Some(reference) = &chart.reference {
        let value = chart.format.format(reference.value);
        sentences.push(format!("For comparison, {}: {value}.", reference.label));
    }
    for note in &chart.annotations {
        let text = note.text.trim_end_matches('.');
        sentences.push(format!("At {}: {text}.", chart.categories[note.category]));
    }
    sentences.join(" ")
}

/// The form in words: "Grouped bar chart".
fn form(chart: &Chart) -> &'static str {
    let several = chart.series.iter().filter(|series| series.panel == 0).count() > 1;
    match (chart.form, chart.arrangement, several) {
        (ChartForm::Line, _, _) => "Line chart",
        (ChartForm::Slope, _, _) => "Slope chart",
        (ChartForm::Dot, _, _) => "Dot chart",
        (ChartForm::Heatmap, _, _) => "Heatmap",
        (ChartForm::Flow, _, _) => "Flow chart",
        (ChartForm::Timeline, _, _) => "Timeline",
        (ChartForm::Column, Arrangement::Share, _) => "Column chart stacked to 100%",
        (ChartForm::Bar, Arrangement::Share, _) => "Bar chart stacked to 100%",
        (ChartForm::Column, _, false) => "Column chart",
        (ChartForm::Bar, _, false) => "Bar chart",
        (ChartForm::Column, Arrangement::Grouped, true) => "Grouped column chart",
        (ChartForm::Bar, Arrangement::Grouped, true) => "Grouped bar chart",
        (ChartForm::Column, Arrangement::Stacked, true) => "Stacked column chart",
        (ChartForm::Bar, Arrangement::Stacked, true) => "Stacked bar chart",
    }
}

/// A value, or that there is none.
fn value(chart: &Chart, value: Option<f64>) -> String {
    value.map_or_else(|| "not available".to_owned(), |value| chart.format.format(value))
}

/// How one value became another: "a rise of 31", "a fall of 2", "no change".
fn change(chart: &Chart, from: f64, to: f64) -> String {
    let by = chart.format.format((to - from).abs());
    if chart.format.format(from) == chart.format.format(to) {
        return "no change".to_owned();
    }
    // A difference of percentages is in percentage points.
    let by = match by.strip_suffix('%') {
        Some("1") => "1 percentage point".to_owned(),
        Some(points) => format!("{points} percentage points"),
        None => by,
    };
    format!("a {} of {by}", if to > from { "rise" } else { "fall" })
}

/// The first of the largest, by some order; equal ones do not depend on the order of comparison.
fn first_most<T: Copy>(items: impl Iterator<Item = (T, f64)>, sign: f64) -> Option<(T, f64)> {
    items.reduce(|best, next| if next.1 * sign > best.1 * sign { next } else { best })
}
