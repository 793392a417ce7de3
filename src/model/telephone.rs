//! Telephone numbers as links.

/// The address that dials a printed number: `tel:01234567890` of `01234 567 890`.
pub fn telephone_address(printed: &str) -> String {
    let dialled = |c: &char| c.is_ascii_digit() || matches!(c, '+' | '*' | '#');
    let digits: String = printed.chars().filter(dialled).collect();
    format!("tel:{digits}")
}
