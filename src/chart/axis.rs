//! The light value axis: of lines always, of bars where labels at the marks do not fit.

use super::plot::Plot;
use super::scale::{Scale, ticks};
use super::scene::{Anchor, Area, EDGE, SMALL, Scene};
use super::text::{drop, line_height};

/// From tick labels to the plot.
const GAP: i32 = 8;
/// Between tick labels side by side.
const APART: i32 = 12;

/// An axis may be so much longer than the one with more ticks: a scale must fit the data.
const LONGER: f64 = 1.3;

/// Round values with their labels.
pub struct Axis {
    ticks: Vec<f64>,
    labels: Vec<String>,
    /// Where the scale begins and ends; mostly at the first and the last tick.
    range: (f64, f64),
}

impl Axis {
    /// About `count` ticks over a range.
    pub fn new(plot: &Plot, range: (f64, f64), count: usize) -> Self {
        let ticks = ticks(range, count, plot.whole());
        let range = (ticks[0], ticks[ticks.len() - 1]);
        Self::with(plot, ticks, range)
    }

    fn with(plot: &Plot, ticks: Vec<f64>, range: (f64, f64)) -> Self {
        let labels = plot.tick_labels(&ticks);
        Self { ticks, labels, range }
    }

    /// An axis for bars that leaves its labels room side by side in `width` units. Where only few
    /// labels have room, the scale stays as long as with more of them.
    pub fn across(plot: &Plot, range: (f64, f64), width: i32) -> Self {
        const MOST: usize = 5;
        let finest = Self::new(plot, range, MOST);
        let length = |(low, high): (f64, f64)| high - low;
        let full = length(finest.range);
        for count in (1..=MOST).rev() {
            let axis = Self::new(plot, range, count);
            let steps = i32::try_from(axis.ticks.len()).unwrap_or(i32::MAX) - 1;
            let fits = (axis.width(plot) + APART) * steps <= width;
            if fits && length(axis.range) <= full * LONGER {
                return axis;
            }
        }
        let (low, high) = finest.range;
        for count in (1..MOST).rev() {
            let mut inner = ticks(range, count, plot.whole());
            inner.retain(|tick| (low..=high).contains(tick));
            let [first, second, ..] = inner[..] else { continue };
            let axis = Self::with(plot, inner, finest.range);
            let step = f64::from(width) * (second - first) / full;
            if f64::from(axis.width(plot) + APART) <= step {
                return axis;
            }
        }
        Self::with(plot, vec![low, high], finest.range)
    }

    /// From the lowest to the highest value of the scale.
    pub fn range(&self) -> (f64, f64) {
        self.range
    }

    /// The width of the widest label.
    pub fn width(&self, plot: &Plot) -> i32 {
        self.labels.iter().map(|label| plot.name_width(label, SMALL)).max().unwrap_or(0)
    }

    /// Where a plot may begin to the right of this axis.
    pub fn right(&self, plot: &Plot) -> i32 {
        EDGE + self.width(plot) + GAP
    }

    /// What the axis measures, and where it starts: only bars need zero; the drawing says so.
    pub fn measure(&self, plot: &Plot) -> String {
        let (low, high) = self.range();
        if low > 0.0 || high < 0.0 {
            let start = &plot.tick_labels(&[low, high])[usize::from(low <= 0.0)];
            plot.words.say_with(
                "axis-starts-at",
                &[("measure", (&plot.measure).into()), ("value", start.into())],
            )
        } else {
            plot.measure.clone()
        }
    }

    /// Draws level hairlines with their labels to the left.
    pub fn draw_up(&self, plot: &Plot, scene: &mut Scene, scale: &Scale, from: i32, to: i32) {
        let right = self.right(plot);
        for (tick, label) in self.ticks.iter().zip(&self.labels) {
            let y = scale.at(*tick);
            scene.rule((from, y), (to, y), plot.palette.border);
            let mut label = plot.name(label, right - GAP, y + drop(SMALL), Anchor::End, SMALL);
            label.colour = plot.palette.muted;
            scene.labels.push(label);
        }
    }

    /// Draws upright hairlines with their labels below; returns where those end.
    pub fn draw_across(
        &self,
        plot: &Plot,
        scene: &mut Scene,
        scale: &Scale,
        from: i32,
        to: i32,
    ) -> i32 {
        let baseline = to + 4 + line_height(SMALL) / 2 + drop(SMALL);
        let mut taken = None;
        for (tick, label) in self.ticks.iter().zip(&self.labels) {
            let x = scale.at(*tick);
            scene.rule((x, from), (x, to), plot.palette.border);
            let mut label = plot.name(label, x, baseline, Anchor::Middle, SMALL);
            label.colour = plot.palette.muted;
            let area = label.area(&plot.fonts);
            // Labels of the first and last tick may be wider than the margin.
            label.x += (EDGE - area.left).max(0) + (plot.right() - area.right).min(0);
            let area = label.area(&plot.fonts);
            if taken.is_none_or(|taken: Area| !taken.overlaps(area)) {
                taken = Some(area);
                scene.labels.push(label);
            }
        }
        let below = to + 4 + line_height(SMALL);
        if plot.in_panel {
            return below;
        }
        // The measure, once, at the end of the axis.
        let mut end = below;
        for line in plot.fonts.wrap_anyhow(&self.measure(plot), SMALL, plot.inner()) {
            let baseline = end + line_height(SMALL) / 2 + drop(SMALL);
            let mut label = plot.name(&line, plot.right(), baseline, Anchor::End, SMALL);
            label.colour = plot.palette.muted;
            scene.labels.push(label);
            end += line_height(SMALL);
        }
        end
    }
}

/// Places what an upright axis measures above it, level; returns where the plot may begin.
pub fn title(plot: &Plot, scene: &mut Scene, axis: &Axis, top: i32) -> i32 {
    if plot.in_panel {
        return top + line_height(SMALL) / 2;
    }
    let text = axis.measure(plot);
    let mut end = top;
    for line in plot.fonts.wrap_anyhow(&text, SMALL, plot.inner()) {
        let baseline = end + line_height(SMALL) / 2 + drop(SMALL);
        let mut label = plot.name(&line, EDGE, baseline, Anchor::Start, SMALL);
        label.colour = plot.palette.muted;
        scene.labels.push(label);
        end += line_height(SMALL);
    }
    // Half a line, so that the label of the highest tick stays clear of the title.
    end + line_height(SMALL) / 2 + 4
}
