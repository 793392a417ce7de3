//! Text as Typst string literals: the only way a writer's words get into generated Typst.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::look::fonts;

/// Appends `text` as a Typst string literal whose value is exactly `text`.
///
/// Typst knows five escapes in strings; everything else stands for itself, so that only the quotation
/// mark and the backslash could end or change the literal. Control characters and line separators are
/// written as escapes to keep the generated source readable.
pub(super) fn push(out: &mut String, text: &str) {
    out.reserve(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other if other.is_control() || is_line_separator(other) => {
                write!(out, "\\u{{{:x}}}", u32::from(other)).expect("writing to a String");
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// The text without what a PDF may not hold. PDF/A refuses NUL, U+FEFF and U+FFFE and characters of
/// the private use areas; other control characters have no shape. A private use character becomes
/// U+FFFD, so that a reader sees that something is missing, and so does a sign no font has; a tab or line break becomes a space unless
/// `lines` asks for it to be kept (preformatted text).
pub(super) fn printable(text: &str, lines: bool) -> Cow<'_, str> {
    let keep = |character: char| match character {
        '\n' | '\t' => lines,
        other => {
            !(other.is_control() || is_line_separator(other) || is_refused(other))
                && fonts::covers(other)
        }
    };
    if text.chars().all(keep) {
        return Cow::Borrowed(text);
    }
    let replaced = text.chars().filter_map(|character| match character {
        other if keep(other) => Some(other),
        '\n' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        other if is_private(other) || !fonts::covers(other) => Some('\u{fffd}'),
        _ => None,
    });
    Cow::Owned(replaced.collect())
}

fn is_line_separator(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

fn is_refused(character: char) -> bool {
    matches!(character, '\u{feff}' | '\u{fffe}' | '\u{ffff}') || is_private(character)
}

fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(text: &str) -> String {
        let mut out = String::new();
        push(&mut out, text);
        out
    }

    /// The value Typst reads from a literal, from its own parser.
    fn read_back(literal: &str) -> Option<String> {
        use typst::syntax::ast::{AstNode, Expr};
        let root = typst::syntax::parse_code(literal);
        if root.diagnosis().errors {
            return None;
        }
        let code = typst::syntax::ast::Code::from_untyped(&root)?;
        let mut expressions = code.exprs();
        match (expressions.next(), expressions.next()) {
            (Some(Expr::Str(text)), None) => Some(text.get().to_string()),
            _ => None,
        }
    }

    const NASTY: &[&str] = &[
        "",
        "plain",
        "a \"quoted\" word",
        "\\",
        "\\\\\"",
        "ends with a backslash\\",
        "\\u{41}",
        "\\n is not a line break",
        "#panic(\"x\")",
        "$x$ `code` *strong* _emph_ <label> @ref = heading",
        "] } ) [ { ( ; // /* */",
        "\"; panic(\"out\"); \"",
        "line\nbreak\r\nand\ttab",
        "\u{0}\u{1}\u{7f}\u{85}\u{2028}\u{2029}\u{feff}",
        "\u{202e}right to left\u{200b}\u{ad}",
        "é 😀 ≧̸ \u{10ffff}",
    ];

    #[test]
    fn a_literal_has_exactly_the_value_it_was_made_from() {
        for text in NASTY {
            assert_eq!(read_back(&literal(text)).as_deref(), Some(*text), "{text:?}");
        }
    }

    #[test]
    fn so_has_every_concatenation_of_nasty_pieces() {
        // A fixed linear congruential generator: many strings, the same ones on every run.
        let mut state = 0x2545_f491_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            usize::try_from(state >> 16).expect("16 bits")
        };
        for _ in 0..2_000 {
            let text: String = (0..next() % 6).map(|_| NASTY[next() % NASTY.len()]).collect();
            let cut = text.char_indices().map(|(at, _)| at).nth(next() % 8).unwrap_or(text.len());
            let text = &text[cut..];
            assert_eq!(read_back(&literal(text)).as_deref(), Some(text), "{text:?}");
        }
    }

    #[test]
    fn what_a_pdf_may_not_hold_is_left_out() {
        assert_eq!(printable("a\u{0}b\u{feff}c", false), "abc");
        assert_eq!(printable("a\u{2028}b\nc", false), "a b c");
        assert_eq!(printable("a\n\tb", true), "a\n\tb");
        assert_eq!(printable("\u{e000}", false), "\u{fffd}");
        assert!(matches!(printable("as it is", false), Cow::Borrowed(_)));
    }
}
