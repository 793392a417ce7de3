//! A raw text as plain text that remembers where each part stands.

use std::ops::Range;
use std::sync::Arc;

use super::tokens::OBJECT;
use crate::diagnostic::Span;
use crate::load::MarkdownText;
use crate::load::markdown::RawInline;
use crate::load::yaml::Places;

/// What stands in a text without being text of the writer's own.
pub(super) enum Object {
    /// A figure expression, with its place.
    Figure(String, Span),
    /// Code.
    Code(String),
}

/// A text as its reader reads it, on one line.
#[derive(Default)]
pub(super) struct Text {
    /// The text; [`OBJECT`] stands for each of the objects.
    pub(super) plain: String,
    /// The objects in order.
    pub(super) objects: Vec<Object>,
    /// Alternative texts of images, which are texts of their own.
    pub(super) alts: Vec<Text>,
    pieces: Vec<Piece>,
    /// The whole text's place, where the places of its parts are not known.
    inexact: Option<Span>,
    /// Where a text that YAML folded stands, and the place from which its bytes are counted.
    places: Option<(Arc<Places>, usize)>,
}

/// A run of the text that was written in one piece.
struct Piece {
    range: Range<usize>,
    span: Span,
}

impl Text {
    /// A text from the body. The words "In the room:" in front of a part's members stand nowhere in
    /// the file, and behind them places are those of a text folded in YAML: `whole` is marked instead.
    pub(super) fn of(inlines: &[RawInline], whole: Span) -> Self {
        let mut text = Self::default();
        text.add(inlines);
        let invented =
            |piece: &Piece| piece.span.start == piece.span.end && !piece.range.is_empty();
        text.inexact = text.pieces.iter().any(invented).then_some(whole);
        text
    }

    /// A text from YAML, which may have folded it over lines: the places of `inlines` are those of a
    /// text in one piece. Where they cannot be followed, only the place of the whole is known.
    pub(super) fn of_yaml(inlines: &[RawInline], written: &MarkdownText) -> Self {
        let mut text = Self::default();
        text.add(inlines);
        let (length, whole) = (written.text.len(), written.span);
        let unknown = written.places.is_none() && whole.end - whole.start != length;
        text.inexact = unknown.then_some(whole);
        text.places = written.places.clone().map(|places| (places, whole.start));
        text
    }

    /// The texts of a table's row, one behind the other.
    pub(super) fn row(cells: &[Vec<RawInline>]) -> Self {
        let mut text = Self::default();
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                text.plain.push_str("; ");
            }
            text.add(cell);
        }
        text
    }

    /// The text as a label with a value behind it, and where the value stands.
    pub(super) fn with_value(mut self, value: &str) -> (Self, Range<usize>) {
        if !self.plain.is_empty() {
            self.plain.push_str(": ");
        }
        let start = self.plain.len();
        self.plain.push_str(value);
        let end = self.plain.len();
        (self, start..end)
    }

    fn add(&mut self, inlines: &[RawInline]) {
        for inline in inlines {
            match inline {
                RawInline::Text(text, span) => {
                    let start = self.plain.len();
                    self.plain.push_str(text);
                    self.pieces.push(Piece { range: start..self.plain.len(), span: *span });
                }
                RawInline::SoftBreak | RawInline::LineBreak => self.plain.push(' '),
                RawInline::Emphasis(inner)
                | RawInline::Strong(inner)
                | RawInline::Strikethrough(inner)
                | RawInline::Link { content: inner, .. } => self.add(inner),
                RawInline::Superscript(inner) | RawInline::Subscript(inner) => self.script(inner),
                RawInline::Code(code) => self.object(Object::Code(code.clone())),
                RawInline::Expression { text, span } => {
                    self.object(Object::Figure(text.clone(), *span));
                }
                RawInline::Image { alt, span, .. } => self.alts.push(Self::of(alt, *span)),
                RawInline::FootnoteMark { .. } => {}
            }
        }
    }

    /// `CO~2~` and `km^2^` are names, `5^th^` an ordinal.
    fn script(&mut self, inner: &[RawInline]) {
        let mut script = Self::default();
        script.add(inner);
        if script.plain.chars().any(|c| c.is_ascii_digit()) {
            self.object(Object::Code(script.plain));
        } else {
            self.add(inner);
        }
    }

    fn object(&mut self, object: Object) {
        self.plain.push(OBJECT);
        self.objects.push(object);
    }

    /// The place of a range of the text, as exactly as it is known.
    pub(super) fn span(&self, range: &Range<usize>) -> Option<Span> {
        if self.inexact.is_some() {
            return self.inexact;
        }
        let piece = |at: usize| self.pieces.iter().find(|piece| piece.range.contains(&at));
        let (first, last) = (piece(range.start)?, piece(range.end - 1)?);
        let place = |piece: &Piece, at: usize| {
            place(&self.plain[piece.range.clone()], piece.span, at - piece.range.start)
        };
        let start = place(first, range.start).unwrap_or(first.span.start);
        let end = place(last, range.end).unwrap_or(last.span.end);
        let span = Span::new(first.span.file, start, end);
        Some(match &self.places {
            Some((places, base)) => places.moved(*base, span),
            None => span,
        })
    }

    /// A part of the text with its objects written out by `write`.
    pub(super) fn written(&self, range: Range<usize>, write: impl Fn(&Object) -> String) -> String {
        let before = self.plain[..range.start].matches(OBJECT).count();
        let mut objects = self.objects.iter().skip(before);
        let mut out = String::with_capacity(range.len());
        for c in self.plain[range].chars() {
            match c {
                OBJECT => out.extend(objects.next().map(&write)),
                c => out.push(c),
            }
        }
        out
    }
}

/// The place in the file of a byte of a text that was written at `span`; none where the text was
/// written with escapes or the like, so that its bytes are not those of the file.
fn place(text: &str, span: Span, at: usize) -> Option<usize> {
    let written = |part: &str| part.chars().map(typed_length).sum::<usize>();
    let length = span.end - span.start;
    if length == text.len() {
        Some(span.start + at)
    } else if length == written(text) {
        Some(span.start + written(&text[..at]))
    } else {
        None
    }
}

/// The length of a character as it was typed: `"` for `“`, `--` for `–`.
fn typed_length(c: char) -> usize {
    match c {
        '“' | '”' | '‘' | '’' => 1,
        '–' => 2,
        '—' | '…' => 3,
        other => other.len_utf8(),
    }
}
