//! Panel reports, board reports and locality reviews.

use candour::model::Edition;

use super::support::example::build;
use super::{assert_in_order, example, headings, made, office};

const PANEL: &str = include_str!("../../docs/kinds/panel-report.md");
const BOARD: &str = include_str!("../../docs/kinds/board-report.md");
const REVIEW: &str = include_str!("../../docs/kinds/locality-review.md");

#[test]
fn a_panel_report_has_its_header_implications_documents_and_appendix_in_order() {
    let report = example(PANEL, "papers/drugs-strategy");
    assert_in_order(
        &report.pdf,
        &[
            "A strategy against drugs Draft Meeting Police and Crime Panel Date 6 February 2020",
            "Contact officer Chief executive office@example.org",
            "Versions of this draft Version Date Author Cleared by First draft 10 January 2020",
            "For clearance 31 January 2020 Policy lead for drugs Not yet cleared",
            "1 Purpose 1.1 The panel",
            "2.1 The panel is asked to: (a) note the report;",
            "3.1 Partners asked for a strategy at the drug summit. paragraph A.2 says who leads.",
            "4 Implications 4.1 Financial: The posts are funded already; Appendix A names them.",
            "4.2 Legal: None.",
            "5 Background documents",
            "Serious Violence Strategy, Home Office, published 9 April 2018",
            "Notes of the drug summit, not dated, open to inspection at the office",
            "Appendix A: Posts A.1 The strategy rests on posts that are filled. A.2 The policy lead",
            "Where they work A.3 All work",
        ],
    );
    let headings = headings(&report.pdf);
    let levels: Vec<u8> = headings.iter().map(|(level, _)| *level).collect();
    assert_eq!(levels, [1, 2, 2, 2, 2, 2, 2, 3], "{headings:?}");
    let bookmarks = report.pdf.outline();
    assert!(bookmarks.iter().any(|(_, words)| words == "Appendix A: Posts"), "{bookmarks:?}");
    assert!(report.page.contains("href=\"#appendix-a\">Appendix A</a>"), "{}", report.page);
    assert!(report.page.contains("id=\"para-A.2\""));
    let links = report.pdf.links();
    let to_strategy = links.iter().filter_map(|link| link.contents.as_deref());
    assert!(
        to_strategy.clone().any(|words| words.contains("serious-violence-strategy")
            || words.contains("Serious Violence Strategy")),
        "{links:?}"
    );
}

/// "Draft" stands under the title, at the head of every page and across it, but not in what is read.
#[test]
fn a_draft_is_marked_on_every_page_until_it_is_cleared() {
    let draft = example(PANEL, "papers/drugs-strategy");
    assert_eq!(draft.pdf.pages(), 4, "two pages, an appendix, and the page left blank");
    for page in 0..draft.pdf.pages() {
        let boxes = draft.pdf.text_boxes(page);
        let high = boxes.iter().filter(|(.., text)| text.contains("Draft"));
        let tallest = high.map(|(x0, y0, x1, y1, _)| (x1 - x0).max(y1 - y0)).fold(0.0, f64::max);
        assert!(tallest > 150.0, "page {}: no mark across it in {boxes:?}", page + 1);
    }
    let read = draft.pdf.text_in_reading_order(&[]);
    assert_eq!(read.matches("Draft").count(), 1, "once, under the title: {read}");
    let last_words = ", cleared_by: Chief executive }\nmeeting";
    let cleared =
        PANEL.replace("status: draft", "status: final").replace(" }\nmeeting", last_words);
    let cleared = example(&cleared, "papers/drugs-strategy");
    let artifacts = cleared.pdf.artifact_text().join(" ");
    assert!(!artifacts.contains("Draft") && !cleared.page.contains("Draft"), "{artifacts}");
    assert!(!cleared.page.contains("Versions of"), "a cleared paper has one version");
}

/// Reviews and letters show their versions too, on the page where the PDF does.
#[test]
fn drafts_of_every_kind_show_their_versions() {
    let date = "date: 2019-05-01\n";
    let draft =
        "status: draft\nversions:\n  - { status: First draft, date: 2019-04-10, author: Editor }\n";
    let review = example(&REVIEW.replace(date, &format!("{date}{draft}")), "reviews/york");
    assert_in_order(&review.pdf, &["Draft York", "Notice", "First draft 10 April 2019 Editor"]);
    let letter = include_str!("../../docs/kinds/letter.md");
    let date = "date: 2020-03-18\n";
    let letter = example(&letter.replace(date, &format!("{date}{draft}")), "letters/reply");
    assert_in_order(&letter.pdf, &["Your questions", "Draft", "Not yet cleared", "Thank you"]);
    let assessment = include_str!("../../docs/kinds/needs-assessment.md");
    let date = "date: 2026-03-02\n";
    let assessment = assessment.replace(date, &format!("{date}{draft}"));
    let assessment = example(&assessment, "assessments/hillside");
    assert_in_order(&assessment.pdf, &["Draft", "First draft 10 April 2019 Editor", "1 Terms"]);
}

#[test]
fn sections_of_the_front_matter_stand_where_the_kind_has_them() {
    let paper = "---\nkind: panel-report\ntitle: A report\ndate: 2020-02-06\nmeeting: Panel\n\
                 agenda_item: \"1\"\naccess: Public report\nreport_of: Commissioner\n\
                 contact: { role: Chief executive }\n\
                 implications: { financial: none, legal: none, equality: none, risk: none }\n\
                 background_documents: none\n---\n\n## Purpose\n\nWhy.\n\n## Recommendations\n\nNote it.\n\n\
                 ## Background documents\n\nThe office keeps a list.\n";
    let built = build(&office(&[("papers/one/index.md", paper)]), Edition::Public);
    let report = made(&built, "papers/one");
    let named: Vec<String> = headings(&report.pdf).into_iter().map(|(_, words)| words).collect();
    assert_eq!(
        named,
        ["A report", "1 Purpose", "2 Recommendations", "3 Implications", "4 Background documents"]
    );
    assert_in_order(&report.pdf, &["4.1 The office keeps a list. 4.2 None."]);
}

/// The order of appendices may be given, and a paper numbered in one run has lettered paragraphs too.
#[test]
fn appendices_follow_the_order_that_is_given() {
    let paper = "---\nkind: board-report\ntitle: A report\ndate: 2020-02-06\nmeeting: Board\n\
                 report_of: Police\ncontact: { role: Chief inspector }\nappendices: [second.md]\n---\n\n\
                 ## Purpose of report {#purpose}\n\nSee [](#first), [](#appendix-a) and [](#para-B.1).\n\n\
                 ## Recommendations\n\nNote it.\n";
    let files = [
        ("papers/one/index.md", paper),
        ("papers/one/appendices/first.md", "---\ntitle: First\nid: first\n---\n\nOne.\n"),
        ("papers/one/appendices/second.md", "---\ntitle: Second\n---\n\nTwo.\n"),
    ];
    let report = made(&build(&office(&files), Edition::Public), "papers/one");
    assert_in_order(
        &report.pdf,
        &[
            "1. See Appendix B, Appendix A and paragraph B.1.",
            "Appendix A: Second A.1 Two.",
            "Appendix B: First B.1 One.",
        ],
    );
}

#[test]
fn a_board_report_runs_its_numbers_through_and_ends_with_the_officer_to_contact() {
    let report = example(BOARD, "papers/county-lines");
    assert_in_order(
        &report.pdf,
        &[
            "County lines update Report to Safer Communities Strategy Board",
            "Purpose of report 1. This report",
            "Background 2. A county line",
            "Recommendations 3. The board is recommended to: (a) note the activity; (b) support",
            "Officer to contact Chief inspector Leicestershire Police 101 police@example.org",
        ],
    );
    assert!(report.page.contains("id=\"para-3-b\""));
    let structure = report.pdf.structure();
    assert_eq!(structure.find("LI").len(), 2, "{}", structure.dump());
    assert_eq!(report.pdf.pages() % 2, 0, "the last page is left blank where need be");
    assert_eq!(headings(&report.pdf).last().map(|(level, _)| *level), Some(2));
}

#[test]
fn a_locality_review_has_cover_contents_voices_and_a_closing_page() {
    let review = example(REVIEW, "reviews/york");
    assert_in_order(
        &review.pdf,
        &[
            "County lines in York York 1 May 2019 Authors Consultant Notice Share this review",
            "1 Introduction",
            "3 The interviews Each group",
            "Housing officers In the room: Housing officers of the council What they see",
            "By the time we hear, the flat is theirs. A housing officer",
            "4 Summary Table 1: Homes taken over are a concern",
            "5 Recommendations (a) House people early The council and police agree who calls whom.",
            "Owner Head of housing Due to be agreed",
            "We know the doors. We need to know whom to ring. A housing officer",
        ],
    );
    let structure = review.pdf.structure();
    assert!(!structure.find("TOC").is_empty(), "a page of contents");
    assert_eq!(structure.find("BlockQuote").len(), 2, "{}", structure.dump());
}
