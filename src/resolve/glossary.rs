//! Abbreviations: spelt out at first use in a paper, marked afterwards.
//!
//! Headings, titles, captions and links keep the short form and never count as the first use, because
//! a reader may meet them alone. The longest abbreviation that fits wins.

use std::collections::{BTreeMap, BTreeSet};

use crate::load::GlossaryTerm;
use crate::model::{Abbreviation, Block, ExhibitBody, Footnote, Inline, Table, typographic};

/// The abbreviations of the office's glossary.
#[derive(Debug, Clone, Default)]
pub(super) struct Glossary {
    /// By first letter, longest abbreviation first: the short form and what it stands for.
    entries: BTreeMap<char, Vec<(String, String)>>,
}

impl Glossary {
    pub(super) fn new(terms: &[GlossaryTerm]) -> Self {
        let mut entries: BTreeMap<char, Vec<(String, String)>> = BTreeMap::new();
        for term in terms {
            if let Some(short) = &term.abbreviation
                && let Some(first) = short.chars().next()
            {
                entries.entry(first).or_default().push((short.clone(), typographic(&term.term)));
            }
        }
        for list in entries.values_mut() {
            list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        }
        Self { entries }
    }

    /// The abbreviation that stands at the beginning of `text`, as a whole word.
    fn at_start<'a>(&'a self, text: &str) -> Option<&'a (String, String)> {
        let first = text.chars().next()?;
        self.entries.get(&first)?.iter().find(|(short, _)| {
            text.strip_prefix(short.as_str())
                .is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
        })
    }
}

/// Marks the abbreviations of one paper, in reading order.
pub(super) struct Expander<'a> {
    glossary: &'a Glossary,
    seen: BTreeSet<&'a str>,
}

impl<'a> Expander<'a> {
    pub(super) fn new(glossary: &'a Glossary) -> Self {
        Self { glossary, seen: BTreeSet::new() }
    }

    /// Marks the abbreviations of the body and then of the notes.
    pub(super) fn paper(&mut self, blocks: &mut [Block], footnotes: &mut [Footnote]) {
        if self.glossary.entries.is_empty() {
            return;
        }
        self.blocks(blocks);
        footnotes.iter_mut().for_each(|note| self.blocks(&mut note.blocks));
    }

    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.inlines(&mut paragraph.content, true),
                Block::List(list) => {
                    list.items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
                }
                Block::Definitions(definitions) => {
                    for definition in definitions {
                        self.inlines(&mut definition.term, false);
                        definition.details.iter_mut().for_each(|detail| self.blocks(detail));
                    }
                }
                Block::Container(container) => self.blocks(&mut container.blocks),
                Block::Exhibit(exhibit) => {
                    exhibit.notes.iter_mut().for_each(|note| self.inlines(note, false));
                    match &mut exhibit.body {
                        ExhibitBody::Table(table) => self.table(table),
                        ExhibitBody::Chart { .. } => {}
                    }
                }
                Block::Heading(_) | Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn table(&mut self, table: &mut Table) {
        table.rows.iter_mut().flatten().for_each(|cell| self.inlines(cell, false));
    }

    /// Marks abbreviations in running text. Where `expand` is false the short form is kept and the
    /// first use is still to come.
    fn inlines(&mut self, inlines: &mut Vec<Inline>, expand: bool) {
        let mut marked: Vec<Inline> = Vec::with_capacity(inlines.len());
        for inline in inlines.drain(..) {
            match inline {
                Inline::Text(text) => self.text(&text, expand, &mut marked),
                Inline::Emphasis(mut inner) => {
                    self.inlines(&mut inner, expand);
                    marked.push(Inline::Emphasis(inner));
                }
                Inline::Strong(mut inner) => {
                    self.inlines(&mut inner, expand);
                    marked.push(Inline::Strong(inner));
                }
                other => marked.push(other),
            }
        }
        *inlines = marked;
    }

    fn text(&mut self, text: &str, expand: bool, marked: &mut Vec<Inline>) {
        let mut done = 0;
        let mut word_before = false;
        let mut skip_to = 0;
        for (at, c) in text.char_indices() {
            if at < skip_to {
                continue;
            }
            let starts_word = c.is_alphanumeric() && !word_before;
            word_before = c.is_alphanumeric();
            if !starts_word {
                continue;
            }
            let Some((short, long)) = self.glossary.at_start(&text[at..]) else { continue };
            if at > done {
                marked.push(Inline::Text(text[done..at].to_owned()));
            }
            // "National Crime Agency (NCA)" was typed out: that is the first use already.
            let typed_out = text[..at].trim_end_matches('(').trim_end().ends_with(long.as_str());
            let new = expand && self.seen.insert(short);
            marked.push(Inline::Abbreviation(Abbreviation {
                short: short.clone(),
                long: long.clone(),
                first: new && !typed_out,
            }));
            done = at + short.len();
            skip_to = done;
        }
        if done < text.len() {
            marked.push(Inline::Text(text[done..].to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};
    use crate::model::plain_text;

    fn printed(text: &str) -> String {
        let term = |short: &str, long: &str| GlossaryTerm {
            term: long.to_owned(),
            abbreviation: Some(short.to_owned()),
            definition: None,
            span: Span::file_start(FileId(0)),
        };
        let glossary = Glossary::new(&[
            term("NCA", "National Crime Agency"),
            term("NCA board", "board of the agency"),
        ]);
        let mut inlines = vec![Inline::Text(text.to_owned())];
        Expander::new(&glossary).inlines(&mut inlines, true);
        plain_text(&inlines)
    }

    #[test]
    fn first_use_is_spelt_out_and_longest_match_wins() {
        assert_eq!(printed("The NCA and the NCA."), "The National Crime Agency (NCA) and the NCA.");
        assert_eq!(printed("The NCA board."), "The board of the agency (NCA board).");
        assert_eq!(printed("NCAs and ANCA"), "NCAs and ANCA");
        assert_eq!(printed("The National Crime Agency (NCA)"), "The National Crime Agency (NCA)");
    }
}
