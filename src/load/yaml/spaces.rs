//! Spaces that are none to YAML: the non-breaking ones Word writes, and others of their kind.

use std::ops::Range;

use super::lines::Line;
use super::syntax::Finding;

/// The finding about such a space that stands where YAML needs a plain one, on the line of a byte or on
/// the one above it.
pub(super) fn find(lines: &[Line<'_>], here: usize) -> Option<Finding> {
    let near = [here.checked_sub(1), Some(here)].into_iter().flatten();
    let place = near.filter_map(|at| lines.get(at)).find_map(|line| {
        let found = in_front(line.text).or_else(|| behind_a_colon(line.text))?;
        Some((line.start + found.start, line.start + found.end))
    });
    let (start, end) = place?;
    let line = lines.iter().rev().find(|line| line.start <= start)?;
    Some(finding(start..end, &line.text[start - line.start..]))
}

/// Where such a space stands in a key or an item as it was written: `\u{a0}role`, `-\u{a0}Harrogate`, and
/// between braces `role:\u{a0}Officer`. None where it is a part of words.
pub(super) fn in_key(written: &str) -> Option<Range<usize>> {
    let end = written.trim_end_matches(is_odd);
    in_front(written)
        .or_else(|| behind_a_colon(written))
        .or_else(|| (end.len() < written.len()).then_some(end.len()..written.len()))
}

/// Where such a space stands in a value that began its line: `-\u{a0}Harrogate`, `title:\u{a0}Drugs`.
pub(super) fn in_line(written: &str) -> Option<Range<usize>> {
    let line = written.lines().next().unwrap_or_default();
    in_front(line).or_else(|| {
        let (key, _) = line.split_once(':')?;
        // `Note:` with such a space behind it may be words.
        let is_key = !key.is_empty()
            && key
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b));
        behind_a_colon(line).filter(|found| is_key && found.start == key.len() + 1)
    })
}

/// What to say of the spaces a text begins with.
pub(super) fn finding(place: Range<usize>, rest: &str) -> Finding {
    let space = rest.chars().next().unwrap_or_default();
    let message = match space {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => {
            "this is a non-breaking space, which Word writes".to_owned()
        }
        '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => {
            "this is a character that nobody can see".to_owned()
        }
        _ => format!("this is not a plain space, but the character U+{:04X}", u32::from(space)),
    };
    let several = place.len() > space.len_utf8();
    let help = match space {
        '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => {
            "delete it: retype the beginning of the line by hand"
        }
        _ if several => "type plain spaces in their place",
        _ => "type a plain space in its place",
    };
    Finding::new(place, &message, &[help])
}

/// The run of such spaces in the indentation of a line, or right behind the dash of an item.
fn in_front(line: &str) -> Option<Range<usize>> {
    let mut at = 0;
    loop {
        let rest = &line[at..];
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let odd = rest[blank..].len() - rest[blank..].trim_start_matches(is_odd).len();
        if odd > 0 {
            return Some(at + blank..at + blank + odd);
        }
        match rest[blank..].strip_prefix('-') {
            Some(behind) if behind.starts_with(|c| c == ' ' || is_odd(c)) => at += blank + 1,
            _ => return None,
        }
    }
}

/// The run of such spaces right behind a colon.
fn behind_a_colon(line: &str) -> Option<Range<usize>> {
    line.match_indices(':').find_map(|(at, _)| {
        let behind = &line[at + 1..];
        let odd = behind.len() - behind.trim_start_matches(is_odd).len();
        (odd > 0).then_some(at + 1..at + 1 + odd)
    })
}

fn is_odd(c: char) -> bool {
    let invisible = matches!(c, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    invisible || (c.is_whitespace() && !matches!(c, ' ' | '\t' | '\r' | '\n'))
}
