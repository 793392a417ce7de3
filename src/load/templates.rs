//! `templates/html/` and `templates/pdf/`: the templates as text.

use std::collections::BTreeMap;

use super::text;
use crate::diagnostic::Diagnostics;
use crate::look::{Template, Templates};
use crate::source::Sources;

/// Reads the templates. Whether they are right is found out by those who use them.
pub(super) fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> Templates {
    Templates {
        html: folder(sources, "templates/html/", ".html", diagnostics),
        pdf: folder(sources, "templates/pdf/", ".typ", diagnostics),
    }
}

fn folder(
    sources: &Sources,
    folder: &str,
    ending: &str,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Template> {
    let mut templates = BTreeMap::new();
    for (file, source) in sources.under(folder).filter(|(_, file)| file.path.ends_with(ending)) {
        if let Some(text) = text::of(sources, file, diagnostics) {
            let name = source.path[folder.len()..].to_owned();
            templates.insert(name, Template { file, text: text.to_owned() });
        }
    }
    templates
}
