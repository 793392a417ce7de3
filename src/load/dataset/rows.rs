//! Rows written in the dataset's own file.

use super::cell::{self, Written};
use super::columns::ReadColumn;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::yaml::{Node, NodeKind, parse_number};
use crate::model::{Cell, ColumnRole, Mark, Row};

/// Reads rows: `- [2019-09, Harrogate, 7]`. Rows of a wrong length are reported and left out.
pub(super) fn read(
    items: &[Node],
    columns: &[ReadColumn],
    diagnostics: &mut Diagnostics,
) -> Vec<Row> {
    items.iter().filter_map(|item| row(item, columns, diagnostics)).collect()
}

fn row(node: &Node, columns: &[ReadColumn], diagnostics: &mut Diagnostics) -> Option<Row> {
    let NodeKind::Sequence(cells) = &node.kind else {
        let message = format!("a row must be a list of cells, but this is {}", node.describe());
        diagnostics.push(
            Diagnostic::new(Code::WrongType, node.span, message)
                .help("write a row as `- [2019-09, Harrogate, 7]`"),
        );
        return None;
    };
    if cells.len() != columns.len() {
        let finding = wrong_length(cells.len(), columns, node.span);
        diagnostics.push(match split_number(cells).filter(|_| cells.len() > columns.len()) {
            Some((first, rest)) => finding
                .help(format!("a comma separates cells: write `{first}{rest}` for {first},{rest}")),
            None if cells.len() > columns.len() => finding
                .help("a comma separates cells: a decimal sign is a point, as in `4.12`")
                .help("put quotation marks around a text that holds a comma"),
            None => match joined_cells(cells).filter(|_| cells.len() < columns.len()) {
                Some((word, number)) => {
                    finding.help(format!("a comma is missing: write `{word}, {number}`"))
                }
                None => finding,
            },
        });
        return None;
    }
    let cells =
        columns.iter().zip(cells).map(|(column, cell)| read_cell(column, cell, diagnostics));
    Some(from_cells(cells, node.span))
}

/// A row from its cells with their marks.
pub(super) fn from_cells(read: impl Iterator<Item = (Cell, Vec<Mark>)>, span: Span) -> Row {
    let mut row = Row { cells: Vec::new(), marks: Vec::new(), notes: Vec::new(), span };
    for (at, (cell, marks)) in read.enumerate() {
        row.cells.push(cell);
        row.marks.extend(marks.into_iter().map(|mark| (at, mark)));
    }
    row
}

/// The finding about a row with too many or too few cells.
pub(super) fn wrong_length(cells: usize, columns: &[ReadColumn], span: Span) -> Diagnostic {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let message = format!(
        "this row has {cells} cell{}, but the dataset has {} column{}: {}",
        plural(cells),
        columns.len(),
        plural(columns.len()),
        list_of(columns.iter().map(|read| read.column.id.as_str())),
    );
    Diagnostic::new(Code::RowLength, span, message)
}

/// The finding about a row that does not say what it is about and lacks other cells too: most likely a
/// note, a source or a total below the table. One for the row, not one for each cell. `place` stands in
/// front of it.
pub(super) fn half_empty(
    columns: &[ReadColumn],
    is_empty: &[bool],
    span: Span,
    place: &str,
) -> Option<Diagnostic> {
    let empty = || columns.iter().zip(is_empty).filter(|(_, empty)| **empty).map(|(read, _)| read);
    let nameless = empty().any(|read| read.column.role == ColumnRole::Dimension);
    if !nameless || empty().count() < 2 {
        return None;
    }
    let names = list_of(empty().map(|read| read.column.id.as_str()));
    let message = format!("{place}the columns {names} are empty in this row");
    Some(Diagnostic::new(Code::MissingField, span, message))
}

/// Two cells in a row that look like one number with a thousands separator: `4,547`.
fn split_number(cells: &[Node]) -> Option<(&str, &str)> {
    let digits = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    cells.windows(2).find_map(|pair| {
        let first = pair[0].as_text().filter(digits).filter(|text| text.len() <= 3)?;
        let rest = pair[1].as_text().filter(digits).filter(|text| text.len() == 3)?;
        Some((first, rest))
    })
}

/// A cell that looks like a word and a number without the comma between them: `Northtown 412`.
fn joined_cells(cells: &[Node]) -> Option<(&str, &str)> {
    cells.iter().find_map(|cell| {
        let NodeKind::Scalar { text, quoted: false, .. } = &cell.kind else { return None };
        let (word, number) = text.rsplit_once(' ')?;
        parse_number(number).map(|_| (word.trim_end(), number))
    })
}

fn read_cell(read: &ReadColumn, node: &Node, diagnostics: &mut Diagnostics) -> (Cell, Vec<Mark>) {
    let quoted = matches!(node.kind, NodeKind::Scalar { quoted: true, .. });
    let marker = marker(node);
    let text = match (&node.kind, &marker) {
        (NodeKind::Scalar { text, .. }, _) => text.trim(),
        (NodeKind::Null, _) => "",
        (_, Some(marker)) => marker,
        _ => {
            let id = &read.column.id;
            let message = format!("a cell of column `{id}` cannot be {}", node.describe());
            diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(
                "put quotation marks around a text that starts with `[` or `{` or holds `: `",
            ));
            // Reported here; the text keeps the row's length.
            return (Cell::Text(String::new()), Vec::new());
        }
    };
    cell::read(read, &Written { text, quoted, span: node.span }, diagnostics)
}

/// `[x]` without quotation marks is a list of one item to YAML; in a row it can only be a marker.
fn marker(node: &Node) -> Option<String> {
    match &node.kind {
        NodeKind::Sequence(items) => match items.as_slice() {
            [only] => only.as_text().map(|text| format!("[{text}]")),
            _ => None,
        },
        _ => None,
    }
}
