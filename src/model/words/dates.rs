//! Dates and periods in words.

use super::{Argument, Words};
use crate::model::{Date, Period, PeriodKind};

/// The messages of the months.
const MONTHS: [&str; 12] = [
    "month-january",
    "month-february",
    "month-march",
    "month-april",
    "month-may",
    "month-june",
    "month-july",
    "month-august",
    "month-september",
    "month-october",
    "month-november",
    "month-december",
];

impl Words {
    /// `6 February 2020`, or `February 2020` where no day is known.
    pub fn date(&self, date: Date) -> String {
        let (_, _, day) = date.parts();
        if date.has_day() { self.day_of(day, &self.month_of(date)) } else { self.month_of(date) }
    }

    /// The months by their names, from January.
    pub fn months(&self) -> Vec<String> {
        MONTHS.iter().map(|month| self.say(month)).collect()
    }

    /// `February 2020`.
    pub fn month_of(&self, date: Date) -> String {
        let (year, month, _) = date.parts();
        self.month_year(month, i32::from(year))
    }

    fn day_of(&self, day: u8, month_year: &str) -> String {
        let day = day.to_string();
        let parts = [("day", Argument::Text(&day)), ("month-year", Argument::Text(month_year))];
        self.say_with("date-day", &parts)
    }

    /// Months count from 1; one that does not exist is the last.
    fn month(&self, month: u8) -> String {
        let index = usize::from(month.clamp(1, 12) - 1);
        self.say(MONTHS[index])
    }

    fn month_year(&self, month: u8, year: i32) -> String {
        let (month, year) = (self.month(month), year.to_string());
        let parts = [("month", Argument::Text(&month)), ("year", Argument::Text(&year))];
        self.say_with("date-month", &parts)
    }

    /// A period as a reader sees it: `2019-09` is September 2019, `2019-Q3` is July to September 2019; a
    /// year, a financial year (`2018/19`) or words stay as they are.
    pub fn period(&self, written: &str) -> String {
        if let Some(date) = Date::parse(written) {
            return self.date(date);
        }
        let quarter = Period::parse(written).filter(|period| period.kind == PeriodKind::Quarter);
        let Some(period) = quarter else { return written.to_owned() };
        let (year, first, ..) = period.order();
        let message = match first {
            1 => "quarter-1",
            4 => "quarter-2",
            7 => "quarter-3",
            _ => "quarter-4",
        };
        self.say_with(message, &[("year", year.to_string().as_str().into())])
    }

    /// From one date or period to another, both in words already: `September 2019 to February 2020`.
    pub fn range(&self, from: &str, to: &str) -> String {
        self.say_with("range", &[("from", from.into()), ("to", to.into())])
    }
}
