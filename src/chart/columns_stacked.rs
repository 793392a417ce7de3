//! Upright bars whose series stand on top of one another, their names to the right of the last bar.

use super::axis::{self, Axis};
use super::columns::{GAP, PLOT_HEIGHT, Slots, finish, names};
use super::key;
use super::plot::Plot;
use super::scale::Scale;
use super::scene::{Anchor, Area, EDGE, Label, SMALL, SMALLEST, Scene, TEXT};
use super::spread::spread;
use super::stack::{range, remark, segments, value};
use super::text::{Weight, drop, line_height};

/// The names of the series are no wider than this.
const NAME_WIDTH: i32 = 160;
/// From the last bar to the names.
const NAME_GAP: i32 = 12;

/// A name to the right of the last column: its lines, where it starts and its segment's middle.
struct Name {
    lines: Vec<String>,
    top: i32,
    middle: i32,
}

/// Lays a chart of stacked columns out. None when the names of the categories do not fit below it.
pub fn lay_out(plot: &Plot) -> Option<Scene> {
    let wrapped = wrap_names(plot);
    let width =
        wrapped.iter().flatten().map(|lines| plot.fonts.widest(lines, TEXT, Weight::Regular));
    let reserve = width.max().map_or(0, |width| width + NAME_GAP);
    let slots = |left| {
        let mut slots = Slots::new(plot.categories.len(), 1, left, plot.right() - reserve);
        // Segments carry values and may be wider than single columns are.
        slots.bar = slots.bar.max((slots.pitch * 64 / 100).min(120));
        slots
    };
    let bare = slots(EDGE);
    let value_size = value_size(plot, &bare);
    let axis = value_size.is_none().then(|| Axis::new(plot, range(plot), 4));
    let slots = axis.as_ref().map_or(bare, |axis| slots(axis.right(plot)));
    let categories = names(plot, slots.pitch)?;

    let mut scene = plot.scene();
    let probe =
        Scale::new(axis.as_ref().map_or(range(plot), Axis::range), plot.height(PLOT_HEIGHT), 0);
    let direct = wrapped.and_then(|wrapped| place_names(plot, &probe, wrapped));
    let mut top = EDGE;
    if direct.is_none() {
        top = key::lay_out(plot, &mut scene, top);
    }
    let remarks = (0..plot.categories.len()).any(|at| remark(plot, at, axis.is_some()).is_some());
    top = match &axis {
        Some(axis) if remarks => axis::title(plot, &mut scene, axis, top) + GAP,
        Some(axis) => axis::title(plot, &mut scene, axis, top),
        None if remarks => top + line_height(SMALL) + GAP,
        None => top,
    };
    let bottom = top + plot.height(PLOT_HEIGHT);
    let scale = Scale::new(axis.as_ref().map_or(range(plot), Axis::range), bottom, top);
    if let Some(axis) = &axis {
        axis.draw_up(plot, &mut scene, &scale, axis.right(plot), slots.right);
    }
    for category in 0..plot.categories.len() {
        draw_column(plot, &mut scene, &slots, &scale, category, value_size);
    }
    let last = slots.middle(plot.categories.len() - 1) + slots.bar / 2;
    for name in direct.into_iter().flatten() {
        draw_name(plot, &mut scene, &name, last, top);
    }
    Some(finish(plot, scene, &slots, &categories, scale.at(0.0), bottom))
}

/// The names of the series, wrapped to stand at the right. None when one does not fit there.
fn wrap_names(plot: &Plot) -> Option<Vec<Vec<String>>> {
    let width = NAME_WIDTH.min(plot.width / 4);
    plot.series.iter().map(|series| plot.fonts.wrap(&series.name, TEXT, width, 3)).collect()
}

/// Places the names at the segments of the last column. None when a series has no segment there or
/// the names do not fit beside their segments.
fn place_names(plot: &Plot, scale: &Scale, wrapped: Vec<Vec<String>>) -> Option<Vec<Name>> {
    let segments = segments(plot, plot.categories.len() - 1);
    if segments.len() < plot.series.len() {
        return None;
    }
    let wanted: Vec<(i32, i32)> = segments
        .iter()
        .map(|segment| {
            let lines = i32::try_from(wrapped[segment.series].len()).unwrap_or(1);
            let middle = scale.at(segment.from).midpoint(scale.at(segment.to));
            (middle, lines * line_height(TEXT))
        })
        .collect();
    let starts = spread(&wanted, 2, 0, plot.height(PLOT_HEIGHT))?;
    let mut wrapped: Vec<Option<Vec<String>>> = wrapped.into_iter().map(Some).collect();
    segments
        .iter()
        .zip(wanted)
        .zip(starts)
        .map(|((segment, (middle, height)), top)| {
            // A name that had to move far would name its neighbour.
            let near = (top + height / 2 - middle).abs() <= height;
            let lines = wrapped[segment.series].take()?;
            near.then_some(Name { lines, top, middle })
        })
        .collect()
}

fn draw_name(plot: &Plot, scene: &mut Scene, name: &Name, bar: i32, top: i32) {
    let height = line_height(TEXT);
    let x = bar + NAME_GAP;
    let middle = top + name.top + height * i32::try_from(name.lines.len()).unwrap_or(1) / 2;
    scene.marks.push(super::scene::Mark::Path {
        points: vec![(bar + 2, top + name.middle), (x - 3, middle)],
        colour: plot.palette.muted,
        width: 1,
        dash: None,
    });
    let mut baseline = top + name.top + height / 2 + drop(TEXT);
    for line in &name.lines {
        scene.labels.push(plot.name(line, x, baseline, Anchor::Start, TEXT));
        baseline += height;
    }
}

/// The largest size at which every value fits into its segment. None: the chart needs an axis.
fn value_size(plot: &Plot, slots: &Slots) -> Option<i32> {
    let scale = Scale::new(range(plot), plot.height(PLOT_HEIGHT), 0);
    [TEXT, SMALL, SMALLEST].into_iter().find(|size| {
        (0..plot.categories.len()).all(|category| {
            segments(plot, category).iter().all(|segment| {
                let text = value(plot, category, segment);
                let height = (scale.at(segment.to) - scale.at(segment.from)).abs();
                plot.figure_width(&text, *size) + 4 <= slots.bar
                    && *size + 4 <= height
                    && plot.palette.on(plot.style(segment.series, category)).is_some()
            })
        })
    })
}

fn draw_column(
    plot: &Plot,
    scene: &mut Scene,
    slots: &Slots,
    scale: &Scale,
    category: usize,
    size: Option<i32>,
) {
    let middle = slots.middle(category);
    let left = middle - slots.bar / 2;
    let mut summit = scale.at(0.0);
    for segment in segments(plot, category) {
        let style = plot.style(segment.series, category);
        let (from, to) = (scale.at(segment.from), scale.at(segment.to));
        summit = summit.min(to);
        scene.bar(
            Area::between((left, from), (left + slots.bar, to)),
            style,
            plot.palette.background,
        );
        if segment.from != 0.0 {
            let line = Area::between((left, from - 1), (left + slots.bar, from + 1));
            scene.fill(line, plot.palette.background);
        }
        if let Some(size) = size {
            let text = value(plot, category, &segment);
            let baseline = from.midpoint(to) + drop(size);
            let label = plot.figure(&text, middle, baseline, Anchor::Middle, size);
            let colour = plot.palette.on(style).unwrap_or(label.colour);
            scene.clear_hatch(&label, style, &plot.fonts);
            scene.labels.push(Label { colour, ..label });
        }
    }
    if let Some(text) = remark(plot, category, size.is_none()) {
        // A remark wider than its slot shrinks to its sign.
        let fits = plot.figure_width(&text, SMALLEST) <= slots.pitch - GAP;
        let text = if fits { text } else { plot.missing_in(category) };
        if !text.is_empty() && plot.figure_width(&text, SMALLEST) <= slots.pitch - 2 {
            let label = plot.figure(&text, middle, summit - GAP, Anchor::Middle, SMALLEST);
            scene.labels.push(label);
        }
    }
}
