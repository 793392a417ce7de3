//! What a paper must answer, it also shows answered.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Block, Record, Site};

/// Warns of records that need an answer and stand in no block of their paper: their answers would be in
/// its data, and not in what readers read.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        for rule in &paper.kind.rules.answers {
            let Some(set) = paper.records.get(&rule.of) else { continue };
            if in_exhibit(&paper.blocks, &rule.of) {
                continue;
            }
            let answered = |record: &Record| {
                record.fields.iter().any(|(field, _)| rule.one_of.contains(field))
            };
            let hidden = |record: &&Record| record.anchor.is_none() && answered(record);
            let hidden: Vec<&Record> = set.records.iter().filter(hidden).collect();
            let Some(first) = hidden.first() else { continue };
            let message = match hidden.len() {
                1 => format!("the answer to `{}` is shown nowhere in the paper", first.id),
                more => format!(
                    "the answers to `{}` and {} more are shown nowhere in the paper",
                    first.id,
                    more - 1
                ),
            };
            diagnostics.push(
                Diagnostic::new(Code::AnswerNotShown, first.span, message)
                    .help(format!("add a block to the text:\n```records\nof: {}\n```", rule.of)),
            );
        }
    }
}

/// Whether a table or chart shows a set.
fn in_exhibit(blocks: &[Block], set: &str) -> bool {
    blocks.iter().any(|block| match block {
        Block::Exhibit(exhibit) => {
            exhibit.origin.data.as_ref().is_some_and(|data| data.dataset == set)
        }
        Block::Container(container) => in_exhibit(&container.blocks, set),
        Block::List(list) => list.items.iter().any(|item| in_exhibit(&item.blocks, set)),
        _ => false,
    })
}
