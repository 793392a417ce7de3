//! The web pages of a paper: one, or one a section where the paper is split.
//!
//! A leaf says which blocks stand on which page and at which address; nothing of how they look. The PDF
//! knows nothing of leaves: read in order, they are the paper.

use std::collections::BTreeSet;

use super::{Block, ContainerRole, Inline, Paper, Split, folder_name, plain_text};

/// A web page of a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf<'a> {
    /// The page's folder in the site: the paper's own for the first page,
    /// `reviews/york/sections/purpose` for a section.
    pub folder: String,
    /// What the page holds.
    pub part: LeafPart<'a>,
    /// How many reprints stand on the pages before this one.
    pub reprints_before: usize,
}

/// What a web page of a paper holds.
#[derive(Debug, Clone, PartialEq)]
pub enum LeafPart<'a> {
    /// The whole paper.
    Whole(&'a [Block]),
    /// The front of a split paper: all that stands before its first section.
    Front(&'a [Block]),
    /// A section of a split paper.
    Section {
        /// The section's number, where it has one.
        number: Option<&'a str>,
        /// Its heading.
        title: &'a [Inline],
        /// The heading's anchor; none for an earlier paper reprinted.
        anchor: Option<&'a str>,
        /// Its blocks, the heading first.
        blocks: &'a [Block],
    },
    /// The notes of a split paper.
    Notes,
}

impl<'a> Leaf<'a> {
    /// The anchor of the heading the page starts with, where it starts with one.
    pub fn anchor(&self) -> Option<&'a str> {
        match self.part {
            LeafPart::Section { anchor, .. } => anchor,
            _ => None,
        }
    }
}

impl<'a> LeafPart<'a> {
    /// The blocks on the page.
    pub fn blocks(&self) -> &'a [Block] {
        match self {
            Self::Whole(blocks) | Self::Front(blocks) | Self::Section { blocks, .. } => blocks,
            Self::Notes => &[],
        }
    }
}

/// The web pages of a paper in reading order. A paper whose sections are fewer than two stays whole.
pub fn leaves(paper: &Paper) -> Vec<Leaf<'_>> {
    let starts: Vec<usize> = match paper.split {
        Split::None => Vec::new(),
        Split::Sections => {
            (0..paper.blocks.len()).filter(|at| start(&paper.blocks[*at]).is_some()).collect()
        }
    };
    if starts.len() < 2 {
        let part = LeafPart::Whole(&paper.blocks);
        return vec![Leaf { folder: paper.url.clone(), part, reprints_before: 0 }];
    }
    let front = LeafPart::Front(&paper.blocks[..starts[0]]);
    let mut reprints_before = 0;
    let mut leaves = vec![Leaf { folder: paper.url.clone(), part: front, reprints_before }];
    let mut taken = BTreeSet::new();
    reprints_before += reprints(&paper.blocks[..starts[0]]);
    for (at, first) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(paper.blocks.len());
        let blocks = &paper.blocks[*first..end];
        let Some((number, title, anchor)) = start(&blocks[0]) else { continue };
        let words = anchor.map_or_else(|| plain_text(title), str::to_owned);
        let folder = free(&folder_name(&words), &mut taken);
        let folder = format!("{}/sections/{folder}", paper.url);
        let part = LeafPart::Section { number, title, anchor, blocks };
        leaves.push(Leaf { folder, part, reprints_before });
        reprints_before += reprints(blocks);
    }
    if !paper.footnotes.is_empty() {
        leaves.push(Leaf { folder: notes_folder(paper), part: LeafPart::Notes, reprints_before });
    }
    leaves
}

/// The folder of the notes' page of a split paper.
pub fn notes_folder(paper: &Paper) -> String {
    format!("{}/notes", paper.url)
}

/// Number, heading and anchor of a section, where a block starts one.
type Start<'a> = (Option<&'a str>, &'a [Inline], Option<&'a str>);

fn start(block: &Block) -> Option<Start<'_>> {
    match block {
        Block::Heading(heading) if heading.level <= 2 => {
            Some((heading.number.as_deref(), &heading.content, Some(&heading.id)))
        }
        Block::Container(container)
            if container.role == ContainerRole::Reprint && container.reprint_level() == 2 =>
        {
            Some((None, container.title.as_deref()?, container.anchor.as_deref()))
        }
        _ => None,
    }
}

fn reprints(blocks: &[Block]) -> usize {
    let count = |block: &Block| match block {
        Block::Container(container) => {
            usize::from(container.role == ContainerRole::Reprint) + reprints(&container.blocks)
        }
        _ => 0,
    };
    blocks.iter().map(count).sum()
}

/// A name that is not taken yet: the wanted one, with a number behind it where need be.
pub fn free(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = wanted.to_owned();
    let mut count = 1;
    while !taken.insert(name.clone()) {
        count += 1;
        name = format!("{wanted}-{count}");
    }
    name
}
