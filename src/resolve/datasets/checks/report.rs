//! A difference in words: for the writer who must correct it, and for the reader it is explained to.

use super::super::conditions;
use super::super::target::Found;
use super::compare::{Difference, Numbers, Right, sum};
use super::words;
use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::model::{Column, Dataset, Words};

/// The most differences a note names.
const MOST_IN_NOTE: usize = 5;

/// The finding about a difference, without the check's own severity.
pub(super) fn finding(
    dataset: &Dataset,
    numbers: &Numbers,
    right: &Right<'_>,
    difference: &Difference,
    span: Span,
) -> Diagnostic {
    let column = &dataset.columns[numbers.column];
    let format = |value: f64| column.format.format(value);
    let number = format(difference.left);
    let left = if numbers.by.is_empty() {
        format!("`{}` is {number}", column.id)
    } else {
        let by = list_of(numbers.by.iter().map(|at| dataset.columns[*at].id.as_str()));
        format!("`{}` by {by} adds up to {number}", column.id)
    };
    let wanted = |found: &Found<'_>| found.measured(column).format.format(difference.right);
    let bound = |bound: &str, found: &Found<'_>| {
        let number = wanted(found);
        let named = found.says(&number).map_or(String::new(), |named| format!(": {named}"));
        (Code::OutOfBounds, format!("should be at {bound} {number}{named}"))
    };
    let (code, right) = match right {
        Right::Equals(found) => {
            let number = wanted(found);
            let words = found.says(&number).unwrap_or_else(|| format!("should be {number}"));
            (Code::DoesNotAddUp, words)
        }
        Right::Total(_, word) => {
            (Code::DoesNotAddUp, format!("`{word}` is {}", format(difference.right)))
        }
        Right::AtMost(found) => bound("most", found),
        Right::AtLeast(found) => bound("least", found),
        Right::Between(low, high) => {
            let words = format!("should be between {} and {}", format(*low), format(*high));
            (Code::OutOfBounds, words)
        }
    };
    let about = words::in_brackets(&difference.about);
    let mut finding = Diagnostic::new(code, span, format!("{left}, but {right}{about}"));
    if !numbers.by.is_empty() {
        let part = |row: &usize| {
            let value = sum(dataset, &[*row], numbers.column).unwrap_or_default();
            format!("{} {}", conditions::key_words(dataset, *row, &numbers.by), format(value))
        };
        let parts: Vec<String> = difference.rows.iter().map(part).collect();
        finding = finding.help(format!("the parts are {}", words::listed(&parts)));
    }
    finding.help(
        "correct the rows, or add `explain:` with the reason: it is printed under the exhibits",
    )
}

/// The differences for a reader: `Lines by place add up to 15, against 11 lines (February 2020)`.
pub(super) fn note(
    dataset: &Dataset,
    numbers: &Numbers,
    right: &Right<'_>,
    differences: &[Difference],
    said: &Words,
) -> String {
    let column = &dataset.columns[numbers.column];
    let added_up = !numbers.by.is_empty();
    let each: Vec<String> = differences
        .iter()
        .take(MOST_IN_NOTE)
        .map(|difference| {
            let sum = said.formatted(column.format, difference.left);
            let sum = match added_up {
                true => said.say_with("note-adds-up-to", &[("sum", (&sum).into())]),
                false => sum,
            };
            let against = against(column, right, difference, said);
            format!("{sum}, {against}{}", words::in_brackets(&difference.about))
        })
        .collect();
    let mut each = each.join("; ");
    let more = differences.len().saturating_sub(MOST_IN_NOTE);
    if more > 0 {
        let given = [("differences", (&each).into()), ("count", more.into())];
        each = said.say_with("note-more-differ", &given);
    }
    if !added_up {
        return format!("{}: {each}", column.label);
    }
    let label = |at: &usize| words::inside(&dataset.columns[*at].label);
    let by: Vec<String> = numbers.by.iter().map(label).collect();
    let by = said.list(&by);
    let given = [
        ("measure", (&column.label).into()),
        ("by", (&by).into()),
        ("differences", (&each).into()),
    ];
    said.say_with("note-does-not-add-up", &given)
}

fn against(column: &Column, right: &Right<'_>, difference: &Difference, said: &Words) -> String {
    let with_unit = |column: &Column| {
        let number = said.formatted(column.format, difference.right);
        words::with_unit(column, number)
    };
    let (message, value) = match right {
        Right::Equals(found) => ("note-against", with_unit(found.measured(column))),
        Right::Total(..) => ("note-against", with_unit(column)),
        Right::AtMost(found) => ("more-than", with_unit(found.measured(column))),
        Right::AtLeast(found) => ("less-than", with_unit(found.measured(column))),
        Right::Between(low, high) => {
            let [low, high] = [low, high].map(|value| said.formatted(column.format, *value));
            let given = [("low", (&low).into()), ("high", (&high).into())];
            return said.say_with("note-not-between", &given);
        }
    };
    said.say_with(message, &[("value", (&value).into())])
}
