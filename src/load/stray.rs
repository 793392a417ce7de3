//! Files under `content/` that nothing reads.

use std::collections::BTreeSet;

use super::layout::Layout;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::source::Sources;

/// Warns of every file that is neither read nor part of a paper. `used` are the CSV files and
/// workbooks a dataset named.
pub(super) fn report(
    sources: &Sources,
    layout: &Layout,
    used: &BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) {
    // A dataset can name a file of any ending: `LINES.XLSX`.
    for file in layout.stray.iter().filter(|file| !used.contains(file)) {
        push(sources, *file, help(&sources.file(*file).path), diagnostics);
    }
    for file in layout.sidecars.iter().filter(|file| !used.contains(file)) {
        let path = &sources.file(*file).path;
        let name = path.rsplit('/').next().unwrap_or(path);
        let key = if name.ends_with(".xlsx") { "xlsx" } else { "csv" };
        let help = format!("name it in the dataset it belongs to: `{key}: {name}`");
        push(sources, *file, help, diagnostics);
    }
}

fn push(sources: &Sources, file: FileId, help: String, diagnostics: &mut Diagnostics) {
    let message = format!("`{}` is not used for anything", sources.file(file).path);
    diagnostics.push(Diagnostic::new(Code::StrayFile, Span::file_start(file), message).help(help));
}

fn help(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let in_data = path.contains("/data/");
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        _ if name == "site.yml" || name == "glossary.yml" => {
            format!("rename it to `{}`", name.replace(".yml", ".yaml"))
        }
        Some("yaml" | "yml") if in_data => {
            "put it into the `data` folder itself: folders in it are not read".to_owned()
        }
        Some("yaml" | "yml") => "put it into a `data` folder if it is a dataset".to_owned(),
        _ if in_data => {
            "a `data` folder holds datasets (`.yaml`) and their `.csv` and `.xlsx` files".to_owned()
        }
        _ if name != "index.md" && name.eq_ignore_ascii_case("index.md") => {
            format!("rename `{name}` to `index.md`, in small letters")
        }
        Some("md") => {
            "a paper is a folder with an `index.md`; its parts stand beside that".to_owned()
        }
        _ => "put it into the folder of the paper that uses it".to_owned(),
    }
}
