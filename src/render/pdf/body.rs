//! Blocks to Typst: each becomes a call of a component of `candour.typ`.

use super::code::Code;
use super::context::Context;
use super::inline::{Place, Setting};
use super::{exhibit, inline};
use crate::model::{
    Block, CodeBlock, Container, ContainerRole, Definition, Footnote, Heading, Inline, List,
    ListItem, ListMarker, Paragraph, plain_text,
};
use crate::render::Drawings;

/// Where blocks stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow {
    /// How many boxes, lists or notes stand around. A page may be turned outside of all only.
    pub(super) depth: u32,
    /// Whether the last paragraph had a number: what follows it is set in to its text.
    follows_number: bool,
}

impl Flow {
    /// The body of a paper.
    pub(super) const OPEN: Self = Self { depth: 0, follows_number: false };
    /// Inside a note.
    const NOTE: Self = Self { depth: 1, follows_number: false };

    /// Inside a list item or a box that stands here.
    fn inside(self) -> Self {
        Self { depth: self.depth + 1, follows_number: false }
    }
}

/// Writes blocks as one Typst expression.
pub(super) struct Body<'b, 'a> {
    pub(super) context: &'b Context<'a>,
    pub(super) drawings: &'a Drawings,
}

impl Body<'_, '_> {
    /// Writes blocks as a block of code: `{ ...; ... }`.
    pub(super) fn blocks(&self, code: &mut Code, blocks: &[Block], mut flow: Flow) {
        code.raw("{");
        let start = code.len();
        for (index, block) in blocks.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| blocks.get(index));
            let leads_in = leads_in(before, block, blocks.get(index + 1));
            code.raw(if leads_in { "lead-in(" } else { "" });
            self.block(code, block, &mut flow);
            code.raw(if leads_in { ")\n" } else { "\n" });
        }
        if code.len() == start {
            code.raw("[]");
        }
        code.raw("}");
    }

    fn block(&self, code: &mut Code, block: &Block, flow: &mut Flow) {
        let set_in = flow.follows_number && belongs_to_paragraph(block);
        if set_in {
            code.raw("set-in(");
        }
        match block {
            Block::Heading(heading) => {
                // A list right under a numbered heading stands in the column of the text too, where there is one.
                flow.follows_number = heading.number.is_some() && self.context.numbers_paragraphs();
                self.heading(code, heading);
            }
            Block::Paragraph(paragraph) => {
                flow.follows_number = paragraph.number.is_some();
                self.paragraph(code, paragraph);
            }
            Block::List(list) => self.list(code, list, flow.inside()),
            Block::Definitions(definitions) => self.definitions(code, definitions, flow.inside()),
            Block::Container(container) => {
                self.anchored(code, container.anchor.as_deref(), |code| {
                    self.container(code, container, *flow);
                });
            }
            Block::Exhibit(exhibit) => exhibit::write(self, code, exhibit, *flow),
            Block::Code(CodeBlock { text, .. }) => {
                code.raw("code-block(").lines(text).raw(")");
            }
            Block::Rule => {
                code.raw("divider()");
            }
        }
        if set_in {
            code.raw(")");
        }
    }

    fn heading(&self, code: &mut Code, heading: &Heading) {
        let id = self.context.claim(&heading.id);
        let id = id.as_deref();
        // PDF/UA refuses a heading without words.
        if without_pictures(&heading.content).trim().is_empty() {
            code.raw("para({");
            id.map(|id| code.raw("anchor(").name(id).raw(");"));
            inline::write(code, self.context, &heading.content);
            code.raw("})");
            return;
        }
        // PDF/UA refuses a skipped level. The checks do too; this also covers a part or a container
        // whose headings start too deep.
        let level = {
            let mut last = self.context.level.borrow_mut();
            *last = heading.level.clamp(2, 6).min(*last + 1);
            *last
        };
        // Whatever the look, an appendix begins a page.
        if self.context.paper.appendices.contains(&heading.id) {
            code.raw("appendix-start();");
        }
        code.raw(&format!("head({level},")).text_or_none(id).raw(",");
        code.text_or_none(heading.number.as_deref()).raw(",");
        inline::write_at(code, self.context, &heading.content, Place::Heading);
        code.raw(")");
    }

    fn paragraph(&self, code: &mut Code, paragraph: &Paragraph) {
        if let Some(number) = &paragraph.number {
            let id = self.context.claim(&number.anchor);
            code.raw("numbered-para(").text(&number.label).raw(",");
            code.text_or_none(id.as_deref()).raw(",");
            match paragraph.content.as_slice() {
                [Inline::Image(image)] => {
                    inline::picture(code, self.context, image, Setting::Beside);
                }
                content => inline::write_at(code, self.context, content, Place::Numbered),
            }
            code.raw(")");
            return;
        }
        self.anchored(code, paragraph.anchor.as_deref(), |code| {
            if let [Inline::Image(image)] = paragraph.content.as_slice() {
                inline::picture(code, self.context, image, Setting::Block);
                return;
            }
            code.raw("para(");
            inline::write(code, self.context, &paragraph.content);
            code.raw(")");
        });
    }

    /// Writes a block that links may lead to.
    fn anchored(&self, code: &mut Code, anchor: Option<&str>, block: impl FnOnce(&mut Code)) {
        match anchor.and_then(|anchor| self.context.claim(anchor)) {
            Some(label) => {
                code.raw("{anchor(").name(&label).raw(");");
                block(code);
                code.raw("}");
            }
            None => block(code),
        }
    }

    fn list(&self, code: &mut Code, list: &List, inside: Flow) {
        match list.marker {
            ListMarker::Bullet => code.raw("bullets("),
            ListMarker::Decimal(start) => {
                let labels = (start..).map(|number| format!("{number}."));
                code.raw("labelled(").array(
                    list.items.iter().zip(labels),
                    |code, (item, label)| {
                        code.text(item.label.as_deref().unwrap_or(&label));
                    },
                );
                code.raw(",")
            }
            ListMarker::LowerAlpha => {
                let labels = (0..).map(letter);
                code.raw("labelled(").array(
                    list.items.iter().zip(labels),
                    |code, (item, label)| {
                        code.text(item.label.as_deref().unwrap_or(&label));
                    },
                );
                code.raw(",")
            }
        };
        code.raw("tight:").flag(list.tight);
        for item in &list.items {
            code.raw(",");
            self.item(code, item, list.tight, inside);
        }
        code.raw(")");
    }

    fn item(&self, code: &mut Code, item: &ListItem, tight: bool, inside: Flow) {
        code.raw("{");
        if let Some(anchor) = &item.anchor
            && let Some(label) = self.context.claim(anchor)
        {
            code.raw("anchor(").name(&label).raw(");");
        }
        let mut blocks = item.blocks.as_slice();
        if tight && let [Block::Paragraph(first), rest @ ..] = blocks {
            // The text of a tight item is the item's own, not a paragraph in it.
            inline::write(code, self.context, &first.content);
            code.raw(";");
            blocks = rest;
        }
        self.blocks(code, blocks, inside);
        code.raw("}");
    }

    fn definitions(&self, code: &mut Code, definitions: &[Definition], inside: Flow) {
        // Only plain paragraphs can stand beside their terms.
        let beside: Option<Vec<&[Inline]>> = definitions.iter().map(sole_paragraph).collect();
        let mut beside = beside.map(Vec::into_iter);
        code.raw("definitions(").array(definitions, |code, definition| {
            code.raw("(");
            inline::write(code, self.context, &definition.term);
            code.raw(",");
            code.array(&definition.details, |code, blocks| {
                match beside.as_mut().and_then(Iterator::next) {
                    Some(description) => inline::write(code, self.context, description),
                    None => self.blocks(code, blocks, inside),
                }
            });
            code.raw(")");
        });
        code.raw(if beside.is_some() { ",short:true)" } else { ")" });
    }

    fn container(&self, code: &mut Code, container: &Container, flow: Flow) {
        let (component, opens) = match container.role {
            ContainerRole::Quotation => ("quotation", false),
            ContainerRole::Voice => ("voice", false),
            ContainerRole::Callout => ("callout", false),
            ContainerRole::Recommendation => ("recommendation", false),
            ContainerRole::Response => ("response", false),
            ContainerRole::Closing => ("closing", false),
            ContainerRole::Reprint => ("reprint", true),
            ContainerRole::Restricted => ("restricted", false),
        };
        code.raw(component).raw("(");
        let words = [("title", &container.title), ("source", &container.source)];
        for (name, words) in words {
            if let Some(words) = words.as_ref().filter(|words| !plain_text(words).is_empty()) {
                code.raw(name).raw(":");
                inline::write(code, self.context, words);
                code.raw(",");
            }
        }
        if matches!(container.role, ContainerRole::Closing | ContainerRole::Reprint) {
            code.raw("turn:").flag(flow.depth == 0).raw(",");
        }
        let is_box = matches!(
            container.role,
            ContainerRole::Recommendation | ContainerRole::Callout | ContainerRole::Restricted
        );
        if container.role != ContainerRole::Reprint && is_short(&container.blocks) {
            code.raw("keep:true,");
        } else if is_box && flow.depth == 0 {
            code.raw("keep:auto,");
        }
        if container.role == ContainerRole::Reprint && container.title.is_some() {
            // Its title is a heading of level 2.
            *self.context.level.borrow_mut() = 2;
        }
        let inner = if opens { Flow { follows_number: false, ..flow } } else { flow.inside() };
        self.blocks(code, &container.blocks, inner);
        code.raw(")");
    }

    /// Writes the notes at the end: an array of dictionaries.
    pub(super) fn notes(&self, code: &mut Code, notes: &[Footnote]) {
        code.array(notes, |code, note| {
            code.raw("(number:").text(&note.number.to_string()).raw(",id:");
            code.text_or_none(self.context.claim(&note.id).as_deref()).raw(",back:");
            let back = note.marks.iter().find(|mark| self.context.has_anchor(mark));
            let back = back.map(|mark| self.context.label(mark));
            code.text_or_none(back.as_deref()).raw(",body:");
            let item = ListItem { label: None, anchor: None, blocks: note.blocks.clone() };
            self.item(code, &item, true, Flow::NOTE);
            code.raw(")");
        });
    }
}

/// Whether a block announces what comes after it, so that no page may be turned between them: it ends in a
/// colon, or it is a short one and all that stands between a heading and a list, table, chart or box.
fn leads_in(before: Option<&Block>, block: &Block, next: Option<&Block>) -> bool {
    const LETTERS: usize = 400;
    let Block::Paragraph(paragraph) = block else { return false };
    if matches!(next, None | Some(Block::Paragraph(_) | Block::Heading(_) | Block::Rule)) {
        return false;
    }
    let words = plain_text(&paragraph.content);
    let under_heading = matches!(before, Some(Block::Heading(_)));
    words.trim_end().ends_with(':') || under_heading && words.chars().count() <= LETTERS
}

/// Whether a passage takes less than about a quarter of a page, so that it is kept on one.
fn is_short(blocks: &[Block]) -> bool {
    const LETTERS: usize = 700;
    letters(blocks).is_some_and(|letters| letters <= LETTERS)
}

/// About how many letters blocks have, with the white space between them counted as letters; none where
/// there is something else in them.
fn letters(blocks: &[Block]) -> Option<usize> {
    const BETWEEN: usize = 60;
    let each = blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => {
            let plain = !paragraph.content.iter().any(has_picture);
            plain.then(|| plain_text(&paragraph.content).chars().count() + BETWEEN)
        }
        Block::List(list) => list.items.iter().map(|item| letters(&item.blocks)).sum(),
        _ => None,
    });
    each.sum()
}

/// Whether there is a picture in running text, also inside of something else.
fn has_picture(inline: &Inline) -> bool {
    match inline {
        Inline::Image(_) => true,
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strikethrough(inner)
        | Inline::Superscript(inner)
        | Inline::Subscript(inner) => inner.iter().any(has_picture),
        Inline::Link(link) => link.content.iter().any(has_picture),
        _ => false,
    }
}

/// Whether a block after a numbered paragraph belongs to it and is set in to its text. Exhibits have
/// the full width; headings and paragraphs stand for themselves; boxes that may turn a page cannot
/// be set in.
fn belongs_to_paragraph(block: &Block) -> bool {
    match block {
        Block::List(_) | Block::Definitions(_) | Block::Code(_) => true,
        Block::Container(container) => !matches!(
            container.role,
            ContainerRole::Closing | ContainerRole::Reprint | ContainerRole::Restricted
        ),
        Block::Heading(_) | Block::Paragraph(_) | Block::Exhibit(_) | Block::Rule => false,
    }
}

/// `(a)` to `(z)`, then `(aa)`, for lists whose labels were not settled before.
fn letter(index: u32) -> String {
    let last = char::from_u32(u32::from('a') + index % 26).unwrap_or('z');
    if index < 26 {
        format!("({last})")
    } else {
        format!("({}{last})", &letter(index / 26 - 1)[1..2])
    }
}

/// The words of running text, those of pictures left out.
fn without_pictures(inlines: &[Inline]) -> String {
    let pieces = inlines.iter().filter(|inline| !matches!(inline, Inline::Image(_)));
    pieces.map(|inline| plain_text(std::slice::from_ref(inline))).collect()
}

/// The text of a definition that is one plain paragraph.
fn sole_paragraph(definition: &Definition) -> Option<&[Inline]> {
    let [blocks] = definition.details.as_slice() else { return None };
    let [Block::Paragraph(Paragraph { number: None, anchor: None, content, .. })] =
        blocks.as_slice()
    else {
        return None;
    };
    (!content.iter().any(has_picture)).then_some(content)
}
