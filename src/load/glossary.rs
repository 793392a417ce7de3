//! `content/glossary.yaml`: terms, abbreviations and what they mean.

use std::collections::BTreeSet;

use super::yaml::{self, Fields, Node};
use super::{GlossaryTerm, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Sources;

/// The terms in the order written; none where there is no glossary.
pub(super) fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<GlossaryTerm> {
    let Some(file) = sources.find("content/glossary.yaml") else { return Vec::new() };
    let Some(text) = text::of(sources, file, diagnostics) else { return Vec::new() };
    let node = yaml::parse(text, file, 0, diagnostics);
    let fields = node.as_ref().and_then(|n| Fields::open(n, "glossary.yaml", diagnostics));
    let Some(mut fields) = fields else { return Vec::new() };
    let mut taken = BTreeSet::new();
    let mut terms = Vec::new();
    for item in fields.list("terms", diagnostics) {
        terms.extend(term(item, &mut taken, diagnostics));
    }
    fields.finish(diagnostics);
    terms
}

fn term(
    node: &Node,
    taken: &mut BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) -> Option<GlossaryTerm> {
    let mut fields = Fields::open(node, "this term", diagnostics)?;
    let term = fields.required_text("term", diagnostics);
    let abbreviation = fields.text("abbreviation", diagnostics);
    let definition = fields.text("definition", diagnostics);
    if let (Some(short), Some(node)) = (&abbreviation, fields.take("abbreviation"))
        && !taken.insert(short.clone())
    {
        diagnostics.push(
            Diagnostic::new(
                Code::DuplicateKey,
                node.span,
                format!("the abbreviation `{short}` stands twice in the glossary"),
            )
            .help("keep one of the two terms: a reader must know which one is meant"),
        );
    }
    fields.finish(diagnostics);
    Some(GlossaryTerm { term: term?, abbreviation, definition, span: node.span })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_and_their_findings() {
        let mut sources = Sources::default();
        sources.add_text(
            "content/glossary.yaml",
            "terms:
  - { term: National Crime Agency, abbreviation: NCA }
  - { term: Naloxone, definition: A medicine. }
  - { term: National Crime Authority, abbreviation: NCA }
  - { abbreviation: PCC }
",
        );
        let mut diagnostics = Diagnostics::new();
        let terms = load(&sources, &mut diagnostics);
        assert_eq!(terms.len(), 3);
        assert_eq!(terms[0].abbreviation.as_deref(), Some("NCA"));
        assert_eq!(terms[1].definition.as_deref(), Some("A medicine."));
        let found: Vec<_> = diagnostics.into_sorted().into_iter().map(|d| d.message).collect();
        assert_eq!(
            found,
            [
                "the abbreviation `NCA` stands twice in the glossary",
                "`term` is missing in this term"
            ]
        );
    }
}
