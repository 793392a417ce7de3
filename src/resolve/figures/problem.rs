//! What is wrong with an expression, before its place is known.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// The length of `{{`.
const BRACES: usize = 2;

/// What is wrong with an expression; its place is known only outside.
#[derive(Debug, Clone)]
pub(in crate::resolve) struct Problem {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) help: Vec<String>,
    /// The word of the expression that is wrong, where it is one.
    pub(super) at: Option<String>,
    /// Whether another finding says it already.
    pub(super) known: bool,
}

impl Problem {
    pub(super) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: Vec::new(), at: None, known: false }
    }

    /// Marks the word of the expression that is wrong.
    pub(super) fn at(mut self, word: &str) -> Self {
        self.at = Some(word.to_owned());
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    pub(super) fn suggest<'a>(
        mut self,
        written: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        if let Some(near) = crate::diagnostic::did_you_mean(written, names) {
            self.help.push(format!("did you mean `{near}`?"));
        }
        self
    }

    /// The place of the word that is wrong in an expression whose text begins behind its two braces.
    pub(super) fn place(&self, expression: &str, span: Span) -> Span {
        let word = self.at.as_deref().filter(|word| !word.is_empty());
        let Some(at) = word.and_then(|word| expression.find(word)) else { return span };
        let start = span.start + BRACES + at;
        let end = start + self.at.as_ref().map_or(0, String::len);
        if end <= span.end { Span::new(span.file, start, end) } else { span }
    }

    /// Adds the finding at its place, unless another one says it already.
    pub(in crate::resolve) fn report(self, span: Span, diagnostics: &mut Diagnostics) {
        if self.known {
            return;
        }
        let mut diagnostic = Diagnostic::new(self.code, span, self.message);
        diagnostic.help = self.help;
        diagnostics.push(diagnostic);
    }
}
