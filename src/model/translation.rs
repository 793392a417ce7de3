//! The versions of a paper in other languages.

use super::Paper;
use crate::diagnostic::Span;

/// What a paper says in its front matter: which paper it is the version of in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationOf {
    /// The address of that paper; none where this edition does not have it.
    pub paper: Option<String>,
    /// Where the paper says so.
    pub span: Span,
}

/// The same paper in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Its address: `papers/2020-02-drugs-update-cy`.
    pub url: String,
    /// Its language: `cy`.
    pub language: String,
    /// The language's own name, `Cymraeg`, or its code where candour has no words for it.
    pub name: String,
    /// Its title without markup.
    pub title: String,
    /// Whether it has figures, and so a register of them.
    pub figures: bool,
}

impl Paper {
    /// The address of the paper that its versions in other languages name, where the edition has it: itself,
    /// where it is the one. None for a paper without other versions.
    pub fn original(&self) -> Option<&str> {
        match &self.translation_of {
            Some(of) => of.paper.as_deref(),
            None if self.translations.is_empty() => None,
            None => Some(&self.url),
        }
    }
}
