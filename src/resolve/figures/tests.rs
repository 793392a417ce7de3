//! Figures as a writer meets them: what each expression prints, and what each slip is answered.

mod page;
mod slips;
mod vintages;
mod welsh;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Evaluator, Scope};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::load;
use crate::model::Provenance;
use crate::source::Sources;

const LINES: &str = "\
title: County lines
source: { organisation: North Yorkshire Police, published: 2020-02 }
columns:
  - { id: snapshot, label: As at, role: dimension, type: period }
  - { id: place, label: Place, role: dimension }
  - { id: lines, label: Lines, role: measure, unit: lines }
  - { id: share, label: Share, role: measure, format: percent }
  - { id: cost, label: Cost, role: measure, format: money }
rows:
  - [2019-09, Harrogate, 7, 50, 384000]
  - [2019-09, York, 4, 28.5, 4547]
  - [2019-09, Skipton, 1, '[x]', 1]
  - [2020-02, Harrogate, 5, 51, 1]
  - [2020-02, York, 4, 30.5, 1]
";

const ARRESTS: &str = "\
title: Arrests
source: { organisation: North Yorkshire Police }
columns:
  - { id: year, label: Year, role: dimension, type: period }
  - { id: arrests, label: Arrests, role: measure }
rows:
  - [2018, 191]
  - [2019, 222]
  - [2020, 222]
";

fn scope() -> Scope {
    let mut sources = Sources::default();
    sources.add_text("content/data/county-lines.yaml", LINES);
    sources.add_text("content/data/arrests.yaml", ARRESTS);
    let mut diagnostics = Diagnostics::new();
    let raw = load::load(&sources, &mut diagnostics);
    assert_eq!(raw.datasets.len(), 2, "{:?}", diagnostics.into_sorted());
    Scope::new(BTreeMap::new(), Arc::new(raw.datasets), BTreeSet::new())
}

fn print(expression: &str) -> Result<String, String> {
    let mut diagnostics = Diagnostics::new();
    let figure = Evaluator::new(&scope(), crate::model::Languages::built_in().of("en")).evaluate(
        expression,
        Span::file_start(FileId(0)),
        &mut diagnostics,
    );
    figure.map(|figure| figure.text).ok_or_else(|| {
        let finding = diagnostics.into_sorted().remove(0);
        let lines = std::iter::once(format!("{}: {}", finding.code.number(), finding.message));
        lines.chain(finding.help).collect::<Vec<_>>().join("\n")
    })
}

#[test]
fn figures_print_the_house_way() {
    let cases = [
        (r#"value(of="county-lines.lines", snapshot="2019-09", place="Harrogate")"#, "7"),
        (r#"value(of="county-lines.lines", snapshot="2019-09", place="York") | words"#, "four"),
        (
            r#"value(of="county-lines.lines", snapshot="2019-09", place="York") | words | capitalised"#,
            "Four",
        ),
        (r#"value(of="county-lines.cost", snapshot="2019-09", place="Harrogate")"#, "£384,000"),
        (r#"value(of="county-lines.cost", snapshot="2019-09", place="York")"#, "£4,547"),
        (r#"value(of="county-lines.share", snapshot="2019-09", place="York")"#, "28.5%"),
        (
            r#"value(of="county-lines.share", snapshot="2019-09", place="York") | round(decimals=0)"#,
            "29%",
        ),
        (r#"value(of="county-lines.share", snapshot="2019-09", place="Skipton")"#, "not available"),
        (r#"total(of="county-lines.lines", snapshot="2019-09")"#, "12"),
        (r#"share(of="county-lines.lines", snapshot="2019-09", place="York")"#, "33%"),
        (
            r#"share(of="county-lines.lines", snapshot="2019-09", place="York") | round(decimals=1)"#,
            "33.3%",
        ),
        (r#"change(of="arrests.arrests", from="2018", to="2019")"#, "up 16%, from 191 to 222"),
        (r#"change(of="arrests", from=2019, to=2018)"#, "down 14%, from 222 to 191"),
        (r#"change(of="arrests", from="2019", to="2020")"#, "unchanged at 222"),
        (
            r#"change(of="county-lines.lines", from="2019-09", to="2020-02", place="Harrogate")"#,
            "down from 7 to 5",
        ),
        (
            r#"change(of="county-lines.share", from="2019-09", to="2020-02", place="York")"#,
            "up 2 percentage points, from 28.5% to 30.5%",
        ),
        (
            r#"change(of="county-lines.share", from="2019-09", to="2020-02", place="Harrogate")"#,
            "up 1 percentage point, from 50% to 51%",
        ),
        (r#"cited("£80 million", source="Home Office, January 2021")"#, "£80 million"),
        (r#" cited( "first" , source="Panel") | capitalised "#, "First"),
    ];
    for (expression, expected) in cases {
        assert_eq!(print(expression).as_deref(), Ok(expected), "{expression}");
    }
}

#[test]
fn every_figure_keeps_its_provenance() {
    let figure = Evaluator::new(&scope(), crate::model::Languages::built_in().of("en"))
        .evaluate(
            r#"change(of="arrests.arrests", from="2018", to="2019")"#,
            Span::file_start(FileId(0)),
            &mut Diagnostics::new(),
        )
        .expect("the expression is right");
    assert_eq!(figure.value, Some(31.0));
    let Provenance::Datasets(selections) = figure.provenance else {
        panic!("a change comes from a dataset")
    };
    let years: Vec<_> = selections.iter().map(|s| s.conditions[0].1.as_str()).collect();
    assert_eq!(years, ["2018", "2019"]);
    assert_eq!(selections[0].source, "North Yorkshire Police");
}
