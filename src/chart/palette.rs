//! Colours and dashes of series, and text colours that can be read on them.

use crate::look::Colours;
use crate::look::colour::Rgb;
use crate::look::contrast::{self, luminance};
use crate::model::{Chart, Highlight};
use plotters::style::RGBColor;

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

/// The colour of marks that others stand out against (Government Analysis Function, focus charts), on light
/// pages and on dark ones.
const QUIET: [RGBColor; 2] = [RGBColor(0xBF, 0xBF, 0xBF), RGBColor(0x50, 0x56, 0x5C)];

impl Style {
    /// The same for a mark that others stand out against, in the palette's colour for those.
    pub fn quiet(self, colour: RGBColor) -> Self {
        Self { colour, hollow: false, dash: None, hatch: None, is_quiet: true }
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
    /// Marks that others stand out against.
    pub quiet: RGBColor,
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
        let quiet = quiet(colours);
        Self {
            quiet,
            text: parse(&colours.text),
            muted: parse(&colours.muted),
            background: parse(&colours.background),
            border: parse(&colours.border),
            meanings: [parse(series(0)), quiet, parse(series(3))],
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
            .filter(|(ratio, _)| *ratio >= contrast::TEXT)
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
                    return styles[*place].quiet(quiet(colours));
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
    let all = of_look(colours);
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

/// The colours of series in the look's order.
pub fn of_look(colours: &Colours) -> Vec<RGBColor> {
    colours.series.iter().map(|colour| parse(colour)).collect()
}

/// What marks are drawn in that others stand out against.
fn quiet(colours: &Colours) -> RGBColor {
    let light = |colour: &str| luminance(rgb(parse(colour)));
    QUIET[usize::from(light(&colours.text) > light(&colours.background))]
}

/// So much of one colour, the rest of another.
fn mix(colour: RGBColor, ground: RGBColor, part: f64) -> RGBColor {
    let Rgb(red, green, blue) = rgb(colour).mixed(rgb(ground), part);
    RGBColor(red, green, blue)
}

/// `#RRGGBB`. The look has been checked before; anything else is black rather than a panic.
fn parse(colour: &str) -> RGBColor {
    let Rgb(red, green, blue) = Rgb::parse(colour).unwrap_or(Rgb(0, 0, 0));
    RGBColor(red, green, blue)
}

fn rgb(RGBColor(red, green, blue): RGBColor) -> Rgb {
    Rgb(red, green, blue)
}

/// The contrast ratio of two colours, 1 to 21.
fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    contrast::ratio(rgb(a), rgb(b))
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
            assert!(contrast(text, style.colour) >= contrast::TEXT);
        }
    }
}
