//! Control characters, which no page may hold.

/// Whether a character is a control character other than a tab or line break, or one of the code
/// points that are no characters.
pub fn is_control(character: char) -> bool {
    let point = u32::from(character);
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
        || (0xFDD0..=0xFDEF).contains(&point)
        || point & 0xFFFE == 0xFFFE
}

/// A text without control characters, and where each stood. Those that part words (what a word
/// processor writes for a line break) become spaces.
pub(super) fn strip(text: String) -> (String, Vec<(usize, char)>) {
    if !text.contains(is_control) {
        return (text, Vec::new());
    }
    let mut kept = String::with_capacity(text.len());
    let mut found = Vec::new();
    for character in text.chars() {
        if !is_control(character) {
            kept.push(character);
            continue;
        }
        found.push((kept.len(), character));
        if matches!(character, '\u{B}' | '\u{C}' | '\u{85}') {
            kept.push(' ');
        }
    }
    (kept, found)
}

#[cfg(test)]
mod tests {
    use super::strip;

    #[test]
    fn only_text_stays() {
        let (text, found) = strip("a\0b\u{b}c\td\r\n\u{fffe}\u{fdd0}e\u{85}f\u{7f}".to_owned());
        assert_eq!(text, "ab c\td\r\ne f");
        let places: Vec<_> = found.iter().map(|(at, _)| *at).collect();
        assert_eq!(places, [1, 2, 8, 8, 9, 11]);
    }
}
