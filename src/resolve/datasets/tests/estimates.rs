//! Standardised rates and ratios, benchmarks and hidden populations as columns, on the test vectors of
//! PHEindicatormethods and of Pine.

use super::{cells, settle_files};
use crate::model::{Cell, ColumnContent, Dataset, NumberStyle};

const AGES: &str = "title: Offences by age
source: { organisation: O }
columns:
  - { id: area, label: Area, role: dimension }
  - { id: age, label: Age group, role: dimension }
  - { id: offences, label: Offences, role: measure, unit: offences }
  - { id: residents, label: Residents, role: measure, unit: residents }
rows:
  - [North, 1, 127, 636]
  - [North, 2, 25, 558]
  - [North, 3, 18, 609]
  - [North, 4, 21, 543]
  - [North, 5, 12, 384]
  - [North, 6, 27, 594]
  - [North, 7, 48, 669]
  - [North, 8, 27, 843]
  - [North, 9, 29, 660]
  - [North, 10, 32, 576]
  - [North, 11, 32, 606]
  - [North, 12, 34, 522]
  - [North, 13, 45, 426]
  - [North, 14, 65, 273]
  - [North, 15, 38, 300]
  - [North, 16, 68, 288]
  - [North, 17, 74, 153]
  - [North, 18, 82, 123]
  - [North, 19, 91, 207]
  - [South, 1, 4, 636]
  - [South, 2, 5, 558]
  - [East, 1, \"[c]\", 636]
  - [East, 2, 15, 558]
";

const STANDARD: &str = "title: Standard population
source: { organisation: O }
columns:
  - { id: age, label: Age group, role: dimension }
  - { id: people, label: People, role: measure }
rows:
  - [1, 5000]
  - [2, 5500]
  - [3, 5500]
  - [4, 5500]
  - [5, 6000]
  - [6, 6000]
  - [7, 6500]
  - [8, 7000]
  - [9, 7000]
  - [10, 7000]
  - [11, 7000]
  - [12, 6500]
  - [13, 6000]
  - [14, 5500]
  - [15, 5000]
  - [16, 4000]
  - [17, 2500]
  - [18, 1500]
  - [19, 1000]
";

const RESULT: &str = "title: Rates
source: { organisation: O }
columns:
  - { id: area, label: Area, role: dimension }
rows: [ [North], [South], [East], [West] ]
derive:
  - id: rate
    label: Standardised rate
    standardised_rate: { of: ages.offences, population: ages.residents, standard: standard.people, over: age, per: 100000 }
    interval: yes
";

fn number(dataset: &Dataset, row: usize, id: &str) -> f64 {
    let at = dataset.column(id).unwrap_or_else(|| panic!("a column `{id}`"));
    match dataset.rows[row].cells[at] {
        Cell::Number(number) => number,
        ref other => panic!("{id}: {other:?}"),
    }
}

/// Six figures.
fn close(found: f64, expected: f64) {
    assert!((found / expected - 1.0).abs() < 5e-7, "{found} is not {expected}");
}

#[test]
fn standardised_rates_from_the_groups_of_another_dataset() {
    let files = [
        ("data/ages.yaml", AGES),
        ("data/standard.yaml", STANDARD),
        ("data/a-result.yaml", RESULT),
    ];
    let (settled, found) = settle_files(&files);
    assert_eq!(found, Vec::<String>::new());
    let dataset = &settled.shared.datasets["a-result"];
    close(number(dataset, 0, "rate"), 10_430.248_0);
    close(number(dataset, 0, "rate_lower"), 9_717.709_1);
    close(number(dataset, 0, "rate_upper"), 11_178.940_9);
    assert_eq!(
        cells(dataset, "rate")[1..],
        [
            "[z] It would rest on 9 events, and needs 10.",
            "[x] It needs \"Offences\" for East, 1, which is confidential.",
            "[x] There are no rows for it in \"Offences by age\"."
        ]
    );
    let column = &dataset.columns[dataset.column("rate").expect("there")];
    assert_eq!(column.format.style, NumberStyle::Rate(100_000));
    assert_eq!(column.unit.as_deref(), Some("offences per 100,000 residents"));
    assert_eq!(
        column.derived.as_deref(),
        Some(
            "\"Offences\" (Offences by age) per 100,000 of \"Residents\" (Offences by age), each \
             \"Age group\" counted as in \"People\" (Standard population)"
        )
    );
}

#[test]
fn groups_that_are_not_told_apart_are_refused() {
    let twice = AGES.replace("[South, 2, 5, 558]", "[South, 1, 5, 558]");
    let files = [
        ("data/ages.yaml", twice.as_str()),
        ("data/standard.yaml", STANDARD),
        ("data/result.yaml", RESULT),
    ];
    let (settled, found) = settle_files(&files);
    assert!(found.iter().any(|f| f.starts_with("C342 ")), "{found:?}");
    let error = found.iter().find(|f| f.starts_with("C305 ")).expect("an error");
    assert!(error.contains("several rows of `ages` are for 1"), "{error}");
    assert!(settled.shared.unsound.contains("result"));
    let by_year = AGES.replace("id: area", "id: region");
    let (_, found) = settle_files(&[
        ("data/ages.yaml", by_year.as_str()),
        ("data/standard.yaml", STANDARD),
        ("data/result.yaml", RESULT),
    ]);
    assert!(found[0].contains("the dimension that tells them apart: `region`"), "{found:?}");
}

/// 895 observed, 835.883561 expected: 107.072329 (100.171477, 114.323329).
#[test]
fn ratios_of_observed_to_expected() {
    let text = "title: T
source: { organisation: O }
columns:
  - { id: area, label: Area, role: dimension }
  - { id: observed, label: Observed, role: measure }
  - { id: given, label: Given, role: measure }
rows:
  - [North, 895, 835.883561]
  - [South, 3, 0]
derive:
  - { id: ratio, label: Ratio, standardised_ratio: { observed: observed, expected: given }, interval: yes }
  - { id: worked, label: Worked out, expected: { population: ages.residents, reference: nation.offences, reference_population: nation.people, over: age } }
";
    let ages = "title: Residents by age
source: { organisation: O }
columns:
  - { id: area, label: Area, role: dimension }
  - { id: age, label: Age, role: dimension }
  - { id: residents, label: Residents, role: measure }
rows:
  - [North, young, 1000]
  - [North, old, 3000]
  - [South, young, 10]
";
    let nation = "title: Nation
source: { organisation: O }
columns:
  - { id: age, label: Age, role: dimension }
  - { id: offences, label: Offences, role: measure }
  - { id: people, label: People, role: measure }
rows:
  - [young, 50, 10000]
  - [old, 20, 20000]
";
    let files = [("data/d.yaml", text), ("data/ages.yaml", ages), ("data/nation.yaml", nation)];
    let (settled, found) = settle_files(&files);
    assert_eq!(found, Vec::<String>::new());
    let dataset = &settled.shared.datasets["d"];
    close(number(dataset, 0, "ratio"), 107.072_329);
    close(number(dataset, 0, "ratio_lower"), 100.171_477);
    close(number(dataset, 0, "ratio_upper"), 114.323_329);
    assert_eq!(cells(dataset, "ratio")[1], "[z] \"Given\" is 0.");
    // 1000 × 50/10000 + 3000 × 20/20000.
    close(number(dataset, 0, "worked"), 8.0);
    close(number(dataset, 1, "worked"), 0.05);
}

/// 65 of 100 (50.16 to 82.85): similar to 60, higher than 50, lower than 83.
#[test]
fn positions_against_a_benchmark() {
    let text = |compare: &str| {
        format!(
            "title: T
source: {{ organisation: O }}
columns:
  - {{ id: area, label: Area, role: dimension }}
  - {{ id: events, label: Events, role: measure }}
  - {{ id: people, label: People, role: measure }}
  - {{ id: target, label: Target, role: measure }}
rows:
  - [North, 65, 100, 60]
  - [South, 65, 100, 50]
  - [East, \"65 [p]\", 100, 83]
  - [West, 65, \"[x]\", 83]
derive:
  - {{ id: rate, label: Rate, rate: {{ of: events, population: people, per: 100 }}, interval: yes }}
  - {{ id: against, label: Against, compare: {compare} }}
"
        )
    };
    let compared = |compare: &str| {
        let (settled, found) = settle_files(&[("data/d.yaml", &text(compare))]);
        assert_eq!(found, Vec::<String>::new());
        let dataset = &settled.shared.datasets["d"];
        let column = &dataset.columns[dataset.column("against").expect("there")];
        assert_eq!(column.content, ColumnContent::Text);
        (cells(dataset, "against"), column.derived.clone().unwrap_or_default())
    };
    let missing = "[x] It needs \"Rate\", which is not available.";
    let (words, how) = compared("{ of: rate, benchmark: target }");
    assert_eq!(words, ["similar", "higher", "lower[p]", missing]);
    assert_eq!(how, "Whether the 95% limits of \"Rate\" are above or below \"Target\"");
    let (words, _) = compared("{ of: rate, benchmark: target, better: lower }");
    assert_eq!(words, ["similar", "worse", "better[p]", missing]);
    let (words, how) = compared("{ of: rate, benchmark: 50, better: higher }");
    assert_eq!(words, ["better", "better", "better[p]", missing]);
    assert_eq!(how, "Whether the 95% limits of \"Rate\" are above or below 50.0; more is better");
    let south = "{ of: rate, benchmark: { of: target, where: { area: South } } }";
    assert_eq!(compared(south).0[0], "higher");
    let (_, found) = settle_files(&[(
        "data/d.yaml",
        &text("{ of: rate, benchmark: target }").replace(
            "label: Target, role: measure",
            "label: Target, role: measure, format: percent",
        ),
    )]);
    assert!(found[0].starts_with("C343 "), "{found:?}");
}

/// 421, 332 and 88 on both: 1,578 (1,362 to 1,861).
#[test]
fn hidden_populations() {
    let text = |rows: &str| {
        format!(
            "title: T
source: {{ organisation: O }}
columns:
  - {{ id: area, label: Area, role: dimension }}
  - {{ id: police, label: Known to police, role: measure, unit: people }}
  - {{ id: treatment, label: In treatment, role: measure, unit: people }}
  - {{ id: both, label: On both lists, role: measure, unit: people }}
rows: [{rows}]
derive:
  - {{ id: all, label: All, hidden: {{ first: police, second: treatment, both: both }}, interval: yes }}
"
        )
    };
    let rows = "[North, 421, 332, 88], [South, 500, 149, 6], [East, 500, \"[c]\", 9]";
    let (settled, found) = settle_files(&[("data/d.yaml", &text(rows))]);
    assert_eq!(found, Vec::<String>::new());
    let dataset = &settled.shared.datasets["d"];
    close(number(dataset, 0, "all"), 1_577.943_82);
    close(number(dataset, 0, "all_lower"), 1_361.639_0);
    close(number(dataset, 0, "all_upper"), 1_861.411_0);
    assert!(cells(dataset, "all")[0].ends_with("[e]"), "an estimate is marked as one");
    assert_eq!(
        cells(dataset, "all")[1..],
        [
            "[z] \"On both lists\" is 6, and under 7 no estimate is given.",
            "[x] It needs \"In treatment\", which is confidential."
        ]
    );
    let all = dataset.column("all").expect("there");
    assert_eq!(dataset.columns[all].unit.as_deref(), Some("people"));
    let notes = dataset.notes_on(&[0], &[all], crate::model::Languages::built_in().of("en"));
    assert!(notes[0].starts_with("All: The estimate rests on assumptions. The group is closed"));
    let (_, found) = settle_files(&[("data/d.yaml", &text("[North, 50, 40, 41]"))]);
    assert!(found[0].starts_with("C322 ") && found[0].contains("more people"), "{found:?}");
    let (settled, found) = settle_files(&[("data/d.yaml", &text("[North, 50, 40, 6]"))]);
    assert!(
        found[0].starts_with("C322 \"all\": `all` cannot be worked out for any row"),
        "{found:?}"
    );
    assert!(settled.shared.unsound.contains("d"));
}

#[test]
fn datasets_that_need_each_other_are_a_circle() {
    let text = |other: &str| {
        format!(
            "title: T
source: {{ organisation: O }}
columns:
  - {{ id: area, label: Area, role: dimension }}
  - {{ id: n, label: N, role: measure }}
rows: [ [North, 1] ]
derive:
  - {{ id: e, label: E, expected: {{ population: {other}.n, reference: {other}.n, reference_population: {other}.n, over: area }} }}
"
        )
    };
    let (settled, found) =
        settle_files(&[("data/a.yaml", &text("b")), ("data/b.yaml", &text("a"))]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("C320 "), "{found:?}");
    assert_eq!(settled.shared.unsound.len(), 2);
}
