//! Colons that were meant for a container and are none: too few of them, of another script, or in
//! a place where no container can stand. What they should hold back would be published.

use std::ops::Range;

use super::containers;
use crate::diagnostic::did_you_mean;

/// A run of colons in a text, and the container it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::load) struct Colons {
    /// From the first colon to the end of the name.
    pub(in crate::load) range: Range<usize>,
    /// Where the last colon starts.
    pub(in crate::load) last: usize,
    /// The container that was surely meant.
    pub(in crate::load) name: Option<&'static str>,
}

/// Shorter words are near too many names.
const SHORTEST_NAME: usize = 4;

/// The runs of three colons and more, and of two in front of a container's name or one nearly so. A
/// backslash in front says that colons are meant.
pub(in crate::load) fn find(text: &str) -> Vec<Colons> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c| weight(c) > 0).map(|at| from + at) {
        let (last, end, count) = run(text, start);
        from = end;
        if count < 2 || text[..start].ends_with('\\') {
            continue;
        }
        let behind = &text[end..];
        let blank = behind.len() - behind.trim_start_matches(is_blank).len();
        let word_end = behind[blank..]
            .find(|c: char| !c.is_alphabetic() && c != '-')
            .map_or(behind.len(), |length| blank + length);
        let word = &behind[blank..word_end];
        let name = Some(word)
            .filter(|word| word.len() >= SHORTEST_NAME)
            .and_then(|word| did_you_mean(word, containers::names()));
        // `library::response` is a name of its own, but nothing may look like a restriction.
        let joined = blank == 0 && text[..start].ends_with(char::is_alphanumeric);
        let named = name.is_some_and(|name| !joined || name == "restricted");
        if count >= 3 || named {
            let end = if name.is_some() { end + word_end } else { end };
            found.push(Colons { range: start..end, last, name });
        }
    }
    found
}

/// Where the last of a run of colons starts and ends, and how many they are. Single blanks between them do not count.
fn run(text: &str, start: usize) -> (usize, usize, usize) {
    let (mut last, mut end, mut count) = (start, start, 0);
    let mut blank = false;
    for (at, character) in text[start..].char_indices() {
        match weight(character) {
            0 if is_blank(character) && !blank => blank = true,
            0 => break,
            weight => {
                blank = false;
                count += weight;
                last = start + at;
                end = last + character.len_utf8();
            }
        }
    }
    (last, end, count)
}

/// How many colons a character looks like.
fn weight(character: char) -> usize {
    match character {
        ':' | '\u{FF1A}' | '\u{FE55}' | '\u{2236}' | '\u{A789}' | '\u{2D0}' => 1,
        '\u{2237}' => 2,
        _ => 0,
    }
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{A0}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::find;

    fn marked(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|colons| &text[colons.range]).collect()
    }

    #[test]
    fn what_was_meant_for_a_container() {
        for text in [
            ":: restricted",
            "::restricted",
            ":::restricted",
            "::: restrcted",
            "：：： restricted",
            "：:restricted",
            ": : : restricted",
            ":: Restricted",
            "∷ callout",
            ":::",
            "：：：",
            "::::",
        ] {
            assert_eq!(marked(&format!("Text {text} {{a}}")), [text]);
        }
        assert_eq!(marked("Text::restricted"), ["::restricted"]);
        assert_eq!(marked("a ::: b :: voice"), [":::", ":: voice"]);
    }

    #[test]
    fn colons_that_are_only_colons() {
        for text in
            ["At 10:30: a", "std::vec", "http::response", "a :: b", "\\::: restricted", "::1", "a:"]
        {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
