//! How a group of keys is written, where a paper's front matter has a text in its place.

use crate::diagnostic::{Code, Diagnostics};
use crate::load::yaml::{Node, NodeKind, as_value};
use crate::model::{Field, FieldContent};

/// Shows the keys of a field in the findings about texts that stand where they should: what is read key
/// by key stops there, before it is known which keys there are.
pub(super) fn show(fields: &[Field], front: &Node, diagnostics: &mut Diagnostics) {
    for field in fields {
        if let Some(node) = front.get(&field.id) {
            walk(&field.content, node, &format!("{}: ", field.id), diagnostics);
        }
    }
}

/// `in_front` is what stands in front of the value: its key, or the dash of an item.
fn walk(content: &FieldContent, node: &Node, in_front: &str, diagnostics: &mut Diagnostics) {
    match (content, &node.kind) {
        (FieldContent::List(items), NodeKind::Sequence(nodes)) => {
            nodes.iter().for_each(|node| walk(items, node, "- ", diagnostics));
        }
        (FieldContent::Record(fields), NodeKind::Mapping(entries)) => {
            for entry in entries {
                if let Some(field) = fields.iter().find(|field| field.id == entry.key) {
                    walk(&field.content, &entry.value, &format!("{}: ", field.id), diagnostics);
                }
            }
        }
        (_, NodeKind::Scalar { .. }) => {
            let Some(pairs) = pairs(content, &as_value(node)) else { return };
            let help = format!("write `{in_front}{{ {pairs} }}`");
            diagnostics.amend(
                |finding| finding.code == Code::WrongType && finding.span == Some(node.span),
                |finding| finding.help = vec![help.clone()],
            );
        }
        _ => {}
    }
}

/// The keys a group needs with their values, of which `text` is one; none where no group is wanted.
fn pairs(content: &FieldContent, text: &str) -> Option<String> {
    let fields = match content {
        FieldContent::Image => return Some(format!("file: {text}, alt: ...")),
        FieldContent::Document => {
            return Some(format!("title: {text}, published: 2020-02, url: ..."));
        }
        FieldContent::Record(fields) => fields,
        _ => return None,
    };
    // The text is most likely the first thing said in words.
    let said = fields.iter().position(|field| match field.content {
        FieldContent::Email => text.contains('@'),
        FieldContent::Text => !text.contains('@'),
        _ => false,
    });
    let pairs = fields.iter().enumerate().filter(|(at, field)| field.required || Some(*at) == said);
    let pairs = pairs.map(|(at, field)| match Some(at) == said {
        true => format!("{}: {text}", field.id),
        false => format!("{}: ...", field.id),
    });
    Some(pairs.collect::<Vec<_>>().join(", "))
}
