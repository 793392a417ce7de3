//! What the page templates receive. Every name here is part of what an office's own templates may use.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::contents::Entry;
use super::fields::FieldView;
use super::languages::{AlternateView, LanguageView};
use super::pack::PackView;
use super::register::RegisterSummary;
use crate::look::Look;
use crate::model::{Contact, Date, Edition, Office, Site, Version, Words};

/// `site`: the same on every page.
#[derive(Debug, Serialize)]
pub(super) struct SiteView<'a> {
    /// The site's title.
    pub(super) title: &'a str,
    /// One sentence on what the site holds.
    pub(super) description: &'a str,
    /// The office's name.
    pub(super) organisation: &'a str,
    /// The site's address, with a slash at the end; empty where the office gave none.
    pub(super) base_url: &'a str,
    /// The site's language.
    pub(super) language: &'a str,
    /// How the office is reached.
    pub(super) contact: ContactView<'a>,
    /// Words at the foot of every page.
    pub(super) footer: Option<&'a str>,
    /// Whether this is the restricted edition.
    pub(super) restricted: bool,
    /// Whether there is a page of datasets, `data/index.html`.
    pub(super) data: bool,
    /// Whether there is a search, `search/index.html`.
    pub(super) search: bool,
    /// Whether there is a logo, `assets/logo.svg`.
    pub(super) logo: bool,
    /// How wide the logo is at a height of 40, so that nothing moves when it has come.
    pub(super) logo_width: u32,
    /// The logo's words; empty where they would only repeat the site's title beside it.
    pub(super) logo_alt: &'a str,
}

/// `site.contact`.
#[derive(Debug, Serialize)]
pub(super) struct ContactView<'a> {
    role: Option<&'a str>,
    email: Option<&'a str>,
    telephone: Option<&'a str>,
    /// `tel:` and the digits.
    telephone_address: Option<String>,
    address: &'a [String],
}

impl<'a> SiteView<'a> {
    /// The site as templates see it.
    pub(super) fn new(site: &'a Site, look: &'a Look, search: bool) -> Self {
        let office: &Office = &site.office;
        let logo_alt = look.logo.as_ref().map_or("", |logo| logo.alt.as_str());
        Self {
            title: &office.title,
            description: &office.description,
            organisation: &office.organisation,
            base_url: &office.base_url,
            language: &office.language,
            contact: ContactView::new(&office.contact),
            footer: office.footer.as_deref(),
            restricted: site.edition == Edition::Restricted,
            data: site.papers.iter().any(|paper| !paper.datasets.is_empty()),
            search,
            logo: look.logo.is_some(),
            logo_width: look.logo.as_ref().map_or(0, |logo| logo.size.width_at(40)),
            logo_alt: if logo_alt == office.title { "" } else { logo_alt },
        }
    }
}

impl<'a> ContactView<'a> {
    fn new(contact: &'a Contact) -> Self {
        Self {
            role: contact.role.as_deref(),
            email: contact.email.as_deref(),
            telephone: contact.telephone.as_deref(),
            telephone_address: contact.telephone.as_deref().map(crate::model::telephone_address),
            address: &contact.address,
        }
    }
}

/// `page`: what the frame around the content needs to know.
#[derive(Debug, Serialize)]
pub(super) struct PageView<'a> {
    /// The way up to the site's top folder: put in front of every link. Empty on the home page.
    pub(super) root: &'a str,
    /// The text of `<title>`.
    pub(super) title: String,
    /// One sentence for search engines.
    pub(super) description: String,
    /// The language of the content.
    pub(super) language: &'a str,
    /// The page's address on the web, where the office has given the site's.
    pub(super) canonical: Option<String>,
    /// The paper in all its languages; empty where it has one.
    pub(super) alternates: Vec<AlternateView<'a>>,
    /// Which entry of the navigation this page is: `home`, `data`, `accessibility` or nothing.
    pub(super) current: &'a str,
    /// The way from the home page to this one, without the page itself.
    pub(super) breadcrumbs: Vec<Crumb<'a>>,
    /// The page's own name at the end of the breadcrumbs; nothing on the home page.
    pub(super) name: String,
    /// What the search says of the page where it finds something on it; none where it leaves it out.
    pub(super) found: Option<FoundView<'a>>,
}

/// `page.found`: a page among the results of a search.
#[derive(Debug, Serialize)]
pub(super) struct FoundView<'a> {
    /// The paper's title, or the page's name.
    pub(super) title: String,
    /// The section, on a page of a split paper.
    pub(super) section: Option<String>,
    /// The paper's language, where it is not the site's.
    pub(super) language: Option<&'a str>,
    /// "Panel report", in the site's language.
    pub(super) kind: Cow<'a, str>,
    /// The body that issues the paper.
    pub(super) organisation: &'a str,
    /// `6 February 2020`, in the site's language.
    pub(super) date: Option<String>,
}

/// A step of the breadcrumbs.
#[derive(Debug, Serialize)]
pub(super) struct Crumb<'a> {
    /// Relative to the page.
    pub(super) href: String,
    /// The step's name.
    pub(super) text: Cow<'a, str>,
    /// The language of the name, where it is not the site's.
    pub(super) language: Option<&'a str>,
}

/// `paper`: one paper on its own page.
#[derive(Debug, Serialize)]
pub(super) struct PaperView<'a> {
    /// "Panel report".
    pub(super) kind: &'a str,
    /// `panel-report`.
    pub(super) kind_name: &'a str,
    /// The body that issues the paper.
    pub(super) organisation: &'a str,
    /// The title as HTML.
    pub(super) title: String,
    /// The date.
    pub(super) date: DateView,
    /// The same paper in other languages.
    pub(super) languages: Vec<LanguageView<'a>>,
    /// Whether the paper is a draft.
    pub(super) draft: bool,
    /// Whether the public may not have the paper.
    pub(super) exempt: bool,
    /// The agenda, where the paper is a pack.
    pub(super) pack: Option<PackView<'a>>,
    /// The versions of a draft, the latest last.
    pub(super) versions: Vec<VersionView<'a>>,
    /// The fields of the kind's header block, in order.
    pub(super) header: Vec<FieldView<'a>>,
    /// All fields by id.
    pub(super) fields: &'a BTreeMap<&'a str, FieldView<'a>>,
    /// The contents list; empty where it would be of no use.
    pub(super) contents: Vec<Entry>,
    /// Whether this is the paper's first page; a paper that is not split has one page, first and last.
    pub(super) first: bool,
    /// Whether this is its last page.
    pub(super) last: bool,
    /// Whether the paper is split, one page a section.
    pub(super) split: bool,
    /// The paper's first page, relative to this one.
    pub(super) href: String,
    /// The page before this one.
    pub(super) previous: Option<StepView>,
    /// The page after this one.
    pub(super) next: Option<StepView>,
    /// The body as HTML: of a split paper, what stands on this page.
    pub(super) body: String,
    /// Whether headings or paragraphs have numbers that need a gutter.
    pub(super) numbered: bool,
    /// The fields shown as sections at the end.
    pub(super) closing: Vec<ClosingView<'a>>,
    /// The anchor of the notes' heading.
    pub(super) notes_id: &'a str,
    /// The items of the notes as HTML; empty where there are none.
    pub(super) notes: String,
    /// The PDF, where there is one.
    pub(super) pdf: Option<PdfView>,
    /// The register of its figures, where it has figures.
    pub(super) register: Option<RegisterSummary>,
}

/// A page of a split paper, from the page beside it.
#[derive(Debug, Serialize)]
pub(super) struct StepView {
    /// Relative to the page.
    pub(super) href: String,
    /// The section's number, where it has one.
    pub(super) number: Option<String>,
    /// The section's heading, or the paper's title, without markup.
    pub(super) text: String,
}

/// A field shown as a section at the end of a paper.
#[derive(Debug, Serialize)]
pub(super) struct ClosingView<'a> {
    /// The anchor of its heading.
    pub(super) id: String,
    /// The field.
    pub(super) field: FieldView<'a>,
}

/// A version of a draft.
#[derive(Debug, Serialize)]
pub(super) struct VersionView<'a> {
    /// How far the paper had come.
    status: &'a str,
    /// Its date.
    date: DateView,
    /// Who wrote it.
    author: &'a str,
    /// Who cleared it and when.
    clearance: String,
}

impl<'a> VersionView<'a> {
    /// A version, its date in these words.
    pub(super) fn new(version: &'a Version, words: &Words) -> Self {
        Self {
            status: &version.status,
            date: DateView::new(version.date, words),
            author: &version.author,
            clearance: version.clearance(words),
        }
    }
}

/// A date in words and for machines.
#[derive(Debug, Serialize)]
pub(super) struct DateView {
    /// `6 February 2020`.
    long: String,
    /// `2020-02-06`.
    iso: String,
}

impl DateView {
    /// A date in the words of a language.
    pub(super) fn new(date: Date, words: &Words) -> Self {
        Self { long: words.date(date), iso: date.iso() }
    }
}

/// A PDF with what a reader wants to know before opening it.
#[derive(Debug, Serialize)]
pub(super) struct PdfView {
    /// Relative to the page.
    pub(super) href: String,
    /// `12 pages`.
    pub(super) pages: String,
    /// `245 kB`.
    pub(super) size: String,
}

/// A paper in a list: `listing.papers[]`.
#[derive(Debug, Serialize)]
pub(super) struct ItemView<'a> {
    /// Relative to the page.
    pub(super) href: String,
    /// Title without markup.
    pub(super) title: String,
    /// "Panel report".
    pub(super) kind: &'a str,
    /// `panel-report`.
    pub(super) kind_name: &'a str,
    /// The body that issues the paper.
    pub(super) organisation: &'a str,
    /// The name of the body's folder under `bodies/`.
    pub(super) body: &'a str,
    /// The date.
    pub(super) date: DateView,
    /// `2020`.
    pub(super) year: String,
    /// One or two sentences without markup.
    pub(super) summary: Option<String>,
    /// Whether the paper is a draft.
    pub(super) draft: bool,
    /// Whether the public may not have the paper.
    pub(super) exempt: bool,
    /// The paper's language, where it is not the page's.
    pub(super) language: Option<&'a str>,
    /// The same paper in other languages.
    pub(super) languages: Vec<LanguageView<'a>>,
    /// The PDF, where there is one.
    pub(super) pdf: Option<PdfView>,
}

/// `listing`: a list of papers, all of the site or those of one kind, body or year.
#[derive(Debug, Serialize)]
pub(super) struct ListingView<'a> {
    /// The list's name.
    pub(super) title: &'a str,
    /// A sentence on what is in it.
    pub(super) description: &'a str,
    /// The papers on this page, newest first.
    pub(super) papers: Vec<ItemView<'a>>,
    /// How many papers the list has on all its pages.
    pub(super) count: usize,
    /// The same as it is written: `1,000`.
    pub(super) count_shown: String,
    /// The ways to other lists, and to fewer of the papers of this one.
    pub(super) filters: Vec<FilterView<'a>>,
    /// The list of all papers, relative to the page.
    pub(super) all_href: &'a str,
    /// The pages of a long list; empty where one page holds it.
    pub(super) pages: Vec<PageLink>,
}

/// The lists by kind, by body or by year.
#[derive(Debug, Serialize)]
pub(super) struct FilterView<'a> {
    /// `kind`, `body` or `year`.
    pub(super) id: &'static str,
    /// "Kind".
    pub(super) label: String,
    /// "All kinds".
    pub(super) all: String,
    /// The list of all papers, relative to the page.
    pub(super) all_href: &'a str,
    /// The name of the list that this page is.
    pub(super) chosen: Option<&'a str>,
    /// Whether its numbers are those of the papers on this list, and not of the lists its links lead to.
    pub(super) within: bool,
    /// The lists; of those that narrow this list, the ones that leave something of it.
    pub(super) options: Vec<FilterOption<'a>>,
}

/// A list of a filter.
#[derive(Debug, Serialize)]
pub(super) struct FilterOption<'a> {
    /// Relative to the page.
    pub(super) href: String,
    /// What papers in a list are marked with: `panel-report`.
    pub(super) value: &'a str,
    /// "Panel reports".
    pub(super) text: &'a str,
    /// How many papers: where the filter narrows the list of this page, of those on it.
    pub(super) count: usize,
    /// The same as it is written: `1,000`.
    pub(super) count_shown: String,
    /// Whether this page is that list.
    pub(super) current: bool,
}

/// A page of a long list.
#[derive(Debug, Serialize)]
pub(super) struct PageLink {
    /// Relative to the page.
    pub(super) href: String,
    /// 1, 2, 3.
    pub(super) number: usize,
    /// Whether it is this page.
    pub(super) current: bool,
}

/// `statement`: the accessibility statement.
#[derive(Debug, Serialize)]
pub(super) struct StatementView {
    /// `full`, `partial` or `none`.
    pub(super) compliance: &'static str,
    /// What is not accessible and why, as HTML.
    pub(super) issues: Vec<String>,
    /// How to ask for another format, as HTML.
    pub(super) alternatives: String,
    /// Working days.
    pub(super) response_days: u32,
    /// When it was prepared.
    pub(super) prepared: DateView,
    /// When it was last reviewed.
    pub(super) reviewed: DateView,
    /// How the site was tested, as HTML.
    pub(super) testing: String,
}
