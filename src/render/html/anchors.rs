//! On which page of a split paper each place stands.
//!
//! Read from the pages' finished text rather than from the model, so that no sort of place can be
//! forgotten: whatever has an id can be linked to.

use std::collections::BTreeMap;

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
