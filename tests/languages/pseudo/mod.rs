//! No English is left in the program: an office in a language nobody speaks, whose writer's only word is `X`,
//! has pages and PDFs without a letter of English.
//!
//! `words` makes the language from the messages, `kinds` a paper of every kind with every field, `docs` every
//! figure function and every chart of the documentation; `leaks` reads what was made.

mod docs;
mod kinds;
mod leaks;
mod words;

use std::collections::BTreeMap;

use candour::diagnostic::Diagnostics;
use candour::load;
use candour::model::{Edition, Kind};
use candour::source::{self, SourceFile, Sources};
use kinds::{Access, Kinds};

use super::support::example::build;

const EVERYTHING: &str = include_str!("everything.md");
const SITE: &str = "title: XXXX XX
description: XXX XX.
organisation: XX XXX
base_url: https://xxx.xxx/
language: qaa
footer: XXX
contact: { role: XX, email: xx@xxx.xxx, telephone: 01632 960 000, address: [XX 1, XXX] }
accessibility:
  compliance: partial
  issues: [XXX XX.]
  alternatives: XXX.
  response_days: 10
  prepared: 2026-11-20
  reviewed: 2026-11-20
  testing: XXX.
";
const GLOSSARY: &str =
    "terms:\n  - { term: XXXX XXXXX, abbreviation: XXXXXXX, definition: XXX XX. }\n";
const DATA: &str = "title: XXXX XXX
source: { organisation: XX, name: XXX, published: 2020-02, period: XX, licence: XXX }
geography: XXXX
columns:
  - { id: year, label: XX, role: dimension, type: period }
  - { id: place, label: XXX, role: dimension }
  - { id: x, label: XXXX, role: measure, unit: XX }
  - { id: y, label: XXXXX, role: measure, unit: XX, notes: [XXX.] }
derive:
  - { id: sum, label: XX XX, sum: [x, y] }
  - { id: share, label: XX XXX, share_of: x, within: [year] }
  - { id: part, label: XX XXXX, share_of: x, out_of: sum, interval: yes }
  - { id: rate, label: XXX XX, rate: { of: x, population: y, per: 1000 }, interval: yes }
  - { id: change, label: XXX XXX, change_on_previous: x, along: year }
  - { id: growth, label: XXX XXXX, change_on_previous: x, along: year, as: percent }
  - { id: index, label: XXXX XX, index: x, along: year, base: \"2018\" }
  - { id: against, label: XXXX XXX, compare: { of: rate, benchmark: 420, better: lower } }
rows:
  - [2018, X, 91, 520]
  - [2018, XX, 100, \"[x]\"]
  - [2018, XXX, \"[c]\", \"[z]\"]
  - [2019, X, 102, 524]
  - [2019, XX, \"120 [p]\", \"613 [r]\"]
  - [2019, XXX, \"[low]\", \"64 [e]\"]
notes: [XXX XX.]
cell_notes:
  - { where: { year: 2019, place: XX }, column: x, note: XXX XXX. }
";
const DRAFT: &str = "status: draft
versions:
  - { status: XX, date: 2020-01-10, author: XXX }
  - { status: XXX, date: 2020-01-31, author: XXX, cleared_by: XX, cleared: 2020-02-03 }
";
const PICTURE: &[u8] =
    b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' height='9'>\
                         <rect width='9' height='9'/></svg>";

/// The office: what its site says, and whether it has papers of every kind or only a few.
fn office(site: &str, kinds: &BTreeMap<String, std::sync::Arc<Kind>>) -> Sources {
    let papers = Kinds::new(kinds);
    let mut sources = Sources::default();
    sources.add_text("content/site.yaml", site);
    sources.add_text("content/glossary.yaml", GLOSSARY);
    sources.add_text("content/data/kept.yaml", DATA);
    for language in [words::LANGUAGE, words::OTHER] {
        sources.add_text(&format!("templates/words/{language}.ftl"), &words::file());
    }
    let mut add = |kind: &Kind, folder: &str, access, further: &str, text: &str| {
        for (path, text) in papers.paper(kind, folder, access, further, text) {
            sources.add_text(&path, &text);
        }
        let picture = format!("content/{folder}/x.svg");
        sources.add(SourceFile::new(&picture, PICTURE.to_vec(), false));
        let appendix = "---\ntitle: XXX\n---\n\n### XX\n\nXXX.\n";
        sources.add_text(&format!("content/{folder}/appendices/x.md"), appendix);
    };
    for kind in kinds.values() {
        let folder = Kinds::folder(&kind.name);
        add(kind, &folder, Access::Public, "", EVERYTHING);
        add(kind, &format!("{folder}-x"), Access::Public, DRAFT, EVERYTHING);
        if kind.split.is_some() {
            add(kind, &format!("{folder}-xx"), Access::Public, "split: sections\n", EVERYTHING);
        }
        let other = format!("language: {}\ntranslation_of: {folder}\n", words::OTHER);
        add(kind, &format!("{folder}-xxxx"), Access::Public, &other, EVERYTHING);
        if kind.exempt.is_some() {
            add(kind, &format!("{folder}-xxx"), Access::Exempt, "", EVERYTHING);
        }
    }
    let report = &kinds["board-report"];
    let figures = ("figures", docs::figures(), "as_at: \"2020-02\"\n");
    let pages = [figures, ("charts", docs::charts(), "")];
    for (name, example, further) in &pages {
        let text = format!("{}\n![XX](x.svg)\n", example.body);
        add(report, &Kinds::folder(name), Access::Public, further, &text);
    }
    for (name, example, _) in pages {
        for (file, text) in example.data {
            let folder = Kinds::folder(name);
            sources.add_text(&format!("content/{folder}/data/{file}"), &text);
        }
    }
    with_built_in(sources)
}

fn built_in_kinds() -> BTreeMap<String, std::sync::Arc<Kind>> {
    load::load(&with_built_in(Sources::default()), &mut Diagnostics::new()).kinds
}

fn with_built_in(mut sources: Sources) -> Sources {
    let built_in = source::built_in();
    for folder in ["templates/", "themes/"] {
        for (_, file) in built_in.under(folder) {
            sources.add(file.clone());
        }
    }
    sources
}

fn no_english(office: &Sources, edition: Edition) {
    let found = leaks::find(&build(office, edition));
    let lines: Vec<String> = found
        .iter()
        .map(|(text, (path, count))| format!("{text}\n    {count} times, first in {path}"))
        .collect();
    assert!(lines.is_empty(), "{} texts have English in them:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn no_english_is_left_in_the_public_edition() {
    no_english(&office(SITE, &built_in_kinds()), Edition::Public);
}

#[test]
fn no_english_is_left_in_the_restricted_edition() {
    no_english(&office(SITE, &built_in_kinds()), Edition::Restricted);
}

/// What the site says where it complies in full or not at all.
#[test]
fn no_english_is_left_in_other_statements() {
    let kinds: BTreeMap<_, _> =
        built_in_kinds().into_iter().filter(|(name, _)| name == "board-report").collect();
    let full = SITE.replace("partial", "full").replace("  issues: [XXX XX.]\n", "");
    for site in [full, SITE.replace("partial", "none")] {
        no_english(&office(&site, &kinds), Edition::Public);
    }
}
