//! Puts the parts of a paper in their places.
//!
//! Parts named in `parts:` follow the body, each under a level-2 heading. The parts in the kind's parts
//! folder (`interviews/`) go to the end of the section of that name, each under a level-3 heading with
//! the fields below that the kind shows there.

use super::context::Context;
use super::sections;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::markdown::{RawBlock, RawInline, parse_text};
use crate::load::yaml::{self, Fields, Node, NodeKind};
use crate::load::{MarkdownText, RawPart};
use crate::model::{FieldContent, Kind, NumberFormat, Words};

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
    sections::recognise(kind, &mut blocks);
    let mut used: Vec<&str> = elsewhere.to_vec();
    if let Some(folder) = &kind.parts_folder {
        let prefix = format!("{folder}/");
        let inner: Vec<(&String, &RawPart)> =
            parts.iter().filter(|(path, _)| path.starts_with(&prefix)).collect();
        used.extend(inner.iter().map(|(path, _)| path.as_str()));
        let mut inserted = Vec::new();
        for (_, part) in &inner {
            inserted.extend(part_blocks(part, 3, kind, context));
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
    // Parts named in the front matter are no parts of the kind's: they have a title and nothing else.
    let plain = Kind::default();
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
                blocks.extend(part_blocks(part, 2, &plain, context));
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

/// A part as blocks: its title as a heading, the fields shown at its head, then its body.
fn part_blocks(part: &RawPart, level: u8, kind: &Kind, context: &mut Context<'_>) -> Vec<RawBlock> {
    let mut blocks = Vec::new();
    let start = crate::diagnostic::Span::file_start(part.file);
    if let Some(front) = &part.front {
        let words = std::sync::Arc::clone(&context.words);
        let findings = &mut context.diagnostics;
        let mut texts: Vec<(&String, MarkdownText)> = Vec::new();
        if let Some(mut fields) = Fields::open(front, "this part", findings) {
            if let Some(title) = fields.required_markdown("title", findings) {
                blocks.push(RawBlock::Heading {
                    level,
                    id: None,
                    content: parse_text(&title, findings),
                    span: title.span,
                });
            }
            for field in &kind.parts_fields {
                let node = fields.take_key(&field.id);
                match (node, &field.content) {
                    // Read before all papers: see `records`.
                    (_, FieldContent::Records(_)) => {}
                    (None, _) if field.required => {
                        findings.push(super::fields::missing(field, fields.span()));
                    }
                    (None, _) => {}
                    (Some(node), content) => texts.extend(
                        text(node, content, &field.id, &words, findings)
                            .map(|text| (&field.id, text)),
                    ),
                }
            }
            for id in &kind.parts_header {
                let field = kind.parts_fields.iter().find(|field| field.id == *id);
                let shown = texts.iter().find(|(known, _)| *known == id);
                if let (Some(field), Some((_, shown))) = (field, shown) {
                    let label = RawInline::Text(format!("{}:", field.label), start);
                    let label = RawInline::Strong(vec![label]);
                    let mut content = vec![label, RawInline::Text(" ".into(), start)];
                    let span = shown.span;
                    content.extend(parse_text(shown, findings));
                    blocks.push(RawBlock::Paragraph { content, id: None, span });
                }
            }
            fields.finish(findings);
        }
    }
    blocks.extend(part.document.blocks.iter().cloned());
    blocks
}

/// The value of a part's field as a text; what it may not be is reported.
fn text(
    node: &Node,
    content: &FieldContent,
    id: &str,
    words: &Words,
    findings: &mut Diagnostics,
) -> Option<MarkdownText> {
    let what = format!("`{id}`");
    let span = node.span;
    Some(match content {
        FieldContent::Text => yaml::read_markdown(node, &what, findings)?,
        FieldContent::Date => MarkdownText {
            text: words.date(yaml::read_date(node, &what, findings)?),
            span,
            places: None,
        },
        FieldContent::Number => {
            let number = yaml::read_number(node, &what, findings)?;
            MarkdownText { text: NumberFormat::COUNT.format(number), span, places: None }
        }
        FieldContent::YesNo => {
            let yes = yaml::read_yes_no(node, &what, findings)?;
            MarkdownText { text: words.yes_no(yes), span, places: None }
        }
        FieldContent::Choice(options) => MarkdownText {
            text: super::fields::choice(node, options, id, findings)?,
            span,
            places: None,
        },
        FieldContent::List(items) => {
            let NodeKind::Sequence(nodes) = &node.kind else {
                return text(node, items, id, words, findings);
            };
            let texts = nodes.iter().filter_map(|node| text(node, items, id, words, findings));
            let texts: Vec<String> = texts.map(|text| text.text).collect();
            MarkdownText { text: texts.join("; "), span, places: None }
        }
        _ => yaml::read_markdown(node, &what, findings)?,
    })
}
