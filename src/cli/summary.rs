//! The one line at the end of a build or check.

use std::time::Duration;

use serde_json::{Value, json};

use super::arguments::EditionName;
use super::findings::Findings;
use super::words::{count, duration, faults};
use crate::pipeline::{Step, Summary};

/// `Built 5 papers (64 pages in 5 PDFs) in 0.9 s with 2 warnings: output/index.html`.
pub(super) fn built(
    summary: &Summary,
    edition: EditionName,
    warnings: usize,
    time: Duration,
    page: &str,
) -> String {
    let mut line = format!("Built {}", count(summary.papers, "paper", "papers"));
    if summary.pdfs > 0 {
        let pages = count(summary.pages, "page", "pages");
        line.push_str(&format!(" ({pages} in {})", count(summary.pdfs, "PDF", "PDFs")));
    } else if summary.papers > 0 {
        line.push_str(" (no PDFs)");
    }
    if edition == EditionName::Restricted {
        line.push_str(" of the restricted edition");
    }
    line.push_str(&format!(" in {}", duration(time)));
    if let Some(warnings) = faults(0, warnings) {
        line.push_str(&format!(" with {warnings}"));
    }
    format!("{line}: {page}")
}

/// `3 errors and 1 warning: nothing was written, output is as it was`.
pub(super) fn not_built(found: Findings, output: &str, output_exists: bool) -> String {
    let faults = faults(found.errors, found.warnings).unwrap_or_default();
    let kept = if output_exists { format!(", {output} is as it was") } else { String::new() };
    format!("{faults}: nothing was written{kept}")
}

/// `Checked 5 papers in 0.2 s: no errors, 2 warnings`.
pub(super) fn checked(papers: Option<usize>, found: Findings, time: Duration) -> String {
    let papers = papers.map_or("the papers".to_owned(), |n| count(n, "paper", "papers"));
    format!(
        "Checked {papers} in {}: {}, {}",
        duration(time),
        count(found.errors, "error", "errors"),
        count(found.warnings, "warning", "warnings")
    )
}

/// What a program is told at the end of a build.
pub(super) fn built_json(
    summary: Option<&Summary>,
    edition: EditionName,
    found: Findings,
    time: Duration,
    output: &str,
) -> Value {
    let made = summary.cloned().unwrap_or_default();
    let steps: Vec<Value> = made
        .times
        .iter()
        .map(|(step, time)| json!({ "step": name(*step), "seconds": seconds(*time) }))
        .collect();
    json!({
        "command": "build",
        "edition": edition.as_str(),
        "written": summary.is_some(),
        "output": output,
        "papers": made.papers,
        "pages": made.pages,
        "pdfs": made.pdfs,
        "errors": found.errors,
        "warnings": found.warnings,
        "seconds": seconds(time),
        "steps": steps,
    })
}

/// What a program is told at the end of a check.
pub(super) fn checked_json(
    papers: Option<usize>,
    edition: EditionName,
    found: Findings,
    time: Duration,
) -> Value {
    json!({
        "command": "check",
        "edition": edition.as_str(),
        "papers": papers,
        "errors": found.errors,
        "warnings": found.warnings,
        "seconds": seconds(time),
    })
}

/// Seconds to the millisecond.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}

fn name(step: Step) -> &'static str {
    match step {
        Step::Load => "load",
        Step::Resolve => "resolve",
        Step::Draw => "draw",
        Step::Pdf => "pdf",
        Step::Html => "html",
        Step::Search => "search",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIME: Duration = Duration::from_millis(940);

    fn line(papers: usize, pages: usize, pdfs: usize, warnings: usize) -> String {
        let summary = Summary { papers, pages, pdfs, times: Vec::new() };
        built(&summary, EditionName::Public, warnings, TIME, "output/index.html")
    }

    #[test]
    fn one_and_many() {
        assert_eq!(
            line(5, 64, 5, 2),
            "Built 5 papers (64 pages in 5 PDFs) in 0.9 s with 2 warnings: output/index.html"
        );
        assert_eq!(line(1, 1, 1, 0), "Built 1 paper (1 page in 1 PDF) in 0.9 s: output/index.html");
        assert_eq!(line(5, 0, 0, 0), "Built 5 papers (no PDFs) in 0.9 s: output/index.html");
        assert_eq!(line(0, 0, 0, 0), "Built no papers in 0.9 s: output/index.html");
    }

    #[test]
    fn failures() {
        let found = Findings { errors: 3, warnings: 1 };
        assert_eq!(
            not_built(found, "output", true),
            "3 errors and 1 warning: nothing was written, output is as it was"
        );
        let found = Findings { errors: 1, warnings: 0 };
        assert_eq!(not_built(found, "output", false), "1 error: nothing was written");
    }

    #[test]
    fn checks() {
        let found = Findings { errors: 0, warnings: 2 };
        assert_eq!(
            checked(Some(5), found, TIME),
            "Checked 5 papers in 0.9 s: no errors, 2 warnings"
        );
        let found = Findings { errors: 1, warnings: 0 };
        assert_eq!(checked(None, found, TIME), "Checked the papers in 0.9 s: 1 error, no warnings");
    }
}
