//! Proposals: the date or number a writer most likely meant.

use crate::model::Date;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The right form of a date written otherwise: `6 February 2020`, `06/02/2020` (day first, as in
/// Britain), `2020/2/6`, `February 2020`.
pub(crate) fn date(text: &str) -> Option<String> {
    let cleaned = text.replace(['/', '.', '-', ','], " ");
    let parts: Vec<&str> = cleaned.split_whitespace().collect();
    let proposal = match parts.as_slice() {
        [year, month, day] if is_year(year) => form(year, month, Some(day))?,
        [day, month, year] => {
            form(year, month, Some(day)).or_else(|| form(year, day, Some(month)))?
        }
        [year, month] if is_year(year) => form(year, month, None)?,
        [month, year] => form(year, month, None)?,
        _ => return None,
    };
    Date::parse(&proposal).map(|_| proposal)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn form(year: &str, month: &str, day: Option<&str>) -> Option<String> {
    if !is_year(year) {
        return None;
    }
    let month = match month.parse::<usize>() {
        Ok(number) => number,
        Err(_) => {
            let word = month.to_lowercase();
            MONTHS.iter().position(|name| word.starts_with(name))? + 1
        }
    };
    let Some(day) = day else { return Some(format!("{year}-{month:02}")) };
    let digits = day.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let day: u8 = digits.parse().ok()?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

/// A number as YAML and CSV hold it: digits, a decimal point, a minus sign in front.
pub(crate) fn parse_number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

/// The number in a text that holds one with separators or a unit: `4,547`, `£384,000`, `16%`.
pub(crate) fn number(text: &str) -> Option<String> {
    let cleaned: String = text
        .chars()
        .filter(|character| !matches!(character, ',' | '£' | '%' | '+' | '_' | '\u{a0}' | ' '))
        .map(|character| if matches!(character, '\u{2212}' | '–') { '-' } else { character })
        .collect();
    parse_number(&cleaned).map(|_| cleaned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (written, meant) in [
            ("6 February 2020", "2020-02-06"),
            ("6th Feb 2020", "2020-02-06"),
            ("06/02/2020", "2020-02-06"),
            ("6.2.2020", "2020-02-06"),
            ("2020/2/6", "2020-02-06"),
            ("February 6, 2020", "2020-02-06"),
            ("2020-2-6", "2020-02-06"),
            ("Sept 2019", "2019-09"),
            ("2019/9", "2019-09"),
        ] {
            assert_eq!(date(written).as_deref(), Some(meant), "{written}");
        }
        for written in ["soon", "2020-02-30", "30 February 2020", "02/06/20", "", "1 2 3 4"] {
            assert_eq!(date(written), None, "{written}");
        }
    }

    #[test]
    fn numbers() {
        assert_eq!(parse_number("-12.50"), Some(-12.5));
        for text in ["", "-", "1.", ".5", "1e3", "0x10", "inf", "1,000", "+1", " 1"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
        assert_eq!(number("4,547").as_deref(), Some("4547"));
        assert_eq!(number("£384,000").as_deref(), Some("384000"));
        assert_eq!(number("\u{2212}3.6%").as_deref(), Some("-3.6"));
        assert_eq!(number("about 5"), None);
    }
}
