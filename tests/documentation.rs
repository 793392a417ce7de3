//! The examples of the documentation run: the kind of `docs/kinds.md`, the paper of the README.

mod support;

use candour::diagnostic::{Diagnostics, emit};
use candour::model::Edition;
use candour::pipeline;
use candour::source::{self, SourceFile, Sources};
use support::agree::assert_same_words;
use support::example::{build, file, text};
use support::pdf::Pdf;

const KINDS: &str = include_str!("../docs/kinds.md");
const RECORDS: &str = include_str!("../docs/records.md");
const PACK: &str = include_str!("../docs/kinds/meeting-pack.md");
const README: &str = include_str!("../README.md");
const WRITING: &str = include_str!("../docs/writing.md");
const DATASETS: &str = include_str!("../docs/datasets.md");
const CHARTS: &str = include_str!("../docs/charts.md");
const LANGUAGES: &str = include_str!("../docs/languages.md");
const SITE_PAGE: &str = include_str!("../docs/site.md");
const SITE: &str = include_str!("invalid/base/content/site.yaml");

/// The fenced block behind the line that names a file. A fence of four marks may hold one of three.
fn block<'a>(page: &'a str, file: &str) -> &'a str {
    let named = format!("`{file}`\n");
    let (_, rest) = page.split_once(&named).unwrap_or_else(|| panic!("`{file}` is on the page"));
    let (_, rest) = rest.split_once("```").expect("a fence");
    let fence = if rest.starts_with('`') { "\n````" } else { "\n```" };
    let (_, rest) = rest.split_once('\n').expect("a language");
    rest.split_once(fence).expect("the fence's end").0
}

fn office() -> Sources {
    let mut sources = Sources::default();
    sources.add_text("content/site.yaml", SITE);
    sources
}

/// The built-in files under an office's own.
fn with_built_in(mut sources: Sources) -> Sources {
    let built_in = source::built_in();
    for folder in ["templates/", "themes/"] {
        for (_, file) in built_in.under(folder) {
            sources.add(file.clone());
        }
    }
    sources
}

#[test]
fn a_kind_is_three_files_and_no_rust() {
    let mut sources = office();
    for path in [
        "templates/kinds/visit-note.yaml",
        "templates/html/visit-note.html",
        "templates/pdf/visit-note.typ",
        "content/visits/example-road/index.md",
    ] {
        sources.add_text(path, block(KINDS, path));
    }
    let built = build(&with_built_in(sources), Edition::Public);
    let page = text(&built, "visits/example-road/index.html");
    let pdf = file(&built, "visits/example-road/example-road.pdf");
    assert_same_words("the visit note", page, pdf);
    let read = Pdf::read(pdf);
    assert_eq!(read.pages() % 2, 0, "the kind asks for an even number of pages");
    let words = read.text_in_reading_order(&[]);
    for piece in
        ["Cells seen: 12", "Two volunteers", "4 March 2026", "Follow-up by", "1 April 2026", "(b)"]
    {
        assert!(words.contains(piece), "`{piece}` in {words}");
    }
    assert!(page.contains("id=\"para-2-b\""), "lettered items can be linked to");
    assert!(text(&built, "index.html").contains("Visit note"));
}

/// The pack of its page, with the settings shown there.
/// The same note in a Welsh paper: labels, heading and date are the words of the page's message file.
#[test]
fn a_kind_speaks_the_language_of_its_paper() {
    let mut sources = office();
    for path in [
        "templates/kinds/visit-note.yaml",
        "templates/html/visit-note.html",
        "templates/pdf/visit-note.typ",
        "templates/words/cy.ftl",
    ] {
        sources.add_text(path, block(KINDS, path));
    }
    let english = block(KINDS, "content/visits/example-road/index.md");
    let welsh = english.replacen("---\n", "---\nlanguage: cy\n", 1);
    let welsh = welsh.replace("## What we saw", "## Yr hyn a welsom");
    assert_ne!(english, welsh);
    sources.add_text("content/visits/example-road/index.md", &welsh);
    let built = build(&with_built_in(sources), Edition::Public);
    let page = text(&built, "visits/example-road/index.html");
    for piece in ["Gorsaf", "Ymateb erbyn", "Yr hyn a welsom", "id=\"what-we-saw\""] {
        assert!(page.contains(piece), "`{piece}` in {page}");
    }
    assert!(!page.contains("Follow-up by"), "{page}");
}

#[test]
fn the_pack_of_its_page_builds() {
    let mut sources = Sources::default();
    sources.add_text("content/site.yaml", &format!("{SITE}\n{}", fenced(PACK, "yaml")[0]));
    let paths = [
        "content/packs/2026-03-panel/index.md",
        "content/papers/2026-03-custody/index.md",
        "content/papers/2026-03-contract/index.md",
    ];
    for path in paths {
        // Paragraph 3 is England's; the settings on the page are those of Wales.
        let text = block(PACK, path).replace("exempt_reason: 3", "exempt_reason: 14");
        sources.add_text(path, &format!("{text}\n"));
    }
    let sources = with_built_in(sources);
    let mut diagnostics = Diagnostics::new();
    pipeline::check(&sources, Edition::Public, &mut diagnostics);
    let said = emit::human(&diagnostics.into_sorted(), &sources, false);
    assert!(said.contains("publish these papers on Friday 6 March 2026 at the latest"), "{said}");
    assert!(!said.contains("error") && !said.contains("warning"), "{said}");
    let built = build(&sources, Edition::Public);
    let page = |url: &str| text(&built, &format!("{url}/index.html"));
    let pages = [page("packs/2026-03-panel"), page("papers/2026-03-custody")];
    let agenda = support::html::main_text(pages[0], &[]);
    assert!(agenda.contains("Contract for forensic services"), "{agenda}");
    assert!(agenda.contains("paragraph 14"), "{agenda}");
    let pdf = file(&built, "packs/2026-03-panel/2026-03-panel.pdf");
    support::agree::assert_same_words_in_order("the pack", &pages, pdf);
}

#[test]
fn a_kind_without_templates_has_the_plain_ones() {
    let mut sources = office();
    for path in ["templates/kinds/visit-note.yaml", "content/visits/example-road/index.md"] {
        sources.add_text(path, block(KINDS, path));
    }
    let built = build(&with_built_in(sources), Edition::Public);
    let page = text(&built, "visits/example-road/index.html");
    assert_same_words("plain", page, file(&built, "visits/example-road/example-road.pdf"));
}

/// The letter of `docs/languages.md` in both languages, with a corrected word, and a language more.
#[test]
fn the_versions_of_a_letter_lead_to_each_other() {
    let mut sources = office();
    for path in [
        "content/letters/2020-02-notice/index.md",
        "content/letters/2020-02-notice-cy/index.md",
        "templates/words/cy.ftl",
        "templates/words/ga.ftl",
    ] {
        sources.add_text(path, block(LANGUAGES, path));
    }
    let third = block(LANGUAGES, "content/letters/2020-02-notice-cy/index.md");
    let third = third.replace("language: cy", "language: ga");
    sources.add_text("content/letters/2020-02-notice-ga/index.md", &third);
    let sources = with_built_in(sources);
    let mut diagnostics = Diagnostics::new();
    pipeline::check(&sources, Edition::Public, &mut diagnostics);
    assert_eq!(emit::human(&diagnostics.into_sorted(), &sources, false), "");
    let built = build(&sources, Edition::Public);
    for (name, words) in [
        ("2020-02-notice", "Also available in: Cymraeg, Gaeilge"),
        ("2020-02-notice-cy", "Ar gael hefyd yn: English, Gaeilge"),
        ("2020-02-notice-ga", "Ar f\u{e1}il freisin: English, Cymraeg"),
    ] {
        let page = text(&built, &format!("letters/{name}/index.html"));
        let pdf = file(&built, &format!("letters/{name}/{name}.pdf"));
        assert_same_words(name, page, pdf);
        let main = support::html::main_text(page, &["[data-furniture]"]);
        assert!(main.contains(words), "{main}");
    }
}

/// A field of each sort, in a kind without templates of its own.
#[test]
fn every_type_of_field_shows_in_page_and_pdf() {
    let mut sources = office();
    sources.add_text(
        "templates/kinds/form.yaml",
        "label: Form\nplural: Forms\ndescription: Every sort of field.\n\
         header: [a, b, c, d, e, f, g, h, i, j, k, l, n]\nfields:\n\
         \x20 - { id: a, label: A text, type: text }\n\
         \x20 - { id: b, label: A date, type: date }\n\
         \x20 - { id: c, label: A number, type: number }\n\
         \x20 - { id: d, label: Yes or no, type: yes-no }\n\
         \x20 - { id: e, label: A choice, type: choice, options: [Red, Green] }\n\
         \x20 - { id: f, label: An address, type: email }\n\
         \x20 - { id: g, label: A telephone, type: telephone }\n\
         \x20 - { id: h, label: A page, type: url }\n\
         \x20 - { id: i, label: Lines, type: lines }\n\
         \x20 - { id: j, label: A picture, type: image }\n\
         \x20 - { id: k, label: A list, type: list, items: text }\n\
         \x20 - { id: n, label: A paper, type: paper }\n\
         \x20 - { id: l, label: A record, type: record, fields: [ { id: m, label: Part, type: text } ] }\n",
    );
    sources.add_text(
        "content/forms/one/index.md",
        "---\nkind: form\ntitle: A form\ndate: 2026-01-02\na: Some **strong** words\nb: 2026-02-03\n\
         c: 4547\nd: yes\ne: Green\nf: office@example.org\ng: 01632 960 000\n\
         h: https://www.example.org/plan\ni: [1 Example Street, Exampletown]\n\
         j: { file: stamp.svg, alt: The office's stamp }\nk: [One, Two]\nl: { m: A part }\nn: forms/two\n---\n\
         Text with a picture: ![Stamp](stamp.svg)\n",
    );
    sources.add_text(
        "content/forms/two/index.md",
        "---\nkind: form\ntitle: The other form\ndate: 2026-01-01\n---\nText.\n",
    );
    let stamp = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' height='9'>\
                  <rect width='9' height='9'/></svg>";
    sources.add(SourceFile::new("content/forms/one/stamp.svg", stamp.to_vec(), false));
    let sources = with_built_in(sources);
    let mut diagnostics = Diagnostics::new();
    pipeline::check(&sources, Edition::Public, &mut diagnostics);
    assert_eq!(emit::human(&diagnostics.into_sorted(), &sources, false), "");
    let built = build(&sources, Edition::Public);
    let pdf = file(&built, "forms/one/one.pdf");
    assert_same_words("the form", text(&built, "forms/one/index.html"), pdf);
    let words = Pdf::read(pdf).text_in_reading_order(&[]);
    for piece in [
        "3 February 2026",
        "4,547",
        "Yes",
        "Green",
        "Exampletown",
        "Two",
        "A part",
        "The other form",
    ] {
        assert!(words.contains(piece), "`{piece}` in {words}");
    }
    let alts: Vec<_> =
        Pdf::read(pdf).structure().find("Figure").iter().filter_map(|f| f.alt.clone()).collect();
    assert_eq!(alts, ["The office\u{2019}s stamp", "Stamp"].map(str::to_owned));
    assert_eq!(file(&built, "forms/one/stamp.svg"), stamp);
}

/// The kind with records of `docs/records.md` and its papers, without a warning.
#[test]
fn records_are_shown_counted_and_linked() {
    let mut sources = office();
    for path in [
        "templates/kinds/check-up.yaml",
        "content/check-ups/front-desk/index.md",
        "content/check-ups/front-desk/visits/monday.md",
        "content/check-ups/front-desk/visits/tuesday.md",
        "content/check-ups/front-desk-plan/index.md",
    ] {
        sources.add_text(path, block(RECORDS, path));
    }
    let sources = with_built_in(sources);
    let mut diagnostics = Diagnostics::new();
    pipeline::check(&sources, Edition::Public, &mut diagnostics);
    assert_eq!(emit::human(&diagnostics.into_sorted(), &sources, false), "");
    let built = build(&sources, Edition::Public);
    let page = |name: &str| text(&built, &format!("check-ups/{name}/index.html"));
    for name in ["front-desk", "front-desk-plan"] {
        assert_same_words(name, page(name), file(&built, &format!("check-ups/{name}/{name}.pdf")));
    }
    let (review, plan) = (page("front-desk"), page("front-desk-plan"));
    let said = support::html::main_text(review, &[]).replace('\n', " ");
    for words in [
        "The gaps were named at two visits: Waiting times and Parking. Waiting times were a gap two times.",
        "Who was there: volunteers of the panel",
        "(a) Give each visitor a number Visitors should know where they stand.",
        "Themes answered Waiting times; Signs at the door",
        "Evidence Raised by 2 of 2 visits",
        "Due to be agreed with the landlord",
        "Carried out by Action 1: Buy a ticket machine; Action 2",
        "Why nothing follows: The car park belongs to the council.",
        "Waiting times Gap: Monday; Tuesday Answered by: (a) Give each visitor a number",
    ] {
        assert!(said.contains(words), "`{words}` in {said}");
    }
    // Both ways: from the recommendation to its theme, from the theme to what answers it.
    for link in [
        "id=\"recommendation-ticket\"",
        "id=\"theme-waiting\"",
        "href=\"#theme-waiting\"",
        "href=\"#recommendation-ticket\"",
        "href=\"../../check-ups/front-desk-plan/index.html#action-buy\"",
    ] {
        assert!(review.contains(link), "`{link}` in {review}");
    }
    // An action that is shown nowhere in full is linked to its paper.
    assert!(!review.contains("#action-train"), "{review}");
    let said = support::html::main_text(plan, &[]).replace('\n', " ");
    for words in [
        "Overdue: Buy a ticket machine.",
        "(a) Give each visitor a number Visitors should know where they stand.",
        "From: The front desk, 4 March 2026",
        "Answers (a) Give each visitor a number (The front desk)",
        "Action 1: Buy a ticket machine",
    ] {
        assert!(said.contains(words), "`{words}` in {said}");
    }
    assert!(
        plan.contains("href=\"../../check-ups/front-desk/index.html#recommendation-ticket\""),
        "{plan}"
    );
    assert!(!plan.contains("id=\"recommendation-ticket\""), "a record has one place: {plan}");
    let csv = text(&built, "check-ups/front-desk/matrix.csv");
    assert_eq!(csv.lines().last(), Some("Parking,not raised,Gap"));
}

#[test]
fn the_readmes_paper_prints_what_it_says() {
    let mut sources = office();
    let paper = fenced(README, "markdown")[0];
    let rest = "\n\n## Recommendations\n\nNote it.\n\n## Background documents\n\nNone.\n";
    sources.add_text("content/papers/drugs/index.md", &format!("{paper}{rest}"));
    sources.add_text("content/data/arrests.yaml", fenced(README, "yaml")[0]);
    let built = build(&with_built_in(sources), Edition::Public);
    let page = support::html::main_text(text(&built, "papers/drugs/index.html"), &[]);
    assert!(page.contains("Arrests were up 16%, from 191 to 222."), "{page}");
}

/// Every dataset, chart, table, container and site file shown on the pages, in one office.
#[test]
fn the_examples_of_the_pages_build() {
    let mut sources = Sources::default();
    let site = fenced(SITE_PAGE, "yaml");
    sources.add_text("content/site.yaml", &format!("{}\n{}\n", site[0], site[1]));
    sources.add_text("content/glossary.yaml", site[2]);
    sources.add_text("content/data/county-lines.yaml", fenced(DATASETS, "yaml")[0]);
    let mut paper = String::from("---\nkind: note\ntitle: Examples\ndate: 2026-01-02\n---\n");
    for example in fenced(WRITING, "markdown") {
        if !example.starts_with("---") {
            paper.push_str(&example.replace("2020-02", "2019-09"));
            paper.push_str("\n\n");
        }
    }
    sources.add_text(
        "templates/kinds/note.yaml",
        "label: Note\nplural: Notes\ndescription: A note.\n",
    );
    sources.add_text("content/notes/one/index.md", &paper);
    let built = build(&with_built_in(sources), Edition::Public);
    let page = text(&built, "notes/one/index.html");
    assert_same_words("the examples", page, file(&built, "notes/one/one.pdf"));
}

/// Every chart of the page about charts, on the data at its end, without a warning.
#[test]
fn the_charts_of_the_page_build() {
    let mut sources = office();
    let mut named = CHARTS.split("\n`content/data/").skip(1).peekable();
    assert!(named.peek().is_some(), "the page has its data");
    for rest in named {
        let (name, rest) = rest.split_once('`').expect("a file's name");
        sources.add_text(&format!("content/data/{name}"), fenced(rest, "yaml")[0]);
    }
    let charts = fenced(CHARTS, "markdown");
    let mut paper = String::from("---\nkind: note\ntitle: Charts\ndate: 2026-01-02\n---\n");
    charts.iter().for_each(|chart| paper.push_str(&format!("{chart}\n\n")));
    sources.add_text(
        "templates/kinds/note.yaml",
        "label: Note\nplural: Notes\ndescription: A note.\n",
    );
    sources.add_text("content/notes/charts/index.md", &paper);
    let sources = with_built_in(sources);
    let mut diagnostics = Diagnostics::new();
    pipeline::check(&sources, Edition::Public, &mut diagnostics);
    assert_eq!(emit::human(&diagnostics.into_sorted(), &sources, false), "");
    let built = build(&sources, Edition::Public);
    let page = text(&built, "notes/charts/index.html");
    assert_eq!(page.matches("class=\"chart-wide\"").count(), charts.len());
    assert_eq!(page.matches("class=\"chart-narrow\"").count(), charts.len());
    assert_eq!(page.matches("class=\"chart-data\"").count(), charts.len());
    assert!(page.contains("Lines by place, North Yorkshire, September 2019 and February 2020"));
    assert!(page.contains("Rate (per 1,000 people) by place"));
    assert_same_words("the charts", page, file(&built, "notes/charts/charts.pdf"));
}

/// The fenced blocks of a language on a page; a fence of four marks may hold one of three.
fn fenced<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let mut blocks = Vec::new();
    for fence in ["\n````", "\n```"] {
        for rest in page.split(&format!("{fence}{language}\n")).skip(1) {
            blocks.push(rest.split_once(fence).expect("the fence's end").0);
        }
    }
    blocks
}
