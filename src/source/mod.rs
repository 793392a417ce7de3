//! Finds and reads files. The only folder that reads from disk; it knows no format.
//!
//! An office's own files under `content/`, `templates/` and `themes/` come first; what it does not
//! have comes from the defaults built into the program.

mod again;
mod builtin;
mod controls;
mod walk;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::{FileId, Files};

pub use again::{Changes, FOLDERS};
pub use controls::is_control;
pub use walk::{read, real};

/// Only the files built into the program: for tests and benchmarks that add their own content.
pub fn built_in() -> Sources {
    let mut sources = Sources::default();
    builtin::add(&mut sources);
    sources
}

/// Every file of an office, read, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The office's folder; only for messages.
    pub root: PathBuf,
    files: Vec<SourceFile>,
    by_path: BTreeMap<String, FileId>,
}

/// One file as it was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to the office's folder, with forward slashes: `content/site.yaml`.
    pub path: String,
    /// The bytes.
    pub bytes: Arc<Vec<u8>>,
    /// The text where the bytes are UTF-8 (a byte order mark is dropped). For a file of text in another
    /// encoding what can be read of it, for excerpts only; empty for anything else.
    pub text: String,
    /// Whether the bytes are UTF-8.
    pub is_text: bool,
    /// The control characters taken out of the text of content, with the byte of it each stood at.
    pub controls: Vec<(usize, char)>,
    /// Whether the file came with the program rather than from the office.
    pub built_in: bool,
    /// Whether the path goes through a symbolic link that leads outside the office's content.
    pub outside: bool,
}

impl Sources {
    /// Adds a file; one of the same path that is already there stays.
    pub fn add(&mut self, file: SourceFile) {
        if self.by_path.contains_key(&file.path) {
            return;
        }
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 files"));
        self.by_path.insert(file.path.clone(), id);
        self.files.push(file);
    }

    /// Adds a file from its text: for tests and generated content.
    pub fn add_text(&mut self, path: &str, text: &str) {
        self.add(SourceFile::new(path, text.as_bytes().to_vec(), false));
    }

    /// A file by its id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The file of a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// All files in order of path whose path starts with `folder` (give it with its slash).
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (FileId, &'a SourceFile)> {
        self.by_path
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(_, id)| (*id, self.file(*id)))
    }
}

impl SourceFile {
    /// A file from its bytes.
    pub fn new(path: &str, bytes: Vec<u8>, built_in: bool) -> Self {
        let without_mark = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let text = std::str::from_utf8(without_mark).map(str::to_owned);
        let is_content = [".md", ".yaml", ".yml", ".csv"].iter().any(|end| path.ends_with(end));
        let is_text = text.is_ok();
        let text = text.unwrap_or_else(|_| {
            let readable = is_content.then(|| String::from_utf8_lossy(without_mark));
            readable.unwrap_or_default().into_owned()
        });
        let (text, controls) = if is_content { controls::strip(text) } else { (text, Vec::new()) };
        Self {
            path: path.to_owned(),
            is_text,
            text,
            controls,
            bytes: Arc::new(bytes),
            built_in,
            outside: false,
        }
    }
}

impl Files for Sources {
    fn path(&self, file: FileId) -> &str {
        &self.file(file).path
    }

    fn text(&self, file: FileId) -> &str {
        &self.file(file).text
    }
}
