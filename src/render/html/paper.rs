//! A paper's page and the files beside it.

use std::sync::Arc;

use super::anchors::{Anchors, Guide};
use super::blocks::Writer;
use super::engine::{Engine, value};
use super::escape;
use super::frame::Frame;
use super::pack::PackView;
use super::place::Place;
use super::view::{
    ClosingView, Crumb, DateView, FoundView, PageView, PaperView, PdfView, StepView, VersionView,
};
use super::{Locate, contents, fields, inlines, languages, notes, register, size};
use crate::diagnostic::Diagnostic;
use crate::model::words::Argument;
use crate::model::{self, Leaf, LeafPart, Office, Paper, Status, Words, plain_text};
use crate::render::data::offers::Offers;
use crate::render::{Artefact, Drawings, PdfFile};

/// A paper with what was made of it.
pub(super) struct Sheet<'a> {
    /// The paper.
    pub(super) paper: &'a Paper,
    /// Its charts.
    pub(super) drawings: &'a Drawings,
    /// Its PDF.
    pub(super) pdf: Option<&'a PdfFile>,
    /// The datasets of the site.
    pub(super) offers: &'a Offers<'a>,
    /// For the preview: says where a passage was written.
    pub(super) locate: Option<&'a Locate<'a>>,
    /// Whether the files beside its pages are wanted.
    pub(super) files: bool,
    /// Tells where the places of split papers stand.
    pub(super) guide: Arc<Guide>,
}

/// Where the places of split papers stand.
pub(super) fn anchors(papers: &[Arc<Paper>]) -> Anchors {
    let mut anchors = Anchors::default();
    let none = Arc::default();
    let undrawn = Drawings::new();
    for paper in papers {
        let leaves = model::leaves(paper);
        if leaves.len() < 2 {
            continue;
        }
        let closing_leaf = leaves.iter().rposition(|leaf| leaf.part != LeafPart::Notes);
        for (index, leaf) in leaves.iter().enumerate() {
            let place = Place::of_paper(&leaf.folder, &paper.url, &none, &paper.words);
            let mut writer = Writer::new(&place, &undrawn);
            writer.reprints = leaf.reprints_before;
            writer.blocks(leaf.part.blocks());
            if leaf.part == LeafPart::Notes {
                notes::write(&mut writer, &paper.footnotes);
                anchors.place(&paper.url, &leaf.folder, notes::SECTION_ID);
            }
            anchors.add(&paper.url, &leaf.folder, &writer.take());
            if Some(index) == closing_leaf {
                for field in &paper.kind.closing {
                    anchors.place(&paper.url, &leaf.folder, &fields::section_id(field));
                }
            }
        }
    }
    anchors
}

/// The pages of a paper, its images and its downloads, in that order.
pub(super) fn files(
    sheet: &Sheet<'_>,
    frame: &Frame<'_>,
    engine: &Engine<'_>,
) -> Result<Vec<Artefact>, Box<Diagnostic>> {
    let paper = sheet.paper;
    let leaves = model::leaves(paper);
    let mut files = Vec::new();
    let mut downloads = Vec::new();
    for index in 0..leaves.len() {
        files.push(page(sheet, &leaves, index, frame, engine, &mut downloads)?);
    }
    if !sheet.files {
        return Ok(files);
    }
    for asset in &paper.assets {
        let path = format!("{}/{}", paper.url, asset.name);
        files.push(Artefact::new(path, asset.bytes.as_ref().clone()));
    }
    files.extend(register::files(sheet, frame, engine)?);
    for download in downloads {
        files.push(Artefact::new(format!("{}/{}", paper.url, download.path), download.bytes));
    }
    Ok(files)
}

/// One page of a paper; what its exhibits offer is added to the downloads.
fn page(
    sheet: &Sheet<'_>,
    leaves: &[Leaf<'_>],
    index: usize,
    frame: &Frame<'_>,
    engine: &Engine<'_>,
    downloads: &mut Vec<Artefact>,
) -> Result<Artefact, Box<Diagnostic>> {
    let (paper, leaf) = (sheet.paper, &leaves[index]);
    let mut place = Place::of_paper(&leaf.folder, &paper.url, &sheet.guide, &paper.words);
    // Where only the words are read, figures are words like others.
    place.figures = sheet.files;
    let mut writer = Writer::new(&place, sheet.drawings);
    writer.data = Some((paper, sheet.offers));
    writer.locate = sheet.locate;
    writer.reprints = leaf.reprints_before;
    writer.blocks(leaf.part.blocks());
    let body = writer.take();
    if matches!(leaf.part, LeafPart::Whole(_) | LeafPart::Notes) {
        notes::write(&mut writer, &paper.footnotes);
    }
    let notes = writer.take();

    let all = fields::all(paper, &place);
    let closing = fields::listed(&paper.kind.closing, paper, &all, &place);
    let contents = contents::entries(paper, &closing, leaf, &place);
    let closes = Some(index) == leaves.iter().rposition(|leaf| leaf.part != LeafPart::Notes);
    let closing = closing.into_iter().filter(|_| closes);
    let versions = paper.shown_versions().iter();
    let step = |at: Option<usize>| Some(step(paper, leaves.get(at?)?, &place));
    let view = PaperView {
        kind: &paper.kind.label,
        kind_name: &paper.kind.name,
        organisation: &paper.organisation,
        title: inlines::html(&paper.title, &place),
        date: DateView::new(paper.date, &paper.words),
        languages: languages::of(paper, &place),
        draft: paper.status == Status::Draft,
        exempt: paper.exempt.is_some(),
        pack: PackView::new(sheet, &place),
        versions: versions.map(|version| VersionView::new(version, &paper.words)).collect(),
        header: fields::listed(&paper.kind.header, paper, &all, &place),
        fields: &all,
        contents,
        first: index == 0,
        last: closes,
        split: leaves.len() > 1,
        href: place.page(&paper.url),
        previous: step(index.checked_sub(1)),
        next: step(Some(index + 1)),
        body,
        numbered: contents::has_numbers(leaf.part.blocks()),
        closing: closing.map(|field| ClosingView { id: field.section_id(), field }).collect(),
        notes_id: notes::SECTION_ID,
        notes,
        pdf: sheet.pdf.map(|pdf| pdf_view(paper, pdf, &place.beside(""), &paper.words)),
        register: register::summary(paper, &place),
    };
    downloads.extend(writer.downloads);
    let mut page = page_view(paper, leaf, frame, &place);
    // The other versions may have other pages: the first leads to the first.
    if index == 0 {
        page.alternates = languages::alternates(paper, frame.office, &place);
    }
    let mut own = paper.kind.template_names().map(|name| format!("{name}.html"));
    let template = own.find(|name| engine.has(name));
    let template = template.unwrap_or_else(|| "paper.html".to_owned());
    let html = engine.page(&template, &page, &[("paper", value(&view))])?;
    Ok(Artefact::new(format!("{}/index.html", leaf.folder), html))
}

/// The way to the page before or after.
fn step(paper: &Paper, leaf: &Leaf<'_>, place: &Place) -> StepView {
    let number = match leaf.part {
        LeafPart::Section { number, .. } => number.map(str::to_owned),
        _ => None,
    };
    let text = leaf_name(leaf, &place.words).unwrap_or_else(|| plain_text(&paper.title));
    StepView { href: place.page(&leaf.folder), number, text }
}

/// What a page of a split paper is called beyond the paper's title.
fn leaf_name(leaf: &Leaf<'_>, words: &Words) -> Option<String> {
    match leaf.part {
        LeafPart::Whole(_) | LeafPart::Front(_) => None,
        LeafPart::Section { title, .. } => Some(plain_text(title)),
        LeafPart::Notes => Some(words.say("notes")),
    }
}

fn page_view<'a>(
    paper: &'a Paper,
    leaf: &Leaf<'_>,
    frame: &'a Frame<'_>,
    place: &'a Place,
) -> PageView<'a> {
    let (office, words) = (frame.office, &paper.words);
    let title = plain_text(&paper.title);
    let other = frame.language_of(paper);
    let mut breadcrumbs = vec![frame.home(place), frame.kind_crumb(paper, place)];
    let (name, full) = match leaf_name(leaf, words) {
        Some(section) => {
            let (href, text) = (place.page(&paper.url), title.clone().into());
            breadcrumbs.push(Crumb { href, text, language: other });
            let full = format!("{section} \u{2013} {title}");
            (section, full)
        }
        None => (title.clone(), title),
    };
    PageView {
        root: &place.root,
        title: format!("{} \u{2013} {}", marked(full, paper), office.title),
        description: paper.summary.as_deref().map(plain_text).unwrap_or_default(),
        language: &paper.language,
        canonical: canonical(office, &leaf.folder),
        alternates: Vec::new(),
        current: "",
        breadcrumbs,
        name,
        found: Some(FoundView {
            title: plain_text(&paper.title),
            section: leaf_name(leaf, words),
            language: other,
            kind: frame.kind(paper).label.as_str().into(),
            organisation: &paper.organisation,
            date: Some(frame.words.date(paper.date)),
        }),
    }
}

/// The title of a page or an entry, which says where a paper is a draft.
fn marked(title: String, paper: &Paper) -> String {
    match paper.status {
        Status::Draft => paper.words.say_with("draft-title", &[("title", Argument::Text(&title))]),
        Status::Final => title,
    }
}

/// The address of a page on the web, without the file's name; none where the office gave no address.
pub(super) fn canonical(office: &Office, folder: &str) -> Option<String> {
    crate::render::data::address(office, folder)
}

/// The PDF of a paper in the words of a page, `way` being the way from the page to the paper's folder.
pub(super) fn pdf_view(paper: &Paper, pdf: &PdfFile, way: &str, words: &Words) -> PdfView {
    PdfView {
        href: format!("{way}{}", escape::path(&paper.pdf_name())),
        pages: size::pages(pdf.pages, words),
        size: size::words(pdf.bytes.len(), words),
    }
}
