//! `overdue`: which records should be done at the paper's date.

use crate::model::{Cell, Dataset, Date};
use crate::resolve::records::{Entry, PaperRecords, Records, Set, Value, dataset};

const OVERDUE: &str = "Overdue";
const DONE: &str = "Done";
const DUE: &str = "Due";
const NO_DATE: &str = "No date";

/// Adds the column `timing`.
pub(super) fn add(dataset: &mut Dataset, paper: &PaperRecords, set: &Set, records: &Records) {
    let Some(rule) = paper.kind.rules.overdue.iter().find(|rule| rule.of == set.id) else { return };
    let mut column = dataset::words("timing", "Timing");
    column.options = [OVERDUE, DUE, DONE, NO_DATE].map(str::to_owned).to_vec();
    let date = paper.date.map(Date::long).unwrap_or_default();
    column.derived = Some(format!("Overdue: not done, and due before {date}"));
    dataset.columns.push(column);
    for (row, entry) in dataset.rows.iter_mut().zip(&set.entries) {
        let status = dataset::field_words(entry, &rule.status, records);
        let done = status.is_some_and(|status| rule.done.contains(&status));
        let timing = timing(entry, &rule.due, done, paper.date);
        row.cells.push(Cell::Text(timing.to_owned()));
    }
}

fn timing(entry: &Entry, due: &str, done: bool, date: Option<Date>) -> &'static str {
    match entry.value(due) {
        _ if done => DONE,
        Some(Value::Date(due)) if date.is_some_and(|date| due.is_before(date)) => OVERDUE,
        Some(Value::Date(_)) => DUE,
        _ => NO_DATE,
    }
}
