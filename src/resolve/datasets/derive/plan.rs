//! Looks up what a derived column's method names, once for all rows.

use std::collections::BTreeMap;

use super::super::Reach;
use super::super::conditions::{self, number_column};
use super::estimates::Comparison;
use super::groups::Groups;
use super::{comparison, units};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::{Method, Named, RawDerived};
use crate::model::{Cell, ColumnContent, ColumnRole, Dataset, Period};

/// A method with the positions of its columns and its rows in groups.
pub(super) enum Plan<'a> {
    /// The columns to add up.
    Sum(Vec<usize>),
    /// The rows of each whole: those that agree in the dimensions `within`.
    Share { of: usize, within: Vec<usize>, wholes: BTreeMap<Vec<String>, Vec<usize>> },
    /// The part and the whole.
    Part { of: usize, out_of: usize },
    /// Events, people, and for how many people.
    Rate { of: usize, population: usize, per: u32 },
    /// The row of the period before, where there is one.
    Change { of: usize, along: usize, before: Vec<Before>, percent: bool },
    /// The row of the base period, where there is one.
    Index { of: usize, base: String, bases: Vec<Option<usize>> },
    /// Events, people and standard population by group, and for how many people.
    Standardised { groups: Groups<'a>, per: u32 },
    /// People by group, and the events and people of the reference population.
    Expected { groups: Groups<'a> },
    /// Observed and expected.
    Ratio { observed: usize, expected: usize },
    /// An estimate against a benchmark.
    Compared(Comparison),
    /// People on each list and on both.
    Hidden { lists: [usize; 3] },
}

/// What is before a row in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// The row of the period before.
    Row(usize),
    /// The row is of the first period.
    Nothing,
    /// There are earlier periods, but not the one right before.
    Gap,
}

impl<'a> Plan<'a> {
    /// Looks up what the method names; none with findings where something is not there.
    pub(super) fn of(
        dataset: &'a Dataset,
        raw: &RawDerived,
        reach: Reach<'a>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let mut number = |name: &Named| number_column(dataset, &name.text, name, diagnostics);
        match &raw.method {
            Method::Sum(of) => {
                let columns: Vec<usize> = of.iter().filter_map(number).collect();
                let sound =
                    columns.len() == of.len() && units::same(dataset, &columns, of, diagnostics);
                sound.then_some(Self::Sum(columns))
            }
            Method::Part { of, out_of } => {
                let (of, out_of) = (number(of), number(out_of));
                Some(Self::Part { of: of?, out_of: out_of? })
            }
            Method::Rate { of, population, per } => {
                let (of, population) = (number(of), number(population));
                Some(Self::Rate { of: of?, population: population?, per: *per })
            }
            Method::Share { of, within } => {
                let of = number(of);
                let within = match within {
                    Some(names) => conditions::dimensions(dataset, names, diagnostics)?,
                    None => periods(dataset),
                };
                let mut wholes: BTreeMap<_, Vec<usize>> = BTreeMap::new();
                for row in 0..dataset.rows.len() {
                    wholes.entry(conditions::key(dataset, row, &within)).or_default().push(row);
                }
                Some(Self::Share { of: of?, within, wholes })
            }
            Method::Change { of, along, percent } => {
                let of = number(of);
                let along = time(dataset, along.as_ref(), raw.id.span, diagnostics)?;
                let before = before(dataset, along, raw.id.span, diagnostics)?;
                Some(Self::Change { of: of?, along, before, percent: *percent })
            }
            Method::Index { of, along, base } => {
                let of = number(of);
                let along = time(dataset, along.as_ref(), raw.id.span, diagnostics)?;
                let bases = bases(dataset, along, base, raw.id.span, diagnostics)?;
                Some(Self::Index { of: of?, base: base.text.clone(), bases })
            }
            Method::Standardised { of, population, standard, over, per } => {
                let names = [of, population, standard];
                let groups = Groups::of(dataset, &names, over, reach, diagnostics)?;
                Some(Self::Standardised { groups, per: *per })
            }
            Method::Expected { population, events, among, over } => {
                let names = [population, events, among];
                let groups = Groups::of(dataset, &names, over, reach, diagnostics)?;
                Some(Self::Expected { groups })
            }
            Method::Ratio { observed, expected } => {
                let (observed, expected) = (number(observed), number(expected));
                Some(Self::Ratio { observed: observed?, expected: expected? })
            }
            Method::Hidden { first, second, both } => {
                let (first, second, both) = (number(first), number(second), number(both));
                Some(Self::Hidden { lists: [first?, second?, both?] })
            }
            Method::Compared { of, benchmark, better } => {
                let better = *better;
                comparison::of(dataset, of, benchmark, better, reach, diagnostics)
                    .map(Self::Compared)
            }
        }
    }
}

impl Plan<'_> {
    /// Whether the method needs more than arithmetic, so that it can refuse a whole column.
    pub(super) fn rests_on_statistics(&self) -> bool {
        matches!(
            self,
            Self::Standardised { .. }
                | Self::Expected { .. }
                | Self::Ratio { .. }
                | Self::Compared(_)
                | Self::Hidden { .. }
        )
    }
}

/// The dimensions of periods.
fn periods(dataset: &Dataset) -> Vec<usize> {
    let mut dimensions = conditions::all_dimensions(dataset);
    dimensions.retain(|at| dataset.columns[*at].content == ColumnContent::Period);
    dimensions
}

/// The dimension of time: the one named, or the only one of periods beside the vintage.
fn time(
    dataset: &Dataset,
    along: Option<&Named>,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let all = periods(dataset);
    let names = || list_of(all.iter().map(|at| dataset.columns[*at].id.as_str()));
    let Some(along) = along else {
        let vintage = dataset.vintage.as_deref();
        let others: Vec<usize> = all
            .iter()
            .copied()
            .filter(|at| Some(dataset.columns[*at].id.as_str()) != vintage)
            .collect();
        return match (others.as_slice(), all.as_slice()) {
            ([only], _) | ([], [only]) => Some(*only),
            _ => {
                let message = "say along which dimension of periods this column is worked out";
                let finding = Diagnostic::new(Code::UnknownDimension, span, message);
                diagnostics.push(finding.help(format!("add `along`: one of {}", names())));
                None
            }
        };
    };
    let column = conditions::dimension(dataset, along, diagnostics)?;
    if dataset.columns[column].content == ColumnContent::Period {
        return Some(column);
    }
    let message = format!("`{}` has no order in time: it does not hold periods", along.text);
    diagnostics.push(
        Diagnostic::new(Code::UnknownDimension, along.span, message)
            .help(format!("the dimensions of periods are {}", names())),
    );
    None
}

/// The rows that agree in every dimension but one, in groups.
fn groups(dataset: &Dataset, apart: usize) -> BTreeMap<Vec<String>, Vec<usize>> {
    let mut others = conditions::all_dimensions(dataset);
    others.retain(|at| *at != apart);
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for row in 0..dataset.rows.len() {
        groups.entry(conditions::key(dataset, row, &others)).or_default().push(row);
    }
    groups
}

fn period_of(dataset: &Dataset, row: usize, along: usize) -> Option<Period> {
    match &dataset.rows[row].cells[along] {
        Cell::Text(text) => Period::parse(text),
        _ => None,
    }
}

/// What is before each row.
fn before(
    dataset: &Dataset,
    along: usize,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Before>> {
    let mut before = vec![Before::Nothing; dataset.rows.len()];
    for mut rows in groups(dataset, along).into_values() {
        rows.sort_by_key(|row| period_of(dataset, *row, along).map(|p| (p.kind, p.order())));
        for pair in rows.windows(2) {
            let [earlier, later] = [pair[0], pair[1]];
            let periods = period_of(dataset, earlier, along).zip(period_of(dataset, later, along));
            let Some((first, second)) = periods.filter(|(a, b)| a.kind == b.kind) else { continue };
            if first == second {
                report_twice(dataset, later, span, diagnostics);
                return None;
            }
            before[later] = if second.follows(first) { Before::Row(earlier) } else { Before::Gap };
        }
    }
    Some(before)
}

/// The row of the base period for each row.
fn bases(
    dataset: &Dataset,
    along: usize,
    base: &Named,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Option<usize>>> {
    if !conditions::occurs(dataset, along, base, diagnostics) {
        return None;
    }
    let mut bases = vec![None; dataset.rows.len()];
    for rows in groups(dataset, along).into_values() {
        let is_base =
            |row: &&usize| conditions::key(dataset, **row, &[along]) == [base.text.as_str()];
        let mut found = rows.iter().filter(is_base);
        let first = found.next();
        if let Some(second) = found.next() {
            report_twice(dataset, *second, span, diagnostics);
            return None;
        }
        for row in &rows {
            bases[*row] = first.copied();
        }
    }
    Some(bases)
}

fn report_twice(dataset: &Dataset, row: usize, span: Span, diagnostics: &mut Diagnostics) {
    let name = dataset.row_told(row);
    let message = format!("several rows of `{}` are for {name}", dataset.id);
    let dimensions = list_of(dataset.ids(ColumnRole::Dimension));
    diagnostics.push(
        Diagnostic::new(Code::SeveralRows, span, message)
            .help(format!("rows must differ in one of the dimensions: {dimensions}")),
    );
}
