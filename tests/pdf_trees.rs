//! Blocks in blocks, as no writer would think of them: every paper is a page and a PDF/UA-1 file that say
//! the same, no word is lost, nothing lies outside the page. The trees are the same on every run.

mod support;

use candour::model::Edition;
use candour::source::{SourceFile, Sources};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use support::example::{build, file, text};
use support::layout::assert_inside;
use support::pdf::Pdf;
use support::png::png;

/// How many papers are made: about twenty seconds.
const PAPERS: u32 = 256;

const DATA: &str = "title: Lines\nsource: { organisation: Police, name: Records, published: 2020-02-06 }\n\
    columns:\n  - { id: place, label: Place, role: dimension }\n\
    \x20 - { id: lines, label: Lines, role: measure, unit: lines, format: count }\n\
    rows:\n  - [York, 4]\n  - [Selby, 7]\n";

/// A block and what is in it.
#[derive(Debug, Clone)]
enum Tree {
    Paragraph,
    Noted,
    Marked,
    Code,
    Rule,
    Picture,
    Chart,
    Table { noted: bool },
    Quote(Vec<Tree>),
    List { numbered: bool, loose: bool, items: Vec<Vec<Tree>> },
    Definition(Vec<Tree>),
    Container(&'static str, Vec<Tree>),
}

fn trees() -> impl Strategy<Value = Vec<Tree>> {
    let leaf = prop_oneof![
        4 => Just(Tree::Paragraph),
        2 => Just(Tree::Noted),
        2 => Just(Tree::Marked),
        1 => Just(Tree::Code),
        1 => Just(Tree::Rule),
        1 => Just(Tree::Picture),
        1 => Just(Tree::Chart),
        2 => any::<bool>().prop_map(|noted| Tree::Table { noted }),
    ];
    let tree = leaf.prop_recursive(4, 24, 4, |inner| {
        let blocks = prop::collection::vec(inner, 1..4);
        let role = prop::sample::select(vec![
            "quotation",
            "voice",
            "callout",
            "recommendation",
            "response",
            "closing",
            "restricted",
        ]);
        prop_oneof![
            blocks.clone().prop_map(Tree::Quote),
            (any::<bool>(), any::<bool>(), prop::collection::vec(blocks.clone(), 1..4))
                .prop_map(|(numbered, loose, items)| Tree::List { numbered, loose, items }),
            blocks.clone().prop_map(Tree::Definition),
            (role, blocks).prop_map(|(role, blocks)| Tree::Container(role, blocks)),
        ]
    });
    prop::collection::vec(tree, 1..5)
}

/// Writes trees as Markdown and remembers every word that must be read again.
#[derive(Default)]
struct Writer {
    words: Vec<String>,
    notes: String,
    exhibits: usize,
}

impl Writer {
    /// A word that stands nowhere else.
    fn word(&mut self) -> String {
        let mut number = self.words.len();
        let mut word = String::from("kestrel");
        for _ in 0..3 {
            word.push(char::from(b'a' + u8::try_from(number % 26).expect("a letter")));
            number /= 26;
        }
        self.words.push(word.clone());
        word
    }

    fn sentence(&mut self) -> String {
        format!("Some plain words about {} and more of the sort.", self.word())
    }

    fn note(&mut self) -> String {
        let word = self.word();
        let name = format!("n{word}");
        self.notes.push_str(&format!("[^{name}]: A note about {word}.\n\n"));
        format!("[^{name}]")
    }

    /// Blocks between blank lines, each line set in.
    fn blocks(&mut self, trees: &[Tree], indent: &str) -> String {
        let written: Vec<String> = trees.iter().map(|tree| self.tree(tree)).collect();
        let whole = written.join("\n\n");
        whole.lines().map(|line| format!("{indent}{line}\n")).collect()
    }

    fn tree(&mut self, tree: &Tree) -> String {
        match tree {
            Tree::Paragraph => self.sentence(),
            Tree::Noted => {
                let sentence = self.sentence();
                format!("{sentence}{}", self.note())
            }
            Tree::Marked => {
                let (a, b, c) = (self.word(), self.word(), self.word());
                format!("Words that are **{a}** or *{b}*, a [{c}](https://example.org) and `code`.")
            }
            Tree::Code => format!("```\nlet {} = it;\n  done\n```", self.word()),
            Tree::Rule => format!("{}\n\n***", self.sentence()),
            Tree::Picture => "![A map of the county](map.png)".to_owned(),
            Tree::Chart => {
                self.exhibits += 1;
                let word = self.word();
                format!(
                    "```chart\nid: chart-{}\ntype: bar\ndata: lines\nx: place\ny: lines\ntitle: Lines {}\n```",
                    self.exhibits, word
                )
            }
            Tree::Table { noted } => {
                let note = if *noted { self.note() } else { String::new() };
                let words: Vec<String> = (0..5).map(|_| self.word()).collect();
                let [caption, a, b, c, d] = words.as_slice() else { unreachable!("five words") };
                format!("Table: About {caption}{note}\n\n| {a} | {b} |\n|---|---|\n| {c} | {d} |")
            }
            Tree::Quote(blocks) => {
                let inner = self.blocks(blocks, "");
                inner.lines().map(|line| format!("> {line}\n")).collect::<String>()
            }
            Tree::List { numbered, loose, items } => {
                let mut out = String::new();
                for item in items {
                    let lead = self.sentence();
                    let (marker, indent) = if *numbered { ("1. ", "   ") } else { ("- ", "  ") };
                    out.push_str(&format!("{marker}{lead}\n\n{}", self.blocks(item, indent)));
                    if *loose {
                        out.push('\n');
                    }
                }
                out
            }
            Tree::Definition(blocks) => {
                let term = self.word();
                let detail = self.sentence();
                format!("The {term}\n\n: {detail}\n\n{}", self.blocks(blocks, "  "))
            }
            Tree::Container(role, blocks) => {
                let colons = ":".repeat(3 + height(blocks));
                let attributes = match *role {
                    "quotation" => format!(" {{source=\"The {}\"}}", self.word()),
                    "voice" | "closing" => format!(" {{from=\"A {}\"}}", self.word()),
                    "restricted" => " {reason=\"names\"}".to_owned(),
                    _ => format!(" {{title=\"About {}\"}}", self.word()),
                };
                let inner = self.blocks(blocks, "");
                format!("{colons} {role}{attributes}\n{inner}{colons}")
            }
        }
    }
}

/// How many containers stand in one another at the most.
fn height(trees: &[Tree]) -> usize {
    let of = |tree: &Tree| match tree {
        Tree::Container(_, blocks) => 1 + height(blocks),
        Tree::Quote(blocks) | Tree::Definition(blocks) => height(blocks),
        Tree::List { items, .. } => items.iter().map(|item| height(item)).max().unwrap_or(0),
        _ => 0,
    };
    trees.iter().map(of).max().unwrap_or(0)
}

fn office(paper: &str) -> Sources {
    let head = "---\nkind: note\ntitle: A note\ndate: 2020-02-06\n---\n\n";
    let mut sources = support::office::with(&[
        ("content/data/lines.yaml", DATA),
        ("content/notes/note/index.md", &format!("{head}{paper}")),
    ]);
    sources.add(SourceFile::new("content/notes/note/map.png", png(900, 300), false));
    sources
}

#[test]
fn whatever_stands_in_whatever_is_printed_whole() {
    let config = Config { cases: PAPERS, failure_persistence: None, ..Config::default() };
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(config, seed);
    let outcome = runner.run(&trees(), |trees| {
        let mut writer = Writer::default();
        let opening = writer.sentence();
        let body = writer.blocks(&trees, "");
        let paper = format!("## One\n\n{opening}\n\n{body}\n\n{}", writer.notes);
        println!("{paper}\n=====");
        let built = build(&office(&paper), Edition::Restricted);
        let bytes = file(&built, "notes/note/note.pdf");
        support::agree::assert_same_words(&paper, text(&built, "notes/note/index.html"), bytes);
        let pdf = Pdf::read(bytes);
        prop_assert_eq!(pdf.xmp("pdfuaid:part"), Some("1".to_owned()));
        prop_assert_eq!(pdf.stray_text(), Vec::<String>::new());
        let read = pdf.text_in_reading_order(&[]);
        for word in &writer.words {
            prop_assert!(read.contains(word.as_str()), "`{}` is lost of\n{}", word, paper);
        }
        assert_inside(&pdf);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}
