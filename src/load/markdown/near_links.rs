//! Links that are nearly written as Markdown has them, and addresses that stand bare in the text: all of
//! these are printed as they were typed, and lead nowhere.

use std::ops::Range;

use super::ends;
use super::scan::{Suspect, SuspectKind};

/// The slips in a line that starts at byte `at`.
pub(super) fn find(line: &str, at: usize, found: &mut Vec<Suspect>) {
    let links = near_links(line);
    let addresses = addresses(line);
    let mut push = |range: Range<usize>, kind| {
        found.push(Suspect { range: at + range.start..at + range.end, kind });
    };
    for range in addresses {
        let next = links.partition_point(|link| link.start <= range.start);
        let in_link = next.checked_sub(1).is_some_and(|last| links[last].contains(&range.start));
        if !in_link && !is_in_brackets(line, &range) {
            push(range, SuspectKind::BareAddress);
        }
    }
    links.into_iter().for_each(|range| push(range, SuspectKind::NearLink));
}

/// Whether an address stands in what was meant as `[words](address)` and is no link for its spaces.
fn is_in_brackets(line: &str, range: &Range<usize>) -> bool {
    let before = ends::before(line, range.start);
    before.rfind("](").is_some_and(|open| !before[open..].contains(')'))
}

/// `[words] (address)`, `(address)[words]`, `[words][1]`.
fn near_links(line: &str) -> Vec<Range<usize>> {
    let mut links = Vec::new();
    for (close, _) in line.match_indices(']') {
        let Some(open) = opening(line, close, '[') else { continue };
        let words = &line[open + 1..close];
        let behind = &line[close + 1..];
        let rest = behind.trim_start_matches([' ', '\u{A0}']);
        let gap = behind.len() - rest.len();
        let end = |mark: char| {
            let length = ends::behind(rest, 0).find(mark)?;
            Some((&rest[1..length], close + 1 + gap + length + 1))
        };
        if words.starts_with('^') || !words.contains(char::is_alphabetic) {
            continue;
        }
        if gap > 0
            && rest.starts_with('(')
            && let Some((address, end)) = end(')')
            && is_link(address)
        {
            let open = if line[..open].ends_with('!') { open - 1 } else { open };
            links.push(open..end);
        } else if gap == 0
            && rest.starts_with('[')
            && let Some((label, end)) = end(']')
            && !label.is_empty()
            && !label.starts_with('^')
        {
            links.push(open..end);
        } else if line[..open].ends_with(')')
            && !rest.starts_with('(')
            && let Some(start) = opening(line, open - 1, '(')
            && is_address(&line[start + 1..open - 1])
        {
            links.push(start..close + 1);
        }
    }
    links
}

/// Where the bracket was opened that is closed at `close`; none where a backslash stands before it.
fn opening(line: &str, close: usize, mark: char) -> Option<usize> {
    let before = ends::before(line, close);
    let open = close - before.len() + before.rfind(mark)?;
    (!line[..open].ends_with('\\')).then_some(open)
}

/// Whether what stands in brackets behind words is where they were to lead.
fn is_link(text: &str) -> bool {
    let file = text.rsplit_once('.').is_some_and(|(name, ending)| {
        let letters = ending.bytes().all(|byte| byte.is_ascii_lowercase());
        name.len() > 2 && (2..=5).contains(&ending.len()) && letters
    });
    is_address(text) || !text.contains(' ') && (file || text.starts_with(['#', '/']))
}

fn is_address(text: &str) -> bool {
    !text.contains(' ')
        && ["http://", "https://", "www.", "mailto:"].iter().any(|start| text.starts_with(start))
}

/// Web and e-mail addresses.
fn addresses(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in ["http://", "https://", "www."] {
        for (from, _) in line.match_indices(start) {
            let inside = line[..from].ends_with(|c: char| c.is_alphanumeric() || "/.@".contains(c));
            let range = from..from + web_address(&line[from..]);
            if !inside
                && line[range.clone()].len() > start.len()
                && line[range.clone()].contains('.')
            {
                found.push(range);
            }
        }
    }
    for (sign, _) in line.match_indices('@') {
        let local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
        let domain = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
        let start = sign - trailing(ends::before(line, sign), local);
        let behind = ends::behind(line, sign + 1);
        let length = behind.find(|c| !domain(c)).unwrap_or(behind.len());
        let host = behind[..length].trim_end_matches(['.', '-']);
        let in_web = found.iter().any(|range| range.contains(&sign));
        if start < sign && host.contains('.') && !in_web {
            found.push(start..sign + 1 + host.len());
        }
    }
    found
}

/// How many bytes at the end of a text are such characters.
fn trailing(text: &str, such: impl Fn(char) -> bool) -> usize {
    text.bytes().rev().take_while(|byte| such(char::from(*byte))).count()
}

/// How long the web address is at the start of a text, without the marks of the sentence behind it.
fn web_address(text: &str) -> usize {
    let is_end = |c: char| c.is_whitespace() || "<>\"”’»|[]{}\\".contains(c);
    let text = ends::behind(text, 0);
    let mut address = &text[..text.find(is_end).unwrap_or(text.len())];
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '\'', '`']);
        let closes = shorter.ends_with(')') && !shorter.contains('(');
        let shorter = if closes { &shorter[..shorter.len() - 1] } else { shorter };
        if shorter.len() == address.len() {
            return address.len();
        }
        address = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    fn marked(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        find(text, 0, &mut found);
        found.sort_by_key(|suspect| suspect.range.start);
        found.into_iter().map(|suspect| &text[suspect.range]).collect()
    }

    #[test]
    fn links_that_are_none() {
        for text in [
            "[the plan] (https://example.org/plan)",
            "![A map] (map.png)",
            "(https://example.org)[words]",
            "[the plan][1]",
            "https://example.org/plan_(draft)",
            "www.example.org",
            "office@example.org",
        ] {
            assert_eq!(marked(&format!("See {text}, and (more).")), [text]);
        }
    }

    #[test]
    fn what_is_no_link() {
        for text in [
            "He [the victim] (aged 40) said",
            "as said[^1][^2]",
            "no words are \\[the plan][1]",
            "[words](https://example.org/a plan.pdf)",
            "at @police and a@b",
            "See [note] (p. 12) or [note] (e.g.)",
        ] {
            assert_eq!(marked(text), Vec::<&str>::new(), "{text}");
        }
    }
}
