//! The register of a paper as CSV and JSON.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::csv::{rows_file, text_cell};
use crate::model::{
    Date, Figure, Paper, Provenance, RegisterEntry, Selection, for_machines, plain_text,
    without_noise,
};

/// The file names of a paper's register: CSV, then JSON.
pub fn names(paper: &Paper) -> (String, String) {
    (format!("{}-figures.csv", paper.slug), format!("{}-figures.json", paper.slug))
}

/// Whether a figure comes from a dataset or names its source.
pub fn sort(provenance: &Provenance) -> &'static str {
    match provenance {
        Provenance::Datasets(_) => "dataset",
        Provenance::Cited { .. } => "cited",
    }
}

const HEADER: [&str; 16] = [
    "number",
    "figure",
    "value",
    "sentence",
    "standing",
    "sort",
    "dataset",
    "measure",
    "selection",
    "function",
    "expression",
    "source",
    "published",
    "file",
    "line",
    "status",
];

/// The register as CSV, one line a figure. Where a figure was made from several selections, their parts
/// stand behind one another with `; ` between.
pub fn csv(paper: &Paper, entries: &[RegisterEntry<'_>]) -> Vec<u8> {
    let rows = entries.iter().map(|entry| {
        let figure = entry.figure;
        let (selections, cited) = match &figure.provenance {
            Provenance::Cited { source } => (&[][..], source.as_str()),
            Provenance::Datasets(selections) => (selections.as_slice(), ""),
        };
        let all = |part: fn(&Selection) -> &str| {
            distinct(selections.iter().map(|selection| Cow::Borrowed(part(selection))))
        };
        let selected = selections.iter().map(|selection| conditions(&selection.conditions).into());
        let issued = selections.iter().filter_map(|selection| issued(paper, selection));
        let source = if cited.is_empty() { all(|s| &s.source) } else { Cow::Borrowed(cited) };
        let safe = |text| match text {
            Cow::Borrowed(text) => text_cell(text),
            Cow::Owned(text) => Cow::Owned(text_cell(&text).into_owned()),
        };
        [
            figure.position.number.to_string().into(),
            text_cell(&figure.text),
            figure.value.map(for_machines).unwrap_or_default().into(),
            text_cell(&entry.sentence),
            text_cell(&entry.standing),
            sort(&figure.provenance).into(),
            all(|selection| &selection.dataset),
            all(|selection| &selection.measure),
            safe(distinct(selected)),
            all(|selection| &selection.function),
            text_cell(&figure.expression),
            safe(source),
            distinct(issued.map(Cow::Owned)),
            text_cell(&figure.position.path),
            figure.position.line.to_string().into(),
            status(figure).join(" ").into(),
        ]
        .map(Bytes)
    });
    rows_file(HEADER, rows)
}

/// The status of the values a figure was made from: `[p]`, as datasets have it.
pub fn status(figure: &Figure) -> Vec<&'static str> {
    figure.status.iter().map(|mark| mark.symbol()).collect()
}

/// A cell for the writer of files.
struct Bytes<'a>(Cow<'a, str>);

impl AsRef<[u8]> for Bytes<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// `place: York, snapshot: 2019-09`.
pub fn conditions(conditions: &[(String, String)]) -> String {
    let mut words = String::new();
    for (at, (dimension, value)) in conditions.iter().enumerate() {
        for piece in [if at > 0 { ", " } else { "" }, dimension, ": ", value] {
            words.push_str(piece);
        }
    }
    words
}

/// The parts with `; ` between them, each once; empty ones are left out.
fn distinct<'a>(parts: impl Iterator<Item = Cow<'a, str>>) -> Cow<'a, str> {
    let mut parts = parts.filter(|part| !part.is_empty());
    let Some(first) = parts.next() else { return Cow::Borrowed("") };
    let mut rest: Vec<Cow<'a, str>> = Vec::new();
    for part in parts {
        if part != first && !rest.contains(&part) {
            rest.push(part);
        }
    }
    rest.into_iter().fold(first, |all, part| all + "; " + part)
}

/// When the dataset of a selection was published: `2020-02-06`.
pub fn issued(paper: &Paper, selection: &Selection) -> Option<String> {
    let used = paper.datasets.get(&selection.dataset)?;
    used.dataset.source.published.map(Date::iso)
}

#[derive(Serialize)]
struct RegisterFile<'a> {
    paper: String,
    url: &'a str,
    date: String,
    figures: Vec<FigureLine<'a>>,
}

/// A figure as programs read it: an item of the JSON file, and a line of `candour figures`.
#[derive(Serialize)]
pub struct FigureLine<'a> {
    number: usize,
    figure: &'a str,
    value: Option<f64>,
    sentence: &'a str,
    standing: &'a str,
    sort: &'static str,
    expression: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    selections: Vec<SelectionLine<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    status: Vec<&'static str>,
    source: Cow<'a, str>,
    file: &'a str,
    line: usize,
}

#[derive(Serialize)]
struct SelectionLine<'a> {
    function: &'a str,
    dataset: &'a str,
    measure: &'a str,
    conditions: Conditions<'a>,
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
}

/// Conditions as an object, by dimension.
struct Conditions<'a>(&'a [(String, String)]);

impl Serialize for Conditions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(dimension, value)| (dimension, value)))
    }
}

/// An entry of the register as programs read it.
pub fn line<'a>(paper: &'a Paper, entry: &'a RegisterEntry<'_>) -> FigureLine<'a> {
    let figure = entry.figure;
    let selections: &[Selection] = match &figure.provenance {
        Provenance::Datasets(selections) => selections,
        Provenance::Cited { .. } => &[],
    };
    FigureLine {
        number: figure.position.number,
        figure: &figure.text,
        value: figure.value.map(without_noise),
        sentence: &entry.sentence,
        standing: &entry.standing,
        sort: sort(&figure.provenance),
        expression: &figure.expression,
        selections: selections
            .iter()
            .map(|selection| SelectionLine {
                function: &selection.function,
                dataset: &selection.dataset,
                measure: &selection.measure,
                conditions: Conditions(&selection.conditions),
                source: &selection.source,
                published: issued(paper, selection),
            })
            .collect(),
        status: status(figure),
        source: match &figure.provenance {
            Provenance::Cited { source } => Cow::Borrowed(source),
            Provenance::Datasets(_) => {
                distinct(selections.iter().map(|selection| Cow::Borrowed(&*selection.source)))
            }
        },
        file: &figure.position.path,
        line: figure.position.line,
    }
}

/// The register as JSON: the paper, and its figures in reading order.
pub fn json(paper: &Paper, entries: &[RegisterEntry<'_>]) -> Vec<u8> {
    let file = RegisterFile {
        paper: plain_text(&paper.title),
        url: &paper.url,
        date: paper.date.iso(),
        figures: entries.iter().map(|entry| line(paper, entry)).collect(),
    };
    // About what a figure takes, so that the text is not moved again and again while it grows.
    let mut text = Vec::with_capacity(256 + entries.len() * 800);
    serde_json::to_writer_pretty(&mut text, &file)
        .expect("the register holds nothing that JSON cannot");
    text.push(b'\n');
    text
}
