//! What went wrong in Typst, in candour's words: at the line of the template that is at fault, or
//! naming the paper.

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;

use super::context::Context;
use super::press::{Press, THEME};
use super::world::Folder;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::model::Paper;

/// A place in one of the virtual files.
struct Place {
    path: String,
    start: usize,
    end: usize,
}

/// Turns the errors of one paper into findings.
pub(super) fn findings(
    press: &Press,
    context: &Context,
    folder: &Folder,
    errors: &[SourceDiagnostic],
) -> Vec<Diagnostic> {
    errors.iter().map(|error| finding(press, context, folder, error)).collect()
}

/// The finding for what cannot be read in a file of the look or of the templates.
pub(super) fn unreadable(press: &Press, folder: &Folder, error: SourceDiagnostic) -> Diagnostic {
    match places(folder, &error).first() {
        Some(place) => bad_template(press, place, &error),
        None => with_help(Diagnostic::new(Code::BadTemplate, None, why(&error.message)), &error),
    }
}

fn finding(
    press: &Press,
    context: &Context,
    folder: &Folder,
    error: &SourceDiagnostic,
) -> Diagnostic {
    let of_picture = error.message.contains("image") || error.message.contains("SVG");
    if of_picture && let Some(name) = press.unusable_picture(context, folder) {
        return bad_picture(context.paper, name);
    }
    let places = places(folder, error);
    // The template of the kind is named before the components it calls, even where the error only
    // shows inside one of them.
    let (name, _) = press.template(&context.paper.kind);
    let kind = format!("/{name}");
    let culprit = places.iter().find(|place| place.path == kind);
    let culprit = culprit.or_else(|| places.iter().find(|place| place.path == THEME));
    if culprit.is_none() && is_structure(error) {
        return bad_template(press, &Place { path: kind, start: 0, end: 0 }, error);
    }
    let any = |place: &&Place| press.template_at(&place.path).is_some();
    match culprit.or_else(|| places.iter().find(any)) {
        Some(place) => bad_template(press, place, error),
        None => failed(context.paper),
    }
}

/// The finding for a paper whose PDF could not be made for a reason that is in no file of the office.
pub(super) fn failed(paper: &Paper) -> Diagnostic {
    let message = format!("the PDF of {} could not be made", described(paper));
    Diagnostic::new(Code::RenderFailed, paper.span, message)
        .help("this is a fault of candour: please report it with the paper that shows it")
}

/// A paper in words: its address.
fn described(paper: &Paper) -> String {
    format!("`{}`", paper.url)
}

/// The places an error names, the innermost first, then those that called it.
fn places(folder: &Folder, error: &SourceDiagnostic) -> Vec<Place> {
    let spans = std::iter::once(error.span);
    let spans = spans.chain(error.trace.iter().map(|point| DiagSpan::from(point.span)));
    let place = |span: DiagSpan| {
        let path = span.id()?.vpath().get_with_slash().to_owned();
        let range = folder.range(span)?;
        Some(Place { path, start: range.start, end: range.end })
    };
    spans.filter_map(place).collect()
}

/// A picture Typst cannot read. It does not say which one it was.
fn bad_picture(paper: &Paper, name: &str) -> Diagnostic {
    let message =
        format!("the picture `{name}` cannot be put into the PDF of {}", described(paper));
    Diagnostic::new(Code::RenderFailed, paper.span, message)
        .help("save it again as PNG, JPEG or SVG; an SVG must not load other files")
}

/// Whether the error is one that only a kind's template can cause, wherever it shows: headings of the
/// body are kept in order, and links of the body lead to places that the paper has.
fn is_structure(error: &SourceDiagnostic) -> bool {
    ["first heading", "skipped from heading", "unresolved import", "does not exist in the document"]
        .iter()
        .any(|words| error.message.contains(words))
}

fn bad_template(press: &Press, place: &Place, error: &SourceDiagnostic) -> Diagnostic {
    let why = why(&error.message);
    let finding = match press.template_at(&place.path) {
        Some((name, template)) => {
            let span = Span::new(template.file, place.start, place.end);
            let message = format!("the template `{name}` cannot be used: {why}");
            Diagnostic::new(Code::BadTemplate, span, message)
        }
        None => {
            let theme = press.theme_at(&place.path);
            let span = theme.map(|theme| Span::new(theme.file, place.start, place.end));
            let message = format!("the theme's `theme.typ` cannot be used: {why}");
            Diagnostic::new(Code::BadTemplate, span, message)
        }
    };
    with_help(finding, error)
}

/// Adds what Typst itself says, for those who write templates and know its language.
fn with_help(diagnostic: Diagnostic, error: &SourceDiagnostic) -> Diagnostic {
    let mut diagnostic =
        diagnostic.help(format!("the typesetter Typst calls this: {}", error.message));
    if error.message.contains("heading") {
        diagnostic = diagnostic
            .help("print the paper's title with `title-block(meta)` before any other heading");
    }
    if error.message.contains("does not exist in the document") {
        diagnostic = diagnostic.help("print `body` and, at the end, `notes-block(meta)`");
    }
    diagnostic
}

/// The reason in words an office can act on.
fn why(message: &str) -> String {
    let quoted = |text: &str| text.split('"').nth(1).map(str::to_owned);
    if let Some(name) = message.strip_prefix("unknown variable: ") {
        return format!("it uses the name `{name}`, which is not known there");
    }
    if message.contains("does not contain key") {
        let key = quoted(message).unwrap_or_default();
        return format!("it uses `{key}`, which this paper does not have");
    }
    if message.starts_with("unresolved import") {
        return "it has no function `paper(meta, body)`, or asks another file for a name it does \
                not have"
            .to_owned();
    }
    if let Some(words) = message.strip_prefix("panicked with: ") {
        return format!("it stops with the words “{}”", words.trim_matches('"'));
    }
    let reason = match message {
        text if text.contains("heading") => "it does not begin with the paper's title as a heading",
        text if text.contains("does not exist in the document") => {
            "it leaves out a part of the paper that a link leads to"
        }
        text if text.starts_with("unclosed") => "something is opened and not closed",
        text if ["expected", "unexpected", "the character `#` is not valid in code"]
            .iter()
            .any(|start| text.starts_with(start)) =>
        {
            "it is not written the way Typst needs it"
        }
        text if text.starts_with("missing argument") => "a function is called with too little",
        text if text.contains("not found") => "it names a file that is not there",
        text if text.contains("has no method") || text.contains("has no field") => {
            "it uses something that this value does not have"
        }
        _ => "the typesetter cannot carry it out",
    };
    reason.to_owned()
}
