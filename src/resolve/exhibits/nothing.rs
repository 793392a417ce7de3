//! What stands in place of a table that has no row today: a plan's table of what is overdue, say, on the
//! day nothing is.

use super::rows;
use crate::diagnostic::{Code, Diagnostics, Span};
use crate::load::yaml::{self, Fields, Node};
use crate::model::{Block, Dataset, Inline, Paragraph};
use crate::resolve::context::Context;
use crate::resolve::inlines;
use crate::resolve::references::Target;

/// The words of `none:`, where the table gives some and no row fits. Its other keys are read all the same,
/// so that a slip in them does not wait for the day there is a row.
pub(super) fn instead(
    node: &Node,
    fields: &mut Fields<'_>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<Vec<Inline>> {
    let none = fields.take("none")?;
    if !is_empty(node, dataset, context) {
        return None;
    }
    for key in ["where", "rows", "columns", "values", "empty"] {
        fields.take(key);
    }
    for shown in fields.list("show", &mut context.diagnostics) {
        rows::column(shown, dataset, None, context);
    }
    let text = yaml::read_markdown(none, "`none`", &mut context.diagnostics)?;
    Some(inlines::resolve_text(&text, context))
}

/// Whether nothing is wrong with the conditions but that no row fits them.
fn is_empty(node: &Node, dataset: &Dataset, context: &mut Context<'_>) -> bool {
    let outside = std::mem::take(&mut context.diagnostics);
    let mut ignored = Diagnostics::new();
    let rows = Fields::open(node, "this table", &mut ignored)
        .and_then(|mut fields| rows::selected(&mut fields, dataset, context));
    let found = std::mem::replace(&mut context.diagnostics, outside).into_sorted();
    rows.is_none() && found.iter().all(|finding| finding.code == Code::EmptyExhibit)
}

/// The words as a paragraph. It has the table's id, and gives back the number the table would have had.
pub(super) fn paragraph(
    content: Vec<Inline>,
    id: String,
    span: Span,
    context: &mut Context<'_>,
) -> Block {
    context.tables -= 1;
    context.targets.insert(id.clone(), Target { anchor: id.clone(), words: None });
    Block::Paragraph(Paragraph { number: None, anchor: Some(id), content, span })
}
