//! A record as blocks: a box with its title, its paragraphs and its fields, or an item of a list.

use super::show::Style;
use super::{Entry, Found, PaperRecords, Set, Value, anchor, backwards, links, rules};
use crate::diagnostic::Span;
use crate::load::markdown::GivenId;
use crate::model::{
    Block, Container, ContainerRole, Definition, Field, FieldContent, Inline, Link, LinkTarget,
    List, ListItem, ListMarker, NumberFormat, Paragraph, RecordNumbering, Words, typographic,
};
use crate::resolve::blocks::{self, Place};
use crate::resolve::context::Context;
use crate::resolve::inlines;

/// What a block shows of each record.
pub(super) struct Shown<'a> {
    pub(super) paper: &'a PaperRecords,
    pub(super) set: &'a Set,
    pub(super) fields: Vec<&'a Field>,
    /// Whether the records are another paper's.
    pub(super) drawn: bool,
    pub(super) place: Place,
}

impl Shown<'_> {
    /// The records, one below the other.
    pub(super) fn records(
        &self,
        entries: &[&Entry],
        style: Style,
        context: &mut Context<'_>,
    ) -> Vec<Block> {
        if style == Style::Boxes {
            return entries.iter().map(|entry| self.record(entry, context)).collect();
        }
        let mut items = Vec::new();
        for entry in entries {
            let blocks = match &entry.restricted {
                None => self.item(entry, context),
                Some(reason) => vec![Block::Container(Container {
                    role: ContainerRole::Restricted,
                    anchor: None,
                    title: Some(inlines::resolve_text(reason, context)),
                    source: None,
                    blocks: self.item(entry, context),
                })],
            };
            items.push(ListItem { label: None, anchor: None, blocks });
        }
        vec![Block::List(List { marker: ListMarker::Bullet, tight: false, items })]
    }

    /// A record as an item of a list: its title, below it each field on a line.
    fn item(&self, entry: &Entry, context: &mut Context<'_>) -> Vec<Block> {
        let anchor = self.take_anchor(entry, context);
        let mut content = vec![Inline::Strong(self.title(entry, context))];
        if self.drawn {
            content.push(Inline::LineBreak);
            content.extend(self.source(&context.words));
        }
        let mut rest = Vec::new();
        for block in self.blocks(entry, context) {
            let Block::Definitions(definitions) = block else {
                rest.push(block);
                continue;
            };
            for Definition { term, details } in definitions {
                let mut details = details.into_iter().flatten().peekable();
                content.push(Inline::LineBreak);
                content.extend(term);
                content.push(Inline::Text(": ".to_owned()));
                if let Some(Block::Paragraph(first)) =
                    details.next_if(|block| matches!(block, Block::Paragraph(_)))
                {
                    content.extend(first.content);
                }
                rest.extend(details);
            }
        }
        let span = entry.line();
        let first = Block::Paragraph(Paragraph { number: None, anchor, content, span });
        std::iter::once(first).chain(rest).collect()
    }

    /// The anchor of a record, the first time its own paper shows it.
    fn take_anchor(&self, entry: &Entry, context: &mut Context<'_>) -> Option<String> {
        let definition = &self.set.definition;
        let anchor = anchor(definition, &entry.id);
        let first = !self.drawn && context.shown.insert((self.set.id.clone(), entry.id.clone()));
        if first {
            let given = GivenId { id: anchor.clone(), span: entry.line() };
            context.anchors.give(&given, &mut context.diagnostics);
            let words = definition.named(&entry.label, &typographic(&entry.lead));
            blocks::add_target(&anchor, &anchor, Some(words), context);
        }
        first.then_some(anchor)
    }

    fn record(&self, entry: &Entry, context: &mut Context<'_>) -> Block {
        let anchor = self.take_anchor(entry, context);
        let title = self.title(entry, context);
        let blocks = self.blocks(entry, context);
        let source = self.drawn.then(|| self.source(&context.words));
        let record = Block::Container(Container {
            role: self.set.definition.role,
            anchor,
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
        let before = (!before.is_empty()).then_some(Inline::Text(before));
        before.into_iter().chain(lead).collect()
    }

    /// The line that says which paper a record is drawn from.
    fn source(&self, words: &Words) -> Vec<Inline> {
        let link = Link {
            target: LinkTarget::Paper { url: self.paper.url.clone(), anchor: None },
            title: None,
            content: vec![Inline::Text(typographic(&self.paper.title))],
        };
        let slots = vec![("paper", vec![Inline::Link(link)])];
        match self.paper.date {
            Some(date) => {
                let date = words.date(date);
                inlines::said("record-from-dated", &[("date", (&date).into())], slots, words)
            }
            None => inlines::said("record-from", &[], slots, words),
        }
    }

    /// Paragraphs first where they come first; everything else behind its label.
    fn blocks(&self, entry: &Entry, context: &mut Context<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut definitions = Vec::new();
        let evidence = rules::evidence_of(self.paper, &self.set.id);
        for field in &self.fields {
            let Some(value) = entry.value(&field.id) else { continue };
            let inside = self.value(value, context);
            if inside.is_empty() {
                continue;
            }
            if field.content == FieldContent::Blocks && definitions.is_empty() && blocks.is_empty()
            {
                blocks.extend(inside);
            } else {
                definitions.push(definition(&field.label, inside));
            }
            if evidence.as_ref().is_some_and(|evidence| evidence.is_by(&field.id)) {
                definitions.push(self.evidence(entry, context));
            }
        }
        definitions.extend(backwards::of(self.paper, self.set, entry, context));
        if !definitions.is_empty() {
            blocks.push(Block::Definitions(definitions));
        }
        blocks
    }

    fn value(&self, value: &Value, context: &mut Context<'_>) -> Vec<Block> {
        let inlines = match value {
            Value::Text(text) | Value::Absent(text) => inlines::resolve_text(text, context),
            Value::Choice(word) => vec![Inline::Text(word.clone())],
            Value::Contact(target, shown) => vec![Inline::Link(Link {
                target: LinkTarget::External(target.clone()),
                title: None,
                content: vec![Inline::Text(shown.clone())],
            })],
            Value::Date(date) => vec![Inline::Text(context.words.date(*date))],
            Value::Number(number) => vec![Inline::Text(NumberFormat::COUNT.format(*number))],
            Value::YesNo(yes) => vec![Inline::Text(context.words.yes_no(*yes))],
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
                    let inside = self.value(item, context);
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
                links::joined(links.into_iter().map(|link| vec![link]))
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
        let slots = ["groups", "groups_asked"].map(|id| figure(id).into_iter().collect());
        let [groups, asked] = slots;
        let (slots, words) = (vec![("groups", groups), ("asked", asked)], &context.words);
        let line = inlines::said("raised-by", &[("noun", (&noun).into())], slots, words);
        definition(&words.say("record-evidence"), paragraph(line, entry.line()))
    }
}

pub(super) fn definition(term: &str, details: Vec<Block>) -> Definition {
    Definition { term: vec![Inline::Text(typographic(term))], details: vec![details] }
}

pub(super) fn paragraph(content: Vec<Inline>, span: Span) -> Vec<Block> {
    if content.is_empty() {
        return Vec::new();
    }
    vec![Block::Paragraph(Paragraph { number: None, anchor: None, content, span })]
}
