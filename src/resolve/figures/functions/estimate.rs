//! Estimates with their limits, and `hidden`: how many there are beyond those known.

use super::super::Problem;
use super::super::arguments::{Arguments, no_number};
use super::super::cells::{Reach, WHOLE_PERCENT, provenance, refused};
use super::super::draft::{Draft, Part};
use super::super::roles::{Role, several};
use super::super::selection::Conditions;
use crate::diagnostic::Code;
use crate::load::yaml::{number_in_doubt, typed_number};
use crate::model::{NumberFormat, NumberStyle, Provenance, rounded, without_noise};
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
    let number = match format.style {
        NumberStyle::Percent => Part::share,
        _ => Part::number,
    };
    let numbers = vec![
        ("value", number(interval.value, format)),
        ("lower", number(interval.lower, format)),
        ("upper", number(interval.upper, format)),
    ];
    let part = Part::Message("with-interval", numbers);
    let part = match per {
        Some(per) => rate_per(part, per),
        None => part,
    };
    Draft::of([part], Some(interval.value), provenance)
}

/// A percentage and its 95% limits: with as many decimals, at most two, as it takes for none of them to
/// read 0% or 100% that is not.
pub(super) fn percent_with_interval(interval: Interval, provenance: Provenance) -> Draft {
    const MOST: u8 = 2;
    let interval = Interval {
        value: without_noise(interval.value),
        lower: whole_or_nothing(interval.lower),
        upper: whole_or_nothing(interval.upper),
    };
    let with = |decimals| NumberFormat { decimals: Some(decimals), ..WHOLE_PERCENT };
    let told = |decimals: &u8| {
        [interval.value, interval.lower, interval.upper].into_iter().all(|number| {
            let shown = rounded(number, usize::from(*decimals));
            (shown != 0.0 || number == 0.0) && (shown != 100.0 || number == 100.0)
        })
    };
    let decimals = (0..MOST).find(told).unwrap_or(MOST);
    with_interval(interval, with(decimals), None, provenance)
}

/// A limit of a percentage. One at the very end carries noise.
fn whole_or_nothing(limit: f64) -> f64 {
    let nearest = limit.round();
    if (limit - nearest).abs() < 1e-9 { nearest } else { limit }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Languages;
    use crate::resolve::statistics::proportion::wilson;

    #[test]
    fn an_interval_is_not_at_the_end_where_it_is_not() {
        let languages = Languages::built_in();
        let words = languages.of("en");
        let print = |count, whole| {
            let interval = wilson(count, whole).expect("a proportion").times(100.0);
            percent_with_interval(interval, Provenance::Datasets(Vec::new())).text(words)
        };
        assert_eq!(print(65.0, 100.0), "65% (55% to 74%)");
        assert_eq!(print(1.0, 1000.0), "0.10% (0.02% to 0.56%)");
        assert_eq!(print(998.0, 1000.0), "99.8% (99.3% to 99.9%)");
        assert_eq!(print(0.0, 1000.0), "0.0% (0.0% to 0.4%)");
        assert_eq!(print(20.0, 20.0), "100% (84% to 100%)");
    }
}
