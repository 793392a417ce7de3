//! Numbers that look like years and count something: `there were 1999 lines`, `arrests rose to 1950`.

use super::super::tokens::Tokens;

/// What a year is said of: `than 2019 levels`.
const OF_A_YEAR: &[&str] = &[
    "accounts",
    "budgets",
    "census",
    "data",
    "elections",
    "estimates",
    "figures",
    "guidelines",
    "levels",
    "numbers",
    "plans",
    "prices",
    "rates",
    "reports",
    "restrictions",
    "results",
    "returns",
    "reviews",
    "rules",
    "standards",
    "statistics",
    "surveys",
    "targets",
    "terms",
    "totals",
    "values",
];

/// Words that stand in front of a count and of no year.
const COUNTED: &[&str] = &[
    "about",
    "additional",
    "almost",
    "another",
    "answered",
    "approximately",
    "around",
    "exactly",
    "found",
    "further",
    "had",
    "handled",
    "has",
    "have",
    "issued",
    "least",
    "made",
    "most",
    "nearly",
    "only",
    "over",
    "received",
    "recorded",
    "roughly",
    "seized",
    "some",
    "than",
    "took",
    "visited",
];

/// Verbs of what comes to a number.
const RISEN: &[&str] = &[
    "amounted",
    "amounts",
    "climbed",
    "declined",
    "decreased",
    "dropped",
    "fallen",
    "fell",
    "grew",
    "grown",
    "increased",
    "reduced",
    "risen",
    "rises",
    "rose",
];

/// Whether the number at `at`, which could be a year, counts something.
pub(super) fn is_count(tokens: &Tokens<'_>, at: usize) -> bool {
    let behind = tokens.word(at + 1);
    if tokens.joins(at + 1, &['-', '–', '—', '/']) || OF_A_YEAR.contains(&behind) {
        return false;
    }
    let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens.word(at));
    let several = tokens.counts_several(at + 1)
        || tokens.counts(at + 1)
            && tokens.counts_several(at + 2)
            && !OF_A_YEAR.contains(&tokens.word(at + 2));
    let counted = match before(1) {
        "are" | "is" | "was" | "were" => before(2) == "there",
        "of" => matches!(before(2), "crowd" | "membership" | "population" | "sample" | "total"),
        "to" => before(2) == "up",
        word => COUNTED.contains(&word),
    };
    if several && counted {
        return true;
    }
    const PEOPLE: &[&str] = &["adults", "children", "men", "people", "residents", "women"];
    if PEOPLE.contains(&behind) && tokens.opens_sentence(at) {
        return true;
    }
    match before(1) {
        "totalled" | "totalling" => true,
        "at" => before(2) == "stood",
        "to" => {
            let adverb = usize::from(before(2).ends_with("ly"));
            RISEN.contains(&before(2 + adverb)) || from_a_number(tokens, at)
        }
        _ => false,
    }
}

/// `from 1,404 to` in front: no year goes with such a number.
fn from_a_number(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(first) = at.checked_sub(2).map(|first| tokens.number(first)) else { return false };
    let year = super::dates::year(first);
    let day = first.len() < 3;
    !first.is_empty() && !year && !day && tokens.word_before(at - 2) == "from"
}
