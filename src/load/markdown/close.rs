//! Closing frames: what each becomes, and where it goes.

use std::ops::Range;

use super::attributes::take_id;
use super::build::Builder;
use super::ends::line_start;
use super::frames::{CodeKind, Frame, Holder, HolderKind, Run};
use super::{RawBlock, RawFootnote, RawInline};
use crate::diagnostic::{Code, Diagnostic};

impl Builder<'_> {
    /// Closes the element that pulldown-cmark says has ended, with all that is open inside it.
    pub(super) fn end(&mut self) {
        self.close_implied();
        while self.is_container() {
            self.report_unclosed();
            self.close_holder();
        }
        let Some(frame) = self.stack.pop() else { return };
        match frame {
            Frame::Holder(holder) => self.holder(holder),
            Frame::List { start, loose, items, range } => {
                let span = self.source.block_span(range);
                self.push_block(RawBlock::List { start, tight: !loose, items, span });
            }
            Frame::Definitions { items, range } => {
                let span = self.source.block_span(range);
                self.push_block(RawBlock::Definitions { items, span });
            }
            Frame::Table { align, head, rows, range } => {
                let span = self.source.block_span(range);
                self.push_block(RawBlock::Table { caption: None, align, head, rows, span });
            }
            Frame::Row { cells } => {
                if let Some(Frame::Table { head, rows, .. }) = self.stack.last_mut() {
                    // The head comes first and has a cell for every column.
                    if head.is_empty() { *head = cells } else { rows.push(cells) }
                }
            }
            Frame::Run { kind, content, range } => self.run_closed(kind, content, range),
            Frame::Code { kind, text, range: code, block } => {
                let block = self.code_block(kind, text, code, block);
                self.push_block(block);
            }
            Frame::Html => {}
        }
    }

    /// Closes what is still open at the end of the text.
    pub(super) fn close_root(&mut self) -> Vec<RawBlock> {
        self.close_implied();
        while self.is_container() {
            self.report_unclosed();
            self.close_holder();
        }
        match self.stack.pop() {
            Some(Frame::Holder(mut holder)) => {
                self.caption_without_table(&mut holder);
                if !self.source.is_line() {
                    self.bold_headings(&holder.blocks);
                }
                holder.blocks
            }
            _ => Vec::new(),
        }
    }

    /// Closes the paragraph that pulldown-cmark has no event for, where one is open.
    pub(super) fn close_implied(&mut self) {
        if matches!(
            self.stack.last(),
            Some(Frame::Run { kind: Run::Paragraph { implied: true }, .. })
        ) && let Some(Frame::Run { kind, content, range }) = self.stack.pop()
        {
            self.run_closed(kind, content, range);
        }
    }

    fn is_container(&self) -> bool {
        self.container_at(self.stack.len() - 1).is_some()
    }

    /// How many colons opened the container at a place of the stack, where one is there.
    fn container_at(&self, at: usize) -> Option<usize> {
        match self.stack.get(at) {
            Some(Frame::Holder(Holder { kind: HolderKind::Container { colons, .. }, .. })) => {
                Some(*colons)
            }
            _ => None,
        }
    }

    /// The containers open at the innermost place: their places on the stack and their colons.
    pub(super) fn open_containers(&self) -> Vec<(usize, usize)> {
        let mut open: Vec<_> = (0..self.stack.len())
            .rev()
            .map_while(|at| self.container_at(at).map(|colons| (at, colons)))
            .collect();
        open.reverse();
        open
    }

    /// Reports that the innermost container is not closed.
    pub(super) fn report_unclosed(&mut self) {
        if let Some(Frame::Holder(Holder {
            kind: HolderKind::Container { colons, .. },
            range,
            ..
        })) = self.stack.last()
        {
            let span = self.source.block_span(range.clone());
            let help = format!("end it with a line of its own: `{}`", ":".repeat(*colons));
            let message = "this container is not closed";
            self.diagnostics
                .push(Diagnostic::new(Code::UnclosedContainer, span, message).help(help));
        }
    }

    /// Closes the innermost frame, which holds blocks.
    pub(super) fn close_holder(&mut self) {
        if let Some(Frame::Holder(holder)) = self.stack.pop() {
            self.holder(holder);
        }
    }

    fn holder(&mut self, mut holder: Holder) {
        self.caption_without_table(&mut holder);
        let Holder { kind, blocks, range, .. } = holder;
        match kind {
            HolderKind::Root => {}
            HolderKind::Item => {
                if let Some(Frame::List { items, .. }) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
            HolderKind::Description => {
                if let Some(Frame::Definitions { items, .. }) = self.stack.last_mut() {
                    match items.last_mut() {
                        Some((_, descriptions)) => descriptions.push(blocks),
                        None => items.push((Vec::new(), vec![blocks])),
                    }
                }
            }
            HolderKind::Quote => {
                let span = self.source.block_span(range);
                self.push_block(RawBlock::Quote { blocks, span });
            }
            HolderKind::Footnote { label } => {
                let span = self.source.block_span(range);
                self.footnotes.push(RawFootnote { label, blocks, span });
            }
            HolderKind::Container { name: Some(name), attributes, .. } => {
                let name = name.to_owned();
                let span = self.source.block_span(range);
                self.push_block(RawBlock::Container { name, attributes, blocks, span });
            }
            HolderKind::Container { name: None, .. } => {
                for block in blocks {
                    self.push_block(block);
                }
            }
        }
    }

    fn run_closed(&mut self, kind: Run, mut content: Vec<RawInline>, range: Range<usize>) {
        let inline = match kind {
            Run::Paragraph { .. } => return self.paragraph(content, range),
            Run::Heading(level) => {
                let id = take_id(&mut content, self.source, self.diagnostics);
                let span = self.source.block_span(range);
                if content.is_empty() {
                    self.diagnostics.push(
                        Diagnostic::new(Code::EmptyHeading, span, "this heading has no words")
                            .help("write what the section is about, or delete the line")
                            .help("people who listen to the page find sections by their headings"),
                    );
                }
                return self.push_block(RawBlock::Heading { level, id, content, span });
            }
            Run::Term => {
                if let Some(Frame::Definitions { items, .. }) = self.stack.last_mut() {
                    items.push((content, Vec::new()));
                }
                return;
            }
            Run::Cell => {
                if let Some(Frame::Row { cells }) = self.stack.last_mut() {
                    cells.push(content);
                }
                return;
            }
            Run::Emphasis => RawInline::Emphasis(content),
            Run::Strong => RawInline::Strong(content),
            Run::Strikethrough => RawInline::Strikethrough(content),
            Run::Superscript => RawInline::Superscript(content),
            Run::Subscript => RawInline::Subscript(content),
            Run::Link { target, title, .. } => {
                let span = self.source.span(range.clone());
                self.link_words(&content, span);
                RawInline::Link { target, title, content, span }
            }
            Run::Image { target, title } => {
                let span = self.source.span(range.clone());
                RawInline::Image { target, title, alt: content, span }
            }
        };
        self.inline(inline, range);
    }

    fn paragraph(&mut self, mut content: Vec<RawInline>, range: Range<usize>) {
        // Nothing is left where all of it was raw HTML.
        if content.is_empty() {
            return;
        }
        // A line of YAML has no place for an id: braces in it stay text.
        let id = if self.source.is_line() {
            None
        } else {
            take_id(&mut content, self.source, self.diagnostics)
        };
        let span = self.source.block_span(range);
        self.push_block(RawBlock::Paragraph { content, id, span });
    }

    fn code_block(
        &self,
        kind: CodeKind,
        mut text: String,
        code: Option<Range<usize>>,
        block: Range<usize>,
    ) -> RawBlock {
        match kind {
            CodeKind::Plain(language) => {
                if text.ends_with('\n') {
                    text.pop();
                }
                RawBlock::Code { language, text }
            }
            CodeKind::Exhibit(form) => {
                let range = code.unwrap_or_else(|| {
                    let line = self.source.text[block.clone()].find('\n').map_or(0, |at| at + 1);
                    block.start + line..block.start + line
                });
                if let Some((text, range)) = as_in_file(self.source.text, &text, &range) {
                    return RawBlock::Exhibit { form, text, span: self.source.span(range) };
                }
                // pulldown-cmark writes `\n` for `\r\n`, which would move every place in the YAML.
                let written = &self.source.text[range.clone()];
                if written.len() != text.len() && written.replace("\r\n", "\n") == text {
                    written.clone_into(&mut text);
                }
                RawBlock::Exhibit { form, text, span: self.source.span(range) }
            }
        }
    }
}

/// The lines of code with what stands before them in the file as spaces, so that places in them are
/// right; none where they start at different columns, which YAML would take for a difference.
fn as_in_file(file: &str, code: &str, range: &Range<usize>) -> Option<(String, Range<usize>)> {
    let start = line_start(file.as_bytes(), range.start);
    let indentation = range.start - start;
    if indentation == 0 {
        return None;
    }
    let written = &file[start..range.end];
    let mut text = String::with_capacity(written.len());
    let mut code = code.lines();
    for line in written.split_inclusive('\n') {
        let inside = code.next()?;
        let (line, end) = line.split_at(line.trim_end_matches(['\n', '\r']).len());
        let before = line.len() - inside.len().min(line.len());
        if !line.ends_with(inside) || before != indentation && !inside.trim().is_empty() {
            return None;
        }
        text.extend(std::iter::repeat_n(' ', before));
        text.push_str(inside);
        text.push_str(end);
    }
    code.next().is_none().then_some((text, start..range.end))
}
