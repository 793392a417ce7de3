//! The day, for the papers and offices `new` and `init` start. No output of a build depends on it.

use std::time::SystemTime;

use jiff::ToSpan as _;

use crate::model::Date;

/// Today, in UTC: around midnight a writer may have to correct the day by one.
#[expect(clippy::disallowed_methods, reason = "a new paper starts with the day it was made on")]
pub(super) fn today() -> Date {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    day(since.as_secs() / 86_400)
}

/// The day so many days after 1 January 1970. A clock set beyond the calendar gives that first day.
fn day(days: u64) -> Date {
    let first = jiff::civil::date(1970, 1, 1);
    let days = i64::try_from(days).ok().and_then(|days| 0.days().try_days(days).ok());
    let day = days.and_then(|span| first.checked_add(span).ok()).unwrap_or(first);
    Date::parse(&day.to_string()).expect("jiff writes dates as 2020-02-06")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_since_1970() {
        assert_eq!(day(0).iso(), "1970-01-01");
        assert_eq!(day(19_782).iso(), "2024-02-29");
        assert_eq!(day(u64::MAX).iso(), "1970-01-01");
        assert!(today() > day(0));
    }
}
