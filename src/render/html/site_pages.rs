//! The pages that are no papers: lists of papers, accessibility statement, search, page not found.

use super::engine::value;
use super::frame::Frame;
use super::paper::canonical;
use super::place::Place;
use super::view::{DateView, PageView, StatementView};
use super::{Whole, inlines, listing};
use crate::diagnostic::Diagnostic;
use crate::model::Compliance;
use crate::render::Artefact;

/// A page or what is wrong with its template.
pub(super) type Page = Result<Artefact, Box<Diagnostic>>;

/// The lists of papers, accessibility statement, page not found, and the search where there is one.
pub(super) fn pages(whole: &Whole<'_>) -> Vec<Page> {
    let mut pages = listing::pages(whole);
    pages.push(accessibility(whole));
    pages.push(not_found(whole));
    if whole.search {
        pages.push(search_page(whole));
    }
    pages
}

fn search_page(whole: &Whole<'_>) -> Page {
    let frame = whole.frame;
    let place = frame.place("search");
    let page = PageView { current: "search", ..page(&place, frame, "search", "search") };
    whole.page("search", "search.html", &page, Vec::new())
}

fn accessibility(whole: &Whole<'_>) -> Page {
    let frame = whole.frame;
    let place = frame.place("accessibility");
    let statement = &frame.office.accessibility;
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
        ..page(&place, frame, "accessibility", "accessibility-statement")
    };
    whole.page("accessibility", "accessibility.html", &page, vec![("statement", value(&view))])
}

/// A server shows this page at any address, so its links lead astray where the address is deep; the
/// template therefore also gives the site's full address.
fn not_found(whole: &Whole<'_>) -> Page {
    let place = whole.frame.place("");
    let page = PageView { canonical: None, ..page(&place, whole.frame, "", "page-not-found") };
    whole.repeats.page(whole.engine, "404.html", "404.html", &page, Vec::new())
}

/// What the frame of a page of the site needs to know; a message says its name.
pub(super) fn page<'a>(
    place: &'a Place,
    frame: &'a Frame<'_>,
    folder: &str,
    id: &str,
) -> PageView<'a> {
    named(place, frame, folder, place.words.say(id))
}

/// What the frame of a page of the site of a given name needs to know.
pub(super) fn named<'a>(
    place: &'a Place,
    frame: &'a Frame<'_>,
    folder: &str,
    name: String,
) -> PageView<'a> {
    let office = frame.office;
    PageView {
        root: &place.root,
        title: format!("{name} \u{2013} {}", office.title),
        description: String::new(),
        language: &office.language,
        canonical: canonical(office, folder),
        alternates: Vec::new(),
        current: "",
        breadcrumbs: vec![frame.home(place)],
        name,
        found: None,
    }
}
