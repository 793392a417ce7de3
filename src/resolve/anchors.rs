//! Anchors of a paper: each id once, generated ones out of the way of given ones.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::markdown::GivenId;

/// The ids taken so far in a paper and where each was given.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    taken: BTreeMap<String, Span>,
}

impl Anchors {
    /// Takes an id a writer gave; a second use of one is a finding.
    pub(super) fn give(&mut self, given: &GivenId, diagnostics: &mut Diagnostics) {
        if !valid(&given.id) {
            diagnostics.push(
                Diagnostic::new(
                    Code::BadId,
                    given.span,
                    format!("`{}` cannot be an identifier", given.id),
                )
                .help("use letters, digits, hyphens and full stops, and begin with a letter")
                .help(format!("for example `{}`", slug(&given.id))),
            );
        }
        if self.taken.contains_key(&given.id) {
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateId,
                    given.span,
                    format!("the identifier `{}` is used twice in this paper", given.id),
                )
                .label("second use")
                .help("give one of the two another identifier: links need to know which is meant"),
            );
            return;
        }
        self.taken.insert(given.id.clone(), given.span);
    }

    /// Takes an id made from a text, with a number behind it where it is taken already.
    pub(super) fn make(&mut self, text: &str, span: Span) -> String {
        let wanted = slug(text);
        let mut id = wanted.clone();
        let mut count = 1;
        while self.taken.contains_key(&id) {
            count += 1;
            id = format!("{wanted}-{count}");
        }
        self.taken.insert(id.clone(), span);
        id
    }
}

/// Whether a text can be an anchor in HTML, in a link and as a label in the PDF.
fn valid(id: &str) -> bool {
    let mut letters = id.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_'))
}

/// A text as an anchor: lower case, words joined by hyphens: `Background documents` is
/// `background-documents`.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if matches!(c, '\'' | '\u{2019}') {
            // An apostrophe joins: "Police's" is one word.
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    match slug.chars().next() {
        None => "section".to_owned(),
        Some(first) if first.is_alphabetic() => slug,
        Some(_) => format!("section-{slug}"),
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs() {
        assert_eq!(slug("Background documents"), "background-documents");
        assert_eq!(slug("North Yorkshire Police’s response"), "north-yorkshire-polices-response");
        assert_eq!(slug("2019: what changed?"), "section-2019-what-changed");
        assert_eq!(slug("???"), "section");
    }
}
