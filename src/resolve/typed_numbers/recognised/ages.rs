//! Ages and ranges of ages.

use super::super::tokens::{OBJECT, Tokens};
use super::super::words;

/// `aged 16 to 18`, `the age of 25`, `under-16s`, `people over 65`, `16-year-olds`, `18 and over`.
pub(super) fn age(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    named(tokens, at)
        .or_else(|| years_old(tokens, at))
        .or_else(|| limit(tokens, at))
        .or_else(|| and_over(tokens, at))
}

/// The token behind a number of years somebody can live, in digits or words.
fn years(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let digits = tokens.number(at).trim_end_matches('s');
    if !digits.is_empty() {
        return digits.parse().is_ok_and(|years: u8| years <= 120).then_some(at + 1);
    }
    match words::cardinal(tokens, at) {
        Some((years, end)) if years <= 120 => Some(end),
        _ => tokens.mixed(at).strip_suffix('s').and_then(|digits| {
            digits.parse().is_ok_and(|years: u8| years <= 120).then_some(at + 1)
        }),
    }
}

/// A number behind a word for age: `aged 16 and 17`, `age range 10-17`, `as young as 12`, `turned 18`.
fn named(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut from = match tokens.word(at) {
        "age" | "aged" | "ages" => at + 1,
        "turn" | "turns" | "turned" | "turning" => return years_alone(tokens, at + 1),
        "as" if matches!(tokens.word(at + 1), "young" | "old") && tokens.word(at + 2) == "as" => {
            return years_alone(tokens, at + 3);
        }
        _ => return None,
    };
    while matches!(
        tokens.word(from),
        "of" | "group"
            | "groups"
            | "band"
            | "bands"
            | "range"
            | "ranges"
            | "between"
            | "from"
            | "under"
            | "over"
            | "above"
            | "below"
            | "about"
            | "around"
            | "at"
            | "least"
            | "just"
    ) || tokens.mark(from) == ':'
    {
        from += 1;
    }
    // A figure can take the place of one of the two: `aged 10 to {{ ... }}`.
    let mut end = if tokens.mark(from) == OBJECT { from + 1 } else { years(tokens, from)? };
    loop {
        let and = matches!(tokens.word(end), "and" | "or");
        if !and && tokens.word(end) != "to" && !"-–—,/".contains(tokens.mark(end)) {
            break;
        }
        // `aged 16 and 14 people over 50`
        match years(tokens, end + 1) {
            Some(behind) if !(and && tokens.counts_several(behind)) => end = behind,
            _ => break,
        }
    }
    Some(or_over(tokens, end).unwrap_or(end))
}

fn years_alone(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    years(tokens, at).filter(|end| !tokens.counts(*end) && tokens.mark(*end) != '%')
}

/// `and over`, `or younger` behind an age, unless another number follows: `18 and over 100 more`.
fn or_over(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let limit = matches!(
        tokens.word(at + 1),
        "over" | "above" | "older" | "under" | "below" | "younger" | "upwards"
    );
    let another = !tokens.number(at + 2).is_empty()
        || tokens.mark(at + 2) == OBJECT
        || "£$€".contains(tokens.mark(at + 2));
    (matches!(tokens.word(at), "and" | "or") && limit && !another).then_some(at + 2)
}

/// `18 and over`.
fn and_over(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    or_over(tokens, years(tokens, at)?)
}

/// `16-year-old`, `16 and 17 year olds`, `18 years of age`.
fn years_old(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let skip = |at: usize| if tokens.mark(at) == '-' { at + 1 } else { at };
    let mut end = years(tokens, at)?;
    for _ in 0..3 {
        let unit = skip(end);
        if matches!(tokens.word(unit), "year" | "years") {
            let old = skip(unit + 1);
            return match (tokens.word(old), tokens.word(old + 1)) {
                ("old" | "olds", _) => Some(old + 1),
                ("of", "age") => Some(old + 2),
                _ => None,
            };
        }
        let joined =
            matches!(tokens.word(unit), "to" | "and" | "or") || "–—,".contains(tokens.mark(unit));
        if joined {
            end = years(tokens, skip(unit + 1))?;
        } else if unit > end {
            // `16-17-year-olds`
            end = years(tokens, unit)?;
        } else {
            return None;
        }
    }
    None
}

/// `under 16`, `over-65s`: where no noun follows that the number could count, and where it is said of
/// people.
fn limit(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    if !matches!(word, "under" | "over" | "above" | "below") {
        return None;
    }
    let hyphen = tokens.joins(at + 1, &['-']);
    let from = if hyphen { at + 2 } else { at + 1 };
    if let Some(age) = tokens.mixed(from).strip_suffix('s') {
        return age.bytes().all(|byte| byte.is_ascii_digit()).then_some(from + 1);
    }
    let end = years_alone(tokens, from)?;
    let digits: u8 = tokens.number(from).parse().unwrap_or(0);
    let likely = word == "under" && matches!(digits, 10 | 12..=18 | 21 | 25);
    (hyphen || likely || of_people(tokens, at)).then_some(end)
}

/// Whether one of the last words of the sentence is a word for people.
fn of_people(tokens: &Tokens<'_>, at: usize) -> bool {
    const NEAR: usize = 6;
    (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|before| !".;:!?".contains(tokens.mark(*before)))
        .any(|before| PEOPLE.contains(&tokens.word(before)))
}

const PEOPLE: &[&str] = &[
    "adult",
    "adults",
    "anybody",
    "anyone",
    "boy",
    "boys",
    "child",
    "children",
    "everyone",
    "females",
    "girl",
    "girls",
    "man",
    "males",
    "men",
    "minors",
    "offenders",
    "parents",
    "patients",
    "people",
    "person",
    "population",
    "pupils",
    "residents",
    "somebody",
    "someone",
    "students",
    "suspects",
    "teenagers",
    "tenants",
    "those",
    "victims",
    "woman",
    "women",
    "young",
    "youths",
];
