//! Colours and dashes of series, and text colours that can be read on them.

use crate::look::Colours;
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
}

impl Palette {
    /// Takes the colours out of the look.
    pub fn new(colours: &Colours) -> Self {
        Self {
            text: parse(&colours.text),
            muted: parse(&colours.muted),
            background: parse(&colours.background),
            border: parse(&colours.border),
        }
    }

    /// The colour for text on a fill: that of the page or of text. None when neither can be read.
    pub fn on(&self, style: Style) -> Option<RGBColor> {
        let ground = if style.hollow { self.background } else { style.colour };
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
            }
        })
        .collect()
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
