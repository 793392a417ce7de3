//! A paper has the sections its kind requires.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Block, Paper, Site};

/// Reports required sections that a paper does not have. A section is known by its heading's id.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in site.papers.iter().filter(|paper| !paper.blocks.is_empty()) {
        for section in paper.kind.sections.iter().filter(|section| section.required) {
            if has_heading(paper, &section.id) {
                continue;
            }
            let (id, title) = (&section.id, &section.title);
            let finding = Diagnostic::new(
                Code::MissingSection,
                paper.span,
                format!("the section \"{title}\" is missing"),
            )
            .help(format!(
                "every {} has one: add `## {title}`, or `## Your own words {{#{id}}}`",
                paper.kind.label.to_lowercase()
            ));
            let finding = match &section.field {
                Some(field) => finding.help(format!("or fill in `{field}:` in the front matter")),
                None => finding,
            };
            diagnostics.push(finding.help(section.help.clone()));
        }
    }
}

fn has_heading(paper: &Paper, id: &str) -> bool {
    paper.blocks.iter().any(|block| match block {
        Block::Heading(heading) => heading.level == 2 && heading.id == id,
        _ => false,
    })
}
