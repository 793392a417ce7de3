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

/// The sense of a word in lower case.
pub(super) fn sense(word: &str) -> Option<Sense> {
    let found = LEXICON.binary_search_by(|(known, _)| (*known).cmp(word));
    match found {
        Ok(at) => Some(LEXICON[at].1),
        Err(_) => {
            let times = word.strip_suffix("fold").and_then(sense);
            matches!(times, Some(Unit(_) | Tens(_) | Scale(_))).then_some(Times)
        }
    }
}

/// Whether a text can hold a number at all: most do not, and need no closer look.
pub(super) fn may_hold_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit() || super::tokens::is_vulgar_fraction(c))
        || text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
            const LONGEST: usize = 12;
            let mut lower = [0; LONGEST];
            let Some(lower) = lower.get_mut(..word.len()).filter(|word| word.len() > 2) else {
                return false;
            };
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            std::str::from_utf8(lower).is_ok_and(|word| sense(word).is_some_and(Sense::is_number))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(LEXICON.is_sorted_by(|(a, _), (b, _)| a < b));
        assert_eq!(sense("twelve"), Some(Unit(12)));
        assert_eq!(sense("tenfold"), Some(Times));
        assert_eq!(sense("lines"), None);
        assert!(may_hold_number("the Eleven lines") && !may_hold_number("under section no"));
    }
}
