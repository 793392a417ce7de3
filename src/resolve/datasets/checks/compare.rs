//! A measure of each row, or a sum of parts, against a number or other measures.

use std::collections::BTreeMap;

use super::super::target::{self, At, Found};
use super::super::{Reach, conditions};
use super::{Outcome, report};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::{Against, Left, Named};
use crate::model::{Cell, Dataset};
use crate::resolve::figures::matches;

/// The two sides of a comparison as written.
pub(super) struct Sides<'a> {
    pub(super) left: &'a Left,
    pub(super) against: &'a Against,
    pub(super) tolerance: f64,
    pub(super) span: Span,
}

/// The left side, looked up: the measure and the rows that make up each number.
pub(super) struct Numbers {
    pub(super) column: usize,
    /// The dimensions that are added up; none where each row stands for itself.
    pub(super) by: Vec<usize>,
    /// The dimensions that say what a number is about.
    pub(super) at: Vec<usize>,
    /// The rows of each number.
    groups: Vec<Vec<usize>>,
}

/// The right side, looked up.
pub(super) enum Right<'a> {
    Equals(Found<'a>),
    AtMost(Found<'a>),
    AtLeast(Found<'a>),
    Between(f64, f64),
    /// The rows of the total by what they are about, and the word they hold.
    Total(BTreeMap<Vec<String>, usize>, String),
}

/// A number that is not as it should be.
pub(super) struct Difference {
    /// What it is about, for readers.
    pub(super) about: String,
    pub(super) left: f64,
    /// What it should be; of two ends the first.
    pub(super) right: f64,
    /// The rows that make it up.
    pub(super) rows: Vec<usize>,
}

/// Compares; none with findings where a name is wrong.
pub(super) fn check(
    dataset: &Dataset,
    rows: &[usize],
    sides: &Sides<'_>,
    reach: Reach<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Outcome> {
    let numbers = numbers(dataset, rows, sides, diagnostics);
    let right = match sides.against {
        Against::Equals(to) => target::find(to, dataset, reach, diagnostics).map(Right::Equals),
        Against::AtMost(to) => target::find(to, dataset, reach, diagnostics).map(Right::AtMost),
        Against::AtLeast(to) => target::find(to, dataset, reach, diagnostics).map(Right::AtLeast),
        Against::Between(low, high) => Some(Right::Between(*low, *high)),
        Against::Total(word) => total(dataset, rows, numbers.as_ref()?, word, diagnostics),
    };
    let (mut numbers, right) = (numbers?, right?);
    if let Right::Total(_, word) = &right {
        let by = numbers.by[0];
        for group in &mut numbers.groups {
            group.retain(|row| !matches(&dataset.rows[*row].cells[by], word));
        }
        numbers.groups.retain(|group| !group.is_empty());
    }
    let mut outcome = Outcome::default();
    let mut differences = Vec::new();
    for group in &numbers.groups {
        let Some(left) = sum(dataset, group, numbers.column) else { continue };
        let wanted = match wanted(&right, dataset, &numbers, group[0]) {
            Ok(wanted) => wanted,
            Err(finding) => {
                diagnostics.push(*finding);
                return None;
            }
        };
        let Some(wanted) = wanted else { continue };
        outcome.compared += 1;
        if !holds(&right, left, wanted, sides.tolerance) {
            let about = conditions::key_said(dataset, group[0], &numbers.at, reach.words);
            differences.push(Difference { about, left, right: wanted, rows: group.clone() });
        }
    }
    if !differences.is_empty() {
        let finding = |d| report::finding(dataset, &numbers, &right, d, sides.span);
        outcome.findings = differences.iter().map(finding).collect();
        outcome.note = Some(report::note(dataset, &numbers, &right, &differences, reach.words));
    }
    Some(outcome)
}

/// Looks up the left side and puts the rows into groups.
fn numbers(
    dataset: &Dataset,
    rows: &[usize],
    sides: &Sides<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Numbers> {
    let all = conditions::all_dimensions(dataset);
    let (of, by, at) = match sides.left {
        Left::Value(of) => {
            let column = conditions::number_column(dataset, &of.text, of, diagnostics)?;
            let groups = rows.iter().map(|row| vec![*row]).collect();
            return Some(Numbers { column, by: Vec::new(), at: all, groups });
        }
        Left::Parts { of, by, at } => (of, by, at),
    };
    let column = conditions::number_column(dataset, &of.text, of, diagnostics);
    let by = conditions::dimensions(dataset, by, diagnostics);
    let at = match at {
        Some(at) => conditions::dimensions(dataset, at, diagnostics),
        None => by.as_ref().map(|by| all.iter().copied().filter(|d| !by.contains(d)).collect()),
    };
    let (column, by, at) = (column?, by?, at?);
    let silent: Vec<&str> = all
        .iter()
        .filter(|dimension| !by.contains(dimension) && !at.contains(dimension))
        .map(|dimension| dataset.columns[*dimension].id.as_str())
        .collect();
    if !silent.is_empty() {
        let message = format!("this check says nothing of {}", list_of(silent.iter().copied()));
        diagnostics.push(
            Diagnostic::new(Code::MissingField, sides.span, message)
                .help("add it to `by` where it is added up, or to `at` where each is checked"),
        );
        return None;
    }
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut places: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for row in rows {
        let place = *places.entry(conditions::key(dataset, *row, &at)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[place].push(*row);
    }
    Some(Numbers { column, by, at, groups })
}

/// The rows that hold the total of parts.
fn total<'a>(
    dataset: &Dataset,
    rows: &[usize],
    numbers: &Numbers,
    word: &Named,
    diagnostics: &mut Diagnostics,
) -> Option<Right<'a>> {
    let [by] = numbers.by.as_slice() else {
        let message = "`total` needs one dimension in `by`: the one that holds the word";
        let finding = Diagnostic::new(Code::WrongType, word.span, message);
        diagnostics.push(finding.help("check one dimension at a time"));
        return None;
    };
    if !conditions::occurs(dataset, *by, word, diagnostics) {
        return None;
    }
    let mut totals = BTreeMap::new();
    for row in rows.iter().filter(|row| matches(&dataset.rows[**row].cells[*by], &word.text)) {
        if totals.insert(conditions::key(dataset, *row, &numbers.at), *row).is_some() {
            let (id, name) = (&dataset.id, dataset.row_told(*row));
            let message = format!("several rows of `{id}` are for {name}");
            let finding = Diagnostic::new(Code::SeveralRows, word.span, message);
            diagnostics.push(finding.help("take away all but one"));
            return None;
        }
    }
    Some(Right::Total(totals, word.text.clone()))
}

/// The sum of a measure; none where a value is missing.
pub(super) fn sum(dataset: &Dataset, rows: &[usize], column: usize) -> Option<f64> {
    rows.iter().try_fold(0.0, |sum, row| match dataset.rows[*row].cells[column] {
        Cell::Number(value) => Some(sum + value),
        _ => None,
    })
}

/// What a number should be; the lower of two ends.
fn wanted(
    right: &Right<'_>,
    dataset: &Dataset,
    numbers: &Numbers,
    row: usize,
) -> Result<Option<f64>, Box<Diagnostic>> {
    let single = numbers.by.is_empty();
    match right {
        Right::Equals(found) | Right::AtMost(found) | Right::AtLeast(found) => {
            found.value(At { dataset, row, dimensions: &numbers.at, single, narrowed: false })
        }
        Right::Between(low, _) => Ok(Some(*low)),
        Right::Total(rows, _) => {
            let total = rows.get(&conditions::key(dataset, row, &numbers.at));
            Ok(total.and_then(|row| sum(dataset, &[*row], numbers.column)))
        }
    }
}

fn holds(right: &Right<'_>, left: f64, wanted: f64, tolerance: f64) -> bool {
    // Sums of decimal fractions carry binary noise in the last places.
    let slack = |wanted: f64| tolerance + 1e-9 * left.abs().max(wanted.abs()).max(1.0);
    let at_most = |most: f64| left <= most + slack(most);
    let at_least = |least: f64| left >= least - slack(least);
    match right {
        Right::Equals(_) | Right::Total(..) => at_most(wanted) && at_least(wanted),
        Right::AtMost(_) => at_most(wanted),
        Right::AtLeast(_) => at_least(wanted),
        Right::Between(low, high) => at_least(*low) && at_most(*high),
    }
}
