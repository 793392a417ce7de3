//! The limits of an estimate: columns named after it.

use crate::model::{ColumnContent, Dataset};

/// The endings of the columns that hold the limits of an interval.
pub(in crate::resolve) const LOWER: &str = "_lower";
pub(in crate::resolve) const UPPER: &str = "_upper";

/// The columns that hold the limits of a measure: `rate_lower` and `rate_upper` of `rate`. None where
/// one of them is not there or holds no numbers.
pub(in crate::resolve) fn columns(dataset: &Dataset, measure: usize) -> Option<(usize, usize)> {
    let id = &dataset.columns[measure].id;
    let limit = |ending: &str| {
        let column = dataset.column(&format!("{id}{ending}"))?;
        let content = dataset.columns[column].content;
        matches!(content, ColumnContent::Integer | ColumnContent::Decimal).then_some(column)
    };
    limit(LOWER).zip(limit(UPPER))
}

/// What to do where limits come with the data.
pub(in crate::resolve) fn columns_help(id: &str) -> String {
    format!(
        "or, where the limits come with the data, name their columns `{id}{LOWER}` and `{id}{UPPER}`"
    )
}
