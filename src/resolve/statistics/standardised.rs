//! Standardisation: comparing areas whose people differ in age.

use super::arguments::written;
use super::{Interval, Refusal, arguments, limits};

/// Fewer events than this in all, and a directly standardised rate is withheld.
pub const LEAST_EVENTS: f64 = 10.0;

/// One age group (or other group) of a directly standardised rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// Events in the group, a whole number.
    pub count: f64,
    /// People of the area in the group.
    pub population: f64,
    /// People of the standard population in the group, in any unit: only their shares matter.
    pub weight: f64,
}

/// The directly standardised rate for every `per` people, with its 95% limits by Dobson's method:
/// the rate the area would have if its age groups were as large as those of the standard population.
///
/// With counts `x`, populations `n`, weights `w` and `O` the sum of `x`:
/// `D = sum(w x/n) / sum(w)`, `V = sum((w/n)^2 x) / sum(w)^2`, limits `D + sqrt(V/O) (L - O)` and
/// `D + sqrt(V/O) (U - O)`, where `L` and `U` are Byar's limits of `O`; each times `per`.
///
/// Source: Dobson, Kuulasmaa, Eberle and Scherer, Statistics in Medicine 1991, 10:457-462;
/// `calculate_dsr` of PHEindicatormethods, which also withholds rates on fewer than 10 events.
///
/// # Errors
/// Refused without groups, where a count is not a whole number of 0 or more, a population or weight
/// is not above 0, and where there are fewer than 10 events in all.
pub fn direct(groups: &[Group], per: f64) -> Result<Interval, Refusal> {
    if groups.is_empty() {
        return Err(Refusal("there are no groups to standardise over".to_owned()));
    }
    arguments::positive("the number of people the rate is for", per)?;
    for (index, group) in groups.iter().enumerate() {
        let place = index + 1;
        arguments::count(&format!("the count of group {place}"), group.count)?;
        arguments::positive(&format!("the population of group {place}"), group.population)?;
        arguments::positive(&format!("the standard population of group {place}"), group.weight)?;
    }
    let events: f64 = groups.iter().map(|group| group.count).sum();
    if events < LEAST_EVENTS {
        return Err(Refusal(format!(
            "the counts of all groups come to {}, and a directly standardised rate on fewer than \
             {} events would not be reliable; give the counts, or put several years together",
            written(events),
            written(LEAST_EVENTS)
        )));
    }
    let weights: f64 = groups.iter().map(|group| group.weight).sum();
    let mut value = 0.0;
    let mut variance = 0.0;
    for group in groups {
        // The share is taken first, so that large standard populations do not overflow when squared.
        let each = group.weight / weights / group.population * per;
        value += each * group.count;
        variance += each * each * group.count;
    }
    let (lower, upper) = limits::of_count(events);
    let scale = (variance / events).sqrt();
    arguments::held(Interval {
        value,
        lower: value + scale * (lower - events),
        upper: value + scale * (upper - events),
    })
}

/// The indirectly standardised ratio, with its 95% limits: events observed for every 100 expected if
/// the area's age groups had the rates of the reference population. 100 is as expected.
///
/// `100 O / E`; the limits are those of the count `O` (exact under 10, Byar's from 10), each times
/// `100 / E`.
///
/// Source: Breslow and Day, Statistical Methods in Cancer Research, volume II, IARC 1987;
/// `calculate_ISRatio` of PHEindicatormethods.
///
/// # Errors
/// Refused where `observed` is not a whole number of 0 or more, or `expected` is not above 0.
pub fn indirect(observed: f64, expected: f64) -> Result<Interval, Refusal> {
    arguments::count("the observed count", observed)?;
    arguments::positive("the expected number", expected)?;
    let (lower, upper) = limits::of_count(observed);
    let scaled = |events: f64| 100.0 * events / expected;
    arguments::held(Interval {
        value: scaled(observed),
        lower: scaled(lower),
        upper: scaled(upper),
    })
}
