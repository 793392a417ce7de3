//! New files for a writer to fill: offices and papers to start with. Nothing that is there already is
//! ever changed.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Whether a folder can be filled: it is not there yet, or has nothing in it but a `.git` folder, as a
/// project that was just made on a server.
///
/// # Errors
/// Where the folder is there but cannot be looked into.
#[expect(
    clippy::disallowed_methods,
    reason = "this folder is the one that lists what it may write"
)]
pub fn is_vacant(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    for entry in entries {
        if entry?.file_name() != ".git" {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Makes new files, given by path below `folder` with forward slashes, and the folders they need. All
/// or nothing: where one cannot be made, those made before it are removed again.
///
/// # Errors
/// Where a file is there already or cannot be written.
pub fn scaffold(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let mut made = Made::default();
    let result = files.iter().try_for_each(|(path, bytes)| {
        let target = path.split('/').fold(folder.to_owned(), |path, name| path.join(name));
        made.folders_of(&target)?;
        made.file(target, bytes)
    });
    if result.is_err() {
        made.undo();
    }
    result
}

/// What was made so far, in order.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    #[expect(clippy::disallowed_methods, reason = "this folder is the one that writes")]
    fn folders_of(&mut self, file: &Path) -> io::Result<()> {
        let missing: Vec<&Path> =
            file.ancestors().skip(1).take_while(|folder| !folder.is_dir()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    fn file(&mut self, path: PathBuf, bytes: &[u8]) -> io::Result<()> {
        let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
        self.files.push(path);
        file.write_all(bytes)
    }

    /// As far as it goes: the reason to undo may be that the disk has gone.
    #[expect(clippy::disallowed_methods, reason = "this folder is the one that removes")]
    fn undo(&self) {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[&str]) -> Vec<(String, Vec<u8>)> {
        paths.iter().map(|path| ((*path).to_owned(), b"new".to_vec())).collect()
    }

    #[test]
    fn new_files_and_folders() {
        let temporary = tempfile::tempdir().expect("a folder");
        let folder = temporary.path().join("office");
        assert!(is_vacant(&folder).expect("not there"));
        scaffold(&folder, &files(&["a.md", "b/c/d.md"])).expect("made");
        assert!(folder.join("b/c/d.md").is_file());
        assert!(!is_vacant(&folder).expect("there"));
        assert!(is_vacant(&folder.join("a.md")).is_err());
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test looks at what was written")]
    fn nothing_is_overwritten_and_nothing_is_left_half_made() {
        let temporary = tempfile::tempdir().expect("a folder");
        let folder = temporary.path();
        fs::write(folder.join("b.md"), "mine").expect("written");
        let error = scaffold(folder, &files(&["a/x.md", "b.md"])).expect_err("refused");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(folder.join("b.md")).expect("there"), b"mine");
        assert!(!folder.join("a").exists());
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes the folder it looks at")]
    fn a_fresh_clone_is_vacant() {
        let temporary = tempfile::tempdir().expect("a folder");
        fs::create_dir(temporary.path().join(".git")).expect("made");
        assert!(is_vacant(temporary.path()).expect("there"));
    }
}
