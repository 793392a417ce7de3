//! Exemptions: numbers for which the front matter says why they need no source.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span};
use crate::load::yaml::{Fields, read_text};
use crate::model::typographic;

/// An item of `typed:`.
#[derive(Debug, Clone)]
pub(in crate::resolve) struct Exemption {
    /// The number, alone or with words around it, as it stands in the paper.
    text: String,
    /// Why it needs no source.
    pub(super) reason: String,
    /// Where it was written.
    pub(super) span: Span,
    /// Whether it matched a number.
    pub(super) used: bool,
    /// Whether its words stand in the paper.
    pub(super) stands: bool,
}

/// Reads `typed:` of the front matter. An item without text or reason is a finding. Without a reason
/// it exempts all the same: its number is not reported a second time.
pub(in crate::resolve) fn read(
    front: &mut Fields<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Exemption> {
    let mut exemptions = Vec::new();
    for node in front.list("typed", diagnostics) {
        let Some(mut fields) = Fields::open(node, "this exemption", diagnostics) else { continue };
        let errors = diagnostics.count(Severity::Error);
        let text = fields.require("text", diagnostics);
        let reason = fields.required_text("reason", diagnostics);
        fields.finish(diagnostics);
        let Some(node) = text else { continue };
        let Some(text) = read_text(node, "`text`", diagnostics) else { continue };
        exemptions.push(Exemption {
            text,
            reason: typographic(&reason.unwrap_or_default()),
            span: node.span,
            // One written wrongly says so: that it matches nothing follows from that.
            used: diagnostics.count(Severity::Error) > errors,
            stands: false,
        });
    }
    exemptions
}

impl Exemption {
    /// Whether its words stand in a text.
    pub(super) fn stands_in(&self, plain: &str) -> bool {
        occurrences(plain, &self.text).next().is_some()
    }

    /// Whether its words stand in a text with the number in them.
    pub(super) fn covers(&self, plain: &str, number: &Range<usize>) -> bool {
        occurrences(plain, &self.text)
            .any(|found| found.start <= number.start && number.end <= found.end)
    }

    /// The length of its words: of several that match, the longest says most about the number.
    pub(super) fn length(&self) -> usize {
        self.text.len()
    }

    /// The finding that it matched nothing. `phrases` are the paper's typed numbers with the word
    /// behind each.
    pub(super) fn stale(&self, phrases: &[String]) -> Diagnostic {
        let text = &self.text;
        let finding = Diagnostic::new(
            Code::StaleExemption,
            self.span,
            format!("`typed` exempts `{text}`, but this paper has no such typed number"),
        );
        if self.stands {
            return finding
                .help(
                    "the words are there, but they hold no number that needs an exemption: \
                     dates, ages, references and names need none",
                )
                .help("take this item out of `typed`");
        }
        finding
            .suggest(text, phrases.iter().map(String::as_str))
            .help("write the number as it stands in the paper, or take this item out of `typed`")
    }
}

/// Where a phrase stands in a text, as whole words. Capitals, the form of quotation marks and dashes
/// and the length of blanks make no difference.
fn occurrences(text: &str, phrase: &str) -> impl Iterator<Item = Range<usize>> {
    let words: Vec<char> =
        phrase.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    let first = words.first().copied().map(folded);
    text.char_indices().filter_map(move |(start, c)| {
        if Some(folded(c)) != first {
            return None;
        }
        let mut end = start;
        let mut rest = text[start..].chars();
        for word in &words {
            let c = rest.next().filter(|c| folded(*c) == folded(*word))?;
            end += c.len_utf8();
        }
        let before = text[..start].chars().next_back();
        let opens = !(c.is_alphanumeric() && before.is_some_and(char::is_alphanumeric));
        let last = text[..end].chars().next_back().is_some_and(char::is_alphanumeric);
        let closes = !(last && rest.next().is_some_and(char::is_alphanumeric));
        (opens && closes).then_some(start..end)
    })
}

fn folded(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    }
}
