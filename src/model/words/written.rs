//! What stands in a file of messages, text by text: for finding what would be silently passed over.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use super::MessageFile;

/// A text of a message file: a message, a term (`-office`) or an attribute of one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written<'a> {
    /// `notes`, `-office`, `kind-letter.plural`.
    pub name: String,
    /// Whether nothing is said, whatever is put in.
    pub is_blank: bool,
    /// The names of the other texts it uses.
    pub uses: BTreeSet<String>,
    /// The functions it calls: `NUMBER`.
    pub functions: BTreeSet<&'a str>,
    /// What it chooses by, each with the keys to choose from but for the one that is taken otherwise.
    pub choices: Vec<(&'a str, Vec<&'a str>)>,
}

impl MessageFile {
    /// Every text, in the order of the file.
    pub fn texts(&self) -> Vec<Written<'_>> {
        let mut texts = Vec::new();
        for entry in self.resource().entries() {
            let (name, value, attributes) = match entry {
                Entry::Message(it) => (it.id.name.to_owned(), it.value.as_ref(), &it.attributes),
                Entry::Term(it) => (format!("-{}", it.id.name), Some(&it.value), &it.attributes),
                _ => continue,
            };
            texts.extend(value.map(|value| read(name.clone(), value)));
            let of = |attribute: &str| format!("{name}.{attribute}");
            texts.extend(attributes.iter().map(|it| read(of(it.id.name), &it.value)));
        }
        texts
    }
}

fn read<'a>(name: String, pattern: &Pattern<&'a str>) -> Written<'a> {
    let mut written = Written { name, is_blank: is_blank(pattern), ..Written::default() };
    written.pattern(pattern);
    written
}

fn is_blank(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { expression } => is_blank_part(expression),
    })
}

fn is_blank_part(expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().all(|variant| is_blank(&variant.value))
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => value.trim().is_empty(),
        Expression::Inline(InlineExpression::Placeable { expression }) => is_blank_part(expression),
        Expression::Inline(_) => false,
    }
}

impl<'a> Written<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if let InlineExpression::VariableReference { id } = selector {
                    let keys = variants.iter().filter(|variant| !variant.default);
                    self.choices.push((id.name, keys.filter_map(word).collect()));
                }
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        let attribute = |id: &str| format!(".{id}");
        match inline {
            InlineExpression::MessageReference { id, attribute: part } => {
                let part = part.as_ref().map_or_else(String::new, |part| attribute(part.name));
                self.uses.insert(format!("{}{part}", id.name));
            }
            InlineExpression::TermReference { id, attribute: part, .. } => {
                let part = part.as_ref().map_or_else(String::new, |part| attribute(part.name));
                self.uses.insert(format!("-{}{part}", id.name));
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.functions.insert(id.name);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// The key of a variant where it is a word.
fn word<'a>(variant: &Variant<&'a str>) -> Option<&'a str> {
    match variant.key {
        VariantKey::Identifier { name } => Some(name),
        VariantKey::NumberLiteral { .. } => None,
    }
}
