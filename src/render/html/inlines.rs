//! Running text as HTML.

use super::escape::{self, push_attribute};
use super::place::Place;
use crate::model::words::Argument;
use crate::model::{Abbreviation, Figure, FootnoteMark, Inline, Link, Provenance, PublishedImage};

/// How figures are marked up where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figures {
    /// As a link to the register, which can link back: running text.
    Linked,
    /// As a link that has no place of its own: a field, which a template may show twice.
    LinkedFrom,
    /// With a place to link back to, but no link: headings and captions, which are read out as lists
    /// and as names of other things.
    Placed,
    /// With neither: inside links and titles.
    Bare,
}

impl Figures {
    /// How they are marked up inside a link: links do not nest.
    fn inside_link(self) -> Self {
        match self {
            Self::Linked | Self::Placed => Self::Placed,
            Self::LinkedFrom | Self::Bare => Self::Bare,
        }
    }
}

/// A text as a string of its own, its figures without links.
pub(super) fn html(inlines: &[Inline], place: &Place) -> String {
    let mut out = String::new();
    write_all(&mut out, inlines, place, Figures::Bare);
    out
}

/// The text of a field as a string of its own.
pub(super) fn field(inlines: &[Inline], place: &Place) -> String {
    let mut out = String::new();
    write_all(&mut out, inlines, place, Figures::LinkedFrom);
    out
}

/// Appends running text.
pub(super) fn write(out: &mut String, inlines: &[Inline], place: &Place) {
    write_all(out, inlines, place, Figures::Linked);
}

/// Appends the text of a heading or caption.
pub(super) fn write_title(out: &mut String, inlines: &[Inline], place: &Place) {
    write_all(out, inlines, place, Figures::Placed);
}

fn write_all(out: &mut String, inlines: &[Inline], place: &Place, figures: Figures) {
    for inline in inlines {
        write_one(out, inline, place, figures);
    }
}

fn write_one(out: &mut String, inline: &Inline, place: &Place, figures: Figures) {
    match inline {
        Inline::Text(text) => escape::text(out, text),
        // A space rather than a line break: what looks for words in pages finds them in one piece.
        Inline::SoftBreak => out.push(' '),
        Inline::LineBreak => out.push_str("<br>\n"),
        Inline::Emphasis(inner) => element(out, "em", inner, place, figures),
        Inline::Strong(inner) => element(out, "strong", inner, place, figures),
        Inline::Strikethrough(inner) => element(out, "s", inner, place, figures),
        Inline::Superscript(inner) => element(out, "sup", inner, place, figures),
        Inline::Subscript(inner) => element(out, "sub", inner, place, figures),
        Inline::Code(code) => {
            out.push_str("<code>");
            escape::text(out, code);
            out.push_str("</code>");
        }
        Inline::Link(link) => write_link(out, link, place, figures.inside_link()),
        Inline::Image(image) => write_image(out, image, place),
        Inline::Figure(figure) => write_figure(out, figure, place, figures),
        Inline::Abbreviation(abbreviation) => write_abbreviation(out, abbreviation),
        Inline::FootnoteMark(mark) => write_mark(out, mark, place),
    }
}

fn element(out: &mut String, name: &str, inner: &[Inline], place: &Place, figures: Figures) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    write_all(out, inner, place, figures);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// A link; only its text where the address is not safe to follow.
fn write_link(out: &mut String, link: &Link, place: &Place, figures: Figures) {
    let Some(href) = place.href(&link.target) else {
        write_all(out, &link.content, place, figures);
        return;
    };
    out.push_str("<a");
    push_attribute(out, "href", &href);
    if let Some(title) = &link.title {
        push_attribute(out, "title", title);
    }
    out.push('>');
    write_all(out, &link.content, place, figures);
    out.push_str("</a>");
}

/// An image published beside the paper.
pub(super) fn write_image(out: &mut String, image: &PublishedImage, place: &Place) {
    out.push_str("<img");
    push_attribute(out, "src", &place.beside(&image.name));
    push_attribute(out, "alt", &image.alt);
    if let Some((width, height)) = image.size {
        push_attribute(out, "width", &width.to_string());
        push_attribute(out, "height", &height.to_string());
    }
    out.push_str(" loading=\"lazy\"");
    if let Some(title) = &image.title {
        push_attribute(out, "title", title);
    }
    out.push('>');
}

/// A number in prose. It looks like any other text until somebody points at it. The link's name is the
/// number alone, so that a sentence is read out as it was written; the source is in the tooltip of the
/// `<data>` inside, which screen readers leave out.
fn write_figure(out: &mut String, figure: &Figure, place: &Place, figures: Figures) {
    if !place.figures {
        return escape::text(out, &figure.text);
    }
    let number = figure.position.number;
    let figures = if number == 0 { Figures::Bare } else { figures };
    let linked = matches!(figures, Figures::Linked | Figures::LinkedFrom);
    let number = if number == 0 { String::new() } else { number.to_string() };
    let anchor = |out: &mut String| {
        for piece in [" id=\"figure:", &number, "\""] {
            out.push_str(piece);
        }
    };
    if linked {
        out.push_str("<a class=\"figure\"");
        if figures == Figures::Linked {
            anchor(out);
        }
        for piece in [" href=\"", place.way(), "figures/index.html#figure:", &number, "\">"] {
            out.push_str(piece);
        }
    }
    let name = if figure.value.is_some() { "data" } else { "span" };
    out.push('<');
    out.push_str(name);
    if let Some(value) = figure.value {
        push_attribute(out, "value", &value.to_string());
    }
    if !linked {
        out.push_str(" class=\"figure\"");
    }
    if figures == Figures::Placed {
        anchor(out);
    }
    out.push_str(" title=\"");
    push_sources(out, &figure.provenance, place);
    out.push_str("\">");
    escape::text(out, &figure.text);
    for piece in ["</", name, if linked { "></a>" } else { ">" }] {
        out.push_str(piece);
    }
}

/// Appends the sources of a figure, each once, as the line under an exhibit has them.
fn push_sources(out: &mut String, provenance: &Provenance, place: &Place) {
    let (before, after) = &place.source_line;
    escape::attribute(out, before);
    match provenance {
        Provenance::Cited { source } => escape::attribute(out, source),
        Provenance::Datasets(selections) => {
            for (at, selection) in selections.iter().enumerate() {
                let source = &selection.source;
                if selections[..at].iter().any(|before| before.source == *source) {
                    continue;
                }
                out.push_str(if at > 0 { "; " } else { "" });
                escape::attribute(out, source);
            }
        }
    }
    escape::attribute(out, after);
}

fn write_abbreviation(out: &mut String, abbreviation: &Abbreviation) {
    if abbreviation.first {
        escape::text(out, &abbreviation.long);
        out.push_str(" (");
    }
    out.push_str("<abbr");
    push_attribute(out, "title", &abbreviation.long);
    out.push('>');
    escape::text(out, &abbreviation.short);
    out.push_str("</abbr>");
    if abbreviation.first {
        out.push(')');
    }
}

fn write_mark(out: &mut String, mark: &FootnoteMark, place: &Place) {
    out.push_str("<sup class=\"note-mark\"><a");
    push_attribute(out, "id", &mark.id);
    push_attribute(out, "href", &place.anchor(&mark.note));
    let number = mark.number.to_string();
    let spoken = place.words.say_with("note-spoken", &[("number", Argument::Text(&number))]);
    push_attribute(out, "aria-label", &spoken);
    out.push_str(" role=\"doc-noteref\">");
    out.push_str(&number);
    out.push_str("</a></sup>");
}
