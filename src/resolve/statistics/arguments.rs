//! What a method accepts: whole counts, populations above 0. Refusals name the argument in words.

use super::{Interval, Refusal};
use crate::model::{NumberFormat, NumberStyle};

/// 2^53: beyond it not every whole number can be held, so a count is no longer exact.
const LARGEST_COUNT: f64 = 9_007_199_254_740_992.0;

/// Refuses what cannot be a count of people or events: not finite, negative, not whole. `name` is
/// what the number is called, as "the count".
pub(super) fn count(name: &str, value: f64) -> Result<(), Refusal> {
    finite(name, value)?;
    if value < 0.0 {
        let words = format!("{name} is {}, and a count cannot be below 0", written(value));
        return Err(Refusal(words));
    }
    if value.fract() != 0.0 {
        // With every digit: rounded to six decimals it might look whole.
        return Err(Refusal(format!(
            "{name} is {value}, and a count is a whole number; give the count itself, not an \
             average, a share or a rate"
        )));
    }
    if value > LARGEST_COUNT {
        return Err(Refusal(format!("{name} is too large to be a count")));
    }
    Ok(())
}

/// Refuses what cannot be a population, a weight or a base: not finite, 0 or below.
pub(super) fn positive(name: &str, value: f64) -> Result<(), Refusal> {
    finite(name, value)?;
    if value <= 0.0 {
        return Err(Refusal(format!("{name} is {}, and it must be above 0", written(value))));
    }
    Ok(())
}

/// The interval, refused where the numbers were so large or small that it could not be held.
pub(super) fn held(interval: Interval) -> Result<Interval, Refusal> {
    if [interval.value, interval.lower, interval.upper].iter().all(|number| number.is_finite()) {
        Ok(interval)
    } else {
        Err(Refusal("the numbers are too large or too small to calculate with".to_owned()))
    }
}

/// The number as messages write it: every digit.
pub(super) fn written(value: f64) -> String {
    NumberFormat { style: NumberStyle::Decimal, decimals: None }.format(value)
}

fn finite(name: &str, value: f64) -> Result<(), Refusal> {
    if value.is_finite() { Ok(()) } else { Err(Refusal(format!("{name} is not a number"))) }
}
