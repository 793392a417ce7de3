//! Text as words, numbers and marks, with what the recognisers ask of their neighbours.

use std::borrow::Cow;
use std::ops::Range;

use super::lexicon::Sense;
use super::vocabulary::Vocabulary;

/// Stands for something that is no text of the writer's: a figure, code.
pub(super) const OBJECT: char = '\u{fffc}';

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with apostrophes between them.
    Word,
    /// Digits, with separators between them: `4,547`, `3.6`, `1.4.10`, `½`.
    Number,
    /// Letters and digits: `A64`, `16th`, `5kg`.
    Mixed,
    /// Any other character.
    Mark,
}

/// A piece of text.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// The text in lower case.
    pub(super) lower: Cow<'a, str>,
    /// What a word can begin.
    pub(super) sense: Option<Sense>,
    /// Its first byte.
    pub(super) start: usize,
    pub(super) kind: Kind,
    /// Whether no space stands in front.
    pub(super) glued: bool,
}

/// The tokens of a text.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    items: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    /// Takes a text apart.
    pub(super) fn of(text: &'a str, vocabulary: &Vocabulary) -> Self {
        let mut items = Vec::new();
        let mut end_before = 0;
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            if first.is_whitespace() {
                at += first.len_utf8();
                continue;
            }
            let length = if is_alphanumeric(first) { run(&text[at..]) } else { first.len_utf8() };
            let token = &text[at..at + length];
            let lower = match token.bytes().all(|byte| byte.is_ascii_lowercase()) {
                true => Cow::Borrowed(token),
                false => Cow::Owned(token.to_lowercase()),
            };
            let kind = kind(token);
            items.push(Token {
                text: token,
                sense: (kind == Kind::Word).then(|| vocabulary.sense(token)).flatten(),
                lower,
                start: at,
                kind,
                glued: at == end_before && at > 0,
            });
            at += length;
            end_before = at;
        }
        Self { items }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// A token; none behind the last.
    pub(super) fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.items.get(at)
    }

    /// A word in lower case; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        self.get(at).filter(|token| token.kind == Kind::Word).map_or("", |token| &token.lower)
    }

    /// What a word can begin; none for most words and for all that is no word.
    pub(super) fn sense(&self, at: usize) -> Option<Sense> {
        self.get(at)?.sense
    }

    /// Whether a number or a passage that holds one can begin at a token.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        let word = self.get(at).is_some_and(|token| token.kind == Kind::Word);
        !word || self.sense(at).is_some() || self.joins(at + 1, &['-', '/', '_'])
    }

    /// The word in front of a token, in lower case; empty where there is none.
    pub(super) fn word_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The text of a number; empty where there is none.
    pub(super) fn number(&self, at: usize) -> &'a str {
        self.get(at).filter(|token| token.kind == Kind::Number).map_or("", |token| token.text)
    }

    /// The text of a token of letters and digits; empty where there is none.
    pub(super) fn mixed(&self, at: usize) -> &'a str {
        self.get(at).filter(|token| token.kind == Kind::Mixed).map_or("", |token| token.text)
    }

    /// The character of a mark; a space where there is none.
    pub(super) fn mark(&self, at: usize) -> char {
        let mark = self.get(at).filter(|token| token.kind == Kind::Mark);
        mark.and_then(|token| token.text.chars().next()).unwrap_or(' ')
    }

    /// Whether a token stands right behind the one before it, without a space.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.glued)
    }

    /// Whether a token is a mark glued to both its neighbours: the hyphen of `one-third`.
    pub(super) fn joins(&self, at: usize, marks: &[char]) -> bool {
        marks.contains(&self.mark(at)) && self.glued(at) && self.glued(at + 1)
    }

    /// Whether a word begins with a capital.
    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        let word = self.get(at).filter(|token| token.kind == Kind::Word);
        word.is_some_and(|token| token.text.starts_with(char::is_uppercase))
    }

    /// Whether a token opens its sentence, as far as the mark in front of it tells.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        at == 0 || ".?!:;“‘(".contains(self.mark(at - 1))
    }

    /// Whether a noun, adjective or the like follows a number, so that it counts something:
    /// `under 16 lines`, but not `under 16 are`.
    pub(super) fn counts(&self, behind: usize) -> bool {
        let word = self.word(behind);
        !word.is_empty() && !FUNCTION_WORDS.contains(&word)
    }

    /// Whether what a number counts reads as several: `stage 2 lines`, but not `stage 2 began`.
    pub(super) fn counts_several(&self, behind: usize) -> bool {
        const PLURALS: &[&str] = &["children", "men", "people", "police", "staff", "women"];
        let word = self.word(behind);
        self.counts(behind) && (word.ends_with('s') || PLURALS.contains(&word))
    }

    /// The bytes from one token to in front of another.
    pub(super) fn range(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.get(from).map_or(0, |token| token.start);
        let end = self.get(to - 1).map_or(start, |token| token.start + token.text.len());
        start..end
    }
}

/// Words that do not name what a number in front of them counts.
const FUNCTION_WORDS: &[&str] = &[
    "a", "all", "also", "although", "an", "and", "are", "as", "at", "because", "before", "but",
    "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "if", "in",
    "into", "is", "it", "may", "might", "must", "not", "of", "on", "or", "should", "since", "so",
    "than", "that", "the", "their", "then", "they", "this", "to", "was", "we", "were", "when",
    "where", "which", "while", "who", "whose", "will", "with", "would",
];

fn is_alphanumeric(c: char) -> bool {
    c.is_alphanumeric() || is_vulgar_fraction(c)
}

/// `½` and the like are numbers by themselves.
pub(super) fn is_vulgar_fraction(c: char) -> bool {
    matches!(c, '¼'..='¾' | '⅐'..='⅞')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_vulgar_fraction(c)
}

/// The length of the token of letters and digits at the start of a text. Separators between digits
/// and apostrophes between letters belong to it.
fn run(text: &str) -> usize {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let next = rest.chars().next().unwrap_or(' ');
        let inside = match c {
            '’' | '\'' => before.is_alphabetic() && next.is_alphabetic(),
            '.' => before.is_ascii_digit() && next.is_ascii_digit(),
            ',' => before.is_ascii_digit() && is_thousand(rest) && is_number(&text[..at]),
            _ => is_alphanumeric(c),
        };
        if !inside {
            return at;
        }
        before = c;
    }
    text.len()
}

/// Whether a text begins with exactly three digits.
fn is_thousand(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 3
}

fn is_number(text: &str) -> bool {
    text.chars().all(|c| is_digit(c) || matches!(c, ',' | '.'))
}

fn kind(token: &str) -> Kind {
    if !token.chars().next().is_some_and(is_alphanumeric) {
        Kind::Mark
    } else if is_number(token) {
        Kind::Number
    } else if token.chars().any(|c| c.is_ascii_digit()) {
        Kind::Mixed
    } else {
        Kind::Word
    }
}
