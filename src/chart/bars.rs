//! Horizontal bars, one or several side by side for each category.

use super::axis::Axis;
use super::bar_names::{self, NAME_GAP, NamePlace, VALUE_GAP, name_size};
use super::key;
use super::plot::{MISSING, Plot};
use super::row_labels::RowLabels;
use super::scale::{Scale, with_zero};
use super::scene::{Anchor, Area, EDGE, SMALL, SMALLEST, Scene, TEXT, WIDTH};
use super::text::drop;

/// Between the bars of one category.
const BETWEEN: i32 = 2;
/// From the names of categories to the values of negative bars, which are no part of the names.
const NEGATIVE_GAP: i32 = 10;
/// A labelled chart higher than this gives its labels up: at 160 mm wide, a page holds no more.
const HIGHEST: i32 = 920;
/// The plot has at least this width.
const NARROWEST: i32 = 180;

/// The sizes that follow from the number of rows.
struct Sizes {
    thickness: i32,
    gap: i32,
    /// The font size of values; none: an axis instead of values.
    values: Option<i32>,
}

/// Lays a chart of bars out.
pub fn lay_out(plot: &Plot) -> Scene {
    let mut scene = Scene::new();
    let dense = plot.categories.len() * plot.series.len() > 24;
    let (left_reserve, right_reserve) = reserves(plot, if dense { SMALL } else { TEXT });
    let most = WIDTH - 2 * EDGE - left_reserve - right_reserve - NARROWEST;
    let names = RowLabels::fit(plot, dense, most);
    let sizes = sizes(plot, &names);

    let range = with_zero(plot.values());
    let (scale, axis) = if sizes.values.is_some() {
        let from = names.right + left_reserve;
        (Scale::new(range, from, WIDTH - EDGE - right_reserve), None)
    } else {
        let axis = Axis::across(plot, range, WIDTH - EDGE - names.right);
        let missing = plot.figure_width(MISSING, SMALLEST) + VALUE_GAP;
        let right = WIDTH - EDGE - missing.max(axis.width(plot) / 2);
        (Scale::new(axis.range(), names.right, right), Some(axis))
    };

    let places = sizes.values.and_then(|size| bar_names::places(plot, &scale, size));
    let mut top = EDGE;
    if plot.series.len() > 1 && places.is_none() {
        top = key::lay_out(plot, &mut scene, top);
    }
    let end = top + height(plot, &names, &sizes);
    let mut bottom = end;
    if let Some(axis) = &axis {
        bottom = axis.draw_across(plot, &mut scene, &scale, top, end);
    }
    let group = group_height(plot, &sizes);
    for row in 0..plot.categories.len() {
        let block = names.block(row, group);
        let above = names.height_above(row);
        let bars = top + above + (block - above - group) / 2;
        names.place(plot, &mut scene, row, top, top + block / 2);
        let group = Group { row, top: bars, scale: &scale, sizes: &sizes };
        group.draw_bars(plot, &mut scene);
        if let Some(size) = sizes.values {
            group.draw_values(plot, &mut scene, size, places.as_deref().filter(|_| row == 0));
        } else {
            group.draw_missing(plot, &mut scene);
        }
        let below = top + block + if row + 1 < plot.categories.len() { sizes.gap } else { 0 };
        // Names above their bars interrupt the zero line.
        let (from, to) = if above > 0 { (bars, top + block) } else { (top, below) };
        scene.rule((scale.at(0.0), from), (scale.at(0.0), to), plot.palette.muted);
        top += block + sizes.gap;
    }
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
            scene.bar(area, series.style);
        }
    }

    /// Values behind the bars and, in the first group, the names of the series.
    fn draw_values(&self, plot: &Plot, scene: &mut Scene, size: i32, places: Option<&[NamePlace]>) {
        let zero = self.scale.at(0.0);
        for (index, series) in plot.series.iter().enumerate() {
            let value = series.values[self.row];
            let text = plot.value_or_missing(value);
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
        scene.labels.push(plot.figure(MISSING, x, baseline, Anchor::Start, SMALLEST));
    }
}

/// The room that values need to the left and to the right of the bars.
fn reserves(plot: &Plot, size: i32) -> (i32, i32) {
    let (mut left, mut right) = (0, 0);
    for value in plot.series.iter().flat_map(|series| &series.values) {
        let width = plot.figure_width(&plot.value_or_missing(*value), size) + VALUE_GAP;
        if value.is_some_and(|value| value < 0.0) {
            left = left.max(width + NEGATIVE_GAP);
        } else {
            right = right.max(width);
        }
    }
    (left, right)
}

/// Bars as thick as the number of rows allows; no values when even thin bars are too many.
fn sizes(plot: &Plot, names: &RowLabels) -> Sizes {
    let several = plot.series.len() > 1;
    let of = |thickness: i32, size: i32, labelled: bool| Sizes {
        thickness,
        gap: if several { (thickness * 4 / 5).max(5) } else { (thickness / 2).max(6) },
        values: labelled.then_some(size),
    };
    let labelled = [
        // Groups of bars need less weight than single ones.
        (if several { 23 } else { 28 }, TEXT, 420),
        (if several { 22 } else { 24 }, TEXT, 520),
        (20, SMALL, 620),
        (17, SMALL, 760),
        (15, SMALLEST, HIGHEST),
    ];
    for (thickness, size, highest) in labelled {
        let sizes = of(thickness, size, true);
        if height(plot, names, &sizes) <= highest {
            return sizes;
        }
    }
    [12, 10, 8]
        .map(|thickness| of(thickness, SMALLEST, false))
        .into_iter()
        .find(|sizes| height(plot, names, sizes) <= HIGHEST)
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
    rows.map(|row| sizes.gap + names.block(row, group)).sum::<i32>() - sizes.gap
}
