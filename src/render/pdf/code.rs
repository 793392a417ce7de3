//! A writer of Typst code: calls, lists and literals, never a writer's text outside a literal.

use super::literal;
use crate::look::long_words::{Type, breakable};
use crate::look::typeface::Typeface;

/// Typst code under construction.
#[derive(Debug, Default)]
pub(super) struct Code {
    text: String,
}

impl Code {
    /// The finished code.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Appends code as it stands. `code` must never hold text from outside candour.
    pub(super) fn raw(&mut self, code: &str) -> &mut Self {
        self.text.push_str(code);
        self
    }

    /// Appends a string literal of text as it is to be printed.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        literal::push(&mut self.text, &literal::printable(text, false));
        self
    }

    /// Appends a string literal of words a reader sees, with places to break in those that are wider
    /// than a narrow column.
    pub(super) fn words(&mut self, text: &str) -> &mut Self {
        const ROOM: f64 = 13.0;
        self.text(&breakable(text, ROOM, Type::Text(&Typeface::noto())))
    }

    /// Appends a string literal of code that keeps line breaks and tabs.
    pub(super) fn lines(&mut self, text: &str) -> &mut Self {
        const ROOM: f64 = 18.0;
        let text = breakable(text, ROOM, Type::Mono);
        literal::push(&mut self.text, &literal::printable(&text, true));
        self
    }

    /// Appends a string literal of a name candour made: an anchor, a path.
    pub(super) fn name(&mut self, name: &str) -> &mut Self {
        literal::push(&mut self.text, name);
        self
    }

    /// Appends a string literal, or `none`.
    pub(super) fn text_or_none(&mut self, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.text(text),
            None => self.raw("none"),
        }
    }

    /// Appends an array of what `each` writes for every item.
    pub(super) fn array<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Self, T),
    ) -> &mut Self {
        self.raw("(");
        for item in items {
            each(self, item);
            self.raw(",");
        }
        self.raw(")")
    }

    /// Appends `true` or `false`.
    pub(super) fn flag(&mut self, flag: bool) -> &mut Self {
        self.raw(if flag { "true" } else { "false" })
    }

    /// How much has been written: to find out whether a step wrote anything.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }
}
