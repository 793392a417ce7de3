//! The structure tree as text: what a screen reader would read, one line for each paragraph.

use super::roles;
use super::run::normalise;
use super::structure::{Element, Node};

/// Roles whose label stands before their text with a space: `• Apple`.
const LABELLED: &[&str] = &["LI", "Note", "TOCI"];

impl Element {
    /// Whether the element sits inside a line of text.
    pub fn is_inline(&self) -> bool {
        roles::is_inline(&self.role, self.attributes.placement.as_deref())
    }

    /// The elements directly inside.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(..) | Node::Object(_) => None,
        })
    }

    /// Every element inside at any depth with a role or a tag (the name before the role map), in
    /// reading order.
    pub fn find(&self, role: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for element in self.elements() {
            if element.role == role || element.tag == role {
                found.push(element);
            }
            found.extend(element.find(role));
        }
        found
    }

    /// The text on one line.
    pub fn text(&self) -> String {
        self.lines(&[]).join(" ")
    }

    /// The paragraphs, without the subtrees `skip` names: by role or tag (`Figure`), or by role
    /// under a role (`LI/Lbl`). White space is normalised.
    ///
    /// `ActualText` and `Alt` stand for the content of their element. A label and the paragraph
    /// after it make one line. A footnote follows the paragraph it belongs to.
    pub fn lines(&self, skip: &[&str]) -> Vec<String> {
        let mut reader = Reader { skip, ..Reader::default() };
        reader.content(self);
        reader.finish_line();
        reader.lines
    }

    /// The tree as indented lines of tags, roles, attributes and texts: for the messages of
    /// failing tests, and to look at.
    pub fn dump(&self) -> String {
        let mut lines = Vec::new();
        self.dump_into(0, &mut lines);
        lines.join("\n")
    }

    /// One element of the dump with what is inside.
    fn dump_into(&self, depth: usize, lines: &mut Vec<String>) {
        let indent = "  ".repeat(depth);
        let mut line = format!("{indent}{}", self.role);
        if self.tag != self.role {
            line += &format!(" (as {})", self.tag);
        }
        let (a, pairs) = (&self.attributes, &mut Vec::new());
        let mut pair = |key: &str, value: Option<String>| {
            pairs.extend(value.map(|value| format!(" {key}={value:?}")));
        };
        pair("id", self.id.clone());
        pair("lang", self.lang.clone());
        pair("title", self.title.clone());
        pair("alt", self.alt.clone());
        pair("actual", self.actual_text.clone());
        pair("scope", a.scope.clone());
        pair("headers", Some(a.headers.join(" ")).filter(|ids| !ids.is_empty()));
        pair("rowspan", a.row_span.map(|n| n.to_string()));
        pair("colspan", a.col_span.map(|n| n.to_string()));
        pair("summary", a.summary.clone());
        pair("numbering", a.list_numbering.clone());
        pair("placement", a.placement.clone());
        lines.push(line + &pairs.concat());
        for node in &self.children {
            match node {
                Node::Element(element) => element.dump_into(depth + 1, lines),
                Node::Text(text, page) => lines.push(format!("{indent}  {text:?} p{page}")),
                Node::Object(found) => {
                    let (target, contents) = (&found.target, &found.contents);
                    lines.push(format!("{indent}  [{} {target:?} {contents:?}]", found.subtype));
                }
            }
        }
    }
}

/// Collects the lines of a tree.
#[derive(Default)]
struct Reader<'a> {
    skip: &'a [&'a str],
    lines: Vec<String>,
    line: String,
    /// Whether the line holds a label only, to which the next paragraph belongs.
    labelled: bool,
    /// The lines of the footnotes that follow the line.
    notes: Vec<String>,
}

impl Reader<'_> {
    /// What is inside an element, or what stands for it.
    fn content(&mut self, element: &Element) {
        if let Some(text) = element.actual_text.as_ref().or(element.alt.as_ref()) {
            return self.push(text);
        }
        for node in &element.children {
            match node {
                Node::Text(text, _) => self.push(text),
                Node::Element(child) if !self.skips(element, child) => self.element(element, child),
                Node::Element(_) | Node::Object(_) => {}
            }
        }
    }

    /// An element inside another.
    fn element(&mut self, parent: &Element, element: &Element) {
        if element.role == "Note" {
            self.notes.extend(element.lines(self.skip));
        } else if element.is_inline() {
            self.content(element);
            self.labelled |= element.role == "Lbl"
                && LABELLED.contains(&parent.role.as_str())
                && !self.line.is_empty();
        } else {
            if !self.labelled {
                self.finish_line();
            }
            self.content(element);
            self.finish_line();
        }
    }

    /// Whether an element is one of those to leave out.
    fn skips(&self, parent: &Element, element: &Element) -> bool {
        let is = |element: &Element, name: &str| element.role == name || element.tag == name;
        // The term of a definition list is a label too, but one of words.
        if is(element, "Lbl") && !element.find("Strong").is_empty() {
            return false;
        }
        self.skip.iter().any(|rule| match rule.split_once('/') {
            Some((above, below)) => is(parent, above) && is(element, below),
            None => is(element, rule),
        })
    }

    /// Adds text to the line.
    fn push(&mut self, text: &str) {
        if self.labelled && !text.is_empty() {
            self.line.push(' ');
            self.labelled = false;
        }
        self.line.push_str(text);
    }

    /// Ends the line, and puts its footnotes after it.
    fn finish_line(&mut self) {
        let line = normalise(&std::mem::take(&mut self.line));
        self.labelled = false;
        if !line.is_empty() {
            self.lines.push(line);
        }
        self.lines.append(&mut self.notes);
    }
}
