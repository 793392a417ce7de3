//! What is known and collected while one paper is resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::anchors::Anchors;
use super::figures::{self, Evaluator, Pin, Scope};
use super::files::Published;
use super::headings::Headings;
use super::references::{PaperReference, Target};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::load::RawPaper;
use crate::load::markdown::RawFootnote;
use crate::model::{Date, Numbering};

/// The state of resolving one paper.
pub(super) struct Context<'a> {
    /// The paper as it was read.
    pub(super) raw: &'a RawPaper,
    /// The addresses of all papers by folder.
    pub(super) urls: &'a BTreeMap<&'a str, String>,
    /// The datasets in reach.
    pub(super) scope: Scope,
    /// Evaluates figures.
    pub(super) evaluator: Evaluator,
    /// How the paper is numbered.
    pub(super) numbering: Numbering,
    /// Ids in use.
    pub(super) anchors: Anchors,
    /// What cross-references can lead to, by id.
    pub(super) targets: BTreeMap<String, Target>,
    /// Cross-references met so far, to be checked once all targets are known.
    pub(super) references: Vec<(String, Span)>,
    /// References to places in other papers, to be checked once all papers are resolved.
    pub(super) paper_references: Vec<PaperReference>,
    /// Levels and numbers of headings and paragraphs.
    pub(super) headings: Headings,
    /// Charts so far.
    pub(super) charts: usize,
    /// Tables so far.
    pub(super) tables: usize,
    /// The footnotes of each file by label.
    pub(super) notes: BTreeMap<(FileId, String), RawFootnote>,
    /// Footnotes in order of first mention: the key of each and the anchors of its marks.
    pub(super) mentioned: Vec<((FileId, String), Vec<String>)>,
    /// Lexicons that stand empty until all words of the paper are known.
    pub(super) lexicons: Vec<super::lexicon::Lexicon>,
    /// Whether the words of an exhibit's drawing are being resolved.
    pub(super) in_exhibit: bool,
    /// The figures evaluated since an exhibit's words began: those words are kept as plain text.
    pub(super) unseen: Vec<crate::model::Figure>,
    /// Images and files that are published.
    pub(super) published: Published,
    /// Findings.
    pub(super) diagnostics: Diagnostics,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        raw: &'a RawPaper,
        own: &super::datasets::Folder,
        urls: &'a BTreeMap<&'a str, String>,
        shared: &Arc<BTreeMap<String, Arc<crate::model::Dataset>>>,
        unsound: &BTreeSet<String>,
    ) -> Self {
        let unsound = unsound.union(&own.unsound).cloned().collect();
        let scope = Scope::new(own.datasets.clone(), Arc::clone(shared), unsound);
        Self {
            raw,
            urls,
            evaluator: Evaluator::new(&scope),
            scope,
            numbering: Numbering::None,
            anchors: Anchors::default(),
            targets: BTreeMap::new(),
            references: Vec::new(),
            paper_references: Vec::new(),
            headings: Headings::default(),
            charts: 0,
            tables: 0,
            notes: BTreeMap::new(),
            mentioned: Vec::new(),
            published: Published::of_paper(&super::paper::url(raw)),
            lexicons: Vec::new(),
            in_exhibit: false,
            unseen: Vec::new(),
            diagnostics: Diagnostics::new(),
        }
    }

    /// Sets which snapshot is meant where none is named: the one of the front matter's `as_at`, or the
    /// latest at the paper's date.
    pub(super) fn set_pin(&mut self, as_at: Option<(String, Span)>, date: Option<Date>) {
        let as_at = as_at.and_then(|as_at| self.known(as_at));
        self.evaluator.set_pin(Arc::new(Pin::new(as_at, date)));
    }

    /// Resolves a passage that may have an `as_at` of its own.
    pub(super) fn pinned<T>(
        &mut self,
        as_at: Option<(String, Span)>,
        passage: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let Some(as_at) = as_at.and_then(|as_at| self.known(as_at)) else { return passage(self) };
        let outside = self.evaluator.pin();
        self.evaluator.set_pin(Arc::new(outside.moved(as_at)));
        let done = passage(self);
        self.evaluator.set_pin(outside);
        done
    }

    /// The snapshot an `as_at` names; none with a finding where there is no such one, so that the
    /// figures made from it are not findings too.
    fn known(&mut self, (as_at, span): (String, Span)) -> Option<String> {
        let known = figures::check_as_at(&as_at, span, &self.scope, &mut self.diagnostics);
        known.then_some(as_at)
    }
}
