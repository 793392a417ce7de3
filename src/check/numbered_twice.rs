//! Where candour numbers sections and paragraphs, no number is typed in front of them.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{
    Block, Heading, Paragraph, Site, plain_text, typed_heading_number, typed_paragraph_number,
};

/// Reports numbers typed in front of headings and paragraphs that are numbered. A heading that is no
/// section of its kind because of its number has been reported as that.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for block in site.papers.iter().flat_map(|paper| &paper.blocks) {
        let finding = match block {
            Block::Heading(heading) => of_heading(heading),
            Block::Paragraph(paragraph) => of_paragraph(paragraph),
            _ => None,
        };
        let told = |place: Option<Span>| {
            diagnostics.iter().any(|it| it.code == Code::MissingSection && it.span == place)
        };
        if let Some(finding) = finding.filter(|finding| !told(finding.span)) {
            diagnostics.push(finding);
        }
    }
}

fn of_heading(heading: &Heading) -> Option<Diagnostic> {
    let number = heading.number.as_ref()?;
    let text = plain_text(&heading.content);
    let (typed, words) = text.split_at(typed_heading_number(&text)?);
    let typed = typed.trim_end();
    let message =
        format!("this section has two numbers: candour's, `{number}`, and the typed `{typed}`");
    let marks = "#".repeat(usize::from(heading.level));
    Some(
        Diagnostic::new(Code::NumberedTwice, heading.span, message)
            .help(format!("candour numbers sections itself: write `{marks} {words}`")),
    )
}

fn of_paragraph(paragraph: &Paragraph) -> Option<Diagnostic> {
    const SHOWN: usize = 4;
    let number = &paragraph.number.as_ref()?.label;
    let text = plain_text(&paragraph.content);
    let (typed, words) = text.split_at(typed_paragraph_number(&text)?);
    let typed = typed.trim_end();
    let message =
        format!("this paragraph has two numbers: candour's, `{number}`, and the typed `{typed}`");
    let all: Vec<&str> = words.split_whitespace().collect();
    let more = if all.len() > SHOWN { " ..." } else { "" };
    let first = all[..all.len().min(SHOWN)].join(" ");
    let help = format!("candour numbers paragraphs itself: begin with the words, `{first}{more}`");
    Some(Diagnostic::new(Code::NumberedTwice, paragraph.span, message).help(help))
}
