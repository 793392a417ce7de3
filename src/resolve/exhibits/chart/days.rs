//! Periods as days, so that events can stand in order and as far apart as they were.

use crate::model::Date;

/// The first day of a period as it is written in data (`2019`, `2018/19`, `2019-Q3`, `2019-09`,
/// `2019-09-30`), in days since 1 January 1970. A financial year begins on 1 April. None for words.
pub(super) fn first_day(text: &str) -> Option<f64> {
    if let Some(date) = Date::parse(text) {
        let (year, month, day) = date.parts();
        return Some(days(i32::from(year), i32::from(month), i32::from(day)));
    }
    let year = |text: &str| {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse::<i32>().ok()).flatten()
    };
    if let Some((first, _)) = text.split_once('/') {
        return Some(days(year(first)?, 4, 1));
    }
    if let Some((first, rest)) = text.split_once('-') {
        let month = match rest {
            "Q1" => 1,
            "Q2" => 4,
            "Q3" => 7,
            "Q4" => 10,
            _ => return None,
        };
        return Some(days(year(first)?, month, 1));
    }
    Some(days(year(text)?, 1, 1))
}

/// Days from 1 January 1970 to a day of the Gregorian calendar (Hinnant, "chrono-compatible low-level
/// date algorithms", days_from_civil).
fn days(year: i32, month: i32, day: i32) -> f64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    f64::from(era * 146_097 + of_era - 719_468)
}

#[cfg(test)]
mod tests {
    use super::first_day;

    #[test]
    fn periods_begin_on_their_first_day() {
        assert_eq!(first_day("1970-01-01"), Some(0.0));
        assert_eq!(first_day("2020-02-06"), Some(18_298.0));
        assert_eq!(first_day("2019"), Some(17_897.0));
        assert_eq!(first_day("2018/19"), first_day("2018-04"));
        assert_eq!(first_day("2019-Q3"), first_day("2019-07-01"));
        assert_eq!(first_day("1969-12"), Some(-31.0));
        assert_eq!(first_day("three years"), None);
    }
}
