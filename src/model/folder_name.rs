//! Words as the name of a folder in the site.

/// A name that every server and every disk can tell from others: lower case, words joined by hyphens.
/// `West Yorkshire Police` is `west-yorkshire-police`.
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
    }
}
