//! The kinds in the languages of the papers: each is put into a language once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Kind, Languages, Words};

/// Every kind in every language there are words for.
#[derive(Debug)]
pub(super) struct Kinds {
    by_language: BTreeMap<String, BTreeMap<String, Arc<Kind>>>,
}

impl Kinds {
    pub(super) fn new(kinds: &BTreeMap<String, Arc<Kind>>, languages: &Languages) -> Self {
        let of = |words: &Words| {
            let kinds = kinds.iter().map(|(name, kind)| (name.clone(), kind.in_language(words)));
            kinds.collect()
        };
        let by_language = languages.iter().map(|(code, words)| (code.to_owned(), of(words)));
        Self { by_language: by_language.collect() }
    }

    /// A kind in a language.
    pub(super) fn of(&self, kind: &Arc<Kind>, words: &Words) -> Arc<Kind> {
        let kinds = self.by_language.get(words.language());
        Arc::clone(kinds.and_then(|kinds| kinds.get(&kind.name)).unwrap_or(kind))
    }
}
