//! `candour new`: a paper's folder with the front matter and sections of its kind, ready to fill.
//!
//! What is made passes `candour check` as it is: required fields have an example, and where text
//! belongs stands "Write here".

mod body;
mod front_matter;
mod kinds;
mod records;
mod slug;
mod yaml;

use serde_json::json;

use super::arguments::New;
use super::outcome::{Exit, Failure};
use super::place::Place;
use super::terminal::Terminal;
use super::today::today;
use crate::model::{Date, Kind};
use crate::write;

/// Starts a paper.
///
/// # Errors
/// Where there is no such kind, the folder is there already, or cannot be made.
pub(super) fn run(arguments: &New, terminal: &Terminal) -> Result<Exit, Failure> {
    let title = arguments.title.trim();
    if title.is_empty() {
        return Err(Failure::wrong_use("the title is empty")
            .help("for example `candour new letter \"Response to inspectors\"`"));
    }
    let date = date(arguments.date.as_deref())?;
    let section = section(&arguments.section)?;
    let place = Place::find(&arguments.root, terminal)?;
    let kind = match kinds::find(&arguments.kind, &place, terminal)? {
        Some(kind) => kind,
        None => return Ok(Exit::ContentErrors),
    };
    let month: String = date.iso().chars().take(7).collect();
    let name = format!("{month}-{}", slug::of_title(title)?);
    let folder = place.root.join("content").join(section).join(&name);
    if folder.exists() {
        return Err(Failure::wrong_use(format!(
            "there is a folder {} already",
            place.shown(&folder)
        ))
        .help("choose another title, or another month with `--date`"));
    }
    let files = files(&kind, title, date);
    write::scaffold(&folder, &files)
        .map_err(|error| Failure::io(&folder, "cannot be made", &error))?;
    let names: Vec<String> =
        files.iter().map(|(path, _)| format!("content/{section}/{name}/{path}")).collect();
    let made: String = names.iter().map(|name| format!("Made {}\n", shown(&place, name))).collect();
    let line = format!("{made}Write where it says \"Write here\", then run `candour check`.");
    let json = json!({
        "command": "new",
        "kind": kind.name,
        "folder": folder.to_string_lossy(),
        "files": names,
    });
    terminal.summarise(&line, &json)?;
    Ok(Exit::Done)
}

/// A file of the office as the user would type it.
fn shown(place: &Place, path: &str) -> String {
    let path = path.split('/').fold(place.root.clone(), |path, name| path.join(name));
    place.shown(&path)
}

/// The files of a new paper by path below its folder.
fn files(kind: &Kind, title: &str, date: Date) -> Vec<(String, Vec<u8>)> {
    let index = format!("{}\n{}", front_matter::of(kind, title, date), body::of(kind));
    let mut files = vec![("index.md".to_owned(), index.into_bytes())];
    if let Some(folder) = &kind.parts_folder {
        let part = body::example_part(&front_matter::of_part(kind, date));
        files.push((format!("{folder}/01-example.md"), part.into_bytes()));
    }
    files
}

fn date(given: Option<&str>) -> Result<Date, Failure> {
    let Some(text) = given else { return Ok(today()) };
    Date::parse(text).ok_or_else(|| {
        Failure::wrong_use(format!("`{text}` is not a date"))
            .help("write year, month and day: `--date 2020-02-06`")
    })
}

/// A section is a folder right under `content/`; datasets have the one called `data`.
fn section(name: &str) -> Result<&str, Failure> {
    let letters = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if name.is_empty() || !name.bytes().all(letters) {
        return Err(Failure::wrong_use(format!("`{name}` cannot be the name of a section"))
            .help("use lower-case letters, digits and hyphens: `--section letters`"));
    }
    if name == "data" {
        return Err(Failure::wrong_use("`content/data` is for datasets, not for papers")
            .help("leave out `--section`, or name another folder"));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections() {
        assert_eq!(section("board-reports"), Ok("board-reports"));
        for wrong in ["", "Letters", "a/b", "..", "data", "two words"] {
            assert!(section(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn dates() {
        assert_eq!(date(Some("2027-02-11")).map(Date::iso).as_deref(), Ok("2027-02-11"));
        assert!(date(Some("11/02/2027")).is_err());
        assert!(date(None).is_ok());
    }
}
