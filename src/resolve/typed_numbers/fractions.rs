//! Parts and multiples in words: `a third of`, `half agree`, `doubled`, `twice as many`.

use super::lexicon::Sense;
use super::tokens::Tokens;
use super::words;

/// The token behind a part or multiple that begins here.
pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    half(tokens, at).or_else(|| part(tokens, at)).or_else(|| multiple(tokens, at))
}

/// Words in front of a fraction that say it is one, and not an ordinal: `about a third`.
const ABOUT: &[&str] = &[
    "about",
    "above",
    "almost",
    "approximately",
    "around",
    "below",
    "by",
    "just",
    "least",
    "most",
    "nearly",
    "only",
    "over",
    "roughly",
    "than",
    "under",
];

/// What is behind `a third` where it is no part but one more: `about a third party`.
const ONE_MORE: &[&str] = &[
    "age", "country", "date", "degree", "man", "option", "parties", "party", "person", "reading",
    "sector", "source", "time", "way", "woman",
];

/// `a third of`, `by a quarter`, `a third live`. `A third source` is an ordinal.
fn part(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.word(at) != "a" || !words::is_part(tokens, at + 1) {
        return None;
    }
    let about = ABOUT.contains(&tokens.word_before(at));
    let fraction = tokens.word(at + 2) == "of"
        || about && !ONE_MORE.contains(&tokens.word(at + 2))
        || of_several(tokens, at + 2)
        // `Two came on foot. A third had a car.`
        || (tokens.sense(at + 1) == Some(Sense::Part) || !are_listed(tokens, at))
            && told(tokens, at + 2);
    fraction.then_some(at + 2)
}

/// Words behind `half` that make it a time, a way or a size rather than a part of several.
const HALVES: &[&str] = &[
    "an", "board", "century", "day", "days", "dozen", "empty", "full", "hour", "hours", "marathon",
    "mast", "past", "price", "term", "time", "way", "year", "years",
];

/// `half of`, `over half`, `half agree`; not `half-day`, `the second half`, `half an hour`.
fn half(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.word(at) != "half" || tokens.joins(at + 1, &['-']) || tokens.glued(at) {
        return None;
    }
    let next = tokens.word(at + 1);
    if next == "a" {
        return words::scale(tokens, at + 2).map(|_| at + 3);
    }
    let before = tokens.word_before(at);
    if HALVES.contains(&next) {
        return None;
    }
    let of = ["of", "the", "those", "these", "its", "their", "our", "were", "are", "have", "had"];
    let counted = of.contains(&next) && before != "the" && !is_earlier(before);
    let as_many = next == "as" && matches!(tokens.word(at + 2), "many" | "much" | "often");
    let opens = before.is_empty()
        || matches!(before, "and" | "because" | "but" | "that" | "whereas" | "which" | "whom");
    let said = opens && (of_several(tokens, at + 1) || told(tokens, at + 1));
    let about = matches!(before, "in" | "to") || ABOUT.contains(&before);
    (counted || as_many || about || said).then_some(at + 1)
}

/// `the first half of the year` is a time.
fn is_earlier(word: &str) -> bool {
    matches!(word, "first" | "second" | "other" | "latter" | "last" | "former" | "next")
}

/// Whether a verb says something of several: `a third are`, `half agree`.
fn of_several(tokens: &Tokens<'_>, at: usize) -> bool {
    const VERBS: &[&str] = &[
        "agree", "are", "arrive", "become", "begin", "believe", "belong", "come", "disagree",
        "feel", "get", "give", "go", "have", "involve", "know", "remain", "say", "see", "think",
        "were",
    ];
    // These may be nouns and adjectives too: `a third live case`.
    const EITHER: &[&str] = &["live", "need", "own", "stay", "travel", "want", "work"];
    const PLACES: &[&str] = &[
        "abroad",
        "alone",
        "at",
        "elsewhere",
        "help",
        "here",
        "in",
        "inside",
        "locally",
        "more",
        "near",
        "outside",
        "there",
        "to",
        "with",
        "within",
    ];
    let word = tokens.word(at);
    VERBS.contains(&word) || EITHER.contains(&word) && PLACES.contains(&tokens.word(at + 1))
}

/// Whether a verb follows that says as much of one as of several: `a quarter said`.
fn told(tokens: &Tokens<'_>, at: usize) -> bool {
    const VERBS: &[&str] = &[
        "came", "can", "could", "did", "felt", "gave", "goes", "got", "had", "has", "is", "knew",
        "left", "may", "might", "must", "said", "saw", "should", "thought", "took", "was", "went",
        "will", "would",
    ];
    let word = tokens.word(at);
    // `a third reported that`, but not `a third reported case`.
    let past = word.len() > 4 && word.ends_with("ed") && !tokens.counts(at + 1);
    VERBS.contains(&word) || past
}

/// Whether something was counted or put in order before, so that `a third` may be one more.
fn are_listed(tokens: &Tokens<'_>, at: usize) -> bool {
    (0..at).any(|before| {
        matches!(tokens.word(before), "another" | "other")
            || matches!(
                tokens.sense(before),
                Some(Sense::Unit(_) | Sense::Ordinal | Sense::OrdinalPart)
            )
    })
}

/// `doubled`, `twice as many`, `double the rate`; not `twice a week`, `doubled up`, `double bed`.
fn multiple(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.sense(at) != Some(Sense::Multiple) || tokens.joins(at + 1, &['-']) {
        return None;
    }
    let next = tokens.word(at + 1);
    let changed = match tokens.word(at) {
        "twice" | "double" | "treble" | "triple" | "quadruple" => {
            matches!(next, "as" | "its" | "that" | "the" | "their" | "those" | "what")
        }
        // `doubled as an office`
        _ => !matches!(next, "as" | "back" | "down" | "over" | "sided" | "up"),
    };
    (changed && !is_joined(tokens, at)).then_some(at + 1)
}

/// Whether a hyphen stands right in front: `re-doubled`.
fn is_joined(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 0 && tokens.glued(at) && tokens.mark(at - 1) == '-'
}

/// `a threefold rise`; `a twofold aim` and `the aim is twofold` say how many parts it has.
pub(super) fn times(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let parts = matches!(
        tokens.word(at + 1),
        "aim" | "aims" | "approach" | "objective" | "purpose" | "reason" | "role" | "task"
    );
    let idiom = parts || matches!(tokens.word_before(at), "are" | "is" | "was" | "were");
    (!idiom).then_some(at + 1)
}
