//! The fenced `lexicon` block: the glossary's terms with their meaning, those that the paper uses or those
//! the block names. Which ones are used is known when the whole paper is resolved, so that the block is
//! an empty list of definitions until then.

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::GlossaryTerm;
use crate::load::yaml::{self, Fields};
use crate::model::{
    Block, Definition, ExhibitBody, Footnote, Inline, Paragraph, capitalised, plain_text,
    typographic,
};

/// A lexicon that is still to be filled.
#[derive(Debug, Clone)]
pub(super) struct Lexicon {
    /// The terms it names, each with its place; none where it has all that are used.
    terms: Option<Vec<(String, Span)>>,
    /// Where it was written.
    span: Span,
}

/// Reads a lexicon and keeps its place.
pub(super) fn block(text: &str, span: Span, context: &mut Context<'_>) -> Option<Block> {
    let mut lexicon = Lexicon { terms: None, span };
    if !text.trim().is_empty() {
        let findings = &mut context.diagnostics;
        let node = yaml::parse(text, span.file, span.start, findings)?;
        let mut fields = Fields::open(&node, "this lexicon", findings)?;
        let nodes = fields.list("terms", findings);
        if !nodes.is_empty() {
            let mut terms = Vec::new();
            for node in nodes {
                terms.extend(
                    yaml::read_text(node, "a term", findings).map(|term| (term, node.span)),
                );
            }
            lexicon.terms = Some(terms);
        }
        fields.finish(findings);
    }
    context.lexicons.push(lexicon);
    Some(Block::Definitions(Vec::new()))
}

/// Fills the lexicons of a resolved paper, in the order they stand in.
pub(super) fn fill(
    blocks: &mut [Block],
    footnotes: &mut [Footnote],
    glossary: &[GlossaryTerm],
    context: &mut Context<'_>,
) {
    let lexicons = std::mem::take(&mut context.lexicons);
    if lexicons.is_empty() {
        return;
    }
    let mut text = String::new();
    words(blocks, &mut text);
    footnotes.iter().for_each(|note| words(&note.blocks, &mut text));
    let made: Vec<Vec<Definition>> =
        lexicons.iter().map(|lexicon| definitions(lexicon, glossary, &text, context)).collect();
    let mut made = made.into_iter();
    put(blocks, &mut made);
    footnotes.iter_mut().for_each(|note| put(&mut note.blocks, &mut made));
}

fn definitions(
    lexicon: &Lexicon,
    glossary: &[GlossaryTerm],
    text: &str,
    context: &mut Context<'_>,
) -> Vec<Definition> {
    let mut terms: Vec<&GlossaryTerm> = match &lexicon.terms {
        Some(named) => {
            let findings = &mut context.diagnostics;
            let find = |(name, span): &(String, Span)| find(name, *span, glossary, findings);
            named.iter().filter_map(find).collect()
        }
        None => {
            let listed = |term: &&GlossaryTerm| term.definition.is_some() && is_used(term, text);
            glossary.iter().filter(listed).collect()
        }
    };
    if terms.is_empty() && lexicon.terms.is_none() {
        let message = "this paper uses no term of the glossary that has a definition";
        context.diagnostics.push(
            Diagnostic::new(Code::EmptyExhibit, lexicon.span, message)
                .help("add the terms to content/glossary.yaml, or take the lexicon out"),
        );
    }
    terms.sort_by_cached_key(|term| context.words.sort_key(&term.term));
    terms.iter().map(|term| definition(term, lexicon.span)).collect()
}

fn find<'a>(
    name: &str,
    span: Span,
    glossary: &'a [GlossaryTerm],
    diagnostics: &mut Diagnostics,
) -> Option<&'a GlossaryTerm> {
    let is = |term: &&GlossaryTerm| {
        term.term.eq_ignore_ascii_case(name) || term.abbreviation.as_deref() == Some(name)
    };
    let found = glossary.iter().find(is);
    if let Some(term) = found.filter(|term| term.definition.is_some()) {
        return Some(term);
    }
    let finding = match found {
        Some(_) => Diagnostic::new(
            Code::UnknownTerm,
            span,
            format!("the glossary does not say what `{name}` means"),
        )
        .help("add a `definition` to the term in content/glossary.yaml"),
        None => {
            let names = || glossary.iter().map(|term| term.term.as_str());
            let message = format!("there is no term `{name}` in the glossary");
            Diagnostic::new(Code::UnknownTerm, span, message)
                .suggest(name, names())
                .help(format!("its terms are {}", list_of(names())))
        }
    };
    diagnostics.push(finding);
    None
}

fn definition(term: &GlossaryTerm, span: Span) -> Definition {
    let mut words = capitalised(&typographic(&term.term));
    if let Some(short) = &term.abbreviation {
        words.push_str(&format!(" ({short})"));
    }
    let meaning = typographic(term.definition.as_deref().unwrap_or_default());
    let meaning = Block::Paragraph(Paragraph {
        number: None,
        anchor: None,
        content: vec![Inline::Text(meaning)],
        span,
    });
    Definition { term: vec![Inline::Text(words)], details: vec![vec![meaning]] }
}

/// Whether a text has the term, in the singular or with an `s`, or its abbreviation, as a word.
fn is_used(term: &GlossaryTerm, text: &str) -> bool {
    let lower = text.to_lowercase();
    let full = typographic(&term.term).to_lowercase();
    let short = term.abbreviation.as_deref();
    stands_in(&full, &lower) || short.is_some_and(|short| stands_in(short, text))
}

fn stands_in(word: &str, text: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = &text[at + word.len()..];
        let behind = behind.strip_prefix('s').unwrap_or(behind).chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}

/// The words of blocks, one passage a line.
fn words(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Heading(heading) => line(&heading.content, text),
            Block::Paragraph(paragraph) => line(&paragraph.content, text),
            Block::Exhibit(exhibit) => {
                line(&exhibit.title, text);
                exhibit.notes.iter().for_each(|note| line(note, text));
                let (ExhibitBody::Table(table) | ExhibitBody::Chart { data: table, .. }) =
                    &exhibit.body;
                table.rows.iter().flatten().for_each(|cell| line(cell, text));
            }
            Block::List(list) => list.items.iter().for_each(|item| words(&item.blocks, text)),
            Block::Definitions(definitions) => {
                definitions.iter().for_each(|definition| line(&definition.term, text));
                definitions.iter().flat_map(|d| &d.details).for_each(|d| words(d, text));
            }
            Block::Container(container) => {
                container.title.iter().for_each(|title| line(title, text));
                words(&container.blocks, text);
            }
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn line(content: &[Inline], text: &mut String) {
    text.push_str(&plain_text(content));
    text.push('\n');
}

/// Puts the definitions in the empty lists that stand for lexicons.
fn put(blocks: &mut [Block], made: &mut impl Iterator<Item = Vec<Definition>>) {
    for block in blocks {
        match block {
            Block::Definitions(definitions) if definitions.is_empty() => {
                *definitions = made.next().unwrap_or_default();
            }
            Block::Definitions(definitions) => {
                definitions.iter_mut().flat_map(|d| &mut d.details).for_each(|d| put(d, made));
            }
            Block::List(list) => list.items.iter_mut().for_each(|item| put(&mut item.blocks, made)),
            Block::Container(container) => put(&mut container.blocks, made),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_stand_as_words() {
        for text in ["a county line.", "county lines", "(county line)"] {
            assert!(stands_in("county line", text), "{text}");
        }
        for text in ["county linen", "a bicounty line", "county  line"] {
            assert!(!stands_in("county line", text), "{text}");
        }
    }
}
