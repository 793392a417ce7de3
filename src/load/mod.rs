//! From files to raw content: YAML schemas, front matter, Markdown as a neutral block tree.
//!
//! Each file is read by itself: what a name in it means in another file is settled by `resolve`.
//! Entry point: [`load`].

pub mod markdown;
mod raw;
pub mod yaml;

pub use raw::*;

use crate::diagnostic::Diagnostics;
use crate::source::Sources;

/// Reads every file of an office. Findings about single files are added to the diagnostics; what can
/// be read is returned in any case.
pub fn load(_sources: &Sources, _diagnostics: &mut Diagnostics) -> RawSite {
    RawSite {
        office: None,
        glossary: Vec::new(),
        kinds: Default::default(),
        datasets: Default::default(),
        papers: Vec::new(),
        look: None,
        templates: Default::default(),
    }
}
