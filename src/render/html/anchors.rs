//! On which page of a split paper each place stands.
//!
//! Read from the pages' finished text rather than from the model, so that no sort of place can be
//! forgotten: whatever has an id can be linked to.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The places of split papers: paper, anchor, folder of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Anchors {
    papers: BTreeMap<String, BTreeMap<String, String>>,
}

impl Anchors {
    /// The folder of the page on which a place stands; none where the paper is not split or has no such
    /// place.
    pub(super) fn folder(&self, url: &str, anchor: &str) -> Option<&str> {
        self.papers.get(url)?.get(anchor).map(String::as_str)
    }

    /// Adds the places of a page of the paper at `url`.
    pub(super) fn add(&mut self, url: &str, folder: &str, html: &str) {
        for id in ids(html) {
            self.place(url, folder, id);
        }
    }

    /// Adds one place. The first page that names it has it.
    pub(super) fn place(&mut self, url: &str, folder: &str, id: &str) {
        let places = self.papers.entry(url.to_owned()).or_default();
        places.entry(id.to_owned()).or_insert_with(|| folder.to_owned());
    }
}

/// Where the pages of one paper ask for places, and what they were told. Pages that would be told the same
/// again need not be made again.
#[derive(Debug, Default)]
pub(super) struct Guide {
    anchors: Arc<Anchors>,
    told: Mutex<Told>,
}

/// The folders of the places of other papers that were asked for: paper, anchor, folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told(BTreeMap<(String, String), Option<String>>);

impl Guide {
    /// A guide that has told nothing yet.
    pub(super) fn new(anchors: &Arc<Anchors>) -> Self {
        Self { anchors: Arc::clone(anchors), told: Mutex::default() }
    }

    /// The folder of the page on which a place of the paper at `url` stands, for a page of the paper at
    /// `own`. A paper's own places change with the paper alone and are not noted.
    pub(super) fn folder(&self, own: Option<&str>, url: &str, anchor: &str) -> Option<&str> {
        let folder = self.anchors.folder(url, anchor);
        if own != Some(url) {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            told.0.insert((url.to_owned(), anchor.to_owned()), folder.map(str::to_owned));
        }
        folder
    }

    /// What was told so far.
    pub(super) fn told(&self) -> Told {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Told {
    /// Whether the same questions get the same answers.
    pub(super) fn still_holds(&self, anchors: &Anchors) -> bool {
        let same = |(place, told): (&(String, String), &Option<String>)| {
            anchors.folder(&place.0, &place.1) == told.as_deref()
        };
        self.0.iter().all(same)
    }
}

/// The ids in a piece of HTML. The writer of HTML escapes `<` and `>` everywhere, so tags are what
/// stands between them.
fn ids(html: &str) -> impl Iterator<Item = &str> {
    let tags =
        html.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(tag, _)| tag);
    tags.filter_map(|tag| Some(tag.split_once(" id=\"")?.1.split_once('"')?.0))
}

#[cfg(test)]
mod tests {
    use super::ids;

    #[test]
    fn ids_are_read_from_tags_alone() {
        let html = "<p class=\"x\" id=\"a\">text id=\"no\"</p><pre>&lt;p id=\"no\"&gt;</pre><a id=\"b.1\">";
        assert_eq!(ids(html).collect::<Vec<_>>(), ["a", "b.1"]);
    }
}
