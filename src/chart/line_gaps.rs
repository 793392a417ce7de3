//! The symbols of values that lines do not have: below the plot, clear of all lines, in a row for each
//! line, which its dashes and its name lead.

use super::plot::Plot;
use super::scene::{Anchor, Area, EDGE, Label, Mark, SMALLEST, Scene};
use super::text::{Weight, drop, line_height};

/// Between labels of a row.
const APART: i32 = 4;
/// From the swatch of a line to the plot.
const BEFORE: i32 = 6;
/// The longest swatch.
const SWATCH: i32 = 26;
/// A swatch shorter than this is none.
const LEAST_SWATCH: i32 = 8;
/// From the last row to the names of the categories.
const BELOW: i32 = 2;

/// The rows of symbols.
pub struct Gaps {
    labels: Vec<Label>,
    swatches: Vec<Mark>,
    bottom: i32,
}

impl Gaps {
    /// The rows below a plot that begins at `left`, from `top` on: one for each line with gaps.
    pub fn new(plot: &Plot, xs: &[i32], left: i32, top: i32) -> Self {
        let mut gaps = Self { labels: Vec::new(), swatches: Vec::new(), bottom: top };
        let several = plot.series.len() > 1;
        for series in &plot.series {
            let missing: Vec<(i32, &str)> = (series.values.iter().zip(&series.missing).zip(xs))
                .filter(|((value, _), _)| value.is_none())
                .map(|((_, symbol), x)| (*x, *symbol))
                .collect();
            if missing.is_empty() {
                continue;
            }
            let middle = gaps.bottom + line_height(SMALLEST) / 2;
            let row = row(plot, &missing, several.then_some(series.name.as_str()), left, middle);
            gaps.labels.extend(row);
            let from = EDGE.max(left - BEFORE - SWATCH);
            if several && left - BEFORE - from >= LEAST_SWATCH {
                gaps.swatches.push(Mark::Path {
                    points: vec![(from, middle), (left - BEFORE, middle)],
                    colour: series.style.colour,
                    width: 2,
                    dash: series.style.dash,
                });
            }
            gaps.bottom += line_height(SMALLEST);
        }
        if gaps.bottom > top {
            gaps.bottom += BELOW;
        }
        gaps
    }

    /// Where they end; `top` where there are none.
    pub fn bottom(&self) -> i32 {
        self.bottom
    }

    /// Places them.
    pub fn place(self, scene: &mut Scene) {
        scene.marks.extend(self.swatches);
        scene.labels.extend(self.labels);
    }
}

/// The symbols of one line, the first with its name where it has room. A symbol without room beside
/// the one before it goes without: the break in the line shows it.
fn row(
    plot: &Plot,
    missing: &[(i32, &str)],
    name: Option<&str>,
    left: i32,
    middle: i32,
) -> Vec<Label> {
    let baseline = middle + drop(SMALLEST);
    let label = |text: String, x, anchor| {
        let (weight, colour) = (Weight::Regular, plot.palette.muted);
        Label { text, x, baseline, anchor, size: SMALLEST, weight, colour }
    };
    let mut labels: Vec<Label> = Vec::new();
    for (x, symbol) in missing {
        let half = plot.name_width(symbol, SMALLEST).midpoint(1);
        let bare = label((*symbol).to_owned(), *x, Anchor::Middle);
        // The symbol stands below its place, the name before or behind it.
        let named = name.filter(|_| labels.is_empty()).into_iter().flat_map(|name| {
            [
                label(format!("{name} {symbol}"), x + half, Anchor::End),
                label(format!("{symbol} {name}"), x - half, Anchor::Start),
            ]
        });
        let mut wanted = named.chain([bare]);
        let fits = |label: &Label| {
            let area = label.area(&plot.fonts);
            let apart = |other: &Label| {
                let other = other.area(&plot.fonts);
                !area.overlaps(Area { right: other.right + APART, ..other })
            };
            let from = left.min(x - half).max(EDGE);
            area.left >= from && area.right <= plot.right() && labels.iter().all(apart)
        };
        if let Some(label) = wanted.find(fits) {
            labels.push(label);
        }
    }
    labels
}
