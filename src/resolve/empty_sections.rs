//! Headings with nothing below them.

use std::collections::BTreeSet;

use super::context::Context;
use super::sections;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::RawPart;
use crate::load::markdown::RawBlock;
use crate::model::Kind;

/// Warns of headings in a paper's body behind which the next section or the end follows. Sections that
/// the kind requires have an error of their own, and one whose passages this edition leaves out is not
/// empty.
pub(super) fn report(
    body: &[RawBlock],
    kind: &Kind,
    whole: &[&RawPart],
    context: &mut Context<'_>,
) {
    let written: BTreeSet<Span> =
        whole.iter().flat_map(|part| empty(&part.document.blocks)).map(|(_, span)| span).collect();
    for (at, span) in empty(body).filter(|(_, span)| written.contains(span)) {
        let required = kind.sections.iter().filter(|section| section.required);
        let is_required = |id: &str| sections::start_of_section(&body[at..=at], id).is_some();
        if required.map(|section| section.id.as_str()).any(is_required) {
            continue;
        }
        context.diagnostics.push(
            Diagnostic::new(Code::EmptySection, span, "nothing stands below this heading")
                .help("write what belongs there, if only that there is nothing to say, or delete the heading"),
        );
    }
}

/// The headings behind which no text follows, with their place among the blocks.
fn empty(blocks: &[RawBlock]) -> impl Iterator<Item = (usize, Span)> + '_ {
    blocks.iter().enumerate().filter_map(|(at, block)| match (block, blocks.get(at + 1)) {
        (RawBlock::Heading { level, .. }, Some(RawBlock::Heading { level: next, .. }))
            if next > level =>
        {
            None
        }
        (RawBlock::Heading { content, span, .. }, None | Some(RawBlock::Heading { .. }))
            if !content.is_empty() =>
        {
            Some((at, *span))
        }
        _ => None,
    })
}
