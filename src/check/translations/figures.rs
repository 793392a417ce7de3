//! The figures of a paper as they are compared.

use super::pairs::{Item, dataset, digits, place};
use crate::model::{Figure, Paper, Provenance, Selection, register};

/// Every figure in reading order.
pub(super) fn of(paper: &Paper) -> Vec<Item<'_>> {
    register(paper).into_iter().map(|entry| figure(entry.figure, paper)).collect()
}

fn figure<'a>(figure: &Figure, paper: &'a Paper) -> Item<'a> {
    let digits = digits(&figure.text);
    let item = |source: String, sort: String, numbers: String, data, origin| Item {
        source,
        sort,
        numbers,
        digits: digits.clone(),
        data,
        shown: figure.text.clone(),
        place: place(&figure.position),
        origin,
    };
    match &figure.provenance {
        // The name of a source is translated with the text.
        Provenance::Cited { .. } => {
            let cited = "cited".to_owned();
            item(cited.clone(), cited, digits.join(" "), Vec::new(), "typed with its source".into())
        }
        Provenance::Datasets(selections) => {
            let numbers = match figure.value {
                Some(value) => format!("{value:?}"),
                None => digits.join(" "),
            };
            let said: Vec<String> = selections.iter().map(selection).collect();
            let functions: Vec<&str> = selections.iter().map(|one| one.function.as_str()).collect();
            let data = selections.iter().map(|one| dataset(paper, &one.dataset)).collect();
            let mut origin = said.clone();
            origin.dedup();
            item(said.join("; "), functions.join("; "), numbers, data, origin.join("; "))
        }
    }
}

/// `value of lines.lines, place=York`.
fn selection(selection: &Selection) -> String {
    let Selection { function, dataset, measure, conditions, .. } = selection;
    let measure = if measure.is_empty() { String::new() } else { format!(".{measure}") };
    let conditions: Vec<String> =
        conditions.iter().map(|(column, value)| format!(", {column}={value}")).collect();
    format!("{function} of {dataset}{measure}{}", conditions.concat())
}
