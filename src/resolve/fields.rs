//! The fields of a kind: what the front matter says, read as the kind defines it.

use super::context::Context;
use super::inlines;
use crate::diagnostic::{Code, Diagnostic, list_of};
use crate::load::MarkdownText;
use crate::load::yaml::{self, Fields, Node, NodeKind};
use crate::model::{Field, FieldContent, FieldValue, Inline, Link, LinkTarget, typographic};

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
            Some(node) => node,
            None if definition.required => {
                missing(definition, fields, context);
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

/// Reports a required field that is not there.
pub(super) fn missing(definition: &Field, fields: &Fields<'_>, context: &mut Context<'_>) {
    let mut finding = Diagnostic::new(
        Code::MissingField,
        fields.span(),
        format!("`{}` is missing", definition.id),
    );
    if !definition.help.is_empty() {
        finding = finding.help(definition.help.clone());
    }
    if let Some(example) = &definition.example
        && !example.contains('\n')
    {
        finding = finding.help(format!("for example `{}: {example}`", definition.id));
    }
    context.diagnostics.push(finding);
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
            let text = yaml::read_text(node, &what, findings)?;
            if !options.contains(&text) {
                let options = || options.iter().map(String::as_str);
                findings.push(
                    Diagnostic::new(
                        Code::BadChoice,
                        node.span,
                        format!("`{text}` is not a choice for `{id}`"),
                    )
                    .suggest(&text, options())
                    .help(format!("it is one of {}", list_of(options()))),
                );
                return None;
            }
            FieldValue::Text(vec![Inline::Text(text)])
        }
        FieldContent::Email => {
            let text = yaml::read_text(node, &what, findings)?;
            if !text.contains('@') || text.contains(char::is_whitespace) {
                bad(
                    node,
                    &format!("`{text}` is not an e-mail address"),
                    "office@example.org",
                    context,
                );
                return None;
            }
            linked(format!("mailto:{text}"), text)
        }
        FieldContent::Telephone => {
            let text = yaml::read_text(node, &what, findings)?;
            let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            if digits.len() < 3 {
                bad(node, &format!("`{text}` is not a telephone number"), "01632 960 000", context);
                return None;
            }
            linked(format!("tel:{digits}"), text)
        }
        FieldContent::Url => {
            let text = yaml::read_text(node, &what, findings)?;
            if !text.starts_with("https://") && !text.starts_with("http://") {
                bad(
                    node,
                    &format!("`{text}` is not a web address"),
                    "https://www.example.org/",
                    context,
                );
                return None;
            }
            let shown = text.trim_start_matches("https://").trim_start_matches("http://");
            linked(text.clone(), shown.trim_end_matches('/').to_owned())
        }
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
    })
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

fn bad(node: &Node, message: &str, example: &str, context: &mut Context<'_>) {
    context.diagnostics.push(
        Diagnostic::new(Code::WrongType, node.span, message)
            .help(format!("for example `{example}`")),
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
        _ => vec![yaml::read_text(node, what, &mut context.diagnostics)?],
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
