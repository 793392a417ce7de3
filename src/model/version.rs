//! The versions of a paper and the last days that apply to it.

use super::{Date, Words};
use crate::diagnostic::Span;

/// A version of a paper on its way to publication: `versions:` in the front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// How far the paper had come: "First draft", "For clearance".
    pub status: String,
    /// The version's date.
    pub date: Date,
    /// Who wrote it, by role.
    pub author: String,
    /// Who cleared it, by role; none until then.
    pub cleared_by: Option<String>,
    /// When it was cleared, where that is another day than the version's.
    pub cleared: Option<Date>,
    /// Where it was written.
    pub span: Span,
}

impl Version {
    /// Who cleared the version and when, as both outputs print it.
    pub fn clearance(&self, words: &Words) -> String {
        match (&self.cleared_by, self.cleared) {
            (None, _) => words.say("not-yet-cleared"),
            (Some(role), None) => role.clone(),
            (Some(role), Some(date)) => format!("{role}, {}", words.date(date)),
        }
    }
}

/// A last day that a kind's rule works out for a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDay {
    /// What is to be done by then: "Publish the response".
    pub label: String,
    /// How many days there are, the first one counted.
    pub days: u32,
    /// The first and the last day; none where the first is not known to the day.
    pub between: Option<(Date, Date)>,
    /// The law or rule that sets it, where the kind names one.
    pub source: Option<String>,
    /// The field in which a writer says why the day was missed, where the kind has one.
    pub reason_field: Option<String>,
    /// Whether the paper says why.
    pub reason_given: bool,
    /// Where the first day was written.
    pub span: Span,
    /// Where the paper's own date was written.
    pub date_span: Span,
}
