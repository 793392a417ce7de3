//! How a derived column was worked out, in words, and how its numbers are usually written.

use super::groups::Groups;
use super::plan::Plan;
use crate::load::Better;
use crate::model::{ColumnContent, Dataset, NumberFormat, NumberStyle, Words};

/// How the column was worked out.
pub(super) fn how(dataset: &Dataset, plan: &Plan<'_>, words: &Words) -> String {
    let label = |at: &usize| format!("\"{}\"", dataset.columns[*at].label);
    match plan {
        Plan::Sum(columns) => {
            let labels: Vec<String> = columns.iter().map(label).collect();
            let columns = words.list(&labels);
            words.say_with("how-sum", &[("columns", (&columns).into())])
        }
        Plan::Share { of, within, .. } => {
            let within: Vec<String> = within.iter().map(label).collect();
            let (of, within) = (label(of), words.list(&within));
            match within.is_empty() {
                true => words.say_with("how-share", &[("of", (&of).into())]),
                false => {
                    let given = [("of", (&of).into()), ("within", (&within).into())];
                    words.say_with("how-share-within", &given)
                }
            }
        }
        Plan::Part { of, out_of } => {
            let (of, whole) = (label(of), label(out_of));
            words.say_with("how-part", &[("of", (&of).into()), ("whole", (&whole).into())])
        }
        Plan::Rate { of, population, per } => {
            let (of, base, population) = (label(of), number(*per), label(population));
            let given = [
                ("of", (&of).into()),
                ("base", (&base).into()),
                ("population", (&population).into()),
            ];
            words.say_with("how-rate", &given)
        }
        Plan::Change { of, along, percent, .. } => {
            let time = &dataset.columns[*along].label;
            let message = if *percent { "how-change-in-per-cent" } else { "how-change" };
            words.say_with(message, &[("of", (&label(of)).into()), ("time", time.into())])
        }
        Plan::Index { of, base, .. } => {
            let (of, base) = (label(of), words.period(base));
            words.say_with("how-index", &[("of", (&of).into()), ("base", (&base).into())])
        }
        Plan::Standardised { groups, per } => {
            let base = number(*per);
            let (of, population, standard) = (named(groups, 0), named(groups, 1), named(groups, 2));
            let over = groups.over();
            let given = [
                ("of", (&of).into()),
                ("base", (&base).into()),
                ("population", (&population).into()),
                ("over", over.into()),
                ("standard", (&standard).into()),
            ];
            words.say_with("how-standardised", &given)
        }
        Plan::Expected { groups } => {
            let (population, events, among) =
                (named(groups, 0), named(groups, 1), named(groups, 2));
            let over = groups.over();
            let given = [
                ("population", (&population).into()),
                ("over", over.into()),
                ("events", (&events).into()),
                ("among", (&among).into()),
            ];
            words.say_with("how-expected", &given)
        }
        Plan::Ratio { observed, expected } => {
            let (of, expected) = (label(observed), label(expected));
            let given = [("of", (&of).into()), ("expected", (&expected).into())];
            words.say_with("how-ratio", &given)
        }
        Plan::Compared(comparison) => {
            let message = match comparison.better {
                Some(Better::Higher) => "how-compared-more-is-better",
                Some(Better::Lower) => "how-compared-less-is-better",
                None => "how-compared",
            };
            let (of, against) = (label(&comparison.columns[0]), &comparison.against);
            words.say_with(message, &[("of", (&of).into()), ("against", against.into())])
        }
        Plan::Hidden { lists } => {
            let [first, second, both] = lists.each_ref().map(label);
            let given = [
                ("first", (&first).into()),
                ("second", (&second).into()),
                ("both", (&both).into()),
            ];
            words.say_with("how-hidden", &given)
        }
    }
}

/// A measure of groups and where it comes from: `"Residents" (Residents of York by age)`.
fn named(groups: &Groups<'_>, measure: usize) -> String {
    let (label, title) = groups.label(measure);
    format!("\"{label}\" ({title})")
}

/// What the cells of the column hold.
pub(super) fn content(plan: &Plan<'_>) -> ColumnContent {
    match plan {
        Plan::Compared(_) => ColumnContent::Text,
        _ => ColumnContent::Decimal,
    }
}

/// How a limit was worked out: `limit` is the message for the lower or the upper one.
pub(super) fn limit(limit: &str, label: &str, plan: &Plan<'_>, words: &Words) -> String {
    let method = words.say(match plan {
        Plan::Rate { .. } | Plan::Ratio { .. } => "method-byar",
        Plan::Standardised { .. } => "method-dobson",
        Plan::Hidden { .. } => "method-chao",
        _ => "method-wilson",
    });
    words.say_with(limit, &[("measure", label.into()), ("method", (&method).into())])
}

/// `1,000`.
fn number(per: u32) -> String {
    NumberFormat::COUNT.format(f64::from(per))
}

/// How numbers of the method are written where the column does not say.
pub(super) fn format(dataset: &Dataset, plan: &Plan<'_>) -> NumberFormat {
    let of = |at: usize| dataset.columns[at].format;
    let one_decimal = |style| NumberFormat { style, decimals: Some(1) };
    match plan {
        Plan::Sum(columns) => columns.first().map_or(NumberFormat::COUNT, |at| of(*at)),
        Plan::Share { .. } | Plan::Part { .. } | Plan::Change { percent: true, .. } => {
            one_decimal(NumberStyle::Percent)
        }
        Plan::Rate { per, .. } => rate(*per),
        Plan::Change { of: column, .. } => match of(*column) {
            format if format.style == NumberStyle::Percent => {
                NumberFormat { style: NumberStyle::PercentagePoints, ..format }
            }
            format => format,
        },
        Plan::Standardised { per, .. } => rate(*per),
        Plan::Index { .. } | Plan::Expected { .. } | Plan::Ratio { .. } => {
            one_decimal(NumberStyle::Decimal)
        }
        Plan::Hidden { .. } => NumberFormat { decimals: Some(0), ..NumberFormat::COUNT },
        Plan::Compared(_) => NumberFormat::COUNT,
    }
}

fn rate(per: u32) -> NumberFormat {
    NumberFormat { style: NumberStyle::Rate(per), decimals: Some(1) }
}

/// What the column counts where it does not say.
pub(super) fn unit(dataset: &Dataset, plan: &Plan<'_>, words: &Words) -> Option<String> {
    let per_people = |events: &str, per: u32, people: &str| {
        let base = number(per);
        let given =
            [("events", events.into()), ("base", (&base).into()), ("people", people.into())];
        words.say_with("unit-rate", &given)
    };
    let of = |at: usize| dataset.columns[at].unit.clone();
    match plan {
        Plan::Sum(columns) => {
            let first = of(*columns.first()?)?;
            columns.iter().all(|at| of(*at).as_deref() == Some(&first)).then_some(first)
        }
        Plan::Rate { of: events, population, per } => {
            Some(per_people(&of(*events)?, *per, &of(*population)?))
        }
        Plan::Standardised { groups, per } => {
            Some(per_people(&groups.unit(0)?, *per, &groups.unit(1)?))
        }
        Plan::Change { of: column, percent: false, .. } | Plan::Hidden { lists: [column, ..] } => {
            of(*column)
        }
        Plan::Expected { groups } => groups.unit(1),
        Plan::Share { .. }
        | Plan::Part { .. }
        | Plan::Change { .. }
        | Plan::Index { .. }
        | Plan::Ratio { .. }
        | Plan::Compared(_) => None,
    }
}
