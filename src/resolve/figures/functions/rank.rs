//! `rank`: where one place (say) stands among all.

use std::cmp::Ordering;

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Reach, provenance};
use super::super::draft::{Draft, Part};
use super::super::selection::{self, Conditions, measure_of};
use super::extremes::check_dimension;
use crate::diagnostic::{Code, list_of};
use crate::model::{ColumnContent, Dataset};

const EXAMPLE: &str = "rank(of=\"lines.lines\", place=\"York\", snapshot=\"2019-09\")";
const ORDERS: [(&str, bool); 2] = [("highest", false), ("lowest", true)];

/// `rank(of="lines.lines", place="York")`: "second highest of nine"; with `as="ordinal"` "second".
/// Values that are the same share their rank: "joint second highest of nine".
pub(super) fn rank(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", EXAMPLE)?;
    let among = arguments.take("among");
    let lowest = arguments.choice("order", &ORDERS)?.unwrap_or(false);
    let ordinal = arguments.choice("as", &[("ordinal", true), ("full", false)])?.unwrap_or(false);
    let dataset = measure_of(reach.scope, &of)?.0;
    let mut others = arguments.conditions();
    let dimension = match among {
        Some(name) => {
            check_dimension(dataset, &name)?;
            name
        }
        None => ranked(dataset, &others)?,
    };
    let Some(subject) = others.remove(&dimension) else {
        return Err(Problem::new(Code::BadFunction, "this rank does not say whose it is")
            .help(format!("add `{dimension}=\"...\"`"))
            .help(format!("for example `{EXAMPLE}`")));
    };
    let at = selection::check_condition(dataset, &dimension, &subject)?;
    let subject = dataset.columns[at].meant(&subject).to_owned();
    let all = reach.cells(&of, others, Some(&dimension))?;
    let column = dataset.column(&dimension).expect("checked above");
    let mut names: Vec<String> = Vec::new();
    for row in &all.rows {
        let name = selection::written(&dataset.rows[*row].cells[column]);
        if names.contains(&name) {
            let mut one = all.conditions.clone();
            one.insert(dimension.clone(), name);
            selection::one_row(dataset, &one)?;
        } else {
            names.push(name);
        }
    }
    let mut conditions = all.conditions.clone();
    conditions.insert(dimension, subject);
    let one = reach.cell(&of, conditions)?;
    let value = one.only()?;
    let numbers = all.numbers()?;
    if numbers.len() < 2 {
        return Err(Problem::new(Code::CannotCompute, "there is nothing to rank this against"));
    }
    let beats = if lowest { Ordering::Less } else { Ordering::Greater };
    let better = numbers.iter().filter(|(_, n)| n.total_cmp(&value) == beats).count();
    let same = numbers.iter().filter(|(_, n)| *n == value).count();
    let place = better + 1;
    let (spoken, count) =
        (reach.words.ordinal_in_prose(place), reach.words.number_in_prose(numbers.len()));
    let message = match (lowest, place == 1) {
        (false, false) => "highest-of",
        (true, false) => "lowest-of",
        (false, true) => "the-highest-of",
        (true, true) => "the-lowest-of",
    };
    let text = match ordinal {
        true => spoken,
        false => reach
            .words
            .say_with(message, &[("place", (&spoken).into()), ("count", (&count).into())]),
    };
    let text = match same > 1 {
        true => reach.words.say_with("joint", &[("place", (&text).into())]),
        false => text,
    };
    #[expect(clippy::cast_precision_loss, reason = "a dataset has far fewer rows")]
    let rank = place as f64;
    Ok(Draft::of([Part::text(text)], Some(rank), provenance("rank", [&one, &all], reach.words)))
}

/// The dimension whose values are ranked: the only condition that is no period and no snapshot.
fn ranked(dataset: &Dataset, conditions: &Conditions) -> Result<String, Problem> {
    let candidate = |id: &&String| {
        dataset.vintage.as_ref() != Some(*id)
            && dataset.columns.iter().all(|c| c.id != **id || c.content != ColumnContent::Period)
    };
    let candidates: Vec<&String> = conditions.keys().filter(candidate).collect();
    match candidates.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Err(Problem::new(Code::BadFunction, "this rank does not say whose it is")
            .help(format!("for example `{EXAMPLE}`"))),
        several => {
            let names = list_of(several.iter().map(|id| id.as_str()));
            Err(Problem::new(
                Code::BadFunction,
                "this rank has several conditions: say which is the one that is ranked",
            )
            .help(format!("add `among=\"...\"`: one of {names}")))
        }
    }
}
