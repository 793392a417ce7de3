//! Annotations, where links lead, and the outline.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::object::{as_dict, as_name, as_text, dict, get, items, name, numbers, resolve, text};

/// Where a link or an outline entry leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address outside the file.
    Uri(String),
    /// A page of the file, by its index, with the name of the destination if it has one.
    Page(usize, Option<String>),
    /// A destination that does not exist in the file.
    Missing(String),
}

/// An annotation of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The object itself.
    pub id: Option<ObjectId>,
    /// `Link` and so on.
    pub subtype: String,
    /// The index of its page.
    pub page: usize,
    /// Left, bottom, right and top.
    pub rect: Vec<f64>,
    /// Where it leads.
    pub target: Option<Target>,
    /// The description for people who cannot see it.
    pub contents: Option<String>,
    /// Whether it names its place in the structure tree.
    pub in_structure: bool,
}

impl Annotation {
    /// The annotations of a page in their order.
    pub fn of_page(doc: &Document, pages: &[ObjectId], page: usize) -> Vec<Self> {
        let dictionary = doc.get_dictionary(pages[page]).expect("the page tree leads to pages");
        let read = |object: &Object| {
            let annotation = resolve(doc, object).and_then(as_dict)?;
            Some(Self {
                id: object.as_reference().ok(),
                subtype: name(doc, annotation, "Subtype").unwrap_or_default(),
                page,
                rect: numbers(doc, annotation, "Rect"),
                target: target(doc, pages, annotation),
                contents: text(doc, annotation, "Contents"),
                in_structure: annotation.has(b"StructParent"),
            })
        };
        items(doc, dictionary, "Annots").into_iter().filter_map(read).collect()
    }
}

/// The outline: the depth of each entry, from one, and its title.
pub fn outline(doc: &Document) -> Vec<(usize, String)> {
    let mut entries = Vec::new();
    let catalog = doc.catalog().expect("a PDF has a catalog");
    if let Some(root) = dict(doc, catalog, "Outlines") {
        outline_level(doc, root, 1, &mut entries);
    }
    entries
}

/// The entries below one entry.
fn outline_level(
    doc: &Document,
    parent: &Dictionary,
    depth: usize,
    entries: &mut Vec<(usize, String)>,
) {
    let mut next = dict(doc, parent, "First");
    while let Some(entry) = next {
        entries.push((depth, text(doc, entry, "Title").unwrap_or_default()));
        assert!(depth < 64 && entries.len() < 100_000, "the outline goes round in a circle");
        outline_level(doc, entry, depth + 1, entries);
        next = dict(doc, entry, "Next");
    }
}

/// Where a dictionary with `Dest` or an action `A` leads.
fn target(doc: &Document, pages: &[ObjectId], holder: &Dictionary) -> Option<Target> {
    if let Some(destination) = get(doc, holder, "Dest") {
        return Some(destination_of(doc, pages, destination, None));
    }
    let action = dict(doc, holder, "A")?;
    match name(doc, action, "S")?.as_str() {
        "URI" => text(doc, action, "URI").map(Target::Uri),
        "GoTo" => {
            get(doc, action, "D").map(|destination| destination_of(doc, pages, destination, None))
        }
        _ => None,
    }
}

/// Follows a destination: an array that starts with its page, a dictionary around one, or a name.
fn destination_of(
    doc: &Document,
    pages: &[ObjectId],
    object: &Object,
    known_as: Option<String>,
) -> Target {
    if let Some(inner) = as_dict(object).and_then(|holder| get(doc, holder, "D")) {
        return destination_of(doc, pages, inner, known_as);
    }
    if let Object::Array(parts) = object {
        let page = parts.first().and_then(|part| match part {
            Object::Integer(index) => usize::try_from(*index).ok(),
            _ => pages.iter().position(|id| part.as_reference().ok() == Some(*id)),
        });
        let missing = || Target::Missing(format!("{object:?}"));
        return page.map_or_else(missing, |page| Target::Page(page, known_as));
    }
    let called = as_text(object).or_else(|| as_name(object)).unwrap_or_default();
    match named(doc, &called) {
        Some(found) if known_as.is_none() => destination_of(doc, pages, found, Some(called)),
        _ => Target::Missing(called),
    }
}

/// A named destination, from `Names` or from `Dests`.
fn named<'a>(doc: &'a Document, called: &str) -> Option<&'a Object> {
    let catalog = doc.catalog().ok()?;
    let old = dict(doc, catalog, "Dests").and_then(|all| get(doc, all, called));
    let tree = dict(doc, catalog, "Names").and_then(|names| dict(doc, names, "Dests"));
    old.or_else(|| in_name_tree(doc, tree?, called, 0))
}

/// Looks through a name tree from end to end: its limits are not trusted.
fn in_name_tree<'a>(
    doc: &'a Document,
    node: &'a Dictionary,
    called: &str,
    depth: usize,
) -> Option<&'a Object> {
    for pair in items(doc, node, "Names").chunks_exact(2) {
        if resolve(doc, pair[0]).and_then(as_text).as_deref() == Some(called) {
            return resolve(doc, pair[1]);
        }
    }
    let kids = items(doc, node, "Kids").into_iter().filter(|_| depth < 32);
    let mut kids = kids.filter_map(|kid| resolve(doc, kid).and_then(as_dict));
    kids.find_map(|kid| in_name_tree(doc, kid, called, depth + 1))
}
