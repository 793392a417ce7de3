//! Horizontal bars whose series stand one behind the other.

use super::axis::Axis;
use super::key;
use super::plot::Plot;
use super::row_labels::RowLabels;
use super::scale::Scale;
use super::scene::{Anchor, Area, EDGE, Label, SMALL, Scene, TEXT};
use super::spread::spread;
use super::stack::{range, remark, segments, value};
use super::text::{drop, line_height};

/// Room that a value needs on either side within its segment.
const PADDING: i32 = 5;
/// From a bar to the labels above it, for the tick that joins them.
const TICK: i32 = 5;
/// From a bar to what stands behind it.
const BEHIND: i32 = 6;
/// The plot has at least this width.
const NARROWEST: i32 = 220;

/// A label in the strip above its bar.
struct Above {
    text: String,
    /// Its own middle.
    x: i32,
    /// The middle of the segment, where the label is not over its segment alone.
    tick: Option<i32>,
}

/// A bar's labels.
struct Labels {
    /// One for each segment, none where the label is above.
    inside: Vec<Option<String>>,
    above: Vec<Above>,
}

/// Where a bar lies.
struct Bar<'a> {
    row: usize,
    top: i32,
    thickness: i32,
    scale: &'a Scale,
}

/// Lays a chart of stacked bars out.
pub fn lay_out(plot: &Plot) -> Scene {
    lay_out_with(plot, false)
        .unwrap_or_else(|| lay_out_with(plot, true).unwrap_or_else(|| plot.scene()))
}

/// The chart with the remarks of an axis or without. None where it needs an axis and its remarks.
fn lay_out_with(plot: &Plot, by_axis: bool) -> Option<Scene> {
    let mut scene = plot.scene();
    let rows = plot.categories.len();
    let dense = rows > 16;
    let size = if dense { SMALL } else { TEXT };
    let remarks: Vec<Option<String>> = (0..rows).map(|row| remark(plot, row, by_axis)).collect();
    let reserve = remarks.iter().flatten().map(|text| plot.figure_width(text, SMALL) + BEHIND);
    let reserve = reserve.max().unwrap_or(0);
    let names = RowLabels::fit(plot, dense, plot.inner() - reserve - plot.least(NARROWEST));

    let mut scale = Scale::new(range(plot), names.right, plot.right() - reserve);
    let place = |row, named| labels(plot, &scale, row, size, named, names.right);
    // Names above the first bar, or a key; values at every segment, or an axis.
    let first = place(0, true);
    let named = first.is_some();
    let first = first.or_else(|| place(0, false));
    let labels: Option<Vec<Labels>> =
        std::iter::once(first).chain((1..rows).map(|row| place(row, false))).collect();
    // Remarks leave less room for labels: those that did not fit without them do not fit with them.
    let labels = labels.filter(|_| !by_axis);
    if labels.is_none() && !by_axis && plot.few.iter().any(Option::is_some) {
        return None;
    }
    let axis = labels
        .is_none()
        .then(|| Axis::across(plot, range(plot), plot.right() - reserve - names.right));
    if let Some(axis) = &axis {
        let right = plot.right() - reserve.max(axis.width(plot) / 2);
        scale = Scale::new(axis.range(), names.right, right);
    }

    let mut top = EDGE;
    if !named || axis.is_some() {
        top = key::lay_out(plot, &mut scene, top);
    }
    let (thickness, gap) = match rows {
        0..=8 => (32, 14),
        9..=16 => (24, 12),
        17..=30 => (18, 6),
        _ => (16, 5),
    };
    let strip = |row: usize| {
        let above = labels.as_ref().is_some_and(|labels| !labels[row].above.is_empty());
        if above { line_height(size) + TICK } else { 0 }
    };
    let block = |row: usize| strip(row) + names.block(row, thickness);
    let gaps = gap * (i32::try_from(rows).unwrap_or(1) - 1);
    let end = top + (0..rows).map(block).sum::<i32>() + gaps;
    let mut bottom = end;
    if let Some(axis) = &axis {
        bottom = axis.draw_across(plot, &mut scene, &scale, top, end);
    }
    for row in 0..rows {
        let above = names.height_above(row) + strip(row);
        let upper = top + above + (block(row) - above - thickness) / 2;
        let bar = Bar { row, top: upper, thickness, scale: &scale };
        names.place(plot, &mut scene, row, top, upper + thickness / 2);
        bar.draw(plot, &mut scene);
        if let Some(labels) = &labels {
            bar.draw_labels(plot, &mut scene, &labels[row], size);
        }
        if let Some(text) = &remarks[row] {
            bar.draw_remark(plot, &mut scene, text);
        }
        // Labels above a bar interrupt the zero line.
        let next = top + block(row) + gap;
        let joined = row + 1 < rows && strip(row + 1) + names.height_above(row + 1) == 0;
        let from = if above > 0 { upper } else { top };
        let to = if joined { next } else { next - gap };
        scene.rule((scale.at(0.0), from), (scale.at(0.0), to), plot.palette.muted);
        top = next;
    }
    scene.height = bottom + EDGE;
    Some(scene)
}

impl Bar<'_> {
    /// The segments, with a line of the page's colour between neighbours.
    fn draw(&self, plot: &Plot, scene: &mut Scene) {
        let lower = self.top + self.thickness;
        for segment in segments(plot, self.row) {
            let (from, to) = (self.scale.at(segment.from), self.scale.at(segment.to));
            let area = Area::between((from, self.top), (to, lower));
            scene.bar(area, plot.style(segment.series, self.row), plot.palette.background);
            if segment.from != 0.0 {
                let line = Area::between((from - 1, self.top), (from + 1, lower));
                scene.fill(line, plot.palette.background);
            }
        }
    }

    fn draw_labels(&self, plot: &Plot, scene: &mut Scene, labels: &Labels, size: i32) {
        let baseline = self.top + self.thickness / 2 + drop(size);
        for (segment, text) in segments(plot, self.row).iter().zip(&labels.inside) {
            let Some(text) = text else { continue };
            let x = self.scale.at(segment.from).midpoint(self.scale.at(segment.to));
            let label = plot.figure(text, x, baseline, Anchor::Middle, size);
            let style = plot.style(segment.series, self.row);
            let colour = plot.palette.on(style).unwrap_or(label.colour);
            scene.clear_hatch(&label, style, &plot.fonts);
            scene.labels.push(Label { colour, ..label });
        }
        let baseline = self.top - TICK - line_height(size) / 2 + drop(size);
        for label in &labels.above {
            let text = plot.name(&label.text, label.x, baseline, Anchor::Middle, size);
            scene.labels.push(text);
            if let Some(x) = label.tick {
                scene.rule((x, self.top - TICK), (x, self.top - 1), plot.palette.muted);
            }
        }
    }

    fn draw_remark(&self, plot: &Plot, scene: &mut Scene, text: &str) {
        let ends = segments(plot, self.row).into_iter().map(|it| self.scale.at(it.to));
        let x = ends.fold(self.scale.at(0.0), i32::max) + BEHIND;
        let baseline = self.top + self.thickness / 2 + drop(SMALL);
        scene.labels.push(plot.figure(text, x, baseline, Anchor::Start, SMALL));
    }
}

/// Where the labels of one bar fit: values in their segments or, where those are too short, above;
/// names, if asked for, above. None when some fit nowhere.
fn labels(
    plot: &Plot,
    scale: &Scale,
    row: usize,
    size: i32,
    named: bool,
    left: i32,
) -> Option<Labels> {
    let segments = segments(plot, row);
    if named && segments.len() < plot.series.len() {
        // A series without a segment here would go without a name.
        return None;
    }
    let mut inside = Vec::new();
    let mut above = Vec::new();
    for segment in &segments {
        let series = &plot.series[segment.series];
        let value = value(plot, row, segment);
        let (from, to) = (scale.at(segment.from), scale.at(segment.to));
        let fits = plot.figure_width(&value, size) + 2 * PADDING <= (to - from).abs()
            && plot.palette.on(plot.style(segment.series, row)).is_some();
        let text = match (named, fits) {
            (true, true) => Some(series.name.clone()),
            (true, false) => Some(format!("{} {value}", series.name)),
            (false, true) => None,
            (false, false) => Some(value.clone()),
        };
        above.extend(text.map(|text| (text, from.min(to), from.max(to))));
        inside.push(fits.then_some(value));
    }
    let wanted: Vec<(i32, i32)> = above
        .iter()
        .map(|(text, from, to)| (from.midpoint(*to), plot.name_width(text, size)))
        .collect();
    let starts = spread(&wanted, 14, left, plot.right())?;
    let above = above
        .into_iter()
        .zip(wanted)
        .zip(starts)
        .map(|(((text, from, to), (middle, width)), start)| {
            let within = start >= from && start + width <= to;
            // A label that had to move off its segment would name its neighbour.
            let over = (start..=start + width).contains(&middle);
            over.then_some(Above {
                text,
                x: start + (width + 1) / 2,
                tick: (!within).then_some(middle),
            })
        })
        .collect::<Option<Vec<_>>>()?;
    Some(Labels { inside, above })
}
