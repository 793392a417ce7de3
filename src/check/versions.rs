//! A paper that is final is cleared, and one that is cleared is final.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Paper, Site, Status};

/// Holds the versions of each paper against its status and against each other.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        status(paper, diagnostics);
        for pair in paper.versions.windows(2) {
            if pair[1].date < pair[0].date {
                let message = format!(
                    "this version is of {}, the one above it of {}",
                    pair[1].date.long(),
                    pair[0].date.long()
                );
                diagnostics.push(
                    Diagnostic::new(Code::VersionOrder, pair[1].span, message)
                        .help("list the versions from the first to the latest"),
                );
            }
        }
    }
}

fn status(paper: &Paper, diagnostics: &mut Diagnostics) {
    let Some(latest) = paper.versions.last() else { return };
    match (paper.status, &latest.cleared_by) {
        (Status::Final, None) => diagnostics.push(
            Diagnostic::new(
                Code::NotCleared,
                latest.span,
                "the paper is final, but its latest version is not cleared",
            )
            .help("write `status: draft` at the top until it is cleared")
            .help("or say here by whom: `cleared_by: Chief executive`"),
        ),
        (Status::Draft, Some(_)) => diagnostics.push(
            Diagnostic::new(
                Code::ClearedDraft,
                latest.span,
                "the latest version is cleared, but the paper is still a draft",
            )
            .help("write `status: final` to publish it without the marks of a draft")
            .help("or add a version for the work that goes on"),
        ),
        _ => {}
    }
}
