//! Rates: events for every so many people.

use super::{Interval, Refusal, arguments, limits};

/// The rate of `count` events in a `population`, for every `per` (1,000 or 100,000, say), with its
/// 95% limits: exact for fewer than 10 events, Byar's from 10.
///
/// `value = O per / n`; the limits are those of the count `O`, each times `per / n`. One person can
/// have several events, so a count above the population is allowed. A count of 0 has the rate 0, the
/// lower limit 0 and an upper limit.
///
/// Source: Public Health England, "Commonly used public health statistics and their confidence
/// intervals", 2018, and the `phe_rate` function of its PHEindicatormethods package.
///
/// # Errors
/// Refused where the count is not a whole number of 0 or more, or the population or `per` is not
/// above 0.
pub fn byar(count: f64, population: f64, per: f64) -> Result<Interval, Refusal> {
    arguments::count("the count", count)?;
    arguments::positive("the population", population)?;
    arguments::positive("the number of people the rate is for", per)?;
    let (lower, upper) = limits::of_count(count);
    let scaled = |events: f64| events / population * per;
    arguments::held(Interval { value: scaled(count), lower: scaled(lower), upper: scaled(upper) })
}
