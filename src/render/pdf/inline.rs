//! Running text to Typst.

use super::code::Code;
use super::context::Context;
use crate::look::fonts;
use crate::look::long_words::{Type, breakable};
use crate::model::{Inline, Link, LinkTarget, PublishedImage};

/// What running text may hold where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// Everything.
    Text,
    /// A field of the front matter: a template may print it twice, so it holds no places that links
    /// lead to.
    Field,
    /// A heading: it is printed again in the contents, so it holds no links and no places that links
    /// lead to.
    Heading,
    /// A paragraph with a number in front, which takes room beside a picture.
    Numbered,
    /// A cell of a table with this room for words, in units of the size of type.
    Cell(f64),
}

impl Place {
    /// The width a word may have without a place to break in it, in units of the size of type: what
    /// the narrowest passage has, set in several times over.
    fn room(self) -> f64 {
        match self {
            Self::Text | Self::Numbered => 18.0,
            Self::Field => 13.0,
            // A title may be set three times as large as text.
            Self::Heading => 11.0,
            Self::Cell(room) => room,
        }
    }
}

/// Where a picture stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Setting {
    /// By itself, between blocks.
    Block,
    /// In a line of text.
    Line(Place),
    /// In a paragraph with a number and nothing else.
    Beside,
}

/// Writes running text as one Typst expression.
pub(super) fn write(code: &mut Code, context: &Context, inlines: &[Inline]) {
    write_at(code, context, inlines, Place::Text);
}

/// Writes running text as one Typst expression, without links in headings.
pub(super) fn write_at(code: &mut Code, context: &Context, inlines: &[Inline], place: Place) {
    let mut run = Run { code, context, place, text: String::new(), pieces: 0, after_space: true };
    run.code.raw("{");
    run.inlines(inlines);
    run.end_text();
    if run.pieces == 0 {
        // An empty block of code is `none`, which is not content.
        run.code.raw("[]");
    }
    run.code.raw("}");
}

/// A run of text that is being written. Neighbouring texts, figures and abbreviations become one
/// literal: fewer elements to lay out.
struct Run<'r, 'a> {
    code: &'r mut Code,
    context: &'r Context<'a>,
    place: Place,
    text: String,
    pieces: usize,
    after_space: bool,
}

impl Run<'_, '_> {
    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.add(text),
            Inline::SoftBreak => self.add(" "),
            Inline::Figure(figure) => self.add(&figure.text),
            Inline::Abbreviation(abbreviation) => self.add(&abbreviation.printed()),
            Inline::LineBreak => {
                self.piece().raw("linebreak()");
                self.after_space = true;
            }
            Inline::Emphasis(inner) => self.wrapped("emph", inner),
            Inline::Strong(inner) => self.wrapped("strong", inner),
            Inline::Strikethrough(inner) => self.wrapped("strike", inner),
            Inline::Superscript(inner) => self.wrapped("super", inner),
            Inline::Subscript(inner) => self.wrapped("sub", inner),
            Inline::Code(text) => {
                let text = breakable(text, self.place.room(), Type::Mono);
                self.piece().raw("code(").text(&text).raw(")");
                self.after_space = false;
            }
            Inline::Link(link) => self.link(link),
            Inline::Image(image) => {
                self.piece();
                picture(self.code, self.context, image, Setting::Line(self.place));
                self.after_space = false;
            }
            Inline::FootnoteMark(mark) => {
                let once = !matches!(self.place, Place::Field | Place::Heading);
                let id = if once { self.context.claim(&mark.id) } else { None };
                let linked = self.place != Place::Heading && self.context.has_anchor(&mark.note);
                let note = linked.then(|| self.context.label(&mark.note));
                self.piece().raw("note-mark(").text(&mark.number.to_string()).raw(",");
                self.code
                    .text_or_none(id.as_deref())
                    .raw(",")
                    .text_or_none(note.as_deref())
                    .raw(")");
                self.after_space = false;
            }
        }
    }

    /// Adds text; runs of white space are one space, as in HTML.
    fn add(&mut self, text: &str) {
        for character in text.chars() {
            let space = matches!(character, ' ' | '\t' | '\n' | '\r');
            if !(space && self.after_space) {
                self.text.push(if space { ' ' } else { character });
            }
            self.after_space = space;
        }
    }

    fn end_text(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let hyphenated = matches!(self.place, Place::Cell(_)) && self.context.hyphenates();
        let typeface = self.context.typeface;
        let set_in = if hyphenated { Type::Hyphenated(typeface) } else { Type::Text(typeface) };
        let text = breakable(&text, self.place.room(), set_in);
        if text.is_ascii() {
            self.separate().text(&text);
            return;
        }
        // A sign no font has is drawn as a box with the sign as its alternative text.
        let mut rest = &*text;
        while let Some(at) = rest.find(|character| !fonts::covers(character)) {
            if at > 0 {
                self.separate().text(&rest[..at]);
            }
            let length = rest[at..].chars().next().map_or(0, char::len_utf8);
            self.separate().raw("unshown(").name(&rest[at..at + length]).raw(")");
            rest = &rest[at + length..];
        }
        if !rest.is_empty() {
            self.separate().text(rest);
        }
    }

    /// Ends the text so far and makes room for something else.
    fn piece(&mut self) -> &mut Code {
        self.end_text();
        self.separate()
    }

    fn separate(&mut self) -> &mut Code {
        self.pieces += 1;
        if self.pieces > 1 { self.code.raw(";") } else { self.code }
    }

    fn wrapped(&mut self, function: &str, inner: &[Inline]) {
        self.piece().raw(function).raw("(");
        self.nested(inner);
        self.code.raw(")");
    }

    fn nested(&mut self, inner: &[Inline]) {
        let mut run = Run {
            code: self.code,
            context: self.context,
            place: self.place,
            text: String::new(),
            pieces: 0,
            after_space: self.after_space,
        };
        run.code.raw("{");
        run.inlines(inner);
        run.end_text();
        let (pieces, after_space) = (run.pieces, run.after_space);
        self.after_space = after_space;
        self.code.raw(if pieces == 0 { "[]}" } else { "}" });
    }

    fn link(&mut self, link: &Link) {
        if self.place == Place::Heading {
            return self.inlines(&link.content);
        }
        match &link.target {
            LinkTarget::Anchor(anchor) if self.context.has_anchor(anchor) => {
                let label = self.context.label(anchor);
                self.piece().raw("goto(").name(&label).raw(",");
            }
            LinkTarget::Anchor(_) => return self.inlines(&link.content),
            other => match (self.context.bound(other), self.context.address(other)) {
                (Some(label), _) => {
                    self.piece().raw("goto(").name(&label).raw(",");
                }
                (None, Some(address)) => {
                    self.piece().raw("web(").name(&address).raw(",");
                }
                (None, None) => return self.inlines(&link.content),
            },
        }
        self.nested(&link.content);
        self.code.raw(")");
    }
}

/// Writes a picture. How wide it may be is known only when the page is laid out.
pub(super) fn picture(
    code: &mut Code,
    context: &Context,
    image: &PublishedImage,
    setting: Setting,
) {
    let Some(path) = context.picture(image) else {
        // The picture is of a sort no PDF can hold: its words stand in for it.
        code.text(&image.alt);
        return;
    };
    code.raw("picture(").name(path).raw(", alt:").text(&image.alt).raw(", width:");
    match image.size {
        // CSS pixels: 96 to the inch, 0.75 point each, as in the web page.
        Some((width, _)) => code.raw(&format!("{}pt", f64::from(width) * 0.75)),
        None => code.raw("auto"),
    };
    code.raw(match setting {
        Setting::Block => "",
        Setting::Beside => ", inline: true, beside-number: true, hanging: true",
        Setting::Line(Place::Numbered | Place::Heading) => ", inline: true, beside-number: true",
        // A row of a table is not broken by a page, and the page may be a turned one.
        Setting::Line(Place::Cell(_)) => ", inline: true, tallest: 100mm",
        Setting::Line(Place::Text | Place::Field) => ", inline: true",
    });
    code.raw(")");
}
