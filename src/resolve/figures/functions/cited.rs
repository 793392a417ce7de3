//! `cited`: a number no dataset holds, with its source.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::Reach;
use super::super::draft::{Draft, Part};
use crate::diagnostic::Code;
use crate::model::Provenance;

const EXAMPLE: &str = "cited(\"£80 million\", source=\"Home Office, January 2021\")";

/// `cited("£80 million", source="Home Office, January 2021")`.
pub(super) fn cited(_: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let text = arguments.require("text", EXAMPLE)?;
    let source = arguments.require("source", EXAMPLE)?;
    arguments.finish(&["source", "text"], EXAMPLE)?;
    if source.trim().is_empty() || text.trim().is_empty() {
        return Err(Problem::new(
            Code::BadFunction,
            "a cited figure needs its text and its source in words",
        )
        .help(format!("for example `{EXAMPLE}`")));
    }
    let value = text.replace(['£', ',', '%'], "").trim().parse().ok();
    let provenance = Provenance::Cited { source };
    let mut draft = Draft::of([Part::text(text.clone())], value, provenance);
    draft.written = Some(text);
    Ok(draft)
}
