//! What is known and collected while one paper is resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::anchors::Anchors;
use super::figures::{Evaluator, Scope};
use super::files::Published;
use super::headings::Headings;
use super::references::Target;
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::load::RawPaper;
use crate::load::markdown::RawFootnote;
use crate::model::Numbering;

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
            headings: Headings::default(),
            charts: 0,
            tables: 0,
            notes: BTreeMap::new(),
            mentioned: Vec::new(),
            published: Published::default(),
            diagnostics: Diagnostics::new(),
        }
    }
}
