//! Blocks: numbers and anchors settled, exhibits made, containers understood.

use super::context::Context;
use super::exhibits;
use super::figures;
use super::inlines;
use super::references::Target;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::MarkdownText;
use crate::load::markdown::{Attribute, GivenId, RawBlock};
use crate::model::{
    Block, CodeBlock, Container, ContainerRole, Definition, Heading, Inline, List, ListItem,
    ListMarker, Numbering, Paragraph, plain_text,
};

/// Where blocks stand: decides whether paragraphs are numbered and how deep headings are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Whether paragraphs here carry the paper's numbers.
    pub(super) numbered: bool,
    /// By how many levels headings are moved down (inside a reprint).
    pub(super) deeper: u8,
    /// Whether headings here open numbered sections.
    pub(super) sections: bool,
}

impl Place {
    /// The paper's own running text.
    pub(super) const BODY: Self = Self { numbered: true, deeper: 0, sections: true };
    /// A passage set apart: quotations, list items, notes.
    pub(super) const APART: Self = Self { numbered: false, deeper: 0, sections: false };

    fn apart(self) -> Self {
        Self { numbered: false, sections: false, ..self }
    }
}

/// Resolves blocks in reading order.
pub(super) fn resolve(raw: &[RawBlock], place: Place, context: &mut Context<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(raw.len());
    for block in raw {
        let resolved = match block {
            RawBlock::Heading { level, id, content, span } => {
                heading(*level, id.as_ref(), content, *span, place, context)
            }
            RawBlock::Paragraph { content, id, span } => {
                paragraph(content, id.as_ref(), *span, place, context)
            }
            RawBlock::List { start, tight, items, .. } => {
                // Lists of a numbered paper are lettered, so that "paragraph 34(a)" can be quoted.
                let above = if place.numbered { last_number(&blocks) } else { None };
                list(*start, *tight, items, above, place, context)
            }
            RawBlock::Definitions { items, .. } => Block::Definitions(
                items
                    .iter()
                    .map(|(term, details)| Definition {
                        term: inlines::resolve(term, context),
                        details: details
                            .iter()
                            .map(|detail| resolve(detail, place.apart(), context))
                            .collect(),
                    })
                    .collect(),
            ),
            RawBlock::Quote { blocks, .. } => Block::Container(Container {
                role: ContainerRole::Quotation,
                anchor: None,
                title: None,
                source: None,
                blocks: resolve(blocks, place.apart(), context),
            }),
            RawBlock::Container { name, attributes, blocks, span } => {
                let as_at = attributes.iter().find(|a| name == "reprint" && a.name == "as_at");
                context.pinned(as_at.map(|a| (a.value.clone(), a.span)), |context| {
                    container(name, attributes, blocks, *span, place, context)
                })
            }
            RawBlock::Table { caption, align, head, rows, span } => {
                exhibits::markdown_table(caption.as_ref(), align, head, rows, *span, context)
            }
            RawBlock::Exhibit { form, text, span } => {
                match exhibits::fenced(*form, text, *span, context) {
                    Some(exhibit) => exhibit,
                    None => continue,
                }
            }
            RawBlock::Code { language, text } => {
                Block::Code(CodeBlock { language: language.clone(), text: text.clone() })
            }
            RawBlock::Rule => Block::Rule,
        };
        blocks.push(resolved);
    }
    blocks
}

fn heading(
    level: u8,
    id: Option<&GivenId>,
    content: &[crate::load::markdown::RawInline],
    span: Span,
    place: Place,
    context: &mut Context<'_>,
) -> Block {
    let content = inlines::resolve(content, context);
    if level == 1 {
        context.diagnostics.push(
            Diagnostic::new(
                Code::HeadingSkipped,
                span,
                "`#` is for the paper's title, which stands in the front matter",
            )
            .help("begin sections with `##`"),
        );
    }
    let level = (level.max(2) + place.deeper).min(6);
    if !context.headings.enter(level) {
        context.diagnostics.push(
            Diagnostic::new(Code::HeadingSkipped, span, "this heading skips a level")
                .label(format!("level {}", level - place.deeper))
                .help("a heading may be one level below the one before it: `##`, then `###`")
                .help("people who listen to the page move from heading to heading by level"),
        );
    }
    let text = plain_text(&content);
    let id = anchor(id, &text, span, context);
    let number =
        if place.sections { context.headings.section(context.numbering, level) } else { None };
    let words = match &number {
        Some(number) => format!("section {number}"),
        None => text,
    };
    add_target(&id, &id, Some(words), context);
    Block::Heading(Heading { level, id, number, content, span })
}

/// A given id where there is one, otherwise one made from the text.
fn anchor(id: Option<&GivenId>, text: &str, span: Span, context: &mut Context<'_>) -> String {
    match id {
        Some(given) => {
            context.anchors.give(given, &mut context.diagnostics);
            given.id.clone()
        }
        None => context.anchors.make(text, span),
    }
}

fn add_target(id: &str, anchor: &str, words: Option<String>, context: &mut Context<'_>) {
    context
        .targets
        .entry(id.to_owned())
        .or_insert_with(|| Target { anchor: anchor.to_owned(), words });
}

fn paragraph(
    content: &[crate::load::markdown::RawInline],
    id: Option<&GivenId>,
    span: Span,
    place: Place,
    context: &mut Context<'_>,
) -> Block {
    let content = inlines::resolve(content, context);
    let content = figures::with_notes(content, span, context);
    let number = if place.numbered { context.headings.paragraph(context.numbering) } else { None };
    if let Some(number) = &number {
        let words = number.anchor.trim_start_matches("para-");
        add_target(&number.anchor, &number.anchor, Some(format!("paragraph {words}")), context);
    }
    let mut given_anchor = None;
    if let Some(given) = id {
        context.anchors.give(given, &mut context.diagnostics);
        match &number {
            Some(number) => {
                let words = format!("paragraph {}", number.anchor.trim_start_matches("para-"));
                add_target(&given.id, &number.anchor, Some(words), context);
            }
            None => {
                add_target(&given.id, &given.id, None, context);
                given_anchor = Some(given.id.clone());
            }
        }
    }
    Block::Paragraph(Paragraph { number, anchor: given_anchor, content, span })
}

/// The number of the paragraph a list belongs to: the one right above it.
fn last_number(blocks: &[Block]) -> Option<String> {
    match blocks.last()? {
        Block::Paragraph(paragraph) => paragraph.number.as_ref().map(|n| n.anchor.clone()),
        _ => None,
    }
}

fn list(
    start: Option<u64>,
    tight: bool,
    items: &[Vec<RawBlock>],
    above: Option<String>,
    place: Place,
    context: &mut Context<'_>,
) -> Block {
    let numbered_paper =
        matches!(context.numbering, Numbering::Continuous | Numbering::Decimal) && place.numbered;
    let marker = match start {
        None => ListMarker::Bullet,
        // A list that starts elsewhere keeps its numbers: "2019." may well be a year.
        Some(1) if numbered_paper && items.len() <= 26 => ListMarker::LowerAlpha,
        Some(start) => ListMarker::Decimal(start),
    };
    let items = items.iter().enumerate().map(|(index, item)| {
        let label = match marker {
            ListMarker::Bullet => None,
            ListMarker::Decimal(start) => Some(format!("{}.", start.saturating_add(index as u64))),
            ListMarker::LowerAlpha => Some(format!("({})", letter(index))),
        };
        let anchor = match (&above, marker) {
            (Some(above), ListMarker::LowerAlpha) => Some(format!("{above}-{}", letter(index))),
            _ => None,
        };
        if let Some(anchor) = &anchor {
            let number = above.as_deref().unwrap_or_default().trim_start_matches("para-");
            let words = format!("paragraph {number}({})", letter(index));
            add_target(anchor, anchor, Some(words), context);
        }
        ListItem { label, anchor, blocks: resolve(item, place.apart(), context) }
    });
    let items = items.collect();
    Block::List(List { marker, tight, items })
}

fn letter(index: usize) -> char {
    char::from(b'a' + u8::try_from(index % 26).expect("below 26"))
}

/// The containers, their roles and the attributes each takes.
const CONTAINERS: &[(&str, ContainerRole, &[&str])] = &[
    ("quotation", ContainerRole::Quotation, &["source"]),
    ("voice", ContainerRole::Voice, &["from"]),
    ("callout", ContainerRole::Callout, &["title"]),
    ("recommendation", ContainerRole::Recommendation, &["title"]),
    ("response", ContainerRole::Response, &["title"]),
    ("closing", ContainerRole::Closing, &["from"]),
    ("reprint", ContainerRole::Reprint, &["title", "date", "as_at"]),
    ("restricted", ContainerRole::Restricted, &["reason"]),
];

fn container(
    name: &str,
    attributes: &[Attribute],
    raw: &[RawBlock],
    span: Span,
    place: Place,
    context: &mut Context<'_>,
) -> Block {
    let known = CONTAINERS.iter().find(|(known, ..)| *known == name);
    let (role, allowed) = known.map_or((ContainerRole::Callout, &[][..]), |(_, r, a)| (*r, *a));
    let anchor = given_anchor(attributes, context);
    for attribute in attributes {
        if attribute.name != "id" && !allowed.contains(&attribute.name.as_str()) {
            let names = || allowed.iter().copied().chain(["id"]);
            context.diagnostics.push(
                Diagnostic::new(
                    Code::BadContainer,
                    attribute.name_span,
                    format!("`::: {name}` has no attribute `{}`", attribute.name),
                )
                .suggest(&attribute.name, names())
                .help(format!("it takes {}", crate::diagnostic::list_of(names()))),
            );
        }
    }
    let title = attribute(attributes, &["title", "from", "reason"], context);
    let source = attribute(attributes, &["source", "date"], context);
    if role == ContainerRole::Restricted && title.is_none() {
        context.diagnostics.push(
            Diagnostic::new(Code::BadContainer, span, "a restricted passage needs its reason")
                .help("write `::: restricted {reason=\"Identifies few people\"}`"),
        );
    }
    if let (Some(anchor), Some(title)) = (&anchor, &title) {
        let words = plain_text(title);
        context.targets.entry(anchor.clone()).and_modify(|target| target.words = Some(words));
    }
    let inside = match role {
        ContainerRole::Restricted => place,
        ContainerRole::Reprint => Place { deeper: place.deeper + 1, ..place },
        _ => place.apart(),
    };
    if role == ContainerRole::Reprint {
        return reprint(title, source, anchor, raw, span, inside, context);
    }
    let blocks = resolve(raw, inside, context);
    Block::Container(Container { role, anchor, title, source, blocks })
}

/// An earlier paper inside this one: its title is a heading, its own headings stand one level below.
fn reprint(
    title: Option<Vec<Inline>>,
    date: Option<Vec<Inline>>,
    anchor: Option<String>,
    raw: &[RawBlock],
    span: Span,
    inside: Place,
    context: &mut Context<'_>,
) -> Block {
    let Some(mut content) = title else {
        context.diagnostics.push(
            Diagnostic::new(Code::BadContainer, span, "a reprinted paper needs its title")
                .help("write `::: reprint {title=\"Update on drugs\" date=\"September 2019\"}`"),
        );
        let blocks = resolve(raw, inside, context);
        return Block::Container(Container {
            role: ContainerRole::Reprint,
            anchor,
            title: None,
            source: None,
            blocks,
        });
    };
    if let Some(date) = date {
        content.push(Inline::Text(" (".to_owned()));
        content.extend(date);
        content.push(Inline::Text(")".to_owned()));
    }
    let level = 1 + inside.deeper;
    context.headings.enter(level);
    let id = match anchor {
        Some(anchor) => anchor,
        None => context.anchors.make(&plain_text(&content), span),
    };
    let number =
        if inside.sections { context.headings.section(context.numbering, level) } else { None };
    let words = number.as_ref().map_or_else(|| plain_text(&content), |n| format!("section {n}"));
    context.targets.insert(id.clone(), Target { anchor: id.clone(), words: Some(words) });
    let mut blocks = vec![Block::Heading(Heading { level, id, number, content, span })];
    blocks.extend(resolve(raw, inside, context));
    Block::Container(Container {
        role: ContainerRole::Reprint,
        anchor: None,
        title: None,
        source: None,
        blocks,
    })
}

fn given_anchor(attributes: &[Attribute], context: &mut Context<'_>) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.name == "id")?;
    let given = GivenId { id: attribute.value.clone(), span: attribute.span };
    context.anchors.give(&given, &mut context.diagnostics);
    add_target(&given.id, &given.id, None, context);
    Some(given.id)
}

fn attribute(
    attributes: &[Attribute],
    names: &[&str],
    context: &mut Context<'_>,
) -> Option<Vec<Inline>> {
    let found = attributes.iter().find(|attribute| names.contains(&attribute.name.as_str()))?;
    let text = MarkdownText { text: found.value.clone(), span: found.span };
    let resolved = inlines::resolve_text(&text, context);
    (!plain_text(&resolved).trim().is_empty()).then_some(resolved)
}
