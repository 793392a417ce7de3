//! The lines of containers: finding them, and reading an opening line.

use std::ops::Range;

use super::Attribute;
use super::attributes;
use super::ends::run_length;
use super::source::Source;
use super::{colons, report};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};

/// The containers with an example of each.
const CONTAINERS: [(&str, &str); 8] = [
    ("quotation", r#"::: quotation {source="Home Office, April 2018"}"#),
    ("voice", r#"::: voice {from="Practitioner, health"}"#),
    ("callout", r#"::: callout {title="What this means"}"#),
    ("recommendation", r#"::: recommendation {title="Share the data" id="share-data"}"#),
    ("response", r#"::: response {title="The force's response"}"#),
    ("closing", r#"::: closing {from="The commissioner"}"#),
    ("reprint", r#"::: reprint {title="Drugs update" date="September 2019"}"#),
    ("restricted", r#"::: restricted {reason="Names a suspect"}"#),
];

/// The names of the containers.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    CONTAINERS.iter().map(|(name, _)| *name)
}

/// A line that looks like the opening or closing line of a container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ContainerLine {
    /// From the first colon to the line's end.
    pub(super) range: Range<usize>,
    pub(super) colons: usize,
    /// Whether anything stands behind the colons.
    pub(super) opens: bool,
    /// Whether pulldown-cmark sees a thematic break in its place.
    pub(super) masked: bool,
}

/// An opening line that was read.
#[derive(Debug)]
pub(super) struct Opening {
    /// None where candour has no such container; its content then stands as if it were not there.
    pub(super) name: Option<&'static str>,
    pub(super) attributes: Vec<Attribute>,
}

/// The lines that may be container lines. Indentation, quote marks and list markers may stand
/// before the colons; whether such a line is one is for pulldown-cmark to say.
pub(super) fn find(text: &str) -> Vec<ContainerLine> {
    let mut lines = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find(":::") {
        let start = from + found;
        let bytes = text.as_bytes();
        let colons = run_length(&bytes[start..], b':');
        let end = text[start..].find(['\n', '\r']).map_or(text.len(), |end| start + end);
        let line_start = text[from..start].rfind(['\n', '\r']).map_or(from, |at| from + at + 1);
        if is_prefix(&text[line_start..start]) {
            let opens = !text[start + colons..end].trim_ascii().is_empty();
            lines.push(ContainerLine { range: start..end, colons, opens, masked: true });
        }
        from = end;
    }
    lines
}

fn is_prefix(prefix: &str) -> bool {
    prefix.split([' ', '\t', '>']).all(|word| {
        matches!(word, "" | "-" | "*" | "+")
            || word.strip_suffix(['.', ')']).is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            })
    })
}

/// Reads an opening line. What is wrong with it is reported; the container is made in any case.
pub(super) fn read(
    line: &ContainerLine,
    source: &Source<'_>,
    diagnostics: &mut Diagnostics,
) -> Opening {
    let text = source.text;
    let start = line.range.start + line.colons;
    let rest = &text[start..line.range.end];
    let start = start + (rest.len() - rest.trim_ascii_start().len());
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let length = text.as_bytes()[start..line.range.end].iter().take_while(|b| is_name(b)).count();
    let written = &text[start..start + length];

    if written.is_empty() {
        let mut diagnostic = Diagnostic::new(
            Code::BadContainer,
            source.span(line.range.clone()),
            "a container starts with its name",
        );
        diagnostic = diagnostic.label("no name behind the colons");
        diagnostics.push(diagnostic.help(format!("write it like `{}`", CONTAINERS[0].1)));
        return Opening { name: None, attributes: Vec::new() };
    }
    let known = CONTAINERS.iter().find(|(name, _)| *name == written);
    if known.is_none() {
        let diagnostic = Diagnostic::new(
            Code::UnknownContainer,
            source.span(start..start + length),
            format!("there is no container `{written}`"),
        );
        let help = format!("the containers are {}", list_of(names()));
        diagnostics.push(diagnostic.suggest(written, names()).help(help));
    }
    let behind = start + length..line.range.end;
    for found in colons::find(&text[behind.clone()]) {
        let place = behind.start + found.range.start..behind.start + found.range.end;
        diagnostics.push(report::colons(source.span(place), found.name, None));
    }
    let (attributes, problem) = attributes::read(source, behind);
    if let Some(problem) = problem {
        let example = known.map_or(CONTAINERS[0].1, |(_, example)| example);
        let message = format!("the attributes of `{written}` cannot be read");
        let span = source.span(problem.range);
        let diagnostic = Diagnostic::new(Code::BadContainer, span, message);
        diagnostics
            .push(diagnostic.label(problem.label).help(format!("write them like `{example}`")));
    }
    Opening { name: known.map(|(name, _)| *name), attributes }
}
