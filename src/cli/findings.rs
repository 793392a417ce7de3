//! Prints what was found in the content.

use super::outcome::Failure;
use super::terminal::Terminal;
use crate::diagnostic::{Diagnostic, Diagnostics, Files, Severity, emit};

/// How many findings there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Findings {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

/// Prints all findings, or only the errors where the user wants quiet, and counts them.
///
/// # Errors
/// Where they cannot be printed.
pub(super) fn print(
    diagnostics: Diagnostics,
    files: &dyn Files,
    terminal: &Terminal,
) -> Result<Findings, Failure> {
    let mut found = diagnostics.into_sorted();
    let count =
        |severity| found.iter().filter(|item: &&Diagnostic| item.severity == severity).count();
    let findings = Findings { errors: count(Severity::Error), warnings: count(Severity::Warning) };
    if terminal.quiet {
        found.retain(|item| item.severity == Severity::Error);
    }
    let text = if terminal.json {
        emit::json(&found, files)
    } else {
        emit::human(&found, files, terminal.colour)
    };
    terminal.print_findings(&text)?;
    Ok(findings)
}
