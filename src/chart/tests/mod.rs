//! Tests of whole drawings: geometry over awkward and generated inputs, and the look of the main
//! examples.

mod awkward;
mod generated;
mod look;
mod schemes;

use super::plot::Plot;
use super::scene::{Area, Mark, SMALLEST, Scene};
use super::text::Fonts;
use super::{Width, draw, lay_out, line_labels};
use crate::model::{Arrangement, Chart, ChartForm, Missing, NumberFormat, NumberStyle, Series};

pub(super) use crate::look::tests::colours;

const FORMS: [ChartForm; 8] = [
    ChartForm::Column,
    ChartForm::Bar,
    ChartForm::Line,
    ChartForm::Slope,
    ChartForm::Dot,
    ChartForm::Heatmap,
    ChartForm::Flow,
    ChartForm::Timeline,
];
const ARRANGEMENTS: [Arrangement; 3] =
    [Arrangement::Grouped, Arrangement::Stacked, Arrangement::Share];

fn chart(form: ChartForm, categories: &[&str], series: &[(&str, &[f64])]) -> Chart {
    // Not a number is a missing value.
    let values =
        |values: &[f64]| values.iter().map(|it| Some(*it).filter(|it| !it.is_nan())).collect();
    Chart::new(
        form,
        categories.iter().map(|name| (*name).to_owned()).collect(),
        series.iter().map(|(name, of)| Series::new(*name, values(of))).collect(),
        "Lines".to_owned(),
        NumberFormat::COUNT,
        crate::model::Languages::built_in().of("en"),
    )
}

const PLACES: [&str; 4] = ["Harrogate", "York", "Scarborough and Whitby", "Skipton"];

fn main_example() -> Chart {
    let series: [(&str, &[f64]); 2] =
        [("September 2019", &[7.0, 4.0, 2.0, 1.0]), ("February 2020", &[5.0, 4.0, 5.0, 1.0])];
    chart(ChartForm::Bar, &PLACES, &series)
}

fn scene(chart: &Chart) -> Scene {
    lay_out(&Plot::new(chart, &colours(), Width::Wide))
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

/// Whatever is drawn: labels lie apart and inside the drawing, marks inside it, text can be read.
fn check_geometry(name: &str, scene: &Scene, fonts: &Fonts) {
    let areas: Vec<Area> = scene.labels.iter().map(|label| label.area(fonts)).collect();
    for (index, area) in areas.iter().enumerate() {
        let text = &scene.labels[index].text;
        let inside = area.left >= 0
            && area.top >= 0
            && area.right <= scene.width
            && area.bottom <= scene.height;
        assert!(inside, "{name}: \"{text}\" leaves the drawing: {area:?} of {}", scene.height);
        for (other, label) in areas[..index].iter().zip(&scene.labels) {
            assert!(!area.overlaps(*other), "{name}: \"{text}\" over \"{}\"", label.text);
        }
    }
    assert!(scene.labels.iter().all(|label| label.size >= SMALLEST), "{name}");
    for mark in &scene.marks {
        let points = match mark {
            Mark::Fill { area, .. } | Mark::Hatch { area, .. } => {
                vec![(area.left, area.top), (area.right, area.bottom)]
            }
            Mark::Path { points, .. } | Mark::Shape { points, .. } => points.clone(),
            Mark::Dot { centre, .. } => vec![*centre],
        };
        for (x, y) in points {
            let inside = (0..=scene.width).contains(&x) && (0..=scene.height).contains(&y);
            assert!(inside, "{name}: {mark:?} leaves the drawing");
        }
    }
}

/// The symbols of missing values stand clear of all lines: `[x]` on a line would be read as its value.
fn check_symbols(name: &str, scene: &Scene, fonts: &Fonts) {
    let symbols = |text: &str| Missing::ALL.iter().any(|reason| text.contains(reason.symbol()));
    for label in scene.labels.iter().filter(|label| symbols(&label.text)) {
        let area = label.area(fonts);
        for mark in &scene.marks {
            let Mark::Path { points, width: 3, .. } = mark else { continue };
            let clear = points.windows(2).all(|pair| {
                let [a, b] =
                    if pair[0].0 <= pair[1].0 { [pair[0], pair[1]] } else { [pair[1], pair[0]] };
                !line_labels::crosses(a, b, area)
            });
            assert!(clear, "{name}: a line through \"{}\" at {area:?}", label.text);
        }
    }
}

/// Labels stand on a ground of their own or clear of all bars and cells.
fn check_grounds(name: &str, scene: &Scene, fonts: &Fonts) {
    let bars = fills(scene);
    for label in &scene.labels {
        let area = label.area(fonts);
        let within = |bar: &Area| bar.left <= area.left && area.right <= bar.right;
        let clear = bars.iter().all(|bar| !bar.overlaps(area));
        let text = &label.text;
        assert!(clear || bars.iter().any(within), "{name}: \"{text}\" lies across a bar");
    }
}
