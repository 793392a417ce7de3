//! Finds what pulldown-cmark does not know in the text, before it sees it.

use std::ops::Range;

use super::ends::{
    LONGEST, closing_backticks, expression_end, is_line_start, line_end, line_start, run_length,
};

/// A figure expression with its braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Expression {
    pub(super) range: Range<usize>,
    /// Whether its first line belongs to a block quote, whose `>` then stand between its lines.
    pub(super) quoted: bool,
}

/// `^x^` or `~x~` without spaces inside. pulldown-cmark reads them at the edges of words only,
/// which leaves out `km^2^` and `CO~2~`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Script {
    pub(super) open: usize,
    pub(super) close: usize,
    pub(super) raised: bool,
}

/// Something that is a mistake where it turns out to be running text, and nothing in code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Suspect {
    /// The first byte, and the bytes to mark.
    pub(super) range: Range<usize>,
    pub(super) kind: SuspectKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SuspectKind {
    /// `{{` without `}}`.
    Unclosed,
    /// `{{` whose `}}` is hidden by a quotation mark that is never closed.
    UnclosedQuote,
    /// An expression in one brace instead of two.
    OneBrace,
    /// `{{ }}`.
    Empty,
    /// `{% ... %}`.
    Statement,
    /// `{# ... #}`.
    Comment,
    /// `[^label]`, which pulldown-cmark leaves as text where the note is not defined.
    Footnote,
    /// An expression with curly quotation marks.
    CurlyQuotes,
    /// Colons meant for a container, and its name. The place is the last colon's, for the first may be
    /// the mark of a definition; `before` is the length of those before it.
    Colons { name: Option<&'static str>, before: usize },
    /// `##Heading` with so many hashes and no space.
    Heading(usize),
    /// `•` in front of an item.
    Bullet,
    /// The first of several lines with tabs between words: the rows of a table. `before` is the length
    /// of the first cell, whose marks the range leaves out.
    TabRow { before: usize },
    /// A field of a word processor that nothing fills.
    WordField,
    /// Words that say what is still to be written: `TBC`.
    LeftOver,
    /// `[words] (address)` and the like.
    NearLink,
    /// A web or e-mail address outside a link.
    BareAddress,
    /// `| a | b |` without the row of dashes that makes a table.
    Row,
    /// `![words](a file.png)`: the space keeps it from being read.
    Address,
    /// The words of `candour new`.
    Placeholder,
}

/// All that was found, each list in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) expressions: Vec<Expression>,
    pub(super) scripts: Vec<Script>,
    pub(super) suspects: Vec<Suspect>,
}

/// Goes over the text once. What opens first counts: in a code span `{{` does not open an
/// expression that ends behind the span.
pub(super) fn scan(text: &str) -> Found {
    Scanner { text, bytes: text.as_bytes(), code_end: 0, address_end: 0, found: Found::default() }
        .run()
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// Where the code span that was opened last ends.
    code_end: usize,
    /// Where the link's address that was met last ends. A mark inside would break the link.
    address_end: usize,
    found: Found,
}

impl Scanner<'_> {
    fn run(mut self) -> Found {
        let mut at = 0;
        while let Some(step) = self.bytes[at..]
            .iter()
            .position(|byte| matches!(byte, b'{' | b'`' | b'\\' | b'[' | b']' | b'<' | b'^' | b'~'))
        {
            at += step;
            at = match self.bytes[at] {
                b'\\' if at < self.code_end => at + 1,
                b'\\' => at + 2,
                b'`' => self.backticks(at),
                b'{' => self.brace(at),
                b'[' => self.footnote(at),
                b']' | b'<' => self.address(at),
                _ => self.script(at),
            }
            .min(self.bytes.len());
        }
        self.found
    }

    fn backticks(&mut self, at: usize) -> usize {
        let end = at + run_length(&self.bytes[at..], b'`');
        if at >= self.code_end {
            if end - at >= 3 && is_line_start(self.bytes, at) {
                let line_end = line_end(self.bytes, at);
                if !self.bytes[end..line_end].contains(&b'`') {
                    // A fence. What stands between fences is masked and put back like any code.
                    return line_end;
                }
            }
            if let Some(close) = closing_backticks(self.bytes, end, end - at) {
                self.code_end = close;
            }
        }
        end
    }

    fn brace(&mut self, at: usize) -> usize {
        match self.bytes.get(at + 1) {
            Some(b'{') => self.expression(at),
            Some(b'%') => {
                let end = self.on_line(at + 2, "%}").unwrap_or(at + 2);
                self.suspect(at..end, SuspectKind::Statement);
                end
            }
            Some(b'#') => {
                // `{#id}` has neither blank space nor a second hash.
                let spaced = self.bytes.get(at + 2).is_some_and(|next| next.is_ascii_whitespace());
                let closed = || self.on_line(at + 2, "}").filter(|end| *end > at + 4);
                if spaced || closed().is_some_and(|end| self.bytes[end - 2] == b'#') {
                    let end = self.on_line(at + 2, "#}").unwrap_or(at + 2);
                    self.suspect(at..end, SuspectKind::Comment);
                    return end;
                }
                at + 2
            }
            _ => at + 1,
        }
    }

    /// Where the needle ends on the line of `from`.
    fn on_line(&self, from: usize, needle: &str) -> Option<usize> {
        let near = &self.text[from..self.text.floor_char_boundary(from + LONGEST)];
        let line = near.split('\n').next().unwrap_or_default();
        line.find(needle).map(|found| from + found + needle.len())
    }

    fn suspect(&mut self, range: Range<usize>, kind: SuspectKind) {
        self.found.suspects.push(Suspect { range, kind });
    }

    fn expression(&mut self, at: usize) -> usize {
        match expression_end(self.bytes, at) {
            Ok(end) if at < self.code_end && end > self.code_end => {
                self.suspect(at..at + 2, SuspectKind::Unclosed);
                at + 2
            }
            Ok(end) if self.text[at + 2..end - 2].trim().is_empty() => {
                self.suspect(at..end, SuspectKind::Empty);
                end
            }
            Ok(end) if has_curly_quotes(&self.text[at + 2..end - 2]) => {
                self.suspect(at..end, SuspectKind::CurlyQuotes);
                end
            }
            Ok(end) => {
                let line = &self.bytes[line_start(self.bytes, at)..at];
                let quoted = line.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'>');
                self.found.expressions.push(Expression { range: at..end, quoted });
                end
            }
            Err(kind) => {
                self.suspect(at..at + 2, kind);
                at + 2
            }
        }
    }

    fn footnote(&mut self, at: usize) -> usize {
        const LONGEST: usize = 100;
        if self.bytes.get(at + 1) != Some(&b'^') {
            return at + 1;
        }
        let label = &self.bytes[at + 2..];
        let length = label.iter().take(LONGEST).position(|byte| b"[]\r\n\\".contains(byte));
        if let Some(length) = length.filter(|&length| length > 0 && label[length] == b']') {
            self.suspect(at..at + 3 + length, SuspectKind::Footnote);
        }
        at + 2
    }

    /// Notes where an address ends that may start here: `](address)`, `]: address`, `<address>`.
    fn address(&mut self, at: usize) -> usize {
        if at < self.address_end {
            return at + 1;
        }
        let near = &self.bytes[at..self.bytes.len().min(at + LONGEST)];
        let length = match (near[0], near.get(1)) {
            (b']', Some(b'(')) => {
                let mut depth = 0;
                let end = near.iter().position(|byte| {
                    match byte {
                        b'(' => depth += 1,
                        b')' => depth -= 1,
                        _ => {}
                    }
                    *byte == b'\n' || *byte == b')' && depth == 0
                });
                end.filter(|&end| near[end] == b')')
            }
            (b']', Some(b':')) => Some(line_end(self.bytes, at) - at),
            (b'<', _) => {
                let end = near.iter().position(|byte| b"> \t\n".contains(byte));
                end.filter(|&end| near[end] == b'>')
            }
            _ => None,
        };
        if let Some(length) = length {
            self.address_end = at + length;
        }
        at + 1
    }

    fn script(&mut self, at: usize) -> usize {
        let mark = self.bytes[at];
        let run = run_length(&self.bytes[at..], mark);
        if run > 1 || at < self.code_end.max(self.address_end) {
            return at + run;
        }
        let inside = &self.bytes[at + 1..];
        let ends = |byte: &u8| {
            *byte == mark || byte.is_ascii_whitespace() || b"\\`[]<>{}*\"'|".contains(byte)
        };
        let Some(length) = inside.iter().position(ends).filter(|&length| length > 0) else {
            return at + 1;
        };
        if inside[length] != mark || inside.get(length + 1) == Some(&mark) {
            return at + 1;
        }
        let close = at + 1 + length;
        self.found.scripts.push(Script { open: at, close, raised: mark == b'^' });
        close + 1
    }
}

/// Whether curly quotation marks stand in an expression, outside straight ones.
fn has_curly_quotes(expression: &str) -> bool {
    let mut quote = None;
    let mut escaped = false;
    expression.chars().any(|character| {
        match (character, quote) {
            ('\\', Some(_)) if !escaped => {
                escaped = true;
                return false;
            }
            (_, Some(open)) if character == open && !escaped => quote = None,
            ('"' | '\'', None) => quote = Some(character),
            ('\u{201C}' | '\u{201D}' | '\u{2018}' | '\u{2019}', None) => return true,
            _ => {}
        }
        escaped = false;
        false
    })
}
