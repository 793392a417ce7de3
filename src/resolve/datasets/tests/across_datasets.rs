use super::settle_files;

/// A dataset of arrests by year with some rows, other details and something behind.
fn arrests(details: &str, rows: &str, behind: &str) -> String {
    let geography = if details.contains("geography") { "" } else { "geography: G\n" };
    let id = if details.contains("id:") { "" } else { "id: arrests, " };
    format!(
        "title: T\nsource: {{ organisation: O }}\n{geography}{}columns:\n  - {{ id: year, label: Year, \
         role: dimension, type: year }}\n  - {{ {id}{}, role: measure, unit: arrests }}\nrows:\n{rows}{behind}",
        if geography.is_empty() { "geography: Elsewhere\n" } else { "" },
        if id.is_empty() { "id: other, label: Others" } else { "label: Arrests" },
    )
}

const A: &str = "  - [2018, 191]\n  - [2019, 222]\n  - [2020, 5]\n";
const B: &str = "  - [2018, 190]\n  - [2019, 220]\n  - [2020, 5]\n";

#[test]
fn one_measure_with_two_values() {
    let (_, found) =
        settle_files(&[("data/a.yaml", &arrests("", A, "")), ("data/b.yaml", &arrests("", B, ""))]);
    assert_eq!(
        found,
        [
            "C335 \"[2018, 190]\": `b.arrests` is 190 for 2018, but `a.arrests` is 191 | they differ in one \
          other row | correct the one that is wrong; where they count different things, give them \
          different labels | where both are right, add a check that says why: `{ value: arrests, equals: \
          a.arrests, explain: ... }`"
        ]
    );
}

#[test]
fn what_is_not_the_same_is_not_compared() {
    for other in [
        arrests("geography", B, ""),
        arrests("id:", B, ""),
        arrests("", "  - [2021, 1]\n", ""),
        arrests("", A, ""),
        arrests(
            "",
            B,
            "checks: [ { value: arrests, equals: a.arrests, explain: Revised since. } ]\n",
        ),
    ] {
        let (_, found) =
            settle_files(&[("data/a.yaml", &arrests("", A, "")), ("data/b.yaml", &other)]);
        assert_eq!(found, Vec::<String>::new(), "{other}");
    }
}

#[test]
fn a_papers_own_data_is_held_against_the_shared() {
    let paper = ("papers/x/index.md", "---\nkind: letter\ntitle: X\n---\n");
    let (shared, own) = (arrests("", A, ""), arrests("", B, ""));
    let (_, found) =
        settle_files(&[paper, ("data/a.yaml", &shared), ("papers/x/data/b.yaml", &own)]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("`b.arrests` is 190 for 2018, but `a.arrests` is 191"),
        "{}",
        found[0]
    );
    // One of the same name stands in the shared one's place on purpose.
    let (settled, found) =
        settle_files(&[paper, ("data/a.yaml", &shared), ("papers/x/data/a.yaml", &own)]);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(settled.own[0].datasets["a"].rows.len(), 3);
}

#[test]
fn a_papers_own_checks_reach_the_shared_data() {
    let paper = ("papers/x/index.md", "---\nkind: letter\ntitle: X\n---\n");
    let behind = "checks: [ { value: arrests, at_least: a.arrests } ]\n";
    let own = arrests("", A, behind);
    let (_, found) = settle_files(&[
        paper,
        ("data/a.yaml", &arrests("", B, "")),
        ("papers/x/data/b.yaml", &own),
    ]);
    let codes: Vec<&str> = found.iter().map(|finding| &finding[..4]).collect();
    assert_eq!(codes, ["C335"], "{found:?}");
}

#[test]
fn data_with_errors_is_not_blamed_again() {
    let broken = arrests("", "  - [2018, many]\n", "derive: [ { id: x, label: X, sum: [no] } ]\n");
    let user = arrests("id:", A, "checks: [ { value: other, equals: a.arrests } ]\n");
    let (_, found) = settle_files(&[("data/a.yaml", &broken), ("data/b.yaml", &user)]);
    let codes: Vec<&str> = found.iter().map(|finding| &finding[..4]).collect();
    assert_eq!(codes, ["C108"], "{found:?}");
}
