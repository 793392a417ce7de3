//! Levels of headings, numbers of sections and paragraphs.

use crate::model::{Numbering, ParagraphNumber};

/// Where the numbering of a paper stands.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// Level of the heading met last; the title is 1.
    level: u8,
    section: usize,
    paragraph: usize,
    /// The letter of the appendix this is in.
    appendix: Option<String>,
}

impl Headings {
    /// Notes a heading; false where it skips a level.
    pub(super) fn enter(&mut self, level: u8) -> bool {
        let follows = level <= self.level.max(1) + 1;
        self.level = level;
        follows
    }

    /// Begins an appendix: its paragraphs are numbered behind its letter.
    pub(super) fn open_appendix(&mut self, letter: String) {
        self.appendix = Some(letter);
        self.paragraph = 0;
    }

    /// The letter of the appendix whose title a heading is.
    pub(super) fn appendix(&self, level: u8) -> Option<&str> {
        self.appendix.as_deref().filter(|_| level == 2)
    }

    /// The number of a new section heading, where sections are numbered.
    pub(super) fn section(&mut self, numbering: Numbering, level: u8) -> Option<String> {
        if level != 2 || self.appendix.is_some() {
            return None;
        }
        match numbering {
            Numbering::None | Numbering::Continuous => None,
            Numbering::Sections => {
                self.section += 1;
                Some(self.section.to_string())
            }
            Numbering::Decimal => {
                self.section += 1;
                self.paragraph = 0;
                Some(self.section.to_string())
            }
        }
    }

    /// The number of the next paragraph, where paragraphs are numbered.
    pub(super) fn paragraph(&mut self, numbering: Numbering) -> Option<ParagraphNumber> {
        let number = match numbering {
            Numbering::None | Numbering::Sections => return None,
            Numbering::Continuous | Numbering::Decimal if self.appendix.is_some() => {
                self.paragraph += 1;
                let letter = self.appendix.as_deref().unwrap_or_default();
                format!("{letter}.{}", self.paragraph)
            }
            Numbering::Continuous => {
                self.paragraph += 1;
                self.paragraph.to_string()
            }
            Numbering::Decimal => {
                self.paragraph += 1;
                format!("{}.{}", self.section, self.paragraph)
            }
        };
        let label = match numbering {
            Numbering::Continuous if self.appendix.is_none() => format!("{number}."),
            _ => number.clone(),
        };
        Some(ParagraphNumber { label, anchor: format!("para-{number}") })
    }
}
