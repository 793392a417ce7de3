//! The kinds an office has: those built in and its own.

use std::sync::Arc;

use crate::cli::outcome::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::Terminal;
use crate::cli::{build, findings};
use crate::diagnostic::{Diagnostics, Severity, did_you_mean};
use crate::load;
use crate::model::Kind;
use crate::source::{SourceFile, Sources};

/// The kind of a name. None where the office's own file of that name has errors, which are printed
/// then.
///
/// # Errors
/// Where there is no such kind: the message lists those there are.
pub(super) fn find(
    name: &str,
    place: &Place,
    terminal: &Terminal,
) -> Result<Option<Arc<Kind>>, Failure> {
    let sources = only_kinds(&build::read(place)?);
    let mut diagnostics = Diagnostics::new();
    let kinds = load::load(&sources, &mut diagnostics).kinds;
    let path = format!("templates/kinds/{name}.yaml");
    let broken = broken(diagnostics, &sources, &path);
    if broken.has_errors() {
        findings::print(broken, &sources, terminal)?;
        return Ok(None);
    }
    if let Some(kind) = kinds.get(name) {
        return Ok(Some(Arc::clone(kind)));
    }
    let failure = Failure::wrong_use(format!("there is no kind `{name}`"));
    let failure = match did_you_mean(name, kinds.keys().map(String::as_str)) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure,
    };
    Err(failure.help(format!("the kinds are:\n{}", list(kinds.values()))))
}

/// The files of the kinds and nothing else: what is wrong in a paper need not be right to start
/// another one.
fn only_kinds(sources: &Sources) -> Sources {
    let mut kinds = Sources::default();
    kinds.root.clone_from(&sources.root);
    // The office's lists become fields of the kinds that ask for them.
    let site = sources.under("content/").filter(|(_, file)| file.path == "content/site.yaml");
    for (_, file) in sources.under("templates/kinds/").chain(site) {
        kinds.add(SourceFile::clone(file));
    }
    kinds
}

/// The errors in one file.
fn broken(diagnostics: Diagnostics, sources: &Sources, path: &str) -> Diagnostics {
    let mut errors = Diagnostics::new();
    let file = sources.find(path);
    for finding in diagnostics.into_sorted() {
        let here = finding.span.is_some_and(|span| Some(span.file) == file);
        if here && finding.severity == Severity::Error {
            errors.push(finding);
        }
    }
    errors
}

fn list<'a>(kinds: impl Iterator<Item = &'a Arc<Kind>>) -> String {
    let lines: Vec<String> =
        kinds.map(|kind| format!("{:<16} {}", kind.name, kind.description)).collect();
    lines.join("\n")
}
