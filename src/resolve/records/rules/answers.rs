//! `answers`: each record of a set is answered.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::resolve::records::PaperRecords;

/// Reports records that have none of the fields of which one is needed.
pub(super) fn check(paper: &PaperRecords, diagnostics: &mut Diagnostics) {
    for rule in &paper.kind.rules.answers {
        let Some(set) = paper.sets.get(&rule.of) else { continue };
        for entry in &set.entries {
            if rule.one_of.iter().any(|field| entry.value(field).is_some()) {
                continue;
            }
            let singular = set.definition.singular.to_lowercase();
            let fields = list_of(rule.one_of.iter().map(String::as_str));
            let message = format!("the {singular} `{}` is not answered", entry.id);
            diagnostics.push(
                Diagnostic::new(Code::UnansweredRecord, entry.line(), message)
                    .help(format!("give it at least one of {fields}")),
            );
        }
    }
}
