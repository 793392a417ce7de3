//! Statistical methods, one a file, each with its formula and source.
//!
//! Pure functions of numbers. Intervals are at 95%: z = 1.959964. Must not know datasets, papers or
//! where a number comes from; the one thing shared with the rest is how numbers are written.
//! `docs/statistics.md` says the same in plain English, and its figures are tested against the code.

mod arguments;
pub mod benchmark;
mod format;
pub mod hidden;
mod limits;
pub mod proportion;
pub mod rate;
pub mod ratio;
pub mod standardised;
#[cfg(test)]
mod tests;

use std::fmt;

pub use format::format_interval;

/// The standard normal deviate of a two-sided 95% interval.
const Z: f64 = 1.959_964;

/// An estimate with its 95% confidence limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The estimate.
    pub value: f64,
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

impl Interval {
    /// The interval in another unit: the value and both limits times a positive factor.
    /// [`proportion::wilson`] gives 0 to 1; times 100 it is printed as a percentage.
    pub fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, lower: self.lower * factor, upper: self.upper * factor }
    }
}

/// Why a method refuses to give a result, as words that complete "it cannot be worked out: ...".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub String);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
