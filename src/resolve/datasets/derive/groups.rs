//! The groups (ages, say) a value is made from: rows of another dataset, found for each row.

use std::collections::BTreeMap;

use super::super::{Reach, conditions, target};
use super::work::{Gap, not_available};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::Named;
use crate::model::{Cell, ColumnRole, Dataset, Mark, Words};

/// Measures by group.
pub(super) struct Groups<'a> {
    /// The dataset with a row for each group: that of the first measure.
    base: &'a Dataset,
    /// Its dimension that holds the groups.
    over: usize,
    /// The measures in the order they were named.
    measures: Vec<Measure<'a>>,
    /// The rows of the base for each row of the dataset that is worked on.
    rows: Vec<Vec<usize>>,
}

/// A measure of the base, or of a dataset that shares dimensions with it.
struct Measure<'a> {
    dataset: &'a Dataset,
    column: usize,
    /// The dimensions of the base that this dataset has too.
    shared: Vec<usize>,
    /// The row for each combination of their values; none for the base itself.
    rows: Option<BTreeMap<Vec<String>, usize>>,
}

impl<'a> Groups<'a> {
    /// Looks up the measures and the rows; none with findings where something is not there.
    pub(super) fn of(
        dataset: &'a Dataset,
        names: &[&Named],
        over: &Named,
        reach: Reach<'a>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let found: Vec<_> = names
            .iter()
            .filter_map(|name| target::column(name, dataset, reach, diagnostics))
            .collect();
        if found.len() < names.len() {
            return None;
        }
        let base = found[0].0;
        if std::ptr::eq(base, dataset) {
            report_own(names[0], over, diagnostics);
            return None;
        }
        let over = conditions::dimension(base, over, diagnostics)?;
        let rows = rows(dataset, base, over, names[0], diagnostics)?;
        let mut measures = Vec::with_capacity(names.len());
        for ((of, column), name) in found.into_iter().zip(names) {
            measures.push(measure(of, column, base, name, diagnostics)?);
        }
        Some(Self { base, over, measures, rows })
    }

    /// The label of the dimension that holds the groups.
    pub(super) fn over(&self) -> &str {
        &self.base.columns[self.over].label
    }

    /// The label of a measure, and the title of its dataset.
    pub(super) fn label(&self, measure: usize) -> (&str, &str) {
        let Measure { dataset, column, .. } = &self.measures[measure];
        (&dataset.columns[*column].label, &dataset.title)
    }

    /// What a measure counts.
    pub(super) fn unit(&self, measure: usize) -> Option<String> {
        let Measure { dataset, column, .. } = &self.measures[measure];
        dataset.columns[*column].unit.clone()
    }

    /// The measures of each group for a row of the dataset that is worked on. The status of what is
    /// read is added to `marks`.
    pub(super) fn read(
        &self,
        row: usize,
        marks: &mut Vec<Mark>,
        words: &Words,
    ) -> Result<Vec<Vec<f64>>, Gap> {
        let groups = &self.rows[row];
        if groups.is_empty() {
            let given = [("dataset", (&self.base.title).into())];
            return Err(not_available(words.say_with("gap-no-rows", &given)));
        }
        groups.iter().map(|group| self.group(*group, marks, words)).collect()
    }

    fn group(&self, group: usize, marks: &mut Vec<Mark>, words: &Words) -> Result<Vec<f64>, Gap> {
        let mut numbers = Vec::with_capacity(self.measures.len());
        for measure in &self.measures {
            let Measure { dataset, column, shared, rows } = measure;
            let label = &dataset.columns[*column].label;
            let row = match rows {
                None => Some(group),
                Some(rows) => rows.get(&conditions::key(self.base, group, shared)).copied(),
            };
            let name = self.base.name_of(group, words);
            let needs = |message: &str, more: (&str, &str)| {
                let given =
                    [("measure", label.into()), ("row", (&name).into()), (more.0, more.1.into())];
                Err(not_available(words.say_with(message, &given)))
            };
            let Some(row) = row else {
                return needs("gap-not-in-dataset", ("dataset", &dataset.title));
            };
            match &dataset.rows[row].cells[*column] {
                Cell::Number(number) => numbers.push(*number),
                Cell::Missing(missing) => {
                    return needs("gap-needs-of-row", ("missing", &words.missing(*missing)));
                }
                Cell::Text(_) => {
                    return needs("gap-needs-of-row", ("missing", &words.say("gap-no-number")));
                }
            }
            marks.extend(dataset.rows[row].marks_of(*column));
        }
        Ok(numbers)
    }
}

fn report_own(name: &Named, over: &Named, diagnostics: &mut Diagnostics) {
    let message = format!("`{}` must be a measure of another dataset", name.text);
    diagnostics.push(
        Diagnostic::new(Code::WrongType, name.span, message)
            .help(format!(
                "put the rows for each `{}` into a dataset of their own: this one has a row for \
                 each result",
                over.text
            ))
            .help("then name it: `dataset.measure`"),
    );
}

/// The dimensions of one dataset that another has too, as positions in the first.
fn shared(of: &Dataset, with: &Dataset) -> Vec<usize> {
    let mut dimensions = conditions::all_dimensions(of);
    dimensions.retain(|at| {
        with.column(&of.columns[*at].id)
            .is_some_and(|there| with.columns[there].role == ColumnRole::Dimension)
    });
    dimensions
}

/// The rows of the base that are the groups of each row: those that agree in the dimensions both
/// datasets have. None with a finding where two of them are for one group.
fn rows(
    dataset: &Dataset,
    base: &Dataset,
    over: usize,
    name: &Named,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Vec<usize>>> {
    let mut here = shared(dataset, base);
    here.retain(|at| dataset.columns[*at].id != base.columns[over].id);
    let there: Vec<usize> =
        here.iter().filter_map(|at| base.column(&dataset.columns[*at].id)).collect();
    let mut by_key: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for row in 0..base.rows.len() {
        by_key.entry(conditions::key(base, row, &there)).or_default().push(row);
    }
    let mut rows = Vec::with_capacity(dataset.rows.len());
    for row in 0..dataset.rows.len() {
        let found = by_key.get(&conditions::key(dataset, row, &here)).cloned().unwrap_or_default();
        let mut groups: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for group in &found {
            if groups.insert(conditions::key(base, *group, &[over]), *group).is_some() {
                report_twice(base, *group, over, &there, name, diagnostics);
                return None;
            }
        }
        rows.push(found);
    }
    Some(rows)
}

/// Several rows for one group: a dimension tells them apart that the result does not have.
fn report_twice(
    base: &Dataset,
    row: usize,
    over: usize,
    shared: &[usize],
    name: &Named,
    diagnostics: &mut Diagnostics,
) {
    let group = base.told(row, over);
    let message = format!("several rows of `{}` are for {group}", base.id);
    let finding = Diagnostic::new(Code::SeveralRows, name.span, message);
    let mut others = conditions::all_dimensions(base);
    others.retain(|at| *at != over && !shared.contains(at));
    let ids: Vec<&str> = others.iter().map(|at| base.columns[*at].id.as_str()).collect();
    diagnostics.push(if ids.is_empty() {
        finding.help("take all but one away")
    } else {
        let ids = list_of(ids.iter().copied());
        finding.help(format!("give this dataset the dimension that tells them apart: {ids}"))
    });
}

fn measure<'a>(
    dataset: &'a Dataset,
    column: usize,
    base: &Dataset,
    name: &Named,
    diagnostics: &mut Diagnostics,
) -> Option<Measure<'a>> {
    if std::ptr::eq(dataset, base) {
        return Some(Measure { dataset, column, shared: Vec::new(), rows: None });
    }
    let shared = shared(base, dataset);
    let there: Vec<usize> =
        shared.iter().filter_map(|at| dataset.column(&base.columns[*at].id)).collect();
    let mut rows = BTreeMap::new();
    for row in 0..dataset.rows.len() {
        if rows.insert(conditions::key(dataset, row, &there), row).is_some() {
            let (id, about) = (&dataset.id, conditions::key_words(dataset, row, &there));
            let about = if about.is_empty() { "the same".to_owned() } else { about };
            let message = format!("several rows of `{id}` are for {about}");
            diagnostics.push(Diagnostic::new(Code::SeveralRows, name.span, message).help(format!(
                "its rows must differ in the dimensions it shares with `{}`",
                base.id
            )));
            return None;
        }
    }
    Some(Measure { dataset, column, shared, rows: Some(rows) })
}
