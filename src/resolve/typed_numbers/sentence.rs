//! Sentences: what is shown of a text around a number.

use std::ops::Range;

/// Words behind whose full stop a sentence goes on.
const SHORTENED: &[&str] = &[
    "e.g", "i.e", "etc", "no", "nos", "p", "pp", "para", "cf", "vs", "dr", "mr", "mrs", "ms", "st",
];

/// The sentence of a text around a byte, without blanks at its ends.
pub(super) fn around(text: &str, at: usize) -> Range<usize> {
    let mut start = 0;
    for end in ends(text) {
        if end > at {
            return trimmed(text, start..end);
        }
        start = end;
    }
    trimmed(text, start..text.len())
}

/// Where sentences end: behind `.`, `?` or `!` and marks that close, where a blank follows.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(['.', '?', '!']).filter_map(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        let behind = rest.trim_start_matches(['.', '?', '!', '”', '’', ')', ']', '"']);
        let word = text[..at].rsplit([' ', '(', '“']).next().unwrap_or_default().to_lowercase();
        let next = behind.trim_start().chars().next();
        let ends = behind.starts_with(char::is_whitespace)
            && !next.is_some_and(char::is_lowercase)
            && !SHORTENED.contains(&word.as_str());
        ends.then_some(text.len() - behind.len())
    })
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + part.len() - part.trim_start().len();
    start..(range.start + part.trim_end().len()).max(start)
}
