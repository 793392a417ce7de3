//! Words as the name of a folder in the site.

/// The longest name, in letters: a file's name may have 255 bytes on most systems, and paths on Windows may
/// not be long.
const LONGEST: usize = 60;

/// A name that every server and every disk can tell from others: lower case, words joined by hyphens.
/// `West Yorkshire Police` is `west-yorkshire-police`. One that is too long ends behind a whole word.
pub fn folder_name(words: &str) -> String {
    let mut name = String::with_capacity(words.len());
    for c in words.chars() {
        if c.is_alphanumeric() {
            name.extend(c.to_lowercase());
        } else if matches!(c, '\'' | '\u{2019}') {
            // An apostrophe joins: "Police's" is one word.
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    if let Some((end, _)) = name.char_indices().nth(LONGEST) {
        let whole =
            if name[end..].starts_with('-') { end } else { name[..end].rfind('-').unwrap_or(end) };
        name.truncate(whole);
    }
    name.truncate(name.trim_end_matches('-').len());
    if name.is_empty() { "section".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::folder_name;

    #[test]
    fn names() {
        assert_eq!(folder_name("North Yorkshire Police’s board"), "north-yorkshire-polices-board");
        assert_eq!(folder_name("3.4 What? Now!"), "3-4-what-now");
        assert_eq!(folder_name("???"), "section");
        let long = "Heading of sixty words ".repeat(12);
        assert_eq!(folder_name(&long), "heading-of-sixty-words-heading-of-sixty-words-heading-of");
        assert_eq!(folder_name(&"\u{175}".repeat(99)), "\u{175}".repeat(60));
        let sixty = format!("{} word", "x".repeat(60));
        assert_eq!(folder_name(&sixty), "x".repeat(60));
    }
}
