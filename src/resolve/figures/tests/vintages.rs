//! Papers and the snapshots they are written with.

use crate::diagnostic::Diagnostics;
use crate::load;
use crate::model::{Block, Edition, ExhibitBody, Inline, Provenance, Site, plain_text};
use crate::source::{self, Sources};

const DATA: &str = "\
title: County lines
source: { organisation: Police, published: 2020-02-06, url: 'https://www.example.org/' }
vintage: snapshot
columns:
  - { id: snapshot, label: As at, role: dimension, type: period }
  - { id: place, label: Place, role: dimension }
  - { id: lines, label: Lines, role: measure }
rows:
  - [2019-09, Harrogate, 7]
  - [2019-09, York, 4]
  - [2020-02, Harrogate, 5]
  - [2020-02, York, 4]
";

/// A site of one paper, and its findings as code and message.
fn resolve(front: &str, body: &str) -> (Site, Vec<String>) {
    let mut sources = Sources::default();
    let site = include_str!("../../../../tests/invalid/base/content/site.yaml");
    sources.add_text("content/site.yaml", site);
    let kind = "label: Note\nplural: Notes\ndescription: A note.\n";
    sources.add_text("templates/kinds/note.yaml", kind);
    sources.add_text("content/data/lines.yaml", DATA);
    let paper = format!("---\nkind: note\ntitle: A note\n{front}\n---\n{body}\n");
    sources.add_text("content/notes/one/index.md", &paper);
    for (_, file) in source::built_in().under("themes/") {
        sources.add(file.clone());
    }
    let mut diagnostics = Diagnostics::new();
    let raw = load::load(&sources, &mut diagnostics);
    let site = crate::resolve::resolve(&raw, Edition::Public, &mut diagnostics);
    let findings = diagnostics
        .into_sorted()
        .iter()
        .map(|finding| format!("{}: {}", finding.code.number(), finding.message))
        .collect();
    (site.expect("there is an office"), findings)
}

/// The paragraphs of a paper without findings, those of containers among them.
fn words(front: &str, body: &str) -> Vec<String> {
    fn of(blocks: &[Block], words: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => words.push(plain_text(&paragraph.content)),
                Block::Container(container) => of(&container.blocks, words),
                _ => {}
            }
        }
    }
    let (site, findings) = resolve(front, body);
    assert_eq!(findings, Vec::<String>::new());
    let mut words = Vec::new();
    of(&site.papers[0].blocks, &mut words);
    words
}

const HARROGATE_AND_ALL: &str =
    r#"{{ value(of="lines.lines", place="Harrogate") }} of {{ total(of="lines.lines") }}"#;

#[test]
fn an_old_paper_keeps_its_figures() {
    let cases = [
        ("date: 2020-02-06", "5 of 9"),
        ("date: 2020-02", "5 of 9"),
        ("date: 2019-12-01", "7 of 11"),
        ("date: 2021-03-19\nas_at: 2019-09", "7 of 11"),
        ("date: 2021-03-19\nas_at: 2020-02", "5 of 9"),
        ("date: 2021-03-19\nas_at: 2019", "7 of 11"),
    ];
    for (front, expected) in cases {
        assert_eq!(words(front, HARROGATE_AND_ALL), [expected], "{front}");
    }
}

#[test]
fn a_reprint_has_a_pin_of_its_own() {
    let body = format!(
        "{HARROGATE_AND_ALL}\n\n::: reprint {{title=\"Then\" as_at=\"2019-09\"}}\n{HARROGATE_AND_ALL}\n:::\n\n{HARROGATE_AND_ALL}"
    );
    assert_eq!(words("date: 2020-02-06", &body), ["5 of 9", "7 of 11", "5 of 9"]);
}

#[test]
fn exhibits_show_the_snapshot_they_do_not_name() {
    let chart = |more: &str| {
        let body = format!(
            "```chart\ntype: bar\ndata: lines\nx: place\ny: lines\ntitle: Lines by place\n{more}\n```"
        );
        let (site, findings) = resolve("date: 2021-03\nas_at: 2019-09", &body);
        assert_eq!(findings, Vec::<String>::new(), "{more}");
        let Block::Exhibit(exhibit) = &site.papers[0].blocks[0] else { panic!("a chart") };
        let ExhibitBody::Chart { chart, .. } = &exhibit.body else { panic!("a chart") };
        chart.series.iter().map(|series| series.values.clone()).collect::<Vec<_>>()
    };
    let (then, now) = (vec![Some(7.0), Some(4.0)], vec![Some(5.0), Some(4.0)]);
    assert_eq!(chart(""), std::slice::from_ref(&then));
    assert_eq!(chart("where: { snapshot: 2020-02 }"), std::slice::from_ref(&now));
    assert_eq!(chart("series: snapshot"), [then, now]);
}

#[test]
fn a_snapshot_that_does_not_exist_is_an_error() {
    let body = r#"{{ value(of="lines.lines", place="York") }}"#;
    let finding = |front: &str| resolve(front, body).1;
    assert_eq!(
        finding("date: 2020-02-06\nas_at: 2019-10"),
        ["C340: no dataset has a snapshot as at October 2019"]
    );
    assert_eq!(
        finding("date: 2019-05-01"),
        ["C340: `lines` has no snapshot from before this paper, which is dated 1 May 2019"]
    );
    let reprint = format!("::: reprint {{title=\"Then\" as_at=\"2018\"}}\n{body}\n:::");
    assert_eq!(
        resolve("date: 2020-02-06", &reprint).1,
        ["C340: no dataset has a snapshot as at 2018"]
    );
}

#[test]
fn a_selection_says_which_snapshot_and_where_it_was_published() {
    let (site, _) = resolve("date: 2020-02-06", r#"{{ total(of="lines.lines") }}"#);
    let Block::Paragraph(paragraph) = &site.papers[0].blocks[0] else { panic!("a paragraph") };
    let Inline::Figure(figure) = &paragraph.content[0] else { panic!("a figure") };
    let Provenance::Datasets(selections) = &figure.provenance else { panic!("a dataset") };
    let selection = &selections[0];
    assert_eq!(selection.conditions, [("snapshot".to_owned(), "2020-02".to_owned())]);
    assert_eq!(selection.published.map(|date| date.iso()).as_deref(), Some("2020-02-06"));
    assert_eq!(selection.url.as_deref(), Some("https://www.example.org/"));
}

const THEN: &str = r#"{{ value(of="lines.lines", place="Harrogate", snapshot="2019-09") }}"#;
const NOW: &str = r#"{{ value(of="lines.lines", place="Harrogate") }}"#;

#[test]
fn an_older_figure_beside_a_newer_one_is_a_warning() {
    let (_, findings) =
        resolve("date: 2020-02-06", &format!("## Now\n\n{NOW} lines.\n\n## Then\n\n{THEN} lines."));
    assert_eq!(
        findings,
        ["C341: “7” is the figure as at September 2019, but the section “Now” gives “5” as at \
          February 2020"]
    );
    let summary = format!("date: 2020-02-06\nsummary: '{NOW} lines.'");
    let (_, findings) = resolve(&summary, THEN);
    assert_eq!(findings.len(), 1);
    assert!(findings[0].contains("but the summary gives “5”"), "{}", findings[0]);
}

#[test]
fn comparisons_reprints_and_equal_figures_are_not_stale() {
    let york = |snapshot| {
        format!("{{{{ value(of=\"lines.lines\", place=\"York\", snapshot=\"{snapshot}\") }}}}")
    };
    let sound = [
        format!("{NOW} now, {THEN} then."),
        format!("{NOW} now.\n\n{THEN} then, {NOW} now."),
        format!("{NOW} now.\n\n::: reprint {{title=\"Then\"}}\n{THEN} lines.\n:::"),
        format!("{}\n\n{}", york("2019-09"), york("2020-02")),
        format!(
            "{NOW}\n\n{{{{ change(of=\"lines.lines\", place=\"Harrogate\", from=\"2019-09\", to=\"2020-02\") }}}}"
        ),
        format!("{THEN}\n\n{}", york("2020-02")),
    ];
    for body in sound {
        let (_, findings) = resolve("date: 2020-02-06", &body);
        assert_eq!(findings, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn the_assumptions_of_an_estimate_are_a_footnote() {
    let estimate = r#"{{ hidden(first=421, second=332, both=88, source="Two lists") }}"#;
    let (site, findings) =
        resolve("date: 2020-02-06", &format!("There are {estimate}.\n\nAgain {estimate}."));
    assert_eq!(findings, Vec::<String>::new());
    let notes = &site.papers[0].footnotes;
    assert_eq!((notes.len(), notes[0].marks.len()), (1, 2));
    let Block::Paragraph(note) = &notes[0].blocks[0] else { panic!("a paragraph") };
    let text = plain_text(&note.content);
    assert!(text.starts_with("The estimate rests on assumptions. The group is closed"), "{text}");
}
