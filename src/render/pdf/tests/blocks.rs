//! Every block, inline and container there is.

use super::fixture::*;
use crate::model::*;

pub const LONG: &str = "County lines are networks that move drugs from large cities into towns and \
villages, with dedicated telephone lines and, too often, with children and vulnerable adults who are \
made to carry, store and sell them. The commissioner asked the force for a picture of the position.";

/// Every inline there is.
pub fn inlines() -> Vec<Inline> {
    let link =
        |target, words: &str| Inline::Link(Link { target, title: None, content: text(words) });
    let t = |words: &str| Inline::Text(words.to_owned());
    let image = PublishedImage {
        name: "dot.png".to_owned(),
        alt: "A grey dot".to_owned(),
        size: Some((16, 16)),
        title: None,
    };
    let figure = Figure {
        text: "up 16%, from 191 to 222".to_owned(),
        value: None,
        provenance: Provenance::Cited { source: "Force".to_owned() },
        notes: Vec::new(),
        status: Vec::new(),
        expression: String::new(),
        span: span(),
        position: Default::default(),
    };
    let short = |first| {
        let (short, long) = ("NCA".to_owned(), "National Crime Agency".to_owned());
        Inline::Abbreviation(Abbreviation { short, long, first })
    };
    let to_paper =
        LinkTarget::Paper { url: "papers/other".to_owned(), anchor: Some("x".to_owned()) };
    vec![
        t("Arrests went "),
        Inline::Figure(Box::new(figure)),
        t(", says the "),
        short(true),
        t("; the "),
        short(false),
        Inline::SoftBreak,
        t("adds "),
        Inline::Emphasis(text("emphasis")),
        t(", "),
        Inline::Strong(vec![t("strong "), Inline::Emphasis(text("both"))]),
        t(", "),
        Inline::Strikethrough(text("struck")),
        t(", H"),
        Inline::Subscript(text("2")),
        t("O, x"),
        Inline::Superscript(text("2")),
        t(", "),
        Inline::Code("#let x = \"1\"".to_owned()),
        t(", a picture "),
        Inline::Image(image),
        t(", "),
        link(LinkTarget::External("https://example.org/a b?c=ä".to_owned()), "the web"),
        t(", "),
        link(LinkTarget::Anchor("figure-one".to_owned()), "Figure 1"),
        t(", "),
        link(LinkTarget::Anchor("nowhere".to_owned()), "a broken reference"),
        t(", "),
        link(to_paper, "another paper"),
        t(", "),
        link(LinkTarget::File("data.csv".to_owned()), "a file"),
        t(" and a note."),
        Inline::FootnoteMark(FootnoteMark {
            number: 1,
            id: "note-ref-1".to_owned(),
            note: "note-1".to_owned(),
        }),
        Inline::LineBreak,
        t("A second line."),
    ]
}

pub fn notes() -> Vec<Footnote> {
    let blocks = vec![
        paragraph(text("Serious Violence Strategy, April 2018.")),
        paragraph(inlines_in_note()),
    ];
    vec![Footnote {
        number: 1,
        id: "note-1".to_owned(),
        marks: vec!["note-ref-1".to_owned()],
        blocks,
    }]
}

fn inlines_in_note() -> Vec<Inline> {
    text("A second paragraph of the note.")
}

/// Every block and container there is. `number` numbers the paragraphs.
pub fn blocks(number: impl Fn(usize) -> Option<String>) -> Vec<Block> {
    let para = |at: usize, content: Vec<Inline>| match number(at) {
        Some(label) => numbered(&label, content),
        None => paragraph(content),
    };
    let nested = List {
        marker: ListMarker::Bullet,
        tight: false,
        items: vec![ListItem {
            label: None,
            anchor: None,
            blocks: vec![
                paragraph(text("A loose item with two paragraphs.")),
                paragraph(text("The second, and a list:")),
                list(ListMarker::Decimal(3), &[], &["three", "four"]),
                Block::Code(CodeBlock { language: None, text: "code\n  in a list".to_owned() }),
            ],
        }],
    };
    let lettered = ListItem {
        label: Some("(a)".to_owned()),
        anchor: Some("para-2-a".to_owned()),
        blocks: vec![
            paragraph(text("notes the report, and")),
            list(ListMarker::Bullet, &[], &["x"]),
        ],
    };
    let lettered_two = ListItem {
        label: Some("(b)".to_owned()),
        anchor: None,
        blocks: vec![paragraph(text(LONG))],
    };
    let definitions = vec![Definition {
        term: text("Cuckooing"),
        details: vec![
            vec![paragraph(text("Taking over a vulnerable person’s home."))],
            vec![
                paragraph(text("A second meaning.")),
                list(ListMarker::Bullet, &[], &["with a list"]),
            ],
        ],
    }];
    let wide: Vec<String> = (0..10).map(|n| format!("Safeguarding {n}")).collect();
    let wide: Vec<&str> = wide.iter().map(String::as_str).collect();
    let decoration =
        PublishedImage { name: "dot.png".to_owned(), alt: String::new(), size: None, title: None };
    vec![
        heading(2, "purpose", Some("1"), "Purpose of the report"),
        para(1, text(LONG)),
        para(2, inlines()),
        Block::List(List {
            marker: ListMarker::LowerAlpha,
            tight: true,
            items: vec![lettered, lettered_two],
        }),
        heading(3, "detail", Some("1.1"), "A heading of level three"),
        para(3, text(LONG)),
        list(ListMarker::Bullet, &[], &["drug markets and group offending", LONG, "social media"]),
        Block::List(nested),
        heading(4, "deeper", None, "Level four"),
        heading(5, "deepest", None, "Level five"),
        heading(6, "last", None, "Level six"),
        para(4, text(LONG)),
        Block::Definitions(definitions),
        heading(
            2,
            "background",
            Some("2"),
            "Background with a rather long heading that needs more than one line",
        ),
        para(5, text(LONG)),
        container(
            ContainerRole::Quotation,
            "",
            "Home Office, Serious Violence Strategy, April 2018",
            vec![paragraph(text(LONG)), paragraph(text("Second paragraph."))],
        ),
        container(
            ContainerRole::Voice,
            "Practitioner, health",
            "",
            vec![paragraph(text("“We hear about it last.”"))],
        ),
        container(ContainerRole::Callout, "How to read this", "", vec![paragraph(text(LONG))]),
        container(
            ContainerRole::Recommendation,
            "Recommendation 1",
            "",
            vec![paragraph(text(LONG)), list(ListMarker::Bullet, &[], &["one", "two"])],
        ),
        container(ContainerRole::Response, "Response", "", vec![paragraph(text("Accepted."))]),
        chart("figure-one", "Figure 1"),
        para(6, text(LONG)),
        exhibit(
            "table-one",
            "Table 1",
            ExhibitBody::Table(table(&["Place", "2018", "2019", "Change"], 5)),
        ),
        para(7, text(LONG)),
        paragraph(vec![Inline::Image(decoration)]),
        exhibit("table-two", "Table 2", ExhibitBody::Table(table(&["Place", "2018", "2019"], 40))),
        Block::Rule,
        Block::Code(CodeBlock {
            language: Some("rust".to_owned()),
            text: "fn main() {\n\tprintln!(\"#hello $x$\");\n}".to_owned(),
        }),
        exhibit("table-three", "Table 3", ExhibitBody::Table(table(&wide, 8))),
        para(8, text(LONG)),
        container(
            ContainerRole::Reprint,
            "An earlier paper",
            "September 2019",
            vec![
                heading(2, "reprinted", None, "Its first heading"),
                paragraph(text(LONG)),
                exhibit("table-four", "Table 4", ExhibitBody::Table(table(&["Place", "Lines"], 3))),
            ],
        ),
        container(
            ContainerRole::Closing,
            "Young person, York",
            "",
            vec![paragraph(text("“I lost control of my own life and nobody asked why.”"))],
        ),
    ]
}

/// A restricted passage that holds what may not turn a page in a box.
pub fn restricted() -> Block {
    container(
        ContainerRole::Restricted,
        "identifies few people",
        "",
        vec![
            paragraph(text("A cohort of ten local children was named.")),
            container(ContainerRole::Closing, "", "", vec![paragraph(text("Inside."))]),
            exhibit("boxed", "Table 9", ExhibitBody::Table(table(&["Place", "Lines"], 2))),
        ],
    )
}
