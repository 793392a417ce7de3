//! Horizontal bars, one or several side by side for each category.

use super::annotations;
use super::axis::Axis;
use super::bar_names::{self, NAME_GAP, NamePlace, VALUE_GAP, name_size};
use super::key;
use super::plot::Plot;
use super::reference;
use super::row_labels::RowLabels;
use super::scale::{Scale, with_zero};
use super::scene::{Anchor, Area, EDGE, SMALL, SMALLEST, Scene, TEXT};
use super::text::drop;
use crate::model::Size;

/// Between the bars of one category.
const BETWEEN: i32 = 2;
/// From the names of categories to the values of negative bars, which are no part of the names.
const NEGATIVE_GAP: i32 = 10;
/// A labelled chart higher than this gives its labels up: at 160 mm wide, a page holds no more.
const HIGHEST: i32 = 920;
/// The plot has at least this width.
const NARROWEST: i32 = 180;

/// Bars with less room than this go without values.
const LEAST: i32 = 40;

/// The sizes that follow from the number of rows.
struct Sizes {
    thickness: i32,
    gap: i32,
    /// The font size of values; none: an axis instead of values.
    values: Option<i32>,
}

/// Lays a chart of bars out.
pub fn lay_out(plot: &Plot) -> Scene {
    let mut scene = plot.scene();
    let dense = plot.categories.len() * plot.series.len() > 24;
    let largest = if dense { SMALL } else { TEXT };
    let (left_reserve, right_reserve) = reserves(plot, largest);
    let most = plot.inner() - left_reserve - right_reserve - plot.least(NARROWEST);
    let names = RowLabels::fit(plot, dense, most);
    // Negative and positive values together may leave no room for bars.
    let room = plot.right() - right_reserve - names.right - left_reserve;
    let sizes = sizes(plot, &names, Some(largest).filter(|_| room >= LEAST));

    let range = with_zero(plot.reach());
    let (scale, axis) = if sizes.values.is_some() {
        let from = names.right + left_reserve;
        (Scale::new(range, from, plot.right() - right_reserve), None)
    } else {
        let axis = Axis::across(plot, range, plot.right() - names.right);
        let gaps = (0..plot.categories.len()).map(|row| plot.missing_in(row));
        let missing = gaps.map(|text| plot.figure_width(&text, SMALLEST)).max().unwrap_or(0);
        let missing = missing.max(plot.figure_width(plot.missing, SMALLEST)) + VALUE_GAP;
        let right = plot.right() - missing.max(axis.width(plot) / 2);
        (Scale::new(axis.range(), names.right, right), Some(axis))
    };

    let places = sizes.values.and_then(|size| bar_names::places(plot, &scale, size));
    let mut top = EDGE;
    if plot.series.len() > 1 && places.is_none() && !plot.in_panel {
        top = key::lay_out(plot, &mut scene, top);
    }
    top = reference::above(plot, &mut scene, &scale, top);
    let begin = top;
    let end = top + height(plot, &names, &sizes);
    let mut bottom = end;
    if let Some(axis) = &axis {
        bottom = axis.draw_across(plot, &mut scene, &scale, top, end);
    }
    let group = group_height(plot, &sizes);
    for row in 0..plot.categories.len() {
        let notes = annotations::below(plot, row, plot.right() - names.right);
        let block = names.block(row, group);
        let above = names.height_above(row);
        let bars = top + above + (block - above - group) / 2;
        let labels = scene.labels.len();
        names.place(plot, &mut scene, row, top, top + block / 2);
        if above > 0 && axis.is_some() {
            scene.clear_behind(labels, &plot.fonts, plot.palette.background);
        }
        let group = Group { row, top: bars, scale: &scale, sizes: &sizes };
        group.draw_bars(plot, &mut scene);
        if let Some(size) = sizes.values {
            group.draw_values(plot, &mut scene, size, places.as_deref().filter(|_| row == 0));
        } else {
            group.draw_missing(plot, &mut scene);
        }
        let noted = annotations::height_below(&notes);
        annotations::place_below(plot, &mut scene, &notes, names.right, top + block);
        let below = top + block + if row + 1 < plot.categories.len() { sizes.gap } else { 0 };
        // Names above their bars and notes below them interrupt the zero line.
        let (from, to) = match (above > 0, noted > 0) {
            (true, _) => (bars, top + block),
            (false, true) => (top, top + block),
            (false, false) => (top, below),
        };
        scene.rule((scale.at(0.0), from), (scale.at(0.0), to), plot.palette.muted);
        top += block + noted + sizes.gap;
    }
    reference::upright(plot, &mut scene, &scale, begin - 4, end);
    scene.height = bottom + EDGE;
    scene
}

/// The bars of one category.
struct Group<'a> {
    row: usize,
    top: i32,
    scale: &'a Scale,
    sizes: &'a Sizes,
}

impl Group<'_> {
    /// The upper edge of the bar of a series.
    fn upper(&self, series: usize) -> i32 {
        self.top + i32::try_from(series).unwrap_or(0) * (self.sizes.thickness + BETWEEN)
    }

    fn draw_bars(&self, plot: &Plot, scene: &mut Scene) {
        let zero = self.scale.at(0.0);
        for (index, series) in plot.series.iter().enumerate() {
            let (upper, end) = (self.upper(index), self.scale.end(series.values[self.row]));
            let area = Area::between((zero, upper), (end, upper + self.sizes.thickness));
            scene.bar(area, plot.style(index, self.row), plot.palette.background);
        }
    }

    /// Values behind the bars and, in the first group, the names of the series.
    fn draw_values(&self, plot: &Plot, scene: &mut Scene, size: i32, places: Option<&[NamePlace]>) {
        let zero = self.scale.at(0.0);
        for (index, series) in plot.series.iter().enumerate() {
            let value = series.values[self.row];
            let text = plot.printed(index, self.row);
            let negative = value.is_some_and(|value| value < 0.0);
            let end = self.scale.end(value);
            let (behind, inside, anchor) = if negative {
                (end - VALUE_GAP, zero - NAME_GAP, Anchor::End)
            } else {
                (end + VALUE_GAP, zero + NAME_GAP, Anchor::Start)
            };
            let middle = self.upper(index) + self.sizes.thickness / 2;
            scene.labels.push(plot.figure(&text, behind, middle + drop(size), anchor, size));

            let Some(place) = places.map(|places| places[index]) else { continue };
            let (x, colour) = match place {
                NamePlace::Inside => (inside, plot.palette.on(series.style)),
                NamePlace::Outside => (behind + plot.figure_width(&text, size) + NAME_GAP, None),
            };
            let size = name_size(size);
            let mut label = plot.name(&series.name, x, middle + drop(size), anchor, size);
            label.colour = colour.unwrap_or(label.colour);
            scene.labels.push(label);
        }
    }

    /// Where an axis stands in for values: one `[x]` behind a group in which values are missing.
    fn draw_missing(&self, plot: &Plot, scene: &mut Scene) {
        let values = || plot.series.iter().map(|series| series.values[self.row]);
        if values().all(|value| value.is_some()) {
            return;
        }
        let ends = values().map(|value| self.scale.end(value)).max();
        let x = ends.unwrap_or(0).max(self.scale.at(0.0)) + VALUE_GAP;
        let baseline = self.top + group_height(plot, self.sizes) / 2 + drop(SMALLEST);
        let missing = plot.missing_in(self.row);
        scene.labels.push(plot.figure(&missing, x, baseline, Anchor::Start, SMALLEST));
    }
}

/// The room that values need to the left and to the right of the bars.
fn reserves(plot: &Plot, size: i32) -> (i32, i32) {
    let (mut left, mut right) = (0, 0);
    for value in plot.cells() {
        let width = plot.figure_width(&plot.value_or_missing(value), size) + VALUE_GAP;
        if value.is_some_and(|value| value < 0.0) {
            left = left.max(width + NEGATIVE_GAP);
        } else {
            right = right.max(width);
        }
    }
    (left, right)
}

/// Bars as thick as the number of rows allows; no values when even thin bars are too many.
fn sizes(plot: &Plot, names: &RowLabels, largest: Option<i32>) -> Sizes {
    let several = plot.series.len() > 1;
    let of = |thickness: i32, size: i32, labelled: bool| {
        let thickness = match plot.size {
            // Values need their height.
            Size::Small => (thickness * 2 / 3).max(if labelled { size + 2 } else { 6 }),
            Size::Medium => thickness,
            Size::Large => thickness * 3 / 2,
        };
        Sizes {
            thickness,
            gap: if several { (thickness * 4 / 5).max(5) } else { (thickness / 2).max(6) },
            values: labelled.then_some(size),
        }
    };
    // A page ends; a small screen scrolls.
    let room = |height: i32| if plot.is_narrow() { height * 3 } else { height };
    let labelled = [
        // Groups of bars need less weight than single ones.
        (if several { 23 } else { 28 }, TEXT, 420),
        (if several { 22 } else { 24 }, TEXT, 520),
        (20, SMALL, 620),
        (17, SMALL, 760),
        (15, SMALLEST, HIGHEST),
    ];
    for (thickness, size, highest) in labelled {
        let Some(largest) = largest else { break };
        let size = size.min(largest);
        let sizes = of(thickness, size, true);
        if height(plot, names, &sizes) <= room(highest) {
            return sizes;
        }
    }
    [12, 10, 8]
        .map(|thickness| of(thickness, SMALLEST, false))
        .into_iter()
        .find(|sizes| height(plot, names, sizes) <= room(HIGHEST))
        .unwrap_or_else(|| of(6, SMALLEST, false))
}

fn group_height(plot: &Plot, sizes: &Sizes) -> i32 {
    let count = i32::try_from(plot.series.len()).unwrap_or(1);
    count * sizes.thickness + (count - 1) * BETWEEN
}

/// The height of all rows.
fn height(plot: &Plot, names: &RowLabels, sizes: &Sizes) -> i32 {
    let group = group_height(plot, sizes);
    let rows = 0..plot.categories.len();
    let noted = |row| {
        let lines = annotations::below(plot, row, plot.right() - names.right);
        annotations::height_below(&lines)
    };
    rows.map(|row| sizes.gap + names.block(row, group) + noted(row)).sum::<i32>() - sizes.gap
}
