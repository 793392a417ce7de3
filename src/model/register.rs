//! The register: every figure of a paper in reading order, with the sentence it stands in.

use std::ops::Range;
use std::sync::Arc;

use super::reading::field_ids;
use super::sentence;
use super::{
    Block, Container, Exhibit, ExhibitBody, FieldValue, Figure, Inline, List, Paper, Paragraph,
    Table, Words, plain_text,
};

/// Where a figure or an exhibit stands: its number in the register, and the line it was written on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Position {
    /// 1, 2, 3 in reading order for figures; 0 for exhibits, and for figures outside papers.
    pub number: usize,
    /// The writer's file relative to the office's folder: `content/papers/x/index.md`.
    pub path: Arc<str>,
    /// The line in that file, counted from 1; 0 where it is not known.
    pub line: usize,
}

/// A figure with what surrounds it.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterEntry<'a> {
    /// The figure; its number is the entry's.
    pub figure: &'a Figure,
    /// The sentence or cell it stands in, without markup.
    pub sentence: String,
    /// The bytes of the sentence that are the figure.
    pub mark: Range<usize>,
    /// Where in the paper that is, in words: `Paragraph 3.4`, `Table 1, subtitle`.
    pub standing: String,
    /// What a link back can lead to.
    pub anchor: Anchor,
}

/// What a link from the register to the paper leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// The figure itself.
    Figure,
    /// The place of this id: the exhibit of a figure in an alternative text, say.
    Id(String),
    /// The closing section that shows the field of this id.
    Closing(String),
    /// The paper as a whole: the front matter has no places of its own.
    Paper,
}

/// The figures of a paper in reading order: title and front matter, body, closing fields, notes. Those
/// that were given no number are left out.
pub fn register(paper: &Paper) -> Vec<RegisterEntry<'_>> {
    let words = &paper.words;
    let mut walk = Walk { words, entries: Vec::new(), section: None, paragraph: None };
    walk.text(&paper.title, &words.say("standing-title"), &Anchor::Paper);
    if let Some(summary) = &paper.summary {
        walk.text(summary, &words.say("standing-summary"), &Anchor::Paper);
    }
    let (opening, closing) = field_ids(paper);
    for id in opening {
        walk.field(paper, id, &Anchor::Paper);
    }
    walk.blocks(&paper.blocks);
    for id in closing {
        walk.field(paper, id, &Anchor::Closing(id.to_owned()));
    }
    for note in &paper.footnotes {
        let number = note.number.to_string();
        walk.section = Some(words.say_with("note-spoken", &[("number", (&number).into())]));
        walk.paragraph = None;
        walk.blocks(&note.blocks);
    }
    walk.entries.retain(|entry| entry.figure.position.number > 0);
    walk.entries
}

struct Walk<'a> {
    words: &'a Words,
    entries: Vec<RegisterEntry<'a>>,
    /// The heading the walk is under, in words.
    section: Option<String>,
    /// The number of the last numbered paragraph.
    paragraph: Option<String>,
}

impl<'a> Walk<'a> {
    fn say(&self, message: &str, name: &str, text: &str) -> String {
        self.words.say_with(message, &[(name, text.into())])
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    let standing = self.words.say("standing-heading");
                    self.text(&heading.content, &standing, &Anchor::Figure);
                    let words = plain_text(&heading.content);
                    self.section = Some(match &heading.number {
                        Some(number) => self.words.say_with(
                            "standing-section",
                            &[("number", number.into()), ("heading", (&words).into())],
                        ),
                        None => self.say("standing-under", "heading", &words),
                    });
                    self.paragraph = None;
                }
                Block::Paragraph(paragraph) => self.paragraph(paragraph, None),
                Block::List(list) => self.list(list),
                Block::Definitions(definitions) => {
                    for definition in definitions {
                        self.running(&definition.term);
                        definition.details.iter().for_each(|blocks| self.blocks(blocks));
                    }
                }
                Block::Container(container) => self.container(container),
                Block::Exhibit(exhibit) => self.exhibit(exhibit),
                Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn paragraph(&mut self, paragraph: &'a Paragraph, item: Option<&str>) {
        if let Some(number) = &paragraph.number {
            self.paragraph = Some(number.label.trim_end_matches('.').to_owned());
        }
        let standing = match (&self.paragraph, item) {
            (Some(number), Some(item)) => {
                self.say("paragraph-spoken", "number", &format!("{number}{item}"))
            }
            (Some(number), None) if paragraph.number.is_some() => {
                self.say("paragraph-spoken", "number", number)
            }
            _ => return self.running(&paragraph.content),
        };
        self.text(&paragraph.content, &standing, &Anchor::Figure);
    }

    fn list(&mut self, list: &'a List) {
        for item in &list.items {
            let label = item.label.as_deref().filter(|label| label.starts_with('('));
            for (at, block) in item.blocks.iter().enumerate() {
                match block {
                    Block::Paragraph(paragraph) if at == 0 => self.paragraph(paragraph, label),
                    _ => self.blocks(std::slice::from_ref(block)),
                }
            }
        }
    }

    fn container(&mut self, container: &'a Container) {
        container.title.iter().for_each(|title| self.running(title));
        self.blocks(&container.blocks);
        container.source.iter().for_each(|source| self.running(source));
    }

    fn exhibit(&mut self, exhibit: &'a Exhibit) {
        let label = &exhibit.label;
        self.text(
            &exhibit.title,
            &self.say("standing-exhibit-title", "label", label),
            &Anchor::Figure,
        );
        if let Some(subtitle) = &exhibit.subtitle {
            self.text(
                subtitle,
                &self.say("standing-exhibit-subtitle", "label", label),
                &Anchor::Figure,
            );
        }
        for figure in &exhibit.origin.figures {
            let sentence = match &exhibit.body {
                ExhibitBody::Chart { alt, .. } if alt.contains(&figure.text) => alt.clone(),
                _ => figure.text.clone(),
            };
            let at = sentence.find(&figure.text).unwrap_or_default();
            let range = sentence::around(&sentence, at..at + figure.text.len());
            self.entries.push(RegisterEntry {
                figure,
                mark: at - range.start..at - range.start + figure.text.len(),
                sentence: sentence[range].to_owned(),
                standing: self.say("standing-alternative-text", "label", label),
                anchor: Anchor::Id(exhibit.id.clone()),
            });
        }
        match &exhibit.body {
            ExhibitBody::Chart { data, .. } => self.table(data, label),
            ExhibitBody::Table(table) => self.table(table, label),
        }
        for note in &exhibit.notes {
            self.text(note, &self.say("standing-exhibit-note", "label", label), &Anchor::Figure);
        }
    }

    /// A number alone says nothing: its cell is read with the first cell of its row and the header of its
    /// column.
    fn table(&mut self, table: &'a Table, label: &str) {
        for column in &table.columns {
            self.text(
                &column.header,
                &self.say("standing-column-header", "label", label),
                &Anchor::Figure,
            );
        }
        for row in &table.rows {
            for (at, cell) in row.iter().enumerate() {
                let from = self.entries.len();
                self.text(cell, label, &Anchor::Figure);
                let header = table.columns.get(at).map(|column| plain_text(&column.header));
                let name = row.first().filter(|cell| at > 0 && !cell.is_empty());
                let headers = [name.map(|name| plain_text(name)), header];
                let headers: Vec<String> = headers.into_iter().flatten().collect();
                let headers = headers.join(", ");
                if headers.is_empty() {
                    continue;
                }
                for entry in &mut self.entries[from..] {
                    let before = format!("{headers}: ");
                    entry.mark = entry.mark.start + before.len()..entry.mark.end + before.len();
                    entry.sentence.insert_str(0, &before);
                }
            }
        }
    }

    fn field(&mut self, paper: &'a Paper, id: &str, anchor: &Anchor) {
        let Some(value) = paper.fields.get(id) else { return };
        let field = paper.kind.fields.iter().find(|field| field.id == id);
        let label = field.map_or(id, |field| &field.label);
        self.field_value(value, label, anchor);
    }

    fn field_value(&mut self, value: &'a FieldValue, label: &str, anchor: &Anchor) {
        match value {
            FieldValue::Text(text) => self.text(text, label, anchor),
            FieldValue::List(values) => {
                values.iter().for_each(|value| self.field_value(value, label, anchor));
            }
            FieldValue::Record(values) => {
                values.iter().for_each(|(_, value)| self.field_value(value, label, anchor));
            }
            _ => {}
        }
    }

    /// Text without a number of its own: it is found by the heading above it.
    fn running(&mut self, content: &'a [Inline]) {
        let beginning = || self.words.say("standing-beginning");
        let standing = self.section.clone().unwrap_or_else(beginning);
        self.text(content, &standing, &Anchor::Figure);
    }

    fn text(&mut self, content: &'a [Inline], standing: &str, anchor: &Anchor) {
        let mut found = Vec::new();
        figures(content, &mut found);
        if found.is_empty() {
            return;
        }
        let mut text = String::new();
        let mut starts = Vec::with_capacity(found.len());
        plain_with_starts(content, &mut text, &mut starts);
        for (figure, start) in found.into_iter().zip(starts) {
            let range = sentence::around(&text, start..start + figure.text.len());
            let start = start - range.start;
            self.entries.push(RegisterEntry {
                figure,
                mark: start..start + figure.text.len(),
                sentence: text[range].to_owned(),
                standing: standing.to_owned(),
                anchor: anchor.clone(),
            });
        }
    }
}

/// The figures of running text in order.
fn figures<'a>(content: &'a [Inline], found: &mut Vec<&'a Figure>) {
    for inline in content {
        match inline {
            Inline::Figure(figure) => found.push(figure),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner) => figures(inner, found),
            Inline::Link(link) => figures(&link.content, found),
            _ => {}
        }
    }
}

/// [`plain_text`], and where in it each figure begins.
fn plain_with_starts(content: &[Inline], text: &mut String, starts: &mut Vec<usize>) {
    for inline in content {
        match inline {
            Inline::Figure(figure) => {
                starts.push(text.len());
                text.push_str(&figure.text);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner) => plain_with_starts(inner, text, starts),
            Inline::Link(link) => plain_with_starts(&link.content, text, starts),
            other => text.push_str(&plain_text(std::slice::from_ref(other))),
        }
    }
}
