//! The words with which a number or a passage to be passed over can begin.
//!
//! One sorted table, looked up once for each word: most words of a text are not in it.

mod table;

use Sense::{Label, Loose, Month, Opening, Scale, Tens, Times, Unit};
use table::LEXICON;

/// What a word can be the beginning of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// `zero` to `nineteen`.
    Unit(u64),
    /// `twenty` to `ninety`.
    Tens(u64),
    /// `hundred`, `dozen`: multiplies the number in front.
    Scale(u64),
    /// `half`, `quarter`.
    Part,
    /// `thirds`.
    Parts,
    /// `first`.
    Ordinal,
    /// `fifth`: an ordinal or a part.
    OrdinalPart,
    /// `threefold`.
    Times,
    /// `doubled`, `twice`: changes by so many times.
    Multiple,
    /// A month, where it has a capital.
    Month,
    /// A number behind it names something: `section 55`.
    Label,
    /// The same, where no noun follows: `stage 2`, but `at this stage 2 lines`.
    Loose,
    /// `a`, `aged`, `under`: opens other passages.
    Opening,
}

impl Sense {
    /// Whether the word is itself a number or part of one.
    fn is_number(self) -> bool {
        !matches!(self, Month | Label | Loose | Opening)
    }
}

/// The sense of a word, whatever its capitals.
pub(super) fn sense(word: &str) -> Option<Sense> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    if let Ok(at) = KEYS.binary_search(&key(word)) {
        return Some(LEXICON[at].1);
    }
    let times = word.strip_suffix("fold").and_then(sense);
    matches!(times, Some(Unit(_) | Tens(_) | Scale(_))).then_some(Times)
}

/// Whether a text can hold a number at all: most do not, and need no closer look.
pub(super) fn may_hold_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit() || super::tokens::is_vulgar_fraction(c))
        || text
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| sense(word).is_some_and(Sense::is_number))
}

/// No word of the table is longer.
const LONGEST: usize = 16;

/// The words of the table as numbers, in the same order: this is looked up for every word of a site,
/// and numbers are compared much faster than texts.
static KEYS: [u128; LEXICON.len()] = {
    let mut keys = [0; LEXICON.len()];
    let mut at = 0;
    while at < LEXICON.len() {
        keys[at] = key(LEXICON[at].0);
        at += 1;
    }
    keys
};

/// A word of at most [`LONGEST`] bytes in lower case as a number that sorts as the word does.
const fn key(word: &str) -> u128 {
    let bytes = word.as_bytes();
    let mut key = 0;
    let mut at = 0;
    while at < LONGEST {
        let byte = if at < bytes.len() { bytes[at].to_ascii_lowercase() } else { 0 };
        key = key << 8 | byte as u128;
        at += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(LEXICON.is_sorted_by(|(a, _), (b, _)| a < b));
        assert_eq!(sense("twelve"), Some(Unit(12)));
        assert_eq!(sense("tenfold"), Some(Times));
        assert_eq!(sense("Twentieth"), Some(Sense::Ordinal));
        assert!(LEXICON.iter().all(|(word, _)| word.len() <= LONGEST));
        assert_eq!(sense("lines"), None);
        assert_eq!(sense("Doubled"), Some(Sense::Multiple));
        assert!(may_hold_number("the Eleven lines") && !may_hold_number("under section no"));
    }
}
