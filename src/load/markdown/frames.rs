//! What is open while the tree is built: one frame for each element around the current place.

use std::ops::Range;

use super::{Attribute, ExhibitForm, RawBlock, RawInline};
use crate::model::Align;

/// An element that is open.
pub(super) enum Frame {
    /// Something that holds blocks.
    Holder(Holder),
    /// A list, between its items.
    List { start: Option<u64>, loose: bool, items: Vec<Vec<RawBlock>>, range: Range<usize> },
    /// A definition list, between terms and descriptions.
    Definitions { items: Vec<(Vec<RawInline>, Vec<Vec<RawBlock>>)>, range: Range<usize> },
    /// A Markdown table, between its rows.
    Table {
        align: Vec<Align>,
        head: Vec<Vec<RawInline>>,
        rows: Vec<Vec<Vec<RawInline>>>,
        range: Range<usize>,
    },
    /// A row of a table.
    Row { cells: Vec<Vec<RawInline>> },
    /// Something that holds running text.
    Run { kind: Run, content: Vec<RawInline>, range: Range<usize> },
    /// Code of any kind.
    Code { kind: CodeKind, text: String, range: Option<Range<usize>>, block: Range<usize> },
    /// Raw HTML, which is dropped.
    Html,
}

/// Something that holds blocks.
pub(super) struct Holder {
    pub(super) kind: HolderKind,
    pub(super) blocks: Vec<RawBlock>,
    /// Whether the last block is a `Table:` paragraph that waits for its table.
    pub(super) caption: bool,
    pub(super) range: Range<usize>,
}

/// What holds blocks.
pub(super) enum HolderKind {
    Root,
    Item,
    Quote,
    Description,
    Footnote { label: String },
    Container { name: Option<&'static str>, attributes: Vec<Attribute>, colons: usize },
}

/// What holds running text.
pub(super) enum Run {
    /// A paragraph; implied where a tight list's item has text and pulldown-cmark no paragraph.
    Paragraph {
        implied: bool,
    },
    Heading(u8),
    Term,
    Cell,
    Emphasis,
    Strong,
    Strikethrough,
    Superscript,
    Subscript,
    /// The text of an automatic link is an address: nothing in it is superscript.
    Link {
        target: String,
        title: Option<String>,
        automatic: bool,
    },
    Image {
        target: String,
        title: Option<String>,
    },
}

/// What sort of code.
pub(super) enum CodeKind {
    Plain(Option<String>),
    Exhibit(ExhibitForm),
}

impl Frame {
    pub(super) fn holder(kind: HolderKind, range: Range<usize>) -> Self {
        Self::Holder(Holder { kind, blocks: Vec::new(), caption: false, range })
    }

    pub(super) fn run(kind: Run, range: Range<usize>) -> Self {
        Self::Run { kind, content: Vec::new(), range }
    }

    /// Whether what stands inside is the words of a link or the alternative text of an image.
    pub(super) fn is_link(&self) -> bool {
        matches!(self, Self::Run { kind: Run::Link { .. } | Run::Image { .. }, .. })
    }
}

impl Holder {
    pub(super) fn is_container(&self) -> bool {
        matches!(self.kind, HolderKind::Container { .. })
    }
}
