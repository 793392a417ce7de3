//! Number words: cardinals, fractions, ordinals.

use super::tokens::Tokens;

/// `zero` to `nineteen`.
pub(super) fn small(word: &str) -> Option<u64> {
    Some(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        _ => return None,
    })
}

/// `twenty` to `ninety`.
fn tens(word: &str) -> Option<u64> {
    Some(match word {
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

/// `hundred`, `million`: multiplies the number in front.
pub(super) fn scale(word: &str) -> Option<u64> {
    Some(match word {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => return None,
    })
}

/// `third`: one part of so many.
pub(super) fn is_part(word: &str) -> bool {
    matches!(
        word,
        "half"
            | "third"
            | "quarter"
            | "fifth"
            | "sixth"
            | "seventh"
            | "eighth"
            | "ninth"
            | "tenth"
            | "hundredth"
            | "thousandth"
    )
}

/// `thirds`: several parts.
pub(super) fn is_parts(word: &str) -> bool {
    word == "halves" || word.strip_suffix('s').is_some_and(is_part)
}

/// `first`, `twelfth`.
fn is_ordinal_word(word: &str) -> bool {
    matches!(word, "first" | "second" | "twelfth" | "twentieth" | "thirtieth")
        || word != "half" && word != "quarter" && is_part(word)
        || word.strip_suffix("th").is_some_and(|stem| (10..20).contains(&small(stem).unwrap_or(0)))
}

/// Whether a text can hold a number at all: most do not, and need no closer look.
pub(super) fn may_hold_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit() || super::tokens::is_vulgar_fraction(c))
        || text.split(|c: char| !c.is_alphabetic()).any(|word| {
            const LONGEST: usize = 12;
            let mut lower = [0; LONGEST];
            let Some(lower) = lower.get_mut(..word.len()) else { return false };
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            std::str::from_utf8(lower).is_ok_and(is_number_word)
        })
}

fn is_number_word(word: &str) -> bool {
    small(word).is_some()
        || tens(word).is_some()
        || scale(word).is_some()
        || is_part(word)
        || is_parts(word)
        || is_ordinal_word(word)
        || folded(word)
}

/// `threefold`.
pub(super) fn folded(word: &str) -> bool {
    word.strip_suffix("fold").is_some_and(|times| {
        small(times).is_some() || tens(times).is_some() || scale(times).is_some()
    })
}

/// A whole number in words and the token behind it: `twenty-seven`, `two hundred and five`, `a dozen`.
pub(super) fn cardinal(tokens: &Tokens<'_>, at: usize) -> Option<(u64, usize)> {
    let (mut value, mut end) = match below_hundred(tokens, at) {
        Some(found) => found,
        None if tokens.word(at) == "a" && scale(tokens.word(at + 1)).is_some() => (1, at + 1),
        None => return None,
    };
    while let Some(times) = scale(tokens.word(end)) {
        value = value.saturating_mul(times);
        end += 1;
        let more = if tokens.word(end) == "and" { end + 1 } else { end };
        if let Some((rest, behind)) = below_hundred(tokens, more)
            && times >= 100
        {
            value = value.saturating_add(rest);
            end = behind;
        }
    }
    Some((value, end))
}

fn below_hundred(tokens: &Tokens<'_>, at: usize) -> Option<(u64, usize)> {
    let word = tokens.word(at);
    if let Some(value) = small(word) {
        return Some((value, at + 1));
    }
    let value = tens(word)?;
    let next = if tokens.joins(at + 1, &['-']) { at + 2 } else { at + 1 };
    match small(tokens.word(next)) {
        Some(unit) if (1..10).contains(&unit) => Some((value + unit, next + 1)),
        _ => Some((value, at + 1)),
    }
}

/// The token behind an ordinal: `second`, `twenty-first`, `42nd`.
pub(super) fn ordinal(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mixed = tokens.mixed(at);
    if !mixed.is_empty() {
        let digits = mixed.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &mixed[digits.len()..];
        let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
        return (whole && matches!(ending, "st" | "nd" | "rd" | "th")).then_some(at + 1);
    }
    let word = tokens.word(at);
    if is_ordinal_word(word) {
        return Some(at + 1);
    }
    let joined = tens(word).is_some() && tokens.joins(at + 1, &['-']);
    (joined && is_ordinal_word(tokens.word(at + 2))).then_some(at + 3)
}
