//! Points on a level scale, one row for each category, with the limits of their intervals.

use super::annotations;
use super::axis::Axis;
use super::key;
use super::plot::Plot;
use super::points;
use super::reference;
use super::row_labels::{self, RowLabels};
use super::scale::Scale;
use super::scene::{Anchor, EDGE, Mark, SMALL, Scene, TEXT};
use super::text::drop;
use crate::model::Size;

/// From the end of an interval to its value.
const GAP: i32 = 8;
/// The plot has at least this width; else the values are left to the axis.
const NARROWEST: i32 = 180;
/// More rows than this have smaller text and stand closer together.
const MANY: usize = 16;

/// Lays a chart of points out.
pub fn lay_out(plot: &Plot) -> Scene {
    let mut scene = plot.scene();
    let dense = plot.categories.len() * plot.series.len() > MANY;
    let size = if dense { SMALL } else { TEXT };
    let widths = plot.cells().map(|value| plot.figure_width(&plot.value_or_missing(value), size));
    let reserve = widths.max().unwrap_or(0) + GAP + points::RADIUS;
    let most = plot.inner() - reserve - row_labels::GAP - plot.least(NARROWEST);
    let names = RowLabels::fit(plot, dense, most);

    let range = plot.range();
    let valued = plot.right() - names.right - reserve >= plot.least(NARROWEST);
    let axis = Axis::across(plot, range, plot.right() - names.right - reserve - 12);
    let margin = (axis.width(plot) / 2).max(points::RADIUS + 2);
    let right = plot.right() - if valued { reserve.max(margin) } else { margin };
    let left = names.right + if names.right > EDGE { points::RADIUS } else { margin };
    let scale = Scale::new(axis.range(), left, right);

    let mut top = EDGE;
    if plot.series.len() > 1 && !plot.in_panel {
        top = key::lay_out(plot, &mut scene, top);
    }
    top = reference::above(plot, &mut scene, &scale, top);
    let begin = top;
    let pitch = pitch(plot, size);
    let count = i32::try_from(plot.series.len()).unwrap_or(1);
    let gap = if plot.series.len() > 1 { pitch * 2 / 3 } else { pitch / 3 };
    let notes: Vec<Vec<String>> = (0..plot.categories.len())
        .map(|row| annotations::below(plot, row, plot.right() - names.right))
        .collect();
    let block = |row: usize| names.block(row, pitch * count);
    let end = (0..plot.categories.len())
        .fold(top, |end, row| end + block(row) + annotations::height_below(&notes[row]) + gap);
    let bottom = axis.draw_across(plot, &mut scene, &scale, top, end);
    for (row, notes) in notes.iter().enumerate() {
        let above = names.height_above(row);
        let first = top + above + (block(row) - above - pitch * count) / 2;
        let labels = scene.labels.len();
        names.place(plot, &mut scene, row, top, top + block(row) / 2);
        if above > 0 {
            scene.clear_behind(labels, &plot.fonts, plot.palette.background);
        }
        for series in 0..plot.series.len() {
            let y = first + pitch * i32::try_from(series).unwrap_or(0) + pitch / 2;
            draw_point(plot, &mut scene, &scale, (row, series), y, valued.then_some(size));
        }
        annotations::place_below(plot, &mut scene, notes, names.right, top + block(row));
        top += block(row) + annotations::height_below(notes) + gap;
    }
    reference::upright(plot, &mut scene, &scale, begin - 4, end);
    scene.height = bottom + EDGE;
    scene
}

/// The height of the row of one point.
fn pitch(plot: &Plot, size: i32) -> i32 {
    let medium = if size == TEXT { 26 } else { 18 };
    match plot.size {
        Size::Small => (medium * 2 / 3).max(size + 3),
        Size::Medium => medium,
        Size::Large => medium * 3 / 2,
    }
}

/// The point of a value with its interval and, in some size, the value.
fn draw_point(
    plot: &Plot,
    scene: &mut Scene,
    scale: &Scale,
    (row, series): (usize, usize),
    y: i32,
    size: Option<i32>,
) {
    let style = plot.style(series, row);
    let Some(value) = plot.series[series].values[row] else {
        let label = plot.printed(series, row);
        let x = scale.start() + GAP;
        scene.labels.push(plot.figure(&label, x, y + drop(SMALL), Anchor::Start, SMALL));
        return;
    };
    let x = scale.at(value);
    let mut end = x + points::RADIUS;
    if let Some((low, high)) = plot.series[series].intervals[row] {
        let (low, high) = (scale.at(low), scale.at(high));
        let mut stroke = |from, to| {
            let points = vec![from, to];
            scene.marks.push(Mark::Path { points, colour: style.colour, width: 2, dash: None });
        };
        stroke((low, y), (high, y));
        stroke((low, y - 4), (low, y + 4));
        stroke((high, y - 4), (high, y + 4));
        end = end.max(high);
    }
    points::draw(scene, (x, y), series, style);
    if let Some(size) = size {
        let label = plot.value(value);
        scene.labels.push(plot.figure(&label, end + GAP, y + drop(size), Anchor::Start, size));
    }
}
