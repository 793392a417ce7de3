//! One drawing for light and for dark pages.
//!
//! A chart is laid out twice, in the colours of both. Where marks and labels stand at the same places, each
//! is given the name of its pair of colours as a class; the style sheet says what the name is on the page at
//! hand. What reads no style sheet, a PDF above all, sees the light colours.

use std::collections::BTreeMap;

use super::palette::{Palette, of_look};
use super::scene::{Label, Mark, Scene};
use crate::look::Colours;
use crate::look::colour::Rgb;
use plotters::style::RGBColor;

/// A name for a colour of charts, and what it is on light and on dark pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name: `series-1`.
    pub name: String,
    /// The colour on light pages and in print.
    pub light: Rgb,
    /// The colour on dark pages.
    pub dark: Rgb,
}

/// Every colour a chart can be drawn in.
pub fn named(light: &Colours, dark: &Colours) -> Vec<Named> {
    let (light, dark) = (all(light), all(dark));
    let pairs = light.into_iter().zip(dark);
    pairs.map(|((name, light), (_, dark))| Named { name, light, dark }).collect()
}

/// The colours of one look by their names, always the same names in the same order as long as there are as
/// many series.
fn all(colours: &Colours) -> Vec<(String, Rgb)> {
    let palette = Palette::new(colours);
    let mut found = vec![
        ("text".to_owned(), palette.text),
        ("muted".to_owned(), palette.muted),
        ("ground".to_owned(), palette.background),
        ("border".to_owned(), palette.border),
        ("quiet".to_owned(), palette.quiet),
    ];
    let series = of_look(colours);
    for (index, colour) in series.into_iter().enumerate() {
        found.push((format!("series-{}", index + 1), colour));
    }
    for (index, colour) in palette.shades.into_iter().enumerate() {
        found.push((format!("shade-{}", index + 1), colour));
    }
    // Bands of flows lie over one another.
    let banded = |name: &str| {
        matches!(name, "quiet" | "series-1" | "series-2" | "series-3" | "series-4" | "shade-4")
    };
    let bands = found.iter().filter(|(name, _)| banded(name));
    let tints: Vec<_> =
        bands.map(|(name, colour)| (format!("{name}-tint"), palette.tint(*colour))).collect();
    found.into_iter().chain(tints).map(|(name, colour)| (name, rgb(colour))).collect()
}

/// The names of the colours of a drawing's marks and labels, in their order.
pub struct Classes {
    /// Of the marks.
    pub marks: Vec<Option<String>>,
    /// Of the labels.
    pub labels: Vec<Option<String>>,
}

/// Names the colours of a drawing. None where the drawing for dark pages stands otherwise, so that no names
/// can do.
pub fn classes(light: &Scene, dark: &Scene, named: &[Named]) -> Option<Classes> {
    let marks = |scene: &Scene| scene.marks.iter().map(plain_mark).collect::<Vec<_>>();
    let labels = |scene: &Scene| scene.labels.iter().map(plain_label).collect::<Vec<_>>();
    let size = |scene: &Scene| (scene.width, scene.height);
    if size(light) != size(dark) || marks(light) != marks(dark) || labels(light) != labels(dark) {
        return None;
    }
    let mut names: BTreeMap<(Rgb, Rgb), &str> = BTreeMap::new();
    for each in named {
        names.entry((each.light, each.dark)).or_insert(&each.name);
    }
    let name = |light, dark| names.get(&(rgb(light), rgb(dark))).map(|name| (*name).to_owned());
    let marks = light.marks.iter().zip(&dark.marks);
    let labels = light.labels.iter().zip(&dark.labels);
    Some(Classes {
        marks: marks.map(|(a, b)| name(colour(a), colour(b))).collect(),
        labels: labels.map(|(a, b)| name(a.colour, b.colour)).collect(),
    })
}

fn rgb(RGBColor(red, green, blue): RGBColor) -> Rgb {
    Rgb(red, green, blue)
}

/// The colour of a mark.
fn colour(mark: &Mark) -> RGBColor {
    match mark {
        Mark::Fill { colour, .. }
        | Mark::Hatch { colour, .. }
        | Mark::Shape { colour, .. }
        | Mark::Path { colour, .. }
        | Mark::Dot { colour, .. } => *colour,
    }
}

/// A mark in black, to compare where it stands.
fn plain_mark(mark: &Mark) -> Mark {
    let mut mark = mark.clone();
    match &mut mark {
        Mark::Fill { colour, .. }
        | Mark::Hatch { colour, .. }
        | Mark::Shape { colour, .. }
        | Mark::Path { colour, .. }
        | Mark::Dot { colour, .. } => *colour = RGBColor(0, 0, 0),
    }
    mark
}

/// A label in black.
fn plain_label(label: &Label) -> Label {
    Label { colour: RGBColor(0, 0, 0), ..label.clone() }
}
