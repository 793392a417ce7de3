//! What the generator of a paper's Typst needs to know about the paper as a whole.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::look::typeface::Typeface;
use crate::model::{
    Asset, Block, ExhibitBody, Inline, LinkTarget, Numbering, Paper, PublishedImage, Site, Table,
    Words,
};

/// A paper while its Typst is written.
pub(super) struct Context<'a> {
    pub(super) site: &'a Site,
    pub(super) paper: &'a Paper,
    /// What running text and tables are set in.
    pub(super) typeface: &'a Typeface,
    /// Every anchor the paper has. A link to any other is printed as text.
    anchors: BTreeSet<&'a str>,
    /// The anchors written so far: a label may stand once only.
    written: RefCell<BTreeSet<String>>,
    /// The level of the last heading written, so that none is skipped in the structure tree.
    pub(super) level: RefCell<u8>,
    pictures: BTreeMap<&'a str, (String, &'a Asset)>,
    /// Which part of a pack this is: none in a paper by itself.
    pub(super) part: Option<Part>,
}

/// A part of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// 0 for the front sheet, then 1, 2, 3 in the order of the agenda.
    pub(super) number: usize,
    /// The number of its item on the agenda; none for the front sheet.
    pub(super) item: Option<String>,
    /// Whether it is the last.
    pub(super) last: bool,
    /// The papers bound in the same pack: a link from one to another stays inside the PDF.
    pub(super) siblings: Arc<Siblings>,
}

/// The papers of a pack by address: the number of the part and its anchors.
pub(super) type Siblings = BTreeMap<String, (usize, BTreeSet<String>)>;

impl Part {
    /// The label of the place where a part begins.
    pub(super) fn start(number: usize) -> String {
        format!("part:{number}")
    }

    /// The label of the place where the part after this one begins, or the pack ends.
    pub(super) fn next(&self) -> String {
        if self.last { END.to_owned() } else { Self::start(self.number + 1) }
    }
}

/// The label of the end of a pack.
pub(super) const END: &str = "part:end";

impl<'a> Context<'a> {
    pub(super) fn new(site: &'a Site, paper: &'a Paper, typeface: &'a Typeface) -> Self {
        Self::of_part(site, paper, typeface, None)
    }

    /// The same paper as a part of a pack: its places and pictures are kept apart from the others'.
    pub(super) fn of_part(
        site: &'a Site,
        paper: &'a Paper,
        typeface: &'a Typeface,
        part: Option<Part>,
    ) -> Self {
        let anchors = anchors(paper);
        let mut pictures = BTreeMap::new();
        for asset in &paper.assets {
            let extension = asset.name.rsplit_once('.').map_or("", |(_, extension)| extension);
            let extension = extension.to_ascii_lowercase();
            if matches!(extension.as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp" | "svg") {
                let number = pictures.len() + 1;
                let path = format!("/{}image-{number}.{extension}", file_prefix(part.as_ref()));
                pictures.insert(asset.name.as_str(), (path, asset));
            }
        }
        let written = RefCell::default();
        Self { site, paper, typeface, anchors, written, level: RefCell::new(1), pictures, part }
    }

    /// The label of a place of the paper: in a pack, the part stands in front. Anchors have no colon.
    pub(super) fn label<'n>(&self, anchor: &'n str) -> Cow<'n, str> {
        match &self.part {
            None => Cow::Borrowed(anchor),
            Some(part) => Cow::Owned(format!("{}:{anchor}", part.number)),
        }
    }

    /// The virtual path of the paper's chart, counted from 1.
    pub(super) fn drawing(&self, number: usize) -> String {
        format!("/{}figure-{number}.svg", file_prefix(self.part.as_ref()))
    }

    /// The label in the same file that a link to another paper leads to, where that paper is bound in the
    /// same pack.
    pub(super) fn bound(&self, target: &LinkTarget) -> Option<String> {
        let LinkTarget::Paper { url, anchor } = target else { return None };
        let (number, anchors) = self.part.as_ref()?.siblings.get(url)?;
        Some(match anchor.as_ref().filter(|anchor| anchors.contains(*anchor)) {
            Some(anchor) => format!("{number}:{anchor}"),
            None => Part::start(*number),
        })
    }

    /// The words of the paper's language.
    pub(super) fn words(&self) -> &'a Words {
        &self.paper.words
    }

    /// Whether Typst knows where words of the paper's language may be divided. It has no patterns for
    /// Welsh, and what candour relies on has been tried for English only.
    pub(super) fn hyphenates(&self) -> bool {
        self.words().language() == "en"
    }

    /// Whether the paper has a place of this name.
    pub(super) fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors.contains(anchor)
    }

    /// The label to write for an anchor: only where it first stands, and never for an empty one.
    pub(super) fn claim<'n>(&self, anchor: &'n str) -> Option<Cow<'n, str>> {
        let first = !anchor.is_empty() && self.written.borrow_mut().insert(anchor.to_owned());
        first.then(|| self.label(anchor))
    }

    /// The path Typst finds a picture under.
    pub(super) fn picture(&self, image: &PublishedImage) -> Option<&str> {
        self.pictures.get(image.name.as_str()).map(|(path, _)| path.as_str())
    }

    /// The pictures by the path Typst finds them under.
    pub(super) fn pictures(&self) -> impl Iterator<Item = (&str, &'a Asset)> {
        self.pictures.values().map(|(path, asset)| (path.as_str(), *asset))
    }

    /// Whether paragraphs carry numbers, so that what belongs to one is set in from the margin.
    pub(super) fn numbers_paragraphs(&self) -> bool {
        matches!(self.paper.kind.numbering, Numbering::Continuous | Numbering::Decimal)
            || self.paper.blocks.iter().any(is_numbered)
    }

    /// The full web address of a link that leaves the paper; none where there is no such address.
    pub(super) fn address(&self, target: &LinkTarget) -> Option<String> {
        // A site without an address can be opened from a folder, but no PDF can point into it.
        let base = self.site.office.base_url.trim_end_matches('/');
        let within = |path: &str| (!base.is_empty()).then(|| format!("{base}/{path}"));
        let address = match target {
            LinkTarget::External(address) => Some(address.clone()),
            LinkTarget::Paper { url, anchor } => {
                let place = anchor.as_ref().map_or(String::new(), |anchor| format!("#{anchor}"));
                within(&format!("{url}/{place}"))
            }
            LinkTarget::File(name) => within(&format!("{}/{name}", self.paper.url)),
            LinkTarget::Anchor(_) => None,
        }?;
        let address = ascii_address(&address);
        // Typst refuses longer addresses.
        (!address.is_empty() && address.len() <= 8_000).then_some(address)
    }
}

/// Every anchor a paper has.
pub(super) fn anchors(paper: &Paper) -> BTreeSet<&str> {
    let mut anchors = BTreeSet::new();
    collect_blocks(&paper.blocks, &mut anchors);
    for note in &paper.footnotes {
        anchors.insert(note.id.as_str());
        collect_blocks(&note.blocks, &mut anchors);
    }
    anchors
}

fn file_prefix(part: Option<&Part>) -> String {
    part.map_or_else(String::new, |part| format!("part-{}-", part.number))
}

/// A PDF's web address is ASCII: what is not is written in percent form.
fn ascii_address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.trim().bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn is_numbered(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.number.is_some())
}

fn collect_blocks<'a>(blocks: &'a [Block], anchors: &mut BTreeSet<&'a str>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                // The marks of notes in a heading are no places to link to: a heading is printed
                // again in the contents.
                anchors.insert(&heading.id);
            }
            Block::Paragraph(paragraph) => {
                anchors.extend(paragraph.number.as_ref().map(|number| number.anchor.as_str()));
                anchors.extend(paragraph.anchor.as_deref());
                collect_inlines(&paragraph.content, anchors);
            }
            Block::List(list) => {
                for item in &list.items {
                    anchors.extend(item.anchor.as_deref());
                    collect_blocks(&item.blocks, anchors);
                }
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    collect_inlines(&definition.term, anchors);
                    definition.details.iter().for_each(|blocks| collect_blocks(blocks, anchors));
                }
            }
            Block::Container(container) => {
                anchors.extend(container.anchor.as_deref());
                let words = [&container.title, &container.source];
                words.into_iter().flatten().for_each(|inlines| collect_inlines(inlines, anchors));
                collect_blocks(&container.blocks, anchors);
            }
            Block::Exhibit(exhibit) => {
                anchors.insert(&exhibit.id);
                collect_inlines(&exhibit.title, anchors);
                exhibit.subtitle.iter().for_each(|words| collect_inlines(words, anchors));
                exhibit.notes.iter().for_each(|note| collect_inlines(note, anchors));
                if let ExhibitBody::Table(table) = &exhibit.body {
                    collect_table(table, anchors);
                }
            }
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn collect_table<'a>(table: &'a Table, anchors: &mut BTreeSet<&'a str>) {
    table.columns.iter().for_each(|column| collect_inlines(&column.header, anchors));
    table.rows.iter().flatten().for_each(|cell| collect_inlines(cell, anchors));
}

fn collect_inlines<'a>(inlines: &'a [Inline], anchors: &mut BTreeSet<&'a str>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner) => collect_inlines(inner, anchors),
            Inline::Link(link) => collect_inlines(&link.content, anchors),
            Inline::FootnoteMark(mark) => {
                anchors.insert(&mark.id);
            }
            _ => {}
        }
    }
}
