//! Numbers in words: "eleven", "twenty-seven".

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A whole number from 0 to 100 in words: `twenty-seven`. None for any other number.
pub fn in_words(value: f64) -> Option<String> {
    if value.fract() != 0.0 || !(0.0..=100.0).contains(&value) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let number = value as usize;
    Some(match number {
        0..20 => SMALL[number].to_owned(),
        100 => "one hundred".to_owned(),
        _ if number.is_multiple_of(10) => TENS[number / 10].to_owned(),
        _ => format!("{}-{}", TENS[number / 10], SMALL[number % 10]),
    })
}

/// The number a text begins with, in digits (`4,547`, `3.6`) or in a word up to ninety-nine, and its
/// length in bytes. None where it begins with something else, or where letters or digits go on.
pub fn leading_number(text: &str) -> Option<(f64, usize)> {
    let digits =
        text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')).count();
    let number = text[..digits].trim_end_matches([',', '.']);
    let (value, length) = if number.starts_with(|c: char| c.is_ascii_digit()) {
        (number.replace(',', "").parse().ok()?, number.len())
    } else {
        in_a_word(text)?
    };
    let goes_on = text[length..].starts_with(|c: char| c.is_alphanumeric());
    (!goes_on).then_some((value, length))
}

fn in_a_word(text: &str) -> Option<(f64, usize)> {
    let length = text.find(|c: char| !c.is_ascii_alphabetic() && c != '-').unwrap_or(text.len());
    let word = text[..length].to_ascii_lowercase();
    let (tens, unit) = word.split_once('-').unwrap_or((&word, ""));
    let small = |word: &str| SMALL.iter().position(|known| *known == word);
    let tens_of = |word: &str| TENS.iter().position(|known| !known.is_empty() && *known == word);
    let (value, used) = match (small(tens), tens_of(tens), small(unit)) {
        // `two-way`: the number is the word in front of the hyphen.
        (Some(value), _, _) => (value, tens.len()),
        (None, Some(tens), Some(unit)) if (1..10).contains(&unit) => (tens * 10 + unit, length),
        (None, Some(value), _) => (value * 10, tens.len()),
        _ => return None,
    };
    #[expect(clippy::cast_precision_loss, reason = "under one hundred")]
    Some((value as f64, used))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let cases = [(0.0, "zero"), (11.0, "eleven"), (20.0, "twenty"), (27.0, "twenty-seven")];
        for (value, words) in cases {
            assert_eq!(in_words(value).as_deref(), Some(words));
            assert_eq!(leading_number(words), Some((value, words.len())));
        }
        assert_eq!(in_words(100.0).as_deref(), Some("one hundred"));
        assert_eq!(in_words(101.0), None);
        assert_eq!(in_words(2.5), None);
        assert_eq!(leading_number("4,547, of them"), Some((4547.0, 5)));
        assert_eq!(leading_number("3.6%"), Some((3.6, 3)));
        assert_eq!(leading_number("Six priorities"), Some((6.0, 3)));
        assert_eq!(leading_number("5kg"), None);
        assert_eq!(leading_number("tender"), None);
    }
}
