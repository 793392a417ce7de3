//! Records: lists of things with ids in papers' front matter, such as recommendations or actions.
//!
//! Papers name each other's records, so all of them are read before any paper is resolved:
//!
//! 1. `gather` reads the records of each paper as its kind defines them, without the restricted ones in
//!    the public edition;
//! 2. `references` finds what records name, in their own paper and in those it draws on;
//! 3. `dataset` makes each set a dataset of its paper, so that tables, charts and figures can use it;
//!    `rules` adds what is worked out and reports what the kind asks for and is not there.
//!
//! While a paper is resolved, `show` puts records into the text (`shown` makes the blocks, `backwards` adds
//! what names them) and `cells` makes links of cells. Knows no kind by its name. Entry point: [`prepare`].

mod backwards;
mod cells;
mod dataset;
mod gather;
mod links;
mod model;
mod references;
mod rules;
mod show;
mod shown;
mod withheld;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::datasets;
use super::edition::Taken;
use super::figures::{Evaluator, Pin, Scope};
use super::kinds::Kinds;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::markdown::Document;
use crate::load::{MarkdownText, RawPaper, RawSite};
use crate::model::{Dataset, Date, Edition, Kind, RecordReference, RecordsDefinition, Words};

pub(super) use cells::cell;
pub(super) use model::of_paper;
pub(super) use references::{check_drawn, folder};
pub(super) use show::{show, source};

/// The records of all papers, by folder.
#[derive(Default)]
pub(super) struct Records {
    papers: BTreeMap<String, PaperRecords>,
    /// The records that name a record, by that record, in the order of papers, sets, fields and records.
    naming: BTreeMap<Found, Vec<Naming>>,
}

/// Where a record names another one.
struct Naming {
    folder: String,
    set: String,
    /// The positions of the field in the set's definition and of the record in the set.
    field: usize,
    entry: usize,
}

/// The records of a paper.
pub(super) struct PaperRecords {
    folder: String,
    url: String,
    kind: Arc<Kind>,
    /// The paper's title as it was written, and without markup.
    raw_title: Option<MarkdownText>,
    title: String,
    date: Option<Date>,
    organisation: String,
    /// The papers whose records it may name, by folder.
    draws_on: Vec<String>,
    sets: BTreeMap<String, Set>,
    /// The short names of the parts its records may stand in.
    groups: Vec<String>,
    /// What its figures can reach.
    scope: Scope,
    pin: Arc<Pin>,
    /// The words of its language.
    words: Arc<Words>,
    /// What restricted records say.
    withheld: Taken,
    /// The texts of restricted records, in the public edition.
    restricted: Vec<Entry>,
}

impl PaperRecords {
    /// The paper's folder.
    pub(super) fn folder(&self) -> &str {
        &self.folder
    }

    /// The datasets its figures and tables can name, its records among them.
    pub(super) fn scope(&self) -> &Scope {
        &self.scope
    }
}

/// A set of records.
struct Set {
    id: String,
    label: String,
    definition: RecordsDefinition,
    entries: Vec<Entry>,
    /// The ids of records this edition leaves out.
    withheld: BTreeSet<String>,
    /// The set's first line.
    span: Span,
}

/// A record as it was read.
#[derive(Debug, Clone)]
struct Entry {
    id: String,
    /// Its number as printed; empty where the set is not numbered.
    label: String,
    /// Its lead without markup.
    lead: String,
    /// The short name of the part it stands in.
    group: Option<String>,
    values: Vec<(String, Value)>,
    /// Why it is restricted, in the restricted edition.
    restricted: Option<MarkdownText>,
    /// Its first key and value.
    head: Span,
    span: Span,
}

/// The value of a record's field.
#[derive(Debug, Clone)]
enum Value {
    /// Running text.
    Text(MarkdownText),
    /// One of the words a choice allows.
    Choice(String),
    /// An address: where it leads and how it is printed.
    Contact(String, String),
    Date(Date),
    Number(f64),
    YesNo(bool),
    Blocks(Document),
    List(Vec<Value>),
    References(Vec<Named>),
    /// No value, and why.
    Absent(MarkdownText),
}

/// A record that another one names.
#[derive(Debug, Clone)]
struct Named {
    written: String,
    span: Span,
    /// None where it is unknown.
    found: Option<Found>,
}

/// Where a record is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    folder: String,
    set: String,
    id: String,
}

/// Whether a paper is of a kind with records: only such papers are read by others.
pub(super) fn are_in(paper: &RawPaper, kinds: &BTreeMap<String, Arc<Kind>>) -> bool {
    kind_with_records(paper, kinds).is_some()
}

fn kind_with_records(paper: &RawPaper, kinds: &BTreeMap<String, Arc<Kind>>) -> Option<Arc<Kind>> {
    gather::kind(paper, kinds).filter(|kind| kind.record_sets().next().is_some())
}

/// What records are read from.
#[derive(Clone, Copy)]
pub(super) struct Stock<'a> {
    pub(super) raw: &'a RawSite,
    pub(super) kinds: &'a Kinds,
    /// The datasets of all papers, and the ids of those with errors.
    pub(super) shared: &'a Arc<BTreeMap<String, Arc<Dataset>>>,
    pub(super) unsound: &'a BTreeSet<String>,
    /// The folders of papers the edition does not have: nobody learns of their records.
    pub(super) hidden: &'a BTreeSet<&'a str>,
}

/// Reads the records of all papers and adds their datasets to the papers' own.
pub(super) fn prepare(
    stock: Stock<'_>,
    own: &mut [datasets::Folder],
    edition: Edition,
    diagnostics: &mut Diagnostics,
) -> Records {
    let Stock { raw, kinds, shared, unsound, hidden } = stock;
    let mut records = Records::default();
    let gathered: Vec<_> = raw
        .papers
        .par_iter()
        .zip(&*own)
        .filter(|(paper, _)| !hidden.contains(paper.folder.as_str()))
        .map(|(paper, own)| {
            let words = super::paper::words(paper, raw);
            let kind = kinds.of(&kind_with_records(paper, &raw.kinds)?, words);
            let unsound = unsound.union(&own.unsound).cloned().collect();
            let scope = Scope::new(own.datasets.clone(), Arc::clone(shared), unsound);
            let mut found = Diagnostics::new();
            let office = raw.office.as_ref();
            let gathered = gather::gather(paper, kind, words, scope, office, edition, &mut found);
            Some((gathered, found))
        })
        .collect();
    for (gathered, found) in gathered.into_iter().flatten() {
        diagnostics.extend(found);
        records.papers.insert(gathered.folder.clone(), gathered);
    }
    references::settle(&mut records, diagnostics);
    references::settle_leads(&mut records);
    records.index();
    let made: Vec<_> = raw
        .papers
        .par_iter()
        .map(|paper| {
            let mut found = Diagnostics::new();
            let paper = records.papers.get(&paper.folder)?;
            let made = dataset::of_paper(paper, &records, &mut found);
            rules::check(paper, &records, &mut found);
            Some((made, found))
        })
        .collect();
    for ((paper, own), made) in raw.papers.iter().zip(own).zip(made) {
        let Some(((title, made), found)) = made else { continue };
        diagnostics.extend(found);
        for (id, dataset) in made {
            match own.datasets.get(&id) {
                Some(file) => diagnostics.push(same_id(&id, file)),
                None => drop(own.datasets.insert(id, dataset)),
            }
        }
        if let Some(records) = records.papers.get_mut(&paper.folder) {
            let unsound = unsound.union(&own.unsound).cloned().collect();
            records.scope = Scope::new(own.datasets.clone(), Arc::clone(shared), unsound);
            records.title = title;
        }
    }
    records
}

fn same_id(id: &str, file: &Dataset) -> Diagnostic {
    let message = format!("the dataset `{id}` has the name of a set of records of this paper");
    Diagnostic::new(Code::RecordDataset, file.span, message)
        .help("rename the file: the records of the set are a dataset of that name already")
}

impl Records {
    /// The records of a paper, by its folder.
    pub(super) fn of(&self, folder: &str) -> Option<&PaperRecords> {
        self.papers.get(folder)
    }

    fn set(&self, folder: &str, set: &str) -> Option<&Set> {
        self.papers.get(folder)?.sets.get(set)
    }

    fn entry(&self, found: &Found) -> Option<(&Set, &Entry)> {
        let set = self.set(&found.folder, &found.set)?;
        let entry = set.entries.iter().find(|entry| entry.id == found.id)?;
        Some((set, entry))
    }

    /// Notes which records name which, once: looked for anew for each record it would be quadratic.
    fn index(&mut self) {
        let mut naming: BTreeMap<Found, Vec<Naming>> = BTreeMap::new();
        for (folder, paper) in &self.papers {
            for (id, set) in &paper.sets {
                let fields = set.definition.fields.iter().enumerate();
                let fields =
                    fields.filter(|(_, field)| references::reference(&field.content).is_some());
                for (field, definition) in fields {
                    for (entry, record) in set.entries.iter().enumerate() {
                        let named: BTreeSet<&Found> = record
                            .named(&definition.id)
                            .filter_map(|named| named.found.as_ref())
                            .collect();
                        for found in named {
                            let (folder, set) = (folder.clone(), id.clone());
                            let by = Naming { folder, set, field, entry };
                            naming.entry(found.clone()).or_default().push(by);
                        }
                    }
                }
            }
        }
        self.naming = naming;
    }

    /// The records that name a record: each with its set and the words in front of such records.
    fn naming<'a>(
        &'a self,
        target: &Found,
    ) -> impl Iterator<Item = (&'a PaperRecords, &'a Set, &'a Entry, &'a str)> {
        self.naming.get(target).into_iter().flatten().filter_map(|by| {
            let paper = self.papers.get(&by.folder)?;
            let set = paper.sets.get(&by.set)?;
            let reference = references::reference(&set.definition.fields[by.field].content)?;
            let words = reference.back.as_deref().unwrap_or(&set.label);
            Some((paper, set, &set.entries[by.entry], words))
        })
    }
}

impl PaperRecords {
    /// What restricted records of this paper say.
    pub(super) fn withheld(&self) -> &Taken {
        &self.withheld
    }

    /// The texts of its records, and of those this edition leaves out.
    pub(super) fn texts(&self) -> (Vec<Text<'_>>, Vec<Text<'_>>) {
        let mut own = Vec::new();
        let entries = self.kind.record_sets().filter_map(|(field, ..)| self.sets.get(&field.id));
        entries.flat_map(|set| &set.entries).for_each(|entry| entry.texts(&mut own));
        let mut restricted = Vec::new();
        self.restricted.iter().for_each(|entry| entry.texts(&mut restricted));
        (own, restricted)
    }

    /// Evaluates figures as this paper does.
    fn evaluator(&self) -> Evaluator {
        let evaluator = Evaluator::new(&self.scope, &self.words);
        evaluator.set_pin(Arc::clone(&self.pin));
        evaluator
    }
}

/// A text of a record.
pub(super) enum Text<'a> {
    /// Running text.
    Line(&'a MarkdownText),
    /// Paragraphs and lists.
    Blocks(&'a Document),
}

impl Entry {
    /// Its first line: enough to show where it stands.
    fn line(&self) -> Span {
        self.head
    }

    fn value(&self, field: &str) -> Option<&Value> {
        self.values.iter().find(|(id, _)| id == field).map(|(_, value)| value)
    }

    /// The records a field names.
    fn named(&self, field: &str) -> impl Iterator<Item = &Named> {
        let named = match self.value(field) {
            Some(Value::References(named)) => named.as_slice(),
            _ => &[],
        };
        named.iter()
    }

    fn texts<'a>(&'a self, texts: &mut Vec<Text<'a>>) {
        for (_, value) in &self.values {
            match value {
                Value::Text(text) | Value::Absent(text) => texts.push(Text::Line(text)),
                Value::Blocks(document) => texts.push(Text::Blocks(document)),
                Value::List(items) => texts.extend(items.iter().filter_map(|item| match item {
                    Value::Text(text) => Some(Text::Line(text)),
                    _ => None,
                })),
                _ => {}
            }
        }
    }

    /// The record as another one names it.
    fn reference(&self, set: &Set, paper: Option<String>) -> RecordReference {
        RecordReference { paper, set: set.id.clone(), id: self.id.clone(), lead: self.lead.clone() }
    }
}

/// The anchor of a record where it is shown in full: `recommendation-needs-assessment`.
fn anchor(definition: &RecordsDefinition, id: &str) -> String {
    format!("{}-{id}", super::anchors::slug(&definition.written))
}
