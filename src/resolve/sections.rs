//! Sections whose content the front matter has: the implications of a report, its background documents.
//!
//! A kind names the field of such a section. Its content goes to the end of the section where the
//! writer has the heading; otherwise the section is made where the kind has it.

use super::context::Context;
use super::{anchors, documents, fields};
use crate::diagnostic::Span;
use crate::load::markdown::{GivenId, RawBlock, RawInline, parse_text};
use crate::load::yaml::{self, Fields, Node, NodeKind};
use crate::model::{Field, FieldContent, Kind, Section, Words};

/// A section's content from the front matter.
pub(super) struct Content {
    section: usize,
    span: Span,
    blocks: Vec<RawBlock>,
}

/// Reads the fields of the front matter that are sections.
pub(super) fn read(kind: &Kind, front: &mut Fields<'_>, context: &mut Context<'_>) -> Vec<Content> {
    let mut contents = Vec::new();
    for (at, section) in kind.sections.iter().enumerate() {
        let Some(id) = &section.field else { continue };
        let Some(field) = kind.fields.iter().find(|field| field.id == *id) else { continue };
        let Some(node) = front.take_key(id) else {
            if field.required {
                context.diagnostics.push(fields::missing(field, front.span()));
            }
            continue;
        };
        let blocks = blocks(node, &field.content, id, context);
        // What is wrong with its content is said already: the section is not missing as well.
        if !blocks.is_empty() || !is_empty(node) {
            contents.push(Content { section: at, span: node.span, blocks });
        }
    }
    contents
}

fn is_empty(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::Sequence(items) if items.is_empty())
}

/// Puts the contents into their places in the body.
pub(super) fn place(contents: Vec<Content>, kind: &Kind, body: &mut Vec<RawBlock>) {
    for Content { section, span, mut blocks } in contents {
        let Section { id, title, .. } = &kind.sections[section];
        let at = match end_of_section(body, id) {
            Some(end) => end,
            None => {
                blocks.insert(0, heading(id, title, span));
                let later = kind.sections[section + 1..].iter();
                let next = later.filter_map(|later| start_of_section(body, &later.id)).min();
                next.unwrap_or(body.len())
            }
        };
        drop(body.splice(at..at, blocks));
    }
}

fn heading(id: &str, title: &str, span: Span) -> RawBlock {
    RawBlock::Heading {
        level: 2,
        id: Some(GivenId { id: id.to_owned(), span }),
        content: vec![RawInline::Text(title.to_owned(), span)],
        span,
    }
}

/// Gives the headings that a writer took from the kind the ids of its sections: in another language the
/// words are others, the sections are the same.
pub(super) fn recognise(kind: &Kind, body: &mut [RawBlock]) {
    for section in &kind.sections {
        if start_of_section(body, &section.id).is_some() {
            continue;
        }
        let named = anchors::slug(&section.title);
        let heading = body.iter_mut().find_map(|block| match block {
            RawBlock::Heading { level: 2, id: id @ None, content, span } => {
                (anchors::slug(&raw_text(content)) == named).then_some((id, *span))
            }
            _ => None,
        });
        if let Some((id, span)) = heading {
            *id = Some(GivenId { id: section.id.clone(), span });
        }
    }
}

/// A value as blocks: a paragraph, a list, or a paragraph for each part under its label.
fn blocks(
    node: &Node,
    content: &FieldContent,
    id: &str,
    context: &mut Context<'_>,
) -> Vec<RawBlock> {
    match content {
        FieldContent::List(items) => list(node, items, id, context),
        FieldContent::Record(parts) => record(node, parts, id, context),
        other => {
            let text = inlines(node, other, id, context);
            text.map(|content| paragraph(content, node.span)).into_iter().collect()
        }
    }
}

fn paragraph(content: Vec<RawInline>, span: Span) -> RawBlock {
    RawBlock::Paragraph { content, id: None, span }
}

fn inlines(
    node: &Node,
    content: &FieldContent,
    id: &str,
    context: &mut Context<'_>,
) -> Option<Vec<RawInline>> {
    let what = format!("`{id}`");
    if *content == FieldContent::Document {
        return documents::inlines(node, &what, context);
    }
    let text = yaml::read_markdown(node, &what, &mut context.diagnostics)?;
    if is_none(&text.text, &context.words) {
        return Some(vec![none(text.span, context)]);
    }
    Some(parse_text(&text, &mut context.diagnostics))
}

/// Whether a writer says in one word that there is nothing.
fn is_none(text: &str, words: &Words) -> bool {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    text == "none" || text == words.say("none-stated").trim_end_matches('.').to_lowercase()
}

/// That there is nothing, as a sentence.
fn none(span: Span, context: &Context<'_>) -> RawInline {
    RawInline::Text(context.words.say("none-stated"), span)
}

fn list(node: &Node, items: &FieldContent, id: &str, context: &mut Context<'_>) -> Vec<RawBlock> {
    if node.as_text().is_some_and(|text| is_none(text, &context.words)) {
        return vec![paragraph(vec![none(node.span, context)], node.span)];
    }
    let NodeKind::Sequence(nodes) = &node.kind else {
        fields::no_list(node, id, context);
        return Vec::new();
    };
    let texts = nodes.iter().filter_map(|node| Some((node, inlines(node, items, id, context)?)));
    let items: Vec<Vec<RawBlock>> =
        texts.map(|(node, text)| vec![paragraph(text, node.span)]).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![RawBlock::List { start: None, tight: true, items, span: node.span }]
}

fn record(node: &Node, parts: &[Field], id: &str, context: &mut Context<'_>) -> Vec<RawBlock> {
    let Some(mut keys) = Fields::open(node, &format!("`{id}`"), &mut context.diagnostics) else {
        return Vec::new();
    };
    let mut blocks = Vec::new();
    for part in parts {
        let Some(node) = keys.take_key(&part.id) else {
            if part.required {
                context.diagnostics.push(fields::missing(part, keys.span()));
            }
            continue;
        };
        if let Some(text) = inlines(node, &part.content, &part.id, context) {
            let label = RawInline::Text(format!("{}:", part.label), node.span);
            let space = RawInline::Text(" ".to_owned(), node.span);
            let mut content = vec![RawInline::Strong(vec![label]), space];
            content.extend(text);
            blocks.push(paragraph(content, node.span));
        }
    }
    keys.finish(&mut context.diagnostics);
    blocks
}

/// The position of the heading of a level-2 section.
pub(super) fn start_of_section(blocks: &[RawBlock], id: &str) -> Option<usize> {
    blocks.iter().position(|block| match block {
        RawBlock::Heading { level: 1 | 2, id: Some(given), .. } => given.id == id,
        RawBlock::Heading { level: 1 | 2, id: None, content, .. } => {
            anchors::slug(&raw_text(content)) == id
        }
        _ => false,
    })
}

/// The position behind the last block of a level-2 section.
pub(super) fn end_of_section(blocks: &[RawBlock], id: &str) -> Option<usize> {
    let start = start_of_section(blocks, id)?;
    let rest = &blocks[start + 1..];
    let next =
        rest.iter().position(|block| matches!(block, RawBlock::Heading { level: 1 | 2, .. }));
    Some(next.map_or(blocks.len(), |at| start + 1 + at))
}

fn raw_text(content: &[RawInline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            RawInline::Text(text, _) | RawInline::Code(text) => text.as_str(),
            _ => " ",
        })
        .collect()
}
