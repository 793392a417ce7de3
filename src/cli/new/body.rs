//! The body of a new paper: the kind's sections with what to write in each.

use crate::load::PLACEHOLDER;
use crate::model::{Kind, Section, capitalised};

/// The sections as headings with their ids. A kind without sections gets one paragraph: a paper
/// without any content is an error.
pub(super) fn of(kind: &Kind) -> String {
    let written = kind.sections.iter().filter(|section| !of_front_matter(section, kind));
    let mut sections: Vec<String> = written.map(section).collect();
    if let Some(folder) = &kind.parts_folder
        && !kind.sections.iter().any(|section| section.id == *folder)
    {
        sections.push(heading(&capitalised(folder), folder));
    }
    if kind.sections.is_empty() {
        let words = format!("{PLACEHOLDER}: the text of the {}.\n", kind.label.to_lowercase());
        sections.insert(0, words);
    }
    sections.join("\n")
}

/// Whether a section is made from a field the front matter has, so that it needs no heading.
fn of_front_matter(section: &Section, kind: &Kind) -> bool {
    let field = kind.fields.iter().find(|field| Some(&field.id) == section.field.as_ref());
    field.is_some_and(|field| field.required || !section.required)
}

/// A part of a paper that is put together from a folder.
pub(super) fn example_part(front_matter: &str) -> String {
    format!(
        "{front_matter}\n\
     {PLACEHOLDER}: what this part says. Copy this file for each further part; the parts follow the order\n\
     of their file names. Headings in a part begin with `####`.\n"
    )
}

fn section(section: &Section) -> String {
    let choice =
        if section.required { "" } else { ", or take this section out if you do not need it" };
    let help = match section.help.as_str() {
        "" => "the text of this section.",
        help => help,
    };
    format!("{}\n{PLACEHOLDER}{choice}: {}\n", heading(&section.title, &section.id), plain(help))
}

fn heading(title: &str, id: &str) -> String {
    format!("## {} {{#{id}}}\n", plain(title))
}

/// A kind's words as Markdown that shows them as they are: its help may explain how to write things
/// that would take effect here.
fn plain(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line.replace('<', "\\<").replace("{{", "{ {")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections() {
        let written = |required, help: &str| {
            section(&Section {
                id: "purpose".to_owned(),
                title: "Purpose".to_owned(),
                required,
                help: help.to_owned(),
                field: None,
            })
        };
        assert_eq!(
            written(true, "What it\nis for: <b> or {{ value }}."),
            "## Purpose {#purpose}\n\nWrite here: What it is for: \\<b> or { { value }}.\n"
        );
        assert!(written(false, "").starts_with(
            "## Purpose {#purpose}\n\nWrite here, or take this section out if you do not need it: the"
        ));
    }
}
