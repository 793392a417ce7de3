//! A colour as a screen shows it, and the same by how it looks: lightness, chroma and hue.

use std::fmt;

/// A colour of the sRGB space: red, green and blue, 0 to 255 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Reads `#RRGGBB`; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// So much of this colour, from 0 to 1, and the rest of another.
    pub fn mixed(self, other: Self, part: f64) -> Self {
        let channel = |a: u8, b: u8| byte(f64::from(a) * part + f64::from(b) * (1.0 - part));
        Self(channel(self.0, other.0), channel(self.1, other.1), channel(self.2, other.2))
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// A channel as a screen's value, 0 to 255, turned into light, 0 to 1 (IEC 61966-2-1).
pub fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

/// A colour in OKLCH, a space in which equal steps look equal (B. Ottosson, "A perceptual color space for
/// image processing", 2020; also CSS Color Module Level 4).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Oklch {
    /// From 0, black, to 1, white.
    pub lightness: f64,
    /// How far from grey; 0.37 at the most on a screen.
    pub chroma: f64,
    /// The angle, in radians.
    pub hue: f64,
}

impl From<Rgb> for Oklch {
    fn from(Rgb(red, green, blue): Rgb) -> Self {
        let (r, g, b) = (linear(red), linear(green), linear(blue));
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
        Self { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }
}

impl Oklch {
    /// The same colour with another lightness, on a screen. Where no screen shows it, with as little less
    /// chroma as can be.
    pub fn at(self, lightness: f64) -> Rgb {
        let lightness = lightness.clamp(0.0, 1.0);
        let shown = |chroma: f64| Self { lightness, chroma, ..self }.on_screen();
        if let Some(colour) = shown(self.chroma) {
            return colour;
        }
        // Grey can always be shown; twenty halvings are finer than a screen.
        let (mut low, mut high) = (0.0, self.chroma);
        for _ in 0..20 {
            let middle = f64::midpoint(low, high);
            if shown(middle).is_some() { low = middle } else { high = middle }
        }
        let grey = byte(delinear(lightness.powi(3)) * 255.0);
        shown(low).unwrap_or(Rgb(grey, grey, grey))
    }

    /// The colour where a screen can show it.
    fn on_screen(self) -> Option<Rgb> {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        let channels = [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
        ];
        // What is out by less than a step of a screen is not out.
        let inside = channels.iter().all(|channel| (-0.000_2..=1.000_8).contains(channel));
        let [red, green, blue] = channels.map(|channel| byte(delinear(channel) * 255.0));
        inside.then_some(Rgb(red, green, blue))
    }
}

/// Light, 0 to 1, as a screen's value from 0 to 1.
fn delinear(light: f64) -> f64 {
    let light = light.clamp(0.0, 1.0);
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

/// The nearest whole value of a channel.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept from 0 to 255")]
fn byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sample values of CSS Color Module Level 4 for named colours in `oklch()`.
    #[test]
    fn published_values_of_oklch() {
        for (colour, lightness, chroma, degrees) in [
            ("#ff0000", 0.62796, 0.25768, 29.234),
            ("#008000", 0.51975, 0.17686, 142.495),
            ("#0000ff", 0.45201, 0.31321, 264.052),
            ("#ffffff", 1.0, 0.0, f64::NAN),
            ("#663399", 0.44027, 0.1603, 303.373),
        ] {
            let found = Oklch::from(Rgb::parse(colour).expect("a colour"));
            assert!((found.lightness - lightness).abs() < 1e-4, "{colour} {found:?}");
            assert!((found.chroma - chroma).abs() < 1e-4, "{colour} {found:?}");
            let hue = found.hue.to_degrees().rem_euclid(360.0);
            assert!(degrees.is_nan() || (hue - degrees).abs() < 0.05, "{colour} {hue}");
        }
    }

    #[test]
    fn there_and_back() {
        for red in (0..=255).step_by(17) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(15) {
                    let colour = Rgb(red, green, blue);
                    let seen = Oklch::from(colour);
                    assert_eq!(seen.at(seen.lightness), colour);
                }
            }
        }
    }

    #[test]
    fn what_no_screen_shows_keeps_its_hue() {
        let navy = Oklch::from(Rgb(0x12, 0x43, 0x6d));
        let pale = Oklch::from(navy.at(0.97));
        assert!((pale.lightness - 0.97).abs() < 0.005 && pale.chroma < navy.chroma, "{pale:?}");
        assert!((pale.hue - navy.hue).abs() < 0.2, "{pale:?}");
        assert_eq!(navy.at(1.0), Rgb(255, 255, 255));
        let Rgb(red, green, blue) = navy.at(0.0);
        assert!(red.max(green).max(blue) < 6);
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        assert_eq!(Rgb::parse("#12436D"), Some(Rgb(0x12, 0x43, 0x6d)));
        assert_eq!(
            Rgb::parse("#12436D").map(|colour| colour.to_string()).as_deref(),
            Some("#12436d")
        );
        for wrong in ["", "#", "12436D", "#12436", "#12436DD", "#+1+2+3", "#12é36"] {
            assert_eq!(Rgb::parse(wrong), None, "{wrong}");
        }
    }
}
