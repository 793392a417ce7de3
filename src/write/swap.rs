//! Puts the new site in the place of the earlier one.
#![expect(clippy::disallowed_methods, reason = "`write` moves folders")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::place::Place;
use super::staging::flush_folder;
use super::{Error, Step};

/// How the new site takes the place of the earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Swap {
    /// Both folders change names in one step, where the system can (Linux, on most file systems);
    /// otherwise as [`Swap::Rename`].
    #[default]
    Exchange,
    /// The earlier folder is moved aside, then the new one moved in: two steps. A program killed
    /// between them leaves no output folder, but the whole earlier site beside it, which the next
    /// run puts back.
    Rename,
}

/// Swaps; says where the earlier site is now, if there was one.
pub(super) fn swap(
    place: &Place,
    how: Swap,
    on_step: &dyn Fn(Step),
) -> Result<Option<PathBuf>, Error> {
    let earlier = exchange_or_rename(place, how, on_step)
        .map_err(|error| Error::machine("replace", &place.shown, error))?;
    flush_folder(&place.parent);
    Ok(earlier)
}

fn exchange_or_rename(
    place: &Place,
    how: Swap,
    on_step: &dyn Fn(Step),
) -> io::Result<Option<PathBuf>> {
    let Place { output, staging, old, .. } = place;
    if fs::symlink_metadata(output).is_err() {
        return fs::rename(staging, output).map(|()| None);
    }
    if how == Swap::Exchange && exchange(staging, output)? {
        return Ok(Some(staging.clone()));
    }
    fs::rename(output, old)?;
    on_step(Step::Aside);
    if let Err(error) = fs::rename(staging, output) {
        // Should this fail too, the next run puts the earlier site back.
        let _ = fs::rename(old, output);
        return Err(error);
    }
    Ok(Some(old.clone()))
}

/// Exchanges two folders' names; false where this system or file system cannot.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // PERM is what some containers answer to system calls they do not know; if the permission
        // really is missing, the plain renames fail as well and say so.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP | Errno::PERM) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<bool> {
    Ok(false)
}
