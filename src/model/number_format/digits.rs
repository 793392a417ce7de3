//! The decimal digits of numbers.
//!
//! A number is held in binary, where 1.005 is a little less than it says. Its shortest decimal form is
//! what the writer wrote, so that form is rounded, and halves go where readers expect.

/// How many digits a number can have that are all kept, wherever its point stands.
pub const MOST_DIGITS: usize = 15;

/// How many digits that count are given of a number that was worked out.
const WORKED_OUT: usize = 12;

/// The digits of a number that is not below zero: `d` of `0.ddd` times ten to the power of `point`.
struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// The shortest digits that mean the number. No digit for zero.
    fn shortest(value: f64) -> Self {
        Self::read(&format!("{value:e}"))
    }

    /// As many digits as count, without zeros at the end.
    fn of(value: f64, digits: usize) -> Self {
        Self::read(&format!("{value:.*e}", digits.saturating_sub(1)))
    }

    /// Reads `1.005e0`.
    fn read(scientific: &str) -> Self {
        let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific, "0"));
        let mut digits: Vec<u8> =
            mantissa.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self { digits, point: exponent.parse().unwrap_or(0) + 1 }
    }

    /// Rounds to so many digits, halves up.
    fn round_to(&mut self, keep: i32) {
        let Ok(keep) = usize::try_from(keep) else {
            self.digits.clear();
            return;
        };
        if keep >= self.digits.len() {
            return;
        }
        let up = self.digits[keep] >= 5;
        self.digits.truncate(keep);
        if !up {
            return;
        }
        while self.digits.last() == Some(&9) {
            self.digits.pop();
        }
        match self.digits.last_mut() {
            Some(last) => *last += 1,
            None => {
                self.digits.push(1);
                self.point += 1;
            }
        }
    }

    /// The number with its point and so many decimals; zeros fill what has no digit.
    fn written(&self, decimals: usize) -> String {
        let digit = |at: i32| {
            let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
            char::from(b'0' + digit.copied().unwrap_or(0))
        };
        let mut text: String = (0..self.point).map(digit).collect();
        if text.is_empty() {
            text.push('0');
        }
        if decimals > 0 {
            text.push('.');
            text.extend((self.point..).take(decimals).map(digit));
        }
        text
    }

    /// How many digits stand behind the point.
    fn decimals(&self) -> usize {
        let behind = i32::try_from(self.digits.len()).unwrap_or(i32::MAX) - self.point;
        usize::try_from(behind).unwrap_or(0)
    }

    /// Whether it has more digits than a writer can give: it was worked out.
    fn is_worked_out(&self) -> bool {
        self.digits.len() > MOST_DIGITS && self.decimals() > 0
    }
}

/// A number that is not below zero, rounded to so many decimals, halves up.
pub(super) fn rounded(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let mut decimal = Decimal::shortest(value);
    if decimal.is_worked_out() {
        // 14.499999999999998 is 14.5.
        decimal = Decimal::of(value, MOST_DIGITS);
    }
    decimal.round_to(decimal.point.saturating_add(i32::try_from(decimals).unwrap_or(i32::MAX)));
    decimal.written(decimals)
}

/// All digits of a number that is not below zero; of one that was worked out six behind the point, or
/// two that count where it is smaller than that.
pub(super) fn all(value: f64) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let decimal = Decimal::shortest(value);
    if !decimal.is_worked_out() {
        return decimal.written(decimal.decimals());
    }
    let zeros = usize::try_from(-decimal.point).unwrap_or(0);
    let rounded = rounded(value, 6.max(zeros + 2));
    rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The number itself, or to twelve digits that count where it was worked out.
pub(super) fn meant(value: f64) -> f64 {
    if !value.is_finite() || !Decimal::shortest(value.abs()).is_worked_out() {
        return value;
    }
    format!("{value:.*e}", WORKED_OUT - 1).parse().unwrap_or(value)
}
