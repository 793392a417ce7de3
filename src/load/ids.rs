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
    if !id.is_empty() && id.chars().all(|character| is_allowed(character, underscores)) {
        return;
    }
    let finding = Diagnostic::new(Code::BadId, span, format!("`{id}` cannot be the id of {what}"));
    let finding = match proposal(id, underscores) {
        Some(proposal) => finding.help(format!("write `{proposal}`")),
        None => finding,
    };
    let rule = if underscores {
        "an id has lower-case letters, digits, hyphens and underscores"
    } else {
        "an id has lower-case letters, digits and hyphens"
    };
    diagnostics.push(finding.help(rule));
}

/// The id nearest to what was written; none where nothing of it can stand in an id.
pub(super) fn proposal(id: &str, underscores: bool) -> Option<String> {
    let proposal: String = id
        .trim()
        .to_lowercase()
        .chars()
        .map(|character| if is_allowed(character, underscores) { character } else { '-' })
        .collect();
    let proposal = proposal.trim_matches('-');
    (!proposal.is_empty()).then(|| proposal.to_owned())
}

fn is_allowed(character: char, underscores: bool) -> bool {
    character.is_ascii_lowercase()
        || character.is_ascii_digit()
        || character == '-'
        || (underscores && character == '_')
}
