//! The office's own dot files at the top of the output folder: `.gitignore`, `.git`, `.well-known`.
#![expect(clippy::disallowed_methods, reason = "`write` moves and links files")]

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use super::Error;
use super::place::Place;

/// Puts them into the staging folder as well. Until the earlier site is removed they stand in both
/// folders, so whichever is in place after a kill has them.
pub(super) fn carry(dots: &[OsString], place: &Place) -> Result<(), Error> {
    for name in dots {
        let from = place.output.join(name);
        link(&from, &place.staging.join(name))
            .map_err(|error| Error::machine("keep", &from, error))?;
    }
    Ok(())
}

/// Moves those over that the new folder lacks: made after the others were carried.
pub(super) fn rescue(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        let target = to.join(&name);
        if name.as_encoded_bytes().starts_with(b".") && fs::symlink_metadata(&target).is_err() {
            fs::rename(from.join(&name), target)?;
        }
    }
    Ok(())
}

/// Links a file, or a folder with all it holds. A hard link costs no time for a large `.git`, and a
/// program that appends to such a file in this moment loses nothing; where links cannot be had, a
/// copy. A file that vanishes meanwhile was not to be kept.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    let found = match fs::symlink_metadata(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        found => found?,
    };
    if found.is_symlink() {
        return relink(from, to);
    }
    if found.is_dir() {
        fs::create_dir(to)?;
        for entry in fs::read_dir(from)? {
            let name = entry?.file_name();
            link(&from.join(&name), &to.join(&name))?;
        }
        // Last: a folder that may not be written to could not be filled.
        return fs::set_permissions(to, found.permissions());
    }
    match fs::hard_link(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        // A mount inside the output folder: removing the earlier site would empty what is mounted.
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => Err(error),
        // Only for true files: copying a pipe would never end.
        Err(_) if found.is_file() => fs::copy(from, to).map(drop),
        done => done,
    }
}

#[cfg(unix)]
fn relink(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(windows)]
fn relink(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::windows::fs::{FileTypeExt, symlink_dir, symlink_file};
    let target = fs::read_link(from)?;
    if fs::symlink_metadata(from)?.file_type().is_symlink_dir() {
        symlink_dir(target, to)
    } else {
        symlink_file(target, to)
    }
}
