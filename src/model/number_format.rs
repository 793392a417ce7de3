//! How numbers are written: thousands separators, percent, money, decimals.

mod digits;

pub use digits::MOST_DIGITS;

/// How the values of a measure are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    /// The style.
    pub style: NumberStyle,
    /// Digits behind the decimal point. None: as many as the value has.
    pub decimals: Option<u8>,
}

/// The style of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberStyle {
    /// `4,547`.
    Count,
    /// `16%`; the value 16 is sixteen per cent.
    Percent,
    /// `£384,000`.
    Money,
    /// `2 percentage points`.
    PercentagePoints,
    /// `12.5` for every so many people: the number is the base, 1,000 or 100,000, say.
    Rate(u32),
    /// `12.5`.
    Decimal,
}

impl NumberFormat {
    /// Whole numbers with thousands separators.
    pub const COUNT: Self = Self { style: NumberStyle::Count, decimals: None };
    /// Percent, as many decimals as the value has.
    pub const PERCENT: Self = Self { style: NumberStyle::Percent, decimals: None };

    /// The number as it is printed. Negative numbers have a minus sign (U+2212). Digits are never
    /// lost silently: where no number of decimals is set, all that were written are shown. A number of
    /// more digits than a writer can give was worked out and has no end of them: it is shown with six
    /// decimals, or with two digits that count.
    pub fn format(self, value: f64) -> String {
        let mut digits = match self.decimals {
            Some(decimals) => digits::rounded(value.abs(), usize::from(decimals)),
            None => digits::all(value.abs()),
        };
        // Pence have two digits: £0.50, not £0.5.
        let is_money = self.style == NumberStyle::Money && self.decimals.is_none();
        if is_money && digits.split_once('.').is_some_and(|(_, pence)| pence.len() == 1) {
            digits.push('0');
        }
        let (whole, fraction) =
            digits.split_once('.').map_or((digits.as_str(), None), |(w, f)| (w, Some(f)));
        let mut number = grouped(whole);
        if let Some(fraction) = fraction {
            number.push('.');
            number.push_str(fraction);
        }
        let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let sign = if value < 0.0 && !is_zero { "\u{2212}" } else { "" };
        match self.style {
            NumberStyle::Count | NumberStyle::Decimal | NumberStyle::Rate(_) => {
                format!("{sign}{number}")
            }
            NumberStyle::PercentagePoints => {
                let unit = if digits == "1" { "percentage point" } else { "percentage points" };
                format!("{sign}{number} {unit}")
            }
            NumberStyle::Percent => format!("{sign}{number}%"),
            NumberStyle::Money => format!("{sign}£{number}"),
        }
    }
}

/// The number rounded to so many decimals, halves away from zero, as [`NumberFormat::format`] prints
/// it: 12.5 becomes 13 and 1.005 with two decimals 1.01.
pub fn rounded(value: f64, decimals: usize) -> f64 {
    let size = digits::rounded(value.abs(), decimals).parse().unwrap_or(value.abs());
    f64::copysign(size, value)
}

/// The number as programs read it: all the digits a writer gave it. What was worked out carries the
/// noise of binary fractions in its last places and is given with twelve digits that count.
pub fn for_machines(value: f64) -> String {
    // Zero may carry a minus sign.
    (digits::meant(value) + 0.0).to_string()
}

/// The number without the noise of binary fractions: see [`for_machines`].
pub fn without_noise(value: f64) -> f64 {
    digits::meant(value)
}

/// Digits in groups of three: `4,547`.
fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(style: NumberStyle, decimals: Option<u8>, value: f64) -> String {
        NumberFormat { style, decimals }.format(value)
    }

    #[test]
    fn house_style() {
        assert_eq!(with(NumberStyle::Count, None, 4547.0), "4,547");
        assert_eq!(with(NumberStyle::Count, None, 999.0), "999");
        assert_eq!(with(NumberStyle::Money, None, 384_000.0), "£384,000");
        assert_eq!(with(NumberStyle::Money, None, 1_234_567.5), "£1,234,567.50");
        assert_eq!(with(NumberStyle::Percent, None, 3.6), "3.6%");
        assert_eq!(with(NumberStyle::Percent, Some(0), 16.23), "16%");
        assert_eq!(with(NumberStyle::Decimal, Some(1), -1234.56), "\u{2212}1,234.6");
        assert_eq!(with(NumberStyle::Count, Some(0), -0.2), "0");
        assert_eq!(with(NumberStyle::Percent, Some(0), 12.5), "13%");
        assert_eq!(with(NumberStyle::Count, None, 1e300).len(), 401);
        assert_eq!(with(NumberStyle::Count, Some(2), 1e300).len(), 404);
        assert_eq!(with(NumberStyle::PercentagePoints, None, -1.0), "\u{2212}1 percentage point");
        assert_eq!(with(NumberStyle::PercentagePoints, Some(1), 2.04), "2.0 percentage points");
        assert_eq!(with(NumberStyle::Rate(1_000), Some(1), 12.46), "12.5");
    }

    #[test]
    fn halves_of_what_was_written_go_away_from_zero() {
        let two = [
            (1.005, "1.01"),
            (2.675, "2.68"),
            (0.145, "0.15"),
            (33.285, "33.29"),
            (1024.495, "1,024.50"),
            (0.005, "0.01"),
            (0.004_999, "0.00"),
            (9.995, "10.00"),
            (999.995, "1,000.00"),
            (-1.005, "\u{2212}1.01"),
            (1e-300, "0.00"),
        ];
        for (value, printed) in two {
            assert_eq!(with(NumberStyle::Count, Some(2), value), printed);
        }
        // 14.5% that was worked out as 14.499999999999998.
        assert_eq!(with(NumberStyle::Percent, Some(0), 29.0 / 200.0 * 100.0), "15%");
        assert_eq!(rounded(-0.145, 2), -0.15);
    }

    #[test]
    fn digits_that_were_written_are_kept() {
        let all = [
            (1e-9, "0.000000001"),
            (1.234_567_890_12, "1.23456789012"),
            (0.123_456_789_123_4, "0.1234567891234"),
            (9_007_199_254_740_991.0, "9,007,199,254,740,991"),
            (0.1 + 0.2, "0.3"),
            (100.0 / 3.0, "33.333333"),
            (1e-7 / 3.0, "0.000000033"),
        ];
        for (value, printed) in all {
            assert_eq!(with(NumberStyle::Count, None, value), printed);
        }
        assert_eq!(for_machines(19.900_000_000_000_002), "19.9");
        assert_eq!(for_machines(-100.0 / 6.0), "-16.6666666667");
        assert_eq!(for_machines(9_007_199_254_740_991.0), "9007199254740991");
        assert_eq!(for_machines(-0.0), "0");
        assert_eq!(for_machines(1.234_567_890_123_45), "1.23456789012345");
    }
}
