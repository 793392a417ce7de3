//! One paper: its front matter, kind, body and notes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::blocks::{self, Place};
use super::context::Context;
use super::glossary::{Expander, Glossary};
use super::kinds::Kinds;
use super::references::Known;
use super::{
    appendices, assemble, datasets, edition, empty_sections, exempt, fields, figures, forms,
    lexicon, notice, pack, records, references, register, sections, translations, typed_numbers,
    unused, versions,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::yaml::{Fields, Node};
use crate::load::{GlossaryTerm, NUMBERINGS, RawOffice, RawPaper, RawPart, RawSite, SPLITS};
use crate::model::words::COMPLETE;
use crate::model::{
    BlankPage, Block, Dataset, Date, Edition, Field, FieldValue, Footnote, Inline, Kind, Languages,
    MeetingRules, Numbering, Paper, Split, Status, Version, Withheld, Words, leaves, typographic,
};

/// What all papers share.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub(super) kinds: &'a BTreeMap<String, Arc<Kind>>,
    /// The kinds in the languages of papers.
    pub(super) kinds_in: &'a Kinds,
    pub(super) papers: &'a [Arc<RawPaper>],
    pub(super) records: &'a records::Records,
    pub(super) datasets: &'a Arc<BTreeMap<String, Arc<Dataset>>>,
    pub(super) unsound: &'a BTreeSet<String>,
    pub(super) glossary: &'a Glossary,
    pub(super) terms: &'a [GlossaryTerm],
    pub(super) urls: &'a BTreeMap<&'a str, String>,
    pub(super) exempt: &'a BTreeSet<&'a str>,
    pub(super) office: Option<&'a RawOffice>,
    pub(super) meetings: &'a MeetingRules,
    pub(super) languages: &'a Languages,
    pub(super) edition: Edition,
}

/// What came of a paper.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) paper: Option<Arc<Paper>>,
    pub(super) withheld: Vec<Withheld>,
    /// The items of its agenda, where it is a pack.
    pub(super) items: Option<Vec<pack::Item>>,
    /// The paper's places, for references from other papers.
    pub(super) targets: Arc<references::Targets>,
    /// Its references to places in other papers.
    pub(super) paper_references: Vec<references::PaperReference>,
    /// The ids of shared datasets that restricted passages use.
    pub(super) withheld_datasets: BTreeSet<String>,
    /// Its address.
    pub(super) url: String,
    /// The folder of the paper it is the version of in another language, with the place.
    pub(super) translation_of: Option<(String, Span)>,
    /// The folders of other papers whose records it shows.
    pub(super) drawn: BTreeSet<String>,
    pub(super) diagnostics: Diagnostics,
}

/// The words of a paper's language, as its front matter says.
pub(super) fn words<'a>(raw: &RawPaper, site: &'a RawSite) -> &'a Arc<Words> {
    let own = raw.index.front.as_ref().and_then(|front| front.get("language"));
    let office = || site.office.as_ref().map(|office| office.language.as_str());
    site.languages.of(own.and_then(Node::as_text).or_else(office).unwrap_or(COMPLETE))
}

/// The address of a paper: its folder, with `slug:` instead of the folder's own name where given.
pub(super) fn url(raw: &RawPaper) -> String {
    let given =
        raw.index.front.as_ref().and_then(|front| front.get("slug")).and_then(Node::as_text);
    match (given, raw.folder.rsplit_once('/')) {
        (Some(slug), Some((section, _))) => format!("{section}/{slug}"),
        (Some(slug), None) => slug.to_owned(),
        (None, _) => raw.folder.to_lowercase().replace(' ', "-"),
    }
}

/// Resolves a paper. Without a known kind its body is still read, so that its other errors show too.
pub(super) fn resolve<'a>(
    raw: &'a RawPaper,
    own: &datasets::Folder,
    around: &Surroundings<'a>,
) -> Outcome {
    let mut withheld = edition::Taken::default();
    let index = edition::of_part(&raw.index, around.edition, &mut withheld);
    let parts: BTreeMap<String, RawPart> = raw
        .parts
        .iter()
        .map(|(path, part)| (path.clone(), edition::of_part(part, around.edition, &mut withheld)))
        .collect();
    let mut context = Context::new(raw, own, around);
    for part in std::iter::once(&index).chain(parts.values()) {
        for note in &part.document.footnotes {
            context.notes.insert((note.span.file, note.label.clone()), note.clone());
        }
    }
    let mut items = None;
    let mut paper = resolve_paper(raw, &index, &parts, around, &mut items, &mut context);
    if let Some(records) = around.records.of(&raw.folder) {
        withheld.extend(records.withheld().clone());
    }
    unused::report(raw, &withheld, &mut context);
    let withheld_data = register::WithheldData::new(&withheld, &own.datasets, around.datasets);
    if let Some(paper) = &mut paper {
        // Figures may stand in records of other papers too.
        let drawn = around.papers.iter().filter(|p| context.drawn_folders.contains(&p.folder));
        let files: Vec<&RawPaper> = std::iter::once(raw).chain(drawn.map(AsRef::as_ref)).collect();
        register::settle(paper, &files, &own.datasets, around.datasets, &withheld_data);
    }
    Outcome {
        paper: paper.map(Arc::new),
        withheld: withheld.texts,
        items,
        withheld_datasets: withheld_data.shared,
        targets: Arc::new(context.targets),
        paper_references: context.paper_references,
        url: url(raw),
        translation_of: context.translation_of,
        drawn: context.drawn_folders,
        diagnostics: context.diagnostics,
    }
}

/// Resolves a paper that the public edition does not have, for its errors and its title. All its words
/// are withheld.
pub(super) fn resolve_hidden(
    raw: &RawPaper,
    own: &datasets::Folder,
    around: &Surroundings<'_>,
) -> Outcome {
    let outcome = resolve(raw, own, around);
    let taken = exempt::taken(raw, outcome.paper.as_ref().map(|paper| &*paper.kind));
    let data = register::WithheldData::new(&taken, &own.datasets, around.datasets);
    Outcome { withheld: taken.texts, withheld_datasets: data.shared, ..outcome }
}

fn resolve_paper(
    raw: &RawPaper,
    index: &RawPart,
    parts: &BTreeMap<String, RawPart>,
    around: &Surroundings<'_>,
    items: &mut Option<Vec<pack::Item>>,
    context: &mut Context<'_>,
) -> Option<Paper> {
    let front = index.front.as_ref()?;
    let mut read = Fields::open(front, "the front matter", &mut context.diagnostics)?;
    let kind = kind(&mut read, around.kinds, &mut context.diagnostics);
    // Before any text is read: figures and labels are said in it.
    let language = language(&mut read, around, context);
    let kind = kind.map(|kind| around.kinds_in.of(&kind, &context.words));
    let common = common(&mut read, context);
    let known_kind = kind.is_some();
    // Stands in for a kind that does not exist while the rest is read for its errors.
    let kind = kind.unwrap_or_default();
    context.numbering = common.numbering.unwrap_or(kind.numbering);
    *items = pack::read(&kind, &mut read, around.meetings, context);
    let is_own = |field: &&Field| Some(&field.id) != kind.binds.as_ref();
    let of_templates = |field: &&Field| is_own(field) && !kind.is_section(&field.id);
    let of_templates = kind.fields.iter().filter(of_templates);
    let mut values = fields::read(of_templates, &mut read, context);
    let of_front = sections::read(&kind, &mut read, context);
    forms::show(&kind.fields, front, &mut context.diagnostics);
    let exempt = exempt::reason(&kind, front, &mut values, around.meetings, context);
    notice::check(&kind, front, common.date, &values, around.meetings, context);
    let exemptions = typed_numbers::exemptions(&mut read, &mut context.diagnostics);
    let asks_split = check_split(&mut read, known_kind.then_some(&kind), &mut context.diagnostics);
    if known_kind {
        read.finish(&mut context.diagnostics);
    }
    let annexes = appendices::find(parts, common.appendices, context);
    let elsewhere: Vec<&str> = annexes.iter().map(|annex| annex.path).collect();
    let mut body = assemble::assemble(index, parts, common.parts, &elsewhere, &kind, context);
    sections::place(of_front, &kind, &mut body);
    let own = body.len();
    let annexes = annexes.into_iter().map(|annex| {
        let start = body.len();
        body.extend(appendices::blocks(&annex, context));
        (annex.letter, start..body.len())
    });
    let annexes: Vec<_> = annexes.collect();
    let searched = typed_numbers::Searched {
        front,
        kind: &kind,
        records: around.records.of(&raw.folder),
        body: &body,
        whole: std::iter::once(&raw.index).chain(raw.parts.values()).collect(),
        edition: around.edition,
    };
    let mut resolved = blocks::resolve(&body[..own], Place::BODY, context);
    let mut appendices = Vec::new();
    for (letter, range) in annexes {
        context.headings.open_appendix(letter);
        let blocks = blocks::resolve(&body[range], Place::BODY, context);
        if let Some(Block::Heading(heading)) = blocks.first() {
            appendices.push(heading.id.clone());
        }
        resolved.extend(blocks);
    }
    empty_sections::report(&body[..own], &kind, &searched.whole, context);
    let unprintable = searched.whole.iter().flat_map(|part| part.unprintable.clone()).collect();
    let mut footnotes = footnotes(context);
    let (typed_numbers, figures_count) = typed_numbers::find(&searched, exemptions, context);
    references::check(context);
    lexicon::fill(&mut resolved, &mut footnotes, around.terms, context);
    let known = Known { own: Some(&context.targets), papers: None };
    references::fill(&mut resolved, &mut footnotes, known);
    Expander::new(around.glossary).paper(&mut resolved, &mut footnotes);
    let mut values: BTreeMap<String, FieldValue> = values.into_iter().collect();
    values.values_mut().for_each(|value| fill_value(value, known));
    if !known_kind {
        return None;
    }
    let last_days = versions::last_days(front, &kind);
    let url = url(raw);
    let slug = url.rsplit('/').next().unwrap_or(&url).to_owned();
    let organisation = common
        .organisation
        .or_else(|| around.office.map(|office| office.organisation.clone()))
        .unwrap_or_default();
    let blank_page = common.blank_page.unwrap_or(match kind.blank_end {
        true => BlankPage::Even,
        false => BlankPage::Never,
    });
    let paper = Paper {
        slug,
        url,
        split: common.split.unwrap_or_else(|| kind.split.unwrap_or_default()),
        kind,
        blank_page,
        title: filled(common.title?, known),
        summary: common.summary.map(|summary| filled(summary, known)),
        date: common.date?,
        status: common.status,
        author: common.author.unwrap_or_else(|| organisation.clone()),
        organisation,
        language,
        words: Arc::clone(&context.words),
        translation_of: None,
        translations: Vec::new(),
        fields: values,
        records: records::of_paper(context),
        blocks: resolved,
        appendices,
        versions: common.versions,
        last_days,
        footnotes,
        datasets: BTreeMap::new(),
        assets: context.published.assets(),
        typed_numbers,
        figures_count,
        exempt,
        pack: None,
        unprintable,
        span: Span::file_start(index.file),
    };
    report_unsplit(&paper, asks_split, &mut context.diagnostics);
    figures::report_stale(&paper, &context.scope, &mut context.diagnostics);
    Some(paper)
}

/// The keys every paper has, whatever its kind.
struct Common<'a> {
    title: Option<Vec<Inline>>,
    date: Option<Date>,
    summary: Option<Vec<Inline>>,
    status: Status,
    organisation: Option<String>,
    author: Option<String>,
    numbering: Option<Numbering>,
    blank_page: Option<BlankPage>,
    split: Option<Split>,
    parts: &'a [Node],
    appendices: &'a [Node],
    versions: Vec<Version>,
}

/// The paper's language: its own or the office's. From here on the paper is written in its words.
fn language(read: &mut Fields<'_>, around: &Surroundings<'_>, context: &mut Context<'_>) -> String {
    let own = read.language(&mut context.diagnostics);
    if let (Some(tag), Some(node)) = (&own, read.take("language"))
        && !around.languages.knows(tag)
    {
        context.diagnostics.push(translations::without_words(tag, around.languages, node.span));
    }
    let language = own
        .or_else(|| around.office.map(|office| office.language.clone()))
        .unwrap_or_else(|| "en-GB".to_owned());
    context.words = Arc::clone(around.languages.of(&language));
    context.evaluator.set_words(&context.words);
    language
}

const BLANK_PAGES: [(&str, BlankPage); 3] =
    [("never", BlankPage::Never), ("even", BlankPage::Even), ("always", BlankPage::Always)];

fn common<'a>(read: &mut Fields<'a>, context: &mut Context<'_>) -> Common<'a> {
    let findings = &mut context.diagnostics;
    let title = read.required_markdown("title", findings);
    let date = read.required_own_date("date", findings);
    let summary = read.markdown("summary", findings);
    let status = [("draft", Status::Draft), ("final", Status::Final)];
    let status = read.choice("status", &status, findings).unwrap_or_default();
    check_slug(read, findings);
    let draws_on = read.list("draws_on", findings);
    let as_at = read.text("as_at", findings);
    let as_at = as_at.zip(read.take("as_at").map(|node| node.span));
    let common = Common {
        title: None,
        date,
        summary: None,
        status,
        organisation: read.text("organisation", findings).map(|name| typographic(&name)),
        author: read.text("author", findings).map(|name| typographic(&name)),
        numbering: read.choice("numbering", &NUMBERINGS, findings),
        blank_page: read.choice("blank_page", &BLANK_PAGES, findings),
        split: read.choice("split", &SPLITS, findings),
        parts: read.list("parts", findings),
        appendices: read.list("appendices", findings),
        versions: versions::read(read.list("versions", findings), findings),
    };
    // Before any text is read: its figures depend on it.
    context.set_pin(as_at, date);
    records::check_drawn(draws_on, context);
    context.translation_of = translations::read(read, context);
    Common {
        title: fields::text(title, context),
        summary: fields::text(summary, context),
        ..common
    }
}

fn check_slug(read: &mut Fields<'_>, findings: &mut Diagnostics) {
    let Some(node) = read.take("slug") else { return };
    let valid = node.as_text().is_some_and(|slug| {
        !slug.is_empty()
            && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    });
    if !valid {
        findings.push(
            Diagnostic::new(
                Code::BadId,
                node.span,
                "`slug` is the last part of the paper's address",
            )
            .help("use lower-case letters, digits and hyphens: `slug: drugs-update`"),
        );
    }
}

/// Only kinds whose template knows how can have several web pages. Returns where the paper asks for them.
fn check_split(
    read: &mut Fields<'_>,
    kind: Option<&Arc<Kind>>,
    findings: &mut Diagnostics,
) -> Option<Span> {
    let node = read.take("split").filter(|node| node.as_text() == Some("sections"))?;
    let kind = kind?;
    if kind.split.is_some() {
        return Some(node.span);
    }
    let message = format!("a {} always stands on one web page", kind.label.to_lowercase());
    findings.push(
        Diagnostic::new(Code::SplitNotOffered, node.span, message)
            .label("cannot be split")
            .help("take the line away, or write `split: none`")
            .help(format!(
                "to let papers of this kind be split, add `split: none` to `templates/kinds/{}.yaml`",
                kind.name
            )),
    );
    None
}

/// A paper that asks for a web page a section has sections.
fn report_unsplit(paper: &Paper, asked: Option<Span>, findings: &mut Diagnostics) {
    let Some(span) = asked.filter(|_| leaves(paper).len() < 2) else { return };
    let message = "this paper has too few sections to be split, so it stays on one web page";
    findings.push(
        Diagnostic::new(Code::NothingToSplit, span, message).help(
            "take the line away, or give the paper at least two headings that start with `##`",
        ),
    );
}

fn kind(
    read: &mut Fields<'_>,
    kinds: &BTreeMap<String, Arc<Kind>>,
    findings: &mut Diagnostics,
) -> Option<Arc<Kind>> {
    let node = read.require("kind", findings)?;
    let name = crate::load::yaml::read_text(node, "`kind`", findings)?;
    let found = kinds.get(&name).cloned();
    if found.is_none() {
        let names = || kinds.keys().map(String::as_str);
        findings.push(
            Diagnostic::new(Code::UnknownKind, node.span, format!("there is no kind `{name}`"))
                .suggest(&name, names())
                .help(format!("the kinds are {}", list_of(names()))),
        );
    }
    found
}

/// The notes in order of first mention. A note may mention further notes: those follow.
fn footnotes(context: &mut Context<'_>) -> Vec<Footnote> {
    let mut at = 0;
    let mut notes = Vec::new();
    while let Some((key, _)) = context.mentioned.get(at) {
        let raw = context.notes.get(key).cloned();
        let blocks = raw.map(|note| blocks::resolve(&note.blocks, Place::APART, context));
        notes.push((at + 1, blocks.unwrap_or_default()));
        at += 1;
    }
    notes
        .into_iter()
        .map(|(number, blocks): (usize, Vec<Block>)| Footnote {
            number,
            id: format!("note-{number}"),
            marks: context.mentioned[number - 1].1.clone(),
            blocks,
        })
        .collect()
}

fn filled(mut inlines: Vec<Inline>, known: Known<'_>) -> Vec<Inline> {
    references::fill_inlines(&mut inlines, known);
    inlines
}

fn fill_value(value: &mut FieldValue, known: Known<'_>) {
    match value {
        FieldValue::Text(inlines) => references::fill_inlines(inlines, known),
        FieldValue::List(values) => values.iter_mut().for_each(|value| fill_value(value, known)),
        FieldValue::Record(values) => {
            values.iter_mut().for_each(|(_, value)| fill_value(value, known));
        }
        _ => {}
    }
}
