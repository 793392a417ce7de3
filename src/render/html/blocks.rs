//! Blocks as HTML.

use super::escape::{self, push_attribute};
use super::place::Place;
use super::{Locate, containers, exhibit, inlines};
use crate::diagnostic::Span;
use crate::model::words::Argument;
use crate::model::{
    Block, CodeBlock, Definition, Heading, Inline, List, ListMarker, Paper, Paragraph,
};
use crate::render::data::offers::Offers;
use crate::render::{Artefact, Drawings};

/// Writes the blocks of one paper and gathers the files they offer for download.
pub(super) struct Writer<'a> {
    /// The HTML so far.
    pub(super) out: String,
    /// The page the blocks stand on.
    pub(super) place: &'a Place,
    /// The paper's charts.
    pub(super) drawings: &'a Drawings,
    /// The paper, and the datasets it uses: exhibits offer them for download.
    pub(super) data: Option<(&'a Paper, &'a Offers<'a>)>,
    /// For the preview: says where a passage was written.
    pub(super) locate: Option<&'a Locate<'a>>,
    /// Files beside the page, by name.
    pub(super) downloads: Vec<Artefact>,
    /// How many reprints were opened so far: numbers their anchors.
    pub(super) reprints: usize,
}

impl<'a> Writer<'a> {
    /// Starts with nothing written.
    pub(super) fn new(place: &'a Place, drawings: &'a Drawings) -> Self {
        Self {
            out: String::new(),
            place,
            drawings,
            data: None,
            locate: None,
            downloads: Vec::new(),
            reprints: 0,
        }
    }

    /// Appends blocks in order.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// Appends running text.
    pub(super) fn inlines(&mut self, content: &[Inline]) {
        inlines::write(&mut self.out, content, self.place);
    }

    /// Appends where a passage was written, as an attribute of the element just begun. Only the preview
    /// asks for it.
    pub(super) fn origin(&mut self, span: Span) {
        if let Some(origin) = self.locate.and_then(|locate| locate(span)) {
            push_attribute(&mut self.out, "data-origin", &origin);
        }
    }

    /// What was written since the last time, leaving the writer empty.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(list) => self.list(list),
            Block::Definitions(definitions) => self.definitions(definitions),
            Block::Container(container) => containers::write(self, container),
            Block::Exhibit(exhibit) => exhibit::write(self, exhibit),
            Block::Code(code) => self.code(code),
            Block::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let level = heading.level.clamp(2, 6);
        self.out.push_str(&format!("<h{level}"));
        push_attribute(&mut self.out, "id", &heading.id);
        self.origin(heading.span);
        self.out.push('>');
        if let Some(number) = &heading.number {
            self.out.push_str("<span class=\"section-number\">");
            escape::text(&mut self.out, number);
            self.out.push_str("</span> ");
        }
        inlines::write_title(&mut self.out, &heading.content, self.place);
        self.out.push_str(&format!("</h{level}>\n"));
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.open_paragraph(paragraph);
        self.inlines(&paragraph.content);
        self.out.push_str("</p>\n");
    }

    fn open_paragraph(&mut self, paragraph: &Paragraph) {
        self.out.push_str("<p");
        self.origin(paragraph.span);
        let out = &mut self.out;
        let Some(number) = &paragraph.number else {
            if let Some(anchor) = &paragraph.anchor {
                push_attribute(out, "id", anchor);
            }
            out.push('>');
            return;
        };
        push_attribute(out, "id", &number.anchor);
        out.push_str(" class=\"numbered\"><a class=\"number\"");
        push_attribute(out, "href", &format!("#{}", number.anchor));
        let label = number.label.trim_end_matches('.');
        let spoken = [("number", Argument::Text(label))];
        let spoken = self.place.words.say_with("paragraph-spoken", &spoken);
        push_attribute(out, "aria-label", &spoken);
        out.push('>');
        escape::text(out, &number.label);
        out.push_str("</a> ");
    }

    /// Blocks whose last paragraph ends with more HTML: the links back of a note. Where the last block
    /// is no paragraph, the addition has one of its own that belongs to the web page alone.
    pub(super) fn blocks_with_end(&mut self, blocks: &[Block], end: &str) {
        if let Some((Block::Paragraph(last), rest)) = blocks.split_last() {
            self.blocks(rest);
            self.open_paragraph(last);
            self.inlines(&last.content);
            self.out.push(' ');
            self.out.push_str(end);
        } else {
            self.blocks(blocks);
            self.out.push_str("<p data-furniture>");
            self.out.push_str(end);
        }
        self.out.push_str("</p>\n");
    }

    /// Labels are list markers of the style sheet, never text: `(a)` is read out as the item's
    /// marker in both outputs.
    fn list(&mut self, list: &List) {
        let name = match list.marker {
            ListMarker::Bullet => {
                self.out.push_str("<ul>\n");
                "ul"
            }
            ListMarker::Decimal(start) => {
                self.out.push_str("<ol");
                if start != 1 {
                    push_attribute(&mut self.out, "start", &start.to_string());
                }
                self.out.push_str(">\n");
                "ol"
            }
            ListMarker::LowerAlpha => {
                self.out.push_str("<ol class=\"lettered\" type=\"a\">\n");
                "ol"
            }
        };
        for item in &list.items {
            self.out.push_str("<li");
            if let Some(anchor) = &item.anchor {
                push_attribute(&mut self.out, "id", anchor);
            }
            if let Some(Block::Paragraph(first)) = item.blocks.first()
                && is_bare(first, list.tight)
            {
                self.origin(first.span);
            }
            self.out.push('>');
            self.item(&item.blocks, list.tight);
            self.out.push_str("</li>\n");
        }
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// The text of a tight item stands in it without a paragraph around it.
    fn item(&mut self, blocks: &[Block], tight: bool) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) if is_bare(paragraph, tight) => {
                    self.inlines(&paragraph.content);
                    self.out.push('\n');
                }
                other => self.block(other),
            }
        }
        if self.out.ends_with('\n') {
            self.out.pop();
        }
    }

    fn definitions(&mut self, definitions: &[Definition]) {
        self.out.push_str("<dl class=\"definitions\">\n");
        for definition in definitions {
            self.out.push_str("<dt>");
            self.inlines(&definition.term);
            self.out.push_str("</dt>\n");
            for detail in &definition.details {
                self.out.push_str("<dd>\n");
                self.blocks(detail);
                self.out.push_str("</dd>\n");
            }
        }
        self.out.push_str("</dl>\n");
    }

    /// Long lines scroll inside the block, so the block must be reachable with the keyboard.
    fn code(&mut self, code: &CodeBlock) {
        self.out.push_str("<pre tabindex=\"0\"><code");
        if let Some(language) = &code.language {
            push_attribute(&mut self.out, "class", &format!("language-{language}"));
        }
        self.out.push('>');
        escape::text(&mut self.out, &code.text);
        self.out.push_str("</code></pre>\n");
    }
}

/// Whether a paragraph of a list's item stands in it without an element of its own.
fn is_bare(paragraph: &Paragraph, tight: bool) -> bool {
    tight && paragraph.number.is_none() && paragraph.anchor.is_none()
}
