//! Opens an address in the user's browser.

use std::process::{Command, Stdio};
use std::thread;

/// Asks the system to open an address; whether it took the order. What the browser then does is its own
/// affair.
pub(super) fn open(address: &str) -> bool {
    let started =
        command(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut opener) = started else { return false };
    // Waited for apart, so that it does not stay behind as a dead process.
    thread::spawn(move || opener.wait());
    true
}

#[cfg(target_os = "macos")]
fn command(address: &str) -> Command {
    let mut command = Command::new("open");
    command.arg(address);
    command
}

#[cfg(windows)]
fn command(address: &str) -> Command {
    // The empty text is the window's title, which `start` would otherwise take the address for.
    let mut command = Command::new("cmd");
    command.args(["/C", "start", "", address]);
    command
}

#[cfg(not(any(target_os = "macos", windows)))]
fn command(address: &str) -> Command {
    let mut command = Command::new("xdg-open");
    command.arg(address);
    command
}
