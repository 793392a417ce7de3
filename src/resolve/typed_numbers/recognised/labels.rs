//! References: `section 55`, `Figure 2`, `paragraphs 1-7`, `part one`, `Article 8`.

use super::super::lexicon::Sense;
use super::super::tokens::{Kind, Tokens};
use super::super::words;

/// Those whose number may be a word: `part one`.
const SPELT: &[&str] = &["part", "phase", "stage", "step", "tier", "chapter", "volume", "group"];

/// A word for a place in a text, with its numbers.
pub(super) fn label(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    let loose = tokens.sense(at) == Some(Sense::Loose);
    let label = loose || tokens.sense(at) == Some(Sense::Label);
    if !label || tokens.glued(at) && word.len() < 3 {
        return None;
    }
    let mut from = at + 1;
    if tokens.mark(from) == '.' && matches!(word, "s" | "ss" | "p" | "pp" | "no" | "nos") {
        from += 1;
    }
    // `Key Stage 2` is two such words.
    if word == "key" {
        return (tokens.word(from) == "stage").then(|| self::label(tokens, from)).flatten();
    }
    let plural =
        word.ends_with('s') && word.len() > 3 || matches!(word, "pp" | "ss" | "appendices");
    let capital = tokens.is_capitalised(at);
    let mut end = spelt(tokens, at, from, capital).or_else(|| reference(tokens, from))?;
    while let Some(next) = continued(tokens, end, plural) {
        end = next;
    }
    if tokens.word(end) == "of" && !tokens.number(end + 1).is_empty() {
        end += 2;
    }
    let pointed = matches!(tokens.word_before(at), "this" | "that" | "these" | "each" | "every");
    let counted = loose && !capital && tokens.counts_several(end);
    (!(counted || pointed && tokens.counts(end))).then_some(end)
}

fn spelt(tokens: &Tokens<'_>, at: usize, from: usize, capital: bool) -> Option<usize> {
    let (_, end) = words::cardinal(tokens, from).filter(|_| SPELT.contains(&tokens.word(at)))?;
    // `in this part two forces`
    (capital || !tokens.counts_several(end)).then_some(end)
}

/// The token behind `55(2)(b)`, `12A`, `1.4.10`, `8-10`, `2012/2734`.
fn reference(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let numbered = match token.kind {
        Kind::Number => !token.text.contains(','),
        Kind::Mixed => token.text.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    if !numbered || tokens.mark(at + 1) == '%' {
        return None;
    }
    let mut end = at + 1;
    while tokens.mark(end) == '(' && tokens.glued(end) && tokens.mark(end + 2) == ')' {
        end += 3;
    }
    Some(end)
}

/// The token behind a further reference of a list or range: `to 7`, `and 8`, `, 2`.
fn continued(tokens: &Tokens<'_>, at: usize, plural: bool) -> Option<usize> {
    let comma = tokens.mark(at) == ',';
    let word = if comma { tokens.word(at + 1) } else { tokens.word(at) };
    let next = match word {
        "and" | "or" | "to" => at + 1 + usize::from(comma),
        _ if comma => at + 1,
        _ if tokens.joins(at, &['-', '–', '—', '/']) => at + 1,
        _ => return None,
    };
    let end = reference(tokens, next)?;
    // Behind one page another number may count something: `page 53 and 14 lines`.
    (plural || !comma && !tokens.counts(end)).then_some(end)
}
