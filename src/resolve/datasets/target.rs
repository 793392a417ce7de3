//! What the left side of a comparison is held against: a number, or measures of this or another
//! dataset in the rows about the same.

use super::{Reach, conditions};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::{Named, RawCondition, Target};
use crate::model::{Cell, Column, Dataset};

/// A target with its names looked up.
pub(super) enum Found<'a> {
    /// A number as it stands.
    Number(f64),
    /// Measures to add up.
    Measures(Vec<Measure<'a>>),
}

/// A measure in some rows of a dataset.
pub(super) struct Measure<'a> {
    dataset: &'a Dataset,
    column: usize,
    rows: Vec<usize>,
    /// The dimensions its own conditions settle.
    narrowed: Vec<String>,
    /// Whether it is in the very row that is checked: a measure of the same dataset, without conditions
    /// of its own.
    same_row: bool,
    name: String,
    span: Span,
}

/// The row that is checked, or the first of the parts.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    /// The dataset that is checked.
    pub dataset: &'a Dataset,
    /// The row.
    pub row: usize,
    /// The dimensions that say what the number is about.
    pub dimensions: &'a [usize],
    /// Whether the number is that of the row alone.
    pub single: bool,
    /// Whether the target need not agree in the dimensions its own conditions settle: the benchmark of
    /// one place is that of all.
    pub narrowed: bool,
}

/// Looks up a target; none with findings, or without any where the other dataset has errors of its
/// own.
pub(super) fn find<'a>(
    target: &Target,
    dataset: &'a Dataset,
    reach: Reach<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<Found<'a>> {
    match target {
        Target::Number(number) => Some(Found::Number(*number)),
        Target::Measures { of, conditions } => {
            let found: Vec<_> = of
                .iter()
                .filter_map(|name| measure(name, conditions, dataset, reach, diagnostics))
                .collect();
            (found.len() == of.len()).then_some(Found::Measures(found))
        }
    }
}

fn measure<'a>(
    name: &Named,
    narrowing: &[RawCondition],
    dataset: &'a Dataset,
    reach: Reach<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<Measure<'a>> {
    let (of, column) = column(name, dataset, reach, diagnostics)?;
    let rows = conditions::rows(of, narrowing, diagnostics)?;
    let same_row = std::ptr::eq(of, dataset) && narrowing.is_empty();
    let narrowed = narrowing.iter().map(|condition| condition.dimension.text.clone()).collect();
    let (name, span) = (name.text.clone(), name.span);
    Some(Measure { dataset: of, column, rows, narrowed, same_row, name, span })
}

/// The dataset and the column of numbers that `lines` or `other-dataset.lines` names; none with
/// findings, or without any where the other dataset has errors of its own.
pub(super) fn column<'a>(
    name: &Named,
    dataset: &'a Dataset,
    reach: Reach<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<(&'a Dataset, usize)> {
    let (of, measure) = match name.text.rsplit_once('.') {
        Some((id, measure)) if id != dataset.id => {
            (other_dataset(id, name.span, reach, diagnostics)?, measure)
        }
        Some((_, measure)) => (dataset, measure),
        None => (dataset, name.text.as_str()),
    };
    Some((of, conditions::number_column(of, measure, name, diagnostics)?))
}

fn other_dataset<'a>(
    id: &str,
    span: Span,
    reach: Reach<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<&'a Dataset> {
    if reach.is_unsound(id) {
        return None;
    }
    let found = reach.find(id);
    if found.is_none() {
        let ids = || reach.ids().into_iter();
        diagnostics.push(
            Diagnostic::new(Code::UnknownDataset, span, format!("there is no dataset `{id}`"))
                .suggest(id, ids())
                .help(format!("the datasets are {}", list_of(ids()))),
        );
    }
    found.map(AsRef::as_ref)
}

impl Found<'_> {
    /// The number for what is checked. None where there is no row or value for it.
    ///
    /// # Errors
    /// Where several rows are about the same.
    pub(super) fn value(&self, at: At<'_>) -> Result<Option<f64>, Box<Diagnostic>> {
        let measures = match self {
            Self::Number(number) => return Ok(Some(*number)),
            Self::Measures(measures) => measures,
        };
        let mut sum = 0.0;
        for measure in measures {
            match measure.value(at)? {
                Some(value) => sum += value,
                None => return Ok(None),
            }
        }
        Ok(Some(sum))
    }

    /// The column whose format and unit the number has: that of the left side for a number as it
    /// stands.
    pub(super) fn measured<'a>(&'a self, left: &'a Column) -> &'a Column {
        match self {
            Self::Measures(measures) => {
                measures.first().map_or(left, |measure| &measure.dataset.columns[measure.column])
            }
            Self::Number(_) => left,
        }
    }

    /// `a is 11`, or "a and b add up to 11"; none for a number as it stands.
    pub(super) fn says(&self, number: &str) -> Option<String> {
        let Self::Measures(measures) = self else { return None };
        let verb = if measures.len() > 1 { "add up to" } else { "is" };
        let names = list_of(measures.iter().map(|measure| measure.name.as_str()));
        Some(format!("{names} {verb} {number}"))
    }
}

impl Measure<'_> {
    fn value(&self, at: At<'_>) -> Result<Option<f64>, Box<Diagnostic>> {
        let number = |row: usize| match self.dataset.rows[row].cells[self.column] {
            Cell::Number(value) => Some(value),
            _ => None,
        };
        if self.same_row && at.single {
            return Ok(number(at.row));
        }
        let shared: Vec<(usize, usize)> = at
            .dimensions
            .iter()
            .filter(|here| {
                let id = &at.dataset.columns[**here].id;
                !(at.narrowed && self.narrowed.contains(id))
            })
            .filter_map(|here| Some((*here, self.dataset.column(&at.dataset.columns[*here].id)?)))
            .collect();
        let cells = &at.dataset.rows[at.row].cells;
        let about_the_same = |row: &&usize| {
            let other = &self.dataset.rows[**row].cells;
            shared.iter().all(|(here, there)| cells[*here] == other[*there])
        };
        let mut rows = self.rows.iter().filter(about_the_same);
        let found = rows.next();
        if rows.next().is_some() {
            let about = conditions::key_words(at.dataset, at.row, at.dimensions);
            let id = &self.dataset.id;
            let message = if shared.is_empty() {
                format!("`{id}` has several rows: say which one is meant")
            } else {
                format!("several rows of `{id}` are for {about}: say which one is meant")
            };
            let help = format!("pick it: `{{ of: {}, where: {{ ... }} }}`", self.name);
            let finding = Diagnostic::new(Code::SeveralRows, self.span, message);
            return Err(Box::new(finding.help(help)));
        }
        Ok(found.and_then(|row| number(*row)))
    }
}
