//! What a kind asks of its records and works out from them, one rule a file.

mod answers;
mod evidence;
mod overdue;
mod overlap;
mod tally;

use super::{PaperRecords, Records, Set};
use crate::diagnostic::Diagnostics;
use crate::model::Dataset;

pub(super) use evidence::of as evidence_of;

/// Adds the columns that rules work out to the dataset of a set.
pub(super) fn add_columns(
    dataset: &mut Dataset,
    paper: &PaperRecords,
    set: &Set,
    records: &Records,
) {
    overdue::add(dataset, paper, set, records);
    evidence::add(dataset, paper, set);
    tally::add(dataset, paper, set);
}

/// The datasets that rules make beside those of the sets.
pub(super) fn more_datasets(paper: &PaperRecords, records: &Records) -> Vec<Dataset> {
    overlap::datasets(paper, records)
}

/// Reports what the rules ask for and is not there.
pub(super) fn check(paper: &PaperRecords, records: &Records, diagnostics: &mut Diagnostics) {
    answers::check(paper, diagnostics);
    evidence::check(paper, records, diagnostics);
}
