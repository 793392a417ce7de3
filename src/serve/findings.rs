//! Findings as they are shown in the browser: code, place, excerpt, what is wrong, what to write.

use std::fmt::Write as _;

use super::page::{Page, escaped};
use crate::diagnostic::{Diagnostic, Files, Severity, Span};

/// What is wrong with the files, ready to be shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Findings {
    errors: usize,
    warnings: usize,
    notes: usize,
    /// A list as HTML.
    pub(super) html: String,
}

/// The longest excerpt of a line, in characters on either side of the marked place.
const LONGEST: usize = 120;

impl Findings {
    /// Findings in the order in which they are shown: errors first.
    pub(super) fn new(found: &[Diagnostic], files: &dyn Files) -> Self {
        let count = |severity| found.iter().filter(|finding| finding.severity == severity).count();
        let mut html = String::new();
        if !found.is_empty() {
            html.push_str("<ol class=\"candour-list\">\n");
            for severity in [Severity::Error, Severity::Warning, Severity::Note] {
                let of_it = found.iter().filter(|finding| finding.severity == severity);
                of_it.for_each(|finding| item(&mut html, finding, files));
            }
            html.push_str("</ol>\n");
        }
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            html,
        }
    }

    /// How many there are of a severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Note => self.notes,
        }
    }
}

fn item(out: &mut String, finding: &Diagnostic, files: &dyn Files) {
    let word = match finding.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    };
    let code = finding.code.number();
    let _ = write!(
        out,
        "<li class=\"candour-{}\">\n<h3><span class=\"candour-code\">{word} {code}</span> {}</h3>\n",
        finding.severity.as_str(),
        ticked(&finding.message)
    );
    if let Some(span) = finding.span {
        let (line, column) = files.line_column(span);
        let path = escaped(files.path(span.file));
        let _ = writeln!(
            out,
            "<p class=\"candour-place\" data-candour-at=\"{path}:{line}:{column}\">{path}, line {line}, \
             column {column}</p>"
        );
        excerpt(out, finding, span, line, files.text(span.file));
    }
    match finding.help.as_slice() {
        [] => {}
        help => {
            out.push_str("<ul class=\"candour-help\">\n");
            help.iter().for_each(|help| {
                let _ = writeln!(out, "<li>{}</li>", ticked(help));
            });
            out.push_str("</ul>\n");
        }
    }
    out.push_str("</li>\n");
}

/// The line a finding is on, its place marked.
fn excerpt(out: &mut String, finding: &Diagnostic, span: Span, line: usize, text: &str) {
    let start = floor(text, span.start.min(text.len()));
    let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let last = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = floor(text, span.end.clamp(start, last));
    if first == last {
        return;
    }
    let before: Vec<char> = text[first..start].chars().collect();
    let (dots, before) = match before.len().checked_sub(LONGEST) {
        Some(more) if more > 0 => ("\u{2026}", before[more..].iter().collect::<String>()),
        _ => ("", before.into_iter().collect()),
    };
    let behind: String = text[end..last].chars().take(LONGEST).collect();
    let more = if behind.len() < last - end { "\u{2026}" } else { "" };
    let _ = write!(
        out,
        "<pre class=\"candour-excerpt\" tabindex=\"0\"><span>{line} | </span>{dots}{}<mark>{}</mark>{}{more}",
        escaped(&before),
        escaped(&text[start..end]),
        escaped(behind.trim_end_matches('\r')),
    );
    if let Some(label) = &finding.label {
        let _ = write!(out, "\n<strong>{}</strong>", escaped(label));
    }
    out.push_str("</pre>\n");
}

/// Text with what stands in backticks as code.
fn ticked(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.split('`').enumerate() {
        match at % 2 {
            0 => out.push_str(&escaped(part)),
            _ => {
                let _ = write!(out, "<code>{}</code>", escaped(part));
            }
        }
    }
    out
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A page that shows nothing but findings: where there is no site yet, or no PDF. `script` is what the
/// preview puts into every page, so that the page goes away with the errors.
pub(super) fn page(
    title: &str,
    words: &str,
    findings: &str,
    script: impl Fn(&str) -> Page,
) -> Page {
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n</head>\n<body class=\"candour-page\">\n<main>\n<h1>{title}</h1>\n\
         <p>{words}</p>\n{findings}</main>\n</body>\n</html>\n",
        title = escaped(title),
        words = escaped(words),
    );
    script(&html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Sources;

    #[test]
    fn nothing_of_a_file_becomes_markup() {
        let mut sources = Sources::default();
        sources.add_text("content/<b>.md", "one\nsee <script> & more\n");
        let file = sources.find("content/<b>.md").unwrap();
        let finding = Diagnostic::new(Code::RawHtml, Span::new(file, 8, 16), "no `<script>` here")
            .label("<i>")
            .help("write `a < b`");
        let findings = Findings::new(&[finding], &sources);
        assert_eq!((findings.count(Severity::Error), findings.count(Severity::Warning)), (1, 0));
        for expected in [
            "Error C201</span> no <code>&lt;script&gt;</code> here",
            "content/&lt;b&gt;.md, line 2, column 5",
            "<span>2 | </span>see <mark>&lt;script&gt;</mark> &amp; more",
            "<strong>&lt;i&gt;</strong>",
            "<li>write <code>a &lt; b</code></li>",
        ] {
            assert!(findings.html.contains(expected), "{expected}\n{}", findings.html);
        }
        assert!(!findings.html.contains("<script"));
    }
}
