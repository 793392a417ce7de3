//! `candour serve`.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::json;

use super::arguments::Serve;
use super::build::Clock;
use super::outcome::{Exit, Failure};
use super::place::Place;
use super::terminal::Terminal;
use super::words::{duration, faults};
use super::{browser, findings};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::Edition;
use crate::serve::{self, Done, Editor, Options, Report, Trouble};

/// Shows the site of an office until Ctrl-C.
///
/// # Errors
/// Where there is no office, the port is taken or the machine fails. Errors in the content are no failure:
/// the preview shows them.
pub(super) fn run(arguments: &Serve, terminal: &Terminal) -> Result<Exit, Failure> {
    let place = Place::find(&arguments.root, terminal)?;
    let editor = editor(arguments.editor.as_deref())?;
    let edition = if arguments.restricted { Edition::Restricted } else { Edition::Public };
    let listener = serve::bind(arguments.port).map_err(failure)?;
    let report: Arc<dyn Report> = Arc::new(Reporter {
        terminal: *terminal,
        open: arguments.open,
        clock: Mutex::new(Clock::start()),
        last: Mutex::default(),
    });
    serve::run(Options { root: place.root, edition, editor }, listener, &report)
        .map_err(failure)?;
    Ok(Exit::Done)
}

#[expect(clippy::disallowed_methods, reason = "a person's editor is the same for every office")]
fn editor(asked: Option<&str>) -> Result<Option<Editor>, Failure> {
    let usual = std::env::var("CANDOUR_EDITOR").ok().filter(|name| !name.trim().is_empty());
    let (written, from) = match (asked, &usual) {
        (Some(asked), _) => (asked, "--editor"),
        (None, Some(usual)) => (usual.as_str(), "CANDOUR_EDITOR"),
        (None, None) => (Editor::DEFAULT, ""),
    };
    Editor::of(written).map_err(|unknown| {
        Failure::wrong_use(format!("{from}: {unknown}"))
            .help(unknown.help)
            .help("`--editor none` leaves the links to an editor out")
    })
}

fn failure(trouble: Trouble) -> Failure {
    let message = trouble.to_string();
    match trouble {
        Trouble::PortTaken { free, .. } => {
            let failure = Failure::wrong_use(message);
            let failure = match free {
                Some(free) => {
                    failure.help(format!("port {free} is free: `candour serve --port {free}`"))
                }
                None => failure.help("take any port that is free: `candour serve --port 0`"),
            };
            failure.help("if it is another preview, stop that with Ctrl-C in its window")
        }
        Trouble::Port(..) => Failure::wrong_use(message)
            .help("take another port, above 1023: `candour serve --port 8000`"),
        Trouble::Files(_) | Trouble::System(_) => Failure::machine(message),
    }
}

/// Says what the preview does.
struct Reporter {
    terminal: Terminal,
    open: bool,
    clock: Mutex<Clock>,
    /// What was printed last: findings that stay are not printed with each change.
    last: Mutex<Vec<Diagnostic>>,
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Report for Reporter {
    fn begin(&self) {
        *locked(&self.clock) = Clock::start();
    }

    fn done(&self, work: &Done<'_>) {
        let time = locked(&self.clock).time();
        let mut last = locked(&self.last);
        if *last != work.findings {
            last.clear();
            last.extend_from_slice(work.findings);
            let mut found = Diagnostics::new();
            last.iter().for_each(|finding| found.push(finding.clone()));
            // A terminal that has gone away does not end the preview.
            let _ = findings::print(found, work.files, &self.terminal);
        }
        let count = |severity| work.findings.iter().filter(|f| f.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        if self.terminal.json {
            let line = json!({ "update": {
                "files": work.changed, "errors": errors, "warnings": warnings,
                "milliseconds": time.as_millis(),
            } });
            let _ = self.terminal.print(&format!("{line}\n"));
            return;
        }
        let faults = faults(errors, warnings);
        let files = match work.changed {
            [] => None,
            [only] => Some(only.clone()),
            [first, rest @ ..] => Some(format!("{first} and {} more", rest.len())),
        };
        match (files, faults) {
            (_, Some(faults)) if errors > 0 => {
                self.terminal.note(&format!("{faults}: the preview stays as it was"));
            }
            (Some(files), Some(faults)) => {
                let time = duration(time);
                self.terminal.note(&format!("Updated in {time}, {faults}: {files}"));
            }
            (Some(files), None) => {
                self.terminal.note(&format!("Updated in {}: {files}", duration(time)));
            }
            (None, _) => {}
        }
    }

    fn ready(&self, address: &str) {
        let line = if self.terminal.json {
            format!("{}\n", json!({ "preview": { "address": address } }))
        } else {
            format!("Preview at {address} (stop it with Ctrl-C)\n")
        };
        let _ = self.terminal.print(&line);
        if self.open && !browser::open(address) {
            self.terminal.note(&format!("The browser could not be opened: go to {address} in it"));
        }
    }

    fn note(&self, words: &str) {
        self.terminal.note(words);
    }
}
