//! Finds what pulldown-cmark does not know in the text, before it sees it.

use std::ops::Range;

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
    /// `{{ }}`.
    Empty,
    /// `{% ... %}`.
    Statement,
    /// `{# ... #}`.
    Comment,
    /// `[^label]`, which pulldown-cmark leaves as text where the note is not defined.
    Footnote,
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
            let line_end = line_end(self.bytes, at);
            if end - at >= 3
                && is_line_start(self.bytes, at)
                && !self.bytes[end..line_end].contains(&b'`')
            {
                // A fence. What stands between fences is masked and put back like in any code.
                return line_end;
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
                let close = self.on_line(at + 2, "}").unwrap_or(at + 2);
                let spaced = self.bytes.get(at + 2).is_some_and(|next| next.is_ascii_whitespace());
                if spaced || self.text[at..close].ends_with("#}") && close > at + 4 {
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
        let line = &self.text[from..line_end(self.bytes, from)];
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
        let line = &self.bytes[at..line_end(self.bytes, at)];
        let length = match (line[0], line.get(1)) {
            (b']', Some(b'(')) => {
                let mut depth = 0;
                line.iter().position(|byte| {
                    match byte {
                        b'(' => depth += 1,
                        b')' => depth -= 1,
                        _ => {}
                    }
                    *byte == b')' && depth == 0
                })
            }
            (b']', Some(b':')) => Some(line.len()),
            (b'<', _) => {
                let end = line.iter().position(|byte| matches!(byte, b'>' | b' ' | b'\t'));
                end.filter(|&end| line[end] == b'>')
            }
            _ => None,
        };
        if let Some(length) = length {
            self.address_end = self.address_end.max(at + length);
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

/// Where the expression that opens at `at` ends. It may run over lines, but not over a blank one,
/// nor over one that opens or closes a fence or container: a forgotten `}}` must not hide these.
fn expression_end(bytes: &[u8], at: usize) -> Result<usize, SuspectKind> {
    let mut quote = None;
    let mut hidden = false;
    let mut i = at + 2;
    while let Some(&byte) = bytes.get(i) {
        let pair = bytes.get(i + 1) == Some(&byte);
        match (byte, quote) {
            (b'\n', _) if ends_expression(&bytes[i + 1..]) => break,
            (b'\\', Some(_)) => i += 1,
            (_, Some(open)) if byte == open => quote = None,
            (b'}', Some(_)) if pair => hidden = true,
            (_, Some(_)) => {}
            (b'"' | b'\'', None) => quote = Some(byte),
            (b'}', None) if pair => return Ok(i + 2),
            (b'{', None) if pair => break,
            _ => {}
        }
        i += 1;
    }
    let lost = hidden && quote.is_some();
    Err(if lost { SuspectKind::UnclosedQuote } else { SuspectKind::Unclosed })
}

fn ends_expression(line: &[u8]) -> bool {
    let start = line.iter().position(|byte| !b" \t\r>".contains(byte)).unwrap_or(line.len());
    let line = &line[start..];
    line.is_empty()
        || line[0] == b'\n'
        || [b"```".as_slice(), b"~~~", b":::"].iter().any(|opening| line.starts_with(opening))
}

/// Where the code span whose text starts at `from` ends, behind its closing backticks.
fn closing_backticks(bytes: &[u8], from: usize, length: usize) -> Option<usize> {
    let mut i = from;
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'\n' if ends_expression(&bytes[i + 1..]) => return None,
            b'`' => {
                let run = run_length(&bytes[i..], b'`');
                i += run;
                if run == length {
                    return Some(i);
                }
            }
            _ => i += 1,
        }
    }
    None
}

pub(super) fn run_length(bytes: &[u8], byte: u8) -> usize {
    bytes.iter().take_while(|&&b| b == byte).count()
}

fn line_start(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |found| found + 1)
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |found| at + found)
}

/// Whether only indentation, quote marks or list markers stand before `at` on its line.
fn is_line_start(bytes: &[u8], at: usize) -> bool {
    bytes[line_start(bytes, at)..at].iter().all(|byte| b" \t>-*+.)0123456789".contains(byte))
}
