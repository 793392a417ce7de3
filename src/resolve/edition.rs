//! Editions: restricted passages leave the raw tree before anything else reads it, so that no number,
//! anchor, footnote, image or search word of them can reach a public file.

use crate::diagnostic::Span;
use crate::load::RawPart;
use crate::load::markdown::{Document, RawBlock, RawInline};
use crate::load::yaml::{Node, NodeKind};
use crate::model::{Edition, Withheld, typographic};

/// What was taken out of a paper.
#[derive(Debug, Clone, Default)]
pub(super) struct Taken {
    /// The words, to prove later that no published file holds them.
    pub(super) texts: Vec<Withheld>,
    /// The files (images) named in them: they are not published, and not "unused" either.
    pub(super) files: Vec<String>,
    /// The labels of footnotes mentioned in them, likewise.
    pub(super) notes: Vec<String>,
    /// The expressions and the YAML of exhibits in them: the datasets named there could say what the
    /// passages say.
    pub(super) data: Vec<String>,
}

impl Taken {
    /// Adds what was taken out elsewhere.
    pub(super) fn extend(&mut self, other: Self) {
        self.texts.extend(other.texts);
        self.files.extend(other.files);
        self.notes.extend(other.notes);
        self.data.extend(other.data);
    }
}

/// The name of the container that marks a restricted passage.
pub(super) const RESTRICTED: &str = "restricted";

/// A part as the edition has it.
pub(super) fn of_part(part: &RawPart, edition: Edition, withheld: &mut Taken) -> RawPart {
    match edition {
        Edition::Restricted => part.clone(),
        Edition::Public => {
            RawPart { document: public_document(&part.document, withheld), ..part.clone() }
        }
    }
}

/// Paragraphs and lists as the edition has them.
pub(super) fn of_document(document: &Document, edition: Edition, withheld: &mut Taken) -> Document {
    match edition {
        Edition::Restricted => document.clone(),
        Edition::Public => public_document(document, withheld),
    }
}

fn public_document(document: &Document, withheld: &mut Taken) -> Document {
    let Document { blocks, footnotes } = document;
    let blocks = public(blocks, withheld);
    let footnotes = footnotes
        .iter()
        .map(|note| {
            let mut note = note.clone();
            if withheld.notes.contains(&note.label) {
                let mut of_note = Taken::default();
                note.blocks.iter().for_each(|block| collect(block, &mut of_note));
                withheld.data.extend(of_note.data);
            }
            note.blocks = public(&note.blocks, withheld);
            note
        })
        .collect();
    Document { blocks, footnotes }
}

/// Sets aside sentences that the office lists as wording any paper may have.
pub(super) fn keep_standard(withheld: &mut Vec<Withheld>, standard: &[String]) {
    let plain = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").trim_end_matches('.').to_owned()
    };
    let standard: Vec<String> = standard.iter().map(|text| plain(&typographic(text))).collect();
    withheld.retain(|passage| !standard.contains(&plain(&passage.text)));
}

/// Takes all words of a part: those of a paper that the edition does not have at all, with those of its front
/// matter under the given keys.
pub(super) fn whole(part: &RawPart, keys: &[&str], withheld: &mut Taken) {
    part.document.blocks.iter().for_each(|block| collect(block, withheld));
    let notes = part.document.footnotes.iter().flat_map(|note| &note.blocks);
    notes.for_each(|block| collect(block, withheld));
    let Some(NodeKind::Mapping(entries)) = part.front.as_ref().map(|front| &front.kind) else {
        return;
    };
    for entry in entries.iter().filter(|entry| keys.contains(&entry.key.as_str())) {
        texts(&entry.value, withheld);
    }
}

/// The texts of a value and of what is inside it.
fn texts(node: &Node, withheld: &mut Taken) {
    match &node.kind {
        NodeKind::Sequence(nodes) => nodes.iter().for_each(|node| texts(node, withheld)),
        NodeKind::Mapping(entries) => {
            entries.iter().for_each(|entry| texts(&entry.value, withheld));
        }
        _ => node.as_text().into_iter().for_each(|text| keep(text.trim(), node.span, withheld)),
    }
}

fn public(blocks: &[RawBlock], withheld: &mut Taken) -> Vec<RawBlock> {
    let mut kept = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            RawBlock::Container { name, blocks, .. } if name == RESTRICTED => {
                blocks.iter().for_each(|block| collect(block, withheld));
            }
            RawBlock::Container { name, attributes, blocks, span } => {
                kept.push(RawBlock::Container {
                    name: name.clone(),
                    attributes: attributes.clone(),
                    blocks: public(blocks, withheld),
                    span: *span,
                });
            }
            RawBlock::List { start, tight, items, span } => kept.push(RawBlock::List {
                start: *start,
                tight: *tight,
                items: items.iter().map(|item| public(item, withheld)).collect(),
                span: *span,
            }),
            RawBlock::Quote { blocks, span } => {
                kept.push(RawBlock::Quote { blocks: public(blocks, withheld), span: *span });
            }
            RawBlock::Definitions { items, span } => kept.push(RawBlock::Definitions {
                items: items
                    .iter()
                    .map(|(term, details)| {
                        let details = details.iter().map(|d| public(d, withheld)).collect();
                        (term.clone(), details)
                    })
                    .collect(),
                span: *span,
            }),
            other => kept.push(other.clone()),
        }
    }
    kept
}

/// Notes what a block says.
pub(super) fn collect(block: &RawBlock, withheld: &mut Taken) {
    match block {
        RawBlock::Heading { content, span, .. } | RawBlock::Paragraph { content, span, .. } => {
            collect_text(content, *span, withheld);
        }
        RawBlock::List { items, .. } => items.iter().flatten().for_each(|b| collect(b, withheld)),
        RawBlock::Quote { blocks, .. } | RawBlock::Container { blocks, .. } => {
            blocks.iter().for_each(|block| collect(block, withheld));
        }
        RawBlock::Definitions { items, span } => {
            for (term, details) in items {
                collect_text(term, *span, withheld);
                details.iter().flatten().for_each(|block| collect(block, withheld));
            }
        }
        RawBlock::Table { head, rows, span, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.for_each(|cell| collect_text(cell, *span, withheld));
        }
        RawBlock::Exhibit { text, span, .. } => {
            withheld.data.push(text.clone());
            // The words of a chart or table stand behind the colons of its YAML.
            let values = text.lines().filter_map(|line| line.split_once(": ").map(|(_, v)| v));
            values.for_each(|value| keep(value.trim().trim_matches(['"', '\'']), *span, withheld));
        }
        RawBlock::Code { text, .. } => {
            let span = withheld.texts.last().map(|last| last.span);
            span.into_iter().for_each(|span| keep(text, span, withheld));
        }
        RawBlock::Rule => {}
    }
}

/// Notes the runs of text between expressions and marks: those are what a leak would show.
fn collect_text(inlines: &[RawInline], span: Span, withheld: &mut Taken) {
    let mut text = String::new();
    gather(inlines, &mut text, withheld);
    text.split('\u{0}').for_each(|run| keep(run.trim(), span, withheld));
}

fn keep(run: &str, span: Span, withheld: &mut Taken) {
    if run.len() >= SHORTEST && run.contains(' ') {
        withheld.texts.push(Withheld { text: run.to_owned(), span });
    }
}

/// Shorter runs are ordinary phrases that may well stand elsewhere.
const SHORTEST: usize = 16;

fn gather(inlines: &[RawInline], text: &mut String, withheld: &mut Taken) {
    for inline in inlines {
        match inline {
            RawInline::Text(run, _) | RawInline::Code(run) => text.push_str(run),
            RawInline::SoftBreak | RawInline::LineBreak => text.push(' '),
            RawInline::Emphasis(inner)
            | RawInline::Strong(inner)
            | RawInline::Strikethrough(inner)
            | RawInline::Superscript(inner)
            | RawInline::Subscript(inner) => gather(inner, text, withheld),
            RawInline::Link { target, content, .. } => {
                withheld.files.push(target.clone());
                gather(content, text, withheld);
            }
            RawInline::Image { target, .. } => withheld.files.push(target.clone()),
            RawInline::FootnoteMark { label, .. } => {
                withheld.notes.push(label.clone());
                text.push('\u{0}');
            }
            RawInline::Expression { text: expression, .. } => {
                withheld.data.push(expression.clone());
                text.push('\u{0}');
            }
        }
    }
}
