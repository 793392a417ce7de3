//! Who reads what is printed: people or programs, at a terminal or behind a pipe.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};

use serde_json::json;

use super::arguments::{Global, MessageFormat};
use super::outcome::{Failure, reason};

/// Where messages go and how they look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terminal {
    /// Whether only errors are printed.
    pub quiet: bool,
    /// Whether messages are JSON.
    pub json: bool,
    /// Whether messages have colours.
    pub colour: bool,
    /// Whether a progress bar can be drawn.
    pub progress: bool,
}

impl Terminal {
    /// The terminal the program runs at.
    pub fn new(global: Global) -> Self {
        let json = global.message_format == MessageFormat::Json;
        let at_terminal = io::stderr().is_terminal();
        let lookup = |name: &str| env::var_os(name);
        Self {
            quiet: global.quiet,
            json,
            colour: colour(at_terminal, cfg!(windows), &lookup),
            progress: at_terminal && !global.quiet && !json && !is_dumb(&lookup),
        }
    }

    /// Prints a result on standard output.
    ///
    /// # Errors
    /// Where that fails, for example because the disk is full. A reader that has gone away
    /// (`candour explain | head`) is no failure.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::machine(
                format!("the result could not be printed: {}", reason(&error)),
            )),
            _ => Ok(()),
        }
    }

    /// Prints findings: on standard error for people, on standard output for programs.
    ///
    /// # Errors
    /// As for [`Self::print`].
    pub fn print_findings(&self, text: &str) -> Result<(), Failure> {
        if self.json {
            return self.print(text);
        }
        to_stderr(text);
        Ok(())
    }

    /// Prints the line that sums up a run.
    ///
    /// # Errors
    /// As for [`Self::print`].
    pub fn summarise(&self, human: &str, json: &serde_json::Value) -> Result<(), Failure> {
        match (self.quiet, self.json) {
            (true, _) => Ok(()),
            (false, true) => self.print(&format!("{}\n", json!({ "summary": json }))),
            (false, false) => self.print(&format!("{human}\n")),
        }
    }

    /// Tells people something in passing.
    pub fn note(&self, text: &str) {
        if !self.quiet && !self.json {
            to_stderr(&format!("{text}\n"));
        }
    }

    /// Says why a command was not carried out.
    pub fn fail(&self, failure: &Failure) {
        let Failure { exit, message, help } = failure;
        if self.json {
            let line =
                json!({ "failure": { "exit": *exit as u8, "message": message, "help": help } });
            // If this cannot be printed either, the exit code is all that is left to say.
            let _ = self.print(&format!("{line}\n"));
            return;
        }
        let (red, cyan, bold, plain) = if self.colour {
            ("\u{1b}[1m\u{1b}[91m", "\u{1b}[1m\u{1b}[96m", "\u{1b}[1m", "\u{1b}[0m")
        } else {
            ("", "", "", "")
        };
        let mut text = format!("{red}error{plain}{bold}: {message}{plain}\n");
        for help in help {
            text.push_str(&format!("  {cyan}help{plain}: {}\n", help.replace('\n', "\n        ")));
        }
        to_stderr(&text);
    }
}

/// Nothing can be done where standard error is closed, and nothing may fail because of it.
fn to_stderr(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

type Lookup<'a> = &'a dyn Fn(&str) -> Option<OsString>;

fn is_set(lookup: Lookup<'_>, name: &str) -> bool {
    lookup(name).is_some_and(|value| !value.is_empty())
}

fn is_dumb(lookup: Lookup<'_>) -> bool {
    lookup("TERM").is_some_and(|term| term == "dumb")
}

/// Whether to print colours. `NO_COLOR` (no-color.org) wins over everything, then the two variables
/// that ask for colours; otherwise a terminal gets them.
fn colour(at_terminal: bool, windows: bool, lookup: Lookup<'_>) -> bool {
    if is_set(lookup, "NO_COLOR") {
        return false;
    }
    let forced = |name| is_set(lookup, name) && lookup(name).is_some_and(|value| value != "0");
    if forced("CLICOLOR_FORCE") || forced("FORCE_COLOR") {
        return true;
    }
    // The old console of Windows prints colour codes as rubbish; these variables mean a newer one.
    let new_console = ["WT_SESSION", "TERM", "TERM_PROGRAM", "ConEmuANSI"];
    let able = !windows || new_console.iter().any(|name| is_set(lookup, name));
    at_terminal && able && !is_dumb(lookup)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coloured(at_terminal: bool, windows: bool, variables: &[(&str, &str)]) -> bool {
        let lookup = |name: &str| {
            variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        };
        colour(at_terminal, windows, &lookup)
    }

    #[test]
    fn who_gets_colours() {
        assert!(coloured(true, false, &[("TERM", "xterm")]));
        assert!(!coloured(false, false, &[("TERM", "xterm")]));
        assert!(!coloured(true, false, &[("TERM", "dumb")]));
        assert!(coloured(true, false, &[("NO_COLOR", "")]));
        assert!(!coloured(true, false, &[("NO_COLOR", "1"), ("FORCE_COLOR", "1")]));
        assert!(coloured(false, false, &[("FORCE_COLOR", "1")]));
        assert!(coloured(false, false, &[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")]));
        assert!(!coloured(false, false, &[("CLICOLOR_FORCE", "0")]));
        assert!(!coloured(true, true, &[]));
        assert!(coloured(true, true, &[("WT_SESSION", "x")]));
    }
}
