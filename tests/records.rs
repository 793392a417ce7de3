//! Records as readers get them: in the example review, of every type of field, restricted, and drawn from
//! one paper into another.

mod support;

use std::collections::BTreeSet;

use candour::diagnostic::{Diagnostics, emit};
use candour::model::{Edition, Provenance, RecordValue, plain_text, register};
use candour::pipeline;
use candour::source::{self, Sources};
use support::agree::assert_same_words;
use support::example::{build, built, file, ready, text};
use support::pdf::{Pdf, Target};

const SITE: &str = include_str!("invalid/base/content/site.yaml");
const REVIEW: &str = "reviews/2019-05-york-locality-review";

/// An office with a kind and papers of it, on top of the built-in files.
fn office(kind: &str, papers: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    sources.add_text("content/site.yaml", SITE);
    sources.add_text("templates/kinds/plan.yaml", kind);
    papers.iter().for_each(|(path, paper)| sources.add_text(path, paper));
    let built_in = source::built_in();
    for folder in ["templates/", "themes/"] {
        built_in.under(folder).for_each(|(_, file)| sources.add(file.clone()));
    }
    sources
}

fn findings(sources: &Sources, edition: Edition) -> String {
    let mut diagnostics = Diagnostics::new();
    pipeline::check(sources, edition, &mut diagnostics);
    emit::human(&diagnostics.into_sorted(), sources, false)
}

fn words(page: &str) -> String {
    support::pdf::normalise(&support::html::main_text(page, &[]))
}

/// The evidence of each recommendation as the facts sheet's table has it: gaps and concerns.
#[test]
fn the_reviews_recommendations_count_their_evidence() {
    let paper = ready().site.papers.iter().find(|paper| paper.url == REVIEW).expect("the review");
    let entries = register(paper);
    for (id, groups) in [
        ("needs-assessment", "9"),
        ("strategy", "6"),
        ("governance", "6"),
        ("contextual-safeguarding", "3"),
        ("language", "5"),
        ("training", "7"),
    ] {
        let expression = format!("value(of=\"recommendations.groups\", id=\"{id}\")");
        let entry = entries.iter().find(|entry| entry.figure.expression == expression);
        let entry = entry.unwrap_or_else(|| panic!("the evidence of {id}"));
        assert_eq!(entry.sentence, format!("Raised by {groups} of 9 groups"), "{id}");
        assert_eq!(entry.figure.text, groups);
    }
}

/// From each theme to what answers it and back, in the page and in the PDF.
#[test]
fn the_reviews_themes_and_recommendations_are_linked_both_ways() {
    let pages = support::example::pages(built(), REVIEW);
    let page: String = pages.iter().map(|(_, html)| *html).collect();
    // The review has a page for each section: a link leads to the page that has the place.
    let links_to = |anchor: &str| page.contains(&format!("#{anchor}\""));
    let pdf = Pdf::read(file(built(), &format!("{REVIEW}/2019-05-york-locality-review.pdf")));
    let links = pdf.links();
    assert!(!links.iter().any(|link| matches!(link.target, Some(Target::Missing(_)))));
    let tags = pdf.structure();
    let linked: BTreeSet<String> =
        tags.find("Link").iter().map(|link| support::pdf::normalise(&link.text())).collect();
    let described = |words: &str| linked.contains(&support::pdf::normalise(words));
    let paper = ready().site.papers.iter().find(|paper| paper.url == REVIEW).expect("the review");
    let (themes, recommendations) = (&paper.records["themes"], &paper.records["recommendations"]);
    assert_eq!((themes.records.len(), recommendations.records.len()), (14, 6));
    let mut answered = BTreeSet::new();
    for record in &recommendations.records {
        let anchor = record.anchor.as_deref().expect("it is shown");
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        assert!(links_to(anchor), "{anchor}");
        let title = format!("{} {}", record.label, plain_text(&record.lead));
        assert!(described(&title), "{title}");
        let themes = record.fields.iter().find(|(id, _)| id == "themes");
        let Some((_, RecordValue::References(themes))) = themes else { panic!("{record:?}") };
        answered.extend(themes.iter().map(|theme| theme.id.clone()));
    }
    for record in &themes.records {
        let anchor = record.anchor.as_deref().expect("it is shown");
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        let explained = record.fields.iter().any(|(id, _)| id == "unanswered");
        assert_ne!(explained, answered.contains(&record.id), "{}", record.id);
        if !explained {
            assert!(links_to(anchor), "{anchor}");
            assert!(described(&plain_text(&record.lead)), "{anchor}");
        }
    }
}

#[test]
fn a_record_has_fields_of_every_type() {
    let kind = "label: Plan\nplural: Plans\ndescription: Of all types.\nfields:\n\
        \x20 - id: actions\n    label: Actions\n    type: records\n    singular: Action\n    lead: a\n    fields:\n\
        \x20     - { id: a, label: A text, type: text }\n\
        \x20     - { id: b, label: A date, type: date }\n\
        \x20     - { id: c, label: A number, type: number }\n\
        \x20     - { id: d, label: Yes or no, type: yes-no }\n\
        \x20     - { id: e, label: A choice, type: choice, options: [Red, Green] }\n\
        \x20     - { id: f, label: An address, type: email }\n\
        \x20     - { id: g, label: A telephone, type: telephone }\n\
        \x20     - { id: h, label: A page, type: url }\n\
        \x20     - { id: i, label: A list, type: list, items: text }\n\
        \x20     - { id: j, label: Blocks, type: blocks }\n\
        \x20     - { id: k, label: A reference, type: reference, to: actions }\n\
        \x20     - { id: l, label: None, type: number }\n";
    let paper = "---\nkind: plan\ntitle: All types\ndate: 2026-01-02\nactions:\n\
        \x20 - id: one\n    a: Some **strong** words\n    b: 2026-02-03\n    c: 4547\n    d: yes\n    e: Green\n\
        \x20   f: office@example.org\n    g: 01632 960 000\n    h: https://www.example.org/plan\n\
        \x20   i: [First, Second]\n    j: |\n      A paragraph.[^n]\n\n      - An item\n\n      [^n]: A note.\n\
        \x20   k: two\n    l: { none: nobody counted }\n\
        \x20 - { id: two, a: Other words }\n---\n\n```records\nof: actions\n```\n\n\
        ```table\ndata: actions\ntitle: All of it\n```\n";
    let sources = office(kind, &[("content/plans/all/index.md", paper)]);
    assert_eq!(findings(&sources, Edition::Public), "");
    let built = build(&sources, Edition::Public);
    let page = text(&built, "plans/all/index.html");
    let pdf = file(&built, "plans/all/all.pdf");
    assert_same_words("all types", page, pdf);
    let said = words(page);
    for piece in [
        "A date 3 February 2026",
        "A number 4,547",
        "Yes or no Yes",
        "A choice Green",
        "A list First; Second",
        "A reference Other words",
        "None nobody counted",
        "A paragraph.",
        "A note.",
        "Actions Some strong words",
    ] {
        assert!(said.contains(piece), "`{piece}` in {said}");
    }
    for link in ["mailto:office@example.org", "tel:01632960000", "href=\"#action-two\""] {
        assert!(page.contains(link), "`{link}` in {page}");
    }
    let csv = text(&built, "plans/all/table-1.csv");
    assert!(csv.contains("one,Some strong words,3 February 2026,"), "{csv}");
    let tags = Pdf::read(pdf).structure();
    assert!(!tags.find("L").is_empty() && !tags.find("TH").is_empty());
}

const PLAN: &str = "label: Plan\nplural: Plans\ndescription: What is to be done.\nfields:\n\
    \x20 - id: actions\n    label: Actions\n    type: records\n    singular: Action\n    numbering: decimal\n\
    \x20   lead: what\n    fields:\n\
    \x20     - { id: what, label: Action, type: text, required: yes }\n\
    \x20     - { id: detail, label: Detail, type: blocks }\n\
    \x20     - { id: owner, label: Owner, type: text }\n\
    \x20     - { id: after, label: After, type: reference, to: actions, back: Before }\n";

#[test]
fn a_restricted_record_leaves_the_public_edition_whole() {
    let paper = "---\nkind: plan\ntitle: Plan\ndate: 2026-01-02\nactions:\n\
        \x20 - { id: a, what: Speak to the family of the witness, owner: Chief constable of the force, restricted: Names a family }\n\
        \x20 - { id: b, what: Speak to the school, owner: Chief constable of the force, detail: \"Ask the head.\" }\n---\n\n\
        ```records\nof: actions\n```\n\n{{ count(of=\"actions\") | words | capitalised }} of the actions.\n\n\
        ```table\ndata: actions\ntitle: All actions\n```\n";
    let sources = office(PLAN, &[("content/plans/one/index.md", paper)]);
    let public = build(&sources, Edition::Public);
    let restricted = build(&sources, Edition::Restricted);
    let secret = "Speak to the family";
    for artefact in &public.artefacts {
        let seen = match artefact.path.ends_with(".pdf") {
            true => Pdf::read(&artefact.bytes).text_in_reading_order(&[]),
            false => String::from_utf8_lossy(&artefact.bytes).into_owned(),
        };
        assert!(!seen.contains(secret), "{}", artefact.path);
    }
    let said = words(text(&public, "plans/one/index.html"));
    assert!(said.contains("Action 1: Speak to the school"), "{said}");
    assert!(said.contains("One of the actions."), "{said}");
    // The owner of both is no secret.
    assert!(said.contains("Chief constable of the force"), "{said}");
    let page = text(&restricted, "plans/one/index.html");
    assert_same_words("restricted", page, file(&restricted, "plans/one/one.pdf"));
    let said = words(page);
    assert!(said.contains("Restricted: Names a family Action 1: Speak to the family"), "{said}");
    assert!(said.contains("Two of the actions."), "{said}");
}

/// A drawn record is read as in its own paper: with its datasets, its places and its numbers.
#[test]
fn a_drawn_record_keeps_its_own_figures_and_places() {
    let data = |number: u32| {
        format!(
            "title: Homes\nsource: {{ organisation: Office }}\ncolumns:\n  - {{ id: place, label: Place, role: dimension }}\n\
             \x20 - {{ id: homes, label: Homes, role: measure }}\nrows:\n  - [York, {number}]\n"
        )
    };
    let one = "---\nkind: plan\ntitle: The first plan\ndate: 2026-01-02\nactions:\n\
        \x20 - id: visit\n    what: \"Visit {{ value(of=\\\"homes.homes\\\") }} homes\"\n\
        \x20   detail: |\n      See [where](#where), all {{ value(of=\"homes.homes\") }} of them.\n---\n\n\
        ## Where {#where}\n\nText.\n\n```records\nof: actions\n```\n";
    let two = "---\nkind: plan\ntitle: The second plan\ndate: 2026-02-02\ndraws_on: [plans/one]\nactions:\n\
        \x20 - { id: write, what: Write a letter, after: visit }\n---\n\n## Here\n\n\
        There are {{ value(of=\"homes.homes\") }} homes.\n\n```records\nof: actions\nfrom: plans/one\n```\n\n\
        ```records\nof: actions\nstyle: list\n```\n";
    let (first, second) = (data(17), data(23));
    let sources = office(
        PLAN,
        &[
            ("content/plans/one/index.md", one),
            ("content/plans/one/data/homes.yaml", &first),
            ("content/plans/two/index.md", two),
            ("content/plans/two/data/homes.yaml", &second),
        ],
    );
    assert_eq!(findings(&sources, Edition::Public), "");
    let built = build(&sources, Edition::Public);
    let page = text(&built, "plans/two/index.html");
    assert_same_words("drawn", page, file(&built, "plans/two/two.pdf"));
    let said = words(page);
    for piece in [
        "There are 23 homes.",
        "Action 1: Visit 17 homes",
        "See where, all 17 of them.",
        "From: The first plan, 2 January 2026",
        "After: Action 1: Visit 17 homes (The first plan)",
    ] {
        assert!(said.contains(piece), "`{piece}` in {said}");
    }
    assert!(page.contains("plans/one/index.html#where\""), "{page}");
    assert!(page.contains("plans/one/index.html#action-visit\""), "{page}");
    let mut diagnostics = Diagnostics::new();
    let ready = pipeline::check(&sources, Edition::Public, &mut diagnostics).expect("sound");
    let paper = ready.site.papers.iter().find(|paper| paper.url == "plans/two").expect("there");
    let drawn: Vec<_> = register(paper)
        .into_iter()
        .filter(|entry| entry.figure.text == "17")
        .map(|entry| {
            let Provenance::Datasets(selections) = &entry.figure.provenance else { panic!() };
            (selections[0].dataset.clone(), entry.figure.position.path.to_string())
        })
        .collect();
    let expected = ("one#homes".to_owned(), "content/plans/one/index.md".to_owned());
    assert!(drawn.contains(&expected), "{drawn:?}");
    assert!(drawn.iter().all(|found| *found == expected), "{drawn:?}");
}

#[test]
fn typed_numbers_in_records_are_found() {
    let paper = "---\nkind: plan\ntitle: Plan\ndate: 2026-01-02\nactions:\n\
        \x20 - { id: a, what: Visit 12 homes, detail: \"There are 30 more of them.\" }\n---\n\nText.\n";
    let found = findings(&office(PLAN, &[("content/plans/one/index.md", paper)]), Edition::Public);
    assert!(
        found.contains("`12` has no source") && found.contains("`30` has no source"),
        "{found}"
    );
    let exempt = paper.replace(
        "actions:",
        "typed:\n  - { text: 12 homes, reason: A plan. }\n  - { text: 30 more, reason: A plan. }\nactions:",
    );
    let sources = office(PLAN, &[("content/plans/one/index.md", &exempt)]);
    assert_eq!(findings(&sources, Edition::Public), "");
}
