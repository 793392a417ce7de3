//! Nothing in a PDF runs off its page or over its neighbour, whatever a writer puts into a paper.

mod support;

use candour::model::Edition;

use candour::source::{self, SourceFile, Sources};
use support::pdf::Pdf;
use support::png::png;

const SITE: &str = include_str!("invalid/base/content/site.yaml");
const KIND: &str = "label: Note\nplural: Notes\ndescription: A note.\nnumbering: decimal\n";
/// Room the pages of the default theme leave at the sides and at head and foot, in points.
const SIDE: f64 = 25.0 / 25.4 * 72.0;

fn office(text: &str, files: &[(&str, Vec<u8>)]) -> Sources {
    let mut sources = source::built_in();
    sources.add_text("content/site.yaml", SITE);
    sources.add_text("templates/kinds/note.yaml", KIND);
    let text = format!("---\nkind: note\ntitle: A note\ndate: 2020-02-06\n---\n\n{text}");
    sources.add_text("content/notes/note/index.md", &text);
    for (name, bytes) in files {
        let path = format!("content/notes/note/{name}");
        sources.add(SourceFile::new(&path, bytes.clone(), false));
    }
    sources
}

/// The PDF of a paper with this text.
fn printed(text: &str, files: &[(&str, Vec<u8>)]) -> Pdf {
    let built = support::example::build(&office(text, files), Edition::Public);
    let bytes = support::example::file(&built, "notes/note/note.pdf");
    if let Some(folder) = std::env::var_os("CANDOUR_KEEP_PDFS") {
        let name = text.len().to_string() + ".pdf";
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("a folder");
    }
    Pdf::read(bytes)
}

/// Panics where a word or picture stands in the margins or beyond.
fn assert_inside(pdf: &Pdf) {
    for (number, page) in pdf.page_boxes().into_iter().enumerate() {
        let words = pdf.text_boxes(number);
        let pictures = pdf.picture_boxes(number).into_iter();
        let pictures = pictures.map(|(x0, y0, x1, y1)| (x0, y0, x1, y1, "a picture".to_owned()));
        for (x0, y0, x1, y1, what) in words.into_iter().chain(pictures) {
            // The space at the end of a line hangs over.
            let hanging = if what.ends_with(' ') { 5.0 } else { 1.0 };
            let across = x0 > page[0] + SIDE - 1.0 && x1 < page[2] - SIDE + hanging;
            let down = y0 > page[1] + 15.0 && y1 < page[3] - 15.0;
            assert!(across && down, "page {number}: `{what}` from {x0}, {y0} to {x1}, {y1}");
        }
    }
}

#[test]
fn wide_and_tall_pictures_are_made_to_fit_wherever_they_stand() {
    let files = [
        ("wide.png", png(3000, 600)),
        ("tall.png", png(300, 3000)),
        ("wide.svg", WIDE_SVG.as_bytes().to_vec()),
    ];
    for name in ["wide.png", "tall.png", "wide.svg"] {
        let picture = format!("![A map]({name})");
        let text = format!(
            "## One\n\n{picture}\n\nText {picture} and more text.\n\n- {picture}\n- Words\n\n  \
             {picture}\n\n  1. {picture}\n\n::: callout\n{picture}\n\nWords {picture}\n:::\n\n\
             > {picture}\n\nTable: Pictures\n\n| Place | Map |\n|---|---|\n| York | {picture} |\n"
        );
        assert_inside(&printed(&text, &files));
    }
}

const WIDE_SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="600"><rect width="3000" height="600" fill="#12436D"/><text x="2700" y="300" font-size="60">edge</text></svg>"##;

#[test]
fn the_number_of_a_paragraph_stays_with_its_picture() {
    let filler = "Words that fill the page. ".repeat(20) + "\n\n";
    for count in 0..8 {
        let text = format!("## One\n\n{}![A map](map.png)\n", filler.repeat(count));
        let pdf = printed(&text, &[("map.png", png(1600, 1200))]);
        let label = format!("1.{}", count + 1);
        let page = (0..pdf.pages()).find(|page| !pdf.picture_boxes(*page).is_empty());
        let words = pdf.text_boxes(page.expect("the picture is shown"));
        assert!(words.iter().any(|word| word.4.trim() == label), "{label}: {words:?}");
    }
}
