//! `themes/<name>/`: the look of pages, papers and charts.
//!
//! `colours` reads and checks the colours, `fonts` the fonts of PDFs, `stack` those of pages, `logo` the logo.

use std::collections::BTreeSet;

mod colours;
mod fonts;
mod logo;
mod stack;
#[cfg(test)]
mod tests;

use super::text;
use super::yaml::{self, Fields};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::look::{Look, Template};
use crate::source::Sources;

const DEFAULT: &str = "default";

/// The theme of a name; `span` is where `site.yaml` names it.
pub(super) fn load(
    sources: &Sources,
    name: &str,
    span: Option<Span>,
    diagnostics: &mut Diagnostics,
) -> Option<Look> {
    let Some(file) = sources.find(&format!("themes/{name}/theme.yaml")) else {
        report_missing(sources, name, span, diagnostics);
        return None;
    };
    let text = text::of(sources, file, diagnostics)?;
    let node = yaml::parse(text, file, 0, diagnostics)?;
    let mut fields = Fields::open(&node, "theme.yaml", diagnostics)?;
    let colours = fields.require("colours", diagnostics);
    let dark = fields.take("dark");
    let schemes = colours.and_then(|light| colours::read(light, dark, diagnostics));
    let html_fonts = fields.required_text("html_fonts", diagnostics);
    let html_fonts_span = fields.take("html_fonts").map_or(node.span, |node| node.span);
    let html_fonts = html_fonts.filter(|fonts| stack::check(fonts, html_fonts_span, diagnostics));
    let pdf_fonts = fields.take("pdf_fonts");
    let pdf_fonts = fonts::read(sources, name, pdf_fonts, diagnostics);
    let logo = fields.take("logo").and_then(|node| logo::read(sources, name, node, diagnostics));
    fields.finish(diagnostics);
    let (colours, dark) = schemes?;
    Some(Look {
        name: name.to_owned(),
        colours,
        dark,
        pdf_fonts: pdf_fonts?,
        html_fonts: html_fonts?,
        logo,
        css: style(sources, name, diagnostics),
        typst: part(sources, name, "theme.typ", diagnostics),
        base_typst: part(sources, DEFAULT, "theme.typ", diagnostics),
    })
}

/// Says whose site it is in the words of the logo.
pub(super) fn name_site(look: &mut Look, title: &str) {
    if let Some(logo) = &mut look.logo {
        logo::name_site(logo, title);
    }
}

/// The style sheet: the theme's own or the default one, and behind it what the theme only adds.
fn style(sources: &Sources, name: &str, diagnostics: &mut Diagnostics) -> String {
    let css = part(sources, name, "style.css", diagnostics);
    let mut css = css.map(|part| part.text).unwrap_or_default();
    let additions = sources.find(&format!("themes/{name}/additions.css"));
    if let Some(more) = additions.and_then(|file| text::of(sources, file, diagnostics)) {
        css.push('\n');
        css.push_str(more);
    }
    css
}

/// A file of the theme; a theme that has none of its own gets the default theme's.
fn part(
    sources: &Sources,
    name: &str,
    file: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Template> {
    let mut themes = [name, DEFAULT].into_iter();
    let file = themes.find_map(|theme| sources.find(&format!("themes/{theme}/{file}")))?;
    let text = text::of(sources, file, diagnostics)?.to_owned();
    Some(Template { file, text })
}

fn report_missing(
    sources: &Sources,
    name: &str,
    span: Option<Span>,
    diagnostics: &mut Diagnostics,
) {
    let themes: BTreeSet<&str> = sources
        .under("themes/")
        .filter_map(|(_, file)| file.path.strip_prefix("themes/")?.strip_suffix("/theme.yaml"))
        .collect();
    let message = format!("there is no theme `{name}`: `themes/{name}/theme.yaml` is missing");
    diagnostics.push(
        Diagnostic::new(Code::MissingFile, span, message)
            .suggest(name, themes.iter().copied())
            .help(format!("the themes are {}", list_of(themes))),
    );
}
