//! The `candour` program. Everything it does is in the library; see `candour::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    candour::cli::run()
}
