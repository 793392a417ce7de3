//! Stacks of equal length: each value as its share of the sum of its category.

use super::plot::PlotSeries;
use crate::model::{NumberFormat, NumberStyle};

/// How shares are written.
pub const FORMAT: NumberFormat = NumberFormat { style: NumberStyle::Percent, decimals: Some(0) };

/// Replaces the values by percentages of their category. A category in which a value is missing or
/// negative has no shares; one of nothing but zeros has none but zeros.
pub fn work_out(series: &mut [PlotSeries]) {
    let count = series.first().map_or(0, |series| series.values.len());
    for category in 0..count {
        let values: Option<Vec<f64>> = series
            .iter()
            .map(|series| series.values[category].filter(|value| *value >= 0.0))
            .collect();
        let values = values.unwrap_or_default();
        let mut gaps = series.iter().filter(|series| series.values[category].is_none());
        let reason = gaps.next().map(|series| series.missing[category]);
        // The largest first: sums of huge values stay finite.
        let largest = values.iter().copied().fold(0.0, f64::max);
        let sum: f64 = values.iter().map(|value| value / largest).sum();
        for (at, series) in series.iter_mut().enumerate() {
            // What is missing for the whole is missing for one reason: that of its first part.
            if let (true, Some(reason)) = (series.values[category].is_some(), reason) {
                series.missing[category] = reason;
            }
            let share = values.get(at).filter(|_| largest > 0.0);
            series.values[category] = match share {
                Some(value) => Some(value / largest / sum * 100.0),
                None => values.get(at).copied(),
            };
        }
    }
}
