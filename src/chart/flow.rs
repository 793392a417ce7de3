//! Bands from origins on the left to destinations on the right, as wide as their values; bars, one
//! for each pair, where the drawing has no room for two columns of names.

use super::bars;
use super::plot::{Plot, PlotSeries};
use super::scene::{Anchor, Area, EDGE, Mark, Scene, TEXT};
use super::spread::spread;
use super::text::{Weight, drop, line_height};
use crate::model::{Arrangement, ChartForm};
use plotters::style::RGBColor;

/// The height of the blocks, where their labels need no more.
const HEIGHT: i32 = 280;
/// The width of a block.
const BLOCK: i32 = 12;
/// Between blocks of one column.
const BETWEEN: i32 = 10;
/// From a block to its label.
const GAP: i32 = 8;
/// Names are no wider than this.
const NAME_WIDTH: i32 = 170;
/// The bands have at least this length.
const NARROWEST: i32 = 120;
/// The steps in which the curve of a band is drawn.
const STEPS: i32 = 16;

/// One origin or destination: its label, and where its block begins and ends.
struct Block {
    name: Vec<String>,
    total: f64,
    /// The value beside the block: the total, and the symbols of values that are missing in it.
    words: String,
    from: i32,
    to: i32,
}

/// Lays a chart of flows out.
pub fn lay_out(plot: &Plot) -> Scene {
    let left = totals(plot.categories.len(), |at| {
        plot.series.iter().filter_map(move |series| series.values[at]).collect()
    });
    let right =
        totals(plot.series.len(), |at| plot.series[at].values.iter().flatten().copied().collect());
    let whole: f64 = left.iter().sum();
    let sound = plot.values().all(|value| value >= 0.0) && whole > 0.0 && whole.is_finite();
    let names: Vec<String> = plot.series.iter().map(|series| series.name.clone()).collect();
    let left = left.into_iter().enumerate().map(|(at, total)| (total, plot.missing_in(at)));
    let right = right.into_iter().zip(&plot.series).map(|(total, series)| (total, gaps(series)));
    let sides = (
        column(plot, &plot.categories, &left.collect::<Vec<_>>()),
        column(plot, &names, &right.collect::<Vec<_>>()),
    );
    match sides {
        (Some(left), Some(right)) if sound => draw(plot, left, right, whole),
        _ => bars::lay_out(&pairs(plot)),
    }
}

/// The symbols of the values that are missing among those that arrive, each once.
fn gaps(series: &PlotSeries) -> String {
    let mut symbols: Vec<&str> = Vec::new();
    for (value, symbol) in series.values.iter().zip(&series.missing) {
        if value.is_none() && !symbol.is_empty() && !symbols.contains(symbol) {
            symbols.push(symbol);
        }
    }
    symbols.join(" ")
}

/// What stands beside a block: a total without the values that are missing in it says so.
fn words(plot: &Plot, total: f64, missing: &str) -> String {
    match (missing, total == 0.0) {
        ("", _) => plot.value(total),
        (_, true) => missing.to_owned(),
        (_, false) => format!("{} + {missing}", plot.value(total)),
    }
}

fn totals(count: usize, values: impl Fn(usize) -> Vec<f64>) -> Vec<f64> {
    (0..count).map(|at| values(at).into_iter().filter(|value| *value > 0.0).sum()).collect()
}

/// The blocks of one column with their names wrapped. None when there is no room for the names.
fn column(plot: &Plot, names: &[String], totals: &[(f64, String)]) -> Option<Vec<Block>> {
    let values: Vec<String> =
        totals.iter().map(|(total, missing)| words(plot, *total, missing)).collect();
    let widths = values.iter().map(|words| plot.figure_width(words, TEXT) + GAP);
    let room = (plot.inner() - plot.least(NARROWEST)) / 2 - BLOCK - GAP;
    let width = (room - widths.max().unwrap_or(0)).min(NAME_WIDTH);
    let block = |((name, (total, _)), words): ((&String, &(f64, String)), String)| {
        let name = plot.fonts.wrap(name, TEXT, width, 3)?;
        Some(Block { name, total: *total, words, from: 0, to: 0 })
    };
    names.iter().zip(totals).zip(values).map(block).collect()
}

fn draw(plot: &Plot, mut left: Vec<Block>, mut right: Vec<Block>, whole: f64) -> Scene {
    let mut scene = plot.scene();
    let height =
        |block: &Block| i32::try_from(block.name.len().max(1)).unwrap_or(1) * line_height(TEXT);
    let needed = |blocks: &[Block]| blocks.iter().map(height).sum::<i32>();
    let gaps = |blocks: &[Block]| BETWEEN * (i32::try_from(blocks.len()).unwrap_or(1) - 1);
    let span = plot.height(HEIGHT).max(needed(&left)).max(needed(&right));
    let most_gaps = gaps(&left).max(gaps(&right));
    // Both columns share a scale; the one with fewer gaps stands in the middle.
    let unit = f64::from((span - most_gaps).max(span / 3)) / whole;
    let span = (unit * whole).round() as i32 + most_gaps;
    let (top, bottom) = (EDGE, EDGE + span.max(needed(&left)).max(needed(&right)));
    for blocks in [&mut left, &mut right] {
        let start = top + (bottom - top - (span - most_gaps) - gaps(blocks)) / 2;
        stand(blocks, unit, start);
    }
    let label_width = |blocks: &[Block]| {
        let widths = blocks.iter().map(|block| {
            let name = plot.fonts.widest(&block.name, TEXT, Weight::Regular);
            name + GAP + plot.figure_width(&block.words, TEXT)
        });
        widths.max().unwrap_or(0) + GAP
    };
    let from = EDGE + label_width(&left) + BLOCK;
    let to = plot.right() - label_width(&right) - BLOCK;
    bands(plot, &mut scene, &left, &right, unit, (from, to));
    let ends = (top, bottom);
    blocks(plot, &mut scene, &left, Side { x: from - BLOCK, is_left: true, ends });
    blocks(plot, &mut scene, &right, Side { x: to, is_left: false, ends });
    scene.height = bottom + EDGE;
    scene
}

/// Stands blocks on top of one another, from `top` on.
fn stand(blocks: &mut [Block], unit: f64, top: i32) {
    let mut sum = 0.0;
    for (at, block) in blocks.iter_mut().enumerate() {
        let start = top + BETWEEN * i32::try_from(at).unwrap_or(0);
        block.from = start + (sum * unit).round() as i32;
        sum += block.total;
        block.to = (start + (sum * unit).round() as i32).max(block.from + 1);
    }
}

/// The bands, in the colours of their origins where these are few.
fn bands(
    plot: &Plot,
    scene: &mut Scene,
    left: &[Block],
    right: &[Block],
    unit: f64,
    (from, to): (i32, i32),
) {
    let mut arrived = vec![0.0; right.len()];
    for (origin, block) in left.iter().enumerate() {
        let mut left_with = 0.0;
        for (destination, series) in plot.series.iter().enumerate() {
            let value = series.values[origin].unwrap_or(0.0);
            if value <= 0.0 {
                continue;
            }
            let edge = |start: i32, sum: f64| start + (sum * unit).round() as i32;
            let start = (block.from, right[destination].from);
            let upper = (edge(start.0, left_with), edge(start.1, arrived[destination]));
            left_with += value;
            arrived[destination] += value;
            let lower = (edge(start.0, left_with), edge(start.1, arrived[destination]));
            let lower = (lower.0.max(upper.0 + 1), lower.1.max(upper.1 + 1));
            let colour = plot.palette.tint(colour(plot, origin, destination));
            let mut points = curve((from, upper.0), (to, upper.1));
            points.extend(curve((from, lower.0), (to, lower.1)).into_iter().rev());
            scene.marks.push(Mark::Shape { points, colour });
            // Edges of the page's colour part bands that cross.
            for (a, b) in [(upper.0, upper.1), (lower.0, lower.1)] {
                scene.marks.push(Mark::Path {
                    points: curve((from, a), (to, b)),
                    colour: plot.palette.background,
                    width: 1,
                    dash: None,
                });
            }
        }
    }
}

/// Few origins have colours of their own, many share one; so do those that stand out.
fn colour(plot: &Plot, origin: usize, destination: usize) -> RGBColor {
    let style = plot.style(destination, origin);
    let others_are_quiet = plot.series.iter().any(|series| series.style.is_quiet);
    if style.is_quiet {
        style.colour
    } else if plot.focus.is_some() || others_are_quiet || plot.categories.len() > 4 {
        plot.palette.shades[3]
    } else {
        plot.palette.origins[origin]
    }
}

/// A curve that leaves and arrives level.
fn curve((x0, y0): (i32, i32), (x1, y1): (i32, i32)) -> Vec<(i32, i32)> {
    let point = |step: i32| {
        let part = f64::from(step) / f64::from(STEPS);
        let eased = part * part * (3.0 - 2.0 * part);
        let between = |a: i32, b: i32, part: f64| (f64::from(a) + f64::from(b - a) * part).round();
        (between(x0, x1, part) as i32, between(y0, y1, eased) as i32)
    };
    (0..=STEPS).map(point).collect()
}

/// One of the two columns.
struct Side {
    x: i32,
    is_left: bool,
    ends: (i32, i32),
}

/// The blocks of a column with name and value beside them.
fn blocks(plot: &Plot, scene: &mut Scene, blocks: &[Block], side: Side) {
    let Side { x, is_left, ends } = side;
    let height =
        |block: &Block| i32::try_from(block.name.len().max(1)).unwrap_or(1) * line_height(TEXT);
    let wanted: Vec<(i32, i32)> =
        blocks.iter().map(|block| (block.from.midpoint(block.to), height(block))).collect();
    let starts = spread(&wanted, 0, ends.0, ends.1).unwrap_or_default();
    for (block, start) in blocks.iter().zip(starts) {
        let area = Area { left: x, top: block.from, right: x + BLOCK, bottom: block.to };
        scene.fill(area, plot.palette.muted);
        let middle = start + height(block) / 2;
        let value = block.words.as_str();
        let width = plot.figure_width(value, TEXT);
        let (values, names, anchor) = if is_left {
            (x - GAP, x - 2 * GAP - width, Anchor::End)
        } else {
            (x + BLOCK + GAP, x + BLOCK + 2 * GAP + width, Anchor::Start)
        };
        let baseline = middle + drop(TEXT);
        scene.labels.push(plot.figure(value, values, baseline, anchor, TEXT));
        scene.text(&block.name, names, start, plot.look(anchor, TEXT));
        let wanted = block.from.midpoint(block.to);
        if (wanted - middle).abs() > 4 {
            let edge = if is_left { x } else { x + BLOCK };
            let label = if is_left { x - GAP + 2 } else { x + BLOCK + GAP - 2 };
            scene.marks.push(Mark::Path {
                points: vec![(edge, wanted), (label, middle)],
                colour: plot.palette.muted,
                width: 1,
                dash: None,
            });
        }
    }
}

/// The same as one bar for each pair that has a value.
fn pairs(plot: &Plot) -> Plot {
    let (mut names, mut values, mut focus) = (Vec::new(), Vec::new(), Vec::new());
    let mut missing = Vec::new();
    // Pairs without a flow are left to the data table, unless there are no others.
    let nothing = plot.values().all(|value| value == 0.0);
    for (origin, from) in plot.categories.iter().enumerate() {
        for (destination, series) in plot.series.iter().enumerate() {
            let value = series.values[origin];
            let unknown = value.is_none() && !series.missing[origin].is_empty();
            if nothing || unknown || value.is_some_and(|value| value != 0.0) {
                if !plot.style(destination, origin).is_quiet {
                    focus.push(names.len());
                }
                let given = [("from", from.into()), ("to", (&series.name).into())];
                names.push(plot.words.say_with("flow-pair", &given));
                values.push(value);
                missing.push(series.missing[origin]);
            }
        }
    }
    let first = &plot.series[0];
    let count = names.len();
    let style =
        super::palette::Style { is_quiet: false, colour: plot.palette.shades[3], ..first.style };
    let series = PlotSeries {
        name: String::new(),
        values,
        intervals: vec![None; count],
        words: vec![None; count],
        said: vec![None; count],
        missing,
        panel: 0,
        style,
    };
    Plot {
        form: ChartForm::Bar,
        arrangement: Arrangement::Grouped,
        categories: names,
        series: vec![series],
        annotations: Vec::new(),
        reference: None,
        focus: (focus.len() < count).then_some(focus),
        ..plot.clone()
    }
}
