//! Which file under `content/` is what, by its path alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::FileId;
use crate::source::Sources;

/// The files under `content/` by what they are.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The datasets every paper can use: `content/data/*.yaml`.
    pub data: Vec<FileId>,
    /// The papers by folder.
    pub papers: BTreeMap<String, PaperFiles>,
    /// CSV files and workbooks in `data/` folders: read only where a dataset names them.
    pub sidecars: Vec<FileId>,
    /// Files that are nothing of this.
    pub stray: Vec<FileId>,
}

/// The files of one paper; paths are relative to its folder.
#[derive(Debug)]
pub(super) struct PaperFiles {
    /// Its `index.md`.
    pub index: FileId,
    /// Every other Markdown file.
    pub parts: Vec<(String, FileId)>,
    /// The datasets in its `data/` folder.
    pub data: Vec<FileId>,
    /// Every other file.
    pub files: Vec<(String, FileId)>,
}

const CONTENT: &str = "content/";

/// Sorts the files under `content/`.
pub(super) fn sort(sources: &Sources) -> Layout {
    let mut layout = Layout::default();
    for (file, source) in sources.under(CONTENT) {
        let path = source.path.trim_start_matches(CONTENT);
        if let Some(folder) = path.strip_suffix("/index.md")
            && folder != "data"
            && !folder.starts_with("data/")
        {
            let files =
                PaperFiles { index: file, parts: Vec::new(), data: Vec::new(), files: Vec::new() };
            layout.papers.insert(folder.to_owned(), files);
        }
    }
    let folders: BTreeSet<String> = layout.papers.keys().cloned().collect();
    for (file, source) in sources.under(CONTENT) {
        let path = source.path.trim_start_matches(CONTENT);
        if matches!(path, "site.yaml" | "glossary.yaml") {
            continue;
        }
        match nearest(&folders, path) {
            Some(folder) => layout.add_to_paper(folder, &path[folder.len() + 1..], file),
            None => match path.strip_prefix("data/") {
                Some(name) => layout.add_data(None, name, file),
                None => layout.stray.push(file),
            },
        }
    }
    layout
}

impl Layout {
    fn add_to_paper(&mut self, folder: &str, path: &str, file: FileId) {
        if let Some(name) = path.strip_prefix("data/") {
            self.add_data(Some(folder), name, file);
        } else if let Some(paper) = self.papers.get_mut(folder) {
            if path.ends_with(".md") {
                if path != "index.md" {
                    paper.parts.push((path.to_owned(), file));
                }
            } else {
                paper.files.push((path.to_owned(), file));
            }
        }
    }

    fn add_data(&mut self, folder: Option<&str>, name: &str, file: FileId) {
        if stem(name).is_some() {
            match folder.and_then(|folder| self.papers.get_mut(folder)) {
                Some(paper) => paper.data.push(file),
                None => self.data.push(file),
            }
        } else if name.ends_with(".csv") || name.ends_with(".xlsx") {
            self.sidecars.push(file);
        } else {
            self.stray.push(file);
        }
    }
}

/// The id of the dataset a file in a `data/` folder holds.
pub(super) fn stem(name: &str) -> Option<&str> {
    let stem = name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml"))?;
    (!stem.contains('/')).then_some(stem)
}

/// The innermost of the folders a path is in.
fn nearest<'a>(folders: &'a BTreeSet<String>, path: &str) -> Option<&'a str> {
    let mut folder = path;
    while let Some((parent, _)) = folder.rsplit_once('/') {
        if let Some(found) = folders.get(parent) {
            return Some(found);
        }
        folder = parent;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_something() {
        let mut sources = Sources::default();
        for path in [
            "content/site.yaml",
            "content/glossary.yaml",
            "content/notes.md",
            "content/index.md",
            "content/data/a.yaml",
            "content/data/a.csv",
            "content/data/a.txt",
            "content/data/index.md",
            "content/data/deep/b.yaml",
            "content/papers/x/index.md",
            "content/papers/x/part.md",
            "content/papers/x/interviews/01.md",
            "content/papers/x/map.png",
            "content/papers/x/table.csv",
            "content/papers/x/data/c.yml",
            "content/papers/x/data/c.csv",
            "content/papers/x/data/readme.md",
            "content/papers/x/annex/index.md",
            "content/papers/x/annex/more/y.md",
            "content/papers/loose.png",
        ] {
            sources.add_text(path, "");
        }
        let layout = sort(&sources);
        let path = |file: &FileId| sources.file(*file).path.trim_start_matches(CONTENT).to_owned();
        let paths = |files: &[FileId]| files.iter().map(path).collect::<Vec<_>>();
        assert_eq!(paths(&layout.data), ["data/a.yaml"]);
        assert_eq!(paths(&layout.sidecars), ["data/a.csv", "papers/x/data/c.csv"]);
        assert_eq!(
            paths(&layout.stray),
            [
                "data/a.txt",
                "data/deep/b.yaml",
                "data/index.md",
                "index.md",
                "notes.md",
                "papers/loose.png",
                "papers/x/data/readme.md"
            ]
        );
        assert_eq!(layout.papers.keys().collect::<Vec<_>>(), ["papers/x", "papers/x/annex"]);
        let names = |files: &[(String, FileId)]| {
            files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        let outer = &layout.papers["papers/x"];
        assert_eq!(names(&outer.parts), ["interviews/01.md", "part.md"]);
        assert_eq!(names(&outer.files), ["map.png", "table.csv"]);
        assert_eq!(paths(&outer.data), ["papers/x/data/c.yml"]);
        assert_eq!(names(&layout.papers["papers/x/annex"].parts), ["more/y.md"]);
    }
}
