//! Numbers and places in an order, in words: "eleven", "eleventh".

use super::{Argument, Words};
use crate::model::NumberFormat;

impl Words {
    /// A whole number from 0 to 100 in words: `twenty-seven`. None for any other number.
    pub fn number(&self, number: usize) -> Option<String> {
        if number > 100 {
            return None;
        }
        if let Some(word) = self.own_or_english(&format!("number-{number}")) {
            return Some(word);
        }
        let (tens, ones) = (self.number(number / 10 * 10)?, self.number(number % 10)?);
        let parts = [("tens", Argument::Text(&tens)), ("ones", Argument::Text(&ones))];
        Some(self.say_with("number-of-tens-and-ones", &parts))
    }

    /// A place in an order, from 1: `second`, `twenty-seventh`; in digits where the language has no word:
    /// `101st`.
    pub fn ordinal(&self, number: usize) -> Option<String> {
        if number == 0 {
            return None;
        }
        Some(self.ordinal_word(number).unwrap_or_else(|| self.ordinal_in_digits(number)))
    }

    fn ordinal_word(&self, number: usize) -> Option<String> {
        if number > 100 {
            return None;
        }
        if let Some(word) = self.own(&format!("ordinal-{number}")) {
            return Some(word);
        }
        if number < 20 || number.is_multiple_of(10) {
            return None;
        }
        let tens = self.number(number / 10 * 10)?;
        let ones = self.own(&format!("ordinal-{}", number % 10))?;
        let parts = [("tens", Argument::Text(&tens)), ("ones", Argument::Text(&ones))];
        let id = "ordinal-of-tens-and-ones";
        self.has(id).then(|| self.say_with(id, &parts))
    }

    /// `101st`, `1,404th`.
    fn ordinal_in_digits(&self, number: usize) -> String {
        let digits = NumberFormat::COUNT.format(whole(number));
        let mut shapes = [number % 100, number % 10].into_iter();
        let hundred = shapes.next().map(|rest| format!("ordinal-ending-{rest:02}"));
        let ten = shapes.next().map(|rest| format!("ordinal-ending-{rest}"));
        let of = |id: Option<String>| id.and_then(|id| self.own(&id));
        let ending = of(hundred).or_else(|| of(ten));
        let ending = ending.or_else(|| self.own("ordinal-ending")).unwrap_or_default();
        digits + &ending
    }

    /// A small number inside a sentence: in words up to ten, then in digits.
    pub fn number_in_prose(&self, number: usize) -> String {
        let word = (number <= 10).then(|| self.number(number)).flatten();
        word.unwrap_or_else(|| NumberFormat::COUNT.format(whole(number)))
    }

    /// A place in an order inside a sentence: in words up to tenth, then in digits.
    pub fn ordinal_in_prose(&self, number: usize) -> String {
        let word = (number <= 10).then(|| self.ordinal_word(number)).flatten();
        word.unwrap_or_else(|| self.ordinal_in_digits(number))
    }

    /// Whether this language has a message of its own, English apart.
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    fn own_or_english(&self, id: &str) -> Option<String> {
        self.own(id).or_else(|| match &self.fallback {
            // A language with number words of its own is not mixed with English ones.
            Some(english) if !self.has("number-1") => english.own(id),
            _ => None,
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows are far smaller")]
fn whole(number: usize) -> f64 {
    number as f64
}
