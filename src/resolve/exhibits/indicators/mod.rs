//! Tables of indicators: one row says how things stand in one measure, worked out from its dataset. The
//! value, what it is set beside, which way it moved, the period and the source are never typed; what
//! is missing carries its reason.

mod cells;
mod measured;

use super::table::text;
use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::load::yaml::{self, Fields, Node, NodeKind};
use crate::model::{Align, Inline, Missing, Table, TableColumn, plain_text};
use crate::resolve::context::Context;
use crate::resolve::inlines;

/// A table of indicators and what must stand below it.
pub(super) struct Made {
    /// The table.
    pub(super) table: Table,
    /// What the symbols in it mean.
    pub(super) notes: Vec<Vec<Inline>>,
}

/// What a row says of its indicator beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// The latest value.
    Value,
    /// The value for so many people.
    Rate,
    /// What it is set beside.
    Comparator,
    /// Which way it moved since the period before.
    Direction,
    /// The latest period.
    Period,
    /// Who published it.
    Source,
}

/// Every column by its key, in the order of the table, with the message that heads it.
const COLUMNS: [(&str, Says, &str); 6] = [
    ("value", Says::Value, "indicator-value"),
    ("rate", Says::Rate, "indicator-rate"),
    ("comparator", Says::Comparator, "indicator-comparator"),
    ("direction", Says::Direction, "indicator-direction"),
    ("period", Says::Period, "indicator-period"),
    ("source", Says::Source, "indicator-source"),
];

impl Says {
    fn key(self) -> &'static str {
        COLUMNS.iter().find(|(_, says, _)| *says == self).map_or("", |(key, ..)| key)
    }
}

/// The reasons of `missing:`, for every row that gives none of its own.
type Reasons = Vec<(Says, Vec<Inline>)>;

/// The table that a fenced block describes; none with findings where it cannot be made.
pub(super) fn body(mut fields: Fields<'_>, context: &mut Context<'_>) -> Option<Made> {
    let shown = shown(&mut fields, context);
    let reasons = reasons(&mut fields, context);
    let nodes = match fields.require("rows", &mut context.diagnostics) {
        Some(_) => fields.list("rows", &mut context.diagnostics),
        None => &[],
    };
    fields.finish(&mut context.diagnostics);
    // Every row is read, so that each shows its mistakes.
    let rows: Vec<Option<Vec<Vec<Inline>>>> =
        nodes.iter().map(|node| cells::row(node, &shown, &reasons, context)).collect();
    let rows: Vec<Vec<Vec<Inline>>> = rows.into_iter().collect::<Option<_>>()?;
    if rows.is_empty() {
        return None;
    }
    let headings = COLUMNS.iter().filter(|(_, says, _)| shown.contains(says));
    let words = &context.words;
    let column =
        |message: &str| TableColumn { header: text(&words.say(message)), align: Align::Left };
    let columns = std::iter::once(column("indicator"))
        .chain(headings.map(|(_, _, heading)| column(heading)))
        .collect();
    let missing = Missing::NotAvailable;
    let has_symbol = rows.iter().flatten().any(|cell| plain_text(cell) == missing.symbol());
    let note =
        has_symbol.then(|| text(&format!("{} {}.", missing.symbol(), words.missing(missing))));
    let table = Table { columns, rows, row_headers: true, data: Vec::new() };
    Some(Made { table, notes: note.into_iter().collect() })
}

/// The columns that `show:` picks, in the table's order; all where it is left out.
fn shown(fields: &mut Fields<'_>, context: &mut Context<'_>) -> Vec<Says> {
    let items = fields.list("show", &mut context.diagnostics);
    if items.is_empty() {
        return COLUMNS.iter().map(|(_, says, _)| *says).collect();
    }
    let mut picked = Vec::new();
    for item in items {
        let Some(key) = yaml::read_text(item, "a column", &mut context.diagnostics) else {
            continue;
        };
        picked.extend(column_of(&key, item.span, context));
    }
    COLUMNS.iter().map(|(_, says, _)| *says).filter(|says| picked.contains(says)).collect()
}

fn column_of(key: &str, span: Span, context: &mut Context<'_>) -> Option<Says> {
    if let Some((_, says, _)) = COLUMNS.iter().find(|(known, ..)| *known == key) {
        return Some(*says);
    }
    let names = || COLUMNS.iter().map(|(key, ..)| *key);
    context.diagnostics.push(
        Diagnostic::new(
            Code::UnknownDimension,
            span,
            format!("a table of indicators has no column `{key}`"),
        )
        .suggest(key, names())
        .help(format!("its columns are {}", list_of(names()))),
    );
    None
}

fn reasons(fields: &mut Fields<'_>, context: &mut Context<'_>) -> Reasons {
    let Some(node) = fields.take("missing") else { return Reasons::new() };
    let NodeKind::Mapping(entries) = &node.kind else {
        context.diagnostics.push(
            Diagnostic::new(Code::WrongType, node.span, "`missing` gives columns their reasons")
                .help("for example `missing: { rate: no figure of the population yet }`"),
        );
        return Reasons::new();
    };
    let mut reasons = Reasons::new();
    for entry in entries {
        let says = column_of(&entry.key, entry.key_span, context);
        let words = words(&entry.value, "a reason", context);
        reasons.extend(says.zip(words));
    }
    reasons
}

/// A text with Markdown, resolved.
fn words(node: &Node, what: &str, context: &mut Context<'_>) -> Option<Vec<Inline>> {
    let text = yaml::read_markdown(node, what, &mut context.diagnostics)?;
    Some(inlines::resolve_text(&text, context))
}
