//! Running text from YAML, with its true places.

use super::{RawInline, parse_inline};
use crate::diagnostic::{Diagnostics, Span};
use crate::load::MarkdownText;

/// Parses a text with Markdown from a YAML file. Where YAML folded it over lines, findings and figures
/// still have the places where they were written.
pub fn parse_text(text: &MarkdownText, diagnostics: &mut Diagnostics) -> Vec<RawInline> {
    let (file, base) = (text.span.file, text.span.start);
    let Some(places) = &text.places else {
        return parse_inline(&text.text, file, base, diagnostics);
    };
    let mut found = Diagnostics::new();
    let mut inlines = parse_inline(&text.text, file, base, &mut found);
    for mut finding in found.into_sorted() {
        finding.span = finding.span.map(|span| places.moved(base, span));
        diagnostics.push(finding);
    }
    move_all(&mut inlines, &|span| places.moved(base, span));
    inlines
}

fn move_all(inlines: &mut [RawInline], moved: &impl Fn(Span) -> Span) {
    for inline in inlines {
        match inline {
            RawInline::Text(_, span)
            | RawInline::Expression { span, .. }
            | RawInline::FootnoteMark { span, .. } => *span = moved(*span),
            RawInline::Emphasis(inner)
            | RawInline::Strong(inner)
            | RawInline::Strikethrough(inner)
            | RawInline::Superscript(inner)
            | RawInline::Subscript(inner) => move_all(inner, moved),
            RawInline::Link { content: inner, span, .. }
            | RawInline::Image { alt: inner, span, .. } => {
                *span = moved(*span);
                move_all(inner, moved);
            }
            RawInline::SoftBreak | RawInline::LineBreak | RawInline::Code(_) => {}
        }
    }
}
