//! Rows that hold the total of other rows, in datasets whose checks do not speak of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Folder, conditions};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{Against, DatasetRules, RawCondition, Rule, Target};
use crate::model::{Cell, ColumnContent, ColumnRole, Dataset};

/// What a total is called, alone or with other words: "Total", "All districts", "Cyfanswm".
const FIRST: [&str; 6] = ["all", "total", "totals", "pob", "cyfanswm", "holl"];
const LAST: [&str; 3] = ["total", "totals", "cyfanswm"];
const ALONE: [&str; 5] = ["overall", "sum", "subtotal", "sub-total", "cyfan"];

/// Warns of each dataset that has such a row: whoever adds its rows up counts everything twice.
pub(super) fn report(
    folder: &Folder,
    rules: &BTreeMap<String, DatasetRules>,
    diagnostics: &mut Diagnostics,
) {
    for (id, dataset) in &folder.datasets {
        if folder.unsound.contains(id) {
            continue;
        }
        let spoken_of = rules.get(id).map(spoken_of).unwrap_or_default();
        let dimensions = conditions::all_dimensions(dataset);
        let of_words = |at: &&usize| dataset.columns[**at].content == ColumnContent::Text;
        let found = dimensions.iter().filter(of_words).find_map(|at| {
            let is_total = |row: usize| match &dataset.rows[row].cells[*at] {
                Cell::Text(text) => names_a_total(text),
                _ => false,
            };
            let others: Vec<usize> = dimensions.iter().copied().filter(|it| it != at).collect();
            total(dataset, &others, is_total, |row| {
                matches!(&dataset.rows[row].cells[*at], Cell::Text(text) if spoken_of.contains(text.as_str()))
            })
            .map(|(row, measure)| (row, *at, measure))
        });
        if let Some((row, at, measure)) = found {
            diagnostics.push(finding(dataset, row, at, measure));
        }
    }
}

/// The first row called a total whose measure is the sum of the rows about the same but for one
/// dimension, with that measure.
fn total(
    dataset: &Dataset,
    others: &[usize],
    is_total: impl Fn(usize) -> bool,
    is_spoken_of: impl Fn(usize) -> bool,
) -> Option<(usize, usize)> {
    let (totals, parts): (Vec<usize>, Vec<usize>) =
        (0..dataset.rows.len()).partition(|row| is_total(*row));
    if totals.is_empty() {
        return None;
    }
    let number = |row: usize, measure: usize| match dataset.rows[row].cells[measure] {
        Cell::Number(value) => Some(value),
        _ => None,
    };
    let measures = dataset.columns.iter().enumerate().filter(|(_, column)| {
        let is_number = matches!(column.content, ColumnContent::Integer | ColumnContent::Decimal);
        column.role == ColumnRole::Measure && is_number && column.derived.is_none()
    });
    let mut groups: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for row in parts {
        groups.entry(conditions::key(dataset, row, others)).or_default().push(row);
    }
    let measures: Vec<usize> = measures.map(|(at, _)| at).collect();
    totals.into_iter().filter(|row| !is_spoken_of(*row)).find_map(|row| {
        let group = groups.get(&conditions::key(dataset, row, others))?;
        let measure = measures.iter().find(|measure| {
            let values: Vec<f64> = group.iter().filter_map(|row| number(*row, **measure)).collect();
            let sum: f64 = values.iter().sum();
            let same =
                number(row, **measure).is_some_and(|value| (value - sum).abs() <= 1e-9 * sum.abs());
            values.len() > 1 && sum != 0.0 && same
        })?;
        Some((row, *measure))
    })
}

fn finding(dataset: &Dataset, row: usize, at: usize, measure: usize) -> Diagnostic {
    let (id, dimension) = (&dataset.id, &dataset.columns[at].id);
    let measure = &dataset.columns[measure].id;
    let word = dataset.told(row, at);
    let message =
        format!("the row `{word}` of `{id}` is the sum of other rows: adding up counts them twice");
    Diagnostic::new(Code::TotalAmongRows, dataset.rows[row].span, message)
        .help(format!("delete the rows `{word}`: `{{{{ total(of=\"{id}.{measure}\") }}}}` adds the others up"))
        .help(format!(
            "where they must stay, let a check name them: `checks: [{{ parts: {measure}, by: {dimension}, \
             total: {word} }}]`"
        ))
}

/// Whether a value is a word for a total.
fn names_a_total(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split_whitespace();
    let (Some(first), last) = (words.next(), words.next_back()) else { return false };
    let last = last.unwrap_or(first);
    FIRST.contains(&first) || LAST.contains(&last) || ALONE.contains(&lower.as_str())
}

/// The values that a dataset's checks name: the writer knows of these rows.
fn spoken_of(rules: &DatasetRules) -> BTreeSet<&str> {
    fn of(conditions: &[RawCondition]) -> impl Iterator<Item = &str> {
        conditions.iter().flat_map(|it| &it.values).map(|value| value.text.as_str())
    }
    let mut words = BTreeSet::new();
    for check in &rules.checks {
        words.extend(of(&check.conditions));
        let Rule::Compare { against, .. } = &check.rule else { continue };
        match against {
            Against::Total(word) => {
                words.insert(word.text.as_str());
            }
            Against::Equals(Target::Measures { conditions, .. })
            | Against::AtMost(Target::Measures { conditions, .. })
            | Against::AtLeast(Target::Measures { conditions, .. }) => words.extend(of(conditions)),
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::names_a_total;

    #[test]
    fn words_for_totals() {
        for text in [
            "Total",
            "TOTALS",
            "All",
            "All districts",
            "Overall",
            "Grand total",
            "Sum",
            "Force total",
        ] {
            assert!(names_a_total(text), "{text}");
        }
        for text in ["Cyfanswm", "Pob ardal", "Pob un"] {
            assert!(names_a_total(text), "{text}");
        }
        for text in ["", "Allerton", "Harrogate", "Overall crime", "Summer", "Totally", "Not all"] {
            assert!(!names_a_total(text), "{text}");
        }
    }
}
