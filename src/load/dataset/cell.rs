//! One cell, whether it was written in YAML, in CSV or in a sheet.

use super::columns::ReadColumn;
use super::digits;
use super::period;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::yaml::{number_in_doubt, parse_number, propose_number};
use crate::model::{Cell, Column, ColumnContent, ColumnRole, Mark, Missing};

/// A cell as it was written.
pub(super) struct Written<'a> {
    /// The text, without white space around it.
    pub text: &'a str,
    /// Whether quotation marks say that it is text (YAML only).
    pub quoted: bool,
    /// Where it stands.
    pub span: Span,
}

/// Reads a cell of a column with the status marks behind its value. A wrong one is reported and gets a
/// stand-in, so that the row keeps its length and figures made from it raise no further findings.
pub(super) fn read(
    read: &ReadColumn,
    cell: &Written<'_>,
    diagnostics: &mut Diagnostics,
) -> (Cell, Vec<Mark>) {
    let column = &read.column;
    if column.role == ColumnRole::Dimension {
        return (value(read, cell, diagnostics), Vec::new());
    }
    let (text, marks) = without_marks(cell.text);
    if marks.is_empty() {
        return (value(read, cell, diagnostics), marks);
    }
    if text.is_empty() || Missing::ALL.iter().any(|missing| missing.symbol() == text) {
        let message = format!("`{}` marks the status of a value that is not there", cell.text);
        diagnostics.push(
            Diagnostic::new(Code::BadNumber, cell.span, message)
                .help("a mark stands behind a value: `222 [p]`")
                .help("write the symbol of a missing value alone: `[x]`"),
        );
        return (stand_in(column), Vec::new());
    }
    // The quotation marks are for the brackets: YAML could not be written without them.
    (value(read, &Written { text, quoted: false, ..*cell }, diagnostics), marks)
}

/// The text in front of the status marks at its end, and the marks in the order written.
fn without_marks(text: &str) -> (&str, Vec<Mark>) {
    let mut rest = text;
    let mut marks = Vec::new();
    while let Some((before, mark)) =
        Mark::ALL.into_iter().find_map(|mark| Some((rest.strip_suffix(mark.symbol())?, mark)))
    {
        marks.insert(0, mark);
        rest = before.trim_end();
    }
    (rest, marks)
}

fn value(read: &ReadColumn, cell: &Written<'_>, diagnostics: &mut Diagnostics) -> Cell {
    let column = &read.column;
    if cell.text.is_empty() {
        report_empty(column, cell.span, diagnostics);
        return stand_in(column);
    }
    if let Some(missing) = Missing::ALL.into_iter().find(|missing| missing.symbol() == cell.text) {
        if column.role == ColumnRole::Dimension {
            report_missing_dimension(column, cell, diagnostics);
        }
        return Cell::Missing(missing);
    }
    let right = match column.content {
        ColumnContent::Text => true,
        ColumnContent::Period => {
            period::check(read, cell, diagnostics);
            true
        }
        ColumnContent::Integer | ColumnContent::Decimal => check_number(column, cell, diagnostics),
    };
    match (column.role, column.content) {
        // Dimensions stay as written: expressions select by the text.
        (ColumnRole::Dimension, _) | (_, ColumnContent::Text | ColumnContent::Period) => {
            Cell::Text(cell.text.to_owned())
        }
        _ => match parse_number(cell.text).filter(|_| right) {
            Some(value) => Cell::Number(value),
            None => stand_in(column),
        },
    }
}

/// A value no figure fails on. It is never published: there is an error.
pub(super) fn stand_in(column: &Column) -> Cell {
    match (column.role, column.content) {
        (ColumnRole::Measure, ColumnContent::Integer | ColumnContent::Decimal) => Cell::Number(1.0),
        _ => Cell::Text(String::new()),
    }
}

fn check_number(column: &Column, cell: &Written<'_>, diagnostics: &mut Diagnostics) -> bool {
    let whole = column.content == ColumnContent::Integer;
    let number = parse_number(cell.text);
    let right = number.is_some_and(|value| !whole || value.fract() == 0.0);
    if right && !cell.quoted {
        return digits::check(cell, diagnostics);
    }
    let (id, text) = (&column.id, cell.text);
    if let Some(missing) = Missing::ALL.iter().find(|missing| text.ends_with(missing.symbol())) {
        let symbol = missing.symbol();
        let message = format!("`{text}` is a number and, by `{symbol}`, missing as well");
        let finding = Diagnostic::new(Code::BadNumber, cell.span, message);
        let words = missing.words();
        diagnostics.push(finding.help(format!("write the number or `{symbol}` ({words}) alone")));
        return false;
    }
    if let Some(meant) = symbol_meant(text) {
        let message = format!("column `{id}` holds numbers, but this is `{text}`");
        let finding = Diagnostic::new(Code::BadNumber, cell.span, message);
        diagnostics.push(finding.help(format!("write `{meant}`")));
        return false;
    }
    if text.starts_with('[') && text.ends_with(']') {
        let finding = format!("`{text}` is no marker for a missing value in column `{id}`");
        diagnostics.push(with_markers(Diagnostic::new(Code::BadNumber, cell.span, finding)));
        return false;
    }
    let message = format!("column `{id}` holds numbers, but this is `{text}`");
    let message = if whole && number.is_some() && !right {
        format!("column `{id}` holds whole numbers, but this is `{text}`")
    } else {
        message
    };
    let finding = Diagnostic::new(Code::BadNumber, cell.span, message);
    diagnostics.push(match propose_number(text) {
        _ if right => finding.help(format!("write `{text}` without quotation marks")),
        Some(proposal) if proposal != text => finding.help(format!("write `{proposal}`")),
        Some(_) => finding.help("set `type: decimal` on the column to allow a fraction"),
        None => match number_in_doubt(text) {
            Some(help) => finding.help(help),
            None => with_markers(finding),
        },
    });
    false
}

/// What was most likely meant by `x`, `(c)` or `[X]`, by `91 (p)` or `91p`, and by `(91)`, which is how
/// accounts write a number below zero.
fn symbol_meant(text: &str) -> Option<String> {
    let bare = |text: &str| text.trim_matches(['[', ']', '(', ')']).to_lowercase();
    let symbol = |text: &str| {
        let bare = format!("[{}]", bare(text));
        let missing = Missing::ALL.iter().map(|missing| missing.symbol());
        missing.chain(Mark::ALL.iter().map(|mark| mark.symbol())).find(|symbol| *symbol == bare)
    };
    if let Some(symbol) =
        Missing::ALL.iter().map(|it| it.symbol()).find(|it| symbol(text) == Some(it))
    {
        return Some(symbol.to_owned());
    }
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(inside) = inside.filter(|inside| parse_number(inside).is_some_and(|it| it > 0.0)) {
        return Some(format!("-{inside}"));
    }
    let start = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '-')?;
    let (number, mark) = (&text[..start], text[start..].trim());
    parse_number(number)?;
    let mark = Mark::ALL.iter().map(|it| it.symbol()).find(|it| symbol(mark) == Some(it))?;
    Some(format!("{number} {mark}"))
}

fn with_markers(finding: Diagnostic) -> Diagnostic {
    let markers: Vec<String> = Missing::ALL
        .iter()
        .map(|marker| format!("`{}` {}", marker.symbol(), marker.words()))
        .collect();
    finding.help(format!("a missing value says why: {}", markers.join(", ")))
}

fn report_empty(column: &Column, span: Span, diagnostics: &mut Diagnostics) {
    let message = format!("column `{}` is empty in this row", column.id);
    let finding = Diagnostic::new(Code::MissingField, span, message);
    diagnostics.push(match column.role {
        ColumnRole::Measure => with_markers(finding),
        ColumnRole::Dimension => finding.help("say what the row is about"),
    });
}

fn report_missing_dimension(column: &Column, cell: &Written<'_>, diagnostics: &mut Diagnostics) {
    let message = format!("column `{}` is a dimension and cannot be `{}`", column.id, cell.text);
    diagnostics.push(
        Diagnostic::new(Code::WrongType, cell.span, message)
            .help("a dimension says what a row is about: write a word such as `Unknown`"),
    );
}
