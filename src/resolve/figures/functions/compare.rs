//! `compare` and `significance`: whether a difference is more than chance, in words.

use super::super::Problem;
use super::super::arguments::{Arguments, no_number};
use super::super::cells::{Cells, Reach, limits, provenance, refused};
use super::super::draft::Draft;
use super::super::roles::{Role, several};
use super::super::selection::{Conditions, measure_of, period_column};
use super::ratio::{base, in_reach};
use crate::diagnostic::Code;
use crate::load::yaml::{number_in_doubt, typed_number};
use crate::model::NumberStyle;
use crate::resolve::statistics::benchmark::{Judgement, Polarity, judge};
use crate::resolve::statistics::proportion::wilson;
use crate::resolve::statistics::rate::byar;
use crate::resolve::statistics::ratio::rate_ratio;
use crate::resolve::statistics::{Interval, benchmark};

const COMPARE: &str = "compare(of=\"arrests.arrests\", population=\"people.people\", per=1000, benchmark=\"region.rate\")";
const SIGNIFICANCE: &str = "significance(of=\"arrests.arrests\", from=\"2018\", to=\"2019\")";

const POLARITIES: [(&str, Polarity); 2] =
    [("higher", Polarity::HigherIsBetter), ("lower", Polarity::LowerIsBetter)];

/// `compare(of=..., population=..., benchmark=...)`: a rate (with `population`), a proportion (with
/// `whole`) or an estimate whose limits are columns (with neither) against a benchmark: "higher than", "similar to", "lower than"; with `better="lower"`
/// "better than", "similar to", "worse than". Similar: the benchmark lies within the 95% limits.
pub(super) fn compare(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", COMPARE)?;
    let target = arguments.require("benchmark", COMPARE)?;
    let polarity = arguments.choice("better", &POLARITIES)?.unwrap_or(Polarity::Neutral);
    let per = base(&mut arguments)?;
    let typed = typed_number(&target);
    if typed.is_none() && number_in_doubt(&target).is_some() {
        return Err(no_number("compare", "benchmark", &target));
    }
    let second = match (arguments.take("population"), arguments.take("whole")) {
        (Some(population), None) => Some(("population", population)),
        (None, Some(whole)) => Some(("whole", whole)),
        (None, None) => None,
        (Some(_), Some(_)) => {
            return Err(Problem::new(
                Code::BadFunction,
                "`compare` takes `population`, for a rate, or `whole`, for a proportion, not both",
            )
            .help(format!("for example `{COMPARE}`")));
        }
    };
    let mut roles = vec![Role { name: "of", of: &of }];
    let second = match second {
        Some((name, second)) => Some((name, in_reach(reach, &of, &second)?)),
        None => None,
    };
    roles.extend(second.as_ref().map(|(name, of)| Role { name, of }));
    if typed.is_none() {
        roles.push(Role { name: "benchmark", of: &target });
    }
    let cells = several(reach, &arguments.conditions(), &roles)?;
    let (interval, alike) = match &second {
        Some((name, _)) => (interval(name, &cells, per)?, Alike::To(name, per)),
        None => (stated(&cells[0])?, Alike::Format(cells[0].format().style)),
    };
    let target = match (typed, cells.get(1 + usize::from(second.is_some()))) {
        (Some(typed), _) => typed,
        (None, Some(cells)) => measured(cells, alike)?,
        (None, None) => unreachable!("a benchmark that is no number is a selection"),
    };
    let judgement = judge(benchmark::compare(interval, target), polarity);
    Ok(Draft::words(
        reach.words.say(message(judgement)),
        provenance("compare", &cells, reach.words),
    ))
}

fn interval(name: &str, cells: &[Cells<'_>], per: f64) -> Result<Interval, Problem> {
    let (count, whole) = (cells[0].sum()?, cells[1].sum()?);
    match name {
        "population" => byar(count, whole, per),
        _ => wilson(count, whole).map(|interval| interval.times(100.0)),
    }
    .map_err(refused)
}

/// The estimate of one cell with the limits its dataset gives.
fn stated(cells: &Cells<'_>) -> Result<Interval, Problem> {
    if cells.rows.len() > 1 {
        return Err(Problem::new(Code::SeveralRows, "`compare` sets one value against another")
            .help("say which: add a condition for each dimension"));
    }
    let value = cells.only()?;
    let (lower, upper) = limits(cells).map_err(|problem| {
        problem.help("for a rate of counts add `population`, for a proportion `whole`")
    })?;
    Ok(Interval { value, lower, upper })
}

/// How a benchmark must be measured.
#[derive(Clone, Copy)]
enum Alike<'a> {
    /// As a rate for so many people, or as a proportion: `population` or `whole`.
    To(&'a str, f64),
    /// As what is compared with it.
    Format(NumberStyle),
}

/// The benchmark of a dataset: one cell, a percentage for a proportion, a rate with the same base for a
/// rate.
fn measured(cells: &Cells<'_>, alike: Alike<'_>) -> Result<f64, Problem> {
    let style = cells.format().style;
    let plain = |style| matches!(style, NumberStyle::Decimal | NumberStyle::Count);
    let alike = match alike {
        Alike::To("whole", _) => style == NumberStyle::Percent,
        Alike::To(_, per) => match style {
            NumberStyle::Rate(base) => f64::from(base) == per,
            other => plain(other),
        },
        Alike::Format(NumberStyle::Rate(base)) => style == NumberStyle::Rate(base) || plain(style),
        Alike::Format(own) => style == own || plain(own) && plain(style),
    };
    if !alike {
        return Err(Problem::new(
            Code::CannotCompute,
            format!(
                "`{}.{}` is not measured as what is compared with it",
                cells.dataset.id,
                cells.column().id
            ),
        )
        .help(
            "a proportion is compared with a percentage, a rate with a rate `per` as many people",
        ));
    }
    if cells.rows.len() > 1 {
        return Err(Problem::new(
            Code::SeveralRows,
            "the benchmark is one value, but several rows fit",
        )
        .help("say which: a condition for it alone is written `benchmark_place=\"...\"`"));
    }
    cells.only()
}

fn message(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Better => "better-than",
        Judgement::Similar => "similar-to",
        Judgement::Worse => "worse-than",
        Judgement::Higher => "higher-than",
        Judgement::Lower => "lower-than",
    }
}

/// `significance(of="arrests.arrests", from="2018", to="2019")`: "statistically significant" or "not
/// statistically significant" at 95%, of the ratio of two counts, or two rates with `population`.
pub(super) fn significance(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", SIGNIFICANCE)?;
    let from = arguments.require("from", SIGNIFICANCE)?;
    let to = arguments.require("to", SIGNIFICANCE)?;
    let along = arguments.take("along");
    let population = arguments.take("population");
    let population = population.map(|name| in_reach(reach, &of, &name)).transpose()?;
    let dimension = period_column(measure_of(reach.scope, &of)?.0, along.as_deref())?;
    let conditions = arguments.conditions();
    let at = |value: String| {
        let mut conditions: Conditions = conditions.clone();
        conditions.insert(dimension.clone(), value);
        let mut roles = vec![Role { name: "of", of: &of }];
        roles.extend(population.as_deref().map(|of| Role { name: "population", of }));
        several(reach, &conditions, &roles)
    };
    let (before, after) = (at(from)?, at(to)?);
    let base = |cells: &[Cells<'_>]| cells.get(1).map_or(Ok(1.0), Cells::sum);
    let ratio = rate_ratio(after[0].sum()?, base(&after)?, before[0].sum()?, base(&before)?)
        .map_err(refused)?;
    let message = if ratio.significant { "significant" } else { "not-significant" };
    let text = reach.words.say(message);
    Ok(Draft::words(text, provenance("significance", before.iter().chain(&after), reach.words)))
}
