//! Which state of the data a paper is written with.
//!
//! A dataset can hold several snapshots; its `vintage` dimension says which rows belong to which. What
//! names no snapshot gets the one the paper pins (`as_at:`), or the latest there was at its date.

use super::{Problem, Scope};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::yaml::{Fields, Node, NodeKind};
use crate::model::{Dataset, Date, period_words};
use crate::resolve::context::Context;
use crate::resolve::figures::selection::{matches, values_of, written};

/// What says which snapshot is meant where none is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::resolve) struct Pin {
    as_at: Option<String>,
    date: Option<Date>,
}

/// First and last day, as year, month and day. Every month may have 31: they are only compared.
type Range = ((i32, u8, u8), (i32, u8, u8));

impl Pin {
    /// The pin of a paper: its `as_at`, where it has one, and its date.
    pub(in crate::resolve) fn new(as_at: Option<String>, date: Option<Date>) -> Self {
        Self { as_at, date }
    }

    /// The same for a passage with an `as_at` of its own.
    pub(in crate::resolve) fn moved(&self, as_at: String) -> Self {
        Self { as_at: Some(as_at), date: self.date }
    }

    /// The last moment a snapshot may be of.
    fn limit(&self) -> Option<Range> {
        match &self.as_at {
            Some(as_at) => range(as_at),
            None => range(&self.date?.iso()),
        }
    }
}

/// The condition that stands in for one on the dataset's vintage dimension: the column and the
/// snapshot. None where the dataset has a single state, or where `named` says that the figure or
/// exhibit names the dimension itself.
///
/// The snapshot is the pinned one; where the dataset has no such one, the latest before it. Without pin
/// it is the latest that is not after the paper's date. A snapshot counts from its first day: a paper
/// of 6 February 2020 is written with the snapshot `2020-02`.
///
/// # Errors
/// All snapshots of the dataset are later (C340).
pub(in crate::resolve) fn vintage_condition(
    dataset: &Dataset,
    named: impl Fn(&str) -> bool,
    pin: &Pin,
) -> Result<Option<(usize, String)>, Problem> {
    let Some(dimension) = dataset.vintage.as_deref().filter(|dimension| !named(dimension)) else {
        return Ok(None);
    };
    let Some(column) = dataset.column(dimension) else { return Ok(None) };
    let snapshots = values_of(dataset, column);
    if let Some(as_at) = &pin.as_at
        && snapshots.contains(as_at)
    {
        return Ok(Some((column, as_at.clone())));
    }
    let limit = pin.limit();
    let in_time = |snapshot: &String| match (range(snapshot), limit) {
        (Some((first, _)), Some((_, last))) => first <= last,
        _ => pin.as_at.is_none(),
    };
    let mut in_time: Vec<&String> = snapshots.iter().filter(|snapshot| in_time(snapshot)).collect();
    // Stable: snapshots that are no periods stay in the dataset's order.
    in_time.sort_by_key(|snapshot| range(snapshot));
    match in_time.pop() {
        Some(latest) => Ok(Some((column, latest.clone()))),
        None if snapshots.is_empty() => Ok(None),
        None => Err(too_late(dataset, dimension, &snapshots, pin)),
    }
}

fn too_late(dataset: &Dataset, dimension: &str, snapshots: &[String], pin: &Pin) -> Problem {
    let id = &dataset.id;
    let names = list_of(snapshots.iter().map(String::as_str));
    let message = match &pin.as_at {
        Some(as_at) => format!("`{id}` has no snapshot as at {} or before", period_words(as_at)),
        None => format!(
            "`{id}` has no snapshot from before this paper, which is dated {}",
            pin.date.map(Date::long).unwrap_or_default()
        ),
    };
    let first = snapshots.first().map_or("", String::as_str);
    Problem::new(Code::NoSnapshot, message).help(format!("its snapshots are {names}")).help(format!(
        "name the one that is meant: here with `{dimension}=\"{first}\"`, or for the whole paper with \
         `as_at: {first}` in its front matter"
    ))
}

/// Whether a dataset in reach has a snapshot an `as_at` names; reported where none has.
pub(in crate::resolve) fn check_as_at(
    as_at: &str,
    span: Span,
    scope: &Scope,
    diagnostics: &mut Diagnostics,
) -> bool {
    if scope.has_unsound() {
        return true;
    }
    let mut snapshots: Vec<String> = Vec::new();
    for dataset in scope.all() {
        let column = dataset.vintage.as_deref().and_then(|dimension| dataset.column(dimension));
        snapshots.extend(column.map(|at| values_of(dataset, at)).into_iter().flatten());
    }
    snapshots.sort();
    snapshots.dedup();
    let pinned = range(as_at);
    let within = |snapshot: &String| match (range(snapshot), pinned) {
        (Some((first, last)), Some((from, to))) => from <= first && last <= to,
        _ => snapshot == as_at,
    };
    if snapshots.iter().any(within) {
        return true;
    }
    let finding = Diagnostic::new(
        Code::NoSnapshot,
        span,
        format!("no dataset has a snapshot as at {}", period_words(as_at)),
    );
    diagnostics.push(if snapshots.is_empty() {
        finding
            .help("leave `as_at` out")
            .help("or say in the dataset which column holds its snapshots: `vintage: snapshot`")
    } else {
        finding
            .suggest(as_at, snapshots.iter().map(String::as_str))
            .help(format!("the snapshots are {}", list_of(snapshots.iter().map(String::as_str))))
    });
    false
}

/// Keeps the rows of an exhibit that belong to the snapshot meant. Where the exhibit's block names the
/// vintage dimension (in `where`, `x`, `series`, `show` and so on) all rows stay. None with a finding
/// where there is no such snapshot.
pub(in crate::resolve) fn keep_snapshot(
    rows: &mut Vec<usize>,
    dataset: &Dataset,
    fields: &Fields<'_>,
    context: &mut Context<'_>,
) -> Option<()> {
    let named = |dimension: &str| {
        fields.entries().iter().any(|entry| match entry.key.as_str() {
            "id" | "type" | "title" | "subtitle" | "alt" | "notes" => false,
            "where" => entry.value.get(dimension).is_some(),
            _ => names(&entry.value, dimension),
        })
    };
    match vintage_condition(dataset, named, &context.evaluator.pin()) {
        Ok(Some((column, snapshot))) => {
            rows.retain(|row| matches(&dataset.rows[*row].cells[column], &snapshot));
        }
        Ok(None) => {}
        Err(problem) => {
            problem.report(fields.span(), &mut context.diagnostics);
            return None;
        }
    }
    Some(())
}

fn names(node: &Node, word: &str) -> bool {
    match &node.kind {
        NodeKind::Sequence(nodes) => nodes.iter().any(|node| names(node, word)),
        NodeKind::Mapping(entries) => entries.iter().any(|entry| names(&entry.value, word)),
        _ => node.as_text() == Some(word),
    }
}

/// The values of a dimension of periods among some rows, in order of time, without those that are
/// later than the paper or its `as_at`.
pub(in crate::resolve) fn periods_in_time(
    dataset: &Dataset,
    column: usize,
    rows: &[usize],
    pin: &Pin,
) -> Vec<String> {
    let limit = pin.limit();
    let mut periods: Vec<(Range, String)> = Vec::new();
    for row in rows {
        let period = written(&dataset.rows[*row].cells[column]);
        let Some(range) = range(&period) else { continue };
        let in_time = limit.is_none_or(|(_, last)| range.0 <= last);
        if in_time && !periods.iter().any(|(_, known)| *known == period) {
            periods.push((range, period));
        }
    }
    periods.sort();
    periods.into_iter().map(|(_, period)| period).collect()
}

/// The days a period covers; none for words.
pub(super) fn range(period: &str) -> Option<Range> {
    if let Some((first, _)) = period.split_once('/') {
        let year: i32 = first.parse().ok()?;
        return Some(((year, 4, 1), (year + 1, 3, 31)));
    }
    if let Some(date) = Date::parse(period) {
        let (year, month, day) = date.parts();
        let last = if period.len() == 7 { 31 } else { day };
        return Some(((year.into(), month, day), (year.into(), month, last)));
    }
    match period.split_once("-Q") {
        Some((year, quarter)) => {
            let (year, quarter): (i32, u8) = (year.parse().ok()?, quarter.parse().ok()?);
            let last = quarter.checked_mul(3).filter(|last| (3..=12).contains(last))?;
            Some(((year, last - 2, 1), (year, last, 31)))
        }
        None => {
            let year: i32 = period.parse().ok().filter(|_| period.len() == 4)?;
            Some(((year, 1, 1), (year, 12, 31)))
        }
    }
}
