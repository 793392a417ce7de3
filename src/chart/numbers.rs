//! How values are written in a drawing: as everywhere, but no longer than it has room for.

use super::plot::{Plot, PlotSeries};
use crate::model::{NumberFormat, NumberStyle};

/// Numbers longer than this are shortened: no drawing has room for them.
const LONGEST_NUMBER: usize = 24;
/// The same in a narrow drawing.
const LONGEST_NARROW: usize = 14;
/// The same for the ticks of its axis.
const LONGEST_TICK: usize = 9;
/// Only numbers from here on have an exponent.
const BEYOND: f64 = 1e15;
/// The units of long numbers. There is none below a million: £384,000 is no £384k.
const UNITS: [(f64, &str); 3] =
    [(1e12, "short-trillion"), (1e9, "short-billion"), (1e6, "short-million")];
/// No tick has more decimals than this.
const MOST_DECIMALS: u8 = 12;

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
        let PlotSeries { values, said, missing, .. } = &self.series[series];
        match (values[category], &said[category]) {
            (Some(_), Some(said)) => said.clone(),
            (Some(value), None) => self.value(value),
            (None, _) => missing[category].to_owned(),
        }
    }

    /// The ticks of an axis as they are printed: all with as many decimals as one of them needs, and
    /// all in one unit.
    pub fn tick_labels(&self, ticks: &[f64]) -> Vec<String> {
        let printed = self.in_unit(ticks, 1.0);
        let longest = if self.is_narrow() { LONGEST_TICK } else { LONGEST_NUMBER };
        let length =
            |labels: &[String]| labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
        if length(&printed) <= longest {
            return printed;
        }
        let largest = ticks.iter().fold(0.0_f64, |largest, tick| largest.max(tick.abs()));
        if largest >= BEYOND {
            let exponent = |(tick, text): (&f64, String)| {
                if *tick == 0.0 { text } else { self.compact(*tick) }
            };
            return ticks.iter().zip(printed).map(exponent).collect();
        }
        let Some((unit, message)) = UNITS.into_iter().find(|(unit, _)| largest >= *unit) else {
            return printed;
        };
        let in_unit = self.in_unit(ticks, unit);
        let zero = self.in_unit(&[0.0], 1.0);
        let named = |(tick, number): (&f64, String)| {
            if *tick == 0.0 { zero[0].clone() } else { self.with_unit(&number, message) }
        };
        let short: Vec<String> = ticks.iter().zip(in_unit).map(named).collect();
        if length(&short) < length(&printed) { short } else { printed }
    }

    /// Numbers as parts of a unit, all with as many decimals as one of them needs.
    fn in_unit(&self, numbers: &[f64], unit: f64) -> Vec<String> {
        let needed = |number: &f64| {
            let part = number / unit;
            let is_enough = |decimals: &u8| {
                let factor = 10_f64.powi(i32::from(*decimals));
                ((part * factor).round() - part * factor).abs() < 1e-6
            };
            (0..MOST_DECIMALS).find(is_enough).unwrap_or(MOST_DECIMALS)
        };
        let decimals = numbers.iter().map(needed).max().unwrap_or(0);
        // Pence have two digits; £0.5m has none.
        let pence = self.format.style == NumberStyle::Money && unit == 1.0 && decimals == 1;
        let decimals = Some(if pence { 2 } else { decimals });
        let format = NumberFormat { style: self.format.style, decimals };
        numbers.iter().map(|number| format.format(number / unit)).collect()
    }

    fn short(&self, printed: String, value: f64, longest: usize) -> String {
        if printed.chars().count() > longest { self.compact(value) } else { printed }
    }

    /// A number too long for the drawing, to three digits: `£1.23bn`, and without the decimals it has no
    /// room for below a million. The data table has all of them.
    fn compact(&self, value: f64) -> String {
        if value.abs() >= BEYOND {
            return format!("{value:.2e}").replace('-', "\u{2212}");
        }
        let Some((unit, message)) = UNITS.into_iter().find(|(unit, _)| value.abs() >= *unit) else {
            let decimals = if value.abs() >= 100.0 { 0 } else { 3 };
            return NumberFormat { decimals: Some(decimals), ..self.format }.format(value);
        };
        let part = value / unit;
        let digits = if part.abs() < 10.0 { 100.0 } else { 10.0 };
        let digits = if part.abs() < 100.0 { digits } else { 1.0 };
        let format = NumberFormat { decimals: None, ..self.format };
        self.with_unit(&format.format((part * digits).round() / digits), message)
    }

    /// `£1.23` of a billion: `£1.23bn`.
    fn with_unit(&self, printed: &str, message: &str) -> String {
        let short = |number: &str| self.words.say_with(message, &[("number", number.into())]);
        match printed.strip_suffix('%') {
            Some(number) => format!("{}%", short(number)),
            None => short(printed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Width;
    use super::*;
    use crate::model::{Chart, ChartForm, Series};

    fn ticks(style: NumberStyle, ticks: &[f64]) -> Vec<String> {
        let format = NumberFormat { style, decimals: None };
        let languages = crate::model::Languages::built_in();
        let series = vec![Series::new("A", vec![Some(1.0)])];
        let (names, measure) = (vec!["2019".to_owned()], "Cost".to_owned());
        let words = languages.of("en");
        let chart = Chart::new(ChartForm::Line, names, series, measure, format, words);
        let colours = crate::look::tests::colours();
        Plot::new(&chart, &colours, Width::Narrow).tick_labels(ticks)
    }

    #[test]
    fn ticks_share_unit_and_decimals_and_have_no_exponent() {
        let money = NumberStyle::Money;
        let wanted = ["−£0.25m", "£0", "£0.25m", "£0.50m", "£0.75m", "£1.00m"];
        assert_eq!(ticks(money, &[-250_000.0, 0.0, 250_000.0, 500_000.0, 750_000.0, 1e6]), wanted);
        let wanted = ["−£500,000", "£0", "£500,000"];
        assert_eq!(ticks(money, &[-500_000.0, 0.0, 500_000.0]), wanted);
        assert_eq!(ticks(money, &[0.0, 5e5, 1e6, 1.5e6]), ["£0", "£0.5m", "£1.0m", "£1.5m"]);
        assert_eq!(ticks(money, &[0.0, 5e11, 1e12]), ["£0", "£0.5tn", "£1.0tn"]);
        assert_eq!(ticks(money, &[0.0, 0.5, 1.0]), ["£0.00", "£0.50", "£1.00"]);
        let decimal = NumberStyle::Decimal;
        assert_eq!(ticks(decimal, &[0.0, 0.001, 0.002]), ["0.000", "0.001", "0.002"]);
        assert_eq!(ticks(NumberStyle::Count, &[0.0, 2.5, 5.0]), ["0.0", "2.5", "5.0"]);
    }
}
