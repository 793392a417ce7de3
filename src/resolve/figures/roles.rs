//! Figures that set several measures against each other: which condition is whose.

use super::Problem;
use super::cells::{Cells, Reach};
use super::selection::{self, Conditions, measure_of};
use crate::diagnostic::{Code, list_of};
use crate::model::{ColumnContent, ColumnRole, Dataset};

/// One of the selections a figure compares: its argument's name and what it names.
pub(super) struct Role<'a> {
    pub(super) name: &'static str,
    pub(super) of: &'a str,
}

/// The cells of several selections that share their conditions. A condition goes to each dataset that
/// has its dimension; `population_place="..."` goes to the one named `population` alone. What is left
/// open must be left open by all in the same way: periods may not be added up, nor places of a
/// population when the count is for one of them.
pub(super) fn several<'a>(
    reach: Reach<'a>,
    conditions: &Conditions,
    roles: &[Role<'_>],
) -> Result<Vec<Cells<'a>>, Problem> {
    let mut named = Vec::with_capacity(roles.len());
    for role in roles {
        named.push(measure_of(reach.scope, role.of)?);
    }
    let has = |dataset: &Dataset, id: &str| {
        dataset.ids(ColumnRole::Dimension).any(|dimension| dimension == id)
    };
    let mut own: Vec<Conditions> = vec![Conditions::new(); roles.len()];
    let mut shared: Vec<(&String, &String)> = Vec::new();
    for (id, value) in conditions {
        let addressed = roles.iter().position(|role| {
            let rest = id.strip_prefix(role.name).and_then(|rest| rest.strip_prefix('_'));
            rest.is_some_and(|rest| named.iter().any(|(dataset, _)| has(dataset, rest)))
        });
        match addressed {
            Some(at) => {
                let dimension = id[roles[at].name.len() + 1..].to_owned();
                own[at].insert(dimension, value.clone());
            }
            None => shared.push((id, value)),
        }
    }
    for (id, value) in shared {
        let mut used = false;
        for ((dataset, _), own) in named.iter().zip(&mut own) {
            if has(dataset, id) {
                own.entry(id.clone()).or_insert_with(|| value.clone());
                used = true;
            }
        }
        if !used {
            selection::check_condition(named[0].0, id, value)?;
        }
    }
    let mut all: Vec<Cells<'a>> = Vec::with_capacity(roles.len());
    for (((dataset, measure), conditions), role) in named.into_iter().zip(own).zip(roles) {
        let conditions = reach.settled(dataset, conditions, None)?;
        let rows = selection::rows(dataset, &conditions).map_err(|problem| {
            if all.is_empty() || problem.code != Code::NoRow {
                return problem;
            }
            let name = role.name;
            problem.help(format!("a condition for `{name}` alone is written `{name}_...=\"...\"`"))
        })?;
        let cells = Cells { dataset, measure, conditions, rows };
        check_open(&cells, all.first(), role.name)?;
        all.push(cells);
    }
    Ok(all)
}

/// Refuses rows of several periods, and rows of several places (say) where the first selection does
/// not range over them too.
fn check_open(cells: &Cells<'_>, first: Option<&Cells<'_>>, name: &str) -> Result<(), Problem> {
    let dataset = cells.dataset;
    for (at, column) in dataset.columns.iter().enumerate() {
        if column.role != ColumnRole::Dimension || cells.conditions.contains_key(&column.id) {
            continue;
        }
        let ranges_too = first.is_none_or(|first| {
            let known = first.dataset.ids(ColumnRole::Dimension).any(|id| id == column.id);
            known && !first.conditions.contains_key(&column.id)
        });
        if ranges_too && column.content != ColumnContent::Period {
            continue;
        }
        let mut values: Vec<String> = Vec::new();
        for row in &cells.rows {
            let value = selection::written(&dataset.rows[*row].cells[at]);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        if values.len() > 1 {
            let prefix = if first.is_some() { format!("{name}_") } else { String::new() };
            let id = &column.id;
            let values = list_of(values.iter().map(String::as_str));
            return Err(Problem::new(
                Code::SeveralRows,
                format!("`{name}` ranges over several values of `{id}` in `{}`", dataset.id),
            )
            .help(format!("add `{prefix}{id}=\"...\"`: one of {values}")));
        }
    }
    Ok(())
}
