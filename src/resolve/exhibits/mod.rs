//! Exhibits: fenced `chart`, `table` and `indicators` blocks, and Markdown tables, with number, caption,
//! words and data.

mod alternative_text;
mod chart;
mod indicators;
mod markdown_table;
mod nothing;
mod rows;
mod table;

use super::context::Context;
use super::inlines;
use super::references::Target;
use crate::diagnostic::Span;
use crate::load::markdown::{ExhibitForm, GivenId};
use crate::load::yaml::{self, Fields};
use crate::load::{MarkdownText, ids};
use crate::model::{
    Block, DataUse, Dataset, Exhibit, ExhibitBody, Inline, Origin, Words, plain_text, typographic,
};

pub(super) use markdown_table::markdown_table;
pub(super) use rows::selected;

/// Makes an exhibit from a fenced block; none with findings where it cannot be made.
pub(super) fn fenced(
    form: ExhibitForm,
    text: &str,
    span: Span,
    context: &mut Context<'_>,
) -> Option<Block> {
    // Numbers and ids are taken even where the rest is wrong: references to it are not wrong then.
    let label = next_label(form, context);
    let node = yaml::parse(text, span.file, span.start, &mut context.diagnostics);
    let given = node
        .as_ref()
        .and_then(|node| node.get("id"))
        .and_then(|node| node.as_text().map(|id| GivenId { id: id.to_owned(), span: node.span }));
    let id = take_id(given.as_ref(), &label, span, context);
    let node = node?;
    let place = match form {
        ExhibitForm::Chart => "this chart",
        ExhibitForm::Indicators => "this table of indicators",
        ExhibitForm::Table | ExhibitForm::Records | ExhibitForm::Lexicon => "this table",
    };
    let mut fields = Fields::open(&node, place, &mut context.diagnostics)?;
    fields.take("id");
    let title = fields.required_markdown("title", &mut context.diagnostics);
    let subtitle = fields.markdown("subtitle", &mut context.diagnostics);
    let typed_notes: Vec<MarkdownText> = fields
        .list("notes", &mut context.diagnostics)
        .iter()
        .filter_map(|node| yaml::read_markdown(node, "a note", &mut context.diagnostics))
        .collect();
    let title = super::fields::text(title, context);
    let subtitle = super::fields::text(subtitle, context);
    let mut notes: Vec<Vec<Inline>> =
        typed_notes.iter().map(|note| inlines::resolve_text(note, context)).collect();
    if form == ExhibitForm::Indicators {
        let made = indicators::body(fields, context)?;
        notes.extend(made.notes);
        return Some(Block::Exhibit(Box::new(Exhibit {
            csv: Some(csv_name(&id)),
            id,
            label,
            title: title?,
            subtitle,
            source: None,
            notes,
            body: ExhibitBody::Table(made.table),
            span,
            origin: Origin::default(),
        })));
    }
    let from = if form == ExhibitForm::Table { fields.take("from") } else { None };
    let dataset = match from {
        Some(from) => drawn(from, &mut fields, context),
        None => dataset(&mut fields, context),
    };
    if dataset.as_ref().is_some_and(|dataset| context.scope.is_unsound(&dataset.id)) {
        return None;
    }
    if let (Some(dataset), ExhibitForm::Table) = (&dataset, form)
        && let Some(words) = nothing::instead(&node, &mut fields, dataset, context)
    {
        fields.finish(&mut context.diagnostics);
        context.table_of = None;
        return Some(nothing::paragraph(words, id, span, context));
    }
    context.in_exhibit = true;
    let mut composed = None;
    let body = match (&dataset, form) {
        (Some(dataset), ExhibitForm::Chart) => {
            chart::body(&mut fields, dataset, context).map(|made| {
                composed = Some(made.subtitle).filter(|words| !words.is_empty());
                made.body
            })
        }
        (Some(dataset), _) => table::body(&mut fields, dataset, context),
        (None, _) => None,
    };
    context.in_exhibit = false;
    context.table_of = None;
    let figures = std::mem::take(&mut context.unseen);
    if dataset.is_some() {
        fields.finish(&mut context.diagnostics);
    }
    let dataset = dataset?;
    let known: Vec<String> = notes.iter().map(|note| crate::model::plain_text(note)).collect();
    let of_dataset = dataset.notes.iter().map(|note| typographic(note));
    notes.extend(of_dataset.filter(|note| !known.contains(note)).map(|n| vec![Inline::Text(n)]));
    let (body, title) = (body?, title?);
    let data = super::register::data_use(&node, &dataset);
    let words = &context.words;
    notes.extend(
        notes_on(&dataset, &data, &body, words).into_iter().map(|note| vec![Inline::Text(note)]),
    );
    // Another paper's records are offered as a file there, not here.
    let data = from.is_none().then_some(data);
    let origin = Origin { data, figures, ..Origin::default() };
    let subtitle = subtitle.or_else(|| composed.map(|words| vec![Inline::Text(words)]));
    Some(Block::Exhibit(Box::new(Exhibit {
        csv: Some(csv_name(&id)),
        id,
        label,
        title,
        subtitle,
        source: Some(context.words.source(&dataset.source)),
        notes,
        body,
        span,
        origin,
    })))
}

/// The name of the file that holds an exhibit's data.
fn csv_name(id: &str) -> String {
    format!("{}.csv", id.to_lowercase().replace(['.', '_'], "-"))
}

/// The notes on the measures shown, and what the symbols in the table mean.
fn notes_on(dataset: &Dataset, data: &DataUse, body: &ExhibitBody, words: &Words) -> Vec<String> {
    let columns: Vec<usize> =
        data.measures.iter().filter_map(|measure| dataset.column(measure)).collect();
    let rows: Vec<usize> = (0..dataset.rows.len()).collect();
    let mut notes: Vec<String> =
        dataset.notes_on(&rows, &columns, words).iter().map(|note| typographic(note)).collect();
    let symbols = dataset.symbols(&rows, &columns, words);
    if symbols.is_empty() {
        return notes;
    }
    let table = match body {
        ExhibitBody::Chart { data, .. } => data,
        ExhibitBody::Table(table) => table,
    };
    let text: String = table.rows.iter().flatten().map(|cell| plain_text(cell) + " ").collect();
    let shown = symbols.into_iter().filter(|(symbol, _)| text.contains(symbol));
    let meanings: Vec<String> = shown.map(|(symbol, words)| format!("{symbol} {words}")).collect();
    if !meanings.is_empty() {
        notes.push(format!("{}.", meanings.join("; ")));
    }
    notes
}

fn dataset(fields: &mut Fields<'_>, context: &mut Context<'_>) -> Option<std::sync::Arc<Dataset>> {
    let node = fields.require("data", &mut context.diagnostics)?;
    let id = yaml::read_text(node, "`data`", &mut context.diagnostics)?;
    if let Err(problem) = super::figures::dataset_of(&context.scope, &id) {
        problem.report(node.span, &mut context.diagnostics);
        return None;
    }
    context.scope.find(&id).cloned()
}

/// The dataset of another paper's records: `from: reviews/york`.
fn drawn(
    from: &yaml::Node,
    fields: &mut Fields<'_>,
    context: &mut Context<'_>,
) -> Option<std::sync::Arc<Dataset>> {
    let span = fields.span();
    let paper = super::records::source(Some(from), span, context);
    let node = fields.require("data", &mut context.diagnostics)?;
    let (paper, other) = paper?;
    let id = yaml::read_text(node, "`data`", &mut context.diagnostics)?;
    if let Err(problem) = super::figures::dataset_of(paper.scope(), &id) {
        problem.report(node.span, &mut context.diagnostics);
        return None;
    }
    context.table_of = other.then_some(paper.folder());
    paper.scope().find(&id).cloned()
}

/// `Figure 2` or `Table 1`: charts and tables are counted apart.
fn next_label(form: ExhibitForm, context: &mut Context<'_>) -> String {
    match form {
        ExhibitForm::Chart => {
            context.charts += 1;
            label("figure-label", context.charts, context)
        }
        ExhibitForm::Table
        | ExhibitForm::Indicators
        | ExhibitForm::Records
        | ExhibitForm::Lexicon => {
            context.tables += 1;
            label("table-label", context.tables, context)
        }
    }
}

fn label(message: &str, number: usize, context: &Context<'_>) -> String {
    context.words.say_with(message, &[("number", (&number.to_string()).into())])
}

/// The exhibit's id, made from its label where none is given, and the way references read.
fn take_id(given: Option<&GivenId>, label: &str, span: Span, context: &mut Context<'_>) -> String {
    let id = match given {
        Some(given) => {
            if let Some(finding) = ids::too_long(&given.id, "a chart or table", given.span) {
                context.diagnostics.push(finding);
            }
            context.anchors.give(given, &mut context.diagnostics);
            given.id.clone()
        }
        None => context.anchors.make(label, span),
    };
    let target = Target { anchor: id.clone(), words: Some(label.to_owned()) };
    context.targets.entry(id.clone()).or_insert(target);
    id
}
