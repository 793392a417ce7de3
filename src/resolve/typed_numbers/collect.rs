//! Gathers typed numbers and counts figures while a paper's texts are walked.

use std::ops::Range;
use std::sync::Arc;

use super::exempt::Exemption;
use super::numbers;
use super::text::{Object, Text};
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::model::{FiguresCount, TypedNumber, sentence};
use crate::resolve::figures::Evaluator;

/// Whose words a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The writer's: its numbers are looked for.
    Own,
    /// The writer's, in a heading or title: a number in front is the heading's.
    Heading,
    /// The writer's, in a paragraph that is numbered: a number in front is the paragraph's.
    Numbered,
    /// Somebody else's, quoted: only its figures are counted.
    Quoted,
}

/// What was found so far.
pub(super) struct Collector<'a> {
    evaluator: &'a Evaluator,
    vocabulary: Arc<Vocabulary>,
    exemptions: Vec<Exemption>,
    /// Whether the paper's paragraphs are numbered.
    pub(super) numbered: bool,
    numbers: Vec<TypedNumber>,
    count: FiguresCount,
    /// Each typed number with the word behind it, for proposals.
    phrases: Vec<String>,
}

impl<'a> Collector<'a> {
    pub(super) fn new(
        evaluator: &'a Evaluator,
        vocabulary: Arc<Vocabulary>,
        exemptions: Vec<Exemption>,
        numbered: bool,
    ) -> Self {
        Self {
            evaluator,
            vocabulary,
            exemptions,
            numbered,
            numbers: Vec::new(),
            count: FiguresCount::default(),
            phrases: Vec::new(),
        }
    }

    /// A collector that looks only for what the exemptions not used so far match.
    pub(super) fn unused_only(&self) -> Self {
        let unused = self.exemptions.iter().filter(|exemption| !exemption.used);
        let vocabulary = Arc::clone(&self.vocabulary);
        Self::new(self.evaluator, vocabulary, unused.cloned().collect(), self.numbered)
    }

    /// Takes over which exemptions another collector has used.
    pub(super) fn mark_used(&mut self, other: &Self) {
        for exemption in &mut self.exemptions {
            let same = other.exemptions.iter().find(|other| other.span == exemption.span);
            exemption.used |= same.is_some_and(|other| other.used);
        }
    }

    /// Searches a text. `passage` is the paragraph, caption or table it stands in.
    pub(super) fn text(&mut self, text: &Text, voice: Voice, passage: Span) {
        for object in &text.objects {
            match object {
                Object::Figure(expression, _) if is_cited(expression) => self.count.cited += 1,
                Object::Figure(..) => self.count.bound += 1,
                Object::Code(_) => {}
            }
        }
        for alt in &text.alts {
            self.text(alt, voice, passage);
        }
        if voice == Voice::Quoted {
            return;
        }
        for exemption in self.exemptions.iter_mut().filter(|exemption| !exemption.used) {
            exemption.stands |= exemption.stands_in(&text.plain);
        }
        for range in numbers(&text.plain, voice, &self.vocabulary) {
            let span = text.span(&range).unwrap_or(passage);
            self.number(text, range, span, passage, false);
        }
    }

    /// A number that is a value of its own: what a chart compares with, behind its label.
    pub(super) fn value(&mut self, label: Text, value: &str, span: Span, passage: Span) {
        let (text, range) = label.with_value(value);
        for exemption in self.exemptions.iter_mut().filter(|exemption| !exemption.used) {
            exemption.stands |= exemption.stands_in(&text.plain);
        }
        self.number(&text, range, span, passage, true);
    }

    /// Counts a figure that a block takes from a dataset without an expression.
    pub(super) fn bound(&mut self) {
        self.count.bound += 1;
    }

    fn number(
        &mut self,
        text: &Text,
        range: Range<usize>,
        span: Span,
        passage: Span,
        compared: bool,
    ) {
        let mut reason: Option<&Exemption> = None;
        for exemption in &mut self.exemptions {
            if exemption.covers(&text.plain, &range) {
                exemption.used = true;
                if reason.is_none_or(|known| known.length() < exemption.length()) {
                    reason = Some(exemption);
                }
            }
        }
        let reason = reason.map(|exemption| exemption.reason.clone());
        match reason {
            Some(_) => self.count.exempt += 1,
            None => self.count.typed += 1,
        }
        let around = sentence::around(&text.plain, range.clone());
        let sentence = text.written(around, |object| self.printed(object));
        self.phrases.push(phrase(&text.plain, &range));
        self.numbers.push(TypedNumber {
            text: text.plain[range.clone()].to_owned(),
            sentence,
            span,
            passage,
            reason,
            compared,
        });
    }

    /// What a reader sees of an object. An expression with an error has its finding elsewhere.
    fn printed(&self, object: &Object) -> String {
        match object {
            Object::Code(code) => code.clone(),
            Object::Figure(expression, span) => self
                .evaluator
                .evaluate(expression, *span, &mut Diagnostics::new())
                .map_or_else(|| "…".to_owned(), |figure| figure.text),
        }
    }

    /// The numbers, the count, and a finding for each exemption that matched nothing.
    pub(super) fn finish(self) -> (Vec<TypedNumber>, FiguresCount, Vec<Diagnostic>) {
        let unused = self.exemptions.iter().filter(|exemption| !exemption.used);
        let findings = unused.map(|exemption| exemption.stale(&self.phrases)).collect();
        (self.numbers, self.count, findings)
    }
}

/// Whether an expression names its source instead of a dataset.
fn is_cited(expression: &str) -> bool {
    let arguments = expression.trim_start().strip_prefix("cited");
    arguments.is_some_and(|arguments| arguments.trim_start().starts_with('('))
}

/// A number with the word behind it: `12 challenges`.
fn phrase(plain: &str, range: &Range<usize>) -> String {
    let behind = plain[range.end..].strip_prefix([' ', '-']).unwrap_or_default();
    let word = behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(behind.len());
    match word {
        0 => plain[range.clone()].to_owned(),
        word => plain[range.start..range.end + 1 + word].to_owned(),
    }
}
