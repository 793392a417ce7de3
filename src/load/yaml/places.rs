//! Where the bytes of a text stand that YAML folded, indented or unescaped.

use crate::diagnostic::Span;

/// The places of a text's bytes in its file: runs of bytes that stand behind one another there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The first byte of each run in the text, and its place in the file.
    runs: Vec<(usize, usize)>,
    /// Behind the last byte: in the text, in the file.
    end: (usize, usize),
}

impl Places {
    /// Finds a text in what was written at `start`. None where the one is the other, so that places
    /// are plain sums, and where the text cannot be followed.
    pub(super) fn of(text: &str, written: &str, start: usize) -> Option<Self> {
        if written.starts_with(text) {
            return None;
        }
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let mut at = 0;
        let mut expected = None;
        for (byte, c) in text.char_indices() {
            let place = loop {
                let next = written[at..].chars().next()?;
                if next == c {
                    break at;
                }
                match (c.is_whitespace(), next) {
                    // A fold: the end of a line is a space in the text.
                    (true, next) if next.is_whitespace() => break at,
                    // The indentation of the next line; the mark of an escape or of a doubled quote.
                    (_, next) if next.is_whitespace() || matches!(next, '\\' | '\'') => {
                        at += next.len_utf8();
                    }
                    // What an escape stands for: `\t`.
                    _ if written[..at].ends_with('\\') => break at,
                    _ => return None,
                }
            };
            if expected != Some(place) {
                runs.push((byte, start + place));
            }
            at = place + written[place..].chars().next().map_or(0, char::len_utf8);
            expected = Some(place + c.len_utf8());
        }
        Some(Self { runs, end: (text.len(), start + at) })
    }

    /// The place in the file of a byte of the text.
    fn at(&self, byte: usize) -> usize {
        if byte >= self.end.0 {
            return self.end.1;
        }
        let run = self.runs.iter().rev().find(|(first, _)| *first <= byte);
        run.map_or(self.end.1, |(first, place)| place + byte - first)
    }

    /// The true place of a span that counts the text's bytes from `base` on.
    pub fn moved(&self, base: usize, span: Span) -> Span {
        if span.start < base || span.end > base + self.end.0 {
            return span;
        }
        let start = self.at(span.start - base);
        // The end belongs to the byte in front of it: behind a fold it would be on the next line.
        let end = match span.end - base {
            0 => start,
            end => self.at(end - 1) + 1,
        };
        Span::new(span.file, start, end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::Places;
    use crate::diagnostic::{FileId, Span};

    /// What the file has at the place of a part of the text.
    fn cut<'a>(text: &str, written: &'a str, part: &str) -> &'a str {
        let places = Places::of(text, written, 0).expect("the text is not as written");
        let start = text.find(part).expect("in the text");
        let span = places.moved(10, Span::new(FileId(0), 10 + start, 10 + start + part.len()));
        &written[span.start..span.end]
    }

    #[test]
    fn texts_are_found_again() {
        let folded = "one two\n  three {{ value() }}\n  four\n";
        let text = "one two three {{ value() }} four";
        for part in ["one", "three", "{{ value() }}", "four"] {
            assert_eq!(cut(text, folded, part), part);
        }
        assert_eq!(cut(text, folded, "two three"), "two\n  three");
        assert_eq!(cut("a \"b\" é c", "a \\\"b\\\" é c", "é c"), "é c");
        assert_eq!(cut("it's so", "it''s so", "so"), "so");
        assert_eq!(Places::of("plain", "plain", 0), None);
        assert_eq!(Places::of("another", "plain", 0), None);
    }
}
