//! `list`: what the rows that fit say, in words.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Reach, selection_of};
use super::super::draft::Draft;
use super::super::selection::{self, dataset_of};
use super::count;
use crate::diagnostic::{Code, list_of};
use crate::model::{Cell, Provenance, Words};

const EXAMPLE: &str = "list(of=\"collection-plan.partner\", status=\"Not received\")";

/// `list(of="collection-plan.partner", status="Not received")`: the different values of a column in the
/// rows that fit, in the dataset's order: "A, B and C". Where no row fits, "none".
pub(super) fn list(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", EXAMPLE)?;
    let Some((id, name)) = of.rsplit_once('.') else {
        let dataset = dataset_of(reach.scope, &of)?;
        let names = list_of(dataset.columns.iter().map(|column| column.id.as_str()));
        return Err(Problem::new(Code::BadFunction, "`list` needs to know which column to list")
            .help(format!("add it to `of`: one of {names}"))
            .help(format!("for example `{EXAMPLE}`")));
    };
    let dataset = dataset_of(reach.scope, id)?;
    let column = count::column(dataset, name)?;
    let free = Some(dataset.columns[column].id.as_str());
    let conditions = reach.settled(dataset, arguments.conditions(), free)?;
    let rows = selection::rows_or_none(dataset, &conditions)?;
    let mut values: Vec<String> = Vec::new();
    for row in rows {
        let cell = &dataset.rows[row].cells[column];
        let value = reach.words.cell(&dataset.columns[column], cell);
        let empty = value.is_empty() || matches!(cell, Cell::Missing(_));
        if !empty && !values.contains(&value) {
            values.push(value);
        }
    }
    let name = &dataset.columns[column].id;
    let selection = selection_of("list", dataset, name, &conditions, reach.words);
    Ok(Draft::words(in_words(&values, reach.words), Provenance::Datasets(vec![selection])))
}

/// "A, B and C". Where a value has a comma or an "and" itself, semicolons stand between.
fn in_words(values: &[String], words: &Words) -> String {
    let and = words.list(&["\n".to_owned(), "\n".to_owned()]);
    let and = and.trim_matches('\n');
    match values {
        [] => words.say("nothing"),
        [rest @ .., last]
            if !rest.is_empty() && values.iter().any(|v| v.contains(',') || v.contains(and)) =>
        {
            let most = rest.join("; ");
            words.say_with("list-of-lists", &[("most", (&most).into()), ("last", last.into())])
        }
        all => words.list(all),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn values_in_a_sentence() {
        let languages = crate::model::Languages::built_in();
        let said = languages.of("en");
        let words = |values: &[&str]| {
            in_words(&values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>(), said)
        };
        assert_eq!(words(&[]), "none");
        assert_eq!(words(&["A"]), "A");
        assert_eq!(words(&["A", "B"]), "A and B");
        assert_eq!(words(&["A", "B", "C"]), "A, B and C");
        assert_eq!(words(&["A, B", "C", "D"]), "A, B; C; and D");
    }
}
