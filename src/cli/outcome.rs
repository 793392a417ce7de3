//! How a run ends.

use std::io;
use std::path::Path;
use std::process::ExitCode;

/// The exit codes, documented in `candour --help`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// All went well; there may be warnings.
    Done = 0,
    /// The content has errors, or the output folder was refused.
    ContentErrors = 1,
    /// The command cannot be carried out as typed.
    WrongUse = 2,
    /// The machine failed, or candour did.
    MachineFailed = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not be carried out. Findings about content are no failures: they are
/// diagnostics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// The exit code.
    pub exit: Exit,
    /// One sentence without a full stop.
    pub message: String,
    /// What to do instead, each a short sentence.
    pub help: Vec<String>,
}

impl Failure {
    /// The command cannot be carried out as typed.
    pub fn wrong_use(message: impl Into<String>) -> Self {
        Self { exit: Exit::WrongUse, message: message.into(), help: Vec::new() }
    }

    /// The machine failed.
    pub fn machine(message: impl Into<String>) -> Self {
        Self { exit: Exit::MachineFailed, message: message.into(), help: Vec::new() }
    }

    /// A file or folder could not be dealt with; `what` says what was tried: "cannot be read".
    pub fn io(path: &Path, what: &str, error: &io::Error) -> Self {
        Self::machine(format!("{} {what}: {}", path.display(), reason(error)))
    }

    /// Adds a sentence that says what to do instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// What the system said, in plainer words where candour knows them.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "you have no permission for that".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "this disk can only be read".to_owned(),
        _ => error.to_string(),
    }
}
