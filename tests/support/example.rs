//! The example office of this repository, built once for all tests of a program.

use std::path::Path;
use std::sync::OnceLock;

use candour::diagnostic::{Diagnostics, emit};
use candour::model::Edition;
use candour::pipeline::{self, Built, Options, Ready, Silent};
use candour::source::{self, Sources};

/// The example office, read.
pub fn sources() -> Sources {
    source::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example can be read")
}

/// The example office, checked.
pub fn ready() -> &'static Ready {
    static READY: OnceLock<Ready> = OnceLock::new();
    READY.get_or_init(|| {
        let sources = sources();
        let mut diagnostics = Diagnostics::new();
        let ready = pipeline::check(&sources, Edition::Public, &mut diagnostics);
        let findings = emit::human(&diagnostics.into_sorted(), &sources, false);
        ready.unwrap_or_else(|| panic!("the example has errors:\n{findings}"))
    })
}

/// The example office, built in memory: pages and PDFs of the public edition.
pub fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build(&sources(), Edition::Public))
}

/// Any office, built in memory.
pub fn build(sources: &Sources, edition: Edition) -> Built {
    let mut diagnostics = Diagnostics::new();
    let options = Options { edition, pdf: true, search: true };
    let built = pipeline::build(sources, options, &Silent, &mut diagnostics);
    let findings = emit::human(&diagnostics.into_sorted(), sources, false);
    built.unwrap_or_else(|| panic!("the office has errors:\n{findings}"))
}

/// A file of a built site.
pub fn file<'a>(built: &'a Built, path: &str) -> &'a [u8] {
    let found = built.artefacts.iter().find(|artefact| artefact.path == path);
    &found.unwrap_or_else(|| panic!("there is no `{path}`")).bytes
}

/// The pages of a paper in reading order, with their paths: the first, then as `rel="next"` leads.
pub fn pages<'a>(built: &'a Built, url: &str) -> Vec<(String, &'a str)> {
    let mut path = format!("{url}/index.html");
    let mut pages: Vec<(String, &str)> = Vec::new();
    loop {
        let html = text(built, &path);
        assert!(pages.iter().all(|(seen, _)| *seen != path), "{path} leads back to itself");
        pages.push((path.clone(), html));
        let next = html.split("<a href=\"").skip(1).find_map(|link| {
            let (address, rest) = link.split_once('"')?;
            rest.starts_with(" rel=\"next\"").then_some(address)
        });
        let Some(next) = next else { return pages };
        let mut parts: Vec<&str> = path.split('/').collect();
        parts.pop();
        for part in next.split('/') {
            if part == ".." {
                parts.pop();
            } else {
                parts.push(part);
            }
        }
        path = parts.join("/");
    }
}

/// A text file of a built site.
pub fn text<'a>(built: &'a Built, path: &str) -> &'a str {
    std::str::from_utf8(file(built, path)).expect("pages are UTF-8")
}
