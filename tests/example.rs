//! The example office as its readers get it: pages and PDFs that agree, tagged and accessible, with
//! nothing restricted, and the same bytes from the same input.

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use candour::model::{Block, Edition, ExhibitBody, Paper};
use support::example::{build, built, file, ready, sources, text};
use support::pdf::{Element, Pdf};

fn papers() -> &'static [Arc<Paper>] {
    &ready().site.papers
}

fn pdf(paper: &Paper) -> Pdf {
    Pdf::read(file(built(), &format!("{}/{}", paper.url, paper.pdf_name())))
}

/// The pages of a paper in reading order.
fn pages(paper: &Paper) -> Vec<&'static str> {
    support::example::pages(built(), &paper.url).into_iter().map(|(_, html)| html).collect()
}

/// Every block of a paper, also those inside others.
fn all_blocks<'a>(blocks: &'a [Block], found: &mut Vec<&'a Block>) {
    for block in blocks {
        found.push(block);
        match block {
            Block::Container(container) => all_blocks(&container.blocks, found),
            Block::List(list) => list.items.iter().for_each(|item| all_blocks(&item.blocks, found)),
            _ => {}
        }
    }
}

#[test]
fn there_are_the_papers_of_the_facts_sheets() {
    let urls: Vec<&str> = papers().iter().map(|paper| paper.url.as_str()).collect();
    assert_eq!(
        urls,
        [
            "papers/2021-03-county-lines-board",
            "letters/2020-03-inspection-response",
            "packs/2020-03-example-meeting",
            "needs-assessments/2020-03-york",
            "plans/2020-03-york-delivery-plan",
            "registers/2020-03-york-meetings",
            "papers/2020-02-drugs-update",
            "papers/2019-10-holding-to-account",
            "reviews/2019-05-york-locality-review",
        ]
    );
}

/// Lists of the text are lists with items in the PDF, those of bound papers in a pack as well.
#[test]
fn lists_are_lists_in_the_pdf() {
    let lists = |paper: &std::sync::Arc<Paper>| {
        let mut blocks = Vec::new();
        all_blocks(&paper.blocks, &mut blocks);
        blocks.iter().filter(|block| matches!(block, Block::List(_))).count()
    };
    let mut seen = 0;
    for paper in papers() {
        let bound = paper.pack.iter().flat_map(|pack| pack.papers());
        let bound = bound.filter_map(|(_, url)| papers().iter().find(|paper| paper.url == url));
        let wanted: usize = std::iter::once(paper).chain(bound).map(lists).sum();
        let pdf = Pdf::read(file(built(), &format!("{}/{}", paper.url, paper.pdf_name())));
        let structure = pdf.structure();
        let found = structure.find("L");
        assert!(found.len() >= wanted, "{}: {} of {wanted} lists", paper.url, found.len());
        assert!(found.iter().all(|list| !list.find("LI").is_empty()), "{}", paper.url);
        seen += wanted;
    }
    assert!(seen > 20, "{seen} lists");
}

#[test]
fn every_figure_is_bound_or_exempt() {
    for paper in papers() {
        let count = paper.figures_count;
        let open: Vec<&str> = paper
            .typed_numbers
            .iter()
            .filter(|number| number.reason.is_none())
            .map(|number| number.sentence.as_str())
            .collect();
        assert!(count.is_complete() && open.is_empty(), "{}: {open:?}", paper.url);
        // The figures of a pack are those of its papers.
        assert!(count.sourced() > 0 || paper.pack.is_some(), "{}: {}", paper.url, count.words());
        println!("{}: {}", paper.url, count.words());
    }
}

#[test]
fn page_and_pdf_say_the_same() {
    for paper in papers() {
        let bytes = file(built(), &format!("{}/{}", paper.url, paper.pdf_name()));
        let bound = paper.pack.iter().flat_map(|pack| pack.papers());
        let bound = bound.filter_map(|(_, url)| papers().iter().find(|paper| paper.url == url));
        let pages: Vec<&str> =
            std::iter::once(paper).chain(bound).flat_map(|paper| pages(paper)).collect();
        support::agree::assert_same_words_in_order(&paper.url, &pages, bytes);
    }
}

#[test]
fn every_pdf_is_tagged_and_says_what_it_is() {
    for paper in papers() {
        let pdf = pdf(paper);
        let name = &paper.url;
        assert!(pdf.is_tagged() && pdf.display_doc_title(), "{name}");
        assert_eq!(pdf.title(), Some(candour::model::plain_text(&paper.title)), "{name}");
        assert_eq!(pdf.language().as_deref(), Some("en-GB"), "{name}");
        assert_eq!(pdf.xmp("pdfuaid:part").as_deref(), Some("1"), "{name}");
        assert_eq!(pdf.xmp("pdfaid:part").as_deref(), Some("2"), "{name}");
        assert_eq!(pdf.xmp("pdfaid:conformance").as_deref(), Some("A"), "{name}");
        assert!(pdf.xmp("dc:creator").is_some_and(|author| !author.is_empty()), "{name}");
        assert!(!pdf.outline().is_empty() || paper.kind.name == "letter", "{name}: bookmarks");
        assert!(pdf.fonts().iter().all(|font| font.embedded && font.to_unicode));
        assert_eq!(pdf.stray_text(), Vec::<String>::new(), "{name}: text outside the structure");
        for number in 0..pdf.pages() {
            assert!(pdf.tabs_follow_structure(number) || pdf.links().is_empty(), "{name}");
        }
    }
}

#[test]
fn headings_nest_in_pdf_and_page() {
    for paper in papers() {
        let structure = pdf(paper).structure();
        let mut levels = Vec::new();
        structure.elements().for_each(|element| {
            if let Some(level) = element.role.strip_prefix('H').and_then(|l| l.parse::<u8>().ok()) {
                levels.push(level);
            }
        });
        assert_nesting(&levels, &format!("{} as PDF", paper.url));
        for page in pages(paper) {
            let html = scraper::Html::parse_document(page);
            let headings = scraper::Selector::parse("h1,h2,h3,h4,h5,h6").expect("a selector");
            let levels: Vec<u8> =
                html.select(&headings).map(|h| h.value().name().as_bytes()[1] - b'0').collect();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}", paper.url);
            assert_nesting(&levels, &format!("{} as page", paper.url));
        }
    }
}

fn assert_nesting(levels: &[u8], name: &str) {
    let mut last = 0;
    for level in levels {
        assert!(*level <= last + 1, "{name}: level {level} behind {last} in {levels:?}");
        last = *level;
    }
}

#[test]
fn charts_carry_the_same_alternative_text_in_both() {
    let mut charts = 0;
    for paper in papers() {
        let structure = pdf(paper).structure();
        let alts: Vec<String> =
            structure.find("Figure").iter().filter_map(|figure| figure.alt.clone()).collect();
        assert_eq!(alts.len(), structure.find("Figure").len(), "{}: every figure", paper.url);
        let mut blocks = Vec::new();
        all_blocks(&paper.blocks, &mut blocks);
        for block in blocks {
            let Block::Exhibit(exhibit) = block else { continue };
            let ExhibitBody::Chart { alt, .. } = &exhibit.body else { continue };
            charts += 1;
            assert!(alts.contains(alt), "{}: {} in {alts:?}", paper.url, exhibit.id);
            let html = scraper::Html::parse_document(&pages(paper).concat());
            let picture = scraper::Selector::parse(&format!("[id='{}'] [role=img]", exhibit.id));
            let shown = html.select(&picture.expect("a selector")).next().expect("a picture");
            assert_eq!(shown.attr("aria-label"), Some(alt.as_str()));
        }
    }
    assert!(charts >= 5, "the example has charts, found {charts}");
}

#[test]
fn table_headers_are_marked_in_the_pdf() {
    for paper in papers() {
        let structure = pdf(paper).structure();
        for table in structure.find("Table") {
            let headers = table.find("TH");
            assert!(!headers.is_empty(), "{}: {}", paper.url, table.dump());
            assert!(headers.iter().all(|cell| cell.attributes.scope.is_some()), "{}", paper.url);
            let widths: BTreeSet<usize> = table.find("TR").iter().map(|row| cells(row)).collect();
            assert_eq!(widths.len(), 1, "{}: rows of one length\n{}", paper.url, table.dump());
        }
    }
}

fn cells(row: &Element) -> usize {
    row.find("TH").len() + row.find("TD").len()
}

#[test]
fn nothing_lies_outside_the_page() {
    for paper in papers() {
        let pdf = pdf(paper);
        for (number, page) in pdf.page_boxes().into_iter().enumerate() {
            for (x0, y0, x1, y1, text) in pdf.text_boxes(number) {
                let inside = x0 >= page[0] - 0.5
                    && x1 <= page[2] + 0.5
                    && y0 >= page[1] - 0.5
                    && y1 <= page[3] + 0.5;
                assert!(inside, "{} page {}: `{text}` at {x0},{y0}", paper.url, number + 1);
            }
        }
    }
}

#[test]
fn every_page_is_well_formed_and_every_link_leads_somewhere() {
    let built = built();
    let paths: BTreeSet<&str> = built.artefacts.iter().map(|a| a.path.as_str()).collect();
    for artefact in built.artefacts.iter().filter(|a| a.path.ends_with(".html")) {
        let html = text(built, &artefact.path);
        assert_eq!(support::html::parse_errors(html), Vec::<String>::new(), "{}", artefact.path);
        for target in links(html) {
            assert_target(&artefact.path, &target, &paths);
        }
    }
}

fn links(html: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(html);
    let mut found = Vec::new();
    for (selector, attribute) in
        [("a[href]", "href"), ("link[href]", "href"), ("img[src]", "src"), ("script[src]", "src")]
    {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        found.extend(
            document.select(&selector).filter_map(|e| e.attr(attribute)).map(str::to_owned),
        );
    }
    found
}

fn assert_target(from: &str, target: &str, paths: &BTreeSet<&str>) {
    if ["https://", "http://", "mailto:", "tel:"].iter().any(|s| target.starts_with(s)) {
        return;
    }
    assert!(!target.starts_with('/'), "{from}: `{target}` does not work from a folder");
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            assert!(parts.pop().is_some(), "{from}: `{target}` leads above the site");
        } else {
            parts.push(part);
        }
    }
    let file = if path.is_empty() { from.to_owned() } else { parts.join("/") };
    assert!(
        paths.contains(file.as_str()),
        "{from}: `{target}` leads to `{file}`, which is not there"
    );
    if !anchor.is_empty() {
        let page = text(built(), &file);
        let has = page.contains(&format!("id=\"{anchor}\""));
        assert!(has, "{from}: `{target}` leads to no place in `{file}`");
    }
}

#[test]
fn ids_are_unique_and_nothing_is_inline() {
    for artefact in built().artefacts.iter().filter(|a| a.path.ends_with(".html")) {
        let html = text(built(), &artefact.path);
        let document = scraper::Html::parse_document(html);
        let all = scraper::Selector::parse("*").expect("a selector");
        let mut ids = BTreeSet::new();
        for element in document.select(&all) {
            if let Some(id) = element.attr("id") {
                assert!(ids.insert(id.to_owned()), "{}: `{id}` twice", artefact.path);
            }
            let inline = element
                .value()
                .attrs()
                .find(|(name, _)| *name == "style" || name.starts_with("on"));
            assert_eq!(inline, None, "{}", artefact.path);
            let name = element.value().name();
            assert!(name != "style", "{}", artefact.path);
            if name == "script" {
                let own = element.attr("src").is_some_and(|source| source.contains("assets/"));
                assert!(own && element.text().next().is_none(), "{}", artefact.path);
            }
        }
        assert!(html.contains("Content-Security-Policy"), "{}", artefact.path);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let again = build(&sources(), Edition::Public);
    let first = built();
    assert_eq!(first.artefacts.len(), again.artefacts.len());
    for (a, b) in first.artefacts.iter().zip(&again.artefacts) {
        assert_eq!(a.path, b.path);
        assert!(a.bytes == b.bytes, "{} differs from build to build", a.path);
    }
}

/// The restricted passage of the locality review: in the restricted edition only.
#[test]
fn nothing_restricted_gets_out() {
    let restricted = build(&sources(), Edition::Restricted);
    let review = "reviews/2019-05-york-locality-review";
    let secret = "ten local children";
    assert!(!ready().site.withheld.is_empty(), "the example has a restricted passage");
    let shown: Vec<String> = support::example::pages(&restricted, review)
        .iter()
        .map(|(_, page)| support::html::main_text(page, &[]))
        .collect();
    assert!(support::pdf::normalise(&shown.join("\n")).contains(secret));
    for artefact in &built().artefacts {
        let seen = if artefact.path.ends_with(".pdf") {
            Pdf::read(&artefact.bytes).text_in_reading_order(&[])
        } else if artefact.path.ends_with(".html") {
            support::html::main_text(text(built(), &artefact.path), &[])
        } else {
            String::from_utf8_lossy(&artefact.bytes).into_owned()
        };
        assert!(!support::pdf::normalise(&seen).contains(secret), "{}", artefact.path);
        for passage in &ready().site.withheld {
            assert!(!seen.contains(passage.text.as_str()), "{}: {}", artefact.path, passage.text);
        }
    }
}
