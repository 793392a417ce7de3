//! `candour init` makes an office that builds.

mod cli_support;

use cli_support::{assert_exit, candour_in, json_lines, office, put, stderr, stdout, text};

#[test]
fn a_new_office() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = candour_in(folder.path(), &["init", "my office"]);
    assert_exit(&output, 0);
    assert!(stdout(&output).contains("cd \"my office\"\n  candour build"), "{}", stdout(&output));
    let office = folder.path().join("my office");
    for file in [".gitignore", "README.md", "content/site.yaml", "content/glossary.yaml"] {
        assert!(office.join(file).is_file(), "{file}");
    }
    let readme = text(&office.join("README.md"));
    for command in ["candour build", "candour new", "candour check"] {
        assert!(readme.contains(command), "{command}");
    }
    assert!(!office.join("output").exists());
}

#[test]
fn a_new_office_passes_its_check() {
    let office = office();
    let output = candour_in(office.path(), &["check", "--message-format", "json"]);
    assert_exit(&output, 0);
    let lines = json_lines(&output);
    assert_eq!(lines.len(), 1, "{lines:?}");
    let summary = &lines[0]["summary"];
    assert_eq!((&summary["papers"], &summary["warnings"]), (&1.into(), &0.into()), "{summary}");
}

#[test]
fn a_new_office_builds() {
    let office = office();
    let output = candour_in(office.path(), &["build"]);
    assert_exit(&output, 0);
    let said = stdout(&output);
    assert!(said.starts_with("Built 1 paper (") && said.contains(" in 1 PDF) in "), "{said}");
    assert!(
        said.ends_with(&format!(": {}\n", std::path::Path::new("output/index.html").display()))
    );
    assert!(!said.contains("warning"), "{said}{}", stderr(&output));
    let site = office.path().join("output");
    let page = text(&site.join("papers/2026-01-antisocial-behaviour/index.html"));
    let abbreviation = "community safety partnership";
    for words in ["2,680", "down 13%, from 1,240 to 1,080", "Figure 1", "Table 1", abbreviation] {
        assert!(page.contains(words), "{words} is not in the page");
    }
    assert!(site.join("index.html").is_file());
    assert!(
        site.join("papers/2026-01-antisocial-behaviour/2026-01-antisocial-behaviour.pdf").is_file()
    );
}

#[test]
fn editions_and_folders_of_a_build() {
    let office = office();
    let output = candour_in(office.path(), &["build", "--no-pdf", "--edition", "restricted"]);
    assert_exit(&output, 0);
    assert!(stdout(&output).starts_with("Built 1 paper (no PDFs) of the restricted edition in "));
    assert!(office.path().join("output-restricted/index.html").is_file());
    assert!(!office.path().join("output").exists());
    let elsewhere = ["build", "--no-pdf", "--output", "site", "--message-format", "json"];
    let output = candour_in(office.path(), &elsewhere);
    assert_exit(&output, 0);
    let lines = json_lines(&output);
    let summary = &lines.last().expect("a line")["summary"];
    assert_eq!((&summary["written"], &summary["pdfs"]), (&true.into(), &0.into()), "{summary}");
    assert!(office.path().join("site/index.html").is_file());
}

#[test]
fn a_foreign_folder_is_not_written_to() {
    let office = office();
    put(&office.path().join("site/holiday.txt"), "mine");
    let output = candour_in(office.path(), &["build", "--no-pdf", "--output", "site"]);
    assert_exit(&output, 1);
    assert!(stderr(&output).contains("C005"), "{}", stderr(&output));
    assert!(stdout(&output).contains("1 error: nothing was written, site is as it was"));
    assert_eq!(text(&office.path().join("site/holiday.txt")), "mine");
}

#[test]
fn a_folder_with_something_in_it_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("full/mine.txt"), "mine");
    let output = candour_in(folder.path(), &["init", "full"]);
    assert_exit(&output, 2);
    assert!(stderr(&output).contains("full is not empty"), "{}", stderr(&output));
    assert!(!folder.path().join("full/content").exists());
    let output = candour_in(folder.path(), &["init", "full/mine.txt"]);
    assert_exit(&output, 2);
    assert!(stderr(&output).contains("is a file"), "{}", stderr(&output));
}

#[test]
fn a_fresh_clone_is_filled() {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join(".git/HEAD"), "ref: refs/heads/main\n");
    assert_exit(&candour_in(folder.path(), &["init", "."]), 0);
    assert!(folder.path().join("content/site.yaml").is_file());
}

#[test]
fn a_machine_that_fails_is_exit_code_3() {
    let folder = tempfile::tempdir().expect("a folder");
    put(&folder.path().join("file"), "");
    let output = candour_in(folder.path(), &["init", "file/office"]);
    assert_exit(&output, 3);
}
