//! Lines between two periods: the values at both ends, the names behind the second.

use std::cmp::Ordering;

use super::lines;
use super::palette::Style;
use super::plot::Plot;
use super::reference;
use super::scale::Scale;
use super::scene::{Anchor, EDGE, Label, Mark, SMALL, Scene, TEXT};
use super::spread::spread_in_order;
use super::text::{Weight, drop, line_height};

/// The height of the plot, where the labels need no more.
const PLOT_HEIGHT: i32 = 240;
/// From a point to its value.
const GAP: i32 = 16;
/// From a value to its name.
const NAME_GAP: i32 = 7;
/// The names are no wider than this.
const NAME_WIDTH: i32 = 230;
/// Names narrower than this are no names.
const LEAST_NAME: i32 = 60;
/// Between names of several lines.
const APART: i32 = 5;
/// The lines have at least this width.
const NARROWEST: i32 = 160;
/// More lines than this are of one colour; their labels tell them apart.
const MOST_COLOURS: usize = 4;

/// The label of one end of a line: a value, and at the second end a name.
struct End {
    value: String,
    name: Vec<String>,
    number: Option<f64>,
    /// The height of the point; none where the value is missing.
    point: Option<i32>,
}

/// Lays a chart of slopes out. Anything but two periods becomes a chart of lines.
pub fn lay_out(plot: &Plot) -> Scene {
    if plot.categories.len() != 2 {
        return lines::lay_out(plot);
    }
    let mut scene = plot.scene();
    let widest = |at: usize| {
        let values = (0..plot.series.len()).map(|series| plot.printed(series, at));
        values.map(|text| plot.figure_width(&text, TEXT)).max().unwrap_or(0)
    };
    let (before, after) = (widest(0), widest(1));
    let taken = before + after + 2 * GAP + NAME_GAP;
    let room = (plot.inner() - taken - plot.least(NARROWEST)).min(NAME_WIDTH);
    if room < LEAST_NAME {
        // Values too long to stand at both ends: an axis stands in for them.
        return lines::lay_out(plot);
    }
    let names: Vec<Vec<String>> = plot
        .series
        .iter()
        .map(|series| {
            plot.fonts
                .wrap(&series.name, TEXT, room, 3)
                .unwrap_or_else(|| plot.fonts.wrap_anyhow(&series.name, TEXT, room))
        })
        .collect();
    let widths = names.iter().map(|lines| plot.fonts.widest(lines, TEXT, Weight::Regular));
    let name_width = widths.max().unwrap_or(0);
    let (left, right) = (EDGE + before + GAP, plot.right() - name_width - NAME_GAP - after - GAP);

    let top = reference::key(plot, &mut scene, EDGE);
    let top = periods(plot, &mut scene, [left, right], top);
    let height_of = |lines: usize| i32::try_from(lines.max(1)).unwrap_or(1) * line_height(TEXT);
    let needed: i32 = names.iter().map(|lines| height_of(lines.len()) + APART).sum();
    let bottom = top + plot.height(PLOT_HEIGHT).max(needed);
    // Labels are taller than points: none may rise above the plot.
    let inset = line_height(TEXT) / 2;
    let scale = Scale::new(plot.range(), bottom - inset, top + inset);
    for x in [left, right] {
        scene.rule((x, top), (x, bottom), plot.palette.border);
    }
    let end = |at: usize, series: usize, name: Vec<String>| {
        let value = plot.series[series].values[at];
        let (printed, point) = (plot.printed(series, at), value.map(|v| scale.at(v)));
        End { value: printed, name, number: value, point }
    };
    let firsts: Vec<End> = (0..names.len()).map(|at| end(0, at, Vec::new())).collect();
    let lasts: Vec<End> = names.into_iter().enumerate().map(|(at, n)| end(1, at, n)).collect();
    let side = |x, away| Side { x, away, names: right + GAP + after + NAME_GAP, top, bottom };
    place(plot, &mut scene, &firsts, &side(left, -GAP));
    place(plot, &mut scene, &lasts, &side(right, GAP));
    reference::level(plot, &mut scene, &scale, left, right);
    draw_lines(plot, &mut scene, &firsts, &lasts, [left, right]);
    scene.height = bottom + EDGE;
    scene
}

/// Places the names of the two periods above their rules; returns where the rules begin.
fn periods(plot: &Plot, scene: &mut Scene, xs: [i32; 2], top: i32) -> i32 {
    let room = plot.inner() / 2 - 8;
    let look = |anchor| plot.look(anchor, SMALL);
    let mut end = top;
    for (at, x) in xs.into_iter().enumerate() {
        let lines = plot.fonts.wrap_anyhow(&plot.categories[at], SMALL, room);
        let half = plot.fonts.widest(&lines, SMALL, Weight::Regular).midpoint(1);
        // Each stays in its half of the drawing.
        let middle = plot.width / 2;
        let x = if at == 0 {
            x.min(middle - 4 - half).max(EDGE + half)
        } else {
            x.min(plot.right() - half).max(middle + 4 + half)
        };
        end = end.max(scene.text(&lines, x, top, look(Anchor::Middle)));
    }
    end + 6
}

/// One side of the plot.
struct Side {
    /// Where the points are.
    x: i32,
    /// From there to the values.
    away: i32,
    /// Where names begin.
    names: i32,
    top: i32,
    bottom: i32,
}

/// Places the labels of one side beside their points, or near them with a thin line between.
fn place(plot: &Plot, scene: &mut Scene, ends: &[End], side: &Side) {
    let Side { x, away, names, top, bottom } = *side;
    let height = |end: &End| i32::try_from(end.name.len().max(1)).unwrap_or(1) * line_height(TEXT);
    let told = told(plot, ends);
    let wanted = |(_, end): &(usize, &End)| {
        let first_line = end.point.unwrap_or(bottom);
        (first_line + (height(end) - line_height(TEXT)) / 2, height(end))
    };
    let wanted: Vec<(i32, i32)> = told.iter().map(wanted).collect();
    // A name of several lines is parted from the next, where there is room for that.
    let apart = if told.iter().any(|(_, end)| end.name.len() > 1) { APART } else { 0 };
    let starts = spread_in_order(&wanted, apart, top, bottom)
        .or_else(|| spread_in_order(&wanted, 0, top, bottom));
    let Some(starts) = starts else { return };
    let anchor = if away < 0 { Anchor::End } else { Anchor::Start };
    for ((at, end), start) in told.into_iter().zip(starts) {
        // The value stands beside the first line of its name.
        let middle = start + line_height(TEXT) / 2;
        let style = style(plot, at);
        let label = plot.figure(&end.value, x + away, middle + drop(TEXT), anchor, TEXT);
        scene.labels.push(quietened(plot, label, style));
        let mut baseline = middle + drop(TEXT);
        for line in &end.name {
            let label = plot.name(line, names, baseline, Anchor::Start, TEXT);
            scene.labels.push(quietened(plot, label, style));
            baseline += line_height(TEXT);
        }
        if let Some(y) = end.point.filter(|y| (y - middle).abs() > 3) {
            scene.marks.push(Mark::Path {
                points: vec![(x + away / 3, y), (x + away * 4 / 5, middle)],
                colour: style.colour,
                width: 1,
                dash: None,
            });
        }
    }
}

/// The ends to be labelled, with their positions: of several values without names that stand at one point,
/// one says it for all, rather that of a line that stands out. The highest value first, missing ones last.
fn told<'e>(plot: &Plot, ends: &'e [End]) -> Vec<(usize, &'e End)> {
    let mut told: Vec<(usize, &End)> = Vec::with_capacity(ends.len());
    for (at, end) in ends.iter().enumerate() {
        let same = |(_, other): &&mut (usize, &End)| {
            other.name.is_empty() && (other.point, &other.value) == (end.point, &end.value)
        };
        match told.iter_mut().find(same).filter(|_| end.name.is_empty()) {
            Some(before) if style(plot, before.0).is_quiet => *before = (at, end),
            Some(_) => {}
            None => told.push((at, end)),
        }
    }
    // Beside a huge value all small ones stand at one height: their labels are in order all the same.
    told.sort_by(|(_, one), (_, other)| {
        let missing = |end: &End| end.number.is_none();
        let values = other.number.partial_cmp(&one.number).unwrap_or(Ordering::Equal);
        missing(one).cmp(&missing(other)).then(values)
    });
    told
}

/// The labels of lines that others stand out against are lighter too.
fn quietened(plot: &Plot, label: Label, style: Style) -> Label {
    if style.is_quiet { Label { colour: plot.palette.muted, ..label } } else { label }
}

fn style(plot: &Plot, series: usize) -> Style {
    let style = plot.style(series, 0);
    if plot.series.len() > MOST_COLOURS && !style.is_quiet {
        return Style { colour: plot.palette.shades[3], dash: None, ..style };
    }
    style
}

/// The lines, the first series last, on top; what stands out over all others.
fn draw_lines(plot: &Plot, scene: &mut Scene, firsts: &[End], lasts: &[End], xs: [i32; 2]) {
    let mut order: Vec<usize> = (0..plot.series.len()).rev().collect();
    order.sort_by_key(|at| !style(plot, *at).is_quiet);
    for at in order {
        let style = style(plot, at);
        let points: Vec<(i32, i32)> = [(&firsts[at], xs[0]), (&lasts[at], xs[1])]
            .into_iter()
            .filter_map(|(end, x)| end.point.map(|y| (x, y)))
            .collect();
        for centre in &points {
            scene.marks.push(Mark::Dot { centre: *centre, radius: 4, colour: style.colour });
        }
        if points.len() == 2 {
            let (width, dash) = (if plot.series.len() > MOST_COLOURS { 2 } else { 3 }, style.dash);
            scene.marks.push(Mark::Path { points, colour: style.colour, width, dash });
        }
    }
}
