//! Needs assessment, delivery plan and meeting register: the papers of their pages in the documentation
//! build without a finding, page and PDF agree, and the PDFs are structured as the kinds ask.

mod support;

use candour::diagnostic::{Diagnostics, emit};
use candour::model::{Edition, Kind};
use candour::pipeline::{self, Built};
use candour::source::{self, SourceFile, Sources};
use support::agree::assert_same_words;
use support::example::{build, file, text};
use support::office;
use support::pdf::{Element, Pdf};

const ASSESSMENT: &str = include_str!("../docs/kinds/needs-assessment.md");
const PLAN: &str = include_str!("../docs/kinds/delivery-plan.md");
const REGISTER: &str = include_str!("../docs/kinds/meeting-register.md");

/// The fenced block behind the line that names a file; its fence may have three or four marks.
fn block<'a>(page: &'a str, file: &str) -> &'a str {
    let (_, rest) = page.split_once(file).unwrap_or_else(|| panic!("`{file}` is on the page"));
    let at = rest.find("\n```").expect("a fence") + 1;
    let length = rest[at..].bytes().take_while(|byte| *byte == b'`').count();
    let (fence, rest) = rest[at..].split_at(length);
    let (_, rest) = rest.split_once('\n').expect("a language");
    rest.split_once(&format!("\n{fence}\n")).expect("the fence's end").0
}

const FILES: [(&str, &str); 4] = [
    ("content/assessments/hillside/index.md", ASSESSMENT),
    ("content/data/violence.yaml", ASSESSMENT),
    ("content/plans/hillside/index.md", PLAN),
    ("content/registers/hillside/index.md", REGISTER),
];

/// The papers of the three pages in one office: the plan draws on the assessment.
fn sources() -> Sources {
    let files: Vec<(&str, &str)> =
        FILES.iter().map(|(path, page)| (*path, block(page, path))).collect();
    office::with(&files)
}

fn built() -> Built {
    build(&sources(), Edition::Public)
}

fn pdf(built: &Built, url: &str) -> Pdf {
    let slug = url.rsplit('/').next().expect("a slug");
    Pdf::read(file(built, &format!("{url}/{slug}.pdf")))
}

#[test]
fn the_papers_of_the_pages_have_no_finding() {
    let sources = sources();
    let mut diagnostics = Diagnostics::new();
    pipeline::check(&sources, Edition::Public, &mut diagnostics);
    assert_eq!(emit::human(&diagnostics.into_sorted(), &sources, false), "");
}

#[test]
fn page_and_pdf_say_the_same() {
    let built = built();
    for url in ["assessments/hillside", "plans/hillside", "registers/hillside"] {
        let page = text(&built, &format!("{url}/index.html"));
        assert_same_words(url, page, file(&built, &format!("{url}/hillside.pdf")));
    }
}

/// The headings of a PDF without the numbers in front of them.
fn headings(structure: &Element) -> Vec<String> {
    let mut found = Vec::new();
    for level in ["H1", "H2", "H3"] {
        found.extend(structure.find(level).iter().map(|heading| heading.text()));
    }
    found
}

/// Every piece stands in the text, behind the one before it.
fn assert_in_order(text: &str, pieces: &[&str]) {
    let mut rest = text;
    for piece in pieces {
        let at = rest.find(piece).unwrap_or_else(|| panic!("`{piece}` comes next in: {rest}"));
        rest = &rest[at + piece.len()..];
    }
}

/// Headings, bookmarks, header cells: what holds for each of the kinds.
fn assert_structure(pdf: &Pdf, sections: &[&str]) -> Element {
    let structure = pdf.structure();
    let headings = headings(&structure);
    let bookmarks: Vec<String> = pdf.outline().into_iter().map(|(_, words)| words).collect();
    for (at, section) in sections.iter().enumerate() {
        let numbered = format!("{} {section}", at + 1);
        assert!(headings.contains(&numbered), "`{numbered}` in {headings:?}");
        assert!(bookmarks.iter().any(|words| words.ends_with(section)), "{section}: {bookmarks:?}");
    }
    let text = pdf.text_in_reading_order(&["TOC"]);
    assert_in_order(&text, sections);
    let tables = structure.find("Table");
    assert!(!tables.is_empty());
    for table in tables {
        let headers = table.find("TH");
        assert!(!headers.is_empty());
        assert!(headers.iter().all(|cell| cell.attributes.scope.is_some()), "{}", table.dump());
    }
    assert_eq!(pdf.stray_text(), Vec::<String>::new());
    structure
}

/// The cells of the first table whose first header reads so, row by row.
fn cells(structure: &Element, first: &str) -> Vec<Vec<String>> {
    let tables = structure.find("Table");
    let found = tables.iter().find(|table| table.find("TH")[0].text() == first);
    let found = found.unwrap_or_else(|| panic!("a table that begins with `{first}`"));
    let row = |row: &&Element| row.elements().map(Element::text).collect();
    found.find("TR").iter().map(row).collect()
}

#[test]
fn a_needs_assessment() {
    let built = built();
    let pdf = pdf(&built, "assessments/hillside");
    let sections = [
        "Terms of reference",
        "Scope and method",
        "Population",
        "Nature and scale",
        "People at risk",
        "Voices",
        "Assets and services",
        "Gaps",
        "Recommendations",
        "Data quality",
        "Collection plan",
    ];
    let structure = assert_structure(&pdf, &sections);
    assert_eq!(
        cells(&structure, "Indicator"),
        [
            ["Indicator", "Value", "Direction", "Latest period", "Source"],
            [
                "Violent offences in Hillside",
                "118",
                "Down 9%, from 130 to 118, since 2024",
                "2025",
                "Example force, Recorded crime, January 2026"
            ],
            ["Injuries from assault", "Refused", "[x]", "[x]", "Health"],
        ]
    );
    assert_eq!(
        cells(&structure, "Partner"),
        [
            ["Partner", "Violence", "People at risk"],
            ["Police", "Received", "not asked"],
            ["Youth offending team", "not asked", "Asked"],
            ["Health", "Refused", "not asked"],
        ]
    );
    let words = pdf.text_in_reading_order(&["TOC"]);
    assert_in_order(
        &words,
        &[
            "Nobody holds one list of young people at risk",
            "(a)",
            "Match lists between services",
            "The match needs an agreement on data protection.",
            "(b)",
            "Agree one route",
            "to be agreed",
            "One of three requests is answered. Health refused.",
        ],
    );
}

#[test]
fn a_delivery_plan() {
    let built = built();
    let pdf = pdf(&built, "plans/hillside");
    let sections = ["Purpose", "Pursue", "Prevent", "Protect", "Prepare", "Progress"];
    let structure = assert_structure(&pdf, &sections);
    let lists = structure.find("L");
    assert!(lists.iter().any(|list| list.find("LI").len() == 2), "the list of a detail is a list");
    let words = pdf.text_in_reading_order(&["TOC"]);
    assert!(
        words.contains(
            "Of four actions, one is done and one is overdue: Match lists between services."
        ),
        "{words}"
    );
    assert_eq!(
        cells(&structure, "Number"),
        [
            ["Number", "Gap"],
            ["1", "Nobody holds one list of young people at risk"],
            ["2", "Staff do not know whom to tell"],
        ]
    );
    let page = text(&built, "plans/hillside/index.html");
    assert!(
        page.contains("../../assessments/hillside/index.html#gap-one-list"),
        "a table of another paper's records leads to them"
    );
    assert!(
        page.contains("../../assessments/hillside/index.html#recommendation-match-lists"),
        "an action leads to the recommendation it answers"
    );
    let assessment = text(&built, "assessments/hillside/index.html");
    assert!(
        assessment.contains("../../plans/hillside/index.html"),
        "and the recommendation back to the action"
    );
}

#[test]
fn a_meeting_register() {
    let built = built();
    let pdf = pdf(&built, "registers/hillside");
    let structure = assert_structure(&pdf, &["Purpose", "Meetings", "Overlap"]);
    let tables = structure.find("Table");
    let rows: Vec<Vec<String>> = tables[tables.len() - 1]
        .find("TR")
        .iter()
        .map(|row| row.elements().map(Element::text).collect())
        .collect();
    let row = rows.iter().find(|row| row[0] == "Complex cases meeting").expect("a row");
    let ward = rows[0].iter().position(|name| name == "Ward meeting").expect("a column");
    assert_eq!(row[ward], "2", "{rows:?}");
    let missing = rows[0].iter().position(|name| name == "Missing children meeting").expect("one");
    assert_eq!(row[missing], "1", "{rows:?}");
}

/// The fields a page lists are those of the kind, so that it does not fall behind.
#[test]
fn each_page_names_every_field_of_its_kind() {
    for (name, page) in
        [("needs-assessment", ASSESSMENT), ("delivery-plan", PLAN), ("meeting-register", REGISTER)]
    {
        let kind = kind(name);
        assert!(page.contains(&format!("candour new {name} ")), "{name}");
        for field in &kind.fields {
            assert!(page.contains(&format!("`{}`", field.id)), "{name}: {}", field.id);
        }
    }
}

fn kind(name: &str) -> std::sync::Arc<Kind> {
    let mut sources = Sources::default();
    for (_, file) in source::built_in().under("templates/kinds/") {
        sources.add(SourceFile::clone(file));
    }
    let mut diagnostics = Diagnostics::new();
    let kinds = candour::load::load(&sources, &mut diagnostics).kinds;
    std::sync::Arc::clone(&kinds[name])
}
