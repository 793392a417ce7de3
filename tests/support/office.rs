//! Small offices made for a test.

use candour::source::{self, Sources};

/// An office with a kind of paper, `note`, that asks for nothing, and the given files.
pub fn with(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    sources.add_text("content/site.yaml", include_str!("../invalid/base/content/site.yaml"));
    sources.add_text(
        "templates/kinds/note.yaml",
        "label: Note\nplural: Notes\ndescription: A note.\n",
    );
    for (path, text) in files {
        sources.add_text(path, text);
    }
    let built_in = source::built_in();
    for folder in ["templates/", "themes/"] {
        for (_, file) in built_in.under(folder) {
            sources.add(file.clone());
        }
    }
    sources
}
