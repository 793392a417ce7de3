//! How values are written in a drawing: as everywhere, but no longer than it has room for.

use super::plot::{Plot, PlotSeries};
use crate::model::{NumberFormat, NumberStyle};

/// Numbers longer than this are written in scientific notation: no drawing has room for them.
const LONGEST_NUMBER: usize = 24;
/// The same in a narrow drawing.
const LONGEST_NARROW: usize = 14;
/// The same for the ticks of its axis.
const LONGEST_TICK: usize = 9;

impl Plot {
    /// A value as it is printed beside its mark.
    pub fn value(&self, value: f64) -> String {
        let longest = if self.is_narrow() { LONGEST_NARROW } else { LONGEST_NUMBER };
        self.short(self.format.format(value), value, longest)
    }

    /// What stands beside the mark of a value, or in its place, at its longest: for measuring.
    pub fn value_or_missing(&self, value: Option<f64>) -> String {
        value.map_or_else(|| self.missing.to_owned(), |value| self.value(value))
    }

    /// What stands beside the mark of a series at a category, or in its place.
    pub fn printed(&self, series: usize, category: usize) -> String {
        let PlotSeries { values, missing, .. } = &self.series[series];
        values[category].map_or_else(|| missing[category].to_owned(), |value| self.value(value))
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
        let longest = if self.is_narrow() { LONGEST_TICK } else { LONGEST_NUMBER };
        let printed: Vec<String> = ticks.iter().map(|tick| format.format(*tick)).collect();
        if printed.iter().all(|text| text.chars().count() <= longest) {
            return printed;
        }
        // All are shortened alike.
        let shortened = |(tick, text): (&f64, String)| {
            if *tick == 0.0 { text } else { self.compact(*tick) }
        };
        ticks.iter().zip(printed).map(shortened).collect()
    }

    fn short(&self, printed: String, value: f64, longest: usize) -> String {
        if printed.chars().count() > longest { self.compact(value) } else { printed }
    }

    /// A number too long for the drawing, to three digits: `£1.23bn`. The data table has all of them.
    fn compact(&self, value: f64) -> String {
        let units = [(1e12, "short-trillion"), (1e9, "short-billion"), (1e6, "short-million")];
        let unit = units.into_iter().find(|(unit, _)| value.abs() >= *unit);
        let Some((unit, message)) = unit.filter(|_| value.abs() < 1e15) else {
            return format!("{value:.2e}").replace('-', "\u{2212}");
        };
        let part = value / unit;
        let digits = if part.abs() < 10.0 { 100.0 } else { 10.0 };
        let digits = if part.abs() < 100.0 { digits } else { 1.0 };
        let format = NumberFormat { decimals: None, ..self.format };
        let printed = format.format((part * digits).round() / digits);
        let short = |number: &str| self.words.say_with(message, &[("number", number.into())]);
        match printed.strip_suffix('%') {
            Some(number) => format!("{}%", short(number)),
            None => short(&printed),
        }
    }
}
