//! `versions:` of the front matter, and the last days a kind works out.

use super::documents;
use crate::diagnostic::Diagnostics;
use crate::load::yaml::{Fields, Node};
use crate::model::{Kind, LastDay, Version, typographic};

/// Reads the versions of a paper, the latest last.
pub(super) fn read(nodes: &[Node], findings: &mut Diagnostics) -> Vec<Version> {
    nodes.iter().filter_map(|node| version(node, findings)).collect()
}

fn version(node: &Node, findings: &mut Diagnostics) -> Option<Version> {
    let mut keys = Fields::open(node, "this version", findings)?;
    let status = keys.required_text("status", findings);
    let date = keys.required_own_date("date", findings);
    let author = keys.required_text("author", findings);
    let cleared_by = keys.text("cleared_by", findings).map(|role| typographic(&role));
    let cleared = keys.date("cleared", findings);
    if cleared.is_some() {
        keys.require("cleared_by", findings);
    }
    let span = keys.span();
    keys.finish(findings);
    let (status, author) = (typographic(&status?), typographic(&author?));
    Some(Version { status, date: date?, author, cleared_by, cleared, span })
}

/// The last days of a paper, as its kind's rules work them out.
pub(super) fn last_days(front: &Node, kind: &Kind) -> Vec<LastDay> {
    let date_span = front.get("date").map_or(front.span, |node| node.span);
    let rules = kind.deadlines.iter().filter_map(|rule| {
        let node = rule.from.iter().try_fold(front, |node, key| node.get(key))?;
        // The first day counts.
        let between =
            documents::day(node).and_then(|first| Some((first, first.plus_days(rule.days - 1)?)));
        let reason = rule.reason.as_deref().and_then(|field| front.get(field));
        Some(LastDay {
            label: rule.label.clone(),
            days: rule.days,
            between,
            source: rule.source.clone(),
            reason_field: rule.reason.clone(),
            reason_given: reason.is_some_and(|node| !node.is_null()),
            span: node.span,
            date_span,
        })
    });
    rules.collect()
}
