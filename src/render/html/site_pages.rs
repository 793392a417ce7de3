//! The pages that are no papers: home, the list of each kind, accessibility statement, page not found.

use std::collections::BTreeMap;

use super::engine::{Engine, value};
use super::paper::{Sheet, canonical, pdf_view};
use super::place::Place;
use super::view::{
    Crumb, DateView, HomeView, ItemView, KindLink, KindView, PageView, StatementView, YearView,
};
use super::{escape, inlines};
use crate::diagnostic::Diagnostic;
use crate::model::{Compliance, Kind, Office, Status, plain_text};
use crate::render::Artefact;

/// A page or what is wrong with its template.
pub(super) type Page = Result<Artefact, Box<Diagnostic>>;

/// The folder of the list of a kind's papers.
pub(super) fn kind_folder(kind: &Kind) -> String {
    format!("kinds/{}", kind.name)
}

/// Home, one list for each kind that has papers, accessibility statement and page not found.
pub(super) fn pages(sheets: &[Sheet<'_>], office: &Office, engine: &Engine<'_>) -> Vec<Page> {
    let mut kinds: BTreeMap<(&str, &str), Vec<&Sheet<'_>>> = BTreeMap::new();
    for sheet in sheets {
        let kind = &sheet.paper.kind;
        kinds.entry((&kind.plural, &kind.name)).or_default().push(sheet);
    }
    let mut pages = vec![home(sheets, &kinds, office, engine)];
    pages.extend(kinds.values().map(|papers| kind_page(papers, office, engine)));
    pages.push(accessibility(office, engine));
    pages.push(not_found(office, engine));
    pages
}

fn home(
    sheets: &[Sheet<'_>],
    kinds: &BTreeMap<(&str, &str), Vec<&Sheet<'_>>>,
    office: &Office,
    engine: &Engine<'_>,
) -> Page {
    let place = Place::in_folder("");
    let mut years: Vec<YearView<'_>> = Vec::new();
    for sheet in sheets {
        let year = sheet.paper.date.parts().0.to_string();
        if years.last().is_none_or(|last| last.year != year) {
            years.push(YearView { year, papers: Vec::new() });
        }
        let papers = &mut years.last_mut().expect("a year was just added").papers;
        papers.push(item(sheet, &place));
    }
    let links = kinds
        .values()
        .filter_map(|papers| {
            let kind = &papers.first()?.paper.kind;
            let href = place.page(&kind_folder(kind));
            Some(KindLink { href, plural: &kind.plural, count: papers.len() })
        })
        .collect();
    let view = HomeView { years, kinds: links, count: sheets.len() };
    let page = PageView {
        title: office.title.clone(),
        description: office.description.clone(),
        current: "home",
        breadcrumbs: Vec::new(),
        ..page(&place, office, "", "")
    };
    let html = engine.page("home.html", &[("page", value(&page)), ("home", value(&view))])?;
    Ok(Artefact::new("index.html", html))
}

fn kind_page(sheets: &[&Sheet<'_>], office: &Office, engine: &Engine<'_>) -> Page {
    let kind = &sheets[0].paper.kind;
    let folder = kind_folder(kind);
    let place = Place::in_folder(&folder);
    let view = KindView {
        plural: &kind.plural,
        description: &kind.description,
        papers: sheets.iter().map(|sheet| item(sheet, &place)).collect(),
    };
    let page = PageView {
        description: kind.description.clone(),
        ..page(&place, office, &folder, &kind.plural)
    };
    let html = engine.page("kind.html", &[("page", value(&page)), ("kind", value(&view))])?;
    Ok(Artefact::new(format!("{folder}/index.html"), html))
}

fn accessibility(office: &Office, engine: &Engine<'_>) -> Page {
    let place = Place::in_folder("accessibility");
    let statement = &office.accessibility;
    let view = StatementView {
        compliance: match statement.compliance {
            Compliance::Full => "full",
            Compliance::Partial => "partial",
            Compliance::None => "none",
        },
        issues: statement.issues.iter().map(|issue| inlines::html(issue, &place)).collect(),
        alternatives: inlines::html(&statement.alternatives, &place),
        response_days: statement.response_days,
        prepared: DateView::from(statement.prepared),
        reviewed: DateView::from(statement.reviewed),
        testing: inlines::html(&statement.testing, &place),
    };
    let page = PageView {
        current: "accessibility",
        ..page(&place, office, "accessibility", "Accessibility statement")
    };
    let values = [("page", value(&page)), ("statement", value(&view))];
    let html = engine.page("accessibility.html", &values)?;
    Ok(Artefact::new("accessibility/index.html", html))
}

/// A server shows this page at any address, so its links lead astray where the address is deep; the
/// template therefore also gives the site's full address.
fn not_found(office: &Office, engine: &Engine<'_>) -> Page {
    let place = Place::in_folder("");
    let page = PageView { canonical: None, ..page(&place, office, "", "Page not found") };
    let html = engine.page("404.html", &[("page", value(&page))])?;
    Ok(Artefact::new("404.html", html))
}

/// What the frame of a page of the site needs to know.
pub(super) fn page<'a>(
    place: &'a Place,
    office: &'a Office,
    folder: &str,
    name: &str,
) -> PageView<'a> {
    PageView {
        root: &place.root,
        title: format!("{name} \u{2013} {}", office.title),
        description: String::new(),
        language: &office.language,
        canonical: canonical(office, folder),
        current: "",
        breadcrumbs: vec![Crumb { href: place.page(""), text: "Home" }],
        name: name.to_owned(),
    }
}

fn item<'a>(sheet: &Sheet<'a>, place: &Place) -> ItemView<'a> {
    let paper = sheet.paper;
    let way = format!("{}{}/", place.root, escape::path(&paper.url));
    ItemView {
        href: place.page(&paper.url),
        title: plain_text(&paper.title),
        kind: &paper.kind.label,
        organisation: &paper.organisation,
        date: DateView::from(paper.date),
        summary: paper.summary.as_deref().map(plain_text),
        draft: paper.status == Status::Draft,
        exempt: paper.exempt.is_some(),
        language: &paper.language,
        pdf: sheet.pdf.map(|pdf| pdf_view(paper, pdf, &way)),
    }
}
