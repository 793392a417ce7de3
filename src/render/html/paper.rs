//! A paper's page and the files beside it.

use super::blocks::Writer;
use super::engine::{Engine, value};
use super::escape;
use super::place::Place;
use super::site_pages::kind_folder;
use super::view::{ClosingView, Crumb, DateView, PageView, PaperView, PdfView};
use super::{Locate, contents, fields, inlines, notes, register, size};
use crate::diagnostic::Diagnostic;
use crate::model::{Office, Paper, RegisterEntry, Status, plain_text};
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
    /// Its figures.
    pub(super) register: &'a [RegisterEntry<'a>],
    /// The datasets of the site.
    pub(super) offers: &'a Offers<'a>,
    /// For the preview: says where a passage was written.
    pub(super) locate: Option<&'a Locate<'a>>,
}

/// The page of a paper, its images and its downloads, in that order.
pub(super) fn files(
    sheet: &Sheet<'_>,
    office: &Office,
    engine: &Engine<'_>,
) -> Result<Vec<Artefact>, Box<Diagnostic>> {
    let paper = sheet.paper;
    let place = Place::in_folder(&paper.url);
    let mut writer = Writer::new(&place, sheet.drawings);
    writer.data = Some((paper, sheet.offers));
    writer.locate = sheet.locate;
    writer.blocks(&paper.blocks);
    let body = writer.take();
    notes::write(&mut writer, &paper.footnotes);
    let notes = writer.take();

    let all = fields::all(paper, &place);
    let closing = fields::listed(&paper.kind.closing, paper, &all);
    let view = PaperView {
        kind: &paper.kind.label,
        kind_name: &paper.kind.name,
        organisation: &paper.organisation,
        title: inlines::html(&paper.title, &place),
        date: DateView::from(paper.date),
        draft: paper.status == Status::Draft,
        header: fields::listed(&paper.kind.header, paper, &all),
        fields: &all,
        contents: contents::entries(paper, &closing),
        body,
        numbered: contents::has_numbers(&paper.blocks),
        closing: closing
            .into_iter()
            .map(|field| ClosingView { id: field.section_id(), field })
            .collect(),
        notes_id: notes::SECTION_ID,
        notes,
        pdf: sheet.pdf.map(|pdf| pdf_view(paper, pdf, "")),
        register: register::summary(sheet.register),
    };
    let page = page_view(paper, office, &place);
    let own = format!("{}.html", paper.kind.name);
    let template = if engine.has(&own) { own.as_str() } else { "paper.html" };
    let html = engine.page(template, &[("page", value(&page)), ("paper", value(&view))])?;

    let mut files = vec![Artefact::new(format!("{}/index.html", paper.url), html)];
    for asset in &paper.assets {
        let path = format!("{}/{}", paper.url, asset.name);
        files.push(Artefact::new(path, asset.bytes.as_ref().clone()));
    }
    files.extend(register::files(sheet, office, engine)?);
    for download in writer.downloads {
        files.push(Artefact::new(format!("{}/{}", paper.url, download.path), download.bytes));
    }
    Ok(files)
}

fn page_view<'a>(paper: &'a Paper, office: &'a Office, place: &'a Place) -> PageView<'a> {
    let name = plain_text(&paper.title);
    let draft = if paper.status == Status::Draft { "Draft: " } else { "" };
    PageView {
        root: &place.root,
        title: format!("{draft}{name} \u{2013} {}", office.title),
        description: paper.summary.as_deref().map(plain_text).unwrap_or_default(),
        language: &paper.language,
        canonical: canonical(office, &paper.url),
        current: "",
        breadcrumbs: vec![
            Crumb { href: place.page(""), text: "Home" },
            Crumb { href: place.page(&kind_folder(&paper.kind)), text: &paper.kind.plural },
        ],
        name,
    }
}

/// The address of a page on the web, without the file's name; none where the office gave no address.
pub(super) fn canonical(office: &Office, folder: &str) -> Option<String> {
    crate::render::data::address(office, folder)
}

/// The PDF of a paper, `way` being the way from the page to the paper's folder.
pub(super) fn pdf_view(paper: &Paper, pdf: &PdfFile, way: &str) -> PdfView {
    PdfView {
        href: format!("{way}{}", escape::path(&paper.pdf_name())),
        pages: size::pages(pdf.pages),
        size: size::words(pdf.bytes.len()),
    }
}
