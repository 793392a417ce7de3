//! `highest`, `lowest` and `average` of some rows.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Cells, FROM_COUNTS, Reach, provenance};
use super::super::draft::{Draft, Part, worked_out};
use super::super::selection::measure_of;
use crate::diagnostic::{Code, list_of};
use crate::model::{ColumnRole, NumberStyle};

/// `highest(of="lines.lines")`: the highest value; with `name="place"` the place that has it.
pub(super) fn highest(reach: Reach<'_>, arguments: Arguments) -> Result<Draft, Problem> {
    extreme(reach, arguments, |value, best| value > best)
}

/// `lowest(of="lines.lines")`: see [`highest`].
pub(super) fn lowest(reach: Reach<'_>, arguments: Arguments) -> Result<Draft, Problem> {
    extreme(reach, arguments, |value, best| value < best)
}

fn extreme(
    reach: Reach<'_>,
    mut arguments: Arguments,
    beats: fn(f64, f64) -> bool,
) -> Result<Draft, Problem> {
    let function = arguments.function();
    let of = arguments.require("of", &format!("{function}(of=\"lines.lines\", name=\"place\")"))?;
    let name = arguments.take("name");
    if let Some(name) = &name {
        check_dimension(measure_of(reach.scope, &of)?.0, name)?;
    }
    let cells = reach.cells(&of, arguments.conditions(), name.as_deref())?;
    let numbers = cells.numbers()?;
    let first = numbers.first().map_or(0.0, |(_, value)| *value);
    let best = numbers
        .iter()
        .fold(first, |best, (_, value)| if beats(*value, best) { *value } else { best });
    let provenance = provenance(function, [&cells], reach.words);
    let Some(name) = name else { return Ok(Draft::number(best, cells.format(), provenance)) };
    let column = cells.dataset.column(&name).expect("checked above");
    let mut names: Vec<String> = Vec::new();
    let mut written = None;
    for (row, _) in numbers.iter().filter(|(_, value)| *value == best) {
        let shown = cells.dataset.shown(*row, column, reach.words);
        if !names.contains(&shown) {
            names.push(shown);
            written =
                Some(super::super::selection::written(&cells.dataset.rows[*row].cells[column]));
        }
    }
    let mut draft = Draft::words(reach.words.list(&names), provenance);
    draft.written = written.filter(|_| names.len() == 1);
    Ok(draft)
}

/// Checks that a dataset has the dimension an argument names.
pub(super) fn check_dimension(dataset: &crate::model::Dataset, name: &str) -> Result<(), Problem> {
    let dimensions = || dataset.ids(ColumnRole::Dimension);
    if dimensions().any(|id| id == name) {
        return Ok(());
    }
    let id = &dataset.id;
    Err(Problem::new(
        Code::UnknownDimension,
        format!("the dataset `{id}` has no dimension `{name}`"),
    )
    .suggest(name, dimensions())
    .help(format!("the dimensions of `{id}` are {}", list_of(dimensions())))
    .at(name))
}

/// `average(of="lines.lines")`: the mean of the rows.
pub(super) fn average(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", "average(of=\"lines.lines\", snapshot=\"2019-09\")")?;
    let cells = reach.cells(&of, arguments.conditions(), None)?;
    let format = cells.format();
    if matches!(format.style, NumberStyle::Percent | NumberStyle::Rate(_)) {
        return Err(of_parts(&cells));
    }
    let numbers = cells.numbers()?;
    #[expect(clippy::cast_precision_loss, reason = "a dataset has far fewer rows")]
    let count = numbers.len() as f64;
    let value = numbers.iter().map(|(_, value)| value).sum::<f64>() / count;
    let format = worked_out(value, format.style, format.decimals);
    let provenance = provenance("average", [&cells], reach.words);
    Ok(Draft::of([Part::quotient(value, format)], Some(value), provenance))
}

fn of_parts(cells: &Cells<'_>) -> Problem {
    Problem::new(
        Code::CannotCompute,
        format!(
            "the average of `{}.{}` would count a small group as much as a large one",
            cells.dataset.id,
            cells.column().id
        ),
    )
    .help(FROM_COUNTS)
}
