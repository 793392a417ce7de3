//! What is kept of resolved papers, so that a preview resolves again only the papers that changed.
//!
//! A paper's outcome follows from its own files, from its surroundings (kinds, shared datasets, glossary,
//! office, edition) and from its [`Premises`]: the addresses of all papers, which of them the edition
//! does not have, and the papers with records, which any paper may show, count or name. Where any of
//! these change, nothing is kept. What else papers say of each other (references, titles, agendas of
//! packs) is settled anew every time, over all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::paper::Outcome;
use super::{records, resolve_with};
use crate::diagnostic::Diagnostics;
use crate::load::{RawPaper, RawSite};
use crate::model::{Edition, Paper, Site};

/// Papers resolved the last time.
#[derive(Debug, Default)]
pub struct Kept {
    edition: Edition,
    premises: Premises,
    /// By folder: the papers as they were read.
    raw: BTreeMap<String, Arc<RawPaper>>,
    /// By folder: what came of each.
    outcomes: BTreeMap<String, Arc<Outcome>>,
    /// The addresses of papers with passages from files that were read anew.
    anew: BTreeSet<String>,
    /// By address: the papers as the site had them.
    finished: BTreeMap<String, Arc<Paper>>,
}

/// What a paper's outcome follows from beyond its own files and what no paper can change.
#[derive(Debug, Default)]
pub(super) struct Premises {
    /// The addresses of all papers by folder.
    urls: BTreeMap<String, String>,
    /// The folders of the papers the edition does not have.
    hidden: BTreeSet<String>,
    /// The papers with records, in order.
    records: Vec<Arc<RawPaper>>,
}

impl Premises {
    pub(super) fn new(
        raw: &RawSite,
        urls: &BTreeMap<&str, String>,
        hidden: &BTreeSet<&str>,
    ) -> Self {
        let urls = urls.iter().map(|(folder, url)| ((*folder).to_owned(), url.clone()));
        let records = raw.papers.iter().filter(|paper| records::are_in(paper, &raw.kinds));
        Self {
            urls: urls.collect(),
            hidden: hidden.iter().map(|folder| (*folder).to_owned()).collect(),
            records: records.cloned().collect(),
        }
    }

    /// Whether both are the same; papers that were read anew are not.
    fn same(&self, other: &Self) -> bool {
        let (own, others) = (&self.records, &other.records);
        self.urls == other.urls
            && self.hidden == other.hidden
            && own.len() == others.len()
            && own.iter().zip(others).all(|(a, b)| Arc::ptr_eq(a, b))
    }
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

    /// What comes of the papers in the order they came in. Where it is not kept, `resolve` works it out,
    /// in parallel.
    pub(super) fn papers(
        &mut self,
        raw: &RawSite,
        premises: Premises,
        resolve: impl Fn(usize, &RawPaper) -> Outcome + Sync,
    ) -> Vec<Arc<Outcome>> {
        if !self.premises.same(&premises) {
            self.outcomes.clear();
        }
        let is_new = |raw: &Arc<RawPaper>| {
            !self.raw.get(&raw.folder).is_some_and(|before| Arc::ptr_eq(before, raw))
        };
        let outcomes: Vec<_> = raw
            .papers
            .par_iter()
            .enumerate()
            .map(|(at, raw)| match self.outcomes.get(&raw.folder) {
                Some(outcome) if !is_new(raw) => Arc::clone(outcome),
                _ => Arc::new(resolve(at, raw)),
            })
            .collect();
        let new = raw.papers.iter().filter(|paper| is_new(paper));
        let new: BTreeSet<&str> = new.map(|paper| paper.folder.as_str()).collect();
        let anew = raw.papers.iter().zip(&outcomes).filter(|(paper, outcome)| {
            let drawn = outcome.drawn.iter().map(String::as_str);
            drawn.chain([paper.folder.as_str()]).any(|folder| new.contains(folder))
        });
        let anew = anew.filter_map(|(_, outcome)| Some(outcome.paper.as_ref()?.url.clone()));
        let anew: BTreeSet<String> = anew.collect();
        let folders = || raw.papers.iter().map(|paper| paper.folder.clone());
        let kept = folders().zip(outcomes.iter().cloned()).collect();
        let read = folders().zip(raw.papers.iter().cloned()).collect();
        *self = Self {
            edition: self.edition,
            premises,
            raw: read,
            outcomes: kept,
            anew,
            finished: std::mem::take(&mut self.finished),
        };
        outcomes
    }

    /// Papers that are equal to what they were the last time become the very same in memory, so that
    /// what was made of them can be used again. Those are other copies wherever papers were resolved
    /// again, or were changed after they were resolved each by itself. A paper with passages from files
    /// that were read anew stays another: equal passages may stand in other lines.
    pub(super) fn same_again(&mut self, papers: &mut [Arc<Paper>]) {
        papers.par_iter_mut().for_each(|paper| {
            if let Some(before) = self.finished.get(&paper.url)
                && !Arc::ptr_eq(before, paper)
                && !self.anew.contains(&paper.url)
                && before == paper
            {
                *paper = Arc::clone(before);
            }
        });
        let finished = papers.iter().map(|paper| (paper.url.clone(), Arc::clone(paper)));
        self.finished = finished.collect();
    }
}
