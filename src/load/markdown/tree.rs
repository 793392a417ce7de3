//! The neutral tree: what a Markdown file says, before anything in it is looked up.

use crate::diagnostic::Span;
use crate::model::Align;

/// A Markdown file's body.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// The blocks in order.
    pub blocks: Vec<RawBlock>,
    /// The footnotes in order of their definition.
    pub footnotes: Vec<RawFootnote>,
}

/// A footnote's definition.
#[derive(Debug, Clone, PartialEq)]
pub struct RawFootnote {
    /// The label between `[^` and `]`.
    pub label: String,
    /// The note.
    pub blocks: Vec<RawBlock>,
    /// Where it is defined.
    pub span: Span,
}

/// An id a writer gave to something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenId {
    /// The id without `#`.
    pub id: String,
    /// Where it stands.
    pub span: Span,
}

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub enum RawBlock {
    /// A heading of Markdown level 1 to 6.
    Heading {
        /// 1 to 6, as written.
        level: u8,
        /// The id behind the text, where given.
        id: Option<GivenId>,
        /// The text.
        content: Vec<RawInline>,
        /// The whole heading.
        span: Span,
    },
    /// A paragraph. Also the text of a tight list item.
    Paragraph {
        /// The text.
        content: Vec<RawInline>,
        /// `{#id}` at its end, where given.
        id: Option<GivenId>,
        /// The whole paragraph.
        span: Span,
    },
    /// A list.
    List {
        /// The first number of an ordered list; none for bullets.
        start: Option<u64>,
        /// Whether the items are single lines rather than paragraphs.
        tight: bool,
        /// The items.
        items: Vec<Vec<RawBlock>>,
        /// The whole list.
        span: Span,
    },
    /// A definition list: terms with their descriptions.
    Definitions {
        /// Terms and descriptions.
        items: Vec<(Vec<RawInline>, Vec<Vec<RawBlock>>)>,
        /// The whole list.
        span: Span,
    },
    /// Markdown's `>`.
    Quote {
        /// The content.
        blocks: Vec<RawBlock>,
        /// The whole quotation.
        span: Span,
    },
    /// `::: name {attribute="value"}` to `:::`. The name is one of candour's containers.
    Container {
        /// The name.
        name: String,
        /// The attributes in order.
        attributes: Vec<Attribute>,
        /// The content.
        blocks: Vec<RawBlock>,
        /// The opening line.
        span: Span,
    },
    /// A Markdown table.
    Table {
        /// The text of the `Table:` paragraph in front of it, where there is one.
        caption: Option<Caption>,
        /// Alignment by column.
        align: Vec<Align>,
        /// The header cells.
        head: Vec<Vec<RawInline>>,
        /// The rows.
        rows: Vec<Vec<Vec<RawInline>>>,
        /// The whole table.
        span: Span,
    },
    /// A fenced block that candour fills: `chart`, `table`, `records`, `indicators` or `lexicon`.
    Exhibit {
        /// Which of them it is.
        form: ExhibitForm,
        /// The YAML between the fences, exactly as in the file where the block is not indented.
        text: String,
        /// The YAML's place: its start is the file's offset of the first byte of `text`.
        span: Span,
    },
    /// Any other fenced or indented code.
    Code {
        /// The language, where named.
        language: Option<String>,
        /// The text without its last line break.
        text: String,
    },
    /// A thematic break.
    Rule,
}

/// What a fenced exhibit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExhibitForm {
    /// ` ```chart `
    Chart,
    /// ` ```table `
    Table,
    /// ` ```indicators `
    Indicators,
    /// ` ```lexicon `
    Lexicon,
    /// ` ```records `: records shown in full.
    Records,
}

/// The caption of a Markdown table.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// The text behind `Table:`.
    pub content: Vec<RawInline>,
    /// `{#id}` at its end, where given.
    pub id: Option<GivenId>,
    /// The caption's paragraph.
    pub span: Span,
}

/// An attribute of a container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub name_span: Span,
    /// Its value without quotation marks: text that may hold Markdown and figures.
    pub value: String,
    /// Where the value stands, without its quotation marks.
    pub span: Span,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum RawInline {
    /// Text, with typographic quotation marks and dashes.
    Text(String, Span),
    /// A line break in the source.
    SoftBreak,
    /// A line break the writer asked for.
    LineBreak,
    /// Emphasis.
    Emphasis(Vec<RawInline>),
    /// Strong emphasis.
    Strong(Vec<RawInline>),
    /// Struck through.
    Strikethrough(Vec<RawInline>),
    /// Superscript.
    Superscript(Vec<RawInline>),
    /// Subscript.
    Subscript(Vec<RawInline>),
    /// Code.
    Code(String),
    /// A link.
    Link {
        /// The address as written.
        target: String,
        /// The title, where given.
        title: Option<String>,
        /// The text; empty for `[](#id)`.
        content: Vec<RawInline>,
        /// The whole link.
        span: Span,
    },
    /// An image.
    Image {
        /// The path as written.
        target: String,
        /// The title, where given.
        title: Option<String>,
        /// The alternative text.
        alt: Vec<RawInline>,
        /// The whole image.
        span: Span,
    },
    /// `{{ ... }}`.
    Expression {
        /// What stands between the braces.
        text: String,
        /// The whole expression with its braces.
        span: Span,
    },
    /// `[^label]`.
    FootnoteMark {
        /// The label.
        label: String,
        /// The mark.
        span: Span,
    },
}
