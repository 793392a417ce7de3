//! Numbers in running text that come from no dataset and cite no source.
//!
//! Knows words and digits, and the raw tree, where every text still has its place; nothing of what a
//! number means. Entry point: [`find`]. Figures in `{{ }}` are counted, all other text is searched:
//!
//! 1. `walk` and `front` go over a paper's texts as a reader meets them; quotations and code are the
//!    words of others;
//! 2. `text` makes each a plain text that remembers its places;
//! 3. [`numbers`] reads it token by token: `recognised` passes over dates, ages, references and names,
//!    `number` reads what is left;
//! 4. `exempt` sets aside the numbers for which the front matter gives a reason.

mod collect;
mod exempt;
mod fractions;
mod front;
mod lexicon;
mod number;
mod recognised;
mod text;
mod tokens;
mod vocabulary;
mod walk;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use self::collect::{Collector, Voice};
use super::context::Context;
use super::figures;
use super::records::PaperRecords;
use crate::load::RawPart;
use crate::load::markdown::RawBlock;
use crate::load::yaml::Node;
use crate::model::{Edition, FiguresCount, Kind, Numbering, TypedNumber, typed_paragraph_number};
use tokens::Tokens;
use vocabulary::Vocabulary;

pub(super) use exempt::Exemption;
pub(super) use exempt::read as exemptions;

/// What is searched for typed numbers.
pub(super) struct Searched<'a> {
    /// The paper's front matter.
    pub(super) front: &'a Node,
    /// Its kind: says which fields hold running text.
    pub(super) kind: &'a Kind,
    /// Its records, as the edition has them.
    pub(super) records: Option<&'a PaperRecords>,
    /// The body in reading order, as the edition has it.
    pub(super) body: &'a [RawBlock],
    /// The files of the paper with what the edition leaves out.
    pub(super) whole: Vec<&'a RawPart>,
    /// Which edition this is.
    pub(super) edition: Edition,
}

/// The typed numbers of a paper in reading order, and how many figures it has. An exemption that
/// matches no number is a finding. To be called when the body is resolved: notes are then known.
pub(super) fn find(
    searched: &Searched<'_>,
    exemptions: Vec<Exemption>,
    context: &mut Context<'_>,
) -> (Vec<TypedNumber>, FiguresCount) {
    let vocabulary = Arc::new(Vocabulary::of(&context.words));
    let numbered = matches!(context.numbering, Numbering::Continuous | Numbering::Decimal);
    let mut collector = Collector::new(&context.evaluator, vocabulary, exemptions, numbered);
    front::walk(searched.front, searched.kind, &mut collector);
    let (records, restricted) = searched.records.map(PaperRecords::texts).unwrap_or_default();
    front::records(&records, &mut collector);
    walk::blocks(searched.body, &mut collector);
    // What is printed about a figure, its assumptions say, is candour's own.
    let own = |label: &str| !figures::is_note(label);
    for (key, _) in context.mentioned.iter().filter(|(key, _)| own(&key.1)) {
        if let Some(note) = context.notes.get(key) {
            walk::blocks(&note.blocks, &mut collector);
        }
    }
    if searched.edition == Edition::Public {
        // An exemption may be meant for a passage that this edition leaves out.
        let withheld = collector.unused_only();
        let withheld = searched.whole.iter().fold(withheld, |mut withheld, part| {
            walk::blocks(&part.document.blocks, &mut withheld);
            part.document.footnotes.iter().for_each(|note| {
                walk::blocks(&note.blocks, &mut withheld);
            });
            withheld
        });
        let mut withheld = withheld;
        front::records(&restricted, &mut withheld);
        collector.mark_used(&withheld);
    }
    let (numbers, count, unused) = collector.finish();
    unused.into_iter().for_each(|finding| context.diagnostics.push(finding));
    (numbers, count)
}

/// The bytes of a text that are numbers: quantities, in digits or words. In a heading, a number at
/// the start is the heading's own, and so it is in a paragraph that is numbered.
fn numbers(text: &str, voice: Voice, vocabulary: &Vocabulary) -> Vec<Range<usize>> {
    if !vocabulary.may_hold_number(text) {
        return Vec::new();
    }
    let tokens = Tokens::of(text, vocabulary);
    let quiet = recognised::quiet(text);
    let mut at = match voice {
        Voice::Heading => recognised::heading_number(&tokens),
        Voice::Numbered => {
            let behind = typed_paragraph_number(text).unwrap_or(0);
            let inside = |at: &usize| tokens.get(*at).is_some_and(|token| token.start < behind);
            (0..).take_while(inside).count()
        }
        Voice::Own | Voice::Quoted => 0,
    };
    let mut found = Vec::new();
    while let Some(token) = tokens.get(at) {
        if !tokens.may_begin(at) {
            at += 1;
        } else if let Some(passage) = quiet.iter().find(|passage| passage.contains(&token.start)) {
            while tokens.get(at).is_some_and(|token| token.start < passage.end) {
                at += 1;
            }
        } else if let Some(end) = recognised::passage(&tokens, at) {
            at = end;
        } else if let Some(end) = number::read(&tokens, at) {
            found.push(tokens.range(at, end));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}
