//! Law reports and chapters of Acts: `[2019] UKSC 5`, `(1999) 29 EHRR 245`, `2011 c. 13`.

use super::super::tokens::Tokens;
use super::dates::year;

/// A year in brackets, perhaps a volume, the letters of a series, and a number.
pub(super) fn report(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let square = tokens.mark(at) == '[' && tokens.mark(at + 2) == ']';
    let round = tokens.mark(at) == '(' && tokens.mark(at + 2) == ')';
    let dated = (square || round) && year(tokens.number(at + 1));
    if !dated {
        return None;
    }
    let volume = !tokens.number(at + 3).is_empty();
    let series = if volume { at + 4 } else { at + 3 };
    let letters = |at: usize| {
        let text = tokens.get(at).map_or("", |token| token.text);
        text.len() > 1 && !tokens.word(at).is_empty() && text.chars().all(char::is_uppercase)
    };
    if !(letters(series) || square && tokens.is_capitalised(series)) {
        return None;
    }
    let mut end = series + 1;
    while end < series + 3 && tokens.is_capitalised(end) {
        end += 1;
    }
    (!tokens.number(end).is_empty() && !tokens.counts_several(end + 1)).then_some(end + 1)
}

/// The number of an Act among those of its year.
pub(super) fn chapter(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !year(tokens.number(at)) || !matches!(tokens.word(at + 1), "anaw" | "asc" | "asp" | "c") {
        return None;
    }
    let number = if tokens.mark(at + 2) == '.' { at + 3 } else { at + 2 };
    (!tokens.number(number).is_empty() && !tokens.counts(number + 1)).then_some(number + 1)
}
