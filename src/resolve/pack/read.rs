//! The items of a pack as its front matter has them.

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::ITEM_KEYS;
use crate::load::yaml::{Fields, Node, NodeKind};
use crate::model::{Field, FieldContent, Kind, MeetingRules, plain_text};
use crate::resolve::context::Context;
use crate::resolve::{exempt, fields};

/// An item whose paper has not been looked up.
#[derive(Debug, Clone)]
pub(in crate::resolve) struct Item {
    /// Its number, with its place.
    pub(super) number: (String, Span),
    /// Its title, where the item has one of its own.
    pub(super) title: Option<String>,
    /// What the meeting is asked to do.
    pub(super) purpose: Option<String>,
    /// Why the public may not have its paper, where the item says so.
    pub(super) exempt: Option<String>,
    /// The folder of its paper, with its place.
    pub(super) paper: Option<(String, Span)>,
}

/// Reads the items of a pack.
pub(in crate::resolve) fn read(
    kind: &Kind,
    keys: &mut Fields<'_>,
    rules: &MeetingRules,
    context: &mut Context<'_>,
) -> Option<Vec<Item>> {
    let id = kind.binds.as_ref()?;
    let field = kind.fields.iter().find(|field| field.id == *id)?;
    let FieldContent::List(record) = &field.content else { return None };
    let FieldContent::Record(definitions) = &**record else { return None };
    keys.require(id, &mut context.diagnostics);
    let nodes = keys.list(id, &mut context.diagnostics);
    if let (Some(node), true) = (keys.take_key(id), nodes.is_empty()) {
        let empty = matches!(node.kind, NodeKind::Sequence(_));
        let finding =
            Diagnostic::new(Code::MissingField, node.span, format!("`{id}` has no items"))
                .help("write each item on a line of its own: `- { item: 1, title: Apologies }`");
        empty.then(|| context.diagnostics.push(finding));
    }
    let mut items = Vec::new();
    for node in nodes {
        items.extend(item(node, definitions, rules, context));
    }
    Some(items)
}

fn item(
    node: &Node,
    definitions: &[Field],
    rules: &MeetingRules,
    context: &mut Context<'_>,
) -> Option<Item> {
    let mut keys = Fields::open(node, "this item", &mut context.diagnostics)?;
    let number = keys.required_text("item", &mut context.diagnostics);
    let number = number.zip(keys.take("item").map(|node| node.span));
    let paper = keys.text("paper", &mut context.diagnostics);
    let paper = paper.zip(keys.take("paper").map(|node| node.span));
    let of = |id: &str| definitions.iter().any(|field| field.id == id);
    let mut words = |id: &'static str, context: &mut Context<'_>| {
        let text = if of(id) { keys.markdown(id, &mut context.diagnostics) } else { None };
        fields::text(text, context).map(|inlines| plain_text(&inlines))
    };
    let title = words("title", context);
    let purpose = words("purpose", context);
    let exempt = words("exempt", context);
    let exempt = match (exempt, keys.take("exempt")) {
        (Some(reason), Some(node)) if !node.is_blank() => {
            exempt::described(&reason, "exempt", node, rules, context)
        }
        (_, Some(node)) if node.is_blank() => {
            let message = "`exempt` does not say why the public may not have this item";
            let finding = Diagnostic::new(Code::PackExemptWithoutReason, node.span, message);
            context.diagnostics.push(exempt::with_paragraphs(finding, "exempt", rules));
            None
        }
        _ => None,
    };
    // Fields of an office's own are read for their errors.
    let others: Vec<Field> = definitions.iter().filter(|f| !is_known(f)).cloned().collect();
    fields::read(&others, &mut keys, context);
    if title.is_none() && paper.is_none() && number.is_some() {
        context.diagnostics.push(
            Diagnostic::new(
                Code::MissingField,
                keys.span(),
                "this item has neither title nor paper",
            )
            .help(
                "an item with a paper has the paper's title: `paper: papers/2020-02-drugs-update`",
            )
            .help("an item without one needs a title: `title: Apologies`"),
        );
    }
    keys.finish(&mut context.diagnostics);
    Some(Item { number: number?, title, purpose, exempt, paper })
}

fn is_known(field: &Field) -> bool {
    ITEM_KEYS.contains(&field.id.as_str())
}
