//! Role maps: which standard role stands behind the name an element carries.

use lopdf::{Dictionary, Document, Object};

use super::object::{as_dict, as_name, dict, get, name, resolve};

/// The roles that sit inside a line of text, unless they say `Placement` `Block`.
const INLINE: &[&str] = &[
    "Annot",
    "BibEntry",
    "Code",
    "Em",
    "Figure",
    "Form",
    "Formula",
    "Lbl",
    "Link",
    "Note",
    "Quote",
    "RB",
    "RP",
    "RT",
    "Reference",
    "Ruby",
    "Span",
    "Strong",
    "Sub",
    "WP",
    "WT",
    "Warichu",
];

/// Whether a role sits inside a line of text.
pub fn is_inline(role: &str, placement: Option<&str>) -> bool {
    INLINE.contains(&role) && placement != Some("Block")
}

/// The name an element carries and the role behind it: by `RoleMapNS` of its namespace in PDF 2.0,
/// by `RoleMap` of the tree otherwise.
pub fn of(doc: &Document, element: &Dictionary) -> (String, String) {
    let tag = name(doc, element, "S").expect("a structure element has a type");
    let catalog = doc.catalog().expect("a PDF has a catalog");
    let root = dict(doc, catalog, "StructTreeRoot").expect("a structure element is in a tree");
    let plain = dict(doc, root, "RoleMap");
    let mut role = tag.clone();
    let mut space = dict(doc, element, "NS");
    // Maps may lead from one to the next; sixteen steps are a circle.
    for _ in 0..16 {
        let map = space.map_or(plain, |space| dict(doc, space, "RoleMapNS"));
        let Some(target) = map.and_then(|map| get(doc, map, &role)) else { break };
        let (next, next_space) = step(doc, target);
        if next.as_ref().is_none_or(|next| *next == role) {
            break;
        }
        role = next.unwrap_or(role);
        space = next_space;
    }
    (tag, role)
}

/// The role a map names, with its namespace when it is `[name namespace]`.
fn step<'a>(doc: &'a Document, target: &'a Object) -> (Option<String>, Option<&'a Dictionary>) {
    match target {
        Object::Array(pair) => {
            let part = |index: usize| pair.get(index).and_then(|part| resolve(doc, part));
            (part(0).and_then(as_name), part(1).and_then(as_dict))
        }
        target => (as_name(target), None),
    }
}
