//! Comparison of an estimate with a benchmark: a national figure, a target, last year's.

use super::Interval;

/// Where an estimate stands against a benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Position {
    /// All of the interval is above the benchmark.
    Higher,
    /// The interval holds the benchmark: chance may explain the difference.
    Similar,
    /// All of the interval is below the benchmark.
    Lower,
}

/// Which direction is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Polarity {
    /// More is better: satisfaction, crimes solved.
    HigherIsBetter,
    /// Less is better: crimes, days to answer.
    LowerIsBetter,
    /// Neither: stop and search, reports of domestic abuse.
    Neutral,
}

/// What a position means once it is known which direction is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// On the good side of the benchmark.
    Better,
    /// The interval holds the benchmark.
    Similar,
    /// On the bad side of the benchmark.
    Worse,
    /// Above it, and neither direction is good.
    Higher,
    /// Below it, and neither direction is good.
    Lower,
}

impl Position {
    /// The word printed: colour alone never says it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Similar => "similar",
            Self::Lower => "lower",
        }
    }
}

impl Judgement {
    /// The word printed: colour alone never says it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Similar => "similar",
            Self::Worse => "worse",
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }
}

/// Whether the estimate is higher than, similar to or lower than a benchmark in the same unit:
/// higher where the lower limit is above it, lower where the upper limit is below it, else similar. A
/// limit that equals the benchmark is similar. The benchmark is taken as exact; one that has limits
/// of its own needs [`super::ratio::rate_ratio`]. Where the benchmark is not a
/// number no difference is claimed: similar.
///
/// Source: Public Health England, Fingertips guidance, comparison by confidence interval.
pub fn compare(interval: Interval, benchmark: f64) -> Position {
    if interval.lower > benchmark {
        Position::Higher
    } else if interval.upper < benchmark {
        Position::Lower
    } else {
        Position::Similar
    }
}

/// What the position means, given which direction is good.
pub const fn judge(position: Position, polarity: Polarity) -> Judgement {
    match (position, polarity) {
        (Position::Similar, _) => Judgement::Similar,
        (Position::Higher, Polarity::HigherIsBetter)
        | (Position::Lower, Polarity::LowerIsBetter) => Judgement::Better,
        (Position::Higher, Polarity::LowerIsBetter)
        | (Position::Lower, Polarity::HigherIsBetter) => Judgement::Worse,
        (Position::Higher, Polarity::Neutral) => Judgement::Higher,
        (Position::Lower, Polarity::Neutral) => Judgement::Lower,
    }
}
