//! What is kept of one reading for the next, so that a preview reads again only what changed.
//!
//! An office's files are of two sorts: those in a paper's folder, which that paper alone reads, and all
//! others, which may concern every paper. What was read of either is used again while its files are
//! the very same. A build starts with nothing kept and goes the same way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::layout::{self, Layout, PaperFiles};
use super::{RawPaper, RawSite, common, copies, paper, stray};
use crate::diagnostic::{Diagnostics, FileId};
use crate::source::Sources;

/// What was read of an office's files, to be used again while they are the same.
#[derive(Debug, Default)]
pub struct Kept {
    common: Option<KeptCommon>,
    papers: BTreeMap<String, KeptPaper>,
}

/// The raw site, and what in it is new.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The raw site.
    pub site: RawSite,
    /// Whether every file outside the papers' folders is as it was the last time: then papers that were
    /// kept mean what they meant. False the first time.
    pub only_papers_changed: bool,
}

/// Files with their content. The same bytes in memory are the same content: `source` keeps them while a
/// file does not change.
type Versions = Vec<(FileId, Arc<Vec<u8>>)>;

#[derive(Debug)]
struct KeptCommon {
    files: Versions,
    site: RawSite,
    used: BTreeSet<FileId>,
    found: Diagnostics,
}

#[derive(Debug, Clone)]
struct KeptPaper {
    files: Versions,
    paper: Option<Arc<RawPaper>>,
    used: BTreeSet<FileId>,
    found: Diagnostics,
}

impl Kept {
    /// Reads what changed since the last time. Site and findings are the same as if everything had been
    /// read anew.
    pub fn load(&mut self, sources: &Sources, diagnostics: &mut Diagnostics) -> Loaded {
        let layout = layout::sort(sources);
        let files: Vec<Versions> =
            layout.papers.keys().map(|folder| versions(sources, folder)).collect();
        let of_papers: BTreeSet<FileId> = files.iter().flatten().map(|(file, _)| *file).collect();
        let others = sources.under("").filter(|(file, _)| !of_papers.contains(file));
        let others: Versions =
            others.map(|(file, source)| (file, Arc::clone(&source.bytes))).collect();
        let kept = self.common.take().filter(|kept| same(&kept.files, &others));
        let only_papers_changed = kept.is_some();
        let common = kept.unwrap_or_else(|| {
            let mut found = Diagnostics::new();
            let (site, used) = common(sources, &layout, &mut found);
            KeptCommon { files: others, site, used, found }
        });
        self.papers = papers(sources, &layout, files, &self.papers);
        let mut site = common.site.clone();
        let mut used = common.used.clone();
        diagnostics.extend(common.found.clone());
        for read in self.papers.values() {
            site.papers.extend(read.paper.clone());
            used.extend(&read.used);
            diagnostics.extend(read.found.clone());
        }
        stray::report(sources, &layout, &used, diagnostics);
        copies::report(&layout, diagnostics);
        self.common = Some(common);
        Loaded { site, only_papers_changed }
    }
}

/// Reads the papers in parallel, but for those that are kept.
fn papers(
    sources: &Sources,
    layout: &Layout,
    files: Vec<Versions>,
    kept: &BTreeMap<String, KeptPaper>,
) -> BTreeMap<String, KeptPaper> {
    let read = |((folder, own), files): ((&String, &PaperFiles), Versions)| {
        if let Some(kept) = kept.get(folder).filter(|kept| same(&kept.files, &files)) {
            return (folder.clone(), kept.clone());
        }
        let mut found = Diagnostics::new();
        let (paper, used) = paper::load(sources, folder, own, &mut found);
        (folder.clone(), KeptPaper { files, paper: paper.map(Arc::new), used, found })
    };
    let folders: Vec<_> = layout.papers.iter().zip(files).collect();
    folders.into_par_iter().map(read).collect()
}

/// Every file below a paper's folder. Those of a paper inside it are among them, which only means that
/// the outer paper is read once too often.
fn versions(sources: &Sources, folder: &str) -> Versions {
    let folder = format!("content/{folder}/");
    let files = sources.under(&folder);
    files.map(|(file, source)| (file, Arc::clone(&source.bytes))).collect()
}

fn same(a: &Versions, b: &Versions) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && Arc::ptr_eq(&a.1, &b.1))
}
