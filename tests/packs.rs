//! Meeting packs: front sheet and papers in one tagged document, and exempt papers that stay out of the
//! public edition.

mod support;

use std::collections::BTreeSet;

use candour::diagnostic::{Diagnostics, emit};
use candour::model::{Edition, Paper};
use candour::pipeline::{self, Built};
use candour::render::pdf;
use support::agree::assert_same_words_in_order;
use support::example::{build, built, file, ready, text};
use support::html::main_text;
use support::office;
use support::pdf::{Pdf, Target, normalise};

const PACK: &str = "packs/2020-03-example-meeting";

fn example() -> &'static Paper {
    let papers = &ready().site.papers;
    papers.iter().find(|paper| paper.url == PACK).expect("the example has a pack")
}

fn page(url: &str) -> &'static str {
    text(built(), &format!("{url}/index.html"))
}

fn pdf_of(built: &Built, url: &str) -> Pdf {
    let slug = url.rsplit('/').next().expect("a slug");
    Pdf::read(file(built, &format!("{url}/{slug}.pdf")))
}

fn bound(paper: &Paper) -> Vec<&str> {
    paper.pack.as_ref().expect("a pack").papers().map(|(_, url)| url).collect()
}

/// The words at the foot of a page, and of a page left blank.
fn artifacts(pdf: &Pdf) -> Vec<String> {
    pdf.artifact_text()
}

#[test]
fn the_pack_reads_as_front_sheet_and_papers_in_order() {
    let mut pages = vec![page(PACK)];
    pages.extend(bound(example()).into_iter().map(page));
    assert_eq!(pages.len(), 3);
    let slug = PACK.rsplit('/').next().expect("a slug");
    assert_same_words_in_order(PACK, &pages, file(built(), &format!("{PACK}/{slug}.pdf")));
}

#[test]
fn each_paper_has_its_bookmark_with_the_item() {
    let pdf = pdf_of(built(), PACK);
    let top: Vec<String> = pdf
        .outline()
        .into_iter()
        .filter(|(depth, _)| *depth == 1)
        .map(|(_, title)| title)
        .collect();
    assert_eq!(
        top,
        [
            "Papers on county lines for an example meeting",
            "Item 8: Update on drugs",
            "Item 10: County lines"
        ]
    );
    // The headings of a paper stand under its bookmark, in the order of the paper's own PDF.
    for url in bound(example()) {
        let own: Vec<String> =
            pdf_of(built(), url).outline().into_iter().map(|(_, title)| title).skip(1).collect();
        let all: Vec<String> = pdf.outline().into_iter().map(|(_, title)| title).collect();
        assert!(all.windows(own.len()).any(|window| window == own), "{url}: {all:?}");
    }
    let structure = pdf.structure();
    assert_eq!(structure.find("H1").len(), 3, "the title of the pack and of each paper");
    // Item numbers in titles are furniture on the page: the paper's own words come first.
    assert_eq!(normalise(&structure.find("H1")[1].text()), "Update on drugs");
}

#[test]
fn papers_begin_on_right_hand_pages_and_keep_their_own_page_numbers() {
    let pdf = pdf_of(built(), PACK);
    let mut first = 1;
    for (part, url) in bound(example()).into_iter().enumerate() {
        let alone = pdf_of(built(), url).pages();
        first = (first + 1) | 1;
        let start = start_of(&pdf, part);
        assert_eq!(start + 1, first, "{url} begins on an odd page");
        for own in 1..=alone {
            let foot = pdf.artifact_text_of(start + own - 1, "Footer");
            let wanted = format!("Page {own} of {alone} · Pack page {}", start + own);
            assert!(foot.contains(&wanted), "{url}: `{wanted}` in `{foot}`");
        }
        first += alone - 1;
    }
    let blank = "This page is intentionally left blank";
    assert!(artifacts(&pdf).iter().any(|words| words.contains(blank)), "the sheet is one page");
    assert!(!pdf.text_in_reading_order(&[]).contains(blank), "it is no content");
    let foot = pdf.artifact_text_of(0, "Footer");
    assert!(foot.contains("Pack page 1") && !foot.contains(" of "), "{foot}");
    // The masthead opens each paper; further pages have the running header.
    let start = start_of(&pdf, 1);
    assert!(pdf.artifact_text_of(start, "Header").contains("Panel report"));
    assert!(!pdf.artifact_text_of(start + 1, "Header").contains("Panel report"));
}

/// Where the link of the agenda's nth paper leads, by page from 0.
fn start_of(pdf: &Pdf, paper: usize) -> usize {
    let links: Vec<usize> = pdf
        .links()
        .into_iter()
        .filter(|link| link.page == 0)
        .filter_map(|link| match link.target {
            Some(Target::Page(page, _)) => Some(page),
            _ => None,
        })
        .collect();
    let mut starts: Vec<usize> = links.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    starts.sort_unstable();
    starts[paper]
}

#[test]
fn the_agenda_names_the_same_pages_in_both() {
    let pdf = pdf_of(built(), PACK);
    let html = scraper::Html::parse_document(page(PACK));
    let rows = scraper::Selector::parse(".agenda tbody tr").expect("a selector");
    let cell = scraper::Selector::parse("td:last-child").expect("a selector");
    let link = scraper::Selector::parse("a").expect("a selector");
    let mut pages = Vec::new();
    for row in html.select(&rows) {
        let number: String = row.select(&cell).flat_map(|cell| cell.text()).collect();
        match row.select(&link).next() {
            Some(link) => {
                assert!(link.attr("href").is_some_and(|to| to.ends_with("/index.html")));
                pages.push(number.trim().parse::<usize>().expect("a page"));
            }
            None => assert_eq!(number.trim(), "", "an item without paper has no page"),
        }
    }
    assert_eq!(pages, [start_of(&pdf, 0) + 1, start_of(&pdf, 1) + 1]);
    for link in pdf.links() {
        assert!(link.in_structure && link.contents.is_some(), "{link:?}");
        assert!(!matches!(link.target, Some(Target::Missing(_)) | None), "{link:?}");
    }
}

/// A viewer counts pages from 1, as the pack's own numbers do. Labels that began anew with each paper would
/// give it several pages 1.
#[test]
fn page_numbers_of_the_viewer_are_those_of_the_pack() {
    let slug = PACK.rsplit('/').next().expect("a slug");
    let bytes = file(built(), &format!("{PACK}/{slug}.pdf"));
    let document = lopdf::Document::load_mem(bytes).expect("a PDF");
    assert!(!document.catalog().expect("a catalog").has(b"PageLabels"));
}

fn note(title: &str, body: &str, more: &str) -> String {
    format!("---\nkind: note\ntitle: {title}\ndate: 2026-03-12\n{more}---\n{body}\n")
}

fn pack(items: &str) -> String {
    format!(
        "---\nkind: meeting-pack\ntitle: Papers\ndate: 2026-03-12\npublished: 2026-03-04\n\
         body: Police and Crime Panel\ntime: 10.30am\nplace: County Hall\nitems:\n{items}---\n"
    )
}

const CHART: &str =
    "```chart\nid: drawn\ntype: bar\ndata: lines\nx: place\ny: lines\ntitle: Lines by place\n```\n";

/// Eight papers of one to four pages that all use the same names: for places, notes and charts.
#[test]
fn papers_of_one_pack_do_not_get_in_each_others_way() {
    let mut files = vec![(
        "content/data/lines.yaml".to_owned(),
        "title: Lines\nsource: { organisation: Police, published: 2020-02 }\ncolumns:\n\
         \x20 - { id: place, label: Place, role: dimension }\n\
         \x20 - { id: lines, label: Lines, role: measure }\nrows: [[York, 3], [Selby, 5]]\n"
            .to_owned(),
    )];
    let mut items = String::new();
    for number in 1..=8 {
        let filler = "Some words that fill the page until it is full.\n\n".repeat(number * 12 % 90);
        let body = format!(
            "## Same {{#same}}\n\nSee [](#drawn) and [the same](#same). Paper {number} says so.[^a]\n\n\
             {CHART}\n{filler}\n[^a]: The note of paper {number}.\n"
        );
        let blank = ["", "blank_page: even\n", "blank_page: always\n"][number % 3];
        let folder = format!("content/notes/n{number}/index.md");
        files.push((folder, note(&format!("Paper {number}"), &body, blank)));
        items.push_str(&format!("  - {{ item: {number}, paper: notes/n{number} }}\n"));
    }
    files.push(("content/packs/all/index.md".to_owned(), pack(&items)));
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let built = build(&office::with(&files), Edition::Public);
    let pdf = pdf_of(&built, "packs/all");
    let mut pages = vec![text(&built, "packs/all/index.html").to_owned()];
    let mut next = 3;
    for number in 1..=8 {
        let url = format!("notes/n{number}");
        pages.push(text(&built, &format!("{url}/index.html")).to_owned());
        assert_eq!(start_of(&pdf, number - 1) + 1, next, "paper {number}");
        let alone = pdf_of(&built, &url).pages();
        let foot = pdf.artifact_text_of(next - 1, "Footer");
        assert!(foot.contains(&format!("Page 1 of {alone} · Pack page {next}")), "{foot}");
        // Links inside a paper stay inside it.
        for link in
            pdf.links().iter().filter(|link| (next - 1..next - 1 + alone).contains(&link.page))
        {
            let Some(Target::Page(page, _)) = &link.target else { continue };
            assert!((next - 1..next - 1 + alone).contains(page), "paper {number}: {link:?}");
        }
        next += alone.next_multiple_of(2);
    }
    // Behind the last paper nothing has to begin.
    let alone = pdf_of(&built, "notes/n8").pages();
    assert_eq!(pdf.pages(), next - 1 - alone % 2);
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    assert_same_words_in_order("all", &pages, file(&built, "packs/all/all.pdf"));
    assert_eq!(pdf.structure().find("Figure").len(), 8, "each has its own chart");
}

#[test]
fn a_paper_with_contents_lists_its_own_headings() {
    let kind = "label: Long note\nplural: Long notes\ndescription: A note.\ncontents: true\n";
    let template = "#import \"/candour.typ\": report, contents\n\
                    #let paper(meta, body) = { report(meta, contents(meta) + body) }\n";
    let long = note("Long", "## First part\n\nWords.\n\n## Second part\n\nWords.\n", "")
        .replace("kind: note", "kind: long");
    let short = note("Short", "## Other part\n\nWords.\n", "");
    let items = "  - { item: 1, paper: notes/short }\n  - { item: 2, paper: notes/long }\n";
    let files = [
        ("templates/kinds/long.yaml", kind.replace("true", "yes")),
        ("templates/pdf/long.typ", template.to_owned()),
        ("content/notes/long/index.md", long),
        ("content/notes/short/index.md", short),
        ("content/packs/all/index.md", pack(items)),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let built = build(&office::with(&files), Edition::Public);
    let contents = pdf_of(&built, "packs/all").structure().find("TOC")[0].text();
    assert!(contents.contains("First part") && contents.contains("Second part"), "{contents}");
    assert!(!contents.contains("Other part") && !contents.contains("Agenda"), "{contents}");
}

const EXEMPT: &str = "---
kind: panel-report
title: Contract for forensic services
date: 2026-03-12
summary: What the preferred supplier asks for, and what the office proposes to answer.
meeting: Police and Crime Panel
agenda_item: \"2\"
access: Exempt report
exempt_reason: 3
report_of: Police and Crime Commissioner
contact: { role: Chief finance officer }
---
## Purpose

The preferred supplier has asked for a higher price than its tender named.

```chart
id: prices
type: bar
data: prices
x: tender
y: price
title: The price rose
```

## Recommendations

The panel is asked to note this report.

## Background documents

None.
";

const PRICES: &str = "title: Prices asked
source: { organisation: Example office, published: 2026-02 }
columns:
  - { id: tender, label: Tender, role: dimension }
  - { id: price, label: Price, role: measure }
rows: [[First, 111], [Second, 222]]
";

fn office_with_exempt() -> candour::source::Sources {
    let items = "  - { item: 1, paper: notes/open }\n\
                 \x20 - { item: 2, paper: papers/contract, purpose: For decision }\n\
                 \x20 - { item: 3, title: Staffing, exempt: 1 and 4 }\n";
    office::with(&[
        ("content/notes/open/index.md", &note("Open", "Words for all.", "")),
        ("content/papers/contract/index.md", EXEMPT),
        ("content/data/prices.yaml", PRICES),
        ("content/packs/march/index.md", &pack(items)),
    ])
}

#[test]
fn an_exempt_paper_is_listed_and_nothing_else_of_it_is_public() {
    let built = build(&office_with_exempt(), Edition::Public);
    for artefact in &built.artefacts {
        assert!(!artefact.path.contains("contract"), "{}", artefact.path);
        let words = if artefact.path.ends_with(".pdf") {
            Pdf::read(&artefact.bytes).text_in_reading_order(&[])
        } else {
            String::from_utf8_lossy(&artefact.bytes).into_owned()
        };
        for secret in ["higher price", "preferred supplier", "papers/contract", "Prices asked"] {
            assert!(!words.contains(secret), "{}: `{secret}`", artefact.path);
        }
    }
    let agenda = main_text(text(&built, "packs/march/index.html"), &[]);
    let reason = "Not for publication. Information relating to the financial or business affairs of \
                  any particular person, including the authority that holds it (Schedule 12A to the \
                  Local Government Act 1972, paragraph 3)";
    assert!(agenda.contains("Contract for forensic services"), "{agenda}");
    assert!(normalise(&agenda).contains(reason), "{agenda}");
    assert!(agenda.contains("labour relations matter (Schedule 12A to the Local Government Act 1972, paragraphs 1 and 4)"), "{agenda}");
    let pages = ["packs/march", "notes/open"].map(|url| text(&built, &format!("{url}/index.html")));
    assert_same_words_in_order("march", &pages, file(&built, "packs/march/march.pdf"));
}

#[test]
fn the_restricted_edition_has_the_exempt_paper_and_marks_it() {
    let built = build(&office_with_exempt(), Edition::Restricted);
    let page = text(&built, "papers/contract/index.html");
    let words = main_text(page, &[]);
    assert!(words.contains("Not for publication") && words.contains("higher price"), "{words}");
    let pdf = pdf_of(&built, "papers/contract");
    assert!(pdf.artifact_text_of(0, "Header").contains("Not for publication"));
    support::agree::assert_same_words(
        "contract",
        page,
        file(&built, "papers/contract/contract.pdf"),
    );
    assert!(text(&built, "index.html").contains("<strong class=\"tag\">Not for publication"));
    let pack = pdf_of(&built, "packs/march").text_in_reading_order(&[]);
    assert!(pack.contains("higher price"), "the pack of the restricted edition binds it");
}

/// A draft can be bound in a pack that is a draft itself, and in the restricted edition, which is for those
/// who clear it.
#[test]
fn drafts_in_packs() {
    let paper = note("Open", "Words.", "status: draft\n");
    let said = |status: &str, edition| {
        let pack = pack("  - { item: 1, paper: notes/open }\n")
            .replace("date:", &format!("{status}date:"));
        let files =
            [("content/notes/open/index.md", &*paper), ("content/packs/march/index.md", &pack)];
        findings(&office::with(&files), edition)
    };
    assert!(said("", Edition::Public).contains("error[C541]"));
    assert!(said("status: draft\n", Edition::Public).contains("warning[C541]"));
    assert!(!said("", Edition::Restricted).contains("C541"));
}

/// Letters and reviews have a first page of their own; in a pack it has the pack's page number all the same.
#[test]
fn every_page_of_a_pack_has_its_number() {
    let mut sources = support::example::sources();
    let items = "  - { item: 1, paper: letters/2020-03-inspection-response }\n\
                 \x20 - { item: 2, paper: reviews/2019-05-york-locality-review }\n\
                 \x20 - { item: 3, paper: papers/2021-03-county-lines-board }\n";
    sources.add_text("content/packs/all/index.md", &pack(items));
    let built = build(&sources, Edition::Public);
    let pdf = pdf_of(&built, "packs/all");
    for number in 0..pdf.pages() {
        let foot = pdf.artifact_text_of(number, "Footer");
        assert!(foot.contains(&format!("Pack page {}", number + 1)), "page {number}: {foot}");
    }
    let pages = [
        "packs/all",
        "letters/2020-03-inspection-response",
        "reviews/2019-05-york-locality-review",
        "papers/2021-03-county-lines-board",
    ]
    .map(|url| support::example::pages(&built, url));
    let pages: Vec<&str> = pages.iter().flatten().map(|(_, html)| *html).collect();
    assert_same_words_in_order("all", &pages, file(&built, "packs/all/all.pdf"));
    let titles: Vec<String> = pdf.outline().into_iter().map(|(_, title)| title).collect();
    let letter = |title: &&String| title.starts_with("Item 1: Response to the inspectorate");
    assert!(titles.iter().any(|title| letter(&title)), "{titles:?}");
}

#[test]
fn an_agenda_without_pdf_has_no_pages() {
    let options = pipeline::Options { edition: Edition::Public, pdf: false, search: false };
    let mut diagnostics = Diagnostics::new();
    let sources = office_with_exempt();
    let built = pipeline::build(&sources, options, &pipeline::Silent, &mut diagnostics);
    let agenda = main_text(text(&built.expect("sound"), "packs/march/index.html"), &[]);
    assert!(agenda.contains("Subject") && !agenda.contains("Pack page"), "{agenda}");
}

#[test]
fn links_between_papers_of_a_pack_stay_inside_it() {
    let one =
        note("One", "See [the place](../two/index.md#place) and [all of it](../two/index.md).", "");
    let two = note("Two", "Words.\n\n## Place {#place}\n\nWords.", "");
    let three = note("Three", "See [the first](../one/index.md).", "");
    let pack = pack("  - { item: 1, paper: notes/one }\n  - { item: 2, paper: notes/two }\n");
    let built = build(
        &office::with(&[
            ("content/notes/one/index.md", &one),
            ("content/notes/two/index.md", &two),
            ("content/notes/three/index.md", &three),
            ("content/packs/march/index.md", &pack),
        ]),
        Edition::Public,
    );
    let pages = |url: &str| -> Vec<Option<usize>> {
        let leads = |target| match target {
            Some(Target::Page(page, _)) => Some(page),
            _ => None,
        };
        pdf_of(&built, url).links().into_iter().map(|link| leads(link.target)).collect()
    };
    // The agenda's links, then those of the first paper, all to the second on page 5.
    assert_eq!(pages("packs/march"), [Some(2), Some(4), Some(4), Some(4)]);
    assert_eq!(pages("notes/one"), [None, None], "by itself, a paper links to the web");
}

/// A sentence of an exempt paper must not stand in a public one, unless the office says that any paper may
/// have it.
#[test]
fn wording_that_any_paper_may_have_is_no_leak() {
    let usual = "There are no legal or equality implications that arise from this report.";
    let exempt = EXEMPT.replace("None.\n", &format!("None.\n\n{usual} It is urgent.\n"));
    let open = note("Open", usual, "");
    let said = |more: &str| {
        let mut sources = candour::source::built_in();
        let site = include_str!("invalid/base/content/site.yaml");
        let kind = "label: Note\nplural: Notes\ndescription: A note.\n";
        sources.add_text("content/site.yaml", &format!("{site}\n{more}"));
        sources.add_text("templates/kinds/note.yaml", kind);
        sources.add_text("content/data/prices.yaml", PRICES);
        sources.add_text("content/papers/contract/index.md", &exempt);
        sources.add_text("content/notes/open/index.md", &open);
        let mut diagnostics = Diagnostics::new();
        let options = pipeline::Options { edition: Edition::Public, pdf: false, search: false };
        pipeline::build(&sources, options, &pipeline::Silent, &mut diagnostics);
        emit::human(&diagnostics.into_sorted(), &sources, false)
    };
    assert!(said("").contains("error[C507]"), "{}", said(""));
    assert_eq!(said(&format!("standard_wording: [\"{usual}\"]\n")), "");
}

/// Nothing is bound where all items are without papers: the sheet is the whole PDF.
#[test]
fn an_agenda_alone() {
    let pack = pack("  - { item: 1, title: Apologies for absence }\n");
    let sources = office::with(&[("content/packs/march/index.md", &pack)]);
    let built = build(&sources, Edition::Public);
    let pdf = file(&built, "packs/march/march.pdf");
    support::agree::assert_same_words("march", text(&built, "packs/march/index.html"), pdf);
    assert_eq!(Pdf::read(pdf).pages(), 1);
    let none =
        pack.replace("items:\n  - { item: 1, title: Apologies for absence }\n", "items: []\n");
    let said = findings(&office::with(&[("content/packs/march/index.md", &none)]), Edition::Public);
    assert!(said.contains("`items` has no items"), "{said}");
}

fn findings(sources: &candour::source::Sources, edition: Edition) -> String {
    let mut diagnostics = Diagnostics::new();
    pipeline::check(sources, edition, &mut diagnostics);
    emit::human(&diagnostics.into_sorted(), sources, false)
}

#[test]
fn a_note_says_the_last_day_and_fails_nothing() {
    let sources = office_with_exempt();
    let said = findings(&sources, Edition::Public);
    assert!(said.contains("note[C549]: publish these papers on Wednesday 4 March 2026"), "{said}");
    assert!(!said.contains("warning") && !said.contains("error"), "{said}");
    let mut diagnostics = Diagnostics::new();
    assert!(pipeline::check(&sources, Edition::Public, &mut diagnostics).is_some());
    let json = emit::json(&diagnostics.into_sorted(), &sources);
    assert!(json.contains("\"severity\":\"note\""), "{json}");
    let wales = include_str!("invalid/base/content/site.yaml").to_owned() + "\nnation: Wales\n";
    let items = "  - { item: 1, title: Apologies }\n";
    let mut sources = candour::source::built_in();
    sources.add_text("content/site.yaml", &wales);
    sources.add_text("content/packs/march/index.md", &pack(items));
    let said = findings(&sources, Edition::Public);
    assert!(said.contains("on Friday 6 March 2026 at the latest"), "{said}");
    assert!(said.contains("three clear working days"), "{said}");
}

/// The preview prints a pack alone, when it is asked for.
#[test]
fn a_pack_printed_alone_is_the_pack_of_a_build() {
    let candour::pipeline::Ready { site, look, templates } = ready();
    let at = site.papers.iter().position(|paper| paper.url == PACK).expect("a pack");
    let print = move || {
        let draw = |paper: &Paper| pipeline::draw_paper(paper, look);
        pdf::one(site, at, look, templates, &draw, &mut Diagnostics::new())
    };
    let thread = std::thread::Builder::new().stack_size(pdf::STACK).spawn(print).expect("a thread");
    let alone = thread.join().expect("it ends").expect("a PDF");
    let slug = PACK.rsplit('/').next().expect("a slug");
    assert!(alone.bytes == file(built(), &format!("{PACK}/{slug}.pdf")));
}
