//! The small key above the plot, for series whose names fit nowhere at their marks.

use super::plot::Plot;
use super::scene::{Anchor, Area, EDGE, Mark, SMALL, Scene, WIDTH};
use super::text::{drop, line_height};
use crate::model::ChartForm;

/// From a swatch to its name.
const SWATCH_GAP: i32 = 7;
/// From a name to the next swatch.
const ITEM_GAP: i32 = 22;

/// Places the key with its upper edge at `top`; returns where it ends, a gap included.
pub fn lay_out(plot: &Plot, scene: &mut Scene, top: i32) -> i32 {
    let swatch = if plot.form == ChartForm::Line { 32 } else { 13 };
    let room = WIDTH - 2 * EDGE - swatch - SWATCH_GAP;
    let height = line_height(SMALL) + 2;
    let (mut x, mut middle) = (EDGE, top + height / 2);
    for series in &plot.series {
        let lines = plot.fonts.wrap_anyhow(&series.name, SMALL, room);
        let width = lines.iter().map(|line| plot.name_width(line, SMALL)).max().unwrap_or(0);
        if x > EDGE && x + swatch + SWATCH_GAP + width > WIDTH - EDGE {
            x = EDGE;
            middle += height;
        }
        if plot.form == ChartForm::Line {
            scene.marks.push(Mark::Path {
                points: vec![(x, middle), (x + swatch, middle)],
                colour: series.style.colour,
                width: 3,
                dash: series.style.dash,
            });
        } else {
            let area = Area::between((x, middle - 6), (x + swatch, middle + 7));
            scene.bar(area, series.style);
        }
        let names = x + swatch + SWATCH_GAP;
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                middle += height;
            }
            let baseline = middle + drop(SMALL);
            scene.labels.push(plot.name(line, names, baseline, Anchor::Start, SMALL));
        }
        x = names + width + ITEM_GAP;
    }
    middle + height / 2 + 10
}
