//! What stands in braces: the attributes of a container, and `{#id}` at the end of a text.

use std::ops::Range;

use super::source::Source;
use super::{Attribute, GivenId, RawInline};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// What is wrong with a container's attributes.
pub(super) struct Problem {
    pub(super) range: Range<usize>,
    pub(super) label: &'static str,
}

/// Reads `{name="value" ...}` up to the end of the line; the attributes up to the first problem.
pub(super) fn read(source: &Source<'_>, range: Range<usize>) -> (Vec<Attribute>, Option<Problem>) {
    let mut attributes = Vec::new();
    let problem = read_into(source, range, &mut attributes).err();
    (attributes, problem)
}

fn read_into(
    source: &Source<'_>,
    range: Range<usize>,
    attributes: &mut Vec<Attribute>,
) -> Result<(), Problem> {
    let bytes = source.text.as_bytes();
    let end = range.end;
    let skip_blanks = |at: usize| {
        at + bytes[at..end].iter().take_while(|byte| byte.is_ascii_whitespace()).count()
    };
    let problem = |at: usize, label| Err(Problem { range: at..end.max(at), label });

    let mut at = skip_blanks(range.start);
    if at == end {
        return Ok(());
    }
    if bytes[at] != b'{' {
        return problem(at, "only attributes in braces may stand behind the name");
    }
    at += 1;
    loop {
        at = skip_blanks(at);
        if at == end {
            return problem(range.start, "the brace is not closed on this line");
        }
        if bytes[at] == b'}' {
            at = skip_blanks(at + 1);
            return if at == end { Ok(()) } else { problem(at, "nothing may stand here") };
        }
        let name_start = at;
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        at += bytes[at..end].iter().take_while(is_name).count();
        if at == name_start {
            return problem(at, "an attribute starts with its name");
        }
        let name = &source.text[name_start..at];
        if !bytes[at..end].starts_with(b"=\"") {
            return problem(at, "`=` and a value in straight quotation marks go here");
        }
        let value_start = at + 2;
        let Some(value_end) = value_end(source, value_start..end) else {
            return problem(value_start - 1, "this quotation mark is not closed on this line");
        };
        if attributes.iter().any(|attribute| attribute.name == name) {
            return problem(name_start, "this attribute stands twice");
        }
        attributes.push(Attribute {
            name: name.to_owned(),
            name_span: source.span(name_start..name_start + name.len()),
            value: source.text[value_start..value_end].to_owned(),
            span: source.span(value_start..value_end),
        });
        at = value_end + 1;
        if at < end && bytes[at] != b'}' && !bytes[at].is_ascii_whitespace() {
            return problem(at, "a space goes between attributes");
        }
    }
}

/// Where the value's closing quotation mark stands. Those inside expressions do not count.
fn value_end(source: &Source<'_>, range: Range<usize>) -> Option<usize> {
    let bytes = source.text.as_bytes();
    let mut expressions = source.expressions(&range).iter().peekable();
    let mut at = range.start;
    while at < range.end {
        if let Some(expression) = expressions.next_if(|next| next.range.start == at) {
            at = expression.range.end;
            continue;
        }
        match bytes[at] {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}

/// Takes `{#id}` off the end of a text.
pub(super) fn take_id(
    content: &mut Vec<RawInline>,
    source: &Source<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<GivenId> {
    let Some(RawInline::Text(text, span)) = content.last_mut() else { return None };
    let range = source.range(*span);
    let written = source.text[range.clone()].trim_ascii_end();
    let open = written.strip_suffix('}')?.rfind("{#")?;
    let backslashes = written[..open].bytes().rev().take_while(|&byte| byte == b'\\').count();
    let id = &written[open + 2..written.len() - 1];
    // `{# ... #}` is reported as a template's comment.
    if backslashes % 2 == 1 || id.starts_with(' ') || id.ends_with('#') || id.contains('}') {
        return None;
    }
    let start = range.start + open;
    let id = GivenId {
        id: id.to_owned(),
        span: source.span(start + 2..range.start + written.len() - 1),
    };

    let kept = text.rfind("{#").map_or(0, |at| text[..at].trim_ascii_end().len());
    text.truncate(kept);
    *span = source.span(range.start..range.start + written[..open].trim_ascii_end().len());
    if kept == 0 {
        content.pop();
    }
    while matches!(content.last(), Some(RawInline::SoftBreak | RawInline::LineBreak)) {
        content.pop();
    }

    let is_id = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !id.id.is_empty() && id.id.bytes().all(is_id) {
        return Some(id);
    }
    let message = format!("`{}` cannot be an identifier", id.id);
    diagnostics.push(
        Diagnostic::new(Code::BadId, id.span, message)
            .help("use letters without accents, digits and hyphens, like `{#lines-by-place}`"),
    );
    None
}
