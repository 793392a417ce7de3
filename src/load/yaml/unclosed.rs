//! A `[` or `{` that a line opens and does not close, while the next line begins something new: the
//! parser reads on and gives up further down.

use super::lines::{Line, is_entry};
use super::syntax::Finding;

/// The finding about the first such bracket on or above the line where the parser gave up.
pub(super) fn find(lines: &[Line<'_>], here: usize) -> Option<Finding> {
    (0..=here.min(lines.len().checked_sub(1)?)).find_map(|at| on(lines, at))
}

fn on(lines: &[Line<'_>], at: usize) -> Option<Finding> {
    let line = &lines[at];
    let (opening, column) = opening(line)?;
    let value = &line.text[opening..];
    // `contact: {` alone goes on below.
    if value.trim_end().len() == 1 {
        return None;
    }
    let mut brackets = Brackets::default();
    brackets.read(value)?;
    if brackets.open.is_empty() {
        return None;
    }
    let missing: String = brackets.open.iter().rev().collect();
    for below in &lines[at + 1..] {
        if below.indent() <= column && is_entry(below.content()) {
            break;
        }
        brackets.read(below.text)?;
        if brackets.open.is_empty() {
            return None;
        }
    }
    let bracket = &value[..1];
    let end = line.start + line.text.trim_end().len();
    let message = format!("this `{bracket}` is not closed");
    let help = format!("write `{missing}` at the end of the line");
    let is_text = !value.contains(if bracket == "[" { "," } else { ":" });
    let quote = format!(
        "or put quotation marks around the value, where `{bracket}` is the start of a text"
    );
    let help: &[&str] = if is_text { &[&help, &quote] } else { &[&help] };
    Some(Finding::new(line.start + opening..end, &message, help))
}

/// Where a value that starts with a bracket begins on a line, and the column its key or dash has: what
/// stands there or further left on the lines below is no part of it.
fn opening(line: &Line<'_>) -> Option<(usize, usize)> {
    let mut at = line.indent();
    let mut column = at;
    while let Some(behind) = line.text[at..].strip_prefix("- ") {
        column = at;
        at += 2 + behind.len() - behind.trim_start_matches(' ').len();
    }
    let is_bracket = |at: usize| line.text[at..].starts_with(['[', '{']);
    if at > column && is_bracket(at) {
        return Some((at, column));
    }
    let key = line.text[at..].find(": ").filter(|end| {
        let key = &line.text[at..at + end];
        !key.contains(['"', '\'', '[', '{', '#'])
    })?;
    let behind = &line.text[at + key + 1..];
    let value = at + key + 1 + behind.len() - behind.trim_start_matches(' ').len();
    is_bracket(value).then_some((value, at))
}

/// What closes the brackets that are open, the innermost last.
#[derive(Default)]
struct Brackets {
    open: Vec<char>,
}

impl Brackets {
    /// Reads on; none where something else is wrong with the line: a quotation mark without its partner,
    /// a bracket closed by another.
    fn read(&mut self, text: &str) -> Option<()> {
        let mut quotation: Option<char> = None;
        let (mut starts, mut escaped, mut blank) = (true, false, true);
        for c in text.chars() {
            match quotation {
                Some('"') if escaped => escaped = false,
                Some('"') if c == '\\' => escaped = true,
                Some(mark) if c == mark => quotation = None,
                Some(_) => {}
                None => match c {
                    '"' | '\'' if starts => quotation = Some(c),
                    '#' if blank => return Some(()),
                    '[' => self.open.push(']'),
                    '{' => self.open.push('}'),
                    ']' | '}' => {
                        self.open.pop().filter(|closing| *closing == c)?;
                        if self.open.is_empty() {
                            return Some(());
                        }
                    }
                    _ => {}
                },
            }
            blank = c.is_whitespace();
            starts = matches!(c, '[' | '{' | ',' | ':') || (starts && blank);
        }
        quotation.is_none().then_some(())
    }
}
