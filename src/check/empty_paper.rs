//! A paper says something.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Block, Site};

/// Reports papers without any content below their headings.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        // A pack says what it binds.
        if paper.pack.is_none() && !has_content(&paper.blocks) {
            diagnostics.push(
                Diagnostic::new(Code::EmptyPaper, paper.span, "this paper has no content")
                    .help("write its text below the front matter's second `---`"),
            );
        }
    }
}

fn has_content(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Heading(_) | Block::Rule => false,
        Block::Container(container) => has_content(&container.blocks),
        _ => true,
    })
}
