//! Words at single categories: flags above upright plots, lines of text below horizontal bars.

use super::plot::Plot;
use super::reference::free;
use super::scene::{Anchor, Area, EDGE, Mark, SMALL, Scene};
use super::text::{drop, line_height};

/// The widest a flag is.
const WIDEST: i32 = 190;
/// Between the text and its staff, and between flags.
const GAP: i32 = 6;
/// From bars to the text below them.
const BELOW_BARS: i32 = 3;
/// From the lowest flag to the plot.
const BELOW: i32 = 12;

/// One flag: its staff, its text and the room it takes.
struct Flag {
    category: usize,
    x: i32,
    lines: Vec<String>,
    anchor: Anchor,
    area: Area,
}

/// The flags of an upright plot, in place.
pub struct Flags(Vec<Flag>);

/// Places the texts above an upright plot whose categories stand at `xs`; returns the flags and where
/// the plot may begin.
pub fn above(plot: &Plot, scene: &mut Scene, xs: &[i32], top: i32) -> (Flags, i32) {
    if plot.annotations.is_empty() {
        return (Flags(Vec::new()), top);
    }
    let mut flags: Vec<Flag> = plot
        .annotations
        .iter()
        .filter_map(|note| Some(flag(plot, *xs.get(note.category)?, note.category, &note.text)))
        .collect();
    let height = |flag: &Flag| i32::try_from(flag.lines.len()).unwrap_or(1) * line_height(SMALL);
    let apart = |index: usize, flag: &Flag| {
        let wide = Area { left: flag.area.left - GAP, right: flag.area.right + GAP, ..flag.area };
        flags[..index].iter().all(|other| !wide.overlaps(other.area))
    };
    let mut bottom = top;
    if flags.iter().enumerate().all(|(index, flag)| apart(index, flag)) {
        // All in one row, standing on one line.
        bottom += flags.iter().map(height).max().unwrap_or(0);
        for flag in &mut flags {
            (flag.area.top, flag.area.bottom) = (bottom - height(flag), bottom);
        }
    } else {
        // Each in a row of its own: staffs on the outer side of the texts below cross none of them.
        flags.sort_by_key(|flag| match flag.anchor {
            Anchor::End => (1, -flag.x),
            _ => (0, flag.x),
        });
        for flag in &mut flags {
            (flag.area.top, flag.area.bottom) = (bottom, bottom + height(flag));
            bottom = flag.area.bottom + 2;
        }
    }
    for flag in &flags {
        let x = if flag.anchor == Anchor::End { flag.area.right } else { flag.area.left };
        let mut baseline = flag.area.top + line_height(SMALL) / 2 + drop(SMALL);
        for line in &flag.lines {
            scene.labels.push(plot.name(line, x, baseline, flag.anchor, SMALL));
            baseline += line_height(SMALL);
        }
    }
    (Flags(flags), bottom + BELOW)
}

/// A flag that flies towards the middle of the drawing.
fn flag(plot: &Plot, x: i32, category: usize, text: &str) -> Flag {
    let to_the_right = x < plot.width / 2;
    let room = if to_the_right { plot.right() - x - GAP } else { x - GAP - EDGE };
    let width = room.min(if plot.is_narrow() { WIDEST * 3 / 4 } else { WIDEST });
    let lines = plot.fonts.wrap(text, SMALL, width, 4);
    let lines = lines.unwrap_or_else(|| plot.fonts.wrap_anyhow(text, SMALL, room));
    let width = lines.iter().map(|line| plot.name_width(line, SMALL)).max().unwrap_or(0);
    let (left, anchor) =
        if to_the_right { (x + GAP, Anchor::Start) } else { (x - GAP - width, Anchor::End) };
    // Until the flags are stacked, all of them are on one level.
    let area = Area { left, top: 0, right: left + width, bottom: 1 };
    Flag { category, x, lines, anchor, area }
}

impl Flags {
    /// Draws the staffs down to where `foot` says, stopping before labels.
    pub fn draw(&self, plot: &Plot, scene: &mut Scene, foot: impl Fn(usize) -> i32) {
        for flag in &self.0 {
            let taken = scene.labels.iter().map(|label| label.area(&plot.fonts));
            let taken = taken.filter(|area| area.left - 2 < flag.x && flag.x < area.right + 2);
            let taken = taken.map(|area| (area.top - 2, area.bottom + 2)).collect();
            for (from, to) in free(flag.area.top + 2, foot(flag.category), taken) {
                let points = vec![(flag.x, from), (flag.x, to)];
                let colour = plot.palette.muted;
                scene.marks.push(Mark::Path { points, colour, width: 1, dash: None });
            }
        }
    }
}

/// The text below the bars of a row, wrapped to a width. Empty where there is none.
pub fn below(plot: &Plot, row: usize, width: i32) -> Vec<String> {
    let notes = plot.annotations.iter().filter(|note| note.category == row);
    notes.flat_map(|note| plot.fonts.wrap_anyhow(&note.text, SMALL, width)).collect()
}

/// The height of so many lines below bars.
pub fn height_below(lines: &[String]) -> i32 {
    if lines.is_empty() {
        return 0;
    }
    i32::try_from(lines.len()).unwrap_or(0) * line_height(SMALL) + BELOW_BARS
}

/// Places the text below the bars of a row.
pub fn place_below(plot: &Plot, scene: &mut Scene, lines: &[String], x: i32, top: i32) {
    let mut baseline = top + BELOW_BARS + line_height(SMALL) / 2 + drop(SMALL);
    for line in lines {
        let mut label = plot.name(line, x, baseline, Anchor::Start, SMALL);
        label.colour = plot.palette.muted;
        scene.labels.push(label);
        baseline += line_height(SMALL);
    }
}
