//! The file beside a dataset that holds its rows.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::load::yaml::{Node, read_text};
use crate::source::Sources;

/// A kind of file that can hold rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sort {
    /// The key that names it, in a finding.
    key: &'static str,
    /// What the name ends in.
    ending: &'static str,
    /// What it is called.
    words: &'static str,
}

/// `csv: lines.csv`.
pub(super) const CSV: Sort = Sort { key: "`csv`", ending: ".csv", words: "CSV file" };
/// `xlsx: lines.xlsx`.
pub(super) const XLSX: Sort = Sort { key: "`xlsx`", ending: ".xlsx", words: "workbook" };

/// What the bytes of a workbook begin with: it is a ZIP archive.
pub(super) const ZIP: &[u8] = b"PK\x03\x04";

/// The finding about a workbook that is named as a CSV file.
pub(super) fn is_workbook(sources: &Sources, file: FileId, span: Span) -> Diagnostic {
    let path = &sources.file(file).path;
    let name = path.rsplit('/').next().unwrap_or(path);
    let message = format!("`{path}` is an Excel workbook, not a CSV file");
    let finding = Diagnostic::new(Code::BadAsset, span, message);
    match name.to_lowercase().ends_with(".csv") {
        true => finding.help("rename it to end in `.xlsx`, and write `xlsx:` instead of `csv:`"),
        false => finding.help(format!("write `xlsx: {name}` instead")),
    }
}

/// How a dataset whose rows would stand in a file says that there are none on purpose.
pub(super) fn no_rows_yet(key: &str) -> String {
    format!("where there are none yet, write `rows: []` in the dataset in place of `{key}: ...`")
}

/// The file of that name in the dataset's folder.
pub(super) fn find(
    sources: &Sources,
    dataset: FileId,
    named: &Node,
    sort: Sort,
    diagnostics: &mut Diagnostics,
) -> Option<FileId> {
    let name = read_text(named, sort.key, diagnostics)?;
    let path = &sources.file(dataset).path;
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let leaves = name.starts_with('/')
        || name.contains(['\\', ':'])
        || name.split('/').any(|part| part == "..");
    if leaves {
        let message = format!("`{name}` leads out of the dataset's folder");
        let help = format!("put the {} beside the dataset and write its name only", sort.words);
        let finding = Diagnostic::new(Code::OutsideContent, named.span, message);
        diagnostics.push(finding.help(help));
        return None;
    }
    let found = sources.find(&format!("{folder}{}", name.trim_start_matches("./")));
    if found.is_none() {
        let beside: Vec<&str> = sources
            .under(folder)
            .filter_map(|(_, file)| file.path.strip_prefix(folder))
            .filter(|name| name.ends_with(sort.ending))
            .collect();
        let message = format!("there is no file `{folder}{name}`");
        diagnostics
            .push(Diagnostic::new(Code::MissingFile, named.span, message).suggest(&name, beside));
    }
    found
}
