//! Reads a sheet of a workbook with calamine. Knows nothing of datasets.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::address::{Area, Place};
use super::held::{Held, Look};

/// A workbook in memory.
pub(super) struct Workbook<'a> {
    book: Xlsx<Cursor<&'a [u8]>>,
}

/// The cells of a sheet that hold anything.
pub(super) struct Sheet {
    /// The cells by row and column.
    pub cells: BTreeMap<Place, Held>,
    /// The areas merged into one cell.
    pub merged: Vec<Area>,
}

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It is protected by a password.
    Protected,
    /// It is no workbook, or damaged.
    Damaged,
}

impl From<XlsxError> for Unreadable {
    fn from(error: XlsxError) -> Self {
        if matches!(error, XlsxError::Password) { Self::Protected } else { Self::Damaged }
    }
}

impl<'a> Workbook<'a> {
    /// Opens a workbook.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        Ok(Self { book: Xlsx::new(Cursor::new(bytes))? })
    }

    /// The names of the sheets with cells, in order; `visible` leaves the hidden ones out.
    pub(super) fn sheets(&self, visible: bool) -> Vec<&str> {
        let sheets = self.book.sheets_metadata().iter();
        sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .filter(|sheet| !visible || sheet.visible == SheetVisible::Visible)
            .map(|sheet| sheet.name.as_str())
            .collect()
    }

    /// The cells of a sheet that lie in an area. Cell by cell: a sheet whose last cell is far away
    /// takes no more room than its cells do.
    pub(super) fn sheet(&mut self, name: &str, area: &Area) -> Result<Sheet, Unreadable> {
        let mut formulas = BTreeSet::new();
        let mut reader = self.book.worksheet_cells_reader(name)?;
        while let Some(cell) = reader.next_formula()? {
            if area.holds(cell.get_position()) && !cell.get_value().is_empty() {
                formulas.insert(cell.get_position());
            }
        }
        drop(reader);
        let mut cells = BTreeMap::new();
        let mut reader = self.book.worksheet_cells_reader(name)?;
        while let Some((cell, style)) = reader.next_cell_with_style_id()? {
            let place = cell.get_position();
            if !area.holds(place) {
                continue;
            }
            let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
            let look = Look::of(format.map_or("General", |format| &format.format_code));
            let held = held(cell.get_value(), look);
            match held {
                Some(held) => cells.insert(place, held),
                None if formulas.contains(&place) => {
                    cells.insert(place, Held::FormulaWithoutResult)
                }
                None => None,
            };
        }
        drop(reader);
        let merged = self.book.merge_cells_by_sheet_name(name)?;
        let merged = merged.iter().map(|area| Area { start: area.start, end: area.end }).collect();
        Ok(Sheet { cells, merged })
    }
}

/// What a cell holds; nothing for an empty one or one of white space.
fn held(value: &DataRef<'_>, look: Look) -> Option<Held> {
    let text = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Held::Text(text.to_owned()))
    };
    #[expect(clippy::cast_precision_loss, reason = "sheets hold every number as a float")]
    match value {
        DataRef::Empty => None,
        DataRef::String(value) => text(value),
        DataRef::SharedString(value) => text(value),
        DataRef::Int(value) => Some(Held::number(*value as f64, look)),
        DataRef::Float(value) => Some(Held::number(*value, look)),
        DataRef::Bool(value) => Some(Held::Truth(*value)),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let timed = (hour, minute, second) != (0, 0, 0);
            Some(if timed { Held::Time } else { Held::Date { year, month, day, look } })
        }
        DataRef::DateTimeIso(iso) => Some(Held::iso(iso, look)),
        DataRef::DateTime(_) | DataRef::DurationIso(_) => Some(Held::Time),
        DataRef::Error(error) => Some(Held::Error(error.to_string())),
    }
}
