//! Exhibits: charts and tables with number, caption, alternative text and data.

use super::{Chart, Figure, Inline, Mark, NumberStyle, Position};
use crate::diagnostic::Span;

/// A chart or table.
#[derive(Debug, Clone, PartialEq)]
pub struct Exhibit {
    /// Anchor, unique in the paper.
    pub id: String,
    /// `Figure 2` or `Table 1`.
    pub label: String,
    /// The caption: what the exhibit shows.
    pub title: Vec<Inline>,
    /// Measure, geography and period, where given.
    pub subtitle: Option<Vec<Inline>>,
    /// Where the data comes from: "Source: North Yorkshire Police, ...". None for typed tables.
    pub source: Option<String>,
    /// Notes under the exhibit.
    pub notes: Vec<Vec<Inline>>,
    /// What is shown.
    pub body: ExhibitBody,
    /// The file name of the CSV download, for exhibits made from datasets: `lines-by-place.csv`.
    pub csv: Option<String>,
    /// Where it was written.
    pub span: Span,
    /// What it was made from.
    pub origin: Origin,
}

/// What an exhibit was made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Origin {
    /// The part of a dataset it shows; none for typed tables.
    pub data: Option<DataUse>,
    /// The figures in words that are kept as plain text: the alternative text of a chart.
    pub figures: Vec<Figure>,
    /// The line it was written on.
    pub position: Position,
}

/// The part of a dataset an exhibit shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataUse {
    /// The dataset's id.
    pub dataset: String,
    /// The ids of the measures shown.
    pub measures: Vec<String>,
    /// The conditions of `where`: a dimension's id and the values a row may have there.
    pub conditions: Vec<(String, Vec<String>)>,
}

/// What an exhibit shows.
#[derive(Debug, Clone, PartialEq)]
pub enum ExhibitBody {
    /// A chart, with the same data as a table.
    Chart {
        /// What is drawn.
        chart: Box<Chart>,
        /// What the chart says, in words. Never empty.
        alt: String,
        /// The chart's data.
        data: Table,
    },
    /// A table.
    Table(Table),
}

/// A rectangular table. Every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The header row.
    pub columns: Vec<TableColumn>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Whether the first cell of each row is that row's header.
    pub row_headers: bool,
    /// What the cells hold in the data, by row and column: what files for programs are made from.
    /// Empty where the table was typed; a cell of words without a status has none.
    pub data: Vec<Vec<Option<Datum>>>,
}

/// What a cell of a table holds in the data.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    /// The number, where it is one and not missing.
    pub number: Option<f64>,
    /// Its unit: percent, money.
    pub style: NumberStyle,
    /// Its status, which stands behind it in the cell.
    pub marks: Vec<Mark>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableColumn {
    /// The header cell.
    pub header: Vec<Inline>,
    /// How cells are aligned.
    pub align: Align,
}

/// How the cells of a column are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// To the left: words.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// To the right: numbers.
    Right,
}
