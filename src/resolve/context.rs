//! What is known and collected while one paper is resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::anchors::Anchors;
use super::figures::{self, Evaluator, Pin, Scope};
use super::files::Published;
use super::headings::Headings;
use super::records::Records;
use super::references::{PaperReference, Target};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::load::RawPaper;
use crate::load::markdown::RawFootnote;
use crate::model::words::{COMPLETE, Words};
use crate::model::{Date, Figure, Numbering, Provenance};

/// The state of resolving one paper.
pub(super) struct Context<'a> {
    /// The paper as it was read.
    pub(super) raw: &'a RawPaper,
    /// All papers as they were read.
    papers: &'a [Arc<RawPaper>],
    /// The records of all papers.
    pub(super) records: &'a Records,
    /// The other paper whose records are being shown.
    pub(super) drawn: Option<Drawn>,
    /// The folders of the papers of which records are shown.
    pub(super) drawn_folders: BTreeSet<String>,
    /// The records shown in full so far, by set and id.
    pub(super) shown: BTreeSet<(String, String)>,
    /// The paper's own folder.
    folder: &'a str,
    /// The addresses of all papers by folder.
    pub(super) urls: &'a BTreeMap<&'a str, String>,
    /// The folders of the papers this edition does not have.
    pub(super) exempt: &'a BTreeSet<&'a str>,
    /// The datasets in reach.
    pub(super) scope: Scope,
    /// Evaluates figures.
    pub(super) evaluator: Evaluator,
    /// The words of the paper's language.
    pub(super) words: Arc<Words>,
    /// The folder of the paper it is the version of in another language, with the place.
    pub(super) translation_of: Option<(String, Span)>,
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
    /// The folder of the other paper whose records a table shows.
    pub(super) table_of: Option<&'a str>,
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
        around: &super::paper::Surroundings<'a>,
    ) -> Self {
        let unsound = around.unsound.union(&own.unsound).cloned().collect();
        let scope = Scope::new(own.datasets.clone(), Arc::clone(around.datasets), unsound);
        Self {
            raw,
            papers: around.papers,
            records: around.records,
            drawn: None,
            drawn_folders: BTreeSet::new(),
            shown: BTreeSet::new(),
            folder: &raw.folder,
            urls: around.urls,
            exempt: around.exempt,
            evaluator: Evaluator::new(&scope, around.languages.of(COMPLETE)),
            scope,
            words: Arc::clone(around.languages.of(COMPLETE)),
            translation_of: None,
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
            table_of: None,
            lexicons: Vec::new(),
            in_exhibit: false,
            unseen: Vec::new(),
            diagnostics: Diagnostics::new(),
        }
    }

    /// The folder of the paper that is resolved.
    pub(super) fn folder(&self) -> &'a str {
        self.folder
    }

    /// Resolves texts as another paper does: with its figures, files and places. What was there before
    /// is to be put back with [`Context::draw_no_more`].
    pub(super) fn draw(
        &mut self,
        drawn: Drawn,
        folder: &str,
        evaluator: Evaluator,
    ) -> (&'a RawPaper, Evaluator) {
        let other = self.papers.iter().find(|paper| paper.folder == folder);
        let other = other.map_or(self.raw, AsRef::as_ref);
        self.drawn_folders.insert(folder.to_owned());
        self.drawn = Some(drawn);
        let raw = std::mem::replace(&mut self.raw, other);
        let notes = other.parts.values().chain([&other.index]);
        for note in notes.flat_map(|part| &part.document.footnotes) {
            let key = (note.span.file, note.label.clone());
            self.notes.entry(key).or_insert_with(|| note.clone());
        }
        (raw, std::mem::replace(&mut self.evaluator, evaluator))
    }

    /// See [`Context::draw`].
    pub(super) fn draw_no_more(&mut self, (raw, evaluator): (&'a RawPaper, Evaluator)) {
        self.drawn = None;
        self.raw = raw;
        self.evaluator = evaluator;
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

/// The paper of records that another one shows.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    /// Its address.
    pub(super) url: String,
}

impl Drawn {
    /// Says in a figure's provenance that its datasets are the other paper's.
    pub(super) fn name(&self, figure: &mut Figure) {
        let paper = self.url.rsplit('/').next().unwrap_or(&self.url);
        if let Provenance::Datasets(selections) = &mut figure.provenance {
            for selection in selections {
                selection.dataset = format!("{paper}#{}", selection.dataset);
            }
        }
    }
}
