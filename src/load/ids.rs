//! Which characters an identifier may have.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// The finding about an id that is too long.
pub fn too_long(id: &str, what: &str, span: Span) -> Option<Diagnostic> {
    let count = id.chars().count();
    (count > LONGEST).then(|| {
        let message = format!("an id of {count} letters is too long for {what}");
        Diagnostic::new(Code::BadId, span, message)
            .help(format!("at most {LONGEST} letters: two or three words will do"))
    })
}

/// The longest id, in letters: files are named after ids, and a file's name may have 255 bytes.
pub const LONGEST: usize = 100;

/// Reports an id that is too long, or that has other characters than lower-case letters, digits, hyphens and, where
/// `underscores` says so, underscores.
pub(super) fn check(
    id: &str,
    what: &str,
    underscores: bool,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    if !id.is_empty() && id.chars().all(|character| is_allowed(character, underscores)) {
        if let Some(finding) = too_long(id, what, span) {
            diagnostics.push(finding);
        }
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
