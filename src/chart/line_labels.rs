//! The labels of lines: values at points, and names with last values behind the ends.

use super::lines::Points;
use super::plot::Plot;
use super::scene::{Anchor, Area, EDGE, Label, Mark, Scene, TEXT};
use super::spread::spread;
use super::text::{Weight, drop, line_height};

/// From the last point to its label.
const GAP: i32 = 12;
/// From a value to the name of its line.
const NAME_GAP: i32 = 6;
/// The names are no wider than this.
const NAME_WIDTH: i32 = 150;
/// The widest a first value may be; wider ones are left to the axis.
const FIRST_WIDTH: i32 = 80;
/// A first value that must move further than this would point at another line.
const FIRST_MOVE: i32 = 5;
/// The lines have at least this width.
const NARROWEST: i32 = 220;

/// The labels behind the ends of the lines.
pub struct Ends {
    /// The value of each line's last point, empty where it has none.
    values: Vec<String>,
    /// The name of each line, wrapped; none where a key names them.
    names: Option<Vec<Vec<String>>>,
    value_width: i32,
    name_width: i32,
}

impl Ends {
    /// Wraps names and values so that the lines keep their room. Values go first, then names.
    pub fn new(plot: &Plot, room: i32) -> Self {
        let last = |values: &[Option<f64>]| {
            let text = values.last().copied().flatten().map(|value| plot.value(value));
            text.unwrap_or_default()
        };
        let values: Vec<String> = plot.series.iter().map(|series| last(&series.values)).collect();
        let widths = values.iter().map(|text| plot.fonts.width(text, TEXT, Weight::Bold));
        let value_width = if plot.in_panel {
            // Small multiples leave the same room.
            widest_value(plot)
        } else {
            widths.max().unwrap_or(0)
        };
        let wrap = |name: &String| plot.fonts.wrap(name, TEXT, NAME_WIDTH, 3);
        let several = plot.series.len() > 1 && !plot.in_panel;
        let names: Option<Vec<Vec<String>>> = if several {
            plot.series.iter().map(|series| wrap(&series.name)).collect()
        } else {
            None
        };
        let name_width =
            names.iter().flatten().map(|lines| plot.fonts.widest(lines, TEXT, Weight::Regular));
        let name_width = name_width.max().unwrap_or(0);
        let mut ends = Self { values, names, value_width, name_width };
        if room - ends.width() < plot.least(NARROWEST) {
            ends.values = vec![String::new(); plot.series.len()];
            ends.value_width = 0;
        }
        if room - ends.width() < plot.least(NARROWEST) {
            ends.names = None;
            ends.name_width = 0;
        }
        ends
    }

    /// Whether the names stand at the ends; else the chart needs a key.
    pub fn named(&self) -> bool {
        self.names.is_some()
    }

    /// The room they need to the right of the plot.
    pub fn width(&self) -> i32 {
        match (self.value_width, self.name_width) {
            (0, 0) => 8,
            (0, name) => GAP + name,
            (value, 0) => GAP + value,
            (value, name) => GAP + value + NAME_GAP + name,
        }
    }

    /// The height they need on top of one another.
    pub fn height(&self) -> i32 {
        (0..self.values.len()).map(|at| self.height_of(at) + 4).sum()
    }

    fn height_of(&self, at: usize) -> i32 {
        let lines = self.names.as_ref().map_or(1, |names| names[at].len().max(1));
        i32::try_from(lines).unwrap_or(1) * line_height(TEXT)
    }

    /// Places them to the right of the plot, level with the ends of their lines or near them; a thin
    /// line joins those that had to move.
    pub fn place(&self, plot: &Plot, scene: &mut Scene, lines: &[Points], area: Area) {
        let Area { top, right, bottom, .. } = area;
        let last: Vec<Option<(i32, i32)>> =
            lines.iter().map(|points| points.iter().rev().flatten().next().copied()).collect();
        let wanted: Vec<(i32, i32)> = (0..lines.len())
            .map(|at| (last[at].map_or(bottom, |point| point.1), self.height_of(at)))
            .collect();
        let above = top - line_height(TEXT) / 2;
        let Some(starts) = spread(&wanted, 2, above, bottom + line_height(TEXT) / 2) else {
            return;
        };
        let x = right + GAP;
        for (at, start) in starts.into_iter().enumerate() {
            let (value, height) = (&self.values[at], self.height_of(at));
            let names = self.names.as_ref().map(|names| &names[at]);
            if value.is_empty() && names.is_none() {
                continue;
            }
            let middle = start + height / 2;
            let name = if self.value_width > 0 { x + self.value_width + NAME_GAP } else { x };
            let label = if value.is_empty() { name } else { x };
            if let Some(point) =
                last[at].filter(|it| (it.1 - middle).abs() > 3 || it.0 + GAP < right)
            {
                scene.marks.push(Mark::Path {
                    points: vec![(point.0 + 6, point.1), (label - 3, middle)],
                    colour: plot.series[at].style.colour,
                    width: 1,
                    dash: None,
                });
            }
            let first = start + line_height(TEXT) / 2 + drop(TEXT);
            if !value.is_empty() {
                let baseline = middle + drop(TEXT);
                scene.labels.push(plot.figure(value, x, baseline, Anchor::Start, TEXT));
            }
            for (index, line) in names.into_iter().flatten().enumerate() {
                let baseline = first + line_height(TEXT) * i32::try_from(index).unwrap_or(0);
                scene.labels.push(plot.name(line, name, baseline, Anchor::Start, TEXT));
            }
        }
    }
}

/// The width of the widest value of all, as written at a point.
pub fn widest_value(plot: &Plot) -> i32 {
    let widths = plot.cells().flatten().map(|value| plot.figure_width(&plot.value(value), TEXT));
    widths.max().unwrap_or(0).max(plot.figure_width(plot.missing, TEXT))
}

/// The width of the widest first value. None when it is left to the axis.
pub fn first_width(plot: &Plot) -> Option<i32> {
    let first = plot.series.iter().filter_map(|series| series.values[0]);
    let width = first.map(|value| plot.figure_width(&plot.value(value), TEXT)).max()?;
    (width <= plot.least(FIRST_WIDTH) && !plot.in_panel && plot.categories.len() > 1)
        .then_some(width)
}

/// Places the first values to the left of their points, or none of them where they would crowd.
pub fn first(plot: &Plot, scene: &mut Scene, lines: &[Points], area: Area) {
    if first_width(plot).is_none() {
        return;
    }
    let firsts: Vec<((i32, i32), String)> = plot
        .series
        .iter()
        .zip(lines)
        .filter_map(|(series, points)| Some((points[0]?, plot.value(series.values[0]?))))
        .collect();
    let height = line_height(TEXT);
    let wanted: Vec<(i32, i32)> = firsts.iter().map(|(point, _)| (point.1, height)).collect();
    let Some(starts) = spread(&wanted, 0, area.top - height / 2, area.bottom + height / 2) else {
        return;
    };
    let moved =
        |(((_, y), _), start): (&((i32, i32), String), &i32)| (start + height / 2 - y).abs();
    if firsts.iter().zip(&starts).any(|it| moved(it) > FIRST_MOVE) {
        return;
    }
    for (((x, _), text), start) in firsts.into_iter().zip(starts) {
        let baseline = start + height / 2 + drop(TEXT);
        scene.labels.push(plot.figure(&text, x - 9, baseline, Anchor::End, TEXT));
    }
}

/// A value at every point of a line, above or below it. None when one of them would touch the line,
/// its neighbour or the frame.
pub fn all(plot: &Plot, points: &Points, frame: Area) -> Option<Vec<Label>> {
    let mut labels: Vec<Label> = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let Some((x, y)) = *point else { continue };
        let text = plot.value(plot.series[0].values[at]?);
        let above = plot.figure(&text, x, y - 10, Anchor::Middle, TEXT);
        let below = Label { baseline: y + 10 + TEXT * 3 / 4, ..above.clone() };
        let neighbour = |at: usize| points.get(at).copied().flatten().map_or(y, |point| point.1);
        let valley = neighbour(at.wrapping_sub(1)) < y || neighbour(at + 1) < y;
        let sides = if valley { [below, above] } else { [above, below] };
        let label = sides.into_iter().find(|label| {
            let area = label.area(&plot.fonts);
            let free = labels.iter().all(|other| !other.area(&plot.fonts).overlaps(area));
            let clear = points
                .windows(2)
                .all(|pair| !matches!(*pair, [Some(a), Some(b)] if crosses(a, b, area)));
            let inside = area.left >= EDGE && area.right <= plot.right();
            let high = area.bottom <= frame.bottom && area.top >= frame.top - line_height(TEXT) / 2;
            free && clear && inside && high
        })?;
        labels.push(label);
    }
    Some(labels)
}

/// Whether a line from `a` to `b` comes into an area, with the width of its stroke.
pub fn crosses(a: (i32, i32), b: (i32, i32), area: Area) -> bool {
    let (left, right) = (a.0.max(area.left - 2), b.0.min(area.right + 2));
    if left > right {
        return false;
    }
    let slope = f64::from(b.1 - a.1) / f64::from((b.0 - a.0).max(1));
    let at = |x: i32| f64::from(a.1) + slope * f64::from(x - a.0);
    let (low, high) = (at(left).min(at(right)), at(left).max(at(right)));
    high >= f64::from(area.top - 2) && low <= f64::from(area.bottom + 2)
}
