//! What programs get: the numbers of the data in the files of exhibits, the status of values in the
//! register.

use candour::model::Edition;

use super::support::example::{build, text};
use super::{office, with_built_in};

const SPEND: &str = r#"title: Spend
source: { organisation: Example Police, published: 2020-01 }
columns:
  - { id: month, label: Month, role: dimension, type: month }
  - { id: calls, label: Calls, role: measure, unit: calls }
  - { id: spend, label: Spend, role: measure, format: money }
  - { id: part, label: Part, role: measure, format: percent, decimals: 0 }
rows:
  - [2018-04, "12345 [p]", "-384000 [r]", 16.45]
  - [2018-05, 2.5, 1200000, "[c]"]
derive:
  - { id: gone, label: Change, change_on_previous: calls, along: month, as: percent }
"#;

const BODY: &str = r#"
Calls were {{ value(of="spend.calls", month="2018-04") }}, and spend {{ value(of="spend.spend", month="2018-05") }}.

```table
id: all
data: spend
title: All
```

```chart
id: drawn
type: bar
data: spend
x: month
y: spend
title: Spend by month
```
"#;

#[test]
fn the_files_of_exhibits_hold_numbers_and_their_status() {
    let site = build(&with_built_in(office(BODY, &[("spend.yaml", SPEND)])), Edition::Public);
    assert_eq!(
        text(&site, "notes/one/all.csv"),
        "Month,Calls,Spend (£),Part (%),Change (%),\"Calls, status\",\"Spend, status\",\"Change, status\"\r\n\
         April 2018,12345,-384000,16.45,[x],[p],[r],\r\n\
         May 2018,2.5,1200000,[c],-99.9797488862,,,[p]\r\n"
    );
    let drawn = text(&site, "notes/one/drawn.csv");
    assert!(drawn.contains("April 2018,-384000,[r]\r\n"), "{drawn}");
    let page = text(&site, "notes/one/index.html");
    for file in ["all", "drawn"] {
        let link = format!("href=\"{file}.csv-metadata.json\" type=\"application/csvm+json\"");
        assert!(page.contains(&link), "{link}");
        let described = text(&site, &format!("notes/one/{file}.csv-metadata.json"));
        let described: serde_json::Value = serde_json::from_str(described).expect("JSON");
        assert_eq!(described["url"], format!("{file}.csv"));
        assert_eq!(described["dc:publisher"], "Example Police");
        // The first title of each column is its header in the file.
        let csv = text(&site, &format!("notes/one/{file}.csv"));
        let mut csv = csv::Reader::from_reader(csv.as_bytes());
        let columns = described["tableSchema"]["columns"].as_array().expect("columns");
        let titles: Vec<&str> =
            columns.iter().map(|column| column["titles"][0].as_str().expect("a title")).collect();
        assert_eq!(csv.headers().expect("a header").iter().collect::<Vec<_>>(), titles);
    }
    let all = text(&site, "notes/one/all.csv-metadata.json");
    let all: serde_json::Value = serde_json::from_str(all).expect("JSON");
    let kinds: Vec<&str> = all["tableSchema"]["columns"].as_array().expect("columns")[..5]
        .iter()
        .map(|column| column["datatype"].as_str().expect("a datatype"))
        .collect();
    assert_eq!(kinds, ["string", "decimal", "integer", "decimal", "decimal"]);
    assert_eq!(all["tableSchema"]["columns"][3]["null"], serde_json::json!(["[c]"]));
}

#[test]
fn the_register_says_the_status_of_values() {
    let site = build(&with_built_in(office(BODY, &[("spend.yaml", SPEND)])), Edition::Public);
    let csv = text(&site, "notes/one/one-figures.csv");
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let at = csv.headers().expect("a header").iter().position(|name| name == "status");
    let status: Vec<String> = csv
        .records()
        .map(|record| record.expect("a line")[at.expect("the column")].to_owned())
        .collect();
    assert_eq!(status, ["[p]", ""]);
    let json: serde_json::Value =
        serde_json::from_str(text(&site, "notes/one/one-figures.json")).expect("JSON");
    assert_eq!(json["figures"][0]["status"], serde_json::json!(["[p]"]));
    assert_eq!(json["figures"][1]["status"], serde_json::Value::Null);
    let page = text(&site, "notes/one/figures/index.html");
    assert_eq!(page.matches("<dt>Status of the values</dt><dd>provisional</dd>").count(), 1);
}
