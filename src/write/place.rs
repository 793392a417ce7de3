//! Where the output folder really is, and the names candour uses beside it.
#![expect(clippy::disallowed_methods, reason = "`write` makes folders and follows links")]

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Error;

/// The output folder, with no link left in its path, and its neighbours.
#[derive(Debug)]
pub(super) struct Place {
    /// The folder as it was given, for messages.
    pub shown: PathBuf,
    /// The folder it is in, which exists.
    pub parent: PathBuf,
    /// The folder itself, which may not exist.
    pub output: PathBuf,
    /// Where a site is written or removed: may be deleted whenever the lock is held.
    pub staging: PathBuf,
    /// The whole earlier site while it is moved aside.
    pub old: PathBuf,
    /// The lock.
    pub lock: PathBuf,
}

impl Place {
    /// Finds the place of an output folder and makes the folder it is in.
    pub fn prepare(output: &Path) -> Result<Self, Error> {
        let (parent, name) = follow(output)?;
        refuse_file_above(&parent)?;
        fs::create_dir_all(&parent)
            .map_err(|error| Error::machine("make the folder", &parent, error))?;
        Self::new(output, &parent, &name)
    }

    /// Finds the place without making anything; none where the folder it is in is still missing
    /// but can, as far as one can tell, be made.
    pub fn find(output: &Path) -> Result<Option<Self>, Error> {
        let (parent, name) = follow(output)?;
        let above = refuse_file_above(&parent)?;
        if above == parent {
            return Self::new(output, &parent, &name).map(Some);
        }
        writable(&above)
            .map_err(|error| Error::machine("make the output folder in", &above, error))?;
        Ok(None)
    }

    fn new(shown: &Path, parent: &Path, name: &OsStr) -> Result<Self, Error> {
        let parent = fs::canonicalize(parent)
            .map_err(|error| Error::machine("open the folder", parent, error))?;
        let beside = |suffix: &str| {
            let mut beside = OsString::from(".");
            beside.push(name);
            beside.push(suffix);
            parent.join(beside)
        };
        Ok(Self {
            shown: shown.to_path_buf(),
            output: parent.join(name),
            staging: beside(".candour-new"),
            old: beside(".candour-old"),
            lock: beside(".candour-lock"),
            parent,
        })
    }
}

/// The folder the output is in and the output's name in it, with the output's own links followed.
/// By hand, because a link may point to a folder that is still to be made.
fn follow(output: &Path) -> Result<(PathBuf, OsString), Error> {
    const MOST: usize = 40;
    let mut path = if output.as_os_str().is_empty() { PathBuf::from(".") } else { output.into() };
    for _ in 0..MOST {
        // Without a slash at the end, which would make a link look like the folder it leads to.
        path = path.components().collect();
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => {
                let target = fs::read_link(&path)
                    .map_err(|error| Error::machine("follow the link", &path, error))?;
                path = parent_of(&path).join(target);
            }
            Ok(found) if found.is_dir() => {
                // The path itself is not resolved where it has a name: another build may be at the
                // moment when the folder is moved aside.
                if let Some(name) = path.file_name() {
                    return Ok((parent_of(&path), name.to_owned()));
                }
                path = fs::canonicalize(&path)
                    .map_err(|error| Error::machine("open the folder", &path, error))?;
                let Some(name) = path.file_name() else {
                    return Err(Error::Unusable { path, why: "the top of a disk" });
                };
                return Ok((parent_of(&path), name.to_owned()));
            }
            Ok(_) => return Err(Error::Unusable { path, why: "a file, not a folder" }),
            Err(error) if is_missing(&error) => {
                return match path.file_name() {
                    Some(name) => Ok((parent_of(&path), name.to_owned())),
                    None => Err(Error::machine("find the folder", &path, error)),
                };
            }
            Err(error) => return Err(Error::machine("open the folder", &path, error)),
        }
    }
    Err(Error::Unusable { path: output.to_path_buf(), why: "a link that leads back to itself" })
}

/// The nearest folder at or above a path that is there; an error where a file is in the way.
fn refuse_file_above(path: &Path) -> Result<PathBuf, Error> {
    for above in path.ancestors() {
        let above = if above.as_os_str().is_empty() { Path::new(".") } else { above };
        match fs::metadata(above) {
            Ok(found) if found.is_dir() => return Ok(above.to_path_buf()),
            Ok(_) => {
                return Err(Error::Unusable {
                    path: above.to_path_buf(),
                    why: "a file, not a folder",
                });
            }
            Err(error) if is_missing(&error) => {}
            Err(error) => return Err(Error::machine("open the folder", above, error)),
        }
    }
    Ok(PathBuf::from("."))
}

/// A file in the middle of a path reads as "not a folder" on Unix and as "not found" on Windows.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn parent_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// Whether this process may make and remove files in a folder.
#[cfg(target_os = "linux")]
pub(super) fn writable(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

/// Other systems have no sure answer short of trying, which the lock beside the output does.
#[cfg(not(target_os = "linux"))]
pub(super) fn writable(_folder: &Path) -> io::Result<()> {
    Ok(())
}
