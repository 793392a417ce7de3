//! `rate`, `proportion` and `per`: one measure over another.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Cells, Reach, WHOLE_PERCENT, check_base, provenance, refused};
use super::super::draft::{Draft, Part, worked_out};
use super::super::roles::{Role, several};
use super::super::selection::measure_of;
use super::change::pair;
use super::estimate::{percent_with_interval, rate_per, with_interval};
use crate::diagnostic::Code;
use crate::model::{NumberFormat, NumberStyle};
use crate::resolve::statistics::Interval;
use crate::resolve::statistics::proportion::wilson;
use crate::resolve::statistics::rate::byar;

const RATE: &str = "rate(of=\"arrests.arrests\", population=\"people.people\", per=1000)";
const PROPORTION: &str = "proportion(of=\"tests.positive\", whole=\"tests.tested\")";
const PER: &str = "per(of=\"addresses.addresses\", by=\"lines.lines\")";

/// A count over what it is counted among, with the two selections.
pub(super) struct Ratio<'a> {
    pub(super) cells: [Cells<'a>; 2],
    pub(super) count: f64,
    pub(super) base: f64,
}

/// Reads the two measures a ratio is of. `name` is the argument of the second: `population`, `whole`.
pub(super) fn ratio<'a>(
    reach: Reach<'a>,
    arguments: Arguments,
    of: &str,
    name: &'static str,
    second: &str,
) -> Result<Ratio<'a>, Problem> {
    let what = match name {
        "population" => Some("rate"),
        "whole" => Some("proportion"),
        // Money may be owed for each of something.
        _ => None,
    };
    let second = in_reach(reach, of, second)?;
    let roles = [Role { name: "of", of }, Role { name, of: &second }];
    let cells = pair(several(reach, &arguments.conditions(), &roles)?);
    let count = what.map_or_else(|| cells[0].sum(), |what| cells[0].counted(what))?;
    let base = cells[1].sum()?;
    if base <= 0.0 {
        return Err(Problem::new(
            Code::CannotCompute,
            format!(
                "`{second}` is {} here, and nothing can be divided by it",
                NumberFormat::COUNT.format(base)
            ),
        ));
    }
    Ok(Ratio { cells, count, base })
}

/// The second measure as `dataset.measure`: a name without dataset may be a measure beside the first.
pub(super) fn in_reach(reach: Reach<'_>, of: &str, second: &str) -> Result<String, Problem> {
    let dataset = measure_of(reach.scope, of)?.0;
    let beside = !second.contains('.') && dataset.column(second).is_some();
    Ok(if beside { format!("{}.{second}", dataset.id) } else { second.to_owned() })
}

/// `per=1000`: for how many people a rate is; 1,000 where it is left out.
pub(super) fn base(arguments: &mut Arguments) -> Result<f64, Problem> {
    let per = arguments.number("per")?.unwrap_or(1000.0);
    if per >= 1.0 && per.fract() == 0.0 {
        return Ok(per);
    }
    Err(Problem::new(Code::BadFunction, "`per` is the number of people a rate is for")
        .help("for example `per=1000` or `per=100000`"))
}

/// `rate(of="arrests.arrests", population="people.people", per=1000)`: "12.5 per 1,000"; with
/// `interval=true` Byar's 95% limits behind it.
pub(super) fn rate(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", RATE)?;
    let population = arguments.require("population", RATE)?;
    let per = base(&mut arguments)?;
    let interval = arguments.flag("interval")?;
    let Ratio { cells, count, base } = ratio(reach, arguments, &of, "population", &population)?;
    if per <= 100.0 {
        check_base(base, "rate")?;
    }
    let provenance = provenance("rate", &cells, reach.words);
    let value = count / base * per;
    let format = worked_out(value, NumberStyle::Decimal, None);
    if interval {
        let limits: Interval = byar(count, base, per).map_err(refused)?;
        return Ok(with_interval(limits, format, Some(per), provenance));
    }
    Ok(Draft::of([rate_per(Part::quotient(value, format), per)], Some(value), provenance))
}

/// `proportion(of="tests.positive", whole="tests.tested")`: "65%"; with `interval=true` Wilson's 95%
/// limits behind it.
pub(super) fn proportion(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", PROPORTION)?;
    let whole = arguments.require("whole", PROPORTION)?;
    let interval = arguments.flag("interval")?;
    let Ratio { cells, count, base } = ratio(reach, arguments, &of, "whole", &whole)?;
    check_base(base, "proportion")?;
    let provenance = provenance("proportion", &cells, reach.words);
    if interval {
        let limits = wilson(count, base).map_err(refused)?.times(100.0);
        return Ok(percent_with_interval(limits, provenance));
    }
    if count > base {
        let words = |value| NumberFormat::COUNT.format(value);
        return Err(Problem::new(
            Code::CannotCompute,
            format!("{} of {} is no part of a whole", words(count), words(base)),
        )
        .help("where something can be counted more than once, write `per(...)` or `rate(...)`"));
    }
    let percent = count / base * 100.0;
    Ok(Draft::of([Part::share(percent, WHOLE_PERCENT)], Some(percent), provenance))
}

/// `per(of="addresses.addresses", by="lines.lines")`: how many of one there are for each of another.
pub(super) fn per(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", PER)?;
    let by = arguments.require("by", PER)?;
    let Ratio { cells, count, base } = ratio(reach, arguments, &of, "by", &by)?;
    let value = count / base;
    let style = match cells[0].format().style {
        NumberStyle::Money => NumberStyle::Money,
        _ => NumberStyle::Decimal,
    };
    let provenance = provenance("per", &cells, reach.words);
    let part = Part::quotient(value, worked_out(value, style, None));
    Ok(Draft::of([part], Some(value), provenance))
}
