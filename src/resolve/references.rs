//! Cross-references: what `[](#id)` reads once all numbers are settled.

use std::collections::BTreeMap;

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic, list_of};
use crate::model::{Block, ExhibitBody, Footnote, Inline, Link, LinkTarget, Table, plain_text};

/// What a cross-reference can lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// The anchor in the output; differs from the id where a numbered paragraph has an id too.
    pub(super) anchor: String,
    /// What the reference reads; none where there is nothing to name it by.
    pub(super) words: Option<String>,
}

/// Reports references that lead nowhere.
pub(super) fn check(context: &mut Context<'_>) {
    let references = std::mem::take(&mut context.references);
    for (id, span) in references {
        if context.targets.contains_key(&id) {
            continue;
        }
        let ids = || context.targets.keys().map(String::as_str);
        let mut finding = Diagnostic::new(
            Code::BrokenReference,
            span,
            format!("nothing in this paper has the identifier `{id}`"),
        )
        .label("leads nowhere")
        .suggest(&id, ids());
        if finding.help.is_empty() {
            finding = finding.help(format!("the paper's identifiers are {}", list_of(ids())));
        }
        context.diagnostics.push(finding);
    }
}

/// Fills in the words of cross-references without text of their own, and their anchors. A link that
/// has no words even then is left out (its finding was made where it stands).
pub(super) fn fill(blocks: &mut [Block], footnotes: &mut [Footnote], targets: &Targets) {
    for block in blocks {
        fill_block(block, targets);
    }
    for note in footnotes {
        note.blocks.iter_mut().for_each(|block| fill_block(block, targets));
    }
}

/// What cross-references can lead to, by id.
pub(super) type Targets = BTreeMap<String, Target>;

fn fill_block(block: &mut Block, targets: &Targets) {
    match block {
        Block::Heading(heading) => fill_inlines(&mut heading.content, targets),
        Block::Paragraph(paragraph) => fill_inlines(&mut paragraph.content, targets),
        Block::List(list) => {
            let blocks = list.items.iter_mut().flat_map(|item| &mut item.blocks);
            blocks.for_each(|block| fill_block(block, targets));
        }
        Block::Definitions(definitions) => {
            for definition in definitions {
                fill_inlines(&mut definition.term, targets);
                let blocks = definition.details.iter_mut().flatten();
                blocks.for_each(|block| fill_block(block, targets));
            }
        }
        Block::Container(container) => {
            container.title.iter_mut().for_each(|title| fill_inlines(title, targets));
            container.source.iter_mut().for_each(|source| fill_inlines(source, targets));
            container.blocks.iter_mut().for_each(|block| fill_block(block, targets));
        }
        Block::Exhibit(exhibit) => {
            fill_inlines(&mut exhibit.title, targets);
            exhibit.subtitle.iter_mut().for_each(|subtitle| fill_inlines(subtitle, targets));
            exhibit.notes.iter_mut().for_each(|note| fill_inlines(note, targets));
            match &mut exhibit.body {
                ExhibitBody::Chart { data, .. } => fill_table(data, targets),
                ExhibitBody::Table(table) => fill_table(table, targets),
            }
        }
        Block::Code(_) | Block::Rule => {}
    }
}

fn fill_table(table: &mut Table, targets: &Targets) {
    let headers = table.columns.iter_mut().map(|column| &mut column.header);
    headers.chain(table.rows.iter_mut().flatten()).for_each(|cell| fill_inlines(cell, targets));
}

/// See [`fill`]; for running text outside the body.
pub(super) fn fill_inlines(inlines: &mut Vec<Inline>, targets: &Targets) {
    for inline in inlines.iter_mut() {
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner) => fill_inlines(inner, targets),
            Inline::Link(link) => fill_link(link, targets),
            _ => {}
        }
    }
    inlines.retain(|inline| match inline {
        Inline::Link(link) => !link.content.is_empty(),
        _ => true,
    });
}

fn fill_link(link: &mut Link, targets: &Targets) {
    if let LinkTarget::Anchor(id) = &mut link.target
        && let Some(target) = targets.get(id.as_str())
    {
        id.clone_from(&target.anchor);
        if plain_text(&link.content).trim().is_empty() {
            link.content = target.words.iter().cloned().map(Inline::Text).collect();
        }
    }
    fill_inlines(&mut link.content, targets);
}
