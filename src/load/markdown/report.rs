//! Reports what a text holds that was surely meant otherwise.

use std::collections::BTreeSet;
use std::ops::Range;

use super::advice;
use super::build::{Builder, plain_label};
use super::frames::Frame;
use super::scan::{Suspect, SuspectKind};
use crate::diagnostic::{Code, Diagnostic, Span, did_you_mean};

impl Builder<'_> {
    /// Reports what turned out to be running text and should not be.
    pub(super) fn suspects(&mut self, range: &Range<usize>) {
        for suspect in self.source.suspects(range) {
            let span = self.source.span(suspect.range.clone());
            let written = &self.source.text[suspect.range.clone()];
            let (code, message, help) = match suspect.kind {
                SuspectKind::Unclosed => (
                    Code::ExpressionSyntax,
                    "this figure expression is not closed",
                    "close it with `}}` in the same paragraph; for braces as text write `\\{{`",
                ),
                SuspectKind::UnclosedQuote => (
                    Code::ExpressionSyntax,
                    "a quotation mark in this figure expression is not closed",
                    "every text in an expression ends with the mark it began with: `\"York\"`",
                ),
                SuspectKind::OneBrace => {
                    let inside = written.trim_matches(['{', '}']).trim();
                    let finding = Diagnostic::new(
                        Code::ExpressionSyntax,
                        span,
                        "this figure expression stands in one brace instead of two",
                    );
                    self.diagnostics.push(finding.help(format!("write `{{{{ {inside} }}}}`")));
                    continue;
                }
                SuspectKind::Empty => (
                    Code::ExpressionSyntax,
                    "this figure expression is empty",
                    "say which figure goes here, like `{{ value(of=\"dataset.measure\") }}`",
                ),
                SuspectKind::Statement => (
                    Code::StatementInText,
                    "template statements are not read in text",
                    "only figures in `{{ }}` are read; write the text itself",
                ),
                SuspectKind::Comment => (
                    Code::StatementInText,
                    "template comments are not read in text",
                    "delete it; only figures in `{{ }}` are read",
                ),
                SuspectKind::CurlyQuotes => (
                    Code::ExpressionSyntax,
                    "curly quotation marks stand in this figure expression",
                    "use straight quotation marks: `\"York\"`",
                ),
                SuspectKind::Bullet => (
                    Code::LeftAsText,
                    "this sign makes no list",
                    "begin each item's line with `- `",
                ),
                SuspectKind::Row => (
                    Code::LeftAsText,
                    "this looks like a row of a table, but there is no table here",
                    "write below the first row one of dashes, with a cell for each column: `|---|---|`",
                ),
                SuspectKind::WordField => (
                    Code::LeftAsText,
                    "this is a field of a word processor, and nothing fills it here",
                    "write the words it stood for; for the number of a chart, table or section write `[](#id)`",
                ),
                SuspectKind::Placeholder => {
                    self.diagnostics.push(placeholder(span));
                    continue;
                }
                SuspectKind::LeftOver => {
                    self.diagnostics.push(advice::left_over(span, written));
                    continue;
                }
                SuspectKind::Heading(hashes) => {
                    self.diagnostics.push(advice::heading(span, written, hashes));
                    continue;
                }
                SuspectKind::TabRow { before } => {
                    self.diagnostics.push(self.tab_row(suspect, before));
                    continue;
                }
                SuspectKind::NearLink => {
                    self.diagnostics.push(advice::near_link(span, written));
                    continue;
                }
                SuspectKind::BareAddress => {
                    if !self.stack.iter().any(Frame::is_link) {
                        self.diagnostics.push(advice::bare_address(span, written));
                    }
                    continue;
                }
                SuspectKind::Address => {
                    self.diagnostics.push(advice::address(span, written));
                    continue;
                }
                SuspectKind::Colons { name, .. } => {
                    let span = self.colons_span(suspect);
                    let cell = self.stack.iter().any(|frame| matches!(frame, Frame::Row { .. }));
                    let place = cell.then_some(Place::Cell);
                    self.diagnostics.push(colons(span, name, place));
                    continue;
                }
                SuspectKind::Footnote => {
                    let label = plain_label(&written[2..written.len() - 1]);
                    self.lost_marks.push((label, span));
                    continue;
                }
            };
            self.diagnostics.push(Diagnostic::new(code, span, message).help(help));
        }
    }

    /// Reports marks without a note, and notes defined twice.
    pub(super) fn report_footnotes(&mut self) {
        let labels = || self.footnotes.iter().map(|note| note.label.as_str());
        for (label, span) in &self.lost_marks {
            let message = format!("there is no footnote `[^{label}]`");
            let help = format!("write the note in a paragraph of its own: `[^{label}]: ...`");
            self.diagnostics.push(
                Diagnostic::new(Code::BrokenReference, *span, message)
                    .suggest(label, labels())
                    .help(help),
            );
        }
        let misspelt: BTreeSet<&str> =
            self.lost_marks.iter().filter_map(|(lost, _)| did_you_mean(lost, labels())).collect();
        let mut seen = BTreeSet::new();
        for note in &self.footnotes {
            let label = &note.label;
            if !seen.insert(label) {
                let message = format!("the footnote `[^{label}]` stands twice");
                self.diagnostics.push(
                    Diagnostic::new(Code::DuplicateId, note.span, message)
                        .help("give one of them another label"),
                );
            } else if !self.marks.contains(label) && !misspelt.contains(label.as_str()) {
                // In the text as written: a note that a restricted passage mentions is in use.
                let message = format!("the footnote `[^{label}]` is never mentioned");
                let help = format!("put `[^{label}]` where it belongs, or it is not published");
                self.diagnostics
                    .push(Diagnostic::new(Code::UnusedNote, note.span, message).help(help));
            }
        }
    }

    /// Reports colons in code that is code only because its lines are indented, for a container moved to
    /// the right would be published as code; and tables whose first cell is empty.
    pub(super) fn suspects_in_code(&mut self, range: &Range<usize>) {
        for suspect in self.source.suspects(range) {
            match suspect.kind {
                SuspectKind::Colons { name, .. } => {
                    let span = self.colons_span(suspect);
                    self.diagnostics.push(colons(span, name, Some(Place::Indented)));
                }
                SuspectKind::TabRow { before } => {
                    self.diagnostics.push(self.tab_row(suspect, before));
                }
                _ => {}
            }
        }
    }

    /// The finding about the rows of a table with tabs between their cells.
    fn tab_row(&self, suspect: &Suspect, before: usize) -> Diagnostic {
        const LONGEST: usize = 60;
        let range = suspect.range.start - before..suspect.range.end;
        let cells: Vec<&str> = self.source.text[range.clone()].split('\t').map(str::trim).collect();
        let row = format!("| {} |", cells.join(" | "));
        let row = if row.len() > LONGEST { "| District | Team |".to_owned() } else { row };
        let dashes = "|---".repeat(row.matches('|').count() - 1);
        Diagnostic::new(
            Code::LeftAsText,
            self.source.span(range),
            "these lines look like a table, but are printed as one paragraph: there are tabs between the cells",
        )
        .help(format!("put bars around the cells of each row: `{row}`"))
        .help(format!("write below the first row one of dashes: `{dashes}|`"))
        .help("and above the table, with an empty line between: `Table: What it shows`")
    }

    /// The place of colons, from the first.
    fn colons_span(&self, suspect: &Suspect) -> Span {
        let SuspectKind::Colons { before, .. } = suspect.kind else {
            return self.source.span(suspect.range.clone());
        };
        self.source.span(suspect.range.start - before..suspect.range.end)
    }
}

/// Where colons stand that no container can have.
#[derive(Debug, Clone, Copy)]
pub(in crate::load) enum Place {
    /// In a table.
    Cell,
    /// In a line that is code because it is indented.
    Indented,
    /// In a value of YAML or CSV.
    Value,
}

/// The finding about colons that were meant for a container.
pub(in crate::load) fn colons(span: Span, name: Option<&str>, place: Option<Place>) -> Diagnostic {
    let message = match name {
        Some(name) => format!("this is not read as the container `{name}`"),
        None => "these colons neither open nor close a container".to_owned(),
    };
    let opening = format!("::: {}", name.unwrap_or("callout"));
    let finding = Diagnostic::new(Code::BadContainer, span, message);
    let finding = match place {
        Some(Place::Cell) => finding.help(format!(
            "a container holds whole tables: put `{opening}` on a line above the table and `:::` below it"
        )),
        Some(Place::Indented) => {
            finding.help("this line is indented so far that it is code: move it to the left")
        }
        Some(Place::Value) => finding.help(format!(
            "containers stand only in a paper's text, below its front matter: move the passage there, \
             between lines `{opening}` and `:::`"
        )),
        None => finding.help(format!(
            "put `{opening}` on a line of its own, with nothing in front of the colons, and `:::` on \
             a line below the passage"
        )),
    };
    if name.is_none() { finding.help("for colons as text write `\\:::`") } else { finding }
}

/// The finding about words of `candour new`.
pub(in crate::load) fn placeholder(span: Span) -> Diagnostic {
    Diagnostic::new(Code::Placeholder, span, "this still says what to write here")
        .help("write the text in its place, or take it out")
}

/// The finding about a control character.
pub(in crate::load) fn control(span: Span, character: char) -> Diagnostic {
    let number = u32::from(character);
    let message = format!("a control character stands here and is left out (U+{number:04X})");
    Diagnostic::new(Code::ControlCharacter, span, message)
        .help("it shows nothing: delete it, or type the words here anew")
}
