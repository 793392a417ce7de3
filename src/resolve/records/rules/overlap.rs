//! `overlap`: a dataset of pairs of records and what they share, to show as a matrix.

use crate::model::{
    Cell, Column, ColumnContent, ColumnRole, Dataset, OverlapRule, Row, Words, capitalised,
};
use crate::resolve::anchors::slug;
use crate::resolve::records::{Entry, PaperRecords, Records, Set, Value, dataset};

/// The datasets of pairs, each pair in both directions.
pub(super) fn datasets(paper: &PaperRecords, records: &Records) -> Vec<Dataset> {
    let rules = paper.kind.rules.overlap.iter();
    let sets = rules.filter_map(|rule| Some((rule, paper.sets.get(&rule.of)?)));
    sets.map(|(rule, set)| of_pairs(rule, paper, set, records)).collect()
}

fn of_pairs(rule: &OverlapRule, paper: &PaperRecords, set: &Set, records: &Records) -> Dataset {
    let said = &paper.words;
    let singular = &set.definition.singular;
    let field = set.definition.fields.iter().find(|field| field.id == rule.by);
    let by = field.map_or(rule.by.as_str(), |field| &field.label).to_lowercase();
    let leads: Vec<String> = set.entries.iter().map(|entry| entry.lead.clone()).collect();
    let named =
        |id: &str, label: &str| Column { options: leads.clone(), ..dataset::words(id, label) };
    let other = said.say_with("other-record", &[("singular", (&singular.to_lowercase()).into())]);
    let derived = Some(said.say_with("how-overlap", &[("by", (&by).into())]));
    let measure = |id: &str, label: String, content| Column {
        role: ColumnRole::Measure,
        content,
        derived: derived.clone(),
        ..dataset::words(id, &label)
    };
    let mut rows = Vec::new();
    for entry in &set.entries {
        for other in set.entries.iter().filter(|other| other.id != entry.id) {
            let shared = shared(entry, other, &rule.by, records, said);
            #[expect(clippy::cast_precision_loss, reason = "a record has few values")]
            let count = shared.len() as f64;
            let cells = vec![
                Cell::Text(entry.lead.clone()),
                Cell::Text(other.lead.clone()),
                Cell::Number(count),
                Cell::Text(shared.join(dataset::JOINT)),
            ];
            rows.push(Row { cells, marks: Vec::new(), notes: Vec::new(), span: entry.span });
        }
    }
    Dataset {
        id: rule.dataset.clone(),
        title: said.say_with("overlap-of", &[("set", (&set.label.to_lowercase()).into())]),
        source: dataset::source(paper),
        geography: None,
        columns: vec![
            named(&slug(&set.definition.written), singular),
            named("other", &capitalised(&other)),
            measure(
                "shared",
                said.say_with("overlap-shared", &[("by", (&by).into())]),
                ColumnContent::Integer,
            ),
            measure(
                "names",
                said.say_with("overlap-shared-by-name", &[("by", (&by).into())]),
                ColumnContent::Text,
            ),
        ],
        rows,
        vintage: None,
        notes: Vec::new(),
        span: set.span,
    }
}

/// The values both have, each once, in the order of the first.
fn shared(entry: &Entry, other: &Entry, by: &str, records: &Records, said: &Words) -> Vec<String> {
    let others = values(other, by, records, said);
    let mut shared: Vec<String> = Vec::new();
    for value in values(entry, by, records, said) {
        if others.contains(&value) && !shared.contains(&value) {
            shared.push(value);
        }
    }
    shared
}

fn values(entry: &Entry, by: &str, records: &Records, said: &Words) -> Vec<String> {
    match entry.value(by) {
        None | Some(Value::Absent(_)) => Vec::new(),
        Some(_) => {
            let words = dataset::field_words(entry, by, records, said).unwrap_or_default();
            words.split(dataset::JOINT).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        }
    }
}
