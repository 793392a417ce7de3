//! Links that open a file in the writer's editor, at a line.

use std::fmt;

use crate::diagnostic::did_you_mean;

/// How an editor is told to open a file: an address with `{file}` and, mostly, `{line}` in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    pattern: String,
}

/// The editors known by name. Each has said in its documentation that it answers to such addresses.
const KNOWN: [(&str, &str); 8] = [
    ("cursor", "cursor://file{file}:{line}:{column}"),
    ("idea", "idea://open?file={file}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{file}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{file}&line={line}&column={column}"),
    ("vscode", "vscode://file{file}:{line}:{column}"),
    ("vscode-insiders", "vscode-insiders://file{file}:{line}:{column}"),
    ("vscodium", "vscodium://file{file}:{line}:{column}"),
    ("zed", "zed://file{file}:{line}:{column}"),
];

/// A name or pattern that means no editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownEditor {
    /// As it was written.
    pub written: String,
    /// What to write instead.
    pub help: String,
}

impl Editor {
    /// The editor where none is named.
    pub const DEFAULT: &'static str = "vscode";

    /// An editor by its name or by a pattern of its own; none for `none`.
    ///
    /// # Errors
    /// Where it is neither.
    pub fn of(written: &str) -> Result<Option<Self>, UnknownEditor> {
        let written = written.trim();
        if written == "none" {
            return Ok(None);
        }
        if let Some((_, pattern)) = KNOWN.iter().find(|(name, _)| *name == written) {
            return Ok(Some(Self { pattern: (*pattern).to_owned() }));
        }
        let unknown = |help: String| UnknownEditor { written: written.to_owned(), help };
        let Some((scheme, _)) = written.split_once(':') else {
            let names = || KNOWN.iter().map(|(name, _)| *name).chain(["none"]);
            let help = match did_you_mean(written, names()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("name one of {}", names().collect::<Vec<_>>().join(", ")),
            };
            return Err(unknown(help));
        };
        let named = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
        // An address of this sort would run as a script in the page it stands on.
        let runs = ["javascript", "data", "vbscript"].contains(&scheme.to_lowercase().as_str());
        if scheme.is_empty() || !named || runs {
            let help = "an address begins with the editor's name: `vscode://file{file}:{line}`";
            return Err(unknown(help.to_owned()));
        }
        if !written.contains("{file}") {
            return Err(unknown("say where the file stands: `{file}`".to_owned()));
        }
        Ok(Some(Self { pattern: without_double_slash(written) }))
    }

    /// The address with `{file}` (it begins with a slash), `{line}` and `{column}` in it.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }
}

/// A pattern without the slash in front of `{file}`, which brings its own. The two slashes behind a scheme
/// stay: `file://{file}` is `file:///home/...`.
fn without_double_slash(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut parts = pattern.split("{file}");
    let mut last = parts.next().unwrap_or_default();
    for part in parts {
        let kept =
            if last.ends_with("://") { last } else { last.strip_suffix('/').unwrap_or(last) };
        out.push_str(kept);
        out.push_str("{file}");
        last = part;
    }
    out + last
}

impl fmt::Display for UnknownEditor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no editor that candour knows, and no address of one", self.written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_patterns() {
        let pattern = |written| Editor::of(written).unwrap().map(|editor| editor.pattern);
        assert_eq!(pattern("none"), None);
        assert_eq!(pattern("vscode").unwrap(), "vscode://file{file}:{line}:{column}");
        assert_eq!(pattern("vscode://file/{file}:{line}").unwrap(), "vscode://file{file}:{line}");
        assert_eq!(pattern("my:///{file}?{line}").unwrap(), "my://{file}?{line}");
        let url = "subl://open?url=file://{file}&line={line}";
        assert_eq!(pattern(url).unwrap(), url, "the slashes of `file://` stay");
        let help = |written| Editor::of(written).unwrap_err().help;
        assert_eq!(help("vscod"), "did you mean `vscode`?");
        assert_eq!(help("x://open"), "say where the file stands: `{file}`");
        assert!(help("javascript:alert({file})").starts_with("an address begins"));
        assert!(help("notepad").starts_with("name one of cursor, idea"));
    }
}
