//! Prints what a reader must know about a figure, the assumptions of an estimate say, as a footnote
//! behind it.

use crate::diagnostic::Span;
use crate::load::markdown::{RawBlock, RawFootnote, RawInline};
use crate::model::Inline;
use crate::resolve::context::Context;
use crate::resolve::inlines;

/// Begins the labels of these notes: no writer's label has a line break.
const MARK: char = '\n';

/// Whether a footnote's label is that of a note on a figure.
pub(in crate::resolve) fn is_note(label: &str) -> bool {
    label.starts_with(MARK)
}

/// The text of a paragraph with a footnote mark behind each figure that has notes. The same note is
/// printed once, however many figures it is for.
pub(in crate::resolve) fn with_notes(
    content: Vec<Inline>,
    span: Span,
    context: &mut Context<'_>,
) -> Vec<Inline> {
    let mut inlines = Vec::with_capacity(content.len());
    for inline in content {
        let notes = match &inline {
            Inline::Figure(figure) => figure.notes.clone(),
            _ => Vec::new(),
        };
        inlines.push(match inline {
            Inline::Emphasis(inner) => Inline::Emphasis(with_notes(inner, span, context)),
            Inline::Strong(inner) => Inline::Strong(with_notes(inner, span, context)),
            other => other,
        });
        for note in notes {
            let label = format!("{MARK}{note}");
            let content = vec![RawInline::Text(note, span)];
            let blocks = vec![RawBlock::Paragraph { content, id: None, span }];
            context.notes.entry((span.file, label.clone())).or_insert_with(|| RawFootnote {
                label: label.clone(),
                blocks,
                span,
            });
            inlines.extend(inlines::footnote(&label, span, context).map(Inline::FootnoteMark));
        }
    }
    inlines
}
