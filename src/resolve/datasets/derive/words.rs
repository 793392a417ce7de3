//! How a derived column was worked out, in words, and how its numbers are usually written.

use super::groups::Groups;
use super::plan::Plan;
use crate::load::Better;
use crate::model::{ColumnContent, Dataset, NumberFormat, NumberStyle, period_words};

/// How the column was worked out.
pub(super) fn how(dataset: &Dataset, plan: &Plan<'_>) -> String {
    let label = |at: &usize| format!("\"{}\"", dataset.columns[*at].label);
    match plan {
        Plan::Sum(columns) => {
            let labels: Vec<String> = columns.iter().map(label).collect();
            format!("The sum of {}", listed(&labels))
        }
        Plan::Share { of, within, .. } => {
            let within: Vec<String> = within.iter().map(label).collect();
            let whole = if within.is_empty() {
                "all rows".to_owned()
            } else {
                format!("all rows of the same {}", listed(&within))
            };
            format!("{} as a percentage of {whole}", label(of))
        }
        Plan::Part { of, out_of } => format!("{} as a percentage of {}", label(of), label(out_of)),
        Plan::Rate { of, population, per } => {
            let base = rate(*per).base().unwrap_or_default();
            format!("{} {base} of {}", label(of), label(population))
        }
        Plan::Change { of, along, percent, .. } => {
            let time = &dataset.columns[*along].label;
            let how = if *percent { "Change in per cent" } else { "Change" };
            format!("{how} in {} from the \"{time}\" before", label(of))
        }
        Plan::Index { of, base, .. } => {
            format!("{} where {} is 100", label(of), period_words(base))
        }
        Plan::Standardised { groups, per } => {
            let base = rate(*per).base().unwrap_or_default();
            let (of, population, standard) = (named(groups, 0), named(groups, 1), named(groups, 2));
            let over = groups.over();
            format!("{of} {base} of {population}, each \"{over}\" counted as in {standard}")
        }
        Plan::Expected { groups } => {
            let (population, events, among) =
                (named(groups, 0), named(groups, 1), named(groups, 2));
            let over = groups.over();
            format!("{population} by \"{over}\", each at the rate of {events} in {among}")
        }
        Plan::Ratio { observed, expected } => {
            format!("{} for every 100 of {}", label(observed), label(expected))
        }
        Plan::Compared(comparison) => {
            let better = match comparison.better {
                Some(Better::Higher) => "; more is better",
                Some(Better::Lower) => "; less is better",
                None => "",
            };
            let (of, against) = (label(&comparison.columns[0]), &comparison.against);
            format!("Whether the 95% limits of {of} are above or below {against}{better}")
        }
        Plan::Hidden { lists: [first, second, both] } => format!(
            "The number of people estimated from {} and {}, with {}, by Chapman's method",
            label(first),
            label(second),
            label(both)
        ),
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

/// How a limit was worked out.
pub(super) fn limit(which: &str, label: &str, plan: &Plan<'_>) -> String {
    let method = match plan {
        Plan::Rate { .. } | Plan::Ratio { .. } => "by Byar's method (exact for fewer than 10)",
        Plan::Standardised { .. } => "by Dobson's method",
        Plan::Hidden { .. } => "by Chao's method, on the logarithm",
        _ => "by Wilson's score method",
    };
    format!("The {which} 95% confidence limit of \"{label}\", {method}")
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
pub(super) fn unit(dataset: &Dataset, plan: &Plan<'_>) -> Option<String> {
    let of = |at: usize| dataset.columns[at].unit.clone();
    match plan {
        Plan::Sum(columns) => {
            let first = of(*columns.first()?)?;
            columns.iter().all(|at| of(*at).as_deref() == Some(&first)).then_some(first)
        }
        Plan::Rate { of: events, population, per } => {
            let base = rate(*per).base()?;
            Some(format!("{} {base} {}", of(*events)?, of(*population)?))
        }
        Plan::Standardised { groups, per } => {
            let base = rate(*per).base()?;
            Some(format!("{} {base} {}", groups.unit(0)?, groups.unit(1)?))
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

/// `a, b and c`.
fn listed(items: &[String]) -> String {
    match items {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => items.concat(),
    }
}
