//! `candour build`.

use std::path::Path;
use std::time::{Duration, Instant};

use super::arguments::Build;
use super::findings;
use super::outcome::{Exit, Failure};
use super::place::Place;
use super::progress::Bar;
use super::summary;
use super::terminal::Terminal;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pipeline::{self, Options};
use crate::source::{self, Sources};
use crate::write;

/// Builds the site of an office.
///
/// # Errors
/// Where there is no office, or the machine fails. Errors in the content are no failure: they are
/// printed, and the exit code says so.
pub(super) fn run(arguments: &Build, terminal: &Terminal) -> Result<Exit, Failure> {
    let clock = Clock::start();
    let place = Place::find(&arguments.root, terminal)?;
    let output = place.output(arguments)?;
    let bar = Bar::new(terminal);
    let sources = read(&place)?;
    let mut diagnostics = Diagnostics::new();
    // Asked first: nobody wants to wait for PDFs to learn that they cannot be written. A refusal is an
    // error among the others, so the content is still checked.
    note_refusal(write::check_output(&output), &output, &mut diagnostics)?;
    let options = Options { edition: arguments.edition.edition(), pdf: !arguments.no_pdf };
    let built = pipeline::build(&sources, options, &bar, &mut diagnostics);
    let silent = built.is_none() && !diagnostics.has_errors();
    let made = match built {
        Some(built) => {
            bar.writing();
            let waiting = || {
                bar.waiting();
                if !terminal.progress {
                    terminal.note("Waiting for another build of this folder to end");
                }
            };
            let published = write::publish(&built.artefacts, &output, &waiting).map(drop);
            note_refusal(published, &output, &mut diagnostics)?.then_some(built.summary)
        }
        None => None,
    };
    bar.clear();
    let found = findings::print(diagnostics, &sources, terminal)?;
    if silent {
        return Err(stopped_silently());
    }
    let time = clock.time();
    let json = summary::built_json(
        made.as_ref(),
        arguments.edition,
        found,
        time,
        &output.to_string_lossy(),
    );
    let (line, exit) = match &made {
        Some(made) => {
            let page = place.shown(&output.join("index.html"));
            (summary::built(made, arguments.edition, found.warnings, time, &page), Exit::Done)
        }
        None => {
            let line = summary::not_built(found, &place.shown(&output), output.is_dir());
            (line, Exit::ContentErrors)
        }
    };
    terminal.summarise(&line, &json)?;
    Ok(exit)
}

/// Whether writing went or may go on: a folder that is refused becomes an error of the content, since
/// the user can put it right; anything else means that the machine failed.
fn note_refusal(
    result: Result<(), write::Error>,
    output: &Path,
    diagnostics: &mut Diagnostics,
) -> Result<bool, Failure> {
    let Err(error) = result else { return Ok(true) };
    if error.is_refusal() {
        let mut finding = Diagnostic::new(Code::OutputFolder, None, error.to_string());
        finding.help.extend(error.help());
        diagnostics.push(finding);
        return Ok(false);
    }
    let failure = Failure::machine(error.to_string());
    Err(match error.help() {
        Some(help) => failure.help(help),
        None => failure.help(format!("{} is as it was", output.display())),
    })
}

/// Reads an office's files.
///
/// # Errors
/// Where one cannot be read.
pub(super) fn read(place: &Place) -> Result<Sources, Failure> {
    source::read(&place.root).map_err(|error| {
        let failure = Failure::machine(error.to_string());
        match error.kind() {
            std::io::ErrorKind::PermissionDenied => failure
                .help("you have no permission to read it: ask whoever looks after the computer"),
            _ => failure,
        }
    })
}

/// A stage that gives up has to say why; where it did not, the user must not be left without a word.
pub(super) fn stopped_silently() -> Failure {
    Failure::machine("candour stopped without naming an error: that is a fault in candour")
        .help("please report it, with the paper that was built")
}

/// Measures a run for its summary.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock(Instant);

impl Clock {
    /// Starts now.
    #[expect(clippy::disallowed_methods, reason = "measured for the summary line only")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since.
    pub fn time(self) -> Duration {
        self.0.elapsed()
    }
}
