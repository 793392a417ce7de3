//! The running texts of the front matter and of exhibits.

use super::collect::{Collector, Voice};
use super::walk::{self, markdown};
use crate::diagnostic::Diagnostics;
use crate::load::yaml::{Node, NodeKind, read_markdown, read_number};
use crate::model::{Field, FieldContent, Kind, NumberFormat};
use crate::resolve::exempt::names_paragraphs;
use crate::resolve::records::Text;

/// The keys of an exhibit that hold running text.
const EXHIBIT_TEXTS: [&str; 5] = ["title", "subtitle", "alt", "notes", "none"];

/// Searches title, summary and the kind's fields of running text.
pub(super) fn walk(front: &Node, kind: &Kind, collector: &mut Collector<'_>) {
    if let Some(title) = front.get("title") {
        text(title, Voice::Heading, collector);
    }
    if let Some(summary) = front.get("summary") {
        text(summary, Voice::Own, collector);
    }
    // What is shown as a section is searched in the body.
    let shown = kind.fields.iter().filter(|field| !kind.is_section(&field.id));
    fields(front, shown, collector);
}

fn fields<'d>(
    node: &Node,
    definitions: impl IntoIterator<Item = &'d Field>,
    collector: &mut Collector<'_>,
) {
    for definition in definitions {
        if let Some(value) = node.get(&definition.id) {
            field(value, &definition.content, collector);
        }
    }
}

fn field(node: &Node, content: &FieldContent, collector: &mut Collector<'_>) {
    match content {
        // One word is a mark, not running text: `agenda_item: "8"`. Nor are the numbers of paragraphs of
        // the law: `exempt_reason: 1 and 7`.
        FieldContent::Text => {
            let running = node
                .as_text()
                .is_some_and(|text| text.split_whitespace().count() > 1 && !names_paragraphs(text));
            if running {
                text(node, Voice::Own, collector);
            }
        }
        FieldContent::List(items) => {
            if let NodeKind::Sequence(nodes) = &node.kind {
                nodes.iter().for_each(|node| field(node, items, collector));
            }
        }
        FieldContent::Record(definitions) => fields(node, definitions, collector),
        // The title of a document is a name; what surrounds it is made from dates.
        _ => {}
    }
}

/// Searches the texts of records.
pub(super) fn records(texts: &[Text<'_>], collector: &mut Collector<'_>) {
    for text in texts {
        match text {
            // One word is a mark here too.
            Text::Line(line) if line.text.split_whitespace().count() > 1 => {
                markdown(line, Voice::Own, collector);
            }
            Text::Line(_) => {}
            Text::Blocks(document) => {
                walk::blocks(&document.blocks, collector);
            }
        }
    }
}

/// Searches the texts of a fenced chart, table or table of indicators. Its data has a source.
pub(super) fn exhibit(node: &Node, collector: &mut Collector<'_>) {
    for key in EXHIBIT_TEXTS {
        match node.get(key) {
            Some(Node { kind: NodeKind::Sequence(items), .. }) => {
                items.iter().for_each(|item| text(item, Voice::Own, collector));
            }
            Some(node) => text(node, Voice::Own, collector),
            None => {}
        }
    }
    // One word in the places without a row is a mark: `empty: "-"`.
    let empty = node.get("empty");
    let running =
        |node: &&Node| node.as_text().is_some_and(|text| text.split_whitespace().count() > 1);
    empty.filter(running).into_iter().for_each(|node| text(node, Voice::Own, collector));
    node.get("reference").into_iter().for_each(|node| reference(node, collector));
    if let Some(Node { kind: NodeKind::Sequence(items), .. }) = node.get("annotations") {
        let texts = items.iter().filter_map(|item| item.get("text"));
        texts.for_each(|node| text(node, Voice::Own, collector));
    }
    for key in ["rows", "missing"] {
        node.get(key).into_iter().for_each(|node| indicators(node, collector));
    }
}

/// The value a chart compares with, which is a number whatever it looks like, and its label.
fn reference(node: &Node, collector: &mut Collector<'_>) {
    let read = |key: &str| {
        let written = read_markdown(node.get(key)?, "", &mut Diagnostics::new())?;
        Some(walk::yaml_text(&written))
    };
    let label = read("label");
    if let Some(label) = &label {
        collector.text(label, Voice::Own, node.span);
    }
    let Some(value) = node.get("value") else { return };
    match read_number(value, "", &mut Diagnostics::new()) {
        Some(number) => {
            let number = NumberFormat::COUNT.format(number);
            collector.value(label.unwrap_or_default(), &number, value.span, node.span);
        }
        // An expression, or a mistake that is found where the chart is made.
        None => read("value").into_iter().for_each(|value| {
            collector.text(&value, Voice::Quoted, node.span);
        }),
    }
}

/// Searches what a table of indicators says in words: the indicators' names, labels and reasons.
fn indicators(node: &Node, collector: &mut Collector<'_>) {
    match &node.kind {
        NodeKind::Sequence(nodes) => nodes.iter().for_each(|node| indicators(node, collector)),
        NodeKind::Mapping(entries) => {
            for entry in entries {
                match entry.key.as_str() {
                    "of" => collector.bound(),
                    "where" | "population" | "period" | "source" => {}
                    _ if matches!(entry.value.kind, NodeKind::Mapping(_)) => {
                        indicators(&entry.value, collector);
                    }
                    "per" | "along" => {}
                    _ => text(&entry.value, Voice::Own, collector),
                }
            }
        }
        _ => {}
    }
}

/// Searches a text. What is wrong with it is found where it is resolved.
fn text(node: &Node, voice: Voice, collector: &mut Collector<'_>) {
    if let Some(text) = read_markdown(node, "", &mut Diagnostics::new()) {
        markdown(&text, voice, collector);
    }
}
