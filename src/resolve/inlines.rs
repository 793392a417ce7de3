//! Running text: figures evaluated, links and images looked up, footnotes counted.

use super::context::Context;
use super::references::PaperReference;
use crate::diagnostic::{Code, Diagnostic, FileId, Span};
use crate::load::MarkdownText;
use crate::load::markdown::{self, RawInline};
use crate::model::words::{Argument, Part};
use crate::model::{FootnoteMark, Inline, Link, LinkTarget, plain_text};

/// Resolves running text.
pub(super) fn resolve(raw: &[RawInline], context: &mut Context<'_>) -> Vec<Inline> {
    let mut inlines = Vec::with_capacity(raw.len());
    for inline in raw {
        let resolved = match inline {
            RawInline::Text(text, _) => Inline::Text(text.clone()),
            RawInline::SoftBreak => Inline::SoftBreak,
            RawInline::LineBreak => Inline::LineBreak,
            RawInline::Emphasis(inner) => Inline::Emphasis(resolve(inner, context)),
            RawInline::Strong(inner) => Inline::Strong(resolve(inner, context)),
            RawInline::Strikethrough(inner) => Inline::Strikethrough(resolve(inner, context)),
            RawInline::Superscript(inner) => Inline::Superscript(resolve(inner, context)),
            RawInline::Subscript(inner) => Inline::Subscript(resolve(inner, context)),
            RawInline::Code(text) => Inline::Code(text.clone()),
            RawInline::Link { target, title, content, span } => {
                let content = resolve(content, context);
                match link(target, title.clone(), content, *span, context) {
                    Ok(link) => Inline::Link(link),
                    Err(content) => {
                        inlines.extend(content);
                        continue;
                    }
                }
            }
            RawInline::Image { target, title, alt, span } => {
                let alt = plain_text(&resolve(alt, context));
                if alt.trim().is_empty() {
                    context.diagnostics.push(
                        Diagnostic::new(
                            Code::ImageWithoutAlt,
                            *span,
                            "this image has no alternative text",
                        )
                        .help(
                            "say between the square brackets what it shows: \
                               `![Map of the county's four districts](map.png)`",
                        ),
                    );
                }
                match super::files::image(target, &alt, title.clone(), *span, context) {
                    Some(image) => Inline::Image(image),
                    // The words stand in for a picture that cannot be shown.
                    None => Inline::Text(alt),
                }
            }
            RawInline::Expression { text, span } => {
                match context.evaluator.evaluate(text, *span, &mut context.diagnostics) {
                    Some(mut figure) => {
                        context.drawn.iter().for_each(|drawn| drawn.name(&mut figure));
                        if context.in_exhibit {
                            context.unseen.push(figure.clone());
                        }
                        Inline::Figure(Box::new(figure))
                    }
                    None => continue,
                }
            }
            RawInline::FootnoteMark { label, span } => match footnote(label, *span, context) {
                Some(mark) => Inline::FootnoteMark(mark),
                None => continue,
            },
        };
        inlines.push(resolved);
    }
    inlines
}

/// Resolves a text with Markdown from a YAML file.
pub(super) fn resolve_text(text: &MarkdownText, context: &mut Context<'_>) -> Vec<Inline> {
    let raw = markdown::parse_text(text, &mut context.diagnostics);
    resolve(&raw, context)
}

pub(super) fn footnote(label: &str, span: Span, context: &mut Context<'_>) -> Option<FootnoteMark> {
    let key: (FileId, String) = (span.file, label.to_owned());
    if !context.notes.contains_key(&key) {
        context.diagnostics.push(
            Diagnostic::new(
                Code::BrokenReference,
                span,
                format!("there is no footnote `{label}` in this file"),
            )
            .help(format!("write it on a line of its own: `[^{label}]: The note.`")),
        );
        return None;
    }
    let at = match context.mentioned.iter().position(|(known, _)| *known == key) {
        Some(at) => at,
        None => {
            context.mentioned.push((key, Vec::new()));
            context.mentioned.len() - 1
        }
    };
    let number = at + 1;
    let marks = &mut context.mentioned[at].1;
    let id = match marks.len() {
        0 => format!("note-ref-{number}"),
        more => format!("note-ref-{number}-{}", more + 1),
    };
    marks.push(id.clone());
    Some(FootnoteMark { number, id, note: format!("note-{number}") })
}

/// A link, or its text alone where it leads nowhere.
fn link(
    target: &str,
    title: Option<String>,
    content: Vec<Inline>,
    span: Span,
    context: &mut Context<'_>,
) -> Result<Link, Vec<Inline>> {
    let empty = plain_text(&content).trim().is_empty() && !has_image(&content);
    if let (Some(id), Some(drawn)) = (target.strip_prefix('#'), &context.drawn) {
        // A place in the paper the text is drawn from.
        let (url, id) = (drawn.url.clone(), id.to_owned());
        let reference = PaperReference { url: url.clone(), id: id.clone(), span, must_exist: true };
        context.paper_references.push(reference);
        return Ok(Link { target: LinkTarget::Paper { url, anchor: Some(id) }, title, content });
    }
    if let Some(id) = target.strip_prefix('#') {
        context.references.push((id.to_owned(), span));
        if empty
            && let Some(found) = context.targets.get(id)
            && found.words.is_none()
        {
            without_words(span, context);
        }
        return Ok(Link { target: LinkTarget::Anchor(id.to_owned()), title, content });
    }
    if empty {
        without_words(span, context);
        return Err(content);
    }
    match super::files::link_target(target, span, context) {
        Some(target) => Ok(Link { target, title, content }),
        None => Err(content),
    }
}

fn has_image(content: &[Inline]) -> bool {
    content.iter().any(|inline| matches!(inline, Inline::Image(_)))
}

fn without_words(span: Span, context: &mut Context<'_>) {
    context
        .diagnostics
        .push(Diagnostic::new(Code::BrokenReference, span, "this link has no words").help(
        "write between the square brackets where it leads: `[the police and crime plan](address)`",
    ));
}

/// A message with inlines in some of its places.
pub(super) fn said(
    id: &str,
    given: &[(&str, Argument<'_>)],
    slots: Vec<(&str, Vec<Inline>)>,
    words: &crate::model::Words,
) -> Vec<Inline> {
    let (names, mut inside): (Vec<&str>, Vec<Vec<Inline>>) = slots.into_iter().unzip();
    let parts = words.with_slots(id, given, &names).into_iter();
    let inlines = parts.map(|part| match part {
        Part::Text(text) => vec![Inline::Text(text)],
        Part::Slot(at) => inside.get_mut(at).map(std::mem::take).unwrap_or_default(),
    });
    inlines.flatten().collect()
}
