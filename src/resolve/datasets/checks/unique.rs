//! No two rows about the same.

use std::collections::BTreeMap;

use super::super::conditions;
use super::Outcome;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::Named;
use crate::model::Dataset;

/// Finds rows with the same values in the named dimensions, or in all; none with findings where a name
/// is wrong. The finding stands at the later row.
pub(super) fn check(
    dataset: &Dataset,
    rows: &[usize],
    names: &[Named],
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Outcome> {
    let columns = conditions::dimensions_or_all(dataset, names, diagnostics)?;
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut findings = Vec::new();
    for row in rows {
        let key = conditions::key(dataset, *row, &columns);
        let Some(first) = seen.insert(key, *row) else { continue };
        let place = dataset.rows[*row].span;
        // The rows of a sheet all stand where the workbook is named.
        let place = if place == dataset.rows[first].span { span } else { place };
        let about = conditions::key_words(dataset, *row, &columns);
        let what = if about.is_empty() { "the same".to_owned() } else { about };
        let ids = list_of(columns.iter().map(|at| dataset.columns[*at].id.as_str()));
        findings.push(
            Diagnostic::new(Code::NotUnique, place, format!("two rows are for {what}"))
                .help(format!("a check of the dataset says that rows differ in {ids}"))
                .help("take one row away, or add the dimension that tells them apart"),
        );
    }
    Some(Outcome { compared: rows.len(), findings, note: None })
}
