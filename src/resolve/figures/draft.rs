//! A figure while its expression is evaluated: words and numbers in order, not yet one text, so that
//! filters can still change how the numbers are written.

use crate::diagnostic::Span;
use crate::model::words::Argument;
use crate::model::{
    Figure, Mark, NumberFormat, NumberStyle, Position, Provenance, Words, capitalised, rounded,
};

/// A figure in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// What is printed, in order.
    pub(super) parts: Vec<Part>,
    /// The raw value, where the figure is one number.
    pub(super) value: Option<f64>,
    /// The cell as it was written, where the figure is one cell of words: what `date` reads.
    pub(super) written: Option<String>,
    /// Whether the first letter is to be a capital.
    pub(super) capitalised: bool,
    /// What a reader must know about how the figure was worked out.
    pub(super) notes: Vec<String>,
    /// The status of the values it was made from.
    pub(super) status: Vec<Mark>,
    pub(super) provenance: Provenance,
}

/// A piece of a figure.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// Words.
    Text(String),
    /// A number that filters may write in another way.
    Number(Number),
    /// A change.
    Change(Box<Change>),
    /// A message with what is put into it.
    Message(&'static str, Vec<(&'static str, Part)>),
}

/// A change: its amount and which way it went.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// None where the amount has its sign.
    pub(super) direction: Option<Direction>,
    pub(super) amount: Part,
    /// The two values, where they are said as well.
    pub(super) ends: Option<[String; 2]>,
}

/// Which way a change went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

/// A number of a figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub(super) value: f64,
    pub(super) format: NumberFormat,
    /// Whether a plus sign stands in front of a number above zero.
    pub(super) signed: bool,
    /// Whether an amount that rounds to nothing reads "less than 1%": for changes and shares.
    pub(super) floor: bool,
    /// What it is a part of: where not the whole rounds to it, it reads "more than 99%".
    pub(super) whole: Option<f64>,
}

impl Draft {
    /// A figure of one number.
    pub(super) fn number(value: f64, format: NumberFormat, provenance: Provenance) -> Self {
        let part = match format.style {
            // 99.96% that is rounded is not all.
            NumberStyle::Percent if value > 0.0 => Part::share(value, format),
            _ => Part::number(value, format),
        };
        Self::of([part], Some(value), provenance)
    }

    /// A figure of words.
    pub(super) fn words(text: impl Into<String>, provenance: Provenance) -> Self {
        Self::of([Part::text(text)], None, provenance)
    }

    /// A figure of several pieces. `value` is the number it stands for, where it is one.
    pub(super) fn of(
        parts: impl IntoIterator<Item = Part>,
        value: Option<f64>,
        provenance: Provenance,
    ) -> Self {
        Self {
            parts: parts.into_iter().collect(),
            value,
            written: None,
            capitalised: false,
            notes: Vec::new(),
            status: Vec::new(),
            provenance,
        }
    }

    /// The figure as it is printed.
    pub(super) fn text(&self, words: &Words) -> String {
        let text: String = self.parts.iter().map(|part| part.print(words)).collect();
        if self.capitalised { capitalised(&text) } else { text }
    }

    /// The figure, written with an expression at a place.
    pub(super) fn into_figure(self, expression: String, span: Span, words: &Words) -> Figure {
        Figure {
            text: self.text(words),
            value: self.value,
            provenance: self.provenance,
            notes: self.notes,
            status: self.status,
            expression,
            span,
            position: Position::default(),
        }
    }

    /// The numbers that filters may write in another way.
    pub(super) fn numbers(&mut self) -> impl Iterator<Item = &mut Number> {
        let numbers = self.number_parts().into_iter();
        numbers.filter_map(|part| match part {
            Part::Number(number) => Some(number),
            _ => None,
        })
    }

    /// The parts that are numbers.
    pub(super) fn number_parts(&mut self) -> Vec<&mut Part> {
        let mut found = Vec::new();
        self.parts.iter_mut().for_each(|part| part.collect(&mut found));
        found
    }

    /// The change the figure is, where it is one.
    pub(super) fn change(&mut self) -> Option<&mut Change> {
        self.parts.iter_mut().find_map(|part| match part {
            Part::Change(change) => Some(change.as_mut()),
            _ => None,
        })
    }
}

impl Part {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn number(value: f64, format: NumberFormat) -> Self {
        Self::Number(Number { value, format, signed: false, floor: false, whole: None })
    }

    /// An amount of change: see [`Number::floor`].
    pub(super) fn amount(value: f64, format: NumberFormat) -> Self {
        Self::Number(Number { value: value.abs(), format, signed: false, floor: true, whole: None })
    }

    /// A percentage of a whole: neither 0% where there are some nor 100% where some are missing.
    pub(super) fn share(value: f64, format: NumberFormat) -> Self {
        Self::Number(Number { value, format, signed: false, floor: true, whole: Some(100.0) })
    }

    /// A number that was divided: what is not nothing does not read as nothing.
    pub(super) fn quotient(value: f64, format: NumberFormat) -> Self {
        let floor = value > 0.0;
        Self::Number(Number { value, format, signed: false, floor, whole: None })
    }

    fn print(&self, words: &Words) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.print(words),
            Self::Change(change) => change.print(words),
            Self::Message(id, parts) => {
                let printed = parts.iter().map(|(name, part)| (*name, part.print(words)));
                say(id, &printed.collect::<Vec<_>>(), words)
            }
        }
    }

    fn collect<'a>(&'a mut self, found: &mut Vec<&'a mut Part>) {
        match self {
            Self::Text(_) => {}
            Self::Number(_) => found.push(self),
            Self::Change(change) => change.amount.collect(found),
            Self::Message(_, parts) => {
                parts.iter_mut().for_each(|(_, part)| part.collect(found));
            }
        }
    }
}

impl Change {
    fn print(&self, words: &Words) -> String {
        let mut given = vec![("amount", self.amount.print(words))];
        let in_full = self.ends.is_some();
        if let Some([from, to]) = &self.ends {
            given.extend([("from", from.clone()), ("to", to.clone())]);
        }
        let message = match (self.direction, in_full) {
            (Some(Direction::Up), false) => "change-up",
            (Some(Direction::Down), false) => "change-down",
            (Some(Direction::Up), true) => "change-up-in-full",
            (Some(Direction::Down), true) => "change-down-in-full",
            (None, true) => "change-in-full",
            (None, false) => return self.amount.print(words),
        };
        say(message, &given, words)
    }
}

fn say(id: &str, given: &[(&str, String)], words: &Words) -> String {
    let given: Vec<(&str, Argument<'_>)> =
        given.iter().map(|(name, text)| (*name, text.into())).collect();
    words.say_with(id, &given)
}

impl Number {
    /// The smallest number its decimals can show.
    fn smallest(&self) -> f64 {
        10_f64.powi(-i32::from(self.format.decimals.unwrap_or(6)))
    }

    /// Whether it is an amount of change that rounds to nothing and reads "less than 1%".
    pub(super) fn is_too_small(&self) -> bool {
        let nothing = |decimals: u8| rounded(self.value, usize::from(decimals)) == 0.0;
        self.floor && self.value != 0.0 && self.format.decimals.is_some_and(nothing)
    }

    /// Whether it is a part that rounds to its whole and reads "more than 99%".
    pub(super) fn is_nearly_all(&self) -> bool {
        self.whole.is_some_and(|whole| {
            self.value < whole && self.format.format(self.value) == self.format.format(whole)
        })
    }

    pub(super) fn print(&self, words: &Words) -> String {
        let text = words.formatted(self.format, self.value);
        if self.is_too_small() {
            let least = words.formatted(self.format, self.smallest());
            return words.say_with("less-than", &[("value", (&least).into())]);
        }
        if let Some(whole) = self.whole.filter(|_| self.is_nearly_all()) {
            let most = words.formatted(self.format, whole - self.smallest());
            return words.say_with("more-than", &[("value", (&most).into())]);
        }
        if self.signed && self.value > 0.0 { format!("+{text}") } else { text }
    }
}

/// The format of a number that was worked out from numbers of another format: its decimals are set,
/// because a quotient has no end of them. Where the column says how many, so many; else none from
/// 100, one from 1, and below that two digits that count. A zero at the end is not written. Money below
/// £100 has two, or none where it is whole pounds.
pub(super) fn worked_out(value: f64, style: NumberStyle, decimals: Option<u8>) -> NumberFormat {
    if decimals.is_some() {
        return NumberFormat { style, decimals };
    }
    let size = value.abs();
    let most: u8 = if size >= 100.0 || size == 0.0 {
        0
    } else if size >= 1.0 {
        1
    } else {
        // 0.043: the first digit that counts stands second behind the point, so three are kept.
        (1..6_u8).find(|places| size * 10_f64.powi(i32::from(*places)) >= 1.0).map_or(6, |n| n + 1)
    };
    let to = |places: u8| rounded(size, usize::from(places));
    if style == NumberStyle::Money {
        let whole = to(2).fract() == 0.0 && (to(2) > 0.0 || size == 0.0);
        let pence = if size >= 100.0 || whole { 0 } else { 2 };
        return NumberFormat { style, decimals: Some(pence) };
    }
    let fewest = (0..=most).find(|places| to(*places) == to(most));
    NumberFormat { style, decimals: Some(fewest.unwrap_or(most)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_nothing_or_all_only_where_they_are() {
        let languages = crate::model::Languages::built_in();
        let words = languages.of("en");
        let print = |value, decimals| {
            let format = NumberFormat { style: NumberStyle::Percent, decimals: Some(decimals) };
            Part::share(value, format).print(words)
        };
        assert_eq!((print(0.0, 0).as_str(), print(100.0, 0).as_str()), ("0%", "100%"));
        assert_eq!(
            (print(0.3, 0).as_str(), print(99.7, 0).as_str()),
            ("less than 1%", "more than 99%")
        );
        assert_eq!((print(0.5, 0).as_str(), print(99.4, 0).as_str()), ("1%", "99%"));
        assert_eq!((print(0.3, 1).as_str(), print(99.96, 1).as_str()), ("0.3%", "more than 99.9%"));
    }

    #[test]
    fn worked_out_numbers_keep_the_digits_that_count() {
        let print = |value| worked_out(value, NumberStyle::Decimal, None).format(value);
        let cases = [
            (65.0, "65"),
            (12.46, "12.5"),
            (9.96, "10"),
            (1234.5, "1,235"),
            (0.5, "0.5"),
            (0.0432, "0.043"),
            (0.0, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(print(value), text);
        }
        assert_eq!(worked_out(65.0, NumberStyle::Decimal, Some(2)).format(65.0), "65.00");
        let money = |value| worked_out(value, NumberStyle::Money, None).format(value);
        let cases = [
            (5.5, "£5.50"),
            (5.0, "£5"),
            (1.237, "£1.24"),
            (-100.0 / 7.0, "\u{2212}£14.29"),
            (0.105, "£0.11"),
            (1234.5, "£1,235"),
            (0.0, "£0"),
        ];
        for (value, text) in cases {
            assert_eq!(money(value), text);
        }
        let languages = crate::model::Languages::built_in();
        let small = Part::quotient(1e-5, worked_out(1e-5, NumberStyle::Money, None));
        assert_eq!(small.print(languages.of("en")), "less than £0.01");
    }
}
