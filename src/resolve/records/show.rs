//! Fenced `records` blocks: records shown in full, of the paper itself or of another one.

use super::shown::Shown;
use super::{Entry, PaperRecords, Set, references};
use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::load::yaml::{self, Fields, Node};
use crate::model::{Block, Field};
use crate::resolve::blocks::Place;
use crate::resolve::context::{Context, Drawn};
use crate::resolve::exhibits;
use crate::resolve::files::exempt_link;

/// How records are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Style {
    /// Each in a box of its own.
    #[default]
    Boxes,
    /// As a list of short items.
    List,
}

const STYLES: [(&str, Style); 2] = [("boxes", Style::Boxes), ("list", Style::List)];

/// The blocks of the records that a fenced block asks for.
pub(in crate::resolve) fn show(
    text: &str,
    span: Span,
    place: Place,
    context: &mut Context<'_>,
) -> Vec<Block> {
    let node = yaml::parse(text, span.file, span.start, &mut context.diagnostics);
    let Some(node) = node else { return Vec::new() };
    let findings = &mut context.diagnostics;
    let Some(mut fields) = Fields::open(&node, "these records", findings) else {
        return Vec::new();
    };
    let from = fields.take("from");
    let Some((paper, drawn)) = source(from, fields.span(), context) else {
        return Vec::new();
    };
    let set = set(&mut fields, paper, context);
    let shown = fields.list("show", &mut context.diagnostics);
    let style = fields.choice("style", &STYLES, &mut context.diagnostics).unwrap_or_default();
    let shown = set.and_then(|set| shown_fields(set, shown, context));
    let (Some(set), Some(shown)) = (set, shown) else { return Vec::new() };
    let scope = if drawn { paper.scope.clone() } else { context.scope.clone() };
    let Some(dataset) = scope.find(&set.id).cloned() else { return Vec::new() };
    let rows = exhibits::selected(&mut fields, &dataset, context);
    fields.finish(&mut context.diagnostics);
    let block = Shown { paper, set, fields: shown, drawn, place: place.apart() };
    let rows = rows.unwrap_or_default();
    let entries: Vec<&Entry> = rows.into_iter().filter_map(|row| set.entries.get(row)).collect();
    if !drawn {
        return block.records(&entries, style, context);
    }
    // Its texts are read as in their own paper: with its datasets, files and places.
    let outside = context.draw(Drawn { url: paper.url.clone() }, &paper.folder, paper.evaluator());
    let blocks = block.records(&entries, style, context);
    context.draw_no_more(outside);
    blocks
}

/// The paper whose records are shown, and whether it is another one.
pub(in crate::resolve) fn source<'a>(
    from: Option<&Node>,
    span: Span,
    context: &mut Context<'a>,
) -> Option<(&'a PaperRecords, bool)> {
    let records = context.records;
    let Some(node) = from else {
        let own = records.of(context.folder());
        if own.is_none() {
            let message = "this kind of paper has no records";
            context.diagnostics.push(
                Diagnostic::new(Code::UnknownRecordSet, span, message)
                    .help("name the paper they are in: `from: reviews/...`"),
            );
        }
        return own.map(|paper| (paper, false));
    };
    let written = yaml::read_text(node, "`from`", &mut context.diagnostics)?;
    let folder = references::folder(&written);
    if let Some(paper) = records.of(folder) {
        return Some((paper, folder != context.folder()));
    }
    let there = context.urls.contains_key(folder);
    let finding = if context.exempt.contains(folder) {
        exempt_link(folder, node.span)
    } else {
        references::unknown_paper(folder, node.span, there, records)
    };
    context.diagnostics.push(finding);
    None
}

fn set<'a>(
    fields: &mut Fields<'_>,
    paper: &'a PaperRecords,
    context: &mut Context<'_>,
) -> Option<&'a Set> {
    let node = fields.require("of", &mut context.diagnostics)?;
    let id = yaml::read_text(node, "`of`", &mut context.diagnostics)?;
    let found = paper.sets.get(&id);
    if found.is_none() {
        let names = || paper.sets.keys().map(String::as_str);
        let message = format!("there are no records called `{id}`");
        context.diagnostics.push(
            Diagnostic::new(Code::UnknownRecordSet, node.span, message)
                .suggest(&id, names())
                .help(format!("the sets of records are {}", list_of(names()))),
        );
    }
    found
}

/// The fields to show in order: those named, or all but the lead.
fn shown_fields<'a>(
    set: &'a Set,
    named: &[Node],
    context: &mut Context<'_>,
) -> Option<Vec<&'a Field>> {
    let fields = &set.definition.fields;
    if named.is_empty() {
        return Some(fields.iter().filter(|field| field.id != set.definition.lead).collect());
    }
    let mut shown = Vec::new();
    for node in named {
        let id = yaml::read_text(node, "an item of `show`", &mut context.diagnostics)?;
        let Some(field) = fields.iter().find(|field| field.id == id) else {
            let names = || fields.iter().map(|field| field.id.as_str());
            let message = format!("the records of `{}` have no field `{id}`", set.id);
            context.diagnostics.push(
                Diagnostic::new(Code::UnknownRecordField, node.span, message)
                    .suggest(&id, names())
                    .help(format!("their fields are {}", list_of(names()))),
            );
            return None;
        };
        shown.push(field);
    }
    Some(shown)
}
