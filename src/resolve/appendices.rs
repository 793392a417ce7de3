//! Appendices: the files of `appendices/`, or those that `appendices:` names, behind the body. They are
//! lettered A, B, C; their paragraphs are numbered A.1, A.2.

use std::collections::BTreeMap;

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::RawPart;
use crate::load::markdown::{GivenId, RawBlock, RawInline, parse_inline};
use crate::load::yaml::{Fields, Node};
use crate::model::words::Part;

/// The folder whose files are appendices.
const FOLDER: &str = "appendices/";

/// An appendix.
pub(super) struct Appendix<'a> {
    /// A, B, C.
    pub(super) letter: String,
    /// The file's path in the paper's folder.
    pub(super) path: &'a str,
    part: &'a RawPart,
}

/// The appendices of a paper in order: those named, then the other files of the folder.
pub(super) fn find<'a>(
    parts: &'a BTreeMap<String, RawPart>,
    named: &[Node],
    context: &mut Context<'_>,
) -> Vec<Appendix<'a>> {
    let mut found: Vec<(&str, &RawPart)> = Vec::new();
    for node in named {
        let Some(path) = node.as_text() else {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::WrongType,
                    node.span,
                    "`appendices` lists the names of files",
                )
                .help("for example `appendices: [appendices/terms-of-reference.md]`"),
            );
            continue;
        };
        let in_folder = format!("{FOLDER}{path}");
        match parts.get_key_value(path).or_else(|| parts.get_key_value(&in_folder)) {
            Some((path, _)) if found.iter().any(|(known, _)| known == path) => {
                context.diagnostics.push(
                    Diagnostic::new(
                        Code::DuplicateKey,
                        node.span,
                        format!("the appendix `{path}` is named twice"),
                    )
                    .help("name each appendix once, in their order"),
                );
            }
            Some((path, part)) => found.push((path, part)),
            None => {
                let message = format!("there is no appendix `{path}`");
                context.diagnostics.push(
                    Diagnostic::new(Code::MissingFile, node.span, message)
                        .suggest(path, parts.keys().map(String::as_str))
                        .help(format!("put it into the paper's folder as `{in_folder}`")),
                );
            }
        }
    }
    for (path, part) in parts.iter().filter(|(path, _)| path.starts_with(FOLDER)) {
        if !found.iter().any(|(known, _)| known == path) {
            found.push((path, part));
        }
    }
    let lettered = found.into_iter().enumerate();
    lettered.map(|(at, (path, part))| Appendix { letter: letter(at), path, part }).collect()
}

/// A to Z, then AA, AB.
fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).expect("below 26"));
    match at / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

/// An appendix as blocks: "Appendix A: title" as a heading of level 2, then its body.
pub(super) fn blocks(appendix: &Appendix<'_>, context: &mut Context<'_>) -> Vec<RawBlock> {
    let Appendix { letter, part, .. } = appendix;
    let start = Span::file_start(part.file);
    let mut id = GivenId { id: format!("appendix-{}", letter.to_lowercase()), span: start };
    let said = std::sync::Arc::clone(&context.words);
    let label = said.appendix_label(letter);
    let mut words = vec![RawInline::Text(label.clone(), start)];
    let mut span = start;
    let findings = &mut context.diagnostics;
    if let Some(front) = &part.front
        && let Some(mut fields) = Fields::open(front, "this appendix", findings)
    {
        if let Some(title) = fields.required_markdown("title", findings) {
            span = title.span;
            let title = parse_inline(&title.text, span.file, span.start, findings);
            words = said
                .with_slots("appendix-heading", &[("label", (&label).into())], &["title"])
                .into_iter()
                .flat_map(|part| match part {
                    Part::Text(text) => vec![RawInline::Text(text, span)],
                    Part::Slot(_) => title.clone(),
                })
                .collect();
        }
        if let (Some(given), Some(node)) = (fields.text("id", findings), fields.take("id")) {
            id = GivenId { id: given, span: node.span };
        }
        fields.finish(findings);
    }
    for block in &part.document.blocks {
        if let RawBlock::Heading { level: 2, span, .. } = block {
            findings.push(
                Diagnostic::new(
                    Code::AppendixHeading,
                    *span,
                    "the title of an appendix is its only heading of level 2",
                )
                .help("begin the headings inside an appendix with `###`")
                .help("what is an appendix of its own goes into a file of its own"),
            );
        }
    }
    let mut blocks = vec![RawBlock::Heading { level: 2, id: Some(id), content: words, span }];
    blocks.extend(part.document.blocks.iter().cloned());
    blocks
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters() {
        let letters: Vec<String> = [0, 1, 25, 26, 27, 52].into_iter().map(letter).collect();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AB", "BA"]);
    }
}
