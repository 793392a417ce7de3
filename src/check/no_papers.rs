//! A site has papers: an office that lost its folder must not have its site emptied.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Site;

/// Reports a site without any paper, unless other errors say why there is none.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    if site.papers.is_empty() && !diagnostics.has_errors() {
        diagnostics.push(
            Diagnostic::new(Code::NoPapers, None, "there is no paper to publish")
                .help("a paper is a folder below `content/` with a file `index.md` (in small letters)")
                .help("start one with `candour new panel-report \"Title\"`"),
        );
    }
}
