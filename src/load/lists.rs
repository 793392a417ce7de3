//! `lists:` in `site.yaml`: what an office asks for in each paper, where a kind leaves that to the
//! office. A kind's field of type `record` that names a list has the list's entries as its parts.

use std::collections::{BTreeMap, BTreeSet};

use super::ids;
use super::yaml::{Fields, Node, NodeKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::model::{Field, FieldContent};

/// A list of the office.
#[derive(Debug, Clone)]
pub struct OfficeList {
    /// Its entries, each a text that a paper must state.
    pub fields: Vec<Field>,
    /// Where its name was written.
    pub span: Span,
}

/// The lists by name.
pub type OfficeLists = BTreeMap<String, OfficeList>;

/// Reads the lists of `site.yaml`.
pub(super) fn read(node: Option<&Node>, diagnostics: &mut Diagnostics) -> OfficeLists {
    let mut lists = OfficeLists::new();
    let Some(mut keys) = node.and_then(|node| Fields::open(node, "`lists`", diagnostics)) else {
        return lists;
    };
    for entry in keys.entries() {
        let mut fields: Vec<Field> = Vec::new();
        for item in keys.list(&entry.key, diagnostics) {
            let Some(field) = entry_of(item, diagnostics) else { continue };
            if fields.iter().any(|known| known.id == field.id) {
                let message = format!("`{}` stands twice in this list", field.id);
                diagnostics.push(Diagnostic::new(Code::DuplicateKey, item.span, message));
            } else {
                fields.push(field);
            }
        }
        lists.insert(entry.key.clone(), OfficeList { fields, span: entry.key_span });
    }
    lists
}

fn entry_of(node: &Node, diagnostics: &mut Diagnostics) -> Option<Field> {
    let mut keys = Fields::open(node, "this entry", diagnostics)?;
    let id = keys.required_text("id", diagnostics);
    if let (Some(id), Some(node)) = (&id, keys.take("id")) {
        ids::check(id, "an entry", true, node.span, diagnostics);
    }
    let label = keys.required_text("label", diagnostics);
    let help = keys.text("help", diagnostics);
    keys.finish(diagnostics);
    let (id, label) = (id?, label?);
    let help = help.unwrap_or_else(|| format!("say what follows, or write `{id}: none`"));
    let content = FieldContent::Text;
    Some(Field { id, label, content, required: true, help, example: Some("none".to_owned()) })
}

/// Gives the fields of a kind that name a list the office's entries; such a field is then required.
/// `node` is the kind as written, `used` gets the names of its lists.
pub(super) fn apply(
    node: &Node,
    fields: &mut [Field],
    lists: &OfficeLists,
    used: &mut BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    let items = node.get("fields").map(|node| &node.kind);
    let Some(NodeKind::Sequence(items)) = items else { return };
    for item in items {
        let Some((named, name)) = item.get("list").and_then(|at| Some((at, at.as_text()?))) else {
            continue;
        };
        used.insert(name.to_owned());
        let id = item.get("id").and_then(Node::as_text);
        let field = fields.iter_mut().find(|field| Some(field.id.as_str()) == id);
        match field {
            Some(Field { content: FieldContent::Record(parts), required, .. }) => {
                if let Some(list) = lists.get(name) {
                    parts.clone_from(&list.fields);
                    *required = true;
                }
            }
            Some(_) => diagnostics.push(
                Diagnostic::new(Code::BadTemplate, named.span, "only a `record` can have a list")
                    .help("write `type: record`, with the `fields` for offices without that list"),
            ),
            None => {}
        }
    }
}

/// Reports the lists no kind asks for.
pub(super) fn report_unused(
    lists: &OfficeLists,
    used: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    for (name, list) in lists.iter().filter(|(name, _)| !used.contains(*name)) {
        let names = || used.iter().map(String::as_str);
        let finding =
            Diagnostic::new(Code::UnusedList, list.span, format!("no kind has a list `{name}`"))
                .suggest(name, names());
        diagnostics.push(if used.is_empty() {
            finding
        } else {
            finding.help(format!("the kinds ask for {}", list_of(names())))
        });
    }
}
