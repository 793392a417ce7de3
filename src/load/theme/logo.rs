//! The logo of a theme.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::load::yaml::{Fields, Node};
use crate::look::Logo;
use crate::source::Sources;

/// The logo with its words.
pub(super) fn read(
    sources: &Sources,
    theme: &str,
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> Option<Logo> {
    let mut fields = Fields::open(node, "`logo`", diagnostics)?;
    let name = fields.required_text("file", diagnostics);
    let alt = fields.required_text("alt", diagnostics);
    let span = fields.take("file").map_or(node.span, |node| node.span);
    fields.finish(diagnostics);
    let name = name?;
    let path = format!("themes/{theme}/{name}");
    let Some(file) = sources.find(&path) else {
        let message = format!("the logo `{path}` is missing");
        diagnostics.push(
            Diagnostic::new(Code::MissingFile, span, message)
                .help("put the file into the theme's own folder, or take `logo` out"),
        );
        return None;
    };
    Some(Logo { svg: svg(sources, file, span, diagnostics)?, alt: alt? })
}

/// Puts the site's title where the words of the logo have `{title}`, so that a theme can serve any office.
pub(super) fn name_site(logo: &mut Logo, title: &str) {
    logo.alt = logo.alt.replace("{title}", title);
}

fn svg(
    sources: &Sources,
    file: FileId,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let source = sources.file(file);
    if source.is_text && source.text.contains("<svg") {
        return Some(source.text.clone());
    }
    diagnostics.push(
        Diagnostic::new(Code::BadAsset, span, format!("`{}` is no SVG image", source.path))
            .help("save the logo as SVG, which stays sharp on the page and in print"),
    );
    None
}
