//! The renderer as a whole: every block in every kind makes a PDF/UA-1 and PDF/A-2a that says what was
//! written, in order.

mod blocks;
mod fixture;
mod papers;
#[path = "../../../../tests/support/pdf/mod.rs"]
mod reader;
mod trouble;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::look::{Look, Templates};
use crate::model::*;
use crate::render::{Drawing, Drawings, PdfFile};
use fixture::*;
use reader::{Pdf, normalise};

fn drawings() -> Drawings {
    let drawing = Drawing { wide: CHART.to_owned(), narrow: CHART.to_owned() };
    [("figure-one".to_owned(), drawing)].into()
}

/// Renders papers; the findings come as they are.
fn print_with(
    papers: Vec<Paper>,
    edition: Edition,
    look: &Look,
    templates: &Templates,
) -> (Vec<Option<PdfFile>>, Vec<Diagnostic>) {
    let site = site(papers, edition);
    let drawings = vec![drawings(); site.papers.len()];
    let mut diagnostics = Diagnostics::new();
    let files = super::render(&site, look, templates, &drawings, &|| {}, &mut diagnostics);
    (files, diagnostics.into_sorted())
}

/// Renders papers that must succeed.
fn print(papers: Vec<Paper>, edition: Edition) -> Vec<PdfFile> {
    let (files, findings) = print_with(papers, edition, &look(), &templates());
    assert_eq!(findings, Vec::new());
    files.into_iter().map(Option::unwrap).collect()
}

fn all() -> Vec<Paper> {
    vec![
        papers::panel_report(),
        papers::board_report(),
        papers::letter(),
        papers::locality_review(),
    ]
}

/// The text in reading order, contents, list marks and pictures left out.
fn text(file: &PdfFile) -> String {
    normalise(&Pdf::read(&file.bytes).text_in_reading_order(&["TOC", "LI/Lbl", "Figure"]))
        .replace('\n', " ")
}

/// Panics unless the pieces stand in the text in this order.
fn assert_in_order(text: &str, pieces: &[&str]) {
    let mut rest = text;
    for piece in pieces {
        let Some((_, behind)) = rest.split_once(piece) else {
            panic!("`{piece}` is not in: {rest}");
        };
        rest = behind;
    }
}

#[test]
fn every_kind_prints_every_block_in_both_editions() {
    for edition in [Edition::Public, Edition::Restricted] {
        for (paper, file) in all().iter().zip(print(all(), edition)) {
            let pdf = Pdf::read(&file.bytes);
            let name = &paper.slug;
            assert_eq!(file.pages, pdf.pages(), "{name}");
            assert_eq!(pdf.xmp("pdfuaid:part").as_deref(), Some("1"), "{name}");
            assert_eq!(pdf.xmp("pdfaid:part").as_deref(), Some("2"), "{name}");
            assert_eq!(pdf.xmp("pdfaid:conformance").as_deref(), Some("A"), "{name}");
            assert_eq!(pdf.language().as_deref(), Some("en-GB"), "{name}");
            assert_eq!(pdf.title(), Some(plain_text(&paper.title)), "{name}");
            assert_eq!(pdf.stray_text(), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let once = print(all(), Edition::Public);
    // In another order, so that other threads print other papers.
    let mut again = print(all().into_iter().rev().collect(), Edition::Public);
    again.reverse();
    assert!(once == again);
}

#[test]
fn a_panel_report_reads_in_order() {
    let file = &print(vec![papers::panel_report()], Edition::Public)[0];
    let text = text(file);
    assert!(text.starts_with("Drugs and county lines: update to the panel Meeting Police,"));
    assert_in_order(
        &text,
        &[
            "Date 6 February 2020 Agenda item 6 Contact officer Chief executive office@example.org 01423",
            "1 Purpose of the report 1.1 County lines are",
            "1.2 Arrests went up 16%, from 191 to 222, says the National Crime Agency (NCA); the NCA adds",
            "Level six",
            "Second paragraph. Home Office, Serious Violence Strategy, April 2018",
            "“We hear about it last.” Practitioner, health How to read this",
            "Figure 1: County lines rose in three of four places County lines by place,",
            "Source: North Yorkshire Police",
            "A line can affect more than one place.",
            "Table 1: County",
            "An earlier paper September 2019 Its first heading",
            "Young person, York Notes Serious Violence Strategy, April 2018. A second paragraph",
        ],
    );
}

#[test]
fn a_board_report_ends_with_its_contact_and_is_marked_as_a_draft() {
    let file = &print(vec![papers::board_report()], Edition::Restricted)[0];
    let text = text(file);
    assert!(text.starts_with(
        "County lines: report to the board Draft Restricted edition Date 6 February 2020 Public Yes"
    ));
    assert_in_order(
        &text,
        &[
            "Restricted: identifies few people A cohort of ten",
            "Officer to contact Chief executive",
            "Notes",
        ],
    );
}

#[test]
fn a_letter_reads_in_order() {
    let file = &print(vec![papers::letter()], Edition::Public)[0];
    let text = text(file);
    assert!(text.starts_with("Police, Fire and Crime Commissioner for North Yorkshire 12 Granby"));
    assert_in_order(
        &text,
        &[
            "HG1 4ST 6 February 2020 our_reference: PFCC/2019/114 The Rt Hon the Home Secretary Home Office",
            "Dear Home Secretary Response to the inspection report “Both sides of the coin” County",
            "Yours sincerely Police, Fire and Crime Commissioner enclosures Response in full copies HM",
        ],
    );
    assert!(!text.contains("01423 569 562"), "the contacts are furniture");
}

#[test]
fn a_locality_review_has_cover_and_contents() {
    let file = &print(vec![papers::locality_review()], Edition::Public)[0];
    assert_in_order(
        &text(file),
        &[
            "Locality review: county lines and criminal exploitation York 6 February 2020 authors",
            "Associate, violence and vulnerability unit notice What people said",
            "1 Purpose of the report",
        ],
    );
    let pdf = Pdf::read(&file.bytes);
    let structure = pdf.structure();
    let contents = structure.find("TOC");
    assert!(!contents.is_empty() && !structure.find("TOCI").is_empty());
    let bookmarks = pdf.outline();
    assert!(bookmarks.len() > 3, "{bookmarks:?}");
}

#[test]
fn lists_quotations_tables_and_pictures_are_tagged_as_such() {
    let file = &print(vec![papers::panel_report()], Edition::Public)[0];
    let structure = Pdf::read(&file.bytes).structure();
    for role in ["L", "LI", "Lbl", "LBody", "BlockQuote", "Code", "Caption", "Link", "H1", "H6"] {
        assert!(!structure.find(role).is_empty(), "{role}");
    }
    let tables = structure.find("Table");
    assert_eq!(tables.len(), 5, "the header block and four tables");
    for table in &tables {
        let headers = table.find("TH");
        assert!(headers.iter().all(|cell| cell.attributes.scope.is_some()), "{}", table.dump());
    }
    // The long table is cut by a page: its header row is repeated as furniture, and stands once here.
    assert_eq!(tables[2].find("TH").len(), 3 + 40);
    // A picture without words is decoration.
    let figures = structure.find("Figure");
    let words: Vec<Option<&str>> = figures.iter().map(|figure| figure.alt.as_deref()).collect();
    assert_eq!(words, [Some("A grey dot"), Some("Bar chart: Harrogate 7, York 4.")]);
}

#[test]
fn the_number_of_pages_is_made_even_where_the_kind_asks() {
    for count in 1..14 {
        let mut paper = papers::panel_report();
        paper.blocks = (0..count * 3).map(|_| paragraph(text_of(blocks::LONG))).collect();
        let odd = {
            let mut paper = paper.clone();
            paper.blank_page = BlankPage::Never;
            print(vec![paper], Edition::Public).remove(0)
        };
        let always = Paper { blank_page: BlankPage::Always, ..paper.clone() };
        let always = print(vec![always], Edition::Public).remove(0);
        assert_eq!(always.pages, odd.pages + 1);
        let even = print(vec![paper], Edition::Public).remove(0);
        assert_eq!(even.pages, odd.pages.next_multiple_of(2));
        assert_eq!(text(&odd), text(&even), "the added page says nothing");
        let first = &Pdf::read(&even.bytes).artifact_text()[0];
        assert!(first.contains(&format!("Page 1 of {}", even.pages)), "{first}");
    }
}

fn text_of(words: &str) -> Vec<Inline> {
    fixture::text(words)
}

/// The widest table there can be keeps its words on the page, however long they are.
#[test]
fn no_table_runs_out_of_the_page() {
    let address = "https://www.example.org/a/very/long/address/without/any/hyphen/at/all";
    for (columns, rows) in [(3, 2), (9, 4), (14, 3), (20, 2)] {
        let headers: Vec<String> = (0..columns).map(|n| format!("Safeguarding {n}")).collect();
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        let mut table = table(&headers, rows);
        table.rows[0][1] = text_of(address);
        let mut paper = papers::letter();
        paper.blocks = vec![exhibit("wide", "Table 1", ExhibitBody::Table(table))];
        let file = &print(vec![paper], Edition::Public)[0];
        let pdf = Pdf::read(&file.bytes);
        for (number, page) in pdf.page_boxes().into_iter().enumerate() {
            for (x0, y0, x1, y1, words) in pdf.text_boxes(number) {
                let inside =
                    x0 >= page[0] + 60.0 && x1 <= page[2] - 60.0 && y0 > 0.0 && y1 < page[3];
                assert!(inside, "{columns} columns, page {number}: `{words}` at {x0} to {x1}");
            }
        }
        assert!(text(file).replace(' ', "").contains(address));
    }
}

#[test]
fn nasty_text_is_printed_and_never_run() {
    let nasty = [
        "#panic(\"x\") $x^2$ *not strong* _nor emphasis_ `code` <label> @reference",
        "= no heading",
        "\"; panic(\"out\"); \"",
        "a \\ backslash \\u{41} and \\n",
        "{ } [ ] ( ) // comment /* comment */ --- -- ...",
        "£384,000 – “quoted” – naïve – Ω – я – a\u{a0}b",
    ];
    let mut paper = papers::letter();
    paper.blocks = nasty.iter().map(|words| paragraph(text_of(words))).collect();
    paper.blocks.push(heading(2, "#panic(\"id\")\\", None, "#panic(\"heading\")"));
    paper.title = text_of("Title #panic(\"title\") \\");
    paper.fields.insert("a\"b: panic(\"key\")".to_owned(), value("x"));
    let file = &print(vec![paper], Edition::Public)[0];
    let printed = text(file);
    assert_in_order(
        &printed,
        &nasty.map(|words| words).map(|words| &*Box::leak(normalise(words).into_boxed_str())),
    );
    assert!(printed.contains("#panic(\"heading\")"));
}

#[test]
fn a_sign_no_font_has_is_a_box_that_says_what_it_stands_for() {
    let mut paper = papers::letter();
    paper.blocks = vec![paragraph(text_of("Yes ✓ and no ✗, 中."))];
    let file = &print(vec![paper], Edition::Public)[0];
    assert!(text(file).contains("Yes ✓ and no ✗, "), "reserve fonts have these");
    let structure = Pdf::read(&file.bytes).structure();
    let figures = structure.find("Figure");
    assert!(figures.iter().any(|figure| figure.alt.as_deref() == Some("中")));
}
