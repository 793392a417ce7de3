//! Messages into which more than text is put: a link, a figure with its source.

use super::{Argument, Words};

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words of the message.
    Text(String),
    /// What stands here, by its place among the slots.
    Slot(usize),
}

/// Marks a slot while the message is put together: no text has this character.
const MARK: char = '\u{F8FF}';

impl Words {
    /// A message cut where its slots are: arguments whose place something else than text takes.
    ///
    /// # Panics
    /// As [`Words::say`].
    pub fn with_slots(
        &self,
        id: &str,
        given: &[(&str, Argument<'_>)],
        slots: &[&str],
    ) -> Vec<Part> {
        let marks: Vec<String> = (0..slots.len()).map(|at| format!("{MARK}{at}{MARK}")).collect();
        let mut arguments = given.to_vec();
        arguments.extend(slots.iter().zip(&marks).map(|(slot, mark)| (*slot, mark.into())));
        let said = self.say_with(id, &arguments);
        let parts = said.split(MARK).enumerate().map(|(at, piece)| match at % 2 {
            1 => Part::Slot(piece.parse().unwrap_or_default()),
            _ => Part::Text(piece.to_owned()),
        });
        parts.filter(|piece| *piece != Part::Text(String::new())).collect()
    }

    /// What a message says before and after one of its arguments; the other arguments are given.
    ///
    /// # Panics
    /// As [`Words::say`].
    pub fn around(
        &self,
        id: &str,
        argument: &str,
        others: &[(&str, Argument<'_>)],
    ) -> (String, String) {
        let (mut before, mut after, mut passed) = (String::new(), String::new(), false);
        for part in self.with_slots(id, others, &[argument]) {
            match part {
                Part::Slot(_) => passed = true,
                Part::Text(text) if passed => after.push_str(&text),
                Part::Text(text) => before.push_str(&text),
            }
        }
        (before, after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Languages;

    #[test]
    fn what_stands_around_an_argument() {
        let languages = Languages::built_in();
        let around = |tag: &str| languages.of(tag).around("source-line", "source", &[]);
        assert_eq!(around("cy"), ("Ffynhonnell: ".to_owned(), String::new()));
        let pages = [("pages", Argument::Count(7))];
        assert_eq!(
            languages.of("cy").around("page-of-pages", "page", &pages),
            ("Tudalen ".to_owned(), " o 7".to_owned())
        );
    }
}
