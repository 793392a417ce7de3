//! One paper: its front matter, kind, body and notes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::blocks::{self, Place};
use super::context::Context;
use super::glossary::{Expander, Glossary};
use super::{assemble, datasets, edition, fields, references};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::yaml::{Fields, Node};
use crate::load::{NUMBERINGS, RawOffice, RawPaper, RawPart};
use crate::model::{
    Block, Dataset, Date, Edition, FieldValue, Footnote, Inline, Kind, Numbering, Paper, Status,
    typographic,
};

/// What all papers share.
pub(super) struct Surroundings<'a> {
    pub(super) kinds: &'a BTreeMap<String, Arc<Kind>>,
    pub(super) datasets: &'a Arc<BTreeMap<String, Arc<Dataset>>>,
    pub(super) unsound: &'a BTreeSet<String>,
    pub(super) glossary: &'a Glossary,
    pub(super) urls: &'a BTreeMap<&'a str, String>,
    pub(super) office: Option<&'a RawOffice>,
    pub(super) edition: Edition,
}

/// What came of a paper.
pub(super) struct Outcome {
    pub(super) paper: Option<Paper>,
    pub(super) withheld: Vec<String>,
    pub(super) diagnostics: Diagnostics,
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
pub(super) fn resolve(
    raw: &RawPaper,
    own: &datasets::Folder,
    around: &Surroundings<'_>,
) -> Outcome {
    let mut withheld = edition::Withheld::default();
    let index = edition::of_part(&raw.index, around.edition, &mut withheld);
    let parts: BTreeMap<String, RawPart> = raw
        .parts
        .iter()
        .map(|(path, part)| (path.clone(), edition::of_part(part, around.edition, &mut withheld)))
        .collect();
    let mut context = Context::new(raw, own, around.urls, around.datasets, around.unsound);
    for part in std::iter::once(&index).chain(parts.values()) {
        for note in &part.document.footnotes {
            context.notes.insert((note.span.file, note.label.clone()), note.clone());
        }
    }
    let paper = resolve_paper(raw, &index, &parts, around, &mut context);
    report_unused(raw, &withheld, &mut context);
    Outcome { paper, withheld: withheld.texts, diagnostics: context.diagnostics }
}

fn resolve_paper(
    raw: &RawPaper,
    index: &RawPart,
    parts: &BTreeMap<String, RawPart>,
    around: &Surroundings<'_>,
    context: &mut Context<'_>,
) -> Option<Paper> {
    let front = index.front.as_ref()?;
    let mut read = Fields::open(front, "the front matter", &mut context.diagnostics)?;
    let kind = kind(&mut read, around.kinds, &mut context.diagnostics);
    let common = common(&mut read, context);
    let known_kind = kind.is_some();
    let kind = kind.unwrap_or_else(|| Arc::new(no_kind()));
    context.numbering = common.numbering.unwrap_or(kind.numbering);
    let values = fields::read(&kind.fields, &mut read, context);
    if known_kind {
        read.finish(&mut context.diagnostics);
    }
    let body = assemble::assemble(index, parts, common.parts, &kind, context);
    let mut body = blocks::resolve(&body, Place::BODY, context);
    let mut footnotes = footnotes(context);
    references::check(context);
    references::fill(&mut body, &mut footnotes, &context.targets);
    Expander::new(around.glossary).paper(&mut body, &mut footnotes);
    let mut values: BTreeMap<String, FieldValue> = values.into_iter().collect();
    values.values_mut().for_each(|value| fill_value(value, &context.targets));
    if !known_kind {
        return None;
    }
    let url = url(raw);
    let slug = url.rsplit('/').next().unwrap_or(&url).to_owned();
    let organisation = common
        .organisation
        .or_else(|| around.office.map(|office| office.organisation.clone()))
        .unwrap_or_default();
    Some(Paper {
        slug,
        url,
        kind,
        title: filled(common.title?, &context.targets),
        summary: common.summary.map(|summary| filled(summary, &context.targets)),
        date: common.date?,
        status: common.status,
        author: common.author.unwrap_or_else(|| organisation.clone()),
        organisation,
        language: common
            .language
            .or_else(|| around.office.map(|office| office.language.clone()))
            .unwrap_or_else(|| "en-GB".to_owned()),
        fields: values,
        blocks: body,
        footnotes,
        assets: context.published.assets(),
        span: Span::file_start(index.file),
    })
}

/// The keys every paper has, whatever its kind.
struct Common<'a> {
    title: Option<Vec<Inline>>,
    date: Option<Date>,
    summary: Option<Vec<Inline>>,
    status: Status,
    organisation: Option<String>,
    author: Option<String>,
    language: Option<String>,
    numbering: Option<Numbering>,
    parts: &'a [Node],
}

fn common<'a>(read: &mut Fields<'a>, context: &mut Context<'_>) -> Common<'a> {
    let findings = &mut context.diagnostics;
    let title = read.required_markdown("title", findings);
    let date = read.required_date("date", findings);
    let summary = read.markdown("summary", findings);
    let status = [("draft", Status::Draft), ("final", Status::Final)];
    let status = read.choice("status", &status, findings).unwrap_or_default();
    check_slug(read, findings);
    let common = Common {
        title: None,
        date,
        summary: None,
        status,
        organisation: read.text("organisation", findings).map(|name| typographic(&name)),
        author: read.text("author", findings).map(|name| typographic(&name)),
        language: read.text("language", findings),
        numbering: read.choice("numbering", &NUMBERINGS, findings),
        parts: read.list("parts", findings),
    };
    if let Some(language) = &common.language
        && !valid_language(language)
    {
        let span = read.take("language").map_or(read.span(), |node| node.span);
        findings.push(
            Diagnostic::new(Code::BadChoice, span, format!("`{language}` is not a language code"))
                .help("write `en-GB` or `cy`"),
        );
    }
    Common {
        title: fields::text(title, context),
        summary: fields::text(summary, context),
        ..common
    }
}

fn valid_language(language: &str) -> bool {
    let mut parts = language.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && letters(first))
        && parts.next().is_none_or(|region| region.len() == 2 && letters(region))
        && parts.next().is_none()
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

/// Stands in for a kind that does not exist while the rest of the paper is read for its errors.
fn no_kind() -> Kind {
    Kind {
        name: String::new(),
        label: String::new(),
        plural: String::new(),
        description: String::new(),
        fields: Vec::new(),
        header: Vec::new(),
        closing: Vec::new(),
        sections: Vec::new(),
        numbering: Numbering::None,
        contents: false,
        blank_end: false,
        parts_folder: None,
    }
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

fn filled(mut inlines: Vec<Inline>, targets: &references::Targets) -> Vec<Inline> {
    references::fill_inlines(&mut inlines, targets);
    inlines
}

fn fill_value(value: &mut FieldValue, targets: &references::Targets) {
    match value {
        FieldValue::Text(inlines) => references::fill_inlines(inlines, targets),
        FieldValue::List(values) => values.iter_mut().for_each(|value| fill_value(value, targets)),
        FieldValue::Record(values) => {
            values.iter_mut().for_each(|(_, value)| fill_value(value, targets));
        }
        _ => {}
    }
}

/// Names the files and datasets of the paper's folder that nothing in it uses.
fn report_unused(raw: &RawPaper, withheld: &edition::Withheld, context: &mut Context<'_>) {
    for (path, file) in &raw.files {
        if !context.published.has(path) && !withheld.files.contains(path) {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::StrayFile,
                    Span::file_start(file.file),
                    "nothing in the paper uses this file, so it is not published",
                )
                .help(format!("link to it, `[words](address)`, or remove it: `{path}`")),
            );
        }
    }
}
