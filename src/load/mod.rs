//! From files to raw content: YAML schemas, front matter, Markdown as a neutral block tree.
//!
//! Each file is read by itself: what a name in it means in another file is settled by `resolve`.
//! Entry point: [`load`].
//!
//! 1. `layout` says by its path what each file under `content/` is.
//! 2. One module a format reads the files: `site`, `glossary`, `theme`, `templates`, `words`, `kind`,
//!    `dataset`, `paper` (with `front_matter` and [`markdown`]). All YAML goes through [`yaml`].
//! 3. `stray` warns of the files nothing has read, `copies` of folders that are copies of papers.
//!
//! [`Kept`] goes the same way and reads only the files that changed since the last time.

mod copies;
mod dataset;
mod front_matter;
mod glossary;
pub(crate) mod ids;
mod kept;
mod kind;
mod layout;
mod lists;
pub mod markdown;
mod meetings;
mod paper;
mod raw;
mod site;
mod stray;
mod templates;
#[cfg(test)]
mod tests;
mod text;
mod theme;
mod word_slips;
mod words;
pub mod yaml;

pub use dataset::rules::*;
pub use kept::{Kept, Loaded};
pub(crate) use kind::ITEM_KEYS;
pub use kind::{COMMON_KEYS, NUMBERINGS, SPLITS};
pub use lists::{OfficeList, OfficeLists};
pub use meetings::RawMeetings;
pub use raw::*;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::source::Sources;

/// How the words begin that `candour new` writes where the writer's own belong. A paper must not be
/// published with them.
pub const PLACEHOLDER: &str = "Write here";

/// Reports an id that has other characters than lower-case letters, digits and hyphens.
pub fn check_id(id: &str, what: &str, span: Span, diagnostics: &mut Diagnostics) {
    ids::check(id, what, false, span, diagnostics);
}

/// Whether a text begins as those of `candour new` do.
fn is_placeholder(text: &str) -> bool {
    text.strip_prefix(PLACEHOLDER)
        .is_some_and(|rest| rest.starts_with(':') || rest.starts_with(", or take this section out"))
}

/// Reads every file of an office. Findings about single files are added to the diagnostics; what can
/// be read is returned in any case.
pub fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> RawSite {
    Kept::default().load(sources, diagnostics).site
}

/// Everything but the papers, and the files with rows that the shared datasets named.
fn common(
    sources: &Sources,
    layout: &layout::Layout,
    diagnostics: &mut Diagnostics,
) -> (RawSite, BTreeSet<FileId>) {
    let office = site::load(sources, diagnostics);
    let (theme, theme_span) = match &office {
        Some((office, span)) => (office.theme.as_str(), Some(*span)),
        None => ("default", None),
    };
    let mut look = theme::load(sources, theme, theme_span, diagnostics);
    if let (Some(look), Some((office, _))) = (&mut look, &office) {
        theme::name_site(look, &office.title);
    }
    let glossary = glossary::load(sources, diagnostics);
    let templates = templates::load(sources, diagnostics);
    let languages = words::load(sources, diagnostics);
    let none = OfficeLists::new();
    let lists = office.as_ref().map_or(&none, |(office, _)| &office.lists);
    let kinds = kind::load(sources, lists, diagnostics);
    words::check_kinds(sources, &kinds, diagnostics);
    let shared = dataset::folder(sources, &layout.data, diagnostics);
    let office = office.map(|(office, _)| office);
    let meetings = meetings::load(sources, office.as_ref(), diagnostics);
    let site = RawSite {
        office,
        glossary,
        kinds,
        datasets: shared.datasets,
        dataset_rules: shared.rules,
        unsound_datasets: shared.unsound,
        papers: Vec::new(),
        look,
        templates,
        languages,
        meetings,
    };
    (site, shared.used)
}
