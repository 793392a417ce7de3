//! The defaults built into the program: templates and themes.

use include_dir::{Dir, include_dir};

use super::{SourceFile, Sources};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Adds the built-in files an office has no own version of.
pub(super) fn add(sources: &mut Sources) {
    for (prefix, folder) in [("templates", &TEMPLATES), ("themes", &THEMES)] {
        add_folder(sources, prefix, folder);
    }
}

fn add_folder(sources: &mut Sources, prefix: &str, folder: &Dir<'_>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        sources.add(SourceFile::new(&format!("{prefix}/{path}"), file.contents().to_vec(), true));
    }
    for inner in folder.dirs() {
        add_folder(sources, prefix, inner);
    }
}
