//! Works out derived columns.
//!
//! 1. Columns that need others wait for them; [`derive`] finds the order, and circles.
//! 2. `plan` looks up what a method names and puts the rows into groups once; `groups` finds the rows
//!    of another dataset that a row is made from, `comparison` its benchmark.
//! 3. `work` works out one cell, `estimates` one that rests on statistics; `words` says how, for
//!    readers.
//!
//! Nothing is worked out from a missing value: the cell is `[x]` and a note on it says why. The status
//! of what a cell is worked out from (`[p]`, `[r]`, `[e]`) is the cell's as well.

mod comparison;
mod estimates;
mod groups;
mod plan;
mod units;
mod words;
mod work;

use std::collections::BTreeSet;

use super::Reach;
use super::limits::{LOWER, UPPER};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{Method, Named, RawDerived, Target};
use crate::model::{Cell, Column, ColumnRole, Dataset, Mark, MeasureName, Missing};
use crate::resolve::statistics::hidden::assumptions;
use plan::Plan;
use work::{Gap, Worked};

/// Adds the derived columns to a dataset, those with an interval followed by its limits. Where one
/// cannot be worked out there are findings and the column is left out. Whether all went well: also
/// not, without a finding here, where another dataset has errors of its own.
pub(super) fn derive(
    dataset: &mut Dataset,
    derived: &[RawDerived],
    reach: Reach<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut waiting: Vec<&RawDerived> = derived.iter().collect();
    let mut failed: BTreeSet<String> = BTreeSet::new();
    while !waiting.is_empty() {
        let ready = waiting.iter().position(|column| {
            let needs = inputs(&column.method);
            !needs.iter().any(|need| waiting.iter().any(|other| gives(other, &need.text)))
        });
        let Some(ready) = ready else {
            let circle = circle(&waiting);
            report_circle(&circle, diagnostics);
            waiting.retain(|column| {
                let in_circle = circle.iter().any(|other| std::ptr::eq(*other, *column));
                if in_circle {
                    failed.extend(ids(column));
                }
                !in_circle
            });
            continue;
        };
        let column = waiting.remove(ready);
        let known = inputs(&column.method).iter().any(|need| failed.contains(&need.text));
        if known || !add(dataset, column, reach, diagnostics) {
            failed.extend(ids(column));
        }
    }
    failed.is_empty()
}

/// The ids of the other datasets that derived columns are made from.
pub(super) fn datasets(derived: &[RawDerived]) -> impl Iterator<Item = &str> {
    let names = derived.iter().flat_map(|column| inputs(&column.method));
    names.filter_map(|name| name.text.rsplit_once('.').map(|(dataset, _)| dataset))
}

/// Whether a derived column, or one of its limits, has this id.
fn gives(column: &RawDerived, id: &str) -> bool {
    ids(column).iter().any(|given| given == id)
}

/// The ids of the columns a derived column becomes.
fn ids(column: &RawDerived) -> Vec<String> {
    let id = &column.id.text;
    let mut ids = vec![id.clone()];
    if column.interval {
        ids.extend([format!("{id}{LOWER}"), format!("{id}{UPPER}")]);
    }
    ids
}

/// The columns a method needs.
fn inputs(method: &Method) -> Vec<&Named> {
    match method {
        Method::Sum(of) => of.iter().collect(),
        Method::Share { of, .. } | Method::Change { of, .. } | Method::Index { of, .. } => vec![of],
        Method::Part { of, out_of } => vec![of, out_of],
        Method::Rate { of, population, .. } => vec![of, population],
        Method::Standardised { of, population, standard, .. } => vec![of, population, standard],
        Method::Expected { population, events, among, .. } => vec![population, events, among],
        Method::Ratio { observed, expected } => vec![observed, expected],
        Method::Hidden { first, second, both } => vec![first, second, both],
        Method::Compared { of, benchmark, .. } => {
            let benchmarks: &[Named] = match benchmark {
                Target::Measures { of, .. } => of,
                Target::Number(_) => &[],
            };
            std::iter::once(of).chain(benchmarks).collect()
        }
    }
}

/// Columns of which each needs the next and the last the first. Every one of those waiting needs
/// another that waits.
fn circle<'a>(waiting: &[&'a RawDerived]) -> Vec<&'a RawDerived> {
    let mut path: Vec<&RawDerived> = Vec::new();
    let mut next = waiting[0];
    loop {
        if let Some(start) = path.iter().position(|column| std::ptr::eq(*column, next)) {
            return path.split_off(start);
        }
        path.push(next);
        let needs = inputs(&next.method);
        let needed = needs
            .iter()
            .find_map(|need| waiting.iter().find(|other| gives(other, &need.text)).copied());
        match needed {
            Some(needed) => next = needed,
            None => return path,
        }
    }
}

fn report_circle(circle: &[&RawDerived], diagnostics: &mut Diagnostics) {
    let Some(first) = circle.first() else { return };
    let name = |column: &RawDerived| format!("`{}`", column.id.text);
    let mut message = format!("the derived column {} needs ", name(first));
    let others: Vec<String> = circle.iter().skip(1).map(|column| name(column)).collect();
    message.push_str(&others.join(", which needs "));
    if !others.is_empty() {
        message.push_str(", which needs ");
    }
    message.push_str(if others.is_empty() { "itself" } else { "it again" });
    diagnostics.push(
        Diagnostic::new(Code::DerivedCycle, first.id.span, message)
            .help("work one of them out from columns of the data"),
    );
}

/// Works out a column and adds it; whether that went well.
fn add(
    dataset: &mut Dataset,
    raw: &RawDerived,
    reach: Reach<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let taken = ids(raw).into_iter().find(|id| dataset.column(id).is_some());
    if let Some(id) = taken {
        let message = format!("two columns have the id `{id}`");
        let finding = Diagnostic::new(Code::DuplicateKey, raw.id.span, message);
        diagnostics.push(finding.help("give the derived column another id"));
        return false;
    }
    let Some(plan) = Plan::of(dataset, raw, reach, diagnostics) else { return false };
    let mut worked = Vec::with_capacity(dataset.rows.len());
    let mut sound = true;
    for row in 0..dataset.rows.len() {
        let cell = work::work(dataset, &plan, raw, row, reach.words);
        if let Some(refusal) = &cell.refused {
            sound = false;
            let message = format!(
                "`{}` cannot be worked out for {}: {refusal}",
                raw.id.text,
                row_words(dataset, row)
            );
            diagnostics.push(
                Diagnostic::new(Code::DerivedRefused, dataset.rows[row].span, message).help(
                    "correct the numbers of this row, or write `[x]` where they are not known",
                ),
            );
        }
        worked.push(cell);
    }
    if sound && plan.rests_on_statistics() {
        sound = any(&worked, raw, diagnostics);
    }
    let columns = columns(dataset, raw, &plan, reach);
    let estimated = matches!(raw.method, Method::Hidden { .. });
    for (row, cell) in worked.into_iter().enumerate() {
        let marks = marks(&cell, estimated);
        let first = dataset.columns.len();
        let row = &mut dataset.rows[row];
        let missing = |gap: &Gap| Cell::Missing(gap.missing);
        let value = cell.value.as_ref().map_or_else(missing, Clone::clone);
        let limit = |limit: fn((f64, f64)) -> f64| match (&cell.value, cell.limits) {
            (Ok(_), Some(limits)) => Cell::Number(limit(limits)),
            (Err(gap), _) => missing(gap),
            (Ok(_), None) => Cell::Missing(Missing::NotAvailable),
        };
        let cells = [value, limit(|limits| limits.0), limit(|limits| limits.1)];
        for (offset, cell) in cells.into_iter().take(columns.len()).enumerate() {
            if !matches!(cell, Cell::Missing(_)) {
                row.marks.extend(marks.iter().map(|mark| (first + offset, *mark)));
            }
            row.cells.push(cell);
        }
        if let Err(gap) = cell.value {
            row.notes.push((first, gap.why));
        }
    }
    dataset.columns.extend(columns);
    sound
}

/// What a row is about in a finding.
fn row_words(dataset: &Dataset, row: usize) -> String {
    let name = dataset.row_told(row);
    if name.is_empty() { "the row".to_owned() } else { format!("the row {name}") }
}

/// Whether there is a value in any row; a finding where there is none.
fn any(worked: &[Worked], raw: &RawDerived, diagnostics: &mut Diagnostics) -> bool {
    let Some(Worked { value: Err(gap), .. }) = worked.first() else { return true };
    if worked.iter().any(|cell| cell.value.is_ok()) {
        return true;
    }
    let message = format!("`{}` cannot be worked out for any row", raw.id.text);
    let finding = Diagnostic::new(Code::DerivedRefused, raw.id.span, message);
    diagnostics.push(finding.help(format!("of the first row: {}", gap.why)));
    false
}

/// The marks of all cells a value was worked out from, each once and in their usual order.
fn marks(worked: &Worked, estimated: bool) -> Vec<Mark> {
    let holds = |mark: &Mark| worked.marks.contains(mark) || estimated && *mark == Mark::Estimated;
    Mark::ALL.into_iter().filter(holds).collect()
}

/// The measures a method names, and what they were worked out from. A dataset whose columns are made
/// from another's is worked out after it, so what that one is made of is known.
fn made_of(dataset: &Dataset, method: &Method, reach: Reach<'_>) -> BTreeSet<MeasureName> {
    let mut all = BTreeSet::new();
    for name in inputs(method) {
        let (id, measure) = name.text.rsplit_once('.').unwrap_or((&dataset.id, &name.text));
        let other =
            if id == dataset.id { Some(dataset) } else { reach.find(id).map(AsRef::as_ref) };
        let column = other.and_then(|other| Some(&other.columns[other.column(measure)?]));
        all.extend(column.into_iter().flat_map(|column| column.made_of.iter().cloned()));
        all.insert(MeasureName { dataset: id.to_owned(), measure: measure.to_owned() });
    }
    all
}

/// The column itself, and its limits.
fn columns(dataset: &Dataset, raw: &RawDerived, plan: &Plan<'_>, reach: Reach<'_>) -> Vec<Column> {
    let made_of = made_of(dataset, &raw.method, reach);
    let said = reach.words;
    let column = |id: String, label: String, derived: String| Column {
        id,
        label,
        role: ColumnRole::Measure,
        content: words::content(plan),
        unit: raw.unit.clone().or_else(|| words::unit(dataset, plan, said)),
        format: raw.format.unwrap_or_else(|| words::format(dataset, plan)),
        notes: Vec::new(),
        derived: Some(derived),
        made_of: made_of.clone(),
        options: Vec::new(),
        written: Vec::new(),
        assumptions: None,
    };
    let (id, label) = (&raw.id.text, &raw.label);
    let mut columns = vec![Column {
        notes: raw.notes.clone(),
        assumptions: matches!(raw.method, Method::Hidden { .. }).then(|| assumptions(said)),
        ..column(id.clone(), label.clone(), words::how(dataset, plan, said))
    }];
    if raw.interval {
        for (ending, message, limit) in [
            (LOWER, "lower-limit-label", "lower-limit"),
            (UPPER, "upper-limit-label", "upper-limit"),
        ] {
            let how = words::limit(limit, label, plan, said);
            let label = said.say_with(message, &[("measure", label.into())]);
            columns.push(column(format!("{id}{ending}"), label, how));
        }
    }
    columns
}
