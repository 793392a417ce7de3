//! Rows in a sheet of an Excel workbook beside the dataset's own file.
//!
//! `workbook` gets the cells out of the file, `held` says what a writer would have typed for each,
//! [`read`] finds the columns by the sheet's first row and hands each cell to `cell`, as the other
//! readers do. Findings stand at the `xlsx:` line and name the cell: `Sheet1!B7`.

mod address;
mod held;
mod named;
mod workbook;

use std::collections::BTreeSet;

use super::cell::{self, Written};
use super::columns::ReadColumn;
use super::rows::from_cells;
use super::sidecar;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, list_of};
use crate::load::text;
use crate::load::yaml::Node;
use crate::model::{Cell, Mark, Row};
use crate::source::Sources;
use address::{Area, Place};
use held::Held;
use named::Named;
use workbook::{Sheet, Unreadable, Workbook};

/// Reads the rows of the sheet a dataset names: `xlsx: { file, sheet, range }`, or the file's name
/// alone. The first row of the range holds the ids or labels of the columns, in any order; columns of
/// the sheet that the dataset does not have are passed over, as are empty rows.
pub(super) fn read(
    sources: &Sources,
    dataset: FileId,
    node: &Node,
    columns: &[ReadColumn],
    used: &mut BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) -> Vec<Row> {
    let Some(named) = Named::read(node, diagnostics) else { return Vec::new() };
    let found = sidecar::find(sources, dataset, named.file, sidecar::XLSX, diagnostics);
    let Some(file) = found else { return Vec::new() };
    used.insert(file);
    let source = sources.file(file);
    if source.outside {
        diagnostics.push(text::outside(file));
        return Vec::new();
    }
    match table(&source.bytes, &named, diagnostics) {
        Ok(Some(table)) => table.rows(columns, diagnostics),
        Ok(None) => Vec::new(),
        Err(why) => {
            report_unreadable(&source.path, why, named.file.span, diagnostics);
            Vec::new()
        }
    }
}

/// The part of a sheet that holds the dataset.
struct Table {
    name: String,
    sheet: Sheet,
    area: Area,
    span: Span,
}

/// The table the dataset names; none with a finding where there is none.
fn table(
    bytes: &[u8],
    named: &Named<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Table>, Unreadable> {
    let mut book = Workbook::open(bytes)?;
    let Some(name) = named.sheet_name(&book, diagnostics) else { return Ok(None) };
    let wanted = named.area.map_or(Area::ALL, |(area, _)| area);
    let sheet = book.sheet(&name, &wanted)?;
    let Some(filled) = Area::around(sheet.cells.keys().copied()) else {
        let span = named.area.map_or(named.span, |(_, span)| span);
        let place = named.area.map_or(name.clone(), |(area, _)| area_of(&name, &area));
        let message = format!("there is nothing in `{place}`");
        let help = match Area::around(book.sheet(&name, &Area::ALL)?.cells.into_keys()) {
            Some(all) => format!("the sheet's cells are in `{}`", all.words()),
            None => "the sheet is empty: name the sheet that holds the table".to_owned(),
        };
        diagnostics.push(Diagnostic::new(Code::BadRange, span, message).help(help));
        return Ok(None);
    };
    // A range begins where it says: its first row is the header, filled or not.
    let start = named.area.map_or(filled.start, |(area, _)| area.start);
    let area = Area { start, end: filled.end };
    Ok(Some(Table { name, sheet, area, span: named.span }))
}

impl Table {
    fn rows(&self, columns: &[ReadColumn], diagnostics: &mut Diagnostics) -> Vec<Row> {
        let Some(places) = self.columns(columns, diagnostics) else { return Vec::new() };
        self.report_merged(&places, diagnostics);
        let mut rows = Vec::new();
        for row in self.filled_rows() {
            if places.iter().all(|column| self.held((row, *column)).is_none()) {
                continue;
            }
            let cells = columns.iter().zip(&places);
            let cells = cells.map(|(read, column)| self.cell(read, (row, *column), diagnostics));
            rows.push(from_cells(cells, self.span));
        }
        rows
    }

    /// The rows below the header that hold anything, or that a merged cell covers.
    fn filled_rows(&self) -> BTreeSet<u32> {
        let below = Area { start: (self.area.start.0 + 1, 0), ..Area::ALL };
        let held = self.sheet.cells.keys().map(|place| place.0);
        let covered = self.sheet.merged.iter().filter_map(|area| area.shared(&self.area));
        let mut rows: BTreeSet<u32> =
            held.chain(covered.flat_map(|area| area.start.0..=area.end.0)).collect();
        rows.retain(|row| below.holds((*row, 0)));
        rows
    }

    /// The sheet's column of each of the dataset's, found by the first row.
    fn columns(&self, columns: &[ReadColumn], diagnostics: &mut Diagnostics) -> Option<Vec<u32>> {
        let row = self.area.start.0;
        let header: Vec<(u32, String)> = (self.area.start.1..=self.area.end.1)
            .filter_map(|column| match self.held((row, column))? {
                Held::Text(text) => Some((column, text.clone())),
                Held::Number(number) => Some((column, number.to_string())),
                _ => None,
            })
            .collect();
        let mut places = Vec::with_capacity(columns.len());
        for read in columns {
            let (id, label) = (&read.column.id, &read.column.label);
            let is_it = |text: &str| text == id || plain(text) == plain(label);
            let found: Vec<u32> =
                header.iter().filter(|(_, text)| is_it(text)).map(|(column, _)| *column).collect();
            match found.as_slice() {
                [only] => places.push(*only),
                [] => self.report_no_column(id, label, &header, diagnostics),
                [first, second, ..] => {
                    let message = format!(
                        "the column `{id}` is in the sheet twice, at {} and {}",
                        self.named((row, *first)),
                        self.named((row, *second))
                    );
                    let finding = Diagnostic::new(Code::RowLength, self.span, message);
                    diagnostics.push(finding.help("rename one, or name a range with one of them"));
                }
            }
        }
        (places.len() == columns.len()).then_some(places)
    }

    fn report_no_column(
        &self,
        id: &str,
        label: &str,
        header: &[(u32, String)],
        diagnostics: &mut Diagnostics,
    ) {
        let start = self.area.start;
        let first = Area { start, end: (start.0, self.area.end.1) };
        let place = area_of(&self.name, &first);
        let message = format!("`{place}` has no column `{id}` (\"{label}\")");
        let words = || header.iter().map(|(_, text)| text.as_str());
        let finding = Diagnostic::new(Code::RowLength, self.span, message).suggest(id, words());
        diagnostics.push(if header.is_empty() {
            finding.help("the first row of the range holds the ids or labels of the columns")
        } else {
            finding.help(format!("its cells say {}", list_of(words())))
        });
    }

    fn cell(
        &self,
        read: &ReadColumn,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> (Cell, Vec<Mark>) {
        let column = &read.column;
        let typed = match self.held(place).map(|held| held.typed(column, read.period)) {
            None => String::new(),
            Some(Ok(text)) => text,
            Some(Err((message, help))) => {
                let message = format!("{}: {message}", self.named(place));
                let finding = Diagnostic::new(Code::SheetCell, self.span, message);
                let id = &column.id;
                diagnostics.push(finding.label(format!("column `{id}`")).help(help));
                return (cell::stand_in(column), Vec::new());
            }
        };
        let mut found = Diagnostics::new();
        let written = Written { text: &typed, quoted: false, span: self.span };
        let cell = cell::read(read, &written, &mut found);
        for mut finding in found.into_sorted() {
            finding.message = format!("{}: {}", self.named(place), finding.message);
            diagnostics.push(finding);
        }
        cell
    }

    /// What a cell holds. The cells a merged one covers hold what it does: they are reported once.
    fn held(&self, place: Place) -> Option<&Held> {
        let covering = self.sheet.merged.iter().find(|area| area.holds(place));
        self.sheet.cells.get(&covering.map_or(place, |area| area.start))
    }

    /// Reports merged cells among those that are read.
    fn report_merged(&self, places: &[u32], diagnostics: &mut Diagnostics) {
        let rows = Area { start: (self.area.start.0, 0), end: (self.area.end.0, Area::ALL.end.1) };
        for merged in self.sheet.merged.iter().filter(|merged| merged.shared(&rows).is_some()) {
            if !places.iter().any(|column| (merged.start.1..=merged.end.1).contains(column)) {
                continue;
            }
            let message = format!("`{}` are merged into one cell", area_of(&self.name, merged));
            diagnostics
                .push(Diagnostic::new(Code::MergedCells, self.span, message).help(
                    "unmerge them and write the value into each: a row says all it is about",
                ));
        }
    }

    /// The address of a cell in quotation marks.
    fn named(&self, place: Place) -> String {
        format!("`{}!{}`", sheet_words(&self.name), address::name(place))
    }
}

/// `Sheet1!A3:D20`.
fn area_of(sheet: &str, area: &Area) -> String {
    format!("{}!{}", sheet_words(sheet), area.words())
}

/// The name of a sheet as a formula writes it: in quotation marks where it has a space.
fn sheet_words(name: &str) -> String {
    if name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        name.to_owned()
    } else {
        format!("'{name}'")
    }
}

/// A label without what a reader does not see as a difference: case and runs of white space.
fn plain(label: &str) -> String {
    label.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn report_unreadable(path: &str, why: Unreadable, span: Span, diagnostics: &mut Diagnostics) {
    let finding = |message: String| Diagnostic::new(Code::BadAsset, span, message);
    diagnostics.push(match why {
        Unreadable::Protected => finding(format!("`{path}` is protected by a password"))
            .help("save the workbook without a password"),
        Unreadable::Damaged => finding(format!("`{path}` cannot be read as an Excel workbook"))
            .help("open it in a spreadsheet program and save it as `.xlsx`"),
    });
}

#[cfg(test)]
mod tests;
