//! The charts of the golden drawings: what papers ask for every day, and what has broken charts.

#[path = "tables_and_events.rs"]
mod tables_and_events;

use candour::look::Colours;
use candour::model::{
    Annotation, Arrangement, Chart, ChartForm, Highlight, Meaning, Missing, NumberFormat,
    NumberStyle, Reference, Series, Size,
};

/// The default theme's colours.
pub fn colours() -> Colours {
    let text = |value: &str| value.to_owned();
    Colours {
        text: text("#1b1f23"),
        muted: text("#4d5761"),
        background: text("#ffffff"),
        surface: text("#f3f5f7"),
        border: text("#c3cad1"),
        edge: text("#6b7680"),
        brand: text("#12436d"),
        on_brand: text("#ffffff"),
        link: text("#12436d"),
        focus: text("#ffbf47"),
        on_focus: text("#1b1f23"),
        series: ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"]
            .map(text)
            .to_vec(),
        sequential: ["#12436D", "#2073BC", "#6BACE6"].map(text).to_vec(),
    }
}

const PLACES: [&str; 4] = ["Harrogate", "York", "Scarborough and Whitby", "Skipton"];
const GROUPS: [&str; 5] = ["Young people", "Parents", "Practitioners", "Councillors", "Businesses"];
const LONG: [&str; 3] = [
    "North Yorkshire Police, Fire and Crime Commissioner's Office and City of York Council",
    "Youth Justice",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and Tees, Esk and Wear Valleys NHS \
     Foundation Trust",
];
/// A missing value.
const NONE: f64 = f64::NAN;

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn years(count: usize) -> Vec<String> {
    (0..count).map(|at| (2009 + at).to_string()).collect()
}

fn values(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().map(|value| Some(*value).filter(|it| !it.is_nan())).collect()
}

fn wave(count: usize, step: usize) -> Vec<f64> {
    (0..count).map(|at| 20.0 + ((at * step) % 91) as f64).collect()
}

fn chart(form: ChartForm, categories: Vec<String>, series: &[(&str, &[f64])]) -> Chart {
    let series = series.iter().map(|(name, of)| Series::new(*name, values(of))).collect();
    let languages = candour::model::Languages::built_in();
    Chart::new(
        form,
        categories,
        series,
        "Lines".to_owned(),
        NumberFormat::COUNT,
        languages.of("en"),
    )
}

/// Every case by its name.
pub fn all() -> Vec<(&'static str, Chart)> {
    let mut cases = bars();
    cases.extend(lines());
    cases.extend(dots_and_slopes());
    cases.extend(tables_and_events::heatmaps());
    cases.extend(tables_and_events::flows_and_timelines());
    cases.extend(tables_and_events::multiples());
    cases
}

fn bars() -> Vec<(&'static str, Chart)> {
    let two: [(&str, &[f64]); 2] =
        [("September 2019", &[7.0, 4.0, 2.0, 1.0]), ("February 2020", &[5.0, 4.0, 5.0, 1.0])];
    let four: [(&str, &[f64]); 4] = [
        ("Class A drugs", &[44.0, 20.0, 31.0, 12.0]),
        ("Class B drugs", &[48.0, 31.0, 12.0, 40.0]),
        ("Class C drugs", &[3.0, 11.0, 9.0, 21.0]),
        ("Other", &[5.0, 38.0, 48.0, 27.0]),
    ];
    let many: Vec<String> = (1..=40).map(|at| format!("Ward {at} of the district")).collect();
    let huge: [(&str, &[f64]); 2] =
        [("Then", &[5_000_000.0, 222.0, 11.0, 0.0]), ("Now", &[4_547_000.0, 191.0, 14.0, 1.0])];
    let of = |form, arrangement, series: &[(&str, &[f64])]| Chart {
        arrangement,
        ..chart(form, names(&PLACES), series)
    };
    let mut money = chart(
        ChartForm::Bar,
        names(&PLACES),
        &[("Cost", &[1_234_567_890.0, -987_654_321.0, NONE, 0.0])],
    );
    money.format = NumberFormat { style: NumberStyle::Money, decimals: Some(2) };
    let mut reference = of(ChartForm::Bar, Arrangement::Grouped, &two[..1]);
    reference.reference =
        Some(Reference { value: 3.5, label: "Average of England and Wales".to_owned() });
    reference.highlight = Some(Highlight::Categories(vec![2]));
    reference.annotations =
        vec![Annotation { category: 0, text: "A new team since May 2019".to_owned() }];
    let mut columns = chart(ChartForm::Column, years(9), &[("Arrests", &wave(9, 31))]);
    columns.reference = Some(Reference { value: 60.0, label: "England average".to_owned() });
    columns.annotations = vec![
        Annotation { category: 2, text: "Recording rules changed".to_owned() },
        Annotation { category: 3, text: "A dedicated team began its work".to_owned() },
    ];
    let mut share_missing = of(
        ChartForm::Bar,
        Arrangement::Share,
        &[("A", &[3.0, 0.0, NONE, 1.0]), ("B", &[1.0, 0.0, 2.0, 999.0])],
    );
    share_missing.size = Size::Small;
    let few: [(&str, &[f64]); 2] =
        [("Charged", &[1.0, 2.0, 7.0, 60.0]), ("No further action", &[199.0, 998.0, 0.0, 41.0])];
    let mut fractions = of(ChartForm::Column, Arrangement::Stacked, &two);
    for series in &mut fractions.series {
        series.values.iter_mut().for_each(|value| *value = value.map(|value| value / 1000.0));
    }
    vec![
        ("bar", of(ChartForm::Bar, Arrangement::Grouped, &two[..1])),
        ("bar-grouped", of(ChartForm::Bar, Arrangement::Grouped, &two)),
        ("bar-stacked", of(ChartForm::Bar, Arrangement::Stacked, &four)),
        ("bar-share", of(ChartForm::Bar, Arrangement::Share, &four)),
        ("bar-share-missing", share_missing),
        ("bar-share-few", of(ChartForm::Bar, Arrangement::Share, &few)),
        ("column-share-few", of(ChartForm::Column, Arrangement::Share, &few)),
        ("column-fractions", fractions),
        ("bar-reasons", reasons(ChartForm::Bar, Arrangement::Grouped)),
        ("bar-stacked-reasons", reasons(ChartForm::Bar, Arrangement::Stacked)),
        ("column-stacked-reasons", reasons(ChartForm::Column, Arrangement::Stacked)),
        ("bar-reference", reference),
        ("bar-awkward", money),
        ("bar-huge", of(ChartForm::Bar, Arrangement::Grouped, &huge)),
        ("column-huge", of(ChartForm::Column, Arrangement::Grouped, &huge)),
        ("bar-forty", chart(ChartForm::Bar, many.clone(), &[("Lines", &wave(40, 37))])),
        // Names that do not fit below columns stand beside bars.
        ("column-forty", chart(ChartForm::Column, many, &[("Lines", &wave(40, 37))])),
        (
            "bar-long-names",
            chart(
                ChartForm::Bar,
                names(&LONG),
                &[("A", &[3.0, 5.0, 1.0]), (LONG[2], &[2.0, 1.0, 9.0])],
            ),
        ),
        ("column", chart(ChartForm::Column, years(5), &[("Arrests", &wave(5, 31))])),
        ("column-grouped", of(ChartForm::Column, Arrangement::Grouped, &two)),
        ("column-stacked", of(ChartForm::Column, Arrangement::Stacked, &four)),
        ("column-share", of(ChartForm::Column, Arrangement::Share, &four)),
        ("column-reference", columns),
        (
            "column-awkward",
            chart(
                ChartForm::Column,
                names(&PLACES),
                &[("A", &[12.0, -7.0, NONE, 0.0]), ("B", &[-3.0; 4])],
            ),
        ),
    ]
}

fn lines() -> Vec<(&'static str, Chart)> {
    let four: Vec<(String, Vec<f64>)> = ["North Yorkshire", "York", "West Yorkshire", "Cleveland"]
        .iter()
        .enumerate()
        .map(|(at, name)| ((*name).to_owned(), wave(11, 13 + 7 * at)))
        .collect();
    let four: Vec<(&str, &[f64])> =
        four.iter().map(|(name, values)| (name.as_str(), values.as_slice())).collect();
    let mut line = chart(ChartForm::Line, years(11), &[("Arrests", &wave(11, 17))]);
    line.annotations = vec![
        Annotation { category: 10, text: "The first year with the new rules".to_owned() },
        Annotation { category: 4, text: "A dedicated team".to_owned() },
        Annotation { category: 5, text: "Another event, the year after that one".to_owned() },
    ];
    line.reference = Some(Reference { value: 50.0, label: "England average".to_owned() });
    let mut highlight = chart(ChartForm::Line, years(11), &four);
    highlight.highlight = Some(Highlight::Series(vec![1]));
    let mut gaps = chart(
        ChartForm::Line,
        years(6),
        &[("A", &[9995.0, 9998.0, NONE, 9990.0, 9991.0, NONE]), (LONG[0], &[9996.0; 6])],
    );
    gaps.size = Size::Small;
    let spent = [345_678.0, 456_789.0, 234_567.0, 500_000.0, 612_345.0, 912_345.0];
    let saved = spent.map(|value| value / 2.0 - 300_000.0);
    let mut money = chart(ChartForm::Line, years(6), &[("Spent", &spent), ("Saved", &saved)]);
    money.format = NumberFormat { style: NumberStyle::Money, decimals: None };
    let small = [0.001, 0.002, 0.004, 0.003, 0.002, 0.001];
    let fractions = chart(ChartForm::Line, years(6), &[("Harrogate", &small), ("York", &[0.0; 6])]);
    let mut reasons = chart(
        ChartForm::Line,
        years(10),
        &[
            ("Harrogate", &[9.0, 4.0, NONE, NONE, 5.0, 7.0, 11.0, 20.0, 4.0, 2.0]),
            ("Scarborough and Whitby", &[NONE, 14.0, 9.0, -7.0, 3.0, NONE, 8.0, 1.0, 0.0, NONE]),
            ("Skipton", &[-6.0, -4.0, -7.0, -8.0, -5.0, -7.0, -4.0, -6.0, -7.0, -8.0]),
        ],
    );
    reasons.series[0].missing = vec![Some(Missing::Confidential); 10];
    let mut percent =
        chart(ChartForm::Line, years(4), &[("Answered in time", &[99.5, 99.9, 99.1, 98.0])]);
    percent.format = NumberFormat::PERCENT;
    let known = ["2010", "2011", "2012", "2013", "2016", "2020"];
    let mut uneven = chart(
        ChartForm::Line,
        names(&known),
        &[("York", &[6.0, 12.0, 18.0, NONE, 42.0, 66.0]), ("Skipton", &wave(6, 17))],
    );
    uneven.spacing = vec![0.0, 1.0, 2.0, 3.0, 6.0, 10.0];
    // One year long ago, then every year.
    let months = (1..=20).map(|at| format!("September {}", 2000 + at));
    let crowded: Vec<String> = std::iter::once("1971".to_owned()).chain(months).collect();
    let mut crowded = chart(ChartForm::Line, crowded, &[("Arrests", &wave(21, 17))]);
    crowded.spacing = (0..21).map(|at| if at == 0 { 0.0 } else { 300.0 + f64::from(at) }).collect();
    vec![
        ("line", chart(ChartForm::Line, years(11), &four)),
        ("line-annotated", line),
        ("line-highlight", highlight),
        ("line-awkward", gaps),
        ("line-uneven", uneven),
        ("line-uneven-many", crowded),
        ("line-money", money),
        ("line-fractions", fractions),
        ("line-reasons", reasons),
        ("line-percent", percent),
    ]
}

fn dots_and_slopes() -> Vec<(&'static str, Chart)> {
    let with_limits = |mut chart: Chart| {
        for series in &mut chart.series {
            let limits = |value: &Option<f64>| {
                value.map(|value| (value - value.abs() * 0.25, value + value.abs() * 0.4))
            };
            series.intervals = series.values.iter().map(limits).collect();
        }
        chart
    };
    let one: [(&str, &[f64]); 1] = [("Rate", &[65.0, 48.5, 82.0, 51.0])];
    let mut dot = with_limits(chart(ChartForm::Dot, names(&PLACES), &one));
    dot.reference = Some(Reference { value: 60.0, label: "England".to_owned() });
    dot.measure = "Rate per 100,000".to_owned();
    dot.format = NumberFormat { style: NumberStyle::Decimal, decimals: Some(1) };
    let towns = ["Harrogate", "York", "Scarborough and Whitby", "Northallerton", "Elsewhere"];
    let rates: [(&str, &[f64]); 1] = [("Rate", &[65.0, 48.5, 82.0, NONE, -3.0])];
    let mut intervals = with_limits(chart(ChartForm::Dot, names(&towns), &rates));
    intervals.series[0].intervals[4] = Some((-9.5, 4.0));
    intervals.reference = Some(Reference { value: 60.0, label: "England".to_owned() });
    intervals.format = NumberFormat { style: NumberStyle::Decimal, decimals: Some(1) };
    let two: [(&str, &[f64]); 2] =
        [("2018", &[65.0, NONE, 82.0, 51.0]), ("2019", &[-60.0, 0.0, 1e6, 44.0])];
    let slope: [(&str, &[f64]); 4] = [
        ("Harrogate", &[7.0, 5.0]),
        ("York", &[4.0, 4.0]),
        ("Scarborough and Whitby", &[2.0, 5.0]),
        ("Skipton", &[1.0, 1.0]),
    ];
    let then_and_now = || names(&["September 2019", "February 2020"]);
    let many: Vec<(String, Vec<f64>)> = (1..=20)
        .map(|at| {
            (
                format!("Ward {at} of the whole district"),
                vec![(at * 7 % 23) as f64, (at * 5 % 19) as f64],
            )
        })
        .collect();
    let many: Vec<(&str, &[f64])> =
        many.iter().map(|(name, values)| (name.as_str(), values.as_slice())).collect();
    let mut highlight = chart(ChartForm::Slope, then_and_now(), &many);
    highlight.highlight = Some(Highlight::Series(vec![3, 8]));
    vec![
        ("dot", dot),
        ("dot-intervals", intervals),
        ("dot-awkward", with_limits(chart(ChartForm::Dot, names(&PLACES), &two))),
        (
            "dot-long-names",
            with_limits(chart(ChartForm::Dot, names(&LONG), &[("A", &[3.0, 5.0, 1.0])])),
        ),
        ("slope", chart(ChartForm::Slope, then_and_now(), &slope)),
        ("slope-many", highlight),
        (
            "slope-huge",
            chart(
                ChartForm::Slope,
                then_and_now(),
                &[
                    ("Police recorded offences", &[4_547_000.0, 5_000_000.0]),
                    ("Arrests", &[191.0, 222.0]),
                    ("Lines", &[14.0, 11.0]),
                    ("People safeguarded after a visit to a cuckooed home", &[27.0, 130.0]),
                ],
            ),
        ),
        (
            "slope-awkward",
            chart(
                ChartForm::Slope,
                then_and_now(),
                &[
                    (LONG[0], &[-7.0, NONE]),
                    (LONG[2], &[NONE, 5_000_000.0]),
                    ("Same", &[-7.0, 0.0]),
                ],
            ),
        ),
    ]
}

/// Values that are missing for several reasons.
fn reasons(form: ChartForm, arrangement: Arrangement) -> Chart {
    let mut chart = chart(
        form,
        names(&PLACES),
        &[("2018", &[7.0, NONE, 2.0, NONE]), ("2019", &[5.0, NONE, NONE, 4.0])],
    );
    chart.arrangement = arrangement;
    let (c, low, z) = (Missing::Confidential, Missing::Low, Missing::NotApplicable);
    chart.series[0].missing = vec![None, Some(c), None, Some(low)];
    chart.series[1].missing = vec![None, Some(z), Some(c), None];
    chart
}
