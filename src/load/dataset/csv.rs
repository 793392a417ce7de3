//! Rows in a CSV file beside the dataset's own.

use std::collections::BTreeSet;
use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use super::cell::{self, Written};
use super::columns::ReadColumn;
use super::header::{self, Cells};
use super::rows::{from_cells, half_empty, wrong_length};
use super::sidecar;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::load::markdown::{colons, report};
use crate::load::text;
use crate::load::yaml::Node;
use crate::model::Row;
use crate::source::Sources;

/// Reads the rows of the CSV file a dataset names. The first line holds the ids or labels of the columns,
/// in any order; columns that the dataset does not have are passed over, as are empty rows.
pub(super) fn read(
    sources: &Sources,
    dataset: FileId,
    named: &Node,
    columns: &[ReadColumn],
    used: &mut BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) -> Vec<Row> {
    let found = sidecar::find(sources, dataset, named, sidecar::CSV, diagnostics);
    let Some(file) = found else { return Vec::new() };
    used.insert(file);
    if sources.file(file).bytes.starts_with(sidecar::ZIP) {
        diagnostics.push(sidecar::is_workbook(sources, file, named.span));
        return Vec::new();
    }
    let Some(text) = text::of(sources, file, diagnostics) else { return Vec::new() };
    for found in colons::find(text) {
        let span = Span::new(file, found.range.start, found.range.end);
        diagnostics.push(report::colons(span, found.name, Some(report::Place::Value)));
    }
    let mut lines = records(text, file);
    // Spreadsheets write empty rows and columns as commas.
    lines.retain(|line| line.record.iter().any(|cell| !cell.trim().is_empty()));
    let Some((header, lines)) = lines.split_first() else {
        let message = "this file is empty: its first line must be the ids of the columns";
        let finding = Diagnostic::new(Code::RowLength, Span::file_start(file), message);
        diagnostics.push(finding.help(header::help(columns)));
        return Vec::new();
    };
    let first = Cells { texts: header.record.iter().collect(), spans: &header.cells };
    let below = || lines.iter().map(|line| line.record.iter().collect::<Vec<&str>>());
    let found = header::places(&first, header.span, columns, below, diagnostics);
    let Some(places) = found else { return Vec::new() };
    if lines.is_empty() {
        let message = "this file has no rows: there is only the line with the names of the columns";
        let finding = Diagnostic::new(Code::MissingField, header.span, message);
        diagnostics
            .push(finding.help("write the rows below that line").help(sidecar::no_rows_yet("csv")));
        return Vec::new();
    }
    let named = Named { places, cells: header.record.len() };
    lines.iter().filter_map(|line| row(line, &named, columns, diagnostics)).collect()
}

/// What the first line says.
struct Named {
    /// Where the cells of each of the dataset's columns stand.
    places: Vec<usize>,
    /// How many cells it has.
    cells: usize,
}

/// A line of the file with the places of its cells.
struct Line {
    record: StringRecord,
    span: Span,
    cells: Vec<Span>,
}

/// The records of the file. Empty lines are no records.
fn records(text: &str, file: FileId) -> Vec<Line> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let mut record = StringRecord::new();
    // Neither error of the reader can occur: the text is UTF-8, and lengths may differ.
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, |position| position.byte());
        let end = reader.position().byte();
        let byte = |position: u64| usize::try_from(position).unwrap_or(usize::MAX).min(text.len());
        let raw = &text[byte(start)..byte(end)];
        let skipped = raw.len() - raw.trim_start_matches(['\r', '\n']).len();
        let start = byte(start) + skipped;
        let raw = raw[skipped..].trim_end_matches(['\r', '\n']);
        let cells = cell_ranges(raw)
            .into_iter()
            .map(|cell| Span::new(file, start + cell.start, start + cell.end))
            .collect();
        let span = Span::new(file, start, start + raw.len());
        lines.push(Line { record: record.clone(), span, cells });
    }
    lines
}

/// Where the cells of a record are; the reader knows only where a record starts.
fn cell_ranges(raw: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut quoted, mut closed) = (0, false, None);
    for (position, byte) in raw.bytes().enumerate() {
        match byte {
            b'"' if quoted => {
                quoted = false;
                closed = Some(position + 1);
            }
            // A mark opens only at a cell's start; right behind a closing one it is a doubled mark.
            b'"' => quoted = position == start || closed == Some(position),
            b',' if !quoted => {
                ranges.push(start..position);
                start = position + 1;
            }
            _ => {}
        }
    }
    ranges.push(start..raw.len());
    ranges
}

fn row(
    line: &Line,
    named: &Named,
    columns: &[ReadColumn],
    diagnostics: &mut Diagnostics,
) -> Option<Row> {
    // Cells beyond the named ones may be there while they are empty.
    let is_filled = |at: &usize| line.record.get(*at).is_some_and(|cell| !cell.trim().is_empty());
    let written = (0..line.record.len()).rev().find(is_filled).map_or(0, |last| last + 1);
    if line.record.len() < named.cells || written > named.cells {
        let finding = if named.cells == columns.len() {
            wrong_length(line.record.len(), columns, line.span)
        } else {
            let (here, first) = (cells(line.record.len()), cells(named.cells));
            let message = format!("this row has {here}, but the first line has {first}");
            Diagnostic::new(Code::RowLength, line.span, message)
        };
        let long = line.record.iter().any(|cell| cell.contains('\n'));
        diagnostics.push(if long {
            finding.help("close the quotation mark that is opened on this line")
        } else if line.record.len() > named.cells {
            finding.help("put double quotation marks around a cell that holds a comma")
        } else {
            finding
        });
        return None;
    }
    let text = |at: usize| line.record.get(at).unwrap_or_default().trim();
    let is_empty: Vec<bool> = named.places.iter().map(|at| text(*at).is_empty()).collect();
    if let Some(finding) = half_empty(columns, &is_empty, line.span, "") {
        diagnostics.push(finding.help("delete it where it is a total, a note or a source"));
        return None;
    }
    let cells = columns.iter().zip(&named.places).map(|(column, at)| {
        let span = line.cells.get(*at).copied().unwrap_or(line.span);
        // In CSV quotation marks only protect commas: they do not make a number text.
        cell::read(column, &Written { text: text(*at), quoted: false, span }, diagnostics)
    });
    Some(from_cells(cells, line.span))
}

/// `1 cell`, `3 cells`.
fn cells(count: usize) -> String {
    format!("{count} cell{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_as_the_reader_finds_them() {
        for (raw, cells) in [
            ("a,b,c", vec!["a", "b", "c"]),
            ("\"a,b\",c", vec!["\"a,b\"", "c"]),
            ("\"a\"\"b,\",c", vec!["\"a\"\"b,\"", "c"]),
            ("a\"b,c\"", vec!["a\"b", "c\""]),
            (",,", vec!["", "", ""]),
            ("\"\",x", vec!["\"\"", "x"]),
            ("é,\"ü,\"\"\"", vec!["é", "\"ü,\"\"\""]),
        ] {
            let found: Vec<_> = cell_ranges(raw).into_iter().map(|range| &raw[range]).collect();
            assert_eq!(found, cells);
            let mut reader = ReaderBuilder::new().has_headers(false).from_reader(raw.as_bytes());
            let record = reader.records().next().expect("a record").expect("UTF-8");
            assert_eq!(record.len(), cells.len(), "{raw}");
        }
    }
}
