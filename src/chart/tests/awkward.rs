//! Categories and series that have broken drawings, or might, in every form.

use super::*;

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
                for width in [Width::Wide, Width::Narrow] {
                    let scene = lay_out(&Plot::new(&chart, &colours(), width));
                    test(&format!("{name}, {width:?}"), &chart, &scene);
                }
            }
        }
    }
}

#[test]
fn labels_lie_apart_and_everything_inside() {
    let fonts = Fonts::new();
    every(|name, _, scene| {
        check_geometry(name, scene, &fonts);
        check_symbols(name, scene, &fonts);
    });
}

#[test]
fn labels_stand_inside_bars_or_clear_of_them() {
    let fonts = Fonts::new();
    every(|name, chart, scene| {
        if !matches!(chart.form, ChartForm::Line | ChartForm::Slope) {
            check_grounds(name, scene, &fonts);
        }
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
        let svg = draw(chart, &colours(), Width::Wide);
        assert_eq!(svg, draw(chart, &colours(), Width::Wide), "{name}");
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 "));
        assert!(svg.ends_with("</svg>"));
        for refused in ["style=", "<style", "<script", " id=", "NaN", "url(", "<?xml"] {
            assert!(!svg.contains(refused), "{name}: {refused}");
        }
    });
}
