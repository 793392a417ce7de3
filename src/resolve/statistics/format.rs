//! How an interval is written.

use super::Interval;
use crate::model::{NumberFormat, NumberStyle};

/// The decimals beyond which no more are tried: as many as a number shows on its own.
const MOST_DECIMALS: u8 = 6;

/// The estimate with its limits behind it: `65 (50 to 83)`, `65% (55% to 74%)`,
/// `2 percentage points (1 to 3)`.
///
/// All three have the same number of decimals. Where the format sets none, they have those the
/// estimate needs, at most six, and as many more as it takes for a limit not to look the same as the
/// estimate when it is not: `2.0 (1.6 to 2.4)`.
pub fn format_interval(interval: Interval, format: NumberFormat) -> String {
    let decimals = format.decimals.unwrap_or_else(|| decimals(interval));
    let value = NumberFormat { decimals: Some(decimals), ..format };
    // The unit in words is said once.
    let limit = match format.style {
        NumberStyle::PercentagePoints => NumberFormat { style: NumberStyle::Decimal, ..value },
        _ => value,
    };
    format!(
        "{} ({} to {})",
        value.format(interval.value),
        limit.format(interval.lower),
        limit.format(interval.upper)
    )
}

fn decimals(interval: Interval) -> u8 {
    let written = |number: f64, decimals: Option<u8>| {
        NumberFormat { style: NumberStyle::Decimal, decimals }.format(number)
    };
    let full = written(interval.value, None);
    let own = full.split_once('.').map_or(0, |(_, digits)| digits.len());
    let own = u8::try_from(own).unwrap_or(MOST_DECIMALS).min(MOST_DECIMALS);
    let looks_the_same = |limit: f64, decimals: u8| {
        limit != interval.value
            && written(limit, Some(decimals)) == written(interval.value, Some(decimals))
    };
    (own..MOST_DECIMALS)
        .find(|&decimals| {
            !looks_the_same(interval.lower, decimals) && !looks_the_same(interval.upper, decimals)
        })
        .unwrap_or(MOST_DECIMALS)
}
