//! Containers: passages set apart by `:::`, with their attributes understood.

use super::blocks::{self, Place, add_target};
use super::context::Context;
use super::inlines;
use super::references::Target;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::MarkdownText;
use crate::load::markdown::{Attribute, GivenId, RawBlock};
use crate::model::{Block, Container, ContainerRole, Heading, Inline, plain_text};

/// The containers, their roles and the attributes each takes.
const CONTAINERS: &[(&str, ContainerRole, &[&str])] = &[
    ("quotation", ContainerRole::Quotation, &["source"]),
    ("voice", ContainerRole::Voice, &["from"]),
    ("callout", ContainerRole::Callout, &["title"]),
    ("recommendation", ContainerRole::Recommendation, &["title"]),
    ("response", ContainerRole::Response, &["title"]),
    ("closing", ContainerRole::Closing, &["from"]),
    ("reprint", ContainerRole::Reprint, &["title", "date", "as_at"]),
    ("restricted", ContainerRole::Restricted, &["reason"]),
];

/// Resolves a container: its attributes, then what stands in it.
pub(super) fn resolve(
    name: &str,
    attributes: &[Attribute],
    raw: &[RawBlock],
    span: Span,
    place: Place,
    context: &mut Context<'_>,
) -> Block {
    let known = CONTAINERS.iter().find(|(known, ..)| *known == name);
    let (role, allowed) = known.map_or((ContainerRole::Callout, &[][..]), |(_, r, a)| (*r, *a));
    let anchor = given_anchor(attributes, context);
    for attribute in attributes {
        if attribute.name != "id" && !allowed.contains(&attribute.name.as_str()) {
            let names = || allowed.iter().copied().chain(["id"]);
            context.diagnostics.push(
                Diagnostic::new(
                    Code::BadContainer,
                    attribute.name_span,
                    format!("`::: {name}` has no attribute `{}`", attribute.name),
                )
                .suggest(&attribute.name, names())
                .help(format!("it takes {}", crate::diagnostic::list_of(names()))),
            );
        }
    }
    let title = attribute(attributes, &["title", "from", "reason"], context);
    let source = attribute(attributes, &["source", "date"], context);
    if role == ContainerRole::Restricted && title.is_none() {
        context.diagnostics.push(
            Diagnostic::new(Code::BadContainer, span, "a restricted passage needs its reason")
                .help("write `::: restricted {reason=\"Identifies few people\"}`"),
        );
    }
    if let (Some(anchor), Some(title)) = (&anchor, &title) {
        let words = plain_text(title);
        context.targets.entry(anchor.clone()).and_modify(|target| target.words = Some(words));
    }
    let inside = match role {
        ContainerRole::Restricted => place,
        ContainerRole::Reprint => Place { deeper: place.deeper + 1, ..place },
        _ => place.apart(),
    };
    if role == ContainerRole::Reprint {
        return reprint(title, source, anchor, raw, span, inside, context);
    }
    let blocks = blocks::resolve(raw, inside, context);
    Block::Container(Container { role, anchor, title, source, blocks })
}

/// An earlier paper inside this one: its title is a heading, its own headings stand one level below.
fn reprint(
    title: Option<Vec<Inline>>,
    date: Option<Vec<Inline>>,
    anchor: Option<String>,
    raw: &[RawBlock],
    span: Span,
    inside: Place,
    context: &mut Context<'_>,
) -> Block {
    let Some(mut content) = title else {
        context.diagnostics.push(
            Diagnostic::new(Code::BadContainer, span, "a reprinted paper needs its title")
                .help("write `::: reprint {title=\"Update on drugs\" date=\"September 2019\"}`"),
        );
        let blocks = blocks::resolve(raw, inside, context);
        return Block::Container(Container {
            role: ContainerRole::Reprint,
            anchor,
            title: None,
            source: None,
            blocks,
        });
    };
    if let Some(date) = date {
        content.push(Inline::Text(" (".to_owned()));
        content.extend(date);
        content.push(Inline::Text(")".to_owned()));
    }
    let level = 1 + inside.deeper;
    context.headings.enter(level);
    let id = match anchor {
        Some(anchor) => anchor,
        None => context.anchors.make(&plain_text(&content), span),
    };
    let number =
        if inside.sections { context.headings.section(context.numbering, level) } else { None };
    let words = match &number {
        Some(number) => context.words.section_reference(number),
        None => plain_text(&content),
    };
    context.targets.insert(id.clone(), Target { anchor: id.clone(), words: Some(words) });
    let mut blocks = vec![Block::Heading(Heading { level, id, number, content, span })];
    blocks.extend(blocks::resolve(raw, inside, context));
    Block::Container(Container {
        role: ContainerRole::Reprint,
        anchor: None,
        title: None,
        source: None,
        blocks,
    })
}

fn given_anchor(attributes: &[Attribute], context: &mut Context<'_>) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.name == "id")?;
    let given = GivenId { id: attribute.value.clone(), span: attribute.span };
    context.anchors.give(&given, &mut context.diagnostics);
    add_target(&given.id, &given.id, None, context);
    Some(given.id)
}

fn attribute(
    attributes: &[Attribute],
    names: &[&str],
    context: &mut Context<'_>,
) -> Option<Vec<Inline>> {
    let found = attributes.iter().find(|attribute| names.contains(&attribute.name.as_str()))?;
    let text = MarkdownText { text: found.value.clone(), span: found.span, places: None };
    let resolved = inlines::resolve_text(&text, context);
    (!plain_text(&resolved).trim().is_empty()).then_some(resolved)
}
