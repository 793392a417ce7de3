use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::load;
use crate::model::{Cell, Mark, Missing, NumberStyle};
use crate::source::Sources;

/// Settles the datasets in `content/data/` and in the paper `content/papers/x/data/`; the findings as
/// `code "excerpt": message | help`.
fn settle_files(files: &[(&str, &str)]) -> (Settled, Vec<String>) {
    let mut sources = Sources::default();
    for (name, text) in files {
        sources.add_text(&format!("content/{name}"), text);
    }
    let mut diagnostics = Diagnostics::new();
    let raw = load::load(&sources, &mut diagnostics);
    let settled = settle(&raw, &mut diagnostics);
    let shown = |d: Diagnostic| {
        let span = d.span?;
        let excerpt = sources.file(span.file).text.get(span.start..span.end)?;
        let excerpt = excerpt.lines().next().unwrap_or_default();
        let mut text = format!("{} {excerpt:?}: {}", d.code.number(), d.message);
        d.help.iter().for_each(|help| text.push_str(&format!(" | {help}")));
        Some(text)
    };
    let found = diagnostics.into_sorted().into_iter();
    let found = found.filter(|d| d.code != Code::MissingFile).filter_map(shown).collect();
    (settled, found)
}

const HEAD: &str = "title: T
source: { organisation: O }
geography: G
columns:
  - { id: year, label: Year, role: dimension, type: year }
  - { id: place, label: Place, role: dimension }
  - { id: lines, label: Lines, role: measure, unit: lines }
  - { id: people, label: People, role: measure, unit: people }
  - { id: word, label: Word, role: measure, type: text }
";

const ROWS: &str = "rows:
  - [2018, Harrogate, 30, 1000, a]
  - [2018, York, 70, 2000, a]
  - [2019, Harrogate, \"45 [p]\", 1000, a]
  - [2019, York, 55, \"[c]\", a]
";

fn one(rest: &str) -> (Arc<Dataset>, Vec<String>) {
    let (settled, found) = settle_files(&[("data/d.yaml", &format!("{HEAD}{ROWS}{rest}"))]);
    (Arc::clone(&settled.shared.datasets["d"]), found)
}

/// The cells of a column: numbers to six decimals, symbols, and the note on each.
fn cells(dataset: &Dataset, id: &str) -> Vec<String> {
    let at = dataset.column(id).unwrap_or_else(|| panic!("a column `{id}`"));
    let cell = |row: &crate::model::Row| {
        let mut text = match &row.cells[at] {
            Cell::Number(value) => format!("{value:.6}"),
            Cell::Missing(missing) => missing.symbol().to_owned(),
            Cell::Text(text) => text.clone(),
        };
        for mark in row.marks_of(at) {
            text.push_str(mark.symbol());
        }
        for (_, note) in row.notes.iter().filter(|(column, _)| *column == at) {
            text.push_str(&format!(" {note}"));
        }
        text
    };
    dataset.rows.iter().map(cell).collect()
}

#[test]
fn sums_shares_and_rates() {
    let head = HEAD.replace("unit: people", "unit: lines");
    let rest = "derive:
  - { id: rate, label: Rate, rate: { of: total, population: people, per: 1000 }, interval: yes }
  - { id: total, label: Total, sum: [lines, people], notes: [Not a sum anyone needs.] }
  - { id: share, label: Share, share_of: lines }
  - { id: all, label: Share of all, share_of: lines, within: [], decimals: 0, format: percent }
  - { id: part, label: Part, share_of: lines, out_of: people, interval: yes }
";
    let (settled, found) = settle_files(&[("data/d.yaml", &format!("{head}{ROWS}{rest}"))]);
    let dataset = &settled.shared.datasets["d"];
    let cells = |id: &str| cells(dataset, id);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        cells("total"),
        [
            "1030.000000",
            "2070.000000",
            "1045.000000[p]",
            "[x] It needs \"People\", which is confidential."
        ]
    );
    assert_eq!(cells("share"), ["30.000000", "70.000000", "45.000000[p]", "55.000000[p]"]);
    assert_eq!(cells("all"), ["15.000000[p]", "35.000000[p]", "22.500000[p]", "27.500000[p]"]);
    assert_eq!(cells("part")[..2], ["3.000000", "3.500000"]);
    assert_eq!(cells("part_lower")[0], "2.109374");
    assert_eq!(cells("rate")[3], "[x] It needs \"Total\", which is not available.");
    assert_eq!(cells("rate_lower")[3], "[x]");
    let column = |id: &str| &dataset.columns[dataset.column(id).expect("a column")];
    assert_eq!(column("rate").format.style, NumberStyle::Rate(1000));
    assert_eq!(column("rate_upper").label, "Rate: upper 95% limit");
    assert_eq!(column("all").format.decimals, Some(0));
    assert_eq!(
        column("share").derived.as_deref(),
        Some("\"Lines\" as a percentage of all rows of the same \"Year\"")
    );
    assert_eq!(column("total").derived.as_deref(), Some("The sum of \"Lines\" and \"People\""));
    assert_eq!(column("total").notes, ["Not a sum anyone needs."]);
    assert_eq!(column("rate").derived.as_deref(), Some("\"Total\" per 1,000 of \"People\""));
}

/// 65 of 100: 0.65 (0.552544, 0.736358); per 100: 65 (50.163188, 82.849139), from the test vectors of
/// PHEindicatormethods.
#[test]
fn limits_are_those_of_the_published_methods() {
    let text = "title: T
source: { organisation: O }
columns:
  - { id: events, label: Events, role: measure }
  - { id: people, label: People, role: measure }
rows: [ [65, 100] ]
derive:
  - { id: rate, label: Rate, rate: { of: events, population: people, per: 100 }, interval: yes }
  - { id: part, label: Part, share_of: events, out_of: people, interval: yes }
";
    let (settled, found) = settle_files(&[("data/d.yaml", text)]);
    assert_eq!(found, Vec::<String>::new());
    let dataset = &settled.shared.datasets["d"];
    for (id, value) in [
        ("rate", "65.000000"),
        ("rate_lower", "50.163188"),
        ("rate_upper", "82.849139"),
        ("part", "65.000000"),
        ("part_lower", "55.254361"),
        ("part_upper", "73.635764"),
    ] {
        let at = dataset.column(id).expect("a column");
        let Cell::Number(number) = dataset.rows[0].cells[at] else { panic!("{id} is a number") };
        assert!((number - value.parse::<f64>().unwrap()).abs() < 1e-4, "{id}: {number}");
    }
}

#[test]
fn changes_and_indices() {
    let (dataset, found) = one("derive:
  - { id: change, label: Change, change_on_previous: lines, along: year }
  - { id: percent, label: Change, change_on_previous: lines, as: percent }
  - { id: index, label: Index, index: lines, base: \"2018\" }
");
    assert_eq!(found, Vec::<String>::new());
    let none = "[x] There is no earlier period to compare with.";
    assert_eq!(cells(&dataset, "change"), [none, none, "15.000000[p]", "-15.000000"]);
    assert_eq!(cells(&dataset, "percent"), [none, none, "50.000000[p]", "-21.428571"]);
    assert_eq!(
        cells(&dataset, "index"),
        ["100.000000", "100.000000", "150.000000[p]", "78.571429"]
    );
    let derived = |id: &str| dataset.columns[dataset.column(id).expect("there")].derived.clone();
    assert_eq!(derived("change").as_deref(), Some("Change in \"Lines\" from the \"Year\" before"));
    assert_eq!(derived("index").as_deref(), Some("\"Lines\" where 2018 is 100"));
}

#[test]
fn gaps_in_time_and_small_bases() {
    let text = "title: T
source: { organisation: O }
columns:
  - { id: when, label: When, role: dimension, type: period }
  - { id: n, label: N, role: measure }
  - { id: p, label: P, role: measure, format: percent }
rows:
  - [2020, 12, 1.3]
  - [2018, 4, 1.1]
  - [2015, 0, 1]
  - [2019, 6, 1.2]
  - [2019-09, 1, 1]
  - [2019-03, 2, 1]
derive:
  - { id: change, label: C, change_on_previous: n }
  - { id: percent, label: C, change_on_previous: n, as: percent }
  - { id: any, label: C, change_on_previous: n, as: percent, smallest_base: 1 }
  - { id: points, label: C, change_on_previous: p }
  - { id: index, label: C, index: n, base: \"2015\" }
";
    let (settled, found) = settle_files(&[("data/d.yaml", text)]);
    assert_eq!(found, Vec::<String>::new());
    let dataset = &settled.shared.datasets["d"];
    let (none, gap) = (
        "[x] There is no earlier period to compare with.",
        "[x] The period before is not in the data.",
    );
    assert_eq!(cells(dataset, "change"), ["6.000000", gap, none, "2.000000", "-1.000000", none]);
    let small = |base| format!("[z] It would be a percentage of {base}, which is under 10.");
    assert_eq!(cells(dataset, "percent"), [&small(6), gap, none, &small(4), &small(2), none]);
    assert_eq!(cells(dataset, "any")[0], "100.000000");
    assert_eq!(cells(dataset, "points")[0], "0.100000");
    assert_eq!(cells(dataset, "index")[0], "[z] It would be a percentage of 0.");
    let points = &dataset.columns[dataset.column("points").expect("there")];
    assert_eq!(points.format.style, NumberStyle::PercentagePoints);
}

#[test]
fn notes_stand_on_cells() {
    let (dataset, found) = one("cell_notes:
  - { where: { year: 2019, place: York }, column: share, note: Counted late. }
  - { where: { year: 2019 }, column: lines, note: Which one? }
  - { where: { year: 2017 }, column: lines, note: None. }
  - { where: { year: 2019, place: York }, column: line, note: None. }
derive: [ { id: share, label: Share, share_of: lines } ]
");
    assert_eq!(cells(&dataset, "share")[3], "55.000000[p] Counted late.");
    assert_eq!(
        dataset.notes_on(&[3], &[5], crate::model::Languages::built_in().of("en")),
        ["Share, 2019, York: Counted late."]
    );
    assert_eq!(
        found,
        [
            "C305 \"{ where\": 2 rows fit this note: say which one | name a value of each dimension in \
             `where`: `year` and `place` | a note on a whole column stands in the column: `notes: \
             [...]`",
            "C304 \"2017\": no row of `d` has the year `2017` | did you mean `2018`? | its values are \
             `2018` and `2019`",
            "C302 \"line\": the dataset `d` has no column `line` | did you mean `lines`? | its columns \
             are `year`, `place`, `lines`, `people`, `word` and `share`",
        ]
    );
}

#[test]
fn marks_are_read_with_the_value() {
    let (dataset, found) = one("");
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(dataset.rows[2].marks, [(2, Mark::Provisional)]);
    assert_eq!(dataset.rows[3].cells[3], Cell::Missing(Missing::Confidential));
}

mod across_datasets;
mod checks;
mod estimates;
mod refusals;
