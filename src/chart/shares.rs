//! Stacks of equal length: each value as its share of the sum of its category.

use super::plot::PlotSeries;
use crate::model::{Chart, NumberFormat, NumberStyle, Share};

/// How the ticks of shares are written.
pub const FORMAT: NumberFormat = NumberFormat { style: NumberStyle::Percent, decimals: Some(0) };

/// Replaces the values by percentages of their category, and says what stands at their marks. A
/// category in which a value is missing or negative has no shares; one of nothing but zeros has none
/// but zeros.
pub fn work_out(series: &mut [PlotSeries], chart: &Chart) {
    for (at, series) in series.iter_mut().enumerate() {
        for category in 0..series.values.len() {
            let share = chart.share(at, category);
            series.values[category] = match share {
                Share::Percent(percent) => Some(percent),
                // So few are drawn as their share, but counted.
                Share::Few { part, whole } => {
                    Some(if whole > 0.0 { part / whole * 100.0 } else { 0.0 })
                }
                Share::Missing(reason) => {
                    // What is missing for the whole is missing for one reason: that of its first part.
                    series.missing[category] = reason.symbol();
                    None
                }
            };
            series.said[category] = Some(share.said(chart.format, &chart.words));
        }
    }
}

/// How many a category has, where they are too few for percentages: what stands at its bar where its
/// parts cannot.
pub fn few(chart: &Chart) -> Vec<Option<String>> {
    let whole = |category| match chart.share(0, category) {
        Share::Few { whole, .. } if whole > 0.0 => Some(chart.words.formatted(chart.format, whole)),
        _ => None,
    };
    let said = |whole: String| chart.words.say_with("whole-of-few", &[("whole", (&whole).into())]);
    let categories = 0..if chart.series.is_empty() { 0 } else { chart.categories.len() };
    categories.map(|category| whole(category).map(said)).collect()
}
