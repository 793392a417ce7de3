//! Heatmaps, flows, timelines and small multiples.

use super::*;

/// More columns than leave room for words.
fn marks() -> Chart {
    let themes = [
        "Awareness of county lines",
        "Profile of organised crime shared",
        "Cuckooing recognised",
        "Training for front-line staff",
        "Information sharing between agencies",
        "Community confidence, fear of reprisals",
        "Meetings duplicate each other",
    ];
    let stances = ["Strength", "Gap", "Concern", "not raised", "not raised"];
    let groups = (1..=8).map(|at| format!("Group {at}"));
    let groups: Vec<String> = groups.chain(["Director".to_owned()]).collect();
    let series = groups.iter().enumerate().map(|(at, group)| {
        let word = |row: usize| Some(stances[(row * 3 + at * at + at) % 5].to_owned());
        Series::of_words(group.as_str(), (0..themes.len()).map(word).collect())
    });
    let series = series.collect();
    let form = ChartForm::Heatmap;
    let mut chart = Chart::new(
        form,
        names(&themes),
        series,
        "Stance".into(),
        NumberFormat::COUNT,
        candour::model::Languages::built_in().of("en"),
    );
    chart.meanings =
        [("Strength", Meaning::Good), ("Gap", Meaning::Neutral), ("Concern", Meaning::Bad)]
            .map(|(word, meaning)| (word.to_owned(), meaning))
            .to_vec();
    chart
}

pub(super) fn heatmaps() -> Vec<(&'static str, Chart)> {
    let themes = [
        "Early help for families",
        "Knowing where to turn",
        "Trust in the police",
        "Housing of young adults",
        "Exclusion from school",
        "Transport in the evening",
    ];
    let stances = ["Strength", "Gap", "Concern", "not raised"];
    let words = |themes: &[&str]| {
        let series = GROUPS.iter().enumerate().map(|(at, group)| {
            let word = |row: usize| Some(stances[(row * 3 + at * at) % 4].to_owned());
            Series::of_words(*group, (0..themes.len()).map(word).collect())
        });
        let mut chart = Chart::new(
            ChartForm::Heatmap,
            names(themes),
            series.collect(),
            "Stance".to_owned(),
            NumberFormat::COUNT,
            candour::model::Languages::built_in().of("en"),
        );
        chart.meanings = vec![
            ("Strength".to_owned(), Meaning::Good),
            ("Gap".to_owned(), Meaning::Neutral),
            ("Concern".to_owned(), Meaning::Bad),
        ];
        chart
    };
    let numbers: Vec<(String, Vec<f64>)> =
        (0..6).map(|at| ((2014 + at).to_string(), wave(12, 7 + 4 * at))).collect();
    let numbers: Vec<(&str, &[f64])> =
        numbers.iter().map(|(name, values)| (name.as_str(), values.as_slice())).collect();
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut none = words(&LONG);
    none.meanings.clear();
    vec![
        ("heatmap-words", words(&themes)),
        ("heatmap-marks", marks()),
        ("heatmap-numbers", chart(ChartForm::Heatmap, names(&months), &numbers)),
        ("heatmap-long-names", none),
        (
            "heatmap-awkward",
            chart(
                ChartForm::Heatmap,
                names(&PLACES),
                &[("A", &[1e12, -7.0, NONE, 0.0]), (LONG[2], &[NONE; 4])],
            ),
        ),
    ]
}

pub(super) fn flows_and_timelines() -> Vec<(&'static str, Chart)> {
    let flow: [(&str, &[f64]); 4] = [
        ("Harrogate", &[4.0, 1.0, NONE, 2.0]),
        ("York", &[2.0, NONE, 1.0, 1.0]),
        ("Scarborough and Whitby", &[NONE, 2.0, NONE, NONE]),
        ("Skipton", &[1.0, NONE, NONE, NONE]),
    ];
    let origins = || names(&["West Yorkshire", "Cleveland", "Liverpool", "Greater Manchester"]);
    let mut highlight = chart(ChartForm::Flow, origins(), &flow);
    highlight.highlight = Some(Highlight::Categories(vec![0]));
    let mut reasons = chart(ChartForm::Flow, origins(), &flow);
    reasons.series[0].missing = vec![None, None, Some(Missing::Confidential), None];
    reasons.series[3].missing = vec![None, Some(Missing::Confidential), None, Some(Missing::Low)];
    let many: Vec<String> = (1..=12).map(|at| format!("Origin number {at}")).collect();
    let timeline = |events: &[(&str, f64, &str)]| {
        let mut series =
            Series::of_words("Event", events.iter().map(|it| Some(it.2.to_owned())).collect());
        series.values = events.iter().map(|it| Some(it.1)).collect();
        let dates = events.iter().map(|it| it.0.to_owned()).collect();
        Chart::new(
            ChartForm::Timeline,
            dates,
            vec![series],
            "Event".to_owned(),
            NumberFormat::COUNT,
            candour::model::Languages::built_in().of("en"),
        )
    };
    let long = format!("{}; {}", LONG[0], LONG[2]);
    vec![
        ("flow", chart(ChartForm::Flow, origins(), &flow)),
        ("flow-highlight", highlight),
        ("flow-reasons", reasons),
        (
            "flow-awkward",
            chart(
                ChartForm::Flow,
                many,
                &[("A", &wave(12, 31)), (LONG[0], &[0.0; 12]), ("B", &[1.0; 12])],
            ),
        ),
        (
            "flow-long-names",
            chart(ChartForm::Flow, names(&LONG), &[("A", &[1.0, 2.0, 1e9]), (LONG[2], &[3.0; 3])]),
        ),
        (
            "timeline",
            timeline(&[
                (
                    "September 2018",
                    17_775.0,
                    "The National Crime Agency starts its coordination centre.",
                ),
                ("May 2019", 18_017.0, "Review of York."),
                ("9 October 2019", 18_178.0, "First report to the panel, with 14 lines known."),
                (
                    "6 February 2020",
                    18_298.0,
                    "Update to the panel: the number of lines has grown in Scarborough and Whitby and fallen in Harrogate.",
                ),
            ]),
        ),
        (
            "timeline-awkward",
            timeline(&[
                ("1066", -330_000.0, "Long ago."),
                ("6 February 2020", 18_298.0, &long),
                ("6 February 2020", 18_298.0, "On the same day."),
                ("7 February 2020", 18_299.0, ""),
            ]),
        ),
    ]
}

pub(super) fn multiples() -> Vec<(&'static str, Chart)> {
    let panels = |form, categories: Vec<String>, names_of_series: &[&str]| {
        let mut series = Vec::new();
        for panel in 0..PLACES.len() {
            for (at, name) in names_of_series.iter().enumerate() {
                let of = wave(categories.len(), 17 + 12 * panel + 5 * at);
                series.push(Series { panel, ..Series::new(*name, values(&of)) });
            }
        }
        Chart {
            panels: names(&PLACES),
            ..Chart::new(
                form,
                categories,
                series,
                "Arrests".to_owned(),
                NumberFormat::COUNT,
                candour::model::Languages::built_in().of("en"),
            )
        }
    };
    let mut lines = panels(ChartForm::Line, years(9), &["Arrests"]);
    lines.reference = Some(Reference { value: 60.0, label: "England average".to_owned() });
    vec![
        ("multiples-line", lines),
        ("multiples-line-series", panels(ChartForm::Line, years(9), &["Women", "Men"])),
        ("multiples-column", panels(ChartForm::Column, years(5), &["Arrests"])),
        ("multiples-bar", panels(ChartForm::Bar, names(&PLACES), &["Women", "Men", "Not known"])),
        ("multiples-dot", panels(ChartForm::Dot, names(&LONG), &["Arrests"])),
    ]
}
