//! What is wrong with a YAML text, in a writer's words.
//!
//! The parser's own sentences speak of tokens and simple keys. Here its kinds of error are sorted by
//! what a writer did, and the line is looked at for the usual slips.

use std::ops::Range;

use serde_yaml::granit_parser::ErrorKind;

use super::{lines, spaces, unclosed};
use crate::diagnostic::{Code, Diagnostic, FileId, Span};

/// The characters no unquoted value can start with.
const SPECIAL: &str = "{[*&%@`!|>";

/// A syntax error with its place in the text.
pub(super) struct Finding {
    code: Code,
    place: Range<usize>,
    message: String,
    help: Vec<String>,
}

impl Finding {
    /// A finding about a slip at a place.
    pub(super) fn new(place: Range<usize>, message: &str, help: &[&str]) -> Self {
        let help = help.iter().map(|help| (*help).to_owned()).collect();
        Self { code: Code::YamlSyntax, place, message: message.to_owned(), help }
    }

    /// The first sentence of help.
    pub(super) fn help(&self) -> Option<&str> {
        self.help.first().map(String::as_str)
    }

    /// The diagnostic for a text that starts at byte `offset` of a file.
    pub(super) fn into_diagnostic(self, file: FileId, offset: usize) -> Diagnostic {
        let span = Span::new(file, offset + self.place.start, offset + self.place.end);
        let diagnostic = Diagnostic::new(self.code, span, self.message);
        self.help.into_iter().fold(diagnostic, Diagnostic::help)
    }
}

/// The finding about `{{ ... }}` as a value without quotation marks; `written` is the whole value.
pub(super) fn unquoted_expression(span: Span, written: &str) -> Diagnostic {
    let quoted = written.trim_end().replace('\'', "''");
    Diagnostic::new(Code::YamlSyntax, span, "a value that starts with `{{` needs quotation marks")
        .help(format!("write `'{quoted}'`"))
}

/// The finding about a key that stands twice; `between` is the text from the first to the second.
pub(super) fn duplicate_key(key: &str, second: Span, between: &str) -> Diagnostic {
    // The text may be a part of a file, so lines are counted from the second key.
    let place = match between.matches('\n').count() {
        0 => "earlier on this line".to_owned(),
        1 => "one line above".to_owned(),
        lines => format!("{lines} lines above"),
    };
    Diagnostic::new(Code::DuplicateKey, second, format!("`{key}` stands twice"))
        .label(format!("the first `{key}` is {place}"))
        .help("keep one of the two")
}

/// The finding about a YAML tag, which no content needs.
pub(super) fn tag(span: Span) -> Diagnostic {
    Diagnostic::new(Code::YamlSyntax, span, "a value cannot start with `!`")
        .help("put quotation marks around the value")
}

const QUOTE_EXPRESSION: &str =
    "put single quotation marks around the whole value: `'{{ value(of=\"...\") }} ...'`";

/// Says what is wrong at a byte of the text; `open` is the innermost `[` or `{` not yet closed.
pub(super) fn explain(kind: &ErrorKind, text: &str, at: usize, open: Option<usize>) -> Finding {
    use ErrorKind as K;
    let line = line_around(text, at);
    let here = at..line.end.max(at);
    let finding = Finding::new;
    if let Some(start) = open.filter(|start| text[*start..].starts_with("{{")) {
        let place = start..line_around(text, start).end;
        let message = "a value that starts with `{{` needs quotation marks";
        return finding(place, message, &[QUOTE_EXPRESSION]);
    }
    let (lines, on) = lines::of(text, at);
    if let Some(slip) = spaces::find(&lines, on).or_else(|| unclosed::find(&lines, on)) {
        return slip;
    }
    let slip = || lines::bare_group(&lines, on).or_else(|| lines::shape(&lines, on));
    match kind {
        K::RecursionLimitExceeded => Finding {
            code: Code::YamlBudget,
            ..finding(here, "this is nested deeper than any content needs", &[])
        },
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabAtBlockScalarStart
        | K::TabInPlainScalar
        | K::ExpectedWhitespace
        | K::InvalidBlockEntryWhitespace
        | K::InvalidMappingValueWhitespace
            if text[line.clone()].contains('\t') =>
        {
            finding(line, "a tab stands on this line", &["indent with spaces only"])
        }
        K::UnclosedQuotedScalar
        | K::InvalidQuotedScalarIndent
        | K::DocumentIndicatorInQuotedScalar => {
            let start = opening_quotation_mark(text, at).unwrap_or(at);
            let place = start..line_around(text, start).end;
            finding(place, "this quotation mark is never closed", &[])
        }
        K::InvalidTrailingDoubleQuotedScalar if text[line.clone()].contains("{{") => finding(
            line,
            "double quotation marks stand inside double quotation marks",
            &[QUOTE_EXPRESSION],
        ),
        K::InvalidTrailingDoubleQuotedScalar => finding(
            here,
            "text stands behind the closing quotation mark",
            &["put single quotation marks around the whole value"],
        ),
        K::InvalidTrailingSingleQuotedScalar => finding(
            here,
            "text stands behind the closing quotation mark",
            &["put double quotation marks around the whole value, or write an apostrophe twice"],
        ),
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidUnicodeEscape
        | K::InvalidLowSurrogate
        | K::InvalidLowSurrogateHexEscape
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate => finding(
            here,
            "a backslash stands inside double quotation marks",
            &["use single quotation marks, in which a backslash is a backslash"],
        ),
        K::UnknownAnchor | K::MissingAnchorOrAliasName => special_start(text, at, here),
        K::UnexpectedCharacter { .. } => special_start(text, at, here),
        K::MismatchedFlowCollectionEnd { open, close } => finding(
            here,
            &format!("`{open}` is closed with `{close}`"),
            &["close `[` with `]` and `{` with `}`"],
        ),
        K::MisplacedFlowCollectionEnd => {
            finding(here, "this bracket closes nothing", &["take it away"])
        }
        _ if open.is_some() => {
            let start = open.unwrap_or(at);
            let bracket = &text[start..=start];
            let place = start..line_around(text, start).end;
            let message =
                format!("`{bracket}` is opened here, but the list or group is not closed");
            let quote = format!(
                "put quotation marks around the value where `{bracket}` is the start of a text"
            );
            let commas = "put a comma between the values, and quotation marks around those that \
                          hold `: `, `{` or `[`";
            let close = format!("write `{}` where it ends", if bracket == "[" { "]" } else { "}" });
            finding(place, &message, &[&close, commas, &quote])
        }
        K::MappingValueNotAllowed | K::InvalidColonPlacement | K::InvalidSimpleKey => {
            lines::bare_group(&lines, on)
                .unwrap_or_else(|| colon(text, at, line, || lines::shape(&lines, on)))
        }
        K::BlockSequenceEntryNotAllowed => finding(
            here,
            "a list cannot start on the line of its key",
            &["put each `- ` on a line of its own, below the key"],
        ),
        K::SimpleKeyExpected | K::ExpectedBlockMappingKey => slip().unwrap_or_else(|| finding(
            here,
            "this line is not of the form `key: value`, or is indented differently from the lines above",
            &[
                "put a space behind the colon and start the line below the key before it",
                "indent a text of several lines, or put it behind `key: |`",
            ],
        )),
        K::InvalidIndentation
        | K::InvalidFlowScalarIndent
        | K::InvalidBlockScalarIndent
        | K::ExpectedBlockSequenceEntry => slip().unwrap_or_else(|| finding(
            here,
            "this line is indented differently from the lines above",
            &["start it below the line it belongs to, with spaces"],
        )),
        K::InvalidBlockScalarHeader => finding(
            here,
            "text stands behind `|` or `>`",
            &["start the text on the next line, indented, or put quotation marks around the value"],
        ),
        _ => slip().unwrap_or_else(|| finding(
            here,
            "this is not valid YAML here",
            &[
                "a value that holds `: ` or starts with `{`, `[`, `*`, `&`, `%`, `@` or a backtick \
                 needs quotation marks",
                "indent with spaces only, and start the keys of one group below each other",
            ],
        )),
    }
}

/// A value that starts with a character YAML gives a meaning to.
fn special_start(text: &str, at: usize, place: Range<usize>) -> Finding {
    let character = text[at..].chars().next().filter(|found| SPECIAL.contains(*found));
    let message = match character {
        Some('`') => "a value cannot start with a backtick".to_owned(),
        Some(character) => format!("a value cannot start with `{character}`"),
        None => "this is not valid YAML here".to_owned(),
    };
    let help = vec!["put quotation marks around the value".to_owned()];
    Finding { code: Code::YamlSyntax, place, message, help }
}

/// A colon where none can stand: mostly in a value, sometimes behind a line without one.
fn colon(
    text: &str,
    at: usize,
    line: Range<usize>,
    shape: impl FnOnce() -> Option<Finding>,
) -> Finding {
    let before = &text[line.start..at];
    let finding = |message: &str, help: String| Finding {
        code: Code::YamlSyntax,
        place: line.clone(),
        message: message.to_owned(),
        help: vec![help],
    };
    if let Some((key, _)) = before.split_once(": ") {
        let key = key.trim().trim_start_matches("- ");
        let value = text[line.clone()].split_once(": ").map_or("", |(_, value)| value).trim();
        let value = if value.contains(['"', '\\']) {
            format!("'{}'", value.replace('\'', "''"))
        } else {
            format!("\"{value}\"")
        };
        return finding(
            "a value that holds `: ` needs quotation marks",
            format!("write `{key}: {value}`"),
        );
    }
    let above = text[..line.start].trim_end().rsplit('\n').next().unwrap_or_default();
    let squeezed = above.trim_start().split_once(':').is_some_and(|(key, value)| {
        !key.contains(' ') && !value.is_empty() && !value.starts_with([' ', '\r'])
    });
    if squeezed {
        let start = text[..line.start].trim_end().len() - above.len();
        return Finding {
            place: start..start + above.len(),
            ..finding("the space behind the colon is missing", "write `key: value`".to_owned())
        };
    }
    shape().unwrap_or_else(|| {
        finding(
            "this line is indented differently from the lines above",
            "start it below the line it belongs to, with spaces".to_owned(),
        )
    })
}

/// The line around a byte, without its line break.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    let end = text[at..].find(['\r', '\n']).map_or(text.len(), |found| at + found);
    start..end.max(start)
}

/// The quotation mark that opens the value the parser was in when it gave up: the last that has no
/// partner on its line.
fn opening_quotation_mark(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    loop {
        let line = line_around(text, end);
        let mut value = text[line.clone()].trim_start();
        while let Some(item) = value.strip_prefix("- ") {
            value = item.trim_start();
        }
        if !value.starts_with(['"', '\'']) {
            value = value.split_once(": ").map_or(value, |(_, value)| value.trim_start());
        }
        let mark = value.chars().next().filter(|first| "\"'".contains(*first)).unwrap_or('"');
        if value.matches(mark).count() % 2 == 1 {
            let position = if value.starts_with(mark) { 0 } else { value.rfind(mark)? };
            return Some(line.end - value.len() + position);
        }
        end = line.start.checked_sub(1)?;
    }
}
