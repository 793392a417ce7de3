//! Numbers live once: one changed number in one dataset changes prose, table, chart, alternative text,
//! downloads and register together, in page and PDF.

mod support;

use candour::model::Edition;
use candour::pipeline::Built;
use support::example::{build, file, text};
use support::html::main_text;
use support::office;
use support::pdf::Pdf;

const PAPER: &str = r#"---
kind: note
title: Arrests
date: 2020-02-06
summary: There were {{ value(of="arrests.arrests", year="2019") }} arrests.
---
## Arrests in {{ value(of="arrests.arrests", year="2019") }} cases

Arrests were {{ change(of="arrests.arrests", from="2018", to="2019") }}.

```chart
id: drawn
type: column
data: arrests
x: year
y: arrests
title: Arrests rose to {{ value(of="arrests.arrests", year="2019") }}
```

```chart
id: described
type: column
data: arrests
x: year
y: arrests
title: The same in words
alt: Two columns, the second at {{ value(of="arrests.arrests", year="2019") }}.
```

```table
id: tabled
data: arrests
title: Arrests by year
```

Table: Typed with a figure {#typed}

| Year | Arrests |
|---|---|
| 2019 | {{ value(of="arrests.arrests", year="2019") }} |
"#;

fn built(arrests: &str) -> Built {
    let data = format!(
        "title: Arrests\nsource: {{ organisation: Police, published: 2020-02 }}\ncolumns:\n\
         \x20 - {{ id: year, label: Year, role: dimension, type: period }}\n\
         \x20 - {{ id: arrests, label: Arrests, role: measure }}\n\
         rows:\n  - [2018, 191]\n  - [2019, {arrests}]\n"
    );
    let files = [("content/data/arrests.yaml", data.as_str()), ("content/notes/a/index.md", PAPER)];
    build(&office::with(&files), Edition::Public)
}

/// Everything that shows the number, by what it is.
fn places(built: &Built) -> Vec<(&'static str, String)> {
    let page = text(built, "notes/a/index.html");
    let html = scraper::Html::parse_document(page);
    let all = |selector: &str| {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        html.select(&selector).map(|element| element.text().collect::<String>()).collect::<String>()
    };
    let label = |id: &str| {
        let selector = scraper::Selector::parse(&format!("[id={id}] [role=img]")).expect("one");
        html.select(&selector).next().and_then(|e| e.attr("aria-label")).expect("one").to_owned()
    };
    let read = |path: &str| text(built, path).to_owned();
    let pdf = Pdf::read(file(built, "notes/a/a.pdf"));
    vec![
        ("the prose", all(".prose > p")),
        ("the heading", all("h2")),
        ("the caption", all("#drawn figcaption")),
        ("the chart", all("#drawn svg")),
        ("the chart's table", all("#drawn table")),
        ("the alternative text", label("drawn")),
        ("the typed alternative text", label("described")),
        ("the table", all("#tabled table")),
        ("the typed table", all("#typed table")),
        ("the chart's CSV", read("notes/a/drawn.csv")),
        ("the table's CSV", read("notes/a/tabled.csv")),
        ("the dataset's CSV", read("data/arrests.csv")),
        ("the register", main_text(&read("notes/a/figures/index.html"), &[])),
        ("the register's CSV", read("notes/a/a-figures.csv")),
        ("the register's JSON", read("notes/a/a-figures.json")),
        ("the home page", main_text(&read("index.html"), &[])),
        ("the PDF", pdf.text_in_reading_order(&[])),
    ]
}

#[test]
fn one_number_changes_everywhere() {
    let (before, after) = (built("222"), built("351"));
    for ((name, old), (_, new)) in places(&before).into_iter().zip(places(&after)) {
        assert!(old.contains("222") && !old.contains("351"), "{name} before: {old}");
        assert!(new.contains("351") && !new.contains("222"), "{name} after: {new}");
    }
    let left = after.artefacts.iter().filter(|a| !a.path.ends_with(".pdf")).find(|artefact| {
        let text = String::from_utf8_lossy(&artefact.bytes);
        ["index.html", ".csv", ".json"].iter().any(|end| artefact.path.ends_with(end))
            && text.contains("222")
    });
    assert_eq!(left.map(|artefact| &artefact.path), None);
}

#[test]
fn the_register_has_every_figure_once_and_in_order() {
    let built = built("222");
    let json: serde_json::Value =
        serde_json::from_str(text(&built, "notes/a/a-figures.json")).expect("JSON");
    let figures = json["figures"].as_array().expect("a list");
    let standing: Vec<&str> = figures.iter().filter_map(|f| f["standing"].as_str()).collect();
    let under = "Under \u{201c}Arrests in 222 cases\u{201d}";
    assert_eq!(
        standing,
        ["Summary", "Heading", under, "Figure 1, title", "Figure 2, alternative text", "Table 2"]
    );
    let lines: Vec<u64> = figures.iter().filter_map(|f| f["line"].as_u64()).collect();
    assert_eq!(lines, [5, 7, 9, 17, 27, 40]);
    let numbers: Vec<u64> = figures.iter().filter_map(|f| f["number"].as_u64()).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    assert_eq!(figures[2]["figure"], "up 16%, from 191 to 222");
    assert_eq!(figures[2]["sentence"], "Arrests were up 16%, from 191 to 222.");
    assert_eq!(figures[2]["selections"][1]["conditions"]["year"], "2019");
    assert_eq!(figures[2]["selections"][1]["published"], "2020-02");
    assert_eq!(figures[4]["sentence"], "Two columns, the second at 222.");
    assert_eq!(figures[5]["sentence"], "2019, Arrests: 222");
}
