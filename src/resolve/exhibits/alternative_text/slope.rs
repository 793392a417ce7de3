//! Slopes: what rose, what fell.

use super::{first_most, form, lower_first, value};
use crate::model::{Chart, Series};

/// Up to this many lines are all named.
const ALL_NAMED: usize = 8;

pub(super) fn words(chart: &Chart) -> Vec<String> {
    let measure = lower_first(&chart.measure);
    let periods = chart.categories.join(" and ");
    let mut sentences = vec![format!("{} of {measure}, {periods}.", form(chart))];
    if chart.series.len() <= ALL_NAMED {
        let lines: Vec<String> = chart.series.iter().map(|series| line(chart, series)).collect();
        sentences.push(format!("{}.", lines.join("; ")));
        return sentences;
    }
    let ends = |series: &Series| {
        let (first, last) = (series.values.first()?.as_ref()?, series.values.last()?.as_ref()?);
        Some(last - first)
    };
    let changes = || chart.series.iter().filter_map(|series| ends(series).map(|by| (series, by)));
    let count = |test: fn(f64) -> bool| changes().filter(|(_, by)| test(*by)).count();
    let (rose, fell) = (count(|by| by > 0.0), count(|by| by < 0.0));
    let same = count(|by| by == 0.0);
    sentences.push(format!(
        "{} lines: {rose} rose, {fell} fell, {same} did not change.",
        chart.series.len()
    ));
    let most = |sign: f64, name: &str| {
        let (series, by) = first_most(changes(), sign)?;
        (by * sign > 0.0).then(|| format!("The largest {name}: {}.", line(chart, series)))
    };
    sentences.extend(most(1.0, "rise"));
    sentences.extend(most(-1.0, "fall"));
    sentences
}

/// "York rose from 2 to 5".
fn line(chart: &Chart, series: &Series) -> String {
    let name = &series.name;
    let (first, last) = (series.values[0], series.values.get(1).copied().flatten());
    let (from, to) = (value(chart, first), value(chart, last));
    match (first, last) {
        (Some(a), Some(b)) if from != to && b > a => format!("{name} rose from {from} to {to}"),
        (Some(_), Some(_)) if from != to => format!("{name} fell from {from} to {to}"),
        (Some(_), Some(_)) => format!("{name} stayed at {to}"),
        _ => format!("{name} {from}, then {to}"),
    }
}
