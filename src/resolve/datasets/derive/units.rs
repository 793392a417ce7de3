//! Columns that are added up count the same thing.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::Named;
use crate::model::Dataset;

/// Whether the columns have one unit, as far as they name one; a finding at the first that differs.
pub(super) fn same(
    dataset: &Dataset,
    columns: &[usize],
    names: &[Named],
    diagnostics: &mut Diagnostics,
) -> bool {
    let unit = |at: &usize| dataset.columns[*at].unit.as_deref();
    let mut with_unit = columns.iter().zip(names).filter_map(|(at, name)| Some((unit(at)?, name)));
    let Some((first, one)) = with_unit.next() else { return true };
    let Some((unit, other)) = with_unit.find(|(unit, _)| *unit != first) else { return true };
    let message = format!(
        "`{}` counts {first} and `{}` counts {unit}: they cannot be added up",
        one.text, other.text
    );
    diagnostics.push(
        Diagnostic::new(Code::MixedUnits, other.span, message)
            .help("where both count the same thing, give them the same `unit`"),
    );
    false
}
