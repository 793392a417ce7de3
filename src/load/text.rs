//! The text of a file, or why it has none.

use super::markdown::report;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::source::Sources;

/// The text of a file that is to be read as UTF-8; a link out of the content folder and other
/// encodings are reported.
pub(super) fn of<'a>(
    sources: &'a Sources,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<&'a str> {
    let source = sources.file(file);
    if source.outside {
        diagnostics.push(outside(file));
        return None;
    }
    if source.is_text {
        for &(at, character) in &source.controls {
            diagnostics.push(report::control(Span::new(file, at, at), character));
        }
        return Some(&source.text);
    }
    let bytes = source.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&source.bytes);
    let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    // In the readable text, U+FFFD with its three bytes stands in the place of the first bad byte.
    let span = Span::new(file, good, good + char::REPLACEMENT_CHARACTER.len_utf8());
    diagnostics.push(
        Diagnostic::new(Code::NotUtf8, span, "this file is not UTF-8 text")
            .label("the first character that cannot be read")
            .help("save the file again with the encoding UTF-8"),
    );
    None
}

/// The finding about a link that leads out of the content folder.
pub(super) fn outside(file: FileId) -> Diagnostic {
    let message = "this file is a link that leads outside the content folder";
    Diagnostic::new(Code::OutsideContent, Span::file_start(file), message)
        .help("put a copy of the file here instead of the link")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    #[test]
    fn names_the_first_bad_byte() {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("content/a.md", b"\xef\xbb\xbfa\nb\xe9c\n".to_vec(), false));
        let mut diagnostics = Diagnostics::new();
        assert_eq!(of(&sources, FileId(0), &mut diagnostics), None);
        let found = diagnostics.into_sorted();
        assert_eq!(found[0].code, Code::NotUtf8);
        assert_eq!(found[0].span, Some(Span::new(FileId(0), 3, 6)));
    }

    #[test]
    fn links_to_other_places_are_refused() {
        let mut sources = Sources::default();
        let file = SourceFile::new("content/a.md", Vec::new(), false);
        sources.add(SourceFile { outside: true, ..file });
        let mut diagnostics = Diagnostics::new();
        assert_eq!(of(&sources, FileId(0), &mut diagnostics), None);
        assert_eq!(diagnostics.into_sorted()[0].code, Code::OutsideContent);
    }
}
