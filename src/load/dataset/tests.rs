use super::*;
use crate::diagnostic::Files;
use crate::model::{Cell, ColumnContent, ColumnRole, Missing, NumberStyle};

const HEAD: &str = "title: Lines
source: { organisation: Police, published: 2020-02 }
columns:
  - { id: snapshot, label: As at, role: dimension, type: period }
  - { id: place, label: Place, role: dimension }
  - { id: lines, label: Lines, role: measure, unit: lines }
";

/// Reads `content/data/lines.yaml` with other files beside it; the findings as
/// `code file:line "excerpt": message | help`.
fn load(files: &[(&str, &str)]) -> (Folder, Vec<String>) {
    let mut sources = Sources::default();
    let mut yaml = Vec::new();
    for (name, text) in files {
        sources.add_text(&format!("content/data/{name}"), text);
        if layout::stem(name).is_some() {
            yaml.extend(sources.find(&format!("content/data/{name}")));
        }
    }
    let mut diagnostics = Diagnostics::new();
    let folder = folder(&sources, &yaml, &mut diagnostics);
    let shown = |d: Diagnostic| {
        let span = d.span.expect("every finding has a place");
        let (line, _) = sources.line_column(span);
        let path = sources.path(span.file).trim_start_matches("content/data/");
        let excerpt = &sources.text(span.file)[span.start..span.end];
        let mut text = format!("{} {path}:{line} {excerpt:?}: {}", d.code.number(), d.message);
        for help in d.help {
            text.push_str(" | ");
            text.push_str(&help);
        }
        text
    };
    (folder, diagnostics.into_sorted().into_iter().map(shown).collect())
}

fn with_rows(rows: &str) -> (Folder, Vec<String>) {
    load(&[("lines.yaml", &format!("{HEAD}rows:\n{rows}"))])
}

const MARKERS: &str = "a missing value says why: `[x]` not available, `[c]` confidential, `[z]` not \
                       applicable, `[low]` rounds to zero";

#[test]
fn rows_in_yaml() {
    let (folder, found) = with_rows(
        "  - [2019-09, Harrogate, 7]\n  - [2020-02, York, [x]]\n  - [2018/19, Élan, \"[low]\"]\n",
    );
    assert_eq!(found, Vec::<String>::new());
    let dataset = &folder.datasets["lines"];
    assert_eq!(dataset.source.line(), "Police, February 2020");
    let lines = &dataset.columns[2];
    assert_eq!((lines.role, lines.content), (ColumnRole::Measure, ColumnContent::Decimal));
    assert_eq!(lines.format.style, NumberStyle::Count);
    assert_eq!(dataset.rows[0].cells[0], Cell::Text("2019-09".to_owned()));
    assert_eq!(dataset.rows[0].cells[2], Cell::Number(7.0));
    assert_eq!(dataset.rows[1].cells[2], Cell::Missing(Missing::NotAvailable));
    assert_eq!(dataset.rows[2].cells[2], Cell::Missing(Missing::Low));
}

#[test]
fn wrong_rows() {
    let columns = "the dataset has 3 columns: `snapshot`, `place` and `lines`";
    let (folder, found) = with_rows(
        "  - [2019-09, 7]
  - [2019-09, York, 4,547]
  - place
  - [2019-09, York, \"4,547\"]
  - [2019-09, York, many]
  - [2019-09, York, \"7\"]
  - [2019-09, York, [q]]
  - [2019-09, York, ]
  - [2019-09, [x], 1]
  - [Sept 2019, York, 1]
  - [2019-13, York, 1]
  - [2019-09, [a, b], 1]
",
    );
    assert_eq!(
        found,
        [
            format!("C309 lines.yaml:8 \"[2019-09, 7]\": this row has 2 cells, but {columns}"),
            format!(
                "C309 lines.yaml:9 \"[2019-09, York, 4,547]\": this row has 4 cells, but {columns} | a \
                 comma separates cells: write `4547` for 4,547"
            ),
            "C106 lines.yaml:10 \"place\": a row must be a list of cells, but this is text | write a row \
             as `- [2019-09, Harrogate, 7]`"
                .to_owned(),
            "C108 lines.yaml:11 \"\\\"4,547\\\"\": column `lines` holds numbers, but this is `4,547` | \
             write `4547`"
                .to_owned(),
            format!(
                "C108 lines.yaml:12 \"many\": column `lines` holds numbers, but this is `many` | \
                 {MARKERS}"
            ),
            "C108 lines.yaml:13 \"\\\"7\\\"\": column `lines` holds numbers, but this is `7` | write `7` \
             without quotation marks"
                .to_owned(),
            format!(
                "C108 lines.yaml:14 \"[q]\": `[q]` is no marker for a missing value in column `lines` | \
                 {MARKERS}"
            ),
            format!("C309 lines.yaml:15 \"[2019-09, York, ]\": this row has 2 cells, but {columns}"),
            "C106 lines.yaml:16 \"[x]\": column `place` is a dimension and cannot be `[x]` | a dimension \
             says what a row is about: write a word such as `Unknown`"
                .to_owned(),
            "C107 lines.yaml:17 \"Sept 2019\": column `snapshot` holds periods, but this is `Sept 2019` | \
             write `2019-09`"
                .to_owned(),
            "C107 lines.yaml:18 \"2019-13\": column `snapshot` holds periods, but this is `2019-13` | a \
             period is `2019`, `2018/19`, `2019-Q3`, `2019-09` or `2020-02-06` | leave `type: period` out \
             where the column holds words"
                .to_owned(),
            "C106 lines.yaml:19 \"[a, b]\": a cell of column `place` cannot be a list | put quotation \
             marks around a text that starts with `[` or `{` or holds `: `"
                .to_owned(),
        ]
    );
    assert_eq!(folder.datasets["lines"].rows.len(), 8);
}

#[test]
fn an_empty_cell_says_why() {
    let (_, found) = with_rows("  - [2019-09, York, ~]\n");
    let message = "column `lines` is empty in this row";
    assert_eq!(found, [format!("C105 lines.yaml:8 \"~\": {message} | {MARKERS}")]);
}

#[test]
fn wrong_columns() {
    let text = "title: Lines
source: { organisation: Police }
columns:
  - { id: Place Name, label: Place, role: dimension }
  - { id: lines, label: Lines, role: measure, type: integer, format: counts, decimals: 9 }
  - { id: lines, label: Lines, role: measure }
rows:
  - [York, 1.5, 2]
";
    let (_, found) = load(&[("My Lines.yaml", text)]);
    assert_eq!(
        found,
        [
            "C111 My Lines.yaml:1 \"\": `My Lines` cannot be the id of a dataset (its file's name) | write \
             `my-lines` | an id has lower-case letters, digits and hyphens",
            "C111 My Lines.yaml:4 \"Place Name\": `Place Name` cannot be the id of a column | write \
             `place-name` | an id has lower-case letters, digits, hyphens and underscores",
            "C109 My Lines.yaml:5 \"counts\": `format` cannot be `counts` in this column | did you mean \
             `count`? | it can be `count`, `percent`, `percentage-points`, `money`, `rate` and `decimal`",
            "C108 My Lines.yaml:5 \"9\": `decimals` can be at most 6, but this is `9`",
            "C103 My Lines.yaml:6 \"lines\": two columns have the id `lines`",
            "C108 My Lines.yaml:8 \"1.5\": column `lines` holds whole numbers, but this is `1.5` | set \
             `type: decimal` on the column to allow a fraction",
        ]
    );
}

#[test]
fn rows_in_csv() {
    let csv =
        "snapshot,place,lines\r\n2019-09,\"Scarborough, Whitby\",2\r\n\r\n2020-02,York,[c]\r\n";
    let (folder, found) =
        load(&[("lines.yaml", &format!("{HEAD}csv: lines.csv\n")), ("lines.csv", csv)]);
    assert_eq!(found, Vec::<String>::new());
    let rows = &folder.datasets["lines"].rows;
    assert_eq!(rows[0].cells[1], Cell::Text("Scarborough, Whitby".to_owned()));
    assert_eq!(rows[1].cells[2], Cell::Missing(Missing::Confidential));
    let raw: Vec<_> = rows.iter().map(|row| &csv[row.span.start..row.span.end]).collect();
    assert_eq!(raw, ["2019-09,\"Scarborough, Whitby\",2", "2020-02,York,[c]"]);
    assert_eq!(folder.used.len(), 1);
}

#[test]
fn wrong_csv_rows() {
    let csv = "\u{feff}snapshot,place,lines\n2019-09,Élan,\"4,547\"\n2019-09,York\n2019-09,York,1,2\n,York,1\n";
    let (folder, found) =
        load(&[("lines.yaml", &format!("{HEAD}csv: lines.csv\n")), ("lines.csv", csv)]);
    let columns = "the dataset has 3 columns: `snapshot`, `place` and `lines`";
    assert_eq!(
        found,
        [
            "C108 lines.csv:2 \"\\\"4,547\\\"\": column `lines` holds numbers, but this is `4,547` | write \
             `4547`"
                .to_owned(),
            format!("C309 lines.csv:3 \"2019-09,York\": this row has 2 cells, but {columns}"),
            format!(
                "C309 lines.csv:4 \"2019-09,York,1,2\": this row has 4 cells, but {columns} | put double \
                 quotation marks around a cell that holds a comma"
            ),
            "C105 lines.csv:5 \"\": column `snapshot` is empty in this row | say what the row is about"
                .to_owned(),
        ]
    );
    assert_eq!(folder.datasets["lines"].rows.len(), 2);
}

/// Columns are found by their names, in any order; what spreadsheets add is passed over.
#[test]
fn csv_columns_in_any_order() {
    let csv =
        "Remarks,LINES,place,As  at,,\nsure,7,Harrogate,2019-09,,\n,,,,,\n,4,York,2019-09,,\n,,\n";
    let (folder, found) =
        load(&[("lines.yaml", &format!("{HEAD}csv: lines.csv\n")), ("lines.csv", csv)]);
    assert_eq!(found, Vec::<String>::new());
    let rows = &folder.datasets["lines"].rows;
    let text = |text: &str| Cell::Text(text.to_owned());
    let cells: Vec<_> = rows.iter().map(|row| row.cells.clone()).collect();
    assert_eq!(
        cells,
        [
            [text("2019-09"), text("Harrogate"), Cell::Number(7.0)],
            [text("2019-09"), text("York"), Cell::Number(4.0)]
        ]
    );
}

#[test]
fn wrong_csv_headers() {
    for (csv, expected) in [
        (
            "snapshot,palce,lines\n",
            "\"palce\": the first line does not name the column `place` | write `place` if `palce` is meant to be it | its cells \
             say `snapshot`, `palce` and `lines`",
        ),
        (
            "snapshot,lines\n",
            "\"snapshot,lines\": the first line does not name the column `place` | its cells say \
             `snapshot` and `lines`",
        ),
        (
            "snapshot,place,lines,Place\n",
            "\"Place\": the column `place` stands twice in the first line | take one of them out, or \
             rename it",
        ),
        (
            "2019-09,York,4\n",
            "\"2019-09,York,4\": the first line does not name the columns `snapshot`, `place` and `lines` \
             | put a line with the names above the rows: `snapshot,place,lines`",
        ),
        (
            "Lines by place,,\n,,\nMade by hand,,\nsnapshot,place,lines\n2019-09,York,4\n",
            "\"Lines by place,,\": the first line does not name the columns `snapshot`, `place` and \
             `lines` | delete the lines above the one with the names of the columns",
        ),
        (
            "snapshot;place;lines\n",
            "\"snapshot;place;lines\": the cells of this file are not separated by commas | save the file \
             again as CSV with commas",
        ),
        (
            "",
            "\"\": this file is empty: its first line must be the ids of the columns | write \
             `snapshot,place,lines` as the first line",
        ),
    ] {
        let (_, found) =
            load(&[("lines.yaml", &format!("{HEAD}csv: lines.csv\n")), ("lines.csv", csv)]);
        assert_eq!(found, [format!("C309 lines.csv:1 {expected}")]);
    }
}

/// What a writer meant is said, where it can be told from what stands there.
#[test]
fn cells_as_people_write_them() {
    for (cell, help) in [
        ("x", "`[x]`"),
        ("[X]", "`[x]`"),
        ("(c)", "`[c]`"),
        ("LOW", "`[low]`"),
        ("91 (p)", "`91 [p]`"),
        ("91r", "`91 [r]`"),
        ("(91)", "`-91`"),
    ] {
        let csv = format!("snapshot,place,lines\n2019-09,York,{cell}\n");
        let (_, found) =
            load(&[("lines.yaml", &format!("{HEAD}csv: lines.csv\n")), ("lines.csv", &csv)]);
        assert_eq!(
            found,
            [format!(
                "C108 lines.csv:2 \"{cell}\": column `lines` holds numbers, but this is `{cell}` | write {help}"
            )]
        );
    }
}

#[test]
fn which_csv_and_which_rows() {
    for (tail, expected) in [
        (
            "csv: line.csv\n",
            "C003 lines.yaml:7 \"line.csv\": there is no file `content/data/line.csv` | did you mean \
             `lines.csv`?",
        ),
        (
            "csv: ../lines.csv\n",
            "C004 lines.yaml:7 \"../lines.csv\": `../lines.csv` leads out of the dataset's folder | put \
             the CSV file beside the dataset and write its name only",
        ),
        (
            "rows: []\ncsv: lines.csv\n",
            "C106 lines.yaml:8 \"lines.csv\": this dataset has both `rows` and `csv` | keep one of the two",
        ),
        (
            "",
            "C105 lines.yaml:1 \"title\": this dataset has no rows: `rows` is missing, and `csv` \
             and `xlsx` too | write `rows:` and below it one line a row: `- [2019-09, Harrogate, 7]` | or \
             name a file beside this one: `csv: name.csv` or `xlsx: name.xlsx`",
        ),
    ] {
        let csv = ("lines.csv", "snapshot,place,lines\n2019-09,York,4\n");
        let (_, found) = load(&[("lines.yaml", &format!("{HEAD}{tail}")), csv]);
        assert_eq!(found, [expected]);
    }
}

#[test]
fn values_spelt_in_two_ways() {
    let rows = "  - [2019-09, Westvale, 7]\n  - [2020-02, westvale, 8]\n  - [2020-03, West  Vale, 8]\n  \
                - [2020-04, Westvale, 9]\n  - [2020-05, King's Lynn, 1]\n  - [2020-06, King\u{2019}s Lynn, 2]\n  \
                - [2020-07, York, 2]\n  - [2020-08, Yorks, 2]\n  - [2020-09, a, 2]\n  - [2020-10, A, 2]\n";
    let (folder, found) = with_rows(rows);
    let help = "write it the same in every row: tables, charts and totals tell the two apart";
    let expected = [
        ("9 \"westvale\"", "westvale", "Westvale"),
        ("10 \"West  Vale\"", "West  Vale", "Westvale"),
        ("13 \"King\u{2019}s Lynn\"", "King\u{2019}s Lynn", "King's Lynn"),
    ]
    .map(|(place, here, there)| {
        format!("C346 lines.yaml:{place}: column `place` has both `{here}` and `{there}` | {help}")
    });
    assert_eq!(found, expected);
    assert!(folder.unsound.is_empty());
}

#[test]
fn two_files_for_one_id() {
    let text = format!("{HEAD}rows: []\n");
    let (folder, found) = load(&[("lines.yaml", &text), ("lines.yml", &text)]);
    assert_eq!(folder.datasets.len(), 1);
    assert_eq!(
        found,
        ["C311 lines.yml:1 \"\": two datasets are called `lines`: `content/data/lines.yaml` and \
          `content/data/lines.yml` | rename one of the files, or take it away"]
    );
}

#[test]
fn measures_and_periods_can_be_words() {
    let text = "title: Views
source: { organisation: Office }
columns:
  - { id: theme, label: Theme, role: dimension }
  - { id: age, label: Age, role: dimension, type: integer }
  - { id: stance, label: Stance, role: measure, type: text }
rows:
  - [Housing, 16, raised]
  - [Work, 17, '[z]']
";
    let (folder, found) = load(&[("views.yml", text)]);
    assert_eq!(found, Vec::<String>::new());
    let rows = &folder.datasets["views"].rows;
    assert_eq!(rows[0].cells[1..], [Cell::Text("16".to_owned()), Cell::Text("raised".to_owned())]);
    assert_eq!(rows[1].cells[2], Cell::Missing(Missing::NotApplicable));
}

mod formats;
