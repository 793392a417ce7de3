//! Bars, columns, lines and points.

use super::super::chart::shares;
use super::{
    About, absent, change, first_most, form, lower_first, missing, reasons, say, shown, value,
};
use crate::model::{Arrangement, Chart, ChartForm, Series};

/// Up to this many values are all named; beyond it the first, last, highest and lowest.
const ALL_NAMED: usize = 6;

pub(super) fn words(chart: &Chart, about: &About) -> Vec<String> {
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
    let mut sentences = vec![format!("{opening}.")];
    for series in &chart.series {
        let mut name = String::new();
        if let Some(panel) = chart.panels.get(series.panel) {
            name.push_str(panel);
            name.push_str(if own.len() > 1 { ", " } else { ": " });
        }
        if own.len() > 1 {
            name.push_str(&series.name);
            name.push_str(": ");
        }
        sentences.push(format!("{name}{}", series_words(chart, series, about)));
    }
    sentences
}

fn series_words(chart: &Chart, series: &Series, about: &About) -> String {
    let index = chart.series.iter().position(|other| std::ptr::eq(other, series)).unwrap_or(0);
    let named = |at: usize| {
        let value = match chart.arrangement {
            Arrangement::Share => {
                shares(chart, at)[index].replace("[x]", &absent(chart, series, at))
            }
            _ => value(chart, series, at),
        };
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
    let known = || series.values.iter().enumerate().filter_map(|(at, v)| v.map(|v| (at, v)));
    let mut text = say(
        chart,
        "alt-many-values",
        &[
            ("count", count.into()),
            ("first", (&named(0)).into()),
            ("last", (&named(count - 1)).into()),
        ],
    ) + &changed;
    if let (Some((highest, _)), Some((lowest, _))) =
        (first_most(known(), 1.0), first_most(known(), -1.0))
    {
        text.push_str(&format!(
            "; {}",
            say(
                chart,
                "alt-extremes",
                &[("highest", (&named(highest)).into()), ("lowest", (&named(lowest)).into())]
            )
        ));
    }
    if let Some(missing) = missing(chart, reasons(series)) {
        text.push_str(&format!("; {missing}"));
    }
    text.push('.');
    text
}
