//! The agenda of a pack.

use serde::Serialize;

use super::paper::Sheet;
use super::place::Place;

/// `paper.pack`: the agenda of a meeting.
#[derive(Debug, Serialize)]
pub(super) struct PackView<'a> {
    /// The items, in order.
    items: Vec<PackItemView<'a>>,
    /// Whether the pages of the PDF are known.
    paged: bool,
}

/// An item of the agenda.
#[derive(Debug, Serialize)]
struct PackItemView<'a> {
    /// Its number: `5a`.
    number: &'a str,
    /// What it is about.
    title: &'a str,
    /// The language of these words, where it is not the page's.
    language: Option<&'a str>,
    /// The address of its paper, where it has one that this edition has too.
    href: Option<String>,
    /// What the meeting is asked to do.
    purpose: Option<&'a str>,
    /// Why the public may not have it.
    exempt: Option<&'a str>,
    /// The page of the pack's PDF its paper begins on.
    page: Option<usize>,
}

impl<'a> PackView<'a> {
    /// The agenda of a sheet's paper; none where it is no pack.
    pub(super) fn new(sheet: &Sheet<'a>, place: &Place) -> Option<Self> {
        let pack = sheet.paper.pack.as_ref()?;
        let own = sheet.paper.language.as_str();
        let starts = sheet.pdf.map(|pdf| pdf.starts.as_slice()).unwrap_or_default();
        let mut starts_left = starts.iter();
        let items = pack.items.iter().map(|item| PackItemView {
            number: &item.number,
            title: &item.title,
            language: item.language.as_deref().filter(|language| *language != own),
            href: item.paper.as_deref().map(|url| place.page(url)),
            purpose: item.purpose.as_deref(),
            exempt: item.exempt.as_deref(),
            page: item.paper.as_ref().and_then(|_| starts_left.next().copied()),
        });
        Some(Self { items: items.collect(), paged: !starts.is_empty() })
    }
}
