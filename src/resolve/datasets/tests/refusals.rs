use super::{cells, one, settle_files};

#[test]
fn what_cannot_be_derived() {
    let numbers = "its columns of numbers are `lines` and `people`";
    for (rest, expected) in [
        ("{ id: a, label: A, sum: [lines, peple] }", format!("C302 \"peple\": the dataset `d` has no measure `peple` | did you mean `people`? | {numbers}")),
        ("{ id: a, label: A, sum: [lines, word] }", format!("C321 \"word\": nothing can be worked out from `word`: it does not measure in numbers | {numbers}")),
        ("{ id: a, label: A, sum: [lines, people] }", "C343 \"people\": `lines` counts lines and `people` counts people: they cannot be added up | where both count the same thing, give them the same `unit`".to_owned()),
        ("{ id: a, label: A, hidden: { first: lines, second: people } }", "C105 \"{ first\": `both` is missing in `hidden`".to_owned()),
        ("{ id: a, label: A, compare: { of: lines, benchmark: 60 } }", "C344 \"lines\": `lines` has no limits, so nothing tells how sure it is | add `interval: yes` where it is worked out".to_owned()),
        ("{ id: a, label: A, compare: { of: lines, benchmark: 60, better: more } }", "C109 \"more\": `better` cannot be `more` in `compare`".to_owned()),
        ("{ id: a, label: A, expected: { population: people, reference: d.lines, reference_population: people, over: place } }", "C106 \"people\": `people` must be a measure of another dataset".to_owned()),
        ("{ id: a, label: A, share_of: place }", format!("C321 \"place\": nothing can be worked out from `place`: it does not measure in numbers | {numbers}")),
        ("{ id: a, label: A, share_of: lines, within: [plaice] }", "C303 \"plaice\": the dataset `d` has no dimension `plaice` | did you mean `place`? | its dimensions are `year` and `place`".to_owned()),
        ("{ id: a, label: A, change_on_previous: lines, along: place }", "C303 \"place\": `place` has no order in time: it does not hold periods | the dimensions of periods are `year`".to_owned()),
        ("{ id: a, label: A, index: lines, base: \"2017\" }", "C304 \"\\\"2017\\\"\": no row of `d` has the year `2017` | did you mean `2018`? | its values are `2018` and `2019`".to_owned()),
        ("{ id: lines, label: A, sum: [people] }", "C103 \"lines\": two columns have the id `lines` | give the derived column another id".to_owned()),
        ("{ id: a, label: A, sum: [a] }", "C320 \"a\": the derived column `a` needs itself | work one of them out from columns of the data".to_owned()),
        ("{ id: a, label: A, rate: { of: lines, population: people, per: 0 } }", "C108 \"0\": a rate cannot be `per: 0` | write the number the rate is for: `per: 1000`".to_owned()),
        ("{ id: a, label: A }", "C105 \"{ id\": this derived column does not say how it is worked out | add one of `sum`, `share_of`, `rate`, `change_on_previous`, `index`, `standardised_rate`, `expected`, `standardised_ratio`, `compare` and `hidden` | for example `share_of: lines`".to_owned()),
        ("{ id: a, label: A, sum: [lines], index: lines }", "C106 \"{ id\": a derived column has one method, but this has 2 | keep one of `sum` and `index`".to_owned()),
        ("{ id: a, label: A, sum: [lines], interval: yes }", "C106 \"yes\": limits are worked out for rates, shares, ratios and estimates only | take `interval` away".to_owned()),
        ("{ id: a, label: A, sum: [lines], within: [year] }", "C102 \"within\": `within` is not a key of this derived column".to_owned()),
        ("{ id: a, label: A, share_of: lines, within: [year], out_of: people }", "C106 \"people\": a share is `within` rows or `out_of` a column, not both | keep one of the two".to_owned()),
    ] {
        let (_, found) = one(&format!("derive:\n  - {rest}\n"));
        assert_eq!(found.len(), 1, "{rest}: {found:?}");
        assert!(found[0].starts_with(&expected), "{rest}: {}", found[0]);
    }
}

#[test]
fn a_circle_is_named_once_and_what_needs_it_not_at_all() {
    let (dataset, found) = one("derive:
  - { id: a, label: A, sum: [b_lower] }
  - { id: b, label: B, rate: { of: c, population: people, per: 10 }, interval: yes }
  - { id: c, label: C, sum: [a] }
  - { id: d, label: D, sum: [c] }
  - { id: e, label: E, sum: [lines] }
");
    assert_eq!(
        found,
        [
            "C320 \"a\": the derived column `a` needs `b`, which needs `c`, which needs it again | work \
          one of them out from columns of the data"
        ]
    );
    assert!(dataset.column("d").is_none() && dataset.column("e").is_some());
}

#[test]
fn a_method_may_refuse_the_numbers_of_a_row() {
    let text = "title: T
source: { organisation: O }
columns:
  - { id: year, label: Year, role: dimension, type: year }
  - { id: events, label: Events, role: measure }
  - { id: people, label: People, role: measure }
rows:
  - [2018, 1.5, 100]
  - [2019, 3, 0]
derive:
  - { id: rate, label: Rate, rate: { of: events, population: people, per: 100 }, interval: yes }
";
    let (settled, found) = settle_files(&[("data/d.yaml", text)]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with(
            "C322 \"[2018, 1.5, 100]\": `rate` cannot be worked out for the row 2018: "
        ),
        "{}",
        found[0]
    );
    assert!(settled.shared.unsound.contains("d"));
    assert_eq!(cells(&settled.shared.datasets["d"], "rate")[1], "[z] \"People\" is 0.");
}
