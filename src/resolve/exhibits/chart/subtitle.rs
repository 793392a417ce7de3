//! The subtitle of a chart whose writer gave none: measure, geography, periods.

use super::marks::lower_first;
use super::{Columns, label};
use crate::model::{
    Cell, Chart, ChartForm, Column, ColumnContent, ColumnRole, Dataset, NumberStyle, Words,
    typographic,
};

/// "Lines by place, North Yorkshire, September 2019 and February 2020".
pub(super) fn compose(
    dataset: &Dataset,
    selected: &[usize],
    columns: &Columns,
    chart: &Chart,
) -> String {
    let mut parts = Vec::new();
    // Events are no measure.
    if chart.form != ChartForm::Timeline {
        parts.push(what(dataset, columns, chart));
    }
    parts.extend(dataset.geography.as_deref().map(typographic));
    parts.extend(periods(dataset, selected, &chart.words));
    parts.join(", ")
}

/// The measure with its unit, and the dimensions that part it.
fn what(dataset: &Dataset, columns: &Columns, chart: &Chart) -> String {
    let column = &dataset.columns[columns.y[0]];
    let several = columns.y.len() > 1;
    let words = &chart.words;
    let mut what = if several {
        let names: Vec<String> = columns.y.iter().map(|at| label(dataset, *at)).collect();
        match names.split_first() {
            Some((first, rest)) => {
                let rest = rest.iter().map(|name| lower_first(name));
                words.list(&std::iter::once(first.clone()).chain(rest).collect::<Vec<_>>())
            }
            None => String::new(),
        }
    } else {
        chart.measure.clone()
    };
    if let Some(unit) = unit(column, &what, words) {
        what.push_str(&format!(" ({unit})"));
    }
    let is_period = |at: usize| dataset.columns[at].content == ColumnContent::Period;
    let by: Vec<String> = [Some(columns.x), columns.series, columns.multiples]
        .into_iter()
        .flatten()
        .filter(|at| !is_period(*at))
        .map(|at| lower_first(&label(dataset, at)))
        .collect();
    if !by.is_empty() {
        let by = words.list(&by);
        return words.say_with("measure-by", &[("measure", (&what).into()), ("by", (&by).into())]);
    }
    what
}

/// The unit of a measure whose name does not say it.
fn unit(column: &Column, named: &str, words: &Words) -> Option<String> {
    let unit = match (&column.unit, column.format.style) {
        (Some(unit), _) => unit.clone(),
        (None, NumberStyle::PercentagePoints) => words.say("unit-percentage-points"),
        (None, NumberStyle::Rate(base)) => {
            let base = crate::model::NumberFormat::COUNT.format(f64::from(base));
            words.say_with("unit-per-people", &[("base", (&base).into())])
        }
        (None, _) => return None,
    };
    (!named.to_lowercase().contains(&unit.to_lowercase())).then(|| typographic(&unit))
}

/// The periods of the rows: one, two, or the first and the last; else the source's own.
fn periods(dataset: &Dataset, selected: &[usize], words: &Words) -> Option<String> {
    let columns = dataset.columns.iter().enumerate();
    let mut of_time = columns.filter(|(_, column)| {
        column.role == ColumnRole::Dimension && column.content == ColumnContent::Period
    });
    let Some((at, column)) = of_time.next() else {
        return dataset.source.period.as_deref().map(typographic);
    };
    // Written periods sort as they follow one another.
    let mut written: Vec<&str> = Vec::new();
    for row in selected {
        if let Cell::Text(text) = &dataset.rows[*row].cells[at]
            && !written.contains(&text.as_str())
        {
            written.push(text);
        }
    }
    if written.iter().all(|text| text.starts_with(|first: char| first.is_ascii_digit())) {
        written.sort_unstable();
    }
    let shown = |text: &&str| words.cell(column, &Cell::Text((*text).to_owned()));
    match written.as_slice() {
        [] => None,
        [first, .., last] if written.len() > 2 => Some(words.range(&shown(first), &shown(last))),
        few => Some(words.list(&few.iter().map(shown).collect::<Vec<_>>())),
    }
}
