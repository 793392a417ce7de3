//! What stands on every page: its language, the languages of its parts, and no English where all is Welsh.

use std::collections::BTreeSet;

use candour::model::words::{BUILT_IN, Languages, MessageFile};
use candour::pipeline::Built;
use scraper::{ElementRef, Html, Selector};

use super::support::example::text;
use super::support::html::{parse_errors, text_of};
use super::{built, restricted};

fn pages(built: &Built) -> impl Iterator<Item = &str> {
    let paths = built.artefacts.iter().map(|artefact| artefact.path.as_str());
    paths.filter(|path| path.ends_with(".html"))
}

#[test]
fn every_page_names_its_language_and_parts_only_where_theirs_differs() {
    for path in pages(built()) {
        let html = text(built(), path);
        assert_eq!(parse_errors(html), Vec::<String>::new(), "{path}");
        let english = path.starts_with("papers/lines/");
        let page = Html::parse_document(html);
        let own = page.root_element().attr("lang").expect("a page has a language");
        assert_eq!(own, if english { "en-GB" } else { "cy" }, "{path}");
        let marked = Selector::parse("body [lang]").expect("a selector");
        for part in page.select(&marked) {
            let outer = part.ancestors().skip(1).filter_map(ElementRef::wrap);
            let around = outer.filter_map(|element| element.attr("lang")).next();
            assert_ne!(part.attr("lang"), around, "{path}: {}", part.html());
        }
        for (part, language) in [
            (".masthead", "cy"),
            (".site-footer", "cy"),
            (".breadcrumbs", "cy"),
            ("main", own),
            (".breadcrumbs [aria-current]", own),
        ] {
            let selector = Selector::parse(part).expect("a selector");
            for element in page.select(&selector) {
                let mut outer = element.ancestors().filter_map(ElementRef::wrap);
                let said = element.attr("lang").or_else(|| outer.find_map(|one| one.attr("lang")));
                assert_eq!(said, Some(language), "{path}: {part}");
            }
        }
    }
}

#[test]
fn what_is_in_the_other_language_is_marked_in_lists() {
    let home = text(built(), "index.html");
    for wanted in [
        "<a href=\"papers/lines/index.html\" lang=\"en-GB\">County lines</a>",
        "<p class=\"card-summary\" lang=\"en-GB\">How many",
        "PDF<span class=\"visually-hidden\">: <span lang=\"en-GB\">County lines</span></span>",
    ] {
        assert!(home.contains(wanted), "{wanted}");
    }
    let data = text(built(), "data/index.html");
    assert!(data.contains("lang=\"en-GB\">County lines</a>"));
    let register = text(built(), "papers/lines/figures/index.html");
    assert!(register.contains("<html lang=\"en-GB\">"));
    let trail = text_of(register, ".breadcrumbs", &[]);
    assert_eq!(trail, "Hafan\nNodiadau byr\nCounty lines\nFigures and their sources");
    assert!(register.contains("<a href=\"../index.html\" lang=\"en-GB\">County lines</a></li>"));
    let feed = text(built(), "feed.xml");
    assert!(feed.contains("xml:lang=\"cy\">\n") && feed.contains("<entry xml:lang=\"en-GB\">"));
    assert!(feed.contains("<title>Drafft: Llinellau sirol</title>"));
}

/// The texts of a page that a reader sees or hears, one after another; but not the labels of a kind's fields, which the
/// kind has.
fn everything(html: &str) -> String {
    let page = Html::parse_document(html);
    let mut all = text_of(html, "body", &[".header-block dt"]);
    let any = Selector::parse("*").expect("a selector");
    for element in page.select(&any) {
        for name in ["aria-label", "alt", "title", "data-forms", "data-none", "data-failed"] {
            all.push('\n');
            all.push_str(element.attr(name).unwrap_or_default());
        }
    }
    let title = Selector::parse("title").expect("a selector");
    all.extend(page.select(&title).flat_map(|title| title.text()));
    all
}

/// English messages of pages that need nothing put in and are otherwise in Welsh.
fn english() -> BTreeSet<String> {
    let languages = Languages::built_in();
    let (english, welsh) = (languages.of("en").plain(), languages.of("cy").plain());
    let (_, text) = BUILT_IN.iter().find(|(code, _)| *code == "en").expect("built in");
    let at = text.find("## Pages: the frame").expect("the messages of pages");
    let file = MessageFile::parse(&text[at..]).0;
    let ids = file.ids().chain(["draft", "notes", "contents", "date", "author", "yes"]);
    let other = ids.filter(|id| english.get(*id) != welsh.get(*id));
    other.filter_map(|id| english.get(id).cloned()).collect()
}

/// Whether words stand in a text by themselves.
fn stands(words: &str, text: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| {
        !letter(text[..at].chars().next_back()) && !letter(text[at + words.len()..].chars().next())
    })
}

#[test]
fn no_welsh_page_says_an_english_message() {
    let english = english();
    assert!(english.len() > 60, "{}", english.len());
    for built in [built(), restricted()] {
        for path in pages(built).filter(|path| !path.starts_with("papers/")) {
            let all = everything(text(built, path));
            let found: Vec<&String> = english.iter().filter(|words| stands(words, &all)).collect();
            assert_eq!(found, Vec::<&String>::new(), "{path}");
        }
    }
    // The same way of looking finds them on the English page.
    let all = everything(text(built(), "papers/lines/index.html"));
    assert!(stands("Contents", &all) && stands("Figures and their sources", &all), "{all}");
}
