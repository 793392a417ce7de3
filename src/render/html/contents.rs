//! The contents list of a paper.

use serde::Serialize;

use super::containers::{reprint_id, reprint_level};
use super::fields::FieldView;
use super::notes;
use super::place::Place;
use crate::model::{self, Block, Container, ContainerRole, Leaf, LeafPart, Paper, plain_text};

/// An entry of the contents list with those under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Entry {
    /// The anchor without `#`.
    id: String,
    /// The address, relative to the page.
    href: String,
    /// Whether this is the section whose page this is.
    current: bool,
    /// The section's number, where it has one.
    number: Option<String>,
    /// The heading's text.
    text: String,
    /// Headings one level below.
    children: Vec<Entry>,
}

/// The headings of levels 2 and 3 of a paper, its closing fields and notes among them; empty where
/// there are fewer than two, since a list of one leads nowhere new.
pub(super) fn entries(
    paper: &Paper,
    closing: &[FieldView<'_>],
    leaf: &Leaf<'_>,
    place: &Place,
) -> Vec<Entry> {
    let mut flat = Vec::new();
    gather(&paper.blocks, &mut 0, &mut flat);
    for field in closing {
        flat.push((2, entry(field.section_id(), None, field.label.clone().into_owned())));
    }
    if !paper.footnotes.is_empty() {
        flat.push((2, entry(notes::SECTION_ID.to_owned(), None, place.words.say("notes"))));
    }
    if flat.len() < 2 {
        return Vec::new();
    }
    let mut entries: Vec<Entry> = Vec::new();
    for (level, mut entry) in flat {
        entry.href = place.anchor(&entry.id);
        match entries.last_mut() {
            Some(parent) if level == 3 => parent.children.push(entry),
            _ => entries.push(entry),
        }
    }
    if !matches!(leaf.part, LeafPart::Whole(_)) {
        settle_split(&mut entries, paper, leaf, place);
    }
    entries
}

/// On the pages of a split paper: a section's entry leads to the top of its page, the page's own is
/// marked, and of the others only the sections are named, except on the first page.
fn settle_split(entries: &mut [Entry], paper: &Paper, leaf: &Leaf<'_>, place: &Place) {
    let leaves = model::leaves(paper);
    for entry in entries.iter_mut() {
        let own = leaves.iter().find(|leaf| leaf.anchor() == Some(entry.id.as_str()));
        if let Some(own) = own {
            entry.href = place.page(&own.folder);
        } else if entry.id == notes::SECTION_ID {
            entry.href = place.page(&model::notes_folder(paper));
        }
    }
    if matches!(leaf.part, LeafPart::Front(_)) {
        return;
    }
    let own = place.page(&leaf.folder);
    let current = entries
        .iter()
        .position(|entry| entry.href == own)
        .or_else(|| entries.iter().position(|entry| entry.href.starts_with('#')));
    for (index, entry) in entries.iter_mut().enumerate() {
        entry.current = Some(index) == current;
        if !entry.current {
            entry.children.clear();
        }
    }
}

fn entry(id: String, number: Option<String>, text: String) -> Entry {
    let href = format!("#{id}");
    Entry { id, href, current: false, number, text, children: Vec::new() }
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
