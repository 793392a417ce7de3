//! Papers as web pages. Knows Tera and HTML; never Typst, plotters or a disk.

use super::{Artefact, Drawings, PdfFile};
use crate::check::Checked;
use crate::diagnostic::Diagnostics;
use crate::look::{Look, Templates};

/// All pages of the site with style sheet, logo and assets. `drawings` and `pdfs` run parallel to the
/// site's papers; a paper without PDF gets a page without the link.
pub fn render(
    _site: &Checked,
    _look: &Look,
    _templates: &Templates,
    _drawings: &[Drawings],
    _pdfs: &[Option<PdfFile>],
    _diagnostics: &mut Diagnostics,
) -> Vec<Artefact> {
    Vec::new()
}
