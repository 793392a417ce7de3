//! Runs the program as a user would.
#![expect(dead_code, reason = "each test program uses what it needs")]

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

/// The program with a known environment: no colours asked for, none forbidden.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
    for variable in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR"] {
        command.env_remove(variable);
    }
    command.env("TERM", "xterm");
    command
}

/// Runs the program where the tests run.
pub fn candour<S: AsRef<OsStr>>(arguments: &[S]) -> Output {
    command().args(arguments).output().expect("candour runs")
}

/// Runs the program in a folder.
pub fn candour_in<S: AsRef<OsStr>>(folder: &Path, arguments: &[S]) -> Output {
    command().current_dir(folder).args(arguments).output().expect("candour runs")
}

/// What was printed on standard output.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// What was printed on standard error.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// Asserts the exit code and shows what was printed where it is another.
#[track_caller]
pub fn assert_exit(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "{}\n{}", stdout(output), stderr(output));
}

/// A folder with a new office in it, as `candour init` makes it.
pub fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    assert_exit(&candour_in(folder.path(), &["init", "."]), 0);
    folder
}

/// The lines of a JSON output.
pub fn json_lines(output: &Output) -> Vec<serde_json::Value> {
    let text = stdout(output);
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// A file's text.
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
pub fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Writes a file and the folders above it.
#[expect(clippy::disallowed_methods, reason = "tests prepare what is read")]
pub fn put(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(path, text).expect("written");
}
