//! Values that are good YAML and surely not what the writer meant.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::is_placeholder;
use crate::load::markdown::{colons, report};
use crate::source::is_control;

/// Reports what is wrong with a scalar; `written` is its place's text, `behind` what follows it.
pub(super) fn report(written: &str, behind: &str, span: Span, diagnostics: &mut Diagnostics) {
    for found in colons::find(written) {
        // In code, colons are only shown: what help about containers quotes.
        let marks = written[..found.range.start].matches('`').count();
        if marks % 2 == 1 && written[found.range.end..].contains('`') {
            continue;
        }
        let place = part(span, found.range.start, found.range.end);
        diagnostics.push(report::colons(place, found.name, Some(report::Place::Value)));
    }
    let inside = written.trim_matches(['"', '\'', ' ']);
    if is_placeholder(inside) {
        diagnostics.push(report::placeholder(span));
    }
    if written.starts_with(['\u{201C}', '\u{2018}']) && written.ends_with(['\u{201D}', '\u{2019}'])
    {
        let inside = written.trim_matches(['\u{201C}', '\u{201D}', '\u{2018}', '\u{2019}']);
        let message = "the curly quotation marks are read as a part of this value";
        diagnostics.push(
            Diagnostic::new(Code::CurlyQuotes, span, message)
                .help(format!("use straight quotation marks: `\"{inside}\"`")),
        );
    }
    // Behind a text of several lines, the next line is not behind its value.
    if !written.starts_with(['"', '\'']) && !written.ends_with('\n') {
        comment(written, behind, span, diagnostics);
    }
}

/// Reports `#4` behind a value, which is a comment to YAML: writers leave a space behind the `#` of
/// those they mean.
pub(super) fn comment(value: &str, behind: &str, span: Span, diagnostics: &mut Diagnostics) {
    let line = behind.lines().next().unwrap_or_default();
    let comment = line.trim_start_matches([' ', '\t']);
    let blank = line.len() - comment.len();
    let words = comment.trim_start_matches('#');
    if blank == 0
        || words.len() == comment.len()
        || words.is_empty()
        || words.starts_with([' ', '\t'])
    {
        return;
    }
    let comment = comment.trim_end();
    let place = Span::new(span.file, span.end + blank, span.end + blank + comment.len());
    let whole = format!("{value}{}{comment}", &line[..blank]);
    diagnostics.push(
        Diagnostic::new(
            Code::LostToComment,
            place,
            "what stands behind ` #` is a comment and is not read",
        )
        .help(format!("put the value in quotation marks: `\"{}\"`", whole.trim_start()))
        .help("where a comment is meant, put a space behind the `#`"),
    );
}

/// A value without control characters, which only escapes can put there.
pub(super) fn without_controls(value: &str, span: Span, diagnostics: &mut Diagnostics) -> String {
    if let Some(found) = value.chars().find(|character| is_control(*character)) {
        diagnostics.push(report::control(span, found));
    }
    value.chars().filter(|character| !is_control(*character)).collect()
}

fn part(span: Span, start: usize, end: usize) -> Span {
    Span::new(span.file, span.start + start, span.start + end)
}
