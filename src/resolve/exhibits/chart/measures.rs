//! The measures of a chart, and the limits of their intervals.

use super::super::rows;
use super::specification;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::{Fields, NodeKind};
use crate::model::{ChartForm, ColumnContent, ColumnRole, Dataset};
use crate::resolve::context::Context;

/// The measures of `y`: one, or a list of them, all numbers of one format; words for a heatmap or a
/// timeline.
pub(super) fn read(
    read: &mut Fields<'_>,
    form: ChartForm,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<Vec<usize>> {
    let node = read.require("y", &mut context.diagnostics)?;
    let nodes = match &node.kind {
        NodeKind::Sequence(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let takes_words = matches!(form, ChartForm::Heatmap | ChartForm::Timeline);
    let mut measures = Vec::new();
    let mut complete = !nodes.is_empty();
    for node in nodes {
        let named = node.as_text().and_then(|id| dataset.column(id));
        let words = named.is_some_and(|at| dataset.columns[at].content == ColumnContent::Text);
        // What an event or a cell says may be a dimension as well.
        let role = match form {
            ChartForm::Timeline => None,
            ChartForm::Heatmap if words => None,
            _ => Some(ColumnRole::Measure),
        };
        match rows::column(node, dataset, role, context) {
            Some(at) if dataset.columns[at].content == ColumnContent::Text && !takes_words => {
                complete = false;
                let id = &dataset.columns[at].id;
                let word = specification::word(form);
                context.diagnostics.push(
                    Diagnostic::new(
                        Code::BadChart,
                        node.span,
                        format!("`{id}` holds words, which a chart of type `{word}` cannot draw"),
                    )
                    .help("show it as a heatmap (`type: heatmap`)")
                    .help("or in a table: a fenced `table` block"),
                );
            }
            Some(at) => measures.push(at),
            None => complete = false,
        }
    }
    let single = matches!(form, ChartForm::Timeline | ChartForm::Flow);
    if single && measures.len() > 1 {
        let word = specification::word(form);
        context.diagnostics.push(
            Diagnostic::new(
                Code::BadChart,
                node.span,
                format!("a chart of type `{word}` shows one measure"),
            )
            .help("name one, and draw a chart for each of the others"),
        );
        return None;
    }
    let kind = |at: usize| (dataset.columns[at].content, dataset.columns[at].format);
    let alike = |a: usize, b: usize| {
        let (a, b) = (kind(a), kind(b));
        a.1 == b.1 && (a.0 == ColumnContent::Text) == (b.0 == ColumnContent::Text)
    };
    if let Some(first) = measures.first()
        && measures.iter().any(|at| !alike(*at, *first))
    {
        context.diagnostics.push(
            Diagnostic::new(
                Code::BadChart,
                node.span,
                "these measures are written in different ways and cannot share one scale",
            )
            .help("draw a chart for each"),
        );
        return None;
    }
    let unit = |at: &usize| dataset.columns[*at].unit.as_deref();
    let mut units = measures.iter().filter_map(unit);
    if let Some(first) = units.next()
        && let Some(other) = units.find(|unit| *unit != first)
    {
        context.diagnostics.push(
            Diagnostic::new(
                Code::MixedUnits,
                node.span,
                format!("these measures count {first} and {other}, and cannot share one scale"),
            )
            .help("draw a chart for each")
            .help("where they count the same thing, give them the same `unit` in the dataset"),
        );
        return None;
    }
    (complete && !measures.is_empty()).then_some(measures)
}

/// The columns of `lower` and `upper`: both or none.
pub(super) fn limits(
    read: &mut Fields<'_>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<Option<(usize, usize)>> {
    let (lower, upper) = (read.take("lower"), read.take("upper"));
    let mut column = |node| rows::column(node, dataset, Some(ColumnRole::Measure), context);
    match (lower, upper) {
        (None, None) => Some(None),
        (Some(lower), Some(upper)) => {
            let (lower, upper) = (column(lower), column(upper));
            Some(Some((lower?, upper?)))
        }
        (Some(node), None) | (None, Some(node)) => {
            let (there, missing) =
                if lower.is_some() { ("lower", "upper") } else { ("upper", "lower") };
            context.diagnostics.push(
                Diagnostic::new(
                    Code::ChartInterval,
                    node.span,
                    format!("`{there}` has no `{missing}` beside it"),
                )
                .help(format!("name the measure of the other limit: `{missing}: ...`")),
            );
            None
        }
    }
}
