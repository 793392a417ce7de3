//! Every character of a paper can be shown in its PDF; for one that cannot, the PDF has a box.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::look::fonts;
use crate::model::{Block, Exhibit, ExhibitBody, Inline, Paper, Site, Table, plain_text};

/// Reports characters that none of the embedded fonts has, once a paper each, where they first stand.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        Search { found: BTreeSet::new(), places: &paper.unprintable, diagnostics }.paper(paper);
    }
}

/// Takes back what was said of signs that are slips of writing: those go when the slip is mended.
pub(super) fn withdraw(diagnostics: &mut Diagnostics) {
    let slips = diagnostics.iter().filter(|it| it.code == Code::LeftAsText);
    let slips: BTreeSet<Span> = slips.filter_map(|it| it.span).collect();
    diagnostics.withdraw(|it| {
        it.code == Code::Unprintable && it.span.is_some_and(|span| slips.contains(&span))
    });
}

struct Search<'a> {
    found: BTreeSet<char>,
    /// Where such characters stand in the paper's files.
    places: &'a [(char, Span)],
    diagnostics: &'a mut Diagnostics,
}

impl Search<'_> {
    fn paper(&mut self, paper: &Paper) {
        self.inlines(&paper.title, paper.span);
        self.blocks(&paper.blocks, paper.span);
        for note in &paper.footnotes {
            self.blocks(&note.blocks, paper.span);
        }
    }

    fn blocks(&mut self, blocks: &[Block], around: Span) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.inlines(&heading.content, heading.span),
                Block::Paragraph(paragraph) => self.inlines(&paragraph.content, paragraph.span),
                Block::List(list) => {
                    list.items.iter().for_each(|item| self.blocks(&item.blocks, around));
                }
                Block::Definitions(definitions) => {
                    for definition in definitions {
                        self.inlines(&definition.term, around);
                        definition.details.iter().for_each(|detail| self.blocks(detail, around));
                    }
                }
                Block::Container(container) => {
                    let words = container.title.iter().chain(&container.source);
                    words.for_each(|words| self.inlines(words, around));
                    self.blocks(&container.blocks, around);
                }
                Block::Exhibit(exhibit) => self.exhibit(exhibit),
                Block::Code(code) => self.text(&code.text, around),
                Block::Rule => {}
            }
        }
    }

    fn exhibit(&mut self, exhibit: &Exhibit) {
        let span = exhibit.span;
        self.inlines(&exhibit.title, span);
        let words = exhibit.subtitle.iter().chain(&exhibit.notes);
        words.for_each(|words| self.inlines(words, span));
        match &exhibit.body {
            ExhibitBody::Chart { data, .. } => self.table(data, span),
            ExhibitBody::Table(table) => self.table(table, span),
        }
    }

    fn table(&mut self, table: &Table, span: Span) {
        let headers = table.columns.iter().map(|column| &column.header);
        headers.chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(cell, span));
    }

    fn inlines(&mut self, inlines: &[Inline], span: Span) {
        self.text(&plain_text(inlines), span);
    }

    fn text(&mut self, text: &str, span: Span) {
        if text.is_ascii() {
            return;
        }
        for character in text.chars().filter(|character| !fonts::covers(*character)) {
            if !self.found.insert(character) {
                continue;
            }
            let number = u32::from(character);
            // A block is known by its beginning: the character stands behind it.
            let behind = |(known, place): &&(char, Span)| {
                *known == character && place.file == span.file && place.start >= span.start
            };
            let place = self.places.iter().find(behind).map_or(span, |(_, place)| *place);
            self.diagnostics.push(
                Diagnostic::new(
                    Code::Unprintable,
                    place,
                    format!("the PDF shows a box for the character `{character}` (U+{number:04X})"),
                )
                .help("write it in words, or use a picture with alternative text"),
            );
        }
    }
}
