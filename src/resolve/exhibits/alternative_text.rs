//! What a chart says, in words, worked out from its data.

use crate::model::{Arrangement, Chart, ChartForm, Series};

/// Up to this many values are all named; beyond it the first, last, highest and lowest.
const ALL_NAMED: usize = 6;

/// The alternative text of a chart: its form, what it measures, and its values.
pub(super) fn of(chart: &Chart) -> String {
    let form = match (chart.form, chart.arrangement, chart.series.len()) {
        (ChartForm::Line, _, _) => "Line chart",
        (_, Arrangement::Share, _) => "100% stacked chart",
        (ChartForm::Column, _, 1) => "Column chart",
        (ChartForm::Bar, _, 1) => "Bar chart",
        (ChartForm::Column, Arrangement::Grouped, _) => "Grouped column chart",
        (ChartForm::Bar, Arrangement::Grouped, _) => "Grouped bar chart",
        (ChartForm::Column, Arrangement::Stacked, _) => "Stacked column chart",
        (ChartForm::Bar, Arrangement::Stacked, _) => "Stacked bar chart",
        _ => "Chart",
    };
    let mut text = format!("{form} of {}", lower_first(&chart.measure));
    if let [only] = chart.series.as_slice() {
        text.push_str(". ");
        text.push_str(&series_words(chart, only));
    } else {
        text.push_str(&format!(", {} series. ", chart.series.len()));
        let parts: Vec<String> = chart
            .series
            .iter()
            .map(|series| format!("{}: {}", series.name, series_words(chart, series)))
            .collect();
        text.push_str(&parts.join(" "));
    }
    text
}

fn series_words(chart: &Chart, series: &Series) -> String {
    let named = |at: usize| {
        let value = series.values[at]
            .map_or_else(|| "not available".to_owned(), |value| chart.format.format(value));
        format!("{} {value}", chart.categories[at])
    };
    let count = chart.categories.len();
    if count <= ALL_NAMED {
        let all: Vec<String> = (0..count).map(named).collect();
        return format!("{}.", all.join(", "));
    }
    let known = || series.values.iter().enumerate().filter_map(|(at, v)| v.map(|v| (at, v)));
    // The first of equal values counts, so that the words do not depend on the order of comparison.
    let highest = known().reduce(|best, next| if next.1 > best.1 { next } else { best });
    let lowest = known().reduce(|best, next| if next.1 < best.1 { next } else { best });
    let mut text = format!("{count} values, from {} to {}", named(0), named(count - 1));
    if let (Some((highest, _)), Some((lowest, _))) = (highest, lowest) {
        text.push_str(&format!("; highest {}, lowest {}", named(highest), named(lowest)));
    }
    text.push('.');
    text
}

/// A label in the middle of a sentence; abbreviations keep their capitals.
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NumberFormat;

    fn chart(values: &[(&str, f64)]) -> Chart {
        Chart::new(
            ChartForm::Bar,
            values.iter().map(|(name, _)| (*name).to_owned()).collect(),
            vec![Series::new("Lines", values.iter().map(|(_, value)| Some(*value)).collect())],
            "Lines".to_owned(),
            NumberFormat::COUNT,
        )
    }

    #[test]
    fn short_charts_name_every_value() {
        assert_eq!(
            of(&chart(&[("Harrogate", 7.0), ("York", 4.0)])),
            "Bar chart of lines. Harrogate 7, York 4."
        );
    }

    #[test]
    fn long_charts_name_the_ends_and_the_extremes() {
        let values: Vec<(&str, f64)> = ["a", "b", "c", "d", "e", "f", "g"]
            .into_iter()
            .zip([3.0, 9.0, 1.0, 4.0, 9.0, 1.0, 2.0])
            .collect();
        assert_eq!(
            of(&chart(&values)),
            "Bar chart of lines. 7 values, from a 3 to g 2; highest b 9, lowest c 1."
        );
    }
}
