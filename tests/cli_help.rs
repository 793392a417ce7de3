//! What the program says of itself: help, version, completions, explanations.

mod cli_support;

use cli_support::{candour, stderr, stdout};

const COMMANDS: [&str; 9] =
    ["build", "check", "serve", "init", "new", "figures", "trace", "explain", "completions"];

#[test]
fn every_help_has_examples() {
    for command in COMMANDS {
        let output = candour(&[command, "--help"]);
        assert_eq!(output.status.code(), Some(0));
        let text = stdout(&output);
        assert!(text.contains("Examples:"), "{text}");
        assert!(text.contains(&format!("\n  candour {command}")), "{text}");
    }
}

#[test]
fn the_help_names_commands_and_exit_codes() {
    let text = stdout(&candour(&["--help"]));
    for word in COMMANDS.iter().chain(&["Examples:", "Exit codes:", "NO_COLOR", "--message-format"])
    {
        assert!(text.contains(word), "{word} is not in\n{text}");
    }
    for code in ["  0  done", "  1  the content", "  2  wrong use", "  3  the computer"] {
        assert!(text.contains(code), "{code}");
    }
}

#[test]
fn the_version() {
    let output = candour(&["--version"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stdout(&output), format!("candour {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_use_is_exit_code_2() {
    for arguments in [
        &[][..],
        &["biuld"],
        &["build", "--wide"],
        &["build", "--edition", "secret"],
        &["check", "--message-format", "xml"],
        &["init"],
        &["new", "letter"],
        &["completions", "csh"],
    ] {
        let output = candour(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(stdout(&output), "", "{arguments:?}");
        assert!(!stderr(&output).is_empty(), "{arguments:?}");
    }
    assert!(stderr(&candour(&["biuld"])).contains("build"));
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = candour(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0), "{shell}");
        let script = stdout(&output);
        assert!(
            script.contains("candour") && script.contains("message-format"),
            "{shell}: {script}"
        );
    }
}

#[test]
fn explanations() {
    let by_number = candour(&["explain", "c401"]);
    assert_eq!(by_number.status.code(), Some(0));
    assert!(stdout(&by_number).starts_with("C401 broken-reference (error)\n\nA cross-reference"));
    assert_eq!(stdout(&candour(&["explain", "broken-reference"])), stdout(&by_number));
    assert!(stdout(&candour(&["explain"])).lines().count() > 40);
    let unknown = candour(&["explain", "broken-referense"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(stderr(&unknown).contains("did you mean `broken-reference`?"), "{}", stderr(&unknown));
}

#[test]
fn explanations_for_programs() {
    let text = stdout(&candour(&["explain", "--message-format", "json"]));
    for line in text.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert!(line["code"].is_string() && line["explanation"].is_string(), "{line}");
    }
}

/// Lines that were broken by hand are not broken again: that tears them.
#[test]
fn helps_fit_windows_of_80_and_100_columns() {
    let below = |arguments: &[&str], width: &str| {
        let mut command = cli_support::command();
        let command =
            command.args(arguments).env("COLUMNS", width).stdin(std::process::Stdio::null());
        let text = stdout(&command.output().expect("candour runs"));
        let limit: usize = width.parse().expect("a number");
        for line in text.lines() {
            assert!(line.chars().count() <= limit, "{arguments:?} at {width}: {line}");
        }
        let at = text.find("Examples:").expect("examples");
        text[at..].to_owned()
    };
    for command in COMMANDS.iter().map(|command| vec![*command, "--help"]).chain([vec!["--help"]]) {
        assert_eq!(below(&command, "80"), below(&command, "300"), "{command:?}");
        assert_eq!(below(&command, "100"), below(&command, "300"), "{command:?}");
    }
}
