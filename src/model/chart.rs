//! What a chart shows, ready to be drawn.

use std::sync::Arc;

use super::{Missing, NumberFormat, Words};

/// The data and form of one chart. Everything a reader sees in it is here except the colours.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Which marks carry the values.
    pub form: ChartForm,
    /// How several series of bars stand to one another. Has no effect on a single series but for
    /// [`Arrangement::Share`].
    pub arrangement: Arrangement,
    /// The labels of the categories or periods, in order; the rows of a heatmap, the origins of a
    /// flow, the dates of a timeline. At least one.
    pub categories: Vec<String>,
    /// Where each category of a chart of lines stands in time, in a unit of its own. Empty where they
    /// are evenly far apart.
    pub spacing: Vec<f64>,
    /// The series, in order: the columns of a heatmap, the destinations of a flow. At least one; each
    /// has as many values as there are categories.
    pub series: Vec<Series>,
    /// The names of the small multiples, in order; empty for a single drawing.
    pub panels: Vec<String>,
    /// What the values measure, for the value axis: "Lines", "Arrests".
    pub measure: String,
    /// How values are written.
    pub format: NumberFormat,
    /// How much room the drawing takes.
    pub size: Size,
    /// The marks that stand out in the focus colour, all others being grey.
    pub highlight: Option<Highlight>,
    /// A value that the others are compared with.
    pub reference: Option<Reference>,
    /// Words at single categories.
    pub annotations: Vec<Annotation>,
    /// The colours of a heatmap's words by their meaning. Empty: colours by order of appearance.
    pub meanings: Vec<(String, Meaning)>,
    /// The words the drawing says itself.
    pub words: Arc<Words>,
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
    /// Lines between two periods, then and now; each series is one line.
    Slope,
    /// Points, with an interval where their limits are known.
    Dot,
    /// Rows by columns of shaded cells, with words or numbers in them.
    Heatmap,
    /// Bands from origins (the categories) to destinations (the series), as wide as their values.
    Flow,
    /// Events in order of their dates. Values are days since 1 January 1970, words say what happened.
    Timeline,
}

/// How several series of bars stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrangement {
    /// Side by side.
    #[default]
    Grouped,
    /// On top of one another.
    Stacked,
    /// On top of one another as shares of their sum: every bar is as long as the next.
    Share,
}

/// How much room a drawing takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// About two thirds of the usual height.
    Small,
    /// The usual.
    #[default]
    Medium,
    /// About one and a half times the usual height.
    Large,
}

/// The marks that stand out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Highlight {
    /// Those of some categories, by position.
    Categories(Vec<usize>),
    /// Those of some series, by position.
    Series(Vec<usize>),
}

/// A value that the others are compared with, drawn as a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// The value, on the scale of the chart.
    pub value: f64,
    /// What it is: "England average".
    pub label: String,
}

/// Words at one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// The position of the category.
    pub category: usize,
    /// The words.
    pub text: String,
}

/// What a word of a heatmap means to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Things are as they should be.
    Good,
    /// Neither.
    Neutral,
    /// Things are not as they should be.
    Bad,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name, shown beside its marks where there are several series.
    pub name: String,
    /// The values; none where the dataset has none.
    pub values: Vec<Option<f64>>,
    /// The lower and upper limits of the values' intervals. Empty where the chart has none.
    pub intervals: Vec<Option<(f64, f64)>>,
    /// Words instead of values, for a heatmap and a timeline. Empty where the chart has numbers.
    pub words: Vec<Option<String>>,
    /// Why the value of a category is missing, where it is. Not available where this says nothing.
    pub missing: Vec<Option<Missing>>,
    /// Which of the small multiples it stands in; 0 where there are none.
    pub panel: usize,
}

impl Chart {
    /// A chart of some form, with nothing but its data.
    pub fn new(
        form: ChartForm,
        categories: Vec<String>,
        series: Vec<Series>,
        measure: String,
        format: NumberFormat,
        words: &Arc<Words>,
    ) -> Self {
        Self {
            form,
            arrangement: Arrangement::Grouped,
            categories,
            spacing: Vec::new(),
            series,
            panels: Vec::new(),
            measure,
            format,
            size: Size::Medium,
            highlight: None,
            reference: None,
            annotations: Vec::new(),
            meanings: Vec::new(),
            words: Arc::clone(words),
        }
    }

    /// Whether its cells hold words instead of values.
    pub fn has_words(&self) -> bool {
        self.series.iter().any(|series| !series.words.is_empty())
    }
}

impl Series {
    /// A series of values without intervals.
    pub fn new(name: impl Into<String>, values: Vec<Option<f64>>) -> Self {
        let (intervals, words, missing) = (Vec::new(), Vec::new(), Vec::new());
        Self { name: name.into(), values, intervals, words, missing, panel: 0 }
    }

    /// A series of words.
    pub fn of_words(name: impl Into<String>, words: Vec<Option<String>>) -> Self {
        Self { values: vec![None; words.len()], words, ..Self::new(name, Vec::new()) }
    }
}
