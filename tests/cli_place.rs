//! Which folder is the office's, and where a build may write.

mod cli_support;

use cli_support::{assert_exit, candour_in, json_lines, office, put, stderr};

#[test]
fn a_folder_that_is_no_office() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in
        [&["build"][..], &["check"], &["new", "letter", "Title"], &["check", "--root", "."]]
    {
        let output = candour_in(folder.path(), command);
        assert_exit(&output, 2);
        let said = stderr(&output);
        assert!(said.contains("is not an office: it has no `content` folder"), "{said}");
        assert!(said.contains("candour init"), "{said}");
    }
    let output = candour_in(folder.path(), &["check", "--root", "nowhere"]);
    assert_exit(&output, 2);
    assert!(stderr(&output).contains("there is no folder"), "{}", stderr(&output));
}

#[test]
fn failures_for_programs() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = candour_in(folder.path(), &["build", "--message-format", "json"]);
    assert_exit(&output, 2);
    assert_eq!(stderr(&output), "");
    let lines = json_lines(&output);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["failure"]["exit"], 2);
    assert!(
        lines[0]["failure"]["message"]
            .as_str()
            .is_some_and(|text| text.contains("no office") || text.contains("not an office"))
    );
}

#[test]
fn an_office_is_found_from_the_folders_in_it() {
    let office = office();
    let inner = office.path().join("content/papers");
    let output = candour_in(&inner, &["check"]);
    assert_exit(&output, 0);
    assert!(stderr(&output).contains("Using the office in "), "{}", stderr(&output));
    let quiet = candour_in(&inner, &["check", "--quiet"]);
    assert_exit(&quiet, 0);
    assert_eq!(stderr(&quiet), "");
    let here = candour_in(office.path(), &["check"]);
    assert!(!stderr(&here).contains("Using the office"), "{}", stderr(&here));
}

#[test]
fn a_folder_above_counts_only_if_it_is_an_office() {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("content/something.txt"), "not candour's");
    put(&folder.path().join("deep/x.txt"), "");
    assert_exit(&candour_in(&folder.path().join("deep"), &["check"]), 2);
}

#[test]
fn outputs_that_would_spoil_the_office() {
    let office = office();
    for output in [".", "..", "content", "content/papers/site", "templates"] {
        let output = candour_in(office.path(), &["build", "--output", output]);
        assert_exit(&output, 2);
        assert!(stderr(&output).contains("a site cannot be written there"), "{}", stderr(&output));
    }
    let restricted = ["build", "--edition", "restricted", "--output", "output"];
    let output = candour_in(office.path(), &restricted);
    assert_exit(&output, 2);
    assert!(stderr(&output).contains("the public site"), "{}", stderr(&output));
    assert!(!office.path().join("output").exists());
}
