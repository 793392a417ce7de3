//! Generated data in every form: whatever an office may have, nothing overlaps or leaves the drawing.

use super::*;
use crate::model::{Annotation, Highlight, Meaning, Reference, Size};

/// How many charts of each form.
const COUNT: u64 = 40;

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % limit
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A label of 1 to 60 letters in words of 1 to 14.
    fn label(&mut self) -> String {
        let (length, mut label, mut word) = (1 + self.below(60), String::new(), 0);
        let longest = if self.one_in(20) { 60 } else { 14 };
        while label.chars().count() < length {
            if word > 0 && (word == longest || self.one_in(7)) {
                label.push(' ');
                word = 0;
                continue;
            }
            const LETTERS: &[u8] = b"aabcdeeefghiijklmnoopqrrsttuvwyzABMW0123456789-'&";
            label.push(char::from(LETTERS[self.below(LETTERS.len())]));
            word += 1;
        }
        label
    }

    /// A value of a chart whose values are of one size: missing, zero, negative, whole or not.
    fn value(&mut self, size: i32, negative: bool) -> Option<f64> {
        if self.one_in(9) {
            return None;
        }
        if self.one_in(9) {
            return Some(0.0);
        }
        let digits = self.below(2000) as f64 / 10.0;
        let digits = if self.one_in(2) { digits.round() } else { digits };
        let sign = if negative && self.one_in(3) { -1.0 } else { 1.0 };
        Some(sign * digits * 10_f64.powi(size))
    }

    fn chart(&mut self, form: ChartForm) -> Chart {
        let rows = match form {
            ChartForm::Slope => 2,
            _ => 1 + self.below(40),
        };
        let columns = match form {
            ChartForm::Timeline => 1,
            ChartForm::Slope => 1 + self.below(40),
            ChartForm::Heatmap => 1 + self.below(12),
            ChartForm::Flow => 1 + self.below(12),
            _ => 1 + self.below(4),
        };
        let categories = if self.one_in(3) {
            (0..rows).map(|at| (1980 + at).to_string()).collect()
        } else {
            (0..rows).map(|_| self.label()).collect()
        };
        // Most charts have ordinary numbers; some have tiny or huge ones.
        let size = if self.one_in(3) { self.below(14) as i32 - 3 } else { 0 };
        let negative = self.one_in(3);
        let worded = form == ChartForm::Timeline || form == ChartForm::Heatmap && self.one_in(2);
        // A heatmap of words has few of them as a rule.
        let few: Option<Vec<String>> = (form == ChartForm::Heatmap && self.one_in(2))
            .then(|| (0..1 + self.below(5)).map(|_| self.label()).collect());
        let panels = if self.one_in(4) { 1 + self.below(6) } else { 0 };
        let mut series = Vec::new();
        for panel in 0..panels.max(1) {
            for _ in 0..columns {
                let values: Vec<_> = (0..rows).map(|_| self.value(size, negative)).collect();
                let mut one = Series { panel, ..Series::new(self.label(), values) };
                if worded {
                    let word = |dice: &mut Self| {
                        (!dice.one_in(6)).then(|| match &few {
                            Some(few) => few[dice.below(few.len())].clone(),
                            None => dice.label(),
                        })
                    };
                    one.words = (0..rows).map(|_| word(self)).collect();
                } else if form == ChartForm::Dot {
                    let spread = 1.0 + self.below(30) as f64 / 10.0;
                    let limits = |value: &Option<f64>| value.map(|it| (it / spread, it * spread));
                    one.intervals = one.values.iter().map(limits).collect();
                }
                series.push(one);
            }
        }
        let style = [
            NumberStyle::Count,
            NumberStyle::Percent,
            NumberStyle::Money,
            NumberStyle::PercentagePoints,
            NumberStyle::Decimal,
        ][self.below(5)];
        let decimals = if self.one_in(2) { None } else { Some(1) };
        let format = NumberFormat { style, decimals };
        let mut chart = Chart::new(
            form,
            categories,
            series,
            self.label(),
            format,
            crate::model::Languages::built_in().of("en"),
        );
        chart.panels = (0..panels).map(|_| self.label()).collect();
        chart.arrangement = ARRANGEMENTS[self.below(3)];
        chart.size = [Size::Small, Size::Medium, Size::Large][self.below(3)];
        if form == ChartForm::Line && self.one_in(3) {
            let mut place = 0.0;
            chart.spacing = (0..rows)
                .map(|_| {
                    place += 1.0 + self.below(20) as f64;
                    place
                })
                .collect();
        }
        if self.one_in(4) {
            let value = self.value(size, negative).unwrap_or(1.0);
            chart.reference = Some(Reference { value, label: self.label() });
        }
        if panels == 0 {
            for _ in 0..self.below(4) {
                let category = self.below(rows);
                chart.annotations.push(Annotation { category, text: self.label() });
            }
        }
        if self.one_in(4) {
            chart.highlight = Some(if self.one_in(2) {
                Highlight::Categories(vec![self.below(rows)])
            } else {
                Highlight::Series(vec![self.below(columns)])
            });
        }
        if let Some(word) = chart.series[0].words.iter().flatten().next() {
            chart.meanings = vec![(word.clone(), Meaning::Bad)];
        }
        chart
    }
}

fn check(form: ChartForm) {
    let fonts = Fonts::new();
    for seed in 1..=COUNT {
        // Neighbouring seeds start alike: the first throws are thrown away.
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        for _ in 0..8 {
            dice.below(2);
        }
        let chart = dice.chart(form);
        for width in [Width::Wide, Width::Narrow] {
            let scene = lay_out(&Plot::new(&chart, &colours(), width));
            let name = format!("{form:?} {seed}, {width:?}");
            check_geometry(&name, &scene, &fonts);
            check_symbols(&name, &scene, &fonts);
            if !matches!(form, ChartForm::Line | ChartForm::Slope) && scene.labels.len() < 400 {
                check_grounds(&name, &scene, &fonts);
            }
            let drawn = draw(&chart, &colours(), width);
            assert_eq!(drawn, draw(&chart, &colours(), width), "{name}");
            assert!(!drawn.contains("NaN") && !drawn.contains(" id="), "{name}");
        }
    }
}

macro_rules! forms {
    ($($name:ident $form:ident,)+) => { $(#[test] fn $name() { check(ChartForm::$form); })+ };
}

forms! {
    columns Column,
    bars Bar,
    lines Line,
    slopes Slope,
    dots Dot,
    heatmaps Heatmap,
    flows Flow,
    timelines Timeline,
}
