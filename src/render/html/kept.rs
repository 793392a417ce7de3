//! What is kept of the pages of papers, so that a preview makes again only those that changed.
//!
//! The files of a paper follow from the paper, from what every page gets (`site`, look, templates) and
//! where the places of split papers stand to which they link: each paper's pages note what they asked.
//! The site's own pages are filled in again where what they show changed. A build starts with nothing kept and goes the same
//! way.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::anchors::{Anchors, Guide, Told};
use super::engine::{Engine, Speaking};
use super::frame::Frame;
use super::paper::{self, Sheet};
use super::repeats::Repeats;
use super::view::SiteView;
use super::{Made, Whole, folders, of_site};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::look::{Look, Templates};
use crate::model::{self, Paper};
use crate::render::data::offers::Offers;
use crate::render::data::sitemap;
use crate::render::{Artefact, Drawings};

/// The files of a site.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    /// Those that are no paper's.
    pub site: Vec<Artefact>,
    /// Those of each paper, parallel to the papers. The very same in memory as the last time where they
    /// were used again.
    pub papers: Vec<Arc<Vec<Artefact>>>,
}

impl Pages {
    /// All files.
    pub fn into_artefacts(self) -> Vec<Artefact> {
        let mut files = self.site;
        for paper in self.papers {
            files.extend(Arc::unwrap_or_clone(paper));
        }
        files
    }
}

/// Pages made the last time.
#[derive(Debug, Default)]
pub struct Kept {
    /// The page templates as they were read.
    speaking: Option<Speaking>,
    /// What every page got under `site`, as JSON.
    frame: String,
    /// Where the places of split papers stand, and the papers this was read from.
    anchors: (Arc<Anchors>, Vec<Arc<Paper>>),
    /// The site's own pages.
    repeats: Repeats,
    /// By address.
    papers: BTreeMap<String, KeptPaper>,
}

#[derive(Debug)]
struct KeptPaper {
    paper: Arc<Paper>,
    /// Where the places of other papers stood to which its pages link.
    told: Told,
    files: Arc<Vec<Artefact>>,
}

type Finding = Box<Diagnostic>;

impl Kept {
    /// Makes what changed since the last time; see [`super::render`]. The caller forgets what is kept
    /// ([`Self::default`]) where look, templates or anything but papers has changed, and with PDFs.
    pub fn render(
        &mut self,
        site: &Checked,
        look: &Look,
        templates: &Templates,
        made: &Made<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Pages {
        let view = SiteView::new(site, look, made.search);
        let read = || Engine::read(templates, &site.languages, diagnostics);
        let Some(speaking) = self.speaking.take().or_else(read) else { return Pages::default() };
        let engine = Engine::new(Arc::clone(&speaking), templates, &site.languages, &view);
        let frame = serde_json::to_string(&view).unwrap_or_default();
        if frame != self.frame {
            *self = Self { frame, ..Self::default() };
        }
        self.speaking = Some(speaking);
        let anchors = self.anchors(site);
        let kept: Vec<Option<&KeptPaper>> =
            site.papers.iter().map(|paper| self.of(paper, &anchors)).collect();
        // Nothing but the page of a paper reads its drawings.
        let new = |index: usize| kept[index].is_none();
        let words = site.languages.of(&site.office.language);
        let offers = Offers::new(&site.papers, words);
        let drawings: Vec<Cow<'_, Drawings>> = site
            .papers
            .par_iter()
            .enumerate()
            .map(|(index, paper)| match new(index) {
                true => (made.drawings)(index, paper),
                false => Cow::Owned(Drawings::new()),
            })
            .collect();
        let sheets: Vec<Sheet<'_>> = site
            .papers
            .iter()
            .enumerate()
            .map(|(index, paper)| Sheet {
                paper,
                drawings: &drawings[index],
                pdf: made.pdfs.get(index).and_then(Option::as_ref),
                offers: &offers,
                locate: made.locate,
                files: made.files,
                guide: Arc::new(Guide::new(&anchors)),
            })
            .collect();
        let (search, pdfs) = (made.search, made.pdfs);
        let frame = Frame::new(site);
        let whole = Whole {
            site,
            frame: &frame,
            engine: &engine,
            repeats: &self.repeats,
            look,
            sheets: &sheets,
            offers: &offers,
            search,
            pdfs,
            files: made.files,
        };
        let mut files = of_site(&whole, diagnostics);
        let papers: Vec<Result<Arc<Vec<Artefact>>, Finding>> = sheets
            .par_iter()
            .zip(&kept)
            .map(|(sheet, kept)| match kept {
                Some(kept) => Ok(Arc::clone(&kept.files)),
                None => paper::files(sheet, &frame, &engine).map(Arc::new),
            })
            .collect();
        let told = sheets.iter().zip(&kept).map(|(sheet, kept)| match kept {
            Some(kept) => kept.told.clone(),
            None => sheet.guide.told(),
        });
        let told = told.collect();
        self.keep(site, told, &papers);
        let mut report = |finding: Finding| {
            diagnostics.push(*finding);
            Arc::default()
        };
        let papers: Vec<Arc<Vec<Artefact>>> =
            papers.into_iter().map(|made| made.unwrap_or_else(&mut report)).collect();
        if !made.files {
            return Pages { papers, site: files };
        }
        let of_papers = papers.iter().flat_map(|files| files.iter());
        let sitemap = sitemap::file(site, &folders(files.iter().chain(of_papers)));
        files.extend(sitemap);
        Pages { papers, site: files }
    }

    /// Where the places of split papers stand.
    fn anchors(&mut self, site: &Checked) -> Arc<Anchors> {
        let split = site.papers.iter().filter(|paper| model::leaves(paper).len() > 1).cloned();
        let split: Vec<Arc<Paper>> = split.collect();
        let (before, of) = &self.anchors;
        let same = split.len() == of.len() && split.iter().zip(of).all(|(a, b)| Arc::ptr_eq(a, b));
        let anchors = match same {
            true => Arc::clone(before),
            false => Arc::new(paper::anchors(&split)),
        };
        self.anchors = (Arc::clone(&anchors), split);
        anchors
    }

    fn of(&self, paper: &Arc<Paper>, anchors: &Anchors) -> Option<&KeptPaper> {
        let kept = self.papers.get(&paper.url)?;
        (Arc::ptr_eq(&kept.paper, paper) && kept.told.still_holds(anchors)).then_some(kept)
    }

    /// Keeps what was made; a page that failed is made again the next time.
    fn keep(
        &mut self,
        site: &Checked,
        told: Vec<Told>,
        files: &[Result<Arc<Vec<Artefact>>, Finding>],
    ) {
        let made = site.papers.iter().zip(told).zip(files);
        let kept = made.filter_map(|((paper, told), files)| {
            let files = Arc::clone(files.as_ref().ok()?);
            let paper = Arc::clone(paper);
            Some((paper.url.clone(), KeptPaper { paper, told, files }))
        });
        self.papers = kept.collect();
    }
}
