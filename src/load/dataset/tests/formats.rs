use super::{HEAD, load, with_rows};
use crate::model::{Cell, Mark, NumberStyle};

#[test]
fn values_with_status_marks() {
    let (folder, found) = with_rows(
        "  - [2019-09, Harrogate, \"4547 [p]\"]
  - [2019-09, York, \"7[r] [e]\"]
  - [2019-09, Selby, \"[x] [p]\"]
  - [2019-09, Ripon, \"5 [x]\"]
  - [2019-09, Filey, \"4,547 [p]\"]
",
    );
    assert_eq!(
        found,
        [
            "C108 lines.yaml:10 \"\\\"[x] [p]\\\"\": `[x] [p]` marks the status of a value that is not \
             there | a mark stands behind a value: `222 [p]` | write the symbol of a missing value alone: \
             `[x]`",
            "C108 lines.yaml:11 \"\\\"5 [x]\\\"\": `5 [x]` is a number and, by `[x]`, missing as well | \
             write the number or `[x]` (not available) alone",
            "C108 lines.yaml:12 \"\\\"4,547 [p]\\\"\": column `lines` holds numbers, but this is `4,547` | \
             write `4547`",
        ]
    );
    let rows = &folder.datasets["lines"].rows;
    assert_eq!(rows[0].cells[2], Cell::Number(4547.0));
    assert_eq!(rows[0].marks, [(2, Mark::Provisional)]);
    assert_eq!(rows[1].marks, [(2, Mark::Revised), (2, Mark::Estimated)]);
    let csv = "snapshot,place,lines\n2019-09,York,222 [p]\n";
    let (folder, found) =
        load(&[("lines.yaml", &format!("{HEAD}csv: lines.csv\n")), ("lines.csv", csv)]);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        folder.datasets["lines"].shown(0, 2, crate::model::Languages::built_in().of("en")),
        "222 [p]"
    );
}

#[test]
fn each_type_of_period_accepts_its_own() {
    let text = "title: T
source: { organisation: O, period: year to March 2019, licence: Open Government Licence v3.0 }
vintage: seen
columns:
  - { id: seen, label: As at, role: dimension, type: day }
  - { id: year, label: Year, role: dimension, type: year }
  - { id: financial, label: Financial year, role: dimension, type: financial-year }
  - { id: quarter, label: Quarter, role: dimension, type: quarter }
  - { id: month, label: Month, role: measure, type: month, notes: [The first one.] }
rows:
  - [2019-09-30, 2019, 2018/19, 2019-Q3, 2019-09]
  - [2019-09, 2018/19, 2018-19, Q3 2019, 2019-09-30]
";
    let (folder, found) = load(&[("t.yaml", text)]);
    let any = "set `type: period` on the column to allow any period";
    assert_eq!(
        found,
        [
            format!("C107 t.yaml:12 \"2019-09\": column `seen` holds days, but this is `2019-09` | days are written like `2020-02-06` | {any}"),
            format!("C107 t.yaml:12 \"2018/19\": column `year` holds years, but this is `2018/19` | years are written like `2019` | {any}"),
            "C107 t.yaml:12 \"2018-19\": column `financial` holds financial years, but this is `2018-19` | write `2018/19`".to_owned(),
            "C107 t.yaml:12 \"Q3 2019\": column `quarter` holds quarters, but this is `Q3 2019` | write `2019-Q3`".to_owned(),
            "C107 t.yaml:12 \"2019-09-30\": column `month` holds months, but this is `2019-09-30` | write `2019-09`".to_owned(),
        ]
    );
    let dataset = &folder.datasets["t"];
    assert_eq!(dataset.vintage.as_deref(), Some("seen"));
    assert_eq!(dataset.source.period.as_deref(), Some("year to March 2019"));
    assert_eq!(dataset.source.licence.as_deref(), Some("Open Government Licence v3.0"));
    assert_eq!(dataset.columns[4].notes, ["The first one."]);
}

#[test]
fn rates_say_for_how_many() {
    let text = "title: T
source: { organisation: O }
vintage: place
columns:
  - { id: place, label: Place, role: dimension }
  - { id: a, label: A, role: measure, format: rate, per: 1000, decimals: 1 }
  - { id: b, label: B, role: measure, format: rate }
  - { id: c, label: C, role: measure, format: count, per: 1000 }
  - { id: d, label: D, role: measure, format: rate, per: 0 }
  - { id: e, label: E, role: measure, format: percentage-points }
rows: [ [York, 12.46, 1, 1, 1, 1] ]
";
    let (folder, found) = load(&[("t.yaml", text)]);
    assert_eq!(
        found,
        [
            "C327 t.yaml:3 \"place\": `vintage` must be a dimension of periods, but `place` is none | add a \
             dimension of `type: period` that says as at when each row is",
            "C105 t.yaml:7 \"rate\": a rate needs `per`: for how many it is | for example `format: rate, \
             per: 1000`",
            "C106 t.yaml:8 \"1000\": `per` belongs to rates only | write `format: rate` as well, or take \
             `per` away",
            "C108 t.yaml:9 \"0\": a rate cannot be `per: 0` | write the number a rate is for: `per: 1000`",
        ]
    );
    let dataset = &folder.datasets["t"];
    assert_eq!(dataset.told(0, 1), "12.5");
    assert_eq!(dataset.columns[1].format.style, NumberStyle::Rate(1000));
    assert_eq!(dataset.told(0, 5), "1 percentage point");
}
