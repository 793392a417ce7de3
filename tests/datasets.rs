//! Datasets from file to page: sheets, derived columns, explained differences, and the examples of
//! their documentation.

mod support;

#[path = "datasets/charts.rs"]
mod charts;
#[path = "datasets/files.rs"]
mod files;

use candour::diagnostic::{Diagnostics, emit};
use candour::model::Edition;
use candour::pipeline::{self, Ready};
use candour::source::{self, SourceFile, Sources};
use support::example::{build, text};

const DATASETS: &str = include_str!("../docs/datasets.md");
const SITE: &str = include_str!("invalid/base/content/site.yaml");

/// An office with one paper whose body is given, and other files.
fn office(body: &str, files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    sources.add_text("content/site.yaml", SITE);
    sources.add_text(
        "templates/kinds/note.yaml",
        "label: Note\nplural: Notes\ndescription: A note.\n",
    );
    let front = "---\nkind: note\ntitle: Note\ndate: 2026-01-02\n---\n";
    sources.add_text("content/notes/one/index.md", &format!("{front}{body}\n"));
    for (path, text) in files {
        sources.add_text(&format!("content/data/{path}"), text);
    }
    sources
}

fn with_built_in(mut sources: Sources) -> Sources {
    let built_in = source::built_in();
    for folder in ["templates/", "themes/"] {
        for (_, file) in built_in.under(folder) {
            sources.add(file.clone());
        }
    }
    sources
}

/// The checked site and everything a writer reads about it.
fn checked(sources: Sources) -> (Option<Ready>, String) {
    let sources = with_built_in(sources);
    let mut diagnostics = Diagnostics::new();
    let ready = pipeline::check(&sources, Edition::Public, &mut diagnostics);
    (ready, emit::human(&diagnostics.into_sorted(), &sources, false))
}

/// What a reader of the paper's page reads.
fn page(sources: Sources) -> String {
    let built = build(&with_built_in(sources), Edition::Public);
    support::html::main_text(text(&built, "notes/one/index.html"), &[])
}

/// The fenced blocks of a language on the page.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("\n```{language}\n");
    let rest = DATASETS.split(fence.as_str()).skip(1);
    rest.map(|rest| rest.split_once("\n```").expect("the fence's end").0).collect()
}

/// The dataset of the page that has this title, with a line's end.
fn documented(title: &str) -> String {
    let first = format!("title: {title}\n");
    let found = blocks("yaml").into_iter().find(|block| block.starts_with(&first));
    format!("{}\n", found.unwrap_or_else(|| panic!("`{title}` is on the page")))
}

const ARRESTS: &str = "Arrests linked to county lines";

/// The dataset about arrests with its rows elsewhere.
fn arrests_from(elsewhere: &str) -> String {
    let dataset = documented(ARRESTS);
    let (head, rest) = dataset.split_once("rows:\n").expect("rows");
    let (_, notes) = rest.split_once("cell_notes:").expect("notes on cells");
    format!("{head}{elsewhere}\ncell_notes:{notes}")
}

const TABLE: &str = "```table\nid: t\ndata: arrests\ntitle: Arrests\n```";

#[test]
fn every_example_of_the_page_is_sound() {
    let mut files = Vec::new();
    let mut names = Vec::new();
    for block in blocks("yaml").into_iter().filter(|block| block.starts_with("title:")) {
        let title = block.lines().next().expect("a line").trim_start_matches("title: ");
        names.push((format!("{}.yaml", title.to_lowercase().replace(' ', "-")), block.to_owned()));
    }
    files.extend(names.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    assert!(files.len() >= 6, "{}", files.len());
    let (ready, found) = checked(office("Words.", &files));
    assert_eq!(found, "");
    let site = ready.expect("no errors").site;
    assert_eq!(site.datasets["recorded-offences"].vintage.as_deref(), Some("as_at"));
    let said = "Lines by place add up to 15, against 11 lines (February 2020). A line can affect more \
                than one place.";
    assert_eq!(site.datasets["lines-by-place"].notes, [said]);
    let page = DATASETS.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains(said), "the page says what is printed");
    let offences = &site.datasets["drug-offences"];
    for id in ["share", "supply_share_lower", "rate_upper", "change", "growth", "index"] {
        let at = offences.column(id).unwrap_or_else(|| panic!("a column `{id}`"));
        assert!(offences.columns[at].derived.is_some(), "{id}");
    }
}

/// The same rows in the dataset, in CSV and in a sheet make the same dataset.
#[test]
fn rows_mean_the_same_wherever_they_stand() {
    let inline = documented(ARRESTS);
    let from_csv =
        arrests_from(blocks("yaml").iter().find(|b| b.starts_with("csv:")).expect("csv"));
    let from_sheet =
        arrests_from(blocks("yaml").iter().find(|b| b.starts_with("xlsx:")).expect("xlsx"));
    let csv = blocks("csv")[0];
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Table 1").expect("a name");
    sheet.write(0, 0, "Arrests").expect("written");
    for (row, line) in csv.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            let place = (u32::try_from(row).unwrap() + 2, u16::try_from(column).unwrap());
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(place.0, place.1, number).expect("written"),
                Err(_) => sheet.write(place.0, place.1, cell).expect("written"),
            };
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let mut tables = Vec::new();
    for dataset in [inline, from_csv, from_sheet] {
        let mut sources = office(TABLE, &[("arrests.yaml", &dataset)]);
        if dataset.contains("arrests.csv") {
            sources.add_text("content/data/arrests.csv", csv);
        }
        if dataset.contains("arrests.xlsx") {
            sources.add(SourceFile::new("content/data/arrests.xlsx", bytes.clone(), false));
        }
        let (ready, found) = checked(sources.clone());
        assert_eq!(found, "");
        let mut read = (*ready.expect("no errors").site.datasets["arrests"]).clone();
        read.rows.iter_mut().for_each(|row| row.span = read.span);
        tables.push((read, page(sources)));
    }
    assert_eq!(tables[0].0, tables[1].0);
    assert_eq!(tables[0].0, tables[2].0);
    assert_eq!(tables[0].1, tables[1].1);
    assert_eq!(tables[0].1, tables[2].1);
    assert!(tables[0].1.contains("120 [p]"), "{}", tables[0].1);
}

/// Derived numbers reach prose and tables; an explained difference stands under the exhibit.
#[test]
fn derived_and_explained_numbers_are_printed() {
    let body = "In 2019 the rate in the north was {{ value(of=\"drug-offences.rate\", year=\"2019\", \
                district=\"North\") }} and the share {{ value(of=\"drug-offences.share\", \
                year=\"2019\", district=\"North\") }}.\n\n\
                ```table\nid: t\ndata: lines-by-place\ntitle: Lines\n```";
    let files = [
        ("drug-offences.yaml", documented("Drug offences")),
        ("lines-by-place.yaml", documented("Lines by place")),
        ("all-lines.yaml", documented("All lines")),
    ];
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let page = page(office(body, &files));
    // (262 + 39) / 52,400 x 1,000 and (262 + 39) / (262 + 39 + 301 + 52).
    assert!(page.contains("the north was 5.7 and the share 46.0%"), "{page}");
    assert!(
        page.contains("Lines by place add up to 15, against 11 lines (February 2020)."),
        "{page}"
    );
}

/// Estimates reach prose, with their limits and what they assume, charts with intervals and a benchmark,
/// tables and CSV.
#[test]
fn estimates_are_printed_with_their_limits() {
    let body = "\
{{ value(of=\"people-known-to-services.police\", year=\"2019\") }} known to the police, of an estimated \
{{ value(of=\"people-known-to-services.people\", year=\"2019\", interval=true) }}. \
The rate in the north is {{ value(of=\"districts-compared.rate\", district=\"North\", interval=true) }}, \
{{ value(of=\"districts-compared.position\", district=\"North\") }}: it is \
{{ compare(of=\"districts-compared.rate\", benchmark=420, district=\"South\", better=\"lower\") }} in the south. \
The ratio is {{ value(of=\"districts-compared.ratio\", district=\"North\", interval=true) }}.

```chart
id: rates
type: dot
data: districts-compared
x: district
y: rate
lower: rate_lower
upper: rate_upper
reference: { value: '{{ cited(\"420\", source=\"A plan\") }}', label: Benchmark }
title: The south is above the benchmark
```

```table
id: known
data: people-known-to-services
title: People known to services
```";
    let titles = [
        "Offences by age",
        "Reference population",
        "Districts compared",
        "People known to services",
    ];
    let files: Vec<(String, String)> = titles
        .iter()
        .map(|title| {
            (format!("{}.yaml", title.to_lowercase().replace(' ', "-")), documented(title))
        })
        .collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (_, found) = checked(office(body, &files));
    assert_eq!(found, "", "what is assumed is no typed number");
    let built = build(&with_built_in(office(body, &files)), Edition::Public);
    let page = support::html::main_text(text(&built, "notes/one/index.html"), &[]);
    for words in [
        "421 known to the police, of an estimated 1,578 (1,362 to 1,861)",
        "1,578 [e]",
        "The estimate rests on assumptions. The group is closed",
        "[e] estimated",
        "Benchmark: 420",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    // North: 120/15,000 x 0.29 + 90/26,000 x 0.52 + 12/11,000 x 0.19 = 0.00432727.
    assert!(
        page.contains("432.7 (377.6 to 493.6) per 100,000, similar: it is worse than in"),
        "{page}"
    );
    // 15,000 x 0.008 + 26,000 x 0.004 + 11,000 x 0.001 = 235 expected; 222 observed.
    assert!(page.contains("The ratio is 94.5 (82.4 to 107.7)"), "{page}");
    let csv = text(&built, "data/people-known-to-services.csv");
    assert!(csv.contains("people_lower") && csv.contains("1361.6"), "{csv}");
    let pdf = support::example::file(&built, "notes/one/one.pdf");
    support::agree::assert_same_words("estimates", text(&built, "notes/one/index.html"), pdf);
}

/// A paper's own dataset can be checked against the shared ones.
#[test]
fn a_papers_own_dataset_is_checked() {
    let mut sources = office("Words.", &[("all-lines.yaml", &documented("All lines"))]);
    let own = documented("Lines by place")
        .replace("    explain: A line can affect more than one place.\n", "");
    sources.add_text("content/notes/one/data/own.yaml", &own);
    let (ready, found) = checked(sources);
    assert!(ready.is_none());
    assert!(
        found.starts_with("error[C330]: `lines` by `place` adds up to 15, but `all-lines.lines` is 11 (February 2020)"),
        "{found}"
    );
    assert!(found.contains("content/notes/one/data/own.yaml:"), "{found}");
}

/// A workbook that no dataset names is pointed out.
#[test]
fn workbooks_nobody_reads() {
    let mut sources = office("Words.", &[]);
    sources.add(SourceFile::new("content/data/old.xlsx", vec![0], false));
    let (_, found) = checked(sources);
    assert_eq!(found.matches("warning[C002]").count(), 1, "{found}");
    assert!(found.contains("`xlsx: old.xlsx`"), "{found}");
}
