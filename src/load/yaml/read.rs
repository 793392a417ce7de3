//! Reads single values. Each function reports what is wrong and then returns none.
//!
//! `what` names the value in a finding: "`title`", "an item of `notes`".

use super::{Node, NodeKind, repair};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::MarkdownText;
use crate::model::Date;

/// A text, without white space at its end. Numbers and dates are text too, exactly as written.
pub fn read_text(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    scalar(node, what, "text", diagnostics).map(|text| text.trim_end().to_owned())
}

/// A text with Markdown, with the place of its first byte inside quotation marks.
pub fn read_markdown(
    node: &Node,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Option<MarkdownText> {
    let text = scalar(node, what, "text", diagnostics)?.trim_end().to_owned();
    let NodeKind::Scalar { text_span, places, .. } = &node.kind else { return None };
    Some(MarkdownText { text, span: *text_span, places: places.clone() })
}

/// A date: `2020-02-06`, or `2020-02` where no day is known.
pub fn read_date(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<Date> {
    let text = scalar(node, what, "a date", diagnostics)?.trim();
    if let Some(date) = Date::parse(text) {
        return Some(date);
    }
    let finding = Diagnostic::new(
        Code::BadDate,
        node.span,
        format!("{what} must be a date, but this is `{text}`"),
    );
    diagnostics.push(match repair::date(text) {
        Some(proposal) => finding.help(format!("write `{proposal}`")),
        None => finding
            .help("write a date as `2020-02-06` (year, month, day), or `2020-02` without a day"),
    });
    None
}

/// A number: digits, a decimal point, a minus sign in front; no quotation marks.
pub fn read_number(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<f64> {
    let text = scalar(node, what, "a number", diagnostics)?.trim();
    let quoted = matches!(node.kind, NodeKind::Scalar { quoted: true, .. });
    let number = repair::parse_number(text).filter(|_| !quoted);
    if number.is_none() {
        diagnostics.push(not_a_number(node, what, "a number", text));
    }
    number
}

/// A whole number, 0 or more.
pub fn read_whole(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<u32> {
    let text = scalar(node, what, "a whole number", diagnostics)?.trim();
    let quoted = matches!(node.kind, NodeKind::Scalar { quoted: true, .. });
    let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && !quoted;
    let number = if digits { text.parse().ok() } else { None };
    if number.is_none() {
        diagnostics.push(not_a_number(node, what, "a whole number", text));
    }
    number
}

/// `yes` or `no`; `true` and `false` will do.
pub fn read_yes_no(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<bool> {
    let text = scalar(node, what, "`yes` or `no`", diagnostics)?.trim();
    match text.to_lowercase().as_str() {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => {
            diagnostics.push(Diagnostic::new(
                Code::BadChoice,
                node.span,
                format!("{what} must be `yes` or `no`, but this is `{text}`"),
            ));
            None
        }
    }
}

/// The code of a language, perhaps with a region: `cy`, `en-GB`.
pub fn read_language(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    let language = read_text(node, what, diagnostics)?;
    let mut parts = language.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let valid = parts.next().is_some_and(|code| (2..=3).contains(&code.len()) && letters(code))
        && parts.next().is_none_or(|region| region.len() == 2 && letters(region))
        && parts.next().is_none();
    if valid {
        return Some(language);
    }
    let message = format!("`{language}` is not a language code");
    diagnostics
        .push(Diagnostic::new(Code::BadChoice, node.span, message).help("write `en-GB` or `cy`"));
    None
}

/// The text of a scalar, or a finding that something else stands there.
pub(super) fn scalar<'a>(
    node: &'a Node,
    what: &str,
    wanted: &str,
    diagnostics: &mut Diagnostics,
) -> Option<&'a str> {
    if let Some(text) = node.as_text() {
        return Some(text);
    }
    let mut finding = wrong_type(node, what, wanted);
    finding = match node.kind {
        NodeKind::Mapping(_) => {
            finding.help("put quotation marks around a text that holds `: ` or starts with `{`")
        }
        NodeKind::Sequence(_) => {
            finding.help("put quotation marks around a text that starts with `[` or `- `")
        }
        _ => finding,
    };
    diagnostics.push(finding);
    None
}

/// "`title` must be text, but this is a list".
pub(super) fn wrong_type(node: &Node, what: &str, wanted: &str) -> Diagnostic {
    let found = node.describe();
    Diagnostic::new(
        Code::WrongType,
        node.span,
        format!("{what} must be {wanted}, but this is {found}"),
    )
}

/// A text as a value between braces; dots for anything else.
pub fn as_value(node: &Node) -> String {
    match node.as_text().map(str::trim) {
        Some(text) if text.contains('"') || text.contains('\n') || text.is_empty() => {
            "...".to_owned()
        }
        Some(text) if text.contains([',', ':', '#', '{', '}', '[', ']']) => format!("\"{text}\""),
        Some(text) => text.to_owned(),
        None => "...".to_owned(),
    }
}

/// The first line of `type:bar`, which is a text to YAML, as it should be.
pub(super) fn squeezed(node: &Node) -> Option<String> {
    let NodeKind::Scalar { text, quoted: false, .. } = &node.kind else { return None };
    // A text of several lines is one line to YAML: its next key begins a word.
    let (key, value) = text.split(' ').next()?.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    (is_key && !value.is_empty() && !value.starts_with("//")).then(|| format!("{key}: {value}"))
}

fn not_a_number(node: &Node, what: &str, wanted: &str, text: &str) -> Diagnostic {
    let finding = Diagnostic::new(
        Code::BadNumber,
        node.span,
        format!("{what} must be {wanted}, but this is `{text}`"),
    );
    match repair::number(text) {
        Some(proposal) if proposal == text && wanted == "a number" => {
            finding.help(format!("write `{proposal}` without quotation marks"))
        }
        Some(proposal) if proposal != text => finding.help(format!("write `{proposal}`")),
        Some(_) => finding,
        None => match repair::number_in_doubt(text) {
            Some(help) => finding.help(help),
            None => finding,
        },
    }
}
