//! Figures: numbers in prose with their source.

use super::{Date, Mark, Position};
use crate::diagnostic::Span;

/// A number in prose that comes from a dataset or cites its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// As printed: `up 16%, from 191 to 222`.
    pub text: String,
    /// The raw value, where the figure is one number.
    pub value: Option<f64>,
    /// Where the number comes from.
    pub provenance: Provenance,
    /// What a reader must know about how the number was worked out, each a sentence or several: the
    /// assumptions of an estimate. Printed as a footnote where the figure stands in the text.
    pub notes: Vec<String>,
    /// The status of the values it was made from: provisional, revised, estimated. Each once, in the
    /// order of [`Mark::ALL`].
    pub status: Vec<Mark>,
    /// The expression as the writer wrote it, without its braces.
    pub expression: String,
    /// Where it was written.
    pub span: Span,
    /// Its number in the paper's register and the line it stands on.
    pub position: Position,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Provenance {
    /// One or more cells of datasets.
    Datasets(Vec<Selection>),
    /// Typed, with its source named.
    Cited {
        /// The source as the writer named it.
        source: String,
    },
}

/// The cells of a dataset a figure was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// The function that read them: `value`, `total`.
    pub function: String,
    /// The dataset's id.
    pub dataset: String,
    /// The measure's id. For `count`, the column's whose values are counted; empty where rows are.
    pub measure: String,
    /// The conditions, column and value, in order of the dataset's columns. The snapshot is among them
    /// where the dataset has several, whether the writer named it or the paper pins it.
    pub conditions: Vec<(String, String)>,
    /// The dataset's source in one line.
    pub source: String,
    /// When the source was published.
    pub published: Option<Date>,
    /// Where the source is.
    pub url: Option<String>,
}
