//! Typographic quotation marks in texts that are not Markdown: names, notes, glossary terms.

/// A text with straight quotation marks and apostrophes made typographic, the British way: `Her
/// Majesty's` has a ’, a quoted word stands in “ ”.
pub fn typographic(text: &str) -> String {
    if !text.contains(['\'', '"']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 4);
    let mut before: Option<char> = None;
    for c in text.chars() {
        let opens = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '–' | '—'));
        out.push(match (c, opens) {
            ('\'', true) => '\u{2018}',
            ('\'', false) => '\u{2019}',
            ('"', true) => '\u{201c}',
            ('"', false) => '\u{201d}',
            (other, _) => other,
        });
        before = Some(c);
    }
    out
}

/// A text with its first letter as a capital: for the start of a sentence or a heading.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{capitalised, typographic};

    #[test]
    fn quotation_marks_and_apostrophes() {
        assert_eq!(typographic("Her Majesty's \"line\""), "Her Majesty’s “line”");
        assert_eq!(typographic("('a')"), "(‘a’)");
    }

    #[test]
    fn first_letters() {
        assert_eq!(capitalised("eleven lines"), "Eleven lines");
        assert_eq!(capitalised(""), "");
    }
}
