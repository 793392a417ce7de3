//! `candour check`.

use super::arguments::Check;
use super::build::{Clock, read, stopped_silently};
use super::outcome::{Exit, Failure};
use super::place::Place;
use super::progress::Bar;
use super::terminal::Terminal;
use super::{findings, summary};
use crate::diagnostic::Diagnostics;
use crate::pipeline::{self, Progress as _, Step};

/// Checks the content of an office and writes nothing.
///
/// # Errors
/// Where there is no office, or the machine fails. Errors in the content are no failure.
pub(super) fn run(arguments: &Check, terminal: &Terminal) -> Result<Exit, Failure> {
    let clock = Clock::start();
    let place = Place::find(&arguments.root, terminal)?;
    let bar = Bar::new(terminal);
    let sources = read(&place)?;
    bar.begin(Step::Resolve, 0);
    let mut diagnostics = Diagnostics::new();
    let ready = pipeline::check_all(&sources, arguments.edition.edition(), &mut diagnostics);
    let papers = ready.as_ref().map(|ready| ready.site.papers.len());
    bar.clear();
    let found = findings::print(diagnostics, &sources, terminal)?;
    if ready.is_none() && found.errors == 0 {
        return Err(stopped_silently());
    }
    let time = clock.time();
    let line = summary::checked(papers, found, time);
    let json = summary::checked_json(papers, arguments.edition, found, time);
    terminal.summarise(&line, &json)?;
    Ok(if found.errors > 0 { Exit::ContentErrors } else { Exit::Done })
}
