//! Cross-references: what `[](#id)` reads once all numbers are settled.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::model::{
    Block, ExhibitBody, FieldValue, Footnote, Inline, Link, LinkTarget, Table, plain_text,
};

/// What a cross-reference can lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// The anchor in the output; differs from the id where a numbered paragraph has an id too.
    pub(super) anchor: String,
    /// What the reference reads; none where there is nothing to name it by.
    pub(super) words: Option<String>,
}

/// Reports references that lead nowhere.
pub(super) fn check(context: &mut Context<'_>) {
    let mut references = std::mem::take(&mut context.references);
    references.retain(|(id, _)| !context.targets.contains_key(id));
    // Of two things with one identifier, one was to have the identifier that is missing.
    let twice = |finding: &&Diagnostic| finding.code == Code::DuplicateId;
    let missing: BTreeSet<&String> = references.iter().map(|(id, _)| id).collect();
    if missing.len() <= context.diagnostics.iter().filter(twice).count() {
        return;
    }
    for (id, span) in references {
        let ids = || context.targets.keys().map(String::as_str);
        let mut finding = Diagnostic::new(
            Code::BrokenReference,
            span,
            format!("nothing in this paper has the identifier `{id}`"),
        )
        .label("leads nowhere")
        .suggest(&id, ids());
        if finding.help.is_empty() {
            finding = finding.help(format!("the paper's identifiers are {}", list_of(ids())));
        }
        context.diagnostics.push(finding);
    }
}

/// Fills in the words of cross-references without text of their own, and their anchors. A link that
/// has no words even then is left out (its finding was made where it stands).
pub(super) fn fill(blocks: &mut [Block], footnotes: &mut [Footnote], known: Known<'_>) {
    for block in blocks {
        fill_block(block, known);
    }
    for note in footnotes {
        note.blocks.iter_mut().for_each(|block| fill_block(block, known));
    }
}

/// What cross-references can lead to, by id.
pub(super) type Targets = BTreeMap<String, Target>;

/// What is known when links are filled in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'a> {
    /// The places of the same paper.
    pub(super) own: Option<&'a Targets>,
    /// The places of all papers by address, once every paper is resolved.
    pub(super) papers: Option<&'a BTreeMap<String, Arc<Targets>>>,
}

/// Reports references to places that other papers do not have.
pub(super) fn check_papers(
    references: &[PaperReference],
    papers: &BTreeMap<String, Arc<Targets>>,
    diagnostics: &mut Diagnostics,
) {
    for reference in references.iter().filter(|reference| reference.must_exist) {
        let Some(targets) = papers.get(&reference.url) else { continue };
        if targets.contains_key(&reference.id) {
            continue;
        }
        let (url, id) = (&reference.url, &reference.id);
        let ids = || targets.keys().map(String::as_str);
        let message = format!("nothing in the paper `{url}` has the identifier `{id}`");
        let mut finding = Diagnostic::new(Code::BrokenReference, reference.span, message)
            .label("leads nowhere")
            .suggest(id, ids());
        if finding.help.is_empty() {
            finding = finding.help(format!("that paper's identifiers are {}", list_of(ids())));
        }
        diagnostics.push(finding);
    }
}

/// A reference to a place in another paper.
#[derive(Debug, Clone)]
pub(super) struct PaperReference {
    /// The other paper's address.
    pub(super) url: String,
    /// The identifier.
    pub(super) id: String,
    /// Where it was written.
    pub(super) span: Span,
    /// Whether it is an error where the place does not exist. A link to a record that is shown nowhere
    /// leads to its paper.
    pub(super) must_exist: bool,
}

/// Gives links to papers without words of their own the titles of those papers.
pub(super) fn fill_titles(value: &mut FieldValue, titles: &BTreeMap<String, String>) {
    match value {
        FieldValue::Text(inlines) => {
            for inline in inlines {
                if let Inline::Link(link) = inline
                    && let LinkTarget::Paper { url, anchor: None } = &link.target
                    && link.content.is_empty()
                {
                    let title = titles.get(url).unwrap_or(url);
                    link.content = vec![Inline::Text(title.clone())];
                }
            }
        }
        FieldValue::List(values) => values.iter_mut().for_each(|value| fill_titles(value, titles)),
        FieldValue::Record(values) => {
            values.iter_mut().for_each(|(_, value)| fill_titles(value, titles));
        }
        _ => {}
    }
}

/// Whether a field has a link that [`fill_titles`] gives words.
pub(super) fn lacks_titles(value: &FieldValue) -> bool {
    match value {
        FieldValue::Text(inlines) => inlines.iter().any(|inline| match inline {
            Inline::Link(link) => {
                matches!(link.target, LinkTarget::Paper { anchor: None, .. })
                    && link.content.is_empty()
            }
            _ => false,
        }),
        FieldValue::List(values) => values.iter().any(lacks_titles),
        FieldValue::Record(values) => values.iter().any(|(_, value)| lacks_titles(value)),
        _ => false,
    }
}

fn fill_block(block: &mut Block, known: Known<'_>) {
    match block {
        Block::Heading(heading) => fill_inlines(&mut heading.content, known),
        Block::Paragraph(paragraph) => fill_inlines(&mut paragraph.content, known),
        Block::List(list) => {
            let blocks = list.items.iter_mut().flat_map(|item| &mut item.blocks);
            blocks.for_each(|block| fill_block(block, known));
        }
        Block::Definitions(definitions) => {
            for definition in definitions {
                fill_inlines(&mut definition.term, known);
                let blocks = definition.details.iter_mut().flatten();
                blocks.for_each(|block| fill_block(block, known));
            }
        }
        Block::Container(container) => {
            container.title.iter_mut().for_each(|title| fill_inlines(title, known));
            container.source.iter_mut().for_each(|source| fill_inlines(source, known));
            container.blocks.iter_mut().for_each(|block| fill_block(block, known));
        }
        Block::Exhibit(exhibit) => {
            fill_inlines(&mut exhibit.title, known);
            exhibit.subtitle.iter_mut().for_each(|subtitle| fill_inlines(subtitle, known));
            exhibit.notes.iter_mut().for_each(|note| fill_inlines(note, known));
            match &mut exhibit.body {
                ExhibitBody::Chart { data, .. } => fill_table(data, known),
                ExhibitBody::Table(table) => fill_table(table, known),
            }
        }
        Block::Code(_) | Block::Rule => {}
    }
}

fn fill_table(table: &mut Table, known: Known<'_>) {
    let headers = table.columns.iter_mut().map(|column| &mut column.header);
    headers.chain(table.rows.iter_mut().flatten()).for_each(|cell| fill_inlines(cell, known));
}

/// See [`fill`]; for running text outside the body.
pub(super) fn fill_inlines(inlines: &mut Vec<Inline>, known: Known<'_>) {
    for inline in inlines.iter_mut() {
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner) => fill_inlines(inner, known),
            Inline::Link(link) => fill_link(link, known),
            _ => {}
        }
    }
    if !inlines.iter().any(|inline| is_idle(inline, known)) {
        return;
    }
    for inline in std::mem::take(inlines) {
        match inline {
            Inline::Link(link) if leads_nowhere(&link, known) => inlines.extend(link.content),
            inline if is_idle(&inline, known) => {}
            inline => inlines.push(inline),
        }
    }
}

/// Whether a link has no words, or leads nowhere: to a record that is shown nowhere, or an error.
fn is_idle(inline: &Inline, known: Known<'_>) -> bool {
    match inline {
        // A place in another paper may give the words once all papers are resolved.
        Inline::Link(Link {
            target: LinkTarget::Paper { anchor: Some(_), .. }, content, ..
        }) => content.is_empty() && known.papers.is_some(),
        // A field that names a paper gets its title as words when all papers are known.
        Inline::Link(Link { target: LinkTarget::Paper { anchor: None, .. }, .. }) => false,
        Inline::Link(link) => link.content.is_empty() || leads_nowhere(link, known),
        _ => false,
    }
}

fn leads_nowhere(link: &Link, known: Known<'_>) -> bool {
    match (&link.target, known.own) {
        (LinkTarget::Anchor(id), Some(own)) => !own.values().any(|target| target.anchor == *id),
        _ => false,
    }
}

fn fill_link(link: &mut Link, known: Known<'_>) {
    if let LinkTarget::Paper { url, anchor } = &mut link.target
        && let (Some(id), Some(targets)) =
            (anchor.clone(), known.papers.and_then(|known| known.get(url.as_str())))
    {
        let target = targets.get(&id);
        *anchor = target.map(|target| target.anchor.clone());
        if plain_text(&link.content).trim().is_empty() {
            let words = target.and_then(|target| target.words.clone());
            link.content = words.into_iter().map(Inline::Text).collect();
        }
    }
    if let LinkTarget::Anchor(id) = &mut link.target
        && let Some(target) = known.own.and_then(|own| own.get(id.as_str()))
    {
        id.clone_from(&target.anchor);
        if plain_text(&link.content).trim().is_empty() {
            link.content = target.words.iter().cloned().map(Inline::Text).collect();
        }
    }
    fill_inlines(&mut link.content, known);
}
