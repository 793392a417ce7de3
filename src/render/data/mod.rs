//! Downloads, feed, sitemap and search index: the files that machines read. Knows nothing of pages.

pub mod csv;
pub mod csvw;
pub mod dataset;
pub mod feed;
pub mod offers;
pub mod register;
pub mod search;
pub mod sitemap;
mod xml;

use crate::model::Office;

/// The address of a page on the web by its folder, `https://papers.example.org/papers/x/`; none where
/// the office gave no address of its site. Servers show the folder's `index.html` there.
pub fn address(office: &Office, folder: &str) -> Option<String> {
    let base = office.base_url.trim_end_matches('/');
    if base.is_empty() {
        return None;
    }
    let slash = if folder.is_empty() { "" } else { "/" };
    Some(format!("{base}/{}{slash}", xml::path(folder)))
}
