//! The text with everything masked that pulldown-cmark must not read.

use std::borrow::Cow;
use std::ops::Range;

use super::containers::{self, ContainerLine};
use super::scan::{self, Expression, Script, Suspect};
use super::{RawInline, slips};
use crate::diagnostic::{FileId, Span};

/// The first of the private-use characters that stand for expressions: the n-th expression of a
/// text is the n-th character, then `x` to its length. Four bytes, and `{{x}}` is five.
const FIRST_MARK: u32 = 0xF_0000;
const MARKS: usize = 0xFFFE;
const MARK_LENGTH: usize = 4;
/// Stand for `^` and `~` where [`Script`]s were found. pulldown-cmark takes them for letters.
const RAISED: u8 = 1;
const LOWERED: u8 = 2;
/// Put in front of a line so that nothing in it opens a block. A no-break space is no
/// indentation, and emphasis and quotation marks behind it open as at the start of a line.
const GUARD: char = '\u{a0}';

/// A text, what was found in it, and its masked form.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) masked: Cow<'a, str>,
    pub(super) lines: Vec<ContainerLine>,
    expressions: Vec<Expression>,
    scripts: Vec<Script>,
    suspects: Vec<Suspect>,
    file: FileId,
    offset: usize,
    /// How many bytes in front of the text are not in the file.
    guard: usize,
}

impl<'a> Source<'a> {
    /// A Markdown body.
    pub(super) fn body(text: &'a str, file: FileId, offset: usize) -> Self {
        let mut source = Self::scanned(text, file, offset, 0);
        source.lines = containers::find(text);
        source.mask();
        source
    }

    /// A text from [`as_line`].
    pub(super) fn line(text: &'a str, file: FileId, offset: usize) -> Self {
        let mut source = Self::scanned(text, file, offset, GUARD.len_utf8());
        source.mask();
        source
    }

    fn scanned(text: &'a str, file: FileId, offset: usize, guard: usize) -> Self {
        let scan::Found { expressions, mut scripts, mut suspects } = scan::scan(text);
        let mut slips = slips::find(text, guard == 0);
        slips.retain(|slip| !is_inside(&expressions, slip.range.start));
        suspects.append(&mut slips);
        suspects.sort_by_key(|suspect| suspect.range.start);
        if text.bytes().any(|byte| byte == RAISED || byte == LOWERED) {
            scripts.clear();
        }
        Self {
            text,
            masked: Cow::Borrowed(text),
            lines: Vec::new(),
            expressions,
            scripts,
            suspects,
            file,
            offset,
            guard,
        }
    }

    fn mask(&mut self) {
        let lines = self.lines.iter().any(|line| line.masked);
        if self.expressions.is_empty() && self.scripts.is_empty() && !lines {
            self.masked = Cow::Borrowed(self.text);
            return;
        }
        let mut bytes = self.text.as_bytes().to_vec();
        for script in &self.scripts {
            let mark = if script.raised { RAISED } else { LOWERED };
            bytes[script.open] = mark;
            bytes[script.close] = mark;
        }
        for (index, expression) in self.expressions.iter().enumerate() {
            let bytes = &mut bytes[expression.range.clone()];
            bytes.fill(b'x');
            mark_of(index).encode_utf8(bytes);
        }
        for line in self.lines.iter().filter(|line| line.masked) {
            // Not `***` or `---`: those could read as a list item or underline a heading.
            bytes[line.range.clone()].fill(b' ');
            bytes[line.range.start..line.range.start + 3].fill(b'_');
        }
        // Every edit replaces whole characters, so this never fails.
        self.masked = String::from_utf8(bytes).map_or(Cow::Borrowed(self.text), Cow::Owned);
    }

    /// Takes back the masks of lines that did not read as thematic breaks, for they are code or
    /// the like. Whether there were any.
    pub(super) fn unmask_unseen(&mut self, seen: &[bool]) -> bool {
        let mut any = false;
        for (line, &seen) in self.lines.iter_mut().zip(seen) {
            if line.masked && !seen {
                line.masked = false;
                any = true;
            }
        }
        if any {
            self.mask();
        }
        any
    }

    /// Whether this is a line of running text rather than a body.
    pub(super) fn is_line(&self) -> bool {
        self.guard > 0
    }

    /// The place of a range in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let place = |at: usize| self.offset + at.saturating_sub(self.guard);
        Span::new(self.file, place(range.start), place(range.end))
    }

    /// The place of a block, without the blank space behind it.
    pub(super) fn block_span(&self, range: Range<usize>) -> Span {
        let length = self.text[range.clone()].trim_ascii_end().len();
        self.span(range.start..range.start + length)
    }

    /// The range of a span in the text.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let place = |at: usize| at - self.offset + self.guard;
        place(span.start)..place(span.end)
    }

    /// The expressions that start in the range.
    pub(super) fn expressions(&self, range: &Range<usize>) -> &[Expression] {
        within(&self.expressions, range, |expression| expression.range.start)
    }

    /// The superscripts and subscripts that start in the range.
    pub(super) fn scripts(&self, range: &Range<usize>) -> &[Script] {
        within(&self.scripts, range, |script| script.open)
    }

    /// The suspects that start in the range.
    pub(super) fn suspects(&self, range: &Range<usize>) -> &[Suspect] {
        within(&self.suspects, range, |suspect| suspect.range.start)
    }

    /// Whether a block of code is one by its indentation, without fences.
    pub(super) fn is_indented_code(&self, block: &Range<usize>) -> bool {
        let written = self.text[block.clone()].trim_start();
        !written.starts_with("```") && !written.starts_with("~~~")
    }

    /// Whether any byte of the range is masked.
    pub(super) fn is_masked(&self, range: &Range<usize>) -> bool {
        self.text[range.clone()] != self.masked[range.clone()]
    }

    /// The expression without its braces, as long as in the text so that places in it are right.
    pub(super) fn expression_text(&self, expression: &Expression) -> String {
        let inside = &self.text[expression.range.start + 2..expression.range.end - 2];
        if !expression.quoted || !inside.contains('\n') {
            return inside.to_owned();
        }
        let mut line_start = false;
        let blank = |character| {
            line_start = character == '\n' || line_start && matches!(character, ' ' | '\t' | '>');
            if line_start && character == '>' { ' ' } else { character }
        };
        inside.chars().map(blank).collect()
    }

    /// Puts the writer's text back into one that pulldown-cmark made from masked text.
    pub(super) fn restore(&self, made: &str) -> String {
        let masked = |c: char| {
            u32::from(c) >= FIRST_MARK || !self.scripts.is_empty() && (c == '\u{1}' || c == '\u{2}')
        };
        let mut restored = String::with_capacity(made.len());
        let mut rest = made;
        while let Some(at) = rest.find(masked) {
            restored.push_str(&rest[..at]);
            rest = &rest[at..];
            let taken = match rest.as_bytes()[0] {
                RAISED => {
                    restored.push('^');
                    1
                }
                LOWERED => {
                    restored.push('~');
                    1
                }
                _ => self.restore_expression(rest, &mut restored),
            };
            rest = &rest[taken..];
        }
        restored.push_str(rest);
        restored
    }

    /// Puts an expression back; how many bytes of the masked text that took. A writer's own
    /// private-use character is kept.
    fn restore_expression(&self, masked: &str, restored: &mut String) -> usize {
        let index = masked.chars().next().map_or(0, |mark| u32::from(mark) - FIRST_MARK) as usize;
        if let Some(expression) = self.expressions.get(index) {
            let length = expression.range.len();
            let fill = masked.as_bytes().get(MARK_LENGTH..length);
            if fill.is_some_and(|fill| fill.iter().all(|&byte| byte == b'x')) {
                restored.push_str(&self.text[expression.range.clone()]);
                return length;
            }
        }
        restored.push_str(&masked[..MARK_LENGTH]);
        MARK_LENGTH
    }
}

fn mark_of(index: usize) -> char {
    let index = u32::try_from(index % MARKS).unwrap_or_default();
    char::from_u32(FIRST_MARK + index).unwrap_or('\u{F0000}')
}

fn is_inside(expressions: &[Expression], at: usize) -> bool {
    let next = expressions.partition_point(|expression| expression.range.start <= at);
    next.checked_sub(1).is_some_and(|last| expressions[last].range.end > at)
}

fn within<'v, T>(items: &'v [T], range: &Range<usize>, start: impl Fn(&T) -> usize) -> &'v [T] {
    let first = items.partition_point(|item| start(item) < range.start);
    let count = items[first..].iter().take_while(|item| start(item) < range.end).count();
    &items[first..first + count]
}

/// A text as one line that pulldown-cmark reads as a paragraph, whatever it starts with.
pub(super) fn as_line(text: &str) -> String {
    let mut line = String::with_capacity(GUARD.len_utf8() + text.len());
    line.push(GUARD);
    line.extend(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
    line
}

/// Takes away what [`as_line`] put in front, and blanks behind it.
pub(super) fn strip_guard(content: &mut Vec<RawInline>, offset: usize) {
    if let Some(RawInline::Text(text, span)) = content.first_mut() {
        let kept = text.strip_prefix(GUARD).unwrap_or(text).trim_ascii_start();
        let blank = text.len() - kept.len();
        span.start = offset + blank.saturating_sub(GUARD.len_utf8());
        text.drain(..blank);
        if text.is_empty() {
            content.remove(0);
        }
    }
}
