//! Flows: where they come from and where they go.

use super::{About, first_most, form, lower_first, missing, say, shown};
use crate::model::{Chart, Missing};

/// Up to this many bands are all named.
const ALL_NAMED: usize = 12;

/// Every band, the most and the widest, or only what flows.
pub(super) fn versions(chart: &Chart, about: &About) -> Vec<Vec<String>> {
    let shown = |value: f64| shown(chart, value);
    let measure = lower_first(&chart.measure);
    let own = about.series.as_ref().map(|series| lower_first(series));
    let destination = own.unwrap_or_else(|| say(chart, "alt-flow-destination", &[]));
    let bands: Vec<((usize, usize), f64)> = (0..chart.categories.len())
        .flat_map(|origin| {
            let series = chart.series.iter().enumerate();
            series.filter_map(move |(to, series)| series.values[origin].map(|v| ((origin, to), v)))
        })
        .filter(|(_, value)| *value > 0.0)
        .collect();
    let whole: f64 = bands.iter().map(|(_, value)| value).sum();
    let opening = say(
        chart,
        "alt-flow",
        &[
            ("chart", (&form(chart)).into()),
            ("measure", (&measure).into()),
            ("from", (&lower_first(&about.x)).into()),
            ("to", (&destination).into()),
            ("origins", chart.categories.len().into()),
            ("destinations", chart.series.len().into()),
            ("total", (&shown(whole)).into()),
        ],
    );
    let hidden = hidden(chart);
    let mut versions = Vec::new();
    let of = |origin: usize| bands.iter().filter(move |((from, _), _)| *from == origin);
    let total = |origin: usize| of(origin).map(|(_, value)| value).sum::<f64>();
    if bands.len() <= ALL_NAMED {
        let mut sentences = vec![opening.clone()];
        for (origin, name) in chart.categories.iter().enumerate() {
            let parts: Vec<String> = of(origin)
                .map(|((_, to), value)| {
                    let to = &chart.series[*to].name;
                    say(
                        chart,
                        "alt-flow-part",
                        &[("value", (&shown(*value)).into()), ("to", to.into())],
                    )
                })
                .collect();
            if !parts.is_empty() {
                sentences.push(say(
                    chart,
                    "alt-flow-from",
                    &[
                        ("from", name.into()),
                        ("total", (&shown(total(origin))).into()),
                        ("parts", (&parts.join(", ")).into()),
                    ],
                ));
            }
        }
        sentences.extend(hidden.clone());
        versions.push(sentences);
    }
    let mut sentences = vec![opening.clone()];
    // A number that is not there could make another place the first.
    let unknown = |reason: Missing| matches!(reason, Missing::NotAvailable | Missing::Confidential);
    let known = !reasons(chart).any(unknown);
    let origins = (0..chart.categories.len()).map(|origin| (origin, total(origin)));
    if let Some((origin, value)) = first_most(origins, 1.0).filter(|_| known) {
        let from = &chart.categories[origin];
        sentences.push(say(
            chart,
            "alt-flow-most-from",
            &[("from", from.into()), ("value", (&shown(value)).into())],
        ));
    }
    let arrived = chart
        .series
        .iter()
        .map(|series| (series.name.as_str(), series.values.iter().flatten().sum::<f64>()));
    if let Some((name, value)) = first_most(arrived, 1.0).filter(|_| known) {
        sentences.push(say(
            chart,
            "alt-flow-most-to",
            &[("to", name.into()), ("value", (&shown(value)).into())],
        ));
    }
    if let Some(((from, to), value)) = first_most(bands.iter().copied(), 1.0) {
        let (from, to) = (&chart.categories[from], &chart.series[to].name);
        let value = shown(value);
        sentences.push(say(
            chart,
            if known { "alt-flow-widest" } else { "alt-flow-widest-known" },
            &[("from", from.into()), ("to", to.into()), ("value", (&value).into())],
        ));
    }
    sentences.extend(hidden.clone());
    versions.push(sentences);
    versions.push(std::iter::once(opening.clone()).chain(hidden).collect());
    versions.push(vec![opening]);
    versions
}

/// The pairs whose number is not published, and why. A pair that is not in the data at all is none.
fn hidden(chart: &Chart) -> Option<String> {
    missing(chart, reasons(chart)).map(|missing| format!("{missing}."))
}

fn reasons(chart: &Chart) -> impl Iterator<Item = Missing> {
    chart.series.iter().flat_map(|series| series.missing.iter().copied().flatten())
}
