//! Contrast by the formulas of WCAG 2.2, and the nearest colour that has enough.

use super::colour::{Oklch, Rgb, linear};

/// What text needs on its ground (WCAG 2.2, success criterion 1.4.3).
pub const TEXT: f64 = 4.5;
/// What else must be seen needs against what it lies on or beside (success criterion 1.4.11).
pub const PARTS: f64 = 3.0;

/// Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").
pub fn luminance(Rgb(red, green, blue): Rgb) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn ratio(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What a colour needs: this contrast against one of the others at least.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// The colours it is held against; the best of them counts.
    pub against: Vec<Rgb>,
    /// The contrast.
    pub least: f64,
}

impl Need {
    /// Contrast against one colour.
    pub fn of(against: Rgb, least: f64) -> Self {
        Self { against: vec![against], least }
    }

    /// The contrast a colour has.
    pub fn ratio(&self, colour: Rgb) -> f64 {
        self.against.iter().map(|other| ratio(colour, *other)).fold(1.0, f64::max)
    }

    /// Whether a colour has enough.
    pub fn is_met(&self, colour: Rgb) -> bool {
        self.ratio(colour) >= self.least
    }
}

/// The colour nearest to the eye that has all it needs: the same hue and chroma, lighter or darker. None
/// where no lightness will do.
pub fn nearest(colour: Rgb, needs: &[Need]) -> Option<Rgb> {
    const STEPS: i32 = 500;
    let seen = Oklch::from(colour);
    let passes = |candidate: &Rgb| needs.iter().all(|need| need.is_met(*candidate));
    if passes(&colour) {
        return Some(colour);
    }
    (1..=STEPS).find_map(|step| {
        let away = f64::from(step) / f64::from(STEPS);
        let sides = [seen.lightness - away, seen.lightness + away];
        let inside = sides.into_iter().filter(|lightness| (0.0..=1.0).contains(lightness));
        inside.map(|lightness| seen.at(lightness)).find(passes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Rgb {
        Rgb::parse(text).expect("a colour")
    }

    /// Ratios given in WCAG's understanding documents and techniques (G17, G18), in the Government
    /// Analysis Function's guidance on colours, and by WebAIM's contrast checker.
    #[test]
    fn published_ratios() {
        for (a, b, expected) in [
            ("#ffffff", "#000000", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#949494", "#ffffff", 3.03),
            ("#0000ff", "#ffffff", 8.59),
            ("#ff0000", "#ffffff", 4.0),
            ("#6BACE6", "#ffffff", 2.42),
        ] {
            let found = ratio(colour(a), colour(b));
            assert!((found - expected).abs() < 0.006, "{a} on {b}: {found}");
            assert_eq!(found.to_bits(), ratio(colour(b), colour(a)).to_bits());
        }
    }

    #[test]
    fn the_nearest_grey_is_one_step_away() {
        let white = [Need::of(colour("#ffffff"), TEXT)];
        assert_eq!(nearest(colour("#777777"), &white), Some(colour("#767676")));
        assert_eq!(nearest(colour("#767676"), &white), Some(colour("#767676")));
    }

    #[test]
    fn the_nearest_keeps_its_hue() {
        let needs = [Need::of(colour("#ffffff"), TEXT), Need::of(colour("#f3f5f7"), TEXT)];
        for pale in ["#f47738", "#28a197", "#a285d1", "#ffbf47"] {
            let found = nearest(colour(pale), &needs).expect("there is one");
            assert!(needs.iter().all(|need| need.is_met(found)), "{pale}: {found}");
            let (before, after) = (Oklch::from(colour(pale)), Oklch::from(found));
            assert!((before.hue - after.hue).abs() < 0.06, "{pale}: {found}");
            // One step lighter would not do.
            let lighter = before.at(after.lightness + 0.006);
            assert!(!needs.iter().all(|need| need.is_met(lighter)), "{pale}: {found}, {lighter}");
        }
    }

    #[test]
    fn there_may_be_none() {
        // No colour is far from black, white and the grey between.
        let grounds = ["#000000", "#ffffff", "#777777"];
        let needs = grounds.map(|ground| Need::of(colour(ground), TEXT));
        assert_eq!(nearest(colour("#12436d"), &needs), None);
    }
}
