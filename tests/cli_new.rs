//! `candour new` starts a paper that passes the check as it is, with warnings of what is to be written.

mod cli_support;

use cli_support::{assert_exit, candour_in, json_lines, office, put, stderr, stdout, text};

const KINDS: [&str; 9] = [
    "board-report",
    "delivery-plan",
    "inspection-response",
    "letter",
    "locality-review",
    "meeting-pack",
    "meeting-register",
    "needs-assessment",
    "panel-report",
];

#[test]
fn every_kind_passes_the_check() {
    let office = office();
    for kind in KINDS {
        let title = format!("A {kind}: \"new\" & \\ difficult");
        let output = candour_in(office.path(), &["new", kind, &title, "--date", "2026-03-04"]);
        assert_exit(&output, 0);
        let folder = format!("content/papers/2026-03-a-{kind}-new-and-difficult");
        let paper = text(&office.path().join(&folder).join("index.md"));
        assert!(paper.contains(&format!("\nkind: {kind}\n")), "{paper}");
        assert!(paper.contains("\ndate: 2026-03-04\n"), "{paper}");
        assert!(paper.contains("Write here"), "{paper}");
        assert!(stdout(&output).contains("candour check"), "{}", stdout(&output));
    }
    let output = candour_in(office.path(), &["check", "--message-format", "json"]);
    assert_exit(&output, 0);
    let lines = json_lines(&output);
    assert_eq!(lines.last().expect("a line")["summary"]["papers"], KINDS.len() + 1);
    // The only findings are about the words that are still to be written, the day a pack is published and
    // the last day of a response and its answers, which no block shows yet.
    let (_, findings) = lines.split_last().expect("a line");
    let to_write = |code: &str| matches!(code, "C216" | "C548" | "C556" | "C559");
    let code = |finding: &serde_json::Value| finding["code"].as_str().is_some_and(to_write);
    assert!(findings.iter().all(code), "{findings:?}");
    for kind in KINDS {
        let file = format!("content/papers/2026-03-a-{kind}-new-and-difficult/index.md");
        assert!(findings.iter().any(|finding| finding["file"] == file.as_str()), "{file}");
    }
}

#[test]
fn a_new_paper_of_every_kind_builds() {
    let office = office();
    for kind in KINDS {
        assert_exit(&candour_in(office.path(), &["new", kind, "Title", "--section", kind]), 0);
    }
    let output = candour_in(office.path(), &["build"]);
    assert_exit(&output, 0);
    assert!(stdout(&output).starts_with("Built 10 papers ("), "{}", stdout(&output));
}

#[test]
fn optional_fields_work_once_the_hash_is_gone() {
    let office = office();
    for kind in KINDS {
        assert_exit(&candour_in(office.path(), &["new", kind, kind, "--date", "2026-03-04"]), 0);
        let path = office.path().join(format!("content/papers/2026-03-{kind}/index.md"));
        let all = text(&path).lines().map(in_use).collect::<Vec<_>>().join("\n");
        put(&path, &all.replace("picture.png", "picture.svg"));
        let picture =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' height='9'/>";
        put(&path.with_file_name("picture.svg"), picture);
    }
    assert_exit(&candour_in(office.path(), &["check"]), 0);
}

/// A line with the `#` taken away where it hides a field: no space follows it there, and none hides
/// in what is no field.
fn in_use(line: &str) -> String {
    match line.trim_start().strip_prefix('#') {
        // A paper that the office does not have.
        Some(rest) if rest.trim_start().starts_with("paper:") => line.to_owned(),
        Some(rest) if rest.starts_with(char::is_lowercase) || rest.starts_with("  ") => {
            line.replacen('#', "", 1)
        }
        _ => line.to_owned(),
    }
}

#[test]
fn the_parts_of_a_paper_have_an_example() {
    let office = office();
    let new = ["new", "locality-review", "York", "--section", "reviews", "--date", "2026-03-04"];
    assert_exit(&candour_in(office.path(), &new), 0);
    let part = office.path().join("content/reviews/2026-03-york/interviews/01-example.md");
    assert!(text(&part).contains("title: An example group"));
}

#[test]
fn an_unknown_kind_gets_the_list() {
    let office = office();
    let output = candour_in(office.path(), &["new", "pannel-report", "Title"]);
    assert_exit(&output, 2);
    let said = stderr(&output);
    assert!(said.contains("there is no kind `pannel-report`"), "{said}");
    assert!(said.contains("did you mean `panel-report`?"), "{said}");
    for kind in KINDS {
        assert!(said.contains(&format!("{kind} ")), "{said}");
    }
    assert!(said.contains("A letter on the office's paper"), "{said}");
    assert!(!office.path().join("content/papers/title").exists());
}

#[test]
fn a_kind_of_the_offices_own() {
    let office = office();
    let kinds = office.path().join("templates/kinds");
    put(
        &kinds.join("note.yaml"),
        "label: Note\nplural: Notes\ndescription: A short note.\nfields:\n  \
         - { id: people, label: People, type: list, items: text, required: true, help: Who. }\n",
    );
    put(&kinds.join("broken.yaml"), "label: [\n");
    let new = ["new", "note", "First", "--date", "2026-03-04"];
    assert_exit(&candour_in(office.path(), &new), 0);
    let paper = text(&office.path().join("content/papers/2026-03-first/index.md"));
    assert!(paper.contains("# Who.\npeople:\n  - \"Write here: People\"\n"), "{paper}");
    let output = candour_in(office.path(), &["new", "broken", "First"]);
    assert_exit(&output, 1);
    assert!(stderr(&output).contains("templates/kinds/broken.yaml"), "{}", stderr(&output));
}

#[test]
fn nothing_is_overwritten() {
    let office = office();
    let new = ["new", "letter", "Reply", "--date", "2026-03-04"];
    assert_exit(&candour_in(office.path(), &new), 0);
    let path = office.path().join("content/papers/2026-03-reply/index.md");
    put(&path, "mine");
    let output = candour_in(office.path(), &new);
    assert_exit(&output, 2);
    assert!(stderr(&output).contains("already"), "{}", stderr(&output));
    assert_eq!(text(&path), "mine");
}

#[test]
fn arguments_that_cannot_be() {
    let office = office();
    for arguments in [
        &["new", "letter", ""][..],
        &["new", "letter", "???"],
        &["new", "letter", "Title", "--date", "4 March 2026"],
        &["new", "letter", "Title", "--section", "../elsewhere"],
        &["new", "letter", "Title", "--section", "data"],
    ] {
        let output = candour_in(office.path(), arguments);
        assert_exit(&output, 2);
        assert!(stderr(&output).contains("help: "), "{}", stderr(&output));
    }
}
