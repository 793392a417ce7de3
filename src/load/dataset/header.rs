//! The first line of a CSV file: which of its cells is which column.

use super::columns::ReadColumn;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, did_you_mean, list_of};

/// A line with the names of columns is looked for in as many lines.
const LOOKED_AT: usize = 20;

/// The cells of the first line.
pub(super) struct Cells<'a> {
    /// What they say.
    pub texts: Vec<&'a str>,
    /// Where they stand.
    pub spans: &'a [Span],
}

/// The cell of each of the dataset's columns, found by its id or label. None with a finding where one is
/// not there or there twice. `below` are the lines that follow, among which the names may stand.
pub(super) fn places<'a, I: Iterator<Item = Vec<&'a str>>>(
    first: &Cells<'_>,
    span: Span,
    columns: &[ReadColumn],
    below: impl Fn() -> I,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<usize>> {
    let found = columns.iter().map(|read| all(&first.texts, read)).collect::<Vec<_>>();
    let mut sound = true;
    for (read, found) in columns.iter().zip(&found) {
        if let [_, second, ..] = found.as_slice() {
            let span = first.spans.get(*second).copied().unwrap_or(span);
            let message = format!("the column `{}` stands twice in the first line", read.column.id);
            let finding = Diagnostic::new(Code::RowLength, span, message);
            diagnostics.push(finding.help("take one of them out, or rename it"));
            sound = false;
        }
    }
    let missing: Vec<&ReadColumn> = columns
        .iter()
        .zip(&found)
        .filter(|(_, found)| found.is_empty())
        .map(|(read, _)| read)
        .collect();
    if missing.is_empty() {
        return sound.then(|| found.iter().map(|found| found[0]).collect());
    }
    let names = list_of(missing.iter().map(|read| read.column.id.as_str()));
    let plural = if missing.len() == 1 { "" } else { "s" };
    let message = format!("the first line does not name the column{plural} {names}");
    let finding = Diagnostic::new(Code::RowLength, span, message);
    let finding = if first.texts.len() == 1 && first.texts[0].contains([';', '\t']) {
        let message = "the cells of this file are not separated by commas";
        Diagnostic::new(Code::RowLength, span, message)
            .help("save the file again as CSV with commas")
    } else if let Some(line) = below().take(LOOKED_AT).position(|line| names_all(&line, columns)) {
        let lines = if line == 0 { "line" } else { "lines" };
        finding.help(format!("delete the {lines} above the one with the names of the columns"))
    } else if missing.len() == columns.len() {
        finding.help(format!("put a line with the names above the rows: {}", quoted(columns)))
    } else {
        let of_none = |text: &&str| !columns.iter().any(|read| is(text, read));
        let trimmed = || first.texts.iter().map(|text| text.trim());
        let id = missing[0].column.id.as_str();
        // The finding points at the cell that was most likely meant.
        let near = did_you_mean(id, trimmed().filter(of_none));
        let at = near.and_then(|near| trimmed().position(|text| text == near));
        let span = at.and_then(|at| first.spans.get(at)).copied().unwrap_or(span);
        let finding = match near {
            Some(near) => finding.help(format!("write `{id}` if `{near}` is meant to be it")),
            None => finding,
        };
        Diagnostic { span: Some(span), ..finding }
            .help(format!("its cells say {}", list_of(trimmed())))
    };
    diagnostics.push(finding);
    None
}

/// What the first line can be, in a finding about a file without one.
pub(super) fn help(columns: &[ReadColumn]) -> String {
    format!("write {} as the first line", quoted(columns))
}

fn quoted(columns: &[ReadColumn]) -> String {
    let ids: Vec<&str> = columns.iter().map(|read| read.column.id.as_str()).collect();
    format!("`{}`", ids.join(","))
}

/// The cells that name a column.
fn all(texts: &[&str], read: &ReadColumn) -> Vec<usize> {
    (0..texts.len()).filter(|at| is(texts[*at], read)).collect()
}

fn names_all(texts: &[&str], columns: &[ReadColumn]) -> bool {
    columns.iter().all(|read| texts.iter().any(|text| is(text, read)))
}

/// Whether a cell names a column, by its id or as readers see it.
pub(super) fn is(text: &str, read: &ReadColumn) -> bool {
    text.trim() == read.column.id || plain(text) == plain(&read.column.label)
}

/// A label without what a reader does not see as a difference: case and runs of white space.
fn plain(label: &str) -> String {
    label.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
