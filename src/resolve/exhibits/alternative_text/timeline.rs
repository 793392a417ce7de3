//! Timelines: the events, or where they are many the first and the last.

use super::{form, say};
use crate::model::Chart;

/// Up to this many events are all named.
const ALL_NAMED: usize = 8;

/// All events, the first and the last, or how many there are.
pub(super) fn versions(chart: &Chart) -> Vec<Vec<String>> {
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
    let mut versions = Vec::new();
    if count <= ALL_NAMED {
        let events = (0..count).map(event);
        versions.push(std::iter::once(opening.clone()).chain(events).collect());
    }
    if count > 2 {
        let (first, last) = (event(0), event(count - 1));
        versions.push(vec![
            opening.clone(),
            say(chart, "alt-first-event", &[("event", (&first).into())]),
            say(chart, "alt-last-event", &[("event", (&last).into())]),
        ]);
    }
    versions.push(vec![opening]);
    versions
}
