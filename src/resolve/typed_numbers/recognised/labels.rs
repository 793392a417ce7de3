//! References: `section 55`, `Figure 2`, `paras. 1-7`, `§ 4`, `part one`, `Article 8`.

use super::super::lexicon::Sense;
use super::super::number;
use super::super::tokens::{Kind, Tokens};
use super::super::words;

/// Those whose number may be a word: `part one`.
const SPELT: &[&str] = &["part", "phase", "stage", "step", "tier", "chapter", "volume", "group"];

/// Those that are written with a full stop: `reg. 3`.
const SHORTENED: &[&str] = &[
    "app", "appx", "art", "arts", "ch", "chs", "cl", "cls", "ed", "eds", "ext", "extn", "fig",
    "figs", "no", "nos", "p", "para", "paras", "pp", "q", "r", "ref", "refs", "reg", "regs", "rr",
    "s", "sch", "sched", "scheds", "schs", "sec", "secs", "sect", "ss", "vol", "vols",
];

/// Places in the law, whose number may stand in brackets: `subsection (2)`.
const LAW: &[&str] = &[
    "article",
    "articles",
    "clause",
    "clauses",
    "para",
    "paragraph",
    "paragraphs",
    "paras",
    "regulation",
    "regulations",
    "rule",
    "rules",
    "section",
    "sections",
    "subparagraph",
    "subparagraphs",
    "subsection",
    "subsections",
];

/// Words for a unit and more besides: only in capitals they name a series of documents.
const CAPITALS: &[&str] = &["cm", "cp", "hc", "hl"];

/// Words that are no names behind an article: `in the study 12 agreed`, but `in study 12`.
const BARE: &[&str] = &[
    "amendment",
    "answer",
    "appeal",
    "block",
    "building",
    "circular",
    "code",
    "cohort",
    "court",
    "direction",
    "draft",
    "extension",
    "finding",
    "flat",
    "floor",
    "form",
    "gate",
    "interview",
    "minute",
    "motion",
    "order",
    "outcome",
    "participant",
    "plot",
    "reference",
    "release",
    "respondent",
    "sheet",
    "site",
    "study",
    "suite",
    "wave",
];
const ARTICLES: &[&str] = &[
    "a", "an", "each", "every", "her", "his", "its", "one", "our", "per", "that", "the", "their",
    "this",
];

/// Series whose numbers are written in groups: `EN 301 549`, `VAT no. 123 4567 89`.
const GROUPED: &[&str] = &["bs", "en", "iec", "iso", "no", "number", "ref", "reference"];

/// A word for a place in a text, with its numbers.
pub(super) fn label(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if "§¶".contains(tokens.mark(at)) {
        let from = if tokens.mark(at + 1) == tokens.mark(at) { at + 2 } else { at + 1 };
        return Some(further(tokens, reference(tokens, from, true)?, true, true));
    }
    let word = tokens.word(at);
    let loose = tokens.sense(at) == Some(Sense::Loose);
    let label = loose || tokens.sense(at) == Some(Sense::Label);
    if !label || tokens.glued(at) && word.len() < 3 {
        return None;
    }
    let capital = tokens.is_capitalised(at);
    let article = ARTICLES.contains(&tokens.word_before(at));
    if !capital && (CAPITALS.contains(&word) || BARE.contains(&word) && article) {
        return None;
    }
    let dotted = tokens.mark(at + 1) == '.' && SHORTENED.contains(&word);
    let from = if dotted { at + 2 } else { at + 1 };
    // `Key Stage 2` is two such words.
    if word == "key" {
        return (tokens.word(from) == "stage").then(|| self::label(tokens, from)).flatten();
    }
    let short = matches!(word, "appendices" | "chs" | "cls" | "nos" | "pp" | "rr" | "ss");
    let plural = word.ends_with('s') && word.len() > 3 && word != "class" || short;
    let law = LAW.contains(&word);
    let first = spelt(tokens, at, from, capital).or_else(|| reference(tokens, from, law))?;
    let mut end = further(tokens, first, plural, law);
    while GROUPED.contains(&word) && is_group(tokens, end) {
        end += 1;
    }
    // `in interviews 12 said`: several have several numbers.
    if loose && plural && !capital && end == first && !tokens.word(end).is_empty() {
        return None;
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

/// Whether digits go on a number written in groups.
fn is_group(tokens: &Tokens<'_>, at: usize) -> bool {
    let digits = tokens.number(at);
    digits.len() > 1
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !tokens.counts(at + 1)
        && tokens.mark(at + 1) != '%'
}

/// The token behind `55(2)(b)`, `12A`, `1.4.10`, `2012/2734`; in the law also behind `(2)`.
fn reference(tokens: &Tokens<'_>, at: usize, law: bool) -> Option<usize> {
    let token = tokens.get(at)?;
    if law && tokens.mark(at) == '(' && tokens.mark(at + 2) == ')' {
        let short = tokens.number(at + 1).len() <= 3 && tokens.word(at + 1).len() <= 3;
        return (short && tokens.mark(at + 1) == ' ').then_some(at + 3);
    }
    let numbered = match token.kind {
        Kind::Number => !token.text.contains(','),
        Kind::Mixed => token.text.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    // `section 5 per cent`, `table 2 million`: quantities all the same.
    if !numbered || number::tail(tokens, at + 1) > at + 1 {
        return None;
    }
    let mut end = at + 1;
    while tokens.mark(end) == '(' && tokens.glued(end) && tokens.mark(end + 2) == ')' {
        end += 3;
    }
    Some(end)
}

/// The token behind all references that follow the first.
fn further(tokens: &Tokens<'_>, mut end: usize, plural: bool, law: bool) -> usize {
    while let Some(next) = continued(tokens, end, plural, law) {
        end = next;
    }
    end
}

/// The token behind a further reference of a list or range: `to 7`, `and 8`, `, 2`.
fn continued(tokens: &Tokens<'_>, at: usize, plural: bool, law: bool) -> Option<usize> {
    let comma = tokens.mark(at) == ',';
    let word = if comma { tokens.word(at + 1) } else { tokens.word(at) };
    let next = match word {
        "and" | "or" | "to" => at + 1 + usize::from(comma),
        _ if comma => at + 1,
        _ if tokens.joins(at, &['-', '–', '—', '/']) => at + 1,
        _ if plural && "-–—".contains(tokens.mark(at)) => at + 1,
        _ => return None,
    };
    let end = reference(tokens, next, law)?;
    // Behind one page another number may count something: `page 53 and 14 lines`.
    (plural || !comma && !tokens.counts(end)).then_some(end)
}
