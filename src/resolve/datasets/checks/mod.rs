//! Holds the numbers of a dataset against each other, as its `checks:` say.
//!
//! One file a kind of rule. A difference is a finding at the check's line, with both numbers and what
//! they are about. Where the check explains it, it is no finding: the explanation, with the numbers,
//! becomes a note under every exhibit of the dataset. An explanation of nothing is a warning, and a
//! check that compares nothing an error: it would give a false sense of safety.

mod compare;
mod complete;
mod report;
mod unique;
mod words;

use super::{Reach, conditions};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{RawCheck, Rule};
use crate::model::Dataset;

/// The most differences of one check that are named.
const MOST: usize = 10;

/// What came of a rule.
#[derive(Default)]
struct Outcome {
    /// How many things were compared.
    compared: usize,
    /// What is wrong.
    findings: Vec<Diagnostic>,
    /// The differences in words for a reader: `Lines by place add up to 15, against 11`.
    note: Option<String>,
}

/// Makes a check. The note that explains its differences, where there is one.
pub(super) fn check(
    dataset: &Dataset,
    raw: &RawCheck,
    reach: Reach<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let rows = conditions::rows(dataset, &raw.conditions, diagnostics)?;
    let outcome = match &raw.rule {
        Rule::Compare { left, against, tolerance } => {
            let sides = compare::Sides { left, against, tolerance: *tolerance, span: raw.span };
            compare::check(dataset, &rows, &sides, reach, diagnostics)?
        }
        Rule::Unique(names) => unique::check(dataset, &rows, names, raw.span, diagnostics)?,
        Rule::Complete(names) => {
            complete::check(dataset, &rows, names, raw.span, reach.words, diagnostics)?
        }
    };
    if outcome.compared == 0 {
        diagnostics.push(
            Diagnostic::new(Code::IdleCheck, raw.span, "this check compares nothing")
                .help("no row fits it, or a value on one of its sides is always missing")
                .help("correct its names and conditions, or take it away"),
        );
        return None;
    }
    let explain = raw.explain.as_ref().filter(|_| !matches!(raw.rule, Rule::Unique(_)));
    match (explain, outcome.note) {
        (Some(explain), None) => {
            let message = "there is no difference to explain";
            diagnostics.push(Diagnostic::new(Code::NothingToExplain, explain.span, message).help(
                "take `explain` away: it would hide the next difference, whatever its cause",
            ));
            None
        }
        (Some(explain), Some(note)) => Some(format!("{note}. {}", explain.text)),
        (None, _) => {
            report(outcome.findings, raw, diagnostics);
            None
        }
    }
}

fn report(findings: Vec<Diagnostic>, raw: &RawCheck, diagnostics: &mut Diagnostics) {
    let more = findings.len().saturating_sub(MOST);
    for (index, mut finding) in findings.into_iter().take(MOST).enumerate() {
        if more > 0 && index + 1 == MOST {
            finding = finding.help(format!("the check finds {more} more like this"));
        }
        if let Some(severity) = raw.severity {
            finding.severity = severity;
        }
        diagnostics.push(finding);
    }
}
