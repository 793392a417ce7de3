//! `candour check` finds what a build would stop at, in one go.

mod cli_support;

use cli_support::{assert_exit, candour_in, json_lines, office, put, text};

/// The place and the message of each error.
fn errors(office: &std::path::Path, command: &str) -> Vec<String> {
    let output = candour_in(office, &[command, "--message-format", "json"]);
    assert_exit(&output, 1);
    let line = |found: &serde_json::Value| {
        let (file, line) = (found["file"].as_str()?, &found["line"]);
        (found["severity"] == "error").then(|| format!("{file}:{line}: {}", found["code"]))
    };
    json_lines(&output).iter().filter_map(line).collect()
}

#[test]
fn templates_and_theme_are_read_beside_the_papers() {
    let office = office();
    let root = office.path();
    let site = text(&root.join("content/site.yaml"));
    put(&root.join("content/site.yaml"), &format!("{site}\ntheme: mine\n"));
    let theme = include_str!("../themes/civic/theme.yaml");
    put(&root.join("themes/mine/theme.yaml"), theme);
    put(&root.join("themes/mine/logo.svg"), include_str!("../themes/civic/logo.svg"));
    put(&root.join("themes/mine/theme.typ"), "#import \"/default-theme.typ\": *\n#let sizes = (");
    put(&root.join("templates/html/letter.html"), "<p>\n{% if paper %}");
    put(&root.join("templates/pdf/letter.typ"), "\n\n#let paper(meta, body) = {");
    let found = [
        "templates/html/letter.html:2: \"C504\"",
        "templates/pdf/letter.typ:3: \"C504\"",
        "themes/mine/theme.typ:2: \"C504\"",
    ];
    assert_eq!(errors(root, "check"), found);
    assert_eq!(errors(root, "build"), found, "a build stops at the same places");

    // Content is read all the same.
    put(&root.join("content/glossary.yaml"), "- term: A\n  wrong: b\n");
    let all = errors(root, "check");
    assert_eq!(all.len(), found.len() + 1, "{all:?}");
}

/// Whoever opens a pipe waits for somebody who writes into it.
#[cfg(unix)]
#[test]
fn a_pipe_among_the_files_is_named() {
    use std::process::{Command, Stdio};
    let office = office();
    let pipe = office.path().join("content/papers/2026-01-antisocial-behaviour/p.yaml");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("`mkfifo` runs").success());
    let mut check = cli_support::command();
    let check = check.arg("check").current_dir(office.path()).stderr(Stdio::piped());
    let mut program = check.spawn().expect("candour runs");
    let ended = (0..600).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        program.try_wait().expect("it can be asked").is_some()
    });
    if !ended {
        program.kill().expect("it can be ended");
    }
    let output = program.wait_with_output().expect("it ended");
    assert!(ended, "candour waits for the pipe");
    assert_exit(&output, 3);
    let said = cli_support::stderr(&output);
    assert!(said.contains("p.yaml is a pipe, a socket or a device, not a file"), "{said}");
}
