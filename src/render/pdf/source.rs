//! The generated Typst of one paper, and of the look.

use super::body::{Body, Flow};
use super::code::Code;
use super::context::Context;
use super::meta;
use crate::look::Look;
use crate::model::plain_text;
use crate::model::words::{Languages, MessagePart};
use crate::render::Drawings;

/// Path of the logo in the virtual folder.
pub(super) const LOGO: &str = "/logo.svg";

/// The main source of a paper that is printed by a template.
pub(super) fn paper(context: &Context, drawings: &Drawings, template: &str) -> String {
    let mut code = Code::default();
    code.raw("#import \"/candour.typ\": *\n#import ").name(&format!("/{template}"));
    code.raw(": paper\n");
    document(&mut code, context);
    content(&mut code, context, drawings);
    code.raw("#base(meta, paper(meta, body))\n");
    code.finish()
}

/// A part of a pack, ready to be written.
pub(super) struct Bound<'b, 'a> {
    /// The paper as a part.
    pub(super) context: Context<'a>,
    /// Its charts.
    pub(super) drawings: &'b Drawings,
    /// The file of its kind's template.
    pub(super) template: &'b str,
}

/// The main source of a pack: its front sheet and the papers, each by its own kind's template, in one
/// document. The names that papers share stand in a scope of each one's own.
pub(super) fn pack(parts: &[Bound]) -> String {
    let mut code = Code::default();
    code.raw("#import \"/candour.typ\": *\n");
    for (number, part) in parts.iter().enumerate() {
        code.raw("#import ").name(&format!("/{}", part.template));
        code.raw(&format!(": paper as paper-{number}\n"));
    }
    if let Some(front) = parts.first() {
        document(&mut code, &front.context);
    }
    for (number, part) in parts.iter().enumerate() {
        code.raw("#[\n");
        content(&mut code, &part.context, part.drawings);
        code.raw("#begin-part(meta)\n");
        // The language is set behind the place where the part begins: places stand before all pages.
        text_language(&mut code, &part.context.paper.language);
        code.raw(&format!("#base(meta, paper-{number}(meta, body))\n#end-part(meta)\n]\n"));
    }
    code.raw("#end-pack()\n");
    code.finish()
}

/// Title, author and language of the file.
fn document(code: &mut Code, context: &Context) {
    let paper = context.paper;
    let title = plain_text(&paper.title);
    let title = if title.trim().is_empty() { &paper.slug } else { title.trim() };
    code.raw("#set document(title:").text(title).raw(",author:").text(&paper.author);
    if let Some(summary) = &paper.summary {
        code.raw(",description:").text(&plain_text(summary));
    }
    code.raw(")\n");
    text_language(code, &paper.language);
}

fn text_language(code: &mut Code, tag: &str) {
    code.raw("#set text(");
    language_arguments(code, tag);
    code.raw(")\n");
}

/// Words in a language of their own, as an expression.
pub(super) fn in_language(code: &mut Code, tag: &str, words: impl FnOnce(&mut Code)) {
    code.raw("text(");
    language_arguments(code, tag);
    code.raw(",");
    words(code);
    code.raw(")");
}

fn language_arguments(code: &mut Code, tag: &str) {
    let (language, region) = language(tag);
    code.raw("lang:").name(&language).raw(",region:");
    match region {
        Some(region) => _ = code.name(&region),
        // Else the region of the words around would stay: there is no Welsh of `GB`.
        None => _ = code.raw("none"),
    }
}

/// The variables `body` and `meta` of a paper.
fn content(code: &mut Code, context: &Context, drawings: &Drawings) {
    let body = Body { context, drawings };
    // The notes come last: only then is it known which of their marks have been written.
    code.raw("#let known = (");
    meta::write(code, context);
    code.raw(")\n#let body = ");
    body.blocks(code, &context.paper.blocks, Flow::OPEN);
    code.raw("\n#let meta = (..known, notes:");
    body.notes(code, &context.paper.footnotes);
    code.raw(")\n");
}

/// The source of the page that says that it is left blank.
pub(super) fn blank(language_tag: &str, draft: bool) -> String {
    let (language, _) = language(language_tag);
    let mut code = Code::default();
    code.raw("#import \"/candour.typ\": blank-page\n#set text(lang:").name(&language);
    code.raw(if draft { ")\n#blank-page(draft: true)\n" } else { ")\n#blank-page()\n" });
    code.finish()
}

/// The source of a page with nothing but a picture.
pub(super) fn picture(path: &str) -> String {
    let mut code = Code::default();
    code.raw("#set document(title: \"picture\")\n#image(").name(path).raw(", alt: \"picture\")\n");
    code.finish()
}

/// The tokens of the look, for `theme.typ`.
pub(super) fn tokens(look: &Look) -> String {
    let colours = &look.colours;
    let mut code = Code::default();
    code.raw("#let tokens = (colours:(");
    for (name, value) in colours.named() {
        code.raw(name).raw(":rgb(").name(value).raw("),");
    }
    for (name, values) in [("series", &colours.series), ("sequential", &colours.sequential)] {
        code.raw(name).raw(":").array(values, |code, value| {
            code.raw("rgb(").name(value).raw(")");
        });
        code.raw(",");
    }
    code.raw("),fonts:(text:").name(&look.pdf_fonts.family);
    code.raw(",headings:").name(&look.pdf_fonts.headings).raw("),logo:");
    match &look.logo {
        Some(logo) => {
            code.raw("(path:").name(LOGO).raw(",alt:").text(&logo.alt).raw(")");
        }
        None => {
            code.raw("none");
        }
    }
    code.raw(")\n");
    code.finish()
}

/// The messages of every language for `candour-words.typ`: by language and id, a list of texts and, for what
/// is put in, lists of one name.
pub(super) fn messages(languages: &Languages) -> String {
    let mut code = Code::default();
    code.raw("#let messages = (");
    for (tag, words) in languages.iter() {
        code.name(tag).raw(":(");
        for (id, parts) in words.taken_apart() {
            code.name(&id).raw(":").array(parts, |code, part| match part {
                MessagePart::Text(text) => _ = code.text(&text),
                MessagePart::Argument(name) => _ = code.raw("(").name(&name).raw(",)"),
            });
            code.raw(",\n");
        }
        code.raw("),\n");
    }
    code.raw(")\n");
    code.finish()
}

/// Language and region as Typst takes them: `en` and `GB`.
pub(super) fn language(tag: &str) -> (String, Option<String>) {
    let mut parts = tag.split(['-', '_']);
    let is_word = |part: &&str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let language = parts.next().filter(|part| is_word(part, 2..=3)).unwrap_or("en");
    let region = parts.find(|part| is_word(part, 2..=2)).map(str::to_ascii_uppercase);
    (language.to_ascii_lowercase(), region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags() {
        assert_eq!(language("en-GB"), ("en".to_owned(), Some("GB".to_owned())));
        assert_eq!(language("cy"), ("cy".to_owned(), None));
        assert_eq!(language("welsh"), ("en".to_owned(), None));
    }
}
