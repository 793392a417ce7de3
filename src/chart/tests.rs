//! Tests of whole drawings: geometry over awkward inputs, and the look of the main examples.

use super::plot::Plot;
use super::scene::{Area, Mark, SMALLEST, Scene, WIDTH};
use super::{draw, lay_out};
use crate::look::Colours;
use crate::model::{Arrangement, Chart, ChartForm, NumberFormat, NumberStyle, Series};

/// The default theme's colours.
pub fn colours() -> Colours {
    let text = |value: &str| value.to_owned();
    Colours {
        text: text("#1b1f23"),
        muted: text("#4d5761"),
        background: text("#ffffff"),
        surface: text("#f3f5f7"),
        border: text("#c3cad1"),
        brand: text("#12436d"),
        on_brand: text("#ffffff"),
        link: text("#12436d"),
        focus: text("#ffbf47"),
        series: ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"]
            .map(text)
            .to_vec(),
        sequential: ["#12436D", "#2073BC", "#6BACE6"].map(text).to_vec(),
    }
}

const FORMS: [ChartForm; 3] = [ChartForm::Column, ChartForm::Bar, ChartForm::Line];
const ARRANGEMENTS: [Arrangement; 2] = [Arrangement::Grouped, Arrangement::Stacked];

fn chart(form: ChartForm, categories: &[&str], series: &[(&str, &[f64])]) -> Chart {
    Chart {
        form,
        arrangement: Arrangement::Grouped,
        categories: categories.iter().map(|name| (*name).to_owned()).collect(),
        series: series
            .iter()
            .map(|(name, values)| Series {
                name: (*name).to_owned(),
                // Not a number is a missing value.
                values: values.iter().map(|value| Some(*value).filter(|it| !it.is_nan())).collect(),
            })
            .collect(),
        measure: "Lines".to_owned(),
        format: NumberFormat::COUNT,
    }
}

const PLACES: [&str; 4] = ["Harrogate", "York", "Scarborough and Whitby", "Skipton"];

fn main_example() -> Chart {
    let series: [(&str, &[f64]); 2] =
        [("September 2019", &[7.0, 4.0, 2.0, 1.0]), ("February 2020", &[5.0, 4.0, 5.0, 1.0])];
    chart(ChartForm::Bar, &PLACES, &series)
}

fn scene(chart: &Chart) -> Scene {
    lay_out(&Plot::new(chart, &colours()))
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene.labels.iter().map(|label| label.text.as_str()).collect()
}

fn fills(scene: &Scene) -> Vec<Area> {
    let area = |mark: &Mark| match mark {
        Mark::Fill { area, .. } => Some(*area),
        _ => None,
    };
    scene.marks.iter().filter_map(area).collect()
}

/// How many points each line of a series has, and its dashes.
fn paths(scene: &Scene) -> Vec<(usize, Option<&str>)> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Path { points, dash, width: 3, .. } => Some((points.len(), *dash)),
            _ => None,
        })
        .collect()
}

/// Categories and series that have broken drawings, or might.
fn awkward() -> Vec<(&'static str, Chart)> {
    const NONE: f64 = f64::NAN;
    let bar = ChartForm::Bar;
    let numbered = |count: usize, name: &str| -> Vec<String> {
        (1..=count).map(|at| format!("{name} {at}")).collect()
    };
    let forty = numbered(40, "Ward of the district");
    let months = numbered(36, "September");
    let long = [
        "North Yorkshire Police, Fire and Crime Commissioner's Office and City of York Council",
        "Youth Justice",
        "A name that is far too long to stand beside any bar because it lists the Tees, Esk and Wear \
         Valleys NHS Foundation Trust, the Humber and North Yorkshire Integrated Care Board and York",
    ];
    let unbroken = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3);
    let wave = |count: usize, step: usize| -> Vec<f64> {
        (0..count).map(|at| ((at * step) % 91) as f64).collect()
    };
    let borrowed = |names: &[String], series: &[(&str, &[f64])]| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        chart(bar, &names, series)
    };
    let eight: Vec<(String, Vec<f64>)> =
        (1..=8).map(|at| (format!("Series number {at}"), wave(4, at * 7))).collect();
    let eight: Vec<(&str, &[f64])> =
        eight.iter().map(|(name, values)| (name.as_str(), values.as_slice())).collect();
    let mut money = chart(
        bar,
        &PLACES,
        &[("Cost", &[1_234_567_890.0, 987_654_321.0, 45_678.0, 12.0]), ("Plan", &[1e15; 4])],
    );
    money.format = NumberFormat { style: NumberStyle::Money, decimals: Some(2) };
    let mut shares =
        chart(bar, &["Seizures"], &[("Class A", &[44.0]), ("Class B", &[48.0]), ("Other", &[8.0])]);
    shares.format = NumberFormat::PERCENT;
    let mut thirds = chart(bar, &PLACES, &[("Rate", &[1.0 / 3.0, 0.000_004, -2.0 / 3.0, 0.1])]);
    thirds.format = NumberFormat { style: NumberStyle::Decimal, decimals: None };
    vec![
        ("main example", main_example()),
        ("one row", chart(bar, &["York"], &[("Lines", &[4.0])])),
        ("one row, two series", chart(bar, &["York"], &[("a", &[4.0]), ("b", &[0.0])])),
        ("two columns", chart(bar, &["2018", "2019"], &[("Arrests", &[191.0, 222.0])])),
        ("forty rows", borrowed(&forty, &[("Lines", &wave(40, 37))])),
        ("forty rows, two series", borrowed(&forty, &[("A", &wave(40, 37)), ("B", &wave(40, 53))])),
        ("36 months", borrowed(&months, &[("A", &wave(36, 7)), ("B", &wave(36, 11))])),
        ("twelve close points", borrowed(&months[..12], &[("A", &wave(12, 83))])),
        ("eight series", chart(bar, &PLACES, &eight)),
        ("all zero", chart(bar, &PLACES, &[("A", &[0.0; 4]), ("B", &[0.0; 4])])),
        ("all missing", chart(bar, &PLACES, &[("A", &[NONE; 4]), ("B", &[NONE; 4])])),
        ("some missing", chart(bar, &PLACES, &[("A", &[1.0, NONE, 3.0, NONE]), ("B", &[NONE; 4])])),
        ("too few values", chart(bar, &PLACES, &[("A", &[1.0]), ("B", &[])])),
        ("negative", chart(bar, &PLACES, &[("A", &[12.0, -7.0, 3.0, -15.0]), ("B", &[-3.0; 4])])),
        ("only negative", chart(bar, &PLACES, &[("A", &[-12.0, -7.0, -3.0, -15.0])])),
        ("money", money),
        ("beyond writing", chart(bar, &PLACES, &[("A", &[1e300, 1e12, -1e300, 1.0])])),
        ("infinite", chart(bar, &PLACES, &[("A", &[f64::INFINITY, 1.0, 2.0, 3.0])])),
        ("shares", shares),
        ("thirds", thirds),
        (
            "long names",
            chart(bar, &long, &[("Long", &[3.0, 5.0, 1.0]), (long[2], &[2.0, 1.0, 9.0])]),
        ),
        (
            "unbroken names",
            chart(bar, &[&unbroken, "b"], &[(&unbroken, &[1.0, 2.0]), ("c", &[2.0, 1.0])]),
        ),
        ("empty names", chart(bar, &["", ""], &[("", &[1.0, 2.0]), ("", &[2.0, 1.0])])),
        (
            "equal lines",
            chart(bar, &["2018", "2019"], &[("A", &[5.0; 2]), ("B", &[5.0; 2]), ("C", &[5.0; 2])]),
        ),
        (
            "narrow range",
            chart(bar, &["2018", "2019"], &[("A", &[9995.0, 9998.0]), ("B", &[9996.0, 9997.0])]),
        ),
        ("no categories", chart(bar, &[], &[("A", &[])])),
        ("no series", chart(bar, &PLACES, &[])),
    ]
}

/// Every awkward chart in every form.
fn every(mut test: impl FnMut(&str, &Chart, &Scene)) {
    for (name, chart) in awkward() {
        for form in FORMS {
            for arrangement in ARRANGEMENTS {
                let chart = Chart { form, arrangement, ..chart.clone() };
                let name = format!("{name}, {form:?}, {arrangement:?}");
                test(&name, &chart, &scene(&chart));
            }
        }
    }
}

#[test]
fn labels_do_not_overlap_nor_leave_the_drawing() {
    let fonts = super::text::Fonts::new();
    every(|name, _, scene| {
        let areas: Vec<Area> = scene.labels.iter().map(|label| label.area(&fonts)).collect();
        for (index, area) in areas.iter().enumerate() {
            let text = &scene.labels[index].text;
            let inside = area.left >= 0
                && area.top >= 0
                && area.right <= WIDTH
                && area.bottom <= scene.height;
            assert!(inside, "{name}: \"{text}\" leaves the drawing: {area:?} of {}", scene.height);
            for (other, label) in areas[..index].iter().zip(&scene.labels) {
                assert!(!area.overlaps(*other), "{name}: \"{text}\" over \"{}\"", label.text);
            }
        }
    });
}

#[test]
fn labels_stand_inside_bars_or_clear_of_them() {
    let fonts = super::text::Fonts::new();
    every(|name, chart, scene| {
        if chart.form == ChartForm::Line {
            return;
        }
        let bars = fills(scene);
        for label in &scene.labels {
            let area = label.area(&fonts);
            let within = |bar: &Area| bar.left <= area.left && area.right <= bar.right;
            let clear = bars.iter().all(|bar| !bar.overlaps(area));
            let text = &label.text;
            assert!(clear || bars.iter().any(within), "{name}: \"{text}\" lies across a bar");
        }
    });
}

#[test]
fn marks_stay_in_the_drawing_and_text_is_large_enough() {
    every(|name, _, scene| {
        for mark in &scene.marks {
            let points = match mark {
                Mark::Fill { area, .. } => vec![(area.left, area.top), (area.right, area.bottom)],
                Mark::Path { points, .. } => points.clone(),
                Mark::Dot { centre, .. } => vec![*centre],
            };
            for (x, y) in points {
                let inside = (0..=WIDTH).contains(&x) && (0..=scene.height).contains(&y);
                assert!(inside, "{name}: {mark:?} leaves the drawing");
            }
        }
        assert!(scene.labels.iter().all(|label| label.size >= SMALLEST), "{name}");
    });
}

#[test]
fn names_are_never_cut() {
    every(|name, chart, scene| {
        // Bars name every category, whatever it takes.
        if chart.form == ChartForm::Bar && !chart.series.is_empty() {
            let drawn: String = texts(scene).concat().split_whitespace().collect();
            for category in &chart.categories {
                let category: String = category.split_whitespace().collect();
                assert!(drawn.contains(&category), "{name}: {category}");
            }
        }
    });
}

#[test]
fn drawings_repeat_and_hold_nothing_a_strict_page_refuses() {
    every(|name, chart, _| {
        let svg = draw(chart, &colours());
        assert_eq!(svg, draw(chart, &colours()), "{name}");
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 "));
        assert!(svg.ends_with("</svg>"));
        for refused in ["style=", "<style", "<script", " id=", "NaN", "url(", "<?xml"] {
            assert!(!svg.contains(refused), "{name}: {refused}");
        }
    });
}

#[test]
fn the_main_example() {
    let scene = scene(&main_example());
    let fills = fills(&scene);
    assert_eq!(fills.len(), 8);
    let zero = fills[0].left;
    assert!(fills.iter().all(|bar| bar.left == zero), "all bars start at zero");
    let unit = f64::from(fills[0].right - zero) / 7.0;
    for (bar, value) in fills.iter().zip([7.0, 5.0, 4.0, 4.0, 2.0, 5.0, 1.0, 1.0]) {
        assert!((f64::from(bar.right - bar.left) - unit * value).abs() <= 1.0);
    }
    // Names in the first group's bars, values behind every bar, no axis.
    assert_eq!(
        texts(&scene),
        [
            "Harrogate",
            "7",
            "September 2019",
            "5",
            "February 2020",
            "York",
            "4",
            "4",
            "Scarborough and Whitby",
            "2",
            "5",
            "Skipton",
            "1",
            "1",
        ]
    );
    let svg = draw(&main_example(), &colours());
    assert_eq!(svg.matches("fill=\"#12436D\"").count(), 4);
    assert_eq!(svg.matches("fill=\"#F46A25\"").count(), 4);
}

#[test]
fn negative_bars_go_to_the_other_side_of_zero() {
    let scene = scene(&chart(ChartForm::Bar, &["a", "b"], &[("A", &[5.0, -5.0])]));
    let fills = fills(&scene);
    assert_eq!(fills[0].left, fills[1].right);
    assert!(texts(&scene).contains(&"\u{2212}5"));
}

#[test]
fn missing_is_not_zero() {
    let scene = scene(&chart(ChartForm::Column, &["a", "b"], &[("A", &[0.0, f64::NAN])]));
    assert_eq!(texts(&scene), ["0", "[x]", "a", "b"]);
    assert!(fills(&scene).is_empty());
}

#[test]
fn stacked_segments_are_parted_by_a_line_and_named_above() {
    let series: [(&str, &[f64]); 3] =
        [("Class A", &[44.0]), ("Class B", &[48.0]), ("Other", &[8.0])];
    let mut chart = chart(ChartForm::Bar, &["Seizures"], &series);
    chart.arrangement = Arrangement::Stacked;
    chart.format = NumberFormat::PERCENT;
    let scene = scene(&chart);
    // Three segments and two lines between them.
    assert_eq!(fills(&scene).len(), 5);
    assert_eq!(texts(&scene), ["Seizures", "44%", "48%", "8%", "Class A", "Class B", "Other"]);
}

#[test]
fn lines_differ_by_dash_and_break_where_values_are_missing() {
    let series: [(&str, &[f64]); 3] = [
        ("A", &[1.0, 2.0, 3.0, 4.0]),
        ("B", &[9.0, 8.0, f64::NAN, 8.0]),
        ("C", &[5.0, 5.0, 5.0, 6.0]),
    ];
    let scene = scene(&chart(ChartForm::Line, &["2016", "2017", "2018", "2019"], &series));
    // Back to front. A point alone is a dot.
    assert_eq!(paths(&scene), [(4, Some("3 4")), (2, Some("9 5")), (4, None)]);
    assert!(texts(&scene).contains(&"[x]"));
}

#[test]
fn an_axis_away_from_zero_says_so() {
    let scene = scene(&chart(ChartForm::Line, &["2018", "2019"], &[("A", &[95.0, 97.0])]));
    assert!(texts(&scene).contains(&"Lines (axis starts at 94)"), "{:?}", texts(&scene));
}

#[test]
fn columns_with_names_too_long_become_bars() {
    let names = ["Humber and North Yorkshire Integrated Care Board of Directors"; 6];
    let scene = scene(&chart(ChartForm::Column, &names, &[("A", &[1.0; 6])]));
    let fills = fills(&scene);
    assert!(fills.iter().all(|bar| bar.left == fills[0].left));
}
