//! Datasets in full: derived columns, notes on cells, and whether the numbers agree with each other.
//!
//! 1. `derive` works out the columns `derive:` asks for; `cell_notes` puts notes on single cells.
//! 2. `checks` holds numbers against each other, as `checks:` says; what a check explains becomes a
//!    note of the dataset.
//! 3. `across` finds one measure with different values in two datasets.
//!
//! Knows nothing of papers but which datasets are a paper's own. Entry point: [`settle`].

mod across;
mod cell_notes;
mod checks;
mod conditions;
mod derive;
mod duplicates;
pub(super) mod limits;
mod order;
mod target;
#[cfg(test)]
mod tests;
mod totals;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Severity};
use crate::load::{DatasetRules, RawPaper, RawSite};
use crate::model::words::COMPLETE;
use crate::model::{Dataset, Words};

/// The datasets of one `data/` folder, settled.
#[derive(Debug, Clone, Default)]
pub(super) struct Folder {
    /// The datasets by id.
    pub(super) datasets: BTreeMap<String, Arc<Dataset>>,
    /// Those with errors of their own, by id: what uses them is not blamed as well.
    pub(super) unsound: BTreeSet<String>,
}

/// All datasets of an office.
pub(super) struct Settled {
    /// Those every paper can use.
    pub(super) shared: Folder,
    /// Each paper's own, in the order of the papers.
    pub(super) own: Vec<Folder>,
}

/// The datasets a dataset's checks can name: those of its own folder in front of the shared ones.
#[derive(Clone, Copy)]
struct Reach<'a> {
    own: &'a Folder,
    shared: &'a Folder,
    /// The words in which it is said how numbers were worked out.
    words: &'a Words,
}

impl<'a> Reach<'a> {
    fn find(&self, id: &str) -> Option<&'a Arc<Dataset>> {
        self.own.datasets.get(id).or_else(|| self.shared.datasets.get(id))
    }

    fn is_unsound(&self, id: &str) -> bool {
        self.own.unsound.contains(id)
            || (!self.own.datasets.contains_key(id) && self.shared.unsound.contains(id))
    }

    fn ids(&self) -> BTreeSet<&'a str> {
        self.own.datasets.keys().chain(self.shared.datasets.keys()).map(String::as_str).collect()
    }
}

/// Works out and checks every dataset of an office.
pub(super) fn settle(raw: &RawSite, diagnostics: &mut Diagnostics) -> Settled {
    let none = Folder::default();
    let rules = &raw.dataset_rules;
    // Every paper may use these, whatever its language: they speak the office's.
    let office = raw.office.as_ref().map_or(COMPLETE, |office| office.language.as_str());
    let words = raw.languages.of(office);
    let unsound = &raw.unsound_datasets;
    let mut shared = derived(&raw.datasets, rules, unsound, &none, words, diagnostics);
    let reach = Reach { own: &none, shared: &shared, words };
    let notes = checked(&shared, &raw.dataset_rules, reach, diagnostics);
    add_notes(&mut shared, notes);
    let exempt = across::Exempt::of(&raw.dataset_rules);
    let index = across::Index::of(&shared);
    across::within(&index, &exempt, diagnostics);
    let settled: Vec<_> = raw
        .papers
        .par_iter()
        .map(|paper| settle_own(paper, super::paper::words(paper, raw), &shared, &index))
        .collect();
    let mut own = Vec::with_capacity(settled.len());
    for (folder, found) in settled {
        own.push(folder);
        diagnostics.extend(found);
    }
    Settled { shared, own }
}

/// The datasets of one paper; most papers have none of their own.
fn settle_own(
    paper: &RawPaper,
    words: &Words,
    shared: &Folder,
    index: &across::Index<'_>,
) -> (Folder, Diagnostics) {
    let mut found = Diagnostics::new();
    if paper.datasets.is_empty() {
        return (Folder { unsound: paper.unsound_datasets.clone(), ..Folder::default() }, found);
    }
    let rules = &paper.dataset_rules;
    let unsound = &paper.unsound_datasets;
    let mut own = derived(&paper.datasets, rules, unsound, shared, words, &mut found);
    let notes = checked(&own, rules, Reach { own: &own, shared, words }, &mut found);
    add_notes(&mut own, notes);
    let exempt = across::Exempt::of(rules);
    let own_index = across::Index::of(&own);
    across::within(&own_index, &exempt, &mut found);
    across::against(&own_index, &own.datasets, index, &exempt, &mut found);
    (own, found)
}

/// The datasets of a folder with their derived columns and notes on cells. A dataset whose columns
/// are made from another's comes after it.
fn derived(
    datasets: &BTreeMap<String, Arc<Dataset>>,
    rules: &BTreeMap<String, DatasetRules>,
    unsound: &BTreeSet<String>,
    shared: &Folder,
    words: &Words,
    diagnostics: &mut Diagnostics,
) -> Folder {
    let mut folder = Folder { datasets: datasets.clone(), unsound: unsound.clone() };
    let (order, circle) = order::of(rules, diagnostics);
    folder.unsound.extend(circle);
    for id in order {
        // What was read wrongly would only be worked out wrongly.
        let sound = !folder.unsound.contains(id);
        let Some(dataset) = folder.datasets.get(id).filter(|_| sound) else { continue };
        let rules = &rules[id];
        if rules.derived.is_empty() && rules.cell_notes.is_empty() {
            continue;
        }
        let errors = diagnostics.count(Severity::Error);
        let mut dataset = Dataset::clone(dataset);
        let reach = Reach { own: &folder, shared, words };
        let mut well = derive::derive(&mut dataset, &rules.derived, reach, diagnostics);
        if diagnostics.count(Severity::Error) == errors {
            cell_notes::add(&mut dataset, &rules.cell_notes, diagnostics);
        }
        well &= diagnostics.count(Severity::Error) == errors;
        folder.datasets.insert(id.to_owned(), Arc::new(dataset));
        if !well {
            folder.unsound.insert(id.to_owned());
        }
    }
    folder
}

/// Checks the datasets of a folder; the notes that explain differences, by dataset.
fn checked(
    folder: &Folder,
    rules: &BTreeMap<String, DatasetRules>,
    reach: Reach<'_>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Vec<String>> {
    duplicates::report(folder, rules, diagnostics);
    totals::report(folder, rules, diagnostics);
    let mut notes = BTreeMap::new();
    for (id, rules) in rules {
        let sound = folder.datasets.get(id).filter(|_| !folder.unsound.contains(id));
        let Some(dataset) = sound else { continue };
        let explained: Vec<String> = rules
            .checks
            .iter()
            .filter_map(|check| checks::check(dataset, check, reach, diagnostics))
            .collect();
        if !explained.is_empty() {
            notes.insert(id.clone(), explained);
        }
    }
    notes
}

fn add_notes(folder: &mut Folder, notes: BTreeMap<String, Vec<String>>) {
    for (id, notes) in notes {
        if let Some(dataset) = folder.datasets.get_mut(&id) {
            Arc::make_mut(dataset).notes.extend(notes);
        }
    }
}
