//! `count`: how many rows, values of a dimension, or cells with a certain value there are.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Cells, Reach, selection_of};
use super::super::draft::Draft;
use super::super::selection::{self, dataset_of};
use crate::diagnostic::{Code, list_of};
use crate::model::{Cell, ColumnRole, Dataset, NumberFormat, Provenance};

const EXAMPLE: &str = "count(of=\"findings.stance\", theme=\"Training\", value=\"Gap\")";

/// `count(of="findings")` counts rows, `count(of="findings.group")` the different groups,
/// `count(of="findings.stance", value="Gap")` the cells with a value. None that fit is zero.
pub(super) fn count(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", EXAMPLE)?;
    let mut value = arguments.take("value");
    let bounds = Bounds {
        above: arguments.number("above")?,
        below: arguments.number("below")?,
        at_least: arguments.number("at_least")?,
        at_most: arguments.number("at_most")?,
    };
    let (id, name) = match of.rsplit_once('.') {
        Some((id, name)) => (id, Some(name)),
        None => (of.as_str(), None),
    };
    let dataset = dataset_of(reach.scope, id)?;
    let column = name.map(|name| column(dataset, name)).transpose()?;
    let free = column.map(|at| dataset.columns[at].id.as_str());
    let conditions = reach.settled(dataset, arguments.conditions(), free)?;
    let rows = selection::rows_or_none(dataset, &conditions)?;
    let mut kept = conditions.clone();
    let number = match column {
        None => {
            refuse(
                value.is_some() || bounds.any(),
                "a column: `count(of=\"findings.stance\", ...)`",
            )?;
            rows.len()
        }
        Some(at) if dataset.columns[at].role == ColumnRole::Dimension => {
            refuse(value.is_some() || bounds.any(), "a measure, not a dimension")?;
            let mut values: Vec<String> = Vec::new();
            for row in rows {
                let value = selection::written(&dataset.rows[row].cells[at]);
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            values.len()
        }
        Some(measure) => {
            if let Some(value) = &mut value {
                let meant = dataset.columns[measure].meant(value).to_owned();
                *value = meant;
                known_value(dataset, measure, value)?;
                kept.insert(dataset.columns[measure].id.clone(), value.clone());
            }
            let cells = Cells { dataset, measure, conditions, rows };
            with_value(&cells, value.as_deref(), &bounds)?
        }
    };
    let measure = column.map_or("", |at| dataset.columns[at].id.as_str());
    let provenance =
        Provenance::Datasets(vec![selection_of("count", dataset, measure, &kept, reach.words)]);
    #[expect(clippy::cast_precision_loss, reason = "a dataset has far fewer rows")]
    let number = number as f64;
    Ok(Draft::number(number, NumberFormat::COUNT, provenance))
}

/// Limits of the numbers that are counted.
struct Bounds {
    above: Option<f64>,
    below: Option<f64>,
    at_least: Option<f64>,
    at_most: Option<f64>,
}

impl Bounds {
    fn any(&self) -> bool {
        [self.above, self.below, self.at_least, self.at_most].iter().any(Option::is_some)
    }

    fn hold(&self, number: f64) -> bool {
        self.above.is_none_or(|bound| number > bound)
            && self.below.is_none_or(|bound| number < bound)
            && self.at_least.is_none_or(|bound| number >= bound)
            && self.at_most.is_none_or(|bound| number <= bound)
    }
}

fn refuse(given: bool, needed: &str) -> Result<(), Problem> {
    if !given {
        return Ok(());
    }
    Err(Problem::new(
        Code::BadFunction,
        "`value` and limits such as `at_least` are for the values of a measure",
    )
    .help(format!("let `of` name {needed}")))
}

/// The position of a column of any role.
pub(super) fn column(dataset: &Dataset, name: &str) -> Result<usize, Problem> {
    let names = || dataset.columns.iter().map(|column| column.id.as_str());
    dataset.column(name).ok_or_else(|| {
        let id = &dataset.id;
        Problem::new(Code::UnknownMeasure, format!("the dataset `{id}` has no column `{name}`"))
            .suggest(name, names())
            .help(format!("the columns of `{id}` are {}", list_of(names())))
            .at(name)
    })
}

/// Refuses a value that occurs nowhere in the column: it is a slip, not a count of zero.
fn known_value(dataset: &Dataset, measure: usize, value: &str) -> Result<(), Problem> {
    if dataset.rows.iter().any(|row| selection::matches(&row.cells[measure], value)) {
        return Ok(());
    }
    let values = selection::values_of(dataset, measure);
    let values = || values.iter().map(String::as_str);
    let id = &dataset.columns[measure].id;
    Err(Problem::new(Code::NoRow, format!("no row of `{}` has the {id} `{value}`", dataset.id))
        .suggest(value, values())
        .help(format!("its values are {}", list_of(values())))
        .at(value))
}

/// The cells that have a value, or the given one, or a number within the limits.
fn with_value(cells: &Cells<'_>, value: Option<&str>, bounds: &Bounds) -> Result<usize, Problem> {
    let mut count = 0;
    for row in &cells.rows {
        let cell = &cells.dataset.rows[*row].cells[cells.measure];
        let fits = match value {
            Some(value) => selection::matches(cell, value),
            None => !matches!(cell, Cell::Missing(_)) || bounds.any(),
        };
        if fits && (!bounds.any() || bounds.hold(cells.number(*row)?)) {
            count += 1;
        }
    }
    Ok(count)
}
