//! The logo of a theme.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::load::yaml::{Fields, Node};
use crate::look::{Logo, svg};
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
    let (svg, size) = drawing(sources, file, span, diagnostics)?;
    Some(Logo { svg, size, alt: alt? })
}

/// Puts the site's title where the words of the logo have `{title}`, so that a theme can serve any office.
pub(super) fn name_site(logo: &mut Logo, title: &str) {
    logo.alt = logo.alt.replace("{title}", title);
}

/// The SVG and how large it is. It stands on every page and in every PDF, so it is held to what pictures in papers
/// are held to.
fn drawing(
    sources: &Sources,
    file: FileId,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<(String, svg::Size)> {
    let source = sources.file(file);
    let path = &source.path;
    let bad = |what: &str| Diagnostic::new(Code::BadAsset, span, format!("`{path}` {what}"));
    if !source.is_text || !source.text.contains("<svg") {
        let help = "save the logo as SVG, which stays sharp on the page and in print";
        diagnostics.push(bad("is no SVG image").help(help));
        return None;
    }
    let finding = match svg::read(source.text.as_bytes()) {
        Ok(Some(size)) => return Some((source.text.clone(), size)),
        Ok(None) => bad("does not say how large it is")
            .help("give its `<svg>` a `viewBox`, such as `viewBox=\"0 0 200 60\"`"),
        // No other format will do for a logo.
        Err(fault @ svg::Fault::Active(_)) => {
            bad(&fault.what()).help("save it as a plain SVG with everything inside")
        }
        Err(fault) => bad(&fault.what()).help(fault.help()),
    };
    diagnostics.push(finding);
    None
}
