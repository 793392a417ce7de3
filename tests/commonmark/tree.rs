//! The blocks of the tree, written like those of [`super::html`].

use candour::load::markdown::{Document, RawBlock, RawInline};

/// The text of each block with marks around its parts.
pub fn text(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    blocks(&document.blocks, &mut texts);
    for note in &document.footnotes {
        blocks(&note.blocks, &mut texts);
    }
    texts.iter().filter_map(|text| super::plain(text)).collect()
}

fn blocks(list: &[RawBlock], texts: &mut Vec<String>) {
    for block in list {
        match block {
            RawBlock::Heading { level, content, .. } => {
                around(&format!("h{level}"), texts, |texts| texts.push(inlines(content)));
            }
            RawBlock::Paragraph { content, .. } => texts.push(inlines(content)),
            RawBlock::List { start, items, .. } => {
                around(if start.is_some() { "ol" } else { "ul" }, texts, |texts| {
                    for item in items {
                        around("li", texts, |texts| blocks(item, texts));
                    }
                });
            }
            RawBlock::Quote { blocks: inside, .. } => {
                around("blockquote", texts, |texts| blocks(inside, texts));
            }
            RawBlock::Code { text, .. } => {
                around("pre", texts, |texts| texts.push(text.clone()));
            }
            RawBlock::Rule => texts.push("<hr>".to_owned()),
            RawBlock::Definitions { .. }
            | RawBlock::Container { .. }
            | RawBlock::Table { .. }
            | RawBlock::Exhibit { .. } => texts.push("<extension>".to_owned()),
        }
    }
}

fn around(name: &str, texts: &mut Vec<String>, inside: impl FnOnce(&mut Vec<String>)) {
    texts.push(format!("<{name}>"));
    inside(texts);
    texts.push(format!("</{name}>"));
}

fn inlines(content: &[RawInline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &RawInline) -> String {
    let part = |name: &str, inside: &[RawInline]| format!("⟦{name} {}⟧", inlines(inside));
    match inline {
        RawInline::Text(text, _) => text.clone(),
        RawInline::Code(text) => format!("⟦code {text}⟧"),
        RawInline::SoftBreak | RawInline::LineBreak => " ".to_owned(),
        RawInline::Emphasis(inside) => part("em", inside),
        RawInline::Strong(inside) => part("strong", inside),
        RawInline::Link { content, .. } => part("a", content),
        RawInline::Image { alt, .. } => alternative(alt),
        RawInline::Strikethrough(inside) => part("del", inside),
        RawInline::Superscript(inside) => part("sup", inside),
        RawInline::Subscript(inside) => part("sub", inside),
        RawInline::Expression { text, .. } => part(text, &[]),
        RawInline::FootnoteMark { label, .. } => part(label, &[]),
    }
}

/// An image's alternative text is plain in HTML.
fn alternative(content: &[RawInline]) -> String {
    let plain = |inline: &RawInline| match inline {
        RawInline::Emphasis(inside)
        | RawInline::Strong(inside)
        | RawInline::Link { content: inside, .. }
        | RawInline::Image { alt: inside, .. } => alternative(inside),
        other => self::inline(other),
    };
    content.iter().map(plain).collect()
}
