//! Papers as tagged PDFs. Knows Typst; never Tera, HTML or a disk.
//!
//! [`render`] is the way in. For every paper:
//! 1. `source` writes the paper as Typst code: calls of components with string literals (`body`,
//!    `inline`, `exhibit`, `meta`). No text of a writer is ever Typst code (`literal`).
//! 2. `press` puts it into a virtual folder (`world`) with the components (`candour.typ`), the theme and
//!    the kind's template, lays it out and writes PDF/UA-1 and PDF/A-2a at once.
//!    `pack` does the same with several papers at once.
//! 3. `trouble` says what went wrong in candour's words, at the template's line or naming the paper.
//!
//! How things look is not decided here but in `templates/pdf` and the theme's `theme.typ`.

mod body;
mod code;
mod context;
mod exhibit;
mod inline;
mod languages;
mod literal;
mod meta;
mod pack;
mod press;
mod queue;
mod source;
#[cfg(test)]
mod tests;
mod trouble;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Drawings, PdfFile};
use crate::check::Checked;
use crate::diagnostic::Diagnostics;
use crate::look::{Look, Templates};
use crate::model::{BlankPage, Languages, Paper, Status};
use press::Press;
pub use queue::STACK;
use typst_layout::Page;

/// Typst's memory of what it laid out is thinned out after this many papers.
const EVICT_EVERY: usize = 10;
/// What so many of these rounds did not use is forgotten. What all papers share is used in every
/// round; the rest is of no use once its paper is done. Ten instead of two doubles the memory and is
/// no faster.
const EVICT_AGE: usize = 2;

/// The papers in the order they are printed: packs take longest, so that they start first and the
/// others are shared out while they run.
fn packs_first(site: &Checked) -> Vec<usize> {
    let mut order: Vec<usize> = (0..site.papers.len()).collect();
    order.sort_by_key(|index| site.papers[*index].pack.is_none());
    order
}

/// Which blank page a paper may end with: its language, and whether it is a draft's; none where its kind
/// has none.
fn blank_for(paper: &Paper) -> Option<(&str, bool)> {
    let wanted = paper.blank_page != BlankPage::Never;
    wanted.then_some((paper.language.as_str(), paper.status == Status::Draft))
}

/// Reads the look and the templates, and reports what [`render`] cannot use whatever the papers.
pub fn read(
    look: &Look,
    templates: &Templates,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    if let Err(problems) = Press::new(look, templates, languages) {
        problems.into_iter().for_each(|problem| diagnostics.push(problem));
    }
}

/// The PDFs of all papers, parallel to the site's papers; none for one that failed (then there is an
/// error). Papers compile in parallel; `on_done` is called after each.
pub fn render(
    site: &Checked,
    look: &Look,
    templates: &Templates,
    drawings: &[Drawings],
    on_done: &(dyn Fn() + Sync),
    diagnostics: &mut Diagnostics,
) -> Vec<Option<PdfFile>> {
    let press = match Press::new(look, templates, &site.languages) {
        Ok(press) => press,
        Err(problems) => {
            problems.into_iter().for_each(|problem| diagnostics.push(problem));
            return site.papers.iter().map(|_| None).collect();
        }
    };
    let blanks: BTreeMap<(&str, bool), Option<Page>> = site
        .papers
        .iter()
        .filter_map(|paper| blank_for(paper))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|(language, draft)| ((language, draft), press.blank_page(language, draft)))
        .collect();
    let none = Drawings::new();
    let done = AtomicUsize::new(0);
    let printed = queue::run(&packs_first(site), |index| {
        let paper = &site.papers[index];
        let result = match &paper.pack {
            Some(pack) => press.print_pack(site, paper, pack, drawings),
            None => {
                let drawings = drawings.get(index).unwrap_or(&none);
                let blank = blank_for(paper).and_then(|wanted| blanks.get(&wanted)?.as_ref());
                press.print(site, paper, drawings, blank)
            }
        };
        if (done.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(EVICT_EVERY) {
            comemo::evict(EVICT_AGE);
        }
        on_done();
        result
    });
    let mut report =
        |findings: Vec<_>| findings.into_iter().for_each(|finding| diagnostics.push(finding));
    printed.into_iter().map(|result| result.map_err(&mut report).ok()).collect()
}

/// The PDF of the paper at a position, for the preview; none where it failed (then there is an error).
/// `draw` makes the charts of a paper: of this one, or of those a pack binds. Wants a thread with as deep
/// a stack as [`STACK`].
pub fn one(
    site: &Checked,
    index: usize,
    look: &Look,
    templates: &Templates,
    draw: &dyn Fn(&Paper) -> Drawings,
    diagnostics: &mut Diagnostics,
) -> Option<PdfFile> {
    let paper = site.papers.get(index)?;
    let press = Press::new(look, templates, &site.languages);
    let printed = press.and_then(|press| {
        if let Some(pack) = &paper.pack {
            let bound: BTreeSet<&str> = pack.papers().map(|(_, url)| url).collect();
            let drawings =
                site.papers.iter().map(|paper| match bound.contains(paper.url.as_str()) {
                    true => draw(paper),
                    false => Drawings::new(),
                });
            return press.print_pack(site, paper, pack, &drawings.collect::<Vec<_>>());
        }
        let blank =
            blank_for(paper).and_then(|(language, draft)| press.blank_page(language, draft));
        press.print(site, paper, &draw(paper), blank.as_ref())
    });
    comemo::evict(EVICT_AGE);
    printed.map_err(|findings| findings.into_iter().for_each(|f| diagnostics.push(f))).ok()
}
