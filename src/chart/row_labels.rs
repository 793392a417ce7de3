//! The names beside horizontal bars: as wide as they need, in at most three lines, or above their
//! bars when they are too long for that.

use super::plot::Plot;
use super::scene::{Anchor, EDGE, SMALL, SMALLEST, Scene, TEXT};
use super::text::{Weight, drop, line_height};

/// From the names to the plot.
pub const GAP: i32 = 10;

/// More names than this rather take a wide column than several lines.
const MANY: usize = 24;

/// From names above bars to the bars.
const ABOVE_GAP: i32 = 4;

/// The names of the rows, wrapped.
pub struct RowLabels {
    /// Their lines.
    lines: Vec<Vec<String>>,
    /// Their font size.
    size: i32,
    /// Whether they stand above their bars instead of beside them.
    above: bool,
    /// Where the plot may begin.
    pub right: i32,
}

impl RowLabels {
    /// Wraps the names so that they leave the plot all but `most` units. The first way that holds
    /// all of them wins: on one line, on two, on three, smaller, above the bars.
    pub fn fit(plot: &Plot, dense: bool, most: i32) -> Self {
        let size = if dense { SMALL } else { TEXT };
        let beside =
            [(size, 170, 1), (size, 220, 2), (size, 250, 3), (SMALL, 250, 3), (SMALLEST, 280, 3)];
        // Among many rows, two lines each would make the chart too high for a page.
        let level = (plot.categories.len() > MANY).then_some((SMALL, 340, 1));
        for (size, width, lines) in level.into_iter().chain(beside) {
            if let Some(lines) = wrap_all(plot, size, width.min(most), lines) {
                let widest = |lines: &Vec<String>| plot.fonts.widest(lines, size, Weight::Regular);
                let width = lines.iter().map(widest).max().unwrap_or(0);
                return Self { lines, size, above: false, right: EDGE + width + GAP };
            }
        }
        let width = plot.inner();
        let lines = wrap_all(plot, size, width, 3).unwrap_or_else(|| {
            // More than three lines are better than a name that is cut.
            let wrap = |name: &String| plot.fonts.wrap_anyhow(name, size, width);
            plot.categories.iter().map(wrap).collect()
        });
        Self { lines, size, above: true, right: EDGE }
    }

    /// Whether the names stand above their rows.
    pub fn is_above(&self) -> bool {
        self.above
    }

    /// In how many lines the name of a row stands.
    pub fn lines(&self, row: usize) -> usize {
        self.lines[row].len()
    }

    /// The height of the name of a row.
    fn height(&self, row: usize) -> i32 {
        i32::try_from(self.lines[row].len()).unwrap_or(0) * line_height(self.size)
    }

    /// What a name above its bars adds to the height of a row.
    pub fn height_above(&self, row: usize) -> i32 {
        if self.above { self.height(row) + ABOVE_GAP } else { 0 }
    }

    /// The height of a row whose bars are so high together.
    pub fn block(&self, row: usize, bars: i32) -> i32 {
        if self.above { self.height_above(row) + bars } else { self.height(row).max(bars) }
    }

    /// Places the name of a row around `middle`, or below `top` when names stand above the bars.
    pub fn place(&self, plot: &Plot, scene: &mut Scene, row: usize, top: i32, middle: i32) {
        let height = line_height(self.size);
        let (x, anchor, start) = if self.above {
            (EDGE, Anchor::Start, top)
        } else {
            (self.right - GAP, Anchor::End, middle - self.height(row) / 2)
        };
        let mut baseline = start + height / 2 + drop(self.size);
        for line in &self.lines[row] {
            scene.labels.push(plot.name(line, x, baseline, anchor, self.size));
            baseline += height;
        }
    }
}

fn wrap_all(plot: &Plot, size: i32, width: i32, most: usize) -> Option<Vec<Vec<String>>> {
    plot.categories.iter().map(|name| plot.fonts.wrap(name, size, width, most)).collect()
}
