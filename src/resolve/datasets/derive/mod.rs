//! Works out derived columns.
//!
//! 1. Columns that need others wait for them; [`derive`] finds the order, and circles.
//! 2. `plan` looks up what a method names and puts the rows into groups once.
//! 3. `work` works out one cell; `words` says how, for readers.
//!
//! Nothing is worked out from a missing value: the cell is `[x]` and a note on it says why. The status
//! of what a cell is worked out from (`[p]`, `[r]`, `[e]`) is the cell's as well.

mod plan;
mod words;
mod work;

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{Method, Named, RawDerived};
use crate::model::{Cell, Column, ColumnContent, ColumnRole, Dataset, Mark};
use plan::Plan;
use work::Worked;

/// The endings of the columns that hold the limits of an interval.
const LOWER: &str = "_lower";
const UPPER: &str = "_upper";

/// Adds the derived columns to a dataset, those with an interval followed by its limits. Where one
/// cannot be worked out there are findings and the column is left out.
pub(super) fn derive(dataset: &mut Dataset, derived: &[RawDerived], diagnostics: &mut Diagnostics) {
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
        if known || !add(dataset, column, diagnostics) {
            failed.extend(ids(column));
        }
    }
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
fn add(dataset: &mut Dataset, raw: &RawDerived, diagnostics: &mut Diagnostics) -> bool {
    let taken = ids(raw).into_iter().find(|id| dataset.column(id).is_some());
    if let Some(id) = taken {
        let message = format!("two columns have the id `{id}`");
        let finding = Diagnostic::new(Code::DuplicateKey, raw.id.span, message);
        diagnostics.push(finding.help("give the derived column another id"));
        return false;
    }
    let Some(plan) = Plan::of(dataset, raw, diagnostics) else { return false };
    let mut worked = Vec::with_capacity(dataset.rows.len());
    let mut sound = true;
    for row in 0..dataset.rows.len() {
        let cell = work::work(dataset, &plan, raw, row);
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
    let columns = columns(dataset, raw, &plan);
    for (row, cell) in worked.into_iter().enumerate() {
        let marks = marks(dataset, &cell);
        let first = dataset.columns.len();
        let row = &mut dataset.rows[row];
        let interval = cell.limits.map(|(lower, upper)| [lower, upper]);
        for (offset, _) in columns.iter().enumerate() {
            let number = match (&cell.value, offset) {
                (Ok(value), 0) => Some(*value),
                (Ok(_), _) => interval.map(|limits| limits[offset - 1]),
                (Err(_), _) => None,
            };
            let missing = match &cell.value {
                Err(gap) => gap.missing,
                Ok(_) => crate::model::Missing::NotAvailable,
            };
            row.cells.push(number.map_or(Cell::Missing(missing), Cell::Number));
            if number.is_some() {
                row.marks.extend(marks.iter().map(|mark| (first + offset, *mark)));
            }
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
    let name = dataset.name_of(row);
    if name.is_empty() { "the row".to_owned() } else { format!("the row {name}") }
}

/// The marks of all cells a value was worked out from, each once and in their usual order.
fn marks(dataset: &Dataset, worked: &Worked) -> Vec<Mark> {
    let from = |mark: &Mark| {
        let mut inputs = worked.from.iter();
        inputs.any(|(row, column)| dataset.rows[*row].marks_of(*column).any(|m| m == *mark))
    };
    Mark::ALL.into_iter().filter(from).collect()
}

/// The column itself, and its limits.
fn columns(dataset: &Dataset, raw: &RawDerived, plan: &Plan) -> Vec<Column> {
    let column = |id: String, label: String, derived: String| Column {
        id,
        label,
        role: ColumnRole::Measure,
        content: ColumnContent::Decimal,
        unit: raw.unit.clone().or_else(|| words::unit(dataset, plan)),
        format: raw.format.unwrap_or_else(|| words::format(dataset, plan)),
        notes: Vec::new(),
        derived: Some(derived),
        options: Vec::new(),
    };
    let (id, label) = (&raw.id.text, &raw.label);
    let mut columns = vec![Column {
        notes: raw.notes.clone(),
        ..column(id.clone(), label.clone(), words::how(dataset, plan))
    }];
    if raw.interval {
        for (ending, which) in [(LOWER, "lower"), (UPPER, "upper")] {
            let how = words::limit(which, label, plan);
            columns.push(column(
                format!("{id}{ending}"),
                format!("{label}: {which} 95% limit"),
                how,
            ));
        }
    }
    columns
}
