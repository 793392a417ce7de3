//! Puts the parts of a paper in their places.
//!
//! Parts named in `parts:` follow the body, each under a level-2 heading. The parts in the kind's parts
//! folder (`interviews/`) go to the end of the section of that name, each under a level-3 heading with
//! its members below.

use super::context::Context;
use super::sections;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::RawPart;
use crate::load::markdown::{RawBlock, RawInline, parse_inline};
use crate::load::yaml::{Fields, Node};
use crate::model::Kind;

/// The blocks of the paper in reading order, without its appendices, whose files are `elsewhere`.
pub(super) fn assemble(
    index: &RawPart,
    parts: &std::collections::BTreeMap<String, RawPart>,
    named: &[Node],
    elsewhere: &[&str],
    kind: &Kind,
    context: &mut Context<'_>,
) -> Vec<RawBlock> {
    let mut blocks = index.document.blocks.clone();
    let mut used: Vec<&str> = elsewhere.to_vec();
    if let Some(folder) = &kind.parts_folder {
        let prefix = format!("{folder}/");
        let inner: Vec<(&String, &RawPart)> =
            parts.iter().filter(|(path, _)| path.starts_with(&prefix)).collect();
        used.extend(inner.iter().map(|(path, _)| path.as_str()));
        let mut inserted = Vec::new();
        for (_, part) in &inner {
            inserted.extend(part_blocks(part, 3, context));
        }
        match sections::end_of_section(&blocks, folder) {
            Some(end) => drop(blocks.splice(end..end, inserted)),
            None if inner.is_empty() => {}
            None => {
                context.diagnostics.push(
                    Diagnostic::new(
                        Code::MissingSection,
                        crate::diagnostic::Span::file_start(index.file),
                        format!("there is no section for the parts in `{folder}/`"),
                    )
                    .help(format!("add a heading `## ... {{#{folder}}}` where they belong")),
                );
            }
        }
    }
    for node in named {
        let Some(path) = node.as_text() else {
            context.diagnostics.push(
                Diagnostic::new(Code::WrongType, node.span, "`parts` lists the names of files")
                    .help("for example `parts: [appendix-a.md]`"),
            );
            continue;
        };
        match parts.get_key_value(path) {
            Some((path, part)) => {
                used.push(path);
                blocks.extend(part_blocks(part, 2, context));
            }
            None => context.diagnostics.push(
                Diagnostic::new(Code::MissingFile, node.span, format!("there is no part `{path}`"))
                    .suggest(path, parts.keys().map(String::as_str)),
            ),
        }
    }
    for (path, part) in parts {
        if !used.contains(&path.as_str()) {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::StrayFile,
                    crate::diagnostic::Span::file_start(part.file),
                    "this file is part of no paper",
                )
                .help(format!("name it in the paper's front matter: `parts: [{path}]`")),
            );
        }
    }
    blocks
}

/// A part as blocks: its title as a heading, who took part, then its body.
fn part_blocks(part: &RawPart, level: u8, context: &mut Context<'_>) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    let start = crate::diagnostic::Span::file_start(part.file);
    if let Some(front) = &part.front {
        let findings = &mut context.diagnostics;
        if let Some(mut fields) = Fields::open(front, "this part", findings) {
            if let Some(title) = fields.required_markdown("title", findings) {
                blocks.push(RawBlock::Heading {
                    level,
                    id: None,
                    content: parse_inline(&title.text, title.span.file, title.span.start, findings),
                    span: title.span,
                });
            }
            if let Some(members) = fields.markdown("members", findings) {
                let label = RawInline::Strong(vec![RawInline::Text("In the room:".into(), start)]);
                let mut content = vec![label, RawInline::Text(" ".into(), start)];
                let text = parse_inline(&members.text, start.file, members.span.start, findings);
                content.extend(text);
                blocks.push(RawBlock::Paragraph { content, id: None, span: members.span });
            }
            fields.finish(findings);
        }
    }
    blocks.extend(part.document.blocks.iter().cloned());
    blocks
}
