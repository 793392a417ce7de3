//! `change` and `difference`: one value against another.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Cells, Reach, SMALLEST_BASE, WHOLE_PERCENT, check_base, provenance};
use super::super::draft::{Change, Direction, Draft, Part};
use super::super::roles::{Role, several};
use super::super::selection::{measure_of, period_column};
use crate::diagnostic::Code;
use crate::model::{NumberFormat, NumberStyle, Words};

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
    let part = match wording {
        None => in_full(format, first, last, reach.words),
        Some(Wording::Ends) => from_to("from-to", format, first, last, reach.words),
        Some(_) if first == last => Part::text(reach.words.say("unchanged")),
        Some(wording) => Part::Change(Box::new(Change {
            direction: Some(direction(first, last)),
            amount: amount(wording, format, first, last)?,
            ends: None,
        })),
    };
    let value = match wording {
        Some(Wording::Percent) if first != 0.0 => (last - first) / first * 100.0,
        _ => last - first,
    };
    Ok(Draft::of([part], Some(value), provenance("change", [&before, &after], reach.words)))
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
    Ok(Draft::number(value, format, provenance("difference", [&from, &to], reach.words)))
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

fn direction(first: f64, last: f64) -> Direction {
    if last > first { Direction::Up } else { Direction::Down }
}

/// The two values, which no filter writes in another way.
fn from_to(
    message: &'static str,
    format: NumberFormat,
    first: f64,
    last: f64,
    words: &Words,
) -> Part {
    let end = |value| Part::Text(words.formatted(format, value));
    Part::Message(message, vec![("from", end(first)), ("to", end(last))])
}

fn points(format: NumberFormat) -> NumberFormat {
    NumberFormat { style: NumberStyle::PercentagePoints, ..format }
}

fn in_full(format: NumberFormat, first: f64, last: f64, words: &Words) -> Part {
    if first == last {
        let value = Part::Text(words.formatted(format, last));
        return Part::Message("unchanged-at", vec![("value", value)]);
    }
    let wording = match format.style {
        NumberStyle::Percent => Wording::Points,
        _ => Wording::Percent,
    };
    let direction = direction(first, last);
    if wording == Wording::Percent && first < SMALLEST_BASE {
        let message = match direction {
            Direction::Up => "change-up-from-to",
            Direction::Down => "change-down-from-to",
        };
        return from_to(message, format, first, last, words);
    }
    let amount = match wording {
        Wording::Points => Part::amount(last - first, points(format)),
        _ => in_per_cent(first, last),
    };
    let ends = [first, last].map(|value| words.formatted(format, value));
    Part::Change(Box::new(Change { direction: Some(direction), amount, ends: Some(ends) }))
}

/// The amount of a change in per cent. A fall of not quite all reads "more than 99%".
fn in_per_cent(first: f64, last: f64) -> Part {
    let percent = (last - first) / first * 100.0;
    if last < first && last > 0.0 {
        return Part::share(percent.abs(), WHOLE_PERCENT);
    }
    Part::amount(percent, WHOLE_PERCENT)
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
            Ok(in_per_cent(first, last))
        }
        _ if of_percentages => Ok(Part::amount(last - first, points(format))),
        _ => Ok(Part::amount(last - first, format)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Languages;

    #[test]
    fn a_fall_of_not_quite_all_is_not_one_of_all() {
        let languages = Languages::built_in();
        let words = languages.of("en");
        let print = |first, last| {
            let part = in_full(NumberFormat::COUNT, first, last, words);
            Draft::of([part], None, crate::model::Provenance::Datasets(Vec::new())).text(words)
        };
        assert_eq!(print(1000.0, 1.0), "down more than 99%, from 1,000 to 1");
        assert_eq!(print(1000.0, 0.0), "down 100%, from 1,000 to 0");
        assert_eq!(print(1000.0, 999.0), "down less than 1%, from 1,000 to 999");
        assert_eq!(print(1000.0, 1999.0), "up 100%, from 1,000 to 1,999");
    }
}
