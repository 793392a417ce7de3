//! Fenced `records` blocks: records shown in full, of the paper itself or of another one.

use super::{Entry, Found, PaperRecords, Set, Value, anchor, links, references, rules};
use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::load::yaml::{self, Fields, Node};
use crate::model::{
    Block, Container, ContainerRole, Definition, Field, FieldContent, Inline, Link, LinkTarget,
    NumberFormat, Paragraph, RecordNumbering, typographic,
};
use crate::resolve::blocks::{self, Place};
use crate::resolve::context::{Context, Drawn};
use crate::resolve::exhibits;
use crate::resolve::files::exempt_link;
use crate::resolve::inlines;

/// The blocks of the records that a fenced block asks for.
pub(in crate::resolve) fn show(
    text: &str,
    span: Span,
    place: Place,
    context: &mut Context<'_>,
) -> Vec<Block> {
    let node = yaml::parse(text, span.file, span.start, &mut context.diagnostics);
    let Some(node) = node else { return Vec::new() };
    let findings = &mut context.diagnostics;
    let Some(mut fields) = Fields::open(&node, "these records", findings) else {
        return Vec::new();
    };
    let from = fields.take("from");
    let Some((paper, drawn)) = source(from, fields.span(), context) else {
        return Vec::new();
    };
    let set = set(&mut fields, paper, context);
    let shown = fields.list("show", &mut context.diagnostics);
    let shown = set.and_then(|set| shown_fields(set, shown, context));
    let (Some(set), Some(shown)) = (set, shown) else { return Vec::new() };
    let scope = if drawn { paper.scope.clone() } else { context.scope.clone() };
    let Some(dataset) = scope.find(&set.id).cloned() else { return Vec::new() };
    let rows = exhibits::selected(&mut fields, &dataset, context);
    fields.finish(&mut context.diagnostics);
    let block = Shown { paper, set, fields: shown, drawn, place: place.apart() };
    let entries = rows.unwrap_or_default();
    let entries = entries.into_iter().filter_map(|row| set.entries.get(row));
    if !drawn {
        return entries.map(|entry| block.record(entry, context)).collect();
    }
    // Its texts are read as in their own paper: with its datasets, files and places.
    let outside = context.draw(Drawn { url: paper.url.clone() }, &paper.folder, paper.evaluator());
    let blocks = entries.map(|entry| block.record(entry, context)).collect();
    context.draw_no_more(outside);
    blocks
}

/// The paper whose records are shown, and whether it is another one.
fn source<'a>(
    from: Option<&Node>,
    span: Span,
    context: &mut Context<'a>,
) -> Option<(&'a PaperRecords, bool)> {
    let records = context.records;
    let Some(node) = from else {
        let own = records.of(context.folder());
        if own.is_none() {
            let message = "this kind of paper has no records";
            context.diagnostics.push(
                Diagnostic::new(Code::UnknownRecordSet, span, message)
                    .help("name the paper they are in: `from: reviews/...`"),
            );
        }
        return own.map(|paper| (paper, false));
    };
    let written = yaml::read_text(node, "`from`", &mut context.diagnostics)?;
    let folder = references::folder(&written);
    if let Some(paper) = records.of(folder) {
        return Some((paper, folder != context.folder()));
    }
    let there = context.urls.contains_key(folder);
    let finding = if context.exempt.contains(folder) {
        exempt_link(folder, node.span)
    } else {
        references::unknown_paper(folder, node.span, there, records)
    };
    context.diagnostics.push(finding);
    None
}

fn set<'a>(
    fields: &mut Fields<'_>,
    paper: &'a PaperRecords,
    context: &mut Context<'_>,
) -> Option<&'a Set> {
    let node = fields.require("of", &mut context.diagnostics)?;
    let id = yaml::read_text(node, "`of`", &mut context.diagnostics)?;
    let found = paper.sets.get(&id);
    if found.is_none() {
        let names = || paper.sets.keys().map(String::as_str);
        let message = format!("there are no records called `{id}`");
        context.diagnostics.push(
            Diagnostic::new(Code::UnknownRecordSet, node.span, message)
                .suggest(&id, names())
                .help(format!("the sets of records are {}", list_of(names()))),
        );
    }
    found
}

/// The fields to show in order: those named, or all but the lead.
fn shown_fields<'a>(
    set: &'a Set,
    named: &[Node],
    context: &mut Context<'_>,
) -> Option<Vec<&'a Field>> {
    let fields = &set.definition.fields;
    if named.is_empty() {
        return Some(fields.iter().filter(|field| field.id != set.definition.lead).collect());
    }
    let mut shown = Vec::new();
    for node in named {
        let id = yaml::read_text(node, "an item of `show`", &mut context.diagnostics)?;
        let Some(field) = fields.iter().find(|field| field.id == id) else {
            let names = || fields.iter().map(|field| field.id.as_str());
            let message = format!("the records of `{}` have no field `{id}`", set.id);
            context.diagnostics.push(
                Diagnostic::new(Code::UnknownRecordField, node.span, message)
                    .suggest(&id, names())
                    .help(format!("their fields are {}", list_of(names()))),
            );
            return None;
        };
        shown.push(field);
    }
    Some(shown)
}

/// What a block shows of each record.
struct Shown<'a> {
    paper: &'a PaperRecords,
    set: &'a Set,
    fields: Vec<&'a Field>,
    drawn: bool,
    place: Place,
}

impl Shown<'_> {
    fn record(&self, entry: &Entry, context: &mut Context<'_>) -> Block {
        let definition = &self.set.definition;
        let anchor = anchor(definition, &entry.id);
        let first = !self.drawn && context.shown.insert((self.set.id.clone(), entry.id.clone()));
        if first {
            let given = crate::load::markdown::GivenId { id: anchor.clone(), span: entry.line() };
            context.anchors.give(&given, &mut context.diagnostics);
            let words = definition.named(&entry.label, &typographic(&entry.lead));
            blocks::add_target(&anchor, &anchor, Some(words), context);
        }
        let title = self.title(entry, context);
        let blocks = self.blocks(entry, context);
        let source = self.drawn.then(|| self.source());
        let record = Block::Container(Container {
            role: definition.role,
            anchor: first.then_some(anchor),
            title: Some(title),
            source,
            blocks,
        });
        match &entry.restricted {
            None => record,
            Some(reason) => Block::Container(Container {
                role: ContainerRole::Restricted,
                anchor: None,
                title: Some(inlines::resolve_text(reason, context)),
                source: None,
                blocks: vec![record],
            }),
        }
    }

    fn title(&self, entry: &Entry, context: &mut Context<'_>) -> Vec<Inline> {
        let definition = &self.set.definition;
        if self.drawn {
            let words = definition.titled(&entry.label, &typographic(&entry.lead));
            let found = links::place(self.paper, self.set, entry);
            return links::to(&found, words, context).into_iter().collect();
        }
        let lead = match entry.value(&definition.lead) {
            Some(Value::Text(text)) => inlines::resolve_text(text, context),
            _ => vec![Inline::Text(typographic(&entry.lead))],
        };
        let before = match definition.numbering {
            RecordNumbering::None => String::new(),
            RecordNumbering::Decimal => format!("{} {}: ", definition.singular, entry.label),
            RecordNumbering::Alpha => format!("{} ", entry.label),
        };
        let before = (!before.is_empty()).then(|| Inline::Text(before));
        before.into_iter().chain(lead).collect()
    }

    /// The line that says which paper a record is drawn from.
    fn source(&self) -> Vec<Inline> {
        let link = Link {
            target: LinkTarget::Paper { url: self.paper.url.clone(), anchor: None },
            title: None,
            content: vec![Inline::Text(typographic(&self.paper.title))],
        };
        let mut line = vec![Inline::Text("From: ".to_owned()), Inline::Link(link)];
        if let Some(date) = self.paper.date {
            line.push(Inline::Text(format!(", {}", date.long())));
        }
        line
    }

    /// Paragraphs first where they come first; everything else behind its label.
    fn blocks(&self, entry: &Entry, context: &mut Context<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut definitions = Vec::new();
        let evidence = rules::evidence_of(self.paper, &self.set.id);
        for (at, field) in self.fields.iter().enumerate() {
            let Some(value) = entry.value(&field.id) else { continue };
            let inside = self.value(value, &field.content, field, context);
            if inside.is_empty() {
                continue;
            }
            if at == 0 && field.content == FieldContent::Blocks {
                blocks.extend(inside);
            } else {
                definitions.push(definition(&field.label, inside));
            }
            if evidence.as_ref().is_some_and(|evidence| evidence.is_by(&field.id)) {
                definitions.push(self.evidence(entry, context));
            }
        }
        definitions.extend(self.backwards(entry, context));
        if !definitions.is_empty() {
            blocks.push(Block::Definitions(definitions));
        }
        blocks
    }

    fn value(
        &self,
        value: &Value,
        content: &FieldContent,
        field: &Field,
        context: &mut Context<'_>,
    ) -> Vec<Block> {
        let inlines = match value {
            Value::Text(text) | Value::Absent(text) => inlines::resolve_text(text, context),
            Value::Choice(word) => vec![Inline::Text(word.clone())],
            Value::Contact(target, shown) => vec![Inline::Link(Link {
                target: LinkTarget::External(target.clone()),
                title: None,
                content: vec![Inline::Text(shown.clone())],
            })],
            Value::Date(date) => vec![Inline::Text(date.long())],
            Value::Number(number) => vec![Inline::Text(NumberFormat::COUNT.format(*number))],
            Value::YesNo(yes) => vec![Inline::Text(if *yes { "Yes" } else { "No" }.to_owned())],
            Value::Blocks(document) => {
                for note in &document.footnotes {
                    let key = (note.span.file, note.label.clone());
                    context.notes.entry(key).or_insert_with(|| note.clone());
                }
                return blocks::resolve(&document.blocks, self.place, context);
            }
            Value::List(items) => {
                let mut joined = Vec::new();
                for item in items {
                    let inside = self.value(item, content, field, context);
                    let Some(Block::Paragraph(paragraph)) = inside.into_iter().next() else {
                        continue;
                    };
                    if !joined.is_empty() {
                        joined.push(Inline::Text("; ".to_owned()));
                    }
                    joined.extend(paragraph.content);
                }
                joined
            }
            Value::References(named) => {
                let found = named.iter().filter_map(|named| named.found.as_ref());
                let links: Vec<_> = found.filter_map(|f| self.reference(f, context)).collect();
                links::joined(links)
            }
        };
        paragraph(inlines, self.set.span)
    }

    /// A record this one names: its title, and its paper where that is another one.
    fn reference(&self, found: &Found, context: &mut Context<'_>) -> Option<Inline> {
        let (set, entry) = context.records.entry(found)?;
        let mut words = set.definition.titled(&entry.label, &typographic(&entry.lead));
        if found.folder != self.paper.folder {
            let paper = context.records.of(&found.folder)?;
            words.push_str(&format!(" ({})", typographic(&paper.title)));
        }
        links::to(found, words, context)
    }

    /// "Raised by 6 of 9 groups": figures of the set's own dataset.
    fn evidence(&self, entry: &Entry, context: &mut Context<'_>) -> Definition {
        let noun = rules::evidence_of(self.paper, &self.set.id).map(|e| e.noun).unwrap_or_default();
        let mut figure = |measure: &str| {
            let text = format!("value(of=\"{}.{measure}\", id=\"{}\")", self.set.id, entry.id);
            let findings = &mut context.diagnostics;
            let mut figure = context.evaluator.evaluate(&text, entry.line(), findings)?;
            context.drawn.iter().for_each(|drawn| drawn.name(&mut figure));
            Some(Inline::Figure(Box::new(figure)))
        };
        let mut line = vec![Inline::Text("raised by ".to_owned())];
        line.extend(figure("groups"));
        line.push(Inline::Text(" of ".to_owned()));
        line.extend(figure("groups_asked"));
        line.push(Inline::Text(format!(" {noun}")));
        definition("Evidence", paragraph(line, entry.line()))
    }

    /// What names this record, by the words its field has for that.
    fn backwards(&self, entry: &Entry, context: &mut Context<'_>) -> Vec<Definition> {
        let records = context.records;
        let own = links::place(self.paper, self.set, entry);
        let mut terms: Vec<(&str, Vec<Inline>)> = Vec::new();
        for (paper, set, entry, words) in records.naming(&own) {
            let mut text = naming(set, entry);
            if paper.folder != self.paper.folder {
                text.push_str(&format!(" ({})", typographic(&paper.title)));
            }
            let link = links::to(&links::place(paper, set, entry), text, context);
            let at = terms.iter().position(|(term, _)| *term == words).unwrap_or_else(|| {
                terms.push((words, Vec::new()));
                terms.len() - 1
            });
            terms[at].1.extend(link);
        }
        let definitions = terms
            .into_iter()
            .map(|(term, links)| definition(term, paragraph(links::joined(links), self.set.span)));
        definitions.collect()
    }
}

/// What stands for a record that names another one: the part it is in and the words of its choices,
/// `Group 1 (Gap)`, or its title.
fn naming(set: &Set, entry: &Entry) -> String {
    let Some(group) = &entry.group else {
        return set.definition.titled(&entry.label, &typographic(&entry.lead));
    };
    let choices = entry.values.iter().filter_map(|(_, value)| match value {
        Value::Choice(word) => Some(word.as_str()),
        _ => None,
    });
    let choices: Vec<&str> = choices.collect();
    if choices.is_empty() { group.clone() } else { format!("{group} ({})", choices.join(", ")) }
}

fn definition(term: &str, details: Vec<Block>) -> Definition {
    Definition { term: vec![Inline::Text(typographic(term))], details: vec![details] }
}

fn paragraph(content: Vec<Inline>, span: Span) -> Vec<Block> {
    if content.is_empty() {
        return Vec::new();
    }
    vec![Block::Paragraph(Paragraph { number: None, anchor: None, content, span })]
}
