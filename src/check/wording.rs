//! The rules about the wording, and what they share: the numbers of a sentence and where they were
//! written.

use std::ops::Range;

use super::{exhibit_there, list_length, rest_stated, typed_references};
use crate::diagnostic::{Diagnostics, Span};
use crate::model::{MONTHS, Paper, Passage, Site, leading_number, passages};

/// Applies the rules that know English words to the papers in English.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in site.papers.iter().filter(|paper| paper.language.starts_with("en")) {
        let passages = passages(paper);
        exhibit_there::check(paper, &passages, diagnostics);
        list_length::check(paper, &passages, diagnostics);
        rest_stated::check(paper, &passages, diagnostics);
        typed_references::check(paper, &passages, diagnostics);
    }
}

/// What a number of a sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// How many.
    Count,
    /// So many of a hundred.
    Percent,
    /// A year, a day, money, a number of a paragraph: neither.
    Other,
}

/// A number of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    pub(super) sense: Sense,
    /// Its bytes, without the mark of per cent.
    pub(super) range: Range<usize>,
}

/// Words whose number is a name: `paragraph 4`, `class 2`.
const LABELS: &[&str] = &[
    "appendix",
    "chapter",
    "class",
    "figure",
    "group",
    "item",
    "level",
    "note",
    "page",
    "paragraph",
    "part",
    "phase",
    "recommendation",
    "section",
    "stage",
    "step",
    "table",
    "tier",
    "version",
    "ward",
    "week",
    "year",
];

/// The numbers of a text in order, in digits and words.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    let mut word_before = "";
    while at < text.len() {
        let rest = &text[at..];
        let starts = !before.is_alphanumeric() && !matches!(before, '.' | ',' | '-' | '/');
        if starts && let Some((value, length)) = leading_number(rest) {
            let range = at..at + length;
            let behind = &rest[length..];
            let sense = sense(value, &rest[..length], before, word_before, behind);
            found.push(Number { value, sense, range });
            at += length;
            before = '0';
            word_before = "";
            continue;
        }
        let Some(first) = rest.chars().next() else { break };
        if first.is_alphanumeric() {
            let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            word_before = &rest[..length];
            before = 'a';
            at += length;
        } else {
            before = first;
            at += first.len_utf8();
        }
    }
    found
}

fn sense(value: f64, written: &str, before: char, word_before: &str, behind: &str) -> Sense {
    if behind.starts_with('%') || behind.starts_with(" per cent") || behind.starts_with(" percent ")
    {
        return Sense::Percent;
    }
    let year = written.len() == 4 && (1800.0..2100.0).contains(&value);
    let next = behind.trim_start();
    let day = MONTHS.iter().any(|month| next.starts_with(month)) || MONTHS.contains(&word_before);
    let label = LABELS.contains(&word_before.to_lowercase().as_str());
    let money = matches!(before, '£' | '$' | '€');
    let scaled = next.starts_with("million") || next.starts_with("billion");
    let glued = behind.starts_with(['/', ':'])
        || behind.starts_with(|c: char| c == '-' && written.len() > 2);
    let points = next.starts_with("percentage point");
    if year || day || label || money || scaled || glued || points || value.fract() != 0.0 {
        return Sense::Other;
    }
    Sense::Count
}

/// Where a number of a passage was written: its figure, else the typed number, else the passage.
pub(super) fn place(paper: &Paper, passage: &Passage<'_>, range: &Range<usize>) -> Span {
    let figure =
        passage.figures.iter().find(|(at, _)| at.start < range.end && range.start < at.end);
    if let Some((_, figure)) = figure {
        return figure.span;
    }
    let within = |span: Span| {
        span.file == passage.span.file
            && passage.span.start <= span.start
            && span.end <= passage.span.end
    };
    let text = &passage.text[range.clone()];
    let mut typed = paper.typed_numbers.iter().filter(|number| within(number.span));
    let same = typed.find(|number| number.text.starts_with(text));
    same.map_or(passage.span, |number| number.span)
}

/// Whether a text has one of some words, as a word of its own.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    let mut all = text.split(|c: char| !c.is_alphanumeric());
    all.any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senses() {
        let read = |text| -> Vec<(f64, Sense)> {
            numbers(text).into_iter().map(|number| (number.value, number.sense)).collect()
        };
        assert_eq!(
            read("Of 4,547 offences, 58% were possession and sixteen per cent trafficking."),
            [(4547.0, Sense::Count), (58.0, Sense::Percent), (16.0, Sense::Percent)]
        );
        assert_eq!(
            read("On 9 October 2019 the panel read paragraph 3 and gave £384,000 to six people."),
            [
                (9.0, Sense::Other),
                (2019.0, Sense::Other),
                (3.0, Sense::Other),
                (384_000.0, Sense::Other),
                (6.0, Sense::Count)
            ]
        );
        assert_eq!(read("A64, 4P and 2.5 percentage points"), [(2.5, Sense::Other)]);
    }
}
