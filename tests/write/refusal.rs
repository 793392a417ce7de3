//! Folders and paths that are refused, and permissions that are missing.

use std::fs;
use std::path::Path;

use candour::render::Artefact;
use candour::write::{Error, MANIFEST, Options, Step, Swap, check_output, publish_with};

use crate::{assert_holds, assert_tidy, files_of, place, put, quietly, site};

/// That both the early check and a build refuse, with this message, and leave everything as it was.
#[track_caller]
fn assert_foreign(output: &Path, expected: &[&str]) -> Error {
    let before = files_of(output);
    let early = check_output(output).unwrap_err();
    let error = quietly(&site('B'), output).unwrap_err();
    assert_eq!(early.to_string(), error.to_string());
    assert!(!error.is_machine());
    match &error {
        Error::ForeignFiles { files, .. } => assert_eq!(files, expected),
        other => panic!("{other}"),
    }
    assert_eq!(files_of(output), before);
    assert_tidy(output);
    error
}

#[test]
fn a_folder_without_manifest_is_refused() {
    let (_parent, output) = place();
    put(&output, "thesis.odt", "years of work");
    put(&output, "photos/1.jpg", "");
    put(&output, ".gitignore", "");
    let error = assert_foreign(&output, &["photos/", "thesis.odt"]);
    assert_eq!(
        error.to_string(),
        format!(
            "the output folder `{}` holds what no build of candour wrote: `photos/` and `thesis.odt`",
            output.display()
        )
    );
}

#[test]
fn a_file_added_beside_the_build_is_refused() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    put(&output, "papers/a-1/notes.txt", "mine");
    assert_foreign(&output, &["papers/a-1/notes.txt"]);
}

#[test]
fn an_empty_folder_added_beside_the_build_is_refused() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    fs::create_dir(output.join("papers/drafts")).unwrap();
    assert_foreign(&output, &["papers/drafts/"]);
}

#[test]
fn a_damaged_or_foreign_manifest_counts_as_none() {
    let good = {
        let (_parent, output) = place();
        quietly(&site('A'), &output).unwrap();
        fs::read_to_string(output.join(MANIFEST)).unwrap()
    };
    let damaged = [
        good[..good.len() / 2].to_owned(),
        good.replace("\"format\": 1", "\"format\": 2"),
        good.replace("\"candour\"", "\"another\""),
        r#"{ "name": "A web application", "start_url": "/" }"#.to_owned(),
        String::new(),
    ];
    for manifest in damaged {
        let (_parent, output) = place();
        put(&output, "index.html", "");
        put(&output, MANIFEST, &manifest);
        let error = assert_foreign(&output, &["index.html", MANIFEST]);
        assert_eq!(error.help().len(), 2);
    }
}

#[test]
fn a_refusal_names_five_files_and_counts_the_rest() {
    let (_parent, output) = place();
    (0..9).for_each(|number| put(&output, &format!("{number}.txt"), ""));
    let message = quietly(&site('A'), &output).unwrap_err().to_string();
    assert!(message.ends_with("`0.txt`, `1.txt`, `2.txt`, `3.txt`, `4.txt` and 4 more"));
}

#[test]
fn a_file_added_while_the_site_is_written_is_refused() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    let on_step = |step| {
        if step == Step::Staged {
            put(&output, "late.txt", "mine");
        }
    };
    let options = Options { swap: Swap::Exchange, on_wait: &|| {}, on_step: &on_step };
    let error = publish_with(&site('B'), &output, &options).unwrap_err();
    assert!(matches!(error, Error::ForeignFiles { files, .. } if files == ["late.txt"]));
    fs::remove_file(output.join("late.txt")).unwrap();
    assert_holds(&output, &site('A'));
    assert_tidy(&output);
}

#[test]
fn a_file_is_no_output_folder_nor_a_folder_for_one() {
    let (parent, output) = place();
    fs::write(&output, "a file").unwrap();
    for path in [output.clone(), output.join("site"), output.join("deep/site")] {
        for error in [check_output(&path).unwrap_err(), quietly(&site('A'), &path).unwrap_err()] {
            assert!(!error.is_machine());
            assert_eq!(
                error.to_string(),
                format!(
                    "`{}` cannot be the output folder: it is a file, not a folder",
                    output.display()
                )
            );
        }
    }
    assert_eq!(fs::read_to_string(&output).unwrap(), "a file");
    assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
}

#[test]
#[cfg(unix)]
fn the_top_of_a_disk_and_a_link_to_itself_are_refused() {
    let (_parent, output) = place();
    std::os::unix::fs::symlink("output", &output).unwrap();
    for path in [Path::new("/"), &output] {
        let error = quietly(&site('A'), path).unwrap_err();
        assert!(matches!(error, Error::Unusable { .. }), "{error}");
    }
}

#[test]
fn colliding_paths_are_reported() {
    for (one, other) in [
        ("a/index.html", "a/index.html"),
        ("a/Index.html", "a/index.html"),
        ("É.html", "é.html"),
        ("a", "a/index.html"),
        ("a/index.html", "A"),
        ("Papers/a.html", "papers/b.html"),
    ] {
        let (_parent, output) = place();
        let artefacts = [Artefact::new(one, ""), Artefact::new(other, "")];
        let error = quietly(&artefacts, &output).unwrap_err();
        assert!(matches!(error, Error::Collision { .. }), "{one} {other}: {error}");
        assert!(!output.exists());
    }
}

#[test]
fn paths_that_lead_elsewhere_are_reported() {
    let paths = [
        "",
        "/etc/passwd",
        "../a",
        "a/../../b",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "C:/a",
        "a:b",
        "a\0b",
        ".gitignore",
        ".well-known/a",
        "manifest.json",
        "Manifest.JSON",
    ];
    for path in paths {
        let (_parent, output) = place();
        let error = quietly(&[Artefact::new(path, "")], &output).unwrap_err();
        assert!(matches!(error, Error::BadPath { .. }), "{path}: {error}");
        assert!(!output.exists());
    }
    let (_parent, output) = place();
    let fine = ["a/.hidden", "a/manifest.json", "a b/ü...pdf"].map(|path| Artefact::new(path, ""));
    quietly(&fine, &output).unwrap();
}

#[cfg(unix)]
fn with_mode(folder: &Path, mode: u32, test: impl FnOnce()) {
    use std::os::unix::fs::PermissionsExt;
    let set = |mode| fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    set(mode);
    // The superuser is refused nothing.
    if fs::write(folder.join(".try"), "").is_err() {
        test();
    } else {
        fs::remove_file(folder.join(".try")).unwrap();
        eprintln!("skipped: this user may write everywhere");
    }
    set(0o755);
}

#[test]
#[cfg(unix)]
fn a_folder_nobody_may_write_to_is_found_early_and_left_as_it_is() {
    let (parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    for (folder, doing) in [(output.as_path(), "write to"), (parent.path(), "write beside")] {
        with_mode(folder, 0o555, || {
            // What of this is found early without Linux's `access` depends on the system.
            if cfg!(target_os = "linux") {
                assert!(check_output(&output).unwrap_err().is_machine());
                let error = quietly(&site('B'), &output).unwrap_err();
                assert!(error.is_machine());
                let output = output.display();
                assert_eq!(
                    error.to_string(),
                    format!("cannot {doing} `{output}`: permission denied")
                );
            }
            assert_holds(&output, &site('A'));
        });
    }
    assert_tidy(&output);
    with_mode(parent.path(), 0o555, || {
        let deep = parent.path().join("deep/output");
        assert!(!cfg!(target_os = "linux") || check_output(&deep).unwrap_err().is_machine());
        assert!(quietly(&site('B'), &deep).unwrap_err().is_machine());
    });
}

#[test]
#[cfg(unix)]
fn an_early_site_that_cannot_be_removed_does_not_hide_that_the_new_one_is_published() {
    use std::os::unix::fs::PermissionsExt;
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    let papers = output.join("papers");
    with_mode(&papers, 0o555, || {
        let report = quietly(&site('B'), &output).unwrap();
        assert_holds(&output, &site('B'));
        let left_over = report.left_over.unwrap();
        let stuck = left_over.join("papers");
        fs::set_permissions(stuck, fs::Permissions::from_mode(0o755)).unwrap();
        quietly(&site('A'), &output).unwrap();
        assert_tidy(&output);
    });
}

#[test]
fn an_error_reads_as_a_finding() {
    let (_parent, output) = place();
    put(&output, "mine.txt", "");
    let finding = quietly(&site('A'), &output).unwrap_err().diagnostic();
    assert_eq!(finding.code.number(), "C005");
    assert!(finding.message.contains("`mine.txt`"));
    assert_eq!(finding.help.len(), 1);
}
