//! One build of a folder at a time.
//!
//! The lock is an empty file beside the output folder, locked through the system, so a killed
//! program cannot leave it locked. On Unix the holder removes the file while it still holds it, and
//! whoever gets a lock checks that the file it locked is the one that stands there: a build that
//! waited on a removed file tries again with the new one. Elsewhere that check cannot be made, so
//! the empty file stays. On a file system without locks builds go on without.
#![expect(clippy::disallowed_methods, reason = "`write` removes the lock it made")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A held lock; given back when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock, waiting for it if need be; `on_wait` is called once before the first wait.
    pub fn wait(path: &Path, on_wait: &dyn Fn()) -> io::Result<Self> {
        let mut told = false;
        loop {
            let file = open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if !told {
                        on_wait();
                        told = true;
                    }
                    file.lock()?;
                }
                Err(TryLockError::Error(error)) if has_no_locks(&error) => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            if stands_at(&file, path)? {
                return Ok(Self { file, path: path.to_path_buf() });
            }
        }
    }

    /// Takes the lock if it is free; none where another build has it. Fails where it could not be
    /// made.
    pub fn attempt(path: &Path) -> io::Result<Option<Self>> {
        let file = open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) if has_no_locks(&error) => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // Another build gave back the file we opened, and a third may hold a new one by now.
        Ok(stands_at(&file, path)?.then(|| Self { file, path: path.to_path_buf() }))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) {
            // First the name, then the lock: the other way round, it could be another build's.
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}

fn has_no_locks(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
}

#[cfg(unix)]
fn stands_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(there) => Ok((ours.dev(), ours.ino()) == (there.dev(), there.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
fn stands_at(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}
