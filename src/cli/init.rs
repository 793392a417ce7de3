//! `candour init`.

use include_dir::{Dir, include_dir};
use serde_json::json;

use super::arguments::Init;
use super::outcome::{Exit, Failure};
use super::place::{current_folder, resolve};
use super::terminal::Terminal;
use super::today::today;
use super::words::count;
use crate::write;

/// The new office, as it stands under `templates/init/`.
static OFFICE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/init");

/// The date in those files that stands for the day of `candour init`: the accessibility statement
/// may not name a day on which it did not exist.
const STAND_IN: &str = "2001-01-01";

/// Makes a new office.
///
/// # Errors
/// Where the folder is not empty, or cannot be made.
pub(super) fn run(arguments: &Init, terminal: &Terminal) -> Result<Exit, Failure> {
    let folder = resolve(&current_folder()?.join(&arguments.folder));
    let typed = arguments.folder.display();
    if folder.exists() && !folder.is_dir() {
        return Err(Failure::wrong_use(format!("{typed} is a file"))
            .help("name a folder: `candour init my-office`"));
    }
    let empty = write::is_vacant(&folder)
        .map_err(|error| Failure::io(&folder, "cannot be looked into", &error))?;
    if !empty {
        return Err(Failure::wrong_use(format!("{typed} is not empty, so nothing was changed"))
            .help("name a new folder: `candour init my-office`")
            .help("to add a paper to an office: `candour new panel-report \"Title\"`"));
    }
    let files = files();
    write::scaffold(&folder, &files)
        .map_err(|error| Failure::io(&folder, "cannot be filled", &error))?;
    let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let number = count(files.len(), "file", "files");
    let enter = if arguments.folder.as_os_str() == "." {
        String::new()
    } else {
        format!("\n  cd {}", quoted(&typed.to_string()))
    };
    let line = format!(
        "Made a new office in {typed} ({number}). Next:{enter}\n  candour build\nThen open \
         output/index.html in a browser. README.md says how to go on."
    );
    let json = json!({ "command": "init", "folder": folder.to_string_lossy(), "files": names });
    terminal.summarise(&line, &json)?;
    Ok(Exit::Done)
}

/// The files of a new office by path.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    collect(&OFFICE, &mut files);
    files.sort();
    files
}

fn collect(folder: &Dir<'_>, files: &mut Vec<(String, Vec<u8>)>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let bytes = match file.contents_utf8() {
            Some(text) => text.replace(STAND_IN, &today().iso()).into_bytes(),
            None => file.contents().to_vec(),
        };
        files.push((path, bytes));
    }
    folder.dirs().for_each(|inner| collect(inner, files));
}

/// A folder's name as it is typed in a shell.
fn quoted(name: &str) -> String {
    if name.contains(' ') { format!("\"{name}\"") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_names_today() {
        let files = files();
        let text = |path: &str| {
            let (_, bytes) = files.iter().find(|(name, _)| name == path).expect(path);
            String::from_utf8(bytes.clone()).expect("text")
        };
        let site = text("content/site.yaml");
        assert!(site.contains(&format!("prepared: {}", today().iso())), "{site}");
        assert!(!site.contains(STAND_IN));
        assert!(text(".gitignore").contains("/output/"));
        assert!(text("README.md").contains("candour build"));
    }
}
