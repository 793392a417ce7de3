//! Proportions: how many of a whole.

use super::arguments::written;
use super::{Interval, Refusal, Z, arguments};

/// The proportion `count` of `of`, from 0 to 1, with its 95% limits by Wilson's score method.
///
/// With `n = of`, `p = count / n`: limits
/// `(2 count + z^2 -/+ z sqrt(z^2 + 4 count (1 - p))) / (2 (n + z^2))`. They never leave 0 to 1; none
/// of `n` has the lower limit 0, all of `n` the upper limit 1.
///
/// Source: Wilson, Journal of the American Statistical Association 1927, 22:209-212; recommended by
/// Newcombe, Statistics in Medicine 1998, 17:857-872; `phe_proportion` of PHEindicatormethods.
///
/// # Errors
/// Refused where either number is not a whole number of 0 or more, `of` is 0, or `count` is above it.
pub fn wilson(count: f64, of: f64) -> Result<Interval, Refusal> {
    arguments::count("the count", count)?;
    arguments::positive("the number it is a share of", of)?;
    arguments::count("the number it is a share of", of)?;
    if count > of {
        return Err(Refusal(format!(
            "the count ({}) is more than the number it is a share of ({}); if one person can be \
             counted more than once, give a rate instead",
            written(count),
            written(of)
        )));
    }
    let value = count / of;
    let middle = 2.0 * count + Z * Z;
    let reach = Z * (Z * Z + 4.0 * count * (1.0 - value)).sqrt();
    let whole = 2.0 * (of + Z * Z);
    // Both ends are exact in the formula; the arithmetic leaves a trace of the order of 1e-17.
    let lower = if count == 0.0 { 0.0 } else { (middle - reach) / whole };
    let upper = if count == of { 1.0 } else { (middle + reach) / whole };
    arguments::held(Interval { value, lower, upper })
}
