//! The examples of `docs/figures.md`: each prints what the page says, and none is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::{Evaluator, Pin, Scope, filters, functions};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::load;
use crate::model::{Date, Figure};
use crate::source::Sources;

const PAGE: &str = include_str!("../../../../docs/figures.md");

/// The datasets of the page.
pub(super) fn scope() -> Scope {
    let mut sources = Sources::default();
    let mut count = 0;
    for part in PAGE.split("\n`content/data/").skip(1) {
        let (name, rest) = part.split_once('`').expect("the file's name ends");
        let (_, rest) = rest.split_once("```yaml\n").expect("a block follows");
        let (text, _) = rest.split_once("```").expect("the block ends");
        sources.add_text(&format!("content/data/{name}"), text);
        count += 1;
    }
    let mut diagnostics = Diagnostics::new();
    let raw = load::load(&sources, &mut diagnostics);
    assert_eq!((raw.datasets.len(), raw.unsound_datasets.len()), (count, 0));
    Scope::new(BTreeMap::new(), Arc::new(raw.datasets), BTreeSet::new())
}

/// A figure of a paper of 6 February 2020 that pins the given snapshot.
pub(super) fn figure(expression: &str, as_at: Option<&str>) -> Result<Figure, String> {
    let evaluator = Evaluator::new(&scope(), crate::model::Languages::built_in().of("en"));
    evaluator.set_pin(Arc::new(Pin::new(as_at.map(str::to_owned), Date::parse("2020-02-06"))));
    let mut diagnostics = Diagnostics::new();
    let span = Span::file_start(FileId(0));
    evaluator.evaluate(expression, span, &mut diagnostics).ok_or_else(|| {
        let finding = diagnostics.into_sorted().remove(0);
        let lines = std::iter::once(format!("{}: {}", finding.code.number(), finding.message));
        lines.chain(finding.help).collect::<Vec<_>>().join("\n")
    })
}

/// A row of the page's tables: what is pinned, the expression and what it prints.
fn examples() -> Vec<(Option<String>, String, String)> {
    let code = |cell: &str| cell.trim().trim_matches('`').replace('\u{1}', "|");
    let mut examples = Vec::new();
    for line in PAGE.lines().filter(|line| line.contains("`{{ ")) {
        let line = line.replace("\\|", "\u{1}");
        let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
        let (pin, expression, printed) = match cells.as_slice() {
            [expression, printed] => ("", *expression, *printed),
            [pin, expression, printed] => (*pin, *expression, *printed),
            _ => panic!("two or three cells: {line}"),
        };
        let pin = Some(code(pin)).filter(|pin| !pin.is_empty());
        let expression = code(expression);
        let expression = expression.trim_start_matches("{{").trim_end_matches("}}");
        examples.push((pin, expression.to_owned(), code(printed)));
    }
    examples
}

#[test]
fn every_example_prints_what_the_page_says() {
    let wrong: Vec<String> = examples()
        .into_iter()
        .filter_map(|(pin, expression, printed)| {
            let got = figure(&expression, pin.as_deref()).map(|figure| figure.text);
            (got.as_deref() != Ok(printed.as_str()))
                .then(|| format!("{expression}\n  page: {printed}\n  got: {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Most examples are read without Tera, and Tera gives the same.
#[test]
fn tera_gives_the_same() {
    let scope = scope();
    let mut short = 0;
    for (pin, expression, _) in examples() {
        let evaluator = Evaluator::new(&scope, crate::model::Languages::built_in().of("en"));
        evaluator.set_pin(Arc::new(Pin::new(pin, Date::parse("2020-02-06"))));
        short += usize::from(super::super::simple::read(&expression).is_some());
        let (one, other) = (evaluator.draft(&expression), evaluator.by_tera(&expression));
        let shown = |draft: Result<super::super::Draft, super::super::Problem>| match draft {
            Ok(draft) => (
                draft.text(crate::model::Languages::built_in().of("en")),
                draft.value,
                draft.notes,
                Some(draft.provenance),
            ),
            Err(problem) => (problem.message, None, problem.help, None),
        };
        assert_eq!(shown(one), shown(other), "{expression}");
    }
    assert!(short > 50, "{short}");
    for other in [
        "1 + 1",
        "value(of=\"a\\n\")",
        "value(of=1.5)",
        "value(of=\"a\",)",
        "words",
        "value(of=\"a\") | word",
    ] {
        assert!(super::super::simple::read(other).is_none(), "{other}");
    }
}

#[test]
fn every_function_and_filter_has_an_example() {
    let expressions: Vec<String> = examples().into_iter().map(|(_, e, _)| e).collect();
    for name in functions::names() {
        let call = format!("{name}(");
        assert!(expressions.iter().any(|e| e.trim().starts_with(&call)), "{name}");
    }
    for name in filters::names() {
        let used = format!("| {name}");
        assert!(expressions.iter().any(|e| e.contains(&used)), "{name}");
    }
}

/// What the page has no room for.
#[test]
fn filters_keep_the_digits_they_should() {
    let cited = |text: &str| format!("cited(\"{text}\", source=\"A report\")");
    let large = |number: &str, filter: &str| {
        format!("hidden(first={number}, second={number}, both={number}, source=\"x\") | {filter}")
    };
    let interval = r#"rate(of="survey.victims", population="asked", per=100, year="2019", area="Hillside", interval=true)"#;
    let trust =
        r#"change(of="survey.trust", area="Hillside", from="2019", to="2020", as="points")"#;
    let fall = r#"change(of="arrests.arrests", from="2019", to="2018", as="percent")"#;
    let cases = [
        (format!("{interval} | round(decimals=1)"), "65.0 (50.2 to 82.8) per 100"),
        (format!("{trust} | words"), "up two percentage points"),
        (format!("{trust} | signed"), "+2 percentage points"),
        (format!("{fall} | signed"), "−14%"),
        (format!("{fall} | words"), "down fourteen per cent"),
        (format!("{} | date", cited("2019-10-09")), "9 October 2019"),
        (
            r#"lowest(of="county-lines.lines", place="York", name="snapshot")"#.to_owned(),
            "September 2019 and February 2020",
        ),
        (
            r#"highest(of="county-lines.lines", place="Harrogate", name="snapshot") | date"#
                .to_owned(),
            "September 2019",
        ),
        (r#"highest(of="county-lines.lines")"#.to_owned(), "5"),
        (r#"count(of="county-lines.snapshot")"#.to_owned(), "2"),
        (r#"count(of="county-lines")"#.to_owned(), "4"),
    ];
    for (expression, printed) in cases {
        let got = figure(&expression, None).map(|figure| figure.text);
        assert_eq!(got.as_deref(), Ok(printed), "{expression}");
    }
    let several = figure(&large("421", "compact"), None);
    assert!(several.is_err(), "three numbers are not one");
}

#[test]
fn compact_is_exact_or_asked_for() {
    let compact = |value: &str, filter: &str| {
        let data = format!(
            "title: Money\nsource: {{ organisation: Police }}\ncolumns:\n  \
             - {{ id: sum, label: Sum, role: measure, format: money }}\nrows:\n  - [{value}]\n"
        );
        let mut sources = Sources::default();
        sources.add_text("content/data/money.yaml", &data);
        let raw = load::load(&sources, &mut Diagnostics::new());
        let scope = Scope::new(BTreeMap::new(), Arc::new(raw.datasets), BTreeSet::new());
        let expression = format!("value(of=\"money.sum\") | {filter}");
        let span = Span::file_start(FileId(0));
        Evaluator::new(&scope, crate::model::Languages::built_in().of("en"))
            .evaluate(&expression, span, &mut Diagnostics::new())
            .map(|figure| figure.text)
    };
    let cases = [
        ("384000", "compact", Some("£384,000")),
        ("1000000", "compact", Some("£1 million")),
        ("-1250000", "compact", Some("−£1.25 million")),
        ("1234567", "compact", None),
        ("1234567", "compact(decimals=2)", Some("£1.23 million")),
        ("1960000", "compact(decimals=1)", Some("£2 million")),
        ("999960000", "compact(decimals=1)", Some("£1 billion")),
        ("999940000", "compact(decimals=1)", Some("£999.9 million")),
        ("80000000", "compact", Some("£80 million")),
        ("2500000000000", "compact", Some("£2.5 trillion")),
    ];
    for (value, filter, printed) in cases {
        assert_eq!(compact(value, filter).as_deref(), printed, "{value} {filter}");
    }
}
