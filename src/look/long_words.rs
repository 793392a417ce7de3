//! Places to break in strings that are longer than a line: addresses, file names, codes. Text has them
//! as zero-width spaces, which show nothing; words of a language are never that long.

use std::borrow::Cow;

use super::typeface::Typeface;

/// What stands between two breaks where a string offers none itself: about six letters, in units of
/// the size of type.
const STEP: f64 = 3.5;
/// The place to break.
const BREAK: char = '\u{200b}';

/// The type a text is set in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Type<'a> {
    /// The letters of a theme, regular or bold.
    Text(&'a Typeface),
    /// The same where words are hyphenated by the rules of the language.
    Hyphenated(&'a Typeface),
    /// DejaVu Sans Mono, for code.
    Mono,
}

impl Type<'_> {
    /// The width of a text in units of the size of type: in bold, so that it is enough for any.
    fn width(self, text: &str) -> f64 {
        match self {
            Self::Text(typeface) | Self::Hyphenated(typeface) => typeface.text_width(text, true),
            Self::Mono => text.chars().map(|_| 0.61).sum(),
        }
    }

    /// Whether a word needs no breaks because it will be hyphenated: the longest parts between two
    /// hyphens are narrower than six times the size of type.
    fn hyphenates(self, word: &str, room: f64) -> bool {
        const PART: f64 = 6.0;
        const LONGEST: usize = 24;
        matches!(self, Self::Hyphenated(_))
            && room >= PART
            && word.chars().count() <= LONGEST
            && word.chars().all(char::is_alphabetic)
    }
}

/// The text with places to break in every run that is wider than `room` (in units of the size of type)
/// and that a line could not be broken in otherwise: after full stops and other marks first, and
/// anywhere in what is still too wide.
pub fn breakable<'t>(text: &'t str, room: f64, set_in: Type<'_>) -> Cow<'t, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (start, end) in runs(text) {
        let run = &text[start..end];
        if set_in.width(run) > room && !set_in.hyphenates(run.trim_end(), room) {
            out.push_str(&text[copied..start]);
            push_broken(&mut out, run, room, set_in);
            copied = end;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// The runs between the places where a line may be broken anyway.
fn runs(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut start = 0;
    let ends = text.char_indices().filter_map(|(at, character)| {
        let end = at + character.len_utf8();
        // No line ends between two hyphens, or between a hyphen and a number.
        let before_letter = || text[end..].starts_with(char::is_alphabetic);
        let ends = match character {
            '\u{a0}' | '\u{202f}' | '\u{2007}' => false,
            '-' | '\u{2010}' | '\u{2013}' | '\u{2014}' => before_letter(),
            other => other.is_whitespace() || matches!(other, BREAK | '\u{ad}'),
        };
        ends.then_some(end)
    });
    let ends = ends.chain(std::iter::once(text.len()));
    ends.map(move |end| (std::mem::replace(&mut start, end), end))
}

/// Writes a run with breaks: none before or after it.
fn push_broken(out: &mut String, run: &str, room: f64, set_in: Type<'_>) {
    let is_mark = |character: char| character.is_ascii_punctuation() && character != '\'';
    let mut pieces = run.split_inclusive(is_mark).peekable();
    // The width since the last break.
    let mut used = 0.0;
    while let Some(piece) = pieces.next() {
        let anywhere = used + set_in.width(piece) > room;
        for character in piece.chars() {
            let wide = set_in.width(character.encode_utf8(&mut [0; 4]));
            // A mark over a letter has no width and stays with it.
            if anywhere && used > 0.0 && wide > 0.0 && used + wide > room.min(STEP) {
                out.push(BREAK);
                used = 0.0;
            }
            out.push(character);
            used += wide;
        }
        // Marks that stand together stay together.
        if pieces.peek().is_some_and(|next| next.chars().count() > 1) {
            out.push(BREAK);
            used = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Type, Typeface, breakable};

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in
            ["", "one word after another, as many as there are, on a long line", "co-operation"]
        {
            assert_eq!(breakable(text, 8.0, Type::Text(&Typeface::noto())), text);
        }
    }

    #[test]
    fn marks_are_broken_after_and_what_is_too_long_anywhere() {
        assert_eq!(
            breakable("a www.example.org/reports", 9.0, Type::Text(&Typeface::noto())),
            "a www.\u{200b}example.\u{200b}org/\u{200b}reports"
        );
        assert_eq!(
            breakable("aaaaaaaaaaaaaa", 6.0, Type::Text(&Typeface::noto())),
            "aaaaa\u{200b}aaaaa\u{200b}aaaa"
        );
        assert_eq!(breakable("a b c d e f g", 3.0, Type::Mono), "a b c d e f g");
        assert_eq!(breakable("snake_case", 3.7, Type::Mono), "snake_\u{200b}case");
    }
}
