//! The order of names in a language: that of its alphabet, in which two letters may count as one.

use super::Words;

/// How a name sorts: its letters by their places in the alphabet, accents apart; then as it is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    letters: Vec<(usize, u32)>,
    written: String,
}

impl Words {
    /// The first letter of a name, small and without accent, `ch` where that is a letter; the first digit
    /// of a number.
    pub(super) fn initial(&self, name: &str) -> String {
        let letters = name.chars().skip_while(|c| !c.is_alphanumeric()).take(3);
        let folded: String = letters.flat_map(char::to_lowercase).map(without_accent).collect();
        let alphabet = self.say("alphabet");
        let letter = alphabet.split(' ').filter(|letter| folded.starts_with(letter));
        let first = || folded.chars().take(1).collect();
        letter.max_by_key(|letter| letter.len()).map_or_else(first, str::to_owned)
    }

    /// Where a name stands among others of this language. Digits and signs stand in front of letters,
    /// letters that the alphabet does not have behind it.
    pub fn sort_key(&self, name: &str) -> SortKey {
        let alphabet = self.say("alphabet");
        let alphabet: Vec<&str> = alphabet.split_whitespace().collect();
        let written = name.to_lowercase();
        let folded: String = written.chars().map(without_accent).collect();
        let mut letters = Vec::new();
        let mut rest = folded.as_str();
        while let Some(first) = rest.chars().next() {
            // `ll` is one letter, not two.
            let fits = |letter: &(usize, &&str)| rest.starts_with(*letter.1);
            let known = alphabet.iter().enumerate().filter(fits).max_by_key(|(_, l)| l.len());
            let (place, length) = match known {
                Some((at, letter)) => ((at + 1, 0), letter.len()),
                None if first.is_alphabetic() => {
                    ((alphabet.len() + 1, u32::from(first)), first.len_utf8())
                }
                None => ((0, u32::from(first)), first.len_utf8()),
            };
            letters.push(place);
            rest = &rest[length..];
        }
        SortKey { letters, written }
    }
}

/// A letter without the accents that the languages of these islands write.
fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ẁ' | 'ẃ' | 'ŵ' | 'ẅ' => 'w',
        'ỳ' | 'ý' | 'ŷ' | 'ÿ' => 'y',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use crate::model::words::Languages;

    fn sorted(language: &str, names: &[&str]) -> Vec<String> {
        let languages = Languages::built_in();
        let words = languages.of(language);
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort_by_key(|name| words.sort_key(name));
        names
    }

    #[test]
    fn welsh_letters_of_two_signs_are_letters() {
        let names =
            ["dwr", "Ddôl", "ci", "chwarae", "lôn", "llan", "Llys", "lwc", "rhan", "rŵan", "ŷd"];
        let order =
            ["ci", "chwarae", "dwr", "Ddôl", "lôn", "lwc", "llan", "Llys", "rŵan", "rhan", "ŷd"];
        assert_eq!(sorted("cy", &names), order);
        let order = ["angel", "anadl"];
        assert_eq!(sorted("cy", &["anadl", "angel"]), order, "ng stands between g and h");
    }

    #[test]
    fn english_order_is_that_of_its_letters() {
        let names =
            ["llama", "Lupin", "101 call", "county line", "cuckooing", "Élan", "elder", "charge"];
        let order =
            ["101 call", "charge", "county line", "cuckooing", "Élan", "elder", "llama", "Lupin"];
        assert_eq!(sorted("en-GB", &names), order);
    }

    #[test]
    fn initials() {
        let languages = Languages::built_in();
        let initial = |name| languages.of("cy").initial(name);
        let found = ["Ŵyl", "(Abertawe)", "", "Chwefror", "7"].map(initial);
        assert_eq!(found, ["w", "a", "", "ch", "7"]);
        assert_eq!(languages.of("en").initial("Chwefror"), "c");
    }
}
