//! `Table:` paragraphs and the tables they caption; where blocks are added.

use super::build::Builder;
use super::frames::{Frame, Holder};
use super::{Caption, RawBlock, RawInline};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const MARK: &str = "Table:";

impl Builder<'_> {
    /// Adds a block to the innermost holder, after the paragraph that is its caption, if any.
    pub(super) fn push_block(&mut self, mut block: RawBlock) {
        let Some(Frame::Holder(holder)) = self.stack.last_mut() else { return };
        if holder.caption {
            match &mut block {
                RawBlock::Table { caption, .. } => {
                    *caption = holder.blocks.pop().and_then(as_caption);
                }
                _ => warn(holder, self.diagnostics, matches!(block, RawBlock::Exhibit { .. })),
            }
        }
        holder.caption = is_caption(&block);
        holder.blocks.push(block);
    }

    /// Warns of a caption that ends its list item, container or text.
    pub(super) fn caption_without_table(&mut self, holder: &mut Holder) {
        if holder.caption {
            holder.caption = false;
            warn(holder, self.diagnostics, false);
        }
    }
}

fn is_caption(block: &RawBlock) -> bool {
    let RawBlock::Paragraph { content, .. } = block else { return false };
    matches!(content.first(), Some(RawInline::Text(text, _)) if text.starts_with(MARK))
}

fn as_caption(block: RawBlock) -> Option<Caption> {
    let RawBlock::Paragraph { mut content, id, span } = block else { return None };
    if let Some(RawInline::Text(text, place)) = content.first_mut() {
        let kept = text.strip_prefix(MARK).unwrap_or(text).trim_ascii_start();
        let taken = text.len() - kept.len();
        // Neither the mark nor blanks are written with entities or escapes.
        place.start = place.end.min(place.start + taken);
        text.drain(..taken);
        if text.is_empty() {
            content.remove(0);
        }
    }
    Some(Caption { content, id, span })
}

fn warn(holder: &Holder, diagnostics: &mut Diagnostics, exhibit: bool) {
    let Some(RawBlock::Paragraph { span, .. }) = holder.blocks.last() else { return };
    let message = "no Markdown table stands directly after this `Table:` caption";
    let diagnostic = Diagnostic::new(Code::StrayCaption, *span, message);
    diagnostics.push(if exhibit {
        diagnostic.help("a `chart` or `table` block has its caption inside, as `title:`")
    } else {
        diagnostic.help("put it directly before its table; if it is no caption, begin otherwise")
    });
}
