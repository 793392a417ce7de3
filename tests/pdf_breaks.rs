//! Where no page may be turned: between a term and its description, a heading with the sentence under it and
//! their table, the last row of a table and its source, and inside a box of less than half a page. A taller box
//! does not leave a page half empty, the head of a table that goes on stands clear, and lists share an edge.

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

/// A box of so many paragraphs of five lines.
fn boxed(name: &str, parts: usize) -> String {
    let sentence = "The partners agree who does what, and by when they do it. ";
    let parts = (1..=parts).map(|part| format!("Part-{part}. {}\n\n", sentence.repeat(6)));
    format!(
        "::: {name} {{title=\"One\"}}\n{}Owner\n:   End-of-it.\n:::\n",
        parts.collect::<String>()
    )
}

#[test]
fn a_box_of_less_than_half_a_page_is_never_cut() {
    for name in ["recommendation", "callout"] {
        for (count, pdf) in printed(&boxed(name, 2), 1) {
            assert_eq!(page_of(&pdf, "Part-1."), page_of(&pdf, "End-of-it."), "{name}, {count}");
        }
    }
}

/// Half a page high, it would leave nearly as much empty before it.
#[test]
fn a_tall_box_is_cut_rather_than_leave_a_page_half_empty() {
    let all = printed(&boxed("recommendation", 6), 1);
    let cut = |pdf: &Pdf| page_of(pdf, "Part-1.") < page_of(pdf, "End-of-it.");
    assert!(all.iter().any(|(_, pdf)| cut(pdf)) && all.iter().any(|(_, pdf)| !cut(pdf)));
    for (count, pdf) in all.iter().filter(|(count, _)| (1..20).contains(count)) {
        let filled = pdf.text_boxes(0).iter().any(|(.., text)| text.contains("Part-1."));
        assert!(filled, "behind {count} lines the first page has room for the first part");
        assert_inside(pdf);
    }
}

#[test]
fn a_box_of_more_than_a_page_is_cut() {
    let built = build(&sources(&boxed("recommendation", 12), 1), Edition::Public);
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

/// The first head has one line and the second several: "continued" stands above them all.
#[test]
fn the_head_of_a_table_that_goes_on_stands_clear() {
    let data = LINES.replace("label: Lines,", "label: Lines that were counted in each of the places of the county by officers of the force at the end of the year,");
    let rows: String = (1..=60).map(|row| format!("  - [Place-{row}, {row}]\n")).collect();
    let text = "---\nkind: note\ntitle: A note\ndate: 2020-02-06\n---\n\n```table\ndata: lines\ntitle: Lines by place\n```\n";
    let files =
        [("content/notes/note/index.md", text), ("content/data/lines.yaml", &(data + &rows))];
    let built = build(&office::with(&files), Edition::Public);
    let pdf = Pdf::read(file(&built, "notes/note/note.pdf"));
    let boxes = pdf.text_boxes(1);
    let continued = boxes.iter().find(|(.., text)| text.contains("continued")).expect("it goes on");
    let heads = boxes
        .iter()
        .filter(|(.., text)| text.contains("Lines that were") || text.contains("Place "));
    let highest = heads.map(|(_, _, _, top, _)| *top).fold(f64::MIN, f64::max);
    assert!(highest > 0.0 && continued.1 >= highest - 0.5, "{} under {highest}", continued.1);
}

/// Rows of four lines and more are whole, wherever the page ends.
#[test]
fn a_row_of_a_table_is_not_cut() {
    let row = |at: usize| {
        format!("| Begin-{at}. {} End-{at}. | {at} |\n", "Several words of a long cell. ".repeat(8))
    };
    let text = format!(
        "Table: What was said\n\n| Words | Number |\n|---|---|\n{}",
        (1..=24).map(row).collect::<String>()
    );
    let all = printed(&text, 1);
    for (count, pdf) in &all {
        assert!(pdf.pages() > 1, "the table goes on");
        for at in 1..=24 {
            let (first, last) = (format!("Begin-{at}."), format!("End-{at}."));
            assert_eq!(page_of(pdf, &first), page_of(pdf, &last), "row {at} behind {count} lines");
        }
    }
}

/// Whether or not paragraphs have numbers like their headings, a list right under a heading begins where other lists do.
#[test]
fn a_list_under_a_numbered_heading_stands_at_the_margin_of_the_text() {
    let text = "## First\n\nWords in front.\n\n- Under words\n\n## Second\n\n- Under heading\n\n1. Words.\n";
    for numbering in ["sections", "decimal"] {
        let note = format!(
            "---\nkind: note\ntitle: A note\ndate: 2020-02-06\nnumbering: {numbering}\n---\n\n{text}"
        );
        let built =
            build(&office::with(&[("content/notes/note/index.md", &note)]), Edition::Public);
        let pdf = Pdf::read(file(&built, "notes/note/note.pdf"));
        let left = |words: &str| {
            let boxes = pdf.text_boxes(0);
            let found = boxes.into_iter().find(|(.., text)| text.contains(words));
            found.unwrap_or_else(|| panic!("`{words}` is there")).0
        };
        let (before, list) = (left("Under words"), left("Under heading"));
        assert!((before - list).abs() < 0.1, "{numbering}: {before}, {list}");
    }
}
