//! What `candour figures --unbound` lists: the typed numbers of a paper and how many figures are bound.

use std::fmt::Write as _;

use serde::Serialize;

use crate::diagnostic::Files;
use crate::model::{Paper, TypedNumber};

/// The typed numbers of a paper, for people: the coverage, then a line for the place and one for the
/// sentence of each number without source, then the exempt with their reasons.
pub fn human(paper: &Paper, files: &dyn Files) -> String {
    let count = paper.figures_count;
    let mut out = format!("{}: {} ({}%)\n", paper.url, count.words(), count.percent());
    for number in paper.typed_numbers.iter().filter(|number| number.reason.is_none()) {
        let Line { file, line, column, .. } = Line::of(number, paper, files);
        let _ = writeln!(out, "  {file}:{line}:{column}: {}", number.text);
        let _ = writeln!(out, "      {}", number.sentence);
    }
    for number in &paper.typed_numbers {
        let Some(reason) = &number.reason else { continue };
        let Line { file, line, column, .. } = Line::of(number, paper, files);
        let _ = writeln!(out, "  {file}:{line}:{column}: {} (exempt: {reason})", number.text);
    }
    out
}

/// The typed numbers of a paper for programs, the exempt among them, in reading order.
pub fn lines<'a>(paper: &'a Paper, files: &'a dyn Files) -> impl Iterator<Item = Line<'a>> {
    paper.typed_numbers.iter().map(move |number| Line::of(number, paper, files))
}

/// A typed number with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line<'a> {
    /// The paper's address.
    pub paper: &'a str,
    /// The number as written.
    pub text: &'a str,
    /// The sentence it stands in.
    pub sentence: &'a str,
    /// Why it needs no source, where the paper says so.
    pub reason: Option<&'a str>,
    /// Path of the file.
    pub file: &'a str,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl<'a> Line<'a> {
    fn of(number: &'a TypedNumber, paper: &'a Paper, files: &'a dyn Files) -> Self {
        let (line, column) = files.line_column(number.span);
        Self {
            paper: &paper.url,
            text: &number.text,
            sentence: &number.sentence,
            reason: number.reason.as_deref(),
            file: files.path(number.span.file),
            line,
            column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::model::Edition;
    use crate::source;
    use crate::{load, resolve};

    #[test]
    fn a_paper_as_it_is_listed() {
        let mut sources = source::built_in();
        let site = include_str!("../../tests/invalid/base/content/site.yaml");
        sources.add_text("content/site.yaml", site);
        let paper = "---\nkind: board-report\ntitle: A paper\ndate: 2020-02-06\n\
                     typed:\n  - { text: 12 towns, reason: Why. }\n---\n\
                     Of 12 towns, 3 answered in {{ cited(\"56\", source=\"The Act\") }} days.\n";
        sources.add_text("content/papers/p/index.md", paper);
        let mut diagnostics = Diagnostics::new();
        let raw = load::load(&sources, &mut diagnostics);
        let site = resolve::resolve(&raw, Edition::Public, &mut diagnostics).expect("an office");
        assert_eq!(
            human(&site.papers[0], &sources),
            "papers/p: 1 of 2 bound, 1 of them cited; 1 exempt (50%)\n\
             \x20 content/papers/p/index.md:8:14: 3\n\
             \x20     Of 12 towns, 3 answered in 56 days.\n\
             \x20 content/papers/p/index.md:8:4: 12 (exempt: Why.)\n"
        );
        let numbers: Vec<_> = lines(&site.papers[0], &sources).map(|line| line.text).collect();
        assert_eq!(numbers, ["12", "3"]);
    }
}
