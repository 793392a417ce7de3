//! The fonts of a theme's PDFs: files of the theme's own folder, and the families among them.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span, list_of};
use crate::load::yaml::{Fields, Node, read_text};
use crate::look::fonts::{LIBERTINUS, NOTO, PdfFonts};
use crate::look::typeface::Facts;
use crate::source::Sources;

/// The families that come with the program.
const BUILT_IN: [&str; 2] = [NOTO, LIBERTINUS];
/// From this weight on a face serves as bold; below it as regular.
const BOLD: u16 = 600;

/// A font file of the office.
struct Own {
    path: String,
    span: Span,
    bytes: Arc<Vec<u8>>,
    facts: Facts,
}

/// The fonts a theme asks for; those built in where it names none.
pub(super) fn read(
    sources: &Sources,
    theme: &str,
    node: Option<&Node>,
    diagnostics: &mut Diagnostics,
) -> Option<PdfFonts> {
    let Some(node) = node else { return Some(PdfFonts::default()) };
    let mut fields = Fields::open(node, "`pdf_fonts`", diagnostics)?;
    let family_span = fields.take("family").map_or(node.span, |node| node.span);
    let family = fields.text("family", diagnostics).unwrap_or_else(|| NOTO.to_owned());
    let headings_span = fields.take("headings").map_or(family_span, |node| node.span);
    let headings = fields.text("headings", diagnostics).unwrap_or_else(|| family.clone());
    let listed = fields.list("files", diagnostics);
    fields.finish(diagnostics);
    let files: Vec<Option<Own>> =
        listed.iter().map(|item| file(sources, theme, item, diagnostics)).collect();
    let all_read = files.iter().all(Option::is_some);
    let files: Vec<Own> = files.into_iter().flatten().collect();
    let before = diagnostics.count(Severity::Error);
    // Of a file that could not be read nobody knows what it held.
    if all_read {
        check_family(&family, family_span, Uses::Text, &files, diagnostics);
        if headings != family {
            check_family(&headings, headings_span, Uses::Headings, &files, diagnostics);
        }
        files.iter().for_each(|file| check_letters(file, diagnostics));
    }
    if !all_read || diagnostics.count(Severity::Error) > before {
        return None;
    }
    let bytes = files.into_iter().map(|file| file.bytes).collect();
    Some(PdfFonts::new(&family, &headings, bytes))
}

/// What a family is for.
#[derive(Clone, Copy, PartialEq)]
enum Uses {
    Text,
    Headings,
}

fn file(sources: &Sources, theme: &str, item: &Node, diagnostics: &mut Diagnostics) -> Option<Own> {
    let name = read_text(item, "an item of `files`", diagnostics)?;
    let path = format!("themes/{theme}/{name}");
    let bad = |why: &str, help: &str| {
        let message = format!("the font `{path}` {why}");
        Diagnostic::new(Code::BadFont, item.span, message).help(help.to_owned())
    };
    let Some(id) = sources.find(&path) else {
        let message = format!("the font `{path}` is missing");
        diagnostics.push(
            Diagnostic::new(Code::MissingFile, item.span, message)
                .help("put the file into the theme's own folder"),
        );
        return None;
    };
    let bytes = Arc::clone(&sources.file(id).bytes);
    let problem = match Facts::of(&bytes) {
        None => bad(
            "cannot be read",
            "a PDF needs TrueType or OpenType files (`.ttf`, `.otf`), not `.woff` or `.woff2`",
        ),
        Some(facts) if !facts.embeddable => bad(
            "forbids to be put into documents",
            "its licence does not allow what a PDF does: ask its maker, or use another font",
        ),
        Some(facts) if facts.variable => bad(
            "holds a range of weights in one file",
            "use one file for each: regular, bold, italic and bold italic",
        ),
        Some(facts) => return Some(Own { path, span: item.span, bytes, facts }),
    };
    diagnostics.push(problem);
    None
}

/// Whether there is a family of a name, with all that it is used for.
fn check_family(
    family: &str,
    span: Span,
    uses: Uses,
    files: &[Own],
    diagnostics: &mut Diagnostics,
) {
    let faces: Vec<&Facts> =
        files.iter().map(|file| &file.facts).filter(|facts| facts.family == family).collect();
    if faces.is_empty() {
        if !BUILT_IN.contains(&family) {
            let own = files.iter().map(|file| file.facts.family.as_str());
            let known: BTreeSet<&str> = own.chain(BUILT_IN).collect();
            diagnostics.push(
                Diagnostic::new(
                    Code::UnknownFamily,
                    span,
                    format!("there is no font family `{family}` for the PDFs"),
                )
                .suggest(family, known.iter().copied())
                .help(format!("the families are {}", list_of(known)))
                .help("name the files of another one under `files:`"),
            );
        }
        return;
    }
    let has = |bold: bool, italic: bool| {
        faces.iter().any(|facts| (facts.weight >= BOLD) == bold && facts.italic == italic)
    };
    let needed: &[(&str, bool, bool)] = match uses {
        Uses::Text => &[
            ("regular", false, false),
            ("bold", true, false),
            ("italic", false, true),
            ("bold italic", true, true),
        ],
        Uses::Headings => &[("bold", true, false)],
    };
    for (name, bold, italic) in needed.iter().filter(|(_, bold, italic)| !has(*bold, *italic)) {
        let message = format!("there is no {name} face of `{family}` among the theme's files");
        let mut finding = Diagnostic::new(Code::FontLacksWeight, span, message);
        if *italic {
            finding.severity = Severity::Warning;
            finding = finding.help("words in italics are printed upright");
        } else if *bold {
            finding = finding.help("headings and strong words would look like any other");
        }
        diagnostics.push(finding.help("add its file under `files:`"));
    }
}

/// What a font lacks is taken from Noto Sans, which shows.
fn check_letters(file: &Own, diagnostics: &mut Diagnostics) {
    if file.facts.lacks.is_empty() {
        return;
    }
    let path = &file.path;
    let message = format!("the font `{path}` lacks letters of English and Welsh");
    diagnostics.push(
        Diagnostic::new(Code::FontLacksLetters, file.span, message)
            .label(format!("it has no {}", file.facts.lacks))
            .help("Noto Sans stands in for them, which looks uneven: ask for a fuller version"),
    );
}
