//! Tables typed in Markdown.

use super::{next_label, take_id};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::markdown::{Caption, ExhibitForm, RawInline};
use crate::model::{Align, Block, Exhibit, ExhibitBody, Origin, Table, TableColumn, plain_text};
use crate::resolve::context::Context;
use crate::resolve::inlines;

/// Makes an exhibit from a Markdown table. The first column names the rows where its header cell does
/// not stand over numbers only.
pub(in crate::resolve) fn markdown_table(
    caption: Option<&Caption>,
    align: &[Align],
    head: &[Vec<RawInline>],
    rows: &[Vec<Vec<RawInline>>],
    span: Span,
    context: &mut Context<'_>,
) -> Block {
    let label = next_label(ExhibitForm::Table, context);
    let title = match caption {
        Some(caption) => inlines::resolve(&caption.content, context),
        None => {
            context.diagnostics.push(
                Diagnostic::new(Code::TableWithoutCaption, span, "this table has no caption")
                    .help(
                        "write above it, with an empty line between: `Table: What the table shows`",
                    )
                    .help(
                        "readers who cannot see the table choose by its caption whether to read it",
                    ),
            );
            Vec::new()
        }
    };
    let id = take_id(caption.and_then(|caption| caption.id.as_ref()), &label, span, context);
    let columns: Vec<TableColumn> = head
        .iter()
        .enumerate()
        .map(|(index, cell)| TableColumn {
            header: inlines::resolve(cell, context),
            align: align.get(index).copied().unwrap_or_default(),
        })
        .collect();
    let mut cells = Vec::with_capacity(rows.len());
    for row in rows {
        let mut resolved: Vec<_> = row.iter().map(|cell| inlines::resolve(cell, context)).collect();
        resolved.resize(columns.len(), Vec::new());
        cells.push(resolved);
    }
    let row_headers = columns.len() > 1
        && cells.iter().all(|row| {
            let text = row.first().map(|cell| plain_text(cell)).unwrap_or_default();
            text.chars().any(char::is_alphabetic)
        });
    Block::Exhibit(Box::new(Exhibit {
        id,
        label,
        title,
        subtitle: None,
        source: None,
        notes: Vec::new(),
        body: ExhibitBody::Table(Table { columns, rows: cells, row_headers, data: Vec::new() }),
        csv: None,
        origin: Origin::default(),
        span,
    }))
}
