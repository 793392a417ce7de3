//! `share`: the part some rows are of a whole.

use super::super::Problem;
use super::super::arguments::Arguments;
use super::super::cells::{Reach, WHOLE_PERCENT, check_base, provenance, refused};
use super::super::draft::{Draft, Part};
use super::estimate::percent_with_interval;
use crate::diagnostic::Code;
use crate::model::ColumnContent;
use crate::resolve::statistics::proportion::wilson;

/// `share(of="origins.lines", origin="Manchester")`, in percent. The whole is all rows of the same
/// period, or the rows that fit the conditions without the dimension named in `within`.
pub(super) fn share(reach: Reach<'_>, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", "share(of=\"origins.lines\", origin=\"Manchester\")")?;
    let within = arguments.take("within");
    let interval = arguments.flag("interval")?;
    let part = reach.cells(&of, arguments.conditions(), None)?;
    let mut conditions = part.conditions.clone();
    match &within {
        Some(dimension) => {
            if conditions.remove(dimension).is_none() {
                return Err(Problem::new(
                    Code::BadFunction,
                    format!("`within=\"{dimension}\"` names no condition of this share"),
                )
                .help(format!("add `{dimension}=\"...\"`, the part whose share is stated")));
            }
        }
        None => conditions.retain(|id, _| {
            let vintage = part.dataset.vintage.as_ref() == Some(id);
            let mut columns = part.dataset.columns.iter();
            vintage || columns.any(|c| c.id == *id && c.content == ColumnContent::Period)
        }),
    }
    let whole = reach.cells(&of, conditions, within.as_deref())?;
    let (count, base) = (part.counted("share")?, whole.counted("share")?);
    check_base(base, "share")?;
    let provenance = provenance("share", [&part, &whole], reach.words);
    if interval {
        let interval = wilson(count, base).map_err(refused)?.times(100.0);
        return Ok(percent_with_interval(interval, provenance));
    }
    let percent = count / base * 100.0;
    Ok(Draft::of([Part::share(percent, WHOLE_PERCENT)], Some(percent), provenance))
}
