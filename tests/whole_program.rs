//! The program as an office runs it, on the example office.

#![expect(
    clippy::disallowed_methods,
    reason = "tests lay out offices on disk and read what is made"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a temporary folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("readable");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target).expect("a file can be copied");
        }
    }
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below the folder").to_owned();
                files.insert(name, fs::read(&path).expect("readable"));
            }
        }
    }
    files
}

/// Builds a copy of the example office that has only `content/`; the rest comes from the program.
fn build(root: &Path, environment: &[(&str, &str)]) -> BTreeMap<PathBuf, Vec<u8>> {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &root.join("content"));
    let output = Command::new(env!("CARGO_BIN_EXE_candour"))
        .arg("build")
        .current_dir(root)
        .envs(environment.iter().copied())
        .output()
        .expect("candour runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let faults = said.contains("error[") || said.contains("warning[");
    assert!(!faults, "the example has neither errors nor warnings: {said}");
    files(&root.join("output"))
}

#[test]
fn two_builds_in_different_folders_are_the_same_to_the_byte() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let first = build(&folder.path().join("here"), &[("LANG", "C"), ("TZ", "Asia/Tokyo")]);
    let elsewhere = folder.path().join("some where/else");
    let second = build(&elsewhere, &[("LANG", "cy_GB.UTF-8"), ("SOURCE_DATE_EPOCH", "0")]);
    assert!(first.len() > 20 && first.contains_key(Path::new("manifest.json")));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        assert!(second[name] == *bytes, "{} differs", name.display());
    }
}

#[test]
fn an_error_leaves_the_published_site_as_it_was() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let before = build(folder.path(), &[]);
    let paper = folder.path().join("content/papers/2020-02-drugs-update/index.md");
    let text = fs::read_to_string(&paper).expect("the paper");
    fs::write(&paper, text.replace("place=\"York\"", "place=\"Yorke\"")).expect("writable");
    let output = Command::new(env!("CARGO_BIN_EXE_candour"))
        .args(["build", "--root"])
        .arg(folder.path())
        .output()
        .expect("candour runs");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("did you mean `York`?"), "{said}");
    assert!(before == files(&folder.path().join("output")), "the site was touched");
}
