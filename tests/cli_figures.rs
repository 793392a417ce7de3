//! `candour figures` and `candour trace`.

mod cli_support;

use cli_support::{assert_exit, candour_in, json_lines, office, put, stderr, stdout};

const PAPER: &str = "---\nkind: note\ntitle: Second\ndate: 2026-02-03\n---\n";

/// The folder of the paper that `candour init` makes.
const FIRST: &str = "papers/2026-01-antisocial-behaviour";

#[test]
fn figures_are_counted_and_listed() {
    let office = office();
    let counted = candour_in(office.path(), &["figures"]);
    assert_exit(&counted, 0);
    let text = stdout(&counted);
    assert!(text.starts_with("Figures  Bound  Cited  Paper\n"), "{text}");
    assert!(text.contains(FIRST) && text.contains(" in 1 paper: "), "{text}");
    let mut lists = Vec::new();
    for name in [
        FIRST,
        "2026-01-antisocial-behaviour",
        "content/papers/2026-01-antisocial-behaviour/",
        "./content/papers/2026-01-antisocial-behaviour/index.md",
    ] {
        let output = candour_in(office.path(), &["figures", name]);
        assert_exit(&output, 0);
        lists.push(stdout(&output));
    }
    lists.dedup();
    assert_eq!(lists.len(), 1, "each name means the same paper");
    assert!(lists[0].contains("\n   1  ") && lists[0].contains("/index.md:"), "{}", lists[0]);
}

#[test]
fn figures_for_programs() {
    let office = office();
    let output = candour_in(office.path(), &["figures", FIRST, "--message-format", "json"]);
    assert_exit(&output, 0);
    let lines = json_lines(&output);
    let (summary, figures) = lines.split_last().expect("lines");
    assert_eq!(summary["summary"]["command"], "figures");
    assert_eq!(summary["summary"]["figures"], figures.len());
    for (at, figure) in figures.iter().enumerate() {
        assert_eq!(figure["number"], at + 1);
        assert_eq!(figure["paper"], FIRST);
        assert!(figure["line"].as_u64() > Some(0) && figure["sentence"].is_string(), "{figure}");
    }
}

#[test]
fn unknown_names_are_wrong_use() {
    let office = office();
    let paper = candour_in(office.path(), &["figures", "2026-01-antisocial-behavior"]);
    assert_exit(&paper, 2);
    let said = stderr(&paper);
    assert!(said.contains("did you mean `2026-01-antisocial-behaviour`?"), "{said}");
    let dataset = candour_in(office.path(), &["trace", "antisocial-behavior"]);
    assert_exit(&dataset, 2);
    assert!(stderr(&dataset).contains("did you mean `antisocial-behaviour`?"));
    let measure = candour_in(office.path(), &["trace", "antisocial-behaviour.report"]);
    assert_exit(&measure, 2);
    let said = stderr(&measure);
    assert!(said.contains("did you mean `antisocial-behaviour.reports`?"), "{said}");
    assert_eq!(stdout(&measure), "");
}

/// A correction of a dataset changes what is worked out from it, also in other datasets.
#[test]
fn a_trace_follows_derived_columns() {
    let office = office();
    let data = |name: &str, text: &str| {
        put(&office.path().join(format!("content/data/{name}.yaml")), text);
    };
    data(
        "ages",
        "title: Ages\nsource: { organisation: O }\ncolumns:\n  - { id: age, label: Age, role: dimension }\n  - { id: cases, label: Cases, role: measure }\n  - { id: people, label: People, role: measure }\n  - { id: standard, label: Standard, role: measure }\nrows: [[Young, 40, 900, 500], [Old, 60, 4100, 500]]\n",
    );
    data(
        "rates",
        "title: Rates\nsource: { organisation: O }\ncolumns: [{ id: area, label: Area, role: dimension }, { id: hours, label: Hours, role: measure }]\nrows: [[All, 7]]\nderive:\n  - { id: rate, label: Rate, standardised_rate: { of: ages.cases, population: ages.people, standard: ages.standard, over: age, per: 1000 }, interval: yes }\n  - { id: position, label: Position, compare: { of: rate, benchmark: 20 } }\n",
    );
    put(
        &office.path().join("templates/kinds/note.yaml"),
        "label: Note\nplural: Notes\ndescription: A note.\n",
    );
    let text = "The rate is {{ value(of=\"rates.position\") }}, of {{ value(of=\"rates.hours\") }} hours.\n\n```chart\ntype: bar\ndata: rates\nx: area\ny: rate\ntitle: Rates\n```\n";
    put(&office.path().join("content/notes/second/index.md"), &format!("{PAPER}\n{text}"));

    for asked in ["ages", "ages.cases", "ages.standard", "rates.rate"] {
        let output = candour_in(office.path(), &["trace", asked]);
        assert_exit(&output, 0);
        let text = stdout(&output);
        assert!(text.contains("figure  higher  value of rates.position"), "{asked}: {text}");
        assert!(text.ends_with("2 places in 1 paper: 1 figure, 1 chart, no tables\n"), "{text}");
    }
    let output = candour_in(office.path(), &["trace", "ages", "--message-format", "json"]);
    let lines = json_lines(&output);
    assert_eq!(lines[0]["through"], "rates.position");
    assert_eq!(lines[1]["through"], "rates.rate");
    let hours = candour_in(office.path(), &["trace", "rates.hours"]);
    assert!(stdout(&hours).ends_with("1 place in 1 paper: 1 figure, no charts, no tables\n"));
}

#[test]
fn a_trace_names_every_place() {
    let office = office();
    let output = candour_in(office.path(), &["trace", "antisocial-behaviour"]);
    assert_exit(&output, 0);
    let text = stdout(&output);
    assert!(text.contains("content/data/antisocial-behaviour.yaml\n"), "{text}");
    assert!(text.contains("\n    figure  ") && text.contains("\n    chart   Figure 1: "), "{text}");
    assert!(text.trim_end().ends_with("1 chart, 1 table"), "{text}");

    put(
        &office.path().join("content/data/unused.yaml"),
        "title: Unused\nsource: { organisation: O }\ncolumns: [{ id: n, label: N, role: measure }]\nrows: [[1]]\n",
    );
    let unused = candour_in(office.path(), &["trace", "unused.n"]);
    assert_exit(&unused, 0);
    assert!(stdout(&unused).ends_with("no paper uses unused.n\n"), "{}", stdout(&unused));

    let restricted =
        "::: restricted {reason=\"small\"}\nIn it, {{ value(of=\"unused.n\") }}.\n:::\n\nText.\n";
    put(
        &office.path().join("templates/kinds/note.yaml"),
        "label: Note\nplural: Notes\ndescription: A note.\n",
    );
    let path = office.path().join("content/notes/second/index.md");
    put(&path, &format!("{PAPER}{restricted}"));
    let all = candour_in(office.path(), &["trace", "unused", "--message-format", "json"]);
    assert_exit(&all, 0);
    let lines = json_lines(&all);
    assert_eq!(lines[0]["line"], 7);
    assert_eq!(lines[0]["what"], "figure");
    assert_eq!(lines[1]["summary"]["figures"], 1);
    let public = candour_in(office.path(), &["trace", "unused", "--edition", "public"]);
    assert!(stdout(&public).ends_with("no paper uses unused\n"), "{}", stdout(&public));
}

#[test]
fn content_with_errors_cannot_be_listed() {
    let office = office();
    put(&office.path().join("content/papers/wrong/index.md"), "---\nkind: leter\n---\nText.\n");
    for arguments in [&["figures"][..], &["trace", "antisocial-behaviour"]] {
        let output = candour_in(office.path(), arguments);
        assert_exit(&output, 1);
        assert!(stderr(&output).contains("C501"), "{}", stderr(&output));
        assert_eq!(stdout(&output), "");
    }
}
