//! The contents list of a paper.

use serde::Serialize;

use super::containers::{reprint_id, reprint_level};
use super::fields::FieldView;
use crate::model::{Block, Container, ContainerRole, Paper, plain_text};

/// An entry of the contents list with those under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Entry {
    /// The anchor without `#`.
    id: String,
    /// The section's number, where it has one.
    number: Option<String>,
    /// The heading's text.
    text: String,
    /// Headings one level below.
    children: Vec<Entry>,
}

/// The headings of levels 2 and 3 of a paper, its closing fields and notes among them; empty where
/// there are fewer than two, since a list of one leads nowhere new.
pub(super) fn entries(paper: &Paper, closing: &[FieldView<'_>]) -> Vec<Entry> {
    let mut flat = Vec::new();
    gather(&paper.blocks, &mut 0, &mut flat);
    for field in closing {
        flat.push((2, entry(field.section_id(), None, field.label.to_owned())));
    }
    if !paper.footnotes.is_empty() {
        flat.push((2, entry(super::notes::SECTION_ID.to_owned(), None, "Notes".to_owned())));
    }
    if flat.len() < 2 {
        return Vec::new();
    }
    let mut entries: Vec<Entry> = Vec::new();
    for (level, entry) in flat {
        match entries.last_mut() {
            Some(parent) if level == 3 => parent.children.push(entry),
            _ => entries.push(entry),
        }
    }
    entries
}

fn entry(id: String, number: Option<String>, text: String) -> Entry {
    Entry { id, number, text, children: Vec::new() }
}

fn gather(blocks: &[Block], reprints: &mut usize, flat: &mut Vec<(u8, Entry)>) {
    for block in blocks {
        match block {
            Block::Heading(heading) if heading.level <= 3 => {
                let text = plain_text(&heading.content);
                flat.push((heading.level, entry(heading.id.clone(), heading.number.clone(), text)));
            }
            Block::Container(container) => gather_container(container, reprints, flat),
            Block::List(list) => {
                for item in &list.items {
                    gather(&item.blocks, reprints, flat);
                }
            }
            _ => {}
        }
    }
}

fn gather_container(container: &Container, reprints: &mut usize, flat: &mut Vec<(u8, Entry)>) {
    if container.role == ContainerRole::Reprint {
        *reprints += 1;
        let level = reprint_level(container);
        if let Some(title) = container.title.as_ref().filter(|_| level <= 3) {
            flat.push((level, entry(reprint_id(*reprints), None, plain_text(title))));
        }
    }
    gather(&container.blocks, reprints, flat);
}

/// Whether anything in the blocks is numbered, so that the page needs a gutter for numbers.
pub(super) fn has_numbers(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Heading(heading) => heading.number.is_some(),
        Block::Paragraph(paragraph) => paragraph.number.is_some(),
        Block::Container(container) => has_numbers(&container.blocks),
        _ => false,
    })
}
