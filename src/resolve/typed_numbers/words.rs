//! Number words: cardinals, fractions, ordinals.

use super::lexicon::Sense;
use super::tokens::Tokens;

/// `third`: one part of so many.
pub(super) fn is_part(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.sense(at), Some(Sense::Part | Sense::OrdinalPart))
}

/// `thirds`: several parts.
pub(super) fn is_parts(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.sense(at) == Some(Sense::Parts)
}

/// `hundred`, `million`: what the number in front is multiplied by.
pub(super) fn scale(tokens: &Tokens<'_>, at: usize) -> Option<u64> {
    match tokens.sense(at) {
        Some(Sense::Scale(times)) => Some(times),
        _ => None,
    }
}

fn is_ordinal_word(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.sense(at), Some(Sense::Ordinal | Sense::OrdinalPart))
}

/// A whole number in words and the token behind it: `twenty-seven`, `two hundred and five`, `a dozen`.
pub(super) fn cardinal(tokens: &Tokens<'_>, at: usize) -> Option<(u64, usize)> {
    let (mut value, mut end) = match below_hundred(tokens, at) {
        Some(found) => found,
        None if tokens.word(at) == "a" && scale(tokens, at + 1).is_some() => (1, at + 1),
        None => return None,
    };
    while let Some(times) = scale(tokens, end) {
        value = value.saturating_mul(times);
        end += 1;
        let more = if tokens.word(end) == "and" { end + 1 } else { end };
        if let Some((rest, behind)) = below_hundred(tokens, more)
            && (times >= 100 || times == 10)
        {
            value = value.saturating_add(rest);
            end = behind;
        }
    }
    Some((value, end))
}

fn below_hundred(tokens: &Tokens<'_>, at: usize) -> Option<(u64, usize)> {
    let value = match tokens.sense(at) {
        Some(Sense::Unit(value)) => return Some((value, at + 1)),
        Some(Sense::Tens(value)) => value,
        _ => return None,
    };
    let next = if tokens.joins(at + 1, &['-']) { at + 2 } else { at + 1 };
    match tokens.sense(next) {
        Some(Sense::Unit(unit)) if (1..10).contains(&unit) => Some((value + unit, next + 1)),
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
    if is_ordinal_word(tokens, at) {
        return Some(at + 1);
    }
    let joined = matches!(tokens.sense(at), Some(Sense::Tens(_))) && tokens.joins(at + 1, &['-']);
    (joined && is_ordinal_word(tokens, at + 2)).then_some(at + 3)
}
