//! The CommonMark specification's examples all the way: each is a paper, becomes a well-formed page and a
//! tagged PDF, and where it holds no raw HTML the text of both is the specification's.

use candour::check;
use candour::diagnostic::{Code, Diagnostics, emit};
use candour::load;
use candour::model::Edition;
use candour::pipeline;
use candour::render;
use candour::resolve;
use candour::source::{self, Sources};

use crate::examples::{self, Example};
use crate::support::html::{main_text, parse_errors};
use crate::support::pdf::{Pdf, normalise};

const SITE: &str = include_str!("../invalid/base/content/site.yaml");

/// Stands in front of each example, so that its text can be found and none is empty.
const START: &str = "Here it starts:";

fn office(examples: &[Example]) -> Sources {
    let mut sources = source::built_in();
    sources.add_text("content/site.yaml", SITE);
    sources.add_text(
        "templates/kinds/plain.yaml",
        "label: Plain\nplural: Plain papers\ndescription: A test.\n",
    );
    for (index, example) in examples.iter().enumerate() {
        let text = format!(
            "---\nkind: plain\ntitle: Example {}\ndate: 2024-01-28\n---\n{START}\n\n{}",
            index + 1,
            example.markdown
        );
        sources.add_text(&format!("content/papers/{:03}/index.md", index + 1), &text);
    }
    sources
}

#[test]
fn examples_become_pages_and_pdfs_with_the_specifications_text() {
    let Some(examples) = examples::read() else {
        println!("skipped: no examples in target/commonmark");
        return;
    };
    let sources = office(&examples);
    let mut diagnostics = Diagnostics::new();
    let raw = load::load(&sources, &mut diagnostics);
    // Links to nowhere, skipped headings and raw HTML are findings; the papers are rendered all the same.
    let site = resolve::resolve(&raw, Edition::Public, &mut diagnostics).expect("an office");
    let with_html: Vec<String> = diagnostics
        .iter()
        .filter(|found| found.code == Code::RawHtml)
        .filter_map(|found| found.span)
        .map(|span| sources.file(span.file).path.clone())
        .collect();
    let mut rendering = Diagnostics::new();
    let Some(site) = check::check(site, &mut rendering) else {
        panic!("{}", emit::human(&rendering.into_sorted(), &sources, false));
    };
    let look = raw.look.expect("the built-in look");
    let drawings = pipeline::draw(&site, &look);
    let done = || {};
    let templates = &raw.templates;
    let pdfs = render::pdf::render(&site, &look, templates, &drawings, &done, &mut rendering);
    let pages =
        render::html::render(&site, &look, templates, &drawings, &pdfs, false, &mut rendering);
    // One example has letters that no embedded font has: a warning, and a box in the PDF.
    let failed = rendering.has_errors();
    assert!(!failed, "{}", emit::human(&rendering.into_sorted(), &sources, false));
    let mut failures = Vec::new();
    let mut compared = 0;
    for (paper, pdf) in site.papers.iter().zip(&pdfs) {
        let number: usize = paper.slug.parse().expect("a number");
        let path = format!("{}/index.html", paper.url);
        let page = pages.iter().find(|page| page.path == path).expect("a page");
        let page = std::str::from_utf8(&page.bytes).expect("UTF-8");
        assert_eq!(parse_errors(page), Vec::<String>::new(), "example {number}");
        let pdf = pdf.as_ref().expect("a PDF");
        if with_html.contains(&format!("content/{}/index.md", paper.url)) {
            continue;
        }
        compared += 1;
        let expected =
            words(&main_text(&format!("<main>{}</main>", examples[number - 1].html), &[]));
        let on_page = words(after_start(&main_text(page, &["[data-furniture]"])));
        let read = Pdf::read(&pdf.bytes);
        let in_print = words(after_start(&read.text_in_reading_order(&["LI/Lbl"])));
        for (what, text) in [("page", on_page), ("PDF", in_print)] {
            if text != expected {
                let markdown = &examples[number - 1].markdown;
                failures.push(format!(
                    "example {number}, {what}: {markdown:?}\n  expected {expected:?}\n  got      {text:?}"
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{} failed", failures.join("\n"), failures.len());
    assert_eq!((site.papers.len(), compared), (652, 580));
}

fn after_start(text: &str) -> &str {
    text.split_once(START).map_or("", |(_, rest)| rest)
}

/// Words with typographic marks folded back; where words are parted is not compared, since blocks are.
fn words(text: &str) -> String {
    let folded: String = normalise(text)
        .replace(['\u{201c}', '\u{201d}'], "\"")
        .replace(['\u{2018}', '\u{2019}'], "'")
        .replace('\u{2014}', "---")
        .replace('\u{2013}', "--")
        .replace('\u{2026}', "...");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
