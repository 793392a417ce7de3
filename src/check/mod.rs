//! What must hold before anything is rendered, one rule a file. Reads the resolved site only.

use std::ops::Deref;

use crate::diagnostic::Diagnostics;
use crate::model::Site;

/// A site that passed the checks. Only [`check`] makes one, and renderers accept nothing else.
#[derive(Debug, Clone)]
pub struct Checked {
    site: Site,
}

impl Deref for Checked {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

/// Applies every rule. Returns the site where none of the findings so far is an error.
pub fn check(site: Site, diagnostics: &mut Diagnostics) -> Option<Checked> {
    if diagnostics.has_errors() { None } else { Some(Checked { site }) }
}
