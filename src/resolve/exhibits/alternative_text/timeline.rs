//! Timelines: the events, or where they are many the first and the last.

use super::form;
use crate::model::Chart;

/// Up to this many events are all named.
const ALL_NAMED: usize = 8;

pub(super) fn words(chart: &Chart) -> Vec<String> {
    let count = chart.categories.len();
    let event = |at: usize| {
        let words = chart.series[0].words.get(at).cloned().flatten().unwrap_or_default();
        format!("{}: {}.", chart.categories[at], words.trim_end_matches('.'))
    };
    let span = match (chart.categories.first(), chart.categories.last()) {
        (Some(first), Some(last)) if first != last => format!(", from {first} to {last}"),
        _ => String::new(),
    };
    let events = if count == 1 { "event" } else { "events" };
    let mut sentences = vec![format!("{} of {count} {events}{span}.", form(chart))];
    if count <= ALL_NAMED {
        sentences.extend((0..count).map(event));
    } else {
        sentences.push(format!("The first, {}", event(0)));
        sentences.push(format!("The last, {}", event(count - 1)));
    }
    sentences
}
