//! Percentages that were written as parts of one.

use super::columns::ReadColumn;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::{Cell, ColumnRole, NumberStyle, Row};

/// Warns of a column of percentages in which every value is 1 or less: spreadsheets hold 16% as 0.16.
/// Where the percentages are as small as that, `decimals` on the column says so.
pub(super) fn report(columns: &[ReadColumn], rows: &[Row], diagnostics: &mut Diagnostics) {
    for (at, read) in columns.iter().enumerate() {
        let column = &read.column;
        let is_share = column.role == ColumnRole::Measure
            && column.format.style == NumberStyle::Percent
            && column.format.decimals.is_none();
        if !is_share {
            continue;
        }
        let values = || {
            rows.iter().filter_map(|row| match row.cells.get(at) {
                Some(Cell::Number(value)) if *value != 0.0 => Some((row, *value)),
                _ => None,
            })
        };
        let small = values().all(|(_, value)| value.abs() <= 1.0);
        let Some((row, value)) = values().find(|(_, value)| value.fract() != 0.0) else { continue };
        if !small || values().count() < 2 {
            continue;
        }
        let id = &column.id;
        let message = format!("no percentage of column `{id}` is above 1: the first is `{value}`");
        let mut finding = Diagnostic::new(Code::BadNumber, row.span, message);
        finding.severity = Severity::Warning;
        diagnostics.push(
            finding
                .help(
                    "16% is written `16`, not `0.16`; a sheet's cells can be shown as percentages",
                )
                .help("if they are as small as that, say with how many digits: `decimals: 2`"),
        );
    }
}
