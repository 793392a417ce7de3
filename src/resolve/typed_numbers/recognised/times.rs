//! Times of day.

use super::super::lexicon::Sense;
use super::super::tokens::Tokens;
use super::super::words;
use super::dates::DASHES;

/// `10:30`, `10.30am`, `at 19.30`, `9 a.m.`, `9 to 5pm`, `five o’clock`, `half past six`, `0900 hours`,
/// `12 noon`, `24/7`.
pub(super) fn time(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.number(at) == "24" && tokens.joins(at + 1, &['/']) && tokens.number(at + 2) == "7" {
        return Some(at + 3);
    }
    if let Some(end) = clock(tokens, at)
        .or_else(|| hundreds(tokens, at))
        .or_else(|| spoken(tokens, at))
        .or_else(|| pointed(tokens, at))
    {
        return Some(end);
    }
    // The first of two times leaves out what the second says: `9 to 5pm`.
    let joined = tokens.word(at + 1) == "to" || DASHES.contains(&tokens.mark(at + 1));
    (hour(tokens.number(at)) && joined).then(|| clock(tokens, at + 2)).flatten()
}

fn clock(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let (number, mixed) = (tokens.number(at), tokens.mixed(at));
    if hour(half_of_day(mixed).unwrap_or_default()) {
        return Some(at + 1);
    }
    if matches!(tokens.sense(at), Some(Sense::Unit(_))) || hour(number) {
        let behind = tokens.word(at + 1);
        if matches!(behind, "o’clock" | "o'clock") {
            return Some(at + 2);
        }
    }
    if !hour(number) {
        return None;
    }
    if number == "12" && matches!(tokens.word(at + 1), "midday" | "midnight" | "noon") {
        return Some(at + 2);
    }
    if matches!(tokens.word(at + 1), "am" | "pm") {
        return Some(at + 2);
    }
    if matches!(tokens.word(at + 1), "a" | "p")
        && tokens.mark(at + 2) == '.'
        && tokens.word(at + 3) == "m"
    {
        return Some(if tokens.mark(at + 4) == '.' { at + 5 } else { at + 4 });
    }
    if !tokens.joins(at + 1, &[':']) || number.contains('.') {
        return None;
    }
    let minutes = half_of_day(tokens.mixed(at + 2)).unwrap_or(tokens.number(at + 2));
    if minutes.len() != 2 || minutes.parse().is_ok_and(|minutes: u8| minutes > 59) {
        return None;
    }
    let half = matches!(tokens.word(at + 3), "am" | "pm");
    Some(if half { at + 4 } else { at + 3 })
}

/// `0900 hours`, `at 1430 hours`, `1430hrs`.
fn hundreds(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mixed = tokens.mixed(at);
    let short = mixed.strip_suffix("hrs").or_else(|| mixed.strip_suffix('h'));
    let digits = short.unwrap_or(tokens.number(at));
    let whole = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let value: u16 = digits.parse().ok().filter(|_| whole)?;
    if value >= 2400 || value % 100 > 59 {
        return None;
    }
    if short.is_some() {
        return Some(at + 1);
    }
    let named = matches!(tokens.word(at + 1), "hours" | "hrs");
    let at_that = digits.starts_with('0') || STARTS.contains(&tokens.word_before(at));
    (named && at_that).then_some(at + 2)
}

/// `half past six`, `quarter to seven`, `at ten to three`.
fn spoken(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let counted = |at: usize, most: u64| match tokens.number(at).parse::<u64>() {
        Ok(value) => (value <= most).then_some(at + 1),
        Err(_) => {
            words::cardinal(tokens, at).filter(|(value, _)| *value <= most).map(|(_, end)| end)
        }
    };
    let parts = matches!(tokens.word(at), "half" | "quarter");
    let end = if parts { at + 1 } else { counted(at, 29)? };
    let end = if tokens.word(end) == "minutes" { end + 1 } else { end };
    let known = match tokens.word(end) {
        "past" => true,
        "to" => tokens.word(at) == "quarter" || tokens.word_before(at) == "at",
        _ => false,
    };
    let behind = counted(end + 1, 12).filter(|_| known)?;
    (!tokens.counts(behind) && tokens.mark(behind) != '%').then_some(behind)
}

/// Words in front of a time of day.
const STARTS: &[&str] = &["at", "before", "between", "from", "till", "until"];

/// Words of the sentence that make `at 19.30` a value.
const VALUES: &[&str] = &[
    "average",
    "averaged",
    "cost",
    "costs",
    "cut",
    "decrease",
    "decreased",
    "down",
    "fell",
    "grew",
    "increase",
    "increased",
    "index",
    "level",
    "mean",
    "median",
    "per",
    "price",
    "priced",
    "rate",
    "rates",
    "ratio",
    "remained",
    "rise",
    "rose",
    "score",
    "scored",
    "stable",
    "stands",
    "stood",
    "up",
    "value",
    "valued",
];

/// `at 19.30`, `from 10.00 to 12.15`, `19.30–21.00`: hours and minutes with a point between them, where
/// nothing tells of a value.
fn pointed(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let time = |at: usize| {
        let minutes = tokens.number(at).split_once('.').map_or("", |(_, minutes)| minutes);
        hour(tokens.number(at)) && minutes.len() == 2 && minutes.ends_with(['0', '5'])
    };
    if !time(at) {
        return None;
    }
    let joined =
        matches!(tokens.word(at + 1), "and" | "to") || DASHES.contains(&tokens.mark(at + 1));
    let range = joined && time(at + 2);
    let quarter = |at: usize| {
        ["00", "15", "30", "45"].iter().any(|minutes| tokens.number(at).ends_with(minutes))
    };
    let begins = STARTS.contains(&tokens.word_before(at));
    if !(begins || range && quarter(at) && quarter(at + 2)) {
        return None;
    }
    let end = if range { at + 3 } else { at + 1 };
    const BEHIND: &[&str] = &[
        "bst",
        "friday",
        "gmt",
        "hours",
        "hrs",
        "monday",
        "prompt",
        "saturday",
        "sharp",
        "sunday",
        "thursday",
        "today",
        "tomorrow",
        "tuesday",
        "wednesday",
    ];
    let counts = tokens.counts(end) && !BEHIND.contains(&tokens.word(end));
    let value = (0..tokens.len())
        .any(|near| near.abs_diff(at) <= 12 && VALUES.contains(&tokens.word(near)));
    (!counts && !value && tokens.mark(end) != '%').then_some(end)
}

/// The digits in front of `am` or `pm`.
fn half_of_day(mixed: &str) -> Option<&str> {
    mixed.strip_suffix("am").or_else(|| mixed.strip_suffix("pm"))
}

/// `9`, `10.30`: an hour of the day.
fn hour(digits: &str) -> bool {
    let (hours, minutes) = digits.split_once('.').unwrap_or((digits, "00"));
    (1..=2).contains(&hours.len())
        && hours.parse().is_ok_and(|hours: u8| hours < 24)
        && minutes.len() == 2
        && minutes.parse().is_ok_and(|minutes: u8| minutes < 60)
}
