use super::{HEAD, ROWS, settle_files};

const TOTAL: &str = "title: Total
source: { organisation: O }
columns:
  - { id: year, label: Year, role: dimension, type: year }
  - { id: lines, label: All lines, role: measure, unit: lines }
rows:
  - [2018, 100]
  - [2019, 91]
  - [2020, 50]
";

/// Makes one check of `d` beside the dataset `total`; the notes of `d` and the findings.
fn check(check: &str) -> (Vec<String>, Vec<String>) {
    let d = format!("{HEAD}{ROWS}checks:\n  - {check}\n");
    let (settled, found) = settle_files(&[("data/d.yaml", &d), ("data/total.yaml", TOTAL)]);
    (settled.shared.datasets["d"].notes.clone(), found)
}

fn finding(text: &str) -> String {
    let (notes, found) = check(text);
    assert_eq!(notes, Vec::<String>::new(), "{text}");
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    let (_, finding) = found[0].split_once("\": ").expect("an excerpt");
    format!("{} {finding}", &found[0][..4])
}

fn holds(text: &str) {
    assert_eq!(check(text), (Vec::new(), Vec::new()), "{text}");
}

const EXPLAIN: &str =
    "correct the rows, or add `explain:` with the reason: it is printed under the exhibits";

#[test]
fn parts_add_up() {
    holds("{ parts: lines, by: place, equals: total.lines, where: { year: 2018 } }");
    holds("{ parts: lines, by: place, at: year, equals: 100 }");
    holds("{ parts: lines, by: [year, place], equals: 200 }");
    holds("{ parts: lines, by: place, equals: total.lines, tolerance: 9 }");
    holds(
        "{ parts: lines, by: place, equals: { of: total.lines, where: { year: 2018 } }, where: { year: 2018 } }",
    );
    assert_eq!(
        finding("{ parts: lines, by: place, equals: total.lines }"),
        format!(
            "C330 `lines` by `place` adds up to 100, but `total.lines` is 91 (2019) | the parts are \
             Harrogate 45 and York 55 | {EXPLAIN}"
        )
    );
    assert_eq!(
        finding("{ parts: lines, by: [year, place], equals: 190 }"),
        format!(
            "C330 `lines` by `year` and `place` adds up to 200, but should be 190 | the parts are 2018, \
             Harrogate 30, 2018, York 70, 2019, Harrogate 45 and 2019, York 55 | {EXPLAIN}"
        )
    );
    assert_eq!(
        finding("{ parts: lines, by: year, at: year, equals: 100 }"),
        "C105 this check says nothing of `place` | add it to `by` where it is added up, or to `at` where \
         each is checked"
    );
}

#[test]
fn parts_add_up_to_the_row_of_their_total() {
    let rows = "rows:
  - [2018, Harrogate, 30, 1, a]
  - [2018, York, 70, 1, a]
  - [2018, All, 100, 2, a]
  - [2019, York, 70, 1, a]
  - [2019, All, 71, 1, a]
";
    let text = format!("{HEAD}{rows}checks:\n  - {{ parts: lines, by: place, total: All }}\n");
    let (_, found) = settle_files(&[("data/d.yaml", &text)]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains(
            "`lines` by `place` adds up to 70, but `All` is 71 (2019) | the parts are York 70"
        ),
        "{}",
        found[0]
    );
}

#[test]
fn a_difference_that_is_explained_is_a_note() {
    let (notes, found) = check(
        "{ parts: lines, by: place, equals: total.lines, explain: A line can be in two places. }",
    );
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        notes,
        ["Lines by place add up to 100, against 91 lines (2019). A line can be in two places."]
    );
    let (notes, _) = check("{ value: lines, at_most: 50, explain: Busy. }");
    assert_eq!(
        notes,
        ["Lines: 70, more than 50 lines (2018, York); 55, more than 50 lines (2019, York). Busy."]
    );
    assert_eq!(
        finding("{ parts: lines, by: [year, place], equals: 200, explain: No reason. }"),
        "C331 there is no difference to explain | take `explain` away: it would hide the next \
         difference, whatever its cause"
    );
}

#[test]
fn values_are_held_against_others() {
    holds("{ value: lines, at_most: people }");
    holds("{ value: lines, at_least: 30 }");
    holds("{ value: lines, between: [30, 70] }");
    holds("{ value: lines, equals: [lines] }");
    let bounds = |text: &str| finding(text).replace(&format!(" | {EXPLAIN}"), "");
    assert_eq!(
        bounds("{ value: people, at_most: lines, where: { year: 2018, place: York } }"),
        "C332 `people` is 2,000, but should be at most 70: `lines` is 70 (2018, York)"
    );
    assert_eq!(
        bounds("{ value: lines, at_least: 31 }"),
        "C332 `lines` is 30, but should be at least 31 (2018, Harrogate)"
    );
    assert_eq!(
        bounds("{ value: lines, between: [30, 69] }"),
        "C332 `lines` is 70, but should be between 30 and 69 (2018, York)"
    );
    assert_eq!(
        bounds("{ value: people, equals: [lines, lines], where: { year: 2019 } }"),
        "C330 `people` is 1,000, but `lines` and `lines` add up to 90 (2019, Harrogate)"
    );
}

#[test]
fn severity_can_be_lowered() {
    let d =
        format!("{HEAD}{ROWS}checks:\n  - {{ value: lines, at_most: 50, severity: warning }}\n");
    let mut sources = crate::source::Sources::default();
    sources.add_text("content/data/d.yaml", &d);
    let mut diagnostics = crate::diagnostic::Diagnostics::new();
    let raw = crate::load::load(&sources, &mut diagnostics);
    super::settle(&raw, &mut diagnostics);
    let found: Vec<_> = diagnostics
        .iter()
        .filter(|d| d.code == crate::diagnostic::Code::OutOfBounds)
        .map(|d| d.severity)
        .collect();
    assert_eq!(found, [crate::diagnostic::Severity::Warning; 2]);
}

#[test]
fn rows_are_unique_and_complete() {
    holds("{ unique: yes }");
    holds("{ complete: [year, place] }");
    let twice = check("{ unique: place }").1;
    assert_eq!(
        twice,
        [
            "C333 \"[2019, Harrogate, \\\"45 [p]\\\", 1000, a]\": two rows are for Harrogate | a check of \
             the dataset says that rows differ in `place` | take one row away, or add the dimension that \
             tells them apart",
            "C333 \"[2019, York, 55, \\\"[c]\\\", a]\": two rows are for York | a check of the dataset says \
             that rows differ in `place` | take one row away, or add the dimension that tells them apart",
        ]
    );
}

#[test]
fn every_combination_has_a_row() {
    let rows = "rows:
  - [2018, Harrogate, 30, 1, a]
  - [2018, York, 70, 1, a]
  - [2019, York, 70, 1, a]
checks:
";
    let complete = |check: &str| {
        let text = format!("{HEAD}{rows}  - {check}\n");
        let (settled, found) = settle_files(&[("data/d.yaml", &text)]);
        (settled.shared.datasets["d"].notes.clone(), found)
    };
    let (_, found) = complete("{ complete: yes }");
    assert_eq!(
        found,
        [
            "C334 \"{ complete: yes }\": `d` has no row for one combination of `year` and `place`: 2019, \
          Harrogate | add the row; `[x]` says that a value is not available, `0` that there was none | \
          or say why there is none: `explain: Skipton was not counted before 2020.`"
        ]
    );
    let (notes, found) = complete("{ complete: yes, explain: Harrogate stopped counting. }");
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(notes, ["There are no figures for 2019, Harrogate. Harrogate stopped counting."]);
}

#[test]
fn checks_that_compare_nothing_are_errors() {
    for text in [
        "{ value: people, at_most: 5000, where: { year: 2019, place: York } }",
        "{ value: lines, equals: { of: total.lines, where: { year: 2020 } }, where: { year: 2019 } }",
    ] {
        assert!(finding(text).starts_with("C336 this check compares nothing"), "{text}");
    }
}

#[test]
fn wrong_names_in_checks() {
    for (text, expected) in [
        (
            "{ value: line, at_most: 1 }",
            "C302 the dataset `d` has no measure `line` | did you mean `lines`?",
        ),
        (
            "{ value: lines, at_most: totl.lines }",
            "C301 there is no dataset `totl` | did you mean `total`?",
        ),
        (
            "{ value: lines, at_most: total.people }",
            "C302 the dataset `total` has no measure `people`",
        ),
        (
            "{ parts: lines, by: plaice, equals: 1 }",
            "C303 the dataset `d` has no dimension `plaice`",
        ),
        ("{ parts: lines, by: place, total: Leeds }", "C304 no row of `d` has the place `Leeds`"),
        ("{ value: lines }", "C105 this does not say what the number is held against"),
        ("{ equals: 3 }", "C105 this does not check something"),
        (
            "{ value: lines, equals: 1, at_most: 2 }",
            "C106 a check has one of `equals` and `at_most`",
        ),
        ("{ value: lines, between: 3 }", "C106 `between` needs the lower and the upper end"),
        ("{ value: lines, total: York }", "C106 `total` is for `parts` that are added up"),
        (
            "{ unique: yes, explain: No. }",
            "C106 two rows about the same thing cannot be explained away",
        ),
    ] {
        let found = finding(text);
        assert!(found.starts_with(expected), "{text}: {found}");
    }
}
