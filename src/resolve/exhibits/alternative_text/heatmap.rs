//! Heatmaps: how often each word occurs in every row, or the highest and lowest number.

use super::{About, extremes, extremes_sentence, form, lower_first, missing, reasons, say, shown};
use crate::model::{Chart, Missing};

/// Rows are named one by one up to so many.
const ALL_NAMED: usize = 12;

/// Every row, all rows together, or only what the map is.
pub(super) fn versions(chart: &Chart, about: &About) -> Vec<Vec<String>> {
    let measure = lower_first(&chart.measure);
    let rows = chart.categories.len();
    let columns = chart.series.len();
    let by: Vec<String> =
        std::iter::once(&about.x).chain(&about.series).map(|name| lower_first(name)).collect();
    let opening = say(
        chart,
        "alt-heatmap",
        &[
            ("chart", (&form(chart)).into()),
            ("measure", (&measure).into()),
            ("by", (&chart.words.list(&by)).into()),
            ("rows", rows.into()),
            ("columns", columns.into()),
        ],
    );
    let mut versions = Vec::new();
    if chart.has_words() {
        let counts = counted(chart, None);
        let all = vec![opening.clone(), say(chart, "alt-counts", &[("counts", (&counts).into())])];
        if (2..=ALL_NAMED).contains(&rows) {
            let row =
                |at: usize| format!("{}: {}.", chart.categories[at], counted(chart, Some(at)));
            versions.push(all.iter().cloned().chain((0..rows).map(row)).collect());
        }
        versions.extend([all, vec![opening]]);
        return versions;
    }
    let cells: Vec<((usize, usize), f64)> = (chart.series.iter().enumerate())
        .flat_map(|(column, series)| {
            let values = series.values.iter().enumerate();
            values.filter_map(move |(row, value)| value.map(|value| ((row, column), value)))
        })
        .collect();
    let named = |(row, column): (usize, usize)| {
        let value = chart.series[column].values[row].unwrap_or_default();
        format!("{}, {} {}", chart.categories[row], chart.series[column].name, shown(chart, value))
    };
    let extremes = extremes(chart, &cells, named);
    let extremes = extremes.map(|it| extremes_sentence(chart, &it, |value| shown(chart, value)));
    let missing = missing(chart, chart.series.iter().flat_map(reasons));
    let missing = missing.map(|missing| format!("{missing}."));
    let with = |parts: [&Option<String>; 2]| {
        let parts = parts.into_iter().flatten().cloned();
        std::iter::once(opening.clone()).chain(parts).collect()
    };
    versions.extend([with([&extremes, &missing]), with([&None, &missing])]);
    versions.push(vec![opening]);
    versions
}

/// "Strength 3, Gap 2", words in order of first appearance.
fn counted(chart: &Chart, row: Option<usize>) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for at in 0..chart.categories.len() {
        for word in chart.series.iter().filter_map(|series| series.words[at].as_deref()) {
            let here = usize::from(row.is_none_or(|row| row == at));
            match counts.iter_mut().find(|(known, _)| *known == word) {
                Some((_, count)) => *count += here,
                None => counts.push((word, here)),
            }
        }
    }
    // A symbol is read out as its meaning.
    let said = |word: &str| {
        let missing = Missing::ALL.into_iter().find(|missing| missing.symbol() == word);
        missing.map_or_else(|| word.to_owned(), |missing| chart.words.missing(missing))
    };
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(word, count)| format!("{} {count}", said(word))).collect::<Vec<_>>().join(", ")
}
