//! Which rows and columns of a dataset an exhibit shows.

use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::load::yaml::{Fields, Node, NodeKind, read_text};
use crate::model::{Cell, Column, ColumnRole, Dataset, Words};
use crate::resolve::context::Context;
use crate::resolve::figures;

/// The rows that fit `where:`, in the dataset's order. None with a finding where there are none.
pub(in crate::resolve) fn selected(
    fields: &mut Fields<'_>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<Vec<usize>> {
    let node = fields.take("where");
    let mut rows: Vec<usize> = (0..dataset.rows.len()).collect();
    if let Some(node) = node {
        let NodeKind::Mapping(entries) = &node.kind else {
            context.diagnostics.push(
                Diagnostic::new(Code::WrongType, node.span, "`where` names dimensions and values")
                    .help("for example `where: { snapshot: \"2019-09\" }`"),
            );
            return None;
        };
        for entry in entries {
            let values = condition_values(&entry.value, context);
            let mut column = None;
            for (value, span) in &values {
                match figures::check_condition(dataset, &entry.key, value) {
                    Ok(at) => column = Some(at),
                    Err(problem) => {
                        let unknown = dataset.column(&entry.key).is_none();
                        let place = if unknown { entry.key_span } else { *span };
                        problem.report(place, &mut context.diagnostics);
                        if unknown {
                            break;
                        }
                    }
                }
            }
            let column = column?;
            rows.retain(|row| {
                let cell = &dataset.rows[*row].cells[column];
                let meant = |value| dataset.columns[column].meant(value);
                values.iter().any(|(value, _)| figures::matches(cell, meant(value)))
            });
        }
    }
    // Where the block names no snapshot, the one the paper is written with.
    figures::keep_snapshot(&mut rows, dataset, fields, context)?;
    if rows.is_empty() {
        let span = node.map_or(fields.span(), |node| node.span);
        context.diagnostics.push(
            Diagnostic::new(
                Code::EmptyExhibit,
                span,
                format!("no row of `{}` fits, so there is nothing to show", dataset.id),
            )
            .help("check the conditions of `where`, or the rows of the dataset"),
        );
        return None;
    }
    Some(rows)
}

fn condition_values(node: &Node, context: &mut Context<'_>) -> Vec<(String, Span)> {
    let nodes = match &node.kind {
        NodeKind::Sequence(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    };
    nodes
        .iter()
        .filter_map(|node| {
            read_text(node, "a condition", &mut context.diagnostics).map(|text| (text, node.span))
        })
        .collect()
}

/// The position of a column an exhibit names, of any role or of the given one.
pub(super) fn column(
    node: &Node,
    dataset: &Dataset,
    role: Option<ColumnRole>,
    context: &mut Context<'_>,
) -> Option<usize> {
    let id = read_text(node, "a column", &mut context.diagnostics)?;
    let fits = |column: &Column| role.is_none_or(|role| column.role == role);
    if let Some(at) = dataset.column(&id).filter(|at| fits(&dataset.columns[*at])) {
        return Some(at);
    }
    let (code, what) = match role {
        Some(ColumnRole::Measure) => (Code::UnknownMeasure, "measure"),
        Some(ColumnRole::Dimension) => (Code::UnknownDimension, "dimension"),
        None => (Code::UnknownDimension, "column"),
    };
    let names = || dataset.columns.iter().filter(|column| fits(column)).map(|c| c.id.as_str());
    context.diagnostics.push(
        Diagnostic::new(
            code,
            node.span,
            format!("the dataset `{}` has no {what} `{id}`", dataset.id),
        )
        .suggest(&id, names())
        .help(format!("its {what}s are {}", list_of(names()))),
    );
    None
}

/// The different values of a column among the rows, as readers see them: in the order of the column's own
/// words where it has such, those of a choice say, else in order of first appearance.
pub(super) fn distinct(
    dataset: &Dataset,
    rows: &[usize],
    column: usize,
    words: &Words,
) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for row in rows {
        let value = dataset.shown(*row, column, words);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    let column = &dataset.columns[column];
    let options: Vec<String> = column
        .options
        .iter()
        .map(|option| words.cell(column, &Cell::Text(option.clone())))
        .collect();
    if !options.is_empty() {
        let place = |value: &String| options.iter().position(|option| option == value);
        values.sort_by_key(|value| place(value).unwrap_or(options.len()));
    }
    values
}
