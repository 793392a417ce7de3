//! Numbers in words: "eleven".

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
pub(super) fn in_words(value: f64) -> Option<String> {
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

/// A text with its first letter as a capital: for the start of a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let cases = [(0.0, "zero"), (11.0, "eleven"), (20.0, "twenty"), (27.0, "twenty-seven")];
        for (value, words) in cases {
            assert_eq!(in_words(value).as_deref(), Some(words));
        }
        assert_eq!(in_words(100.0).as_deref(), Some("one hundred"));
        assert_eq!(in_words(101.0), None);
        assert_eq!(in_words(2.5), None);
        assert_eq!(capitalised("eleven lines"), "Eleven lines");
    }
}
