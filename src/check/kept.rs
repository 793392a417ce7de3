//! What is kept of the rules' findings, so that a preview checks again only the papers that changed.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Checked, PAPER_RULES, checked, in_print};
use crate::diagnostic::Diagnostics;
use crate::look::Look;
use crate::model::{Paper, Site};

/// What was found in each paper the last time, by address.
#[derive(Debug, Default)]
pub struct Kept {
    papers: BTreeMap<String, (Arc<Paper>, Diagnostics)>,
}

impl Kept {
    /// Applies every rule; see [`super::check`], and with a look those of [`super::in_print`]. The caller forgets what is kept where anything but papers
    /// has changed.
    pub fn check(
        &mut self,
        site: Site,
        look: Option<&Look>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Checked> {
        let found: Vec<_> =
            site.papers.par_iter().map(|paper| self.paper(&site, look, paper)).collect();
        for (_, found) in &found {
            diagnostics.extend(found.clone());
        }
        let papers = found.into_iter().map(|kept| (kept.0.url.clone(), kept));
        self.papers = papers.collect();
        checked(site, diagnostics)
    }

    /// A paper with what the rules find in it.
    fn paper(
        &self,
        site: &Site,
        look: Option<&Look>,
        paper: &Arc<Paper>,
    ) -> (Arc<Paper>, Diagnostics) {
        if let Some((before, found)) = self.papers.get(&paper.url)
            && Arc::ptr_eq(before, paper)
        {
            return (Arc::clone(paper), found.clone());
        }
        let alone = Site {
            office: site.office.clone(),
            edition: site.edition,
            languages: site.languages.clone(),
            kinds: site.kinds.clone(),
            datasets: site.datasets.clone(),
            papers: vec![Arc::clone(paper)],
            withheld: Vec::new(),
        };
        let mut found = Diagnostics::new();
        if let Some(look) = look {
            in_print(&alone, look, &mut found);
        }
        PAPER_RULES.iter().for_each(|rule| rule(&alone, &mut found));
        (Arc::clone(paper), found)
    }
}
