//! For programs: one JSON object a line.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Files};

#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    help: &'a [String],
}

/// The findings, each as a JSON object on a line of its own.
pub fn json(diagnostics: &[Diagnostic], files: &dyn Files) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let place = diagnostic.span.map(|span| files.line_column(span));
        let line = Line {
            code: diagnostic.code.number(),
            name: diagnostic.code.slug(),
            severity: diagnostic.severity.as_str(),
            message: &diagnostic.message,
            file: diagnostic.span.map(|span| files.path(span.file)),
            line: place.map(|place| place.0),
            column: place.map(|place| place.1),
            label: diagnostic.label.as_deref(),
            help: &diagnostic.help,
        };
        out.push_str(&serde_json::to_string(&line).expect("strings and numbers are valid JSON"));
        out.push('\n');
    }
    out
}
