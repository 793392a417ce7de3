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
use super::header;
use super::rows::{from_cells, half_empty};
use super::sidecar;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, list_of};
use crate::load::text;
use crate::load::yaml::Node;
use crate::model::{Cell, Column, Mark, NumberStyle, Row};
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
    if named.is_wrong {
        return Vec::new();
    }
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
        if self.filled_rows().is_empty() {
            let first = Area { start: self.area.start, end: (self.area.start.0, self.area.end.1) };
            let place = area_of(&self.name, &first);
            let message = format!("`{place}` has the names of the columns, but no row below them");
            let finding = Diagnostic::new(Code::MissingField, self.span, message);
            diagnostics.push(
                finding
                    .help("write the rows below them, or name a range that holds them")
                    .help(sidecar::no_rows_yet("xlsx")),
            );
        }
        let (mut rows, mut ended) = (Vec::new(), false);
        for row in self.filled_rows() {
            if places.iter().all(|column| self.held((row, *column)).is_none()) {
                continue;
            }
            let is_empty: Vec<bool> =
                places.iter().map(|column| self.held((row, *column)).is_none()).collect();
            let place = format!("{}: ", self.named((row, self.area.start.1)));
            if let Some(finding) = half_empty(columns, &is_empty, self.span, &place) {
                let last =
                    Area { start: self.area.start, end: (row.saturating_sub(1), self.area.end.1) };
                // Once: what stands below a note is most likely another.
                if !std::mem::replace(&mut ended, true) {
                    diagnostics.push(finding.help(format!(
                        "if the table ends above this row, say so: `range: {}`",
                        last.words()
                    )));
                }
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
        let mut missing = Vec::new();
        for read in columns {
            let found: Vec<u32> = header
                .iter()
                .filter(|(_, text)| header::is(text, read))
                .map(|(column, _)| *column)
                .collect();
            match found.as_slice() {
                [only] => places.push(*only),
                [] => missing.push(read),
                [first, second, ..] => {
                    let message = format!(
                        "the column `{}` is in the sheet twice, at {} and {}",
                        read.column.id,
                        self.named((row, *first)),
                        self.named((row, *second))
                    );
                    let finding = Diagnostic::new(Code::RowLength, self.span, message);
                    diagnostics.push(finding.help("rename one, or name a range with one of them"));
                }
            }
        }
        if !missing.is_empty() {
            diagnostics.push(self.no_columns(&missing, columns, &header));
        }
        (places.len() == columns.len()).then_some(places)
    }

    /// The finding about columns that the first row does not name.
    fn no_columns(
        &self,
        missing: &[&ReadColumn],
        columns: &[ReadColumn],
        header: &[(u32, String)],
    ) -> Diagnostic {
        let start = self.area.start;
        let first = Area { start, end: (start.0, self.area.end.1) };
        let place = area_of(&self.name, &first);
        let name = |read: &&ReadColumn| {
            let Column { id, label, .. } = &read.column;
            format!("`{id}` (\"{label}\")")
        };
        let names: Vec<String> = missing.iter().map(name).collect();
        let plural = if missing.len() == 1 { "" } else { "s" };
        let message = format!("`{place}` has no column{plural} {}", names.join(", "));
        let finding = Diagnostic::new(Code::RowLength, self.span, message);
        if let Some(row) = self.row_of_names(columns) {
            let range = Area { start: (row, start.1), end: self.area.end };
            let words = range.words();
            return finding
                .help(format!("the names stand in row {}: write `range: {words}`", row + 1));
        }
        let of_none = |text: &&str| !columns.iter().any(|read| header::is(text, read));
        let words = || header.iter().map(|(_, text)| text.as_str());
        // Where nothing is as expected, no word is nearer to the one looked for than another.
        let finding = if missing.len() < columns.len() {
            finding.suggest(&missing[0].column.id, words().filter(of_none))
        } else {
            finding
        };
        if header.is_empty() {
            finding.help("the first row of the range holds the ids or labels of the columns")
        } else {
            finding.help(format!("its cells say {}", list_of(words())))
        }
    }

    /// The row further down in which every column is named: there is a title above the table.
    fn row_of_names(&self, columns: &[ReadColumn]) -> Option<u32> {
        let in_row = |row: u32, read: &ReadColumn| {
            let mut cells = self.sheet.cells.range((row, 0)..=(row, u32::MAX));
            cells.any(|(_, held)| matches!(held, Held::Text(text) if header::is(text, read)))
        };
        self.filled_rows().into_iter().find(|row| columns.iter().all(|read| in_row(*row, read)))
    }

    fn cell(
        &self,
        read: &ReadColumn,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> (Cell, Vec<Mark>) {
        let column = &read.column;
        let typed = match self.held(place).map(|held| {
            self.part_of_one(held, place, column)
                .map_or_else(|| held.typed(column, read.period), Err)
        }) {
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

    /// What is wrong with a number such as 0.16 in a column in which others are shown as percentages: 16%
    /// is most likely meant, and 0.16% would be published.
    fn part_of_one(
        &self,
        held: &Held,
        place: Place,
        column: &Column,
    ) -> Option<(String, &'static str)> {
        let Held::Number(value) = held else { return None };
        let is_part = *value != 0.0 && value.abs() <= 1.0;
        let is_share = column.format.style == NumberStyle::Percent;
        let in_column = |(at, held): (&Place, &Held)| {
            at.1 == place.1 && self.area.holds(*at) && matches!(held, Held::Percent(_))
        };
        (is_part && is_share && self.sheet.cells.iter().any(in_column)).then(|| {
            (
                format!("this is {value}, but other cells of the column are shown as percentages"),
                "show all of them in the same way: 16% is 0.16 shown as a percentage, or 16",
            )
        })
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

fn report_unreadable(path: &str, why: Unreadable, span: Span, diagnostics: &mut Diagnostics) {
    let finding = |message: String| Diagnostic::new(Code::BadAsset, span, message);
    diagnostics.push(match why {
        Unreadable::Protected => finding(format!("`{path}` is protected by a password"))
            .help("save the workbook without a password"),
        Unreadable::Damaged => {
            let finding = finding(format!("`{path}` cannot be read as an Excel workbook"));
            let name = path.rsplit('/').next().unwrap_or(path);
            match name.to_lowercase().ends_with(".csv") {
                true => finding.help(format!("write `csv: {name}` instead")),
                false => finding.help("open it in a spreadsheet program and save it as `.xlsx`"),
            }
        }
    });
}

#[cfg(test)]
mod tests;
