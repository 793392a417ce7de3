//! The files of a paper's folder that nothing in the paper uses.

use std::collections::BTreeSet;

use super::context::Context;
use super::edition;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Severity, Span};
use crate::load::{RawPaper, RawPart};

/// Names the files of the paper's folder that nothing in it uses.
pub(super) fn report(raw: &RawPaper, withheld: &edition::Taken, context: &mut Context<'_>) {
    for (path, file) in &raw.files {
        if !context.published.has(path) && !withheld.files.contains(path) {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::StrayFile,
                    Span::file_start(file.file),
                    "nothing in the paper uses this file, so it is not published",
                )
                .help(format!("link to it, `[words](address)`, or remove it: `{path}`")),
            );
        }
    }
}

/// Takes back what was said of files of papers with errors: what could not be read may use them, and a
/// writer who removes one that was only misspelt has lost it.
pub(super) fn withdraw(papers: &[impl AsRef<RawPaper>], diagnostics: &mut Diagnostics) {
    let errors = diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    let wrong: BTreeSet<FileId> =
        errors.filter_map(|finding| finding.span).map(|span| span.file).collect();
    let in_doubt: BTreeSet<FileId> = papers
        .iter()
        .map(AsRef::as_ref)
        .filter(|paper| texts(paper).any(|part| wrong.contains(&part.file)))
        .flat_map(|paper| {
            let parts = paper.parts.values().map(|part| part.file);
            paper.files.values().map(|file| file.file).chain(parts)
        })
        .collect();
    diagnostics.withdraw(|finding| {
        finding.code == Code::StrayFile
            && finding.span.is_some_and(|span| in_doubt.contains(&span.file))
    });
}

fn texts(paper: &RawPaper) -> impl Iterator<Item = &RawPart> {
    std::iter::once(&paper.index).chain(paper.parts.values())
}
