//! Values of a dimension that are most likely one, written in two ways.

use std::collections::BTreeMap;

use super::columns::ReadColumn;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Files, Span};
use crate::model::{Cell, ColumnContent, ColumnRole, Row};
use crate::source::Sources;

/// The most values of one dataset that are named.
const MOST: usize = 5;

/// Shorter values are codes, of which `a` and `A` may be two.
const SHORTEST: usize = 3;

/// A value as it is written, with its first row.
struct Value<'r> {
    text: &'r str,
    first: &'r Row,
    rows: usize,
}

/// Warns of values of a dimension of words that differ only in capitals, in spaces or in the form of an
/// apostrophe: charts and totals tell `Westvale` and `westvale` apart.
pub(super) fn report(
    sources: &Sources,
    columns: &[ReadColumn],
    rows: &[Row],
    diagnostics: &mut Diagnostics,
) {
    let mut found = Vec::new();
    for (at, read) in columns.iter().enumerate() {
        let column = &read.column;
        if column.role != ColumnRole::Dimension || column.content != ColumnContent::Text {
            continue;
        }
        let mut alike: BTreeMap<String, Vec<Value<'_>>> = BTreeMap::new();
        for row in rows {
            let Some(Cell::Text(text)) = row.cells.get(at) else { continue };
            let values = alike.entry(plain(text)).or_default();
            match values.iter_mut().find(|value| value.text == text) {
                Some(value) => value.rows += 1,
                None => values.push(Value { text, first: row, rows: 1 }),
            }
        }
        for values in alike.values().filter(|values| values.len() > 1) {
            // What most rows have is most likely meant; of two, the first.
            let usual = values.iter().rev().max_by_key(|value| value.rows);
            let Some(usual) = usual.filter(|usual| plain(usual.text).chars().count() >= SHORTEST)
            else {
                continue;
            };
            let others = values.iter().filter(|value| value.text != usual.text);
            found.extend(others.map(|value| finding(sources, &column.id, value, usual)));
        }
    }
    found.truncate(MOST);
    found.into_iter().for_each(|finding| diagnostics.push(finding));
}

fn finding(sources: &Sources, column: &str, value: &Value<'_>, usual: &Value<'_>) -> Diagnostic {
    let (here, there) = (place(sources, value), place(sources, usual));
    let (text, meant) = (value.text, usual.text);
    let message = format!("column `{column}` has both `{text}` and `{meant}`");
    // The rows of a workbook have no lines.
    let label = if here == there {
        format!("is `{text}` the same as `{meant}`?")
    } else {
        let (line, _) = sources.line_column(there);
        format!("is this the same as `{meant}` on line {line}?")
    };
    Diagnostic::new(Code::SpeltTwoWays, here, message)
        .label(label)
        .help("write it the same in every row: tables, charts and totals tell the two apart")
}

/// Where a value stands in its row; the row, where it cannot be found there.
fn place(sources: &Sources, value: &Value<'_>) -> Span {
    let row = value.first.span;
    let written = sources.text(row.file).get(row.start..row.end).unwrap_or_default();
    match written.find(value.text) {
        Some(at) => Span::new(row.file, row.start + at, row.start + at + value.text.len()),
        None => row,
    }
}

/// A value without what a reader does not see as a difference.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .map(|c| if matches!(c, '\u{2018}' | '\u{2019}' | '\u{2bc}') { '\'' } else { c })
        .collect()
}
