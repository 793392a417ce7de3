//! A dataset as a CSV file.
//!
//! The values are raw: numbers without separators and signs, periods as they were written, missing
//! values as their symbols. Status marks and notes of cells have columns of their own, so that a
//! column of numbers holds numbers only. Numbers that were worked out are given with the digits that
//! count.

use super::csv::{rows_file, text_cell};
use crate::model::{Cell, Dataset, for_machines};

/// The CSV file: the ids of the columns, then a line a row.
pub fn csv(dataset: &Dataset) -> Vec<u8> {
    let extras = extras(dataset);
    let header = dataset.columns.iter().map(|column| column.id.clone());
    let header = header.chain(extras.iter().map(|extra| extra.id.clone()));
    let rows = dataset.rows.iter().map(|row| {
        let columns = &dataset.columns;
        let cells = row.cells.iter().zip(columns).map(|(cell, column)| match cell {
            Cell::Text(text) => text_cell(text).into_owned(),
            Cell::Number(number) if column.derived.is_some() => for_machines(*number),
            // Zero may carry a minus sign.
            Cell::Number(number) => (number + 0.0).to_string(),
            Cell::Missing(reason) => reason.symbol().to_owned(),
        });
        let beside = extras.iter().map(|extra| match extra.content {
            Extra::Status => {
                let of_cell = row.marks.iter().filter(|(at, _)| *at == extra.column);
                of_cell.map(|(_, mark)| mark.symbol()).collect::<Vec<_>>().join(" ")
            }
            Extra::Note => {
                let of_cell = row.notes.iter().filter(|(at, _)| *at == extra.column);
                let notes: Vec<&str> = of_cell.map(|(_, note)| note.as_str()).collect();
                text_cell(&notes.join(" ")).into_owned()
            }
        });
        cells.chain(beside).collect::<Vec<String>>()
    });
    rows_file(header, rows)
}

/// A column of the file that says something about the cells of another.
pub(super) struct ExtraColumn {
    /// Its id, different from those of all columns.
    pub(super) id: String,
    /// The position of the column it is about.
    pub(super) column: usize,
    /// What it says.
    pub(super) content: Extra,
}

/// What an extra column says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extra {
    /// The status marks: `[p]`.
    Status,
    /// The notes.
    Note,
}

/// The extra columns a dataset needs, in order.
pub(super) fn extras(dataset: &Dataset) -> Vec<ExtraColumn> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    use crate::diagnostic::{FileId, Span};
    use crate::model::{
        Column, ColumnContent, ColumnRole, Date, Languages, Mark, Missing, NumberFormat,
        NumberStyle, Row, Source,
    };

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
            options: Vec::new(),
            written: Vec::new(),
            made_of: std::collections::BTreeSet::new(),
            assumptions: None,
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
        let bytes =
            super::super::csvw::metadata(&dataset(), "people.csv", Languages::built_in().of("en"));
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
        // What a rate was worked out from says for how many it is; it is said once.
        let unit_of_rate = |unit: &str| {
            let mut rates = dataset();
            rates.columns[2].unit = Some(unit.to_owned());
            rates.columns[2].format.style = NumberStyle::Rate(1000);
            let json: Value = serde_json::from_slice(&super::super::csvw::metadata(
                &rates,
                "r.csv",
                crate::model::Languages::built_in().of("en"),
            ))
            .unwrap();
            json["tableSchema"]["columns"][2]["schema:unitText"].clone()
        };
        assert_eq!(unit_of_rate("offences"), "offences per 1000");
        assert_eq!(unit_of_rate("offences per 1,000 people"), "offences per 1,000 people");
        assert_eq!(columns[2]["dc:description"], "[c]: confidential.");
        assert_eq!(json["tableSchema"]["primaryKey"], json!(["year", "place"]));
    }
}
