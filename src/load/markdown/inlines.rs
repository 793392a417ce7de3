//! Running text: merging it, and putting expressions, superscripts and subscripts back.

use std::ops::Range;

use super::build::{Builder, plain_label};
use super::frames::{Frame, HolderKind, Run};
use super::source::Source;
use super::{RawInline, report};
use crate::source::is_control;

impl Builder<'_> {
    /// A piece of text, running or code.
    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        let source = self.source;
        let exact = text.len() == range.len() && *text == source.masked[range.clone()];
        match self.stack.last_mut() {
            Some(Frame::Html) => return,
            Some(Frame::Code { text: code, range: place, block, .. }) => {
                let indented = source.is_indented_code(block);
                match place {
                    Some(place) => place.end = range.end,
                    None => *place = Some(range.clone()),
                }
                if exact {
                    code.push_str(&source.text[range.clone()]);
                } else {
                    code.push_str(&source.restore(text));
                }
                if indented {
                    self.suspects_in_code(&range);
                }
                return;
            }
            _ => {}
        }
        self.suspects(&range);
        self.open_paragraph(range.start);
        let Some(Frame::Run { kind, content, range: place }) = self.stack.last_mut() else {
            return;
        };
        place.end = place.end.max(range.end);
        if exact && source.is_masked(&range) {
            let scripts = !matches!(kind, Run::Link { automatic: true, .. });
            push_masked(content, source, range, scripts);
        } else if let Some(found) = text.chars().find(|character| is_control(*character))
            && !source.text[range.clone()].contains(is_control)
        {
            // Of an entity: those in the file itself are taken out when it is read.
            let text: String = text.chars().filter(|character| !is_control(*character)).collect();
            push_text(content, source, &text, range.clone());
            self.diagnostics.push(report::control(source.span(range), found));
        } else {
            push_text(content, source, text, range);
        }
    }

    /// Code in running text.
    pub(super) fn code(&mut self, text: &str, range: Range<usize>) {
        let mut code = self.source.restore(text);
        if code.contains('\n') {
            // Of an expression that was put back; elsewhere line breaks are spaces already.
            code = code.replace('\n', " ");
        }
        self.inline(RawInline::Code(code), range);
    }

    /// The mark of a note that is defined.
    pub(super) fn footnote_mark(&mut self, label: &str, range: Range<usize>) {
        let span = self.source.span(range.clone());
        let label = plain_label(label);
        self.marks.insert(label.clone());
        self.inline(RawInline::FootnoteMark { label, span }, range);
    }

    /// Adds a piece of running text that is no plain text.
    pub(super) fn inline(&mut self, inline: RawInline, range: Range<usize>) {
        self.open_paragraph(range.start);
        if let Some(Frame::Run { content, range: place, .. }) = self.stack.last_mut() {
            place.end = place.end.max(range.end);
            content.push(inline);
        }
    }

    /// Opens the paragraph around an inline element that starts where blocks are expected.
    pub(super) fn imply_paragraph(&mut self, frame: &Frame) {
        if let Frame::Run { range, .. } = frame {
            self.open_paragraph(range.start);
        }
    }

    /// In tight lists pulldown-cmark has no events for the paragraphs around text.
    fn open_paragraph(&mut self, start: usize) {
        if let Some(Frame::Holder(_)) = self.stack.last() {
            self.stack.push(Frame::run(Run::Paragraph { implied: true }, start..start));
        }
    }

    /// Notes that the items of the list around a paragraph are more than single lines.
    pub(super) fn loosen_list(&mut self) {
        let container =
            |frame: &Frame| matches!(frame, Frame::Holder(holder) if holder.is_container());
        let held = self.stack.iter().rposition(|frame| !container(frame)).unwrap_or_default();
        if let [.., Frame::List { loose, .. }, Frame::Holder(holder)] = &mut self.stack[..=held]
            && matches!(holder.kind, HolderKind::Item)
        {
            *loose = true;
        }
    }
}

/// Adds text as written, with what was masked in it put back.
fn push_masked(
    content: &mut Vec<RawInline>,
    source: &Source<'_>,
    range: Range<usize>,
    with_scripts: bool,
) {
    let mut expressions = source.expressions(&range).iter().peekable();
    let mut scripts = source.scripts(&range).iter().peekable();
    if !with_scripts {
        scripts = [].iter().peekable();
    }
    let mut at = range.start;
    let push_plain = |content: &mut Vec<RawInline>, range: Range<usize>| {
        if !range.is_empty() {
            push_text(content, source, &source.text[range.clone()], range);
        }
    };
    loop {
        let expression = expressions.peek().map(|next| next.range.start);
        let script = scripts.peek().map(|next| next.open);
        match (expression, script) {
            (None, None) => break,
            (Some(start), script) if script.is_none_or(|script| start < script) => {
                push_plain(content, at..start);
                let Some(expression) = expressions.next() else { break };
                content.push(RawInline::Expression {
                    text: source.expression_text(expression),
                    span: source.span(expression.range.clone()),
                });
                at = expression.range.end;
            }
            _ => {
                let Some(script) = scripts.next() else { break };
                // The closing mark of one that pulldown-cmark split is text, like its opening.
                if script.close >= range.end || script.open < at {
                    continue;
                }
                push_plain(content, at..script.open);
                let mut inside = Vec::new();
                push_plain(&mut inside, script.open + 1..script.close);
                content.push(if script.raised {
                    RawInline::Superscript(inside)
                } else {
                    RawInline::Subscript(inside)
                });
                at = script.close + 1;
            }
        }
    }
    push_plain(content, at..range.end);
}

/// Adds text, to the text before it where there is some.
fn push_text(content: &mut Vec<RawInline>, source: &Source<'_>, text: &str, range: Range<usize>) {
    let place = source.span(range);
    match content.last_mut() {
        Some(RawInline::Text(before, span)) => {
            before.push_str(text);
            span.end = place.end;
        }
        _ if text.is_empty() => {}
        _ => content.push(RawInline::Text(text.to_owned(), place)),
    }
}
