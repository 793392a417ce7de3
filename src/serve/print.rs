//! PDFs, made when they are asked for and kept while their paper is the same.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

use super::findings::Findings;
use super::site::Site;
use super::workshop::Workshop;
use crate::diagnostic::Diagnostics;
use crate::model::Paper;
use crate::pipeline;
use crate::render::{PdfFile, pdf};

/// Prints papers, and keeps what was printed of the newest site asked about.
#[derive(Debug)]
pub(super) struct Prints {
    /// Has the files that findings are about.
    workshop: Arc<Mutex<Workshop>>,
    kept: Mutex<Option<OfSite>>,
}

/// What was printed of a site's papers, by their position.
type OfSite = (Arc<Site>, BTreeMap<usize, Print>);

/// A PDF, or why there is none.
pub(super) type Print = Result<Arc<PdfFile>, Arc<Findings>>;

impl Prints {
    /// Nothing printed yet.
    pub(super) fn new(workshop: Arc<Mutex<Workshop>>) -> Self {
        Self { workshop, kept: Mutex::default() }
    }

    /// The PDF of the paper at a position. One is made at a time: each takes all of a computer's cores.
    pub(super) async fn get(self: &Arc<Self>, site: Arc<Site>, at: usize) -> Option<Print> {
        let (sender, made) = oneshot::channel();
        let prints = Arc::clone(self);
        let work = move || {
            // Whoever asked may have gone away.
            let _ = sender.send(prints.kept(&site, at));
        };
        thread::Builder::new().stack_size(pdf::STACK).spawn(work).ok()?;
        made.await.ok()
    }

    fn kept(&self, site: &Arc<Site>, at: usize) -> Print {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let of_site = match &mut *kept {
            Some((same, prints)) if Arc::ptr_eq(same, site) => prints,
            other => &mut other.insert((Arc::clone(site), BTreeMap::new())).1,
        };
        of_site.entry(at).or_insert_with(|| self.print(site, at)).clone()
    }

    fn print(&self, site: &Site, at: usize) -> Print {
        let pipeline::Ready { site, look, templates } = &site.ready;
        let mut found = Diagnostics::new();
        let draw = |paper: &Paper| pipeline::draw_paper(paper, look);
        let made = pdf::one(site, at, look, templates, &draw, &mut found);
        made.map(Arc::new).ok_or_else(|| {
            let workshop = self.workshop.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::new(Findings::new(&found.into_sorted(), workshop.sources()))
        })
    }
}
