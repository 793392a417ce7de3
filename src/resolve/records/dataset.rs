//! Each set of records as a dataset of its paper.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Entry, PaperRecords, Records, Set, Value, references, rules};
use crate::diagnostic::Diagnostics;
use crate::load::MarkdownText;
use crate::load::markdown::{RawInline, parse_text};
use crate::model::{
    Cell, Column, ColumnContent, ColumnRole, Dataset, Field, FieldContent, Missing, NumberFormat,
    RecordNumbering, Row, Source, Words,
};
use crate::resolve::figures::{Evaluator, Scope};

/// What joins several values in one cell.
pub(super) const JOINT: &str = "; ";

/// The datasets of a paper's sets by id, and the paper's title without markup.
pub(super) fn of_paper(
    paper: &PaperRecords,
    records: &Records,
    diagnostics: &mut Diagnostics,
) -> (String, BTreeMap<String, Arc<Dataset>>) {
    // Texts may hold figures made from the sets themselves: those are made first without their texts.
    let base = paper.evaluator();
    let first = made(paper, records, &base, &mut Diagnostics::new());
    let mut reach: BTreeMap<String, Arc<Dataset>> = paper.scope.own().clone();
    for (id, dataset) in &first {
        reach.entry(id.clone()).or_insert_with(|| Arc::clone(dataset));
    }
    let evaluator = Evaluator::new(&Scope::of(&paper.scope, reach), &paper.words);
    evaluator.set_pin(Arc::clone(&paper.pin));
    let mut datasets = made(paper, records, &evaluator, diagnostics);
    let quiet = &mut Diagnostics::new();
    let title = paper.raw_title.as_ref().map(|title| plain(title, &evaluator, quiet));
    let title = title.unwrap_or_default();
    for dataset in datasets.values_mut() {
        let dataset = Arc::make_mut(dataset);
        dataset.source.name = Some(title.clone());
        dataset.title = format!("{}: {}", title, dataset.title);
    }
    (title, datasets)
}

fn made(
    paper: &PaperRecords,
    records: &Records,
    evaluator: &Evaluator,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Arc<Dataset>> {
    let mut datasets = BTreeMap::new();
    for set in paper.sets.values() {
        let mut dataset = of_set(paper, set, records, evaluator, diagnostics);
        rules::add_columns(&mut dataset, paper, set, records);
        datasets.insert(set.id.clone(), Arc::new(dataset));
    }
    for dataset in rules::more_datasets(paper, records) {
        datasets.insert(dataset.id.clone(), Arc::new(dataset));
    }
    datasets
}

/// The source of what a paper itself says.
pub(super) fn source(paper: &PaperRecords) -> Source {
    Source { organisation: paper.organisation.clone(), published: paper.date, ..Source::default() }
}

/// A column of words.
pub(super) fn words(id: &str, label: &str) -> Column {
    Column {
        id: id.to_owned(),
        label: label.to_owned(),
        role: ColumnRole::Dimension,
        content: ColumnContent::Text,
        unit: None,
        format: NumberFormat::COUNT,
        notes: Vec::new(),
        derived: None,
        options: Vec::new(),
        written: Vec::new(),
        made_of: BTreeSet::new(),
        assumptions: None,
    }
}

fn of_set(
    paper: &PaperRecords,
    set: &Set,
    records: &Records,
    evaluator: &Evaluator,
    diagnostics: &mut Diagnostics,
) -> Dataset {
    let definition = &set.definition;
    let shown = || definition.fields.iter().filter(|f| f.content != FieldContent::Blocks);
    let mut columns = vec![words("id", &paper.words.say("record-identifier"))];
    let numbered = definition.numbering != RecordNumbering::None;
    if numbered {
        columns.push(words("number", &paper.words.say("record-number")));
    }
    if let Some(group) = &definition.group {
        columns.push(Column { options: paper.groups.clone(), ..words(&group.id, &group.label) });
    }
    columns.extend(shown().map(|field| column(field, paper, records)));
    let rows = set.entries.iter().map(|entry| {
        let mut cells = vec![Cell::Text(entry.id.clone())];
        if numbered {
            cells.push(Cell::Text(entry.label.clone()));
        }
        if definition.group.is_some() {
            cells.push(Cell::Text(entry.group.clone().unwrap_or_default()));
        }
        let mut notes = Vec::new();
        for field in shown() {
            let mut text = |text: &MarkdownText| plain(text, evaluator, diagnostics);
            let (cell, note) =
                cell(entry.value(&field.id), field, records, &paper.words, &mut text);
            notes.extend(note.map(|note| (cells.len(), note)));
            cells.push(cell);
        }
        Row { cells, marks: Vec::new(), notes, span: entry.span }
    });
    let rows = rows.collect();
    Dataset {
        id: set.id.clone(),
        title: set.label.clone(),
        source: source(paper),
        geography: None,
        columns,
        rows,
        vintage: None,
        notes: Vec::new(),
        span: set.span,
    }
}

fn column(field: &Field, paper: &PaperRecords, records: &Records) -> Column {
    let mut column = words(&field.id, &field.label);
    match &field.content {
        FieldContent::Date => column.content = ColumnContent::Period,
        FieldContent::Number => {
            column.role = ColumnRole::Measure;
            column.content = ColumnContent::Decimal;
        }
        FieldContent::YesNo => {
            column.options = [true, false].map(|yes| paper.words.yes_no(yes)).to_vec();
            column.written = [true, false].map(|yes| paper.words.in_english().yes_no(yes)).to_vec();
        }
        FieldContent::Choice(options) => {
            column.options.clone_from(&options.shown);
            column.written.clone_from(&options.written);
        }
        content => {
            if let Some(reference) = references::reference(content) {
                column.options = leads(paper, &reference.to, records);
            }
        }
    }
    column
}

/// The leads of all records of a set that a paper can name.
fn leads(paper: &PaperRecords, set: &str, records: &Records) -> Vec<String> {
    let folders = std::iter::once(&paper.folder).chain(&paper.draws_on);
    let sets = folders.filter_map(|folder| records.set(folder, set));
    sets.flat_map(|set| &set.entries).map(|entry| entry.lead.clone()).collect()
}

/// A value as a cell; a number that is missing has its reason as a note.
fn cell(
    value: Option<&Value>,
    field: &Field,
    records: &Records,
    said: &Words,
    text: &mut dyn FnMut(&MarkdownText) -> String,
) -> (Cell, Option<String>) {
    let number = field.content == FieldContent::Number;
    let missing = || Cell::Missing(Missing::NotAvailable);
    let Some(value) = value else {
        return (if number { missing() } else { Cell::Text(String::new()) }, None);
    };
    match value {
        Value::Number(number) => (Cell::Number(*number), None),
        Value::Absent(reason) if number => (missing(), Some(text(reason))),
        value => (Cell::Text(value_words(value, records, said, text)), None),
    }
}

fn value_words(
    value: &Value,
    records: &Records,
    said: &Words,
    text: &mut dyn FnMut(&MarkdownText) -> String,
) -> String {
    match value {
        Value::Text(written) | Value::Absent(written) => text(written),
        Value::Choice(word) | Value::Contact(_, word) => word.clone(),
        Value::Date(date) => date.iso(),
        Value::Number(number) => NumberFormat::COUNT.format(*number),
        Value::YesNo(yes) => said.yes_no(*yes),
        Value::Blocks(_) => String::new(),
        Value::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| value_words(item, records, said, text)).collect();
            items.join(JOINT)
        }
        Value::References(named) => {
            let leads = named.iter().map(|named| {
                let entry = named.found.as_ref().and_then(|found| records.entry(found));
                entry.map_or(named.written.as_str(), |(_, entry)| entry.lead.as_str())
            });
            leads.collect::<Vec<_>>().join(JOINT)
        }
    }
}

/// The words of one entry's field, where it has any: what other rules compare.
pub(super) fn field_words(
    entry: &Entry,
    field: &str,
    records: &Records,
    said: &Words,
) -> Option<String> {
    let value = entry.value(field)?;
    Some(value_words(value, records, said, &mut |text| text.text.clone()))
}

/// A text without markup, its figures evaluated. Quotation marks are straight, as they are in data.
pub(super) fn plain(
    text: &MarkdownText,
    evaluator: &Evaluator,
    diagnostics: &mut Diagnostics,
) -> String {
    let inlines = parse_text(text, diagnostics);
    let mut out = String::new();
    write(&inlines, evaluator, &mut out, diagnostics);
    out.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
}

fn write(
    inlines: &[RawInline],
    evaluator: &Evaluator,
    out: &mut String,
    diagnostics: &mut Diagnostics,
) {
    for inline in inlines {
        match inline {
            RawInline::Text(text, _) | RawInline::Code(text) => out.push_str(text),
            RawInline::SoftBreak | RawInline::LineBreak => out.push(' '),
            RawInline::Emphasis(inner)
            | RawInline::Strong(inner)
            | RawInline::Strikethrough(inner)
            | RawInline::Superscript(inner)
            | RawInline::Subscript(inner)
            | RawInline::Link { content: inner, .. }
            | RawInline::Image { alt: inner, .. } => write(inner, evaluator, out, diagnostics),
            RawInline::Expression { text, span } => {
                if let Some(figure) = evaluator.evaluate(text, *span, diagnostics) {
                    out.push_str(&figure.text);
                }
            }
            RawInline::FootnoteMark { .. } => {}
        }
    }
}
