//! A dataset as a CSV file with its description beside it: a JSON file of the "CSV on the Web" form
//! (W3C, Metadata Vocabulary for Tabular Data, 2015).
//!
//! The values are raw: numbers without separators and signs, periods as they were written, missing
//! values as their symbols. Status marks and notes of cells have columns of their own, so that a
//! column of numbers holds numbers only.

use serde::Serialize;
use serde_json::{Value, json};

use super::csv::{rows_file, text_cell};
use crate::model::{
    Cell, Column, ColumnContent, ColumnRole, Dataset, Date, Mark, Missing, NumberStyle, typographic,
};

/// The CSV file: the ids of the columns, then a line a row.
pub fn csv(dataset: &Dataset) -> Vec<u8> {
    let extras = extras(dataset);
    let header = dataset.columns.iter().map(|column| column.id.clone());
    let header = header.chain(extras.iter().map(|extra| extra.id.clone())).collect();
    let rows = dataset.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| match cell {
            Cell::Text(text) => text_cell(text),
            Cell::Number(number) => number.to_string(),
            Cell::Missing(reason) => reason.symbol().to_owned(),
        });
        let beside = extras.iter().map(|extra| match extra.content {
            Extra::Status => {
                row.marks.iter().find(|(at, _)| *at == extra.column).map(|(_, mark)| mark.symbol())
            }
            .unwrap_or_default()
            .to_owned(),
            Extra::Note => {
                let of_cell = row.notes.iter().filter(|(at, _)| *at == extra.column);
                let notes: Vec<&str> = of_cell.map(|(_, note)| note.as_str()).collect();
                text_cell(&notes.join(" "))
            }
        });
        cells.chain(beside).collect()
    });
    rows_file(header, rows)
}

/// A column of the file that says something about the cells of another.
struct ExtraColumn {
    id: String,
    column: usize,
    content: Extra,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Extra {
    Status,
    Note,
}

fn extras(dataset: &Dataset) -> Vec<ExtraColumn> {
    let mut extras = Vec::new();
    for (column, about) in dataset.columns.iter().enumerate() {
        let marked = dataset.rows.iter().any(|row| row.marks.iter().any(|(at, _)| *at == column));
        let noted = dataset.rows.iter().any(|row| row.notes.iter().any(|(at, _)| *at == column));
        for (needed, content, word) in
            [(marked, Extra::Status, "status"), (noted, Extra::Note, "note")]
        {
            if needed {
                let mut id = format!("{}-{word}", about.id);
                while dataset.column(&id).is_some() {
                    id.push_str("-of-cell");
                }
                extras.push(ExtraColumn { id, column, content });
            }
        }
    }
    extras
}

/// The description. `file` is the CSV file's name beside it.
pub fn metadata(dataset: &Dataset, file: &str) -> Vec<u8> {
    let source = &dataset.source;
    let mut columns: Vec<ColumnDescription> = dataset
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| described(dataset, at, column))
        .collect();
    columns.extend(extras(dataset).iter().map(|extra| described_extra(dataset, extra)));
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

fn described(dataset: &Dataset, at: usize, column: &Column) -> ColumnDescription {
    let cells = || dataset.rows.iter().filter_map(|row| row.cells.get(at));
    let mut missing: Vec<&'static str> = Vec::new();
    for reason in
        [Missing::NotAvailable, Missing::Confidential, Missing::NotApplicable, Missing::Low]
    {
        if cells().any(|cell| *cell == Cell::Missing(reason)) {
            missing.push(reason.symbol());
        }
    }
    let mut words: Vec<String> = column.notes.iter().map(|note| typographic(note)).collect();
    words.extend(column.derived.as_ref().map(|derived| format!("Worked out: {derived}")));
    let reasons =
        [Missing::NotAvailable, Missing::Confidential, Missing::NotApplicable, Missing::Low];
    let reasons = reasons.into_iter().filter(|reason| missing.contains(&reason.symbol()));
    words.extend(reasons.map(|reason| format!("{}: {}.", reason.symbol(), reason.words())));
    ColumnDescription {
        name: name(&column.id),
        titles: vec![column.id.clone(), typographic(&column.label)],
        datatype: datatype(column, cells()),
        required: column.role == ColumnRole::Dimension,
        missing,
        unit: unit(column),
        description: (!words.is_empty()).then(|| words.join(" ")),
    }
}

fn described_extra(dataset: &Dataset, extra: &ExtraColumn) -> ColumnDescription {
    let about = typographic(&dataset.columns[extra.column].label);
    let (title, description) = match extra.content {
        Extra::Status => {
            let marks = [Mark::Provisional, Mark::Revised, Mark::Estimated];
            let marks = marks.map(|mark| format!("{}: {}.", mark.symbol(), mark.words()));
            (format!("{about}, status"), Some(marks.join(" ")))
        }
        Extra::Note => (format!("{about}, note"), None),
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

fn unit(column: &Column) -> Option<String> {
    if column.role == ColumnRole::Dimension {
        return None;
    }
    let unit = column.unit.as_ref().map(|unit| typographic(unit));
    match column.format.style {
        NumberStyle::Percent => Some("%".to_owned()),
        NumberStyle::PercentagePoints => Some("percentage points".to_owned()),
        NumberStyle::Money => Some("£".to_owned()),
        NumberStyle::Rate(base) => {
            Some(format!("{} per {base}", unit.unwrap_or_default()).trim().to_owned())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};
    use crate::model::{NumberFormat, Row, Source};

    fn column(id: &str, role: ColumnRole, content: ColumnContent) -> Column {
        Column {
            id: id.to_owned(),
            label: id.to_uppercase(),
            role,
            content,
            unit: (role == ColumnRole::Measure).then(|| "people".to_owned()),
            format: NumberFormat::COUNT,
            notes: Vec::new(),
            derived: None,
        }
    }

    fn dataset() -> Dataset {
        let span = Span::file_start(FileId(0));
        let row = |year: &str, place: &str, value| Row {
            cells: vec![Cell::Text(year.into()), Cell::Text(place.into()), value],
            marks: Vec::new(),
            notes: Vec::new(),
            span,
        };
        let mut rows = vec![
            row("2018", "York, \"old\"", Cell::Number(4547.0)),
            row("2019", "=1+1", Cell::Missing(Missing::Confidential)),
            row("2019", "-x", Cell::Number(-0.5)),
        ];
        rows[0].marks.push((2, Mark::Provisional));
        rows[2].notes.push((2, "=A note".to_owned()));
        Dataset {
            id: "people".to_owned(),
            title: "People's \"numbers\"".to_owned(),
            source: Source {
                organisation: "Police".to_owned(),
                published: Date::parse("2020-02"),
                licence: Some("Open Government Licence v3.0".to_owned()),
                ..Source::default()
            },
            geography: Some("York".to_owned()),
            columns: vec![
                column("year", ColumnRole::Dimension, ColumnContent::Period),
                column("place", ColumnRole::Dimension, ColumnContent::Text),
                column("all-people", ColumnRole::Measure, ColumnContent::Decimal),
            ],
            rows,
            vintage: None,
            notes: vec!["A note".to_owned()],
            span,
        }
    }

    #[test]
    fn raw_values_and_no_formula() {
        assert_eq!(
            String::from_utf8(csv(&dataset())).unwrap(),
            "year,place,all-people,all-people-status,all-people-note\r\n\
             2018,\"York, \"\"old\"\"\",4547,[p],\r\n\
             2019,'=1+1,[c],,\r\n\
             2019,'-x,-0.5,,'=A note\r\n"
        );
    }

    #[test]
    fn a_description_for_programs() {
        let bytes = metadata(&dataset(), "people.csv");
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(json["@context"], "http://www.w3.org/ns/csvw");
        assert_eq!(json["url"], "people.csv");
        assert_eq!(json["dc:title"], "People\u{2019}s \u{201c}numbers\u{201d}");
        assert_eq!(json["dc:issued"], "2020-02");
        assert_eq!(json["dc:license"], "Open Government Licence v3.0");
        assert_eq!(json["notes"][0]["schema:text"], "A note");
        let columns = json["tableSchema"]["columns"].as_array().unwrap();
        assert_eq!(columns.len(), 5);
        assert_eq!(columns[0]["datatype"], "gYear");
        assert_eq!(columns[0]["required"], true);
        assert_eq!(columns[2]["name"], "all_people");
        assert_eq!(columns[2]["titles"], json!(["all-people", "ALL-PEOPLE"]));
        assert_eq!(columns[2]["null"], json!(["[c]"]));
        assert_eq!(columns[2]["schema:unitText"], "people");
        assert_eq!(columns[2]["dc:description"], "[c]: confidential.");
        assert_eq!(json["tableSchema"]["primaryKey"], json!(["year", "place"]));
    }
}
