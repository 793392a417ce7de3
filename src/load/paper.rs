//! The papers' folders.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::layout::PaperFiles;
use super::{RawFile, RawPaper, dataset, front_matter};
use crate::diagnostic::{Diagnostics, FileId};
use crate::source::Sources;

/// Reads the papers in parallel; the findings are in the order of the folders all the same. `used`
/// gets the files with rows the papers' datasets name.
pub(super) fn load(
    sources: &Sources,
    folders: &BTreeMap<String, PaperFiles>,
    used: &mut BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) -> Vec<RawPaper> {
    let folders: Vec<_> = folders.iter().collect();
    let read: Vec<_> = folders
        .into_par_iter()
        .map(|(folder, files)| {
            let mut found = Diagnostics::new();
            let (paper, used) = paper(sources, folder, files, &mut found);
            (paper, used, found)
        })
        .collect();
    let mut papers = Vec::new();
    for (paper, csv, found) in read {
        papers.extend(paper);
        used.extend(csv);
        diagnostics.extend(found);
    }
    papers
}

/// One paper; none where its `index.md` is not text.
fn paper(
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
