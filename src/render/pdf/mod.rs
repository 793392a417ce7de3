//! Papers as tagged PDFs. Knows Typst; never Tera, HTML or a disk.

use super::{Drawings, PdfFile};
use crate::check::Checked;
use crate::diagnostic::Diagnostics;
use crate::look::{Look, Templates};

/// The PDFs of all papers, parallel to the site's papers; none for one that failed (then there is an
/// error). Papers compile in parallel; `on_done` is called after each.
pub fn render(
    _site: &Checked,
    _look: &Look,
    _templates: &Templates,
    _drawings: &[Drawings],
    _on_done: &(dyn Fn() + Sync),
    _diagnostics: &mut Diagnostics,
) -> Vec<Option<PdfFile>> {
    Vec::new()
}
