//! Upright bars, one or several side by side for each category.

use super::annotations;
use super::axis::{self, Axis};
use super::bar_names::MOST_NAMED;
use super::categories::Categories;
use super::key;
use super::plot::Plot;
use super::reference;
use super::scale::{Scale, with_zero};
use super::scene::{Anchor, Area, EDGE, SMALL, SMALLEST, Scene, TEXT};
use super::text::line_height;

/// The height of the bars' plot.
pub const PLOT_HEIGHT: i32 = 200;
/// From a bar to its value, and from the plot to the names below.
pub const GAP: i32 = 6;
/// Between the bars of one category.
const BETWEEN: i32 = 2;
/// The widest a bar may be: two columns are no wall.
const WIDEST: i32 = 96;

/// Where the columns stand.
pub struct Slots {
    /// The left end of the first slot.
    pub left: i32,
    /// The right end of the last slot.
    pub right: i32,
    /// From one category to the next.
    pub pitch: i32,
    /// The width of one bar.
    pub bar: i32,
}

impl Slots {
    /// Shares the room between `left` and the right edge out among categories of so many bars.
    pub fn new(categories: usize, bars: usize, left: i32, right: i32) -> Self {
        let categories = i32::try_from(categories).unwrap_or(i32::MAX).max(1);
        let bars = i32::try_from(bars).unwrap_or(i32::MAX).max(1);
        let pitch = (right - left) / categories;
        let group = pitch * if bars > 1 { 80 } else { 64 } / 100;
        let bar = ((group - (bars - 1) * BETWEEN) / bars).clamp(1, WIDEST);
        // Columns that have reached their width stand together in the middle, not far apart.
        let widest = (bars * bar + (bars - 1) * BETWEEN) * 18 / 10;
        let pitch = if bar == WIDEST { pitch.min(widest) } else { pitch };
        let spare = if bar == WIDEST { right - left - pitch * categories } else { 0 };
        Self { left: left + spare / 2, right: left + spare / 2 + pitch * categories, pitch, bar }
    }

    /// The middle of a category.
    pub fn middle(&self, category: usize) -> i32 {
        self.left + self.pitch * i32::try_from(category).unwrap_or(0) + self.pitch / 2
    }
}

impl Slots {
    /// The middles of all categories.
    pub fn middles(&self, plot: &Plot) -> Vec<i32> {
        (0..plot.categories.len()).map(|at| self.middle(at)).collect()
    }
}

/// A little above the highest bar of a category.
fn summit(plot: &Plot, scale: &Scale, category: usize) -> i32 {
    let values = plot.series.iter().map(|series| series.values[category]);
    values.map(|value| scale.end(value)).fold(scale.at(0.0), i32::min) - GAP
}

/// Lays a chart of columns out. None when the names of the categories do not fit below it.
pub fn lay_out(plot: &Plot) -> Option<Scene> {
    let count = plot.series.len();
    let slots = Slots::new(plot.categories.len(), count, EDGE, plot.right());
    match value_size(plot, &slots) {
        Some(size) => {
            let categories = names(plot, slots.pitch)?;
            Some(with_values(plot, &slots, &categories, size))
        }
        None => {
            let range = with_zero(plot.reach());
            let axis = Axis::new(plot, range, 4);
            let left = axis.right(plot);
            let slots = Slots::new(plot.categories.len(), count, left, plot.right());
            let categories = names(plot, slots.pitch)?;
            Some(with_axis(plot, &slots, &categories, &axis))
        }
    }
}

/// The names below the columns: all of them, or as many as fit when they are periods.
pub fn names(plot: &Plot, pitch: i32) -> Option<Categories> {
    Categories::all(plot, pitch)
        .or_else(|| Categories::are_periods(plot).then(|| Categories::thinned(plot, pitch)))
}

/// The largest size at which every value fits above its bar.
fn value_size(plot: &Plot, slots: &Slots) -> Option<i32> {
    let room = if plot.series.len() == 1 { slots.pitch - GAP } else { slots.bar };
    [TEXT, SMALL, SMALLEST].into_iter().find(|size| {
        let width = |value: Option<f64>| plot.figure_width(&plot.value_or_missing(value), *size);
        plot.cells().map(width).max().unwrap_or(0) <= room
    })
}

/// With values at the bars and no axis.
fn with_values(plot: &Plot, slots: &Slots, categories: &Categories, size: i32) -> Scene {
    let mut scene = plot.scene();
    let titles = titles(plot, slots);
    let mut top = EDGE;
    if plot.series.len() > 1 && titles.is_none() && !plot.in_panel {
        top = key::lay_out(plot, &mut scene, top);
    }
    top = reference::key(plot, &mut scene, top);
    let (flags, mut top) = annotations::above(plot, &mut scene, &slots.middles(plot), top);
    let lines = titles.iter().flatten().map(Vec::len).max().unwrap_or(0);
    top += line_height(size) + GAP + i32::try_from(lines).unwrap_or(0) * line_height(SMALL);
    let negative = plot.cells().flatten().any(|value| value < 0.0);
    // Nothing but zeros needs no height.
    let flat = plot.reach().all(|value| value == 0.0);
    let bottom = top + if flat { GAP } else { plot.height(PLOT_HEIGHT) };
    let scale = Scale::new(with_zero(plot.reach()), bottom, top);
    draw_bars(plot, &mut scene, slots, &scale);
    for (category, series, value) in cells(plot) {
        let text = plot.printed(series, category);
        let end = scale.end(value);
        let baseline = if value.is_some_and(|value| value < 0.0) {
            end + GAP + size * 3 / 4
        } else {
            end - GAP
        };
        let x = bar_left(plot, slots, category, series) + slots.bar / 2;
        scene.labels.push(plot.figure(&text, x, baseline, Anchor::Middle, size));
        let Some(titles) = titles.as_ref().filter(|_| category == 0) else { continue };
        let mut baseline = end - GAP - line_height(size) - 2;
        for line in titles[series].iter().rev() {
            scene.labels.push(plot.name(line, x, baseline, Anchor::Middle, SMALL));
            baseline -= line_height(SMALL);
        }
    }
    reference::level(plot, &mut scene, &scale, slots.left, slots.right);
    flags.draw(plot, &mut scene, |category| summit(plot, &scale, category));
    let below = if negative { bottom + GAP + line_height(size) } else { bottom };
    finish(plot, scene, slots, categories, scale.at(0.0), below)
}

/// With a light axis, for more values than can be written at the bars.
fn with_axis(plot: &Plot, slots: &Slots, categories: &Categories, axis: &Axis) -> Scene {
    let mut scene = plot.scene();
    let mut top = EDGE;
    if plot.series.len() > 1 && !plot.in_panel {
        top = key::lay_out(plot, &mut scene, top);
    }
    top = reference::key(plot, &mut scene, top);
    let (flags, top) = annotations::above(plot, &mut scene, &slots.middles(plot), top);
    let top = axis::title(plot, &mut scene, axis, top);
    let bottom = top + plot.height(PLOT_HEIGHT);
    let scale = Scale::new(axis.range(), bottom, top);
    axis.draw_up(plot, &mut scene, &scale, axis.right(plot), slots.right);
    draw_bars(plot, &mut scene, slots, &scale);
    for (category, series, value) in cells(plot) {
        let missing = plot.series[series].missing[category];
        let width = plot.figure_width(missing, SMALLEST);
        let room = if plot.series.len() == 1 { slots.pitch } else { slots.bar };
        if value.is_none() && width <= room {
            let x = bar_left(plot, slots, category, series) + slots.bar / 2;
            let baseline = scale.at(0.0) - GAP;
            scene.labels.push(plot.figure(missing, x, baseline, Anchor::Middle, SMALLEST));
        }
    }
    reference::level(plot, &mut scene, &scale, slots.left, slots.right);
    flags.draw(plot, &mut scene, |category| summit(plot, &scale, category));
    finish(plot, scene, slots, categories, scale.at(0.0), bottom + GAP)
}

/// The zero line and the names below the plot.
pub fn finish(
    plot: &Plot,
    mut scene: Scene,
    slots: &Slots,
    categories: &Categories,
    zero: i32,
    bottom: i32,
) -> Scene {
    scene.rule((slots.left, zero), (slots.right, zero), plot.palette.muted);
    categories.place(plot, &mut scene, &slots.middles(plot), bottom + GAP);
    scene.height = bottom + GAP + categories.height() + EDGE;
    scene
}

/// Category, series and value of every bar.
fn cells(plot: &Plot) -> impl Iterator<Item = (usize, usize, Option<f64>)> {
    (0..plot.categories.len()).flat_map(move |category| {
        let series = plot.series.iter().enumerate();
        series.map(move |(index, series)| (category, index, series.values[category]))
    })
}

fn bar_left(plot: &Plot, slots: &Slots, category: usize, series: usize) -> i32 {
    let step = slots.bar + BETWEEN;
    let group = step * i32::try_from(plot.series.len()).unwrap_or(1) - BETWEEN;
    slots.middle(category) - group / 2 + step * i32::try_from(series).unwrap_or(0)
}

fn draw_bars(plot: &Plot, scene: &mut Scene, slots: &Slots, scale: &Scale) {
    for (category, series, value) in cells(plot) {
        let left = bar_left(plot, slots, category, series);
        let end = scale.end(value);
        let area = Area::between((left, scale.at(0.0)), (left + slots.bar, end));
        scene.bar(area, plot.style(series, category), plot.palette.background);
    }
}

/// The names of the series above the first group, each no wider than its bar. None: they need a key.
fn titles(plot: &Plot, slots: &Slots) -> Option<Vec<Vec<String>>> {
    if plot.series.len() < 2
        || plot.in_panel
        || plot.categories.len() > MOST_NAMED
        || plot.series.iter().any(|series| series.values[0].is_some_and(|value| value < 0.0))
    {
        return None;
    }
    let names: Vec<&str> = plot.series.iter().map(|series| series.name.as_str()).collect();
    plot.fonts.wrap_all(&names, SMALL, slots.bar, 2)
}
