//! Versions of a paper in different languages are of one kind and date, and say the same numbers.
//!
//! `figures` and `exhibits` bring what two papers have into a form in which it can be compared, `pairs`
//! finds what has no partner.

mod exhibits;
mod figures;
mod pairs;

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span};
use crate::model::{Paper, Site};
use pairs::{Compared, Item};

/// Names at most so many figures, charts or tables of a paper.
const MOST: usize = 10;

/// Holds each version against the paper it names.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let named = |paper: &&std::sync::Arc<Paper>| paper.translation_of.is_some();
    if !site.papers.iter().any(|paper| named(&paper)) {
        return;
    }
    let by_url: BTreeMap<&str, &Paper> =
        site.papers.iter().map(|paper| (paper.url.as_str(), paper.as_ref())).collect();
    for version in site.papers.iter().filter(named) {
        let Some(of) = &version.translation_of else { continue };
        let original = of.paper.as_deref().and_then(|url| by_url.get(url));
        if let Some(original) = original {
            alike(version, original, of.span, diagnostics);
            same_numbers(version, original, of.span, diagnostics);
        }
    }
}

/// Both are of one kind and date.
fn alike(version: &Paper, original: &Paper, span: Span, diagnostics: &mut Diagnostics) {
    let (own, other) = (&version.kind.name, &original.kind.name);
    if own != other {
        let message = format!("this paper is of the kind `{own}`, `{}` is `{other}`", original.url);
        diagnostics.push(
            Diagnostic::new(Code::UnlikeVersions, span, message)
                .help(format!("write the same kind in both: `kind: {other}`")),
        );
    }
    if version.date != original.date {
        let (own, other) = (version.date.iso(), original.date.iso());
        let message = format!("this version is dated {own}, `{}` {other}", original.url);
        let mut finding = Diagnostic::new(Code::UnlikeVersions, span, message)
            .help("versions in different languages are published together: give both one date");
        finding.severity = Severity::Warning;
        diagnostics.push(finding);
    }
}

fn same_numbers(version: &Paper, original: &Paper, span: Span, diagnostics: &mut Diagnostics) {
    let compared = pairs::compare(figures::of(version), figures::of(original));
    if let Some(finding) = report("figures", &compared, original, span) {
        diagnostics.push(finding.help(
            "keep the expressions as they are when the words around them are translated: candour says the numbers in the paper's language",
        ));
    }
    let compared = pairs::compare(exhibits::of(version), exhibits::of(original));
    if let Some(finding) = report("charts and tables", &compared, original, span) {
        diagnostics.push(finding.help(
            "keep type, data, columns and rows as they are; title, alternative text and notes are translated",
        ));
    }
}

/// One finding names everything without a partner, with its line.
fn report(what: &str, found: &Compared, original: &Paper, span: Span) -> Option<Diagnostic> {
    if found.is_empty() {
        return None;
    }
    let message = format!("this paper and `{}` do not have the same {what}", original.url);
    let mut finding = Diagnostic::new(Code::FiguresDiffer, span, message);
    for (own, other) in found.otherwise.iter().take(MOST) {
        finding = finding.help(format!(
            "here `{}` in {}, there `{}` in {}",
            own.shown, own.place, other.shown, other.place
        ));
    }
    finding = more(finding, found.otherwise.len(), "written otherwise");
    for (words, items) in [("only here", &found.only_own), ("only there", &found.only_other)] {
        for item in items.iter().take(MOST) {
            finding = finding.help(format!("{words}: {}", described(item)));
        }
        finding = more(finding, items.len(), words);
    }
    Some(finding)
}

fn described(item: &Item) -> String {
    format!("`{}` in {}, {}", item.shown, item.place, item.origin)
}

fn more(finding: Diagnostic, count: usize, words: &str) -> Diagnostic {
    match count.checked_sub(MOST) {
        Some(more) if more > 0 => finding.help(format!("and {more} more {words}")),
        _ => finding,
    }
}
