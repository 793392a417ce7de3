//! Rows in a CSV file beside the dataset's own.

use std::collections::BTreeSet;
use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use super::cell::{self, Written};
use super::columns::ReadColumn;
use super::rows::{from_cells, wrong_length};
use super::sidecar;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, list_of};
use crate::load::markdown::{colons, report};
use crate::load::text;
use crate::load::yaml::Node;
use crate::model::Row;
use crate::source::Sources;

/// Reads the rows of the CSV file a dataset names. The first line must be the ids of the columns.
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
    let Some(text) = text::of(sources, file, diagnostics) else { return Vec::new() };
    for found in colons::find(text) {
        let span = Span::new(file, found.range.start, found.range.end);
        diagnostics.push(report::colons(span, found.name, Some(report::Place::Value)));
    }
    let mut lines = records(text, file).into_iter();
    let Some(header) = lines.next() else {
        let message = "this file is empty: its first line must be the ids of the columns";
        let finding = Diagnostic::new(Code::RowLength, Span::file_start(file), message);
        diagnostics.push(finding.help(header_help(columns)));
        return Vec::new();
    };
    if !check_header(&header, columns, diagnostics) {
        return Vec::new();
    }
    lines.filter_map(|line| row(&line, columns, diagnostics)).collect()
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

fn check_header(header: &Line, columns: &[ReadColumn], diagnostics: &mut Diagnostics) -> bool {
    let ids: Vec<&str> = columns.iter().map(|read| read.column.id.as_str()).collect();
    let written: Vec<&str> = header.record.iter().map(str::trim).collect();
    if written == ids {
        return true;
    }
    let help = header_help(columns);
    let whole = |message: String| Diagnostic::new(Code::RowLength, header.span, message);
    let finding = if written.len() == 1 && written[0].contains([';', '\t']) {
        whole("the cells of this file are not separated by commas".to_owned())
            .help("save the file again as CSV with commas")
    } else if written.len() != ids.len() {
        whole(format!(
            "the first line has {} cells, but the dataset has {} columns: {}",
            written.len(),
            ids.len(),
            list_of(ids.iter().copied())
        ))
    } else {
        let wrong = written.iter().zip(&ids).position(|(written, id)| written != id);
        let wrong = wrong.unwrap_or_default();
        let span = header.cells.get(wrong).copied().unwrap_or(header.span);
        let message = format!(
            "the first line says `{}` where the dataset has the column `{}`",
            written[wrong], ids[wrong]
        );
        Diagnostic::new(Code::RowLength, span, message)
    };
    diagnostics.push(finding.help(help));
    false
}

fn header_help(columns: &[ReadColumn]) -> String {
    let ids: Vec<&str> = columns.iter().map(|read| read.column.id.as_str()).collect();
    format!("write `{}` as the first line", ids.join(","))
}

fn row(line: &Line, columns: &[ReadColumn], diagnostics: &mut Diagnostics) -> Option<Row> {
    if line.record.len() != columns.len() {
        let finding = wrong_length(line.record.len(), columns, line.span);
        let long = line.record.iter().any(|cell| cell.contains('\n'));
        diagnostics.push(if long {
            finding.help("close the quotation mark that is opened on this line")
        } else if line.record.len() > columns.len() {
            finding.help("put double quotation marks around a cell that holds a comma")
        } else {
            finding
        });
        return None;
    }
    let cells =
        columns.iter().zip(line.record.iter()).enumerate().map(|(index, (column, text))| {
            let span = line.cells.get(index).copied().unwrap_or(line.span);
            // In CSV quotation marks only protect commas: they do not make a number text.
            cell::read(column, &Written { text: text.trim(), quoted: false, span }, diagnostics)
        });
    Some(from_cells(cells, line.span))
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
