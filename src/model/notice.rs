//! Clear days before a meeting: when its papers must be open to inspection.
//!
//! Local Government Act 1972, sections 100B (five clear days, England) and 100BA (three, Wales). A clear
//! day is one between the day of issue and the day of the meeting: neither of the two counts. That
//! weekends and bank holidays do not count either is how councils work, and is a setting.

use std::collections::BTreeSet;

use super::Date;

/// How long before a meeting its papers are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticePeriod {
    /// Clear days; none where no rule is known.
    pub clear_days: u32,
    /// Whether only working days count.
    pub working_days: bool,
    /// The bank holidays.
    pub holidays: BTreeSet<Date>,
    /// The years whose bank holidays are known in full, first and last.
    pub years: (i16, i16),
}

impl Default for NoticePeriod {
    fn default() -> Self {
        Self { clear_days: 0, working_days: true, holidays: BTreeSet::new(), years: (0, 0) }
    }
}

impl NoticePeriod {
    /// Whether a day between issue and meeting counts.
    fn counts(&self, day: Date) -> bool {
        !self.working_days || !(day.is_weekend() || self.holidays.contains(&day))
    }

    /// How many clear days lie between the day of issue and the day of the meeting.
    pub fn between(&self, issued: Date, meeting: Date) -> u32 {
        let days = std::iter::successors(Some(meeting.day_before()), |day| Some(day.day_before()));
        let between = days.take_while(|day| *day > issued).filter(|day| self.counts(*day));
        // No office publishes years before a meeting: enough is enough.
        between.take(self.clear_days as usize).fold(0, |count, _| count + 1)
    }

    /// The last day to publish the papers of a meeting: a day on which the office works, where only
    /// working days count, that leaves all clear days between.
    pub fn latest(&self, meeting: Date) -> Date {
        let mut day = meeting;
        for _ in 0..self.clear_days {
            day = self.counted_before(day);
        }
        self.counted_before(day)
    }

    /// The nearest day before one that counts.
    fn counted_before(&self, day: Date) -> Date {
        let mut day = day.day_before();
        while !self.counts(day) {
            day = day.day_before();
        }
        day
    }

    /// Whether the bank holidays between two days are known.
    pub fn knows(&self, from: Date, to: Date) -> bool {
        !self.working_days || (from.parts().0 >= self.years.0 && to.parts().0 <= self.years.1)
    }
}
