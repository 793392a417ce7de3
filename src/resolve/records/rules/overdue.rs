//! `overdue`: which records should be done at the paper's date.

use crate::model::{Cell, Dataset, Date, Words};
use crate::resolve::records::{Entry, PaperRecords, Records, Set, Value, dataset};

/// The messages of the column's words.
const OVERDUE: &str = "record-overdue";
const DONE: &str = "record-done";
const DUE: &str = "record-due";
const NO_DATE: &str = "record-no-date";

/// Adds the column `timing`.
pub(super) fn add(dataset: &mut Dataset, paper: &PaperRecords, set: &Set, records: &Records) {
    let Some(rule) = paper.kind.rules.overdue.iter().find(|rule| rule.of == set.id) else { return };
    let words = &paper.words;
    let mut column = dataset::words("timing", &words.say("record-timing"));
    let said = |words: &Words| [OVERDUE, DUE, DONE, NO_DATE].map(|id| words.say(id)).to_vec();
    column.options = said(words);
    column.written = said(words.in_english());
    let date = paper.date.map(|date| words.date(date)).unwrap_or_default();
    column.derived = Some(words.say_with("how-overdue", &[("date", (&date).into())]));
    dataset.columns.push(column);
    for (row, entry) in dataset.rows.iter_mut().zip(&set.entries) {
        let status = dataset::field_words(entry, &rule.status, records, words);
        let done = status.is_some_and(|status| rule.done.contains(&status));
        let timing = timing(entry, &rule.due, done, paper.date);
        row.cells.push(Cell::Text(words.say(timing)));
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
