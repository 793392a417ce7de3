//! Numbers with more digits than can be kept.

use super::cell::Written;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::yaml::parse_number;
use crate::model::MOST_DIGITS;

/// Whether a number is kept as it was written; a finding where it would become another.
pub(super) fn check(cell: &Written<'_>, diagnostics: &mut Diagnostics) -> bool {
    let text = cell.text;
    let Some(kept) = parse_number(text).map(|value| value.to_string()) else { return true };
    if counting(&kept) == counting(text) {
        return true;
    }
    let message =
        format!("this number has more digits than can be kept: `{text}` would become `{kept}`");
    diagnostics.push(
        Diagnostic::new(Code::TooManyDigits, cell.span, message)
            .help(format!("round it: {MOST_DIGITS} digits are kept wherever the point stands"))
            .help("a number that is a name, such as a reference, goes in a dimension"),
    );
    false
}

/// The digits of a number without the zeros that say nothing, and how many stand in front of the point.
fn counting(number: &str) -> (String, usize) {
    let number = number.trim_start_matches('-');
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole = whole.trim_start_matches('0');
    let digits = format!("{whole}{}", fraction.trim_end_matches('0'));
    let zeros = digits.len() - digits.trim_start_matches('0').len();
    match fraction.trim_end_matches('0').is_empty() {
        true => (digits.trim_end_matches('0').to_owned(), whole.len()),
        false if whole.is_empty() => (digits.trim_start_matches('0').to_owned(), zeros),
        false => (digits, whole.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_that_say_nothing() {
        for (one, other) in [("007", "7"), ("5.0", "5"), ("0.50", "0.5"), ("-1000", "1000")] {
            assert_eq!(counting(one), counting(other), "{one}");
        }
        for (one, other) in [("0.05", "0.5"), ("10", "1"), ("1.5", "15"), ("0.1", "1")] {
            assert_ne!(counting(one), counting(other), "{one}");
        }
    }
}
