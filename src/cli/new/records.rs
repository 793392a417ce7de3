//! Sets of records in a new paper: what their example can name.

use crate::model::{Field, FieldContent, RecordsDefinition};

/// A field as a new paper of the kind has it. A record's example names the examples of its own paper; what
/// it can name only in other papers is left to the words of its help.
pub(super) fn ready(field: &Field, all: &[Field]) -> Field {
    let FieldContent::Records(definition) = &field.content else { return field.clone() };
    let elsewhere = |field: &&Field| {
        named(&field.content).is_some_and(|set| !all.iter().any(|field| field.id == set))
    };
    let mut help = field.help.clone();
    for other in definition.fields.iter().filter(elsewhere) {
        help.push_str(&format!("\nIt may have `{}` too. {}", other.id, other.help));
    }
    let fields = definition.fields.iter().filter(|field| !elsewhere(field)).cloned().collect();
    let content = FieldContent::Records(RecordsDefinition { fields, ..definition.clone() });
    Field { content, help, ..field.clone() }
}

/// The set whose records a field names.
fn named(content: &FieldContent) -> Option<&str> {
    match content {
        FieldContent::Reference(reference) => Some(&reference.to),
        FieldContent::List(items) => named(items),
        _ => None,
    }
}
