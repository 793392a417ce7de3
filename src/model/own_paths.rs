//! The names of a site that candour itself gives to folders and files: no paper can have them.
//!
//! The one list of them. `tests/site.rs` holds every file of a built site against it.

/// Folders at the top of the site.
pub const SITE_FOLDERS: [&str; 7] =
    ["accessibility", "assets", "bodies", "data", "kinds", "search", "years"];

/// Files at the top of the site.
pub const SITE_FILES: [&str; 5] =
    ["404.html", "feed.xml", "index.html", "manifest.json", "sitemap.xml"];

/// Folders in the folder of each paper.
pub const PAPER_FOLDERS: [&str; 4] = ["data", "figures", "notes", "sections"];

/// What begins the folders of the further pages of the home page's list: `page-2`.
const PAGE: &str = "page-";

/// Whether the site has a folder or file of that name at its top. Upper and lower case are the same on many
/// systems.
pub fn is_of_site(name: &str) -> bool {
    let name = name.to_lowercase();
    let number = name.strip_prefix(PAGE);
    SITE_FOLDERS.contains(&name.as_str())
        || SITE_FILES.contains(&name.as_str())
        || number
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether each paper has, or can have, a folder of that name.
pub fn is_of_paper(name: &str) -> bool {
    PAPER_FOLDERS.contains(&name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_site_in_any_case() {
        for name in ["kinds", "Years", "page-2", "PAGE-17", "manifest.json", "404.html"] {
            assert!(is_of_site(name), "{name}");
        }
        for name in ["papers", "page-", "page-two", "figures", "kind"] {
            assert!(!is_of_site(name), "{name}");
        }
        assert!(is_of_paper("Figures") && !is_of_paper("annex"));
    }
}
