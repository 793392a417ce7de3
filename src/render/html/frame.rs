//! What all pages of a site share: whose papers they are, the site's language, its kinds.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::place::Place;
use super::view::Crumb;
use crate::model::{Kind, Office, Paper, Site, Words};

/// What all pages of a site share.
pub(super) struct Frame<'a> {
    /// Whose papers they are.
    pub(super) office: &'a Office,
    /// The words of the site's language, which its lists and other own pages speak.
    pub(super) words: &'a Arc<Words>,
    /// The kinds in that language, by name.
    kinds: BTreeMap<&'a str, Arc<Kind>>,
}

impl<'a> Frame<'a> {
    /// What the pages of a site share.
    pub(super) fn new(site: &'a Site) -> Self {
        let words = site.languages.of(&site.office.language);
        let kinds = site.kinds.iter().map(|(name, kind)| (name.as_str(), kind.in_language(words)));
        Self { office: &site.office, words, kinds: kinds.collect() }
    }

    /// The place of a page of the site's own.
    pub(super) fn place(&self, folder: &str) -> Place {
        Place::in_folder(folder, self.words)
    }

    /// The kind of a paper in the site's language.
    pub(super) fn kind<'b>(&'b self, paper: &'b Paper) -> &'b Kind {
        self.kinds.get(paper.kind.name.as_str()).unwrap_or(&paper.kind)
    }

    /// The language of a paper where it is not the site's: the site's own pages mark with it what they
    /// repeat of the paper.
    pub(super) fn language_of<'b>(&self, paper: &'b Paper) -> Option<&'b str> {
        (paper.language != self.office.language).then_some(paper.language.as_str())
    }

    /// The first step of every page's breadcrumbs.
    pub(super) fn home<'b>(&self, place: &Place) -> Crumb<'b> {
        Crumb { href: place.page(""), text: self.words.say("home").into(), language: None }
    }

    /// The step of the breadcrumbs that leads to the list of a paper's kind.
    pub(super) fn kind_crumb<'b>(&'b self, paper: &'b Paper, place: &Place) -> Crumb<'b> {
        let kind = self.kind(paper);
        let href = place.page(&format!("kinds/{}", kind.name));
        Crumb { href, text: kind.plural.as_str().into(), language: None }
    }
}
