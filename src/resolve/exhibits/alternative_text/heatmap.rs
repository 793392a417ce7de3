//! Heatmaps: how often each word occurs in every row, or the highest and lowest number.

use super::{About, first_most, form, lower_first, missing, reasons, say, shown};
use crate::model::{Chart, Missing};

/// Rows are named one by one up to so many.
const ALL_NAMED: usize = 12;

pub(super) fn words(chart: &Chart, about: &About) -> Vec<String> {
    let measure = lower_first(&chart.measure);
    let rows = chart.categories.len();
    let columns = chart.series.len();
    let by: Vec<String> =
        std::iter::once(&about.x).chain(&about.series).map(|name| lower_first(name)).collect();
    let mut sentences = vec![say(
        chart,
        "alt-heatmap",
        &[
            ("chart", (&form(chart)).into()),
            ("measure", (&measure).into()),
            ("by", (&chart.words.list(&by)).into()),
            ("rows", rows.into()),
            ("columns", columns.into()),
        ],
    )];
    if chart.has_words() {
        let counts = counted(chart, None);
        sentences.push(say(chart, "alt-counts", &[("counts", (&counts).into())]));
        if (2..=ALL_NAMED).contains(&rows) {
            let row =
                |at: usize| format!("{}: {}.", chart.categories[at], counted(chart, Some(at)));
            sentences.extend((0..rows).map(row));
        }
        return sentences;
    }
    let cells = || {
        let series = chart.series.iter().enumerate();
        series.flat_map(|(column, series)| {
            let values = series.values.iter().enumerate();
            values.filter_map(move |(row, value)| value.map(|value| ((row, column), value)))
        })
    };
    let named = |(row, column): (usize, usize), value: f64| {
        let (row, column) = (&chart.categories[row], &chart.series[column].name);
        format!("{row}, {column} {}", shown(chart, value))
    };
    if let (Some(highest), Some(lowest)) = (first_most(cells(), 1.0), first_most(cells(), -1.0)) {
        let (highest, lowest) = (named(highest.0, highest.1), named(lowest.0, lowest.1));
        let given = [("highest", (&highest).into()), ("lowest", (&lowest).into())];
        sentences.push(say(chart, "alt-highest-and-lowest", &given));
    }
    let missing = missing(chart, chart.series.iter().flat_map(reasons));
    sentences.extend(missing.map(|missing| format!("{missing}.")));
    sentences
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
