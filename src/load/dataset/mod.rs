//! Datasets: `<id>.yaml` in a `data/` folder, its rows in it or in a file beside it.
//!
//! 1. [`folder`] reads the datasets of one `data/` folder.
//! 2. [`read`] reads one file: its keys here, its columns in `columns`.
//! 3. `rows` reads rows written in YAML, `csv` those of a CSV file, `xlsx` those of a workbook; all
//!    hand each cell to `cell`, so that a value means the same in each.
//! 4. `rules` reads what is to be derived and checked; `resolve` does both.
//!
//! Knows nothing of who uses a dataset.

mod cell;
mod columns;
mod csv;
mod digits;
mod fractions;
mod header;
mod period;
mod rows;
pub mod rules;
mod sidecar;
mod spelling;
#[cfg(test)]
mod tests;
mod xlsx;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::yaml::{self, Fields, Node, NodeKind};
use super::{ids, layout, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Severity, Span, list_of};
use crate::model::{Column, ColumnContent, ColumnRole, Dataset, Row, Source};
use crate::source::Sources;
use columns::ReadColumn;
use rules::DatasetRules;

/// The datasets of one `data/` folder.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// The datasets by id.
    pub datasets: BTreeMap<String, Arc<Dataset>>,
    /// The ids of those with errors, whether or not they could be read in part.
    pub unsound: BTreeSet<String>,
    /// What their files say beyond rows, by id; those that say nothing are left out.
    pub rules: BTreeMap<String, DatasetRules>,
    /// The files with rows they named.
    pub used: BTreeSet<FileId>,
}

/// Reads the datasets of one folder; `files` are its YAML files in order of path.
pub(super) fn folder(sources: &Sources, files: &[FileId], diagnostics: &mut Diagnostics) -> Folder {
    let mut folder = Folder::default();
    let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
    let named: BTreeSet<&str> = files.iter().map(|file| stem(&sources.file(*file).path)).collect();
    for file in files {
        let path = sources.file(*file).path.as_str();
        let id = stem(path);
        if let Some(first) = taken.insert(id, path) {
            report_duplicate(id, first, path, *file, diagnostics);
            continue;
        }
        let errors = diagnostics.count(Severity::Error);
        ids::check(id, WHAT, false, Span::file_start(*file), diagnostics);
        // What uses the dataset may be right already: it is known by the name the file should have.
        let proposal =
            ids::proposal(id, false).filter(|proposal| !named.contains(proposal.as_str()));
        let id = proposal.as_deref().unwrap_or(id);
        if let Some((dataset, rules)) = read(sources, *file, id, &mut folder.used, diagnostics) {
            folder.datasets.insert(id.to_owned(), Arc::new(dataset));
            if !rules.is_empty() {
                folder.rules.insert(id.to_owned(), rules);
            }
        }
        if diagnostics.count(Severity::Error) > errors {
            folder.unsound.insert(id.to_owned());
        }
    }
    folder
}

/// What the id of a dataset is called in a finding.
const WHAT: &str = "a dataset (its file's name)";

/// The id a dataset's path gives it.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    layout::stem(name).unwrap_or(name)
}

/// Reads one dataset. Where a value is wrong there is an error and a stand-in, so that what uses the
/// dataset is still checked; none is returned only where the file is no mapping.
fn read(
    sources: &Sources,
    file: FileId,
    id: &str,
    used: &mut BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) -> Option<(Dataset, DatasetRules)> {
    let text = text::of(sources, file, diagnostics)?;
    let node = yaml::parse(text, file, 0, diagnostics)?;
    if matches!(node.kind, NodeKind::Null) {
        // One finding instead of one for each key.
        let message = "this dataset is empty: it needs `title`, `source`, `columns` and `rows`";
        diagnostics.push(
            Diagnostic::new(Code::MissingField, Span::file_start(file), message)
                .help("the documentation of datasets shows a whole one")
                .help("or remove the file"),
        );
        return None;
    }
    let mut fields = Fields::open(&node, "this dataset", diagnostics)?;
    let title = fields.required_text("title", diagnostics).unwrap_or_default();
    let source = source(fields.require("source", diagnostics), diagnostics);
    let geography = fields.text("geography", diagnostics);
    fields.require("columns", diagnostics);
    let columns = columns::read(fields.list("columns", diagnostics), diagnostics);
    let rows = table(&mut fields, sources, file, &columns, used, diagnostics);
    fractions::report(&columns, &rows, diagnostics);
    spelling::report(sources, &columns, &rows, diagnostics);
    let rules = DatasetRules {
        derived: rules::derived(fields.list("derive", diagnostics), diagnostics),
        checks: rules::checks(fields.list("checks", diagnostics), diagnostics),
        cell_notes: rules::cell_notes(fields.list("cell_notes", diagnostics), diagnostics),
    };
    let notes = fields.texts("notes", diagnostics);
    let columns: Vec<Column> = columns.into_iter().map(|read| read.column).collect();
    let vintage = vintage(&mut fields, &columns, diagnostics);
    fields.finish(diagnostics);
    let (id, span) = (id.to_owned(), Span::file_start(file));
    let dataset = Dataset { id, title, source, geography, columns, rows, vintage, notes, span };
    Some((dataset, rules))
}

/// The rows, from the one place of three they can stand in.
fn table(
    fields: &mut Fields<'_>,
    sources: &Sources,
    file: FileId,
    columns: &[ReadColumn],
    used: &mut BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) -> Vec<Row> {
    let inline = fields.take("rows");
    let csv = fields.take("csv");
    let xlsx = fields.take("xlsx");
    let given: Vec<(&str, Span)> = [("rows", inline), ("csv", csv), ("xlsx", xlsx)]
        .into_iter()
        .filter_map(|(key, node)| node.map(|node| (key, node.span)))
        .collect();
    if let [(first, _), .., (second, span)] = given.as_slice() {
        let message = format!("this dataset has both `{first}` and `{second}`");
        let finding = Diagnostic::new(Code::WrongType, *span, message);
        diagnostics.push(finding.help("keep one of the two"));
    }
    // A file is used, whichever of them the writer keeps.
    let csv = csv.map(|node| csv::read(sources, file, node, columns, used, diagnostics));
    let xlsx = xlsx.map(|node| xlsx::read(sources, file, node, columns, used, diagnostics));
    match csv.or(xlsx) {
        Some(rows) => rows,
        None if inline.is_some() => {
            rows::read(fields.list("rows", diagnostics), columns, diagnostics)
        }
        None => {
            report_no_rows(fields.span(), diagnostics);
            Vec::new()
        }
    }
}

/// The dimension that says which state of the data a row belongs to.
fn vintage(
    fields: &mut Fields<'_>,
    columns: &[Column],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let span = fields.take("vintage")?.span;
    let name = fields.text("vintage", diagnostics)?;
    let periods = || {
        let of_periods = |column: &&Column| {
            column.role == ColumnRole::Dimension && column.content == ColumnContent::Period
        };
        columns.iter().filter(of_periods).map(|column| column.id.as_str())
    };
    if periods().any(|id| id == name) {
        return Some(name);
    }
    let known = columns.iter().any(|column| column.id == name);
    let message = if known {
        format!("`vintage` must be a dimension of periods, but `{name}` is none")
    } else {
        format!("`vintage` names a column `{name}`, which the dataset does not have")
    };
    let finding = Diagnostic::new(Code::BadVintage, span, message).suggest(&name, periods());
    diagnostics.push(if periods().next().is_some() {
        finding.help(format!("its dimensions of periods are {}", list_of(periods())))
    } else {
        finding.help("add a dimension of `type: period` that says as at when each row is")
    });
    None
}

fn source(node: Option<&Node>, diagnostics: &mut Diagnostics) -> Source {
    let form = |text: &str| format!("source: {{ organisation: {text} }}");
    let fields = node.and_then(|node| Fields::open_as(node, "`source`", form, diagnostics));
    let Some(mut fields) = fields else { return Source::default() };
    let source = Source {
        organisation: fields.required_text("organisation", diagnostics).unwrap_or_default(),
        name: fields.text("name", diagnostics),
        published: fields.date("published", diagnostics),
        url: fields.text("url", diagnostics),
        period: fields.text("period", diagnostics),
        licence: fields.text("licence", diagnostics),
    };
    fields.finish(diagnostics);
    source
}

fn report_duplicate(
    id: &str,
    first: &str,
    second: &str,
    file: FileId,
    diagnostics: &mut Diagnostics,
) {
    let message = format!("two datasets are called `{id}`: `{first}` and `{second}`");
    diagnostics.push(
        Diagnostic::new(Code::DuplicateDataset, Span::file_start(file), message)
            .help("rename one of the files, or take it away"),
    );
}

fn report_no_rows(span: Span, diagnostics: &mut Diagnostics) {
    diagnostics.push(
        Diagnostic::new(
            Code::MissingField,
            span,
            "this dataset has no rows: `rows` is missing, and `csv` and `xlsx` too",
        )
        .help("write `rows:` and below it one line a row: `- [2019-09, Harrogate, 7]`")
        .help("or name a file beside this one: `csv: name.csv` or `xlsx: name.xlsx`"),
    );
}
