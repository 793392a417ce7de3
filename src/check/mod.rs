//! What must hold before anything is rendered, one rule a file. Reads the resolved site only.
//!
//! Entry points: [`check`], and [`in_print`] for what depends on the theme's type. To add a rule, write its
//! file and name it in [`RULES`], or in [`PAPER_RULES`] where it looks at each paper by itself. [`Kept`] goes
//! the same way and applies the latter only to the papers that changed.

mod duplicate_url;
mod empty_paper;
mod exhibit_there;
mod kept;
mod last_days;
mod list_length;
mod missing_section;
mod no_papers;
mod numbered_twice;
mod rest_stated;
mod shown_answers;
mod translations;
mod typed_numbers;
mod typed_references;
mod unprintable;
mod versions;
mod wide_table;
mod wording;
mod written_numbers;

use std::ops::Deref;

use crate::diagnostic::Diagnostics;
use crate::look::Look;
use crate::model::Site;
pub use kept::Kept;

/// A rule: reads the site, adds its findings.
type Rule = fn(&Site, &mut Diagnostics);

/// The rules that look at the site as a whole, in the order they are applied.
const RULES: &[Rule] = &[duplicate_url::check, no_papers::check, translations::check];

/// The rules that look at each paper by itself: what they find in one paper, they find whatever the other
/// papers are.
const PAPER_RULES: &[Rule] = &[
    empty_paper::check,
    last_days::check,
    missing_section::check,
    numbered_twice::check,
    shown_answers::check,
    typed_numbers::check,
    unprintable::check,
    versions::check,
    wording::check,
    written_numbers::check,
];

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
    for rule in PAPER_RULES {
        rule(&site, diagnostics);
    }
    checked(site, diagnostics)
}

/// Applies the rules of the site as a whole, the papers having been looked at.
fn checked(site: Site, diagnostics: &mut Diagnostics) -> Option<Checked> {
    for rule in RULES {
        rule(&site, diagnostics);
    }
    missing_section::withdraw(diagnostics);
    unprintable::withdraw(diagnostics);
    if diagnostics.has_errors() { None } else { Some(Checked { site }) }
}

/// Applies the rules about print, which need to know what the words are set in.
pub fn in_print(site: &Site, look: &Look, diagnostics: &mut Diagnostics) {
    wide_table::check(site, &look.pdf_fonts.typeface, diagnostics);
}
