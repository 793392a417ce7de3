//! The fonts of a theme's pages: a list of families, as CSS has it (CSS Fonts 4, `font-family`).

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// What would end the list, or the style sheet's rule it stands in.
const REFUSED: [char; 6] = [';', '{', '}', '<', '>', '\\'];

/// Whether browsers understand a list of fonts. Of one they do not they would take nothing, without a word.
pub(super) fn check(fonts: &str, span: Span, diagnostics: &mut Diagnostics) -> bool {
    let Err(fault) = read(fonts) else { return true };
    diagnostics.push(
        Diagnostic::new(
            Code::BadFontList,
            span,
            format!("browsers cannot read this list of fonts: {fault}"),
        )
        .help("write it as in a style sheet: `'\"Source Sans 3\", Arial, sans-serif'`"),
    );
    false
}

/// What is wrong with a list.
fn read(fonts: &str) -> Result<(), String> {
    if let Some(letter) = fonts.chars().find(|c| REFUSED.contains(c) || c.is_control()) {
        return Err(format!("`{}` cannot stand in it", letter.escape_debug()));
    }
    let mut rest = fonts.trim();
    loop {
        rest = family(rest)?.trim_start();
        match rest.strip_prefix(',') {
            Some(next) => rest = next.trim_start(),
            None if rest.is_empty() => return Ok(()),
            None => return Err(format!("a comma is missing in front of `{rest}`")),
        }
    }
}

/// Reads the family a list begins with; what is left of the list.
fn family(list: &str) -> Result<&str, String> {
    if let Some(quote) = list.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inside = &list[quote.len_utf8()..];
        let (name, rest) = inside
            .split_once(quote)
            .ok_or_else(|| format!("the quotation mark in front of `{inside}` is not closed"))?;
        return if name.trim().is_empty() { Err("a name is empty".to_owned()) } else { Ok(rest) };
    }
    let end = list.find([',', '"', '\'']).unwrap_or(list.len());
    let name = list[..end].trim_end();
    if name.is_empty() {
        return Err("a name is missing beside a comma".to_owned());
    }
    if !name.split_whitespace().all(is_identifier) {
        return Err(format!("`{name}` needs quotation marks around it"));
    }
    Ok(&list[end..])
}

/// Whether a word can stand in a name without quotation marks (CSS Syntax 3, `ident-token`).
fn is_identifier(word: &str) -> bool {
    let starts = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
    let after_hyphen = word.strip_prefix('-').unwrap_or(word);
    let first = after_hyphen.chars().next();
    first.is_some_and(|c| starts(c) || (c == '-' && after_hyphen.len() < word.len()))
        && after_hyphen.chars().all(|c| starts(c) || c == '-' || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn lists_that_browsers_read() {
        for fonts in [
            "Arial",
            "\"Noto Sans\", \"Segoe UI\", Roboto, 'Helvetica Neue', Arial, sans-serif",
            "Segoe UI,-apple-system , Gill Sans MT,system-ui",
            "\"It's, Font 3\"",
            "Ffönt",
        ] {
            assert_eq!(read(fonts), Ok(()), "{fonts}");
        }
    }

    #[test]
    fn lists_that_browsers_do_not_read() {
        for (fonts, fault) in [
            (
                "\"Noto Sans, Arial",
                "the quotation mark in front of `Noto Sans, Arial` is not closed",
            ),
            ("Arial, 'Segoe UI\"", "the quotation mark in front of `Segoe UI\"` is not closed"),
            ("Arial; color: red", "`;` cannot stand in it"),
            ("Arial } body {", "`}` cannot stand in it"),
            ("Arial\nRoboto", "`\\n` cannot stand in it"),
            ("Arial,, Roboto", "a name is missing beside a comma"),
            ("Arial,", "a name is missing beside a comma"),
            ("", "a name is missing beside a comma"),
            ("\"\", Arial", "a name is empty"),
            ("\"Noto Sans\" Arial", "a comma is missing in front of `Arial`"),
            ("Arial \"Noto Sans\"", "a comma is missing in front of `\"Noto Sans\"`"),
            ("Source Sans 3, Arial", "`Source Sans 3` needs quotation marks around it"),
            ("var(--x)", "`var(--x)` needs quotation marks around it"),
            ("-, Arial", "`-` needs quotation marks around it"),
        ] {
            assert_eq!(read(fonts), Err(fault.to_owned()), "{fonts}");
        }
    }
}
