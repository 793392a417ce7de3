//! Lines over periods: a light axis, names and last values at the ends of the lines.

use super::annotations::{self, Flags};
use super::axis::{self, Axis};
use super::categories::Categories;
use super::key;
use super::line_gaps::Gaps;
use super::line_labels::{self, Ends};
use super::plot::Plot;
use super::reference;
use super::scale::Scale;
use super::scene::{Area, EDGE, Mark, Scene};

/// The height of the plot, where the names at the ends need no more.
const PLOT_HEIGHT: i32 = 220;
/// From the plot to the names below.
const GAP: i32 = 8;
/// The width of a line, and the radius of a point.
const STROKE: u32 = 3;
const RADIUS: u32 = 4;

/// From the axis to the first point, at least.
const INSET: i32 = 12;
/// A single line with more points than this is labelled at its ends only.
const MOST_VALUES: usize = 12;
/// Lines with more points than this have dots at their ends only.
const MOST_DOTS: usize = 6;

/// The points of one line; none where a value is missing.
pub type Points = Vec<Option<(i32, i32)>>;

/// Lays a chart of lines out: one line with few points has a value at every point, if they fit; all
/// others have values and names at their ends.
pub fn lay_out(plot: &Plot) -> Scene {
    let axis = Axis::new(plot, plot.range(), 4);
    all_values(plot, &axis).unwrap_or_else(|| values_at_ends(plot, &axis))
}

fn all_values(plot: &Plot, axis: &Axis) -> Option<Scene> {
    let count = plot.categories.len();
    if plot.series.len() > 1 || count > MOST_VALUES || plot.in_panel {
        return None;
    }
    let mut scene = plot.scene();
    let (left, right) = (axis.right(plot), plot.right());
    let margin = (line_labels::widest_value(plot) / 2 + 2).max(INSET);
    let xs = positions(plot, left + margin, right - margin);
    let top = reference::key(plot, &mut scene, EDGE);
    let (flags, top) = annotations::above(plot, &mut scene, &xs, top);
    let top = axis::title(plot, &mut scene, axis, top);
    let area = Area { left, top, right, bottom: top + plot.height(PLOT_HEIGHT) };
    let scale = frame(plot, &mut scene, axis, area, &xs);
    let lines = points(plot, &scale, &xs);
    let labels = line_labels::all(plot, lines.first()?, area)?;
    let labels = |scene: &mut Scene| scene.labels.extend(labels);
    draw(plot, &mut scene, &lines, &Frame { area, xs: &xs, scale: &scale, flags: &flags }, labels);
    Some(scene)
}

fn values_at_ends(plot: &Plot, axis: &Axis) -> Scene {
    let mut scene = plot.scene();
    let left = axis.right(plot);
    let ends = Ends::new(plot, plot.right() - left);
    let mut top = EDGE;
    if plot.series.len() > 1 && !ends.named() && !plot.in_panel {
        top = key::lay_out(plot, &mut scene, top);
    }
    let inset = line_labels::first_width(plot).map_or(INSET, |width| width + 18);
    let right = plot.right() - ends.width();
    let xs = positions(plot, left + inset, right - 8);
    top = reference::key(plot, &mut scene, top);
    let (flags, top) = annotations::above(plot, &mut scene, &xs, top);
    let top = axis::title(plot, &mut scene, axis, top);
    let bottom = top + plot.height(PLOT_HEIGHT).max(ends.height());
    let area = Area { left, top, right, bottom };
    let scale = frame(plot, &mut scene, axis, area, &xs);
    let lines = points(plot, &scale, &xs);
    draw(
        plot,
        &mut scene,
        &lines,
        &Frame { area, xs: &xs, scale: &scale, flags: &flags },
        |scene| {
            ends.place(plot, scene, &lines, area);
            line_labels::first(plot, scene, &lines, area);
        },
    );
    scene
}

/// Where the lines are drawn.
struct Frame<'a> {
    area: Area,
    xs: &'a [i32],
    scale: &'a Scale,
    flags: &'a Flags,
}

/// Draws both axes around the area of the plot.
fn frame(plot: &Plot, scene: &mut Scene, axis: &Axis, area: Area, xs: &[i32]) -> Scale {
    let Area { left, top, right, bottom } = area;
    let scale = Scale::new(axis.range(), bottom, top);
    axis.draw_up(plot, scene, &scale, left, right);
    let (low, high) = axis.range();
    let base = if low <= 0.0 && high >= 0.0 { scale.at(0.0) } else { bottom };
    scene.rule((left, base), (right, base), plot.palette.muted);
    let closest = xs.windows(2).map(|pair| pair[1] - pair[0]).min();
    let pitch = closest.unwrap_or(right - left);
    // The outer names are pushed inwards where the margins are small.
    let margin = plot.right() - xs.last().copied().unwrap_or(right);
    let pitch = if plot.is_narrow() { pitch.min((pitch + margin) * 2 / 3) } else { pitch };
    let categories = if plot.spacing.is_empty() {
        Categories::thinned(plot, pitch)
    } else {
        Categories::all(plot, pitch).unwrap_or_else(|| Categories::spaced(plot, xs))
    };
    for (at, x) in xs.iter().enumerate() {
        let length = if categories.shows(at) { 6 } else { 3 };
        scene.rule((*x, bottom), (*x, bottom + length), plot.palette.muted);
    }
    let gaps = Gaps::new(plot, xs, left, bottom + GAP);
    categories.place(plot, scene, xs, gaps.bottom());
    scene.height = gaps.bottom() + categories.height() + EDGE;
    gaps.place(scene);
    scale
}

/// Draws the labels, then the lines. Labels inside the plot stand on a patch of the page's colour, so
/// that no hairline runs through a figure; the lines come over the patches.
fn draw(
    plot: &Plot,
    scene: &mut Scene,
    lines: &[Points],
    frame: &Frame<'_>,
    label: impl FnOnce(&mut Scene),
) {
    let Frame { area, xs, scale, flags } = *frame;
    let before = scene.labels.len();
    label(scene);
    let patches: Vec<Area> = scene.labels[before..]
        .iter()
        .map(|label| label.area(&plot.fonts))
        .filter(|patch| patch.left < area.right)
        .map(|patch| Area { left: patch.left - 3, right: patch.right + 3, ..patch })
        .collect();
    for patch in patches {
        scene.fill(patch, plot.palette.background);
    }
    reference::level(plot, scene, scale, area.left, area.right);
    flags.draw(plot, scene, |category| {
        let points = lines.iter().filter_map(|points| points[category]);
        points.map(|point| point.1 - 9).min().unwrap_or(area.bottom)
    });
    draw_lines(plot, scene, lines, plot.series.len() == 1 || xs.len() <= MOST_DOTS);
}

/// Where the categories stand from `from` to `to`: as far apart as they are in time; a single one in
/// the middle.
fn positions(plot: &Plot, from: i32, to: i32) -> Vec<i32> {
    let count = plot.categories.len();
    if count < 2 {
        return vec![from.midpoint(to); count];
    }
    if let [first, .., last] = plot.spacing.as_slice() {
        let scale = Scale::new((*first, *last), from, to);
        return plot.spacing.iter().map(|place| scale.at(*place)).collect();
    }
    let scale = Scale::new((0.0, (count - 1) as f64), from, to);
    (0..count).map(|at| scale.at(at as f64)).collect()
}

fn points(plot: &Plot, scale: &Scale, xs: &[i32]) -> Vec<Points> {
    let of = |values: &[Option<f64>]| {
        let places = values.iter().zip(xs);
        places.map(|(value, x)| value.map(|value| (*x, scale.at(value)))).collect()
    };
    plot.series.iter().map(|series| of(&series.values)).collect()
}

/// The lines, broken where values are missing. The first series is drawn last, on top.
fn draw_lines(plot: &Plot, scene: &mut Scene, lines: &[Points], dots: bool) {
    let mut order: Vec<_> = plot.series.iter().zip(lines).rev().collect();
    // What stands out lies on top.
    order.sort_by_key(|(series, _)| !series.style.is_quiet);
    for (series, points) in order {
        let style = series.style;
        for run in points.split(Option::is_none).filter(|run| !run.is_empty()) {
            let run: Vec<(i32, i32)> = run.iter().flatten().copied().collect();
            let ends = [run[0], run[run.len() - 1]];
            let marked = if dots { run.clone() } else { ends.to_vec() };
            if run.len() > 1 {
                scene.marks.push(Mark::Path {
                    points: run,
                    colour: style.colour,
                    width: STROKE,
                    dash: style.dash,
                });
            }
            scene.marks.extend(marked.into_iter().map(|centre| Mark::Dot {
                centre,
                radius: RADIUS,
                colour: style.colour,
            }));
        }
    }
}
