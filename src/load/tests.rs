use super::*;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::SourceFile;

const SITE: &str = "title: Papers
description: All of them.
organisation: Example office
base_url: https://papers.example.org/
contact: { email: papers@example.org }
accessibility:
  compliance: full
  alternatives: Write to us.
  response_days: 10
  prepared: 2026-11-20
  reviewed: 2026-11-20
  testing: By hand.
";

const DATASET: &str = "title: A
source: { organisation: B }
columns: [ { id: n, label: N, role: measure } ]
csv: a.csv
";

/// An office with one paper over the built-in templates and themes.
fn office() -> Sources {
    let mut sources = Sources::default();
    sources.add_text("content/site.yaml", SITE);
    sources.add_text("content/papers/x/index.md", "---\nkind: letter\n---\nText.\n");
    for file in crate::source::read(std::path::Path::new("no such folder"))
        .expect("the defaults need no disk")
        .under("")
    {
        sources.add(file.1.clone());
    }
    sources
}

fn lines(found: Vec<Diagnostic>) -> Vec<String> {
    found.into_iter().map(|d| format!("{} {} {:?}", d.code.number(), d.message, d.help)).collect()
}

#[test]
fn an_office_with_a_paper() {
    let mut sources = office();
    sources.add_text("content/papers/x/part.md", "---\ntitle: P\n---\nText.\n");
    sources.add_text("content/papers/x/data/a.yaml", DATASET);
    sources.add_text("content/papers/x/data/a.csv", "n\n1\n");
    sources.add_text("content/papers/x/map.svg", "<svg/>");
    let mut diagnostics = Diagnostics::new();
    let site = load(&sources, &mut diagnostics);
    let found: Vec<_> =
        diagnostics.into_sorted().into_iter().filter(|d| d.code != Code::MissingFile).collect();
    assert_eq!(found, []);
    assert_eq!(site.kinds.len(), 9);
    let paper = &site.papers[0];
    assert_eq!(paper.folder, "papers/x");
    assert_eq!(paper.parts.keys().collect::<Vec<_>>(), ["part.md"]);
    assert_eq!(paper.datasets["a"].rows.len(), 1);
    assert_eq!(paper.files.keys().collect::<Vec<_>>(), ["map.svg"]);
    let kind = paper.index.front.as_ref().and_then(|front| front.get("kind"));
    assert_eq!(kind.and_then(yaml::Node::as_text), Some("letter"));
}

#[test]
fn stray_files_are_named() {
    let mut sources = office();
    for path in ["notes.md", "logo.png", "site.yml", "data/readme.txt", "data/old.csv", "x.yaml"] {
        sources.add_text(&format!("content/{path}"), "");
    }
    let mut diagnostics = Diagnostics::new();
    load(&sources, &mut diagnostics);
    let found: Vec<_> =
        diagnostics.into_sorted().into_iter().filter(|d| d.code == Code::StrayFile).collect();
    assert!(found.iter().all(|d| d.severity == Severity::Warning));
    let mut found = lines(found);
    found.sort();
    assert_eq!(
        found,
        [
            "C002 `content/data/old.csv` is not used for anything [\"name it in the dataset it belongs \
             to: `csv: old.csv`\"]",
            "C002 `content/data/readme.txt` is not used for anything [\"a `data` folder holds datasets \
             (`.yaml`) and their `.csv` and `.xlsx` files\"]",
            "C002 `content/logo.png` is not used for anything [\"put it into the folder of the paper \
             that uses it\"]",
            "C002 `content/notes.md` is not used for anything [\"a paper is a folder with an \
             `index.md`; its parts stand beside that\"]",
            "C002 `content/site.yml` is not used for anything [\"rename it to `site.yaml`\"]",
            "C002 `content/x.yaml` is not used for anything [\"put it into a `data` folder if it is a \
             dataset\"]",
        ]
    );
}

#[test]
fn findings_of_all_files_are_collected_in_order() {
    let mut sources = Sources::default();
    for name in ["a", "b", "c", "d"] {
        sources.add_text(&format!("content/papers/{name}/index.md"), "---\nkind: {{ x }}\n---\n");
        sources.add_text(&format!("content/papers/{name}/data/d.yaml"), "titel: x\n");
    }
    sources.add(SourceFile::new("content/papers/c/bad.md", vec![b'a', 0xff], false));
    let found = || {
        let mut diagnostics = Diagnostics::new();
        let site = load(&sources, &mut diagnostics);
        assert_eq!(site.papers.len(), 4);
        diagnostics.iter().map(|d| (d.code, d.span)).collect::<Vec<_>>()
    };
    let first = found();
    assert_eq!(first.iter().filter(|(code, _)| *code == Code::YamlSyntax).count(), 4);
    assert_eq!(first.iter().filter(|(code, _)| *code == Code::UnknownKey).count(), 4);
    assert_eq!(first.iter().filter(|(code, _)| *code == Code::NotUtf8).count(), 1);
    assert_eq!(found(), first);
}

#[test]
fn nothing_at_all() {
    let mut diagnostics = Diagnostics::new();
    let site = load(&Sources::default(), &mut diagnostics);
    assert!(site.office.is_none() && site.look.is_none() && site.papers.is_empty());
    let codes: Vec<_> = diagnostics.into_sorted().iter().map(|d| d.code).collect();
    assert_eq!(codes, [Code::MissingFile, Code::MissingFile]);
}
