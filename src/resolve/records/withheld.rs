//! What restricted records say: words that no public file may hold.

use crate::diagnostic::Diagnostics;
use crate::load::markdown;
use crate::load::yaml::{self, Node, NodeKind};
use crate::model::{FieldContent, RecordsDefinition};
use crate::resolve::edition::{self, Taken};

/// Notes the texts of a restricted record. What a public record of the set says in the same field, its
/// owner say, is no secret.
pub(super) fn take(
    node: &Node,
    definition: &RecordsDefinition,
    public: &[&Node],
    taken: &mut Taken,
) {
    for field in &definition.fields {
        let Some(value) = node.get(&field.id).filter(|_| has_words(&field.content)) else {
            continue;
        };
        let mut open = Vec::new();
        let known = public.iter().filter_map(|node| node.get(&field.id));
        known.for_each(|node| scalars(node, &mut open));
        let open: Vec<&str> = open.iter().filter_map(|node| node.as_text()).collect();
        let mut said = Vec::new();
        scalars(value, &mut said);
        for node in said.iter().filter(|node| node.as_text().is_some_and(|t| !open.contains(&t))) {
            let findings = &mut Diagnostics::new();
            if let Some(text) = yaml::read_markdown(node, "", findings) {
                let parsed = markdown::parse(&text.text, text.span.file, text.span.start, findings);
                parsed.blocks.iter().for_each(|block| edition::collect(block, taken));
            }
        }
    }
}

fn has_words(content: &FieldContent) -> bool {
    match content {
        FieldContent::Text | FieldContent::Blocks => true,
        FieldContent::List(items) => has_words(items),
        _ => false,
    }
}

fn scalars<'a>(node: &'a Node, found: &mut Vec<&'a Node>) {
    match &node.kind {
        NodeKind::Null => {}
        NodeKind::Scalar { .. } => found.push(node),
        NodeKind::Sequence(nodes) => nodes.iter().for_each(|node| scalars(node, found)),
        NodeKind::Mapping(entries) => entries.iter().for_each(|e| scalars(&e.value, found)),
    }
}
