//! Which characters an identifier may have.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// Reports an id that has other characters than lower-case letters, digits, hyphens and, where
/// `underscores` says so, underscores.
pub(super) fn check(
    id: &str,
    what: &str,
    underscores: bool,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    let allowed = |character: char| {
        character.is_ascii_lowercase()
            || character.is_ascii_digit()
            || character == '-'
            || (underscores && character == '_')
    };
    if !id.is_empty() && id.chars().all(allowed) {
        return;
    }
    let proposal: String = id
        .trim()
        .to_lowercase()
        .chars()
        .map(|character| if allowed(character) { character } else { '-' })
        .collect();
    let proposal = proposal.trim_matches('-');
    let finding = Diagnostic::new(Code::BadId, span, format!("`{id}` cannot be the id of {what}"));
    let finding =
        if proposal.is_empty() { finding } else { finding.help(format!("write `{proposal}`")) };
    let rule = if underscores {
        "an id has lower-case letters, digits, hyphens and underscores"
    } else {
        "an id has lower-case letters, digits and hyphens"
    };
    diagnostics.push(finding.help(rule));
}
