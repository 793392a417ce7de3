//! Charts made from data in which something is missing, out of order or unevenly far apart.

use candour::chart::{Width, draw};
use candour::model::{Chart, ExhibitBody, Missing, exhibits};

use super::{checked, office};

/// The chart of a paper with this block, made from this dataset.
fn chart(rows: &str, block: &str) -> Chart {
    let data = format!(
        "title: Arrests\nsource: {{ organisation: O }}\ncolumns:\n  - {{ id: year, label: Year, role: dimension, type: period }}\n  - {{ id: place, label: Place, role: dimension }}\n  - {{ id: n, label: Arrests, role: measure }}\nrows:\n{rows}"
    );
    let body = format!("```chart\ndata: d\ny: n\ntitle: Arrests\n{block}\n```");
    let (ready, found) = checked(office(&body, &[("d.yaml", &data)]));
    let ready = ready.unwrap_or_else(|| panic!("{found}"));
    let paper = ready.site.papers.first().expect("a paper");
    let exhibit = exhibits(paper).into_iter().next().expect("an exhibit");
    match &exhibit.body {
        ExhibitBody::Chart { chart, .. } => chart.as_ref().clone(),
        ExhibitBody::Table(_) => panic!("a chart"),
    }
}

/// Each category keeps the reason for which its value is missing, in whatever order they stand.
#[test]
fn ordered_bars_keep_their_reasons() {
    let rows = "  - [2019, Selby, \"[c]\"]\n  - [2019, York, 4]\n  - [2019, Skipton, 9]\n  - [2019, Ryedale, \"[z]\"]\n";
    let chart = chart(rows, "type: bar\nx: place\norder: value-descending");
    assert_eq!(chart.categories, ["Skipton", "York", "Selby", "Ryedale"]);
    let (c, z) = (Missing::Confidential, Missing::NotApplicable);
    assert_eq!(chart.series[0].missing, [None, None, Some(c), Some(z)]);
}

/// Lines go from early to late, and years stand as far apart as they are.
#[test]
fn lines_show_time_as_it_passed() {
    let rows =
        "  - [2020, York, 9]\n  - [2010, York, 1]\n  - [2011, York, 2]\n  - [2012, York, 3]\n";
    let uneven = chart(rows, "type: line\nx: year");
    assert_eq!(uneven.categories, ["2010", "2011", "2012", "2020"]);
    assert_eq!(uneven.series[0].values, [Some(1.0), Some(2.0), Some(3.0), Some(9.0)]);
    let years: Vec<f64> = uneven.spacing.iter().map(|months| months / 12.0).collect();
    assert_eq!(years.iter().map(|year| year - years[0]).collect::<Vec<_>>(), [0.0, 1.0, 2.0, 10.0]);

    let even = chart(&rows.replace("2020", "2013"), "type: line\nx: year");
    assert!(even.spacing.is_empty(), "{:?}", even.spacing);
    let slope =
        chart("  - [2020, York, 9]\n  - [2019, York, 1]\n", "type: slope\nx: year\nseries: place");
    assert_eq!(slope.categories, ["2019", "2020"]);
    let bars = chart(rows, "type: column\nx: year");
    assert_eq!(bars.categories[0], "2020", "bars stand in the order they are given");
}

/// A flow that is not published is no flow of nothing, neither by itself nor within a total.
#[test]
fn flows_do_not_draw_what_is_missing_as_nothing() {
    let rows = "  - [Leeds, York, 40]\n  - [Leeds, Skipton, \"[c]\"]\n  - [Hull, Skipton, \"[c]\"]\n  - [Whitby, York, 2]\n";
    let data = format!(
        "title: Lines\nsource: {{ organisation: O }}\ncolumns:\n  - {{ id: origin, label: Origin, role: dimension }}\n  - {{ id: place, label: Place, role: dimension }}\n  - {{ id: n, label: Lines, role: measure }}\nrows:\n{rows}"
    );
    let body = "```chart\ntype: flow\ndata: d\nx: origin\nseries: place\ny: n\ntitle: Lines\n```";
    let (ready, found) = checked(office(body, &[("d.yaml", &data)]));
    let ready = ready.unwrap_or_else(|| panic!("{found}"));
    let paper = ready.site.papers.first().expect("a paper");
    let exhibit = exhibits(paper).into_iter().next().expect("an exhibit");
    let ExhibitBody::Chart { chart, .. } = &exhibit.body else { panic!("a chart") };
    let colours = &ready.look.colours;
    let wide = draw(chart, colours, Width::Wide);
    let words = texts(&wide);
    // Leeds and Hull send, Skipton receives what is not published; Whitby and York know theirs.
    for (name, value) in [
        ("Leeds", "40 + [c]"),
        ("Hull", "[c]"),
        ("Whitby", "2"),
        ("York", "42"),
        ("Skipton", "[c]"),
    ] {
        let at = words.iter().position(|word| word == name).unwrap_or_else(|| panic!("{words:?}"));
        assert!(at > 0 && words[at - 1] == value, "{name}: {words:?}");
    }
    let narrow = texts(&draw(chart, colours, Width::Narrow));
    assert!(narrow.join(" ").contains("Hull to Skipton"), "{narrow:?}");
    assert_eq!(narrow.iter().filter(|word| *word == "[c]").count(), 2, "{narrow:?}");
    let ExhibitBody::Chart { alt, .. } = &exhibit.body else { panic!("a chart") };
    assert!(alt.ends_with("2 confidential."), "{alt}");
}

/// The texts of a drawing in order.
fn texts(svg: &str) -> Vec<String> {
    let inside = |part: &str| {
        let (_, rest) = part.split_once('>')?;
        Some(rest.split_once("</text>")?.0.trim().to_owned())
    };
    svg.split("<text").skip(1).filter_map(inside).collect()
}

/// Many columns that are no periods would be drawn as bars, of which forty can be told apart.
#[test]
fn columns_of_names_are_as_few_as_bars() {
    let rows: String = (1..=41).map(|at| format!("  - [2019, Ward {at}, {at}]\n")).collect();
    let data = format!(
        "title: Arrests\nsource: {{ organisation: O }}\ncolumns:\n  - {{ id: year, label: Year, role: dimension, type: period }}\n  - {{ id: place, label: Place, role: dimension }}\n  - {{ id: n, label: Arrests, role: measure }}\nrows:\n{rows}"
    );
    for form in ["bar", "column"] {
        let body = format!("```chart\ndata: d\ny: n\nx: place\ntype: {form}\ntitle: Arrests\n```");
        let (ready, found) = checked(office(&body, &[("d.yaml", &data)]));
        assert!(ready.is_none(), "{form}");
        assert!(found.contains("error[C418]"), "{form}: {found}");
    }
}
