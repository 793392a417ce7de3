//! The office: its texts with Markdown resolved.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::markdown::{self, RawInline};
use crate::load::{MarkdownText, RawOffice};
use crate::model::{AccessibilityStatement, Inline, Link, LinkTarget, Office};

/// Resolves `site.yaml`.
pub(super) fn resolve(raw: &RawOffice, diagnostics: &mut Diagnostics) -> Office {
    let mut text = |text: &MarkdownText| site_text(text, diagnostics);
    Office {
        accessibility: AccessibilityStatement {
            compliance: raw.compliance,
            issues: raw.issues.iter().map(&mut text).collect(),
            alternatives: text(&raw.alternatives),
            response_days: raw.response_days,
            prepared: raw.prepared,
            reviewed: raw.reviewed,
            testing: text(&raw.testing),
        },
        title: raw.title.clone(),
        description: raw.description.clone(),
        organisation: raw.organisation.clone(),
        base_url: raw.base_url.clone(),
        language: raw.language.clone(),
        contact: raw.contact.clone(),
        theme: raw.theme.clone(),
        footer: raw.footer.clone(),
    }
}

fn site_text(text: &MarkdownText, diagnostics: &mut Diagnostics) -> Vec<Inline> {
    let raw = markdown::parse_text(text, diagnostics);
    inlines(&raw, diagnostics)
}

/// Text about the site as a whole: no figures, images, notes or papers to refer to.
fn inlines(raw: &[RawInline], diagnostics: &mut Diagnostics) -> Vec<Inline> {
    let mut out = Vec::with_capacity(raw.len());
    for inline in raw {
        let mut refuse = |span, what: &str| {
            diagnostics.push(
                Diagnostic::new(Code::WrongType, span, format!("{what} cannot stand in site.yaml"))
                    .help("write plain text, with `**strong**` and `[words](https://address)` at most"),
            );
        };
        match inline {
            RawInline::Text(text, _) => out.push(Inline::Text(text.clone())),
            RawInline::SoftBreak => out.push(Inline::SoftBreak),
            RawInline::LineBreak => out.push(Inline::LineBreak),
            RawInline::Emphasis(inner) => out.push(Inline::Emphasis(inlines(inner, diagnostics))),
            RawInline::Strong(inner) => out.push(Inline::Strong(inlines(inner, diagnostics))),
            RawInline::Strikethrough(inner)
            | RawInline::Superscript(inner)
            | RawInline::Subscript(inner) => out.extend(inlines(inner, diagnostics)),
            RawInline::Code(text) => out.push(Inline::Code(text.clone())),
            RawInline::Link { target, title, content, span } => {
                let web = ["https://", "http://", "mailto:", "tel:"];
                if web.iter().any(|scheme| target.starts_with(scheme)) && !content.is_empty() {
                    out.push(Inline::Link(Link {
                        target: LinkTarget::External(target.clone()),
                        title: title.clone(),
                        content: inlines(content, diagnostics),
                    }));
                } else {
                    refuse(*span, "a link inside the site, or one without words,");
                }
            }
            RawInline::Image { span, .. } => refuse(*span, "an image"),
            RawInline::Expression { span, .. } => refuse(*span, "a figure"),
            RawInline::FootnoteMark { span, .. } => refuse(*span, "a footnote"),
        }
    }
    out
}
