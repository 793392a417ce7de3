//! Statistical methods, one a file, each with its formula and source.
//!
//! Pure functions of numbers. Intervals are at 95%: z = 1.959964.

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

/// Why a method refuses to give a result, as words that complete "it cannot be worked out: ...".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub String);
