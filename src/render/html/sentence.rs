//! Messages with elements in them: links, words that are only read out, numbers in an element.
//!
//! A message names where an element begins and ends: `see the { $link }list{ $link-end }`. Its words are
//! escaped like any text, so a message of an office's own can never be markup, and every element it opens is
//! closed.

use super::escape;
use crate::model::words::{Argument, Words};

/// What is put into a message.
#[derive(Debug, Clone, Copy)]
pub(super) enum Put<'a> {
    /// A text.
    Text(&'a str),
    /// A whole number, which chooses the plural.
    Count(usize),
    /// HTML.
    Html(&'a str),
    /// A link to this address around words of the message.
    Link(&'a str),
    /// Words of the message that are read out and not seen.
    Hidden,
    /// Words of the message that are strong.
    Strong,
}

impl Put<'_> {
    /// Whether a message that is given this becomes HTML.
    pub(super) fn is_markup(self) -> bool {
        !matches!(self, Self::Text(_) | Self::Count(_))
    }

    fn is_element(self) -> bool {
        matches!(self, Self::Link(_) | Self::Hidden | Self::Strong)
    }

    fn open(self) -> String {
        match self {
            Self::Link(address) => {
                let mut out = String::from("<a");
                escape::push_attribute(&mut out, "href", address);
                out + ">"
            }
            Self::Hidden => "<span class=\"visually-hidden\">".to_owned(),
            Self::Strong => "<strong>".to_owned(),
            Self::Html(html) => html.to_owned(),
            Self::Text(_) | Self::Count(_) => String::new(),
        }
    }

    fn close(self) -> &'static str {
        match self {
            Self::Link(_) => "</a>",
            Self::Hidden => "</span>",
            Self::Strong => "</strong>",
            _ => "",
        }
    }
}

/// A message as HTML.
///
/// # Panics
/// Where no language has the message: the built-in English file has every message the program asks for,
/// which a test proves.
pub(super) fn say(words: &Words, id: &str, puts: &[(&str, Put<'_>)]) -> String {
    find(words, id, puts).unwrap_or_else(|| panic!("no message `{id}`"))
}

/// A message as HTML, where there is one that can be said with what it is given.
pub(super) fn find(words: &Words, id: &str, puts: &[(&str, Put<'_>)]) -> Option<String> {
    let mut given: Vec<(String, Option<usize>, String)> = Vec::new();
    for (at, (name, put)) in puts.iter().enumerate() {
        let (count, text) = match put {
            Put::Text(text) => (None, text.chars().filter(|c| place(*c).is_none()).collect()),
            Put::Count(count) => (Some(*count), String::new()),
            _ => (None, mark(at, false).into()),
        };
        given.push(((*name).to_owned(), count, text));
        if put.is_element() {
            given.push((format!("{name}-end"), None, mark(at, true).into()));
        }
    }
    let arguments: Vec<(&str, Argument<'_>)> = given
        .iter()
        .map(|(name, count, text)| {
            (name.as_str(), count.map_or(Argument::Text(text), Argument::Count))
        })
        .collect();
    let text = words.find(id, &arguments)?;
    Some(written(&text, puts))
}

/// The first of the characters that stand for elements until the message is escaped. Unicode keeps them from
/// ever being text.
const MARKS: u32 = 0xfdd0;
/// How many there are.
const MOST: u32 = 32;

/// The character that stands for the beginning or the end of what is put in at a position.
fn mark(at: usize, end: bool) -> char {
    let number = u32::try_from(at).unwrap_or(MOST) * 2 + u32::from(end);
    char::from_u32(MARKS + number.min(MOST - 1)).unwrap_or(' ')
}

/// What a character stands for: the position of what was put in, and whether it is its end.
fn place(character: char) -> Option<(usize, bool)> {
    let number = u32::from(character).checked_sub(MARKS).filter(|number| *number < MOST)?;
    Some((usize::try_from(number / 2).ok()?, number % 2 == 1))
}

fn written(text: &str, puts: &[(&str, Put<'_>)]) -> String {
    let mut out = String::new();
    let mut open: Vec<(usize, Put<'_>)> = Vec::new();
    let mut from = 0;
    for (at, character) in text.char_indices() {
        let Some((index, end)) = place(character) else { continue };
        escape::text(&mut out, &text[from..at]);
        from = at + character.len_utf8();
        let Some((_, put)) = puts.get(index) else { continue };
        if !end {
            out.push_str(&put.open());
            if put.is_element() {
                open.push((index, *put));
            }
        } else if let Some(depth) = open.iter().rposition(|(inner, _)| *inner == index) {
            open.drain(depth..).rev().for_each(|(_, put)| out.push_str(put.close()));
        }
    }
    escape::text(&mut out, &text[from..]);
    open.into_iter().rev().for_each(|(_, put)| out.push_str(put.close()));
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::words::{BUILT_IN, Languages, MessageFile};

    fn said(message: &str, puts: &[(&str, Put<'_>)]) -> String {
        let built_in = BUILT_IN.map(|(code, text)| (code.to_owned(), vec![text]));
        let mut files: BTreeMap<String, Vec<&str>> = built_in.into_iter().collect();
        files.entry("en".to_owned()).or_default().push(message);
        let read = |text: &&str| MessageFile::parse(text).0;
        let files = files.into_iter().map(|(code, all)| (code, all.iter().map(read).collect()));
        say(Languages::new(&files.collect()).of("en"), "x", puts)
    }

    #[test]
    fn words_around_and_inside_elements() {
        let message = "x = See the { $link }<list>{ $link-end } & { $number }{ $hidden } papers{ $hidden-end }";
        let puts = [
            ("link", Put::Link("a.html?b&c")),
            ("number", Put::Html("<b>2</b>")),
            ("hidden", Put::Hidden),
        ];
        assert_eq!(
            said(message, &puts),
            "See the <a href=\"a.html?b&amp;c\">&lt;list&gt;</a> &amp; <b>2</b>\
             <span class=\"visually-hidden\"> papers</span>"
        );
    }

    #[test]
    fn every_element_is_closed_whatever_a_message_says() {
        let puts = [("link", Put::Link("a")), ("strong", Put::Strong)];
        let cases = [
            ("x = { $link }a", "<a href=\"a\">a</a>"),
            ("x = a{ $link-end }b", "ab"),
            ("x = { $link }{ $strong }a{ $link-end }b", "<a href=\"a\"><strong>a</strong></a>b"),
        ];
        for (message, wanted) in cases {
            assert_eq!(said(message, &puts), wanted);
        }
    }

    #[test]
    fn a_text_that_is_put_in_is_never_markup() {
        let text = "<i>\u{fdd2}\u{fdd3}";
        let puts = [("text", Put::Text(text)), ("strong", Put::Strong)];
        assert_eq!(
            said("x = { $text }{ $strong }a{ $strong-end }", &puts),
            "&lt;i&gt;<strong>a</strong>"
        );
    }
}
