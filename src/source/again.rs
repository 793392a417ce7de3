//! Reads again, after changes on disk, the files that changed: for the preview.
//!
//! A file keeps its id while the program runs, and its bytes stay the very same in memory while its
//! content does, so that what was made of it can be told to be still right.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::walk::{is_visible, read_file};
use super::{SourceFile, Sources, read};
use crate::diagnostic::FileId;

/// The folders of an office that are read.
pub const FOLDERS: [&str; 3] = ["content", "templates", "themes"];

/// Which files may have changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files and folders, absolute.
    pub paths: BTreeSet<PathBuf>,
    /// Whether others may have changed too.
    pub others: bool,
}

/// What a changed path means.
enum Meaning {
    /// Nothing that is read.
    Nothing,
    /// The content of a file that was there before.
    Content(FileId),
    /// Files have come or gone.
    Files,
}

impl Sources {
    /// Reads what changed, and says which files did: their paths relative to the office's folder.
    ///
    /// # Errors
    /// Where a file or folder cannot be read; then the sources are as they were, but for single files
    /// that could be.
    pub fn read_again(&mut self, changes: &Changes) -> io::Result<BTreeSet<String>> {
        let mut changed = BTreeSet::new();
        let mut files = changes.others;
        for path in &changes.paths {
            match self.meaning(path) {
                Meaning::Nothing => {}
                Meaning::Files => files = true,
                Meaning::Content(id) => {
                    let bytes = read_file(path)?;
                    let before = &self.files[id.0 as usize];
                    if *before.bytes != bytes {
                        let name = before.path.clone();
                        self.files[id.0 as usize] = SourceFile::new(&name, bytes, false);
                        changed.insert(name);
                    }
                }
            }
        }
        if files {
            let later = read(&self.root)?;
            changed.extend(self.follow(later));
        }
        Ok(changed)
    }

    /// Whether a path is one an office's files can have, whether or not it is there.
    pub fn concerns(&self, path: &Path) -> bool {
        self.relative(path).is_some()
    }

    fn meaning(&self, path: &Path) -> Meaning {
        let Some(name) = self.relative(path) else { return Meaning::Nothing };
        let own = self.find(&name).filter(|id| !self.file(*id).built_in);
        let folder = format!("{name}/");
        let is_known_folder = self.under(&folder).any(|(_, file)| !file.built_in);
        match (fs::symlink_metadata(path), own) {
            (Ok(found), Some(id)) if found.is_file() => Meaning::Content(id),
            // What happens inside a folder is told of each file in it.
            (Ok(found), None) if found.is_dir() && is_known_folder => Meaning::Nothing,
            // Written and taken away again: many editors save that way.
            (Err(_), None) if !is_known_folder => Meaning::Nothing,
            _ => Meaning::Files,
        }
    }

    /// The path relative to the office's folder where it is one that is read.
    fn relative(&self, path: &Path) -> Option<String> {
        let inside = path.strip_prefix(&self.root).ok()?;
        let mut names = Vec::new();
        for component in inside.components() {
            let Component::Normal(name) = component else { return None };
            names.push(name.to_string_lossy());
        }
        let (first, rest) = names.split_first()?;
        let is_read = FOLDERS.contains(&first.as_ref()) && rest.iter().all(|name| is_visible(name));
        is_read.then(|| names.join("/"))
    }

    /// Takes over the files of a later reading under the ids of this one; the paths of those that differ.
    fn follow(&mut self, later: Sources) -> BTreeSet<String> {
        let mut changed = BTreeSet::new();
        let before = std::mem::take(&mut self.by_path);
        for (path, id) in &before {
            if later.find(path).is_none() {
                changed.insert(path.clone());
                // Its id is not given to another file.
                self.files[id.0 as usize] = SourceFile::new(path, Vec::new(), false);
            }
        }
        for file in later.files {
            let Some(&id) = before.get(&file.path) else {
                changed.insert(file.path.clone());
                self.add(file);
                continue;
            };
            self.by_path.insert(file.path.clone(), id);
            let own = &mut self.files[id.0 as usize];
            if !own.is_like(&file) {
                changed.insert(file.path.clone());
                *own = file;
            }
        }
        changed
    }
}

impl SourceFile {
    fn is_like(&self, other: &Self) -> bool {
        (self.built_in, self.outside) == (other.built_in, other.outside)
            && (Arc::ptr_eq(&self.bytes, &other.bytes) || self.bytes == other.bytes)
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test changes files on disk")]
mod tests {
    use super::*;

    fn office() -> (tempfile::TempDir, Sources) {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "a").unwrap();
        };
        ["content/site.yaml", "content/papers/x/index.md"].into_iter().for_each(put);
        let sources = read(folder.path()).unwrap();
        (folder, sources)
    }

    fn changes(folder: &Path, paths: &[&str]) -> Changes {
        Changes { paths: paths.iter().map(|path| folder.join(path)).collect(), others: false }
    }

    #[test]
    fn a_changed_file_keeps_its_id_and_the_others_their_bytes() {
        let (folder, mut sources) = office();
        let id = sources.find("content/papers/x/index.md").unwrap();
        let site = sources.find("content/site.yaml").unwrap();
        let bytes = Arc::clone(&sources.file(site).bytes);
        let told = ["content/papers/x/index.md", "content/site.yaml", "content/papers/x"];
        let told = changes(folder.path(), &told);
        assert!(sources.read_again(&told).unwrap().is_empty(), "nothing has changed");
        fs::write(folder.path().join("content/papers/x/index.md"), "b").unwrap();
        let changed = sources.read_again(&told).unwrap();
        assert_eq!(changed.into_iter().collect::<Vec<_>>(), ["content/papers/x/index.md"]);
        assert_eq!(sources.file(id).text, "b");
        assert!(Arc::ptr_eq(&sources.file(site).bytes, &bytes));
    }

    #[test]
    fn files_come_and_go_and_defaults_come_back() {
        let (folder, mut sources) = office();
        let site = sources.find("content/site.yaml").unwrap();
        let bytes = Arc::clone(&sources.file(site).bytes);
        fs::create_dir_all(folder.path().join("content/a/y")).unwrap();
        fs::write(folder.path().join("content/a/y/index.md"), "y").unwrap();
        fs::create_dir_all(folder.path().join("templates/html")).unwrap();
        fs::write(folder.path().join("templates/html/paper.html"), "own").unwrap();
        let told = changes(folder.path(), &["content/a", "templates"]);
        let changed = sources.read_again(&told).unwrap();
        let expected = ["content/a/y/index.md", "templates/html/paper.html"];
        assert_eq!(changed.iter().collect::<Vec<_>>(), expected);
        assert!(Arc::ptr_eq(&sources.file(site).bytes, &bytes));
        let new = sources.find("content/a/y/index.md").unwrap();
        let first: Vec<_> = sources.under("content/").map(|(id, _)| id).collect();
        assert_eq!(first[0], new, "in the order of paths, whatever the id");
        fs::remove_file(folder.path().join("templates/html/paper.html")).unwrap();
        fs::remove_dir_all(folder.path().join("content/a")).unwrap();
        let told = changes(folder.path(), &["content/a", "templates/html/paper.html"]);
        let changed = sources.read_again(&told).unwrap();
        assert_eq!(changed.iter().collect::<Vec<_>>(), expected);
        assert_eq!(sources.find("content/a/y/index.md"), None);
        let template = sources.find("templates/html/paper.html").unwrap();
        assert!(sources.file(template).built_in);
    }

    #[test]
    fn what_is_not_read_is_nothing() {
        let (folder, mut sources) = office();
        let paths = ["output/x.html", "content/.x.md.swp", "content/~$lines.xlsx", "content/4913"];
        assert!(sources.read_again(&changes(folder.path(), &paths)).unwrap().is_empty());
        assert!(!sources.concerns(&folder.path().join("output/x.html")));
        assert!(!sources.concerns(Path::new("/elsewhere/content/x.md")));
    }
}
