//! What went wrong, where, and what to write instead.
//!
//! A [`Diagnostic`] is a value: a code, a severity, a place, a message in the writer's words and
//! help. This folder knows nothing of papers or datasets, and nothing of terminals: turning
//! diagnostics into text is the job of [`emit`].

mod code;
pub mod emit;
mod span;
mod suggest;

pub use code::{Code, Severity};
pub use span::{FileId, Files, Span};
pub use suggest::{did_you_mean, list_of};

/// One finding about the content, with the place it concerns and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule was broken. Decides the severity unless it was overridden.
    pub code: Code,
    /// Errors stop the build from being published; warnings and notes do not.
    pub severity: Severity,
    /// The place in the writer's file, where there is one.
    pub span: Option<Span>,
    /// One sentence without a full stop: what is wrong, in the writer's words.
    pub message: String,
    /// Text beside the marked excerpt, for example "no such column".
    pub label: Option<String>,
    /// What to write instead, each a short sentence.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// A finding of the given code with its usual severity, at a place.
    pub fn new(code: Code, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            span: span.into(),
            message: message.into(),
            label: None,
            help: Vec::new(),
        }
    }

    /// Adds the words that stand beside the marked excerpt.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Adds a sentence that says what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Adds "did you mean ..." where one of the candidates is near what was written.
    #[must_use]
    pub fn suggest<'a>(
        mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        if let Some(near) = did_you_mean(written, candidates) {
            self.help.push(format!("did you mean `{near}`?"));
        }
        self
    }
}

/// Every finding of a run so far. Stages add to it and go on; nothing stops at the first error.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    items: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Starts without findings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.items.push(diagnostic);
    }

    /// Adds all findings of another collection, for example one made for a single paper.
    pub fn extend(&mut self, other: Diagnostics) {
        self.items.extend(other.items);
    }

    /// Takes back findings that another one explains better.
    pub fn withdraw(&mut self, explained: impl Fn(&Diagnostic) -> bool) {
        self.items.retain(|item| !explained(item));
    }

    /// Changes findings about which more is known now.
    pub fn amend(
        &mut self,
        concerned: impl Fn(&Diagnostic) -> bool,
        change: impl Fn(&mut Diagnostic),
    ) {
        self.items.iter_mut().filter(|item| concerned(item)).for_each(change);
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.items.iter().any(|item| item.severity == Severity::Error)
    }

    /// How many findings have the given severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.items.iter().filter(|item| item.severity == severity).count()
    }

    /// The findings in the order of file, place and code, each once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.items.sort_by(|a, b| {
            let key = |d: &Diagnostic| d.span.map(|s| (s.file, s.start, s.end));
            (key(a), a.code, &a.message).cmp(&(key(b), b.code, &b.message))
        });
        self.items.dedup();
        self.items
    }

    /// The findings as they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.items.iter()
    }
}
