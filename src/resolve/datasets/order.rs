//! The order in which datasets are worked out: one whose columns are made from another's comes after
//! it.

use std::collections::BTreeMap;

use super::derive;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::DatasetRules;

/// The ids of the datasets of a folder in order, and those that need each other in a circle, which is
/// a finding.
pub(super) fn of<'a>(
    rules: &'a BTreeMap<String, DatasetRules>,
    diagnostics: &mut Diagnostics,
) -> (Vec<&'a str>, Vec<String>) {
    let mut waiting: Vec<&str> = rules.keys().map(String::as_str).collect();
    let mut order = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let needs = |id: &str, other: &str| {
            id != other && derive::datasets(&rules[id].derived).any(|needed| needed == other)
        };
        let ready = waiting.iter().position(|id| !waiting.iter().any(|other| needs(id, other)));
        let Some(ready) = ready else {
            let id = waiting[0];
            let other = waiting.iter().find(|other| needs(id, other));
            if let (Some(column), Some(other)) = (rules[id].derived.first(), other) {
                let message = format!(
                    "the columns of `{id}` are made from `{other}`, and those of `{other}` from \
                     `{id}` in turn"
                );
                diagnostics.push(
                    Diagnostic::new(Code::DerivedCycle, column.id.span, message)
                        .help("work one of them out from columns of the data"),
                );
            }
            return (order, waiting.into_iter().map(str::to_owned).collect());
        };
        order.push(waiting.remove(ready));
    }
    (order, Vec::new())
}
