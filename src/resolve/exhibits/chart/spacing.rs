//! How far apart the categories of a chart are in time.

use super::days::first_day;
use super::grid::Grid;
use crate::model::{Cell, Dataset, Period, PeriodKind};

/// Where each category stands in time, in months or days, where they are periods and some are further
/// apart than others: 2016 and 2020 are not as close as 2019 and 2020. Empty where the categories are
/// evenly far apart, as they mostly are, or no periods in the order of time.
pub(super) fn of(grid: &Grid, dataset: &Dataset, x: usize) -> Vec<f64> {
    let Some(periods) = periods(grid, dataset, x) else { return Vec::new() };
    let months = |period: &Period| {
        let (year, month, _, _) = period.order();
        f64::from(year * 12 + i32::from(month))
    };
    let same_kind = periods.windows(2).all(|pair| pair[0].kind == pair[1].kind);
    let by_month = same_kind && periods.iter().all(|period| period.kind != PeriodKind::Day);
    let places: Option<Vec<f64>> = if by_month {
        Some(periods.iter().map(months).collect())
    } else {
        texts(grid, dataset, x).and_then(|all| all.into_iter().map(first_day).collect())
    };
    let places = places.unwrap_or_default();
    let steps: Vec<f64> = places.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let even = steps.windows(2).all(|pair| pair[0] == pair[1]);
    if even || steps.iter().any(|step| *step <= 0.0) { Vec::new() } else { places }
}

/// The period of each category; none where one of them is no period.
pub(super) fn periods(grid: &Grid, dataset: &Dataset, x: usize) -> Option<Vec<Period>> {
    texts(grid, dataset, x)?.into_iter().map(Period::parse).collect()
}

/// The categories as the data has them.
fn texts<'a>(grid: &Grid, dataset: &'a Dataset, x: usize) -> Option<Vec<&'a str>> {
    let text = |category: usize| match &dataset.rows[grid.rows_of(category).next()?].cells[x] {
        Cell::Text(text) => Some(text.as_str()),
        _ => None,
    };
    (0..grid.categories.len()).map(text).collect()
}
