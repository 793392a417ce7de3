use super::{found, help, tree};

#[test]
fn a_caption_joins_its_table() {
    let table = "| Place | Lines |\n|:--|--:|\n| York | 3 |\n";
    assert_eq!(
        tree(&format!("Table: Lines *by* place {{#lines}}\n\n{table}")),
        "table#lines\"Lines *by* place\"<>(Place|Lines/York|3)"
    );
    assert_eq!(tree(&format!("Table: Lines\n{table}")), "table\"Lines\"<>(Place|Lines/York|3)");
    assert_eq!(
        tree("- a\n\n  Table: {{ x }} lines\n\n  | a |\n  |---|\n"),
        "ul-loose(li(p[a] table\"« x » lines\"<(a)))"
    );
    assert_eq!(tree(&format!("Text\n\n{table}")), "p[Text] table<>(Place|Lines/York|3)");
    assert_eq!(tree(&format!("Table: *a*\n\n{table}")), "table\"*a*\"<>(Place|Lines/York|3)");
}

#[test]
fn cells_hold_running_text() {
    assert_eq!(
        tree("| a | b | c |\n|---|:-:|--|\n| {{ x | words }} | *e* | \"d\" |\n| f \\| g |\n"),
        "table<^<(a|b|c/« x | words »|*e*|“d”/f | g||)"
    );
}

#[test]
fn a_caption_without_a_table_is_warned_of() {
    let message = "no Markdown table stands directly after this `Table:` caption";
    assert_eq!(found("Table: lines\n\nText"), [format!("C209 \"Table: lines\" {message}")]);
    assert_eq!(found("Table: lines"), [format!("C209 \"Table: lines\" {message}")]);
    assert_eq!(
        found("::: callout\nTable: lines\n:::"),
        [format!("C209 \"Table: lines\" {message}")]
    );
    assert_eq!(
        help("Table: lines\n\n```table\nid: a\n```"),
        ["a `chart` or `table` block has its caption inside, as `title:`"]
    );
}
