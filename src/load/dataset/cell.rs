//! One cell, whether it was written in YAML or in CSV.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::yaml::{parse_number, propose_date, propose_number};
use crate::model::{Cell, Column, ColumnContent, ColumnRole, Date, Missing};

/// A cell as it was written.
pub(super) struct Written<'a> {
    /// The text, without white space around it.
    pub text: &'a str,
    /// Whether quotation marks say that it is text (YAML only).
    pub quoted: bool,
    /// Where it stands.
    pub span: Span,
}

const MARKERS: [Missing; 4] =
    [Missing::NotAvailable, Missing::Confidential, Missing::NotApplicable, Missing::Low];

/// Reads a cell of a column. A wrong one is reported and gets a stand-in, so that the row keeps its
/// length and figures made from it raise no further findings.
pub(super) fn read(column: &Column, cell: &Written<'_>, diagnostics: &mut Diagnostics) -> Cell {
    if cell.text.is_empty() {
        report_empty(column, cell.span, diagnostics);
        return stand_in(column);
    }
    if let Some(missing) = MARKERS.into_iter().find(|missing| missing.symbol() == cell.text) {
        if column.role == ColumnRole::Dimension {
            report_missing_dimension(column, cell, diagnostics);
        }
        return Cell::Missing(missing);
    }
    let right = match column.content {
        ColumnContent::Text => true,
        ColumnContent::Period => check_period(column, cell, diagnostics),
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
fn stand_in(column: &Column) -> Cell {
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
        return true;
    }
    let (id, text) = (&column.id, cell.text);
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
        None => with_markers(finding),
    });
    false
}

fn with_markers(finding: Diagnostic) -> Diagnostic {
    let markers: Vec<String> =
        MARKERS.iter().map(|marker| format!("`{}` {}", marker.symbol(), marker.words())).collect();
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

fn check_period(column: &Column, cell: &Written<'_>, diagnostics: &mut Diagnostics) -> bool {
    if is_period(cell.text) {
        return true;
    }
    let message = format!("column `{}` holds periods, but this is `{}`", column.id, cell.text);
    let finding = Diagnostic::new(Code::BadDate, cell.span, message);
    diagnostics.push(match propose_date(cell.text) {
        Some(proposal) => finding.help(format!("write `{proposal}`")),
        None => finding
            .help("a period is `2019`, `2018/19`, `2019-Q3`, `2019-09` or `2020-02-06`")
            .help("leave `type: period` out where the column holds words"),
    });
    false
}

/// Whether a text is a year, financial year, quarter, month or day.
fn is_period(text: &str) -> bool {
    let number = |text: &str, length: usize| {
        let digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits { text.parse::<u16>().ok() } else { None }
    };
    if Date::parse(text).is_some() || number(text, 4).is_some() {
        return true;
    }
    if let Some((first, second)) = text.split_once('/') {
        let years = number(first, 4).zip(number(second, 2));
        return years.is_some_and(|(first, second)| (first + 1) % 100 == second);
    }
    let quarter = text
        .split_once("-Q")
        .and_then(|(year, quarter)| number(year, 4).and_then(|_| number(quarter, 1)));
    quarter.is_some_and(|quarter| (1..=4).contains(&quarter))
}
