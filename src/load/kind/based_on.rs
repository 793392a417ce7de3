//! `based_on:`: a kind that takes over what another kind has.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::yaml::{Entry, Node, NodeKind};

/// The key that names the other kind.
const KEY: &str = "based_on";
/// What every kind says for itself.
const OWN: [&str; 4] = [KEY, "label", "plural", "description"];
/// The lists whose items have ids: items of both kinds count.
const LISTS: [&str; 2] = ["fields", "sections"];

/// The name of the kind another is based on, where it is.
pub(super) fn name(node: &Node) -> Option<&str> {
    node.get(KEY)?.as_text()
}

/// The kind with what it takes over: keys it does not have, and fields and sections whose ids it does
/// not have, in front of its own. A base that cannot be used is a finding.
pub(super) fn whole(
    own: &str,
    node: &Node,
    kinds: &BTreeMap<String, Node>,
    diagnostics: &mut Diagnostics,
) -> Node {
    let Some((named, wanted)) = node.get(KEY).and_then(|at| Some((at, at.as_text()?))) else {
        return node.clone();
    };
    let names = || kinds.keys().map(String::as_str).filter(|name| *name != own);
    let Some(base) = kinds.get(wanted).filter(|_| wanted != own) else {
        diagnostics.push(
            Diagnostic::new(Code::BadBase, named.span, format!("there is no kind `{wanted}`"))
                .suggest(wanted, names())
                .help(format!("the kinds are {}", list_of(names()))),
        );
        return node.clone();
    };
    if let Some(further) = name(base) {
        let message = format!("the kind `{wanted}` is based on `{further}` itself");
        diagnostics.push(
            Diagnostic::new(Code::BadBase, named.span, message)
                .help(format!("write `based_on: {further}` and repeat what `{wanted}` adds")),
        );
        return node.clone();
    }
    merged(node, base)
}

fn merged(node: &Node, base: &Node) -> Node {
    let (NodeKind::Mapping(own), NodeKind::Mapping(taken)) = (&node.kind, &base.kind) else {
        return node.clone();
    };
    let mut entries = own.clone();
    for entry in taken.iter().filter(|entry| !OWN.contains(&entry.key.as_str())) {
        match entries.iter_mut().find(|known| known.key == entry.key) {
            None => entries.push(entry.clone()),
            Some(known) if LISTS.contains(&known.key.as_str()) => join(known, entry),
            Some(_) => {}
        }
    }
    Node { kind: NodeKind::Mapping(entries), span: node.span }
}

/// The items of both lists; the kind's own stands where the base has one of its id.
fn join(own: &mut Entry, base: &Entry) {
    let (NodeKind::Sequence(items), NodeKind::Sequence(taken)) =
        (&mut own.value.kind, &base.value.kind)
    else {
        return;
    };
    let mut further = std::mem::take(items);
    for item in taken {
        let id = id(item);
        match further.iter().position(|own| id.is_some() && self::id(own) == id) {
            Some(at) => items.push(further.remove(at)),
            None => items.push(item.clone()),
        }
    }
    items.append(&mut further);
}

fn id(item: &Node) -> Option<&str> {
    item.get("id")?.as_text()
}
