//! Where a page stands in the site, and the relative addresses that lead from it elsewhere.

use super::escape;
use crate::model::LinkTarget;

/// A page of the site. All links are relative and name their file, so that the site works from a
/// folder, a memory stick or any path of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The way up to the site's top folder: `../../`, or nothing for the home page.
    pub(super) root: String,
}

impl Place {
    /// The page `<folder>/index.html`; an empty folder is the home page.
    pub(super) fn in_folder(folder: &str) -> Self {
        let depth = folder.split('/').filter(|part| !part.is_empty()).count();
        Self { root: "../".repeat(depth) }
    }

    /// The address of another page by its folder.
    pub(super) fn page(&self, folder: &str) -> String {
        let slash = if folder.is_empty() { "" } else { "/" };
        format!("{}{}{slash}index.html", self.root, escape::path(folder))
    }

    /// The address of a link's target, or none where it is not safe to follow.
    pub(super) fn href(&self, target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::External(address) => escape::safe_url(address),
            LinkTarget::Anchor(anchor) => Some(format!("#{anchor}")),
            LinkTarget::Paper { url, anchor: None } => Some(self.page(url)),
            LinkTarget::Paper { url, anchor: Some(anchor) } => {
                Some(format!("{}#{anchor}", self.page(url)))
            }
            LinkTarget::File(name) => Some(escape::path(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses() {
        let place = Place::in_folder("papers/2020-02-drugs-update");
        assert_eq!(place.page(""), "../../index.html");
        let target = LinkTarget::Paper { url: "letters/x".into(), anchor: Some("para-3.4".into()) };
        assert_eq!(place.href(&target).unwrap(), "../../letters/x/index.html#para-3.4");
        assert_eq!(Place::in_folder("").page("accessibility"), "accessibility/index.html");
    }
}
