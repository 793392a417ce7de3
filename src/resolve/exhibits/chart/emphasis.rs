//! What stands out in a chart: highlighted marks, a value to compare with, words at categories.

use super::grid::Grid;
use super::order::find;
use crate::diagnostic::{Code, Diagnostic, list_of};
use crate::load::yaml::{Fields, Node, NodeKind, read_markdown, read_number, read_text};
use crate::model::{Annotation, Chart, ChartForm, Dataset, Highlight, Reference, plain_text};
use crate::resolve::context::Context;
use crate::resolve::inlines;

/// Reads all three into the chart. None with findings where one of them is wrong.
pub(super) fn read(
    read: &mut Fields<'_>,
    chart: &mut Chart,
    dataset: &Dataset,
    grid: &Grid,
    x: usize,
    context: &mut Context<'_>,
) -> Option<()> {
    let highlight = match read.take("highlight") {
        Some(node) => highlight(node, chart, dataset, grid, x, context).map(Some),
        None => Some(None),
    };
    let reference = match read.take("reference") {
        Some(node) => reference(node, context).map(Some),
        None => Some(None),
    };
    let nodes = read.list("annotations", &mut context.diagnostics);
    let annotations: Vec<Option<Annotation>> =
        nodes.iter().map(|node| annotation(node, grid, dataset, x, context)).collect();
    chart.highlight = highlight?;
    chart.reference = reference?;
    chart.annotations = annotations.into_iter().collect::<Option<_>>()?;
    Some(())
}

fn highlight(
    node: &Node,
    chart: &Chart,
    dataset: &Dataset,
    grid: &Grid,
    x: usize,
    context: &mut Context<'_>,
) -> Option<Highlight> {
    let nodes = match &node.kind {
        NodeKind::Sequence(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    };
    // In lines, a category is a point in time; among several series it has no colour of its own.
    let own_series = chart.series.iter().filter(|series| series.panel == 0).count();
    let by_category = match chart.form {
        ChartForm::Line | ChartForm::Slope => false,
        ChartForm::Flow => true,
        _ => own_series == 1,
    };
    let (mut categories, mut series) = (Vec::new(), Vec::new());
    let mut sound = true;
    for node in nodes {
        let name = read_text(node, "`highlight`", &mut context.diagnostics)?;
        let named = |at: usize| {
            let one = &chart.series[at];
            let mut meant = dataset.columns.iter().map(|column| column.meant(&name));
            one.name == name
                || meant.any(|meant| one.name == meant)
                || chart.panels.get(one.panel) == Some(&name)
        };
        let found: Vec<usize> = (0..chart.series.len()).filter(|at| named(*at)).collect();
        if !found.is_empty() && (own_series > 1 || !chart.panels.is_empty()) {
            series.extend(found);
        } else if let Some(at) = find(&name, grid, dataset, x).filter(|_| by_category) {
            categories.push(at);
        } else {
            sound = false;
            let mut known: Vec<&str> = chart.panels.iter().map(String::as_str).collect();
            if own_series > 1 {
                known.extend(grid.series.iter().map(|series| series.name.as_str()));
            }
            if by_category {
                known.extend(grid.categories.iter().map(String::as_str));
            }
            known.dedup();
            let what = if find(&name, grid, dataset, x).is_some() {
                format!("`{name}` cannot stand out here: its marks belong to several series")
            } else {
                format!("this chart has no `{name}` to highlight")
            };
            let finding = Diagnostic::new(Code::ChartHighlight, node.span, what);
            context.diagnostics.push(if known.is_empty() {
                finding.help("leave `highlight` out")
            } else {
                let help = format!("what can stand out is {}", list_of(known.iter().copied()));
                finding.suggest(&name, known).help(help)
            });
        }
    }
    if sound && !categories.is_empty() && !series.is_empty() {
        context.diagnostics.push(
            Diagnostic::new(
                Code::ChartHighlight,
                node.span,
                "some of these are categories, others are series",
            )
            .help("highlight one or the other"),
        );
        return None;
    }
    sound.then_some(if series.is_empty() {
        Highlight::Categories(categories)
    } else {
        Highlight::Series(series)
    })
}

/// `{ value: 60, label: England average }`; the value may be an expression.
fn reference(node: &Node, context: &mut Context<'_>) -> Option<Reference> {
    let mut fields = Fields::open(node, "`reference`", &mut context.diagnostics)?;
    let label = fields.required_markdown("label", &mut context.diagnostics);
    let value = fields.require("value", &mut context.diagnostics);
    fields.finish(&mut context.diagnostics);
    let label = label.map(|label| plain_text(&inlines::resolve_text(&label, context)));
    let value = value.and_then(|node| {
        if !node.as_text().is_some_and(|text| text.contains("{{")) {
            return read_number(node, "`value`", &mut context.diagnostics);
        }
        let text = read_markdown(node, "`value`", &mut context.diagnostics)?;
        let printed = plain_text(&inlines::resolve_text(&text, context));
        let digits = printed.replace(',', "").replace('\u{2212}', "-");
        let number = digits.trim_matches(|c: char| matches!(c, '£' | '%') || c.is_whitespace());
        let number = number.replace("-£", "-").parse::<f64>().ok().filter(|it| it.is_finite());
        if number.is_none() && !printed.is_empty() {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::BadNumber,
                    node.span,
                    format!("`value` must be one number, but this prints `{printed}`"),
                )
                .help("use `value(...)`, which prints a number alone"),
            );
        }
        number
    });
    Some(Reference { value: value?, label: label? })
}

/// `{ at: 2019, text: ... }`.
fn annotation(
    node: &Node,
    grid: &Grid,
    dataset: &Dataset,
    x: usize,
    context: &mut Context<'_>,
) -> Option<Annotation> {
    let mut fields = Fields::open(node, "an annotation", &mut context.diagnostics)?;
    let at = fields.require("at", &mut context.diagnostics);
    let name = fields.required_text("at", &mut context.diagnostics);
    let text = fields.required_markdown("text", &mut context.diagnostics);
    fields.finish(&mut context.diagnostics);
    let text = text.map(|text| plain_text(&inlines::resolve_text(&text, context)));
    let (at, name) = (at?, name?);
    let category = find(&name, grid, dataset, x);
    if category.is_none() {
        let known = || grid.categories.iter().map(String::as_str);
        context.diagnostics.push(
            Diagnostic::new(
                Code::ChartAnnotation,
                at.span,
                format!("this chart does not show `{name}`"),
            )
            .suggest(&name, known())
            .help(format!("it shows {}", list_of(known()))),
        );
    }
    Some(Annotation { category: category?, text: text? })
}
