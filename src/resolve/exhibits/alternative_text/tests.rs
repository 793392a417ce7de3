use super::*;
use crate::model::{Annotation, NumberFormat, Reference, Series};

fn about() -> About {
    About { x: "Place".to_owned(), series: None, panel: None, in_time: false }
}

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

#[test]
fn short_charts_name_every_value() {
    let mut short = chart(ChartForm::Bar, &["Harrogate", "York"], &[("Lines", &[7.0, 4.0])]);
    assert_eq!(of(&short, &about()), "Bar chart of lines. Harrogate 7, York 4.");
    short.reference = Some(Reference { value: 5.0, label: "the county’s average".to_owned() });
    short.annotations = vec![Annotation { category: 1, text: "A new team.".to_owned() }];
    assert_eq!(
        of(&short, &about()),
        "Bar chart of lines. Harrogate 7, York 4. For comparison, the county’s average: 5. \
         At York: A new team."
    );
}

#[test]
fn long_charts_name_the_ends_and_the_extremes() {
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    let values = [3.0, 9.0, 1.0, f64::NAN, 9.0, 1.0, 2.0];
    assert_eq!(
        of(&chart(ChartForm::Bar, &names, &[("Lines", &values)]), &about()),
        "Bar chart of lines. 6 values, from a 3 to g 2; highest b 9 and 1 other, lowest c 1 and \
         1 other; 1 not available."
    );
}

#[test]
fn what_is_missing_is_told_with_its_reason() {
    let mut short = chart(ChartForm::Bar, &["York", "Selby"], &[("Lines", &[4.0, f64::NAN])]);
    short.series[0].missing = vec![None, Some(Missing::Confidential)];
    assert_eq!(of(&short, &about()), "Bar chart of lines. York 4, Selby confidential.");
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    let values = [3.0, 9.0, f64::NAN, f64::NAN, f64::NAN, 1.0, 2.0];
    let mut long = chart(ChartForm::Bar, &names, &[("Lines", &values)]);
    let low = Some(Missing::Low);
    long.series[0].missing = vec![None, None, Some(Missing::Confidential), low, None, None, None];
    let told = of(&long, &about());
    let wanted = "; 1 not available, 1 confidential, 1 rounds to zero.";
    assert!(told.ends_with(wanted), "{told}");
}

#[test]
fn lines_name_their_change() {
    let series: [(&str, &[f64]); 2] = [("York", &[191.0, 222.0]), ("Selby", &[8.0, 8.0])];
    assert_eq!(
        of(&chart(ChartForm::Line, &["2018", "2019"], &series), &about()),
        "Line chart of lines, 2 series. York: 2018 191, 2019 222; a rise of 31. \
         Selby: 2018 8, 2019 8; no change."
    );
    let mut shares = chart(ChartForm::Line, &["2018", "2019"], &[("York", &[16.0, 14.0])]);
    shares.format = NumberFormat::PERCENT;
    assert_eq!(
        of(&shares, &about()),
        "Line chart of lines. 2018 16%, 2019 14%; a fall of 2 percentage points."
    );
}

#[test]
fn shares_are_said_as_they_are_drawn() {
    let series: [(&str, &[f64]); 2] = [("A", &[30.0, f64::NAN]), ("B", &[10.0, 2.0])];
    let mut shares = chart(ChartForm::Bar, &["York", "Selby"], &series);
    shares.arrangement = Arrangement::Share;
    shares.measure = "Share of lines".to_owned();
    assert_eq!(
        of(&shares, &about()),
        "Bar chart stacked to 100%, share of lines, 2 series. \
         A: York 75%, Selby not available. B: York 25%, Selby not available."
    );
}

#[test]
fn shares_are_compared_as_shares_and_few_are_counted() {
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    // The highest number, 300 of 1,000, is the lowest share.
    let series: [(&str, &[f64]); 2] = [
        ("Yes", &[50.0, 300.0, 60.0, 199.0, 7.0, f64::NAN, 45.0]),
        ("No", &[50.0, 700.0, 40.0, 1.0, 0.0, 3.0, 55.0]),
    ];
    let mut shares = chart(ChartForm::Bar, &names, &series);
    shares.arrangement = Arrangement::Share;
    shares.measure = "Share of answers".to_owned();
    assert_eq!(
        of(&shares, &about()),
        "Bar chart stacked to 100%, share of answers, 2 series. \
         Yes: 6 values, from a 50% to g 45%; highest d more than 99%, lowest b 30%; 1 not available. \
         No: 6 values, from a 50% to g 55%; highest b 70%, lowest d 1%; 1 not available."
    );
    let few: [(&str, &[f64]); 2] = [("Yes", &[7.0, 2.0]), ("No", &[0.0, 998.0])];
    let few = Chart { series: chart(ChartForm::Bar, &["a", "b"], &few).series, ..shares };
    let few = Chart { categories: vec!["a".to_owned(), "b".to_owned()], ..few };
    assert_eq!(
        of(&few, &about()),
        "Bar chart stacked to 100%, share of answers, 2 series. \
         Yes: a 7 of 7, b less than 1%. No: a 0 of 7, b more than 99%."
    );
}

#[test]
fn long_texts_tell_fewer_series_and_the_extremes_of_all() {
    let years: Vec<String> = (2010..2020).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let names: Vec<String> = (1..=8).map(|at| format!("Partnership board {at}")).collect();
    let values: Vec<Vec<f64>> = (0..8)
        .map(|at| (0..10).map(|year| f64::from((at * 37 + year * 11) % 83)).collect())
        .collect();
    let series: Vec<(&str, &[f64])> = names
        .iter()
        .zip(&values)
        .map(|(name, values)| (name.as_str(), values.as_slice()))
        .collect();
    let mut lines = chart(ChartForm::Line, &years, &series);
    lines.highlight = Some(crate::model::Highlight::Series(vec![4]));
    lines.series[7].values[3] = None;
    let text = of(&lines, &about());
    assert!(text.chars().count() <= LONGEST, "{text}");
    assert!(text.starts_with("Line chart of lines, 8 series. Partnership board 5: "), "{text}");
    assert!(text.contains(" more series. Highest: Partnership board "), "{text}");
    assert!(text.ends_with(" 1 not available."), "{text}");
    // What the writer says stays, whatever the values need.
    let note = "A".repeat(300);
    lines.annotations = vec![Annotation { category: 1, text: note.clone() }];
    let text = of(&lines, &about());
    assert!(text.contains(&note) && text.chars().count() <= LONGEST, "{text}");
}

#[test]
fn no_computed_text_is_too_long() {
    let name = |at: usize| format!("Neighbourhood {at} with a long name of its own");
    for rows in [1, 2, 6, 8, 12, 40] {
        for columns in [1, 2, 4, 8, 20] {
            let names: Vec<String> = (0..rows).map(name).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let values: Vec<f64> = (0..rows).map(|at| at as f64 * 1234.5).collect();
            let columns: Vec<String> = (0..columns).map(name).collect();
            let series: Vec<(&str, &[f64])> =
                columns.iter().map(|name| (name.as_str(), values.as_slice())).collect();
            for form in [
                ChartForm::Bar,
                ChartForm::Line,
                ChartForm::Slope,
                ChartForm::Heatmap,
                ChartForm::Flow,
                ChartForm::Timeline,
            ] {
                // A slope joins two periods.
                if form == ChartForm::Slope && rows > 2 {
                    continue;
                }
                let mut chart = chart(form, &names, &series);
                if form == ChartForm::Timeline {
                    let words = names.iter().map(|name| Some((*name).to_owned())).collect();
                    chart.series = vec![Series::of_words("Event", words)];
                }
                let text = of(&chart, &about());
                assert!(text.chars().count() <= LONGEST, "{form:?}: {text}");
            }
        }
    }
}

#[test]
fn slopes_name_what_rose_and_fell() {
    let series: [(&str, &[f64]); 3] =
        [("Harrogate", &[7.0, 5.0]), ("York", &[4.0, 4.0]), ("Selby", &[f64::NAN, 2.0])];
    assert_eq!(
        of(&chart(ChartForm::Slope, &["2018", "2019"], &series), &about()),
        "Slope chart of lines, 2018 and 2019. Harrogate fell from 7 to 5; York stayed at 4; \
         Selby not available, then 2."
    );
}

#[test]
fn intervals_stand_behind_their_values() {
    let mut dots = chart(ChartForm::Dot, &["York"], &[("Rate", &[65.0])]);
    dots.series[0].intervals = vec![Some((50.0, 83.0))];
    assert_eq!(of(&dots, &about()), "Dot chart of lines. York 65 (50 to 83).");
}

#[test]
fn heatmaps_count_their_words() {
    let words = |words: &[&str]| words.iter().map(|word| Some((*word).to_owned())).collect();
    let mut map = chart(ChartForm::Heatmap, &["Trust", "Housing"], &[]);
    map.measure = "Stance".to_owned();
    map.series = vec![
        Series::of_words("Parents", words(&["Strength", "Gap"])),
        Series::of_words("Councillors", words(&["Strength", "[x]"])),
    ];
    let about = About { x: "Theme".to_owned(), series: Some("Group".to_owned()), ..about() };
    assert_eq!(
        of(&map, &about),
        "Heatmap of stance by theme and group, 2 rows and 2 columns. In all, Strength 2, Gap 1, \
         not available 1. Trust: Strength 2. Housing: Gap 1, not available 1."
    );
    let numbers: [(&str, &[f64]); 2] = [("2018", &[3.0, 1.0]), ("2019", &[4.0, f64::NAN])];
    assert_eq!(
        of(&chart(ChartForm::Heatmap, &["York", "Selby"], &numbers), &super::tests::about()),
        "Heatmap of lines by place, 2 rows and 2 columns. Highest: York, 2019 4. \
         Lowest: Selby, 2018 1. 1 not available."
    );
}

#[test]
fn flows_name_their_bands() {
    let series: [(&str, &[f64]); 2] = [("York", &[4.0, 1.0]), ("Selby", &[2.0, f64::NAN])];
    let about = About { x: "Origin".to_owned(), series: Some("Place".to_owned()), ..about() };
    assert_eq!(
        of(&chart(ChartForm::Flow, &["Leeds", "Hull"], &series), &about),
        "Flow chart of lines from origin to place: 2 origins, 2 destinations, 7 in all. \
         From Leeds 6: 4 to York, 2 to Selby. From Hull 1: 1 to York."
    );
}

#[test]
fn what_is_not_known_is_not_the_most() {
    let names = ["Leeds", "Hull", "Crewe", "Wigan", "Bury"];
    let series: [(&str, &[f64]); 3] = [
        ("York", &[4.0, 1.0, 3.0, 2.0, 2.0]),
        ("Selby", &[2.0, 9.0, 1.0, 1.0, 1.0]),
        ("Ripon", &[1.0, 1.0, 1.0, 1.0, 1.0]),
    ];
    let mut flow = chart(ChartForm::Flow, &names, &series);
    let text = of(&flow, &about());
    assert!(text.contains("Most come from Hull, 11. Most go to Selby, 14."), "{text}");
    flow.series[0].values[1] = None;
    flow.series[0].missing = vec![None, Some(Missing::Confidential), None, None, None];
    assert_eq!(
        of(&flow, &about()),
        "Flow chart of lines from place to destination: 5 origins, 3 destinations, 30 in all. \
         The widest band of those with a number is from Hull to Selby, 9. 1 confidential."
    );
}

#[test]
fn values_that_are_alike_are_told_together() {
    let numbers: [(&str, &[f64]); 2] = [("2018", &[12.0, 1.0]), ("2019", &[12.0, 12.0])];
    let text = of(&chart(ChartForm::Heatmap, &["York", "Selby"], &numbers), &about());
    assert!(
        text.ends_with("Highest: York, 2018 12 and 2 others. Lowest: Selby, 2018 1."),
        "{text}"
    );
    let numbers: [(&str, &[f64]); 2] = [("2018", &[5.0, 5.0]), ("2019", &[5.0, 5.0])];
    let text = of(&chart(ChartForm::Heatmap, &["York", "Selby"], &numbers), &about());
    assert!(text.ends_with(" All are 5."), "{text}");
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    let text = of(&chart(ChartForm::Bar, &names, &[("Lines", &[0.0; 7])]), &about());
    assert_eq!(text, "Bar chart of lines. 7 values, from a 0 to g 0; all 0.");
}

#[test]
fn timelines_tell_their_events() {
    let mut line = chart(ChartForm::Timeline, &["2018", "May 2019"], &[]);
    let words = ["It begins.", "It ends"].map(|word| Some(word.to_owned()));
    line.series = vec![Series::of_words("Event", words.to_vec())];
    assert_eq!(
        of(&line, &about()),
        "Timeline of 2 events, from 2018 to May 2019. 2018: It begins. May 2019: It ends."
    );
}

#[test]
fn small_multiples_are_told_one_by_one() {
    let mut all =
        chart(ChartForm::Line, &["2018", "2019"], &[("A", &[1.0, 2.0]), ("A", &[5.0, 3.0])]);
    all.series[1].panel = 1;
    all.panels = vec!["York".to_owned(), "Selby".to_owned()];
    let about = About { panel: Some("Place".to_owned()), ..about() };
    assert_eq!(
        of(&all, &about),
        "2 small line charts of lines, one for each place. York: 2018 1, 2019 2; a rise of 1. \
         Selby: 2018 5, 2019 3; a fall of 2."
    );
}

#[test]
fn welsh_charts_speak_welsh() {
    let languages = crate::model::Languages::built_in();
    let welsh = |chart: Chart| Chart { words: std::sync::Arc::clone(languages.of("cy")), ..chart };
    let bars = chart(ChartForm::Bar, &["Bangor", "Abertawe"], &[("Llinellau", &[7.0, 4.0])]);
    let mut bars = welsh(Chart { measure: "Llinellau".to_owned(), ..bars });
    assert_eq!(of(&bars, &about()), "Siart bar: llinellau. Bangor 7, Abertawe 4.");
    bars.reference = Some(Reference { value: 5.0, label: "cyfartaledd y sir".to_owned() });
    assert_eq!(
        of(&bars, &about()),
        "Siart bar: llinellau. Bangor 7, Abertawe 4. Er cymhariaeth, cyfartaledd y sir: 5."
    );
    let mut lines = chart(ChartForm::Line, &["2018", "2019"], &[("Y sir", &[16.0, 14.0])]);
    lines.format = NumberFormat::PERCENT;
    assert_eq!(
        of(&welsh(lines), &about()),
        "Siart llinell: lines. 2018 16%, 2019 14%; gostyngiad o 2 pwynt canran."
    );
    let slope = chart(ChartForm::Slope, &["2018", "2019"], &[("Bangor", &[2.0, 5.0])]);
    assert_eq!(
        of(&welsh(slope), &about()),
        "Siart goleddf: lines, 2018 a 2019. Bangor: codi o 2 i 5."
    );
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    let values = [3.0, 9.0, 1.0, f64::NAN, 9.0, 1.0, 2.0];
    assert_eq!(
        of(&welsh(chart(ChartForm::Bar, &names, &[("Lines", &values)])), &about()),
        "Siart bar: lines. 6 o werthoedd; y cyntaf: a 3; yr olaf: g 2; uchaf: b 9 a 1 arall; \
         isaf: c 1 a 1 arall; 1 heb fod ar gael."
    );
}
