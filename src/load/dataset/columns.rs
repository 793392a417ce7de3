//! The columns of a dataset.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::ids;
use crate::load::yaml::{Fields, Node};
use crate::model::{Column, ColumnContent, ColumnRole, NumberFormat, NumberStyle, PeriodKind};

/// The most digits behind a decimal point.
const MOST_DECIMALS: u32 = 6;

/// A column with what only reading its cells needs to know.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ReadColumn {
    /// The column.
    pub column: Column,
    /// The kind of period its cells must be; none where any will do.
    pub period: Option<PeriodKind>,
}

/// Reads the columns in order.
pub(super) fn read(items: &[Node], diagnostics: &mut Diagnostics) -> Vec<ReadColumn> {
    let mut columns: Vec<ReadColumn> = Vec::new();
    for item in items {
        let Some(read) = column(item, diagnostics) else { continue };
        let id = &read.column.id;
        if !id.is_empty() && columns.iter().any(|other| other.column.id == *id) {
            let span = item.get("id").map_or(item.span, |node| node.span);
            diagnostics.push(two_of_one_id(id, span));
        }
        // Kept even so: the rows have a cell for it.
        columns.push(read);
    }
    columns
}

/// The finding about a second column of one id.
pub(super) fn two_of_one_id(id: &str, span: crate::diagnostic::Span) -> Diagnostic {
    Diagnostic::new(Code::DuplicateKey, span, format!("two columns have the id `{id}`"))
}

fn column(node: &Node, diagnostics: &mut Diagnostics) -> Option<ReadColumn> {
    let form = |id: &str| format!("- {{ id: {id}, label: ..., role: dimension }}");
    let mut fields = Fields::open_as(node, "this column", form, diagnostics)?;
    let (id, label) = id_and_label(&mut fields, diagnostics);
    fields.require("role", diagnostics);
    let roles = [("dimension", ColumnRole::Dimension), ("measure", ColumnRole::Measure)];
    let role = fields.choice("role", &roles, diagnostics).unwrap_or(ColumnRole::Dimension);
    let mut contents = vec![
        ("text", (ColumnContent::Text, None)),
        ("integer", (ColumnContent::Integer, None)),
        ("decimal", (ColumnContent::Decimal, None)),
        ("period", (ColumnContent::Period, None)),
    ];
    let explicit = PeriodKind::ALL.map(|kind| (kind.name(), (ColumnContent::Period, Some(kind))));
    contents.extend(explicit);
    let usual = match role {
        ColumnRole::Dimension => ColumnContent::Text,
        ColumnRole::Measure => ColumnContent::Decimal,
    };
    let (content, period) = fields.choice("type", &contents, diagnostics).unwrap_or((usual, None));
    let unit = fields.text("unit", diagnostics);
    let format = format(&mut fields, diagnostics).unwrap_or(NumberFormat::COUNT);
    let notes = fields.texts("notes", diagnostics);
    fields.finish(diagnostics);
    let (derived, assumptions, options) = (None, None, Vec::new());
    let column = Column {
        id,
        label,
        role,
        content,
        unit,
        format,
        notes,
        derived,
        assumptions,
        options,
        written: Vec::new(),
        made_of: BTreeSet::new(),
    };
    Some(ReadColumn { column, period })
}

/// The `id` and `label` of a column; empty with a finding where they are missing.
pub(super) fn id_and_label(
    fields: &mut Fields<'_>,
    diagnostics: &mut Diagnostics,
) -> (String, String) {
    let id = fields.required_text("id", diagnostics).unwrap_or_default();
    if let Some(node) = fields.take("id").filter(|_| !id.is_empty()) {
        ids::check(&id, "a column", true, node.span, diagnostics);
    }
    let label = fields.required_text("label", diagnostics).unwrap_or_default();
    (id, label)
}

/// `format`, `decimals` and `per`; none where none of them is given.
pub(super) fn format(
    fields: &mut Fields<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<NumberFormat> {
    let given = fields.take("format").is_some();
    let per = fields.take("per");
    let base = fields.whole("per", diagnostics);
    let styles = [
        ("count", NumberStyle::Count),
        ("percent", NumberStyle::Percent),
        ("percentage-points", NumberStyle::PercentagePoints),
        ("money", NumberStyle::Money),
        ("rate", NumberStyle::Rate(base.unwrap_or(1).max(1))),
        ("decimal", NumberStyle::Decimal),
    ];
    let style = fields.choice("format", &styles, diagnostics).unwrap_or(NumberStyle::Count);
    match (style, per) {
        (NumberStyle::Rate(_), None) => report_no_base(fields, diagnostics),
        (NumberStyle::Rate(_), Some(node)) if base == Some(0) => diagnostics.push(
            Diagnostic::new(Code::BadNumber, node.span, "a rate cannot be `per: 0`")
                .help("write the number a rate is for: `per: 1000`"),
        ),
        (NumberStyle::Rate(_), Some(_)) | (_, None) => {}
        (_, Some(node)) => diagnostics.push(
            Diagnostic::new(Code::WrongType, node.span, "`per` belongs to rates only")
                .help("write `format: rate` as well, or take `per` away"),
        ),
    }
    let node = fields.take("decimals");
    let decimals = fields.whole("decimals", diagnostics);
    if let (Some(node), Some(many)) = (node, decimals.filter(|digits| *digits > MOST_DECIMALS)) {
        let message = format!("`decimals` can be at most {MOST_DECIMALS}, but this is `{many}`");
        diagnostics.push(Diagnostic::new(Code::BadNumber, node.span, message));
    }
    let any = given || node.is_some();
    let decimals = decimals.and_then(|digits| u8::try_from(digits.min(MOST_DECIMALS)).ok());
    any.then_some(NumberFormat { style, decimals })
}

fn report_no_base(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) {
    let span = fields.take("format").map_or(fields.span(), |node| node.span);
    diagnostics.push(
        Diagnostic::new(Code::MissingField, span, "a rate needs `per`: for how many it is")
            .help("for example `format: rate, per: 1000`"),
    );
}
