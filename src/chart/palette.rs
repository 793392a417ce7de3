//! Colours and dashes of series, and text colours that can be read on them.

use crate::look::Colours;
use crate::model::{Chart, Highlight};
use plotters::style::RGBColor;

/// Contrast that small text needs on its ground (WCAG 2.2, success criterion 1.4.3).
const TEXT_CONTRAST: f64 = 4.5;

/// How the marks of one series look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The colour of the series.
    pub colour: RGBColor,
    /// Bars only: an outline instead of a fill, for the seventh series and on.
    pub hollow: bool,
    /// Lines only: `stroke-dasharray`.
    pub dash: Option<&'static str>,
    /// Bars only, and only where a key names them: lines across the fill.
    pub hatch: Option<Hatch>,
    /// Whether other marks are to stand out against it.
    pub is_quiet: bool,
}

/// Lines across a fill, so that print without colour tells it from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hatch {
    /// From the lower left to the upper right.
    Rising,
    /// From the upper left to the lower right.
    Falling,
    /// Both.
    Crossed,
}

/// The colour of marks that others stand out against (Government Analysis Function, focus charts).
const QUIET: RGBColor = RGBColor(0xBF, 0xBF, 0xBF);

impl Style {
    /// The same for a mark that others stand out against.
    pub fn quiet(self) -> Self {
        Self { colour: QUIET, hollow: false, dash: None, hatch: None, is_quiet: true }
    }
}

/// The colours of the drawing.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    /// Names and values.
    pub text: RGBColor,
    /// Axes and `[x]`.
    pub muted: RGBColor,
    /// The page.
    pub background: RGBColor,
    /// Hairlines.
    pub border: RGBColor,
    /// What means well, neither and ill.
    pub meanings: [RGBColor; 3],
    /// Light to dark, for numbers from low to high. The lightest is nearly the page's.
    pub shades: [RGBColor; 4],
    /// Those of few origins.
    pub origins: [RGBColor; 4],
}

impl Palette {
    /// Takes the colours out of the look.
    pub fn new(colours: &Colours) -> Self {
        let series = |at: usize| colours.series.get(at).unwrap_or(&colours.text);
        let shade = |at: usize| colours.sequential.get(at).unwrap_or(&colours.brand);
        Self {
            text: parse(&colours.text),
            muted: parse(&colours.muted),
            background: parse(&colours.background),
            border: parse(&colours.border),
            meanings: [parse(series(0)), QUIET, parse(series(3))],
            shades: [
                mix(parse(shade(2)), parse(&colours.background), 0.25),
                parse(shade(2)),
                parse(shade(1)),
                parse(shade(0)),
            ],
            origins: [0, 1, 2, 3].map(|at| parse(series(at))),
        }
    }

    /// A colour thinned with the page's: for areas that lie over one another.
    pub fn tint(&self, colour: RGBColor) -> RGBColor {
        mix(colour, self.background, 0.45)
    }

    /// The colour for text on a fill: that of the page or of text. None when neither can be read.
    pub fn on(&self, style: Style) -> Option<RGBColor> {
        self.on_colour(if style.hollow { self.background } else { style.colour })
    }

    /// The same for a colour.
    pub fn on_colour(&self, ground: RGBColor) -> Option<RGBColor> {
        [self.background, self.text]
            .into_iter()
            .map(|colour| (contrast(colour, ground), colour))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(ratio, _)| *ratio >= TEXT_CONTRAST)
            .map(|(_, colour)| colour)
    }
}

/// The dashes of lines, in order: solid, dashed, dotted, dashed and dotted.
const DASHES: [Option<&str>; 4] = [None, Some("9 5"), Some("3 4"), Some("12 4 3 4")];

/// The hatches of bars, in the order of the look's colours: neighbours that print alike differ.
const HATCHES: [Option<Hatch>; 6] =
    [None, None, Some(Hatch::Rising), Some(Hatch::Falling), Some(Hatch::Crossed), None];

/// The styles of a chart's series: the same names look the same in all small multiples.
pub fn of_series(chart: &Chart, colours: &Colours) -> Vec<Style> {
    let mut names: Vec<&str> = Vec::new();
    let places: Vec<usize> = chart
        .series
        .iter()
        .map(|series| {
            // Without panels, two series of one name are still two.
            let known = names.iter().position(|name| *name == series.name);
            known.filter(|_| !chart.panels.is_empty()).unwrap_or_else(|| {
                names.push(&series.name);
                names.len() - 1
            })
        })
        .collect();
    let styles = match &chart.highlight {
        Some(Highlight::Series(focus)) => {
            let first = colours.series.first().unwrap_or(&colours.text);
            let mut styles = styles(names.len(), colours);
            for style in &mut styles {
                *style = Style { colour: parse(first), hollow: false, hatch: None, ..*style };
            }
            let of = |at: usize, place: &usize| {
                if !focus.contains(&at) {
                    return styles[*place].quiet();
                }
                // Several that stand out are told apart by their dashes.
                let before = focus.iter().filter(|other| **other < at).count();
                let dash =
                    if chart.panels.is_empty() { DASHES[before % DASHES.len()] } else { None };
                Style { dash, ..styles[*place] }
            };
            return places.iter().enumerate().map(|(at, place)| of(at, place)).collect();
        }
        _ => styles(names.len(), colours),
    };
    places.into_iter().map(|place| styles[place]).collect()
}

/// The styles of so many series, in the look's order. A pair takes the first and the fourth colour,
/// which the guidance pairs because they differ most.
pub fn styles(count: usize, colours: &Colours) -> Vec<Style> {
    let all: Vec<RGBColor> = colours.series.iter().map(|colour| parse(colour)).collect();
    let order: Vec<RGBColor> = match (count, all.as_slice()) {
        (_, []) => vec![parse(&colours.text)],
        (2, [first, _, _, fourth, ..]) => vec![*first, *fourth],
        _ => all,
    };
    (0..count)
        .map(|index| {
            let round = index / order.len();
            Style {
                colour: order[index % order.len()],
                hollow: round % 2 == 1,
                // The same colour comes back with another dash.
                dash: DASHES[(index + round) % DASHES.len()],
                hatch: if count > 2 { HATCHES[index % HATCHES.len()] } else { None },
                is_quiet: false,
            }
        })
        .collect()
}

/// So much of one colour, the rest of another.
fn mix(colour: RGBColor, ground: RGBColor, part: f64) -> RGBColor {
    let channel = |a: u8, b: u8| (f64::from(a) * part + f64::from(b) * (1.0 - part)).round() as u8;
    RGBColor(channel(colour.0, ground.0), channel(colour.1, ground.1), channel(colour.2, ground.2))
}

/// `#RRGGBB`. The look has been checked before; anything else is black rather than a panic.
fn parse(colour: &str) -> RGBColor {
    let digits = colour.trim_start_matches('#');
    let part = |from: usize| {
        digits.get(from..from + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0)
    };
    RGBColor(part(0), part(2), part(4))
}

/// The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(colour: RGBColor) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::tests::colours;

    #[test]
    fn a_pair_is_navy_and_orange() {
        let pair = styles(2, &colours());
        assert_eq!(pair[0].colour, RGBColor(0x12, 0x43, 0x6D));
        assert_eq!(pair[1].colour, RGBColor(0xF4, 0x6A, 0x25));
        assert_eq!(styles(3, &colours())[1].colour, RGBColor(0x28, 0xA1, 0x97));
    }

    #[test]
    fn many_series_stay_apart() {
        let all = styles(12, &colours());
        for (index, style) in all.iter().enumerate() {
            assert!(!all[..index].contains(style), "series {index}");
        }
    }

    #[test]
    fn text_on_every_fill_can_be_read() {
        let palette = Palette::new(&colours());
        for style in styles(6, &colours()) {
            let text = palette.on(style).expect("a readable colour");
            assert!(contrast(text, style.colour) >= TEXT_CONTRAST);
        }
    }

    #[test]
    fn contrast_of_known_pairs() {
        assert!((contrast(parse("#ffffff"), parse("#000000")) - 21.0).abs() < 1e-9);
        assert!((contrast(parse("#6BACE6"), parse("#ffffff")) - 2.42).abs() < 0.01);
    }
}
