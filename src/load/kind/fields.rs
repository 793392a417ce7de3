//! The fields of a kind's front matter.

use super::records;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::ids;
use crate::load::yaml::{Fields, Node};
use crate::model::{Choice, Field, FieldContent, FieldReference};

/// The fields that the list under a key defines.
pub(super) fn read(keys: &mut Fields<'_>, key: &str, diagnostics: &mut Diagnostics) -> Vec<Field> {
    let place = if key == "parts_fields" { Place::Part } else { Place::Paper };
    listed(keys, key, place, diagnostics)
}

/// Where a field stands: what it may hold depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The front matter of a paper.
    Paper,
    /// The front matter of a part.
    Part,
    /// A record among others.
    Record,
    /// A group of named values, or an item of a list.
    Inside,
}

/// The same for fields at any place.
pub(super) fn listed(
    keys: &mut Fields<'_>,
    key: &str,
    place: Place,
    diagnostics: &mut Diagnostics,
) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for item in keys.list(key, diagnostics) {
        let Some(field) = field(item, place, diagnostics) else { continue };
        if fields.iter().any(|other| other.id == field.id) {
            let message = format!("the field `{}` stands twice", field.id);
            diagnostics.push(Diagnostic::new(Code::DuplicateKey, item.span, message));
        } else {
            fields.push(field);
        }
    }
    fields
}

fn field(node: &Node, place: Place, diagnostics: &mut Diagnostics) -> Option<Field> {
    let mut keys = Fields::open(node, "this field", diagnostics)?;
    let id = keys.required_text("id", diagnostics);
    if let (Some(id), Some(node)) = (&id, keys.take("id")) {
        ids::check(id, "a field", true, node.span, diagnostics);
    }
    let label = keys.required_text("label", diagnostics);
    keys.require("type", diagnostics);
    let content = content(&mut keys, "type", place, diagnostics);
    let required = keys.yes_no("required", diagnostics).unwrap_or_default();
    let help = keys.text("help", diagnostics);
    let example = keys.text("example", diagnostics);
    // What it names is looked up when the whole kind is read.
    keys.take("list");
    keys.finish(diagnostics);
    Some(Field {
        id: id?,
        label: label.unwrap_or_default(),
        content: content?,
        required,
        help: help.unwrap_or_default(),
        example,
    })
}

/// The sorts of field a kind can name.
#[derive(Clone)]
enum Sort {
    Simple(FieldContent),
    Choice,
    Record,
    List,
    Reference,
    Records,
}

/// What a field holds, from its `type`, or each item of a list, from `items`.
fn content(
    keys: &mut Fields<'_>,
    key: &str,
    place: Place,
    diagnostics: &mut Diagnostics,
) -> Option<FieldContent> {
    let sorts = [
        ("text", Sort::Simple(FieldContent::Text)),
        ("date", Sort::Simple(FieldContent::Date)),
        ("number", Sort::Simple(FieldContent::Number)),
        ("yes-no", Sort::Simple(FieldContent::YesNo)),
        ("email", Sort::Simple(FieldContent::Email)),
        ("telephone", Sort::Simple(FieldContent::Telephone)),
        ("url", Sort::Simple(FieldContent::Url)),
        ("lines", Sort::Simple(FieldContent::Lines)),
        ("image", Sort::Simple(FieldContent::Image)),
        ("paper", Sort::Simple(FieldContent::Paper)),
        ("document", Sort::Simple(FieldContent::Document)),
        ("choice", Sort::Choice),
        ("record", Sort::Record),
        ("list", Sort::List),
        ("reference", Sort::Reference),
        ("blocks", Sort::Simple(FieldContent::Blocks)),
        ("records", Sort::Records),
    ];
    // A list of lists has no form on the page, and a cell of a table cannot hold a picture.
    let fits = |name: &str| match (name, place) {
        ("list", _) => key != "items",
        ("record" | "image" | "lines" | "paper" | "document", Place::Record) => false,
        ("reference", _) => place == Place::Record,
        ("blocks", _) => place == Place::Record && key != "items",
        ("records", _) => matches!(place, Place::Paper | Place::Part) && key != "items",
        _ => true,
    };
    let allowed: Vec<_> = sorts.into_iter().filter(|(name, _)| fits(name)).collect();
    match keys.choice(key, &allowed, diagnostics)? {
        Sort::Simple(content) => Some(content),
        Sort::Choice => {
            keys.require("options", diagnostics);
            Some(FieldContent::Choice(Choice::new(keys.texts("options", diagnostics))))
        }
        Sort::Record => {
            keys.require("fields", diagnostics);
            Some(FieldContent::Record(listed(keys, "fields", Place::Inside, diagnostics)))
        }
        Sort::List => {
            keys.require("items", diagnostics);
            content(keys, "items", place, diagnostics)
                .map(|items| FieldContent::List(Box::new(items)))
        }
        Sort::Reference => {
            let to = keys.required_text("to", diagnostics);
            let back = keys.text("back", diagnostics);
            to.map(|to| FieldContent::Reference(FieldReference { to, back }))
        }
        Sort::Records => records::read(keys, diagnostics).map(FieldContent::Records),
    }
}
