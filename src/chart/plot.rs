//! A chart with its text cleaned, its colours chosen and its fonts at hand.

use super::palette::{Palette, Style, styles};
use super::scene::{Anchor, Label};
use super::text::{Fonts, Weight};
use crate::look::Colours;
use crate::model::{Arrangement, Chart, ChartForm, NumberFormat, NumberStyle};
use plotters::style::RGBColor;

/// Stands where a value is missing: "not available".
pub const MISSING: &str = "[x]";

/// Numbers longer than this are written in scientific notation: no drawing has room for them.
const LONGEST_NUMBER: usize = 24;

/// What all forms start from.
pub struct Plot {
    /// The form asked for.
    pub form: ChartForm,
    /// The arrangement asked for.
    pub arrangement: Arrangement,
    /// The names of the categories.
    pub categories: Vec<String>,
    /// The series.
    pub series: Vec<PlotSeries>,
    /// What the values measure.
    pub measure: String,
    /// How values are written.
    pub format: NumberFormat,
    /// Colours that do not depend on the series.
    pub palette: Palette,
    /// For measuring.
    pub fonts: Fonts,
}

/// One series.
pub struct PlotSeries {
    /// Its name.
    pub name: String,
    /// One value or none for each category, all finite.
    pub values: Vec<Option<f64>>,
    /// How its marks look.
    pub style: Style,
}

impl Plot {
    /// Cleans and completes a chart.
    pub fn new(chart: &Chart, colours: &Colours) -> Self {
        let count = chart.categories.len();
        let series = chart
            .series
            .iter()
            .zip(styles(chart.series.len(), colours))
            .map(|(series, style)| PlotSeries {
                name: clean(&series.name),
                values: (0..count)
                    .map(|at| series.values.get(at).copied().flatten().filter(|v| v.is_finite()))
                    .collect(),
                style,
            })
            .collect();
        Self {
            form: chart.form,
            arrangement: chart.arrangement,
            categories: chart.categories.iter().map(|name| clean(name)).collect(),
            series,
            measure: clean(&chart.measure),
            format: chart.format,
            palette: Palette::new(colours),
            fonts: Fonts::new(),
        }
    }

    /// Every value there is.
    pub fn values(&self) -> impl Iterator<Item = f64> + Clone {
        self.series.iter().flat_map(|series| series.values.iter().flatten().copied())
    }

    /// Whether fractions make no sense on the value axis.
    pub fn whole(&self) -> bool {
        self.format.style == NumberStyle::Count
    }

    /// A value as it is printed beside its mark.
    pub fn value(&self, value: f64) -> String {
        short(self.format.format(value), value)
    }

    /// What stands beside the mark of a value, or in its place.
    pub fn value_or_missing(&self, value: Option<f64>) -> String {
        value.map_or_else(|| MISSING.to_owned(), |value| self.value(value))
    }

    /// The ticks of an axis as they are printed: all with as many decimals as one of them needs.
    pub fn tick_labels(&self, ticks: &[f64]) -> Vec<String> {
        let decimals = |tick: &f64| {
            let number = NumberFormat { style: NumberStyle::Decimal, decimals: None };
            number.format(*tick).split_once('.').map_or(0, |(_, digits)| digits.len())
        };
        let decimals = ticks.iter().map(decimals).max().unwrap_or(0);
        let format = NumberFormat {
            style: self.format.style,
            decimals: Some(u8::try_from(decimals).unwrap_or(0)),
        };
        ticks.iter().map(|tick| short(format.format(*tick), *tick)).collect()
    }

    /// A name.
    pub fn name(&self, text: &str, x: i32, baseline: i32, anchor: Anchor, size: i32) -> Label {
        let (weight, colour) = (Weight::Regular, self.palette.text);
        Label { text: text.to_owned(), x, baseline, anchor, size, weight, colour }
    }

    /// A value beside its mark, or `[x]`, which is no value and lighter.
    pub fn figure(&self, text: &str, x: i32, baseline: i32, anchor: Anchor, size: i32) -> Label {
        let (weight, colour) = self.figure_look(text);
        Label { text: text.to_owned(), x, baseline, anchor, size, weight, colour }
    }

    /// The width of a value as [`Self::figure`] writes it.
    pub fn figure_width(&self, text: &str, size: i32) -> i32 {
        self.fonts.width(text, size, self.figure_look(text).0)
    }

    /// The width of a name as [`Self::name`] writes it.
    pub fn name_width(&self, text: &str, size: i32) -> i32 {
        self.fonts.width(text, size, Weight::Regular)
    }

    fn figure_look(&self, text: &str) -> (Weight, RGBColor) {
        if text.ends_with(MISSING) {
            (Weight::Regular, self.palette.muted)
        } else {
            (Weight::Bold, self.palette.text)
        }
    }
}

fn short(printed: String, value: f64) -> String {
    if printed.chars().count() > LONGEST_NUMBER { format!("{value:.3e}") } else { printed }
}

/// One line without control characters, which XML refuses.
fn clean(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.chars().filter(|c| !c.is_control()).collect())
        .collect();
    words.join(" ")
}
