//! Reads the records of a paper's front matter and parts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::withheld;
use super::{Entry, Named, PaperRecords, Set, Value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::markdown::{self, Document};
use crate::load::yaml::{self, Fields, Node, NodeKind};
use crate::load::{MarkdownText, RawOffice, RawPaper, RawPart};
use crate::model::{Date, Edition, Field, FieldContent, Kind, RecordsDefinition, Words};
use crate::resolve::edition::{self, Taken};
use crate::resolve::figures::{Evaluator, Pin, Scope};
use crate::resolve::{anchors, fields, paper};

/// The kind of a paper, where it has a known one.
pub(super) fn kind(paper: &RawPaper, kinds: &BTreeMap<String, Arc<Kind>>) -> Option<Arc<Kind>> {
    kinds.get(paper.index.front.as_ref()?.get("kind")?.as_text()?).cloned()
}

/// The records of a paper, with the findings about them. What records name is settled later.
pub(super) fn gather(
    raw: &RawPaper,
    kind: Arc<Kind>,
    words: &Arc<Words>,
    scope: Scope,
    office: Option<&RawOffice>,
    edition: Edition,
    diagnostics: &mut Diagnostics,
) -> PaperRecords {
    // What is wrong with the common keys is reported where the paper is resolved.
    let quiet = &mut Diagnostics::new();
    let front = raw.index.front.as_ref();
    let text = |key: &str| front.and_then(|front| front.get(key)).and_then(Node::as_text);
    let date = text("date").and_then(Date::parse);
    let pin = Arc::new(Pin::new(text("as_at").map(str::to_owned), date));
    let evaluator = Evaluator::new(&scope, words);
    evaluator.set_pin(Arc::clone(&pin));
    let title = front.and_then(|front| front.get("title"));
    let mut gathered = PaperRecords {
        folder: raw.folder.clone(),
        url: paper::url(raw),
        raw_title: title.and_then(|node| yaml::read_markdown(node, "", quiet)),
        title: String::new(),
        date,
        organisation: text("organisation")
            .or(office.map(|office| office.organisation.as_str()))
            .unwrap_or_default()
            .to_owned(),
        draws_on: draws_on(front),
        sets: BTreeMap::new(),
        groups: Vec::new(),
        scope,
        pin,
        words: Arc::clone(words),
        withheld: Taken::default(),
        restricted: Vec::new(),
        kind: Arc::clone(&kind),
    };
    let parts: Vec<(String, &RawPart)> = parts(raw, &kind);
    gathered.groups = parts.iter().map(|(short, _)| short.clone()).collect();
    for (field, definition, in_parts) in kind.record_sets() {
        let mut reader = Reader {
            field,
            definition,
            edition,
            evaluator: &evaluator,
            diagnostics,
            seen: BTreeMap::new(),
            set: Set {
                id: field.id.clone(),
                label: field.label.clone(),
                definition: definition.clone(),
                entries: Vec::new(),
                withheld: BTreeSet::new(),
                span: Span::file_start(raw.index.file),
            },
            taken: Taken::default(),
            restricted: Vec::new(),
        };
        if in_parts {
            for (short, part) in &parts {
                reader.front(part, Some(short));
            }
        } else {
            reader.front(&raw.index, None);
        }
        let Reader { set, taken, restricted, .. } = reader;
        gathered.withheld.extend(taken);
        gathered.restricted.extend(restricted);
        gathered.sets.insert(field.id.clone(), set);
    }
    gathered
}

/// The parts in the kind's folder, each with its short name.
fn parts<'a>(raw: &'a RawPaper, kind: &Kind) -> Vec<(String, &'a RawPart)> {
    let Some(folder) = &kind.parts_folder else { return Vec::new() };
    let prefix = format!("{folder}/");
    let inside = raw.parts.iter().filter(|(path, _)| path.starts_with(&prefix));
    let short = |path: &str, part: &RawPart| {
        let text = |key: &str| part.front.as_ref()?.get(key)?.as_text().map(str::to_owned);
        text("short").or_else(|| text("title")).unwrap_or_else(|| path.to_owned())
    };
    inside.map(|(path, part)| (short(path, part), part)).collect()
}

fn draws_on(front: Option<&Node>) -> Vec<String> {
    let Some(NodeKind::Sequence(nodes)) =
        front.and_then(|front| front.get("draws_on")).map(|node| &node.kind)
    else {
        return Vec::new();
    };
    let folder = |node: &Node| Some(super::references::folder(node.as_text()?).to_owned());
    nodes.iter().filter_map(folder).collect()
}

/// Reads one set.
struct Reader<'a, 'b> {
    field: &'a Field,
    definition: &'a RecordsDefinition,
    edition: Edition,
    evaluator: &'a Evaluator,
    diagnostics: &'b mut Diagnostics,
    /// The ids so far and where each stands.
    seen: BTreeMap<String, Span>,
    set: Set,
    taken: Taken,
    restricted: Vec<Entry>,
}

impl Reader<'_, '_> {
    /// The records in one front matter.
    fn front(&mut self, part: &RawPart, group: Option<&str>) {
        let Some(front) = &part.front else { return };
        let Some(node) = front.get(&self.field.id).filter(|node| !node.is_null()) else {
            if self.field.required {
                let span = Fields::open(front, "", &mut Diagnostics::new())
                    .map_or(Span::file_start(part.file), |fields| fields.span());
                self.diagnostics.push(fields::missing(self.field, span));
            }
            return;
        };
        if self.set.entries.is_empty() {
            self.set.span = node.span;
        }
        let NodeKind::Sequence(nodes) = &node.kind else {
            let (id, found) = (&self.field.id, node.describe());
            let message = format!("`{id}` is a list, but this is {found}");
            self.diagnostics.push(
                Diagnostic::new(Code::WrongType, node.span, message)
                    .help(format!("write each record as an item:\n{id}:\n  - id: ...")),
            );
            return;
        };
        if nodes.is_empty() && self.field.required {
            self.diagnostics.push(fields::empty(self.field, node.span));
        }
        let is_restricted = |node: &&Node| node.get("restricted").is_some();
        let public: Vec<&Node> = nodes.iter().filter(|node| !is_restricted(node)).collect();
        for node in nodes {
            let Some(mut entry) = self.entry(node, group) else { continue };
            if self.edition == Edition::Public && is_restricted(&node) {
                withheld::take(node, self.definition, &public, &mut self.taken);
                self.set.withheld.insert(entry.id.clone());
                self.restricted.push(entry);
                continue;
            }
            entry.label = self.definition.numbering.label(self.set.entries.len());
            self.set.entries.push(entry);
        }
    }

    fn entry(&mut self, node: &Node, group: Option<&str>) -> Option<Entry> {
        let place = format!("this {}", self.definition.singular.to_lowercase());
        let mut keys = Fields::open(node, &place, self.diagnostics)?;
        let id = self.id(&mut keys, node, group);
        // Without its reason it is held back all the same.
        let reason = node.get("restricted").and_then(|_| {
            let node = keys.require("restricted", self.diagnostics)?;
            yaml::read_markdown(node, "`restricted`", self.diagnostics)
        });
        let mut values = Vec::new();
        for field in &self.definition.fields {
            match keys.take_key(&field.id) {
                Some(node) if node.is_blank() && field.required => {
                    self.diagnostics.push(or_why(fields::empty(field, node.span), &field.id));
                }
                Some(node) if node.is_blank() => {}
                Some(node) => {
                    if let Some(value) = self.value(node, field) {
                        values.push((field.id.clone(), value));
                    }
                }
                None if field.required => {
                    self.diagnostics.push(or_why(fields::missing(field, keys.span()), &field.id));
                }
                None => {}
            }
        }
        keys.finish(self.diagnostics);
        let lead = values.iter().find(|(id, _)| *id == self.definition.lead);
        let lead = match lead {
            Some((_, Value::Text(text) | Value::Absent(text))) => {
                super::dataset::plain(text, self.evaluator, &mut Diagnostics::new())
            }
            Some((_, Value::Choice(word))) => word.clone(),
            _ => String::new(),
        };
        let restricted = reason.filter(|_| self.edition == Edition::Restricted);
        let (label, group) = (String::new(), group.map(str::to_owned));
        let head = match &node.kind {
            NodeKind::Mapping(entries) => entries.first().map(|entry| entry.value.span),
            _ => None,
        };
        let head = head.unwrap_or(node.span);
        Some(Entry { id: id?, label, lead, group, values, restricted, head, span: node.span })
    }

    /// The id of a record. A record of a part may leave it out: it is then made from the part and the
    /// lead.
    fn id(&mut self, keys: &mut Fields<'_>, node: &Node, group: Option<&str>) -> Option<String> {
        let given = match group {
            Some(group) if keys.take("id").is_none() => {
                let lead = node.get(&self.definition.lead).and_then(Node::as_text).unwrap_or("x");
                let made = format!("{}-{}", anchors::slug(group), anchors::slug(lead));
                let again = (2..).map(|number| format!("{made}-{number}"));
                let mut free = std::iter::once(made.clone()).chain(again);
                let id = free.find(|id| !self.seen.contains_key(id))?;
                self.seen.insert(id.clone(), node.span);
                return Some(id);
            }
            _ => keys.required_text("id", self.diagnostics)?,
        };
        let span = keys.take("id").map_or(node.span, |node| node.span);
        crate::load::check_id(&given, "a record", span, self.diagnostics);
        if self.seen.insert(given.clone(), span).is_some() {
            let singular = self.definition.singular.to_lowercase();
            let message = format!("two records of `{}` have the id `{given}`", self.field.id);
            self.diagnostics.push(
                Diagnostic::new(Code::DuplicateRecord, span, message)
                    .label("second use")
                    .help(format!("give each {singular} an id of its own: others name it by that")),
            );
            return None;
        }
        Some(given)
    }

    fn value(&mut self, node: &Node, field: &Field) -> Option<Value> {
        if let Some(reason) = absence(node) {
            if reason.is_blank() {
                self.diagnostics.push(or_why(fields::empty(field, reason.span), &field.id));
                return None;
            }
            let text = yaml::read_markdown(reason, "`none`", self.diagnostics)?;
            return Some(Value::Absent(text));
        }
        self.content(node, &field.content, &field.id)
    }

    fn content(&mut self, node: &Node, content: &FieldContent, id: &str) -> Option<Value> {
        let what = format!("`{id}`");
        let findings = &mut *self.diagnostics;
        Some(match content {
            FieldContent::Text => Value::Text(yaml::read_markdown(node, &what, findings)?),
            FieldContent::Date => Value::Date(yaml::read_date(node, &what, findings)?),
            FieldContent::Number => Value::Number(yaml::read_number(node, &what, findings)?),
            FieldContent::YesNo => Value::YesNo(yaml::read_yes_no(node, &what, findings)?),
            FieldContent::Choice(options) => {
                Value::Choice(fields::choice(node, options, id, findings)?)
            }
            FieldContent::Email | FieldContent::Telephone | FieldContent::Url => {
                let (target, shown) = fields::contact(node, content, &what, findings)?;
                Value::Contact(target, shown)
            }
            FieldContent::Blocks => {
                let text = yaml::read_markdown(node, &what, findings)?;
                Value::Blocks(self.document(&text))
            }
            FieldContent::Reference(_) => {
                let written = yaml::read_text(node, &what, findings)?;
                Value::References(vec![Named { written, span: node.span, found: None }])
            }
            FieldContent::List(items) => self.list(node, items, id)?,
            // No kind has these in records.
            FieldContent::Lines
            | FieldContent::Image
            | FieldContent::Paper
            | FieldContent::Record(_)
            | FieldContent::Document
            | FieldContent::Records(_) => return None,
        })
    }

    /// The items of a list; one alone may stand without brackets.
    fn list(&mut self, node: &Node, items: &FieldContent, id: &str) -> Option<Value> {
        let nodes = match &node.kind {
            NodeKind::Sequence(nodes) => nodes.as_slice(),
            NodeKind::Mapping(_) => {
                let found = node.describe();
                let message = format!("`{id}` is a list, but this is {found}");
                self.diagnostics.push(
                    Diagnostic::new(Code::WrongType, node.span, message)
                        .help(format!("for example `{id}: [one, another]`")),
                );
                return None;
            }
            _ => std::slice::from_ref(node),
        };
        let values: Vec<Value> =
            nodes.iter().filter_map(|node| self.content(node, items, id)).collect();
        if !matches!(items, FieldContent::Reference(_)) {
            return Some(Value::List(values));
        }
        let named = values.into_iter().flat_map(|value| match value {
            Value::References(named) => named,
            _ => Vec::new(),
        });
        Some(Value::References(named.collect()))
    }

    /// Paragraphs and lists as the edition has them. What is wrong with them is found where they are
    /// shown, and here for those that are not.
    fn document(&mut self, text: &MarkdownText) -> Document {
        let MarkdownText { text, span, .. } = text;
        let document = markdown::parse(text, span.file, span.start, self.diagnostics);
        edition::of_document(&document, self.edition, &mut self.taken)
    }
}

/// Adds how to say that there is no value yet.
fn or_why(finding: Diagnostic, id: &str) -> Diagnostic {
    finding.help(format!("where there is none yet, say why: `{id}: {{ none: not agreed yet }}`"))
}

/// The reason in `{ none: not agreed yet }`.
fn absence(node: &Node) -> Option<&Node> {
    match &node.kind {
        NodeKind::Mapping(entries) if entries.len() == 1 => {
            entries.first().filter(|entry| entry.key == "none").map(|entry| &entry.value)
        }
        _ => None,
    }
}
