//! How numbers are written: thousands separators, percent, money, decimals.

/// How the values of a measure are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    /// The style.
    pub style: NumberStyle,
    /// Digits behind the decimal point. None: as many as the value has, at most six.
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
    /// lost silently: where no number of decimals is set, up to six are shown, trailing zeros are not.
    pub fn format(self, value: f64) -> String {
        let decimals = self.decimals.map_or(6, usize::from);
        let mut digits = format!("{:.decimals$}", rounded(value.abs(), decimals));
        if self.decimals.is_none() && digits.contains('.') {
            digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
        }
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

/// The number rounded to so many decimals, halves up, as statistics are: 12.5 becomes 13. Numbers too
/// large to have decimals stay as they are.
fn rounded(value: f64, decimals: usize) -> f64 {
    let factor = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let scaled = (value * factor).round() / factor;
    if scaled.is_finite() { scaled } else { value }
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
        assert_eq!(with(NumberStyle::PercentagePoints, None, -1.0), "\u{2212}1 percentage point");
        assert_eq!(with(NumberStyle::PercentagePoints, Some(1), 2.04), "2.0 percentage points");
        assert_eq!(with(NumberStyle::Rate(1_000), Some(1), 12.46), "12.5");
    }
}
