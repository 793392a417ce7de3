//! How a derived column was worked out, in words, and how its numbers are usually written.

use super::plan::Plan;
use crate::model::{Dataset, NumberFormat, NumberStyle, period_words};

/// How the column was worked out.
pub(super) fn how(dataset: &Dataset, plan: &Plan) -> String {
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
    }
}

/// How a limit was worked out.
pub(super) fn limit(which: &str, label: &str, plan: &Plan) -> String {
    let method = match plan {
        Plan::Rate { .. } => "by Byar's method (exact for fewer than 10)",
        _ => "by Wilson's score method",
    };
    format!("The {which} 95% confidence limit of \"{label}\", {method}")
}

/// How numbers of the method are written where the column does not say.
pub(super) fn format(dataset: &Dataset, plan: &Plan) -> NumberFormat {
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
        Plan::Index { .. } => one_decimal(NumberStyle::Decimal),
    }
}

fn rate(per: u32) -> NumberFormat {
    NumberFormat { style: NumberStyle::Rate(per), decimals: Some(1) }
}

/// What the column counts where it does not say.
pub(super) fn unit(dataset: &Dataset, plan: &Plan) -> Option<String> {
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
        Plan::Change { of: column, percent: false, .. } => of(*column),
        Plan::Share { .. } | Plan::Part { .. } | Plan::Change { .. } | Plan::Index { .. } => None,
    }
}

/// `a, b and c`.
fn listed(items: &[String]) -> String {
    match items {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => items.concat(),
    }
}
