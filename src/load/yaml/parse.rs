//! From YAML text to the tree.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_yaml::granit_parser::{
    Event, Options, Parser, ScalarStyle, ScanError, Span as Range, StrInput, StructureStyle,
};

use super::{Entry, Node, NodeKind, Places, slips, syntax};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};

/// The most a file may expand to: a value counts one, and one more for every 32 bytes of text.
const MOST: usize = 1_000_000;

/// Reads YAML that starts at byte `offset` of a file. Findings: syntax, duplicate keys, input budget.
/// An empty text is [`NodeKind::Null`]; none is returned only where there was an error.
pub fn parse(
    text: &str,
    file: FileId,
    offset: usize,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    let mut builder = Builder {
        text,
        file,
        offset,
        parser: Parser::new_from_str_with_options(text, options),
        anchors: BTreeMap::new(),
        size: 0,
        open: Vec::new(),
        slips: Vec::new(),
        diagnostics,
    };
    match builder.stream() {
        Ok(node) => Some(node),
        Err(Stop::Syntax(error)) => {
            builder.report_syntax(&error);
            None
        }
        Err(Stop::Reported) => None,
    }
}

/// Why the tree could not be finished.
enum Stop {
    /// The parser gave up.
    Syntax(ScanError),
    /// The reason has been reported.
    Reported,
}

struct Builder<'t, 'd> {
    text: &'t str,
    file: FileId,
    offset: usize,
    parser: Parser<'t, StrInput<'t>>,
    /// Anchored values that are complete, with their size.
    anchors: BTreeMap<usize, (Node, usize)>,
    size: usize,
    /// Where the `[` and `{` stand that are not yet closed.
    open: Vec<usize>,
    /// The ends of unquoted expressions that were reported.
    slips: Vec<usize>,
    diagnostics: &'d mut Diagnostics,
}

impl<'t> Builder<'t, '_> {
    fn next(&mut self) -> Result<(Event<'t>, Range), Stop> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(Stop::Syntax(error)),
            None => Ok((Event::StreamEnd, Range::default())),
        }
    }

    fn stream(&mut self) -> Result<Node, Stop> {
        let mut root = None;
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(..) if root.is_some() => {
                    let finding = "a second document starts here: `---` may stand only once";
                    self.push(Code::YamlSyntax, self.span(range), finding);
                    return Err(Stop::Reported);
                }
                event if event.is_node() => root = Some(self.node(event, range)?.0),
                _ => {}
            }
        }
        let nothing = Span::new(self.file, self.offset, self.offset);
        Ok(root.unwrap_or(Node { kind: NodeKind::Null, span: nothing }))
    }

    /// Builds the value that begins with an event; also says how large it is.
    fn node(&mut self, event: Event<'t>, range: Range) -> Result<(Node, usize), Stop> {
        if event.tag().is_some() {
            let span = range.tag_span().map_or_else(|| self.span(range), |tag| self.span(tag));
            self.diagnostics.push(syntax::tag(span));
        }
        let anchor = event.anchor_id();
        let before = self.size;
        let node = match event {
            Event::Alias(id) => return self.alias(id, range),
            Event::Scalar(value, style, ..) => self.scalar(&value, style, range)?,
            Event::SequenceStart(style, ..) => self.sequence(style, range)?,
            Event::MappingStart(style, ..) => self.mapping(style, range)?,
            _ => Node { kind: NodeKind::Null, span: self.span(range) },
        };
        let size = self.size - before;
        if let Some(id) = anchor {
            self.grow(size, range)?;
            self.anchors.insert(id, (node.clone(), size));
        }
        Ok((node, size))
    }

    fn alias(&mut self, id: usize, range: Range) -> Result<(Node, usize), Stop> {
        let Some(size) = self.anchors.get(&id).map(|(_, size)| *size) else {
            self.push(Code::YamlSyntax, self.span(range), "this value refers to itself");
            return Err(Stop::Reported);
        };
        // Before the copy: a few lines of aliases can ask for more memory than there is.
        self.grow(size, range)?;
        let node = self.anchors[&id].0.clone();
        Ok((node, size))
    }

    fn scalar(&mut self, value: &str, style: ScalarStyle, range: Range) -> Result<Node, Stop> {
        self.grow(1 + value.len() / 32, range)?;
        let span = self.span(range);
        if style == ScalarStyle::Plain && matches!(value, "~" | "null" | "Null" | "NULL" | "") {
            return Ok(Node { kind: NodeKind::Null, span });
        }
        let text_span = match style {
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                Span::new(self.file, span.start + 1, span.end.saturating_sub(1))
            }
            _ => span,
        };
        let quoted = style != ScalarStyle::Plain;
        let written = &self.rest(span.start)[..span.end - span.start];
        self.refuse_line(written, style, span)?;
        slips::report(written, self.rest(span.end), span, self.diagnostics);
        let text = slips::without_controls(value, span, self.diagnostics);
        let inside = &self.rest(text_span.start)[..text_span.end - text_span.start];
        let places = Places::of(&text, inside, text_span.start).map(Arc::new);
        Ok(Node { kind: NodeKind::Scalar { text, quoted, text_span, places }, span })
    }

    fn sequence(&mut self, style: StructureStyle, range: Range) -> Result<Node, Stop> {
        self.grow(1, range)?;
        let mut span = self.enter(style, range);
        let mut items = Vec::new();
        loop {
            let (event, range) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                self.leave(style, range, &mut span);
                return Ok(Node { kind: NodeKind::Sequence(items), span });
            }
            let (item, _) = self.node(event, range)?;
            span.end = span.end.max(item.span.end);
            items.push(item);
        }
    }

    fn mapping(&mut self, style: StructureStyle, range: Range) -> Result<Node, Stop> {
        self.grow(1, range)?;
        let mut span = self.enter(style, range);
        if style == StructureStyle::Flow && self.rest(span.start).starts_with("{{") {
            return self.unquoted_expression(span);
        }
        let mut entries = Vec::new();
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        loop {
            let (event, range) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                self.leave(style, range, &mut span);
                return Ok(Node { kind: NodeKind::Mapping(entries), span });
            }
            let (key, _) = self.node(event, range)?;
            self.refuse_key(&key)?;
            let (event, range) = self.next()?;
            let (value, _) = self.node(event, range)?;
            self.refuse_bare_group(&key, &value)?;
            span.end = span.end.max(value.span.end).max(key.span.end);
            let Node { kind: NodeKind::Scalar { text, .. }, span: key_span } = key else {
                self.push(Code::YamlSyntax, key.span, "a key must be a word");
                continue;
            };
            if let Some(first) = first.get(&text).copied() {
                // A key given by an alias stands where it was anchored, perhaps in front of the first.
                let between = first.start - self.offset..key_span.start - self.offset;
                let between = self.text.get(between).unwrap_or_default();
                self.diagnostics.push(syntax::duplicate_key(&text, key_span, between));
                continue;
            }
            if let Some(behind) =
                self.rest(key_span.end).strip_prefix(':').filter(|_| value.is_null())
            {
                let colon = Span::new(self.file, key_span.end, key_span.end + 1);
                slips::comment("", behind, colon, self.diagnostics);
            }
            first.insert(text.clone(), key_span);
            entries.push(Entry { key: text, key_span, value });
        }
    }

    /// `{{ ... }}` without quotation marks is a mapping in a mapping to YAML. It is reported and taken
    /// for the text the writer meant, so that the rest of the file is read.
    fn unquoted_expression(&mut self, mut span: Span) -> Result<Node, Stop> {
        let mut depth = 1;
        while depth > 0 {
            let (event, range) = self.next()?;
            match event {
                Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
                Event::MappingEnd | Event::SequenceEnd => depth -= 1,
                Event::StreamEnd => break,
                _ => {}
            }
            span.end = span.end.max(self.span(range).end);
        }
        self.open.pop();
        self.slips.push(span.end);
        if self.open.is_empty() {
            // Outside brackets the value goes on to the end of the line.
            let rest = self.rest(span.end);
            span.end += rest.lines().next().map_or(0, |line| line.trim_end().len());
        }
        let text = self.text[span.start - self.offset..span.end - self.offset].to_owned();
        self.diagnostics.push(syntax::unquoted_expression(span, &text));
        let kind = NodeKind::Scalar { text, quoted: true, text_span: span, places: None };
        Ok(Node { kind, span })
    }

    fn enter(&mut self, style: StructureStyle, range: Range) -> Span {
        let span = self.span(range);
        if style == StructureStyle::Flow {
            self.open.push(span.start);
        }
        span
    }

    fn leave(&mut self, style: StructureStyle, range: Range, span: &mut Span) {
        // The end of a block is where the next line begins; that of its last value is better.
        if style == StructureStyle::Flow {
            self.open.pop();
            span.end = span.end.max(self.span(range).end);
        }
    }

    /// Counts what the tree holds. Text written in the file counts too, but a file is never that large.
    fn grow(&mut self, size: usize, range: Range) -> Result<(), Stop> {
        self.size += size;
        if self.size <= MOST {
            return Ok(());
        }
        let finding = "this file expands to more data than any content needs";
        self.diagnostics.push(
            Diagnostic::new(Code::YamlBudget, self.span(range), finding)
                .help("write the values out instead of repeating them with `&` and `*`")
                .help("keep large tables in a CSV file: `csv: name.csv`"),
        );
        Err(Stop::Reported)
    }

    fn span(&self, range: Range) -> Span {
        let start = range.start.byte_offset().unwrap_or_default();
        let end = range.end.byte_offset().unwrap_or(start);
        Span::new(self.file, self.offset + start, self.offset + end)
    }

    fn rest(&self, position: usize) -> &'t str {
        self.text.get(position - self.offset..).unwrap_or_default()
    }

    fn push(&mut self, code: Code, span: Span, message: &str) {
        self.diagnostics.push(Diagnostic::new(code, span, message));
    }

    fn report_syntax(&mut self, error: &ScanError) {
        let place = error.marker().byte_offset().unwrap_or_default().min(self.text.len());
        let on_this_line = |end: &usize| {
            let end = (end - self.offset).min(place);
            !self.text[end..place].contains('\n')
        };
        if self.slips.iter().any(on_this_line) {
            return; // what follows an unquoted expression is no mistake of its own
        }
        let open = self.open.last().map(|start| start - self.offset);
        let finding = syntax::explain(error.kind(), self.text, place, open);
        self.diagnostics.push(finding.into_diagnostic(self.file, self.offset));
    }
}

mod refuse;
#[cfg(test)]
mod tests;
