//! The site's own pages of the last time, so that a preview fills in again only those that changed.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use tera::Value;

use super::engine::{Engine, value};
use super::site_pages::Page;
use super::view::PageView;
use crate::render::Artefact;

/// The pages by path.
#[derive(Debug, Default)]
pub(super) struct Repeats(Mutex<BTreeMap<String, Repeat>>);

#[derive(Debug)]
struct Repeat {
    template: &'static str,
    /// What the template was given, beside what is the same on every page.
    page: Value,
    values: Vec<(&'static str, Value)>,
    html: String,
}

impl Repeats {
    /// The page at a path: that of the last time where the template is given the same. What is the same
    /// on every page must be so since then.
    pub(super) fn page(
        &self,
        engine: &Engine<'_>,
        path: &str,
        template: &'static str,
        page: &PageView<'_>,
        values: Vec<(&'static str, Value)>,
    ) -> Page {
        let given = value(page);
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(same) = known().get(path)
            && same.template == template
            && same.page == given
            && same.values == values
        {
            return Ok(Artefact::new(path, same.html.as_str()));
        }
        let html = engine.page(template, page, &values)?;
        let repeat = Repeat { template, page: given, values, html: html.clone() };
        known().insert(path.to_owned(), repeat);
        Ok(Artefact::new(path, html))
    }
}
