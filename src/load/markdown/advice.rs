//! What to write instead: the findings about slips of writing that depend on the writer's own words.

use crate::diagnostic::{Code, Diagnostic, Span};

/// The finding about a heading whose hashes no space follows.
pub(super) fn heading(span: Span, written: &str, hashes: usize) -> Diagnostic {
    let finding = Diagnostic::new(Code::LeftAsText, span, "this is not read as a heading");
    let (marks, words) = written.split_at(hashes);
    let heading = format!("`{marks} {}`", words.trim());
    if words.starts_with(char::is_whitespace) {
        finding.help(format!(
            "the space behind the hashes is a non-breaking one: type it anew, {heading}"
        ))
    } else {
        finding.help(format!("put a space behind the hashes: {heading}"))
    }
}

/// The finding about `[words] (address)`, `(address)[words]` and `[words][1]`.
pub(super) fn near_link(span: Span, written: &str) -> Diagnostic {
    let image = written.starts_with('!');
    let what = if image { "image" } else { "link" };
    let message = format!("this is not read as {} {what}", if image { "an" } else { "a" });
    let finding = Diagnostic::new(Code::LeftAsText, span, message);
    let (first, last) = written.split_once([']', ')']).unwrap_or((written, ""));
    let (first, last) = (
        first.trim_start_matches(['!', '[', '(']),
        last.trim_start().trim_matches(['(', ')', '[', ']']),
    );
    if written.starts_with('(') {
        return finding.help(format!("the words stand first: `[{last}]({first})`"));
    }
    if written.ends_with(']') {
        return finding
            .help(format!("write the address behind the words: `[{first}](https://...)`"))
            .help(format!("or say on a line of its own where it leads: `[{last}]: https://...`"));
    }
    let mark = if image { "!" } else { "" };
    finding.help(format!("take out the space behind the words: `{mark}[{first}]({last})`"))
}

/// The finding about an address outside a link.
pub(super) fn bare_address(span: Span, written: &str) -> Diagnostic {
    if written.contains('@') && !written.contains('/') {
        return Diagnostic::new(Code::LeftAsText, span, "this e-mail address is not a link")
            .help(format!("write `<{written}>`, or `[words](mailto:{written})`"));
    }
    let scheme = if written.starts_with("www.") { "https://" } else { "" };
    Diagnostic::new(Code::LeftAsText, span, "this web address is not a link")
        .help(format!("write `[words]({scheme}{written})`, with words that say where it leads"))
        .help(format!("or, to show the address itself: `<{scheme}{written}>`"))
}

/// The finding about words that are still to be written.
pub(super) fn left_over(span: Span, written: &str) -> Diagnostic {
    let message = format!("`{written}` stands for words that are still to be written");
    Diagnostic::new(Code::Placeholder, span, message)
        .help("write what belongs here, or take it out")
        .help("what is not settled yet is better said in a sentence: who settles it, and when")
}

/// The finding about an address with a space.
pub(super) fn address(span: Span, written: &str) -> Diagnostic {
    let what = if written.starts_with('!') { "image" } else { "link" };
    let message = format!("this {what} is not read: its address holds a space");
    let finding = Diagnostic::new(Code::SpaceInAddress, span, message);
    let Some((words, address)) = written.split_once("](") else { return finding };
    let address = address.trim_end_matches(')').trim();
    finding
        .help(format!("write `{words}](<{address}>)`"))
        .help("or take the spaces out of the file's name")
}
