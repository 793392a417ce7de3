//! The words of a language nobody speaks: every message of English with each of its letters replaced by one
//! of another script, so that English that comes from elsewhere stands out.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Attribute, Resource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

const ENGLISH: &str = include_str!("../../../templates/words/en.ftl");
const WELSH: &str = include_str!("../../../templates/words/cy.ftl");

/// The code of the language: one that the standard keeps for private use.
pub const LANGUAGE: &str = "qaa";

/// Another one, for versions of its papers: it has the same words.
pub const OTHER: &str = "qab";

/// One for each letter of English.
const LETTERS: &str = "абвгдежзийклмнопрстуфхцчшщ";

/// The file of the language: every message of English, and of Welsh those that English has no need of (kinds
/// in another language).
pub fn file() -> String {
    let mut all: BTreeMap<String, Entry<String>> = BTreeMap::new();
    // English last: where both have a message, its own counts.
    for text in [WELSH, ENGLISH] {
        let file = parser::parse(text.to_owned()).expect("the messages that come with candour");
        for entry in file.body {
            if let Entry::Message(message) = entry
                && (text == ENGLISH || message.id.name.starts_with("kind-"))
            {
                let name = message.id.name.clone();
                let message = match all.remove(&name) {
                    Some(Entry::Message(before)) => joined(before, message),
                    _ => message,
                };
                all.insert(name, Entry::Message(message));
            }
        }
    }
    let mut body: Vec<Entry<String>> = all.into_values().collect();
    for entry in &mut body {
        if let Entry::Message(message) = entry {
            message.comment = None;
            message.value.iter_mut().for_each(replace);
            message.attributes.iter_mut().for_each(|attribute| replace(&mut attribute.value));
        }
    }
    serializer::serialize(&Resource { body })
}

/// A message with the attributes of both.
fn joined(before: Message<String>, mut message: Message<String>) -> Message<String> {
    let has = |message: &Message<String>, attribute: &Attribute<String>| {
        message.attributes.iter().any(|known| known.id.name == attribute.id.name)
    };
    let further: Vec<_> =
        before.attributes.into_iter().filter(|attribute| !has(&message, attribute)).collect();
    message.attributes.extend(further);
    message.value = message.value.or(before.value);
    message
}

fn replace(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = disguised(value),
            PatternElement::Placeable { expression } => replace_in(expression),
        }
    }
}

fn replace_in(expression: &mut Expression<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            variants.iter_mut().for_each(|variant| replace(&mut variant.value));
            selector
        }
    };
    match inline {
        InlineExpression::StringLiteral { value } => *value = disguised(value),
        InlineExpression::Placeable { expression } => replace_in(expression),
        _ => {}
    }
}

/// A text with every letter replaced; marks, digits and spaces stay.
fn disguised(text: &str) -> String {
    text.chars()
        .map(|letter| {
            let at = u32::from(letter.to_ascii_lowercase()).wrapping_sub(u32::from('a'));
            let other = usize::try_from(at).ok().and_then(|at| LETTERS.chars().nth(at));
            match other {
                Some(other) if letter.is_ascii_uppercase() => other.to_uppercase().collect(),
                Some(other) => other.to_string(),
                None if letter.is_alphabetic() => "ж".to_owned(),
                None => letter.to_string(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_of_a_message_stays() {
        assert_eq!(disguised("Abc 1, ŵ!"), "Абв 1, ж!");
        let file = file();
        let month = file.lines().find(|line| line.starts_with("month-may")).expect("a month");
        assert_eq!(month, "month-may = Маш");
        assert!(file.contains("date-month = { $month } { $year }"), "{file}");
    }
}
