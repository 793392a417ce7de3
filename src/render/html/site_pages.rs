//! The pages that are no papers: lists of papers, accessibility statement, search, page not found.

use super::engine::{Engine, value};
use super::paper::{Sheet, canonical, home};
use super::place::Place;
use super::view::{DateView, PageView, StatementView};
use super::{inlines, listing};
use crate::diagnostic::Diagnostic;
use crate::model::{Compliance, Site};
use crate::render::Artefact;

/// A page or what is wrong with its template.
pub(super) type Page = Result<Artefact, Box<Diagnostic>>;

/// The lists of papers, accessibility statement, page not found, and the search where there is one.
pub(super) fn pages(
    sheets: &[Sheet<'_>],
    site: &Site,
    engine: &Engine<'_>,
    search: bool,
) -> Vec<Page> {
    let mut pages = listing::pages(sheets, site, engine);
    pages.push(accessibility(site, engine));
    pages.push(not_found(site, engine));
    if search {
        pages.push(search_page(site, engine));
    }
    pages
}

fn search_page(site: &Site, engine: &Engine<'_>) -> Page {
    let place = place(site, "search");
    let page = PageView { current: "search", ..page(&place, site, "search", "search") };
    let html = engine.page("search.html", &page, &[])?;
    Ok(Artefact::new("search/index.html", html))
}

fn accessibility(site: &Site, engine: &Engine<'_>) -> Page {
    let place = place(site, "accessibility");
    let statement = &site.office.accessibility;
    let view = StatementView {
        compliance: match statement.compliance {
            Compliance::Full => "full",
            Compliance::Partial => "partial",
            Compliance::None => "none",
        },
        issues: statement.issues.iter().map(|issue| inlines::html(issue, &place)).collect(),
        alternatives: inlines::html(&statement.alternatives, &place),
        response_days: statement.response_days,
        prepared: DateView::new(statement.prepared, &place.words),
        reviewed: DateView::new(statement.reviewed, &place.words),
        testing: inlines::html(&statement.testing, &place),
    };
    let page = PageView {
        current: "accessibility",
        ..page(&place, site, "accessibility", "accessibility-statement")
    };
    let html = engine.page("accessibility.html", &page, &[("statement", value(&view))])?;
    Ok(Artefact::new("accessibility/index.html", html))
}

/// A server shows this page at any address, so its links lead astray where the address is deep; the
/// template therefore also gives the site's full address.
fn not_found(site: &Site, engine: &Engine<'_>) -> Page {
    let place = place(site, "");
    let page = PageView { canonical: None, ..page(&place, site, "", "page-not-found") };
    let html = engine.page("404.html", &page, &[])?;
    Ok(Artefact::new("404.html", html))
}

/// A page in the site's language.
fn place(site: &Site, folder: &str) -> Place {
    Place::in_folder(folder, site.languages.of(&site.office.language))
}

/// What the frame of a page of the site needs to know; a message says its name.
pub(super) fn page<'a>(place: &'a Place, site: &'a Site, folder: &str, id: &str) -> PageView<'a> {
    named(place, site, folder, place.words.say(id))
}

/// What the frame of a page of the site of a given name needs to know.
pub(super) fn named<'a>(
    place: &'a Place,
    site: &'a Site,
    folder: &str,
    name: String,
) -> PageView<'a> {
    let office = &site.office;
    PageView {
        root: &place.root,
        title: format!("{name} \u{2013} {}", office.title),
        description: String::new(),
        language: &office.language,
        canonical: canonical(office, folder),
        current: "",
        breadcrumbs: vec![home(site, place)],
        name,
        found: None,
    }
}
