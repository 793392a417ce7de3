//! The sentences of `sentences.txt` with the numbers in them.

use std::sync::Arc;

use super::collect::Voice;
use super::numbers;
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Files as _};
use crate::load;
use crate::model::sentence;
use crate::model::{Edition, FiguresCount, Paper, TypedNumber};
use crate::resolve::resolve;
use crate::source::{self, Sources};

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
        let found: Vec<&str> = numbers(
            text,
            if heading { Voice::Heading } else { Voice::Own },
            &Vocabulary::default(),
        )
        .into_iter()
        .map(|range| &text[range])
        .collect();
        checked += 1;
        if found != expected {
            wrong.push(format!("{text}\n    expected {expected:?}\n    found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(checked >= 120, "only {checked} sentences");
}

/// Whatever stands beside whatever: the search ends, and what it finds is in the text.
#[test]
fn any_words_can_be_searched() {
    const PIECES: &[&str] = &[
        "",
        "12",
        "2019",
        "0",
        "£",
        "-",
        "–",
        "/",
        ":",
        "(",
        ")",
        ".",
        ",",
        "%",
        "“",
        "‘",
        "’",
        "½",
        "\u{fffc}",
        "é",
        "one",
        "two",
        "twenty",
        "a",
        "half",
        "third",
        "hundred",
        "and",
        "to",
        "in",
        "of",
        "aged",
        "under",
        "year",
        "old",
        "section",
        "s",
        "page",
        "no",
        "May",
        "first",
        "highest",
        "A64",
        "5kg",
        "16s",
        "10.30am",
        "am",
        "www.a.org",
        "per",
        "cent",
    ];
    for first in PIECES {
        for second in PIECES {
            for third in PIECES {
                for blank in ["", " "] {
                    let text = format!("{first}{blank}{second}{blank}{third}");
                    let mut end = 0;
                    for range in numbers(&text, Voice::Heading, &Vocabulary::default()) {
                        assert!(range.start >= end && !text[range.clone()].is_empty(), "{text}");
                        end = range.end;
                        let sentence = sentence::around(&text, range.clone());
                        assert!(sentence.contains(&range.start), "{text}");
                    }
                }
            }
        }
    }
}

/// The words of all sentences, in any order.
#[test]
fn any_row_of_known_words_can_be_searched() {
    let known: std::collections::BTreeSet<&str> = SENTENCES
        .lines()
        .filter_map(|line| line.split("=>").next())
        .flat_map(str::split_whitespace)
        .collect();
    let known: Vec<&str> = known.into_iter().collect();
    // Every word beside every other at some time, in rows of twelve.
    let mut text = String::new();
    for step in 1..known.len() {
        for at in 0..12 {
            text.push_str(known[(step * 7 + at * step) % known.len()]);
            text.push(' ');
        }
        let mut end = 0;
        for range in numbers(&text, Voice::Own, &Vocabulary::default()) {
            assert!(range.start >= end && !text[range.clone()].is_empty(), "{text}");
            end = range.end;
        }
        text.clear();
    }
    for word in known {
        let _ = numbers(word, Voice::Own, &Vocabulary::default());
    }
}

#[test]
fn sentences_around_numbers() {
    let text = "The first. It rose by 3.6%, e.g. in York (up 12). So it “ended.” Then No. 4 came.";
    let at = |needle: &str| {
        let start = text.find(needle).expect("in the text");
        let range = sentence::around(text, start..start + needle.len());
        &text[range]
    };
    assert_eq!(at("first"), "The first.");
    assert_eq!(at("3.6"), "It rose by 3.6%, e.g. in York (up 12).");
    assert_eq!(at("ended"), "So it “ended.”");
    assert_eq!(at("No. 4"), "Then No. 4 came.");
}

/// What is around a paper's own text: everything it needs to be resolved.
const SITE: &str = include_str!("../../../tests/invalid/base/content/site.yaml");
const LINES: &str = include_str!("../../../tests/invalid/base/content/data/lines.yaml");

fn resolved(front: &str, body: &str, edition: Edition) -> (Paper, Sources, Vec<Diagnostic>) {
    let mut sources = source::built_in();
    sources.add_text("content/site.yaml", SITE);
    sources.add_text("content/data/lines.yaml", LINES);
    let front = format!("---\nkind: board-report\ntitle: A paper\ndate: 2020-02-06\n{front}---\n");
    sources.add_text("content/papers/p/index.md", &format!("{front}{body}"));
    let mut diagnostics = Diagnostics::new();
    let raw = load::load(&sources, &mut diagnostics);
    let site = resolve(&raw, edition, &mut diagnostics).expect("an office");
    let paper = site.papers.into_iter().next().expect("a paper");
    let missing = |finding: &Diagnostic| finding.code == Code::MissingField;
    let findings = diagnostics.into_sorted().into_iter().filter(|f| !missing(f)).collect();
    (Arc::unwrap_or_clone(paper), sources, findings)
}

/// The numbers with the text that stands at their place in the file.
fn places(paper: &Paper, sources: &Sources) -> Vec<(String, String)> {
    let written = |number: &TypedNumber| {
        let text = sources.text(number.span.file);
        text[number.span.start..number.span.end].to_owned()
    };
    paper.typed_numbers.iter().map(|number| (number.text.clone(), written(number))).collect()
}

#[test]
fn numbers_have_their_places() {
    let body = "\
## The \"12 points\" of 14 towns

It is \"so\" -- don't ask -- that *12* lines, **£5 million** and\n3.6% are here[^1].

- a list with 7
  and 8 items

> They had 99 of them.

Table: Of 3 towns

| Town | Lines |
|---|---|
| York | 4 |

```chart
type: column
data: lines
x: place
y: lines
where: { snapshot: \"2019-09\" }
title: Up by 6
subtitle: 'Of 5'
alt: \"Some 20\"
notes:
  - Twenty-one towns.
```

::: callout {title=\"Of 16 towns\"}
Code `17` and ![18 towns](x.png \"19\").
:::

::: voice {from=\"Group of 23\"}
We had 24.
:::

[^1]: A note of 30 words.
";
    let (paper, sources, _) = resolved("summary: We have 2 of them.\n", body, Edition::Public);
    let expected = [
        "2",
        "14",
        "12",
        "£5 million",
        "3.6%",
        "7",
        "8",
        "3",
        "4",
        "6",
        "5",
        "20",
        "Twenty-one",
        "16",
        "18",
        "30",
    ];
    let expected: Vec<(String, String)> =
        expected.iter().map(|text| ((*text).to_owned(), (*text).to_owned())).collect();
    assert_eq!(places(&paper, &sources), expected);
}

#[test]
fn folded_texts_have_their_places() {
    let front = "summary: >-\n  We have seen that\n  eleven are left.\n";
    let (paper, sources, _) = resolved(front, "Text.\n", Edition::Public);
    let eleven = || "eleven".to_owned();
    assert_eq!(places(&paper, &sources), [(eleven(), eleven())]);
}

#[test]
fn figures_are_counted_and_shown_in_sentences() {
    let body = "Of {{ total(of=\"lines.lines\", snapshot=\"2019-09\") }} lines, 3 moved in \
                {{ cited(\"56\", source=\"The Act\") }} days. There were 14.\n";
    let front = "typed:\n  - { text: were 14, reason: Why. }\n";
    let (paper, _, findings) = resolved(front, body, Edition::Public);
    assert_eq!(findings, []);
    let count = FiguresCount { bound: 1, cited: 1, typed: 1, exempt: 1 };
    assert_eq!(paper.figures_count, count);
    let [three, fourteen] = &paper.typed_numbers[..] else { panic!("two numbers") };
    assert_eq!(three.sentence, "Of 11 lines, 3 moved in 56 days.");
    assert_eq!((three.reason.as_deref(), fourteen.reason.as_deref()), (None, Some("Why.")));
}

#[test]
fn an_exemption_for_a_restricted_passage_is_no_mistake() {
    let front = "typed:\n  - { text: ten children, reason: Counted by hand. }\n";
    let body = "Text.\n\n::: restricted {reason=\"Few people\"}\nTen children came.\n:::\n";
    let (public, _, findings) = resolved(front, body, Edition::Public);
    assert_eq!((findings, public.typed_numbers), (Vec::new(), Vec::new()));
    let (restricted, _, findings) = resolved(front, body, Edition::Restricted);
    assert_eq!((findings, restricted.figures_count.exempt), (Vec::new(), 1));
}

#[test]
fn the_longest_exemption_gives_the_reason() {
    let front = "typed:\n  - { text: two, reason: Any. }\n  - { text: two lists, reason: Both. }\n";
    let (paper, _, findings) = resolved(front, "The two lists of two.\n", Edition::Public);
    assert_eq!(findings, []);
    let reasons: Vec<_> =
        paper.typed_numbers.iter().map(|number| number.reason.as_deref()).collect();
    assert_eq!(reasons, [Some("Both."), Some("Any.")]);
}

#[test]
fn welsh_dates_and_references_are_no_numbers() {
    let languages = crate::model::Languages::built_in();
    let welsh = Vocabulary::of(languages.of("cy"));
    let found = |text: &'static str| -> Vec<&str> {
        numbers(text, Voice::Own, &welsh).into_iter().map(|range| &text[range]).collect()
    };
    let none: [&str; 4] = [
        "Cyfarfu\u{2019}r panel ar 9 Hydref 2019 ac ym mis Medi 2020.",
        "Gweler adran 3, Ffigur 2 a pharagraff 4.1.",
        "Yr adroddiad hyd at 5 Fai 2020, a dim arall.",
        "Un peth y mae angen ei nodi.",
    ];
    for text in none {
        assert_eq!(found(text), Vec::<&str>::new(), "{text}");
    }
    assert_eq!(found("Cafwyd 12 o linellau, a 16% yn llai."), ["12", "16%"]);
    assert_eq!(found("Roedd saith llinell a dau ddeg tri o bobl."), ["saith", "dau ddeg tri"]);
    assert_eq!(found("Roedd dwy linell."), ["dwy"]);
}
