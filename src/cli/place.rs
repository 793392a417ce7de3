//! Which folder is the office's, and where a build may write.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::arguments::{Build, EditionName, Root};
use super::outcome::Failure;
use super::terminal::Terminal;

/// The office's folder, and the folder the user is in.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The office's folder, absolute.
    pub root: PathBuf,
    current: PathBuf,
}

impl Place {
    /// Finds the office's folder. Without `--root` it is the current folder, or else the nearest above
    /// it that is an office; then the user is told which.
    ///
    /// # Errors
    /// Where there is no office, or a folder cannot be looked at.
    pub fn find(root: &Root, terminal: &Terminal) -> Result<Self, Failure> {
        let current = current_folder()?;
        if let Some(given) = &root.root {
            let place = Self { root: resolve(&current.join(given)), current };
            return if has_content(&place.root)? { Ok(place) } else { Err(no_office(&place)) };
        }
        if has_content(&current)? {
            return Ok(Self { root: current.clone(), current });
        }
        for folder in current.ancestors().skip(1) {
            // Folders called `content` are common; above the current one only an office's counts.
            if has_content(folder)? && is_there(&folder.join("content").join("site.yaml"))? {
                terminal.note(&format!("Using the office in {}", folder.display()));
                return Ok(Self { root: folder.to_owned(), current });
            }
        }
        let root = current.clone();
        Err(no_office(&Self { root, current }))
    }

    /// Where a build writes.
    ///
    /// # Errors
    /// Where the folder asked for would spoil the office's own files or the public site.
    pub fn output(&self, arguments: &Build) -> Result<PathBuf, Failure> {
        let public = self.root.join("output");
        let restricted = arguments.edition == EditionName::Restricted;
        let output = match &arguments.output {
            Some(given) => resolve(&self.current.join(given)),
            None if restricted => self.root.join("output-restricted"),
            None => public.clone(),
        };
        let shown = self.shown(&output);
        if restricted && output == public {
            return Err(Failure::wrong_use(format!(
                "{shown} is the folder of the public site: the restricted edition may not go there"
            ))
            .help("leave out `--output`, or name another folder"));
        }
        let own = ["content", "templates", "themes"].map(|name| self.root.join(name));
        if self.root.starts_with(&output) || own.iter().any(|own| output.starts_with(own)) {
            return Err(Failure::wrong_use(format!(
                "{shown} holds the office's own files: a site cannot be written there"
            ))
            .help("leave out `--output`, or name a new folder"));
        }
        Ok(output)
    }

    /// A path as the user would type it: from the current folder where it is below that.
    pub fn shown(&self, path: &Path) -> String {
        match path.strip_prefix(&self.current) {
            Ok(inner) if inner.as_os_str().is_empty() => ".".to_owned(),
            Ok(inner) => inner.display().to_string(),
            Err(_) => path.display().to_string(),
        }
    }
}

/// The folder the user is in.
///
/// # Errors
/// Where it is not there any more.
#[expect(clippy::disallowed_methods, reason = "relative paths start at the current folder")]
pub(super) fn current_folder() -> Result<PathBuf, Failure> {
    std::env::current_dir().map_err(|error| {
        Failure::machine(format!("the folder you are in cannot be read: {error}"))
            .help("it may have been removed: go to another folder")
    })
}

/// A path without `.` and `..`. Links are not followed: the folder need not be there yet.
pub(super) fn resolve(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                resolved.pop();
            }
            other => resolved.push(other),
        }
    }
    resolved
}

fn has_content(folder: &Path) -> Result<bool, Failure> {
    let content = folder.join("content");
    Ok(is_there(&content)? && content.is_dir())
}

fn is_there(path: &Path) -> Result<bool, Failure> {
    match path.try_exists() {
        Ok(there) => Ok(there),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(Failure::io(path, "cannot be looked at", &error)),
    }
}

fn no_office(place: &Place) -> Failure {
    let root = &place.root;
    let failure = if root.is_dir() {
        Failure::wrong_use(format!(
            "{} is not an office: it has no `content` folder",
            root.display()
        ))
    } else {
        Failure::wrong_use(format!("there is no folder {}", root.display()))
    };
    failure
        .help("go to your office's folder, or name it with `--root`")
        .help("to make a new office: `candour init my-office`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(root: &str, output: Option<&str>, edition: EditionName) -> Result<PathBuf, Failure> {
        let place = Place { root: root.into(), current: "/offices".into() };
        place.output(&Build {
            root: Root { root: None },
            output: output.map(PathBuf::from),
            no_pdf: false,
            no_search: false,
            edition,
        })
    }

    #[test]
    fn where_a_build_writes() {
        use EditionName::{Public, Restricted};
        let fine = |given, edition| output("/offices/york", given, edition).ok();
        assert_eq!(fine(None, Public), Some("/offices/york/output".into()));
        assert_eq!(fine(None, Restricted), Some("/offices/york/output-restricted".into()));
        assert_eq!(fine(Some("site"), Public), Some("/offices/site".into()));
        assert_eq!(fine(Some("./york/../x"), Public), Some("/offices/x".into()));
        assert_eq!(fine(Some("york/output"), Public), Some("/offices/york/output".into()));
        assert_eq!(fine(Some("york/output"), Restricted), None);
        for own in ["york", ".", "/", "york/content", "york/content/papers/site", "york/themes"] {
            assert_eq!(fine(Some(own), Public), None, "{own}");
        }
    }

    #[test]
    fn paths_as_typed() {
        let place = Place { root: "/offices/york".into(), current: "/offices".into() };
        assert_eq!(place.shown(Path::new("/offices/york")), "york");
        assert_eq!(place.shown(Path::new("/offices")), ".");
        assert_eq!(place.shown(Path::new("/elsewhere/x")), "/elsewhere/x");
    }
}
