//! The pages that are no papers: lists of papers, accessibility statement, search, page not found.

use super::engine::{Engine, value};
use super::paper::{Sheet, canonical};
use super::place::Place;
use super::view::{Crumb, DateView, PageView, StatementView};
use super::{inlines, listing};
use crate::diagnostic::Diagnostic;
use crate::model::{Compliance, Office};
use crate::render::Artefact;

/// A page or what is wrong with its template.
pub(super) type Page = Result<Artefact, Box<Diagnostic>>;

/// The lists of papers, accessibility statement, page not found, and the search where there is one.
pub(super) fn pages(
    sheets: &[Sheet<'_>],
    office: &Office,
    engine: &Engine<'_>,
    search: bool,
) -> Vec<Page> {
    let mut pages = listing::pages(sheets, office, engine);
    pages.push(accessibility(office, engine));
    pages.push(not_found(office, engine));
    if search {
        pages.push(search_page(office, engine));
    }
    pages
}

fn search_page(office: &Office, engine: &Engine<'_>) -> Page {
    let place = Place::in_folder("search");
    let page = PageView { current: "search", ..page(&place, office, "search", "Search") };
    let html = engine.page("search.html", &page, &[])?;
    Ok(Artefact::new("search/index.html", html))
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
    let html = engine.page("accessibility.html", &page, &[("statement", value(&view))])?;
    Ok(Artefact::new("accessibility/index.html", html))
}

/// A server shows this page at any address, so its links lead astray where the address is deep; the
/// template therefore also gives the site's full address.
fn not_found(office: &Office, engine: &Engine<'_>) -> Page {
    let place = Place::in_folder("");
    let page = PageView { canonical: None, ..page(&place, office, "", "Page not found") };
    let html = engine.page("404.html", &page, &[])?;
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
        alternates: Vec::new(),
        current: "",
        breadcrumbs: vec![Crumb { href: place.page(""), text: "Home".into() }],
        name: name.to_owned(),
        found: None,
    }
}
