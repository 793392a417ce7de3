//! What a value is of the sum of its category, as charts, their tables and their words say it.

use super::{Chart, Missing, NumberFormat, NumberStyle, Words};

/// No percentage is stated on a base smaller than this: three of seven are no 43%.
const SMALLEST_BASE: f64 = 10.0;

/// How percentages are written in a drawing and in its words.
const WHOLE: NumberFormat = NumberFormat { style: NumberStyle::Percent, decimals: Some(0) };

/// The share of one value in the sum of its category.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Share {
    /// In percent.
    Percent(f64),
    /// A part of a whole too small for a percentage, and of nothing: so many of so many.
    Few {
        /// The value.
        part: f64,
        /// The sum of its category.
        whole: f64,
    },
    /// A part of the category is missing, and with it the whole: the reason of the first of them.
    Missing(Missing),
}

impl Chart {
    /// The share of the value of a series in the sum of its category. Counts that come to fewer than
    /// ten have none that can be stated, negative values none at all.
    pub fn share(&self, series: usize, category: usize) -> Share {
        let value = |at: usize| self.series[at].values.get(category).copied().flatten();
        let value = |at: usize| value(at).filter(|value| value.is_finite() && *value >= 0.0);
        if let Some(gap) = (0..self.series.len()).find(|at| value(*at).is_none()) {
            let reason = self.series[gap].missing.get(category).copied().flatten();
            return Share::Missing(reason.unwrap_or(Missing::NotAvailable));
        }
        let values = || (0..self.series.len()).filter_map(value);
        // The largest first: sums of huge values stay finite.
        let largest = values().fold(0.0, f64::max);
        let part = value(series).unwrap_or_default();
        if largest == 0.0 {
            return Share::Few { part, whole: 0.0 };
        }
        let sum: f64 = values().map(|value| value / largest).sum();
        let counts = self.format.style == NumberStyle::Count;
        if counts && sum * largest < SMALLEST_BASE && values().all(|value| value.fract() == 0.0) {
            return Share::Few { part, whole: values().sum() };
        }
        Share::Percent(part / largest / sum * 100.0)
    }
}

impl Share {
    /// The percentage, where there is one.
    pub fn percent(self) -> Option<f64> {
        match self {
            Self::Percent(percent) => Some(percent),
            _ => None,
        }
    }

    /// The share as a drawing and its words say it: "43%", but neither "0%" of some nor "100%" of what
    /// is not all: "less than 1%", "more than 99%". Few are counted: "3 of 7".
    pub fn said(self, format: NumberFormat, words: &Words) -> String {
        let percent = |value| words.formatted(WHOLE, value);
        let near =
            |id: &str, value: f64| words.say_with(id, &[("value", (&percent(value)).into())]);
        match self {
            Self::Percent(share) if share > 0.0 && share < 0.5 => near("less-than", 1.0),
            Self::Percent(share) if (99.5..100.0).contains(&share) => near("more-than", 99.0),
            Self::Percent(share) => percent(share),
            Self::Few { whole: 0.0, .. } => words.formatted(format, 0.0),
            Self::Few { part, whole } => counted(part, whole, format, words),
            Self::Missing(reason) => reason.symbol().to_owned(),
        }
    }

    /// The share as a table has it: with one decimal, or as many as it takes not to look like nothing
    /// or all.
    pub fn in_table(self, format: NumberFormat, words: &Words) -> String {
        let Self::Percent(share) = self else { return self.said(format, words) };
        let printed = |decimals| {
            let format = NumberFormat { style: NumberStyle::Percent, decimals: Some(decimals) };
            words.formatted(format, share)
        };
        let rounds_away = |decimals: &u8| {
            let rounded = super::rounded(share, usize::from(*decimals));
            (rounded == 0.0) == (share == 0.0) && (rounded == 100.0) == (share == 100.0)
        };
        printed((1..=6).find(rounds_away).unwrap_or(6))
    }
}

/// "3 of 7".
fn counted(part: f64, whole: f64, format: NumberFormat, words: &Words) -> String {
    let (part, whole) = (words.formatted(format, part), words.formatted(format, whole));
    words.say_with("part-of-whole", &[("part", (&part).into()), ("whole", (&whole).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Arrangement, ChartForm, Languages, Series};

    fn shares(parts: &[f64], style: NumberStyle) -> Vec<(String, String)> {
        let languages = Languages::built_in();
        let words = languages.of("en");
        let format = NumberFormat { style, decimals: None };
        let series = parts.iter().map(|part| Series::new("A", vec![Some(*part)])).collect();
        let names = vec!["York".to_owned()];
        let mut chart =
            Chart::new(ChartForm::Bar, names, series, "Lines".to_owned(), format, words);
        chart.arrangement = Arrangement::Share;
        let told = |at| {
            let share = chart.share(at, 0);
            (share.said(format, words), share.in_table(format, words))
        };
        (0..parts.len()).map(told).collect()
    }

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(said, written)| ((*said).to_owned(), (*written).to_owned())).collect()
    }

    #[test]
    fn shares_are_nothing_or_all_only_where_they_are() {
        let count = NumberStyle::Count;
        assert_eq!(
            shares(&[1.0, 199.0], count),
            pairs(&[("1%", "0.5%"), ("more than 99%", "99.5%")])
        );
        assert_eq!(
            shares(&[2.0, 998.0], count),
            pairs(&[("less than 1%", "0.2%"), ("more than 99%", "99.8%")])
        );
        assert_eq!(
            shares(&[1.0, 9999.0], count),
            pairs(&[("less than 1%", "0.01%"), ("more than 99%", "99.99%")])
        );
        assert_eq!(shares(&[0.0, 50.0], count), pairs(&[("0%", "0.0%"), ("100%", "100.0%")]));
        assert_eq!(shares(&[1e308, 1e308], count), pairs(&[("50%", "50.0%"); 2]));
    }

    #[test]
    fn few_are_counted() {
        let count = NumberStyle::Count;
        assert_eq!(
            shares(&[7.0, 0.0], count),
            pairs(&[("7 of 7", "7 of 7"), ("0 of 7", "0 of 7")])
        );
        assert_eq!(shares(&[5.0, 5.0], count), pairs(&[("50%", "50.0%"); 2]));
        assert_eq!(shares(&[0.0, 0.0], count), pairs(&[("0", "0"); 2]));
        // Millions of pounds, and hours, are no counts of people.
        assert_eq!(
            shares(&[3.0, 1.0], NumberStyle::Money),
            pairs(&[("75%", "75.0%"), ("25%", "25.0%")])
        );
        assert_eq!(shares(&[0.5, 1.5], count), pairs(&[("25%", "25.0%"), ("75%", "75.0%")]));
    }
}
