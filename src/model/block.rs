//! Blocks and inlines of a resolved paper.

use super::{Exhibit, Figure, PublishedImage};
use crate::diagnostic::Span;

/// A block of a paper, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph, numbered where the kind numbers paragraphs.
    Paragraph(Paragraph),
    /// A bulleted or ordered list.
    List(List),
    /// Terms with their descriptions.
    Definitions(Vec<Definition>),
    /// A passage set apart: a quotation, a callout, a recommendation.
    Container(Container),
    /// A chart or table with number and caption.
    Exhibit(Box<Exhibit>),
    /// Preformatted text.
    Code(CodeBlock),
    /// A thematic break.
    Rule,
}

/// A heading of level 2 to 6 (level 1 is the paper's title).
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Anchor, unique in the paper.
    pub id: String,
    /// The section's number without full stop, for example `3`.
    pub number: Option<String>,
    /// The heading's text.
    pub content: Vec<Inline>,
    /// Where it was written.
    pub span: Span,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Number and anchor, where the paper numbers its paragraphs.
    pub number: Option<ParagraphNumber>,
    /// The anchor of a paragraph without number that the writer gave an id.
    pub anchor: Option<String>,
    /// The text.
    pub content: Vec<Inline>,
    /// Where it was written.
    pub span: Span,
}

/// A paragraph's number: what is printed and where links lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParagraphNumber {
    /// As printed: `12.` or `3.4`.
    pub label: String,
    /// The anchor: `para-12` or `para-3.4`.
    pub anchor: String,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// How the items are marked.
    pub marker: ListMarker,
    /// Whether items are single lines rather than paragraphs.
    pub tight: bool,
    /// The items in order.
    pub items: Vec<ListItem>,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListMarker {
    /// A bullet.
    Bullet,
    /// `1.`, `2.` and so on, from the given number.
    Decimal(u64),
    /// `(a)`, `(b)` and so on.
    LowerAlpha,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// The printed label of an ordered item: `1.` or `(a)`. None for bullets.
    pub label: Option<String>,
    /// The anchor of a lettered item of a numbered paragraph: `para-34-a`.
    pub anchor: Option<String>,
    /// The content. The text of a tight item is one paragraph without number.
    pub blocks: Vec<Block>,
}

/// A term with its descriptions.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// One or more descriptions.
    pub details: Vec<Vec<Block>>,
}

/// A passage set apart from the running text.
#[derive(Debug, Clone, PartialEq)]
pub struct Container {
    /// What the passage is.
    pub role: ContainerRole,
    /// The anchor the writer gave it.
    pub anchor: Option<String>,
    /// Who says it, or the container's heading, where given.
    pub title: Option<Vec<Inline>>,
    /// The source of a quotation, where given.
    pub source: Option<Vec<Inline>>,
    /// The content.
    pub blocks: Vec<Block>,
}

impl Container {
    /// The heading level of a reprint's title: one above the highest heading inside, at least 2.
    pub fn reprint_level(&self) -> u8 {
        highest_heading(&self.blocks).map_or(2, |level| level.saturating_sub(1).clamp(2, 6))
    }
}

fn highest_heading(blocks: &[Block]) -> Option<u8> {
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(heading) => Some(heading.level),
            Block::Container(inner) => highest_heading(&inner.blocks),
            _ => None,
        })
        .min()
}

/// What a passage set apart is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContainerRole {
    /// `::: quotation` and Markdown's `>`: words of a document.
    Quotation,
    /// `::: voice`: words of a person who took part.
    Voice,
    /// `::: callout`: a notice to the reader.
    Callout,
    /// `::: recommendation`: what the reader is asked to decide.
    Recommendation,
    /// `::: response`: an answer to a recommendation.
    Response,
    /// `::: closing`: a quotation that has the last page to itself.
    Closing,
    /// `::: reprint`: an earlier paper reprinted inside this one; its title is the container's.
    Reprint,
    /// `::: restricted`, in the restricted edition only. The title is the reason.
    Restricted,
}

/// Preformatted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBlock {
    /// The language named behind the fence, where one is.
    pub language: Option<String>,
    /// The text, line breaks kept, without the last one.
    pub text: String,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text as it is to be read, quotation marks and dashes already typographic.
    Text(String),
    /// A line break in the source that is a space in the text.
    SoftBreak,
    /// A line break the writer asked for.
    LineBreak,
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck through.
    Strikethrough(Vec<Inline>),
    /// Superscript.
    Superscript(Vec<Inline>),
    /// Subscript.
    Subscript(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link.
    Link(Link),
    /// An image in the text.
    Image(PublishedImage),
    /// A figure: a number with its source.
    Figure(Box<Figure>),
    /// A glossary term's abbreviation.
    Abbreviation(Abbreviation),
    /// The mark of a footnote.
    FootnoteMark(FootnoteMark),
}

/// A link and its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Where it leads.
    pub target: LinkTarget,
    /// The title attribute, where given.
    pub title: Option<String>,
    /// The link's text; never empty.
    pub content: Vec<Inline>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address outside the site, `mailto:` and `tel:` among them.
    External(String),
    /// A place in the same paper, by its anchor without `#`.
    Anchor(String),
    /// Another paper of the site.
    Paper {
        /// The paper's address in the site: [`super::Paper::url`].
        url: String,
        /// A place in it, without `#`.
        anchor: Option<String>,
    },
    /// A file published beside the paper, by its file name.
    File(String),
}

/// An abbreviation in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// As written: `NCA`.
    pub short: String,
    /// What it stands for: `National Crime Agency`.
    pub long: String,
    /// Whether this is its first use in the paper. Both outputs then print
    /// `National Crime Agency (NCA)`, later only `NCA`.
    pub first: bool,
}

/// The mark of a footnote in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootnoteMark {
    /// 1, 2, 3 in order of first mention.
    pub number: usize,
    /// The mark's own anchor, unique even where a note is mentioned twice: `note-ref-2`.
    pub id: String,
    /// The anchor of the note: `note-2`.
    pub note: String,
}

/// A footnote. Notes stand at the end of the paper in both outputs.
#[derive(Debug, Clone, PartialEq)]
pub struct Footnote {
    /// 1, 2, 3 in order of first mention.
    pub number: usize,
    /// The note's anchor: `note-2`.
    pub id: String,
    /// The anchors of its marks, for the links back.
    pub marks: Vec<String>,
    /// The content.
    pub blocks: Vec<Block>,
}

/// The text of inlines without any markup, as a screen reader or a search would have it.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    write_plain(inlines, &mut text);
    text
}

fn write_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(run) | Inline::Code(run) => text.push_str(run),
            Inline::SoftBreak | Inline::LineBreak => text.push(' '),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner) => write_plain(inner, text),
            Inline::Link(link) => write_plain(&link.content, text),
            Inline::Image(image) => text.push_str(&image.alt),
            Inline::Figure(figure) => text.push_str(&figure.text),
            Inline::Abbreviation(abbreviation) => text.push_str(&abbreviation.printed()),
            Inline::FootnoteMark(_) => {}
        }
    }
}

impl Abbreviation {
    /// What is printed: the expansion with the short form behind it at first use, then the short form.
    pub fn printed(&self) -> String {
        if self.first { format!("{} ({})", self.long, self.short) } else { self.short.clone() }
    }
}
