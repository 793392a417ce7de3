//! `value` and `total`: numbers as they stand in the data, and their sum.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Reach, limits, provenance};
use super::super::draft::{Draft, Part};
use super::estimate::with_interval;
use crate::model::{Cell, NumberStyle};
use crate::resolve::statistics::Interval;

/// `value(of="county-lines.lines", place="York")`: the one cell that fits. With `interval=true` its
/// limits behind it, from the columns named after it.
pub(super) fn value(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    const EXAMPLE: &str = "value(of=\"county-lines.lines\", place=\"Harrogate\")";
    let of = arguments.require("of", EXAMPLE)?;
    let interval = arguments.flag("interval")?;
    let cells = reach.cell(&of, arguments.conditions())?;
    let provenance = provenance("value", [&cells], reach.words);
    if interval && matches!(cells.first(), Cell::Number(_)) {
        let (value, (lower, upper)) = (cells.only()?, limits(&cells)?);
        let interval = Interval { value, lower, upper };
        let per = match cells.format().style {
            NumberStyle::Rate(base) => Some(f64::from(base)),
            _ => None,
        };
        return Ok(with_interval(interval, cells.format(), per, provenance));
    }
    Ok(match cells.first() {
        Cell::Number(number) => Draft::number(*number, cells.format(), provenance),
        Cell::Missing(reason) => Draft::words(reach.words.missing(*reason), provenance),
        text @ Cell::Text(written) => {
            let shown = reach.words.cell(cells.column(), text);
            let mut draft = Draft::of([Part::text(shown)], None, provenance);
            draft.written = Some(written.clone());
            draft
        }
    })
}

/// `total(of="county-lines.lines", snapshot="2019-09")`: the sum of all cells that fit.
pub(super) fn total(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    const EXAMPLE: &str = "total(of=\"county-lines.lines\", snapshot=\"2019-09\")";
    let of = arguments.require("of", EXAMPLE)?;
    let cells = reach.cells(&of, arguments.conditions(), None)?;
    Ok(Draft::number(cells.sum()?, cells.format(), provenance("total", [&cells], reach.words)))
}
