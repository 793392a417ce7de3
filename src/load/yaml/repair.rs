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

/// The number in a text that holds one with separators or a unit: `4,547`, `£384,000`, `16%`. None where
/// a separator does not stand in front of three digits: the comma of `36000,50` may be a decimal sign.
pub(crate) fn number(text: &str) -> Option<String> {
    let (sign, digits) = bare(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits.as_str(), None),
    };
    let whole = joined(whole, &[',', ' ', '_', '\u{a0}', '\u{2009}', '\u{202f}'])?;
    let number = match fraction {
        Some(fraction) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{whole}"),
    };
    parse_number(&number).map(|_| number)
}

/// What to say of a number whose commas part no thousands, so that nobody but the writer knows what was
/// meant: `36000,50`, `3,10,00`.
pub(crate) fn number_in_doubt(text: &str) -> Option<String> {
    if number(text).is_some() {
        return None;
    }
    let (sign, digits) = bare(text);
    let (whole, fraction) = digits.split_once(',')?;
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let continental = whole.contains('.');
    if let Some(whole) = joined(whole, &['.']).filter(|it| all_digits(it) && all_digits(fraction)) {
        let decimal = format!("write `{sign}{whole}.{fraction}` if the comma is a decimal sign");
        // `1.234,50` has its thousands parted by something else, and no number begins with 0.
        return Some(match continental || whole.starts_with('0') {
            true => decimal,
            false => format!("{decimal}, or `{sign}{whole}{fraction}` if it is not"),
        });
    }
    let parts = || digits.split([',', '.']);
    (parts().count() > 2 && parts().all(all_digits)).then(|| {
        "its commas do not part groups of three digits: check the number and write it without commas"
            .to_owned()
    })
}

/// A number typed in an expression: commas may part its thousands.
pub(crate) fn typed_number(text: &str) -> Option<f64> {
    let plain = |text: &str| text.parse().ok().filter(|number: &f64| number.is_finite());
    let only_digits = text.bytes().all(|b| b.is_ascii_digit() || b",.-".contains(&b));
    plain(text).or_else(|| plain(&number(text).filter(|_| only_digits)?))
}

/// A number's sign, and the rest without units and white space around it.
fn bare(text: &str) -> (&'static str, String) {
    let text: String = text
        .chars()
        .filter(|character| !matches!(character, '£' | '%' | '+'))
        .map(|character| if matches!(character, '\u{2212}' | '–') { '-' } else { character })
        .collect();
    let text = text.trim();
    match text.strip_prefix('-') {
        Some(digits) => ("-", digits.trim().replace(", ", ",")),
        None => ("", text.replace(", ", ",")),
    }
}

/// A whole number without the marks that part its thousands; none where they part anything else.
fn joined(text: &str, marks: &[char]) -> Option<String> {
    let groups: Vec<&str> = text.split(marks).collect();
    let [first, others @ ..] = groups.as_slice() else { return None };
    let thousands = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && others.iter().all(|group| group.len() == 3);
    (others.is_empty() || thousands).then(|| groups.concat())
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
        assert_eq!(number("1,234,567.5").as_deref(), Some("1234567.5"));
        assert_eq!(number("31 000").as_deref(), Some("31000"));
        for text in ["about 5", "36000,50", "4,12", "3,10,00", "0,125", "1.234,50", "12 5", ","] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!(typed_number("1,500"), Some(1500.0));
        assert_eq!(typed_number("-2.5"), Some(-2.5));
        for text in ["4,12", "12%", "lines.count", "inf"] {
            assert_eq!(typed_number(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_in_doubt() {
        for (text, help) in [
            (
                "36000,50",
                "write `36000.50` if the comma is a decimal sign, or `3600050` if it is not",
            ),
            ("-4,12", "write `-4.12` if the comma is a decimal sign, or `-412` if it is not"),
            ("£0,125", "write `0.125` if the comma is a decimal sign"),
            ("1.234,50", "write `1234.50` if the comma is a decimal sign"),
            (
                "3,10,00",
                "its commas do not part groups of three digits: check the number and write it without commas",
            ),
        ] {
            assert_eq!(number_in_doubt(text).as_deref(), Some(help), "{text}");
        }
        for text in ["4,547", "about 5", "5", "yes, no", "1,a"] {
            assert_eq!(number_in_doubt(text), None, "{text}");
        }
    }
}
