//! A paper has the sections its kind requires.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span};
use crate::model::{Block, Heading, Paper, Section, Site};

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
