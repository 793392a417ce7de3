//! Hidden populations: how many people there are, from how two lists overlap.

use std::fmt;

use super::arguments::written;
use super::{Interval, Refusal, Z, arguments};
use crate::model::NumberFormat;

/// Fewer people than this on both lists, and no estimate is given. A working convention rather than
/// the rule of one source: under it the estimate tends to be too low, and its limits mean little.
pub const LEAST_OVERLAP: f64 = 7.0;

/// What must hold for the estimate to mean anything, in running text. Printed with every estimate.
pub fn assumptions(words: &crate::model::Words) -> String {
    words.say("assumptions-of-hidden")
}

/// The estimated size of a hidden population.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hidden {
    /// The estimated number of people, on and off the lists.
    pub estimate: f64,
    /// Its standard error, in people.
    pub standard_error: f64,
    /// `estimate -/+ z standard error`. Its lower limit can fall below the number of people seen.
    pub normal: Interval,
    /// The limits to print: never below the number of people seen, wider above than below.
    pub log: Interval,
}

/// The parts of the sentence about an estimate, in whole people; together they read
/// "an estimated 1,578 (1,362 to 1,861)".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// `an estimated`.
    pub lead: &'static str,
    /// `1,578`.
    pub estimate: String,
    /// `1,362`, of the log interval.
    pub lower: String,
    /// `1,861`, of the log interval.
    pub upper: String,
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({} to {})", self.lead, self.estimate, self.lower, self.upper)
    }
}

impl Hidden {
    /// The parts of the sentence, with the log interval's limits.
    pub fn words(&self) -> Words {
        let people =
            |number| NumberFormat { decimals: Some(0), ..NumberFormat::COUNT }.format(number);
        Words {
            lead: "an estimated",
            estimate: people(self.estimate),
            lower: people(self.log.lower),
            upper: people(self.log.upper),
        }
    }
}

/// The size of a population from two lists, by Chapman's form of the Lincoln-Petersen estimate:
/// `first` people on one list, `second` on the other, `both` of them on both. Its [`assumptions`]
/// are printed with it.
///
/// With `n1`, `n2`, `m`: `N = (n1+1)(n2+1)/(m+1) - 1`,
/// `V = (n1+1)(n2+1)(n1-m)(n2-m) / ((m+1)^2 (m+2))`, standard error `sqrt(V)`, normal limits
/// `N -/+ z sqrt(V)`. Log limits: `M = n1+n2-m` people seen, `f = N-M` not seen,
/// `C = exp(z sqrt(ln(1 + V/f^2)))`, limits `M + f/C` and `M + f C`.
///
/// Sources: Chapman, University of California Publications in Statistics 1951, 1:131-160; Seber, The
/// Estimation of Animal Abundance, 1982 (variance); Chao, Biometrics 1987, 43:783-791 (log limits).
///
/// # Errors
/// Refused where a number is not a whole number of 0 or more, `both` is above either list or under
/// [`LEAST_OVERLAP`], and where one list lies wholly in the other: the formula would then find nobody
/// unseen and no uncertainty, when the lists are plainly not independent.
pub fn chapman(first: f64, second: f64, both: f64) -> Result<Hidden, Refusal> {
    let lists = [("first", first), ("second", second)];
    for (name, size) in lists {
        arguments::count(&format!("the number of people on the {name} list"), size)?;
    }
    arguments::count("the number of people on both lists", both)?;
    for (name, size) in lists {
        if both > size {
            return Err(Refusal(format!(
                "more people are given as on both lists ({}) than are on the {name} list ({})",
                written(both),
                written(size)
            )));
        }
    }
    if both < LEAST_OVERLAP {
        return Err(Refusal(format!(
            "the number of people on both lists is {}, and under {} the estimate would not be \
             reliable; give the numbers on the lists instead",
            written(both),
            written(LEAST_OVERLAP)
        )));
    }
    for (name, size) in lists {
        if both == size {
            return Err(Refusal(format!(
                "everyone on the {name} list is on the other too, so the lists are not independent \
                 and do not show how many people are on neither"
            )));
        }
    }
    let seen = first + second - both;
    // N - M, multiplied out: the same number without the loss of digits of the subtraction.
    let unseen = (first - both) / (both + 1.0) * (second - both);
    let estimate = seen + unseen;
    let standard_error =
        ((first + 1.0) / (both + 1.0) * (second + 1.0) * unseen / (both + 2.0)).sqrt();
    let reach = standard_error / unseen;
    let spread = (Z * (reach * reach).ln_1p().sqrt()).exp();
    let interval = |lower, upper| arguments::held(Interval { value: estimate, lower, upper });
    Ok(Hidden {
        estimate,
        standard_error,
        normal: interval(estimate - Z * standard_error, estimate + Z * standard_error)?,
        log: interval(seen + unseen / spread, seen + unseen * spread)?,
    })
}
