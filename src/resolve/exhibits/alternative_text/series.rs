//! Bars, columns, lines and points.

use super::{
    About, Extremes, change, extremes, extremes_sentence, form, lower_first, missing, reasons, say,
    shown, value,
};
use crate::model::{Arrangement, Chart, ChartForm, Highlight, Missing, Series, Share};

/// Up to this many values are all named; beyond it the first, last, highest and lowest.
const ALL_NAMED: usize = 6;

/// Every series, as many as have room with the extremes of all, the extremes alone, or only what the
/// chart is.
pub(super) fn versions<'a>(
    chart: &'a Chart,
    about: &'a About,
) -> impl Iterator<Item = Vec<String>> + 'a {
    let opening = opening(chart, about);
    let told = move |series: &Series| {
        format!("{}{}", name(chart, series), series_words(chart, series, about))
    };
    let mut order: Vec<&Series> = chart.series.iter().collect();
    let all: Vec<String> =
        std::iter::once(opening.clone()).chain(order.iter().map(|series| told(series))).collect();
    // Those that stand out are told first.
    if let Some(Highlight::Series(some)) = &chart.highlight {
        order.sort_by_key(|series| !some.contains(&place(chart, series)));
    }
    let summary = summary(chart);
    let only = vec![opening.clone()];
    let fewer = (0..order.len()).rev().map(move |count| {
        let mut sentences = vec![opening.clone()];
        sentences.extend(order[..count].iter().map(|series| told(series)));
        if count > 0 {
            let more = order.len() - count;
            sentences.push(say(chart, "alt-more-series", &[("count", more.into())]));
        }
        sentences.extend(summary.iter().cloned());
        sentences
    });
    std::iter::once(all).chain(fewer).chain(std::iter::once(only))
}

/// How many series a chart, or each of its small multiples, has.
fn own(chart: &Chart) -> usize {
    chart.series.iter().filter(|series| series.panel == 0).count()
}

fn place(chart: &Chart, series: &Series) -> usize {
    chart.series.iter().position(|other| std::ptr::eq(other, series)).unwrap_or(0)
}

/// The names of a series: of its small multiple and its own, where there are several.
fn names<'a>(chart: &'a Chart, series: &'a Series) -> impl Iterator<Item = &'a str> {
    let own = (own(chart) > 1).then_some(series.name.as_str());
    chart.panels.get(series.panel).map(String::as_str).into_iter().chain(own)
}

/// What stands before the values of a series: "York: ".
fn name(chart: &Chart, series: &Series) -> String {
    let names: Vec<&str> = names(chart, series).collect();
    if names.is_empty() { String::new() } else { names.join(", ") + ": " }
}

/// The highest and lowest value of all series, and how many are missing.
fn summary(chart: &Chart) -> Vec<String> {
    let cells: Vec<((usize, usize), f64)> = (0..chart.series.len())
        .flat_map(|series| known(chart, series).map(move |(at, value)| ((series, at), value)))
        .collect();
    let named = |(series, at): (usize, usize)| {
        let category = format!("{} {}", chart.categories[at], shown_of(chart, series, at));
        let names = names(chart, &chart.series[series]);
        names.chain([category.as_str()]).collect::<Vec<_>>().join(", ")
    };
    let extremes = extremes(chart, &cells, named);
    let extremes = extremes.map(|it| extremes_sentence(chart, &it, |value| printed(chart, value)));
    let missing = missing(chart, (0..chart.series.len()).flat_map(|at| gaps(chart, at)));
    extremes.into_iter().chain(missing.map(|missing| format!("{missing}."))).collect()
}

/// The numbers a series shows: its values or, where the chart shows them, their shares.
fn known(chart: &Chart, series: usize) -> impl Iterator<Item = (usize, f64)> {
    let values = chart.series[series].values.iter().enumerate();
    values.filter_map(move |(at, value)| match chart.arrangement {
        Arrangement::Share => chart.share(series, at).percent().map(|share| (at, share)),
        _ => value.map(|value| (at, value)),
    })
}

/// Why a series shows nothing, wherever it does not. Few that are counted have no share, but show.
fn gaps(chart: &Chart, series: usize) -> Vec<Missing> {
    let shares = (0..chart.categories.len()).filter_map(|at| match chart.share(series, at) {
        Share::Missing(reason) => Some(reason),
        _ => None,
    });
    match chart.arrangement {
        Arrangement::Share => shares.collect(),
        _ => reasons(&chart.series[series]).collect(),
    }
}

/// A number that [`known`] gives.
fn printed(chart: &Chart, value: f64) -> String {
    match chart.arrangement {
        Arrangement::Share => Share::Percent(value).said(chart.format, &chart.words),
        _ => shown(chart, value),
    }
}

/// The value of a series at a category as the drawing prints it, or why there is none.
fn shown_of(chart: &Chart, series: usize, at: usize) -> String {
    if chart.arrangement != Arrangement::Share {
        return value(chart, &chart.series[series], at);
    }
    match chart.share(series, at) {
        Share::Missing(reason) => chart.words.missing(reason),
        share => share.said(chart.format, &chart.words),
    }
}

/// What the chart is.
fn opening(chart: &Chart, about: &About) -> String {
    let measure = lower_first(&chart.measure);
    let own: Vec<&Series> = chart.series.iter().filter(|series| series.panel == 0).collect();
    let form = form(chart);
    // "A bar chart stacked to 100% of ..." would say something else.
    let message = match chart.arrangement {
        Arrangement::Share => "alt-shares",
        _ => "alt-series",
    };
    let mut opening =
        say(chart, message, &[("chart", (&form).into()), ("measure", (&measure).into())]);
    if let Some(panel) = &about.panel {
        opening = say(
            chart,
            "alt-panels",
            &[
                ("count", chart.panels.len().into()),
                ("chart", (&lower_first(&form)).into()),
                ("measure", (&measure).into()),
                ("panel", (&lower_first(panel)).into()),
            ],
        );
    }
    if own.len() > 1 {
        opening = say(
            chart,
            "alt-several-series",
            &[("opening", (&opening).into()), ("count", own.len().into())],
        );
    }
    format!("{opening}.")
}

fn series_words(chart: &Chart, series: &Series, about: &About) -> String {
    let index = place(chart, series);
    let named = |at: usize| {
        let value = shown_of(chart, index, at);
        let limits = series.intervals.get(at).copied().flatten();
        let limits = limits.filter(|_| series.values[at].is_some());
        let value = match limits.map(|(low, high)| (shown(chart, low), shown(chart, high))) {
            Some((low, high)) => chart.words.with_interval(&value, &low, &high),
            None => value,
        };
        format!("{} {value}", chart.categories[at])
    };
    let count = chart.categories.len();
    let changed = || {
        let (first, last) = (series.values.first()?.as_ref()?, series.values.last()?.as_ref()?);
        let in_time = chart.form == ChartForm::Line || about.in_time;
        let raw = chart.arrangement != Arrangement::Share;
        (in_time && raw && count > 1).then(|| format!("; {}", change(chart, *first, *last)))
    };
    let changed = changed().unwrap_or_default();
    if count <= ALL_NAMED {
        let all: Vec<String> = (0..count).map(named).collect();
        return format!("{}{changed}.", all.join(", "));
    }
    let gaps = gaps(chart, index);
    let mut text = say(
        chart,
        "alt-many-values",
        &[
            ("count", (count - gaps.len()).into()),
            ("first", (&named(0)).into()),
            ("last", (&named(count - 1)).into()),
        ],
    ) + &changed;
    let known: Vec<(usize, f64)> = known(chart, index).collect();
    let told = extremes(chart, &known, named).map(|extremes| match &extremes {
        Extremes::Differ { highest, lowest } => {
            let given = [("highest", highest.into()), ("lowest", lowest.into())];
            say(chart, "alt-extremes", &given)
        }
        Extremes::Same(value) => {
            say(chart, "alt-all", &[("value", (&printed(chart, *value)).into())])
        }
    });
    for part in told.into_iter().chain(missing(chart, gaps.into_iter())) {
        text.push_str(&format!("; {part}"));
    }
    text.push('.');
    text
}
