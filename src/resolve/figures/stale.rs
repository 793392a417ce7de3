//! Finds figures of an older snapshot in a paper that also gives the newer ones.
//!
//! Two figures are of one thing where function, measure and conditions are the same apart from the
//! snapshot. The older one is no finding inside `::: reprint`, where an earlier paper speaks; where
//! the same paragraph (list item, table, caption) gives the newer one too, which is a comparison; or
//! where one expression reads both snapshots, as `change` does.

use std::collections::BTreeMap;

use super::Scope;
use super::selection::values_of;
use super::vintage::range;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{
    Block, ContainerRole, ExhibitBody, FieldValue, Figure, Inline, Paper, Provenance, Selection,
    period_words, plain_text,
};

/// Reports the stale figures of a paper.
pub(in crate::resolve) fn report(paper: &Paper, scope: &Scope, diagnostics: &mut Diagnostics) {
    let mut walk = Walk { scope, quotes: BTreeMap::new(), passage: 0, reprint: false, place: None };
    walk.paper(paper);
    for quotes in walk.quotes.values() {
        for older in quotes.iter().filter(|quote| !quote.reprint) {
            let newer = |quote: &&Quote| quote.order > older.order && quote.differs(older);
            let compared = quotes
                .iter()
                .any(|quote| quote.passage == older.passage && quote.order > older.order);
            let newest = quotes.iter().filter(newer).max_by_key(|quote| &quote.order);
            if let Some(newest) = newest.filter(|_| !compared) {
                diagnostics.push(finding(older, newest));
            }
        }
    }
}

/// What a figure is of: function, dataset, measure, and conditions without the snapshot.
type Subject = Vec<(String, String, String, Vec<(String, String)>)>;

/// When a snapshot is, or its place in the dataset where it is no period.
type Order = (Option<((i32, u8, u8), (i32, u8, u8))>, usize);

struct Quote {
    text: String,
    value: Option<f64>,
    snapshot: String,
    order: Order,
    /// Which paragraph, counted through the paper.
    passage: usize,
    /// The same in words: "paragraph 3.4", "the section “County lines”".
    place: String,
    reprint: bool,
    span: Span,
    expression: String,
}

impl Quote {
    fn differs(&self, other: &Self) -> bool {
        match (self.value, other.value) {
            (Some(one), Some(another)) => one != another,
            _ => self.text != other.text,
        }
    }
}

fn finding(older: &Quote, newer: &Quote) -> Diagnostic {
    let message = format!(
        "“{}” is the figure as at {}, but {} gives “{}” as at {}",
        older.text,
        period_words(&older.snapshot),
        newer.place,
        newer.text,
        period_words(&newer.snapshot)
    );
    Diagnostic::new(Code::StaleFigure, older.span, message)
        .label(format!("in {}", older.place))
        .help(format!("the newer one is written `{{{{ {} }}}}`", newer.expression))
        .help("use the newer figure here, or give both in one paragraph to compare them")
        .help("what an earlier paper said stands in `::: reprint {title=\"...\"}`")
}

struct Walk<'a> {
    scope: &'a Scope,
    quotes: BTreeMap<Subject, Vec<Quote>>,
    passage: usize,
    reprint: bool,
    /// The section the walk is in.
    place: Option<String>,
}

impl Walk<'_> {
    fn paper(&mut self, paper: &Paper) {
        self.passage("the title", &paper.title);
        if let Some(summary) = &paper.summary {
            self.passage("the summary", summary);
        }
        for (id, value) in &paper.fields {
            self.field(&format!("`{id}` in the front matter"), value);
        }
        self.blocks(&paper.blocks);
        for note in &paper.footnotes {
            self.place = Some(format!("footnote {}", note.number));
            self.blocks(&note.blocks);
        }
    }

    fn field(&mut self, place: &str, value: &FieldValue) {
        match value {
            FieldValue::Text(inlines) => self.passage(place, inlines),
            FieldValue::List(values) => values.iter().for_each(|value| self.field(place, value)),
            FieldValue::Record(values) => {
                values.iter().for_each(|(_, value)| self.field(place, value));
            }
            _ => {}
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                let text = plain_text(&heading.content);
                self.place = Some(match &heading.number {
                    Some(number) => format!("section {number}"),
                    None => format!("the section “{text}”"),
                });
                self.here(&heading.content);
            }
            Block::Paragraph(paragraph) => {
                let number = paragraph.number.as_ref();
                match number.map(|number| number.label.trim_end_matches('.')) {
                    Some(label) => self.passage(&format!("paragraph {label}"), &paragraph.content),
                    None => self.here(&paragraph.content),
                }
            }
            Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.blocks)),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    self.here(&definition.term);
                    definition.details.iter().for_each(|detail| self.blocks(detail));
                }
            }
            Block::Container(container) => {
                let (outside, place) = (self.reprint, self.place.clone());
                self.reprint |= container.role == ContainerRole::Reprint;
                for inlines in container.title.iter().chain(&container.source) {
                    self.here(inlines);
                }
                self.blocks(&container.blocks);
                (self.reprint, self.place) = (outside, place);
            }
            Block::Exhibit(exhibit) => {
                self.passage += 1;
                let place = &exhibit.label;
                let table = match &exhibit.body {
                    ExhibitBody::Table(table) => Some(table),
                    ExhibitBody::Chart { .. } => None,
                };
                let cells = table.into_iter().flat_map(|table| {
                    let headers = table.columns.iter().map(|column| &column.header);
                    headers.chain(table.rows.iter().flatten())
                });
                let words = std::iter::once(&exhibit.title).chain(&exhibit.subtitle);
                for inlines in words.chain(&exhibit.notes).chain(cells) {
                    self.inlines(place, inlines);
                }
            }
            Block::Code(_) | Block::Rule => {}
        }
    }

    /// A passage of the section the walk is in.
    fn here(&mut self, inlines: &[Inline]) {
        let place = self.place.clone().unwrap_or_else(|| "the paper’s beginning".to_owned());
        self.passage(&place, inlines);
    }

    fn passage(&mut self, place: &str, inlines: &[Inline]) {
        self.passage += 1;
        self.inlines(place, inlines);
    }

    fn inlines(&mut self, place: &str, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Figure(figure) => self.figure(place, figure),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Superscript(inner)
                | Inline::Subscript(inner) => self.inlines(place, inner),
                Inline::Link(link) => self.inlines(place, &link.content),
                _ => {}
            }
        }
    }

    fn figure(&mut self, place: &str, figure: &Figure) {
        let Provenance::Datasets(selections) = &figure.provenance else { return };
        let Some((subject, snapshot, order)) = self.subject(selections) else { return };
        self.quotes.entry(subject).or_default().push(Quote {
            text: figure.text.clone(),
            value: figure.value,
            snapshot,
            order,
            passage: self.passage,
            place: place.to_owned(),
            reprint: self.reprint,
            span: figure.span,
            expression: figure.expression.clone(),
        });
    }

    /// What a figure is of and the one snapshot it is from; none where it is from several or none.
    fn subject(&self, selections: &[Selection]) -> Option<(Subject, String, Order)> {
        let mut subject = Subject::new();
        let mut found: Option<(String, Order)> = None;
        for selection in selections {
            let dataset = self.scope.find(&selection.dataset)?;
            let mut conditions = selection.conditions.clone();
            let vintage = dataset.vintage.as_deref();
            if let Some(at) = conditions.iter().position(|(id, _)| Some(id.as_str()) == vintage) {
                let (dimension, snapshot) = conditions.remove(at);
                if found.as_ref().is_some_and(|(known, _)| *known != snapshot) {
                    return None;
                }
                let snapshots = dataset.column(&dimension).map(|at| values_of(dataset, at))?;
                let place = snapshots.iter().position(|known| *known == snapshot)?;
                let order = (range(&snapshot), place);
                found.get_or_insert((snapshot, order));
            }
            let function = match selection.function.as_str() {
                // One row or several: a number as it stands in the data.
                "total" => "value",
                other => other,
            };
            let of = (&selection.dataset, &selection.measure);
            subject.push((function.to_owned(), of.0.clone(), of.1.clone(), conditions));
        }
        let (snapshot, order) = found?;
        Some((subject, snapshot, order))
    }
}
