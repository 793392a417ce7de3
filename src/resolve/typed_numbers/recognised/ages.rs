//! Ages and ranges of ages.

use super::super::tokens::{OBJECT, Tokens};
use super::super::words;

/// `aged 16 to 18`, `the age of 25`, `under-16s`, `people over 65`, `16-year-olds`, `18 and over`, `the
/// 12–17 age group`, `young people (16-25)`, `adults (18+)`.
pub(super) fn age(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    named(tokens, at)
        .or_else(|| years_old(tokens, at))
        .or_else(|| limit(tokens, at))
        .or_else(|| and_over(tokens, at))
        .or_else(|| grouped(tokens, at))
        .or_else(|| behind_people(tokens, at))
}

/// Two ages with `to` or a dash between them, or one.
fn span(tokens: &Tokens<'_>, at: usize) -> Option<(usize, bool)> {
    let end = years(tokens, at)?;
    let hyphen = |at: usize| if tokens.joins(at, &['-']) { at + 1 } else { at };
    let joined = hyphen(end);
    let from = if tokens.word(joined) == "to" {
        hyphen(joined + 1)
    } else if matches!(tokens.word(end), "and" | "or") || "-–—".contains(tokens.mark(end)) {
        end + 1
    } else {
        return Some((end, false));
    };
    Some(years(tokens, from).map_or((end, false), |behind| (behind, true)))
}

/// `the 12–17 age group`, `a 12 to 17 age range`, `12-17s`.
fn grouped(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let (mut end, range) = span(tokens, at)?;
    if range && tokens.mixed(end - 1).ends_with('s') {
        return Some(end);
    }
    if tokens.mark(end) == '+' {
        end += 1;
    }
    let age = if tokens.joins(end, &['-']) { end + 1 } else { end };
    let group = if tokens.mark(age + 1) == '-' { age + 2 } else { age + 1 };
    let known = matches!(
        tokens.word(group),
        "band"
            | "bands"
            | "bracket"
            | "brackets"
            | "category"
            | "cohort"
            | "group"
            | "groups"
            | "range"
            | "ranges"
    );
    (known && matches!(tokens.word(age), "age" | "aged")).then_some(group + 1)
}

/// `young people (16-25)`, `adults (18+)`, `those 18+`, `a child of 13`.
fn behind_people(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let people = |at: usize| PEOPLE.contains(&tokens.word_before(at));
    if tokens.word_before(at) == "of" {
        const ONE: &[&str] = &["boy", "child", "girl", "man", "teenager", "woman", "youth"];
        let one = at > 1 && ONE.contains(&tokens.word_before(at - 1));
        return years_alone(tokens, at).filter(|_| one);
    }
    let bracket = tokens.mark(at) == '(';
    let from = if bracket { at + 1 } else { at };
    let (end, range) = span(tokens, from)?;
    if tokens.mark(end) == '+' && tokens.glued(end) {
        return (people(at) && !tokens.counts_several(end + 1)).then_some(end + 1);
    }
    // `40 people (30 to 50)` is an estimate with its limits.
    let counted = (at.saturating_sub(5)..at).any(|before| {
        !tokens.number(before).is_empty()
            || tokens.mark(before) == OBJECT
            || words::cardinal(tokens, before).is_some()
    });
    let young = at > 1 && tokens.word(at - 2) == "young"
        || matches!(tokens.word_before(at), "adults" | "children" | "teenagers" | "youths");
    let closed = bracket && tokens.mark(end) == ')';
    (closed && range && young && people(at) && !counted).then_some(end)
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
        let of_life = matches!(tokens.word(unit), "year" | "years" | "yr" | "yrs");
        let young = matches!(tokens.word(unit), "day" | "month" | "months" | "week" | "weeks");
        if of_life || young {
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
