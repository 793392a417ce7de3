//! Where no page may be turned: between a term and its description, a heading with the sentence under it and
//! their table, the last row of a table and its source, and inside a box that a page can hold.

mod support;

use candour::model::Edition;
use candour::source::Sources;
use support::example::{build, file};
use support::layout::assert_inside;
use support::office;
use support::pdf::Pdf;

const LINES: &str = "title: Lines\nsource: { organisation: Example police, published: 2020-02 }\n\
                     columns:\n  - { id: place, label: Place, role: dimension }\n\
                     \x20 - { id: lines, label: Lines, role: measure }\nrows:\n";

fn sources(text: &str, rows: usize) -> Sources {
    let rows: String = (1..=rows).map(|row| format!("  - [Place-{row}, {row}]\n")).collect();
    let lines = format!("{LINES}{rows}");
    let note = format!("---\nkind: note\ntitle: A note\ndate: 2020-02-06\n---\n\n{text}");
    office::with(&[("content/notes/note/index.md", &note), ("content/data/lines.yaml", &lines)])
}

/// The PDF behind so many lines of text, for every number of lines that a page holds. Some must have two pages or more.
fn printed(text: &str, rows: usize) -> Vec<(usize, Pdf)> {
    let after = |count: usize| {
        let filler = "Words that fill the page.\n\n".repeat(count);
        let built = build(&sources(&format!("{filler}{text}"), rows), Edition::Public);
        (count, Pdf::read(file(&built, "notes/note/note.pdf")))
    };
    let all: Vec<(usize, Pdf)> = (0..30).map(after).collect();
    assert!(all.iter().any(|(_, pdf)| pdf.pages() > all[0].1.pages()), "a page is turned");
    all
}

/// The page on which a piece of text stands, from 0.
fn page_of(pdf: &Pdf, words: &str) -> usize {
    let on = |page: &usize| pdf.text_boxes(*page).iter().any(|(.., text)| text.contains(words));
    (0..pdf.pages()).find(on).unwrap_or_else(|| panic!("`{words}` stands on no page"))
}

#[test]
fn a_term_stays_with_the_beginning_of_its_description() {
    let text = "Owner\n:   To be agreed.\n\nDue\n:   In the spring, or later.\n\n    Perhaps never.\n\n\
                Reason\n:   Nobody has said.\n";
    for (count, pdf) in printed(text, 1) {
        for (term, description) in
            [("Owner", "To be agreed."), ("Due", "In the spring"), ("Reason", "Nobody has")]
        {
            assert_eq!(page_of(&pdf, term), page_of(&pdf, description), "{count}: {term}");
        }
    }
}

#[test]
fn a_heading_and_the_sentence_under_it_stay_with_what_they_announce() {
    let table = "```table\ndata: lines\ntitle: Lines by place\n```\n";
    let list = "- Place-1\n- Other\n";
    let terms = "Place-1\n:   A place.\n";
    let gap = "::: callout {title=\"A gap\"}\nPlace-1\n:::\n";
    for what in [table, list, terms, gap] {
        let text = format!("## What follows\n\nThis is the sentence under it.\n\n{what}");
        for (count, pdf) in printed(&text, 8) {
            let heading = page_of(&pdf, "What follows");
            assert_eq!(heading, page_of(&pdf, "This is the"), "{count}: {what}");
            assert_eq!(heading, page_of(&pdf, "Place-1"), "{count}: {what}");
        }
    }
}

/// Tables of more rows than are kept together, and of more than a page holds.
#[test]
fn the_source_of_a_table_stays_with_its_last_row() {
    let text = "```table\ndata: lines\ntitle: Lines by place\nnotes:\n  - A note under it.\n```\n\nAfter it.\n";
    for rows in [20, 60] {
        let last = format!("Place-{rows}");
        for (count, pdf) in printed(text, rows) {
            let source = page_of(&pdf, "Source:");
            assert_eq!(page_of(&pdf, &last), source, "{rows} rows behind {count} lines");
            assert_eq!(page_of(&pdf, "A note under it."), source, "{rows} rows, {count} lines");
            // Nothing lies over anything else.
            let at = |words: &str| {
                let boxes = pdf.text_boxes(source);
                let found = boxes.into_iter().find(|(.., text)| text.contains(words));
                found.map(|(_, bottom, _, top, _)| (bottom, top)).expect("it stands there")
            };
            assert!(at(&last).0 > at("Source:").1, "the source is under the row");
            if page_of(&pdf, "After it.") == source {
                assert!(at("A note under it.").0 > at("After it.").1, "the text is under the note");
            }
        }
    }
}

#[test]
fn a_box_is_cut_only_where_no_page_holds_it() {
    let sentence = "The partners agree who does what, and by when they do it. ";
    let inside = |parts: usize| {
        let parts = (1..=parts).map(|part| format!("Part-{part}. {}\n\n", sentence.repeat(6)));
        parts.collect::<String>() + "Owner\n:   End-of-it.\n"
    };
    for name in ["recommendation", "callout"] {
        let text = format!("::: {name} {{title=\"One\"}}\n{}:::\n", inside(4));
        for (count, pdf) in printed(&text, 1) {
            assert_eq!(page_of(&pdf, "Part-1."), page_of(&pdf, "End-of-it."), "{name}, {count}");
        }
    }
    let text = format!("::: recommendation {{title=\"One\"}}\n{}:::\n", inside(12));
    let built = build(&sources(&text, 1), Edition::Public);
    let pdf = Pdf::read(file(&built, "notes/note/note.pdf"));
    assert!(page_of(&pdf, "End-of-it.") > page_of(&pdf, "Part-1."), "it takes two pages");
    assert_inside(&pdf);
}

#[test]
fn short_descriptions_stand_beside_their_terms() {
    let line_of = |text: &str, words: &str| {
        let built = build(&sources(text, 1), Edition::Public);
        let pdf = Pdf::read(file(&built, "notes/note/note.pdf"));
        let boxes = pdf.text_boxes(0);
        let found = boxes.into_iter().find(|(.., text)| text.contains(words));
        found.map(|(_, bottom, ..)| bottom).unwrap_or_else(|| panic!("no `{words}`"))
    };
    let short = "Owner\n:   To-be-agreed.\n\nDue\n:   In-the-spring.\n";
    for (term, description) in [("Owner", "To-be-agreed."), ("Due", "In-the-spring.")] {
        assert!((line_of(short, term) - line_of(short, description)).abs() < 1.0, "{term}");
    }
    // A long term, or a description of several paragraphs, has its description under it.
    let long = "Whoever is the owner of this action from now on\n:   To-be-agreed.\n\nOwner\n:   Nobody.\n";
    let several = "Owner\n:   To-be-agreed.\n\n    Perhaps.\n";
    for (text, term) in [(long, "Whoever"), (several, "Owner")] {
        assert!(line_of(text, term) > line_of(text, "To-be-agreed.") + 5.0, "{term}");
    }
}
