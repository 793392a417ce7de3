//! The look of the main examples.

use super::*;

#[test]
fn the_main_example() {
    let scene = scene(&main_example());
    // The key's two swatches stand before the bars.
    let fills = &fills(&scene)[2..];
    assert_eq!(fills.len(), 8);
    let zero = fills[0].left;
    assert!(fills.iter().all(|bar| bar.left == zero), "all bars start at zero");
    let unit = f64::from(fills[0].right - zero) / 7.0;
    for (bar, value) in fills.iter().zip([7.0, 5.0, 4.0, 4.0, 2.0, 5.0, 1.0, 1.0]) {
        assert!((f64::from(bar.right - bar.left) - unit * value).abs() <= 1.0);
    }
    // Names in a key above all groups, values behind every bar, no axis.
    assert_eq!(
        texts(&scene),
        [
            "September 2019",
            "February 2020",
            "Harrogate",
            "7",
            "5",
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
    let svg = draw(&main_example(), &colours(), Width::Wide);
    assert_eq!(svg.matches("fill=\"#12436D\"").count(), 5);
    assert_eq!(svg.matches("fill=\"#F46A25\"").count(), 5);
}

#[test]
fn two_groups_need_no_key() {
    let series: [(&str, &[f64]); 2] = [("2018", &[7.0, 4.0]), ("2019", &[5.0, 4.0])];
    let scene = scene(&chart(ChartForm::Bar, &PLACES[..2], &series));
    assert_eq!(texts(&scene), ["Harrogate", "7", "2018", "5", "2019", "York", "4", "4"]);
}

#[test]
fn beside_a_huge_value_small_ones_can_be_seen_and_stand_in_order() {
    let huge = [5_000_000.0, 222.0, 11.0, 0.0];
    let bars = fills(&scene(&chart(ChartForm::Bar, &PLACES, &[("A", &huge)])));
    assert_eq!(bars.len(), 3, "nothing has no bar");
    assert!(bars.iter().all(|bar| bar.right - bar.left >= 3), "{bars:?}");
    let series: [(&str, &[f64]); 4] = [
        ("Offences", &[4e6, 5e6]),
        ("Lines", &[14.0, 11.0]),
        ("Homes", &[27.0, 130.0]),
        ("Visits", &[27.0, 7.0]),
    ];
    let slope = scene(&chart(ChartForm::Slope, &["2018", "2019"], &series));
    let mut labels: Vec<_> =
        slope.labels.iter().map(|it| (it.baseline, it.text.as_str())).collect();
    labels.sort_unstable();
    let drawn: Vec<&str> = labels.into_iter().map(|(_, text)| text).collect();
    let order = |wanted: &[&str]| {
        let at = |text: &&str| drawn.iter().position(|it| it == text).expect("drawn");
        wanted.windows(2).all(|pair| at(&pair[0]) < at(&pair[1]))
    };
    assert!(order(&["Offences", "Homes", "Lines", "Visits"]), "{drawn:?}");
    assert!(order(&["4,000,000", "27", "14"]), "{drawn:?}");
    assert_eq!(drawn.iter().filter(|text| **text == "27").count(), 1, "two lines from one point");
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
    assert!(texts(&scene).contains(&"B [x]"));
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

fn narrow(chart: &Chart) -> Scene {
    lay_out(&Plot::new(chart, &colours(), Width::Narrow))
}

#[test]
fn fractions_have_a_scale_of_their_own() {
    let years = ["2016", "2017", "2018", "2019"];
    let lines = chart(ChartForm::Line, &years, &[("A", &[0.001, 0.002, 0.004, 0.003])]);
    for scene in [scene(&lines), narrow(&lines)] {
        assert!(texts(&scene).contains(&"0.004"), "{:?}", texts(&scene));
        assert!(!texts(&scene).contains(&"1"), "{:?}", texts(&scene));
    }
    let series: [(&str, &[f64]); 2] = [("A", &[0.001; 4]), ("B", &[0.002; 4])];
    let mut stacked = chart(ChartForm::Column, &years, &series);
    stacked.arrangement = Arrangement::Stacked;
    let bars = fills(&narrow(&stacked));
    assert!(bars.iter().any(|bar| bar.bottom - bar.top > 50), "{bars:?}");
}

#[test]
fn no_percentage_axis_runs_beyond_the_whole() {
    let series: [(&str, &[f64]); 1] = [("A", &[99.5, 99.9, 99.1, 98.0])];
    let mut lines = chart(ChartForm::Line, &["2016", "2017", "2018", "2019"], &series);
    lines.format = NumberFormat::PERCENT;
    let beyond = |scene: &Scene| {
        let number = |text: &str| text.strip_suffix('%').and_then(|text| text.parse::<f64>().ok());
        texts(scene).into_iter().filter_map(number).any(|number| number > 100.0)
    };
    assert!(texts(&scene(&lines)).contains(&"100%"), "{:?}", texts(&scene(&lines)));
    assert!(!beyond(&scene(&lines)) && !beyond(&narrow(&lines)));
    // More than all of last year is no share.
    lines.series[0].values[3] = Some(120.0);
    assert!(beyond(&scene(&lines)));
}

#[test]
fn a_narrow_scale_fits_its_data() {
    let names = ["Harrogate", "York", "Scarborough and Whitby", "Northallerton"];
    let mut dots = chart(ChartForm::Dot, &names, &[("Rate", &[65.0, 98.0, 50.0, -3.0])]);
    dots.format = NumberFormat { style: NumberStyle::Decimal, decimals: Some(1) };
    dots.series[0].intervals =
        vec![Some((50.0, 82.0)), Some((88.0, 113.0)), Some((45.0, 58.0)), Some((-9.5, 4.0))];
    let scene = narrow(&dots);
    let said = texts(&scene);
    assert!(said.contains(&"65.0"), "values stand behind their intervals: {said:?}");
    assert!(!said.contains(&"200") && !said.contains(&"\u{2212}200"), "{said:?}");
    let level = |mark: &Mark| match mark {
        Mark::Path { points, width: 2, .. } if points[0].1 == points[1].1 => {
            Some(points[1].0 - points[0].0)
        }
        _ => None,
    };
    let longest = scene.marks.iter().filter_map(level).max();
    assert!(longest >= Some(20), "32 of 122.5 units are {longest:?}");
}

#[test]
fn missing_values_of_lines_stand_in_rows_that_name_their_line() {
    let series: [(&str, &[f64]); 3] = [
        ("Harrogate", &[1.0, 2.0, 3.0, 4.0]),
        ("York", &[9.0, 8.0, f64::NAN, 8.0]),
        ("Selby", &[0.0, f64::NAN, 0.0, f64::NAN]),
    ];
    let lines = chart(ChartForm::Line, &["2016", "2017", "2018", "2019"], &series);
    for scene in [scene(&lines), narrow(&lines)] {
        let said = texts(&scene);
        assert!(said.contains(&"York [x]"), "{said:?}");
        assert!(said.contains(&"Selby [x]") && said.contains(&"[x]"), "{said:?}");
    }
}

#[test]
fn shares_of_few_are_counted_and_small_ones_no_nothing() {
    let series: [(&str, &[f64]); 2] = [("A", &[1.0, 2.0, 7.0]), ("B", &[199.0, 998.0, 0.0])];
    let mut bars = chart(ChartForm::Bar, &["York", "Selby", "Ripon"], &series);
    bars.arrangement = Arrangement::Share;
    let scene_of = scene;
    let scene = scene(&bars);
    let said = texts(&scene);
    for wanted in ["A 1%", "less than 1%", "7 of 7"] {
        assert!(said.contains(&wanted), "{said:?}");
    }
    assert_eq!(said.iter().filter(|text| **text == "more than 99%").count(), 2, "{said:?}");
    assert!(!said.contains(&"100%") && !said.contains(&"0%"), "{said:?}");
    // Where an axis stands in for the labels, it is not left to say 100% of so few.
    bars.form = ChartForm::Column;
    assert!(texts(&scene_of(&bars)).contains(&"7 in all"), "{:?}", texts(&scene_of(&bars)));
    let crowd: Vec<(String, Vec<f64>)> = (0..8)
        .map(|at| (format!("Outcome {at}"), vec![1.0, 30.0, 500.0 * f64::from(at)]))
        .collect();
    let crowd: Vec<(&str, &[f64])> =
        crowd.iter().map(|(name, values)| (name.as_str(), values.as_slice())).collect();
    let mut bars = chart(ChartForm::Bar, &["York", "Selby", "Ripon"], &crowd);
    bars.arrangement = Arrangement::Share;
    assert!(texts(&narrow(&bars)).contains(&"8 in all"), "{:?}", texts(&narrow(&bars)));
}
