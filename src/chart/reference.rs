//! The line of a value that the others are compared with, and its words.

use super::plot::Plot;
use super::scale::Scale;
use super::scene::{Anchor, Area, EDGE, Mark, SMALL, Scene};
use super::text::{drop, line_height};

/// The dashes of the line.
const DASH: &str = "6 4";
/// The swatch in front of the words.
const SWATCH: i32 = 30;
/// Between the words, the swatch and the plot.
const GAP: i32 = 6;
/// What the line leaves free around labels.
const CLEAR: i32 = 3;

/// The words: "England average: 60".
fn words(plot: &Plot) -> Option<String> {
    let reference = plot.reference.as_ref()?;
    let value = plot.value(reference.value);
    Some(if reference.label.is_empty() { value } else { format!("{}: {value}", reference.label) })
}

/// Places the words with a swatch of the line above a plot, for a level line; returns where they end.
pub fn key(plot: &Plot, scene: &mut Scene, top: i32) -> i32 {
    let Some(words) = words(plot).filter(|_| !plot.in_panel) else { return top };
    let x = EDGE + SWATCH + 7;
    let middle = top + line_height(SMALL) / 2;
    stroke(plot, scene, vec![(EDGE, middle), (EDGE + SWATCH, middle)]);
    let mut end = top;
    for line in plot.fonts.wrap_anyhow(&words, SMALL, plot.right() - x) {
        let baseline = end + line_height(SMALL) / 2 + drop(SMALL);
        scene.labels.push(plot.name(&line, x, baseline, Anchor::Start, SMALL));
        end += line_height(SMALL);
    }
    end + GAP
}

/// Places the words above an upright line; returns where the line may begin.
pub fn above(plot: &Plot, scene: &mut Scene, scale: &Scale, top: i32) -> i32 {
    let Some(words) = words(plot).filter(|_| !plot.in_panel) else { return top };
    let Some(reference) = &plot.reference else { return top };
    let mut end = top;
    for line in plot.fonts.wrap_anyhow(&words, SMALL, plot.inner()) {
        let half = plot.name_width(&line, SMALL).midpoint(1);
        let x = scale.at(reference.value).max(EDGE + half).min(plot.right() - half);
        let baseline = end + line_height(SMALL) / 2 + drop(SMALL);
        scene.labels.push(plot.name(&line, x, baseline, Anchor::Middle, SMALL));
        end += line_height(SMALL);
    }
    end + GAP
}

/// Draws the level line over what is drawn so far, but through no label.
pub fn level(plot: &Plot, scene: &mut Scene, scale: &Scale, from: i32, to: i32) {
    let Some(reference) = &plot.reference else { return };
    let y = scale.at(reference.value);
    let taken = areas(plot, scene).filter(|area| area.top - CLEAR < y && y < area.bottom + CLEAR);
    let taken = taken.map(|area| (area.left - CLEAR, area.right + CLEAR)).collect();
    for (from, to) in free(from, to, taken) {
        stroke(plot, scene, vec![(from, y), (to, y)]);
    }
}

/// The same for an upright line.
pub fn upright(plot: &Plot, scene: &mut Scene, scale: &Scale, from: i32, to: i32) {
    let Some(reference) = &plot.reference else { return };
    let x = scale.at(reference.value);
    let taken = areas(plot, scene).filter(|area| area.left - CLEAR < x && x < area.right + CLEAR);
    let taken = taken.map(|area| (area.top - CLEAR, area.bottom + CLEAR)).collect();
    for (from, to) in free(from, to, taken) {
        stroke(plot, scene, vec![(x, from), (x, to)]);
    }
}

/// Dashes on a line of the page's colour, so that they show on dark bars too.
fn stroke(plot: &Plot, scene: &mut Scene, points: Vec<(i32, i32)>) {
    let line = |colour, width, dash| Mark::Path { points: points.clone(), colour, width, dash };
    scene.marks.push(line(plot.palette.background, 4, None));
    scene.marks.push(line(plot.palette.text, 2, Some(DASH)));
}

fn areas(plot: &Plot, scene: &Scene) -> std::vec::IntoIter<Area> {
    let areas: Vec<Area> = scene.labels.iter().map(|label| label.area(&plot.fonts)).collect();
    areas.into_iter()
}

/// The parts of a stretch that nothing takes, each long enough to see.
pub fn free(from: i32, to: i32, mut taken: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
    taken.sort_unstable();
    let (mut parts, mut start) = (Vec::new(), from);
    for (low, high) in taken {
        parts.push((start, low.min(to)));
        start = start.max(high);
    }
    parts.push((start, to));
    parts.retain(|(from, to)| to - from > 2);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stops_before_labels() {
        assert_eq!(free(0, 100, vec![(50, 60), (20, 30)]), [(0, 20), (30, 50), (60, 100)]);
        assert_eq!(free(0, 100, vec![(0, 98), (10, 20)]), []);
        assert_eq!(free(0, 100, vec![]), [(0, 100)]);
    }
}
