//! `change` and `difference`: one value against another.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Cells, Reach, SMALLEST_BASE, WHOLE_PERCENT, check_base, provenance};
use super::super::draft::{Direction, Draft, Part};
use super::super::roles::{Role, several};
use super::super::selection::{measure_of, period_column};
use crate::diagnostic::Code;
use crate::model::{NumberFormat, NumberStyle};

const CHANGE: &str = "change(of=\"arrests.arrests\", from=\"2018\", to=\"2019\")";
const DIFFERENCE: &str = "difference(of=\"arrests.arrests\", from=\"2018\", to=\"2019\")";

/// How a change is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wording {
    /// "up 16%".
    Percent,
    /// "up 31".
    Absolute,
    /// "up 2 percentage points".
    Points,
    /// "from 191 to 222".
    Ends,
}

const WORDINGS: [(&str, Wording); 4] = [
    ("percent", Wording::Percent),
    ("absolute", Wording::Absolute),
    ("points", Wording::Points),
    ("ends", Wording::Ends),
];

/// `change(of="arrests.arrests", from="2018", to="2019")`: "up 16%, from 191 to 222"; percentage points
/// for percentages; no percentage on a base under ten.
pub(super) fn change(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", CHANGE)?;
    let wording = arguments.choice("as", &WORDINGS)?;
    let [before, after] = ends(reach, &of, arguments, CHANGE)?;
    let (first, last) = (before.only()?, after.only()?);
    let format = before.format();
    let parts = match wording {
        None => in_full(format, first, last),
        Some(Wording::Ends) => vec![Part::text(from_to(format, first, last))],
        Some(_) if first == last => vec![Part::text("unchanged")],
        Some(wording) => vec![direction(first, last), amount(wording, format, first, last)?],
    };
    let value = match wording {
        Some(Wording::Percent) if first != 0.0 => (last - first) / first * 100.0,
        _ => last - first,
    };
    Ok(Draft::of(parts, Some(value), provenance("change", [&before, &after])))
}

/// `difference(...)`: a number alone. Between two values along a dimension (`from`, `to`), or between
/// two measures (`less`).
pub(super) fn difference(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", DIFFERENCE)?;
    let [from, to] = match arguments.take("less") {
        Some(less) => {
            let roles = [Role { name: "of", of: &of }, Role { name: "less", of: &less }];
            let cells = several(reach, &arguments.conditions(), &roles)?;
            let [of, less] = pair(cells);
            same_style(&of, &less)?;
            [less, of]
        }
        None => ends(reach, &of, arguments, DIFFERENCE)?,
    };
    let value = to.sum()? - from.sum()?;
    let format = match to.format().style {
        NumberStyle::Percent => points(to.format()),
        _ => to.format(),
    };
    Ok(Draft::number(value, format, provenance("difference", [&from, &to])))
}

/// Two selections as an array.
pub(super) fn pair(cells: Vec<Cells<'_>>) -> [Cells<'_>; 2] {
    cells.try_into().expect("two roles give two selections")
}

fn same_style(one: &Cells<'_>, other: &Cells<'_>) -> Result<(), Problem> {
    let name = |cells: &Cells<'_>| format!("`{}.{}`", cells.dataset.id, cells.column().id);
    if one.format().style == other.format().style {
        return match (&one.column().unit, &other.column().unit) {
            (Some(a), Some(b)) if a != b => Err(Problem::new(
                Code::MixedUnits,
                format!("{} counts {a}, {} counts {b}", name(one), name(other)),
            )
            .help("things of different sorts cannot be subtracted: give both numbers")),
            _ => Ok(()),
        };
    }
    Err(Problem::new(
        Code::CannotCompute,
        format!("{} and {} are not measured alike", name(one), name(other)),
    )
    .help("a difference is of two counts, two percentages or two amounts of money"))
}

/// The cells of the two values `from` and `to` of a dimension: the period, or the one named `along`.
fn ends<'a>(
    reach: Reach<'a>,
    of: &str,
    mut arguments: Arguments,
    example: &str,
) -> Result<[Cells<'a>; 2], Problem> {
    let from = arguments.require("from", example)?;
    let to = arguments.require("to", example)?;
    let along = arguments.take("along");
    let dataset = measure_of(reach.scope, of)?.0;
    let dimension = period_column(dataset, along.as_deref())?;
    let conditions = arguments.conditions();
    let at = |value: String| {
        let mut conditions = conditions.clone();
        conditions.insert(dimension.clone(), value);
        reach.cell(of, conditions)
    };
    Ok([at(from)?, at(to)?])
}

fn direction(first: f64, last: f64) -> Part {
    Part::Direction(if last > first { Direction::Up } else { Direction::Down })
}

fn from_to(format: NumberFormat, first: f64, last: f64) -> String {
    format!("from {} to {}", format.format(first), format.format(last))
}

fn points(format: NumberFormat) -> NumberFormat {
    NumberFormat { style: NumberStyle::PercentagePoints, ..format }
}

fn in_full(format: NumberFormat, first: f64, last: f64) -> Vec<Part> {
    if first == last {
        return vec![Part::text(format!("unchanged at {}", format.format(last)))];
    }
    let wording = match format.style {
        NumberStyle::Percent => Wording::Points,
        _ => Wording::Percent,
    };
    let ends = from_to(format, first, last);
    if wording == Wording::Percent && first < SMALLEST_BASE {
        return vec![direction(first, last), Part::text(ends)];
    }
    let amount = match wording {
        Wording::Points => Part::amount(last - first, points(format)),
        _ => Part::amount((last - first) / first * 100.0, WHOLE_PERCENT),
    };
    vec![direction(first, last), amount, Part::text(format!(", {ends}"))]
}

fn amount(wording: Wording, format: NumberFormat, first: f64, last: f64) -> Result<Part, Problem> {
    let of_percentages = format.style == NumberStyle::Percent;
    let wrong =
        |message: &str, help: &str| Err(Problem::new(Code::BadFunction, message).help(help));
    match wording {
        Wording::Percent if of_percentages => wrong(
            "the change of a percentage is stated in percentage points",
            "write `as=\"points\"`",
        ),
        Wording::Points if !of_percentages => wrong(
            "percentage points are for the change of a percentage",
            "write `as=\"percent\"` or `as=\"absolute\"`",
        ),
        Wording::Percent => {
            check_base(first, "change")?;
            Ok(Part::amount((last - first) / first * 100.0, WHOLE_PERCENT))
        }
        _ if of_percentages => Ok(Part::amount(last - first, points(format))),
        _ => Ok(Part::amount(last - first, format)),
    }
}
