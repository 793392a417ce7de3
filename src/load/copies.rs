//! Folders that a file manager made as copies of a paper's: candour publishes them as papers of their own.

use super::layout::Layout;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// Warns of each paper whose folder is named as the copy of another paper's.
pub(super) fn report(layout: &Layout, diagnostics: &mut Diagnostics) {
    for (folder, files) in &layout.papers {
        let (parent, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        let sibling = |name: &str| match parent {
            "" => name.to_owned(),
            parent => format!("{parent}/{name}"),
        };
        let original = original(name).map(sibling);
        let Some(original) = original.filter(|name| layout.papers.contains_key(name)) else {
            continue;
        };
        let message = format!("this folder is a copy of `{original}`, and both are published");
        diagnostics.push(
            Diagnostic::new(Code::CopiedPaper, Span::file_start(files.index), message)
                .help("move the copy out of `content/` if it is only kept for safety")
                .help(
                    "for a new paper, give the folder a name of its own: it is the paper's address",
                ),
        );
    }
}

/// The name of the folder that one is the copy of, where it is named as file managers name copies:
/// `x - Copy`, `x - Copy (2)`, `x copy 2`, `x (1)`, `Copy of x`.
fn original(name: &str) -> Option<&str> {
    if let Some(original) = name.strip_prefix("Copy of ") {
        return Some(original);
    }
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')'));
    let marks = [" - Copy", " - copy", " copy", " Copy", "-copy"];
    let marked = marks.iter().find_map(|mark| bare.strip_suffix(mark));
    marked.or_else(|| {
        let counted = name.strip_suffix(')')?.rsplit_once(" (")?;
        counted.1.bytes().all(|byte| byte.is_ascii_digit()).then_some(counted.0)
    })
}

#[cfg(test)]
mod tests {
    use super::original;

    #[test]
    fn names_of_copies() {
        for name in ["a - Copy", "a - Copy (2)", "Copy of a", "a (1)", "a copy", "a copy 2"] {
            assert_eq!(original(name), Some("a"), "{name}");
        }
        for name in ["a", "2026-03-burglary", "copybook", "a (draft)", "2020-02"] {
            assert_eq!(original(name), None, "{name}");
        }
    }
}
