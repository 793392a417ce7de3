//! Whether the artefacts' paths can stand side by side in a folder, on every system.

use std::collections::BTreeMap;

use super::{Error, MANIFEST};
use crate::render::Artefact;

/// Checks each path and that no two collide, also where a system ignores case.
pub(super) fn check(artefacts: &[Artefact]) -> Result<(), Error> {
    let mut files: BTreeMap<String, &str> = BTreeMap::new();
    // Folders as they were first spelled: `Papers/` and `papers/` are one folder on some systems
    // and two on others, so a site may have only one of them.
    let mut folders: BTreeMap<String, &str> = BTreeMap::new();
    for Artefact { path, .. } in artefacts {
        if let Some(why) = fault(path) {
            return Err(Error::BadPath { path: path.clone(), why });
        }
        if let Some(first) = files.insert(path.to_lowercase(), path) {
            return Err(collision(first, path));
        }
        for (end, _) in path.match_indices('/') {
            let folder = &path[..end];
            let first = folders.entry(folder.to_lowercase()).or_insert(folder);
            if *first != folder {
                return Err(collision(first, path));
            }
        }
    }
    match folders.iter().find_map(|(key, folder)| Some((files.get(key)?, folder))) {
        Some((file, folder)) => Err(collision(file, folder)),
        None => Ok(()),
    }
}

fn collision(first: &str, second: &str) -> Error {
    Error::Collision { first: first.to_owned(), second: second.to_owned() }
}

fn fault(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("it is empty");
    }
    if path.starts_with('/') {
        return Some("it is absolute");
    }
    // A colon names a drive or a hidden stream on Windows.
    if path.contains(['\\', ':']) || path.contains(char::is_control) {
        return Some("it has a backslash, colon or control character");
    }
    if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Some("a part of it is empty, `.` or `..`");
    }
    if path.starts_with('.') {
        return Some("names with a dot at the top of the output folder are the office's own");
    }
    if path.eq_ignore_ascii_case(MANIFEST) {
        return Some("candour writes the manifest itself");
    }
    None
}
