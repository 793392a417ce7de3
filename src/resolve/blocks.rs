//! Blocks: numbers and anchors settled, exhibits made.

use super::containers;
use super::context::Context;
use super::exhibits;
use super::figures;
use super::inlines;
use super::lexicon;
use super::records;
use super::references::Target;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::markdown::{ExhibitForm, GivenId, RawBlock};
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

    /// The same depth, set apart.
    pub(super) fn apart(self) -> Self {
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
                    containers::resolve(name, attributes, blocks, *span, place, context)
                })
            }
            RawBlock::Table { caption, align, head, rows, span } => {
                exhibits::markdown_table(caption.as_ref(), align, head, rows, *span, context)
            }
            RawBlock::Exhibit { form: ExhibitForm::Lexicon, text, span } => {
                match lexicon::block(text, *span, context) {
                    Some(lexicon) => lexicon,
                    None => continue,
                }
            }
            RawBlock::Exhibit { form: ExhibitForm::Records, text, span } => {
                blocks.extend(records::show(text, *span, place, context));
                continue;
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
        Some(number) => context.words.section_reference(number),
        None => match context.headings.appendix(level) {
            Some(letter) => context.words.appendix_label(letter),
            None => text,
        },
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

/// Notes what a reference to an id reads and where it leads; the first of an id counts.
pub(super) fn add_target(id: &str, anchor: &str, words: Option<String>, context: &mut Context<'_>) {
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
    // Nobody quotes a picture by its number.
    let number = match place.numbered && !is_picture(&content) {
        true => context.headings.paragraph(context.numbering),
        false => None,
    };
    if let Some(number) = &number {
        let words = number.anchor.trim_start_matches("para-");
        let words = context.words.paragraph_reference(words);
        add_target(&number.anchor, &number.anchor, Some(words), context);
    }
    let mut given_anchor = None;
    if let Some(given) = id {
        context.anchors.give(given, &mut context.diagnostics);
        match &number {
            Some(number) => {
                let words = number.anchor.trim_start_matches("para-");
                let words = context.words.paragraph_reference(words);
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

/// Whether a paragraph is a picture, or several, and no words.
fn is_picture(content: &[Inline]) -> bool {
    let silent = |inline: &Inline| match inline {
        Inline::Image(_) | Inline::SoftBreak | Inline::LineBreak => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    content.iter().any(|inline| matches!(inline, Inline::Image(_))) && content.iter().all(silent)
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
            let words = format!("{number}({})", letter(index));
            let words = context.words.paragraph_reference(&words);
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
