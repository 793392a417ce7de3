//! Links to records. A record is linked to where its paper shows it in full; where it is shown nowhere,
//! the link is taken out again when all places are known, and its words stay.

use super::{Entry, Found, PaperRecords, Set, anchor};
use crate::model::{Inline, Link, LinkTarget};
use crate::resolve::context::Context;
use crate::resolve::references::PaperReference;

/// What joins links in running text.
const JOINT: &str = "; ";

/// Words that lead to a record.
pub(super) fn to(found: &Found, words: String, context: &mut Context<'_>) -> Option<Inline> {
    let paper = context.records.of(&found.folder)?;
    let definition = &paper.sets.get(&found.set)?.definition;
    let anchor = anchor(definition, &found.id);
    let target = if found.folder == context.folder() {
        LinkTarget::Anchor(anchor)
    } else {
        let reference = PaperReference {
            url: paper.url.clone(),
            id: anchor.clone(),
            span: paper.sets.get(&found.set)?.span,
            must_exist: false,
        };
        context.paper_references.push(reference);
        LinkTarget::Paper { url: paper.url.clone(), anchor: Some(anchor) }
    };
    Some(Inline::Link(Link { target, title: None, content: vec![Inline::Text(words)] }))
}

/// Where a record of a set is.
pub(super) fn place(paper: &PaperRecords, set: &Set, entry: &Entry) -> Found {
    Found { folder: paper.folder.clone(), set: set.id.clone(), id: entry.id.clone() }
}

/// Links with what joins them between.
pub(super) fn joined(links: impl IntoIterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for link in links {
        if !inlines.is_empty() {
            inlines.push(Inline::Text(JOINT.to_owned()));
        }
        inlines.extend(link);
    }
    inlines
}
