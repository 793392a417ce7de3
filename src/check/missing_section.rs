//! A paper has the sections its kind requires.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Severity, Span, did_you_mean};
use crate::model::{Block, Heading, Paper, Section, Site, plain_text, typed_heading_number};

/// Reports required sections that a paper does not have. A section is known by its heading's id.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in site.papers.iter().filter(|paper| !paper.blocks.is_empty()) {
        // Findings are in English, whatever the paper is in.
        let told = site.kinds.get(&paper.kind.name).unwrap_or(&paper.kind);
        for section in paper.kind.sections.iter().filter(|section| section.required) {
            let (id, title) = (&section.id, &section.title);
            if let Some(heading) = heading(paper, id) {
                // What stands there may be wrong and reported already, or left out of this edition.
                let here = |span: Span| span.file == paper.span.file;
                let withheld = site.withheld.iter().any(|it| here(it.span));
                let wrong = diagnostics
                    .iter()
                    .any(|it| it.severity == Severity::Error && it.span.is_some_and(here));
                if is_empty(paper, heading) && !withheld && !wrong {
                    diagnostics.push(empty(section, heading.1.span));
                }
                continue;
            }
            if let Some(finding) = meant(paper, section) {
                diagnostics.push(finding);
                continue;
            }
            let finding = Diagnostic::new(
                Code::MissingSection,
                paper.span,
                format!("the section \"{title}\" is missing"),
            )
            .help(format!(
                "every {} has one: add `## {title}`, or `## Your own words {{#{id}}}`",
                told.label.to_lowercase()
            ));
            let finding = match &section.field {
                Some(field) => finding.help(format!("or fill in `{field}:` in the front matter")),
                None => finding,
            };
            diagnostics.push(finding.help(section.help.clone()));
        }
    }
}

/// Takes back sections said to be missing in files of which a part cannot be read: the section may stand
/// there.
pub(super) fn withdraw(diagnostics: &mut Diagnostics) {
    let unclosed = |code| matches!(code, Code::UnclosedContainer | Code::UnclosedCode);
    let unclosed = diagnostics.iter().filter(|it| unclosed(it.code)).filter_map(|it| it.span);
    let files: BTreeSet<FileId> = unclosed.map(|span| span.file).collect();
    let whole = |span: Span| span == Span::file_start(span.file);
    diagnostics.withdraw(|it| {
        it.code == Code::MissingSection
            && it.span.is_some_and(|span| files.contains(&span.file) && whole(span))
    });
}

/// A heading that was surely meant as a missing section: it has a typed number, or nearly the words.
fn meant(paper: &Paper, section: &Section) -> Option<Diagnostic> {
    let (id, title) = (&section.id, &section.title);
    let is_section = |heading: &Heading| paper.kind.sections.iter().any(|it| it.id == heading.id);
    let headings = paper.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == 2 && !is_section(heading) => Some(heading),
        _ => None,
    });
    let finding = |span, message: &str| {
        Diagnostic::new(Code::MissingSection, span, message.replace("{}", title))
    };
    let mut near = None;
    for heading in headings {
        let written = plain_text(&heading.content);
        let number = typed_heading_number(&written).or_else(|| {
            let words = written.trim_start_matches(|c: char| c.is_ascii_digit());
            let words = words.strip_prefix(' ').filter(|_| words.len() < written.len())?;
            Some(written.len() - words.len())
        });
        let words = written[number.unwrap_or(0)..].trim();
        if number.is_some() && words.to_lowercase() == title.to_lowercase() {
            let message =
                "this heading is not read as the section \"{}\": a number stands in front";
            let itself = match heading.number {
                Some(_) => "candour numbers sections itself: ",
                None => "",
            };
            return Some(
                finding(heading.span, message).help(format!("{itself}write `## {title}`")),
            );
        }
        if did_you_mean(words, [title.as_str()]).is_some() {
            near = near.or(Some((heading.span, words.to_owned())));
        }
    }
    let (span, words) = near?;
    Some(
        finding(span, "the section \"{}\" is missing, and this heading is nearly the same")
            .help(format!("did you mean `## {title}`?"))
            .help(format!("if these words are meant as that section: `## {words} {{#{id}}}`"))
            .help(section.help.clone()),
    )
}

/// A required section and its place among the blocks.
fn heading<'a>(paper: &'a Paper, id: &str) -> Option<(usize, &'a Heading)> {
    paper.blocks.iter().enumerate().find_map(|(at, block)| match block {
        Block::Heading(heading) if heading.level == 2 && heading.id == id => Some((at, heading)),
        _ => None,
    })
}

/// Whether nothing but headings stands in a section.
fn is_empty(paper: &Paper, (at, _): (usize, &Heading)) -> bool {
    let level = |block: &Block| match block {
        Block::Heading(heading) => Some(heading.level),
        _ => None,
    };
    let section = paper.blocks[at + 1..].iter().take_while(|block| level(block) != Some(2));
    section.into_iter().all(|block| level(block).is_some())
}

fn empty(section: &Section, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::MissingSection,
        span,
        format!("the section \"{}\" is empty", section.title),
    )
    .help("write something under its heading, if only that there is nothing to say")
    .help(section.help.clone())
}
