//! Reads one number: digits with sign, currency, separators, per cent; words; fractions; ranks.

use super::fractions;
use super::lexicon::Sense;
use super::recognised::year;
use super::tokens::Tokens;
use super::words;

/// Units that may follow digits without a space. Capitals make a name: `4P`, `5G`.
const UNITS: &[&str] = &[
    "k", "m", "bn", "tn", "km", "kg", "g", "mg", "ml", "l", "cm", "mm", "mph", "x", "p", "pc",
    "pp", "hrs", "mins", "yrs", "ft", "lb", "lbs",
];
const CURRENCIES: &[char] = &['£', '$', '€'];
const DASHES: &[char] = &['-', '–', '—'];

/// The token behind the number that begins here, where one does.
pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    in_digits(tokens, at).or_else(|| rank(tokens, at)).or_else(|| in_words(tokens, at))
}

fn in_digits(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let signed = "+-−".contains(tokens.mark(at)) && !tokens.glued(at) && tokens.glued(at + 1);
    let first = if signed { at + 1 } else { at };
    let money = CURRENCIES.contains(&tokens.mark(first)) && tokens.glued(first + 1);
    let mut end = digits(tokens, if money { first + 1 } else { first }, money)?;
    // `5-10`, `£5–£10`: one range. `3-year` ends at the hyphen.
    while tokens.joins(end, DASHES) {
        let money = CURRENCIES.contains(&tokens.mark(end + 1)) && tokens.glued(end + 2);
        match digits(tokens, if money { end + 2 } else { end + 1 }, money) {
            Some(behind) => end = behind,
            None => break,
        }
    }
    if tokens.joins(end, &['/', ':']) && !tokens.number(end + 1).is_empty() {
        end += 2;
    }
    let whole = tail(tokens, end);
    Some(if whole == end && !money { one_in(tokens, at, end).unwrap_or(end) } else { whole })
}

/// The token behind digits, with a unit glued to them.
fn digits(tokens: &Tokens<'_>, at: usize, money: bool) -> Option<usize> {
    if !tokens.number(at).is_empty() {
        return Some(at + 1);
    }
    let mixed = tokens.mixed(at);
    let number = mixed.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    let unit = &mixed[number.len()..];
    (!number.is_empty() && plain && (money || UNITS.contains(&unit))).then_some(at + 1)
}

/// What belongs to a number behind it: `million`, `and a half`, `%`, `per cent`, `percentage points`.
pub(super) fn tail(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut end = at;
    while words::scale(tokens, end).is_some() {
        end += 1;
    }
    if tokens.word(end) == "and" && tokens.word(end + 1) == "a" && words::is_part(tokens, end + 2) {
        end += 3;
    }
    if tokens.mark(end) == '%' {
        end += 1;
    }
    match (tokens.word(end), tokens.word(end + 1)) {
        ("per", "cent") | ("percentage", "point" | "points") => end + 2,
        ("percent", _) => end + 1,
        _ => end,
    }
}

/// The token behind `one in five`, `3 out of every 10`: one number in words that no single one says.
fn one_in(tokens: &Tokens<'_>, from: usize, at: usize) -> Option<usize> {
    let next = match (tokens.word(at), tokens.word(at + 1), tokens.word(at + 2)) {
        ("in", "every", _) => at + 2,
        ("out", "of", "every") => at + 3,
        ("out", "of", _) => at + 2,
        ("in", ..) => at + 1,
        _ => return None,
    };
    let value = |at: usize| -> Option<(u64, usize)> {
        match tokens.number(at).parse() {
            Ok(value) => Some((value, at + 1)),
            Err(_) => words::cardinal(tokens, at),
        }
    };
    let ((part, _), (whole, end)) = (value(from)?, value(next)?);
    (part < whole && !year(tokens.number(next))).then_some(end)
}

fn in_words(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.sense(at) == Some(Sense::Times) {
        return fractions::times(tokens, at);
    }
    if let Some(end) = fractions::read(tokens, at) {
        return Some(end);
    }
    let (value, end) = words::cardinal(tokens, at)?;
    let next = if tokens.joins(end, &['-']) { end + 1 } else { end };
    if words::is_parts(tokens, next) || value == 1 && words::is_part(tokens, next) {
        return Some(next + 1);
    }
    let whole = tail(tokens, end);
    if let Some(end) = one_in(tokens, at, end).filter(|_| whole == end) {
        return Some(end);
    }
    // `one` alone is nearly always a pronoun or stands for `a`.
    let alone = value == 1 && end == at + 1 && whole == end;
    (!alone && !is_idiom(tokens, at, end) && !is_name(tokens, at, end)).then_some(whole)
}

/// `two-way radio`, `zero tolerance`: no one counts here.
fn is_idiom(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    match tokens.word(at) {
        "two" => tokens.joins(end, &['-']) && tokens.word(end + 1) == "way",
        "zero" => tokens.joins(end, &['-']) || tokens.word(end) == "tolerance",
        _ => false,
    }
}

/// `the Three Rivers`, `Radio Four`: a capital in the middle of a sentence, beside another.
fn is_name(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    tokens.is_capitalised(at)
        && !tokens.opens_sentence(at)
        && (tokens.is_capitalised(end) || tokens.is_capitalised(at - 1))
}

/// A rank: `second highest`, `third of nine`, `ranked first`. Other ordinals only put things in order.
fn rank(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let end = words::ordinal(tokens, at)?;
    let next = if tokens.joins(end, &['-']) { end + 1 } else { end };
    if is_superlative(tokens.word(next)) {
        return Some(next + 1);
    }
    let of = match (tokens.word(end), tokens.word(end + 1)) {
        ("out", "of") => Some(end + 2),
        ("of", _) => Some(end + 1),
        _ => None,
    };
    if let Some(of) = of
        && (!tokens.number(of).is_empty() && !year(tokens.number(of))
            || words::cardinal(tokens, of).is_some_and(|(value, _)| value > 1))
    {
        let behind = words::cardinal(tokens, of).map_or(of + 1, |(_, behind)| behind);
        return Some(behind);
    }
    let ranked = tokens.word_before(at).starts_with("rank");
    (ranked || tokens.word(end) == "among").then_some(end)
}

fn is_superlative(word: &str) -> bool {
    const OTHERS: &[&str] = &[
        "arrest", "behest", "chest", "conquest", "contest", "digest", "forest", "guest", "harvest",
        "honest", "inquest", "interest", "invest", "latest", "manifest", "modest", "nest",
        "priest", "protest", "quest", "request", "rest", "suggest", "test", "unrest", "west",
    ];
    matches!(word, "most" | "least" | "best" | "worst")
        || word.len() > 4 && word.ends_with("est") && !OTHERS.contains(&word)
}
