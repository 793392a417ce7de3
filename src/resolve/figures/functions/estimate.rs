//! Estimates with their limits, and `hidden`: how many there are beyond those known.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Reach, provenance, refused};
use super::super::draft::{Draft, Part};
use super::super::roles::{Role, several};
use super::super::selection::Conditions;
use crate::diagnostic::Code;
use crate::model::{NumberFormat, NumberStyle, Provenance};
use crate::resolve::statistics::Interval;
use crate::resolve::statistics::hidden::{assumptions, chapman};

const HIDDEN: &str =
    "hidden(first=421, second=332, both=88, source=\"Two services' lists, March 2020\")";

/// "65 (50 to 83) per 100": an estimate and its 95% limits, all with as many decimals.
pub(super) fn with_interval(
    interval: Interval,
    format: NumberFormat,
    unit: &str,
    provenance: Provenance,
) -> Draft {
    let parts = [
        Part::number(interval.value, format),
        Part::text(" ("),
        Part::number(interval.lower, format),
        Part::text(" to "),
        Part::number(interval.upper, format),
        Part::text(")"),
        Part::text(unit),
    ];
    Draft::of(parts, Some(interval.value), provenance)
}

/// `hidden(first=..., second=..., both=...)`: "an estimated 1,578 (1,362 to 1,861)" people, from two
/// lists and those on both. Each is a measure, or all three are numbers with their `source`.
pub(super) fn hidden(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let mut lists = Vec::with_capacity(3);
    for name in ["first", "second", "both"] {
        lists.push((name, arguments.require(name, HIDDEN)?));
    }
    let source = arguments.take("source");
    let numbers: Vec<f64> =
        lists.iter().filter_map(|(_, list)| list.replace(',', "").parse().ok()).collect();
    let (numbers, provenance) = match (numbers.len(), source) {
        (3, Some(source)) if !source.trim().is_empty() => {
            arguments.finish(&["first", "second", "both", "source"], HIDDEN)?;
            (numbers, Provenance::Cited { source })
        }
        (3, _) => {
            return Err(Problem::new(Code::BadFunction, "typed numbers need their `source`")
                .help(format!("for example `{HIDDEN}`")));
        }
        (0, None) => from_lists(reach, &arguments.conditions(), &lists)?,
        (0, Some(_)) => {
            return Err(Problem::new(
                Code::BadFunction,
                "`source` is for typed numbers: a dataset names its own",
            ));
        }
        _ => {
            return Err(Problem::new(
                Code::BadFunction,
                "the lists of `hidden` are all measures, or all numbers with their source",
            )
            .help(format!("for example `{HIDDEN}`")));
        }
    };
    let estimate = chapman(numbers[0], numbers[1], numbers[2]).map_err(refused)?;
    let whole = NumberFormat { style: NumberStyle::Count, decimals: Some(0) };
    let limits = Interval { value: estimate.estimate, ..estimate.log };
    let mut draft = with_interval(limits, whole, "", provenance);
    draft.parts.insert(0, Part::text("an estimated "));
    draft.notes.push(assumptions());
    Ok(draft)
}

fn from_lists(
    reach: Reach<'_>,
    conditions: &Conditions,
    lists: &[(&'static str, String)],
) -> Result<(Vec<f64>, Provenance), Problem> {
    let roles: Vec<Role<'_>> =
        lists.iter().map(|(name, of)| Role { name, of: of.as_str() }).collect();
    let cells = several(reach, conditions, &roles)?;
    let numbers = cells.iter().map(super::super::cells::Cells::sum).collect::<Result<_, _>>()?;
    Ok((numbers, provenance("hidden", &cells)))
}
