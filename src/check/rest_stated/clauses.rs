//! How a sentence tells parts of one whole: "class A made up 44% and class B 48%", "18 lines, of which 12
//! are in Leicestershire".

use crate::check::wording::{Number, Sense, has_word};
use crate::model::Passage;

/// Shares of parts in words that come to less leave a rest that is no rounding.
pub(super) const LEAST: f64 = 95.0;

/// What so many shares of one whole can come to when each is rounded.
#[expect(clippy::cast_precision_loss, reason = "few shares")]
pub(super) fn most(shares: usize) -> f64 {
    100.5 + 0.5 * (shares.max(1) - 1) as f64
}

/// Words in front of a part with its place: `18 lines, including 12 in Leicestershire`.
pub(super) const IN_PLACES: &[&str] = &["including", ", with"];
const OF_WHICH: &[&str] = &["of which", "of whom"];
const PLACES: &[&str] = &["at", "from", "in", "inside", "near", "outside", "within"];

/// Verbs whose shares are parts of one whole.
const MADE_UP: &[&str] = &[
    "made up",
    "make up",
    "makes up",
    "making up",
    "accounted for",
    "account for",
    "accounts for",
    "accounting for",
];

/// Words between two shares that give the second a whole or an attribute of its own.
const APART: &[&str] = &[
    "are",
    "during",
    "had",
    "has",
    "have",
    "in",
    "is",
    "respectively",
    "said",
    "was",
    "were",
    "who",
    "whose",
];

/// A sentence without `made up` and the like.
pub(super) fn without_made_up(text: &str) -> String {
    MADE_UP.iter().fold(text.to_lowercase(), |text, words| text.replace(words, " "))
}

/// Whether a sentence says what makes something up.
pub(super) fn is_made_up(text: &str) -> bool {
    let lower = text.to_lowercase();
    MADE_UP.iter().any(|words| lower.contains(words))
}

/// Whether shares are of shares: `of these, 12%`.
pub(super) fn nested(text: &str) -> bool {
    let lower = text.to_lowercase();
    let of =
        ["of which", "of whom", "of these", "of those", "of them", "of that", "of the remaining"];
    of.iter().any(|words| lower.contains(words))
        || lower
            .match_indices("of the ")
            .any(|(at, words)| lower[at + words.len()..].starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the second share goes on where the first began: "class A made up 44% and class B 48%", "44% were
/// for class A and 48% for class B".
pub(super) fn parts_of_one(passage: &Passage<'_>, start: usize, shares: &[&Number]) -> bool {
    let front = &passage.text[start..shares[0].range.start];
    let between = |pair: &[&Number]| {
        let words = without_made_up(&passage.text[pair[0].range.end..pair[1].range.start]);
        let several = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        // `and 48% were under 25`: a verb of its own.
        let next = behind(passage, pair[1]);
        let own = next.first().is_some_and(|word| APART.contains(word));
        several.clone().any(|word| word != "and") && !has_word(&words, APART) && !own
    };
    is_made_up(front) && shares.windows(2).all(between)
        || front.starts_with("Of ") && shares.windows(2).all(|pair| goes_on(passage, pair))
}

/// The two words behind a share.
fn behind<'a>(passage: &'a Passage<'_>, share: &Number) -> Vec<&'a str> {
    let text = passage.text[share.range.end..].trim_start_matches('%');
    text.trim_start_matches(" per cent").split_whitespace().take(2).collect()
}

/// `44% were for class A and 48% for class B`: the verb is said once.
fn goes_on(passage: &Passage<'_>, pair: &[&Number]) -> bool {
    let (first, second) = (behind(passage, pair[0]), behind(passage, pair[1]));
    let preposition = second.first().filter(|word| PLACES.contains(word) || **word == "for");
    preposition.is_some() && first.get(1) == preposition
}

/// Whether another share of the passage is the rest: a sentence later, say.
pub(super) fn says(passage: &Passage<'_>, sentence: &[&Number], rest: f64) -> bool {
    let all = crate::check::wording::numbers(&passage.text);
    all.iter().any(|number| {
        let here = sentence.iter().any(|known| known.range == number.range);
        number.sense == Sense::Percent && !here && (number.value - rest).abs() < 1.0
    })
}

/// `18 lines, of which 12 are in Leicestershire`: the part and its whole. Of parts without a place only the
/// larger half is meant: of 1,404 arrests, 12 may stand out.
pub(super) fn part_of<'a>(
    passage: &Passage<'_>,
    counts: &[&'a Number],
) -> Option<(&'a Number, f64)> {
    for (at, part) in counts.iter().copied().enumerate().skip(1) {
        let front = passage.text[..part.range.start].trim_end();
        let front = ["about", "nearly", "only", "some"]
            .iter()
            .find_map(|word| front.strip_suffix(word))
            .unwrap_or(front)
            .trim_end();
        let of_which = OF_WHICH.iter().any(|words| front.ends_with(words));
        let including = IN_PLACES.iter().any(|words| front.ends_with(words));
        // What else the sentence counts may be the rest, or parts of it.
        if !(of_which || including) || at + 1 < counts.len() {
            continue;
        }
        let mut behind = passage.text[part.range.end..].split_whitespace();
        let next = behind.next().unwrap_or_default();
        let next = if matches!(next, "are" | "were") { behind.next() } else { Some(next) };
        let place = next.is_some_and(|word| PLACES.contains(&word));
        let whole = counts[..at].iter().rev().find(|whole| whole.value > part.value)?.value;
        let most = part.value * 2.0 >= whole;
        if place && (of_which || most) || of_which && most {
            return Some((part, whole));
        }
    }
    None
}
