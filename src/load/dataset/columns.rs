//! The columns of a dataset.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::ids;
use crate::load::yaml::{Fields, Node};
use crate::model::{Column, ColumnContent, ColumnRole, NumberFormat, NumberStyle};

/// The most digits behind a decimal point.
const MOST_DECIMALS: u32 = 6;

/// Reads the columns in order.
pub(super) fn read(items: &[Node], diagnostics: &mut Diagnostics) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for item in items {
        let Some(column) = column(item, diagnostics) else { continue };
        if !column.id.is_empty() && columns.iter().any(|other| other.id == column.id) {
            let span = item.get("id").map_or(item.span, |node| node.span);
            let message = format!("two columns have the id `{}`", column.id);
            diagnostics.push(Diagnostic::new(Code::DuplicateKey, span, message));
        }
        // Kept even so: the rows have a cell for it.
        columns.push(column);
    }
    columns
}

fn column(node: &Node, diagnostics: &mut Diagnostics) -> Option<Column> {
    let mut fields = Fields::open(node, "this column", diagnostics)?;
    let id = fields.required_text("id", diagnostics).unwrap_or_default();
    if let Some(node) = fields.take("id").filter(|_| !id.is_empty()) {
        ids::check(&id, "a column", true, node.span, diagnostics);
    }
    let label = fields.required_text("label", diagnostics).unwrap_or_default();
    fields.require("role", diagnostics);
    let roles = [("dimension", ColumnRole::Dimension), ("measure", ColumnRole::Measure)];
    let role = fields.choice("role", &roles, diagnostics).unwrap_or(ColumnRole::Dimension);
    let contents = [
        ("text", ColumnContent::Text),
        ("period", ColumnContent::Period),
        ("integer", ColumnContent::Integer),
        ("decimal", ColumnContent::Decimal),
    ];
    let usual = match role {
        ColumnRole::Dimension => ColumnContent::Text,
        ColumnRole::Measure => ColumnContent::Decimal,
    };
    let content = fields.choice("type", &contents, diagnostics).unwrap_or(usual);
    let unit = fields.text("unit", diagnostics);
    let format = format(&mut fields, diagnostics);
    fields.finish(diagnostics);
    Some(Column { id, label, role, content, unit, format, notes: Vec::new(), derived: None })
}

fn format(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> NumberFormat {
    let styles = [
        ("count", NumberStyle::Count),
        ("percent", NumberStyle::Percent),
        ("money", NumberStyle::Money),
        ("decimal", NumberStyle::Decimal),
    ];
    let style = fields.choice("format", &styles, diagnostics).unwrap_or(NumberStyle::Count);
    let node = fields.take("decimals");
    let decimals = fields.whole("decimals", diagnostics);
    if let (Some(node), Some(many)) = (node, decimals.filter(|digits| *digits > MOST_DECIMALS)) {
        let message = format!("`decimals` can be at most {MOST_DECIMALS}, but this is `{many}`");
        diagnostics.push(Diagnostic::new(Code::BadNumber, node.span, message));
    }
    let decimals = decimals.and_then(|digits| u8::try_from(digits.min(MOST_DECIMALS)).ok());
    NumberFormat { style, decimals }
}
