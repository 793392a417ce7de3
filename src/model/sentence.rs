//! Finds the sentences of a text.

use std::ops::Range;

/// Words behind whose full stop a sentence goes on.
const SHORT: &[&str] = &[
    "Art", "Dr", "Mr", "Mrs", "Ms", "No", "Nos", "Para", "Paras", "Reg", "Sch", "St", "approx",
    "cf", "dr", "e.g", "i.e", "mr", "mrs", "ms", "nos", "p", "para", "paras", "pp", "reg", "st",
    "vs",
];

/// The bytes of the sentence that holds `place`, without white space at its ends. A sentence ends
/// with a full stop, question mark or exclamation mark before white space, unless it goes on with a
/// small letter or the full stop belongs to an abbreviation.
pub fn around(text: &str, place: Range<usize>) -> Range<usize> {
    let mut start = 0;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        if !matches!(c, '.' | '!' | '?') || (at >= place.start && at < place.end.saturating_sub(1))
        {
            continue;
        }
        let Some(next) = sentence_after(text, at) else { continue };
        if next <= place.start {
            start = next;
        } else if at + 1 >= place.end {
            end = next;
            break;
        }
    }
    let sentence = &text[start..end];
    let from = start + (sentence.len() - sentence.trim_start().len());
    from.min(place.start)..(start + sentence.trim_end().len()).max(place.end)
}

/// The bytes of each sentence of a text, without white space at its ends.
pub fn all(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?'));
    let nexts = ends.filter_map(|(at, _)| sentence_after(text, at));
    for next in nexts.chain([text.len()]) {
        if next > start {
            let sentence = text[start..next].trim_end();
            let from = start + (sentence.len() - sentence.trim_start().len());
            if !sentence.trim().is_empty() {
                sentences.push(from..start + sentence.len());
            }
            start = next;
        }
    }
    sentences
}

/// Where the next sentence begins, if the mark at `at` ends one.
fn sentence_after(text: &str, at: usize) -> Option<usize> {
    let closers = ['"', '\'', '\u{2019}', '\u{201d}', ')', ']'];
    let behind = text[at + 1..].trim_start_matches(closers);
    let rest = behind.trim_start();
    if rest.len() == behind.len() || rest.starts_with(char::is_lowercase) {
        return None;
    }
    let word = text[..at].rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    let abbreviation = text[at..].starts_with('.') && (initial || SHORT.contains(&word));
    (!abbreviation).then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::{all, around};

    fn sentence<'a>(text: &'a str, figure: &str) -> &'a str {
        let start = text.find(figure).expect("there");
        &text[around(text, start..start + figure.len())]
    }

    #[test]
    fn sentences() {
        let text = "It was 3.6% in 2019. Dr. A. Smith (see para. 4) found \u{201c}191 lines.\u{201d} \
                    Was it 222? e.g. 7 in York. The rest: 5";
        assert_eq!(sentence(text, "3.6%"), "It was 3.6% in 2019.");
        let second = "Dr. A. Smith (see para. 4) found \u{201c}191 lines.\u{201d}";
        assert_eq!(sentence(text, "191"), second);
        assert_eq!(sentence(text, "222"), "Was it 222? e.g. 7 in York.");
        assert_eq!(sentence(text, "5"), "The rest: 5");
        let whole: Vec<&str> = all(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(whole[..2], ["It was 3.6% in 2019.", second]);
        assert_eq!(whole.len(), 4);
        assert_eq!(sentence("Only 4.", "4"), "Only 4.");
        assert_eq!(sentence("It rose. Up 2. Down.", "Up 2. Down"), "Up 2. Down.");
    }
}
