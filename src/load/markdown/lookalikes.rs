//! Blocks that were surely meant as others: a paragraph that is code for its indentation, a line in bold
//! that serves as a heading; and links whose words say nothing.

use std::ops::Range;

use super::build::Builder;
use super::scan::SuspectKind;
use super::{RawBlock, RawInline};
use crate::diagnostic::{Code, Diagnostic, Span};

/// Words that tell nobody where a link leads.
const EMPTY_WORDS: [&str; 10] = [
    "click",
    "click here",
    "here",
    "link",
    "more",
    "read more",
    "see here",
    "this",
    "this link",
    "this page",
];

impl Builder<'_> {
    /// Reports a paragraph that is shown as code because its lines are indented.
    pub(super) fn indented_words(&mut self, block: &Range<usize>) {
        let written = &self.source.text[block.clone()];
        let lines =
            written.lines().map(|line| line.trim_start_matches([' ', '\t', '>']).trim_end());
        let mut lines = lines.filter(|line| !line.is_empty());
        let Some(first) = lines.next() else { return };
        let colons = |kind| matches!(kind, SuspectKind::Colons { .. } | SuspectKind::TabRow { .. });
        let told = self.source.suspects(block).iter().any(|suspect| colons(suspect.kind));
        if told || !reads_as_words(first) || !lines.all(is_plain) {
            return;
        }
        let line = written.lines().next().unwrap_or_default();
        let start = block.start + (line.len() - line.trim_start().len());
        let span = self.source.span(start..block.start + line.trim_end().len());
        self.diagnostics.push(
            Diagnostic::new(
                Code::LeftAsText,
                span,
                "this paragraph is shown as code, because its line begins with a tab or with spaces",
            )
            .help("begin the paragraph at the margin; in a list, below the first letter of the item")
            .help("for code, put a line ``` above it and one below"),
        );
    }

    /// Reports lines in bold that stand where a heading would.
    pub(super) fn bold_headings(&mut self, blocks: &[RawBlock]) {
        for pair in blocks.windows(2) {
            let [RawBlock::Paragraph { content, id: None, span }, next] = pair else { continue };
            let [RawInline::Strong(words)] = content.as_slice() else { continue };
            let text = |block: &RawBlock| match block {
                RawBlock::Paragraph { content, .. } => {
                    !matches!(content.as_slice(), [RawInline::Strong(_) | RawInline::Image { .. }])
                }
                RawBlock::List { .. } => true,
                _ => false,
            };
            if !text(next) || !is_title(words) {
                continue;
            }
            let range = self.source.range(*span);
            let written = self.source.text[range].trim_matches(['*', '_', ' ']);
            let written = written.trim_end_matches(':');
            self.diagnostics.push(
                Diagnostic::new(Code::LeftAsText, *span, "this line is bold, but it is no heading")
                    .help(format!("write `## {written}`, or `### {written}` below another heading"))
                    .help("people who listen to the page find sections by their headings"),
            );
        }
    }

    /// Reports a link whose words do not say where it leads.
    pub(super) fn link_words(&mut self, content: &[RawInline], span: Span) {
        let [RawInline::Text(words, _)] = content else { return };
        let plain = words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if EMPTY_WORDS.contains(&plain.as_str()) {
            let message = format!("“{words}” does not say where this link leads");
            self.diagnostics.push(
                Diagnostic::new(Code::LinkWords, span, message)
                    .help("name what stands there: `[the strategy](https://...)`")
                    .help("people who listen to the page go through its links by their words"),
            );
        }
    }
}

/// Whether the words could be those of a heading: few, on one line, and no sentence.
fn is_title(words: &[RawInline]) -> bool {
    const LONGEST: usize = 80;
    let mut length = 0;
    for inline in words {
        match inline {
            RawInline::Text(text, _) => length += text.chars().count(),
            _ => return false,
        }
    }
    let (Some(RawInline::Text(first, _)), Some(RawInline::Text(last, _))) =
        (words.first(), words.last())
    else {
        return false;
    };
    // `Table 1: Burglaries` is a caption.
    let mut start = first.split_whitespace();
    let numbered = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let caption = ["Figure", "Table", "Chart", "Map"].contains(&start.next().unwrap_or_default())
        && start.next().is_some_and(numbered);
    length <= LONGEST && !caption && !last.trim_end().ends_with(['.', ',', ';', '!'])
}

/// Whether a line of code reads as the beginning of a sentence: at least three words of letters.
fn reads_as_words(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| "-*+•·–".contains(c)).trim_start();
    let words = line.split_whitespace();
    let words = words.filter(|word| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "“”‘’".contains(c));
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || "'’-".contains(c))
    });
    let (count, all) = (words.count(), line.split_whitespace().count());
    let option = |word: &str| word.starts_with('-') && word.len() > 1;
    let options = line.split_whitespace().any(option);
    is_plain(line) && !options && count >= 3 && count * 5 >= all * 4
}

/// Whether a line has no sign that belongs to code.
fn is_plain(line: &str) -> bool {
    !line.contains(['{', '}', '=', '<', '>', '|', '\\', '$', '#', '`', '_'])
        && !line.trim_end().ends_with(';')
}

#[cfg(test)]
mod tests {
    use super::reads_as_words;

    #[test]
    fn words_and_code() {
        for words in [
            "Tab-indented paragraph from Word.",
            "indented paragraph from Word",
            "- one of the points",
        ] {
            assert!(reads_as_words(words), "{words}");
        }
        for code in
            ["a simple", "let x = the value", "cargo test --lib", "1 2 3 4", "SELECT a FROM b;"]
        {
            assert!(!reads_as_words(code), "{code}");
        }
    }
}
