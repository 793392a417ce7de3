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
use crate::diagnostic::Diagnostics;
use crate::pipeline::{self, Options, Summary};
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
    let options = Options {
        edition: arguments.edition.edition(),
        pdf: !arguments.no_pdf,
        search: !arguments.no_search,
    };
    let mut diagnostics = Diagnostics::new();
    let made = make(&sources, &output, options, (&bar, terminal), &mut diagnostics);
    bar.clear();
    // Printed even where the machine failed: what was found in the content is true all the same.
    let found = findings::print(diagnostics, &sources, terminal)?;
    let made = made?;
    if made.is_none() && found.errors == 0 {
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

/// Builds and publishes. None where anything found is an error: then nothing was written.
fn make(
    sources: &Sources,
    output: &Path,
    options: Options,
    (bar, terminal): (&Bar, &Terminal),
    diagnostics: &mut Diagnostics,
) -> Result<Option<Summary>, Failure> {
    // Asked first: nobody wants to wait for PDFs to learn that they cannot be written. A refusal is an
    // error among the others, so the content is still checked.
    note_refusal(write::check_output(output), diagnostics)?;
    let Some(built) = pipeline::build(sources, options, bar, diagnostics) else { return Ok(None) };
    bar.writing();
    let waiting = || {
        bar.waiting();
        if !terminal.progress {
            terminal.note("Waiting for another build of this folder to end");
        }
    };
    let published = write::publish(&built.artefacts, output, &waiting);
    let Some(report) = note_refusal(published, diagnostics)? else { return Ok(None) };
    if let Some(earlier) = report.left_over {
        bar.clear();
        terminal.note(&format!(
            "The earlier site could not be removed from {}; the next build tries again",
            earlier.display()
        ));
    }
    Ok(Some(built.summary))
}

/// What writing gave, or none where the folder is refused: that becomes an error among those of the
/// content, since the user can put it right. Anything else means that the machine failed.
fn note_refusal<T>(
    result: Result<T, write::Error>,
    diagnostics: &mut Diagnostics,
) -> Result<Option<T>, Failure> {
    match result {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.is_machine() => {
            let failure = Failure::machine(error.to_string());
            Err(error.help().into_iter().fold(failure, Failure::help))
        }
        Err(error) => {
            diagnostics.push(error.diagnostic());
            Ok(None)
        }
    }
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
