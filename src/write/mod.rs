//! Staging and swap: the only folder that writes. `scaffold`, which makes the files `candour init` and
//! `candour new` start with, stands by itself; everything else here is about a finished site.
//!
//! It knows files and folders and nothing of what a paper is. [`publish`] does, in this order:
//!
//! 1. check the artefacts' paths ([`Error::Collision`], [`Error::BadPath`]);
//! 2. follow links to the real output folder, make its parent, take the lock beside it;
//! 3. refuse a folder that holds anything candour did not write ([`Error::ForeignFiles`]);
//! 4. repair what a killed run may have left;
//! 5. write every file, then `manifest.json`, into a staging folder beside the output;
//! 6. carry the output's own dot files over (hard links, so no moment exists without them);
//! 7. swap the two folders, in one step where the system can;
//! 8. remove the earlier site.
//!
//! Beside `output` there may stand, only while a build runs or after one was killed:
//!
//! | Name | What it is | Rule |
//! |---|---|---|
//! | `.output.candour-new` | a site being written or removed | may always be deleted |
//! | `.output.candour-old` | the whole earlier site, moved aside | only without a one-step swap |
//! | `.output.candour-lock` | the lock, empty | removed again on Unix, left elsewhere |
//!
//! Whatever stands in the output folder at a top-level name with a dot (`.gitignore`, `.git`,
//! `.well-known`) is the office's and survives. Everything listed in `manifest.json` is candour's:
//! it is replaced even where somebody changed it by hand.
//!
//! Only `manifest.json` and the folders are flushed to the disk. A killed program loses nothing
//! that it wrote, so the promise above needs no flush at all; against a power cut a flush of each
//! of 5,000 files would cost many seconds, and a site is made again by one command.

mod dots;
mod error;
mod existing;
mod leftovers;
mod lock;
mod manifest;
mod paths;
mod place;
mod scaffold;
mod staging;
mod swap;

use std::path::{Path, PathBuf};

use crate::render::Artefact;

pub use error::Error;
pub use manifest::{Entry, MANIFEST, Manifest};
pub use scaffold::{is_vacant, scaffold};
pub use swap::Swap;

use existing::Existing;
use lock::Lock;
use place::Place;

/// What a build published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many files the site has, without its `manifest.json` and without dot files.
    pub files: usize,
    /// Their size together, in bytes.
    pub bytes: u64,
    /// Where the earlier site, or part of it, still stands, because the system would not remove it.
    /// The new site is published all the same and the next build tries again.
    pub left_over: Option<PathBuf>,
}

/// The steps of publishing, in their order: what [`Options::on_step`] is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The lock is held; nothing has been changed.
    Locked,
    /// What a killed run had left is repaired.
    Repaired,
    /// The new site is complete in the staging folder.
    Staged,
    /// It holds the office's dot files too.
    Carried,
    /// Without a one-step swap: the earlier site is moved aside, the output folder is missing.
    Aside,
    /// The new site is in its place, the earlier one not yet removed.
    Swapped,
    /// The earlier site is removed.
    Discarded,
}

/// How to publish, for callers that need more than [`publish`] gives.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// How the new site takes the place of the earlier one.
    pub swap: Swap,
    /// Called once, before waiting for another build of the same folder to end.
    pub on_wait: &'a dyn Fn(),
    /// Called after each step. The tests stop the program here.
    pub on_step: &'a dyn Fn(Step),
}

/// Publishes the artefacts in `output`, whole or not at all.
///
/// A missing folder is made, with its parents; a symbolic link is followed. `on_wait` is called
/// once if another build of the same folder is under way, which is then waited for. See the
/// module's text for the order of things and for what a killed run leaves.
///
/// # Errors
/// [`Error`] with the output as it was: only the swap itself changes it, and it is the last thing
/// that can fail.
pub fn publish(artefacts: &[Artefact], output: &Path, on_wait: &dyn Fn()) -> Result<Report, Error> {
    publish_with(artefacts, output, &Options { swap: Swap::Exchange, on_wait, on_step: &|_| {} })
}

/// [`publish`], with the way to swap and the steps in the caller's hand.
///
/// # Errors
/// As [`publish`].
pub fn publish_with(
    artefacts: &[Artefact],
    output: &Path,
    options: &Options<'_>,
) -> Result<Report, Error> {
    paths::check(artefacts)?;
    let place = Place::prepare(output)?;
    let _lock = Lock::wait(&place.lock, options.on_wait)
        .map_err(|error| Error::machine("write beside", &place.shown, error))?;
    (options.on_step)(Step::Locked);
    // Refusal comes before repair, so that a refused folder and all beside it stay untouched.
    let existing = existing::inspect(&place)?;
    leftovers::repair(&place, existing.as_ref())?;
    (options.on_step)(Step::Repaired);

    let (manifest, earlier) = match replace(artefacts, &place, options) {
        Ok(done) => done,
        Err(error) => {
            // Best effort: a full disk should not stay full. The next run removes what is left.
            let _ = leftovers::remove(&place.staging);
            return Err(error);
        }
    };
    if let Some(earlier) = &earlier {
        // A dot file made since the others were carried over. Failing to move it is no reason to
        // call a published site a failure.
        let _ = dots::rescue(earlier, &place.output);
    }
    let left_over = leftovers::discard(&place).err().map(|_| place.staging.clone());
    (options.on_step)(Step::Discarded);
    Ok(Report {
        files: manifest.files.len(),
        bytes: manifest.files.iter().map(|file| file.size).sum(),
        left_over,
    })
}

/// Stages the new site and swaps it in; says where the earlier one is now.
fn replace(
    artefacts: &[Artefact],
    place: &Place,
    options: &Options<'_>,
) -> Result<(Manifest, Option<PathBuf>), Error> {
    let manifest = staging::write(artefacts, &place.staging)?;
    (options.on_step)(Step::Staged);
    // Looked at a second time: somebody may have put a file there while the site was written.
    if let Some(Existing { dots, .. }) = existing::inspect(place)? {
        dots::carry(&dots, place)?;
    }
    (options.on_step)(Step::Carried);
    staging::finish(place)?;
    let earlier = swap::swap(place, options.swap, options.on_step)?;
    (options.on_step)(Step::Swapped);
    Ok((manifest, earlier))
}

/// Whether [`publish`] could write to `output`, so that a build fails before minutes of work.
///
/// Changes nothing, but for the lock that it takes and gives back at once where it is free. On
/// Linux it asks for the permissions of the folder and its parent; elsewhere a missing permission
/// of the folder itself is only found by [`publish`]. While another build has the lock nothing more
/// is looked at: the folder may change under the eyes, and that build has been allowed to write.
///
/// # Errors
/// As [`publish`].
pub fn check_output(output: &Path) -> Result<(), Error> {
    let Some(place) = Place::find(output)? else { return Ok(()) };
    let lock = Lock::attempt(&place.lock)
        .map_err(|error| Error::machine("write beside", &place.shown, error))?;
    if lock.is_some() {
        existing::inspect(&place)?;
    }
    Ok(())
}
