//! The command line: arguments, exit codes, progress, and what is printed where.
//!
//! Knows terminals, the clock and the environment; knows nothing of what a paper means. Entry point:
//! [`run`]. Findings go to standard error, the one line that sums up a run to standard output; with
//! `--message-format json` everything goes to standard output, one JSON object a line. Each command
//! has a file of its own; new files are made by `write`, like all others.

mod arguments;
mod browser;
mod build;
mod check;
mod completions;
mod explain;
mod fault;
mod figures;
mod findings;
mod help;
mod init;
mod new;
mod outcome;
mod place;
mod progress;
mod serve;
mod summary;
mod terminal;
mod today;
mod trace;
pub mod unbound;
mod words;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};
use outcome::Exit;
use terminal::Terminal;

/// Reads the arguments, does what they ask for and says how it went.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // A reader that has gone away (`candour --help | head`) is no reason to fail.
            let _ = error.print();
            return if error.use_stderr() { Exit::WrongUse } else { Exit::Done }.into();
        }
    };
    let terminal = Terminal::new(arguments.global);
    fault::guard(|| obey(arguments.command, &terminal)).into()
}

fn obey(command: Command, terminal: &Terminal) -> Exit {
    let result = match command {
        Command::Build(arguments) => build::run(&arguments, terminal),
        Command::Check(arguments) => check::run(&arguments, terminal),
        Command::Serve(arguments) => serve::run(&arguments, terminal),
        Command::Init(arguments) => init::run(&arguments, terminal),
        Command::New(arguments) => new::run(&arguments, terminal),
        Command::Figures(arguments) => figures::run(&arguments, terminal),
        Command::Trace(arguments) => trace::run(&arguments, terminal),
        Command::Explain(arguments) => explain::run(&arguments, terminal),
        Command::Completions(arguments) => completions::run(&arguments, terminal),
    };
    result.unwrap_or_else(|failure| {
        terminal.fail(&failure);
        failure.exit
    })
}
