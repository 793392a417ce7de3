//! Documents a paper refers to: what it is, who published it and when, and where to find it.
//!
//! `{title, publisher, published, url, note}` becomes running text: "[Title](address), publisher,
//! published 10 January 2020: note".

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::markdown::{RawInline, parse_inline};
use crate::load::yaml::{self, Fields, Node, NodeKind};
use crate::model::{Date, Words, typographic};

/// The keys that say where a document is; a document has one of them.
const PLACES: [&str; 4] = ["url", "file", "paper", "held"];

/// A document as running text. None where it cannot be read.
pub(super) fn inlines(
    node: &Node,
    what: &str,
    context: &mut Context<'_>,
) -> Option<Vec<RawInline>> {
    let up = "../".repeat(context.raw.folder.matches('/').count() + 1);
    let said = std::sync::Arc::clone(&context.words);
    let findings = &mut context.diagnostics;
    let mut keys = Fields::open(node, what, findings)?;
    let title = keys.required_markdown("title", findings);
    let publisher = keys.text("publisher", findings);
    let published = published(&mut keys, &said, findings);
    let place = place(&mut keys, &up, findings);
    let note = keys.markdown("note", findings);
    keys.finish(findings);
    let (title, published, place) = (title?, published?, place?);
    let words = parse_inline(&title.text, title.span.file, title.span.start, findings);
    let mut inlines = match &place {
        Place::Address(target) => vec![RawInline::Link {
            target: target.clone(),
            title: None,
            content: words,
            span: title.span,
        }],
        Place::Held(_) => words,
    };
    let mut behind = String::new();
    if let Some(publisher) = publisher {
        behind.push_str(", ");
        behind.push_str(&typographic(&publisher));
    }
    behind.push_str(", ");
    behind.push_str(&published);
    if let Place::Held(words) = &place {
        behind.push_str(", ");
        behind.push_str(words);
    }
    let note = note.map(|note| parse_inline(&note.text, note.span.file, note.span.start, findings));
    if note.is_some() {
        behind.push_str(": ");
    }
    inlines.push(RawInline::Text(behind, node.span));
    inlines.extend(note.into_iter().flatten());
    Some(inlines)
}

/// Where a document is.
enum Place {
    /// Behind a link.
    Address(String),
    /// On paper, for example: "open to inspection at the office".
    Held(String),
}

fn place(keys: &mut Fields<'_>, up: &str, findings: &mut Diagnostics) -> Option<Place> {
    let given: Vec<(&str, &Node)> =
        PLACES.iter().filter_map(|key| Some((*key, keys.take_key(key)?))).collect();
    let (key, node) = match given.as_slice() {
        [one] => *one,
        [] => {
            let message = "this document does not say where to find it";
            findings.push(bad(keys.span(), message).help(
                "add `url: https://...`, `file:` of this folder, `paper:` of this site, or `held:` \
                 with the words for where it can be seen",
            ));
            return None;
        }
        [_, second, ..] => {
            let named = list_of(given.iter().map(|(key, _)| *key));
            let message = format!("this document says in several ways where to find it: {named}");
            findings.push(bad(second.1.span, message).help("keep one of them"));
            return None;
        }
    };
    let text = yaml::read_text(node, &format!("`{key}`"), findings)?;
    Some(match key {
        "url" if !text.starts_with("https://") && !text.starts_with("http://") => {
            findings.push(
                bad(node.span, format!("`{text}` is not a web address"))
                    .help("for example `https://www.example.org/`")
                    .help("name a file of the paper's folder by `file:`, a paper by `paper:`"),
            );
            return None;
        }
        "paper" => Place::Address(format!("{up}{}/index.md", text.trim_matches('/'))),
        "held" => Place::Held(typographic(&text)),
        _ => Place::Address(text),
    })
}

fn bad(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::BadDocument, span, message)
}

/// When it was published: "published 9 October 2019", or why no date can be given.
fn published(keys: &mut Fields<'_>, words: &Words, findings: &mut Diagnostics) -> Option<String> {
    let Some(node) = keys.take_key("published") else {
        findings.push(
            Diagnostic::new(Code::MissingField, keys.span(), "`published` is missing")
                .help("say when it was published: `published: 2019-10-09`, `2019-10` or `2019`")
                .help("where there is no date, say why: `published: { none: not dated }`"),
        );
        return None;
    };
    if let NodeKind::Mapping(_) = node.kind {
        let mut inner = Fields::open(node, "`published`", findings)?;
        let reason = inner.required_text("none", findings);
        inner.finish(findings);
        return reason.map(|reason| typographic(&reason));
    }
    let year = node
        .as_text()
        .map(str::trim)
        .filter(|text| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()));
    let date = match year {
        Some(year) => year.to_owned(),
        None => words.date(yaml::read_date(node, "`published`", findings)?),
    };
    Some(words.say_with("published-on", &[("date", (&date).into())]))
}

/// The day a document was published, where it is known to the day.
pub(super) fn day(node: &Node) -> Option<Date> {
    Date::parse(node.as_text()?.trim())
}
