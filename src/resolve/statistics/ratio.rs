//! The ratio of two rates, and whether a change is more than chance.

use super::{Interval, Refusal, Z, arguments};

/// The ratio of two rates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// The first rate divided by the second, with its 95% limits; 1 is no difference.
    pub interval: Interval,
    /// Whether the interval leaves 1 out: the difference is more than chance would make, at 95%.
    pub significant: bool,
}

/// The rate of `count_1` events in `population_1` divided by that of `count_0` in `population_0`
/// (the earlier period, the other area), with 95% limits on the logarithm. For a change of counts in
/// one area give the populations of both years, or the same number twice where it has not changed.
///
/// `R = (O1/n1) / (O0/n0)`, limits `R exp(-/+ z sqrt(1/O1 + 1/O0))`; significant where they leave out
/// 1. The counts must be independent: no event is in both.
///
/// Source: Rothman, Greenland and Lash, Modern Epidemiology, chapter on person-time data; Morris and
/// Gardner in Statistics with Confidence, BMJ Books 2000.
///
/// # Errors
/// Refused where a count is 0 (its logarithm has no limits), or not a whole number, or a population
/// is not above 0.
pub fn rate_ratio(
    count_1: f64,
    population_1: f64,
    count_0: f64,
    population_0: f64,
) -> Result<Ratio, Refusal> {
    arguments::count("the first count", count_1)?;
    arguments::positive("the first population", population_1)?;
    arguments::count("the second count", count_0)?;
    arguments::positive("the second population", population_0)?;
    for (name, count) in [("first", count_1), ("second", count_0)] {
        if count == 0.0 {
            return Err(Refusal(format!(
                "the {name} count is 0, and a ratio needs events on both sides; give the two \
                 counts instead"
            )));
        }
    }
    let value = (count_1 / count_0) * (population_0 / population_1);
    let reach = (Z * (1.0 / count_1 + 1.0 / count_0).sqrt()).exp();
    let interval = arguments::held(Interval { value, lower: value / reach, upper: value * reach })?;
    Ok(Ratio { interval, significant: interval.lower > 1.0 || interval.upper < 1.0 })
}
