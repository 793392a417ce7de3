//! Picks the rows of a dataset a figure or exhibit is about.

use std::collections::BTreeMap;

use super::{Problem, Scope};
use crate::diagnostic::{Code, list_of};
use crate::model::{Cell, ColumnContent, ColumnRole, Dataset};

/// Conditions on dimensions: the column's id and the value a row must have there.
pub(super) type Conditions = BTreeMap<String, String>;

/// A dataset by its id, or the problem with the name.
pub(in crate::resolve) fn dataset_of<'a>(
    scope: &'a Scope,
    id: &str,
) -> Result<&'a Dataset, Problem> {
    scope.find(id).map(AsRef::as_ref).ok_or_else(|| {
        let problem = Problem::new(Code::UnknownDataset, format!("there is no dataset `{id}`"))
            .suggest(id, scope.ids())
            .help(format!("the datasets are {}", list_of(scope.ids())));
        Problem { known: scope.is_unsound(id), ..problem }.at(id)
    })
}

/// The dataset and the position of the measure that `dataset.measure` names. The measure may be left
/// out where the dataset has only one.
pub(in crate::resolve) fn measure_of<'a>(
    scope: &'a Scope,
    of: &str,
) -> Result<(&'a Dataset, usize), Problem> {
    let (id, measure) = match of.rsplit_once('.') {
        Some((id, measure)) => (id, Some(measure)),
        None => (of, None),
    };
    let dataset = dataset_of(scope, id)?;
    let measures = || dataset.ids(ColumnRole::Measure);
    let name = match measure {
        Some(name) => name,
        None => {
            let mut all = measures();
            match (all.next(), all.next()) {
                (Some(only), None) => only,
                _ => {
                    return Err(Problem::new(
                        Code::UnknownMeasure,
                        format!("`{id}` has several measures: say which one"),
                    )
                    .help(format!("the measures of `{id}` are {}", list_of(measures()))));
                }
            }
        }
    };
    let found = dataset.column(name).filter(|at| dataset.columns[*at].role == ColumnRole::Measure);
    found.map(|at| (dataset, at)).ok_or_else(|| {
        Problem::new(Code::UnknownMeasure, format!("the dataset `{id}` has no measure `{name}`"))
            .suggest(name, measures())
            .help(format!("the measures of `{id}` are {}", list_of(measures())))
            .at(name)
    })
}

/// Checks that a condition names a dimension of the dataset and a value that occurs in it.
pub(in crate::resolve) fn check_condition(
    dataset: &Dataset,
    dimension: &str,
    value: &str,
) -> Result<usize, Problem> {
    let dimensions = || dataset.ids(ColumnRole::Dimension);
    let found =
        dataset.column(dimension).filter(|at| dataset.columns[*at].role == ColumnRole::Dimension);
    let Some(at) = found else {
        let id = &dataset.id;
        return Err(Problem::new(
            Code::UnknownDimension,
            format!("the dataset `{id}` has no dimension `{dimension}`"),
        )
        .suggest(dimension, dimensions())
        .help(format!("the dimensions of `{id}` are {}", list_of(dimensions())))
        .at(dimension));
    };
    let meant = dataset.columns[at].meant(value);
    if dataset.rows.iter().any(|row| matches(&row.cells[at], meant))
        || dataset.columns[at].options.iter().any(|option| option == meant)
    {
        return Ok(at);
    }
    let mut values = values_of(dataset, at);
    for option in &dataset.columns[at].options {
        if !values.contains(option) {
            values.push(option.clone());
        }
    }
    if values.is_empty() {
        let message = format!("the dataset `{}` has no rows", dataset.id);
        return Err(Problem::new(Code::NoRow, message)
            .help("fill in its rows, or take this sentence out until there are some"));
    }
    Err(Problem::new(
        Code::NoRow,
        format!("no row of `{}` has the {dimension} `{value}`", dataset.id),
    )
    .suggest(value, values.iter().chain(&dataset.columns[at].written).map(String::as_str))
    .help(format!("its values are {}", list_of(values.iter().map(String::as_str))))
    .at(value))
}

/// The positions of all rows that fit the conditions; at least one.
pub(super) fn rows(dataset: &Dataset, conditions: &Conditions) -> Result<Vec<usize>, Problem> {
    let rows = rows_or_none(dataset, conditions)?;
    if rows.is_empty() && conditions.is_empty() {
        let message = format!("the dataset `{}` has no rows", dataset.id);
        return Err(Problem::new(Code::NoRow, message)
            .help("fill in its rows, or take this sentence out until there are some"));
    }
    if rows.is_empty() {
        return Err(Problem::new(
            Code::NoRow,
            format!("no row of `{}` has {}", dataset.id, in_words(conditions)),
        )
        .help("each of these values occurs in the dataset, but not together in one row"));
    }
    Ok(rows)
}

/// The positions of all rows that fit the conditions; none where the values do not occur together.
pub(super) fn rows_or_none(
    dataset: &Dataset,
    conditions: &Conditions,
) -> Result<Vec<usize>, Problem> {
    let mut columns = Vec::with_capacity(conditions.len());
    for (dimension, value) in conditions {
        columns.push((check_condition(dataset, dimension, value)?, value));
    }
    let fits = |row: &usize| {
        columns.iter().all(|(column, value)| matches(&dataset.rows[*row].cells[*column], value))
    };
    Ok((0..dataset.rows.len()).filter(fits).collect())
}

/// The one row that fits the conditions.
pub(super) fn one_row(dataset: &Dataset, conditions: &Conditions) -> Result<usize, Problem> {
    let rows = rows(dataset, conditions)?;
    if let [only] = rows.as_slice() {
        return Ok(*only);
    }
    let what = if conditions.is_empty() {
        format!("`{}` has {} rows: say which one", dataset.id, rows.len())
    } else {
        format!("{} rows of `{}` have {}", rows.len(), dataset.id, in_words(conditions))
    };
    let mut problem = Problem::new(Code::SeveralRows, what);
    for (at, column) in dataset.columns.iter().enumerate() {
        if column.role != ColumnRole::Dimension || conditions.contains_key(&column.id) {
            continue;
        }
        let mut values: Vec<String> = Vec::new();
        for row in &rows {
            let value = written(&dataset.rows[*row].cells[at]);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        if values.len() > 1 {
            let values = list_of(values.iter().map(String::as_str));
            problem = problem.help(format!("add `{}=\"...\"`: one of {values}", column.id));
        }
    }
    Err(problem.help("or write `total(...)` for the sum of the rows"))
}

/// The dimension that says when: the only column of periods, or the one named.
pub(super) fn period_column(dataset: &Dataset, along: Option<&str>) -> Result<String, Problem> {
    if let Some(name) = along {
        let known = dataset.ids(ColumnRole::Dimension).any(|id| id == name);
        return if known {
            Ok(name.to_owned())
        } else {
            Err(Problem::new(
                Code::UnknownDimension,
                format!("the dataset `{}` has no dimension `{name}`", dataset.id),
            )
            .suggest(name, dataset.ids(ColumnRole::Dimension)))
        };
    }
    let mut periods = dataset.columns.iter().filter(|column| {
        column.role == ColumnRole::Dimension && column.content == ColumnContent::Period
    });
    match (periods.next(), periods.next()) {
        (Some(only), None) => Ok(only.id.clone()),
        _ => Err(Problem::new(
            Code::UnknownDimension,
            format!("say along which dimension of `{}` the change is", dataset.id),
        )
        .help(format!(
            "add `along=\"...\"`: one of {}",
            list_of(dataset.ids(ColumnRole::Dimension))
        ))),
    }
}

/// Whether a cell holds the value a condition names.
pub(in crate::resolve) fn matches(cell: &Cell, value: &str) -> bool {
    match cell {
        Cell::Text(text) => text == value,
        Cell::Number(number) => value.parse() == Ok(*number),
        Cell::Missing(reason) => reason.symbol() == value,
    }
}

/// The different values of a column as they were written, in order of first appearance.
pub(super) fn values_of(dataset: &Dataset, column: usize) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for row in &dataset.rows {
        let value = written(&row.cells[column]);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// A cell as it was written in the data.
pub(in crate::resolve) fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Missing(reason) => reason.symbol().to_owned(),
    }
}

pub(super) fn in_words(conditions: &Conditions) -> String {
    let parts: Vec<String> =
        conditions.iter().map(|(column, value)| format!("{column} `{value}`")).collect();
    parts.join(" and ")
}
