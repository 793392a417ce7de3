//! The cells a figure is made from, and the arithmetic on them.

use super::Problem;
use super::selection::{self, Conditions};
use super::vintage::{Pin, vintage_condition};
use super::{Scope, selection::measure_of};
use crate::diagnostic::{Code, list_of};
use crate::model::{
    Cell, Column, ColumnRole, Dataset, Missing, NumberFormat, NumberStyle, Provenance, Selection,
    Words,
};
use crate::resolve::datasets::limits as limit_columns;
use crate::resolve::statistics::Refusal;

/// What to do instead of adding up rates, or of their average.
pub(super) const FROM_COUNTS: &str =
    "work it out from the counts: `proportion(of=..., whole=...)` or `rate(...)`";

/// The smallest base on which a percentage is stated (house convention).
pub(super) const SMALLEST_BASE: f64 = 10.0;

/// What a function can reach: the datasets, and the snapshot meant where none is named.
#[derive(Clone, Copy)]
pub(super) struct Reach<'a> {
    pub(super) scope: &'a Scope,
    pub(super) pin: &'a Pin,
    pub(super) words: &'a Words,
}

impl<'a> Reach<'a> {
    /// The conditions with the snapshot meant, where the dataset has several and the conditions name
    /// none. A function that goes over the snapshots names their dimension in `free`.
    pub(super) fn settled(
        self,
        dataset: &Dataset,
        mut conditions: Conditions,
        free: Option<&str>,
    ) -> Result<Conditions, Problem> {
        let named = |id: &str| free == Some(id) || conditions.contains_key(id);
        if let Some((column, snapshot)) = vintage_condition(dataset, named, self.pin)? {
            conditions.insert(dataset.columns[column].id.clone(), snapshot);
        }
        for (dimension, value) in &mut conditions {
            if let Some(at) = dataset.column(dimension) {
                *value = dataset.columns[at].meant(value).to_owned();
            }
        }
        Ok(conditions)
    }

    /// The cells of the measure `of` that fit the conditions; at least one.
    pub(super) fn cells(
        self,
        of: &str,
        conditions: Conditions,
        free: Option<&str>,
    ) -> Result<Cells<'a>, Problem> {
        let (dataset, measure) = measure_of(self.scope, of)?;
        let conditions = self.settled(dataset, conditions, free)?;
        let rows = selection::rows(dataset, &conditions)?;
        Ok(Cells { dataset, measure, conditions, rows })
    }

    /// The one cell of the measure `of` that fits the conditions.
    pub(super) fn cell(self, of: &str, conditions: Conditions) -> Result<Cells<'a>, Problem> {
        let (dataset, measure) = measure_of(self.scope, of)?;
        let conditions = self.settled(dataset, conditions, None)?;
        let row = selection::one_row(dataset, &conditions)?;
        Ok(Cells { dataset, measure, conditions, rows: vec![row] })
    }
}

/// Cells of one measure; at least one.
#[derive(Debug, Clone)]
pub(super) struct Cells<'a> {
    pub(super) dataset: &'a Dataset,
    /// The measure's column.
    pub(super) measure: usize,
    /// What the rows have in common.
    pub(super) conditions: Conditions,
    /// The rows, in the dataset's order.
    pub(super) rows: Vec<usize>,
}

impl Cells<'_> {
    pub(super) fn column(&self) -> &Column {
        &self.dataset.columns[self.measure]
    }

    pub(super) fn format(&self) -> NumberFormat {
        self.column().format
    }

    /// The first cell: the only one where one was asked for.
    pub(super) fn first(&self) -> &Cell {
        &self.dataset.rows[self.rows[0]].cells[self.measure]
    }

    /// The number of a row.
    ///
    /// # Errors
    /// The value is missing (C310) or words (C312).
    pub(super) fn number(&self, row: usize) -> Result<f64, Problem> {
        let (dataset, column) = (self.dataset, self.column());
        match &dataset.rows[row].cells[self.measure] {
            Cell::Number(number) => Ok(*number),
            Cell::Missing(reason) => Err(Problem::new(
                Code::MissingValue,
                format!(
                    "this needs a value of `{}.{}`, but there is only `{}` ({})",
                    dataset.id,
                    column.id,
                    reason.symbol(),
                    reason.words()
                ),
            )
            .help("nothing can be worked out from a missing value: say in words what is known")),
            Cell::Text(_) => Err(Problem::new(
                Code::CannotCompute,
                format!("`{}.{}` holds words, not numbers", dataset.id, column.id),
            )
            .help(format!("the measures are {}", list_of(dataset.ids(ColumnRole::Measure))))),
        }
    }

    /// The number of the one cell.
    pub(super) fn only(&self) -> Result<f64, Problem> {
        self.number(self.rows[0])
    }

    /// The sum of the rows.
    ///
    /// # Errors
    /// A value is missing or words, or several percentages or rates would be added up (C312).
    pub(super) fn sum(&self) -> Result<f64, Problem> {
        let of = match self.format().style {
            NumberStyle::Percent => "percentages",
            NumberStyle::Rate(_) => "rates",
            _ => "",
        };
        if self.rows.len() > 1 && !of.is_empty() {
            let name = format!("`{}.{}`", self.dataset.id, self.column().id);
            return Err(Problem::new(
                Code::CannotCompute,
                format!("{name} holds {of}, which cannot be added up: each is of another whole"),
            )
            .help(FROM_COUNTS));
        }
        self.rows.iter().try_fold(0.0, |sum, row| Ok(sum + self.number(*row)?))
    }

    /// The sum of counts or amounts that parts of a whole, or rates, are made of.
    ///
    /// # Errors
    /// As [`Cells::sum`]; a value is below 0.
    pub(super) fn counted(&self, what: &str) -> Result<f64, Problem> {
        let sum = self.sum()?;
        for row in &self.rows {
            let number = self.number(*row)?;
            if number < 0.0 {
                let (dataset, column) = (&self.dataset.id, self.column());
                let below = column.format.format(number);
                return Err(Problem::new(
                    Code::CannotCompute,
                    format!(
                        "a {what} is of numbers of 0 or more, but `{dataset}.{}` is {below} here",
                        column.id
                    ),
                )
                .help("say with `difference(...)` or `value(...)` what went below zero"));
            }
        }
        Ok(sum)
    }

    /// Each row with its number. Rows the measure does not apply to are left out; any other missing
    /// value is an error, because what is not known could be the highest.
    pub(super) fn numbers(&self) -> Result<Vec<(usize, f64)>, Problem> {
        let applies = |row: &&usize| {
            !matches!(
                self.dataset.rows[**row].cells[self.measure],
                Cell::Missing(Missing::NotApplicable)
            )
        };
        let numbers: Vec<(usize, f64)> = self
            .rows
            .iter()
            .filter(applies)
            .map(|row| Ok((*row, self.number(*row)?)))
            .collect::<Result<_, Problem>>()?;
        if numbers.is_empty() {
            // The error of the first one says why there is no number.
            self.number(self.rows[0])?;
        }
        Ok(numbers)
    }

    /// The selection as the figure keeps it.
    pub(super) fn selection(&self, function: &str, words: &Words) -> Selection {
        selection_of(function, self.dataset, &self.column().id, &self.conditions, words)
    }
}

/// A selection with its conditions in order of the dataset's columns.
pub(super) fn selection_of(
    function: &str,
    dataset: &Dataset,
    measure: &str,
    conditions: &Conditions,
    words: &Words,
) -> Selection {
    let ids = dataset.columns.iter().map(|column| &column.id);
    let condition = |id: &String| conditions.get(id).map(|value| (id.clone(), value.clone()));
    Selection {
        function: function.to_owned(),
        dataset: dataset.id.clone(),
        measure: measure.to_owned(),
        conditions: ids.filter_map(condition).collect(),
        source: words.source(&dataset.source),
        published: dataset.source.published,
        url: dataset.source.url.clone(),
    }
}

/// Where a figure of these cells comes from.
pub(super) fn provenance<'a>(
    function: &str,
    cells: impl IntoIterator<Item = &'a Cells<'a>>,
    words: &Words,
) -> Provenance {
    let selections = cells.into_iter().map(|cells| cells.selection(function, words));
    Provenance::Datasets(selections.collect())
}

/// The 95% limits of the one cell, from the columns named after its measure.
///
/// # Errors
/// The dataset has no such columns (C344), or a limit is missing.
pub(super) fn limits(cells: &Cells<'_>) -> Result<(f64, f64), Problem> {
    let Some((lower, upper)) = limit_columns::columns(cells.dataset, cells.measure) else {
        let (dataset, column) = (&cells.dataset.id, cells.column());
        return Err(Problem::new(
            Code::NoLimits,
            format!("`{dataset}.{}` has no limits", column.id),
        )
        .help("where the column is worked out, add `interval: yes` to it")
        .help(limit_columns::columns_help(&column.id)));
    };
    let limit = |measure| Cells { measure, ..cells.clone() }.only();
    Ok((limit(lower)?, limit(upper)?))
}

/// Refuses a percentage of a base under ten.
pub(super) fn check_base(base: f64, what: &str) -> Result<(), Problem> {
    if base >= SMALLEST_BASE {
        return Ok(());
    }
    let base = NumberFormat::COUNT.format(base);
    Err(Problem::new(
        Code::CannotCompute,
        format!("this {what} would be a percentage of {base}, which is under ten"),
    )
    .help("small numbers are stated as numbers, for example \"3 of 7\""))
}

/// What a statistical method refuses, as a finding.
pub(super) fn refused(refusal: Refusal) -> Problem {
    Problem::new(Code::CannotCompute, format!("this cannot be worked out: {}", refusal.0))
}

/// Percent without decimals: how candour prints a percentage it worked out.
pub(super) const WHOLE_PERCENT: NumberFormat =
    NumberFormat { style: NumberStyle::Percent, decimals: Some(0) };
