//! Datasets: `<id>.yaml` in a `data/` folder, its rows in it or in a CSV file beside it.
//!
//! 1. [`folder`] reads the datasets of one `data/` folder.
//! 2. [`read`] reads one file: its keys here, its columns in `columns`.
//! 3. `rows` reads rows written in YAML, `csv` those of a CSV file; both hand each cell to `cell`,
//!    so that a value means the same in both.
//!
//! Knows nothing of who uses a dataset.

mod cell;
mod columns;
mod csv;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::yaml::{self, Fields, Node};
use super::{ids, layout, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Severity, Span};
use crate::model::{Dataset, Source};
use crate::source::Sources;

/// The datasets of one `data/` folder.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// The datasets by id.
    pub datasets: BTreeMap<String, Arc<Dataset>>,
    /// The ids of those with errors, whether or not they could be read in part.
    pub unsound: BTreeSet<String>,
    /// The CSV files they named.
    pub used: BTreeSet<FileId>,
}

/// Reads the datasets of one folder; `files` are its YAML files in order of path.
pub(super) fn folder(sources: &Sources, files: &[FileId], diagnostics: &mut Diagnostics) -> Folder {
    let mut folder = Folder::default();
    let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
    for file in files {
        let path = sources.file(*file).path.as_str();
        let name = path.rsplit('/').next().unwrap_or(path);
        let id = layout::stem(name).unwrap_or(name);
        if let Some(first) = taken.insert(id, path) {
            report_duplicate(id, first, path, *file, diagnostics);
            continue;
        }
        let errors = diagnostics.count(Severity::Error);
        if let Some(dataset) = read(sources, *file, id, &mut folder.used, diagnostics) {
            folder.datasets.insert(id.to_owned(), Arc::new(dataset));
        }
        if diagnostics.count(Severity::Error) > errors {
            folder.unsound.insert(id.to_owned());
        }
    }
    folder
}

/// Reads one dataset. Where a value is wrong there is an error and a stand-in, so that what uses the
/// dataset is still checked; none is returned only where the file is no mapping.
fn read(
    sources: &Sources,
    file: FileId,
    id: &str,
    used: &mut BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) -> Option<Dataset> {
    ids::check(id, "a dataset (its file's name)", false, Span::file_start(file), diagnostics);
    let text = text::of(sources, file, diagnostics)?;
    let node = yaml::parse(text, file, 0, diagnostics)?;
    let mut fields = Fields::open(&node, "this dataset", diagnostics)?;
    let title = fields.required_text("title", diagnostics).unwrap_or_default();
    let source = source(fields.require("source", diagnostics), diagnostics);
    let geography = fields.text("geography", diagnostics);
    fields.require("columns", diagnostics);
    let columns = columns::read(fields.list("columns", diagnostics), diagnostics);
    let csv = fields.take("csv");
    let inline = fields.take("rows");
    let rows = match (inline, csv) {
        (Some(_), None) => rows::read(fields.list("rows", diagnostics), &columns, diagnostics),
        (None, Some(node)) => csv::read(sources, file, node, &columns, used, diagnostics),
        (Some(_), Some(node)) => {
            diagnostics.push(
                Diagnostic::new(
                    Code::WrongType,
                    node.span,
                    "this dataset has both `rows` and `csv`",
                )
                .help("keep one of the two"),
            );
            // The file is used, whichever of the two the writer keeps.
            csv::read(sources, file, node, &columns, used, diagnostics)
        }
        (None, None) => {
            report_no_rows(fields.span(), diagnostics);
            Vec::new()
        }
    };
    let vintage = fields.text("vintage", diagnostics);
    let notes = fields.texts("notes", diagnostics);
    fields.finish(diagnostics);
    let (id, span) = (id.to_owned(), Span::file_start(file));
    Some(Dataset { id, title, source, geography, columns, rows, vintage, notes, span })
}

fn source(node: Option<&Node>, diagnostics: &mut Diagnostics) -> Source {
    let fields = node.and_then(|node| Fields::open(node, "`source`", diagnostics));
    let Some(mut fields) = fields else { return Source::default() };
    let source = Source {
        organisation: fields.required_text("organisation", diagnostics).unwrap_or_default(),
        name: fields.text("name", diagnostics),
        published: fields.date("published", diagnostics),
        url: fields.text("url", diagnostics),
        period: None,
        licence: None,
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
            "this dataset has no rows: `rows` is missing, and `csv` too",
        )
        .help("write `rows:` and below it one line a row: `- [2019-09, Harrogate, 7]`")
        .help("or name a CSV file beside this one: `csv: name.csv`"),
    );
}
