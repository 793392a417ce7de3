//! Dates in all house forms, years, financial years.

use super::super::lexicon::Sense;
use super::super::tokens::Tokens;
use super::super::words;
use super::counted_years::is_count;

pub(super) const DASHES: &[char] = &['-', '–', '—'];

/// `9 October 2019`, `6 to 9 May`, `October 9, 2019`, `2019-10-09`, `09/10/2019`, `2017-20`, `2018/19`,
/// `2019`, `Q3 2019`, `1990s`.
pub(super) fn date(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    days(tokens, at)
        .or_else(|| month_first(tokens, at))
        .or_else(|| in_figures(tokens, at))
        .or_else(|| years(tokens, at))
        .or_else(|| is_decade(tokens.mixed(at)).then_some(at + 1))
        .or_else(|| shortened(tokens, at))
        .or_else(|| quarter(tokens, at))
}

/// `Quarter 2`, `quarters 1 and 2`.
fn quarter(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let number = |at: usize| matches!(tokens.number(at), "1" | "2" | "3" | "4").then_some(at + 1);
    let named = matches!(tokens.word(at), "quarter" | "quarters");
    let mut end = number(at + 1).filter(|_| named)?;
    while matches!(tokens.word(end), "and" | "to") || DASHES.contains(&tokens.mark(end)) {
        match number(end + 1) {
            Some(behind) => end = behind,
            None => break,
        }
    }
    (!tokens.counts_several(end) && tokens.mark(end) != '%').then(|| with_year(tokens, end))
}

/// `’19`: a year without its century. `on 31/12`: a day without its year.
fn shortened(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if matches!(tokens.mark(at), '’' | '‘' | '\'') {
        let year = tokens.glued(at + 1) && tokens.number(at + 1).len() == 2;
        let apart = !tokens.glued(at) || tokens.mark(at.wrapping_sub(1)) == '(';
        let digits = tokens.number(at + 1).bytes().all(|byte| byte.is_ascii_digit());
        return (year && apart && digits && !tokens.counts_several(at + 2)).then_some(at + 2);
    }
    let within = |at: usize, most: u8| {
        tokens.number(at).len() < 3
            && tokens.number(at).parse().is_ok_and(|number: u8| (1..=most).contains(&number))
    };
    let day = tokens.word_before(at) == "on"
        && tokens.joins(at + 1, &['/'])
        && within(at, 31)
        && within(at + 2, 12)
        && !tokens.counts(at + 3);
    day.then_some(at + 3)
}

/// Whether digits are a year of our time.
pub(in super::super) fn year(digits: &str) -> bool {
    digits.len() == 4
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (1800..2100).contains(&digits.parse().unwrap_or(0))
}

fn is_month(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.sense(at) == Some(Sense::Month) && tokens.is_capitalised(at)
}

/// The token behind a day of a month: `9`, `3rd`.
fn day(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let digits = tokens.number(at);
    let whole = digits.len() < 3 && (1..=31).contains(&digits.parse().unwrap_or(0));
    if whole { Some(at + 1) } else { words::ordinal(tokens, at) }
}

/// Days in front of their month: `9 October`, `the 3rd of March 2020`, `6 and 7 May`, `6–9 May`.
fn days(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut end = day(tokens, at)?;
    for _ in 0..4 {
        let month = if tokens.word(end) == "of" { end + 1 } else { end };
        if is_month(tokens, month) {
            return Some(with_year(tokens, month + 1));
        }
        let joined = matches!(tokens.word(end), "to" | "and" | "or")
            || DASHES.contains(&tokens.mark(end))
            || tokens.mark(end) == ',';
        end = day(tokens, if joined { end + 1 } else { return None })?;
    }
    None
}

/// `October 9, 2019`, `February 2020`.
fn month_first(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !is_month(tokens, at) {
        return None;
    }
    let behind = with_year(tokens, at + 1);
    if behind > at + 1 {
        return Some(behind);
    }
    // Without a year behind it, the number may count something: `In March 14 lines`.
    let day = day(tokens, at + 1)?;
    let behind = with_year(tokens, if tokens.mark(day) == ',' { day + 1 } else { day });
    (behind > day + 1 || behind == day + 1 && tokens.mark(day) != ',').then_some(behind)
}

fn with_year(tokens: &Tokens<'_>, at: usize) -> usize {
    let comma = usize::from(tokens.mark(at) == ',' && year(tokens.number(at + 1)));
    years(tokens, at + comma).unwrap_or(at)
}

/// `2019-10-09`, `2019-10`, `09/10/2019`, `9.10.2019`.
fn in_figures(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let dotted: Vec<&str> = tokens.number(at).split('.').collect();
    if let [day, month, last] = dotted[..]
        && day.len() < 3
        && month.len() < 3
        && year(last)
    {
        return Some(at + 1);
    }
    let part = |at: usize| tokens.number(at);
    let joins = |at: usize| tokens.joins(at, &['-', '/']);
    let short = |digits: &str| matches!(digits.len(), 1 | 2) && !digits.contains(['.', ',']);
    if joins(at + 1) && joins(at + 3) {
        let (first, second, third) = (part(at), part(at + 2), part(at + 4));
        let date = year(first) && short(second) && short(third)
            || short(first) && short(second) && (year(third) || third.len() == 2);
        return date.then_some(at + 5);
    }
    None
}

/// `2019`, `2017-20`, `2018/19`, `2017–2020`, `2019-10`, `2018/952` (a statutory instrument).
fn years(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !year(tokens.number(at)) || tokens.mark(at + 1) == '%' || is_count(tokens, at) {
        return None;
    }
    let mut end = at + 1;
    while tokens.joins(end, &['-', '–', '—', '/']) && !tokens.number(end + 1).contains([',', '.'])
    {
        if tokens.number(end + 1).is_empty() {
            break;
        }
        end += 2;
    }
    Some(end)
}

/// `1990s`, and ages in their tens: `20s`.
fn is_decade(mixed: &str) -> bool {
    let digits = mixed.strip_suffix('s').unwrap_or_default();
    matches!(digits.len(), 2 | 4) && digits.bytes().all(|byte| byte.is_ascii_digit())
}
