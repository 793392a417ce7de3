//! Events below one another, as far apart as their dates where there is room, each with its date and
//! its words.

use super::plot::Plot;
use super::scale::Scale;
use super::scene::{Anchor, EDGE, Mark, Scene, TEXT, TextLook};
use super::spread::spread_in_order;
use super::text::{Weight, line_height};
use crate::model::Size;

/// Where the line is.
const LINE: i32 = EDGE + 5;
/// From the line to the labels.
const GAP: i32 = 30;
/// Between the labels of two events.
const BETWEEN: i32 = 12;
/// From dates to words beside them.
const DATE_GAP: i32 = 14;
/// Dates wider than this stand above their words.
const DATE_WIDTH: i32 = 170;
/// The lines of text are no longer than this.
const TEXT_WIDTH: i32 = 430;

/// One event.
struct Event {
    date: Vec<String>,
    text: Vec<String>,
    day: f64,
    height: i32,
}

/// Lays a timeline out.
pub fn lay_out(plot: &Plot) -> Scene {
    let mut scene = plot.scene();
    let x = LINE + GAP;
    let widths = plot.categories.iter().map(|date| plot.fonts.width(date, TEXT, Weight::Bold));
    let dates = widths.max().unwrap_or(0);
    // A wide drawing has the dates beside the words.
    let indent = (!plot.is_narrow() && dates <= DATE_WIDTH).then_some(dates + DATE_GAP);
    let events = events(plot, plot.right() - x, indent);

    let needed = events.iter().map(|event| event.height + BETWEEN).sum::<i32>() - BETWEEN;
    // Distances in time show where the labels leave some room.
    let height = match plot.size {
        _ if events.len() < 2 => needed,
        Size::Small => needed,
        Size::Medium => needed * 5 / 4,
        Size::Large => needed * 2,
    };
    let days = || events.iter().map(|event| event.day);
    let (first, last) =
        (days().fold(f64::INFINITY, f64::min), days().fold(f64::NEG_INFINITY, f64::max));
    let half = line_height(TEXT) / 2;
    let bottom = EDGE + height.max(2 * half);
    // Events of one day stand from the top.
    let span = if last > first { (first, last) } else { (first, first + 1.0) };
    let scale = Scale::new(span, EDGE + half, bottom - half);
    // The first line of a label is level with its point.
    let wanted: Vec<(i32, i32)> = events
        .iter()
        .map(|event| (scale.at(event.day) - half + event.height / 2, event.height))
        .collect();
    let starts = spread_in_order(&wanted, BETWEEN, EDGE, bottom).unwrap_or_default();

    if last > first {
        scene.marks.push(Mark::Path {
            points: vec![(LINE, scale.at(first)), (LINE, scale.at(last))],
            colour: plot.palette.muted,
            width: 2,
            dash: None,
        });
    }
    for (event, start) in events.iter().zip(starts) {
        let (y, level) = (scale.at(event.day), start + half);
        let points = vec![(LINE, y), (LINE + GAP / 3, y), (x - 12, level), (x - 5, level)];
        scene.marks.push(Mark::Path { points, colour: plot.palette.muted, width: 1, dash: None });
        let colour = plot.palette.shades[3];
        scene.marks.push(Mark::Dot { centre: (LINE, y), radius: 5, colour });
        let regular = plot.look(Anchor::Start, TEXT);
        let bold = TextLook { weight: Weight::Bold, ..regular };
        let below = scene.text(&event.date, x, start, bold);
        match indent {
            Some(indent) => scene.text(&event.text, x + indent, start, regular),
            None => scene.text(&event.text, x, below, regular),
        };
    }
    scene.height = bottom + EDGE;
    scene
}

/// The events with their dates and words wrapped, in order of their dates.
fn events(plot: &Plot, room: i32, indent: Option<i32>) -> Vec<Event> {
    let mut events = Vec::new();
    for series in &plot.series {
        for (at, date) in plot.categories.iter().enumerate() {
            let Some(day) = series.values[at] else { continue };
            let date = plot.fonts.wrap_weighted(date, TEXT, Weight::Bold, room);
            let words = series.words[at].clone().unwrap_or_default();
            let width = (room - indent.unwrap_or(0)).min(TEXT_WIDTH);
            let text = plot.fonts.wrap_anyhow(&words, TEXT, width);
            let lines = match indent {
                Some(_) => date.len().max(text.len()),
                None => date.len() + text.len(),
            };
            let height = i32::try_from(lines.max(1)).unwrap_or(1) * line_height(TEXT);
            events.push(Event { date, text, day, height });
        }
    }
    events.sort_by(|a, b| a.day.total_cmp(&b.day));
    events
}
