//! 95% limits of a count of events: exact under 10, Byar's from 10. Rates and both kinds of
//! standardisation stand on these.

use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::Z;

/// From this count on Byar's approximation is used.
const APPROXIMATE_FROM: f64 = 10.0;

/// The lower and upper 95% limits of a whole count `O` of events that follow a Poisson distribution.
///
/// Under 10, exact: `chi2(0.025, 2 O) / 2`, which is 0 for no events, and `chi2(0.975, 2 O + 2) / 2`.
/// From 10, Byar's approximation: `O (1 - 1/(9 O) - z/(3 sqrt O))^3` and, with `A = O + 1`,
/// `A (1 - 1/(9 A) + z/(3 sqrt A))^3`.
///
/// Sources: Garwood, Biometrika 1936 (exact); Breslow and Day, Statistical Methods in Cancer
/// Research, volume II, IARC 1987 (Byar); the change at 10 is that of Public Health England's
/// technical guide to confidence intervals and its PHEindicatormethods package.
pub(super) fn of_count(count: f64) -> (f64, f64) {
    let next = count + 1.0;
    if count < APPROXIMATE_FROM {
        let lower = if count == 0.0 { 0.0 } else { chi_squared(0.025, 2.0 * count) / 2.0 };
        return (lower, chi_squared(0.975, 2.0 * next) / 2.0);
    }
    let lower = count * (1.0 - 1.0 / (9.0 * count) - Z / (3.0 * count.sqrt())).powi(3);
    let upper = next * (1.0 - 1.0 / (9.0 * next) + Z / (3.0 * next.sqrt())).powi(3);
    (lower, upper)
}

/// The quantile of the chi-squared distribution.
fn chi_squared(probability: f64, degrees_of_freedom: f64) -> f64 {
    ChiSquared::new(degrees_of_freedom)
        .expect("the degrees of freedom come from a count checked to be above 0")
        .inverse_cdf(probability)
}
