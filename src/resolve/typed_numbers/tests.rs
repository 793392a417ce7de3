//! The sentences of `sentences.txt` with the numbers in them.

use super::{numbers, sentence};

/// Lines `sentence => number | number`; `#` before a remark, `heading: ` before a heading.
const SENTENCES: &str = include_str!("sentences.txt");

#[test]
fn numbers_of_the_sentences() {
    let mut checked = 0;
    let mut wrong = Vec::new();
    for line in SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (sentence, expected) = line.split_once("=>").expect("a sentence and its numbers");
        let sentence = sentence.trim().replace("{}", "\u{fffc}");
        let (heading, text) = match sentence.strip_prefix("heading: ") {
            Some(text) => (true, text),
            None => (false, sentence.as_str()),
        };
        let expected: Vec<&str> =
            expected.split('|').map(str::trim).filter(|number| !number.is_empty()).collect();
        let found: Vec<&str> =
            numbers(text, heading).into_iter().map(|range| &text[range]).collect();
        checked += 1;
        if found != expected {
            wrong.push(format!("{text}\n    expected {expected:?}\n    found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(checked >= 120, "only {checked} sentences");
}

#[test]
fn sentences_around_numbers() {
    let text = "The first. It rose by 3.6%, e.g. in York (up 12). So it “ended.” Then No. 4 came.";
    let at = |needle: &str| {
        let range = sentence::around(text, text.find(needle).expect("in the text"));
        &text[range]
    };
    assert_eq!(at("first"), "The first.");
    assert_eq!(at("3.6"), "It rose by 3.6%, e.g. in York (up 12).");
    assert_eq!(at("ended"), "So it “ended.”");
    assert_eq!(at("No. 4"), "Then No. 4 came.");
}
