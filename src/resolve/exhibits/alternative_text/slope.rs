//! Slopes: what rose, what fell.

use super::{first_most, form, lower_first, say, value};
use crate::model::{Chart, Series};

/// Up to this many lines are all named.
const ALL_NAMED: usize = 8;

/// All lines, those that changed most, how many changed, or only what the chart is.
pub(super) fn versions(chart: &Chart) -> Vec<Vec<String>> {
    let measure = lower_first(&chart.measure);
    let opening = say(
        chart,
        "alt-slope",
        &[
            ("chart", (&form(chart)).into()),
            ("measure", (&measure).into()),
            ("periods", (&chart.words.list(&chart.categories)).into()),
        ],
    );
    let mut versions = Vec::new();
    if chart.series.len() <= ALL_NAMED {
        let lines: Vec<String> = chart.series.iter().map(|series| line(chart, series)).collect();
        versions.push(vec![opening.clone(), format!("{}.", lines.join("; "))]);
    }
    let ends = |series: &Series| {
        let (first, last) = (series.values.first()?.as_ref()?, series.values.last()?.as_ref()?);
        Some(last - first)
    };
    let changes = || chart.series.iter().filter_map(|series| ends(series).map(|by| (series, by)));
    let count = |test: fn(f64) -> bool| changes().filter(|(_, by)| test(*by)).count();
    let (rose, fell) = (count(|by| by > 0.0), count(|by| by < 0.0));
    let same = count(|by| by == 0.0);
    let given = [
        ("count", chart.series.len().into()),
        ("rose", rose.into()),
        ("fell", fell.into()),
        ("same", same.into()),
    ];
    let counts = say(chart, "alt-slope-lines", &given);
    let most = |sign: f64, message: &str| {
        let (series, by) = first_most(changes(), sign)?;
        (by * sign > 0.0).then(|| say(chart, message, &[("line", (&line(chart, series)).into())]))
    };
    let mut sentences = vec![opening.clone(), counts.clone()];
    sentences.extend(most(1.0, "alt-largest-rise"));
    sentences.extend(most(-1.0, "alt-largest-fall"));
    versions.extend([sentences, vec![opening.clone(), counts], vec![opening]]);
    versions
}

/// "York rose from 2 to 5".
fn line(chart: &Chart, series: &Series) -> String {
    let name = &series.name;
    let (first, last) = (series.values[0], series.values.get(1).copied().flatten());
    let (from, to) = (value(chart, series, 0), value(chart, series, 1));
    let message = match (first, last) {
        (Some(a), Some(b)) if from != to && b > a => "alt-rose",
        (Some(_), Some(_)) if from != to => "alt-fell",
        (Some(_), Some(_)) => "alt-stayed",
        _ => "alt-then",
    };
    say(chart, message, &[("name", name.into()), ("from", (&from).into()), ("to", (&to).into())])
}
