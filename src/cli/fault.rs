//! What is said when candour itself breaks.

use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};

use super::outcome::Exit;

/// Does the work; a panic in it is said in plain words and ends in exit code 3.
pub(super) fn guard(work: impl FnOnce() -> Exit) -> Exit {
    // Several threads may break for one reason: the reader is told once what it means.
    static TOLD: AtomicBool = AtomicBool::new(false);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        if !TOLD.swap(true, Ordering::Relaxed) {
            use std::io::Write as _;
            let _ = std::io::stderr().write_all(words(env!("CARGO_PKG_REPOSITORY")).as_bytes());
        }
        usual(fault);
    }));
    caught(work)
}

fn caught(work: impl FnOnce() -> Exit) -> Exit {
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Exit::MachineFailed)
}

fn words(repository: &str) -> String {
    let place = match repository {
        "" => "the people who gave you candour".to_owned(),
        address => address.to_owned(),
    };
    format!(
        "\ncandour itself has a fault and has to stop. It is not a mistake in your papers, and the last \
         site you built is as it was.\nPlease report it to {place}, with the lines below and the paper \
         that was built.\ncandour {}, {}\n\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_exit_code_3() {
        assert_eq!(caught(|| Exit::Done), Exit::Done);
        assert_eq!(caught(|| panic!("on purpose")), Exit::MachineFailed);
        assert!(words("").contains("the people who gave you candour"));
        assert!(words("https://example.org/candour").contains("to https://example.org/candour,"));
    }
}
