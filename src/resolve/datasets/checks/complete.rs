//! A row for every combination of dimensions.

use std::collections::BTreeSet;

use super::super::conditions;
use super::Outcome;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::Named;
use crate::model::{Dataset, Words};

/// The most combinations without a row that are named.
const MOST_NAMED: usize = 5;

/// A value of a dimension: as written, and as readers see it.
type Value = (String, String);

/// Finds combinations of the values that occur which have no row; none with findings where a name is
/// wrong.
pub(super) fn check(
    dataset: &Dataset,
    rows: &[usize],
    names: &[Named],
    span: Span,
    said: &Words,
    diagnostics: &mut Diagnostics,
) -> Option<Outcome> {
    let columns = conditions::dimensions_or_all(dataset, names, diagnostics)?;
    let present: BTreeSet<Vec<String>> =
        rows.iter().map(|row| conditions::key(dataset, *row, &columns)).collect();
    let values: Vec<Vec<Value>> =
        columns.iter().map(|column| values(dataset, rows, *column, said)).collect();
    let all = values.iter().fold(1_usize, |all, values| all.saturating_mul(values.len()));
    let missing = all.saturating_sub(present.len());
    let mut outcome = Outcome { compared: rows.len(), ..Outcome::default() };
    if missing == 0 || rows.is_empty() {
        return Some(outcome);
    }
    let named = without_row(&values, &present);
    let more = missing - named.len();
    let mut list = named.join("; ");
    if more > 0 {
        list.push_str(&format!("; and {more} more"));
    }
    let ids = list_of(columns.iter().map(|at| dataset.columns[*at].id.as_str()));
    let many = if missing == 1 { "one combination" } else { "several combinations" };
    let message = format!("`{}` has no row for {many} of {ids}: {list}", dataset.id);
    outcome.findings.push(
        Diagnostic::new(Code::NotComplete, span, message)
            .help("add the row; `[x]` says that a value is not available, `0` that there was none")
            .help("or say why there is none: `explain: Skipton was not counted before 2020.`"),
    );
    let list = match more {
        0 => named.join("; "),
        more => said.say_with(
            "list-and-more",
            &[("list", (&named.join("; ")).into()), ("count", more.into())],
        ),
    };
    outcome.note = Some(said.say_with("note-no-figures", &[("list", (&list).into())]));
    Some(outcome)
}

/// The values of a dimension in order of first appearance.
fn values(dataset: &Dataset, rows: &[usize], column: usize, said: &Words) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    let mut values = Vec::new();
    for row in rows {
        let written = conditions::key(dataset, *row, &[column]).concat();
        if seen.insert(written.clone()) {
            values.push((written, dataset.shown(*row, column, said)));
        }
    }
    values
}

/// The first combinations without a row, as readers see them.
fn without_row(values: &[Vec<Value>], present: &BTreeSet<Vec<String>>) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = vec![0; values.len()];
    loop {
        let chosen = || at.iter().zip(values).map(|(index, values)| &values[*index]);
        let key: Vec<String> = chosen().map(|(written, _)| written.clone()).collect();
        if !present.contains(&key) {
            found.push(chosen().map(|(_, shown)| shown.as_str()).collect::<Vec<_>>().join(", "));
            if found.len() == MOST_NAMED {
                return found;
            }
        }
        // Counts like a clock: the last dimension is the fastest.
        let Some(turn) = (0..at.len()).rev().find(|place| at[*place] + 1 < values[*place].len())
        else {
            return found;
        };
        at[turn] += 1;
        at[turn + 1..].fill(0);
    }
}
