//! Numbers with their units, cells, symbols and sources in words.

use super::{Argument, Words};
use crate::model::{
    Cell, Column, ColumnContent, Mark, Missing, NumberFormat, NumberStyle, Source, typographic,
};

/// A number of things that is no whole number is spoken of as many are.
const MANY: usize = 100;

impl Words {
    /// A number as it is printed, with the words of its unit: `2 percentage points`.
    pub fn formatted(&self, format: NumberFormat, value: f64) -> String {
        if format.style != NumberStyle::PercentagePoints {
            return format.format(value);
        }
        let plain = NumberFormat { style: NumberStyle::Decimal, ..format };
        let digits = plain.format(value.abs()).replace(',', "");
        self.percentage_points(&plain.format(value), digits.parse().unwrap_or(MANY))
    }

    /// So many percentage points, the number in digits or in words.
    pub fn percentage_points(&self, number: &str, count: usize) -> String {
        let given = [("number", number.into()), ("count", count.into())];
        self.say_with("percentage-points", &given)
    }

    /// Why a value is missing.
    pub fn missing(&self, missing: Missing) -> String {
        self.say(match missing {
            Missing::NotAvailable => "not-available",
            Missing::Confidential => "confidential",
            Missing::NotApplicable => "not-applicable",
            Missing::Low => "rounds-to-zero",
        })
    }

    /// What the status of a value is.
    pub fn mark(&self, mark: Mark) -> String {
        self.say(match mark {
            Mark::Provisional => "provisional",
            Mark::Revised => "revised",
            Mark::Estimated => "estimate",
        })
    }

    /// A cell of a column as a reader sees it.
    pub fn cell(&self, column: &Column, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) if column.content == ColumnContent::Period => self.period(text),
            Cell::Text(text) => typographic(text),
            Cell::Number(value) => self.formatted(column.format, *value),
            Cell::Missing(reason) => reason.symbol().to_owned(),
        }
    }

    /// The line that names a source, whose label the writer may have written too.
    pub fn source_line(&self, source: &str) -> String {
        let (before, _) = self.around("source-line", "source", &[]);
        let label = before.trim();
        if !label.is_empty() && source.starts_with(label) {
            return source.to_owned();
        }
        self.say_with("source-line", &[("source", source.into())])
    }

    /// A source in one line: `North Yorkshire Police, Force intelligence, 6 February 2020`.
    pub fn source(&self, source: &Source) -> String {
        let mut parts = vec![source.organisation.clone()];
        parts.extend(source.name.clone());
        parts.extend(source.published.map(|date| self.date(date)));
        typographic(&parts.join(", "))
    }

    /// `Yes` or `No`.
    pub fn yes_no(&self, yes: bool) -> String {
        self.say(if yes { "yes" } else { "no" })
    }

    /// How a reference to a section reads: `section 3`.
    pub fn section_reference(&self, number: &str) -> String {
        self.say_with("section-reference", &[("number", number.into())])
    }

    /// How a reference to a paragraph reads: `paragraph 3.4`.
    pub fn paragraph_reference(&self, number: &str) -> String {
        self.say_with("paragraph-reference", &[("number", number.into())])
    }

    /// `Appendix A`.
    pub fn appendix_label(&self, letter: &str) -> String {
        self.say_with("appendix-label", &[("letter", letter.into())])
    }

    /// A value with its limits behind it: `65 (50 to 83)`.
    pub fn with_interval(&self, value: &str, lower: &str, upper: &str) -> String {
        let given = [("value", value.into()), ("lower", lower.into()), ("upper", upper.into())];
        self.say_with("with-interval", &given)
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}
