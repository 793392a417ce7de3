//! Where a page stands in the site, and the relative addresses that lead from it elsewhere.

use std::sync::Arc;

use super::anchors::Guide;
use super::escape;
use crate::model::{LinkTarget, Words};

/// A page of the site. All links are relative and name their file, so that the site works from a
/// folder, a memory stick or any path of a server.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The way up to the site's top folder: `../../`, or nothing for the home page.
    pub(super) root: String,
    /// The words of the page's language.
    pub(super) words: Arc<Words>,
    /// What stands before and after a source.
    pub(super) source_line: (String, String),
    /// The page's folder, without slashes at the ends.
    folder: String,
    /// The paper the page belongs to, where it belongs to one.
    paper: Option<Own>,
    /// On which of its pages each place of a split paper stands.
    guide: Arc<Guide>,
    /// Whether figures lead to the register.
    pub(super) figures: bool,
}

/// The paper of a page.
#[derive(Debug, Clone)]
struct Own {
    /// The paper's address.
    url: String,
    /// The way from the page to the paper's folder: nothing, or `../../` on the page of a section.
    way: String,
}

impl Place {
    /// The page `<folder>/index.html`; an empty folder is the home page.
    pub(super) fn in_folder(folder: &str, words: &Arc<Words>) -> Self {
        Self {
            root: up(folder),
            words: Arc::clone(words),
            source_line: words.around("source-line", "source", &[]),
            folder: folder.to_owned(),
            paper: None,
            guide: Arc::default(),
            figures: true,
        }
    }

    /// A page of the paper at `url`: its first page, a section's, its register.
    pub(super) fn of_paper(
        folder: &str,
        url: &str,
        guide: &Arc<Guide>,
        words: &Arc<Words>,
    ) -> Self {
        let below = folder.strip_prefix(url).unwrap_or_default();
        let own = Own { url: url.to_owned(), way: up(below) };
        Self { paper: Some(own), guide: Arc::clone(guide), ..Self::in_folder(folder, words) }
    }

    /// The address of another page by its folder.
    pub(super) fn page(&self, folder: &str) -> String {
        // Inside a paper the way need not lead over the site's top.
        let (way, rest) = match &self.paper {
            Some(own) if within(folder, &own.url) => {
                (&own.way, folder[own.url.len()..].trim_start_matches('/'))
            }
            _ => (&self.root, folder),
        };
        let slash = if rest.is_empty() { "" } else { "/" };
        format!("{way}{}{slash}index.html", escape::path(rest))
    }

    /// The address of a file that lies beside the paper.
    pub(super) fn beside(&self, name: &str) -> String {
        format!("{}{}", self.way(), escape::path(name))
    }

    /// The way to the folder of the page's own paper.
    pub(super) fn way(&self) -> &str {
        self.paper.as_ref().map_or("", |own| own.way.as_str())
    }

    /// The address of a place in the page's own paper.
    pub(super) fn anchor(&self, anchor: &str) -> String {
        match &self.paper {
            Some(own) => self.anchor_of(&own.url, anchor),
            None => format!("#{anchor}"),
        }
    }

    /// The address of a place in the paper at `url`.
    pub(super) fn anchor_of(&self, url: &str, anchor: &str) -> String {
        let own = self.paper.as_ref().map(|own| own.url.as_str());
        let folder = self.guide.folder(own, url, anchor).unwrap_or(url);
        if folder == self.folder {
            format!("#{anchor}")
        } else {
            format!("{}#{anchor}", self.page(folder))
        }
    }

    /// The address of a link's target, or none where it is not safe to follow.
    pub(super) fn href(&self, target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::External(address) => escape::safe_url(address),
            LinkTarget::Anchor(anchor) => Some(self.anchor(anchor)),
            LinkTarget::Paper { url, anchor: None } => Some(self.page(url)),
            LinkTarget::Paper { url, anchor: Some(anchor) } => Some(self.anchor_of(url, anchor)),
            LinkTarget::File(name) => Some(self.beside(name)),
        }
    }
}

/// The way up from a folder: `../` for each of its parts.
fn up(folder: &str) -> String {
    "../".repeat(folder.split('/').filter(|part| !part.is_empty()).count())
}

/// Whether a folder is another or lies in it.
fn within(folder: &str, outer: &str) -> bool {
    folder.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::super::anchors::Anchors;
    use super::*;
    use crate::model::Languages;

    fn english() -> Arc<Words> {
        Arc::clone(Languages::built_in().of("en"))
    }

    #[test]
    fn relative_addresses() {
        let place = Place::in_folder("papers/2020-02-drugs-update", &english());
        assert_eq!(place.page(""), "../../index.html");
        let target = LinkTarget::Paper { url: "letters/x".into(), anchor: Some("para-3.4".into()) };
        assert_eq!(place.href(&target).unwrap(), "../../letters/x/index.html#para-3.4");
        assert_eq!(
            Place::in_folder("", &english()).page("accessibility"),
            "accessibility/index.html"
        );
    }

    #[test]
    fn addresses_inside_a_split_paper() {
        let mut anchors = Anchors::default();
        anchors.add("reviews/york", "reviews/york", "<p id=\"front\">");
        anchors.add("reviews/york", "reviews/york/sections/a", "<h2 id=\"a\">x</h2>");
        anchors.add("reviews/york", "reviews/york/sections/b", "<h2 id=\"b\">x</h2>");
        let mut moved = anchors.clone();
        let guide = Arc::new(Guide::new(&Arc::new(anchors)));
        let place = Place::of_paper("reviews/york/sections/a", "reviews/york", &guide, &english());
        assert_eq!(place.anchor("a"), "#a");
        assert_eq!(place.anchor("b"), "../../sections/b/index.html#b");
        assert_eq!(place.anchor("front"), "../../index.html#front");
        assert_eq!(place.beside("york.pdf"), "../../york.pdf");
        assert_eq!(place.page("reviews/york"), "../../index.html");
        assert_eq!(place.page("reviews/yorkshire"), "../../../../reviews/yorkshire/index.html");
        let elsewhere = Place::of_paper("papers/x", "papers/x", &guide, &english());
        let target = LinkTarget::Paper { url: "reviews/york".into(), anchor: Some("b".into()) };
        let wanted = "../../reviews/york/sections/b/index.html#b";
        assert_eq!(elsewhere.href(&target).unwrap(), wanted);
        // Of all that was asked only the one place of another paper counts: `c` is new, `b` stays.
        moved.add("reviews/york", "reviews/york/sections/c", "<h2 id=\"c\">x</h2>");
        assert!(guide.told().still_holds(&moved));
        assert!(!guide.told().still_holds(&Anchors::default()));
    }
}
