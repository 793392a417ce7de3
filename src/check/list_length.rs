//! "Six priorities:" stands above six items.

use super::wording::{Number, Sense, numbers, place};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{NumberFormat, Paper, Passage, sentence};

/// Lists of more items are rarely announced with their number.
const MOST: f64 = 30.0;

/// What a number in front of a list counts when it does not count the items.
const TIMES: &[&str] = &[
    "day", "days", "hour", "hours", "minute", "minutes", "month", "months", "per", "quarter",
    "quarters", "times", "week", "weeks", "year", "years",
];

/// Words behind a number that say something of what is counted: then the list says what they did
/// rather than what they are.
const CLAUSE: &[&str] = &[
    "agreed", "are", "asked", "can", "did", "do", "does", "had", "has", "have", "is", "may",
    "must", "said", "say", "should", "that", "to", "was", "were", "which", "who", "will", "would",
];

/// Reports lists with more or fewer items than the sentence in front of them says.
pub(super) fn check(paper: &Paper, passages: &[Passage<'_>], diagnostics: &mut Diagnostics) {
    for passage in passages {
        let Some(items) = passage.list else { continue };
        let Some(number) = announced(passage) else { continue };
        #[expect(clippy::cast_precision_loss, reason = "lists are far shorter")]
        let items = items as f64;
        if number.value == items {
            continue;
        }
        let written = &passage.text[number.range.clone()];
        let count = NumberFormat::COUNT.format(items);
        let noun = if items == 1.0 { "item" } else { "items" };
        let message = format!("`{written}` are announced, but the list has {count} {noun}");
        let span = place(paper, passage, &number.range);
        diagnostics.push(
            Diagnostic::new(Code::ListOfAnotherLength, span, message)
                .help("correct the number, or the list"),
        );
    }
}

/// The number of items that the last sentence of a passage announces, where it ends in a colon and has
/// one number only.
fn announced(passage: &Passage<'_>) -> Option<Number> {
    let text = passage.text.trim_end();
    if !text.ends_with(':') {
        return None;
    }
    let last = sentence::all(text).pop()?;
    let mut counts = numbers(text)
        .into_iter()
        .filter(|number| last.contains(&number.range.start) && number.sense != Sense::Other);
    let only = counts.next().filter(|number| number.sense == Sense::Count)?;
    if counts.next().is_some() || !(2.0..=MOST).contains(&only.value) {
        return None;
    }
    let behind = &text[only.range.end..];
    let words: Vec<&str> =
        behind.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let noun = words.first()?;
    let clause = behind.contains([',', ';', '(']) || words.iter().any(|word| CLAUSE.contains(word));
    (behind.starts_with(' ') && !clause && !TIMES.contains(noun)).then_some(only)
}
