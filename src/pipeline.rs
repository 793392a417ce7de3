//! The order of the stages; nothing of their insides.
//!
//! [`check`] is the way from sources to a checked site, [`check_all`] with the templates; [`build`] goes on to finished files in memory.
//! Writing them is the caller's next step, so that any error leaves the output as it was. [`preview`] is
//! the same way without PDFs, over what was kept of the last time.

mod preview;

use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::check::{self, Checked};
use crate::diagnostic::Diagnostics;
use crate::load::{self, RawSite};
use crate::look::{Look, Templates};
use crate::model::{Block, Edition, ExhibitBody, Paper};
use crate::render::{self, Artefact, Drawing, Drawings, PdfFile};
use crate::source::Sources;
use crate::{chart, chart::Width, resolve};
pub use preview::{Kept, Previewed, preview};

/// What a build is to make.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// For which readers.
    pub edition: Edition,
    /// Whether to make PDFs.
    pub pdf: bool,
    /// Whether to make the search and its index.
    pub search: bool,
}

/// A step of a build that takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Files are read and parsed.
    Load,
    /// Papers are resolved and checked.
    Resolve,
    /// Charts are drawn.
    Draw,
    /// PDFs are made; counted one by one.
    Pdf,
    /// The search index is made; it is begun beside the PDFs, and this is what is left of it then.
    Search,
    /// Pages are made.
    Html,
}

/// Told how far a build has come. All methods may be called from several threads.
pub trait Progress: Sync {
    /// A step begins; `total` is how many pieces it has, where they are counted.
    fn begin(&self, step: Step, total: usize);
    /// One piece of the step is done.
    fn advance(&self);
}

/// Says nothing.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: Step, _: usize) {}
    fn advance(&self) {}
}

/// A checked site with what is needed to render it.
#[derive(Debug, Clone)]
pub struct Ready {
    /// The site.
    pub site: Checked,
    /// Its look.
    pub look: Look,
    /// Its templates.
    pub templates: Templates,
}

/// A finished site in memory.
#[derive(Debug, Clone)]
pub struct Built {
    /// Every file.
    pub artefacts: Vec<Artefact>,
    /// What was made.
    pub summary: Summary,
}

/// What a build made, for the line at its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Papers.
    pub papers: usize,
    /// Pages of all PDFs together.
    pub pages: usize,
    /// PDFs.
    pub pdfs: usize,
    /// How long each step took.
    pub times: Vec<(Step, Duration)>,
}

/// From sources to a checked site; none where any finding is an error.
pub fn check(sources: &Sources, edition: Edition, diagnostics: &mut Diagnostics) -> Option<Ready> {
    let raw = load::load(sources, diagnostics);
    resolve_and_check(raw, edition, diagnostics)
}

/// The same, and the templates and the theme are read too, as a build would: what is wrong with them is found
/// beside what is wrong with the papers.
pub fn check_all(
    sources: &Sources,
    edition: Edition,
    diagnostics: &mut Diagnostics,
) -> Option<Ready> {
    let raw = load::load(sources, diagnostics);
    render::html::read(&raw.templates, &raw.languages, diagnostics);
    if let Some(look) = &raw.look {
        render::pdf::read(look, &raw.templates, &raw.languages, diagnostics);
    }
    resolve_and_check(raw, edition, diagnostics)
}

fn resolve_and_check(
    raw: RawSite,
    edition: Edition,
    diagnostics: &mut Diagnostics,
) -> Option<Ready> {
    let site = resolve::resolve(&raw, edition, diagnostics)?;
    if let Some(look) = &raw.look {
        check::in_print(&site, look, diagnostics);
    }
    let site = check::check(site, diagnostics);
    Some(Ready { site: site?, look: raw.look?, templates: raw.templates })
}

/// From sources to finished files; none where any finding is an error.
pub fn build(
    sources: &Sources,
    options: Options,
    progress: &dyn Progress,
    diagnostics: &mut Diagnostics,
) -> Option<Built> {
    let mut clock = Clock::default();
    progress.begin(Step::Load, 0);
    let raw = clock.time(Step::Load, || load::load(sources, diagnostics));
    progress.begin(Step::Resolve, 0);
    let ready =
        clock.time(Step::Resolve, || resolve_and_check(raw, options.edition, diagnostics))?;
    render(&ready, options, progress, clock, diagnostics)
}

fn render(
    ready: &Ready,
    options: Options,
    progress: &dyn Progress,
    mut clock: Clock,
    diagnostics: &mut Diagnostics,
) -> Option<Built> {
    let Ready { site, look, templates } = ready;
    progress.begin(Step::Draw, 0);
    let drawings = clock.time(Step::Draw, || draw(site, look));
    let (pdfs, index) = std::thread::scope(|scope| {
        let index = scope.spawn(|| index(ready, options, &drawings));
        let pdfs = if options.pdf {
            progress.begin(Step::Pdf, site.papers.len());
            clock.time(Step::Pdf, || {
                let done = || progress.advance();
                render::pdf::render(site, look, templates, &drawings, &done, diagnostics)
            })
        } else {
            vec![None; site.papers.len()]
        };
        progress.begin(Step::Search, 0);
        let index = clock.time(Step::Search, || index.join());
        (pdfs, index.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    progress.begin(Step::Html, 0);
    let mut artefacts = clock.time(Step::Html, || {
        render::html::render(site, look, templates, &drawings, &pdfs, options.search, diagnostics)
    });
    artefacts.extend(index);
    let summary = Summary {
        papers: site.papers.len(),
        pages: pdfs.iter().flatten().map(|pdf| pdf.pages).sum(),
        pdfs: pdfs.iter().flatten().count(),
        times: clock.times,
    };
    artefacts.extend(pdf_artefacts(site, pdfs));
    artefacts.sort_by(|a, b| a.path.cmp(&b.path));
    render::leaks::find(site, &artefacts, diagnostics);
    (!diagnostics.has_errors()).then_some(Built { artefacts, summary })
}

/// The search index. It is made while the PDFs are, from pages that do not know them yet: what a page says
/// of its PDF is no part of its text. What is wrong with a template is found when the pages are made.
fn index(ready: &Ready, options: Options, drawings: &[Drawings]) -> Vec<Artefact> {
    if !options.search {
        return Vec::new();
    }
    let Ready { site, look, templates } = ready;
    let unheard = &mut Diagnostics::new();
    let pages = render::html::found_pages(site, look, templates, drawings, unheard);
    render::data::search::files(&pages)
}

fn pdf_artefacts(site: &Checked, pdfs: Vec<Option<PdfFile>>) -> impl Iterator<Item = Artefact> {
    let made = site.papers.iter().zip(pdfs);
    made.filter_map(|(paper, pdf)| {
        pdf.map(|pdf| Artefact::new(format!("{}/{}", paper.url, paper.pdf_name()), pdf.bytes))
    })
}

/// The charts of each paper, drawn once for page and PDF alike.
pub fn draw(site: &Checked, look: &Look) -> Vec<Drawings> {
    site.papers.par_iter().map(|paper| draw_paper(paper, look)).collect()
}

/// The charts of one paper.
pub fn draw_paper(paper: &Paper, look: &Look) -> Drawings {
    let mut drawings = Drawings::new();
    draw_blocks(&paper.blocks, look, &mut drawings);
    drawings
}

fn draw_blocks(blocks: &[Block], look: &Look, drawings: &mut Drawings) {
    for block in blocks {
        match block {
            Block::Exhibit(exhibit) => {
                if let ExhibitBody::Chart { chart, .. } = &exhibit.body {
                    let draw = |width| chart::draw_in_two(chart, &look.colours, &look.dark, width);
                    let (wide, narrow) = (draw(Width::Wide), draw(Width::Narrow));
                    drawings.insert(exhibit.id.clone(), Drawing { wide, narrow });
                }
            }
            Block::Container(container) => draw_blocks(&container.blocks, look, drawings),
            Block::List(list) => {
                list.items.iter().for_each(|item| draw_blocks(&item.blocks, look, drawings));
            }
            Block::Definitions(definitions) => {
                let details = definitions.iter().flat_map(|definition| &definition.details);
                details.for_each(|blocks| draw_blocks(blocks, look, drawings));
            }
            _ => {}
        }
    }
}

/// Measures the steps for the summary and benchmarks; no output depends on it.
#[derive(Default)]
struct Clock {
    times: Vec<(Step, Duration)>,
}

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "measured for the summary line only")]
    fn time<T>(&mut self, step: Step, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.times.push((step, start.elapsed()));
        result
    }
}
