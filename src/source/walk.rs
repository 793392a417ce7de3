//! Walks an office's folders and reads every file in them.

use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::{FOLDERS, SourceFile, Sources, builtin};

/// Reads all files of the office in `root`: `content/`, `templates/` and `themes/`, and the built-in
/// defaults under them. Names that start with a dot are passed over, and so is `~$lines.xlsx`: a spreadsheet
/// program keeps it, locked, beside a workbook that is open; and so are the files in which Windows keeps how
/// a folder looks.
///
/// # Errors
/// Where a file or folder cannot be read; the message names it.
pub fn read(root: &Path) -> io::Result<Sources> {
    let mut sources = Sources { root: root.to_owned(), ..Sources::default() };
    let content = root.join("content");
    for folder in FOLDERS {
        let start = root.join(folder);
        if start.is_dir() {
            read_folder(root, &start, &content, &mut sources)?;
        }
    }
    builtin::add(&mut sources);
    Ok(sources)
}

fn read_folder(root: &Path, start: &Path, content: &Path, sources: &mut Sources) -> io::Result<()> {
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || is_visible(&entry.file_name().to_string_lossy())
    };
    let walk = WalkDir::new(start).sort_by_file_name().into_iter().filter_entry(visible);
    for entry in walk {
        let entry = entry.map_err(|error| {
            let place = error.path().unwrap_or(start).display().to_string();
            let kind = error.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
            io::Error::new(kind, format!("{place} cannot be read"))
        })?;
        let link = entry.path_is_symlink();
        if entry.file_type().is_dir() || (link && entry.path().is_dir()) {
            continue;
        }
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let path = relative.to_string_lossy().replace('\\', "/");
        let mut file = if link && leads_outside(entry.path(), content) {
            SourceFile { outside: true, ..SourceFile::new(&path, Vec::new(), false) }
        } else {
            let bytes = read_file(entry.path())?;
            SourceFile::new(&path, bytes, false)
        };
        file.path = path;
        sources.add(file);
    }
    Ok(())
}

/// Whether a file or folder of that name is read.
pub(super) fn is_visible(name: &str) -> bool {
    let kept_by_windows = ["thumbs.db", "ehthumbs.db", "desktop.ini"]
        .iter()
        .any(|own| name.eq_ignore_ascii_case(own));
    !(name.starts_with('.') || name.starts_with("~$") || kept_by_windows)
}

/// A folder by its real path, links followed: the one the system names in what it says of changes.
///
/// # Errors
/// Where it is not there.
pub fn real(folder: &Path) -> io::Result<std::path::PathBuf> {
    resolved(folder)
}

/// Whether a symbolic link leads to a file outside the content folder, or nowhere.
fn leads_outside(link: &Path, content: &Path) -> bool {
    match (resolved(link), resolved(content)) {
        (Ok(target), Ok(content)) => !target.starts_with(content),
        _ => true,
    }
}

#[expect(clippy::disallowed_methods, reason = "this folder is the one that reads")]
fn resolved(path: &Path) -> io::Result<std::path::PathBuf> {
    std::fs::canonicalize(path)
}

#[expect(clippy::disallowed_methods, reason = "this folder is the one that reads")]
pub(super) fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let unreadable = |error: io::Error| {
        io::Error::new(error.kind(), format!("{} cannot be read", path.display()))
    };
    // Whoever opens a pipe waits until somebody writes into it, which may be never.
    if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
        let message =
            format!("{} is a pipe, a socket or a device, not a file: take it away", path.display());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    std::fs::read(path).map_err(unreadable)
}
