//! Markdown to a neutral tree with spans.
//!
//! CommonMark through pulldown-cmark, with tables, footnotes, definition lists, strikethrough,
//! superscript and subscript, smart punctuation; and candour's own: figure expressions
//! `{{ ... }}`, containers `:::`, ids `{#id}`, `Table:` captions, fenced `chart` and `table`
//! blocks. Knows nothing of datasets, kinds or output formats. Entry points: [`parse`] and
//! [`parse_inline`].
//!
//! 1. [`scan`] finds what pulldown-cmark does not know: expressions, and what looks like one but
//!    is not; [`slips`] finds what is nearly Markdown, [`pasted`] what a word processor left, [`near_links`]
//!    what was meant as a link; [`containers`] finds the lines of containers.
//! 2. [`source`] masks these byte for byte, so that every offset stays valid: an expression
//!    becomes a word, a container line a thematic break. Whether a line is a container line or
//!    part of a code block is thus decided by the one parser that knows.
//! 3. [`build`] turns the events into the tree and puts the masked text back; [`lookalikes`] warns of
//!    blocks that were meant as others.

mod advice;
mod attributes;
mod build;
mod captions;
mod close;
pub(super) mod colons;
mod containers;
mod ends;
mod fences;
mod frames;
mod html;
mod inlines;
mod lookalikes;
mod near_links;
mod pasted;
mod placed;
pub(super) mod report;
mod scan;
mod slips;
mod source;
mod tree;

#[cfg(test)]
mod tests;

pub use placed::parse_text;
pub use tree::*;

use crate::diagnostic::{Diagnostics, FileId};
use build::Builder;
use source::Source;

/// How often a text is read again because a line that looked like a container's turned out to be
/// code. Once is enough unless taking a line back changes what another one is.
const READINGS: usize = 4;

/// Reads a Markdown body that starts at byte `offset` of a file (behind its front matter).
///
/// Whatever cannot be read is reported and left out or kept as text; there is always a tree.
pub fn parse(text: &str, file: FileId, offset: usize, diagnostics: &mut Diagnostics) -> Document {
    let mut source = Source::body(text, file, offset);
    for reading in 1.. {
        let mut found = Diagnostics::new();
        let (document, seen) = Builder::new(&source, &mut found).run();
        if reading == READINGS || !source.unmask_unseen(&seen) {
            diagnostics.extend(found);
            return document;
        }
    }
    Document::default()
}

/// Reads one line of running text from a YAML value, as the inside of a single paragraph. Block
/// structure is not recognised: `1. x` stays text. Line breaks count as spaces.
pub fn parse_inline(
    text: &str,
    file: FileId,
    offset: usize,
    diagnostics: &mut Diagnostics,
) -> Vec<RawInline> {
    let line = source::as_line(text);
    let source = Source::line(&line, file, offset);
    let (document, _) = Builder::new(&source, diagnostics).run();
    match document.blocks.into_iter().next() {
        Some(RawBlock::Paragraph { mut content, .. }) => {
            source::strip_guard(&mut content, offset);
            content
        }
        _ => Vec::new(),
    }
}
