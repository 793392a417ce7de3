//! Records in a new paper: an example of each set, ready to copy.

use crate::model::{Field, FieldContent};

/// The id of every example: a field that names a record names the example of its set.
pub(super) const EXAMPLE: &str = "example";

/// A field as it is written out. A set of records is a list of one example with its id; what it names in
/// sets that only other papers have is left out, with a word of it in the help.
pub(super) fn ready(field: &Field, all: &[Field]) -> Field {
    let FieldContent::Records(definition) = &field.content else { return field.clone() };
    let mut help = field.help.clone();
    let mut fields = vec![id()];
    for inner in &definition.fields {
        match named(&inner.content).filter(|set| !all.iter().any(|field| field.id == **set)) {
            Some(_) => {
                help.push_str(&format!("\nA record may have `{}` too. {}", inner.id, inner.help));
            }
            None => fields.push(inner.clone()),
        }
    }
    let content = FieldContent::List(Box::new(FieldContent::Record(fields)));
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

fn id() -> Field {
    Field {
        id: "id".to_owned(),
        label: "Identifier".to_owned(),
        content: FieldContent::Text,
        required: true,
        help: "A name for references, in lower case: copy the whole entry for each further one."
            .to_owned(),
        example: Some(EXAMPLE.to_owned()),
    }
}
