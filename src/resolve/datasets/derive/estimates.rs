//! Works out the cells of columns that rest on statistics: standardised rates and ratios, positions
//! against a benchmark, hidden populations.
//!
//! Numbers that are too few for a method leave a gap with its reason; numbers that cannot be right
//! are refused.

use super::groups::Groups;
use super::work::{Bench, Gap, Value, not_applicable, not_available};
use crate::load::Better;
use crate::model::{Cell, Missing};
use crate::resolve::statistics::benchmark::{Judgement, Polarity, compare, judge};
use crate::resolve::statistics::hidden::{LEAST_OVERLAP, chapman};
use crate::resolve::statistics::standardised::{Group, LEAST_EVENTS, direct, indirect};
use crate::resolve::statistics::{Interval, Refusal};

/// The columns of an estimate with limits, and what it is held against.
pub(super) struct Comparison {
    /// The estimate, its lower and its upper limit.
    pub(super) columns: [usize; 3],
    /// The benchmark of each row; none where there is no row or value for it.
    pub(super) benchmarks: Vec<Option<f64>>,
    /// The benchmark in words.
    pub(super) against: String,
    /// Which direction is good.
    pub(super) better: Option<Better>,
}

/// An estimate with its limits, or why there is none.
pub(super) enum Estimate {
    /// There is none to state.
    None(Gap),
    /// What the method gives.
    Of(Result<Interval, Refusal>),
}

impl From<Gap> for Estimate {
    fn from(gap: Gap) -> Self {
        Self::None(gap)
    }
}

impl Bench<'_> {
    /// The directly standardised rate of the row's groups: events, people, standard population.
    pub(super) fn standardised(&mut self, groups: &Groups<'_>, per: u32) -> Estimate {
        let read = match groups.read(self.row, &mut self.marks, self.words) {
            Ok(read) => read,
            Err(gap) => return gap.into(),
        };
        let group = |of: &Vec<f64>| Group { count: of[0], population: of[1], weight: of[2] };
        let all: Vec<Group> = read.iter().map(group).collect();
        let events: f64 = all.iter().map(|group| group.count).sum();
        if (0.0..LEAST_EVENTS).contains(&events) {
            let (found, least) = (events.to_string(), LEAST_EVENTS.to_string());
            let given = [
                ("events", (&found).into()),
                ("count", if events == 1.0 { 1_usize } else { 2 }.into()),
                ("least", (&least).into()),
            ];
            return not_applicable(self.words.say_with("gap-too-few-events", &given)).into();
        }
        Estimate::Of(direct(&all, f64::from(per)))
    }

    /// The events there would be if each group had the reference population's rate: people, events
    /// and people of the reference.
    pub(super) fn expected(&mut self, groups: &Groups<'_>) -> Value {
        let mut expected = 0.0;
        for group in groups.read(self.row, &mut self.marks, self.words)? {
            if group[2] == 0.0 {
                let label = groups.label(2).0;
                let given = [("measure", label.into())];
                return Err(not_applicable(self.words.say_with("gap-is-zero-in-a-group", &given)));
            }
            expected += group[0] * group[1] / group[2];
        }
        Ok(expected)
    }

    /// Observed for every 100 expected.
    pub(super) fn ratio(&mut self, observed: usize, expected: usize) -> Estimate {
        match self
            .number(self.row, observed)
            .and_then(|o| Ok((o, self.number(self.row, expected)?)))
        {
            Ok((_, 0.0)) => {
                let label = &self.dataset.columns[expected].label;
                not_applicable(self.is_zero(label)).into()
            }
            Ok((observed, expected)) => Estimate::Of(indirect(observed, expected)),
            Err(gap) => gap.into(),
        }
    }

    /// How many people there are, from two lists and those on both.
    pub(super) fn hidden(&mut self, lists: [usize; 3]) -> Estimate {
        let mut numbers = [0.0; 3];
        for (number, column) in numbers.iter_mut().zip(lists) {
            match self.number(self.row, column) {
                Ok(value) => *number = value,
                Err(gap) => return gap.into(),
            }
        }
        let [first, second, both] = numbers;
        if (0.0..LEAST_OVERLAP).contains(&both) && both <= first && both <= second {
            let label = &self.dataset.columns[lists[2]].label;
            let (found, least) = (both.to_string(), LEAST_OVERLAP.to_string());
            let given =
                [("measure", label.into()), ("value", (&found).into()), ("least", (&least).into())];
            return not_applicable(self.words.say_with("gap-too-few-on-both", &given)).into();
        }
        Estimate::Of(chapman(first, second, both).map(|hidden| hidden.log))
    }

    /// Where an estimate stands against its benchmark: a word.
    pub(super) fn compared(&mut self, comparison: &Comparison) -> Result<Cell, Gap> {
        let [of, lower, upper] = comparison.columns;
        let mut number = |column| self.number(self.row, column);
        let (value, lower, upper) = (number(of)?, number(lower)?, number(upper)?);
        let Some(benchmark) = comparison.benchmarks[self.row] else {
            return Err(not_available(self.words.say("gap-no-benchmark")));
        };
        let polarity = match comparison.better {
            Some(Better::Higher) => Polarity::HigherIsBetter,
            Some(Better::Lower) => Polarity::LowerIsBetter,
            None => Polarity::Neutral,
        };
        let position = compare(Interval { value, lower, upper }, benchmark);
        Ok(Cell::Text(self.words.say(message(judge(position, polarity)))))
    }
}

/// The message for where an estimate stands.
fn message(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Better => "compared-better",
        Judgement::Similar => "compared-similar",
        Judgement::Worse => "compared-worse",
        Judgement::Higher => "compared-higher",
        Judgement::Lower => "compared-lower",
    }
}

impl Estimate {
    /// The value with its limits, or the gap; and why the method refuses the numbers.
    pub(super) fn settled(self) -> (Value, Option<(f64, f64)>, Option<String>) {
        match self {
            Self::None(gap) => (Err(gap), None, None),
            Self::Of(Ok(Interval { value, lower, upper })) => {
                (Ok(value), Some((lower, upper)), None)
            }
            Self::Of(Err(Refusal(why))) => {
                let gap = Gap { missing: Missing::NotAvailable, why: why.clone() };
                (Err(gap), None, Some(why))
            }
        }
    }
}
