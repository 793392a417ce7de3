//! Drawings for light and dark pages.

use super::*;
use crate::chart::{draw_in_two, named};
use crate::look::dark;
use crate::model::Highlight;

/// Every chart of the generated sort, in each form and arrangement.
fn charts() -> Vec<Chart> {
    let mut all = Vec::new();
    for form in FORMS {
        for arrangement in ARRANGEMENTS {
            for highlight in [None, Some(Highlight::Categories(vec![1]))] {
                let series: [(&str, &[f64]); 5] = [
                    ("Class A", &[4.0, 9.0, 2.0]),
                    ("Class B", &[7.0, 3.0, f64::NAN]),
                    ("Class C", &[1.0, 8.0, 5.0]),
                    ("Other", &[6.0, 6.0, 6.0]),
                    ("Not stated", &[2.0, 3.0, 4.0]),
                ];
                let count = if form == ChartForm::Slope { 3 } else { 5 };
                let mut chart = chart(form, &["York", "Selby", "Skipton"], &series[..count]);
                chart.arrangement = arrangement;
                chart.highlight = highlight;
                all.push(chart);
            }
        }
    }
    all
}

#[test]
fn every_colour_has_a_name() {
    let light = colours();
    let dark = dark::derived(&light);
    let names: Vec<String> = named(&light, &dark).into_iter().map(|it| it.name).collect();
    for chart in charts() {
        for width in [Width::Wide, Width::Narrow] {
            let drawn = draw_in_two(&chart, &light, &dark, width);
            let plain = draw(&chart, &light, width);
            assert!(!drawn.contains("data-scheme"), "{:?}\n{drawn}", chart.form);
            for element in drawn.split_inclusive("/>").filter(|it| it.contains("=\"#")) {
                let class = element.split("class=\"").nth(1).and_then(|it| it.split('"').next());
                let class = class.unwrap_or_else(|| panic!("no class: {element}"));
                let known = names.iter().any(|name| class[2..] == **name);
                assert!(known, "{class}");
            }
            // But for the classes, it is the drawing that goes into PDFs.
            let mut bare = drawn.clone();
            while let Some(at) = bare.find(" class=\"") {
                let end = at + 8 + bare[at + 8..].find('"').expect("an end") + 1;
                bare.replace_range(at..end, "");
            }
            assert_eq!(bare, plain);
        }
    }
}

#[test]
fn labels_in_bars_change_with_their_ground() {
    let light = colours();
    let dark = dark::derived(&light);
    let mut stacked = chart(ChartForm::Bar, &["York"], &[("One", &[5.0]), ("Two", &[4.0])]);
    stacked.arrangement = Arrangement::Stacked;
    let drawn = draw_in_two(&stacked, &light, &dark, Width::Wide);
    // White on navy in daylight; on a dark page the bar is pale and its label dark.
    assert!(drawn.contains("class=\"f-series-1\""), "{drawn}");
    assert!(drawn.contains("<text class=\"f-ground\""), "{drawn}");
}

#[test]
fn a_drawing_that_would_stand_otherwise_keeps_its_light_ground() {
    let light = colours();
    // On these bars no label can be read, so that the labels of the dark drawing stand elsewhere.
    let mut dark = dark::derived(&light);
    (dark.text, dark.background) = ("#808080".to_owned(), "#000000".to_owned());
    dark.series = vec!["#5a5a5a".to_owned(); 6];
    let series: [(&str, &[f64]); 2] = [("One", &[5.0, 4.0]), ("Two", &[4.0, 3.0])];
    let mut stacked = chart(ChartForm::Bar, &["York", "Selby"], &series);
    stacked.arrangement = Arrangement::Stacked;
    let drawn = draw_in_two(&stacked, &light, &dark, Width::Wide);
    assert!(drawn.starts_with("<svg data-scheme=\"light\" xmlns"), "{drawn}");
    assert!(!drawn.contains("class="), "{drawn}");
}
