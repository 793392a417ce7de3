//! Two papers cannot be published at one address.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Site;

/// Addresses that the site's own pages have.
const RESERVED: [&str; 2] = ["accessibility", "assets"];

/// Reports papers with one address (upper and lower case are the same on many systems), papers inside
/// another's folder of files, and addresses the site itself uses.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for paper in &site.papers {
        if RESERVED.contains(&paper.url.as_str()) {
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateUrl,
                    paper.span,
                    format!("the site itself has a page at `{}/`", paper.url),
                )
                .help("rename the paper's folder"),
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
