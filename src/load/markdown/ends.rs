//! Where things end: expressions, code spans, lines.

use super::scan::SuspectKind;

/// How far the end of an expression, address or the like is looked for: far more than anyone
/// writes, and a text full of openings is still read in no time.
pub(super) const LONGEST: usize = 4096;

/// How far a bracket or address on a line is looked for, for the same reason.
const NEAR: usize = 1024;

/// What stands in front of a place of a line, as far as anything there is looked for.
pub(super) fn before(line: &str, at: usize) -> &str {
    &line[line.ceil_char_boundary(at.saturating_sub(NEAR))..at]
}

/// What stands behind it, likewise.
pub(super) fn behind(line: &str, from: usize) -> &str {
    &line[from..line.floor_char_boundary(from + NEAR)]
}

/// Where the expression that opens at `at` ends. It may run over lines, but not over a blank one,
/// nor over one that opens or closes a fence or container: a forgotten `}}` must not hide these.
pub(super) fn expression_end(bytes: &[u8], at: usize) -> Result<usize, SuspectKind> {
    let mut quote = None;
    let mut hidden = false;
    let mut i = at + 2;
    while let Some(&byte) = bytes.get(i).filter(|_| i - at < LONGEST) {
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
pub(super) fn closing_backticks(bytes: &[u8], from: usize, length: usize) -> Option<usize> {
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

pub(super) fn line_start(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |found| found + 1)
}

pub(super) fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |found| at + found)
}

/// Whether only indentation, quote marks or list markers stand before `at` on its line.
pub(super) fn is_line_start(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at].iter().rev().find(|byte| !b" \t>-*+.)0123456789".contains(byte));
    before.is_none_or(|&byte| byte == b'\n')
}
