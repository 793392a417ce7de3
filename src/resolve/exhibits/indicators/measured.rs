//! What an indicator measures: a measure of a dataset, the rows meant and the periods there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::yaml::{self, Node, NodeKind};
use crate::model::{ColumnContent, ColumnRole, Dataset, Figure};
use crate::resolve::context::Context;
use crate::resolve::figures;

/// A measure with the rows meant.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    /// `dataset.measure`, as it was written.
    pub(super) of: String,
    /// The dataset.
    pub(super) dataset: Arc<Dataset>,
    /// What the rows have in common.
    pub(super) conditions: BTreeMap<String, String>,
    /// The dimension that says when, and its periods in order of time, none later than the paper.
    pub(super) periods: Option<(String, Vec<String>)>,
    /// Where the measure is named.
    pub(super) span: Span,
}

impl Measured {
    /// Reads the measure that `of` names and the conditions of `where`.
    pub(super) fn read(
        of: &Node,
        conditions: Option<&Node>,
        context: &mut Context<'_>,
    ) -> Option<Self> {
        let name = yaml::read_text(of, "`of`", &mut context.diagnostics)?;
        let dataset = match figures::measure_of(&context.scope, &name) {
            Ok((dataset, _)) => dataset.id.clone(),
            Err(problem) => {
                problem.report(of.span, &mut context.diagnostics);
                return None;
            }
        };
        let dataset = Arc::clone(context.scope.find(&dataset)?);
        if context.scope.is_unsound(&dataset.id) {
            return None;
        }
        let conditions = read_conditions(conditions, &dataset, context)?;
        let periods = periods(&dataset, &conditions, context);
        let measured = Self { of: name, dataset, conditions, periods, span: of.span };
        if measured.periods.as_ref().is_some_and(|(_, periods)| periods.is_empty()) {
            let id = &measured.dataset.id;
            context.diagnostics.push(
                Diagnostic::new(
                    Code::NoSnapshot,
                    of.span,
                    format!("`{id}` has no value from before this paper for this indicator"),
                )
                .help("check the paper's date, or the conditions of `where`"),
            );
            return None;
        }
        Some(measured)
    }

    /// The latest period there is a row for; none where the dataset has no periods.
    pub(super) fn latest(&self) -> Option<&str> {
        self.periods.as_ref()?.1.last().map(String::as_str)
    }

    /// The dimension of periods with the latest one and the one before it.
    pub(super) fn last_two(&self) -> Option<(&str, &str, &str)> {
        let (dimension, periods) = self.periods.as_ref()?;
        let [.., before, latest] = periods.as_slice() else { return None };
        Some((dimension, before, latest))
    }

    /// The conditions, with the latest period among them.
    pub(super) fn at_latest(&self) -> BTreeMap<String, String> {
        let mut conditions = self.conditions.clone();
        if let (Some((dimension, _)), Some(latest)) = (&self.periods, self.latest()) {
            conditions.insert(dimension.clone(), latest.to_owned());
        }
        conditions
    }

    /// The figure that a function makes of the measure under these conditions.
    pub(super) fn figure(
        &self,
        function: &'static str,
        conditions: BTreeMap<String, String>,
        context: &mut Context<'_>,
    ) -> Option<Figure> {
        let mut arguments = conditions;
        arguments.insert("of".to_owned(), self.of.clone());
        let scope = &context.scope;
        let findings = &mut context.diagnostics;
        context.evaluator.work_out(function, arguments, scope, self.span, findings)
    }
}

/// `where:` as one value for each dimension; none with findings where one of them does not occur.
pub(super) fn read_conditions(
    node: Option<&Node>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<BTreeMap<String, String>> {
    let Some(node) = node else { return Some(BTreeMap::new()) };
    let NodeKind::Mapping(entries) = &node.kind else {
        context.diagnostics.push(
            Diagnostic::new(Code::WrongType, node.span, "`where` names dimensions and values")
                .help("for example `where: { place: York }`"),
        );
        return None;
    };
    let mut conditions = BTreeMap::new();
    for entry in entries {
        let value = yaml::read_text(&entry.value, "a condition", &mut context.diagnostics)?;
        match figures::check_condition(dataset, &entry.key, &value) {
            Ok(at) => {
                let meant = dataset.columns[at].meant(&value).to_owned();
                conditions.insert(entry.key.clone(), meant);
            }
            Err(problem) => {
                let known = dataset.column(&entry.key).is_some();
                let span = if known { entry.value.span } else { entry.key_span };
                problem.report(span, &mut context.diagnostics);
                return None;
            }
        }
    }
    Some(conditions)
}

/// The only dimension of periods that the conditions leave open, with the periods of the rows they
/// pick.
fn periods(
    dataset: &Dataset,
    conditions: &BTreeMap<String, String>,
    context: &Context<'_>,
) -> Option<(String, Vec<String>)> {
    let open = |at: &usize| {
        let column = &dataset.columns[*at];
        column.role == ColumnRole::Dimension && column.content == ColumnContent::Period
    };
    let mut open = (0..dataset.columns.len()).filter(open);
    let (Some(at), None) = (open.next(), open.next()) else { return None };
    let columns: Vec<(usize, &String)> =
        conditions.iter().filter_map(|(id, value)| Some((dataset.column(id)?, value))).collect();
    let fits = |row: &usize| {
        let cells = &dataset.rows[*row].cells;
        columns.iter().all(|(column, value)| figures::matches(&cells[*column], value))
    };
    let rows: Vec<usize> = (0..dataset.rows.len()).filter(fits).collect();
    let periods = figures::periods_in_time(dataset, at, &rows, &context.evaluator.pin());
    Some((dataset.columns[at].id.clone(), periods))
}
