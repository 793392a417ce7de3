//! From pulldown-cmark's events to the tree, with a stack of open frames.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::containers;
use super::frames::{CodeKind, Frame, HolderKind, Run};
use super::html::Html;
use super::source::Source;
use super::{Document, ExhibitForm, RawBlock, RawFootnote};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::Align;

/// How many elements may stand inside one another. Later stages go down the tree by calling
/// themselves, so depth is stack; no paper needs a tenth of this.
const DEEPEST: usize = 64;

/// What is read beyond CommonMark. Heading attributes are not: [`super::attributes`] reads ids, for
/// paragraphs too and with their place.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_SUPERSCRIPT)
    .union(Options::ENABLE_SUBSCRIPT);

/// Builds the tree of one text.
pub(super) struct Builder<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) diagnostics: &'a mut Diagnostics,
    /// From the root to the innermost open element.
    pub(super) stack: Vec<Frame>,
    pub(super) footnotes: Vec<RawFootnote>,
    /// Labels of marks without a note, reported at the end when all notes are known.
    pub(super) lost_marks: Vec<(String, Span)>,
    /// Labels of marks with a note.
    pub(super) marks: BTreeSet<String>,
    html: Html,
    /// How many elements are open that are left out because they are too deep.
    skipped: usize,
    too_deep: bool,
    /// Which container lines were met.
    seen: Vec<bool>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a Source<'a>, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            source,
            diagnostics,
            stack: vec![Frame::holder(HolderKind::Root, 0..source.text.len())],
            footnotes: Vec::new(),
            lost_marks: Vec::new(),
            marks: BTreeSet::new(),
            html: Html::default(),
            skipped: 0,
            too_deep: false,
            seen: vec![false; source.lines.len()],
        }
    }

    /// The tree, and which of the source's container lines were container lines.
    pub(super) fn run(mut self) -> (Document, Vec<bool>) {
        let source = self.source;
        for (event, range) in Parser::new_ext(&source.masked, OPTIONS).into_offset_iter() {
            self.event(event, range);
        }
        let blocks = self.close_root();
        self.report_footnotes();
        (Document { blocks, footnotes: self.footnotes }, self.seen)
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::End(_) => self.end(),
            Event::Rule => self.rule(range),
            _ if self.skipped > 0 => {}
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.code(&text, range),
            Event::SoftBreak => self.inline(super::RawInline::SoftBreak, range),
            Event::HardBreak => self.inline(super::RawInline::LineBreak, range),
            Event::FootnoteReference(label) => self.footnote_mark(&label, range),
            Event::InlineHtml(html) => {
                self.html.inline(&html, range, self.source, self.diagnostics);
            }
            // Reported where its block starts.
            Event::Html(_) => {}
            // Mathematics and task lists are not enabled.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, range),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.skipped > 0 || self.is_too_deep(&range) {
            self.skipped += 1;
            return;
        }
        let frame = match tag {
            Tag::Paragraph => {
                self.loosen_list();
                Frame::run(Run::Paragraph { implied: false }, range)
            }
            Tag::Heading { level, .. } => Frame::run(Run::Heading(level as u8), range),
            Tag::BlockQuote(_) => Frame::holder(HolderKind::Quote, range),
            Tag::Item => Frame::holder(HolderKind::Item, range),
            Tag::DefinitionListDefinition => Frame::holder(HolderKind::Description, range),
            Tag::FootnoteDefinition(label) => {
                Frame::holder(HolderKind::Footnote { label: plain_label(&label) }, range)
            }
            Tag::CodeBlock(kind) => {
                match &kind {
                    CodeBlockKind::Fenced(info) => self.fence(info, &range),
                    CodeBlockKind::Indented => self.indented_words(&range),
                }
                self.code_frame(&kind, range)
            }
            Tag::HtmlBlock => {
                self.html.block(range, self.source, self.diagnostics);
                Frame::Html
            }
            Tag::List(start) => Frame::List { start, loose: false, items: Vec::new(), range },
            Tag::DefinitionList => Frame::Definitions { items: Vec::new(), range },
            Tag::DefinitionListTitle => Frame::run(Run::Term, range),
            Tag::Table(columns) => {
                let align = columns.into_iter().map(align).collect();
                Frame::Table { align, head: Vec::new(), rows: Vec::new(), range }
            }
            Tag::TableHead | Tag::TableRow => {
                self.row_length(&range);
                Frame::Row { cells: Vec::new() }
            }
            Tag::TableCell => Frame::run(Run::Cell, range),
            Tag::Emphasis => Frame::run(Run::Emphasis, range),
            Tag::Strong => Frame::run(Run::Strong, range),
            Tag::Strikethrough => Frame::run(Run::Strikethrough, range),
            Tag::Superscript => Frame::run(Run::Superscript, range),
            Tag::Subscript => Frame::run(Run::Subscript, range),
            Tag::Link { link_type, dest_url, title, .. } => {
                let automatic = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let mut target = self.source.restore(&dest_url);
                if link_type == LinkType::Email {
                    target.insert_str(0, "mailto:");
                }
                let title = self.title(&title);
                Frame::run(Run::Link { target, title, automatic }, range)
            }
            Tag::Image { dest_url, title, .. } => {
                let target = self.source.restore(&dest_url);
                Frame::run(Run::Image { target, title: self.title(&title) }, range)
            }
            // Not enabled: front matter is read before the body gets here.
            Tag::MetadataBlock(_) => Frame::Html,
        };
        match &frame {
            Frame::Run { kind, .. } if !kind.is_block() => self.imply_paragraph(&frame),
            _ => self.close_implied(),
        }
        self.stack.push(frame);
    }

    fn title(&self, title: &str) -> Option<String> {
        (!title.is_empty()).then(|| self.source.restore(title))
    }

    fn code_frame(&self, kind: &CodeBlockKind<'_>, block: Range<usize>) -> Frame {
        let language = match kind {
            CodeBlockKind::Indented => None,
            CodeBlockKind::Fenced(info) => info.split_ascii_whitespace().next(),
        };
        let kind = match language {
            Some("chart") => CodeKind::Exhibit(ExhibitForm::Chart),
            Some("table") => CodeKind::Exhibit(ExhibitForm::Table),
            Some("indicators") => CodeKind::Exhibit(ExhibitForm::Indicators),
            Some("lexicon") => CodeKind::Exhibit(ExhibitForm::Lexicon),
            Some("records") => CodeKind::Exhibit(ExhibitForm::Records),
            other => CodeKind::Plain(other.map(|language| self.source.restore(language))),
        };
        Frame::Code { kind, text: String::new(), range: None, block }
    }

    /// A thematic break, or a container line behind its mask.
    fn rule(&mut self, range: Range<usize>) {
        let lines = &self.source.lines;
        let found = lines.binary_search_by_key(&range.start, |line| line.range.start);
        let line = found.ok().map(|index| (index, &lines[index])).filter(|(_, line)| line.masked);
        if let Some((index, _)) = line {
            self.seen[index] = true;
        }
        if self.skipped > 0 {
            return;
        }
        self.close_implied();
        match line {
            None => self.push_block(RawBlock::Rule),
            Some((_, line)) if !line.opens => {
                self.close_container(line.colons, line.range.clone());
            }
            Some((_, line)) => {
                if self.is_too_deep(&line.range) {
                    return;
                }
                let opening = containers::read(line, self.source, self.diagnostics);
                let kind = HolderKind::Container {
                    name: opening.name,
                    attributes: opening.attributes,
                    colons: line.colons,
                };
                self.stack.push(Frame::holder(kind, line.range.clone()));
            }
        }
    }

    /// Closes the innermost container with that many colons, or else the innermost. Only those
    /// that were opened in the same list item, quote or note can be meant.
    fn close_container(&mut self, colons: usize, range: Range<usize>) {
        let open = self.open_containers();
        let Some(last) = open.last().map(|(at, _)| *at) else {
            // Where a container was left out for its depth, its closing line is no mistake.
            if !self.too_deep {
                let span = self.source.span(range);
                let message = "this closes a container, but none is open here";
                self.diagnostics.push(
                    Diagnostic::new(Code::BadContainer, span, message)
                        .help("delete the line, or open a container above, like `::: callout`"),
                );
            }
            return;
        };
        let meant = open.iter().rev().find(|(_, opened)| *opened == colons);
        let meant = meant.map_or(last, |(at, _)| *at);
        while self.stack.len() > meant + 1 {
            self.report_unclosed();
            self.close_holder();
        }
        self.close_holder();
    }

    /// Reports the first element that is nested too deeply.
    fn is_too_deep(&mut self, range: &Range<usize>) -> bool {
        if self.stack.len() < DEEPEST {
            return false;
        }
        if !self.too_deep {
            self.too_deep = true;
            let length = self.source.text[range.clone()].lines().next().map_or(0, str::len);
            let span = self.source.span(range.start..range.start + length);
            let message = format!("more than {DEEPEST} elements stand inside one another here");
            self.diagnostics.push(
                Diagnostic::new(Code::BadContainer, span, message)
                    .help("take out levels of lists, quotations or containers"),
            );
        }
        true
    }
}

impl Run {
    /// Whether it stands as a block, or as a part of one that is no paragraph.
    fn is_block(&self) -> bool {
        matches!(self, Self::Paragraph { .. } | Self::Heading(_) | Self::Term | Self::Cell)
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Centre,
        Alignment::Right => Align::Right,
    }
}

/// A footnote's label without what does not count: case and the sort of blank space.
pub(super) fn plain_label(label: &str) -> String {
    let mut plain = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase));
    }
    plain
}
