//! Small multiples: the same chart for each value of a dimension, on one scale.

use super::axis::Axis;
use super::plot::Plot;
use super::scale::with_zero;
use super::scene::{Anchor, EDGE, SMALL, Scene, TEXT, TextLook};
use super::text::{Weight, line_height};
use super::{key, reference};
use crate::model::{ChartForm, Size};

/// Between panels.
const GAP: i32 = 20;
/// Below a row of panels.
const BELOW: i32 = 18;

/// Lays small multiples out, row after row.
pub fn lay_out(plot: &Plot) -> Scene {
    let mut scene = plot.scene();
    let columns = columns(plot);
    let width = (plot.width - GAP * (columns - 1)) / columns;
    let panels: Vec<Plot> = (0..plot.panels.len()).map(|at| plot.panel(at, width)).collect();
    let mut top = EDGE;
    if let Some(first) = panels.first().filter(|panel| panel.series.len() > 1) {
        let shared = Plot { width: plot.width, ..(*first).clone() };
        top = key::lay_out(&shared, &mut scene, top);
    }
    top = reference::key(plot, &mut scene, top);
    top = measure(plot, &mut scene, top);
    let per_row = usize::try_from(columns).unwrap_or(1);
    for (names, panels) in plot.panels.chunks(per_row).zip(panels.chunks(per_row)) {
        let look = TextLook { weight: Weight::Bold, ..plot.look(Anchor::Start, TEXT) };
        let wrap =
            |name: &String| plot.fonts.wrap_weighted(name, TEXT, Weight::Bold, width - 2 * EDGE);
        let wrapped: Vec<Vec<String>> = names.iter().map(wrap).collect();
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let below = top + i32::try_from(lines).unwrap_or(0) * line_height(TEXT) + 2;
        let mut bottom = below;
        for (at, (name, panel)) in wrapped.iter().zip(panels).enumerate() {
            let x = (width + GAP) * i32::try_from(at).unwrap_or(0);
            scene.text(name, x + EDGE, top, look);
            let drawn = super::one(panel);
            bottom = bottom.max(below + drawn.height);
            scene.place(drawn, x, below);
        }
        top = bottom + BELOW;
    }
    scene.height = top - BELOW + EDGE;
    scene
}

/// How many panels stand side by side.
fn columns(plot: &Plot) -> i32 {
    let most = match (plot.is_narrow(), plot.form, plot.size) {
        (true, _, _) => 1,
        (false, ChartForm::Bar | ChartForm::Dot, Size::Small) => 3,
        (false, ChartForm::Bar | ChartForm::Dot, _) => 2,
        (false, _, Size::Small) => 4,
        (false, _, Size::Medium) => 3,
        (false, _, Size::Large) => 2,
    };
    let count = i32::try_from(plot.panels.len()).unwrap_or(most);
    // Rather fewer side by side than one left alone below.
    let even = (2..=most).rev().find(|columns| count % columns == 0);
    even.filter(|columns| columns * 2 > most).unwrap_or(most).min(count).max(1)
}

/// What all panels measure, said once above them.
fn measure(plot: &Plot, scene: &mut Scene, top: i32) -> i32 {
    let range = match plot.form {
        ChartForm::Line | ChartForm::Dot => plot.range(),
        _ => with_zero(plot.reach()),
    };
    let words = Axis::new(plot, range, 4).measure(plot);
    let lines = plot.fonts.wrap_anyhow(&words, SMALL, plot.inner());
    let look = TextLook { colour: plot.palette.muted, ..plot.look(Anchor::Start, SMALL) };
    scene.text(&lines, EDGE, top, look) + 6
}
