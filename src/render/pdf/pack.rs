//! The PDF of a pack: front sheet and papers, laid out and tagged as one document.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use typst::diag::SourceResult;
use typst::foundations::Label;
use typst::introspection::Introspector as _;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use super::context::{self, Context, Part, Siblings};
use super::press::Press;
use super::source::{self, Bound};
use super::trouble;
use super::world::Folder;
use crate::diagnostic::Diagnostic;
use crate::model::{Pack, Paper, Site};
use crate::render::{Drawings, PdfFile};

impl Press<'_> {
    /// Prints a pack. `drawings` run parallel to the site's papers.
    pub(super) fn print_pack(
        &self,
        site: &Site,
        paper: &Paper,
        pack: &Pack,
        drawings: &[Drawings],
    ) -> Result<PdfFile, Vec<Diagnostic>> {
        let none = Drawings::new();
        let parts = self.parts(site, paper, pack, drawings, &none);
        let front = &parts[0].context;
        let printed = catch_unwind(AssertUnwindSafe(|| {
            let folder = self.pack_folder(&parts);
            self.compile_pack(&folder, &parts)
                .map_err(|errors| trouble::findings(self, front, &folder, &errors))
        }));
        printed.unwrap_or_else(|_| Err(vec![trouble::failed(paper)]))
    }

    /// The front sheet, then the papers in the order of the agenda.
    fn parts<'b>(
        &'b self,
        site: &'b Site,
        paper: &'b Paper,
        pack: &Pack,
        drawings: &'b [Drawings],
        none: &'b Drawings,
    ) -> Vec<Bound<'b, 'b>> {
        let bound: Vec<(usize, usize)> = pack
            .papers()
            .filter_map(|(item, url)| {
                Some((item, site.papers.iter().position(|paper| paper.url == url)?))
            })
            .collect();
        let last = bound.len();
        let sibling = |(number, (_, index)): (usize, &(usize, usize))| {
            let paper = &site.papers[*index];
            let anchors = context::anchors(paper).into_iter().map(str::to_owned).collect();
            (paper.url.clone(), (number, anchors))
        };
        let siblings: Arc<Siblings> = Arc::new((1..).zip(&bound).map(sibling).collect());
        let at = |number, item, paper: &'b Paper, drawings| {
            let siblings = Arc::clone(&siblings);
            let part = Part { number, item, last: number == last, siblings };
            Bound {
                context: Context::of_part(site, paper, self.typeface(), Some(part)),
                drawings,
                template: self.template(&paper.kind).0,
            }
        };
        let mut parts = vec![at(0, None, paper, none)];
        for (number, (item, index)) in (1..).zip(bound) {
            let item = Some(pack.items[item].number.clone());
            let drawings = drawings.get(index).unwrap_or(none);
            parts.push(at(number, item, &site.papers[index], drawings));
        }
        parts
    }

    fn pack_folder(&self, parts: &[Bound]) -> Folder {
        let mut folder = self.empty_folder(&source::pack(parts));
        for part in parts {
            self.add_files(&mut folder, &part.context, part.drawings);
        }
        folder
    }

    fn compile_pack(&self, folder: &Folder, parts: &[Bound]) -> SourceResult<PdfFile> {
        let document = typst::compile::<PagedDocument>(folder).output?;
        let starts = (1..parts.len()).filter_map(|number| start(&document, number)).collect();
        let bytes = typst_pdf::pdf(&document, &self.options(&parts[0].context))?;
        Ok(PdfFile { bytes, pages: document.pages().len(), starts })
    }
}

/// The page a part begins on, counted from 1.
fn start(document: &PagedDocument, number: usize) -> Option<usize> {
    let label = Label::new(PicoStr::intern(&Part::start(number)))?;
    let introspector = document.introspector();
    let place = introspector.query_label(label).ok()?.location()?;
    introspector.page(place).map(usize::from)
}
