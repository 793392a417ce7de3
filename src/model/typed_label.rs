//! Numbers that a writer typed in front of a heading or paragraph.

/// How many bytes the typed number of a heading takes with the blank space behind it: `1. Purpose`,
/// `1.1 Purpose`, `2) Purpose`. A bare number may be a part of the heading: `2019 in review`.
pub fn typed_heading_number(text: &str) -> Option<usize> {
    let (length, dots) = number(text)?;
    let closed = text[..length].ends_with(['.', ')']);
    (closed || dots > 0).then(|| with_space(text, length))?
}

/// The same for a paragraph, which may begin with a figure: only a number with a full stop inside counts
/// (`1.1 We did this.`), in front of a word that begins a sentence.
pub fn typed_paragraph_number(text: &str) -> Option<usize> {
    let (length, dots) = number(text)?;
    let end = (dots > 0).then(|| with_space(text, length))??;
    let mut letters = text[end..].chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    // `1.4 GB`, `2.5 PCSOs` are figures.
    (begins && letters.next().is_none_or(|next| !next.is_uppercase())).then_some(end)
}

/// The length of `1`, `1.`, `1.1`, `1.1.2)` at the start of a text, and how many full stops stand inside.
fn number(text: &str) -> Option<(usize, usize)> {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let inside = text[..length].trim_end_matches('.');
    let sound = |part: &str| (1..=3).contains(&part.len());
    let closed = usize::from(text[length..].starts_with(')'));
    let one_stop = length - inside.len() <= 1;
    (one_stop && inside.split('.').all(sound))
        .then_some((length + closed, inside.matches('.').count()))
}

fn with_space(text: &str, length: usize) -> Option<usize> {
    let behind = &text[length..];
    let words = behind.trim_start();
    let space = behind.len() - words.len();
    (space > 0 && words.starts_with(char::is_alphabetic)).then_some(length + space)
}

#[cfg(test)]
mod tests {
    use super::{typed_heading_number, typed_paragraph_number};

    #[test]
    fn numbers_of_headings() {
        for (text, words) in
            [("1. Purpose", "Purpose"), ("2) Purpose", "Purpose"), ("1.1 Purpose", "Purpose")]
        {
            assert_eq!(typed_heading_number(text).map(|end| &text[end..]), Some(words));
        }
        for text in ["Purpose", "2019 in review", "2019. A review", "3 aims", "1.", "1..2 a"] {
            assert_eq!(typed_heading_number(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_paragraphs() {
        for (text, words) in [("1.1 We did this.", "We did this."), ("1.2.3. A plan", "A plan")] {
            assert_eq!(typed_paragraph_number(text).map(|end| &text[end..]), Some(words));
        }
        for text in ["1.5 million people", "2.5 PCSOs left", "12 Officers left", "We did this."] {
            assert_eq!(typed_paragraph_number(text), None, "{text}");
        }
    }
}
