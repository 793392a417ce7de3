//! What a killed run leaves beside the output folder, and how the next one deals with it.
//!
//! Two rules make every state repairable: the staging folder never holds the only copy of anything,
//! and the folder moved aside is always a whole site (it gets the staging folder's name before the
//! first file of it is removed).
#![expect(clippy::disallowed_methods, reason = "`write` removes and moves folders")]

use std::fs;
use std::io;
use std::path::Path;

use super::Error;
use super::dots;
use super::existing::Existing;
use super::place::Place;

/// Puts the earlier site back if a run was killed between moving it aside and moving the new one
/// in, and removes all else that is left. Nothing is left after most runs.
pub(super) fn repair(place: &Place, existing: Option<&Existing>) -> Result<(), Error> {
    let Place { output, old, .. } = place;
    if is_there(old) {
        match existing {
            None => fs::rename(old, output)
                .map_err(|error| Error::machine("put back the earlier site", output, error))?,
            Some(existing) if existing.is_build => {}
            // Somebody made the folder anew after the kill, by `git checkout` perhaps: the other
            // dot files are still with the earlier site.
            Some(_) => dots::rescue(old, output)
                .map_err(|error| Error::machine("put back the dot files of", old, error))?,
        }
    }
    discard(place)
}

/// Removes the staging folder and the folder moved aside.
pub(super) fn discard(place: &Place) -> Result<(), Error> {
    remove(&place.staging)?;
    if is_there(&place.old) {
        fs::rename(&place.old, &place.staging)
            .map_err(|error| Error::machine("move aside", &place.old, error))?;
        remove(&place.staging)?;
    }
    Ok(())
}

/// Removes a folder with all it holds, without following links; a missing one is fine.
pub(super) fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::machine("remove", folder, error))
        }
        _ => Ok(()),
    }
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
