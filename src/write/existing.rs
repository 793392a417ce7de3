//! What stands in the output folder now, and whether all of it may be replaced.
#![expect(clippy::disallowed_methods, reason = "`write` lists the output folder")]

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use super::place::{self, Place};
use super::{Error, MANIFEST, Manifest};

/// An output folder that holds nothing but an earlier build and dot files.
#[derive(Debug)]
pub(super) struct Existing {
    /// The names with a dot at the top: the office's own.
    pub dots: Vec<OsString>,
    /// Whether it is a whole build, or else empty but for the dot files.
    pub is_build: bool,
}

/// Files that systems put into folders people look at. They are nobody's work: refusing to build
/// because somebody opened the site in a file manager would help no one.
const LITTER: [&str; 2] = [".DS_Store", "Thumbs.db"];

/// Looks through the output folder; none where there is none.
pub(super) fn inspect(place: &Place) -> Result<Option<Existing>, Error> {
    let output = &place.output;
    let failed = |error| Error::machine("read the folder", output, error);
    match fs::symlink_metadata(output) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => {
            return Err(Error::Unusable { path: place.shown.clone(), why: "a file, not a folder" });
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    }
    refuse_mount(place)?;
    place::writable(output).map_err(|error| Error::machine("write to", &place.shown, error))?;

    let manifest = Manifest::read(&output.join(MANIFEST));
    let mut walk = Walk::default();
    for file in manifest.iter().flat_map(|manifest| &manifest.files) {
        walk.files.insert(&file.path);
        walk.folders.extend(file.path.match_indices('/').map(|(end, _)| &file.path[..end]));
    }
    if manifest.is_some() {
        walk.files.insert(MANIFEST);
    }
    walk.folder(output, "").map_err(failed)?;

    if !walk.foreign.is_empty() {
        walk.foreign.sort();
        let bad_manifest = walk.foreign.iter().any(|name| name == MANIFEST);
        return Err(Error::ForeignFiles {
            output: place.shown.clone(),
            files: walk.foreign,
            bad_manifest,
        });
    }
    Ok(Some(Existing { dots: walk.dots, is_build: manifest.is_some() }))
}

#[derive(Default)]
struct Walk<'a> {
    files: BTreeSet<&'a str>,
    folders: BTreeSet<&'a str>,
    foreign: Vec<String>,
    dots: Vec<OsString>,
}

impl Walk<'_> {
    /// Goes only into folders that hold listed files: a foreign one is named, not searched, so
    /// that a home folder given by mistake is refused at once.
    fn folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if prefix.is_empty() && name.as_encoded_bytes().starts_with(b".") {
                self.dots.push(name);
                continue;
            }
            let kind = entry.file_type()?;
            let path = format!("{prefix}{}", name.to_string_lossy());
            // A name that is not Unicode may look like a listed one once it is made so.
            let known = name.to_str().is_some();
            if kind.is_dir() {
                if known && self.folders.contains(path.as_str()) {
                    self.folder(&entry.path(), &format!("{path}/"))?;
                } else {
                    self.foreign.push(format!("{path}/"));
                }
            } else if !(known
                && (self.files.contains(path.as_str())
                    || LITTER.iter().any(|litter| name.to_str() == Some(litter))))
            {
                self.foreign.push(path);
            }
        }
        Ok(())
    }
}

/// A folder at the top of a mount cannot be swapped; said before the work, not after it.
#[cfg(unix)]
fn refuse_mount(place: &Place) -> Result<(), Error> {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| {
        fs::metadata(path)
            .map(|found| found.dev())
            .map_err(|error| Error::machine("read the folder", path, error))
    };
    if disk(&place.output)? == disk(&place.parent)? {
        return Ok(());
    }
    Err(Error::machine("replace", &place.shown, io::ErrorKind::CrossesDevices.into()))
}

#[cfg(not(unix))]
fn refuse_mount(_place: &Place) -> Result<(), Error> {
    Ok(())
}
