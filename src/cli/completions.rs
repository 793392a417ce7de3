//! `candour completions`.

use clap::CommandFactory as _;

use super::arguments::{Arguments, Completions};
use super::outcome::{Exit, Failure};
use super::terminal::Terminal;

/// Prints the script that completes commands in a shell.
///
/// # Errors
/// Where it cannot be printed.
pub(super) fn run(arguments: &Completions, terminal: &Terminal) -> Result<Exit, Failure> {
    // Into memory first: the generator panics where it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "candour", &mut script);
    terminal.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
