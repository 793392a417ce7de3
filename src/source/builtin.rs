//! The defaults built into the program: templates and themes.

use std::path::Path;

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
    // `templates/init/` is the content of a new office, for `candour init`; no office reads it.
    for inner in folder.dirs().filter(|inner| inner.path() != Path::new("init")) {
        add_folder(sources, prefix, inner);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_office_is_no_default() {
        let mut sources = Sources::default();
        add(&mut sources);
        assert!(sources.find("templates/kinds/letter.yaml").is_some());
        assert_eq!(sources.under("templates/init/").count(), 0);
    }
}
