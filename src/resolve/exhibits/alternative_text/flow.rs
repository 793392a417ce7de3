//! Flows: where they come from and where they go.

use super::{About, first_most, form, lower_first};
use crate::model::Chart;

/// Up to this many bands are all named.
const ALL_NAMED: usize = 12;

pub(super) fn words(chart: &Chart, about: &About) -> Vec<String> {
    let shown = |value: f64| chart.format.format(value);
    let measure = lower_first(&chart.measure);
    let destination =
        about.series.as_ref().map_or_else(|| "destination".to_owned(), |s| lower_first(s));
    let bands: Vec<((usize, usize), f64)> = (0..chart.categories.len())
        .flat_map(|origin| {
            let series = chart.series.iter().enumerate();
            series.filter_map(move |(to, series)| series.values[origin].map(|v| ((origin, to), v)))
        })
        .filter(|(_, value)| *value > 0.0)
        .collect();
    let whole: f64 = bands.iter().map(|(_, value)| value).sum();
    let mut sentences = vec![format!(
        "{} of {measure} from {} to {destination}: {} origins, {} destinations, {} in all.",
        form(chart),
        lower_first(&about.x),
        chart.categories.len(),
        chart.series.len(),
        shown(whole)
    )];
    let of = |origin: usize| bands.iter().filter(move |((from, _), _)| *from == origin);
    let total = |origin: usize| of(origin).map(|(_, value)| value).sum::<f64>();
    if bands.len() <= ALL_NAMED {
        for (origin, name) in chart.categories.iter().enumerate() {
            let parts: Vec<String> = of(origin)
                .map(|((_, to), value)| format!("{} to {}", shown(*value), chart.series[*to].name))
                .collect();
            if !parts.is_empty() {
                sentences.push(format!(
                    "From {name} {}: {}.",
                    shown(total(origin)),
                    parts.join(", ")
                ));
            }
        }
        return sentences;
    }
    let origins = (0..chart.categories.len()).map(|origin| (origin, total(origin)));
    if let Some((origin, value)) = first_most(origins, 1.0) {
        sentences.push(format!("Most come from {}, {}.", chart.categories[origin], shown(value)));
    }
    let arrived = chart
        .series
        .iter()
        .map(|series| (series.name.as_str(), series.values.iter().flatten().sum::<f64>()));
    if let Some((name, value)) = first_most(arrived, 1.0) {
        sentences.push(format!("Most go to {name}, {}.", shown(value)));
    }
    if let Some(((from, to), value)) = first_most(bands.iter().copied(), 1.0) {
        let (from, to) = (&chart.categories[from], &chart.series[to].name);
        sentences.push(format!("The widest band is from {from} to {to}, {}.", shown(value)));
    }
    sentences
}
