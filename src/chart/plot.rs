//! A chart with its text cleaned, its colours chosen and its fonts at hand.

use std::sync::Arc;

use super::palette::{self, Palette, Style};
use super::scale::for_lines;
use super::scene::{Anchor, EDGE, Label, NARROW, Scene, TextLook, WIDE};
use super::text::{Fonts, Weight};
use super::{Width, shares};
use crate::look::Colours;
use crate::model::{
    Annotation, Arrangement, Chart, ChartForm, Highlight, Meaning, Missing, NumberFormat,
    NumberStyle, Reference, Size, Words,
};
use plotters::style::RGBColor;

/// What all forms start from.
#[derive(Clone)]
pub struct Plot {
    /// The width of the drawing.
    pub width: i32,
    /// The form asked for.
    pub form: ChartForm,
    /// The arrangement asked for.
    pub arrangement: Arrangement,
    /// The names of the categories.
    pub categories: Vec<String>,
    /// Where each category stands in time; empty where they are evenly far apart.
    pub spacing: Vec<f64>,
    /// The series.
    pub series: Vec<PlotSeries>,
    /// The names of the small multiples.
    pub panels: Vec<String>,
    /// Whether this is one of several small multiples: names and keys are then drawn once for all.
    pub in_panel: bool,
    /// What the values measure.
    pub measure: String,
    /// How values are written.
    pub format: NumberFormat,
    /// How much room to take.
    pub size: Size,
    /// The categories in the focus colour, where some are.
    pub focus: Option<Vec<usize>>,
    /// What the values are compared with.
    pub reference: Option<Reference>,
    /// Words at categories.
    pub annotations: Vec<Annotation>,
    /// What the words of a heatmap mean.
    pub meanings: Vec<(String, Meaning)>,
    /// The longest symbol that stands where a value is missing: what labels must have room for.
    pub missing: &'static str,
    /// Colours that do not depend on the series.
    pub palette: Palette,
    /// For measuring.
    pub fonts: Fonts,
    /// The values of all small multiples, so that they share a scale and its labels.
    pub cells: Vec<Option<f64>>,
    /// Limits of intervals and the reference: what else the scale must reach.
    pub beyond: Vec<f64>,
    /// How many a category has where they are too few for percentages: "7 in all".
    pub few: Vec<Option<String>>,
    /// The words the drawing says itself.
    pub words: Arc<Words>,
}

/// One series.
#[derive(Clone)]
pub struct PlotSeries {
    /// Its name.
    pub name: String,
    /// One value or none for each category, all finite.
    pub values: Vec<Option<f64>>,
    /// The lower and upper limit of each value, where they are known.
    pub intervals: Vec<Option<(f64, f64)>>,
    /// Words, where the chart has words.
    pub words: Vec<Option<String>>,
    /// What stands at a value where that is not the value itself: "less than 1%", "3 of 7".
    pub said: Vec<Option<String>>,
    /// The symbol of the reason for which each value is missing, where it is. Empty where nothing flows.
    pub missing: Vec<&'static str>,
    /// Its panel.
    pub panel: usize,
    /// How its marks look.
    pub style: Style,
}

impl Plot {
    /// Cleans and completes a chart.
    pub fn new(chart: &Chart, colours: &Colours, width: Width) -> Self {
        let count = chart.categories.len();
        let fits = |series: &crate::model::Series, at: usize| {
            let (low, high) = series.intervals.get(at).copied().flatten()?;
            (low.is_finite() && high.is_finite()).then_some((low.min(high), low.max(high)))
        };
        let mut series: Vec<PlotSeries> = chart
            .series
            .iter()
            .zip(palette::of_series(chart, colours))
            .map(|(series, style)| PlotSeries {
                name: clean(&series.name),
                values: (0..count)
                    .map(|at| series.values.get(at).copied().flatten().filter(|v| v.is_finite()))
                    .collect(),
                intervals: (0..count).map(|at| fits(series, at)).collect(),
                words: (0..count)
                    .map(|at| series.words.get(at).cloned().flatten().map(|word| clean(&word)))
                    .collect(),
                said: vec![None; count],
                missing: (0..count)
                    .map(|at| {
                        let reason = series.missing.get(at).copied().flatten();
                        match reason {
                            None if chart.form == ChartForm::Flow => "",
                            reason => reason.unwrap_or(Missing::NotAvailable).symbol(),
                        }
                    })
                    .collect(),
                panel: series.panel,
                style,
            })
            .collect();
        let share = chart.arrangement == Arrangement::Share;
        if share {
            shares::work_out(&mut series, chart);
        }
        let missing = longest_symbol(&series);
        let reference = chart.reference.as_ref().filter(|reference| reference.value.is_finite());
        let limits = series.iter().flat_map(|series| series.intervals.iter().flatten());
        let mut beyond: Vec<f64> = limits.flat_map(|(low, high)| [*low, *high]).collect();
        beyond.extend(reference.map(|reference| reference.value));
        let focus = match &chart.highlight {
            Some(Highlight::Categories(categories)) => Some(categories.clone()),
            _ => None,
        };
        let annotations = chart.annotations.iter().filter(|it| it.category < count);
        Self {
            width: match width {
                Width::Wide => WIDE,
                Width::Narrow => NARROW,
            },
            form: chart.form,
            arrangement: chart.arrangement,
            categories: chart.categories.iter().map(|name| clean(name)).collect(),
            spacing: match chart.spacing.len() == count {
                true => chart.spacing.clone(),
                false => Vec::new(),
            },
            cells: series.iter().flat_map(|series| series.values.iter().copied()).collect(),
            series,
            panels: chart.panels.iter().map(|name| clean(name)).collect(),
            in_panel: false,
            measure: clean(&chart.measure),
            format: match chart.format.style {
                _ if share => shares::FORMAT,
                // The unit at every mark would leave the marks no room; the subtitle says it.
                NumberStyle::PercentagePoints => {
                    NumberFormat { style: NumberStyle::Decimal, ..chart.format }
                }
                _ => chart.format,
            },
            size: chart.size,
            focus,
            reference: reference.map(|it| Reference { value: it.value, label: clean(&it.label) }),
            annotations: annotations
                .map(|it| Annotation { category: it.category, text: clean(&it.text) })
                .collect(),
            meanings: chart
                .meanings
                .iter()
                .map(|(word, meaning)| (clean(word), *meaning))
                .collect(),
            missing,
            palette: Palette::new(colours),
            fonts: Fonts::new(),
            beyond,
            few: if share { shares::few(chart) } else { vec![None; count] },
            words: Arc::clone(&chart.words),
        }
    }

    /// One of the small multiples: its own series, everything else shared.
    pub fn panel(&self, panel: usize, width: i32) -> Self {
        let series = self.series.iter().filter(|series| series.panel == panel).cloned().collect();
        Self { series, width, in_panel: true, ..self.clone() }
    }

    /// An empty drawing. The key of small multiples stands above all of them.
    pub fn scene(&self) -> Scene {
        Scene { keyed: self.in_panel && self.series.len() > 1, ..Scene::new(self.width) }
    }

    /// Where the drawing's content ends.
    pub fn right(&self) -> i32 {
        self.width - EDGE
    }

    /// The width of the drawing's content.
    pub fn inner(&self) -> i32 {
        self.width - 2 * EDGE
    }

    /// Whether the drawing is for a small screen, or a small part of a wide one.
    pub fn is_narrow(&self) -> bool {
        self.width < 400
    }

    /// The least width of a plot; less in a narrow drawing.
    pub fn least(&self, width: i32) -> i32 {
        if self.is_narrow() { width * 3 / 5 } else { width }
    }

    /// The height of a plot in the size asked for.
    pub fn height(&self, medium: i32) -> i32 {
        let medium = if self.in_panel { medium * 7 / 10 } else { medium };
        match self.size {
            Size::Small => medium * 2 / 3,
            Size::Medium => medium,
            Size::Large => medium * 3 / 2,
        }
    }

    /// Every value drawn here.
    pub fn values(&self) -> impl Iterator<Item = f64> + Clone {
        self.series.iter().flat_map(|series| series.values.iter().flatten().copied())
    }

    /// Every value of the chart, missing ones too, those of all small multiples included: what
    /// labels must have room for.
    pub fn cells(&self) -> impl Iterator<Item = Option<f64>> + Clone {
        self.cells.iter().copied()
    }

    /// Every value that the scale must reach.
    pub fn reach(&self) -> impl Iterator<Item = f64> + Clone {
        self.cells.iter().flatten().chain(&self.beyond).copied()
    }

    /// How the mark of a series at a category looks.
    pub fn style(&self, series: usize, category: usize) -> Style {
        let style = self.series[series].style;
        match &self.focus {
            Some(focus) if !focus.contains(&category) => style.quiet(self.palette.quiet),
            _ => style,
        }
    }

    /// Whether fractions make no sense on the value axis: all values are whole numbers of something,
    /// or zero.
    pub fn whole(&self) -> bool {
        let counts = self.format.style == NumberStyle::Count;
        let is_whole = |value: f64| if counts { value.fract() == 0.0 } else { value == 0.0 };
        self.reach().all(is_whole)
    }

    /// What the scale of lines and points must reach. No percentage of a whole is above 100%.
    pub fn range(&self) -> (f64, f64) {
        let (low, high) = for_lines(self.reach());
        let shares = self.format.style == NumberStyle::Percent
            && self.reach().all(|value| (0.0..=100.0).contains(&value));
        (low, if shares { high.min(100.0) } else { high })
    }

    /// The symbols of the values that are missing in a category, each once: `[x]`, `[x] [c]`.
    pub fn missing_in(&self, category: usize) -> String {
        let mut symbols: Vec<&str> = Vec::new();
        for series in self.series.iter().filter(|series| series.values[category].is_none()) {
            let symbol = series.missing[category];
            if !symbol.is_empty() && !symbols.contains(&symbol) {
                symbols.push(symbol);
            }
        }
        symbols.join(" ")
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

    /// How names look.
    pub fn look(&self, anchor: Anchor, size: i32) -> TextLook {
        TextLook { anchor, size, weight: Weight::Regular, colour: self.palette.text }
    }

    fn figure_look(&self, text: &str) -> (Weight, RGBColor) {
        if Missing::ALL.iter().any(|reason| text.ends_with(reason.symbol())) {
            (Weight::Regular, self.palette.muted)
        } else {
            (Weight::Bold, self.palette.text)
        }
    }
}

/// The longest of the symbols that stand for missing values.
fn longest_symbol(series: &[PlotSeries]) -> &'static str {
    let gaps = series.iter().flat_map(|series| {
        let symbols = series.values.iter().zip(&series.missing);
        symbols.filter(|(value, _)| value.is_none()).map(|(_, symbol)| *symbol)
    });
    gaps.max_by_key(|symbol| symbol.len()).unwrap_or(Missing::NotAvailable.symbol())
}

/// One line without control characters, which XML refuses.
fn clean(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.chars().filter(|c| !c.is_control()).collect())
        .collect();
    words.join(" ")
}
