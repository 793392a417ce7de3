//! The lines of a YAML text around the place where the parser gave up: what they look like says more of
//! what a writer did than the parser does.

use super::syntax::Finding;

/// A line with something on it, without its line break.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Where it starts in the text.
    pub start: usize,
    /// What stands on it.
    pub text: &'t str,
}

impl<'t> Line<'t> {
    /// How many spaces stand in front.
    pub fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// The line without the white space around it.
    pub fn content(&self) -> &'t str {
        self.text.trim()
    }

    /// The content behind the dashes of items, with its column.
    fn behind_dashes(&self) -> (usize, &'t str) {
        let mut column = self.indent();
        let mut content = &self.text[column..];
        while let Some(behind) = content.strip_prefix("- ") {
            content = behind.trim_start_matches(' ');
            column = self.text.len() - content.len();
        }
        (column, content.trim_end())
    }

    fn whole(&self) -> std::ops::Range<usize> {
        self.start..self.start + self.text.trim_end().len()
    }

    fn finding(&self, message: &str, help: &[&str]) -> Finding {
        Finding::new(self.whole(), message, help)
    }
}

/// The lines of a text, and which of them holds a byte, or is the last above it. Empty lines, comments
/// and the texts below `key: |` are left out.
pub(super) fn of(text: &str, at: usize) -> (Vec<Line<'_>>, usize) {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut start = 0;
    let mut block = None;
    for whole in text.split_inclusive('\n') {
        let line = Line { start, text: whole.trim_end_matches(['\r', '\n']) };
        start += whole.len();
        if line.content().is_empty() || line.content().starts_with('#') {
            continue;
        }
        if block.is_some_and(|indent| line.indent() > indent) {
            continue;
        }
        let header = line.content().rsplit(' ').next().unwrap_or_default();
        block = matches!(header, "|" | ">" | "|-" | ">-" | "|+" | ">+").then(|| line.indent());
        lines.push(line);
    }
    let here = lines.iter().rposition(|line| line.start <= at).unwrap_or(0);
    (lines, here)
}

/// Whether a line begins an item or a key.
pub(super) fn is_entry(content: &str) -> bool {
    content == "-"
        || content.starts_with("- ")
        || content.split_once(':').is_some_and(|(key, behind)| {
            !key.contains(['[', '{', ',', '"'])
                && (behind.is_empty() || behind.starts_with([' ', '\r']))
        })
}

/// A key in front of a bracket without a colon between them: `contact { role: Chief executive }`.
pub(super) fn bare_group(lines: &[Line<'_>], here: usize) -> Option<Finding> {
    let line = lines.get(here)?;
    let (_, content) = line.behind_dashes();
    let end = content.find(|c: char| !is_key_character(c)).filter(|end| *end > 0)?;
    let (key, value) = (&content[..end], content[end..].trim_start_matches(' '));
    let closing = match value.chars().next()? {
        '{' => "}",
        '[' => "]",
        _ => return None,
    };
    let help = format!("write `{key}: {} ... {closing}`", &value[..1]);
    Some(line.finding(&format!("the colon behind `{key}` is missing"), &[&help]))
}

/// The slip that the shape of the lines shows where the parser gave up.
pub(super) fn shape(lines: &[Line<'_>], here: usize) -> Option<Finding> {
    let line = lines.get(here)?;
    let above = here.checked_sub(1).map(|at| &lines[at]);
    missing_dash(lines, here)
        .or_else(|| squeezed_dash(lines, here))
        .or_else(|| no_colon_above(lines, here))
        .or_else(|| no_colon(line))
        .or_else(|| first_line_indented(lines, line))
        .or_else(|| above.and_then(|_| other_column(&lines[..here], line)))
}

/// A row without the dash that the rows beside it have.
fn missing_dash(lines: &[Line<'_>], here: usize) -> Option<Finding> {
    let is_item = |at: usize| lines.get(at).is_some_and(|line| line.content().starts_with("- "));
    [Some(here), here.checked_sub(1)].into_iter().flatten().find_map(|at| {
        let line = &lines[at];
        let beside = is_item(at + 1) || at.checked_sub(1).is_some_and(is_item);
        let is_row = line.content().starts_with(['[', '{']);
        let help = format!("write `- {}`", line.content());
        (is_row && beside).then(|| {
            let message = "the dash in front of this item is missing";
            line.finding(message, &[&help, "start it below the dashes of the other items"])
        })
    })
}

/// `-2 Street` among other items.
fn squeezed_dash(lines: &[Line<'_>], here: usize) -> Option<Finding> {
    let is_item = |at: usize| lines.get(at).is_some_and(|line| line.content().starts_with("- "));
    let line = &lines[here];
    let item = line.content().strip_prefix('-').filter(|item| !item.starts_with([' ', '-']))?;
    let beside = is_item(here + 1) || here.checked_sub(1).is_some_and(is_item);
    let help = format!("write `- {item}`");
    (beside && !item.is_empty())
        .then(|| line.finding("the space behind the dash is missing", &[&help]))
}

/// A key without a colon as the first of its group: the parser takes it for a text and the next line for
/// its end.
fn no_colon_above(lines: &[Line<'_>], here: usize) -> Option<Finding> {
    let at = here.checked_sub(1)?;
    let (column, _) = lines[at].behind_dashes();
    let opens = lines[at].content().starts_with("- ")
        || at.checked_sub(1).is_none_or(|before| lines[before].content().ends_with(':'));
    let here = &lines[here];
    let item = |line: &Line<'_>| line.content().starts_with("- ");
    if !opens || !is_entry(here.content()) || (item(&lines[at]) && item(here)) {
        return None;
    }
    let value_below = here.indent() > column || here.content().starts_with("- ");
    let single = !lines[at].behind_dashes().1.contains(' ');
    (here.indent() == column || (value_below && single)).then(|| colon_missing(&lines[at]))?
}

/// A line among keys that has no colon.
fn no_colon(line: &Line<'_>) -> Option<Finding> {
    if line.content().starts_with("- ") {
        return None;
    }
    let finding = colon_missing(line)?;
    let equals = line.content().split_whitespace().nth(1) == Some("=");
    if equals || !line.content().contains(' ') {
        return Some(finding);
    }
    // `in the county` below `title: Drugs` is no key, `title Drugs` below `kind: letter` is one.
    let or = finding.help().map(|help| format!("where it begins with a key, {help}"));
    let message = "this line has no colon";
    let help = "where it goes on with the text above, put spaces in front of it";
    Some(line.finding(message, &[help, or.as_deref().unwrap_or_default()]))
}

fn colon_missing(line: &Line<'_>) -> Option<Finding> {
    let (_, content) = line.behind_dashes();
    let (key, value) = content.split_once(' ').unwrap_or((content, ""));
    let is_key = key.starts_with(char::is_alphabetic) && key.chars().all(is_key_character);
    if !is_key || content.contains(':') {
        return None;
    }
    let value = value.trim().trim_start_matches('=').trim_start();
    let help = match value {
        "" => format!("write `{key}:`"),
        value => format!("write `{key}: {value}`"),
    };
    Some(line.finding(&format!("the colon behind `{key}` is missing"), &[&help]))
}

/// A first line with spaces in front of it, and others without.
fn first_line_indented(lines: &[Line<'_>], here: &Line<'_>) -> Option<Finding> {
    let first = lines.first()?;
    (first.indent() > here.indent() && first.start < here.start).then(|| match here.indent() {
        0 => first.finding(
            "this line has spaces in front of it, and the lines below it have none",
            &["delete the spaces"],
        ),
        _ => first.finding(
            "this line is indented further than the lines below it",
            &["start all keys of one group below each other"],
        ),
    })
}

/// An item whose dash does not stand below the one above.
fn other_column(above: &[Line<'_>], line: &Line<'_>) -> Option<Finding> {
    if !line.content().starts_with("- ") {
        return None;
    }
    for before in above.iter().rev() {
        if before.content().starts_with("- ") {
            let wanted = before.indent();
            let spaces =
                if wanted == 1 { "1 space".to_owned() } else { format!("{wanted} spaces") };
            let help = format!("put {spaces} in front of it");
            return (wanted != line.indent())
                .then(|| line.finding("this dash does not stand below the one above", &[&help]));
        }
        if before.indent() <= line.indent() {
            return None;
        }
    }
    None
}

fn is_key_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}
