//! Datasets: tidy tables with their source.

use std::collections::BTreeSet;

use super::{Date, Datum, Mark, Missing, NumberFormat, Words, typographic};
use crate::diagnostic::Span;

/// A tidy table: one row an observation, dimensions that say of what, measures that say how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// The file's stem: `county-lines`.
    pub id: String,
    /// What the table is about.
    pub title: String,
    /// Who published the figures.
    pub source: Source,
    /// The area the figures are for.
    pub geography: Option<String>,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Row>,
    /// The dimension that says which state of the data a row belongs to ("as at"), where the dataset
    /// holds several: a paper can pin one.
    pub vintage: Option<String>,
    /// What a reader must know to read the figures right.
    pub notes: Vec<String>,
    /// The dataset's file.
    pub span: Span,
}

/// The source of a dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Who is responsible for the figures.
    pub organisation: String,
    /// The name of the publication or collection.
    pub name: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// The period the figures are for, as words: `year to March 2019`.
    pub period: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// The licence, by name: `Open Government Licence v3.0`.
    pub licence: Option<String>,
}

impl Source {
    /// The source in one line: `North Yorkshire Police, Force intelligence, 6 February 2020`.
    pub fn line(&self) -> String {
        let mut parts = vec![self.organisation.clone()];
        parts.extend(self.name.clone());
        parts.extend(self.published.map(Date::long));
        super::typographic(&parts.join(", "))
    }
}

/// A column of a dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The name expressions use.
    pub id: String,
    /// The name readers see.
    pub label: String,
    /// Whether the column says of what or how much.
    pub role: ColumnRole,
    /// What its cells hold.
    pub content: ColumnContent,
    /// What is counted: `lines`, `people`.
    pub unit: Option<String>,
    /// How numbers are written.
    pub format: NumberFormat,
    /// What a reader must know to read this column right.
    pub notes: Vec<String>,
    /// How the column was worked out from others, in words; none for data as it was received.
    pub derived: Option<String>,
    /// The measures a derived column was worked out from, and those they were worked out from in turn, in
    /// the order of their names: what a correction of one of them changes.
    pub made_of: BTreeSet<MeasureName>,
    /// Words the column can hold whether or not a row has them, so that asking for one is no slip: the
    /// options of a choice. Empty where only the rows say.
    pub options: Vec<String>,
    /// The options as the kind's own file has them, in the same order: a writer may write these too, in
    /// whatever language the paper is. Empty where there is one word for each.
    pub written: Vec<String>,
    /// What must hold for an estimate to mean anything: printed with every chart, table and figure of
    /// it. None for most columns.
    pub assumptions: Option<String>,
}

impl Column {
    /// The word of this column that a writer means, as readers see it: `Bwlch` where a Welsh paper asks
    /// for `Gap`. What is no option stays as it is.
    pub fn meant<'a>(&'a self, word: &'a str) -> &'a str {
        if self.options.is_empty() {
            return word;
        }
        // Keyboards have straight apostrophes.
        let said = typographic(word);
        let means = |option: &str| typographic(option) == said;
        let shown = self.options.iter().find(|option| means(option));
        let pairs = || self.written.iter().zip(&self.options);
        let shown = shown.or_else(|| Some(pairs().find(|(written, _)| means(written))?.1));
        shown.map_or(word, String::as_str)
    }
}

/// A measure by name, as expressions write it: `county-lines.lines`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeasureName {
    /// The id of the dataset.
    pub dataset: String,
    /// The id of the column.
    pub measure: String,
}

/// Whether a column says of what or how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnRole {
    /// Says which place, group or period a row is about.
    Dimension,
    /// Says how much.
    Measure,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnContent {
    /// Words.
    Text,
    /// A year, financial year, quarter, month or day.
    Period,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
}

/// A row with the place it was written at.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The cells, one a column.
    pub cells: Vec<Cell>,
    /// The status marks of cells, by column; most cells have none.
    pub marks: Vec<(usize, Mark)>,
    /// The notes on single cells, by column.
    pub notes: Vec<(usize, String)>,
    /// Where the row stands.
    pub span: Span,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A word of a dimension, or a period as it was written: `2019-09`.
    Text(String),
    /// A number.
    Number(f64),
    /// No value, and why.
    Missing(Missing),
}

impl Dataset {
    /// The position of a column by its id.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.id == id)
    }

    /// The ids of the columns of a role, in order.
    pub fn ids(&self, role: ColumnRole) -> impl Iterator<Item = &str> {
        self.columns.iter().filter(move |column| column.role == role).map(|c| c.id.as_str())
    }

    /// A cell as a reader sees it: numbers formatted, periods in words, missing values as symbols, status
    /// marks behind the value: `222 [p]`.
    pub fn shown(&self, row: usize, column: usize, words: &Words) -> String {
        let mut shown = words.cell(&self.columns[column], &self.rows[row].cells[column]);
        for mark in self.rows[row].marks_of(column) {
            shown.push(' ');
            shown.push_str(mark.symbol());
        }
        shown
    }

    /// What a cell holds for programs; nothing for words without a status.
    pub fn datum(&self, row: usize, column: usize) -> Option<Datum> {
        let marks: Vec<Mark> = self.rows[row].marks_of(column).collect();
        let number = match self.rows[row].cells[column] {
            Cell::Number(number) => Some(number),
            Cell::Text(_) | Cell::Missing(_) => None,
        };
        let style = self.columns[column].format.style;
        (number.is_some() || !marks.is_empty()).then_some(Datum { number, style, marks })
    }

    /// A cell as findings tell the writer of it: in English, whatever the language of the paper.
    pub fn told(&self, row: usize, column: usize) -> String {
        let column_of = &self.columns[column];
        match &self.rows[row].cells[column] {
            Cell::Text(text) if column_of.content == ColumnContent::Period => {
                super::period_words(text)
            }
            Cell::Text(text) => super::typographic(text),
            Cell::Number(value) => column_of.format.format(*value),
            Cell::Missing(reason) => reason.symbol().to_owned(),
        }
    }

    /// What a row is about, as findings tell the writer: see [`Dataset::told`].
    pub fn row_told(&self, row: usize) -> String {
        let told: Vec<String> = self.dimensions().map(|column| self.told(row, column)).collect();
        told.join(", ")
    }

    fn dimensions(&self) -> impl Iterator<Item = usize> {
        let is_dimension = |column: &usize| self.columns[*column].role == ColumnRole::Dimension;
        (0..self.columns.len()).filter(is_dimension)
    }

    /// The notes on these cells and on these columns, each once and with what it is about in front:
    /// `Arrests, 2019: counted by hand.` A note that several cells share is given once.
    pub fn notes_on(&self, rows: &[usize], columns: &[usize], words: &Words) -> Vec<String> {
        let mut notes = Vec::new();
        for column in columns.iter().filter_map(|at| self.columns.get(*at)) {
            let assumed = column.assumptions.iter();
            let about = assumed.chain(&column.notes);
            notes.extend(about.map(|note| format!("{}: {note}", column.label)));
        }
        let mut on_cells: Vec<(usize, &str, Vec<String>)> = Vec::new();
        for row in rows.iter().filter(|row| **row < self.rows.len()) {
            let noted = &self.rows[*row].notes;
            for (column, note) in noted.iter().filter(|(at, _)| columns.contains(at)) {
                let about = self.name_of(*row, words);
                match on_cells.iter_mut().find(|(at, text, _)| at == column && text == note) {
                    Some((_, _, rows)) => rows.push(about),
                    None => on_cells.push((*column, note, vec![about])),
                }
            }
        }
        for (column, note, mut about) in on_cells {
            about.retain(|name| !name.is_empty());
            let label = &self.columns[column].label;
            notes.push(if about.is_empty() {
                format!("{label}: {note}")
            } else {
                format!("{label}, {}: {note}", about.join("; "))
            });
        }
        notes
    }

    /// What a row is about, as readers see it: its dimensions in order, `2019, Harrogate`. Empty where
    /// the dataset has no dimension.
    pub fn name_of(&self, row: usize, words: &Words) -> String {
        self.dimensions()
            .map(|column| self.shown(row, column, words))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

impl Row {
    /// The status marks behind the value of a column, in the order written.
    pub fn marks_of(&self, column: usize) -> impl Iterator<Item = Mark> {
        self.marks.iter().filter(move |(at, _)| *at == column).map(|(_, mark)| *mark)
    }
}
