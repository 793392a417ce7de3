//! Marks that are nearly Markdown and that pulldown-cmark leaves as text.
//!
//! What is found here counts only where it turns out to be running text, like every [`Suspect`].

use std::ops::Range;

use super::scan::{Suspect, SuspectKind};
use super::{colons, near_links, pasted};
use crate::load::is_placeholder;

/// Signs that word processors put in front of the items of a list.
pub(super) const BULLETS: [char; 12] =
    ['•', '·', '▪', '◦', '‣', '●', '○', '■', '➢', '\u{F0A7}', '\u{F0B7}', '\u{F0D8}'];

/// The slips in a text, in its order. In a line of YAML nothing stands at a line's start, and its
/// colons are found where the YAML is read.
pub(super) fn find(text: &str, body: bool) -> Vec<Suspect> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut row_above = false;
    for line in text.split_inclusive('\n') {
        addresses(line, at, &mut found);
        one_brace(line, at, &mut found);
        pasted::left_over(line, at, &mut found);
        if body {
            near_links::find(line, at, &mut found);
            let suspect = |range: Range<usize>, kind| Suspect {
                range: at + range.start..at + range.end,
                kind,
            };
            for colons::Colons { range, last, name } in colons::find(line) {
                let before = last - range.start;
                found.push(suspect(last..range.end, SuspectKind::Colons { name, before }));
            }
            let start = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
            let written = line[start..].trim_ascii_end();
            let row = is_row(written);
            if let Some((length, kind)) = mark(written, row && !row_above) {
                found.push(suspect(start..start + length, kind));
            }
            row_above = row;
            // List markers may stand in front of these words.
            let start =
                line.len() - line.trim_start_matches(|c| " \t>-*+.)0123456789".contains(c)).len();
            if is_placeholder(&line[start..]) {
                found.push(suspect(start..line.trim_ascii_end().len(), SuspectKind::Placeholder));
            }
        }
        at += line.len();
    }
    if body {
        pasted::lines(text, &mut found);
    }
    found.sort_by_key(|suspect| suspect.range.start);
    found
}

/// What stands at the start of a line, and how many bytes of it to mark.
fn mark(line: &str, first_row: bool) -> Option<(usize, SuspectKind)> {
    let behind = line.trim_start_matches('#');
    let hashes = line.len() - behind.len();
    // A word processor's space looks like one and is none.
    let odd_space = behind.starts_with(['\u{A0}', '\u{202F}', '\u{2007}', '\u{3000}']);
    if (1..=6).contains(&hashes) && odd_space && !behind.trim().is_empty() {
        return Some((line.len(), SuspectKind::Heading(hashes)));
    }
    if (2..=6).contains(&hashes) && behind.starts_with(char::is_alphabetic) {
        return Some((line.len(), SuspectKind::Heading(hashes)));
    }
    if let Some(bullet) = line.chars().next().filter(|first| BULLETS.contains(first)) {
        let behind = &line[bullet.len_utf8()..];
        let blank = behind.starts_with([' ', '\t', '\u{A0}']);
        return blank.then_some((bullet.len_utf8(), SuspectKind::Bullet));
    }
    // A square of a word processor's own font; in front of a number it is the sign of a section.
    let square = line.strip_prefix('§').filter(|rest| rest.starts_with([' ', '\t', '\u{A0}']));
    if square.is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic)) {
        return Some(('§'.len_utf8(), SuspectKind::Bullet));
    }
    first_row.then_some((line.len(), SuspectKind::Row))
}

/// Whether a line looks like a row of a table.
fn is_row(line: &str) -> bool {
    line.starts_with('|') && line.ends_with('|') && line.matches('|').count() > 2
}

/// Finds `{ value(of="lines") }`: a call with a named argument or a text in braces of which there should
/// be two.
fn one_brace(line: &str, at: usize, found: &mut Vec<Suspect>) {
    for (open, _) in line.match_indices('{') {
        let inside = line[open + 1..].trim_start();
        let name = inside.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
        let arguments = name.strip_prefix('(').map(str::trim_start);
        let is_call = name.len() < inside.len()
            && arguments.is_some_and(|rest| {
                let behind = rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
                rest.starts_with('"') || behind.len() < rest.len() && behind.starts_with('=')
            });
        let before = &line[..open];
        if !is_call || before.ends_with(['{', '\\']) {
            continue;
        }
        let Some(length) = line[open..].find('}') else { continue };
        let end = open + length + 1;
        let end = if line[end..].starts_with('}') { end + 1 } else { end };
        found.push(Suspect { range: at + open..at + end, kind: SuspectKind::OneBrace });
    }
}

/// Finds `![words](a file.png)` and `[words](a file.pdf)`.
fn addresses(line: &str, at: usize, found: &mut Vec<Suspect>) {
    let mut from = 0;
    while let Some(middle) = line[from..].find("](").map(|at| from + at) {
        from = middle + 2;
        let Some(length) = line[from..].find(')') else { return };
        let address = &line[from..from + length];
        let Some(open) = line[..middle].rfind('[') else { continue };
        let image = line[..open].ends_with('!');
        let start = if image { open - 1 } else { open };
        let file = address.rsplit_once('.').is_some_and(|(_, ending)| {
            (2..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if address.trim().contains(' ') && (image || file) && !line[..start].ends_with('\\') {
            let range = at + start..at + from + length + 1;
            found.push(Suspect { range, kind: SuspectKind::Address });
        }
    }
}
