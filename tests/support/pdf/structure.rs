//! The structure tree: what a tagged PDF says its text is.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::annotation::Annotation;
use super::object::{
    as_dict, as_name, as_text, dict, get, items, name, number, reference, resolve, text,
};
use super::roles;
use super::run::{Home, Joiner, Mark, Run};

/// An element of the structure tree.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// The standard role, after the role map: `P`, `H1`, `TH`.
    pub role: String,
    /// The role as the file writes it: `Title`, `Strong`.
    pub tag: String,
    /// What the element says of its layout and its place in a table or a list.
    pub attributes: Attributes,
    /// The description read in place of the content.
    pub alt: Option<String>,
    /// The text read in place of the content.
    pub actual_text: Option<String>,
    /// `T`.
    pub title: Option<String>,
    /// The language, where it differs from the one around.
    pub lang: Option<String>,
    /// `ID`, which the headers of table cells refer to.
    pub id: Option<String>,
    /// The content in reading order.
    pub children: Vec<Node>,
}

/// A part of the content of an element.
#[derive(Clone, Debug)]
pub enum Node {
    /// An element inside.
    Element(Element),
    /// A marked content sequence: its text and the index of its page. A space starts the text
    /// where the layout sets it apart from what comes before in the same paragraph.
    Text(String, usize),
    /// An annotation.
    Object(Annotation),
}

/// The attributes tests ask for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attributes {
    /// `Row`, `Column` or `Both`.
    pub scope: Option<String>,
    /// The ids of the header cells of a cell.
    pub headers: Vec<String>,
    /// How many rows a cell spans, when it says so.
    pub row_span: Option<u32>,
    /// How many columns a cell spans, when it says so.
    pub col_span: Option<u32>,
    /// The description of a table for people who cannot see it.
    pub summary: Option<String>,
    /// `Decimal`, `Circle`, `None` and so on.
    pub list_numbering: Option<String>,
    /// `Block`, `Inline` and so on.
    pub placement: Option<String>,
}

/// What reading the tree needs to know of the rest of the file.
pub struct Source<'a> {
    /// The file.
    pub doc: &'a Document,
    /// Its pages.
    pub pages: &'a [ObjectId],
    /// The text of its marked content.
    pub runs: BTreeMap<(Home, i64), Vec<&'a Run>>,
    /// Its annotations.
    pub annotations: Vec<Annotation>,
}

/// Sorts runs by the marked content they belong to.
pub fn by_content<'a>(runs: impl Iterator<Item = &'a Run>) -> BTreeMap<(Home, i64), Vec<&'a Run>> {
    let mut sorted: BTreeMap<(Home, i64), Vec<&Run>> = BTreeMap::new();
    for run in runs {
        if let Mark::Tagged(home, number) = run.mark {
            sorted.entry((home, number)).or_default().push(run);
        }
    }
    sorted
}

impl Source<'_> {
    /// The root of the tree: the `Document` when it is the only child of the structure tree root,
    /// else an element of the role `StructTreeRoot` around all of them.
    pub fn tree(&self) -> Element {
        let catalog = self.doc.catalog().expect("a PDF has a catalog");
        let tree = dict(self.doc, catalog, "StructTreeRoot").expect("a tagged PDF has a tree");
        let role = "StructTreeRoot".to_owned();
        let mut root = Element { tag: role.clone(), role, ..Element::default() };
        self.children(tree, &mut root, &mut Joiner::default(), 0);
        match &mut root.children[..] {
            [Node::Element(only)] => std::mem::take(only),
            _ => root,
        }
    }

    /// Reads the `K` of an element.
    fn children(&self, from: &Dictionary, to: &mut Element, joiner: &mut Joiner, depth: usize) {
        assert!(depth < 256, "the structure tree goes round in a circle");
        let page = reference(from, "Pg");
        for kid in items(self.doc, from, "K") {
            let id = kid.as_reference().ok();
            let node = match resolve(self.doc, kid) {
                Some(Object::Integer(number)) => {
                    let page = self.page(page.expect("the element of an MCID names its page"));
                    Some(self.content((Home::Page(page), *number), page, joiner))
                }
                Some(Object::Dictionary(kid)) => self.kid(kid, page, joiner, depth),
                _ => panic!("{id:?}: a kid of {} is neither an element nor content", to.role),
            };
            to.children.extend(node);
        }
    }

    /// Reads a kid that is a dictionary.
    fn kid(
        &self,
        kid: &Dictionary,
        around: Option<ObjectId>,
        joiner: &mut Joiner,
        depth: usize,
    ) -> Option<Node> {
        let page = || reference(kid, "Pg").or(around);
        match name(self.doc, kid, "Type").as_deref() {
            Some("MCR") => {
                let page = self.page(page().expect("a content reference names its page"));
                let home = reference(kid, "Stm").map_or(Home::Page(page), Home::Form);
                let number = get(self.doc, kid, "MCID").and_then(|o| o.as_i64().ok());
                let key = (home, number.expect("a content reference has an MCID"));
                Some(self.content(key, page, joiner))
            }
            Some("OBJR") => {
                let id = reference(kid, "Obj").expect("an object reference has an object");
                let found = self.annotations.iter().find(|known| known.id == Some(id));
                found.cloned().map(Node::Object)
            }
            _ => Some(Node::Element(self.element(kid, joiner, depth))),
        }
    }

    /// Reads an element.
    fn element(&self, from: &Dictionary, joiner: &mut Joiner, depth: usize) -> Element {
        let string = |key| text(self.doc, from, key);
        let (tag, role) = roles::of(self.doc, from);
        let mut element = Element {
            role,
            tag,
            attributes: self.attributes(from),
            alt: string("Alt"),
            actual_text: string("ActualText"),
            title: string("T"),
            lang: string("Lang"),
            id: string("ID"),
            children: Vec::new(),
        };
        // What is beside the flow does not tell where the words around it stand.
        let before = joiner.clone();
        let aside = element.role == "Note";
        if aside || !element.is_inline() {
            *joiner = Joiner::default();
        }
        self.children(from, &mut element, joiner, depth + 1);
        if aside {
            *joiner = before;
        } else if !element.is_inline() {
            *joiner = Joiner::default();
        }
        element
    }

    /// A marked content sequence. Without text, an image for instance, its text is empty.
    fn content(&self, key: (Home, i64), page: usize, joiner: &mut Joiner) -> Node {
        let runs = self.runs.get(&key).map(Vec::as_slice).unwrap_or_default();
        let text = runs.iter().map(|run| joiner.add(run)).collect();
        Node::Text(text, page)
    }

    /// The index of a page.
    fn page(&self, id: ObjectId) -> usize {
        let found = self.pages.iter().position(|page| *page == id);
        found.expect("the structure tree refers to pages of the file")
    }

    /// The attributes in `A`, and in the classes `C` names.
    fn attributes(&self, element: &Dictionary) -> Attributes {
        let mut found = Attributes::default();
        let catalog = self.doc.catalog().expect("a PDF has a catalog");
        let classes = dict(self.doc, catalog, "StructTreeRoot")
            .and_then(|root| dict(self.doc, root, "ClassMap"));
        for class in items(self.doc, element, "C").into_iter().filter_map(as_name) {
            for object in classes.map(|all| items(self.doc, all, &class)).unwrap_or_default() {
                self.attribute_object(object, &mut found);
            }
        }
        for object in items(self.doc, element, "A") {
            self.attribute_object(object, &mut found);
        }
        found
    }

    /// One attribute object; revision numbers between them are passed over.
    fn attribute_object(&self, object: &Object, to: &mut Attributes) {
        let Some(from) = resolve(self.doc, object).and_then(as_dict) else { return };
        let word = |key| name(self.doc, from, key);
        let count = |key| number(self.doc, from, key).map(|n| n as u32);
        let headers = items(self.doc, from, "Headers").into_iter();
        match word("O").as_deref() {
            Some("Table") => {
                to.scope = word("Scope").or(to.scope.take());
                to.row_span = count("RowSpan").or(to.row_span);
                to.col_span = count("ColSpan").or(to.col_span);
                to.summary = text(self.doc, from, "Summary").or(to.summary.take());
                let ids = headers.filter_map(|id| resolve(self.doc, id)).filter_map(as_text);
                to.headers.extend(ids);
            }
            Some("List") => {
                to.list_numbering = word("ListNumbering").or(to.list_numbering.take());
            }
            Some("Layout") => to.placement = word("Placement").or(to.placement.take()),
            _ => {}
        }
    }
}
