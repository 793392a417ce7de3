//! The fields of a kind: what the front matter says, read as the kind defines it.

use super::context::Context;
use super::inlines;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::MarkdownText;
use crate::load::yaml::{self, Fields, Node, NodeKind};
use crate::model::{
    Choice, Field, FieldContent, FieldValue, Inline, Link, LinkTarget, telephone_address,
    typographic,
};

/// Reads the fields of a kind from the front matter. Fields left out are left out of the result; a
/// required one that is missing is a finding.
pub(super) fn read<'d>(
    definitions: impl IntoIterator<Item = &'d Field>,
    fields: &mut Fields<'_>,
    context: &mut Context<'_>,
) -> Vec<(String, FieldValue)> {
    let mut values = Vec::new();
    for definition in definitions {
        let node = match fields.take_key(&definition.id) {
            // Records are read before all papers: see `records`.
            _ if matches!(definition.content, FieldContent::Records(_)) => continue,
            Some(node) if node.is_blank() => {
                if definition.required {
                    context.diagnostics.push(empty(definition, node.span));
                }
                continue;
            }
            Some(node) => node,
            None if definition.required => {
                context.diagnostics.push(missing(definition, fields.span()));
                continue;
            }
            None => continue,
        };
        if let Some(value) = value(node, &definition.content, &definition.id, context) {
            values.push((definition.id.clone(), value));
        }
    }
    values
}

/// The finding about a required field that is not there.
pub(super) fn missing(definition: &Field, span: Span) -> Diagnostic {
    needed(definition, "is missing", span)
}

/// The finding about a required field without words or items.
pub(super) fn empty(definition: &Field, span: Span) -> Diagnostic {
    needed(definition, "is empty", span)
}

fn needed(definition: &Field, how: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` {how}", definition.id);
    let mut finding = Diagnostic::new(Code::MissingField, span, message);
    if !definition.help.is_empty() {
        finding = finding.help(definition.help.clone());
    }
    if let Some(example) = &definition.example
        && !example.contains('\n')
    {
        finding = finding.help(format!("for example `{}: {example}`", definition.id));
    }
    finding
}

/// One of the words a choice allows.
pub(super) fn choice(
    node: &Node,
    options: &Choice,
    id: &str,
    findings: &mut Diagnostics,
) -> Option<String> {
    let text = yaml::read_text(node, &format!("`{id}`"), findings)?;
    if let Some(meant) = options.meant(&text) {
        return Some(meant.clone());
    }
    let options = || options.shown.iter().map(String::as_str);
    findings.push(
        Diagnostic::new(Code::BadChoice, node.span, format!("`{text}` is not a choice for `{id}`"))
            .suggest(&text, options())
            .help(format!("it is one of {}", list_of(options()))),
    );
    None
}

/// An e-mail address, telephone number or web address: where it leads and how it is printed.
pub(super) fn contact(
    node: &Node,
    content: &FieldContent,
    what: &str,
    findings: &mut Diagnostics,
) -> Option<(String, String)> {
    let text = yaml::read_text(node, what, findings)?;
    let (sort, example) = match content {
        FieldContent::Email => {
            if text.contains('@') && !text.contains(char::is_whitespace) {
                return Some((format!("mailto:{text}"), text));
            }
            ("an e-mail address", "office@example.org")
        }
        FieldContent::Telephone => {
            if text.chars().filter(char::is_ascii_digit).count() >= 3 {
                return Some((telephone_address(&text), text));
            }
            ("a telephone number", "01632 960 000")
        }
        _ => {
            if text.starts_with("https://") || text.starts_with("http://") {
                let shown = text.trim_start_matches("https://").trim_start_matches("http://");
                let shown = shown.trim_end_matches('/').to_owned();
                return Some((text, shown));
            }
            ("a web address", "https://www.example.org/")
        }
    };
    findings.push(
        Diagnostic::new(Code::WrongType, node.span, format!("`{text}` is not {sort}"))
            .help(format!("for example `{example}`")),
    );
    None
}

fn value(
    node: &Node,
    content: &FieldContent,
    id: &str,
    context: &mut Context<'_>,
) -> Option<FieldValue> {
    let findings = &mut context.diagnostics;
    let what = format!("`{id}`");
    Some(match content {
        FieldContent::Text => {
            let text = yaml::read_markdown(node, &what, findings)?;
            FieldValue::Text(inlines::resolve_text(&text, context))
        }
        FieldContent::Date => FieldValue::Date(yaml::read_date(node, &what, findings)?),
        FieldContent::Number => FieldValue::Number(yaml::read_number(node, &what, findings)?),
        FieldContent::YesNo => FieldValue::YesNo(yaml::read_yes_no(node, &what, findings)?),
        FieldContent::Choice(options) => {
            FieldValue::Text(vec![Inline::Text(choice(node, options, id, findings)?)])
        }
        FieldContent::Email | FieldContent::Telephone | FieldContent::Url => {
            let (target, text) = contact(node, content, &what, findings)?;
            linked(target, text)
        }
        FieldContent::Paper => paper(node, &what, context)?,
        FieldContent::Lines => FieldValue::Lines(lines(node, &what, context)?),
        FieldContent::Image => image(node, &what, context)?,
        FieldContent::Document => {
            let raw = super::documents::inlines(node, &what, context)?;
            FieldValue::Text(inlines::resolve(&raw, context))
        }
        FieldContent::List(items) => {
            let NodeKind::Sequence(nodes) = &node.kind else {
                no_list(node, id, context);
                return None;
            };
            FieldValue::List(
                nodes.iter().filter_map(|node| value(node, items, id, context)).collect(),
            )
        }
        FieldContent::Record(definitions) => {
            let mut fields = Fields::open(node, &what, findings)?;
            let values = read(definitions, &mut fields, context);
            fields.finish(&mut context.diagnostics);
            FieldValue::Record(values)
        }
        // In records only, which are read elsewhere.
        FieldContent::Blocks | FieldContent::Reference(_) | FieldContent::Records(_) => {
            return None;
        }
    })
}

/// Another paper by its folder: a link whose words are filled in when the title of that paper is known.
fn paper(node: &Node, what: &str, context: &mut Context<'_>) -> Option<FieldValue> {
    let text = yaml::read_text(node, what, &mut context.diagnostics)?;
    let folder = text.trim_end_matches('/');
    if let Some(url) = context.urls.get(folder) {
        let target = LinkTarget::Paper { url: url.clone(), anchor: None };
        let link = Link { target, title: None, content: Vec::new() };
        return Some(FieldValue::Text(vec![Inline::Link(link)]));
    }
    let finding = if context.exempt.contains(folder) {
        super::files::exempt_link(folder, node.span)
    } else {
        let message = format!("there is no paper in `content/{folder}/`");
        Diagnostic::new(Code::BrokenReference, node.span, message)
            .suggest(folder, context.urls.keys().copied())
            .help("name the paper's folder below `content`: `papers/2020-02-drugs-update`")
    };
    context.diagnostics.push(finding);
    None
}

/// The finding about something else where a list is to be.
pub(super) fn no_list(node: &Node, id: &str, context: &mut Context<'_>) {
    context.diagnostics.push(
        Diagnostic::new(
            Code::WrongType,
            node.span,
            format!("`{id}` is a list, but this is {}", node.describe()),
        )
        .help(format!("write each on a line of its own:\n{id}:\n  - ...")),
    );
}

fn linked(target: String, text: String) -> FieldValue {
    FieldValue::Text(vec![Inline::Link(Link {
        target: LinkTarget::External(target),
        title: None,
        content: vec![Inline::Text(text)],
    })])
}

/// Lines of an address: a text with line breaks or a list.
fn lines(node: &Node, what: &str, context: &mut Context<'_>) -> Option<Vec<String>> {
    let texts: Vec<String> = match &node.kind {
        NodeKind::Sequence(nodes) => nodes
            .iter()
            .filter_map(|node| yaml::read_text(node, what, &mut context.diagnostics))
            .collect(),
        kind => {
            let text = yaml::read_text(node, what, &mut context.diagnostics)?;
            // Written over several lines, YAML joins them to one.
            if matches!(kind, NodeKind::Scalar { quoted: false, places: Some(_), .. }) {
                let message = format!("the lines of {what} run together: {text}");
                context.diagnostics.push(
                    Diagnostic::new(Code::WrongType, node.span, message)
                        .help("write each on a line of its own with `- ` in front:\n  - The Chair\n  - 2 Example Street"),
                );
                return None;
            }
            vec![text]
        }
    };
    let lines = texts.iter().flat_map(|text| text.lines()).map(str::trim);
    Some(lines.filter(|line| !line.is_empty()).map(typographic).collect())
}

fn image(node: &Node, what: &str, context: &mut Context<'_>) -> Option<FieldValue> {
    let mut fields = Fields::open(node, what, &mut context.diagnostics)?;
    let file = fields.required_text("file", &mut context.diagnostics);
    let alt = fields.required_text("alt", &mut context.diagnostics);
    fields.finish(&mut context.diagnostics);
    let span = node.span;
    super::files::image(&file?, &typographic(&alt?), None, span, context).map(FieldValue::Image)
}

/// A text with Markdown, resolved.
pub(super) fn text(text: Option<MarkdownText>, context: &mut Context<'_>) -> Option<Vec<Inline>> {
    text.map(|text| inlines::resolve_text(&text, context))
}
