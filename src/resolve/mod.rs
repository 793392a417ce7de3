//! From raw content to the resolved site: editions, figures, numbering, references, glossary.
//!
//! Everything one file says about another is settled here, so that checks and renderers only read.
//! Knows no output format. Entry point: [`resolve`]. First `datasets` works out derived columns and
//! checks that the numbers agree. Then each paper goes the same way, in parallel:
//!
//! 1. `edition` takes restricted passages out of the raw tree, before anything reads them;
//! 2. `assemble` puts the paper's parts in their places;
//! 3. `blocks` and `inlines` evaluate figures, number sections, paragraphs and exhibits, and collect
//!    anchors;
//! 4. `references` fills in what cross-references read; `glossary` expands abbreviations;
//! 5. `register` numbers the figures and notes which datasets the paper uses.
//!
//! [`Kept`] goes the same way and resolves only the papers that changed since the last time.

mod anchors;
mod assemble;
mod blocks;
mod containers;
mod context;
mod datasets;
mod edition;
mod exhibits;
mod fields;
mod figures;
mod files;
mod glossary;
mod headings;
mod inlines;
mod kept;
mod office;
mod paper;
mod pictures;
mod references;
mod register;
pub mod statistics;
mod typed_numbers;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::load::RawSite;
use crate::model::{Edition, Paper, Site};
pub use kept::Kept;
use references::{Known, PaperReference, Targets};

/// Settles the references from paper to paper, now that the places of all papers are known.
fn link_papers(
    papers: &mut [Arc<Paper>],
    references: &[&[PaperReference]],
    targets: &BTreeMap<String, Arc<Targets>>,
    diagnostics: &mut Diagnostics,
) {
    let none = Targets::new();
    for (paper, references) in papers.iter_mut().zip(references) {
        if !references.is_empty() {
            references::check_papers(references, targets, diagnostics);
            let known = Known { own: &none, papers: targets };
            let paper = Arc::make_mut(paper);
            references::fill(&mut paper.blocks, &mut paper.footnotes, known);
        }
    }
}

/// Settles everything one file says about another: kinds, figures, numbers, references, terms.
/// Findings about a paper do not keep the others from being resolved. None where there is no office.
pub fn resolve(raw: &RawSite, edition: Edition, diagnostics: &mut Diagnostics) -> Option<Site> {
    Kept::default().resolve(raw, edition, diagnostics)
}

/// What all papers share, settled, goes round with each of them; then what they say of each other.
fn resolve_with(
    raw: &RawSite,
    edition: Edition,
    kept: &mut Kept,
    diagnostics: &mut Diagnostics,
) -> Option<Site> {
    let datasets::Settled { shared, own } = datasets::settle(raw, diagnostics);
    let datasets::Folder { datasets, unsound } = shared;
    let datasets = Arc::new(datasets);
    let urls: BTreeMap<&str, String> =
        raw.papers.iter().map(|paper| (paper.folder.as_str(), paper::url(paper))).collect();
    let glossary = glossary::Glossary::new(&raw.glossary);
    let surroundings = paper::Surroundings {
        kinds: &raw.kinds,
        datasets: &datasets,
        unsound: &unsound,
        glossary: &glossary,
        urls: &urls,
        office: raw.office.as_ref(),
        edition,
    };
    let resolved = kept.papers(&raw.papers, &own, &surroundings);
    let mut papers = Vec::with_capacity(resolved.len());
    let mut withheld = Vec::new();
    let mut targets = BTreeMap::new();
    let mut references: Vec<&[PaperReference]> = Vec::new();
    let mut withheld_datasets = BTreeSet::new();
    for outcome in &resolved {
        diagnostics.extend(outcome.diagnostics.clone());
        withheld.extend(outcome.withheld.iter().cloned());
        withheld_datasets.extend(outcome.withheld_datasets.iter().cloned());
        if let Some(paper) = &outcome.paper {
            targets.insert(paper.url.clone(), Arc::clone(&outcome.targets));
            references.push(&outcome.paper_references);
            papers.push(Arc::clone(paper));
        }
    }
    link_papers(&mut papers, &references, &targets, diagnostics);
    register::withhold(&mut papers, &withheld_datasets);
    papers.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.url.cmp(&b.url)));
    kept.same_again(&mut papers);
    let office = office::resolve(raw.office.as_ref()?, diagnostics);
    Some(Site {
        office,
        edition,
        kinds: raw.kinds.clone(),
        datasets: (*datasets).clone(),
        papers,
        withheld,
    })
}
