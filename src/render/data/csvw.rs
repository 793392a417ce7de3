//! The description beside a dataset's CSV file: JSON of the form "CSV on the Web" (W3C, Metadata
//! Vocabulary for Tabular Data, 2015).

use serde::Serialize;
use serde_json::{Value, json};

use super::dataset::{Extra, ExtraColumn, extras};
use crate::model::words::Argument;
use crate::model::{
    Cell, Column, ColumnContent, ColumnRole, Dataset, Date, Mark, Missing, NumberStyle, Words,
    typographic,
};

/// The description in the words of a language. `file` is the CSV file's name beside it.
pub fn metadata(dataset: &Dataset, file: &str, words: &Words) -> Vec<u8> {
    let source = &dataset.source;
    let mut columns: Vec<ColumnDescription> = dataset
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| described(dataset, at, column, words))
        .collect();
    columns.extend(extras(dataset).iter().map(|extra| described_extra(dataset, extra, words)));
    let description = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: file,
        title: typographic(&dataset.title),
        source: source.line(),
        publisher: typographic(&source.organisation),
        issued: source.published.map(Date::iso),
        location: source.url.as_deref(),
        license: source.licence.as_deref(),
        spatial: dataset.geography.as_deref(),
        temporal: source.period.as_deref(),
        notes: dataset
            .notes
            .iter()
            .map(|note| json!({ "schema:text": typographic(note) }))
            .collect(),
        schema: Schema { columns, primary_key: primary_key(dataset) },
    };
    let mut text = serde_json::to_string_pretty(&description)
        .expect("the description holds nothing that JSON cannot");
    text.push('\n');
    text.into_bytes()
}

#[derive(Serialize)]
struct TableDescription<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    url: &'a str,
    #[serde(rename = "dc:title")]
    title: String,
    #[serde(rename = "dc:source")]
    source: String,
    #[serde(rename = "dc:publisher")]
    publisher: String,
    #[serde(rename = "dc:issued", skip_serializing_if = "Option::is_none")]
    issued: Option<String>,
    #[serde(rename = "schema:isBasedOn", skip_serializing_if = "Option::is_none")]
    location: Option<&'a str>,
    #[serde(rename = "dc:license", skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    #[serde(rename = "dc:spatial", skip_serializing_if = "Option::is_none")]
    spatial: Option<&'a str>,
    #[serde(rename = "dc:temporal", skip_serializing_if = "Option::is_none")]
    temporal: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Value>,
    #[serde(rename = "tableSchema")]
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    columns: Vec<ColumnDescription>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<String>,
}

#[derive(Serialize)]
struct ColumnDescription {
    name: String,
    /// The first is the header in the file.
    titles: Vec<String>,
    datatype: &'static str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(rename = "null", skip_serializing_if = "Vec::is_empty")]
    missing: Vec<&'static str>,
    #[serde(rename = "schema:unitText", skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(rename = "dc:description", skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

/// Names of the form allow no hyphen.
fn name(id: &str) -> String {
    id.replace('-', "_")
}

fn described(dataset: &Dataset, at: usize, column: &Column, words: &Words) -> ColumnDescription {
    let cells = || dataset.rows.iter().filter_map(|row| row.cells.get(at));
    let mut missing: Vec<&'static str> = Vec::new();
    for reason in
        [Missing::NotAvailable, Missing::Confidential, Missing::NotApplicable, Missing::Low]
    {
        if cells().any(|cell| *cell == Cell::Missing(reason)) {
            missing.push(reason.symbol());
        }
    }
    let mut notes: Vec<String> = column.notes.iter().map(|note| typographic(note)).collect();
    notes.extend(column.assumptions.clone());
    let worked_out = |how: &String| words.say_with("worked-out", &[("how", Argument::Text(how))]);
    notes.extend(column.derived.as_ref().map(worked_out));
    let reasons =
        [Missing::NotAvailable, Missing::Confidential, Missing::NotApplicable, Missing::Low];
    let reasons = reasons.into_iter().filter(|reason| missing.contains(&reason.symbol()));
    let means =
        |reason: Missing| format!("{}: {}.", reason.symbol(), words.say(missing_message(reason)));
    notes.extend(reasons.map(means));
    ColumnDescription {
        name: name(&column.id),
        titles: vec![column.id.clone(), typographic(&column.label)],
        datatype: datatype(column, cells()),
        required: column.role == ColumnRole::Dimension,
        missing,
        unit: unit(column, words),
        description: (!notes.is_empty()).then(|| notes.join(" ")),
    }
}

/// The message that says why a value is missing.
fn missing_message(reason: Missing) -> &'static str {
    match reason {
        Missing::NotAvailable => "not-available",
        Missing::Confidential => "confidential",
        Missing::NotApplicable => "not-applicable",
        Missing::Low => "rounds-to-zero",
    }
}

/// The message that says what a mark means.
fn mark_message(mark: Mark) -> &'static str {
    match mark {
        Mark::Provisional => "provisional",
        Mark::Revised => "revised",
        Mark::Estimated => "estimate",
    }
}

fn described_extra(dataset: &Dataset, extra: &ExtraColumn, words: &Words) -> ColumnDescription {
    let about = typographic(&dataset.columns[extra.column].label);
    let title = |id: &str| words.say_with(id, &[("column", Argument::Text(&about))]);
    let (title, description) = match extra.content {
        Extra::Status => {
            let marks = [Mark::Provisional, Mark::Revised, Mark::Estimated];
            let marks =
                marks.map(|mark| format!("{}: {}.", mark.symbol(), words.say(mark_message(mark))));
            (title("column-status"), Some(marks.join(" ")))
        }
        Extra::Note => (title("column-note"), None),
    };
    ColumnDescription {
        name: name(&extra.id),
        titles: vec![extra.id.clone(), title],
        datatype: "string",
        required: false,
        missing: Vec::new(),
        unit: None,
        description,
    }
}

fn unit(column: &Column, words: &Words) -> Option<String> {
    if column.role == ColumnRole::Dimension {
        return None;
    }
    let unit = column.unit.as_ref().map(|unit| typographic(unit));
    match column.format.style {
        NumberStyle::Percent => Some("%".to_owned()),
        NumberStyle::PercentagePoints => Some(words.say("unit-percentage-points")),
        NumberStyle::Money => Some("£".to_owned()),
        // The unit of a rate that was worked out says for how many.
        NumberStyle::Rate(_) if unit.as_ref().is_some_and(|unit| unit.contains(" per ")) => unit,
        NumberStyle::Rate(base) => {
            let (unit, base) = (unit.unwrap_or_default(), base.to_string());
            let parts = [("value", Argument::Text(&unit)), ("population", Argument::Text(&base))];
            Some(words.say_with("rate-per", &parts).trim().to_owned())
        }
        NumberStyle::Count | NumberStyle::Decimal => unit,
    }
}

/// The datatype of a column, as exact as all its values allow.
fn datatype<'a>(column: &Column, cells: impl Iterator<Item = &'a Cell> + Clone) -> &'static str {
    let texts = cells.filter_map(|cell| match cell {
        Cell::Text(text) => Some(text.as_str()),
        _ => None,
    });
    match column.content {
        ColumnContent::Integer => "integer",
        ColumnContent::Decimal => "decimal",
        ColumnContent::Text => "string",
        ColumnContent::Period => {
            let all =
                |fits: fn(&str) -> bool| texts.clone().next().is_some() && texts.clone().all(fits);
            let year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            let month = |text: &str| text.len() == 7 && Date::parse(text).is_some();
            let day = |text: &str| text.len() == 10 && Date::parse(text).is_some();
            match (all(year), all(month), all(day)) {
                (true, ..) => "gYear",
                (_, true, _) => "gYearMonth",
                (.., true) => "date",
                _ => "string",
            }
        }
    }
}

/// The dimensions, where no two rows are for the same values of them.
fn primary_key(dataset: &Dataset) -> Vec<String> {
    let dimensions: Vec<usize> = (0..dataset.columns.len())
        .filter(|at| dataset.columns[*at].role == ColumnRole::Dimension)
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    let unique = dataset.rows.iter().all(|row| {
        let key: Vec<String> =
            dimensions.iter().map(|at| format!("{:?}", row.cells[*at])).collect();
        seen.insert(key)
    });
    if !unique {
        return Vec::new();
    }
    dimensions.iter().map(|at| name(&dataset.columns[*at].id)).collect()
}
