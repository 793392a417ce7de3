//! Writes a whole site into the staging folder.
#![expect(clippy::disallowed_methods, reason = "`write` writes files")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::place::Place;
use super::{Entry, Error, MANIFEST, Manifest};
use crate::render::Artefact;

/// Writes the artefacts and, last, the manifest into a folder that does not exist yet. The paths
/// have been checked.
pub(super) fn write(artefacts: &[Artefact], staging: &Path) -> Result<Manifest, Error> {
    let make = |folder: &Path| {
        fs::create_dir(folder).map_err(|error| Error::machine("make the folder", folder, error))
    };
    make(staging)?;
    // Sorted, a folder comes before those in it.
    let folders: BTreeSet<&str> = artefacts
        .iter()
        .flat_map(|artefact| artefact.path.match_indices('/').map(|(end, _)| &artefact.path[..end]))
        .collect();
    folders.into_iter().try_for_each(|folder| make(&inside(staging, folder)))?;

    let files = artefacts
        .par_iter()
        .map(|artefact| {
            let path = inside(staging, &artefact.path);
            fs::write(&path, &artefact.bytes)
                .map_err(|error| Error::machine("write", &path, error))?;
            Ok(Entry::of(artefact))
        })
        .collect::<Result<Vec<_>, Error>>()?;

    let manifest = Manifest::new(files);
    let path = staging.join(MANIFEST);
    write_manifest(&manifest, &path).map_err(|error| Error::machine("write", &path, error))?;
    Ok(manifest)
}

fn write_manifest(manifest: &Manifest, path: &Path) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(&manifest.to_json()?)?;
    file.sync_all()
}

/// Gives the staging folder the output folder's permissions, where there is one (a web server may
/// read it through its group), and flushes it.
pub(super) fn finish(place: &Place) -> Result<(), Error> {
    if let Ok(found) = fs::metadata(&place.output) {
        fs::set_permissions(&place.staging, found.permissions())
            .map_err(|error| Error::machine("set the permissions of", &place.staging, error))?;
    }
    flush_folder(&place.staging);
    Ok(())
}

/// Asks the system to put a folder's list of names on the disk. Some file systems and Windows
/// cannot; the site is as complete without.
pub(super) fn flush_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Part by part, because Windows takes a forward slash in a canonical path for part of a name.
fn inside(folder: &Path, path: &str) -> PathBuf {
    let mut inside = folder.to_path_buf();
    inside.extend(path.split('/'));
    inside
}
