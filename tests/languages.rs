//! Papers in several languages: versions that lead to each other, and no word of English in a language of
//! an office's own.

#![expect(clippy::disallowed_methods, reason = "tests read their own files")]

#[path = "languages/pseudo/mod.rs"]
mod pseudo;
mod support;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use candour::diagnostic::{Diagnostics, emit};
use candour::model::Edition;
use candour::pipeline::{self, Built};
use candour::source::{self, Sources};
use scraper::{Html, Selector};
use support::agree::assert_same_words;
use support::example::{build, file, text};
use support::pdf::{Pdf, Target};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/languages/office")
}

fn office() -> Sources {
    source::read(&folder()).expect("the office can be read")
}

fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build(&office(), Edition::Public))
}

/// The office with one file otherwise.
fn changed(path: &str, from: &str, to: &str) -> Sources {
    let text = std::fs::read_to_string(folder().join(path)).expect("the file is there");
    assert!(text.contains(from), "{path} has `{from}`");
    with(&[(path, &text.replacen(from, to, 1))])
}

/// The office with further files, or others in their place.
fn with(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    files.iter().for_each(|(path, text)| sources.add_text(path, text));
    for (_, file) in office().under("") {
        if !files.iter().any(|(path, _)| *path == file.path) {
            sources.add(file.clone());
        }
    }
    sources
}

/// The office without its letters, which lead to the report, and with one of the reports exempt.
fn exempt(path: &str) -> Sources {
    let exempt = "access: Exempt report\nexempt_reason: The reason stays in the office";
    let all = changed(path, "access: Public report", exempt);
    let mut sources = Sources::default();
    for (_, file) in all.under("").filter(|(_, file)| !file.path.starts_with("content/letters/")) {
        sources.add(file.clone());
    }
    sources
}

/// What candour says of an office.
fn said(sources: &Sources, edition: Edition) -> String {
    let mut diagnostics = Diagnostics::new();
    pipeline::check(sources, edition, &mut diagnostics);
    emit::human(&diagnostics.into_sorted(), sources, false)
}

/// The attributes of each element that a selector finds, joined.
fn found(html: &str, selector: &str, attributes: &[&str]) -> Vec<String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).expect("a selector");
    let values = page.select(&selector).map(|element| {
        let values = attributes.iter().map(|name| element.attr(name).unwrap_or("-").to_owned());
        values.collect::<Vec<_>>().join(" ")
    });
    values.collect()
}

/// The papers of the office with their languages.
const PAPERS: [(&str, &str, &str); 4] = [
    ("papers", "2020-02-county-lines", "en-GB"),
    ("papers", "2020-02-county-lines-cy", "cy"),
    ("letters", "2020-02-notice", "en-GB"),
    ("letters", "2020-02-notice-cy", "cy"),
];

#[test]
fn every_version_says_the_same_in_page_and_pdf() {
    for (section, name, language) in PAPERS {
        let page = text(built(), &format!("{section}/{name}/index.html"));
        let pdf = file(built(), &format!("{section}/{name}/{name}.pdf"));
        assert_same_words(name, page, pdf);
        assert_eq!(found(page, "html", &["lang"]), [language], "{name}");
        assert_eq!(Pdf::read(pdf).language().as_deref(), Some(language), "{name}");
    }
}

/// Dates, labels and what screen readers are told of links are in the language of the paper.
#[test]
fn the_words_of_a_version_are_in_its_language() {
    for (section, name, language) in PAPERS {
        let (date, month, contact) = match language {
            "cy" => ("6 Chwefror 2020", "February", "E-bost"),
            _ => ("6 February 2020", "Chwefror", "Email"),
        };
        let page = text(built(), &format!("{section}/{name}/index.html"));
        let main = support::html::main_text(page, &[]);
        assert!(main.contains(date) && !main.contains(month), "{name}: {main}");
        let pdf = Pdf::read(file(built(), &format!("{section}/{name}/{name}.pdf")));
        let words = pdf.text_in_reading_order(&[]);
        assert!(words.contains(date) && !words.contains(month), "{name}: {words}");
        let described: Vec<String> =
            pdf.links().into_iter().filter_map(|link| link.contents).collect();
        let by_post = described.iter().any(|words| words.starts_with(contact));
        assert!(by_post || section == "letters", "{name}: {described:?}");
    }
}

#[test]
fn each_version_leads_to_the_other() {
    for (section, name, language) in PAPERS {
        let (other, other_language, own_name) = match language {
            "cy" => (name.trim_end_matches("-cy").to_owned(), "en-GB", "English"),
            _ => (format!("{name}-cy"), "cy", "Cymraeg"),
        };
        let page = text(built(), &format!("{section}/{name}/index.html"));
        let way = format!("../../{section}/{other}/index.html {other_language} {other_language}");
        let links = found(page, "main .languages a", &["href", "lang", "hreflang"]);
        assert!(!links.is_empty() && links.iter().all(|link| *link == way), "{name}: {links:?}");
        let words = if language == "cy" { "Hefyd ar gael yn:" } else { "Also available in:" };
        let main = support::html::main_text(page, &["[data-furniture]"]);
        assert!(main.contains(&format!("{words} {own_name}")), "{name}: {main}");
        let pdf = Pdf::read(file(built(), &format!("{section}/{name}/{name}.pdf")));
        let address = format!("https://papers.example.org/{section}/{other}/");
        let target = Some(Target::Uri(address.clone()));
        assert!(pdf.links().iter().any(|link| link.target == target), "{name}: to {address}");
    }
}

#[test]
fn search_engines_learn_of_all_versions() {
    let site = "https://papers.example.org";
    for (section, name, language) in PAPERS {
        let original = name.trim_end_matches("-cy");
        let page = text(built(), &format!("{section}/{name}/index.html"));
        let mut alternates = found(page, "link[hreflang]", &["rel", "hreflang", "href"]);
        alternates.sort();
        let wanted = [
            format!("alternate cy {site}/{section}/{original}-cy/"),
            format!("alternate en-GB {site}/{section}/{original}/"),
            format!("alternate x-default {site}/{section}/{original}/"),
        ];
        assert_eq!(alternates, wanted, "{name} in {language}");
    }
    let sitemap = text(built(), "sitemap.xml");
    let links = sitemap.matches("<xhtml:link ").count();
    assert_eq!(links, 3 * PAPERS.len(), "{sitemap}");
    assert!(sitemap.contains(
        "hreflang=\"cy\" href=\"https://papers.example.org/letters/2020-02-notice-cy/\""
    ));
}

#[test]
fn lists_and_registers_lead_to_the_other_language() {
    let home = text(built(), "index.html");
    assert_eq!(
        found(home, ".card-facts a[hreflang=cy]", &["href", "lang"]),
        ["letters/2020-02-notice-cy/index.html cy", "papers/2020-02-county-lines-cy/index.html cy"],
    );
    assert_eq!(found(home, ".card-facts a[hreflang=en-GB]", &["lang"]).len(), 2);
    let register = text(built(), "papers/2020-02-county-lines/figures/index.html");
    assert_eq!(
        found(register, ".languages a", &["href", "hreflang"]),
        ["../../../papers/2020-02-county-lines-cy/figures/index.html cy"],
    );
    let mut alternates = found(register, "link[hreflang]", &["hreflang", "href"]);
    alternates.sort();
    let address = |name: &str| format!("https://papers.example.org/papers/{name}/figures/");
    let (english, welsh) = (address("2020-02-county-lines"), address("2020-02-county-lines-cy"));
    let wanted =
        [format!("cy {welsh}"), format!("en-GB {english}"), format!("x-default {english}")];
    assert_eq!(alternates, wanted);
}

#[test]
fn three_languages_are_a_group() {
    let third = ("content/letters/2020-02-notice-ga/index.md", LETTER);
    let words = (
        "templates/words/ga.ftl",
        "language-name = Gaeilge\nalso-available-in = Ar f\u{e1}il freisin:\n",
    );
    let sources = with(&[third, words]);
    assert!(!said(&sources, Edition::Public).contains("C09"));
    let built = build(&sources, Edition::Public);
    let page = |name: &str| text(&built, &format!("letters/{name}/index.html"));
    let names = |html: &str| {
        let line = support::html::text_of(html, ".letter-sheet .languages", &[]);
        line.split_once(": ").expect("words in front").1.to_owned()
    };
    assert_eq!(names(page("2020-02-notice")), "Cymraeg, Gaeilge");
    assert_eq!(names(page("2020-02-notice-cy")), "English, Gaeilge");
    assert_eq!(names(page("2020-02-notice-ga")), "English, Cymraeg");
    let pdf = file(&built, "letters/2020-02-notice-ga/2020-02-notice-ga.pdf");
    assert_same_words("the third version", page("2020-02-notice-ga"), pdf);
}

const LETTER: &str = "---
kind: letter
language: ga
translation_of: content/letters/2020-02-notice/
title: Litir
date: 2020-02-06
sender: { title: Oifig, address: [Sr\u{e1}id] }
recipient: [Painéal]
salutation: A chara
subject: Litir
sign_off: Le meas
signatory: Oifigeach
---

T\u{e1} cruinni\u{fa} ann.
";

/// The original is exempt: the public edition neither leads to it nor speaks of it.
#[test]
fn versions_of_an_exempt_paper_do_not_give_it_away() {
    let sources = exempt("content/papers/2020-02-county-lines/index.md");
    let findings = said(&sources, Edition::Public);
    assert!(!findings.contains("C09") && !findings.contains("2020-02-county-lines/"), "{findings}");
    let built = build(&sources, Edition::Public);
    let page = text(&built, "papers/2020-02-county-lines-cy/index.html");
    assert!(found(page, ".languages, link[hreflang]", &[]).is_empty());
    assert!(!text(&built, "sitemap.xml").contains("county-lines/<"));
    let whole = build(&sources, Edition::Restricted);
    let page = text(&whole, "papers/2020-02-county-lines-cy/index.html");
    assert_eq!(found(page, ".languages a", &["hreflang"]), ["en-GB"]);
    // Whom the edition is for need not be found by search engines.
    assert!(found(page, "link[hreflang]", &[]).is_empty());
}

/// A Welsh version that is exempt is not named by the public English one, and takes nobody's place.
#[test]
fn an_exempt_version_is_not_named() {
    let sources = exempt("content/papers/2020-02-county-lines-cy/index.md");
    let findings = said(&sources, Edition::Public);
    assert!(!findings.contains("C09"), "{findings}");
    let built = build(&sources, Edition::Public);
    let page = text(&built, "papers/2020-02-county-lines/index.html");
    assert!(found(page, ".languages, link[hreflang]", &[]).is_empty());
    let name = "2020-02-county-lines-cy";
    let told = built.artefacts.iter().find(|file| {
        file.path.contains(name) || String::from_utf8_lossy(&file.bytes).contains(name)
    });
    assert!(told.is_none(), "{:?}", told.map(|file| &file.path));
}

/// Other words of the same data are no difference, other numbers are.
#[test]
fn numbers_are_compared_whatever_the_data_is_called() {
    assert!(!said(&office(), Edition::Public).contains("C097"));
    let path = "content/papers/2020-02-county-lines-cy/data/county-lines.yaml";
    let findings =
        said(&changed(path, "[2020-02, Efrog, 4]", "[2020-02, Efrog, 6]"), Edition::Public);
    for wanted in [
        "only here: `6` in content/papers/2020-02-county-lines-cy/index.md:",
        "only there: `4` in content/papers/2020-02-county-lines/index.md:",
        "index.md:38, bar chart of county-lines.lines",
        "index.md:48, table of county-lines.lines, snapshot=2020-02",
    ] {
        assert!(findings.contains(wanted), "{findings}");
    }
    assert_eq!(findings.matches("only here: `").count(), 3, "{findings}");
    assert_eq!(findings.matches("only there: `").count(), 3, "{findings}");
}

/// A plan whose expressions have been left as they were when the words around them were translated.
const PLAN: &str = "---
kind: delivery-plan
language: cy
title: Cynllun
date: 2020-03-02
place: Caerefrog
period: 2020
owner: Rheolwr
actions:
  - { id: one, action: Hyfforddi staff, pillar: Prevent, owner: Rheolwr, due: 2020-02-01, status: Under way }
  - { id: two, action: Rhannu data, pillar: Pursue, owner: Rheolwr, due: { none: heb ei gytuno }, status: Proposed }
---

## Diben {#purpose}

Cynllun yw hwn.

## Erlid {#pursue}

Cam: {{ list(of=\"actions.action\", pillar=\"Pursue\") }}.

```table
data: actions
where: { pillar: Pursue }
show: [action, pillar, status]
title: Camau erlid
```

## Atal {#prevent}

Cam: {{ list(of=\"actions.action\", pillar=\"Atal\") }}.

## Diogelu {#protect}

Dim: {{ list(of=\"actions.action\", pillar=\"Protect\") }}.

## Paratoi {#prepare}

Dim.

## Cynnydd {#progress}

Yn hwyr: {{ list(of=\"actions.action\", timing=\"Overdue\") }}. Heb ddyddiad: {{ list(of=\"actions.action\", timing=\"No date\") }}.
";

/// Expressions of a paper in Welsh may name the options of a choice as its kind's file has them, as its
/// front matter may. Readers see the Welsh ones.
#[test]
fn expressions_may_stay_as_they_are() {
    let sources = with(&[("content/plans/2020-03-plan-cy/index.md", PLAN)]);
    let findings = said(&sources, Edition::Public);
    assert!(!findings.contains("plans/"), "{findings}");
    let built = build(&sources, Edition::Public);
    let main = support::html::main_text(text(&built, "plans/2020-03-plan-cy/index.html"), &[]);
    for wanted in [
        "Cam: Rhannu data.",
        "Cam: Hyfforddi staff.",
        "Dim: dim.",
        "Yn hwyr: Hyfforddi staff. Heb ddyddiad: Rhannu data.",
        "Rhannu data\nErlid\nArfaethedig",
    ] {
        assert!(main.contains(wanted), "{wanted}: {main}");
    }
    let register = text(&built, "plans/2020-03-plan-cy/figures/index.html");
    let register = support::html::main_text(register, &[]);
    assert!(register.contains("Erlid") && !register.contains("Pursue"), "{register}");
    // A word that is neither is a slip still.
    let slip = PLAN.replace("pillar=\"Pursue\"", "pillar=\"Persue\"");
    let findings =
        said(&with(&[("content/plans/2020-03-plan-cy/index.md", &slip)]), Edition::Public);
    assert!(findings.contains("C304") && findings.contains("`Erlid`"), "{findings}");
    assert!(findings.contains("did you mean `Pursue`?"), "{findings}");
}

/// Bound in one pack, the versions lead to each other inside the PDF.
#[test]
fn versions_in_one_pack_lead_to_each_other_inside_it() {
    let sources = with(&[("content/packs/2020-02-meeting/index.md", PACK)]);
    let built = build(&sources, Edition::Public);
    let folders =
        ["packs/2020-02-meeting", "papers/2020-02-county-lines", "papers/2020-02-county-lines-cy"];
    let pages = folders.map(|folder| text(&built, &format!("{folder}/index.html")));
    let pdf = file(&built, "packs/2020-02-meeting/2020-02-meeting.pdf");
    support::agree::assert_same_words_in_order("the pack", &pages, pdf);
    let pdf = Pdf::read(pdf);
    let leads_out = |link: &Target| matches!(link, Target::Uri(to) if to.contains("papers/2020"));
    let targets: Vec<Target> = pdf.links().into_iter().filter_map(|link| link.target).collect();
    assert!(!targets.is_empty() && !targets.iter().any(leads_out), "{targets:?}");
    let marked = pdf.marked_languages();
    assert!(marked.contains(&("cy".to_owned(), "Cymraeg".to_owned())), "{marked:?}");
}

const PACK: &str = "---
kind: meeting-pack
title: Papers for the meeting
date: 2020-02-14
body: Example panel
time: 10.30am
place: Example office
published: 2020-02-06
items:
  - { item: 1, paper: papers/2020-02-county-lines, purpose: To note }
  - { item: 2, paper: papers/2020-02-county-lines-cy, purpose: I'w nodi }
---
";

/// The first page of a split paper leads to the first page of the other.
#[test]
fn split_versions_lead_from_front_to_front() {
    let mut files = Vec::new();
    for name in ["2020-02-county-lines", "2020-02-county-lines-cy"] {
        let path = format!("content/papers/{name}/index.md");
        let text = std::fs::read_to_string(folder().join(&path)).expect("the paper is there");
        files.push((
            path,
            text.replace("kind: panel-report\n", "kind: panel-report\nsplit: sections\n"),
        ));
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let built = build(&with(&files), Edition::Public);
    for (name, other) in [
        ("2020-02-county-lines", "2020-02-county-lines-cy"),
        ("2020-02-county-lines-cy", "2020-02-county-lines"),
    ] {
        let pages = support::example::pages(&built, &format!("papers/{name}"));
        assert!(pages.len() > 2);
        for (at, (path, html)) in pages.iter().enumerate() {
            let links = found(html, ".languages a", &["href"]);
            let wanted = [format!("../../papers/{other}/index.html")];
            assert_eq!(links.as_slice(), if at == 0 { &wanted[..] } else { &[] }, "{path}");
            assert_eq!(found(html, "link[hreflang]", &[]).is_empty(), at > 0, "{path}");
        }
        let texts: Vec<&str> = pages.iter().map(|(_, html)| *html).collect();
        let pdf = file(&built, &format!("papers/{name}/{name}.pdf"));
        support::agree::assert_same_words_in_order(name, &texts, pdf);
    }
}
