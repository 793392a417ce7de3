//! The same paper in other languages, as pages lead to it.

use serde::Serialize;

use super::place::Place;
use crate::model::{Office, Paper, Translation};
use crate::render::data;

/// A version of the paper in another language: `paper.languages[]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct LanguageView<'a> {
    /// Relative to the page.
    href: String,
    /// Its language: `cy`.
    language: &'a str,
    /// The language's own name: `Cymraeg`.
    name: &'a str,
    /// Its title without markup.
    title: &'a str,
}

/// What the head of a page says of its versions: `page.alternates[]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct AlternateView<'a> {
    /// `cy`, or `x-default` for readers of any other language.
    language: &'a str,
    /// In full where the site's address is known, else relative.
    href: String,
}

/// The other versions of a paper.
pub(super) fn of<'a>(paper: &'a Paper, place: &Place) -> Vec<LanguageView<'a>> {
    paper.translations.iter().map(|version| view(version, place.page(&version.url))).collect()
}

/// The registers of the other versions, of those that have figures.
pub(super) fn registers<'a>(paper: &'a Paper, place: &Place) -> Vec<LanguageView<'a>> {
    let with_figures = paper.translations.iter().filter(|version| version.figures);
    let page = |version: &Translation| place.page(&format!("{}/figures", version.url));
    with_figures.map(|version| view(version, page(version))).collect()
}

fn view(version: &Translation, href: String) -> LanguageView<'_> {
    let Translation { language, name, title, .. } = version;
    LanguageView { href, language, name, title }
}

/// All versions of a paper, itself among them, for search engines; last the one for readers of other
/// languages. Empty for a paper in one language.
pub(super) fn alternates<'a>(
    paper: &'a Paper,
    office: &Office,
    place: &Place,
) -> Vec<AlternateView<'a>> {
    all(paper, |_| true, |url| address(office, place, url))
}

/// The same for the registers of a paper and its versions.
pub(super) fn alternate_registers<'a>(
    paper: &'a Paper,
    office: &Office,
    place: &Place,
) -> Vec<AlternateView<'a>> {
    let register = |url: &str| address(office, place, &format!("{url}/figures"));
    all(paper, |version| version.figures, register)
}

fn all<'a>(
    paper: &'a Paper,
    counts: impl Fn(&&Translation) -> bool,
    href: impl Fn(&str) -> String,
) -> Vec<AlternateView<'a>> {
    let others: Vec<&Translation> = paper.translations.iter().filter(counts).collect();
    if others.is_empty() {
        return Vec::new();
    }
    let own = [(paper.language.as_str(), paper.url.as_str())].into_iter();
    let others = others.into_iter().map(|other| (other.language.as_str(), other.url.as_str()));
    let versions: Vec<(&str, &str)> = own.chain(others).collect();
    let original = versions.iter().find(|(_, url)| Some(*url) == paper.original());
    let default = original.map(|(_, url)| ("x-default", *url));
    let all = versions.iter().copied().chain(default);
    all.map(|(language, url)| AlternateView { language, href: href(url) }).collect()
}

fn address(office: &Office, place: &Place, folder: &str) -> String {
    data::address(office, folder).unwrap_or_else(|| place.page(folder))
}
