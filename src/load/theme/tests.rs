//! Themes as an office writes them.

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

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>";

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
            ("themes/mine/logo.svg", LOGO),
            ("themes/default/style.css", "p {}"),
            ("themes/mine/theme.typ", "#let a = 1"),
        ],
        "mine",
    );
    assert_eq!(found, Vec::<String>::new());
    let look = look.expect("there");
    assert_eq!(
        (look.css.as_str(), look.typst.as_ref().unwrap().text.as_str()),
        ("p {}", "#let a = 1")
    );
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
            "C003 the logo `themes/default/logo.svg` is missing [\"put the file into the theme's own \
             folder, or take `logo` out\"]",
        ]
    );
}

#[test]
fn logos_are_held_to_what_pictures_are() {
    let found = |logo: &str| {
        let files = [("themes/mine/theme.yaml", THEME), ("themes/mine/logo.svg", logo)];
        load_files(&files, "mine").1
    };
    assert_eq!(found(LOGO), Vec::<String>::new());
    let svg = |attributes: &str, inner: &str| {
        format!("<svg xmlns='http://www.w3.org/2000/svg' {attributes}>{inner}</svg>")
    };
    let shape = "viewBox='0 0 9 9'";
    for (logo, expected) in [
        (svg(shape, "<g>"), "is not a sound SVG: line 1 cannot be read"),
        (svg(shape, "<script/>"), "has a `<script>`, which a picture may"),
        (svg("viewBox='0 0 9 9' onclick='x()'", ""), "has the event handler `onclick`"),
        (svg(shape, "<image href='http://a.org/b'/>"), "has a reference to"),
        (svg("width='100%'", ""), "does not say how large it is"),
        ("<svg viewBox='0 0 9 9'/>".to_owned(), "has no `xmlns="),
        ("no picture".to_owned(), "is no SVG image"),
    ] {
        let lines = found(&logo);
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].starts_with("C006 ") && lines[0].contains(expected), "{lines:?}");
    }
}

/// The findings about a theme with these font files and these lines under `pdf_fonts`.
fn load_fonts(fonts: &[(&str, &[u8])], lines: &str) -> (Option<Look>, Vec<String>) {
    let mut sources = Sources::default();
    sources.add_text("themes/mine/theme.yaml", &format!("{THEME}pdf_fonts:\n{lines}"));
    sources.add_text("themes/mine/logo.svg", LOGO);
    for (name, bytes) in fonts {
        let path = format!("themes/mine/{name}");
        sources.add(crate::source::SourceFile::new(&path, bytes.to_vec(), false));
    }
    let mut diagnostics = Diagnostics::new();
    let look = load(&sources, "mine", None, &mut diagnostics);
    let line = |d: Diagnostic| {
        format!("{} {} {}", d.code.number(), d.message, d.label.unwrap_or_default())
    };
    (look, diagnostics.into_sorted().into_iter().map(line).collect())
}

#[test]
fn an_offices_fonts_come_before_the_built_in_ones() {
    let files: [(&str, &[u8]); 4] = [
        ("r.ttf", notosans::REGULAR_TTF),
        ("b.ttf", notosans::BOLD_TTF),
        ("i.ttf", notosans::ITALIC_TTF),
        ("bi.ttf", notosans::BOLD_ITALIC_TTF),
    ];
    let (look, found) = load_fonts(&files, "  files: [r.ttf, b.ttf, i.ttf, bi.ttf]\n");
    assert_eq!(found, Vec::<String>::new());
    let fonts = look.expect("there").pdf_fonts;
    assert_eq!(fonts.files.len(), crate::look::fonts::files().len() + 4);
    assert_eq!(fonts.files[1].bytes(), notosans::BOLD_TTF);
}

#[test]
fn a_font_without_bold_or_italics() {
    let (look, found) = load_fonts(&[("r.ttf", notosans::REGULAR_TTF)], "  files: [r.ttf]\n");
    assert!(look.is_none());
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("C073 there is no bold face of `Noto Sans`")));
    let lines = "  headings: Noto Sans\n  family: Libertinus Serif\n  files: [b.ttf]\n";
    let (look, found) = load_fonts(&[("b.ttf", notosans::BOLD_TTF)], lines);
    assert_eq!((look.is_some(), found), (true, Vec::new()));
}

#[test]
fn a_font_that_lacks_letters() {
    let mono = typst_assets::fonts().find(|file| {
        crate::look::typeface::Facts::of(file).is_some_and(|facts| !facts.lacks.is_empty())
    });
    let mono = mono.expect("one of Typst's fonts lacks letters");
    let (_, found) = load_fonts(&[("m.ttf", mono)], "  files: [m.ttf]\n");
    assert!(
        found.iter().any(|line| line.starts_with("C074 ") && line.contains("it has no ")),
        "{found:?}"
    );
}

#[test]
fn of_the_dark_colours_some_may_be_named() {
    let logo = ("themes/mine/logo.svg", LOGO);
    let dark = format!("{THEME}dark: {{ background: \"#000000\", focus: \"#00ffee\" }}\n");
    let (look, found) = load_files(&[("themes/mine/theme.yaml", &dark), logo], "mine");
    assert_eq!(found, Vec::<String>::new());
    let dark = look.expect("there").dark;
    assert_eq!((dark.background.as_str(), dark.focus.as_str()), ("#000000", "#00ffee"));
    assert_eq!(dark.on_focus, "#000000");
    let wrong = format!("{THEME}dark: {{ background: \"#ffffff\" }}\n");
    let (_, found) = load_files(&[("themes/mine/theme.yaml", &wrong), logo], "mine");
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let expected = "`background` cannot be told apart on dark pages: text on `background`";
    assert!(one.contains(expected), "{one}");
    let wrong = format!("{THEME}dark: {{ text: \"#222222\" }}\n");
    let (_, found) = load_files(&[("themes/mine/theme.yaml", &wrong), logo], "mine");
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert!(one.contains("`text` cannot be told apart on dark pages: text on `"), "{one}");
}

#[test]
fn fonts_of_pages_are_a_list() {
    let logo = ("themes/mine/logo.svg", LOGO);
    let theme = THEME.replace("html_fonts: Arial", "html_fonts: '\"Noto Sans, Arial'");
    let (look, found) = load_files(&[("themes/mine/theme.yaml", &theme), logo], "mine");
    assert!(look.is_none() && found.len() == 1, "{found:?}");
    assert!(found[0].starts_with("C098 browsers cannot read this list of fonts"), "{found:?}");
}
