//! Numbers of a sentence in words: "second", "eleven".

use crate::model::{NumberFormat, in_words};

/// The ordinal of a whole number from 1: `second`, `twenty-seventh`; in digits above one hundred:
/// `101st`, `1,404th`. None for any other number.
pub(super) fn ordinal(value: f64) -> Option<String> {
    if value.fract() != 0.0 || value < 1.0 {
        return None;
    }
    let Some(words) = in_words(value) else {
        return Some(NumberFormat::COUNT.format(value) + ending(value));
    };
    let (front, last) = words.rsplit_once(['-', ' ']).unwrap_or(("", &words));
    let last = match last {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        tens if tens.ends_with('y') => format!("{}ieth", tens.trim_end_matches('y')),
        other => format!("{other}th"),
    };
    let joint = &words[front.len()..words.len().min(front.len() + usize::from(!front.is_empty()))];
    Some(format!("{front}{joint}{last}"))
}

fn ending(value: f64) -> &'static str {
    match (value % 100.0, value % 10.0) {
        (11.0..=13.0, _) => "th",
        (_, 1.0) => "st",
        (_, 2.0) => "nd",
        (_, 3.0) => "rd",
        _ => "th",
    }
}

/// A small number inside a sentence: in words up to ten, then in digits.
pub(super) fn number_in_prose(number: usize) -> String {
    let words = in_words(whole(number)).filter(|_| number <= 10);
    words.unwrap_or_else(|| NumberFormat::COUNT.format(whole(number)))
}

/// An ordinal inside a sentence: in words up to tenth, then in digits.
pub(super) fn ordinal_in_prose(number: usize) -> String {
    let value = whole(number);
    let words = ordinal(value).filter(|_| number <= 10);
    words.unwrap_or_else(|| NumberFormat::COUNT.format(value) + ending(value))
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows are far smaller")]
fn whole(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let ordinals = [
            (1.0, "first"),
            (8.0, "eighth"),
            (12.0, "twelfth"),
            (20.0, "twentieth"),
            (33.0, "thirty-third"),
            (100.0, "one hundredth"),
            (101.0, "101st"),
            (112.0, "112th"),
            (1404.0, "1,404th"),
        ];
        for (value, words) in ordinals {
            assert_eq!(ordinal(value).as_deref(), Some(words));
        }
        assert_eq!((ordinal(0.0), ordinal(1.5)), (None, None));
        assert_eq!(ordinal_in_prose(10), "tenth");
        assert_eq!(ordinal_in_prose(11), "11th");
        assert_eq!((number_in_prose(9), number_in_prose(43)), ("nine".into(), "43".into()));
    }
}
