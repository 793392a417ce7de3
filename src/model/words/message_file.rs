//! A file of messages, read and checked for its form.

use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A file of messages in one language.
#[derive(Clone)]
pub struct MessageFile {
    resource: Arc<FluentResource>,
}

/// A place of a message file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The bytes of the file that were passed over.
    pub range: Range<usize>,
}

impl std::fmt::Debug for MessageFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MessageFile").finish_non_exhaustive()
    }
}

impl MessageFile {
    /// Reads a file. What cannot be read is passed over; the rest counts.
    pub fn parse(text: &str) -> (Self, Vec<Trouble>) {
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let troubles =
            errors.into_iter().map(|error| Trouble { range: error.slice.unwrap_or(error.pos) });
        (Self { resource: Arc::new(resource) }, troubles.collect())
    }

    pub(super) fn resource(&self) -> &Arc<FluentResource> {
        &self.resource
    }

    /// The ids of the messages, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name),
            _ => None,
        })
    }

    /// The names of the attributes of a message, in the order of the file.
    pub fn attributes(&self, id: &str) -> impl Iterator<Item = &str> {
        let messages = self.resource.entries().filter_map(move |entry| match entry {
            Entry::Message(message) if message.id.name == id => Some(message),
            _ => None,
        });
        messages.flat_map(|message| message.attributes.iter().map(|attribute| attribute.id.name))
    }

    /// The names of the arguments a message uses, sorted, each once.
    pub fn arguments(&self, id: &str) -> Vec<&str> {
        let mut names = Vec::new();
        for entry in self.resource.entries() {
            if let Entry::Message(message) = entry
                && message.id.name == id
                && let Some(pattern) = &message.value
            {
                of_pattern(pattern, &mut names);
            }
        }
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// Adds the names of the arguments of a pattern.
pub(super) fn of_pattern<'a>(pattern: &Pattern<&'a str>, names: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression<'a>(expression: &Expression<&'a str>, names: &mut Vec<&'a str>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            variants.iter().for_each(|variant| of_pattern(&variant.value, names));
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => names.push(id.name),
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        _ => {}
    }
}
