//! The words candour writes itself: every message is there, complete and used; and the pages of a Welsh office
//! speak Welsh, those of an English paper in it English.

#[path = "../support/mod.rs"]
mod support;

mod frame;
mod messages;
mod pages;

use std::path::Path;
use std::sync::OnceLock;

use candour::model::Edition;
use candour::pipeline::Built;
use candour::source::{self, Sources};
use support::example::build;

/// An office in Welsh with a paper in English.
fn sources() -> Sources {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/words/office");
    source::read(&folder).expect("the office can be read")
}

/// Its pages and PDFs.
fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build(&sources(), Edition::Public))
}

/// Those with the restricted passage.
fn restricted() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build(&sources(), Edition::Restricted))
}
