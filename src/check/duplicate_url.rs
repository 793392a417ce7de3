//! Two papers cannot be published at one address.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Site;

/// Folders that the site's own pages have.
const RESERVED: [&str; 4] = ["accessibility", "assets", "data", "kinds"];

/// Reports papers with one address (upper and lower case are the same on many systems), papers inside
/// another's folder of files, and addresses the site itself uses.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for paper in &site.papers {
        let top = paper.url.split('/').next().unwrap_or_default();
        if RESERVED.contains(&top) {
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateUrl,
                    paper.span,
                    format!("the site itself has pages in `{top}/`"),
                )
                .help(format!("move the paper out of `content/{top}/`, to `content/papers/` say")),
            );
        }
        if let Some(other) = seen.insert(paper.url.to_lowercase(), &paper.url) {
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateUrl,
                    paper.span,
                    format!("another paper is published at `{other}/` too"),
                )
                .help("give one of the two another `slug:`, or rename its folder"),
            );
        }
    }
}
