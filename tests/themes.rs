//! The example office in every theme that ships: sound, and page and PDF still say the same.

mod support;

use candour::diagnostic::{Diagnostics, Severity, emit};
use candour::model::Edition;
use candour::pipeline;
use candour::source::{SourceFile, Sources};
use support::example::{build, file, text};
use support::layout::assert_inside;
use support::pdf::Pdf;

const DESIGN: &str = include_str!("../docs/design.md");

/// The example with another theme named in `site.yaml`.
fn example(theme: &str) -> Sources {
    let original = support::example::sources();
    let mut sources = Sources::default();
    let site = &original.file(original.find("content/site.yaml").expect("there")).text;
    let chosen = site.replace("theme: default", &format!("theme: {theme}"));
    sources.add(SourceFile::new("content/site.yaml", chosen.into_bytes(), false));
    for folder in ["content/", "templates/", "themes/"] {
        for (_, file) in original.under(folder) {
            sources.add(file.clone());
        }
    }
    sources
}

#[test]
fn the_example_is_sound_in_every_theme() {
    for theme in ["default", "civic"] {
        let sources = example(theme);
        let mut diagnostics = Diagnostics::new();
        let ready = pipeline::check(&sources, Edition::Public, &mut diagnostics);
        // A note is no fault: the last day to publish a pack.
        diagnostics.withdraw(|finding| finding.severity == Severity::Note);
        let findings = emit::human(&diagnostics.into_sorted(), &sources, false);
        assert_eq!(findings, "", "{theme}");
        let ready = ready.expect("no errors");
        assert_eq!(ready.look.name, theme);
        let built = build(&sources, Edition::Public);
        for paper in &ready.site.papers {
            let bytes = file(&built, &format!("{}/{}", paper.url, paper.pdf_name()));
            let bound = paper.pack.iter().flat_map(|pack| pack.papers()).map(|(_, url)| url);
            let pages: Vec<&str> = std::iter::once(paper.url.as_str())
                .chain(bound)
                .flat_map(|url| support::example::pages(&built, url))
                .map(|(_, html)| html)
                .collect();
            let name = format!("{theme}: {}", paper.url);
            support::agree::assert_same_words_in_order(&name, &pages, bytes);
            let pdf = Pdf::read(bytes);
            assert_eq!(pdf.xmp("pdfuaid:part").as_deref(), Some("1"));
            assert_eq!(pdf.stray_text(), Vec::<String>::new());
            let serif = pdf.fonts().iter().any(|font| font.name.contains("Libertinus"));
            let letter = paper.kind.name == "letter";
            assert_eq!(serif, theme == "civic", "{theme}: {} {letter}", paper.url);
            if !matches!(paper.kind.name.as_str(), "locality-review" | "needs-assessment") {
                assert_inside(&pdf);
            }
        }
    }
}

#[test]
fn pages_are_dark_on_screens_and_light_in_print() {
    let built = build(&example("civic"), Edition::Public);
    let css = text(&built, "assets/style.css");
    let (before, rest) =
        css.split_once("@media screen and (prefers-color-scheme: dark)").expect("it is there");
    let (dark, _) = rest.split_once("\n}\n}").expect("its end");
    let names = |part: &str| -> Vec<String> {
        let lines = part.lines().filter(|line| line.trim().starts_with("--colour-"));
        lines.filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned())).collect()
    };
    let mut light = names(before);
    light.retain(|name| name != "--colour-paper");
    assert_eq!(light, names(dark), "each colour has its dark one");
    assert!(
        dark.contains("--colour-background: #101512;")
            && !css.contains("prefers-color-scheme: light")
    );
    assert!(css.contains("border-bottom: 0.375rem double"), "what the theme adds is there");
    let page = text(&built, "papers/2020-02-drugs-update/index.html");
    let chart = page.split("class=\"chart-wide\"").nth(1).expect("a chart");
    let chart = chart.split("</svg>").next().expect("its end");
    for element in chart.split('<').skip(1).filter(|it| it.contains("fill=\"#")) {
        assert!(element.contains("class=\"f-"), "{element}");
    }
}

/// The page about the design names the keys and files that there are.
#[test]
fn the_page_about_the_design_is_true_of_the_second_theme() {
    let sources = support::example::sources();
    for name in ["theme.yaml", "additions.css", "theme.typ", "logo.svg"] {
        assert!(DESIGN.contains(&format!("| `{name}` |")), "{name}");
        assert!(sources.find(&format!("themes/civic/{name}")).is_some(), "{name}");
    }
    let theme = &sources.file(sources.find("themes/civic/theme.yaml").expect("there")).text;
    assert!(theme.contains("brand: \"#1d4b3f\"") && DESIGN.contains("brand: \"#1d4b3f\""));
    let colours = theme.lines().skip_while(|line| *line != "colours:").skip(1);
    for line in colours.take_while(|line| line.starts_with("  ")) {
        let key = line.trim().split(':').next().expect("a key");
        assert!(DESIGN.contains(&format!("`{key}`")), "{key} is not on the page");
    }
    let typst = &sources.file(sources.find("themes/civic/theme.typ").expect("there")).text;
    assert!(typst.contains("#import \"/default-theme.typ\": *"));
}
