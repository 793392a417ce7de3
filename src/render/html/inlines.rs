//! Running text as HTML.

use super::escape::{self, push_attribute};
use super::place::Place;
use crate::model::{Abbreviation, Figure, FootnoteMark, Inline, Link, Provenance, PublishedImage};

/// Running text as a string of its own.
pub(super) fn html(inlines: &[Inline], place: &Place) -> String {
    let mut out = String::new();
    write(&mut out, inlines, place);
    out
}

/// Appends running text.
pub(super) fn write(out: &mut String, inlines: &[Inline], place: &Place) {
    for inline in inlines {
        write_one(out, inline, place);
    }
}

fn write_one(out: &mut String, inline: &Inline, place: &Place) {
    match inline {
        Inline::Text(text) => escape::text(out, text),
        // A space rather than a line break: what looks for words in pages finds them in one piece.
        Inline::SoftBreak => out.push(' '),
        Inline::LineBreak => out.push_str("<br>\n"),
        Inline::Emphasis(inner) => element(out, "em", inner, place),
        Inline::Strong(inner) => element(out, "strong", inner, place),
        Inline::Strikethrough(inner) => element(out, "s", inner, place),
        Inline::Superscript(inner) => element(out, "sup", inner, place),
        Inline::Subscript(inner) => element(out, "sub", inner, place),
        Inline::Code(code) => {
            out.push_str("<code>");
            escape::text(out, code);
            out.push_str("</code>");
        }
        Inline::Link(link) => write_link(out, link, place),
        Inline::Image(image) => write_image(out, image),
        Inline::Figure(figure) => write_figure(out, figure),
        Inline::Abbreviation(abbreviation) => write_abbreviation(out, abbreviation),
        Inline::FootnoteMark(mark) => write_mark(out, mark),
    }
}

fn element(out: &mut String, name: &str, inner: &[Inline], place: &Place) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    write(out, inner, place);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// A link; only its text where the address is not safe to follow.
fn write_link(out: &mut String, link: &Link, place: &Place) {
    let Some(href) = place.href(&link.target) else {
        write(out, &link.content, place);
        return;
    };
    out.push_str("<a");
    push_attribute(out, "href", &href);
    if let Some(title) = &link.title {
        push_attribute(out, "title", title);
    }
    out.push('>');
    write(out, &link.content, place);
    out.push_str("</a>");
}

/// An image published beside the paper.
pub(super) fn write_image(out: &mut String, image: &PublishedImage) {
    out.push_str("<img");
    push_attribute(out, "src", &escape::path(&image.name));
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

/// A number in prose. It looks like any other text; the raw value and the source are there for those
/// who ask.
fn write_figure(out: &mut String, figure: &Figure) {
    let name = if figure.value.is_some() { "data" } else { "span" };
    out.push('<');
    out.push_str(name);
    if let Some(value) = figure.value {
        push_attribute(out, "value", &value.to_string());
    }
    out.push_str(" class=\"figure\"");
    push_attribute(out, "title", &source_words(&figure.provenance));
    out.push('>');
    escape::text(out, &figure.text);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn source_words(provenance: &Provenance) -> String {
    match provenance {
        Provenance::Cited { source } => format!("Source: {source}"),
        Provenance::Datasets(selections) => {
            let mut sources: Vec<&str> = Vec::new();
            for selection in selections {
                if !sources.contains(&selection.source.as_str()) {
                    sources.push(&selection.source);
                }
            }
            format!("Source: {}", sources.join("; "))
        }
    }
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

fn write_mark(out: &mut String, mark: &FootnoteMark) {
    out.push_str("<sup class=\"note-mark\"><a");
    push_attribute(out, "id", &mark.id);
    push_attribute(out, "href", &format!("#{}", mark.note));
    push_attribute(out, "aria-label", &format!("Note {}", mark.number));
    out.push_str(" role=\"doc-noteref\">");
    out.push_str(&mark.number.to_string());
    out.push_str("</a></sup>");
}
