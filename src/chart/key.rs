//! The small key above the plot, for series whose names fit nowhere at their marks.

use super::plot::Plot;
use super::points;
use super::scene::{Anchor, Area, EDGE, Mark, SMALL, Scene};
use super::text::{drop, line_height};
use crate::model::ChartForm;

/// From a swatch to its name.
const SWATCH_GAP: i32 = 7;
/// From a name to the next swatch.
const ITEM_GAP: i32 = 22;

/// Places the key with its upper edge at `top`; returns where it ends, a gap included.
pub fn lay_out(plot: &Plot, scene: &mut Scene, top: i32) -> i32 {
    scene.keyed = true;
    let lined = matches!(plot.form, ChartForm::Line | ChartForm::Slope);
    let swatch = if lined { 32 } else { 13 };
    let room = plot.inner() - swatch - SWATCH_GAP;
    let height = line_height(SMALL) + 2;
    let (mut x, mut middle) = (EDGE, top + height / 2);
    for (index, series) in plot.series.iter().enumerate() {
        // What others stand out against has one entry.
        let quiet = plot.series.iter().position(|series| series.style.is_quiet);
        if series.style.is_quiet && quiet != Some(index) {
            continue;
        }
        let name = if series.style.is_quiet { others(plot) } else { series.name.clone() };
        let lines = plot.fonts.wrap_anyhow(&name, SMALL, room);
        let width = lines.iter().map(|line| plot.name_width(line, SMALL)).max().unwrap_or(0);
        if x > EDGE && x + swatch + SWATCH_GAP + width > plot.right() {
            x = EDGE;
            middle += height;
        }
        if lined {
            scene.marks.push(Mark::Path {
                points: vec![(x, middle), (x + swatch, middle)],
                colour: series.style.colour,
                width: 3,
                dash: series.style.dash,
            });
        } else if plot.form == ChartForm::Dot {
            points::draw(scene, (x + swatch / 2, middle), index, series.style);
        } else {
            let area = Area::between((x, middle - 6), (x + swatch, middle + 7));
            scene.bar(area, series.style, plot.palette.background);
        }
        let names = x + swatch + SWATCH_GAP;
        for (nth, line) in lines.iter().enumerate() {
            if nth > 0 {
                middle += height;
            }
            let baseline = middle + drop(SMALL);
            scene.labels.push(plot.name(line, names, baseline, Anchor::Start, SMALL));
        }
        x = names + width + ITEM_GAP;
    }
    middle + height / 2 + 10
}

/// The names of all series that others stand out against.
fn others(plot: &Plot) -> String {
    let quiet = plot.series.iter().filter(|series| series.style.is_quiet);
    let names: Vec<&str> = quiet.map(|series| series.name.as_str()).collect();
    names.join(", ")
}
