//! What names a record, in its own paper and in others, shown where the record is.

use super::shown::{definition, paragraph};
use super::{Entry, PaperRecords, Set, Value, links};
use crate::model::{Definition, FieldContent, Inline, typographic};
use crate::resolve::context::Context;

/// What names this record, by the words its field has for that.
pub(super) fn of(
    paper: &PaperRecords,
    set: &Set,
    entry: &Entry,
    context: &mut Context<'_>,
) -> Vec<Definition> {
    let (own_paper, span) = (paper, set.span);
    let records = context.records;
    let own = links::place(own_paper, set, entry);
    let mut terms: Vec<Term> = Vec::new();
    for (paper, set, entry, words) in records.naming(&own) {
        let mut term = naming(set, entry, words);
        let other = (paper.folder != own_paper.folder).then(|| typographic(&paper.title));
        let link = links::to(&links::place(paper, set, entry), term.text.clone(), context);
        let link = link.map(|link| (link, other));
        match terms.iter_mut().find(|known| known.words == term.words) {
            Some(known) => known.links.extend(link),
            None => {
                term.links.extend(link);
                terms.push(term);
            }
        }
    }
    // Those of one set stand in the order of its options; others as they come.
    let first = |term: &Term, all: &[Term]| {
        all.iter().position(|other| other.set == term.set).unwrap_or_default()
    };
    let places: Vec<(usize, usize)> =
        terms.iter().map(|term| (first(term, &terms), term.option)).collect();
    let mut terms: Vec<_> = places.into_iter().zip(terms).collect();
    terms.sort_by_key(|(place, _)| *place);
    let definitions = terms
        .into_iter()
        .map(|(_, term)| definition(&term.words, paragraph(said(&term.links), span)));
    definitions.collect()
}

/// What stands behind one term of the records that name a record.
struct Term {
    words: String,
    set: String,
    /// The place of the words among the options of a choice.
    option: usize,
    text: String,
    /// Links to them, each with the title of the other paper it leads to.
    links: Vec<(Inline, Option<String>)>,
}

/// Links in a row. Behind those to one other paper stands its title, once.
fn said(links: &[(Inline, Option<String>)]) -> Vec<Inline> {
    let of_one_paper = links.chunk_by(|(_, a), (_, b)| a == b);
    let runs = of_one_paper.map(|run| {
        let mut inlines = links::joined(run.iter().map(|(link, _)| vec![link.clone()]));
        let title = run.first().and_then(|(_, title)| title.as_ref());
        inlines.extend(title.map(|title| Inline::Text(format!(" ({title})"))));
        inlines
    });
    links::joined(runs)
}

/// How a record that names another one is told there: behind the words its field has for that, by its
/// title; a record of a part behind the word of its choice, `Gap`, by the part it is in.
fn naming(set: &Set, entry: &Entry, words: &str) -> Term {
    let set_id = set.id.clone();
    let links = Vec::new();
    let Some(group) = &entry.group else {
        let text = set.definition.titled(&entry.label, &typographic(&entry.lead));
        return Term { words: words.to_owned(), set: set_id, option: 0, text, links };
    };
    let choice = set.definition.fields.iter().find_map(|field| {
        match (&field.content, entry.value(&field.id)) {
            (FieldContent::Choice(options), Some(Value::Choice(word))) => {
                Some((options.shown.iter().position(|option| option == word)?, word))
            }
            _ => None,
        }
    });
    let (option, words) = choice.map_or((0, words), |(at, word)| (at, word.as_str()));
    Term { words: words.to_owned(), set: set_id, option, text: group.clone(), links }
}
