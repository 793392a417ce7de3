//! Timelines: the events, or where they are many the first and the last.

use super::{form, say};
use crate::model::Chart;

/// Up to this many events are all named.
const ALL_NAMED: usize = 8;

pub(super) fn words(chart: &Chart) -> Vec<String> {
    let count = chart.categories.len();
    let event = |at: usize| {
        let words = chart.series[0].words.get(at).cloned().flatten().unwrap_or_default();
        format!("{}: {}.", chart.categories[at], words.trim_end_matches('.'))
    };
    let form = form(chart);
    let mut given = vec![("chart", (&form).into()), ("count", count.into())];
    let opening = match (chart.categories.first(), chart.categories.last()) {
        (Some(first), Some(last)) if first != last => {
            given.extend([("first", first.into()), ("last", last.into())]);
            say(chart, "alt-timeline-span", &given)
        }
        _ => say(chart, "alt-timeline", &given),
    };
    let mut sentences = vec![opening];
    if count <= ALL_NAMED {
        sentences.extend((0..count).map(event));
    } else {
        let (first, last) = (event(0), event(count - 1));
        sentences.push(say(chart, "alt-first-event", &[("event", (&first).into())]));
        sentences.push(say(chart, "alt-last-event", &[("event", (&last).into())]));
    }
    sentences
}
