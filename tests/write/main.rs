//! Publishing: what it does, what it refuses, and what a killed build leaves.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "these tests are about files and processes, and helpers may fail as tests may"
)]

mod killed;
mod publishing;
mod refusal;
mod two_builds;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use candour::render::Artefact;
use candour::write::{Error, MANIFEST, Manifest, Options, Report, Swap, publish, publish_with};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

fn site(letter: char) -> Vec<Artefact> {
    let mut files = vec![
        Artefact::new("index.html", format!("<h1>{letter}</h1>")),
        Artefact::new("papers/update/update.pdf", vec![letter as u8; 200_000]),
    ];
    for number in 0..40 {
        let page = format!("papers/{}-{number}/index.html", letter.to_ascii_lowercase());
        files.push(Artefact::new(page, format!("{letter} {number} ").repeat(50 + number)));
    }
    files
}

fn publish_by(swap: Swap, artefacts: &[Artefact], output: &Path) -> Result<Report, Error> {
    publish_with(artefacts, output, &Options { swap, on_wait: &|| {}, on_step: &|_| {} })
}

fn quietly(artefacts: &[Artefact], output: &Path) -> Result<Report, Error> {
    publish(artefacts, output, &|| {})
}

/// Every file of a folder but the dot files at its top.
fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if prefix.is_empty() && name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{path}/"), files);
            } else {
                files.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(folder, "", &mut files);
    files
}

/// That a folder holds exactly these artefacts and a manifest that is right about each.
fn holds(folder: &Path, artefacts: &[Artefact]) -> Result<(), String> {
    let mut files = files_of(folder);
    let manifest = Manifest::read(&folder.join(MANIFEST)).ok_or("no manifest")?;
    files.remove(MANIFEST);
    if files.len() != manifest.files.len() || files.len() != artefacts.len() {
        return Err(format!("{} files, {} listed", files.len(), manifest.files.len()));
    }
    for entry in &manifest.files {
        let bytes = files.get(&entry.path).ok_or(format!("{} is missing", entry.path))?;
        let sha256: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
        if sha256 != entry.sha256 || bytes.len() as u64 != entry.size {
            return Err(format!("{} is not as listed", entry.path));
        }
    }
    for artefact in artefacts {
        if files.get(&artefact.path) != Some(&artefact.bytes) {
            return Err(format!("{} is not as given", artefact.path));
        }
    }
    Ok(())
}

#[track_caller]
fn assert_holds(folder: &Path, artefacts: &[Artefact]) {
    holds(folder, artefacts).unwrap();
}

const DOTS: [(&str, &str); 3] = [
    (".gitignore", "*\n!.gitignore\n"),
    (".git/objects/ab/cdef", "an object"),
    (".well-known/security.txt", "Contact: mailto:office@example.org"),
];

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn put_dots(output: &Path) {
    DOTS.iter().for_each(|(path, text)| put(output, path, text));
}

#[track_caller]
fn assert_dots(output: &Path) {
    for (path, text) in DOTS {
        assert_eq!(fs::read_to_string(output.join(path)).unwrap(), text, "{path}");
    }
}

fn beside(output: &Path, suffix: &str) -> PathBuf {
    let name = output.file_name().unwrap().to_str().unwrap();
    output.with_file_name(format!(".{name}.candour-{suffix}"))
}

/// That nothing is left beside the output folder.
#[track_caller]
fn assert_tidy(output: &Path) {
    for suffix in ["new", "old"] {
        assert!(!beside(output, suffix).exists(), "{suffix} is left");
    }
    if cfg!(unix) {
        assert!(!beside(output, "lock").exists(), "the lock is left");
    }
}

/// A folder to publish in, in memory where there is such a place: many builds in a row would spend
/// nearly all their time flushing the disk, and so would a kill at a random moment hit little else.
fn fast_place() -> (TempDir, PathBuf) {
    let parent = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let output = parent.path().join("output");
    (parent, output)
}

fn place() -> (TempDir, PathBuf) {
    let parent = tempfile::tempdir().unwrap();
    let output = parent.path().join("output");
    (parent, output)
}
