//! The order in which the parts of a paper are read.

use super::{Block, Exhibit, Paper};

/// The charts and tables of a paper in reading order.
pub fn exhibits(paper: &Paper) -> Vec<&Exhibit> {
    let mut found = Vec::new();
    let notes = paper.footnotes.iter().map(|note| &note.blocks);
    std::iter::once(&paper.blocks).chain(notes).for_each(|blocks| gather(blocks, &mut found));
    found
}

fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a Exhibit>) {
    for block in blocks {
        match block {
            Block::Exhibit(exhibit) => found.push(exhibit),
            Block::Container(container) => gather(&container.blocks, found),
            Block::List(list) => list.items.iter().for_each(|item| gather(&item.blocks, found)),
            Block::Definitions(definitions) => {
                definitions.iter().flat_map(|d| &d.details).for_each(|b| gather(b, found));
            }
            Block::Heading(_) | Block::Paragraph(_) | Block::Code(_) | Block::Rule => {}
        }
    }
}

/// The ids of the fields read before the body, in the order of the header block, and of those read
/// behind it.
pub fn field_ids(paper: &Paper) -> (Vec<&str>, Vec<&str>) {
    let kind = &paper.kind;
    let filled = |id: &&String| paper.fields.contains_key(id.as_str());
    let mut opening: Vec<&str> = kind.header.iter().filter(filled).map(String::as_str).collect();
    let closing: Vec<&str> = kind.closing.iter().filter(filled).map(String::as_str).collect();
    let others = paper.fields.keys().map(String::as_str);
    let others: Vec<&str> =
        others.filter(|id| !opening.contains(id) && !closing.contains(id)).collect();
    opening.extend(others);
    let closing = closing.into_iter().filter(|id| !opening.contains(id)).collect();
    (opening, closing)
}
