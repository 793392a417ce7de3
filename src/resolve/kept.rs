//! What is kept of resolved papers, so that a preview resolves again only the papers that changed.
//!
//! A paper's outcome follows from its own files and from its surroundings: kinds, shared datasets,
//! glossary, office, edition and the addresses of all papers. Where the surroundings change, nothing is
//! kept. What papers say of each other is settled anew every time, over all of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::paper::{Outcome, Surroundings, resolve};
use super::{datasets, resolve_with};
use crate::diagnostic::Diagnostics;
use crate::load::{RawPaper, RawSite};
use crate::model::{Edition, Paper, Site};

/// Papers resolved the last time.
#[derive(Debug, Default)]
pub struct Kept {
    edition: Edition,
    /// The addresses of all papers by folder.
    urls: BTreeMap<String, String>,
    /// By folder: the paper as it was read, and what came of it.
    outcomes: BTreeMap<String, (Arc<RawPaper>, Arc<Outcome>)>,
    /// By address: the papers as the site had them.
    finished: BTreeMap<String, Arc<Paper>>,
}

impl Kept {
    /// Resolves what changed since the last time; see [`super::resolve`]. The caller forgets what is
    /// kept ([`Self::default`]) where anything but papers has changed.
    pub fn resolve(
        &mut self,
        raw: &RawSite,
        edition: Edition,
        diagnostics: &mut Diagnostics,
    ) -> Option<Site> {
        if self.edition != edition {
            *self = Self { edition, ..Self::default() };
        }
        resolve_with(raw, edition, self, diagnostics)
    }

    /// The papers in the order they came in, resolved in parallel where they are not kept. `own` are
    /// their own datasets, in the same order.
    pub(super) fn papers(
        &mut self,
        papers: &[Arc<RawPaper>],
        own: &[datasets::Folder],
        around: &Surroundings<'_>,
    ) -> Vec<Arc<Outcome>> {
        let urls = around.urls.iter().map(|(folder, url)| ((*folder).to_owned(), url.clone()));
        let urls: BTreeMap<String, String> = urls.collect();
        if urls != self.urls {
            self.outcomes.clear();
            self.urls = urls;
        }
        let outcomes: Vec<_> = papers
            .par_iter()
            .zip(own)
            .map(|(raw, own)| match self.outcomes.get(&raw.folder) {
                Some((before, outcome)) if Arc::ptr_eq(before, raw) => Arc::clone(outcome),
                _ => Arc::new(resolve(raw, own, around)),
            })
            .collect();
        let kept = papers.iter().zip(&outcomes);
        let kept =
            kept.map(|(raw, outcome)| (raw.folder.clone(), (Arc::clone(raw), Arc::clone(outcome))));
        self.outcomes = kept.collect();
        outcomes
    }

    /// Papers that are equal to what they were the last time become the very same in memory, so that
    /// what was made of them can be used again. Those are other copies wherever papers were changed
    /// after they were resolved each by itself.
    pub(super) fn same_again(&mut self, papers: &mut [Arc<Paper>]) {
        papers.par_iter_mut().for_each(|paper| {
            if let Some(before) = self.finished.get(&paper.url)
                && !Arc::ptr_eq(before, paper)
                && before == paper
            {
                *paper = Arc::clone(before);
            }
        });
        let finished = papers.iter().map(|paper| (paper.url.clone(), Arc::clone(paper)));
        self.finished = finished.collect();
    }
}
