//! The examples of the documentation with the writer's words replaced by `X`: every figure function and
//! filter, every type of chart.

use std::collections::BTreeMap;

const FIGURES: &str = include_str!("../../../docs/figures.md");
const CHARTS: &str = include_str!("../../../docs/charts.md");

/// Keys whose values are the writer's words.
const WORDS: &[&str] =
    &["title", "label", "organisation", "name", "geography", "text", "empty", "unit", "subtitle"];

/// Data files and a body.
pub struct Example {
    pub data: Vec<(String, String)>,
    pub body: String,
}

/// Every expression of the page on figures, a paragraph each.
pub fn figures() -> Example {
    let mut marks = Marks::default();
    let data = marks.data(FIGURES);
    let rows = FIGURES.lines().filter(|line| line.starts_with('|'));
    let cells = rows.filter_map(|line| line.split_once("`{{")?.1.split_once("}}`"));
    let mut body = String::from("\n## XXXX {#figures}\n");
    for (expression, _) in cells {
        let expression = marks.expression(&expression.replace("\\|", "|"));
        body.push_str(&format!("\nXXX {{{{{expression}}}}}.\n"));
    }
    Example { data, body }
}

/// Every chart of the page on charts.
pub fn charts() -> Example {
    let mut marks = Marks::default();
    let data = marks.data(CHARTS);
    let blocks = CHARTS.split("```chart\n").skip(1).filter_map(|rest| rest.split_once("```"));
    let mut body = String::from("\n## XXXXX {#charts}\n");
    for (block, _) in blocks {
        body.push_str(&format!("\n```chart\n{}```\n", marks.yaml(block)));
    }
    Example { data, body }
}

/// The writer's words so far, each with the mark that stands for it everywhere.
#[derive(Default)]
struct Marks {
    known: BTreeMap<String, String>,
}

impl Marks {
    /// The data files of a page.
    fn data(&mut self, page: &str) -> Vec<(String, String)> {
        let files = page.split("`content/").skip(1).filter_map(|rest| {
            let (path, rest) = rest.split_once("`\n")?;
            let (text, _) = rest.split_once("```yaml\n")?.1.split_once("```")?;
            let name = path.strip_prefix("data/")?;
            Some((name.to_owned(), text.to_owned()))
        });
        let files: Vec<(String, String)> = files.collect();
        for (_, text) in &files {
            self.learn(text);
        }
        files.into_iter().map(|(name, text)| (name, self.yaml(&text))).collect()
    }

    /// Learns the words in the rows of a dataset.
    fn learn(&mut self, text: &str) {
        let rows = text.lines().filter_map(|line| line.strip_prefix("  - [")?.strip_suffix(']'));
        for word in rows.flat_map(|row| row.split(", ")) {
            let word = word.trim_matches('"');
            // Periods are shown in words by candour; symbols are everyone's.
            let own = word.chars().any(char::is_alphabetic)
                && !word.starts_with('[')
                && !word.starts_with(|first: char| first.is_ascii_digit());
            if own && !self.known.contains_key(word) {
                self.known.insert(word.to_owned(), "X".repeat(self.known.len() + 2));
            }
        }
    }

    /// A file or block with marks instead of words.
    fn yaml(&self, text: &str) -> String {
        let mut out = String::new();
        for line in text.lines() {
            let mut line = without_source(&self.marked(line));
            for key in WORDS {
                line = without_value(&line, key);
            }
            out.push_str(&line);
            out.push('\n');
        }
        out
    }

    fn expression(&self, text: &str) -> String {
        let text = self.marked(text);
        let text = text.replace("£80 million", "80");
        without_source(&text)
    }

    /// The longest words first: one may be a part of another.
    fn marked(&self, text: &str) -> String {
        let mut words: Vec<&String> = self.known.keys().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut text = text.to_owned();
        for word in words {
            text = text.replace(word.as_str(), &self.known[word]);
        }
        text
    }
}

/// `source="XXX"` whatever the source of an expression was.
fn without_source(text: &str) -> String {
    match text.split_once("source=\"") {
        Some((before, after)) => {
            let (_, after) = after.split_once('"').expect("the source's end");
            format!("{before}source=\"XXX\"{after}")
        }
        None => text.to_owned(),
    }
}

/// `title: XXX` whatever the title was. In flow style a value ends with `,` or `}`.
fn without_value(line: &str, key: &str) -> String {
    let wanted = format!("{key}: ");
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(&wanted) {
        let whole_key = !rest[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (before, after) = rest.split_at(at + wanted.len());
        out.push_str(before);
        let flow = line.contains('{');
        let end = if !whole_key {
            0
        } else if let Some(quoted) = after.strip_prefix('"') {
            quoted.find('"').map_or(after.len(), |at| at + 2)
        } else if flow {
            after.find([',', '}']).unwrap_or(after.len())
        } else {
            after.len()
        };
        if whole_key {
            out.push_str("XXXX");
            if after[..end].ends_with(' ') {
                out.push(' ');
            }
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}
