//! Golden cases: each folder of `tests/cases` is an office without its `site.yaml`; `expected/` holds the
//! `<main>` of each paper's page and the structure tree of its PDF. `CANDOUR_BLESS=1 cargo test` writes
//! them anew. A file nothing expects is an error.

#![expect(clippy::disallowed_methods, reason = "tests read and bless their own files")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use candour::model::Edition;
use candour::source;
use support::agree::assert_same_words_in_order;
use support::example::build;
use support::pdf::Pdf;

const SITE: &str = include_str!("invalid/base/content/site.yaml");

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    names.sort();
    names
}

/// What a case makes: file name and text.
fn made(case: &Path) -> BTreeMap<String, String> {
    let mut sources = source::read(case).expect("the case can be read");
    sources.add_text("content/site.yaml", SITE);
    let built = build(&sources, Edition::Public);
    let mut made = BTreeMap::new();
    for artefact in &built.artefacts {
        let Some((paper, file)) = artefact.path.rsplit_once('/') else { continue };
        let Some(slug) = paper.strip_prefix("notes/") else { continue };
        if file != "index.html" || slug.contains('/') {
            continue;
        }
        let pages = support::example::pages(&built, paper);
        let pdf = support::example::file(&built, &format!("{paper}/{slug}.pdf"));
        let texts: Vec<&str> = pages.iter().map(|(_, html)| *html).collect();
        assert_same_words_in_order(slug, &texts, pdf);
        let mut mains = String::new();
        for (path, page) in &pages {
            let main = page.split_once("<main").expect("a main part").1;
            let main = main.split_once("</main>").expect("its end").0;
            if pages.len() > 1 {
                mains.push_str(&format!("== {path}\n"));
            }
            mains.push_str(&format!("<main{main}</main>\n"));
        }
        made.insert(format!("{slug}.html"), mains);
        made.insert(format!("{slug}.pdf.txt"), Pdf::read(pdf).structure().dump());
    }
    made
}

#[test]
fn cases_come_out_as_expected() {
    let bless = std::env::var_os("CANDOUR_BLESS").is_some();
    let mut wrong = Vec::new();
    for case in names(&folder()) {
        let expected = case.join("expected");
        let made = made(&case);
        assert!(!made.is_empty(), "{} makes no paper", case.display());
        if bless {
            let _ = fs::remove_dir_all(&expected);
            fs::create_dir_all(&expected).expect("a folder");
        }
        for (name, text) in &made {
            let path = expected.join(name);
            if bless {
                fs::write(&path, text).expect("expectations can be written");
            }
            let known = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            if known != *text {
                wrong.push(format!("== {}\n{text}", path.display()));
            }
        }
        for path in names(&expected) {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            assert!(made.contains_key(&name), "nothing makes {}", path.display());
        }
    }
    assert!(wrong.is_empty(), "not as expected:\n{}", wrong.join("\n"));
}
