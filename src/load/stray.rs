//! Files under `content/` that nothing reads.

use std::collections::BTreeSet;

use super::layout::Layout;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Severity, Span};
use crate::source::Sources;

/// Warns of every file that is neither read nor part of a paper. `used` are the CSV files and
/// workbooks a dataset named.
pub(super) fn report(
    sources: &Sources,
    layout: &Layout,
    used: &BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) {
    let path = |file: &FileId| sources.file(*file).path.as_str();
    // The other files of a folder whose `index.md` has another name belong to that paper.
    let unread: BTreeSet<&str> =
        layout.stray.iter().map(path).filter(|path| is_index(path)).map(folder).collect();
    // A dataset that cannot be read may name them.
    let errors = diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    let places = errors.filter_map(|finding| finding.span).map(|span| path(&span.file));
    let unsound: BTreeSet<&str> = places
        .filter(|path| [".yaml", ".yml"].iter().any(|end| path.ends_with(end)))
        .map(folder)
        .collect();
    // A dataset can name a file of any ending: `LINES.XLSX`.
    for file in layout.stray.iter().filter(|file| !used.contains(file)) {
        if is_index(path(file)) || !unread.contains(folder(path(file))) {
            push(sources, *file, help(path(file)), diagnostics);
        }
    }
    for file in layout.sidecars.iter().filter(|file| !used.contains(file)) {
        let path = path(file);
        if unsound.contains(folder(path)) {
            continue;
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        let key = if name.ends_with(".xlsx") { "xlsx" } else { "csv" };
        let help = format!("name it in the dataset it belongs to: `{key}: {name}`");
        push(sources, *file, help, diagnostics);
    }
}

/// The folder of a file.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether a file was surely meant as the `index.md` of its folder.
fn is_index(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let text = ["index.md", "index.md.txt", "index.txt", "index.markdown", "index.mdx"];
    text.contains(&name.as_str()) || name.starts_with("index.") && is_of_word_processor(&name)
}

fn is_of_word_processor(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| matches!(ending.as_str(), "doc" | "docx" | "odt" | "rtf" | "pages"))
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
        _ if is_of_word_processor(name) => {
            "a document of a word processor is not read: copy its text into a file `index.md`"
                .to_owned()
        }
        _ if is_index(path) => format!("rename `{name}` to `index.md`"),
        Some("md") => {
            "a paper is a folder with an `index.md`; its parts stand beside that".to_owned()
        }
        _ => "put it into the folder of the paper that uses it".to_owned(),
    }
}
