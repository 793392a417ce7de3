//! `compare` and `significance`: whether a difference is more than chance, in words.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Cells, Reach, provenance, refused};
use super::super::draft::Draft;
use super::super::roles::{Role, several};
use super::super::selection::{Conditions, measure_of, period_column};
use super::ratio::{base, in_reach};
use crate::diagnostic::Code;
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

/// `compare(of=..., population=..., benchmark=...)`: a rate (with `population`) or a proportion (with
/// `whole`) against a benchmark: "higher than", "similar to", "lower than"; with `better="lower"`
/// "better than", "similar to", "worse than". Similar: the benchmark lies within the 95% limits.
pub(super) fn compare(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", COMPARE)?;
    let target = arguments.require("benchmark", COMPARE)?;
    let polarity = arguments.choice("better", &POLARITIES)?.unwrap_or(Polarity::Neutral);
    let per = base(&mut arguments)?;
    let (name, second) = match (arguments.take("population"), arguments.take("whole")) {
        (Some(population), None) => ("population", population),
        (None, Some(whole)) => ("whole", whole),
        _ => {
            return Err(Problem::new(
                Code::BadFunction,
                "`compare` needs `population`, for a rate, or `whole`, for a proportion",
            )
            .help(format!("for example `{COMPARE}`")));
        }
    };
    let second = in_reach(reach, &of, &second)?;
    let typed: Option<f64> = target.replace(',', "").parse().ok();
    let mut roles = vec![Role { name: "of", of: &of }, Role { name, of: &second }];
    if typed.is_none() {
        roles.push(Role { name: "benchmark", of: &target });
    }
    let cells = several(reach, &arguments.conditions(), &roles)?;
    let interval = interval(name, &cells, per)?;
    let target = match (typed, cells.get(2)) {
        (Some(typed), _) => typed,
        (None, Some(cells)) => measured(cells, name, per)?,
        (None, None) => unreachable!("a benchmark that is no number is a selection"),
    };
    let judgement = judge(benchmark::compare(interval, target), polarity);
    Ok(Draft::words(words(judgement), provenance("compare", &cells)))
}

fn interval(name: &str, cells: &[Cells<'_>], per: f64) -> Result<Interval, Problem> {
    let (count, whole) = (cells[0].sum()?, cells[1].sum()?);
    match name {
        "population" => byar(count, whole, per),
        _ => wilson(count, whole).map(|interval| interval.times(100.0)),
    }
    .map_err(refused)
}

/// The benchmark of a dataset: one cell, a percentage for a proportion, a rate with the same base for a
/// rate.
fn measured(cells: &Cells<'_>, name: &str, per: f64) -> Result<f64, Problem> {
    let style = cells.format().style;
    let alike = match (style, name) {
        (NumberStyle::Percent, "whole") => true,
        (NumberStyle::Rate(base), "population") => f64::from(base) == per,
        (NumberStyle::Decimal | NumberStyle::Count, "population") => true,
        _ => false,
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

fn words(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Better => "better than",
        Judgement::Similar => "similar to",
        Judgement::Worse => "worse than",
        Judgement::Higher => "higher than",
        Judgement::Lower => "lower than",
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
    let text = if ratio.significant {
        "statistically significant"
    } else {
        "not statistically significant"
    };
    Ok(Draft::words(text, provenance("significance", before.iter().chain(&after))))
}
