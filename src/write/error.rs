//! Why a site was not published, in plain words.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, list_of};

/// Why a site was not published. The output folder is as it was.
///
/// [`Error::is_machine`] tells the two sorts apart: what the office can put right by choosing
/// another folder or moving files (exit code 1), and a machine that failed (exit code 3). A folder
/// nobody may write to is the machine's: the choice of folder was right, the permission is not.
#[derive(Debug)]
pub enum Error {
    /// The output folder holds files that no manifest lists.
    ForeignFiles {
        /// The folder as it was given.
        output: PathBuf,
        /// All such files and folders at their highest level, sorted, folders with a slash behind.
        files: Vec<String>,
        /// Whether a `manifest.json` is there that is not one of candour's, or damaged.
        bad_manifest: bool,
    },
    /// The path cannot be an output folder at all: it is a file, or the top of a disk.
    Unusable {
        /// The path.
        path: PathBuf,
        /// What it is, as the end of a sentence.
        why: &'static str,
    },
    /// Two artefacts have one path, also when case is ignored: an error in the program.
    Collision {
        /// The path that came first.
        first: String,
        /// The one that collides with it.
        second: String,
    },
    /// An artefact's path is not one for the output folder: an error in the program.
    BadPath {
        /// The path.
        path: String,
        /// What is wrong with it, as the end of a sentence.
        why: &'static str,
    },
    /// The machine failed: no permission, a full disk.
    Machine {
        /// What was being done, as a verb: `write`.
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl Error {
    pub(super) fn machine(doing: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Machine { doing, path: path.to_path_buf(), error }
    }

    /// Whether the machine failed (exit code 3), rather than the folder being the wrong one or the
    /// artefacts being wrong (exit code 1).
    pub fn is_machine(&self) -> bool {
        matches!(self, Self::Machine { .. })
    }

    /// What to do about it, each a short sentence.
    pub fn help(&self) -> Vec<String> {
        let help: &[&str] = match self {
            Self::ForeignFiles { bad_manifest: true, .. } => &[
                "a build replaces the whole folder: move these files elsewhere, or choose another \
                 folder with `--output`",
                "the `manifest.json` there is damaged or not candour's: if the folder holds nothing \
                 but an earlier build, delete the folder and build again",
            ],
            Self::ForeignFiles { .. } => &[
                "a build replaces the whole folder: move these files elsewhere, or choose another \
                 folder with `--output`",
            ],
            Self::Unusable { .. } => &["choose another folder with `--output`"],
            Self::Collision { .. } | Self::BadPath { .. } => {
                &["this is an error in candour; please report it with the paths named here"]
            }
            Self::Machine { error, .. } => match error.kind() {
                io::ErrorKind::PermissionDenied if cfg!(windows) => &[
                    "close programs that have files of the folder open, check that you may write \
                     to it and to the folder it is in, or choose another with `--output`",
                ],
                io::ErrorKind::PermissionDenied => &[
                    "ask for permission to write to the folder and to the one it is in, or choose \
                     another folder with `--output`",
                ],
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => &[
                    "a build needs room for the new site beside the earlier one; the earlier one is \
                     untouched",
                ],
                io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => {
                    &["the folder is a mount or comes with a container's image, so it cannot be \
                     moved: choose a new folder inside it or elsewhere with `--output`"]
                }
                _ => &["choose another folder with `--output`"],
            },
        };
        help.iter().map(|&line| line.to_owned()).collect()
    }

    /// The error as a finding, to be printed like any other.
    pub fn diagnostic(&self) -> Diagnostic {
        let found = Diagnostic::new(Code::OutputFolder, None, self.to_string());
        self.help().into_iter().fold(found, Diagnostic::help)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ForeignFiles { output, files, .. } => write!(
                f,
                "the output folder `{}` holds what no build of candour wrote: {}",
                output.display(),
                few(files)
            ),
            Self::Unusable { path, why } => {
                write!(f, "`{}` cannot be the output folder: it is {why}", path.display())
            }
            Self::Collision { first, second } if first == second => {
                write!(f, "two files of the site have the path `{first}`")
            }
            Self::Collision { first, second } => write!(
                f,
                "`{first}` and `{second}` cannot both be in the site: some systems take them for \
                 one name, or one for a folder the other is in"
            ),
            Self::BadPath { path, why } => {
                write!(f, "`{path}` cannot be the path of a file of the site: {why}")
            }
            Self::Machine { doing, path, error } => {
                write!(f, "cannot {doing} `{}`: {}", path.display(), plain(error))
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Machine { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// The first five names and how many more there are.
fn few(files: &[String]) -> String {
    const MOST: usize = 5;
    if files.len() <= MOST {
        return list_of(files.iter().map(String::as_str));
    }
    let named: Vec<String> = files[..MOST].iter().map(|name| format!("`{name}`")).collect();
    format!("{} and {} more", named.join(", "), files.len() - MOST)
}

/// The system's answer in words that are the same on every system, for those that happen.
fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "your share of the disk is used up".to_owned(),
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::CrossesDevices => "it is on another disk".to_owned(),
        io::ErrorKind::ResourceBusy => "it is in use".to_owned(),
        _ => error.to_string(),
    }
}
