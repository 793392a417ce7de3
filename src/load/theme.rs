//! `themes/<name>/`: the look of pages, papers and charts.

use std::collections::BTreeSet;

use super::text;
use super::yaml::{self, Fields, Node, read_text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, list_of};
use crate::look::{Colours, Logo, Look};
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
    let colours = colours(fields.require("colours", diagnostics), diagnostics);
    let html_fonts = fields.required_text("html_fonts", diagnostics);
    let logo = fields.take("logo").and_then(|node| logo(sources, name, node, diagnostics));
    fields.finish(diagnostics);
    Some(Look {
        name: name.to_owned(),
        colours: colours?,
        html_fonts: html_fonts?,
        logo,
        css: part(sources, name, "style.css", diagnostics),
        typst: part(sources, name, "theme.typ", diagnostics),
    })
}

/// A file of the theme; a theme that has none of its own gets the default theme's.
fn part(sources: &Sources, name: &str, file: &str, diagnostics: &mut Diagnostics) -> String {
    [name, DEFAULT]
        .iter()
        .find_map(|theme| sources.find(&format!("themes/{theme}/{file}")))
        .and_then(|file| text::of(sources, file, diagnostics))
        .unwrap_or_default()
        .to_owned()
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

fn colours(node: Option<&Node>, diagnostics: &mut Diagnostics) -> Option<Colours> {
    let mut fields = Fields::open(node?, "`colours`", diagnostics)?;
    let mut one = |key: &str| {
        let node = fields.require(key, diagnostics)?;
        colour(node, &format!("`{key}`"), diagnostics)
    };
    let single = [
        one("text"),
        one("muted"),
        one("background"),
        one("surface"),
        one("border"),
        one("brand"),
        one("on_brand"),
        one("link"),
        one("focus"),
    ];
    let series = several(&mut fields, "series", 6, diagnostics);
    let sequential = several(&mut fields, "sequential", 1, diagnostics);
    fields.finish(diagnostics);
    let [text, muted, background, surface, border, brand, on_brand, link, focus] = single;
    Some(Colours {
        text: text?,
        muted: muted?,
        background: background?,
        surface: surface?,
        border: border?,
        brand: brand?,
        on_brand: on_brand?,
        link: link?,
        focus: focus?,
        series: series?,
        sequential: sequential?,
    })
}

fn several(
    fields: &mut Fields<'_>,
    key: &'static str,
    least: usize,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<String>> {
    let node = fields.require(key, diagnostics)?;
    let items = fields.list(key, diagnostics);
    let what = format!("an item of `{key}`");
    let colours: Vec<_> =
        items.iter().filter_map(|item| colour(item, &what, diagnostics)).collect();
    if items.len() < least {
        let message = format!("`{key}` has {} colours, but needs at least {least}", items.len());
        diagnostics.push(Diagnostic::new(Code::BadTemplate, node.span, message));
    }
    (colours.len() >= least).then_some(colours)
}

fn colour(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = read_text(node, what, diagnostics)?;
    let digits = text.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Some(text);
    }
    diagnostics.push(
        Diagnostic::new(
            Code::BadTemplate,
            node.span,
            format!("{what} must be a colour, but this is `{text}`"),
        )
        .help("write a colour as `\"#12436D\"`: six hexadecimal digits, in quotation marks"),
    );
    None
}

fn logo(
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
        diagnostics.push(Diagnostic::new(Code::MissingFile, span, message));
        return None;
    };
    Some(Logo { svg: svg(sources, file, span, diagnostics)?, alt: alt? })
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

#[cfg(test)]
mod tests {
    use super::*;

    const THEME: &str = "colours:
  text: \"#1b1f23\"
  muted: \"#4d5761\"
  background: \"#ffffff\"
  surface: \"#f3f5f7\"
  border: \"#c3cad1\"
  brand: \"#12436d\"
  on_brand: \"#ffffff\"
  link: \"#12436d\"
  focus: \"#ffbf47\"
  series: [\"#12436D\", \"#28A197\", \"#801650\", \"#F46A25\", \"#3D3D3D\", \"#A285D1\"]
  sequential: [\"#12436D\", \"#2073BC\"]
html_fonts: Arial
logo: { file: logo.svg, alt: Example }
";

    fn load_files(files: &[(&str, &str)], name: &str) -> (Option<Look>, Vec<String>) {
        let mut sources = Sources::default();
        files.iter().for_each(|(path, text)| sources.add_text(path, text));
        let mut diagnostics = Diagnostics::new();
        let look = load(&sources, name, None, &mut diagnostics);
        let line = |d: Diagnostic| format!("{} {} {:?}", d.code.number(), d.message, d.help);
        (look, diagnostics.into_sorted().into_iter().map(line).collect())
    }

    #[test]
    fn a_theme_without_style_gets_the_default_one() {
        let (look, found) = load_files(
            &[
                ("themes/mine/theme.yaml", THEME),
                ("themes/mine/logo.svg", "<svg/>"),
                ("themes/default/style.css", "p {}"),
                ("themes/mine/theme.typ", "#let a = 1"),
            ],
            "mine",
        );
        assert_eq!(found, Vec::<String>::new());
        let look = look.expect("there");
        assert_eq!((look.css.as_str(), look.typst.as_str()), ("p {}", "#let a = 1"));
        assert_eq!(look.colours.series.len(), 6);
        assert_eq!(look.logo.map(|logo| logo.alt).as_deref(), Some("Example"));
    }

    #[test]
    fn wrong_themes() {
        let (look, found) = load_files(&[("themes/default/theme.yaml", THEME)], "defualt");
        assert!(look.is_none());
        assert_eq!(
            found,
            ["C003 there is no theme `defualt`: `themes/defualt/theme.yaml` is missing \
              [\"did you mean `default`?\", \"the themes are `default`\"]"]
        );
        let text = THEME.replace("\"#1b1f23\"", "black").replace(", \"#A285D1\"", "");
        let (_, found) = load_files(&[("themes/default/theme.yaml", &text)], "default");
        assert_eq!(
            found,
            [
                "C504 `text` must be a colour, but this is `black` [\"write a colour as \
                 `\\\"#12436D\\\"`: six hexadecimal digits, in quotation marks\"]",
                "C504 `series` has 5 colours, but needs at least 6 []",
                "C003 the logo `themes/default/logo.svg` is missing []",
            ]
        );
    }
}
