//! What is wrong with the frame of a block: a fence that is not closed or nearly names an exhibit, a row
//! with more cells than its table has columns.

use std::ops::Range;

use super::build::Builder;
use super::ends::run_length;
use super::frames::Frame;
use crate::diagnostic::{Code, Diagnostic};

/// What a fence may be meant to name.
const EXHIBITS: [&str; 5] = ["chart", "table", "records", "indicators", "lexicon"];
/// Other words for them.
const WORDS: [(&str, &str); 10] = [
    ("graph", "chart"),
    ("graphs", "chart"),
    ("diagram", "chart"),
    ("figure", "chart"),
    ("plot", "chart"),
    ("pie", "chart"),
    ("data", "table"),
    ("dataset", "table"),
    ("glossary", "lexicon"),
    ("terms", "lexicon"),
];
/// The types of chart that a fence may name instead.
const TYPES: [&str; 7] = ["bar", "column", "line", "slope", "heatmap", "flow", "timeline"];

impl Builder<'_> {
    /// Reports a fence that is not closed, and one that nearly names an exhibit.
    pub(super) fn fence(&mut self, info: &str, block: &Range<usize>) {
        let written = &self.source.text[block.clone()];
        let opening = written.lines().next().unwrap_or_default().trim_ascii_end();
        let start = opening.len() - opening.trim_ascii_start().len();
        let span = self.source.span(block.start + start..block.start + opening.len());
        let opening = opening.trim_ascii_start();
        let mark = opening.bytes().next().unwrap_or(b'`');
        let length = run_length(opening.as_bytes(), mark);
        let last = written.trim_ascii_end().lines().skip(1).last().unwrap_or_default();
        let last = last.trim_start_matches([' ', '\t', '>']).trim_ascii_end();
        if last.len() < length || last.bytes().any(|byte| byte != mark) {
            let fence = char::from(mark).to_string().repeat(length);
            self.diagnostics.push(
                Diagnostic::new(Code::UnclosedCode, span, "this code is not closed")
                    .label("all text below is code")
                    .help(format!("end it with {fence} on a line of its own")),
            );
        }
        let language = info.split_ascii_whitespace().next().unwrap_or_default();
        if let Some(meant) = meant(language) {
            let message = format!("`{language}` is shown as code");
            self.diagnostics.push(
                Diagnostic::new(Code::LeftAsText, span, message)
                    .help(format!("did you mean {meant}?")),
            );
        }
    }

    /// Reports a row with more cells than its table has columns, for Markdown drops what is too much.
    pub(super) fn row_length(&mut self, range: &Range<usize>) {
        let Some(Frame::Table { align, .. }) = self.stack.last() else { return };
        let (columns, cells) = (align.len(), count_cells(&self.source.masked[range.clone()]));
        if cells > columns {
            let message = format!(
                "this row has {cells} cells, but the table has {columns} {}",
                if columns == 1 { "column" } else { "columns" }
            );
            self.diagnostics.push(
                Diagnostic::new(Code::RowTooLong, self.source.block_span(range.clone()), message)
                    .help("add a column to the first row and the row of dashes, or take cells out")
                    .help("for a bar as text write `\\|`"),
            );
        }
    }
}

/// What the word behind a fence was surely meant to be, where it is none that candour knows.
fn meant(written: &str) -> Option<String> {
    let lower = written.to_lowercase();
    if EXHIBITS.contains(&written) || lower.is_empty() {
        return None;
    }
    let near = EXHIBITS.iter().find(|name| strsim::osa_distance(&lower, name) <= 1);
    let word = || WORDS.iter().find(|(word, _)| *word == lower).map(|(_, name)| name);
    if let Some(name) = near.or_else(word) {
        return Some(format!("`{name}`"));
    }
    let form = TYPES.iter().find(|form| **form == lower)?;
    Some(format!("`chart`, with a line `type: {form}`"))
}

/// How many cells a row has. Bars in code divide cells too, unless a backslash stands before them.
fn count_cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut bars = 0;
    let mut last = 0;
    let mut escaped = false;
    for (at, byte) in row.bytes().enumerate() {
        if byte == b'|' && !escaped {
            bars += 1;
            last = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    if last == row.len() { bars } else { bars + 1 }
}
