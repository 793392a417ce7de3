//! Staging and swap: the only folder that writes.

mod scaffold;

use std::fmt;
use std::path::Path;

pub use scaffold::{is_vacant, scaffold};

use crate::render::Artefact;

/// What was written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Report;

/// Why nothing was written.
#[derive(Debug, Clone)]
pub struct Error;

impl Error {
    /// Whether the folder was refused rather than the machine having failed.
    pub fn is_refusal(&self) -> bool {
        false
    }

    /// What to do instead.
    pub fn help(&self) -> Option<String> {
        None
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the output folder cannot be written")
    }
}

/// Whether a folder may be written to.
///
/// # Errors
/// Where it may not.
pub fn check_output(_output: &Path) -> Result<(), Error> {
    Ok(())
}

/// Puts the finished files where readers find them.
///
/// # Errors
/// Where that fails.
pub fn publish(
    _artefacts: &[Artefact],
    _output: &Path,
    _on_wait: &dyn Fn(),
) -> Result<Report, Error> {
    Ok(Report)
}
