//! Estimates with their limits, and `hidden`: how many there are beyond those known.

use super::super::Problem;
use super::super::arguments::{Arguments, no_number};
use super::super::cells::{Reach, provenance, refused};
use super::super::draft::{Draft, Part};
use super::super::roles::{Role, several};
use super::super::selection::Conditions;
use crate::diagnostic::Code;
use crate::load::yaml::{number_in_doubt, typed_number};
use crate::model::{NumberFormat, NumberStyle, Provenance};
use crate::resolve::statistics::Interval;
use crate::resolve::statistics::hidden::{assumptions, chapman};

const HIDDEN: &str =
    "hidden(first=421, second=332, both=88, source=\"Two services' lists, March 2020\")";

/// "65 (50 to 83) per 100": an estimate and its 95% limits, all with as many decimals.
pub(super) fn with_interval(
    interval: Interval,
    format: NumberFormat,
    per: Option<f64>,
    provenance: Provenance,
) -> Draft {
    let numbers = vec![
        ("value", Part::number(interval.value, format)),
        ("lower", Part::number(interval.lower, format)),
        ("upper", Part::number(interval.upper, format)),
    ];
    let part = Part::Message("with-interval", numbers);
    let part = match per {
        Some(per) => rate_per(part, per),
        None => part,
    };
    Draft::of([part], Some(interval.value), provenance)
}

/// A rate with what it is for: "12.5 per 1,000".
pub(super) fn rate_per(value: Part, per: f64) -> Part {
    let population = Part::Text(NumberFormat::COUNT.format(per));
    Part::Message("rate-per", vec![("value", value), ("population", population)])
}

/// `hidden(first=..., second=..., both=...)`: "an estimated 1,578 (1,362 to 1,861)" people, from two
/// lists and those on both. Each is a measure, or all three are numbers with their `source`.
pub(super) fn hidden(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let mut lists = Vec::with_capacity(3);
    for name in ["first", "second", "both"] {
        lists.push((name, arguments.require(name, HIDDEN)?));
    }
    let source = arguments.take("source");
    if let Some((name, list)) = lists.iter().find(|(_, list)| number_in_doubt(list).is_some()) {
        return Err(no_number("hidden", name, list));
    }
    let numbers: Vec<f64> = lists.iter().filter_map(|(_, list)| typed_number(list)).collect();
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
    let mut draft = with_interval(limits, whole, None, provenance);
    let figure = draft.parts.drain(..).map(|part| ("figure", part)).collect();
    draft.parts.push(Part::Message("estimated", figure));
    draft.notes.push(assumptions(reach.words));
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
    Ok((numbers, provenance("hidden", &cells, reach.words)))
}
