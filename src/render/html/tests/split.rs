//! Papers with a web page a section, and long lists of papers.

use std::collections::BTreeMap;

use super::build::{h, kind, link, numbered, p, paper, paragraph, t};
use super::fixture;
use crate::model::*;

fn split_paper() -> Paper {
    let mut note = kind("note", "Note", "Notes", vec![]);
    note.fields.push(super::build::field("follow_up", "Follow-up", FieldContent::Text));
    note.closing = vec!["follow_up".to_owned()];
    let mark = FootnoteMark { number: 1, id: "note-ref-1".into(), note: "note-1".into() };
    let mut first = vec![Inline::FootnoteMark(mark)];
    first.push(link(LinkTarget::Anchor("para-2.1".into()), "paragraph 2.1"));
    first.push(link(LinkTarget::Anchor("purpose".into()), "section 1"));
    first.push(link(LinkTarget::File("map.txt".into()), "a file"));
    let blocks = vec![
        p("In front."),
        h(2, "purpose", Some("1"), "Purpose"),
        paragraph(first),
        h(3, "inside", None, "Inside"),
        p("Below."),
        h(2, "Findings", Some("2"), "Findings"),
        numbered("2.1", t("Found.")),
    ];
    let mut paper = paper("notes/long", note, "A long note", "2020-01", blocks);
    paper.split = Split::Sections;
    paper.fields = BTreeMap::from([("follow_up".to_owned(), super::build::text_field("Soon"))]);
    let bytes = std::sync::Arc::new(b"x".to_vec());
    paper.assets.push(Asset { name: "map.txt".into(), bytes });
    paper.footnotes.push(Footnote {
        number: 1,
        id: "note-1".into(),
        marks: vec!["note-ref-1".into()],
        blocks: vec![p("The note.")],
    });
    paper
}

fn has(page: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(page.contains(piece), "no {piece} in\n{page}");
    }
}

#[test]
fn pages_of_long_headings_have_short_names() {
    let long = |end: &str| format!("{}{end}", "heading-of-many-words-".repeat(14));
    let (first, second) = (long("first"), long("second"));
    let note = kind("note", "Note", "Notes", vec![]);
    let see = link(LinkTarget::Anchor(second.clone()), "the second");
    let blocks = vec![
        h(2, &first, None, "A heading of many words"),
        paragraph(vec![see]),
        h(2, &second, None, "A heading of many words"),
        p("Found."),
    ];
    let mut paper = paper("notes/long", note, "A long note", "2020-01", blocks);
    paper.split = Split::Sections;
    let files = fixture::render(fixture::site(vec![paper]));
    let short = "heading-of-many-words-heading-of-many-words-heading-of-many";
    let page = fixture::page(&files, &format!("notes/long/sections/{short}/index.html"));
    has(&page, &[&format!("href=\"../../sections/{short}-2/index.html\" rel=\"next\"")]);
    fixture::page(&files, &format!("notes/long/sections/{short}-2/index.html"));
}

#[test]
fn each_section_has_a_page_and_links_lead_to_it() {
    let other = kind("other", "Other", "Others", vec![]);
    let target = LinkTarget::Paper { url: "notes/long".into(), anchor: Some("para-2.1".into()) };
    let body = vec![paragraph(vec![link(target, "there")])];
    let from = paper("notes/other", other, "Another", "2020-02", body);
    let files = fixture::render(fixture::site(vec![from, split_paper()]));

    let front = fixture::page(&files, "notes/long/index.html");
    has(
        &front,
        &[
            "<p>In front.</p>",
            "<a href=\"sections/purpose/index.html\"",
            "<a href=\"sections/purpose/index.html#inside\"",
            "<a href=\"sections/findings/index.html\"",
            "<a href=\"sections/findings/index.html#end:follow_up\"",
            "<a href=\"notes/index.html\"",
            "rel=\"next\"",
        ],
    );
    assert!(!front.contains("<h2 id=\"purpose\"") && !front.contains("rel=\"prev\""));

    let purpose = fixture::page(&files, "notes/long/sections/purpose/index.html");
    has(
        &purpose,
        &[
            "<title>Purpose \u{2013} A long note \u{2013} Example papers</title>",
            "<h1>A long note</h1>",
            "<h2 id=\"purpose\">",
            "href=\"../../notes/index.html#note-1\"",
            "<a href=\"../../sections/findings/index.html#para-2.1\">paragraph 2.1</a>",
            "<a href=\"#purpose\">section 1</a>",
            "<a href=\"../../map.txt\">a file</a>",
            "<a href=\"../../sections/purpose/index.html\" aria-current=\"page\">",
            "<a href=\"#inside\">",
            "<a href=\"../../index.html\" rel=\"prev\">",
            "<a href=\"../../sections/findings/index.html\" rel=\"next\">",
        ],
    );
    assert!(!purpose.contains("In front.") && !purpose.contains("Found."));

    let findings = fixture::page(&files, "notes/long/sections/findings/index.html");
    has(&findings, &["<p id=\"para-2.1\"", "<h2 id=\"end:follow_up\">", "Soon"]);
    assert!(!findings.contains("The note."));
    let notes = fixture::page(&files, "notes/long/notes/index.html");
    has(&notes, &["The note.", "href=\"../sections/purpose/index.html#note-ref-1\""]);
    has(
        &fixture::page(&files, "notes/other/index.html"),
        &["<a href=\"../../notes/long/sections/findings/index.html#para-2.1\">there</a>"],
    );
    let sitemap = fixture::page(&files, "sitemap.xml");
    has(&sitemap, &["/notes/long/sections/findings/</loc>\n    <lastmod>2020-01-01</lastmod>"]);
}

#[test]
fn sections_of_one_name_have_folders_of_their_own() {
    let mut long = split_paper();
    long.blocks.push(h(2, "findings", None, "More findings"));
    let folders: Vec<String> = leaves(&long).into_iter().map(|leaf| leaf.folder).collect();
    assert_eq!(
        folders,
        [
            "notes/long",
            "notes/long/sections/purpose",
            "notes/long/sections/findings",
            "notes/long/sections/findings-2",
            "notes/long/notes",
        ]
    );
}

#[test]
fn a_paper_with_one_section_stays_whole() {
    let mut short = split_paper();
    short.blocks.truncate(3);
    assert_eq!(leaves(&short).len(), 1);
    assert!(matches!(leaves(&short)[0].part, LeafPart::Whole(blocks) if blocks.len() == 3));
}

#[test]
fn long_lists_have_pages() {
    let note = || kind("note", "Note", "Notes", vec![]);
    let papers = (0..80).map(|number| {
        let mut paper = paper(
            &format!("notes/n{number}"),
            note(),
            &format!("Note {number}"),
            "2020-01",
            vec![p("x")],
        );
        paper.organisation = if number % 2 == 0 { "West Board" } else { "East Board" }.to_owned();
        paper
    });
    let files = fixture::render(fixture::site(papers.collect()));
    let cards = |path: &str| fixture::page(&files, path).matches("<li class=\"card\"").count();
    assert_eq!(
        (cards("index.html"), cards("page-2/index.html"), cards("page-3/index.html")),
        (36, 36, 8)
    );
    assert_eq!(
        (cards("bodies/east-board/index.html"), cards("bodies/east-board/page-2/index.html")),
        (36, 4)
    );
    let second = fixture::page(&files, "page-2/index.html");
    has(
        &second,
        &[
            "<a href=\"../page-2/index.html\" aria-current=\"page\">",
            "<a href=\"../index.html\"><span class=\"visually-hidden\">Page </span>1</a>",
            "<span data-count=\"80\">80</span> papers",
            "<a href=\"../bodies/west-board/index.html\" data-value=\"west-board\">West Board</a>",
        ],
    );
    // One kind and one year are no choice.
    assert!(!second.contains("data-filter=\"kind\"") && !second.contains("data-filter=\"year\""));
}

#[test]
fn the_filters_of_a_list_count_its_own_papers() {
    let papers = [
        ("note", "West Board", "2020"),
        ("note", "West Board", "2021"),
        ("note", "East Board", "2020"),
        ("memo", "East Board", "2019"),
        ("memo", "North Board", "2019"),
    ];
    let papers = papers.iter().enumerate().map(|(at, (name, body, year))| {
        let kind = kind(name, name, name, vec![]);
        let mut paper =
            paper(&format!("a/{at}"), kind, "Title", &format!("{year}-01"), vec![p("x")]);
        paper.organisation = (*body).to_owned();
        paper
    });
    let files = fixture::render(fixture::site(papers.collect()));
    let choices = |path: &str| -> Vec<String> {
        let page = fixture::page(&files, path);
        let parts = page.split("data-value=\"").skip(1).filter_map(|part| {
            let count = part.split_once("data-papers=\"")?.1.split('"').next()?;
            let value = part.split('"').next().filter(|value| !value.is_empty())?;
            Some(format!("{value} {count}"))
        });
        parts.collect()
    };
    assert_eq!(
        choices("index.html"),
        [
            "memo 2",
            "note 3",
            "east-board 2",
            "north-board 1",
            "west-board 2",
            "2021 1",
            "2020 2",
            "2019 2"
        ]
    );
    // The kinds lead to other lists; bodies and years narrow this one.
    assert_eq!(
        choices("kinds/note/index.html"),
        ["memo 2", "note 3", "east-board 1", "west-board 2", "2021 1", "2020 2"]
    );
    let list = fixture::page(&files, "kinds/note/index.html");
    assert!(list.contains("data-filter=\"body\" data-within>"), "{list}");
    assert!(list.contains("<a href=\"../../index.html\">See all papers</a>"), "{list}");
}

#[test]
fn lists_are_in_the_order_of_the_sites_alphabet() {
    let bodies = ["Chwilog", "Cwmni", "Dyfed"];
    let papers = |years: [&str; 3]| {
        let paper = |(name, year): (&&str, &str)| {
            let note = kind("note", "Note", "Notes", vec![]);
            let url = format!("notes/{}", name.to_lowercase());
            let mut paper = paper(&url, note, name, &format!("{year}-01"), vec![p("x")]);
            paper.organisation = (*name).to_owned();
            paper
        };
        bodies.iter().zip(years).map(paper).collect()
    };
    let order = |language: &str| {
        let mut site = fixture::site(papers(["2019", "2021", "2020"]));
        site.office.language = language.to_owned();
        let home = fixture::page(&fixture::render(site), "index.html");
        let mut values =
            home.split("data-value=\"").skip(1).filter_map(|part| part.split('"').next());
        let mut named = |names: &[&str]| -> Vec<String> {
            values
                .by_ref()
                .filter(|value| names.contains(value))
                .map(str::to_owned)
                .take(3)
                .collect()
        };
        (named(&["chwilog", "cwmni", "dyfed"]), named(&["2019", "2020", "2021"]))
    };
    let years = ["2021", "2020", "2019"].map(str::to_owned).to_vec();
    let (english, welsh) = (["chwilog", "cwmni", "dyfed"], ["cwmni", "chwilog", "dyfed"]);
    assert_eq!(order("en-GB"), (english.map(str::to_owned).to_vec(), years.clone()));
    assert_eq!(order("cy"), (welsh.map(str::to_owned).to_vec(), years), "ch is a letter after c");
}
