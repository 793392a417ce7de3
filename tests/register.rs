//! The register and the datasets as readers get them: links both ways, what is offered and what is not.

mod support;

use std::collections::BTreeSet;

use candour::diagnostic::Diagnostics;
use candour::model::{Anchor, Edition, register};
use candour::pipeline::{self, Built};
use candour::render;
use scraper::{Html, Selector};
use support::example::{build, built, ready, text};
use support::office;

fn select<'a>(html: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

#[test]
fn every_figure_of_the_example_has_its_entry_and_its_place() {
    for paper in &ready().site.papers {
        let entries = register(paper);
        // The figures of a pack are those of its papers.
        if paper.pack.is_some() {
            assert!(entries.is_empty(), "{}", paper.url);
            continue;
        }
        let numbers: Vec<usize> = entries.iter().map(|e| e.figure.position.number).collect();
        assert_eq!(numbers, (1..=entries.len()).collect::<Vec<_>>(), "{}", paper.url);
        assert_eq!(paper.figures_count.sourced(), entries.len(), "{}: one count", paper.url);
        let pages = support::example::pages(built(), &paper.url);
        let pages: Vec<Html> = pages.iter().map(|(_, page)| Html::parse_document(page)).collect();
        let list = format!("{}/figures/index.html", paper.url);
        let list = Html::parse_document(text(built(), &list));
        for entry in &entries {
            let position = &entry.figure.position;
            assert!(position.line > 0 && position.path.starts_with("content/"), "{position:?}");
            assert_eq!(&entry.sentence[entry.mark.clone()], entry.figure.text);
            let id = format!("figure:{}", position.number);
            let item = select(&list, &format!("li[id='{id}']"));
            let words: String = item[0].text().collect();
            assert!(words.contains(&entry.figure.text), "{words}");
            if entry.anchor == Anchor::Figure {
                let all = pages.iter().flat_map(|page| select(page, &format!("[id='{id}']")));
                let place: Vec<_> = all.collect();
                assert_eq!(place[0].text().collect::<String>(), entry.figure.text, "{id}");
            }
        }
    }
}

#[test]
fn what_the_search_reads_are_the_pages_with_figures_as_plain_words() {
    let drawings: Vec<_> = pipeline::draw(&ready().site, &ready().look);
    let found = render::html::found_pages(
        &ready().site,
        &ready().look,
        &ready().templates,
        &drawings,
        &mut Diagnostics::new(),
    );
    let path = "papers/2020-02-drugs-update/index.html";
    let page = found.iter().find(|file| file.path == path).expect("the paper");
    let page = Html::parse_document(std::str::from_utf8(&page.bytes).expect("a page"));
    assert!(select(&page, "a.figure, data.figure, data[value]").is_empty());
    let words = |page: &Html| {
        let paragraphs = select(page, "main p:not([data-furniture])");
        paragraphs.iter().flat_map(|it| it.text()).collect::<String>()
    };
    let published = Html::parse_document(text(built(), path));
    assert!(words(&page).contains("655 people"), "figures are there");
    assert_eq!(words(&page), words(&published));
    let file = found.iter().find(|file| !file.path.ends_with(".html"));
    assert_eq!(file.map(|file| &file.path), None, "no files beside the pages");
}

#[test]
fn figures_are_quiet_links() {
    let page = Html::parse_document(text(built(), "papers/2020-02-drugs-update/index.html"));
    assert!(select(&page, "a.figure").len() > 30);
    for link in select(&page, "a.figure") {
        let names: Vec<&str> = link.value().attrs().map(|(name, _)| name).collect();
        assert_eq!(names, ["class", "href", "id"], "nothing that is read out with the number");
    }
    for nested in ["a a", "h1 a.figure", "h2 a.figure", "figcaption a", "caption a"] {
        assert!(select(&page, nested).is_empty(), "{nested}");
    }
}

#[test]
fn no_link_in_headings_captions_and_links() {
    let paper = "---\nkind: note\ntitle: The {{ cited(\"1\", source=\"S\") }}\ndate: 2020-01-01\n---\n\
        ## Of {{ cited(\"2\", source=\"S\") }}\n\nSee [all {{ cited(\"3\", source=\"S\") }}](https://example.org/) \
        and {{ cited(\"4\", source=\"S\") }}.[^n]\n\nTable: Of {{ cited(\"5\", source=\"S\") }} {#t}\n\n\
        | A {{ cited(\"6\", source=\"S\") }} |\n|---|\n| {{ cited(\"7\", source=\"S\") }} |\n\n\
        [^n]: A note of {{ cited(\"8\", source=\"S\") }}.\n";
    let built = build(&office::with(&[("content/notes/a/index.md", paper)]), Edition::Public);
    let page = Html::parse_document(text(&built, "notes/a/index.html"));
    let linked: Vec<String> =
        select(&page, "a.figure").iter().map(|a| a.text().collect()).collect();
    assert_eq!(linked, ["4", "7", "8"]);
    let placed = select(&page, "[id^='figure:']").len();
    assert_eq!(placed, 7, "all but the title's");
    assert!(select(&page, "a a").is_empty());
    assert!(!built.artefacts.iter().any(|a| a.path.starts_with("data/")), "no dataset, no page");
    let page = text(&built, "notes/a/figures/index.html");
    assert!(!page.contains("Datasets behind"), "{page}");
}

#[test]
fn a_paper_without_figures_has_no_register() {
    let paper = "---\nkind: note\ntitle: None\ndate: 2020-01-01\n---\nText.\n";
    let built = build(&office::with(&[("content/notes/a/index.md", paper)]), Edition::Public);
    assert!(!built.artefacts.iter().any(|a| a.path.contains("figures")));
    assert!(!text(&built, "notes/a/index.html").contains("Figures and their sources"));
    assert!(!text(&built, "sitemap.xml").contains("figures"));
}

fn dataset(title: &str, value: usize) -> String {
    format!(
        "title: {title}\nsource: {{ organisation: Police }}\ncolumns:\n\
         \x20 - {{ id: place, label: Place, role: dimension }}\n\
         \x20 - {{ id: people, label: People, role: measure }}\n\
         rows:\n  - [York, {value}]\n  - [Selby, 4]\n"
    )
}

/// Shared datasets: one open, one restricted, one both, one unused, one of a restricted footnote.
fn restricted_office(edition: Edition) -> Built {
    let of = |id: &str| format!("{{{{ value(of=\"{id}.people\", place=\"York\") }}}}");
    let paper = format!(
        "---\nkind: note\ntitle: A\ndate: 2020-01-01\n---\n{} and {}.\n\n\
         ::: restricted {{reason=\"small\"}}\n{} and {}.[^n]\n\n```table\ndata: shown\ntitle: Shown\n```\n:::\n\n\
         After it, {}.\n\n[^n]: Of {}.\n",
        of("open"),
        of("both"),
        of("secret"),
        of("both"),
        of("own"),
        of("noted"),
    );
    let names = ["open", "secret", "both", "unused", "noted", "shown"];
    let data: Vec<(String, String)> = names
        .iter()
        .enumerate()
        .map(|(at, id)| (format!("content/data/{id}.yaml"), dataset(id, 9001 + at)))
        .collect();
    let own = dataset("own", 9100);
    let mut files: Vec<(&str, &str)> =
        data.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.push(("content/notes/a/data/own.yaml", &own));
    files.push(("content/notes/a/index.md", &paper));
    build(&office::with(&files), edition)
}

fn data_files(built: &Built) -> BTreeSet<&str> {
    let paths = built.artefacts.iter().map(|artefact| artefact.path.as_str());
    paths.filter(|path| path.contains("data/") && path.ends_with(".csv")).collect()
}

#[test]
fn what_a_restricted_passage_uses_is_not_offered() {
    let public = restricted_office(Edition::Public);
    assert_eq!(data_files(&public), BTreeSet::from(["data/open.csv", "notes/a/data/own.csv"]));
    let page = text(&public, "data/index.html");
    assert!(page.contains("id=\"both\"") && page.contains("Not offered as a file"), "{page}");
    for (at, hidden) in [(1, "secret"), (3, "unused"), (4, "noted"), (5, "shown")] {
        let number = (9001 + at).to_string();
        for artefact in public.artefacts.iter().filter(|a| !a.path.ends_with(".pdf")) {
            let text = String::from_utf8_lossy(&artefact.bytes);
            let leaks = text.contains(&number) || text.contains(&format!("{hidden}.people"));
            assert!(!leaks, "{}: {hidden}", artefact.path);
        }
    }
    let figures: serde_json::Value =
        serde_json::from_str(text(&public, "notes/a/a-figures.json")).expect("JSON");
    assert_eq!(figures["figures"].as_array().map(Vec::len), Some(3));

    let restricted = restricted_office(Edition::Restricted);
    let wanted = ["both", "noted", "open", "secret", "shown"].map(|id| format!("data/{id}.csv"));
    let wanted: BTreeSet<&str> =
        wanted.iter().map(String::as_str).chain(["notes/a/data/own.csv"]).collect();
    assert_eq!(data_files(&restricted), wanted);
}

#[test]
fn downloads_say_their_type_and_size() {
    let page = text(built(), "papers/2020-02-drugs-update/index.html");
    let file = text(built(), "data/county-lines.csv");
    assert!(page.contains("href=\"../../data/county-lines.csv\" type=\"text/csv\" download>"));
    assert!(page.contains(&format!("(CSV, {} bytes)", file.len())));
    assert!(file.lines().count() == 9 && file.starts_with("snapshot,place,lines\r\n"), "{file}");
    for artefact in built().artefacts.iter().filter(|a| a.path.ends_with("-metadata.json")) {
        let json: serde_json::Value = serde_json::from_slice(&artefact.bytes).expect("JSON");
        let url = json["url"].as_str().expect("a file");
        let folder = artefact.path.rsplit_once('/').expect("a folder").0;
        let csv = text(built(), &format!("{folder}/{url}"));
        let columns = json["tableSchema"]["columns"].as_array().expect("columns");
        let titles: Vec<&str> = columns.iter().filter_map(|c| c["titles"][0].as_str()).collect();
        assert_eq!(csv.lines().next(), Some(titles.join(",").as_str()), "{}", artefact.path);
    }
    let sitemap = text(built(), "sitemap.xml");
    assert!(sitemap.contains("/data/</loc>") && sitemap.contains("drugs-update/figures/</loc>"));
}

#[test]
fn a_figure_of_a_derived_column_says_how_it_was_worked_out() {
    let data = "title: Lines\nsource: { organisation: O }\ncolumns:\n  - { id: place, label: Place, role: dimension }\n  - { id: n, label: Lines, role: measure }\nderive:\n  - { id: share, label: Share, share_of: n }\nrows:\n  - [York, 30]\n  - [Leeds, 70]\n";
    let note = "---\nkind: note\ntitle: A note\ndate: 2020-02-06\n---\n\nYork has {{ value(of=\"d.share\", place=\"York\") }}, {{ value(of=\"d.n\", place=\"York\") }} lines.\n";
    let sources =
        office::with(&[("content/data/d.yaml", data), ("content/notes/note/index.md", note)]);
    let built = build(&sources, Edition::Public);
    let page = Html::parse_document(text(&built, "notes/note/figures/index.html"));
    let facts = |figure: usize| {
        let item = select(&page, &format!("li[id='figure:{figure}'] .facts"));
        item[0].text().collect::<String>()
    };
    assert!(
        facts(1).contains("How it was worked out“Lines” as a percentage of all rows"),
        "{}",
        facts(1)
    );
    assert!(!facts(2).contains("worked out"), "{}", facts(2));
}
