//! Rows that stand twice, in datasets that do not check it themselves.

use std::collections::BTreeMap;

use super::{Folder, conditions};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::{DatasetRules, Rule};
use crate::model::Dataset;

/// The most rows of one dataset that are named.
const MOST: usize = 5;

/// Warns of rows about the same thing. A dataset with a `unique` check has its errors instead.
pub(super) fn report(
    folder: &Folder,
    rules: &BTreeMap<String, DatasetRules>,
    diagnostics: &mut Diagnostics,
) {
    for (id, dataset) in &folder.datasets {
        let unique = |rules: &DatasetRules| {
            rules.checks.iter().any(|check| matches!(check.rule, Rule::Unique(_)))
        };
        if !folder.unsound.contains(id) && !rules.get(id).is_some_and(unique) {
            rows(dataset, diagnostics);
        }
    }
}

fn rows(dataset: &Dataset, diagnostics: &mut Diagnostics) {
    let dimensions = conditions::all_dimensions(dataset);
    if dimensions.is_empty() {
        return;
    }
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut twice = Vec::new();
    for row in 0..dataset.rows.len() {
        if let Some(first) = seen.insert(conditions::key(dataset, row, &dimensions), row) {
            twice.push((first, row));
        }
    }
    let more = twice.len().saturating_sub(MOST);
    for (index, (first, row)) in twice.into_iter().take(MOST).enumerate() {
        let message = format!("two rows of `{}` are for {}", dataset.id, dataset.row_told(row));
        let ids = list_of(dimensions.iter().map(|at| dataset.columns[*at].id.as_str()));
        let same = dataset.rows[first].cells == dataset.rows[row].cells;
        let mut finding = Diagnostic::new(Code::RowTwice, dataset.rows[row].span, message)
            .help(if same {
                "the rows are the same in every column: take one away"
            } else {
                "take one away, or add the dimension that tells them apart"
            })
            .help(format!("rows are told apart by {ids}"));
        if more > 0 && index + 1 == MOST {
            finding = finding.help(format!("{more} more rows of this dataset stand twice"));
        }
        diagnostics.push(finding);
    }
}
