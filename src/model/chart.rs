//! What a chart shows, ready to be drawn.

use super::NumberFormat;

/// The data and form of one chart. Everything a reader sees in it is here except the colours.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Which marks carry the values.
    pub form: ChartForm,
    /// How several series stand to one another. Has no effect on lines or on a single series.
    pub arrangement: Arrangement,
    /// The labels of the categories or periods, in order. At least one.
    pub categories: Vec<String>,
    /// The series, in order. At least one; each has as many values as there are categories.
    pub series: Vec<Series>,
    /// What the values measure, for the value axis: "Lines", "Arrests".
    pub measure: String,
    /// How values are written.
    pub format: NumberFormat,
}

/// The marks of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartForm {
    /// Upright bars.
    Column,
    /// Bars from left to right: for long names.
    Bar,
    /// Lines over periods.
    Line,
}

/// How several series of bars stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrangement {
    /// Side by side.
    #[default]
    Grouped,
    /// On top of one another.
    Stacked,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name, shown beside its marks where there are several series.
    pub name: String,
    /// The values; none where the dataset has none.
    pub values: Vec<Option<f64>>,
}
