//! Raw HTML: refused, with the Markdown to write instead.

use std::ops::Range;

use super::source::Source;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const LESS_THAN: &str = "if `<` means less than, write `\\<`";

/// Elements without an end tag.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "wbr", "col", "link", "meta"];

/// Remembers which tags are open, so that a pair is reported once.
#[derive(Debug, Default)]
pub(super) struct Html {
    open: Vec<String>,
    /// Where the last tag ended: one that follows directly belongs to the same run.
    end: Option<usize>,
}

impl Html {
    /// A tag or comment in running text.
    pub(super) fn inline(
        &mut self,
        html: &str,
        range: Range<usize>,
        source: &Source<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        let follows = self.end.replace(range.end) == Some(range.start);
        if self.is_news(html) && !follows {
            report(html, range, source, diagnostics);
        }
    }

    /// A block of HTML: its first tag is reported, whatever else is in it.
    pub(super) fn block(
        &mut self,
        range: Range<usize>,
        source: &Source<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        self.end = None;
        let html = &source.text[range.clone()];
        let line = html.lines().next().unwrap_or_default();
        let tag = line.find('>').map_or(line, |end| &line[..=end]);
        let closed = tag_name(tag)
            .is_some_and(|name| html.to_ascii_lowercase().contains(&format!("</{name}")));
        if self.is_news(tag) {
            report(tag, range.start..range.start + tag.trim_ascii_end().len(), source, diagnostics);
        }
        if closed && !tag.starts_with("</") {
            self.open.pop();
        }
    }

    /// Whether the tag is anything but the end of one that was reported.
    fn is_news(&mut self, tag: &str) -> bool {
        let Some(name) = tag_name(tag) else { return true };
        if tag.starts_with("</") {
            match self.open.iter().rposition(|open| *open == name) {
                Some(at) => {
                    self.open.remove(at);
                    return false;
                }
                None => return true,
            }
        }
        if !tag.ends_with("/>") && !VOID.contains(&name.as_str()) {
            self.open.push(name);
        }
        true
    }
}

/// The element's name in lower case; none for comments, declarations and the like.
fn tag_name(tag: &str) -> Option<String> {
    let tag = tag.strip_prefix('<')?;
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(tag.len());
    (end > 0 && tag.as_bytes()[0].is_ascii_alphabetic()).then(|| tag[..end].to_ascii_lowercase())
}

fn report(tag: &str, range: Range<usize>, source: &Source<'_>, diagnostics: &mut Diagnostics) {
    let span = source.span(range);
    let name = tag_name(tag);
    let diagnostic = match &name {
        Some(name) if tag.starts_with("</") => {
            let message = format!("`</{name}>` is HTML, which is not read");
            Diagnostic::new(Code::RawHtml, span, message)
        }
        Some(name) => {
            let message = format!("`<{name}>` is HTML, which is not read");
            Diagnostic::new(Code::RawHtml, span, message)
        }
        None if tag.starts_with("<!--") => {
            Diagnostic::new(Code::RawHtml, span, "an HTML comment stands in the text")
        }
        None => Diagnostic::new(Code::RawHtml, span, "HTML stands in the text, which is not read"),
    };
    let known = name.as_deref().and_then(instead);
    let diagnostic = match (&name, known) {
        (None, _) if tag.starts_with("<!--") => {
            diagnostic.help("comments are not published: delete it")
        }
        (None, _) => diagnostic.help("delete it"),
        (Some(_), Some(help)) => diagnostic.help(help),
        (Some(_), None) => diagnostic.help("write the text alone"),
    };
    // Words behind the name that are no attributes, or no name at all: 3 <b and c> 2.
    let prose = tag.contains(' ') && !tag.contains('=') && !tag.ends_with("/>");
    let doubtful = name.is_some() && (known.is_none() || prose);
    diagnostics.push(if doubtful { diagnostic.help(LESS_THAN) } else { diagnostic });
}

/// What to write instead of an element.
fn instead(name: &str) -> Option<&'static str> {
    Some(match name {
        "br" => "end the line with a backslash or two spaces",
        "b" | "strong" => "for strong text write `**text**`",
        "i" | "em" | "cite" => "for emphasis write `*text*`",
        "a" => "for a link write `[text](address)`; for an anchor put `{#id}` at the end",
        "img" | "picture" | "figure" => "for an image write `![alternative text](file.png)`",
        "table" | "thead" | "tbody" | "tr" | "th" | "td" | "caption" => {
            "write a Markdown table, with `Table: caption` in the paragraph before it"
        }
        "sup" => "for superscript write `^2^`",
        "sub" => "for subscript write `~2~`",
        "del" | "s" | "strike" => "for struck-through text write `~~text~~`",
        "code" | "pre" | "kbd" | "samp" | "tt" => "for code write it between backticks",
        "ul" | "ol" | "li" => "for a list begin each item's line with `- ` or `1. `",
        "dl" | "dt" | "dd" => "write the term, and on the next line `: ` and its description",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "for a heading begin the line with `## `",
        "hr" => "for a thematic break write `***` on a line of its own",
        "blockquote" | "q" => "for a quotation begin each line with `> ` or use `::: quotation`",
        "abbr" => "write the abbreviation alone and define it in the glossary",
        "p" | "div" | "span" | "section" | "article" | "aside" | "header" | "footer" | "main" => {
            "write the text alone, or use a container like `::: callout`"
        }
        "u" | "font" | "center" | "big" | "small" | "style" | "mark" | "ins" => {
            "write the text alone: the theme decides how pages look"
        }
        "script" | "iframe" | "object" | "embed" | "form" | "input" | "button" | "video"
        | "audio" | "svg" | "details" | "summary" => "delete it: papers are text and exhibits only",
        _ => return None,
    })
}
