//! The way to the pages of a site for those who take it again and again: the same stages as a build, each
//! over what it kept of the last time.

use std::borrow::Cow;

use super::{Ready, draw_paper};
use crate::diagnostic::Diagnostics;
use crate::model::{Edition, Paper};
use crate::render::html::{Locate, Made, Pages};
use crate::source::Sources;
use crate::{check, load, render, resolve};

/// What each stage kept.
#[derive(Debug, Default)]
pub struct Kept {
    load: load::Kept,
    resolve: resolve::Kept,
    check: check::Kept,
    html: render::html::Kept,
    leaks: render::leaks::Kept,
}

/// A site as its preview has it.
#[derive(Debug, Clone)]
pub struct Previewed {
    /// The checked site, for what is made of it on request.
    pub ready: Ready,
    /// Its pages and files but for PDFs: to the byte those of a build without PDFs and search, apart from the marks
    /// that say where paragraphs were written.
    pub pages: Pages,
}

/// From sources to the pages of a site; none where any finding is an error. `locate` says where a passage
/// was written; it must say the same while a file does not change.
pub fn preview(
    sources: &Sources,
    edition: Edition,
    locate: Option<&Locate<'_>>,
    kept: &mut Kept,
    diagnostics: &mut Diagnostics,
) -> Option<Previewed> {
    let loaded = kept.load.load(sources, diagnostics);
    if !loaded.only_papers_changed {
        let load = std::mem::take(&mut kept.load);
        *kept = Kept { load, ..Kept::default() };
    }
    let raw = loaded.site;
    let site = kept.resolve.resolve(&raw, edition, diagnostics);
    let site = kept.check.check(site?, raw.look.as_ref(), diagnostics)?;
    let ready = Ready { site, look: raw.look?, templates: raw.templates };
    let Ready { site, look, templates } = &ready;
    let drawings = |_: usize, paper: &Paper| Cow::Owned(draw_paper(paper, look));
    let made = Made { drawings: &drawings, pdfs: &[], search: false, locate, files: true };
    let pages = kept.html.render(site, look, templates, &made, diagnostics);
    kept.leaks.find(site, &pages, diagnostics);
    (!diagnostics.has_errors()).then_some(Previewed { ready, pages })
}
