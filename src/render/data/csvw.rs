//! The description beside the CSV file of a dataset or an exhibit: JSON of the form "CSV on the Web" (W3C, Metadata
//! Vocabulary for Tabular Data, 2015).

use serde::Serialize;
use serde_json::{Value, json};

use super::csv::{self, Holds};
use super::dataset::{Extra, ExtraColumn, extras};
use crate::model::words::Argument;
use crate::model::{
    Cell, Column, ColumnContent, ColumnRole, Dataset, Date, Exhibit, Mark, Missing, NumberStyle,
    Table, Words, plain_text, typographic,
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
        source: Some(source.line()),
        publisher: Some(typographic(&source.organisation)),
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
    written(&description)
}

/// The description of an exhibit's data, made of the dataset where it is known. `file` is the CSV
/// file's name beside it.
pub fn of_exhibit(
    exhibit: &Exhibit,
    table: &Table,
    dataset: Option<&Dataset>,
    file: &str,
    words: &Words,
) -> Vec<u8> {
    let sheet = csv::sheet(table, words);
    let source = dataset.map(|dataset| &dataset.source);
    let columns = sheet.columns.iter().enumerate().map(|(at, column)| {
        let cells = || sheet.rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        let symbols = Missing::ALL.iter().map(|missing| missing.symbol());
        let numbers = column.holds == Holds::Numbers;
        let missing: Vec<&'static str> =
            symbols.filter(|symbol| cells().any(|cell| cell == *symbol)).collect();
        let means =
            |missing: &Missing| format!("{}: {}.", missing.symbol(), words.missing(*missing));
        let known = Missing::ALL.iter().filter(|reason| missing.contains(&reason.symbol()));
        let description = match column.holds {
            Holds::Status => vec![marks(words)],
            _ => known.map(means).collect(),
        };
        let whole = |cell: &str| missing.contains(&cell) || cell.parse::<i64>().is_ok();
        ColumnDescription {
            name: format!("column_{}", at + 1),
            titles: vec![column.header.clone()],
            datatype: match numbers {
                true if cells().all(|cell| cell.is_empty() || whole(cell)) => "integer",
                true => "decimal",
                false => "string",
            },
            required: false,
            missing,
            unit: None,
            description: (!description.is_empty()).then(|| description.join(" ")),
        }
    });
    let description = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: file,
        title: format!("{}: {}", exhibit.label, plain_text(&exhibit.title)),
        source: exhibit.source.clone(),
        publisher: source.map(|source| typographic(&source.organisation)),
        issued: source.and_then(|source| source.published).map(Date::iso),
        location: source.and_then(|source| source.url.as_deref()),
        license: source.and_then(|source| source.licence.as_deref()),
        spatial: dataset.and_then(|dataset| dataset.geography.as_deref()),
        temporal: source.and_then(|source| source.period.as_deref()),
        notes: exhibit
            .notes
            .iter()
            .map(|note| json!({ "schema:text": plain_text(note) }))
            .collect(),
        schema: Schema { columns: columns.collect(), primary_key: Vec::new() },
    };
    written(&description)
}

fn written(description: &TableDescription<'_>) -> Vec<u8> {
    let mut text = serde_json::to_string_pretty(description)
        .expect("the description holds nothing that JSON cannot");
    text.push('\n');
    text.into_bytes()
}

/// What each mark of status means.
fn marks(words: &Words) -> String {
    let marks = Mark::ALL.map(|mark| format!("{}: {}.", mark.symbol(), words.mark(mark)));
    marks.join(" ")
}

#[derive(Serialize)]
struct TableDescription<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    url: &'a str,
    #[serde(rename = "dc:title")]
    title: String,
    #[serde(rename = "dc:source", skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(rename = "dc:publisher", skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
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

fn described_extra(dataset: &Dataset, extra: &ExtraColumn, words: &Words) -> ColumnDescription {
    let about = typographic(&dataset.columns[extra.column].label);
    let title = |id: &str| words.say_with(id, &[("column", Argument::Text(&about))]);
    let (title, description) = match extra.content {
        Extra::Status => (title("column-status"), Some(marks(words))),
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
