//! Nothing in a PDF runs off its page or over its neighbour, whatever a writer puts into a paper.

mod support;

use candour::diagnostic::{Code, Diagnostics, Severity};
use candour::model::Edition;
use candour::pipeline;

use candour::source::{self, SourceFile, Sources};
use support::layout::assert_inside;
use support::pdf::Pdf;
use support::png::png;

const SITE: &str = include_str!("invalid/base/content/site.yaml");
const KIND: &str = "label: Note\nplural: Notes\ndescription: A note.\nnumbering: decimal\n";

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
    Pdf::read(bytes)
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
        let text = format!("## One\n\n{}![A map](map.png) Map.\n", filler.repeat(count));
        let pdf = printed(&text, &[("map.png", png(1600, 1200))]);
        let label = format!("1.{}", count + 1);
        let page = (0..pdf.pages()).find(|page| !pdf.picture_boxes(*page).is_empty());
        let words = pdf.text_boxes(page.expect("the picture is shown"));
        assert!(words.iter().any(|word| word.4.trim() == label), "{label}: {words:?}");
    }
}

/// A table in Markdown with this header and cell in every column.
fn table(columns: usize, header: &str, cell: &str) -> String {
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
    let rows = row(cell).repeat(3);
    format!("\nTable: Wide\n\n{}{}{rows}\n", row(header), row("---"))
}

/// Panics where two words stand in each other.
fn assert_apart(pdf: &Pdf) {
    for page in 0..pdf.pages() {
        let words = pdf.text_boxes(page);
        for (index, one) in words.iter().enumerate() {
            for other in &words[index + 1..] {
                let across = one.2.min(other.2) - one.0.max(other.0);
                let down = one.3.min(other.3) - one.1.max(other.1);
                let height = (one.3 - one.1).min(other.3 - other.1);
                let both = across > 0.5 && down > height * 0.6;
                assert!(!both, "page {page}: `{}` and `{}` at {one:?}", one.4, other.4);
            }
        }
    }
}

#[test]
fn a_table_is_shown_so_that_it_can_be_read_or_reported() {
    let cells = [
        ("2019", "12"),
        ("Safeguarding", "Strength"),
        ("2019", "1,234,567"),
        ("Q1", "counterrevolutionarily"),
        ("https://www.example.org/reports/2019/annual_report.html", "snake_case_of_a_long_name"),
    ];
    for (header, cell) in cells {
        for columns in [1, 6, 12, 15, 20, 25, 30, 60] {
            for around in ["", "::: callout\n", "- one\n  - two\n    - three\n\n"] {
                let close = if around.starts_with(':') { "\n:::\n" } else { "" };
                let indent = if around.starts_with('-') { "\n      " } else { "\n" };
                let inner = table(columns, header, cell).replace('\n', indent);
                let text = format!("## One\n\n{around}{inner}{close}");
                let mut found = Diagnostics::new();
                let sources = office(&text, &[]);
                if pipeline::check(&sources, Edition::Public, &mut found).is_some() {
                    let pdf = printed(&text, &[]);
                    assert_inside(&pdf);
                    assert_apart(&pdf);
                    continue;
                }
                let mut found = found.into_sorted();
                found.retain(|one| one.severity == Severity::Error);
                assert!(found.iter().all(|one| one.code == Code::TableTooWide), "{found:?}");
                assert!(columns > 6 || !around.is_empty(), "{columns} columns of {header}, {cell}");
            }
        }
    }
}

#[test]
fn words_without_end_are_broken_and_stay_the_same_words() {
    let long = "Wm".repeat(60);
    let address = "https://www.example.org/a_long_name/and.another?x=1&y=2/".repeat(4);
    for word in [
        long.clone(),
        address,
        format!("`{long}`"),
        format!("**{long}**"),
        format!("[{long}](https://example.org)"),
    ] {
        let text = format!(
            "## One {word}\n\nSee {word} there.\n\n- {word}\n\n  1. {word}\n\n     - {word}\n\n\
             ::: callout {{title=\"{long}\"}}\n{word}\n\n> {word}\n:::\n\n```\n{long}\n```\n\n\
             ::: closing\n{word}\n:::\n\nTable: {word}\n\n| A | B |\n|---|---|\n| {word} | {word} |\n"
        );
        let sources = office(&text, &[]);
        let built = support::example::build(&sources, Edition::Public);
        let page = support::example::text(&built, "notes/note/index.html");
        let bytes = support::example::file(&built, "notes/note/note.pdf");
        assert_inside(&Pdf::read(bytes));
        support::agree::assert_same_words("note", page, bytes);
    }
}

#[test]
fn a_table_that_goes_on_says_so_on_each_page() {
    let rows = "| York | 12 |\n".repeat(70);
    let text = format!("Text.\n\nTable: Long\n\n| Place | Lines |\n|---|---|\n{rows}");
    let pdf = printed(&text, &[]);
    assert_inside(&pdf);
    assert_apart(&pdf);
    let furniture = pdf.artifact_text();
    assert!(!furniture[0].contains("continued"), "{furniture:?}");
    assert!(furniture[1..].iter().all(|page| page.contains("Table 1, continued")), "{furniture:?}");
    assert_eq!(pdf.text_in_reading_order(&[]).matches("continued").count(), 0);
}

/// A fixed linear congruential generator: the same papers on every run.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 16).expect("16 bits") % sides
    }

    fn words(&mut self, depth: usize) -> String {
        let kinds = if depth == 0 { 8 } else { 14 };
        let count = 1 + self.roll(4);
        let mut word = || match self.roll(kinds) {
            0 => "Pneumonoultramicroscopicsilicovolcanoconiosis".to_owned(),
            1 => "W".repeat(150),
            2 => format!("https://www.example.org/{}", "path_of/".repeat(self.roll(20))),
            3 => "![A map](wide.png)".to_owned(),
            4 => "![A tower](tall.png)".to_owned(),
            5 => format!("`{}`", "code_".repeat(1 + self.roll(30))),
            6 | 7 => "some ordinary words of a paper".to_owned(),
            8 => format!("*{}*", self.words(0)),
            9 => format!("**{}**", self.words(0)),
            10 => format!("~~{}~~", self.words(0)),
            11 => format!("[{}](https://example.org)", "link".repeat(1 + self.roll(30))),
            12 => "1,234,567.89".repeat(1 + self.roll(9)),
            _ => "a\u{a0}b".repeat(1 + self.roll(60)),
        };
        (0..count).map(|_| word()).collect::<Vec<_>>().join(" ")
    }

    /// Blocks as lines, nested up to `depth` deep.
    fn blocks(&mut self, depth: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for _ in 0..1 + self.roll(3) {
            let kind = self.roll(if depth == 0 { 3 } else { 6 });
            let inner = if kind > 2 { self.blocks(depth - 1) } else { Vec::new() };
            let set_in = |first: &str, rest: &str| -> Vec<String> {
                let lines = inner.iter().enumerate();
                lines
                    .map(|(at, line)| format!("{}{line}", if at == 0 { first } else { rest }))
                    .collect()
            };
            lines.extend(match kind {
                0 => vec![self.words(1)],
                1 => vec![
                    "```".to_owned(),
                    "code ".repeat(self.roll(60)),
                    "x".repeat(120),
                    "```".to_owned(),
                ],
                2 => {
                    let row = format!("| {} | {} | 12 |", self.words(0), self.words(0));
                    ["Table: Made up", "", "| A | B | C |", "|---|---|---|", &row]
                        .map(str::to_owned)
                        .into()
                }
                3 => set_in("- ", "  "),
                4 => set_in("1. ", "   "),
                _ => set_in("> ", "> "),
            });
            lines.push(String::new());
        }
        lines
    }
}

#[test]
fn whatever_is_nested_in_whatever_stays_on_its_page() {
    let files = [("wide.png", png(2400, 300)), ("tall.png", png(200, 1800))];
    for seed in 0..30 {
        let mut dice = Dice(seed * 7_919);
        let body = dice.blocks(4).join("\n");
        let around = ["callout", "voice", "recommendation", "closing"][dice.roll(4)];
        let text = format!("## One\n\n{body}\n\n::: {around}\n\n{body}\n\n:::\n");
        assert_inside(&printed(&text, &files));
    }
}
