//! The passages of a paper: paragraphs, list items, captions and cells as plain text, in the order of
//! reading, with the figures in them. What checks of the wording read.

use std::ops::Range;

use super::{Block, Container, ContainerRole, Exhibit, Figure, Inline, Paper, plain_text};
use crate::diagnostic::Span;

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A paragraph of running text, an item of a list, a description.
    Running,
    /// A heading or title.
    Heading,
    /// The caption, subtitle or note of a chart or table.
    Caption,
}

/// A text of the writer's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage<'a> {
    /// What it is.
    pub sort: Sort,
    /// The text without markup.
    pub text: String,
    /// The figures in it and which bytes they are.
    pub figures: Vec<(Range<usize>, &'a Figure)>,
    /// The bytes of it that are links.
    pub links: Vec<Range<usize>>,
    /// Whether it is of an earlier paper that is reprinted.
    pub reprinted: bool,
    /// How many items the list has that stands right behind it; none where none does.
    pub list: Option<usize>,
    /// How many charts and tables stand in front of it in the paper.
    pub exhibits_before: usize,
    /// Where it was written.
    pub span: Span,
}

/// The passages of the title, the summary, the body and the notes. Quotations are left out: their words
/// are others'.
pub fn passages(paper: &Paper) -> Vec<Passage<'_>> {
    let mut walk = Walk { found: Vec::new(), exhibits: 0, quoted: false, reprinted: false };
    walk.text(&paper.title, Sort::Heading, paper.span);
    if let Some(summary) = &paper.summary {
        walk.text(summary, Sort::Running, paper.span);
    }
    walk.blocks(&paper.blocks);
    paper.footnotes.iter().for_each(|note| walk.blocks(&note.blocks));
    walk.found
}

struct Walk<'a> {
    found: Vec<Passage<'a>>,
    exhibits: usize,
    /// Whether the walk is inside a quotation.
    quoted: bool,
    /// Whether it is inside an earlier paper that is reprinted.
    reprinted: bool,
}

impl<'a> Walk<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(heading) => {
                    self.text(&heading.content, Sort::Heading, heading.span);
                }
                Block::Paragraph(paragraph) => {
                    self.text(&paragraph.content, Sort::Running, paragraph.span);
                    let next = blocks.get(at + 1).filter(|_| !self.quoted);
                    if let (Some(Block::List(list)), Some(last)) = (next, self.found.last_mut()) {
                        last.list = Some(list.items.len());
                    }
                }
                Block::List(list) => {
                    list.items.iter().for_each(|item| self.blocks(&item.blocks));
                }
                Block::Definitions(definitions) => {
                    let details = definitions.iter().flat_map(|definition| &definition.details);
                    details.for_each(|detail| self.blocks(detail));
                }
                Block::Container(container) => self.container(container),
                Block::Exhibit(exhibit) => self.exhibit(exhibit),
                Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn container(&mut self, container: &'a Container) {
        use ContainerRole::{Closing, Quotation, Reprint, Voice};
        let outside = (self.quoted, self.reprinted);
        self.quoted |= matches!(container.role, Quotation | Voice | Closing);
        self.reprinted |= container.role == Reprint;
        self.blocks(&container.blocks);
        (self.quoted, self.reprinted) = outside;
    }

    fn exhibit(&mut self, exhibit: &'a Exhibit) {
        self.text(&exhibit.title, Sort::Caption, exhibit.span);
        if let Some(subtitle) = &exhibit.subtitle {
            self.text(subtitle, Sort::Caption, exhibit.span);
        }
        self.exhibits += 1;
        exhibit.notes.iter().for_each(|note| self.text(note, Sort::Caption, exhibit.span));
    }

    fn text(&mut self, content: &'a [Inline], sort: Sort, span: Span) {
        if self.quoted {
            return;
        }
        let mut passage = Passage {
            sort,
            text: String::new(),
            figures: Vec::new(),
            links: Vec::new(),
            reprinted: self.reprinted,
            list: None,
            exhibits_before: self.exhibits,
            span,
        };
        plain(content, &mut passage);
        self.found.push(passage);
    }
}

fn plain<'a>(content: &'a [Inline], passage: &mut Passage<'a>) {
    for inline in content {
        let start = passage.text.len();
        match inline {
            Inline::Figure(figure) => {
                passage.text.push_str(&figure.text);
                passage.figures.push((start..passage.text.len(), figure));
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner) => plain(inner, passage),
            Inline::Link(link) => {
                plain(&link.content, passage);
                passage.links.push(start..passage.text.len());
            }
            other => passage.text.push_str(&plain_text(std::slice::from_ref(other))),
        }
    }
}
