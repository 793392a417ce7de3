//! Goes over a paper's blocks in reading order.

use super::collect::{Collector, Voice};
use super::front;
use super::text::Text;
use crate::diagnostic::{Diagnostics, Span};
use crate::load::MarkdownText;
use crate::load::markdown::{Attribute, RawBlock, RawInline, parse_inline};
use crate::load::yaml;

/// Searches blocks of the writer's own.
pub(super) fn blocks(raw: &[RawBlock], collector: &mut Collector<'_>) {
    for block in raw {
        match block {
            RawBlock::Paragraph { content, span, .. } if collector.numbered => {
                collector.text(&Text::of(content, *span), Voice::Numbered, *span);
            }
            _ => walk(std::slice::from_ref(block), Voice::Own, collector),
        }
    }
}

fn walk(raw: &[RawBlock], voice: Voice, collector: &mut Collector<'_>) {
    for block in raw {
        match block {
            RawBlock::Heading { content, span, .. } => {
                let voice = if voice == Voice::Own { Voice::Heading } else { voice };
                collector.text(&Text::of(content, *span), voice, *span);
            }
            RawBlock::Paragraph { content, span, .. } => {
                collector.text(&Text::of(content, *span), voice, *span);
            }
            RawBlock::List { items, .. } => {
                items.iter().for_each(|item| walk(item, voice, collector));
            }
            RawBlock::Definitions { items, span } => {
                for (term, details) in items {
                    collector.text(&Text::of(term, *span), voice, *span);
                    details.iter().for_each(|detail| walk(detail, voice, collector));
                }
            }
            RawBlock::Quote { blocks, .. } => walk(blocks, Voice::Quoted, collector),
            RawBlock::Container { name, attributes, blocks, .. } => {
                let quoted = matches!(name.as_str(), "quotation" | "voice" | "closing");
                let voice = if quoted { Voice::Quoted } else { voice };
                attributes.iter().for_each(|value| attribute(value, voice, collector));
                walk(blocks, voice, collector);
            }
            RawBlock::Table { caption, head, rows, span, .. } => {
                if let Some(caption) = caption {
                    collector.text(&Text::of(&caption.content, caption.span), voice, caption.span);
                }
                row(head, voice, *span, collector);
                rows.iter().for_each(|cells| row(cells, voice, *span, collector));
            }
            RawBlock::Exhibit { text, span, .. } => {
                // What is wrong with the YAML is found where the exhibit is made.
                let findings = &mut Diagnostics::new();
                if let Some(node) = yaml::parse(text, span.file, span.start, findings) {
                    front::exhibit(&node, collector);
                }
            }
            RawBlock::Code { .. } | RawBlock::Rule => {}
        }
    }
}

fn row(cells: &[Vec<RawInline>], voice: Voice, table: Span, collector: &mut Collector<'_>) {
    collector.text(&Text::row(cells), voice, table);
}

/// The titles and sources of containers. A source names a document rather than telling of a number.
fn attribute(attribute: &Attribute, voice: Voice, collector: &mut Collector<'_>) {
    let voice = match attribute.name.as_str() {
        "title" | "reason" if voice == Voice::Own => Voice::Heading,
        "title" | "reason" | "source" | "date" | "from" => Voice::Quoted,
        _ => return,
    };
    let (text, span) = (attribute.value.clone(), attribute.span);
    let text = MarkdownText { text, span, places: None };
    markdown(&text, voice, collector);
}

/// Searches a text with Markdown from YAML or a container's attribute.
pub(super) fn markdown(text: &MarkdownText, voice: Voice, collector: &mut Collector<'_>) {
    collector.text(&yaml_text(text), voice, text.span);
}

/// A text with Markdown from YAML as its reader reads it.
pub(super) fn yaml_text(text: &MarkdownText) -> Text {
    let span = text.span;
    let inlines = parse_inline(&text.text, span.file, span.start, &mut Diagnostics::new());
    Text::of_yaml(&inlines, text)
}
