//! What the reader makes of a text, shown in one line: see [`show`].

mod blocks;
mod captions;
mod containers;
mod expressions;
mod footnotes;
mod html;
mod inline;
mod limits;
mod spans;

use std::fmt::Write;

use super::*;
use crate::model::Align;

const FILE: FileId = FileId(7);

/// The tree of a text, its footnotes, and what was found: `C201 "marked text" message`.
fn read(text: &str) -> (String, Vec<String>) {
    let mut diagnostics = Diagnostics::new();
    let document = parse(text, FILE, 0, &mut diagnostics);
    (show(&document), findings(text, &diagnostics))
}

/// The tree of a text without findings.
fn tree(text: &str) -> String {
    let (tree, found) = read(text);
    assert_eq!(found, Vec::<String>::new(), "{text}");
    tree
}

/// What was found in a text.
fn found(text: &str) -> Vec<String> {
    read(text).1
}

/// The running text of a single line without findings.
fn line(text: &str) -> String {
    let mut diagnostics = Diagnostics::new();
    let content = parse_inline(text, FILE, 0, &mut diagnostics);
    assert_eq!(findings(text, &diagnostics), Vec::<String>::new(), "{text}");
    show_inlines(&content)
}

fn findings(text: &str, diagnostics: &Diagnostics) -> Vec<String> {
    let mut all = Vec::new();
    for diagnostic in diagnostics.clone().into_sorted() {
        let span = diagnostic.span.expect("every finding has a place");
        assert_eq!(span.file, FILE);
        let marked = &text[span.start..span.end];
        all.push(format!("{} {marked:?} {}", diagnostic.code.number(), diagnostic.message));
    }
    all
}

/// The help of the only finding.
fn help(text: &str) -> Vec<String> {
    let mut diagnostics = Diagnostics::new();
    parse(text, FILE, 0, &mut diagnostics);
    let found: Vec<_> = diagnostics.iter().cloned().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].help.clone()
}

/// A tree in one line: `p[text]`, `h2#id[text]`, `ul(li(p[text]))`, `*emphasis*`, `«expression»`.
fn show(document: &Document) -> String {
    let mut shown = show_blocks(&document.blocks);
    for note in &document.footnotes {
        let _ = write!(shown, " note:{}({})", note.label, show_blocks(&note.blocks));
    }
    shown
}

fn show_blocks(blocks: &[RawBlock]) -> String {
    blocks.iter().map(show_block).collect::<Vec<_>>().join(" ")
}

fn show_id(id: Option<&GivenId>) -> String {
    id.map(|id| format!("#{}", id.id)).unwrap_or_default()
}

fn show_block(block: &RawBlock) -> String {
    match block {
        RawBlock::Heading { level, id, content, .. } => {
            format!("h{level}{}[{}]", show_id(id.as_ref()), show_inlines(content))
        }
        RawBlock::Paragraph { content, id, .. } => {
            format!("p{}[{}]", show_id(id.as_ref()), show_inlines(content))
        }
        RawBlock::List { start, tight, items, .. } => {
            let name = start.map_or("ul".to_owned(), |start| format!("ol{start}"));
            let items: Vec<_> =
                items.iter().map(|item| format!("li({})", show_blocks(item))).collect();
            format!("{name}{}({})", if *tight { "" } else { "-loose" }, items.join(" "))
        }
        RawBlock::Definitions { items, .. } => {
            let mut parts = Vec::new();
            for (term, descriptions) in items {
                parts.push(format!("dt[{}]", show_inlines(term)));
                for description in descriptions {
                    parts.push(format!("dd({})", show_blocks(description)));
                }
            }
            format!("dl({})", parts.join(" "))
        }
        RawBlock::Quote { blocks, .. } => format!("quote({})", show_blocks(blocks)),
        RawBlock::Container { name, attributes, blocks, .. } => {
            let mut shown = format!(":{name}");
            for attribute in attributes {
                let _ = write!(shown, " {}={:?}", attribute.name, attribute.value);
            }
            format!("{shown}({})", show_blocks(blocks))
        }
        RawBlock::Table { caption, align, head, rows, .. } => {
            let mut shown = "table".to_owned();
            if let Some(caption) = caption {
                let content = show_inlines(&caption.content);
                let _ = write!(shown, "{}\"{content}\"", show_id(caption.id.as_ref()));
            }
            let align: String = align
                .iter()
                .map(|align| match align {
                    Align::Left => '<',
                    Align::Centre => '^',
                    Align::Right => '>',
                })
                .collect();
            let row = |cells: &Vec<Vec<RawInline>>| {
                cells.iter().map(|cell| show_inlines(cell)).collect::<Vec<_>>().join("|")
            };
            let rows: Vec<_> = std::iter::once(head).chain(rows).map(row).collect();
            format!("{shown}{align}({})", rows.join("/"))
        }
        RawBlock::Exhibit { form, text, .. } => format!("{form:?}{text:?}"),
        RawBlock::Code { language, text } => {
            format!("code:{}{text:?}", language.as_deref().unwrap_or_default())
        }
        RawBlock::Rule => "rule".to_owned(),
    }
}

fn show_inlines(content: &[RawInline]) -> String {
    content.iter().map(show_inline).collect()
}

fn show_inline(inline: &RawInline) -> String {
    let title = |title: &Option<String>| {
        title.as_ref().map(|title| format!(" {title:?}")).unwrap_or_default()
    };
    match inline {
        RawInline::Text(text, _) => text.clone(),
        RawInline::SoftBreak => "⏎".to_owned(),
        RawInline::LineBreak => "↵".to_owned(),
        RawInline::Emphasis(content) => format!("*{}*", show_inlines(content)),
        RawInline::Strong(content) => format!("**{}**", show_inlines(content)),
        RawInline::Strikethrough(content) => format!("~~{}~~", show_inlines(content)),
        RawInline::Superscript(content) => format!("^({})", show_inlines(content)),
        RawInline::Subscript(content) => format!("_({})", show_inlines(content)),
        RawInline::Code(text) => format!("`{text}`"),
        RawInline::Link { target, title: words, content, .. } => {
            format!("[{}]({target}{})", show_inlines(content), title(words))
        }
        RawInline::Image { target, title: words, alt, .. } => {
            format!("![{}]({target}{})", show_inlines(alt), title(words))
        }
        RawInline::Expression { text, .. } => format!("«{text}»"),
        RawInline::FootnoteMark { label, .. } => format!("[^{label}]"),
    }
}
