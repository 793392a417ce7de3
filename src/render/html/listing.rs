//! Lists of papers: all of them on the home page, and those of each kind, body and year. Every list is
//! made as pages, so that filtering needs no script. A script saves the way to another page, and joins filters.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::engine::value;
use super::frame::Frame;
use super::paper::{Sheet, pdf_view};
use super::place::Place;
use super::site_pages::{self, Page};
use super::view::{DateView, FilterOption, FilterView, ItemView, ListingView, PageLink, PageView};
use super::{Whole, escape, languages};
use crate::model::words::Argument;
use crate::model::{NumberFormat, Status, folder_name, free, plain_text};

/// How many papers a page of a list holds. Two and three columns are filled evenly.
const PER_PAGE: usize = 36;

/// What papers are listed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Kind,
    Body,
    Year,
}

impl By {
    const ALL: [Self; 3] = [Self::Kind, Self::Body, Self::Year];

    /// The folder of its lists, and the key of its filter.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Kind => ("kinds", "kind"),
            Self::Body => ("bodies", "body"),
            Self::Year => ("years", "year"),
        }
    }

    /// The messages for its label and for no choice.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Kind => ("filter-kind", "all-kinds"),
            Self::Body => ("filter-body", "all-bodies"),
            Self::Year => ("filter-year", "all-years"),
        }
    }
}

/// A list of papers.
struct List<'a> {
    /// What it is by; none for the list of all.
    by: Option<By>,
    /// What its papers have in common: `panel-report`.
    value: String,
    /// Its name.
    title: String,
    /// What is in it.
    description: String,
    /// Which of the site's papers it has, newest first.
    papers: Vec<&'a Sheet<'a>>,
}

impl List<'_> {
    fn folder(&self) -> String {
        self.by.map_or_else(String::new, |by| format!("{}/{}", by.names().0, self.value))
    }

    /// The folder of a page of the list, counted from 0.
    fn page_folder(&self, number: usize) -> String {
        match (self.folder(), number) {
            (folder, 0) => folder,
            (folder, _) if folder.is_empty() => format!("page-{}", number + 1),
            (folder, _) => format!("{folder}/page-{}", number + 1),
        }
    }

    fn pages(&self) -> usize {
        self.papers.len().div_ceil(PER_PAGE).max(1)
    }
}

/// The pages of all lists, the home page first.
pub(super) fn pages(whole: &Whole<'_>) -> Vec<Page> {
    let Whole { sheets, frame, .. } = *whole;
    let office = frame.office;
    let bodies = bodies(sheets);
    let mut lists = vec![List {
        by: None,
        value: String::new(),
        title: office.title.clone(),
        description: office.description.clone(),
        papers: sheets.iter().collect(),
    }];
    for by in By::ALL {
        lists.extend(lists_by(by, sheets, frame, &bodies));
    }
    let shared = shared(&lists);
    let all = lists.iter().zip(&shared);
    let all = all.flat_map(|of| (0..of.0.pages()).map(move |number| (of, number)));
    let all: Vec<((&List<'_>, &Shared), usize)> = all.collect();
    all.into_par_iter().map(|(of, number)| one(of, number, &lists, &bodies, whole)).collect()
}

/// How many papers a list has in common with others, by their positions; those it shares none with are left out.
type Shared = BTreeMap<usize, usize>;

/// What each list shares with the others, in one pass over the papers of each.
fn shared(lists: &[List<'_>]) -> Vec<Shared> {
    let mut of_papers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, list) in lists.iter().enumerate() {
        for sheet in &list.papers {
            of_papers.entry(&sheet.paper.url).or_default().push(at);
        }
    }
    let of_list = |list: &List<'_>| {
        let mut shared = Shared::new();
        for at in list.papers.iter().flat_map(|sheet| &of_papers[sheet.paper.url.as_str()]) {
            *shared.entry(*at).or_default() += 1;
        }
        shared
    };
    lists.iter().map(of_list).collect()
}

/// The folder names of the bodies by their names.
fn bodies<'a>(sheets: &[Sheet<'a>]) -> BTreeMap<&'a str, String> {
    let names: BTreeSet<&str> = sheets.iter().map(|s| s.paper.organisation.as_str()).collect();
    let mut taken = BTreeSet::new();
    names.into_iter().map(|name| (name, free(&folder_name(name), &mut taken))).collect()
}

fn lists_by<'a>(
    by: By,
    sheets: &'a [Sheet<'a>],
    frame: &Frame<'_>,
    bodies: &BTreeMap<&str, String>,
) -> Vec<List<'a>> {
    let words = frame.words;
    let mut lists: BTreeMap<String, List<'a>> = BTreeMap::new();
    for sheet in sheets {
        let paper = sheet.paper;
        let year = paper.date.parts().0;
        let (value, title, description) = match by {
            By::Kind => {
                let kind = frame.kind(paper);
                (kind.name.clone(), kind.plural.clone(), kind.description.clone())
            }
            By::Body => {
                let name = &paper.organisation;
                let said = words.say_with("papers-of-body", &[("body", Argument::Text(name))]);
                (bodies[name.as_str()].clone(), name.clone(), said)
            }
            By::Year => {
                let year = year.to_string();
                let said = words.say_with("papers-of-year", &[("year", Argument::Text(&year))]);
                (year.clone(), year, said)
            }
        };
        let list = lists.entry(value.clone()).or_insert_with(|| List {
            by: Some(by),
            value,
            title,
            description,
            papers: Vec::new(),
        });
        list.papers.push(sheet);
    }
    let mut lists: Vec<List<'a>> = lists.into_values().collect();
    match by {
        By::Kind | By::Body => lists.sort_by_cached_key(|list| words.sort_key(&list.title)),
        By::Year => lists.sort_by_key(|list| Reverse(list.papers[0].paper.date.parts().0)),
    }
    lists
}

fn one(
    (list, shared): (&List<'_>, &Shared),
    number: usize,
    lists: &[List<'_>],
    bodies: &BTreeMap<&str, String>,
    whole: &Whole<'_>,
) -> Page {
    let frame = whole.frame;
    let folder = list.page_folder(number);
    let (office, words) = (frame.office, frame.words);
    let place = frame.place(&folder);
    let home = place.page("");
    let papers = list.papers.iter().skip(number * PER_PAGE).take(PER_PAGE);
    let pages = match list.pages() {
        1 => 0..0,
        pages => 0..pages,
    };
    let page_link = |at: usize| PageLink {
        href: place.page(&list.page_folder(at)),
        number: at + 1,
        current: at == number,
    };
    let view = ListingView {
        title: &list.title,
        description: &list.description,
        papers: papers.map(|sheet| item(sheet, bodies, frame, &place)).collect(),
        count: list.papers.len(),
        count_shown: shown(list.papers.len()),
        filters: By::ALL
            .iter()
            .filter_map(|by| filter(*by, (list, shared), lists, &home, &place))
            .collect(),
        all_href: &home,
        pages: pages.map(page_link).collect(),
    };
    let mut page = PageView {
        description: list.description.clone(),
        ..site_pages::named(&place, frame, &folder, list.title.clone())
    };
    if list.by.is_none() {
        page.title.clone_from(&office.title);
        page.current = "home";
        page.name.clear();
        page.breadcrumbs.clear();
    }
    if number > 0 {
        let number = (number + 1).to_string();
        let puts = [("number", Argument::Text(&number)), ("title", Argument::Text(&page.title))];
        page.title = words.say_with("list-page-title", &puts);
    }
    let template = if list.by.is_none() { "home.html" } else { "listing.html" };
    whole.page(&folder, template, &page, vec![("listing", value(&view))])
}

/// The lists by one thing; none where there is no choice. What this list is by leads to other lists. By anything
/// else it can be narrowed (by a script: without one the links lead to the whole lists), so the numbers are
/// those of its own papers, and what would leave none is left out.
fn filter<'a>(
    by: By,
    (list, shared): (&List<'_>, &Shared),
    lists: &'a [List<'a>],
    home: &'a str,
    place: &Place,
) -> Option<FilterView<'a>> {
    let (_, id) = by.names();
    let (label, all) = by.words();
    let (label, all) = (place.words.say(label), place.words.say(all));
    let within = list.by.is_some_and(|own| own != by);
    let others = lists.iter().enumerate().filter(|(_, other)| other.by == Some(by));
    let options = others.map(|(at, other)| {
        let here = || shared.get(&at).copied().unwrap_or(0);
        let count = if within { here() } else { other.papers.len() };
        FilterOption {
            href: place.page(&other.folder()),
            value: &other.value,
            text: &other.title,
            count,
            count_shown: shown(count),
            current: list.by == Some(by) && list.value == other.value,
        }
    });
    let options: Vec<FilterOption<'a>> = options.filter(|option| option.count > 0).collect();
    let chosen = options.iter().find(|option| option.current).map(|option| option.text);
    let view = FilterView { id, label, all, all_href: home, chosen, within, options };
    (view.options.len() > 1).then_some(view)
}

/// A count as it is written. The script writes those it works out in the same way.
fn shown(count: usize) -> String {
    NumberFormat::COUNT.format(count as f64)
}

fn item<'a>(
    sheet: &Sheet<'a>,
    bodies: &'a BTreeMap<&str, String>,
    frame: &'a Frame<'_>,
    place: &Place,
) -> ItemView<'a> {
    let paper = sheet.paper;
    let way = format!("{}{}/", place.root, escape::path(&paper.url));
    ItemView {
        href: place.page(&paper.url),
        title: plain_text(&paper.title),
        kind: &frame.kind(paper).label,
        kind_name: &paper.kind.name,
        organisation: &paper.organisation,
        body: &bodies[paper.organisation.as_str()],
        date: DateView::new(paper.date, &place.words),
        year: paper.date.parts().0.to_string(),
        summary: paper.summary.as_deref().map(plain_text),
        draft: paper.status == Status::Draft,
        exempt: paper.exempt.is_some(),
        language: frame.language_of(paper),
        languages: languages::of(paper, place),
        pdf: sheet.pdf.map(|pdf| pdf_view(paper, pdf, &way, &place.words)),
    }
}
