//! A paper's folder.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::layout::PaperFiles;
use super::{RawFile, RawPaper, dataset, front_matter};
use crate::diagnostic::{Diagnostics, FileId};
use crate::source::Sources;

/// One paper, none where its `index.md` is not text, and the files with rows its datasets name.
pub(super) fn load(
    sources: &Sources,
    folder: &str,
    files: &PaperFiles,
    diagnostics: &mut Diagnostics,
) -> (Option<RawPaper>, BTreeSet<FileId>) {
    let index = front_matter::read(sources, files.index, diagnostics);
    let mut parts = BTreeMap::new();
    for (path, file) in &files.parts {
        if let Some(part) = front_matter::read(sources, *file, diagnostics) {
            parts.insert(path.clone(), part);
        }
    }
    let dataset::Folder { datasets, rules, unsound, used } =
        dataset::folder(sources, &files.data, diagnostics);
    let file = |(path, file): &(String, FileId)| {
        let source = sources.file(*file);
        let bytes = Arc::clone(&source.bytes);
        (path.clone(), RawFile { file: *file, bytes, outside: source.outside })
    };
    let files = files.files.iter().map(file).collect();
    let folder = folder.to_owned();
    (
        index.map(|index| RawPaper {
            folder,
            index,
            parts,
            datasets,
            dataset_rules: rules,
            unsound_datasets: unsound,
            files,
        }),
        used,
    )
}
