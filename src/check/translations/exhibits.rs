//! The charts and tables of a paper as they are compared.

use super::pairs::{Item, dataset, digits, place};
use crate::model::{ChartForm, DataUse, Exhibit, ExhibitBody, Paper, Table, exhibits, plain_text};

/// Every chart and table in reading order.
pub(super) fn of(paper: &Paper) -> Vec<Item<'_>> {
    exhibits(paper).into_iter().map(|one| exhibit(one, paper)).collect()
}

fn exhibit<'a>(exhibit: &Exhibit, paper: &'a Paper) -> Item<'a> {
    let (sort, table) = match &exhibit.body {
        ExhibitBody::Chart { chart, data, .. } => (form(chart.form), data),
        ExhibitBody::Table(table) => ("table", table),
    };
    let data = exhibit.origin.data.as_ref();
    let origin = match data {
        Some(data) => format!("{sort} of {}", used(data)),
        None => format!("{sort} that is typed"),
    };
    Item {
        source: origin.clone(),
        sort: sort.to_owned(),
        numbers: numbers(table),
        digits: Vec::new(),
        data: data.into_iter().map(|data| dataset(paper, &data.dataset)).collect(),
        shown: exhibit.label.clone(),
        place: place(&exhibit.origin.position),
        origin,
    }
}

/// The size of a table and the numbers in its cells: words may be in another language.
fn numbers(table: &Table) -> String {
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<String> =
            row.iter().map(|cell| digits(&plain_text(cell)).join(" ")).collect();
        cells.join("|")
    });
    let mut rows: Vec<String> = rows.collect();
    // Names may stand in another order in another alphabet.
    rows.sort_unstable();
    format!("{} columns\n{}", table.columns.len(), rows.join("\n"))
}

/// `lines.lines, snapshot=2019-09`.
fn used(data: &DataUse) -> String {
    let measures: Vec<String> =
        data.measures.iter().map(|measure| format!("{}.{measure}", data.dataset)).collect();
    let named = if measures.is_empty() { data.dataset.clone() } else { measures.join(" and ") };
    let conditions = data.conditions.iter();
    let conditions = conditions.map(|(column, values)| format!(", {column}={}", values.join("/")));
    format!("{named}{}", conditions.collect::<String>())
}

fn form(form: ChartForm) -> &'static str {
    match form {
        ChartForm::Column => "column chart",
        ChartForm::Bar => "bar chart",
        ChartForm::Line => "line chart",
        ChartForm::Slope => "slope chart",
        ChartForm::Dot => "dot chart",
        ChartForm::Heatmap => "heatmap",
        ChartForm::Flow => "flow chart",
        ChartForm::Timeline => "timeline",
    }
}
