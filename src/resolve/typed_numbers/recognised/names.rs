//! Names with digits, codes, and the marks of lists and notes.

use super::super::number;
use super::super::tokens::{Kind, Tokens};

/// `4P`, `A64`, `COVID-19`, `OPCC/CL/01`, `WF1 1DL`.
pub(super) fn code(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    if token.kind == Kind::Mixed && number::read(tokens, at).is_none() {
        return Some(chain(tokens, at));
    }
    if token.kind != Kind::Word {
        return None;
    }
    let end = chain(tokens, at);
    let digits = (at + 1..end).any(|part| {
        tokens.get(part).is_some_and(|token| matches!(token.kind, Kind::Number | Kind::Mixed))
    });
    digits.then_some(end)
}

/// `9/11`, `Microsoft 365`, `Web 2.0`, `#3`, `SE 603 523` (a grid reference).
pub(super) fn name(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let number = tokens.number(at);
    if number.is_empty() {
        if tokens.mark(at) == '#' && tokens.glued(at + 1) && !tokens.number(at + 1).is_empty() {
            return Some(at + 2);
        }
        return None;
    }
    if let Some(end) = grid_reference(tokens, at) {
        return Some(end);
    }
    let day = (number, tokens.number(at + 2));
    if tokens.joins(at + 1, &['/'])
        && matches!(day, ("9", "11") | ("7", "7"))
        && !tokens.counts_several(at + 3)
    {
        return Some(at + 3);
    }
    let before = tokens.word_before(at);
    let suite = number == "365" && matches!(before, "dynamics" | "microsoft" | "office");
    let release = number.len() == 3
        && number.ends_with(".0")
        && at > 0
        && tokens.is_capitalised(at - 1)
        && !(tokens.counts(at + 1) || "%(".contains(tokens.mark(at + 1)));
    (suite || release).then_some(at + 1)
}

/// Eastings and northings of one length, behind two letters of the National Grid.
fn grid_reference(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let letters = tokens.get(at.checked_sub(1)?)?.text;
    let square = letters.len() == 2
        && letters.starts_with(['H', 'N', 'O', 'S', 'T'])
        && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let (east, north) = (tokens.number(at), tokens.number(at + 1));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let equal = (2..=5).contains(&east.len()) && east.len() == north.len();
    (square && equal && digits(east) && digits(north)).then_some(at + 2)
}

/// The token behind a chain of words and numbers joined by hyphens and strokes.
fn chain(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while tokens.joins(end, &['-', '/', '_'])
        && tokens.get(end + 1).is_some_and(|token| token.kind != Kind::Mark)
    {
        end += 2;
    }
    end
}

/// `1.` or `1)` at the start, `(2)` between the points of a sentence, `[3]`.
pub(super) fn marker(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let short = |at: usize| matches!(tokens.number(at).len(), 1 | 2);
    match tokens.mark(at) {
        '[' if short(at + 1) && tokens.mark(at + 2) == ']' => return Some(at + 3),
        '(' if short(at + 1) && tokens.mark(at + 2) == ')' => {
            let point = lists(tokens, at) || has_neighbour(tokens, tokens.number(at + 1));
            return point.then_some(at + 3);
        }
        _ => {}
    }
    let closed = tokens.mark(at + 1) == ')' || tokens.mark(at + 1) == '.' && at == 0;
    let closed = closed && tokens.glued(at + 1) && at + 2 < tokens.len();
    (short(at) && closed && !tokens.glued(at) && lists(tokens, at)).then_some(at + 2)
}

/// Whether the point in front or behind stands in the same text: `(2)` for `(1)`.
fn has_neighbour(tokens: &Tokens<'_>, number: &str) -> bool {
    let number: i32 = number.parse().unwrap_or(0);
    (2..tokens.len()).any(|at| {
        let other = tokens.number(at - 1).parse().map_or(0, |other: i32| (number - other).abs());
        other == 1 && tokens.mark(at - 2) == '(' && tokens.mark(at) == ')'
    })
}

/// Whether what stands in front lets a point of a list begin: nothing, a mark, `and`.
fn lists(tokens: &Tokens<'_>, at: usize) -> bool {
    at == 0
        || ",;:.".contains(tokens.mark(at - 1))
        || matches!(tokens.word_before(at), "and" | "or")
}

/// The number a writer put in front of a heading: `3. Funding`, `3.1 Funding`.
pub(in super::super) fn heading_number(tokens: &Tokens<'_>) -> usize {
    let number = tokens.number(0);
    let short = !number.is_empty() && number.len() <= 5 && !number.contains(',');
    let dot = usize::from(tokens.mark(1) == '.');
    if short && tokens.is_capitalised(1 + dot) { 1 + dot } else { 0 }
}
