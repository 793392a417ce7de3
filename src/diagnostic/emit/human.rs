//! For people at a terminal: code, place, excerpt, what is wrong, what to write.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Files, Severity};

/// The longest excerpt of a single line that is shown around a marked place, in bytes.
const LONGEST_LINE: usize = 400;

/// The findings as text, an empty line behind each. `colour` adds terminal colours.
pub fn human(diagnostics: &[Diagnostic], files: &dyn Files, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let text = render(diagnostic, files, &renderer);
        let _ = writeln!(out, "{}\n", text.trim_end());
    }
    out
}

fn render(diagnostic: &Diagnostic, files: &dyn Files, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.number())
        .elements(std::iter::empty::<Snippet<'_, annotate_snippets::Annotation<'_>>>());
    if let Some(span) = diagnostic.span {
        let text = files.text(span.file);
        let path = files.path(span.file);
        match excerpt(text, span.start, span.end) {
            Some(part) => {
                let mut annotation = AnnotationKind::Primary.span(part.start..part.end);
                if let Some(label) = &diagnostic.label {
                    annotation = annotation.label(label.as_str());
                }
                group = group.element(
                    Snippet::source(part.text)
                        .line_start(part.line)
                        .path(path)
                        .annotation(annotation),
                );
            }
            None => group = group.element(annotate_snippets::Origin::path(path)),
        }
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The lines around a marked place: handing over the whole file would cost time with every finding.
struct Excerpt<'a> {
    text: &'a str,
    line: usize,
    start: usize,
    end: usize,
}

fn excerpt(text: &str, start: usize, end: usize) -> Option<Excerpt<'_>> {
    if text.is_empty() {
        return None;
    }
    let start = floor(text, start.min(text.len()));
    let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = |from: usize| text[from..].find('\n').map_or(text.len(), |at| from + at);
    // A finding that runs over several lines is marked on its first: the place to look at.
    let last = line_end(start);
    let end = floor(text, end.clamp(start, last));
    let from = if start - first > LONGEST_LINE { floor(text, start - LONGEST_LINE) } else { first };
    let to = if last - end > LONGEST_LINE { floor(text, end + LONGEST_LINE) } else { last };
    Some(Excerpt {
        text: &text[from..to],
        line: text[..first].matches('\n').count() + 1,
        start: start - from,
        end: end - from,
    })
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
