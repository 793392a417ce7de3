//! What is printed where: colours, quiet, JSON, pipes that close.

mod cli_support;

use std::io::Read as _;
use std::path::Path;
use std::process::Stdio;

use cli_support::{assert_exit, candour_in, command, json_lines, office, put, stderr, stdout};

/// An office with an error in its paper.
fn faulty_office() -> tempfile::TempDir {
    let office = office();
    put(
        &office.path().join("content/papers/2026-02-wrong/index.md"),
        "---\nkind: leter\ntitle: Wrong\ndate: 2026-02-30\n---\n\nText.\n",
    );
    office
}

fn with_environment(folder: &Path, variables: &[(&str, &str)]) -> String {
    let output = command()
        .current_dir(folder)
        .envs(variables.iter().copied())
        .arg("check")
        .output()
        .expect("candour runs");
    stderr(&output)
}

#[test]
fn colours_only_where_wanted() {
    let folder = tempfile::tempdir().expect("a folder");
    let coloured = |variables: &[(&str, &str)]| {
        let text = with_environment(folder.path(), variables);
        assert!(text.contains("is not an office"), "{text}");
        text.contains('\u{1b}')
    };
    assert!(!coloured(&[]));
    assert!(coloured(&[("FORCE_COLOR", "1")]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
}

#[test]
fn findings_have_colours_too() {
    let office = faulty_office();
    assert!(!with_environment(office.path(), &[]).contains('\u{1b}'));
    assert!(with_environment(office.path(), &[("FORCE_COLOR", "1")]).contains('\u{1b}'));
}

#[test]
fn errors_are_exit_code_1_and_go_to_standard_error() {
    let office = faulty_office();
    let output = candour_in(office.path(), &["check"]);
    assert_exit(&output, 1);
    let (said, found) = (stdout(&output), stderr(&output));
    assert!(found.contains("C501") && found.contains("did you mean `letter`?"), "{found}");
    assert!(found.contains("C107"), "{found}");
    assert!(said.starts_with("Checked ") && said.contains(": 2 errors"), "{said}");
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn quiet_leaves_the_errors() {
    let office = faulty_office();
    put(&office.path().join("content/papers/stray.txt"), "");
    let output = candour_in(office.path(), &["check", "--quiet"]);
    assert_exit(&output, 1);
    assert_eq!(stdout(&output), "");
    assert!(stderr(&output).contains("C501"), "{}", stderr(&output));
    assert!(!stderr(&output).contains("warning"), "{}", stderr(&output));
}

#[test]
fn json_for_programs() {
    let office = faulty_office();
    let output = candour_in(office.path(), &["check", "--message-format", "json"]);
    assert_exit(&output, 1);
    assert_eq!(stderr(&output), "");
    let lines = json_lines(&output);
    let (summary, findings) = lines.split_last().expect("lines");
    assert_eq!(summary["summary"]["errors"], 2);
    assert_eq!(summary["summary"]["command"], "check");
    let codes: Vec<_> = findings.iter().map(|line| line["code"].as_str()).collect();
    assert!(codes.contains(&Some("C501")) && codes.contains(&Some("C107")), "{codes:?}");
}

#[test]
fn a_build_with_errors_leaves_the_output_as_it_was() {
    let office = faulty_office();
    let output = candour_in(office.path(), &["build"]);
    assert_exit(&output, 1);
    assert_eq!(stdout(&output), "2 errors: nothing was written\n");
    assert!(!office.path().join("output").exists());
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    for arguments in [&["explain"][..], &["completions", "bash"], &["--help"]] {
        let mut child = command()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("candour runs");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("UTF-8");
        assert_eq!(child.wait().expect("ends").code(), Some(0), "{arguments:?}: {said}");
        assert_eq!(said, "", "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::disallowed_methods, reason = "the test needs a disk that is always full")]
fn a_full_disk_is_exit_code_3() {
    let full = std::fs::File::create("/dev/full").expect("there on Linux");
    let output = command().arg("explain").stdout(full).output().expect("candour runs");
    assert_exit(&output, 3);
    assert!(stderr(&output).contains("the disk is full"), "{}", stderr(&output));
}
