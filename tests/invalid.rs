//! What bad input gets: each folder of `tests/invalid` is an office with one mistake (its files on top
//! of `base`), and `expected.txt` is what the writer reads. `CANDOUR_BLESS=1 cargo test` writes it anew.

#![expect(clippy::disallowed_methods, reason = "tests lay out offices on disk")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use candour::diagnostic::Code;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid")
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(fixtures())
        .expect("the fixtures are there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir() && !path.ends_with("base"))
        .collect();
    cases.sort();
    cases
}

/// Copies a folder; links stay links.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a temporary folder");
    for entry in fs::read_dir(from).expect("a fixture folder") {
        let entry = entry.expect("readable");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().expect("a file type");
        if kind.is_dir() {
            copy(&source, &target);
        } else if kind.is_symlink() {
            #[cfg(unix)]
            std::os::unix::fs::symlink(fs::read_link(&source).expect("a link"), &target)
                .expect("a link can be made");
        } else {
            fs::copy(&source, &target).expect("a file can be copied");
        }
    }
}

/// Every file below a folder with its bytes.
fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.clone(), fs::read(&path).expect("readable"));
            }
        }
    }
    files
}

fn candour(root: &Path) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_candour"))
        .args(["build", "--no-pdf", "--root"])
        .arg(root)
        .env("NO_COLOR", "1")
        .output()
        .expect("candour runs");
    let stderr = String::from_utf8(output.stderr).expect("messages are UTF-8");
    let said = stderr.replace("\r\n", "\n").replace(&root.display().to_string(), "OFFICE");
    (output.status.code().expect("candour ends by itself"), said)
}

/// The office without mistake, built once: what the output folder holds before each case.
fn published(folder: &Path) -> PathBuf {
    let root = folder.join("base");
    copy(&fixtures().join("base"), &root);
    let (code, messages) = candour(&root);
    assert_eq!((code, messages.as_str()), (0, ""), "the base office is sound");
    root.join("output")
}

#[test]
fn each_mistake_is_explained_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = published(folder.path());
    let bless = std::env::var_os("CANDOUR_BLESS").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let root = folder.path().join(&name);
        copy(&fixtures().join("base"), &root);
        copy(&case, &root);
        if name.starts_with("C508") {
            fs::remove_dir_all(root.join("content/papers")).expect("the papers can be removed");
        }
        copy(&output, &root.join("output"));
        let before = snapshot(&root.join("output"));
        let (code, messages) = candour(&root);
        let warning_only = !messages.contains("error[");
        assert!(!messages.is_empty(), "{name}: nothing was found");
        assert_eq!(code, i32::from(!warning_only), "{name}: {messages}");
        if !warning_only {
            assert!(before == snapshot(&root.join("output")), "{name}: the output was touched");
        }
        let expected = case.join("expected.txt");
        if bless {
            fs::write(&expected, &messages).expect("expectations can be written");
        }
        if fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n") != messages {
            wrong.push(format!("== {name}\n{messages}"));
        }
    }
    assert!(wrong.is_empty(), "not as expected:\n{}", wrong.join("\n"));
}

#[test]
fn each_fixture_shows_the_code_in_its_name() {
    for case in cases() {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let number = name.split('-').next().expect("a code").to_owned();
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
        if number == "C000" {
            assert!(expected.matches("error[").count() > 2, "{name} shows several errors");
            continue;
        }
        assert!(Code::ALL.iter().any(|code| code.number() == number), "{name}: no such code");
        assert!(
            expected.contains(&format!("[{number}]")),
            "{name} shows another code:\n{expected}"
        );
    }
}

/// Words that belong to programs, not to writers.
#[test]
fn no_message_speaks_of_the_programs_insides() {
    let foreign =
        ["serde", "saphyr", "tera", "typst", "panicked", "unwrap", "Option<", "enum ", "struct "];
    for case in cases() {
        let text = fs::read_to_string(case.join("expected.txt")).unwrap_or_default().to_lowercase();
        for word in foreign {
            assert!(!text.contains(&word.to_lowercase()), "{}: says `{word}`", case.display());
        }
    }
}
