//! The figures of `docs/statistics.md` are what the code gives: each line of its tables of examples is
//! worked out here, and a line that is not is an error.

use std::collections::BTreeMap;

use super::super::*;
use super::age_groups;
use crate::model::{NumberFormat, NumberStyle};
use benchmark::{Polarity, compare, judge};
use standardised::Group;

const PAGE: &str = include_str!("../../../../docs/statistics.md");

/// The heads of tables that are not examples: the groups the standardised rate starts from.
const GROUPS: &str = "Group";

/// What each example gives: the cells behind the first, which names it.
type Examples = BTreeMap<&'static str, Vec<String>>;

fn number(value: f64, decimals: u8) -> String {
    NumberFormat { style: NumberStyle::Decimal, decimals: Some(decimals) }.format(value)
}

fn interval(found: Interval, worked_out: u8, printed: u8) -> Vec<String> {
    [worked_out, printed]
        .map(|decimals| {
            let format = NumberFormat { style: NumberStyle::Decimal, decimals: Some(decimals) };
            format_interval(found, format)
        })
        .to_vec()
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<String> {
    vec![result.unwrap_err().to_string()]
}

fn share(count: f64, of: f64) -> Vec<String> {
    let found = proportion::wilson(count, of).unwrap();
    let mut cells = interval(found, 6, 0);
    let percent = NumberFormat { decimals: Some(0), ..NumberFormat::PERCENT };
    cells[1] = format_interval(found.times(100.0), percent);
    cells
}

fn position(against: f64) -> Vec<String> {
    let position = compare(rate::byar(65.0, 100.0, 100.0).unwrap(), against);
    let mut cells = vec![position.word().to_owned()];
    for polarity in [Polarity::HigherIsBetter, Polarity::LowerIsBetter, Polarity::Neutral] {
        cells.push(judge(position, polarity).word().to_owned());
    }
    cells
}

fn change(count: f64, before: f64) -> Vec<String> {
    let found = ratio::rate_ratio(count, 1_000.0, before, 1_000.0).unwrap();
    let mut cells = interval(found.interval, 6, 3);
    cells.push(if found.significant { "yes" } else { "no" }.to_owned());
    cells
}

fn estimate(first: f64, second: f64, both: f64) -> Vec<String> {
    let found = hidden::chapman(first, second, both).unwrap();
    let limits = |of: Interval| format!("{} to {}", number(of.lower, 3), number(of.upper, 3));
    vec![
        number(found.estimate, 3),
        number(found.standard_error, 3),
        limits(found.normal),
        limits(found.log),
        found.words().to_string(),
    ]
}

fn examples() -> Examples {
    let per_100 = |count| rate::byar(count, 100.0, 100.0);
    let groups = |pairs: [(f64, f64); 2]| {
        let groups = pairs.map(|(count, weight)| Group { count, population: 100.0, weight });
        standardised::direct(&groups, 100.0)
    };
    let direct = standardised::direct(&age_groups(), 100_000.0).unwrap();
    Examples::from([
        ("65 events, 100 people, per 100", interval(per_100(65.0).unwrap(), 6, 0)),
        ("5 events, 100 people, per 100", interval(per_100(5.0).unwrap(), 6, 0)),
        ("0 events, 100 people, per 100", interval(per_100(0.0).unwrap(), 6, 0)),
        ("5 events, 0 people, per 100", refusal(rate::byar(5.0, 0.0, 100.0))),
        ("−5 events, 100 people, per 100", refusal(per_100(-5.0))),
        ("4.5 events, 100 people, per 100", refusal(per_100(4.5))),
        ("65 of 100", share(65.0, 100.0)),
        ("0 of 20", share(0.0, 20.0)),
        ("20 of 20", share(20.0, 20.0)),
        ("0 of 0", refusal(proportion::wilson(0.0, 0.0))),
        ("21 of 20", refusal(proportion::wilson(21.0, 20.0))),
        ("the groups above, per 100,000", interval(direct, 4, 0)),
        ("two groups of 4 and 5 events", refusal(groups([(4.0, 1.0), (5.0, 1.0)]))),
        ("a group with a standard population of 0", refusal(groups([(40.0, 1.0), (50.0, 0.0)]))),
        (
            "895 observed, 835.883561 expected",
            interval(standardised::indirect(895.0, 835.883_561).unwrap(), 6, 0),
        ),
        ("0 observed, 2 expected", interval(standardised::indirect(0.0, 2.0).unwrap(), 6, 0)),
        ("3 observed, 0 expected", refusal(standardised::indirect(3.0, 0.0))),
        ("65 events, 100 people, per 100, against 60", position(60.0)),
        ("65 events, 100 people, per 100, against 50", position(50.0)),
        ("65 events, 100 people, per 100, against 83", position(83.0)),
        ("222 events against 191, same population", change(222.0, 191.0)),
        ("260 events against 191, same population", change(260.0, 191.0)),
        ("5 events against 0, same population", refusal(ratio::rate_ratio(5.0, 1.0, 0.0, 1.0))),
        ("421 and 332, 88 on both", estimate(421.0, 332.0, 88.0)),
        ("500 and 149, 7 on both", estimate(500.0, 149.0, 7.0)),
        ("500 and 149, 6 on both", refusal(hidden::chapman(500.0, 149.0, 6.0))),
        ("50 and 40, 41 on both", refusal(hidden::chapman(50.0, 40.0, 41.0))),
        ("50 and 40, 40 on both", refusal(hidden::chapman(50.0, 40.0, 40.0))),
    ])
}

/// The tables of the page: each the cells of its lines, the head first, without the line of dashes.
fn tables() -> Vec<Vec<Vec<&'static str>>> {
    let mut tables: Vec<Vec<Vec<&str>>> = Vec::new();
    let mut inside = false;
    for line in PAGE.lines() {
        let row = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |"));
        match row {
            Some(row) => {
                if !inside {
                    tables.push(Vec::new());
                }
                tables.last_mut().unwrap().push(row.split(" | ").collect());
                inside = true;
            }
            None => inside = line.starts_with("|--"),
        }
    }
    tables
}

#[test]
fn every_example_is_what_the_code_gives() {
    let mut examples = examples();
    for table in tables() {
        if table[0][0] == GROUPS {
            continue;
        }
        for row in &table[1..] {
            let found = examples.remove(row[0]);
            let found = found.unwrap_or_else(|| panic!("`{}` is not worked out, or twice", row[0]));
            assert_eq!(row[1..], found, "{}", row[0]);
        }
    }
    assert!(examples.is_empty(), "not on the page: {examples:?}");
}

#[test]
fn the_groups_are_those_of_the_test() {
    let table = tables().into_iter().find(|table| table[0][0] == GROUPS).unwrap();
    let number = |cell: &str| cell.parse::<f64>().unwrap();
    let on_page: Vec<Group> = table[1..]
        .iter()
        .map(|row| Group {
            count: number(row[1]),
            population: number(row[2]),
            weight: number(row[3]),
        })
        .collect();
    assert_eq!(on_page, age_groups());
}

/// Figures and sentences the text itself states.
#[test]
fn the_text_agrees() {
    let words = PAGE.split_whitespace().collect::<Vec<_>>().join(" ");
    let assumptions = hidden::assumptions(crate::model::Languages::built_in().of("en"));
    let assumptions: Vec<&str> = assumptions.split_inclusive(". ").skip(1).collect();
    assert_eq!(assumptions.len(), 4);
    for assumption in assumptions {
        assert!(words.contains(&format!("- {}", assumption.trim_end())), "{assumption}");
    }
    let overlap = number(hidden::LEAST_OVERLAP, 0);
    for sentence in [
        format!("z = {}", number(Z, 6)),
        format!("fewer than {overlap} people are on both lists"),
        "\"65 (50 to 83)\" is an estimate of 65 whose limits are 50 and 83".to_owned(),
    ] {
        assert!(words.contains(&sentence), "{sentence}");
    }
}
