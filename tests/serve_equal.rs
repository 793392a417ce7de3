//! However an office is edited, its preview is what a build would make: the same pages to the byte, the
//! same findings. And it is made of what was there before, where that has not changed.

#![expect(clippy::disallowed_methods, reason = "tests change an office's files on disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use candour::diagnostic::{Diagnostic, Diagnostics, Files};
use candour::model::Edition;
use candour::pipeline::{self, Options, Silent};
use candour::serve::{Work, Workshop};
use candour::source::{self, Changes};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("readable");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target).expect("copied");
        }
    }
}

/// A copy of the example office with a paper that has everything one paper says of another.
fn office() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = source::real(folder.path()).expect("it is there");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &root.join("content"));
    write(&root, LINKED, LINKED_TEXT);
    write(&root, CONTRACT, CONTRACT_TEXT);
    assert!(replace(
        &root,
        (PACK, "items:\n", "items:\n  - { item: 7, paper: papers/contract }\n")
    ));
    fs::create_dir_all(root.join("templates/kinds")).expect("a folder");
    fs::write(root.join("templates/kinds/note.yaml"), NOTE).expect("written");
    (folder, root)
}

const LINKED: &str = "content/papers/linked/index.md";
const UPDATE: &str = "content/papers/2020-02-drugs-update/index.md";
const HOLDING: &str = "content/papers/2019-10-holding-to-account/index.md";
const REVIEW: &str = "content/reviews/2019-05-york-locality-review/index.md";
const PLAN: &str = "content/plans/2020-03-york-delivery-plan/index.md";
const PACK: &str = "content/packs/2020-03-example-meeting/index.md";
const LINKED_TEXT: &str = "---
kind: note
title: A note that leads to others
date: 2020-03-01
---

See [the summit](../2020-02-drugs-update/index.md#drug-summit) and
[the board report](../2021-03-county-lines-board/index.md). A split paper has
[a place](../../reviews/2019-05-york-locality-review/index.md#support) on one of its pages.

::: restricted {reason=\"An operation\"}
The operation begins in the spring of next year.
:::
";

/// A paper that the public may have, until an edit makes it exempt.
const CONTRACT: &str = "content/papers/contract/index.md";
const CONTRACT_TEXT: &str = "---
kind: panel-report
title: Contract for forensic services
date: 2020-03-02
summary: What the preferred supplier asks for, and what the office proposes to answer.
meeting: An example panel
agenda_item: \"7\"
access: Public report
exempt_reason: 3
report_of: Police and Crime Commissioner
contact: { role: Chief finance officer }
implications: { financial: The price rises., legal: None., equality: None., risk: None. }
---

## Purpose

The preferred supplier has asked for a higher price than its tender named.

## Recommendations

The panel is asked to note this report.

## Background documents

None.
";

/// A kind of the office's own, with a template of its own at times.
const NOTE: &str = "label: Note\nplural: Notes\ndescription: A short paper.\n";

/// Words to replace in a file, in an order in which each finds its words.
const EDITS: [(&str, &str, &str); 59] = [
    (UPDATE, "## Drug summit", "A paragraph that is new.\n\n## Drug summit"),
    (UPDATE, "## Drug summit", "## Summit on drugs"),
    (UPDATE, "## Summit on drugs", "## Drug summit {#drug-summit}"),
    (UPDATE, "title: Update on drugs", "title: News about drugs"),
    (UPDATE, "\ndate: 2020-02", "\ndate: 2021-02"),
    (UPDATE, "place=\"York\"", "place=\"Yorke\""),
    (UPDATE, "place=\"Yorke\"", "place=\"York\""),
    (UPDATE, "kind: panel-report", "kind: panel-report\nslug: moved"),
    (UPDATE, "\nslug: moved", ""),
    (LINKED, "The operation begins", "The other operation begins"),
    (LINKED, "::: restricted {reason=\"An operation\"}", "::: callout"),
    (LINKED, "::: callout", "::: restricted {reason=\"An operation\"}"),
    (
        LINKED,
        "See [the summit]",
        "The operation begins in the spring of next year. See [the summit]",
    ),
    (LINKED, "The operation begins in the spring of next year. See", "See"),
    ("content/data/county-lines.yaml", "York", "Yorkshire"),
    ("content/data/county-lines.yaml", "Yorkshire", "York"),
    ("content/data/drug-offences.yaml", "title: ", "title: All "),
    ("content/glossary.yaml", "National Crime Agency", "National Agency for Crime"),
    ("content/site.yaml", "title: ", "title: More "),
    ("content/site.yaml", "language: en-GB", "langauge: en-GB"),
    ("content/site.yaml", "langauge: en-GB", "language: en-GB"),
    (REVIEW, "\n## ", "\nMore words here.\n\n## "),
    // Records that other papers show, count and name.
    (REVIEW, "lead: An informed needs assessment", "lead: An assessment of needs"),
    (REVIEW, "  - id: strategy\n", "  - id: one-strategy\n"),
    (REVIEW, "  - id: one-strategy\n", "  - id: strategy\n"),
    (
        REVIEW,
        "    themes: [needs-assessment, profile",
        "    restricted: An operation\n    themes: [needs-assessment, profile",
    ),
    (REVIEW, "    restricted: An operation\n", ""),
    (REVIEW, "assess violence and abuse", "assess abuse and violence"),
    (PLAN, "action: Link this plan to", "action: Join this plan to"),
    (PLAN, "answers: [strategy]", "answers: [training]"),
    (PLAN, "draws_on: [reviews/2019-05-york-locality-review]", "draws_on: []"),
    (PLAN, "draws_on: []", "draws_on: [reviews/2019-05-york-locality-review]"),
    (PLAN, "    pillar: Pursue\n", "    restricted: An operation\n    pillar: Pursue\n"),
    (PLAN, "    restricted: An operation\n", ""),
    // A split paper, whose places other papers link to.
    (
        REVIEW,
        "\n## Ongoing support {#support}",
        "\n## More support\n\nWords.\n\n### Ongoing support {#support}",
    ),
    (REVIEW, "\n## More support\n\nWords.\n\n### Ongoing", "\n## Ongoing"),
    (REVIEW, "split: sections", "split: none"),
    (REVIEW, "split: none", "split: sections"),
    // A pack, and the papers it binds.
    (PACK, "title: Apologies for absence", "title: Apologies"),
    (PACK, "papers/2019-10-holding-to-account", "papers/2019-10-holding"),
    (PACK, "papers/2019-10-holding,", "papers/2019-10-holding-to-account,"),
    (HOLDING, "\ntitle: County lines", "\ntitle: County lines in the county"),
    // Papers that the public may not have, and may have again.
    (CONTRACT, "access: Public report", "access: Exempt report"),
    (CONTRACT, "asked for a higher price", "named a price that is higher"),
    (CONTRACT, "title: Contract", "title: A contract"),
    (UPDATE, "## Drug summit", "One more paragraph.\n\n## Drug summit"),
    (CONTRACT, "access: Exempt report", "access: Public report"),
    (HOLDING, "access: Public report", "access: Exempt report"),
    (HOLDING, "access: Exempt report", "access: Exempt report\nexempt_reason: 3"),
    (
        LINKED,
        "See [the summit]",
        "See [a paper](../2019-10-holding-to-account/index.md) and [the summit]",
    ),
    (HOLDING, "access: Exempt report\nexempt_reason: 3", "access: Public report"),
    (LINKED, "See [a paper](../2019-10-holding-to-account/index.md) and [the", "See [the"),
    // A paper and its version in another language.
    (
        CONTRACT,
        "kind: panel-report",
        "kind: panel-report\nlanguage: cy\ntranslation_of: papers/2020-02-drugs-update",
    ),
    (UPDATE, "title: News about drugs", "title: Update on drugs"),
    (CONTRACT, "papers/2020-02-drugs-update", "papers/2020-02-drugs"),
    (CONTRACT, "papers/2020-02-drugs\n", "papers/2020-02-drugs-update\n"),
    (CONTRACT, "access: Public report", "access: Exempt report"),
    (CONTRACT, "access: Exempt report", "access: Public report"),
    (CONTRACT, "\nlanguage: cy\ntranslation_of: papers/2020-02-drugs-update", ""),
];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }
}

/// What the system would tell of a change.
fn tell(root: &Path, path: &str) -> Changes {
    Changes { paths: [root.join(path)].into(), others: false }
}

fn write(root: &Path, path: &str, text: &str) {
    fs::create_dir_all(root.join(path).parent().expect("a folder")).expect("made");
    fs::write(root.join(path), text).expect("written");
}

/// Replaces words once; whether they were there.
fn replace(root: &Path, (path, words, by): (&str, &str, &str)) -> bool {
    let text = fs::read_to_string(root.join(path)).expect("the file");
    write(root, path, &text.replacen(words, by, 1));
    text.contains(words)
}

/// Does one thing to the office; what the system would tell of it.
fn edit(root: &Path, dice: &mut Dice) -> Changes {
    match dice.below(EDITS.len() + 4) {
        0 => {
            let text = LINKED_TEXT.replace("../2", "../../papers/2");
            write(root, "content/letters/new/index.md", &text);
            tell(root, "content/letters/new")
        }
        1 => {
            let _ = fs::remove_dir_all(root.join("content/letters/new"));
            tell(root, "content/letters/new")
        }
        2 => {
            let text = "{% extends \"paper.html\" %}\n{# an office's own #}\n";
            write(root, "templates/html/note.html", text);
            tell(root, "templates/html")
        }
        3 => {
            let _ = fs::remove_dir_all(root.join("templates/html"));
            tell(root, "templates/html")
        }
        other => {
            replace(root, EDITS[other - 4]);
            tell(root, EDITS[other - 4].0)
        }
    }
}

/// The Markdown and YAML below a folder.
fn texts(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            found.extend(texts(&path));
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.insert(path, text);
        }
    }
    found
}

/// Makes files what they were when there was a site; what the system would tell of it.
fn put_right(root: &Path, sound: &BTreeMap<PathBuf, String>) -> Changes {
    let now = texts(&root.join("content"));
    let mut paths = BTreeSet::new();
    for path in now.keys().filter(|path| !sound.contains_key(*path)) {
        fs::remove_file(path).expect("removed");
        paths.insert(path.clone());
    }
    for (path, text) in sound.iter().filter(|(path, text)| now.get(*path) != Some(text)) {
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
        paths.insert(path.clone());
    }
    Changes { paths, others: false }
}

type Found = BTreeSet<(String, String, usize, String)>;

fn said(findings: &[Diagnostic], files: &dyn Files) -> Found {
    let place = |finding: &Diagnostic| {
        let span = finding.span?;
        Some((files.path(span.file).to_owned(), files.line_column(span).0))
    };
    let line = |finding: &Diagnostic| {
        let (path, line) = place(finding).unwrap_or_default();
        let words = format!("{} {:?}", finding.message, finding.help);
        (finding.code.number().to_owned(), path, line, words)
    };
    findings.iter().map(line).collect()
}

fn without_origins(bytes: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let mut parts = text.split(" data-origin=\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    out.into_bytes()
}

/// Compares a round of work with a build from nothing; whether there is a site.
#[track_caller]
fn compare(work: Work, workshop: &Workshop, root: &Path, edition: Edition, step: usize) -> bool {
    let sources = source::read(root).expect("readable");
    let mut found = Diagnostics::new();
    let options = Options { edition, pdf: false, search: false };
    let built = pipeline::build(&sources, options, &Silent, &mut found);
    let (shown, expected) =
        (said(&work.findings, workshop.sources()), said(&found.into_sorted(), &sources));
    assert_eq!(shown, expected, "findings after step {step}");
    let there = work.site.is_some();
    assert_eq!(there, built.is_some(), "step {step}");
    let (Some(site), Some(built)) = (work.site, built) else { return there };
    let files = site.pages.into_artefacts();
    let files: BTreeMap<&str, Vec<u8>> =
        files.iter().map(|file| (file.path.as_str(), without_origins(&file.bytes))).collect();
    let paths: Vec<&str> = built.artefacts.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(files.keys().copied().collect::<Vec<_>>(), paths, "step {step}");
    for file in &built.artefacts {
        assert!(files[file.path.as_str()] == file.bytes, "{} differs at step {step}", file.path);
    }
    there
}

fn edits_and_builds(edition: Edition, seed: u64, steps: usize) {
    let (_folder, root) = office();
    let mut workshop = Workshop::open(&root, edition).expect("readable");
    let work = workshop.work();
    assert!(compare(work, &workshop, &root, edition, 0), "the office is sound to begin with");
    let mut dice = Dice(seed);
    let (mut sites, mut there) = (0, true);
    let mut sound = BTreeMap::new();
    for step in 1..=EDITS.len() + steps {
        if there {
            sound = texts(&root.join("content"));
        }
        // Each edit once in their order, then whatever comes; now and then mistakes are put right.
        let changes = match EDITS.get(step - 1) {
            Some(next) => {
                assert!(replace(&root, *next), "{next:?} has nothing to replace");
                tell(&root, next.0)
            }
            None if !there && dice.below(2) == 0 => put_right(&root, &sound),
            None => edit(&root, &mut dice),
        };
        workshop.read_again(&changes).expect("readable");
        let work = workshop.work();
        there = compare(work, &workshop, &root, edition, step);
        sites += usize::from(there);
    }
    let steps = EDITS.len() + steps;
    assert!(sites > steps / 2 && sites < steps, "{sites} of {steps} steps had a site");
}

#[test]
fn the_public_preview_is_the_public_build() {
    edits_and_builds(Edition::Public, 7, 30);
}

#[test]
fn the_restricted_preview_is_the_restricted_build() {
    edits_and_builds(Edition::Restricted, 1, 12);
}

/// The papers whose pages an edit has made again.
#[track_caller]
fn made_again(workshop: &mut Workshop, root: &Path, edit: (&str, &str, &str)) -> Vec<String> {
    let before = workshop.work().site.expect("a site");
    assert!(replace(root, edit), "{edit:?} has nothing to replace");
    workshop.read_again(&tell(root, edit.0)).expect("readable");
    let after = workshop.work().site.expect("a site");
    let is_new = |page: &Arc<_>| !before.pages.papers.iter().any(|old| Arc::ptr_eq(old, page));
    let pages = after.ready.site.papers.iter().zip(&after.pages.papers);
    pages.filter(|(_, page)| is_new(page)).map(|(paper, _)| paper.url.clone()).collect()
}

#[test]
fn only_what_changed_is_made_again() {
    let (_folder, root) = office();
    let mut workshop = Workshop::open(&root, Edition::Public).expect("readable");
    let mut again = |path, words, by| made_again(&mut workshop, &root, (path, words, by));
    assert_eq!(
        again(UPDATE, "## Drug summit", "New.\n\n## Drug summit"),
        ["papers/2020-02-drugs-update"]
    );
    // The review says which actions answer its recommendations.
    assert_eq!(
        again(PLAN, "action: Link this plan to", "action: Join this plan to"),
        ["plans/2020-03-york-delivery-plan", "reviews/2019-05-york-locality-review"]
    );
    // A split paper: a new paragraph is a new place, but moves no place that another paper links to.
    let review = "reviews/2019-05-york-locality-review";
    assert_eq!(again(REVIEW, "\n## ", "\nMore words here.\n\n## "), [review]);
    let (heading, deeper) =
        ("\n## Ongoing support {#support}", "\n## More\n\n### Ongoing support {#support}");
    assert_eq!(again(REVIEW, heading, deeper), ["papers/linked", review]);
    let pack = ["packs/2020-03-example-meeting"];
    assert_eq!(again(PACK, "title: Apologies for absence", "title: Apologies"), pack);
    assert_eq!(again(CONTRACT, "access: Public report", "access: Exempt report"), pack);
}
