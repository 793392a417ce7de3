//! Numbers and durations in words.

use std::time::Duration;

/// `no papers`, `1 paper`, `1,234 papers`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{} {many}", grouped(number)),
    }
}

/// `3 errors and 1 warning`; of the two, those that are none are left out. None where both are.
pub(super) fn faults(errors: usize, warnings: usize) -> Option<String> {
    let errors = (errors > 0).then(|| count(errors, "error", "errors"));
    let warnings = (warnings > 0).then(|| count(warnings, "warning", "warnings"));
    match (errors, warnings) {
        (Some(errors), Some(warnings)) => Some(format!("{errors} and {warnings}")),
        (one, other) => one.or(other),
    }
}

/// `0.04 s`, `0.9 s`, `2 min 5 s`.
pub(super) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    let millis = time.subsec_millis();
    if seconds == 0 && millis < 100 {
        format!("0.{:02} s", millis / 10)
    } else if seconds < 60 {
        // Cut rather than rounded, so that 59.97 s does not read 60.0 s.
        format!("{seconds}.{} s", millis / 100)
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many() {
        assert_eq!(count(0, "paper", "papers"), "no papers");
        assert_eq!(count(1, "paper", "papers"), "1 paper");
        assert_eq!(count(64, "page", "pages"), "64 pages");
        assert_eq!(count(1_234_567, "page", "pages"), "1,234,567 pages");
    }

    #[test]
    fn errors_and_warnings() {
        assert_eq!(faults(0, 0), None);
        assert_eq!(faults(3, 1).as_deref(), Some("3 errors and 1 warning"));
        assert_eq!(faults(1, 0).as_deref(), Some("1 error"));
        assert_eq!(faults(0, 2).as_deref(), Some("2 warnings"));
    }

    #[test]
    fn durations() {
        assert_eq!(duration(Duration::from_millis(48)), "0.04 s");
        assert_eq!(duration(Duration::from_millis(949)), "0.9 s");
        assert_eq!(duration(Duration::from_millis(59_970)), "59.9 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 5 s");
    }
}
