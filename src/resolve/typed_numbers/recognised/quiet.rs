//! Passages whose words are not the writer's own: quotations, web and e-mail addresses, marks of notes that
//! are missing.

use std::ops::Range;

/// The bytes of a text in which numbers are not looked for.
pub(in super::super) fn quiet(text: &str) -> Vec<Range<usize>> {
    let mut quiet = quotations(text, '“', '”');
    quiet.extend(quotations(text, '‘', '’'));
    quiet.extend(addresses(text));
    quiet.extend(lost_marks(text));
    quiet
}

/// `[^9]`, which is text only where there is no such note.
fn lost_marks(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices("[^").filter_map(|(start, _)| {
        let length = text[start..].find([']', ' ', '\n'])?;
        text[start + length..].starts_with(']').then_some(start..start + length)
    })
}

/// What stands between quotation marks. A ’ inside a word is an apostrophe and closes nothing, nor
/// does a ‘ in front of a digit (‘90s) open anything.
fn quotations(text: &str, open: char, close: char) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(open).map(|at| from + at) {
        let inside = start + open.len_utf8();
        from = inside;
        if close == '’' && text[inside..].starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let mut ends = text[inside..].match_indices(close).map(|(at, _)| inside + at);
        let end = ends.find(|end| {
            let behind = text[end + close.len_utf8()..].chars().next();
            close != '’' || !behind.is_some_and(char::is_alphanumeric)
        });
        if let Some(end) = end {
            found.push(start..end);
            from = end;
        }
    }
    found
}

fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |chunk| {
        let start = end;
        end += chunk.len();
        let inside = chunk.trim_end();
        let marked = inside.bytes().rev().skip(1).any(|byte| matches!(byte, b'.' | b'@' | b'/'));
        (marked && is_address(inside)).then_some(start..start + inside.len())
    })
}

/// `https://...`, `www.example.org`, `office@example.org`, `example.org/2019`, `report-2.pdf`.
fn is_address(chunk: &str) -> bool {
    let chunk = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    let host = chunk.split(['/', '?', '#']).next().unwrap_or(chunk);
    let named = host.rsplit_once('.').is_some_and(|(name, ending)| {
        (2..=6).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_lowercase())
            && name.len() > 1
            && name.chars().any(char::is_alphabetic)
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
    });
    chunk.contains("://") || chunk.starts_with("www.") || chunk.contains('@') || named
}
