//! The files of the site by their addresses.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::media::{self, fingerprint};
use crate::diagnostic::Files;
use crate::model::Paper;
use crate::pipeline::{Previewed, Ready};
use crate::render::html::Pages;

/// A site that was made, ready to be asked for its files.
#[derive(Debug)]
pub(super) struct Site {
    /// The checked site, for PDFs.
    pub(super) ready: Ready,
    pages: Pages,
    /// The site's own files by path, as positions.
    own: BTreeMap<String, usize>,
    /// The papers by address, as positions.
    papers: BTreeMap<String, usize>,
    /// The papers' own files, by position, as places of line 1.
    origins: Vec<String>,
    /// The style sheet's fingerprint.
    pub(super) style: String,
    /// The fingerprints of pictures that were asked for, by path.
    pictures: Mutex<BTreeMap<String, String>>,
}

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// A file, by its path in the site.
    File(&'a str, &'a [u8]),
    /// The PDF of the paper at this position: it is made when asked for.
    Pdf(usize),
    /// A folder whose page stands at the same address with a slash.
    Folder,
}

const STYLE: &str = "assets/style.css";

impl Site {
    /// `files` are those the site was made from.
    pub(super) fn new(made: Previewed, files: &dyn Files) -> Self {
        let Previewed { ready, pages } = made;
        let own = pages.site.iter().enumerate().map(|(at, file)| (file.path.clone(), at));
        let own: BTreeMap<String, usize> = own.collect();
        let papers = ready.site.papers.iter().enumerate();
        let papers = papers.map(|(at, paper)| (paper.url.clone(), at)).collect();
        let origin = |paper: &Arc<Paper>| format!("{}:1", files.path(paper.span.file));
        let origins = ready.site.papers.iter().map(origin).collect();
        let style = own.get(STYLE).map(|at| fingerprint(&pages.site[*at].bytes));
        let style = style.unwrap_or_default();
        Self { ready, pages, own, papers, origins, style, pictures: Mutex::default() }
    }

    /// What stands at a path without the slash in front.
    pub(super) fn find(&self, path: &str) -> Option<Found<'_>> {
        if path.is_empty() || path.ends_with('/') {
            return self.file(&format!("{path}index.html"));
        }
        self.file(path).or_else(|| self.file(&format!("{path}/index.html")).map(|_| Found::Folder))
    }

    /// The fingerprint of the picture at a path; none where there is no picture.
    pub(super) fn fingerprint(&self, path: &str) -> Option<String> {
        let Some(Found::File(_, bytes)) = self.find(path) else { return None };
        if !media::of(path).starts_with("image/") {
            return None;
        }
        let mut known = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        Some(known.entry(path.to_owned()).or_insert_with(|| fingerprint(bytes)).clone())
    }

    /// The page that says that there is none.
    pub(super) fn missing(&self) -> Option<&[u8]> {
        self.own.get("404.html").map(|at| self.pages.site[*at].bytes.as_slice())
    }

    /// The paper a path belongs to.
    pub(super) fn paper(&self, path: &str) -> Option<(usize, &Arc<Paper>)> {
        let folders = path.match_indices('/').rev().map(|(at, _)| &path[..at]);
        let at = folders.filter_map(|folder| self.papers.get(folder)).next()?;
        Some((*at, &self.ready.site.papers[*at]))
    }

    /// The file of the paper at a position.
    pub(super) fn origin(&self, at: usize) -> &str {
        &self.origins[at]
    }

    fn file(&self, path: &str) -> Option<Found<'_>> {
        if let Some(at) = self.own.get(path) {
            let file = &self.pages.site[*at];
            return Some(Found::File(&file.path, &file.bytes));
        }
        let (at, paper) = self.paper(path)?;
        let files = self.pages.papers.get(at)?;
        if let Some(file) = files.iter().find(|file| file.path == path) {
            return Some(Found::File(&file.path, &file.bytes));
        }
        let name = path.strip_prefix(paper.url.as_str())?.strip_prefix('/')?;
        (name == paper.pdf_name()).then_some(Found::Pdf(at))
    }
}
