//! Calendar dates and periods, written the house way.

/// A calendar date, to the day or, where no day is known, to the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    first: jiff::civil::Date,
    month_only: bool,
}

/// The months by their English names.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Date {
    /// Reads `2020-02-06` or `2020-02`; none where that day does not exist or is written otherwise.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = matches!(text.len(), 7 | 10)
            && text.bytes().enumerate().all(|(index, byte)| match index {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return None;
        }
        let month_only = text.len() == 7;
        let day = if month_only { format!("{text}-01") } else { text.to_owned() };
        day.parse().ok().map(|first| Self { first, month_only })
    }

    /// The day before.
    pub fn day_before(self) -> Self {
        // The first day of the calendar has none before it; papers are younger.
        let first = self.first.yesterday().unwrap_or(self.first);
        Self { first, month_only: false }
    }

    /// Whether it is a Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(
            self.first.weekday(),
            jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday
        )
    }

    /// Whether only the month is known.
    pub fn is_month_only(self) -> bool {
        self.month_only
    }

    /// `Thursday 6 February 2020`.
    pub fn with_weekday(self) -> String {
        let day = WEEKDAYS[usize::try_from(self.first.weekday().to_monday_zero_offset())
            .expect("days of the week are counted from 0")];
        format!("{day} {}", self.long())
    }

    /// `6 February 2020`, or `February 2020` where no day is known.
    pub fn long(self) -> String {
        if self.month_only {
            return self.month_year();
        }
        format!("{} {}", self.first.day(), self.month_year())
    }

    /// `February 2020`.
    pub fn month_year(self) -> String {
        format!("{} {}", MONTHS[self.month_index()], self.first.year())
    }

    /// `2020-02-06`, or `2020-02` where no day is known: the form of `<time datetime>`.
    pub fn iso(self) -> String {
        let day = self.first.to_string();
        if self.month_only { day[..7].to_owned() } else { day }
    }

    /// The day, or the first day of the month, as `2020-02-06`: where a format needs a full date.
    pub fn iso_day(self) -> String {
        self.first.to_string()
    }

    /// The day so many days later; none where only the month is known, or beyond the calendar.
    pub fn plus_days(self, days: u32) -> Option<Self> {
        let span = jiff::Span::new().try_days(days).ok()?;
        let first = self.first.checked_add(span).ok()?;
        (!self.month_only).then_some(Self { first, month_only: false })
    }

    /// How many days lie between two days, from this one to a later one; none where only the month
    /// of one is known or the other is not later.
    pub fn days_until(self, later: Self) -> Option<u32> {
        let days = self.first.until(later.first).ok()?.get_days();
        if self.month_only || later.month_only { None } else { u32::try_from(days).ok() }
    }

    /// Whether the date is wholly before another one; a date without a day is its whole month.
    pub fn is_before(self, other: Self) -> bool {
        let (year, month, day) = self.parts();
        let last = if self.month_only { 31 } else { day };
        (year, month, last) < other.parts()
    }

    /// Year, month (1 to 12) and day (1 where none is known).
    pub fn parts(self) -> (i16, u8, u8) {
        let part = |value: i8| u8::try_from(value).expect("months and days are positive");
        (self.first.year(), part(self.first.month()), part(self.first.day()))
    }

    /// Whether the day is known, not only the month.
    pub fn has_day(self) -> bool {
        !self.month_only
    }

    fn month_index(self) -> usize {
        usize::try_from(self.first.month() - 1).expect("months start at 1")
    }
}

/// A period as a reader sees it: `2019-09` is September 2019, `2020-02-06` is 6 February 2020,
/// `2019-Q3` is July to September 2019; a year, a financial year (`2018/19`) or words stay as they are.
pub fn period_words(text: &str) -> String {
    if let Some(date) = Date::parse(text) {
        return date.long();
    }
    let Some((year, rest)) = text.split_once('-') else { return text.to_owned() };
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.to_owned();
    }
    match rest {
        "Q1" => format!("January to March {year}"),
        "Q2" => format!("April to June {year}"),
        "Q3" => format!("July to September {year}"),
        "Q4" => format!("October to December {year}"),
        _ => match rest.parse::<usize>() {
            Ok(month @ 1..=12) if rest.len() == 2 => format!("{} {year}", MONTHS[month - 1]),
            _ => text.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_periods() {
        assert_eq!(Date::parse("2019-10-09").map(Date::long).as_deref(), Some("9 October 2019"));
        assert_eq!(Date::parse("2019-02-29"), None);
        assert_eq!(Date::parse("9 October 2019"), None);
        let day = |text| Date::parse(text).expect("a date");
        assert_eq!(day("2020-01-10").plus_days(55), Some(day("2020-03-05")), "a leap year");
        assert_eq!(day("2020-01").plus_days(55), None);
        assert_eq!(day("2020-03-05").days_until(day("2020-03-18")), Some(13));
        assert_eq!(day("2020-03-18").days_until(day("2020-03-05")), None);
        assert_eq!(period_words("2019-09"), "September 2019");
        assert_eq!(period_words("2019-13"), "2019-13");
        assert_eq!(period_words("2019-Q3"), "July to September 2019");
        assert_eq!(period_words("2018/19"), "2018/19");
        assert_eq!(period_words("2019"), "2019");
    }
}
