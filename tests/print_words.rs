//! The words that PDFs have of their own, in the language of each paper: heads and feet of pages, contents,
//! notes, versions, tables that go on, packs; and the language that the file names for them.

mod support;

use candour::model::Edition;
use candour::pipeline::Built;
use candour::source::Sources;
use support::example::{build, file};
use support::office;
use support::pdf::{Node, Pdf, normalise};

const KIND: &str = "label: Nodyn\nplural: Nodiadau\ndescription: Nodyn byr.\ncontents: yes\n\
                    header: [date]\n";

/// A Welsh draft with everything that print adds words to.
fn welsh(more: &str) -> String {
    let rows = "| Caerdydd | un |\n".repeat(60);
    format!(
        "---\nkind: nodyn\ntitle: Adroddiad byr\ndate: 2026-03-12\nlanguage: cy\n{more}---\n\
         ## Cefndir\n\nTestun.[^a]\n\nTable: Lleoedd {{#lleoedd}}\n\n| Lle | Nifer |\n|---|--:|\n{rows}\n\
         ::: restricted {{reason=\"Ychydig o bobl\"}}\nCudd.\n:::\n\n[^a]: Ffynhonnell.\n"
    )
}

const VERSIONS: &str = "status: draft\nblank_page: always\n\
                        versions:\n  - { status: Cyntaf, date: 2026-02-01, author: Golygydd }\n";

fn sources(files: &[(&str, &str)]) -> Sources {
    let kind = [("templates/kinds/nodyn.yaml", KIND)];
    office::with(&[&kind, files].concat())
}

fn pdf(built: &Built, url: &str) -> Pdf {
    let slug = url.rsplit('/').next().expect("a slug");
    Pdf::read(file(built, &format!("{url}/{slug}.pdf")))
}

/// Everything a PDF says: what is read out, its furniture, its bookmarks.
fn everything(pdf: &Pdf) -> String {
    let bookmarks: Vec<String> = pdf.outline().into_iter().map(|(_, title)| title).collect();
    let read = normalise(&pdf.text_in_reading_order(&[]));
    format!("{read}\n{}\n{}", pdf.artifact_text().join("\n"), bookmarks.join("\n"))
}

/// English words that candour puts into PDFs. Names of months and "Table" have tests of their own.
const ENGLISH: [&str; 18] = [
    "Page",
    "of ",
    "continued",
    "Notes",
    "Contents",
    "Source",
    "Draft",
    "Restricted",
    "edition",
    "publication",
    "intentionally",
    "Version",
    "Author",
    "Cleared",
    "Date",
    "Organisation",
    "Item",
    "March",
];

#[test]
fn a_welsh_paper_has_welsh_furniture() {
    let built = build(
        &sources(&[("content/nodiadau/byr/index.md", &welsh(VERSIONS))]),
        Edition::Restricted,
    );
    let pdf = pdf(&built, "nodiadau/byr");
    assert_eq!(pdf.language().as_deref(), Some("cy"));
    let pages = pdf.pages();
    assert!(pages >= 4, "contents, a table that goes on, notes and a blank page: {pages}");
    let first = pdf.artifact_text_of(0, "Footer");
    assert!(first.contains(&format!("Tudalen 1 o {pages}")), "{first}");
    let head = pdf.artifact_text_of(0, "Header");
    assert!(head.contains("Drafft · Argraffiad cyfyngedig"), "{head}");
    let furniture = pdf.artifact_text();
    assert!(furniture[1].contains("Cynnwys"), "{furniture:?}");
    assert!(furniture[pages - 1].contains("Gadawyd y dudalen hon yn wag"), "{furniture:?}");
    assert!(furniture.iter().all(|words| words.contains("Drafft")), "across each: {furniture:?}");
    let goes_on = furniture.iter().filter(|words| words.contains(", parhad"));
    assert!(goes_on.count() >= 1, "the table goes on: {furniture:?}");
    let all = everything(&pdf);
    for words in [
        "Dyddiad 12 Mawrth 2026",
        "Fersiynau’r drafft hwn Fersiwn Dyddiad Awdur Cymeradwywyd gan Cyntaf 1 Chwefror 2026",
        "Cyfyngedig: Ychydig o bobl",
        "Nodiadau 1. Ffynhonnell.",
    ] {
        assert!(all.contains(words), "`{words}` in {all}");
    }
    let (_, last) = pdf.outline().pop().expect("bookmarks");
    assert_eq!(last, "Nodiadau");
    let bookmarks_and_furniture = all.replace("Not yet cleared", "");
    for words in ENGLISH {
        assert!(!bookmarks_and_furniture.contains(words), "`{words}` in {all}");
    }
}

#[test]
fn each_part_of_a_pack_speaks_its_own_language() {
    let english =
        "---\nkind: note\ntitle: Short report\ndate: 2026-03-12\n---\n## Background\n\nText.\n";
    let pack = "---\nkind: meeting-pack\ntitle: Papers\ndate: 2026-03-12\npublished: 2026-03-04\n\
                body: Police and Crime Panel\ntime: 10.30am\nplace: County Hall\nitems:\n\
                \x20 - { item: 1, paper: notes/short }\n\
                \x20 - { item: 2, paper: nodiadau/byr }\n\
                \x20 - { item: 3, paper: notes/other }\n---\n";
    let built = build(
        &sources(&[
            ("content/notes/short/index.md", english),
            ("content/notes/other/index.md", english),
            ("content/nodiadau/byr/index.md", &welsh("")),
            ("content/packs/march/index.md", pack),
        ]),
        Edition::Public,
    );
    let pdf = pdf(&built, "packs/march");
    assert_eq!(pdf.language().as_deref(), Some("en-GB"), "the front sheet's");
    // What stands between two titles is in the language of the first.
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    for node in pdf.structure().children {
        let Node::Element(element) = node else { continue };
        if element.role == "H1" {
            parts.push((normalise(&element.text()), Vec::new()));
        }
        let (_, languages) = parts.last_mut().expect("a title comes first");
        languages.push(element.lang.unwrap_or_default());
    }
    let titles: Vec<&str> = parts.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(titles, ["Papers", "Short report", "Adroddiad byr", "Short report"]);
    for (title, languages) in &parts {
        let wanted = if title == "Adroddiad byr" { "cy" } else { "" };
        assert!(languages.len() > 2 && languages.iter().all(|tag| tag == wanted), "{parts:?}");
    }
    // In the agenda, the title of the Welsh paper is Welsh.
    let marked = pdf.marked_languages();
    assert!(marked.contains(&("cy".to_owned(), "Adroddiad byr".to_owned())), "{marked:?}");
    assert!(marked.contains(&("en-GB".to_owned(), "Short report".to_owned())), "{marked:?}");
    let feet: Vec<String> = (0..pdf.pages()).map(|at| pdf.artifact_text_of(at, "Footer")).collect();
    assert_eq!(feet[2], "Page 1 of 1 · Pack page 3");
    assert_eq!(feet[4], "Tudalen 1 o 4 · Tudalen 5 y pecyn");
    assert_eq!(feet[8], "Page 1 of 1 · Pack page 9");
    let top = pdf.outline().into_iter().filter(|(depth, _)| *depth == 1);
    let top: Vec<String> = top.map(|(_, title)| title).collect();
    let wanted =
        ["Papers", "Item 1: Short report", "Eitem 2: Adroddiad byr", "Item 3: Short report"];
    assert_eq!(top, wanted);
}

/// Typst has no rules for where Welsh words are divided: a table that is too narrow for its words must
/// break them all the same.
#[test]
fn a_welsh_table_that_is_too_wide_keeps_its_words_in_their_columns() {
    const COLUMNS: usize = 10;
    for (language, word) in [("cy", "anghydffurfiaethwyr"), ("en-GB", "incomprehensibilities")] {
        let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(COLUMNS));
        let table = format!("{}{}{}", row("Lle"), row("---"), row(word));
        let paper = format!(
            "---\nkind: nodyn\ntitle: Tabl\ndate: 2026-03-12\nlanguage: {language}\n---\n\
             ## Cefndir\n\nTable: Ardaloedd\n\n{table}"
        );
        let built = build(&sources(&[("content/nodiadau/byr/index.md", &paper)]), Edition::Public);
        let pdf = pdf(&built, "nodiadau/byr");
        let turned = (0..pdf.pages()).find(|at| pdf.page_boxes()[*at][2] > 700.0);
        let boxes = pdf.text_boxes(turned.expect("a page is turned"));
        let is_part = |text: &str| {
            let letters = text.trim_end_matches(['-', '\u{ad}', '\u{200b}']);
            letters.len() > 1 && word.contains(letters)
        };
        let parts: Vec<_> = boxes.iter().filter(|(.., text)| is_part(text)).collect();
        assert!(parts.len() >= 2 * COLUMNS, "{language}: several lines each: {boxes:?}");
        for (left, _, right, _, text) in parts {
            assert!(
                right - left < 695.0 / COLUMNS as f64,
                "{language}: `{text}` {left} to {right}"
            );
        }
    }
}

#[test]
fn an_office_corrects_what_print_says() {
    let own = "draft = Consultation draft for partners\npage-of-pages = Sheet { $page }/{ $pages }\n\
               source-line = From { $source }.\n";
    let text = "---\nkind: note\ntitle: Short\ndate: 2026-03-12\nstatus: draft\n---\n## Background\n\n\
                ```table\ndata: lines\ntitle: Lines\n```\n";
    let lines = "title: Lines\nsource: { organisation: Police }\ncolumns:\n\
                 \x20 - { id: place, label: Place, role: dimension }\n\
                 \x20 - { id: lines, label: Lines, role: measure }\nrows: [[York, 3]]\n";
    let files = [
        ("templates/words/en.ftl", own),
        ("content/data/lines.yaml", lines),
        ("content/notes/short/index.md", text),
    ];
    let pdf = pdf(&build(&sources(&files), Edition::Public), "notes/short");
    assert_eq!(pdf.artifact_text_of(0, "Footer"), "Sheet 1/1");
    assert!(pdf.text_in_reading_order(&[]).contains("From Police."));
    // However long the words across a draft are, they stay on the page.
    let [left, bottom, right, top] = pdf.page_boxes()[0];
    let boxes = pdf.text_boxes(0);
    let long = |one: &&(f64, f64, f64, f64, String)| one.4.contains("Consultation");
    let across = boxes.iter().filter(long).max_by(|a, b| (a.3 - a.1).total_cmp(&(b.3 - b.1)));
    let (x0, y0, x1, y1, _) = across.expect("it is marked");
    assert!(y1 - y0 > 300.0, "across the page: {across:?}");
    assert!(*x0 > left && *y0 > bottom && *x1 < right && *y1 < top, "{across:?}");
}
