//! A paper that has one of everything.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::build::*;
use crate::model::*;

/// A panel report with every block and inline there is.
pub(super) fn everything() -> Paper {
    let mut kind = kind(
        "panel-report",
        "Panel report",
        "Panel reports",
        vec![
            field("meeting", "Meeting", FieldContent::Text),
            field(
                "contact",
                "Contact officer",
                FieldContent::Record(vec![
                    field("role", "Role", FieldContent::Text),
                    field("email", "E-mail", FieldContent::Email),
                    field("telephone", "Telephone", FieldContent::Telephone),
                ]),
            ),
            field("public", "Open to the public", FieldContent::YesNo),
            field("members", "Members", FieldContent::List(Box::new(FieldContent::Text))),
        ],
    );
    kind.header = ["meeting", "date", "public", "members", "contact"].map(str::to_owned).to_vec();
    kind.closing = vec!["members".to_owned(), "absent".to_owned()];
    let mut paper = paper("papers/all", kind, "Quotes \"&\" <script>", "2019-10-09", blocks());
    paper.summary = Some(t("A summary with <angles> & more."));
    paper.fields = BTreeMap::from([
        ("meeting".to_owned(), text_field("Police and Crime Panel")),
        ("public".to_owned(), FieldValue::YesNo(true)),
        ("members".to_owned(), FieldValue::List(vec![text_field("First"), text_field("Second")])),
        (
            "contact".to_owned(),
            record(vec![
                ("role", text_field("Chief executive")),
                ("email", linked("mailto:office@example.org", "office@example.org")),
                ("telephone", linked("tel:01632960000", "01632 960 000")),
            ]),
        ),
    ]);
    paper.assets = vec![Asset { name: "a map.png".to_owned(), bytes: Arc::new(vec![1, 2]) }];
    paper.footnotes = vec![
        Footnote {
            number: 1,
            id: "note-1".to_owned(),
            marks: vec!["note-ref-1".to_owned(), "note-ref-1-2".to_owned()],
            blocks: vec![p("The first note.")],
        },
        Footnote {
            number: 2,
            id: "note-2".to_owned(),
            marks: vec!["note-ref-2".to_owned()],
            blocks: vec![p("A list:"), list(ListMarker::Bullet, &["only item"])],
        },
    ];
    paper
}

fn inlines() -> Vec<Inline> {
    let text = |text: &str| Inline::Text(text.to_owned());
    vec![
        text("<script>alert(\"1\")</script> & "),
        Inline::Emphasis(t("emphasis")),
        Inline::SoftBreak,
        Inline::Strong(t("strong")),
        Inline::LineBreak,
        Inline::Strikethrough(t("gone")),
        Inline::Superscript(t("up")),
        Inline::Subscript(t("down")),
        Inline::Code("a < b".to_owned()),
        text(" "),
        external("https://www.gov.uk/?a=b&c=\"d\"", "outside"),
        text(" "),
        external("JAVA\nscript:alert(1)", "never a link"),
        text(" "),
        link(LinkTarget::Anchor("para-1.1".to_owned()), "paragraph 1.1"),
        text(" "),
        link(
            LinkTarget::Paper { url: "letters/reply".to_owned(), anchor: Some("cost".to_owned()) },
            "the reply",
        ),
        text(" "),
        link(LinkTarget::File("a map.png".to_owned()), "the map"),
        text(" "),
        Inline::Image(PublishedImage {
            name: "a map.png".to_owned(),
            alt: "A map of \"York\"".to_owned(),
            size: Some((640, 480)),
            title: Some("Map".to_owned()),
        }),
        from_data("222", 222.0),
        text(" "),
        figure(
            "£80 million",
            None,
            Provenance::Cited { source: "Home Office \"2021\"".to_owned() },
        ),
        text(" "),
        abbreviation("NCA", "National Crime Agency", true),
        text(" and "),
        abbreviation("NCA", "National Crime Agency", false),
        mark(1, "note-ref-1"),
        mark(2, "note-ref-2"),
        mark(1, "note-ref-1-2"),
    ]
}

fn blocks() -> Vec<Block> {
    let places = || {
        table(
            &[("Place", Align::Left), ("Lines", Align::Right)],
            &[&["Harrogate", "4,547"], &["York", "[x]"]],
        )
    };
    let mut lines = exhibit(
        "lines",
        "Figure 1",
        "Harrogate has most lines",
        chart(&["Harrogate", "York"], &[4547.0, 0.0], "Bars: Harrogate \"4,547\".", places()),
    );
    lines.subtitle = Some(t("Lines by place"));
    lines.source = Some("North Yorkshire Police".to_owned());
    lines.notes = vec![t("A line can affect more than one place.")];
    lines.csv = Some("lines.csv".to_owned());
    let mut typed = exhibit("typed", "Table 1", "Typed", ExhibitBody::Table(places()));
    typed.csv = Some("typed.csv".to_owned());
    let nested = Block::List(List {
        marker: ListMarker::LowerAlpha,
        tight: false,
        items: vec![ListItem {
            label: Some("(a)".to_owned()),
            anchor: Some("para-1.1-a".to_owned()),
            blocks: vec![p("Loose item"), list(ListMarker::Decimal(3), &["third", "fourth"])],
        }],
    });
    let given = Block::Paragraph(Paragraph {
        number: None,
        anchor: Some("given".to_owned()),
        content: t("With an id."),
        span: span(),
    });
    let definition =
        Definition { term: t("Cuckooing"), details: vec![vec![p("Taking over a home.")]] };
    let code = CodeBlock { language: Some("rust".to_owned()), text: "a < b\nc".to_owned() };
    vec![
        h(2, "purpose", Some("1"), "Purpose & scope"),
        numbered("1.1", inlines()),
        nested,
        h(3, "detail", None, "Detail"),
        given,
        list(ListMarker::Bullet, &["one", "two"]),
        Block::Definitions(vec![definition]),
        Block::Code(code),
        Block::Rule,
        Block::Exhibit(Box::new(lines)),
        Block::Exhibit(Box::new(typed)),
        container(ContainerRole::Quotation, None, Some("Home Office"), vec![p("Quoted words.")]),
        container(ContainerRole::Quotation, None, None, vec![p("Bare quotation.")]),
        container(ContainerRole::Voice, Some("Practitioner"), None, vec![p("Spoken words.")]),
        container(ContainerRole::Callout, Some("Call"), None, vec![p("Called out.")]),
        container(ContainerRole::Recommendation, Some("Do it"), None, vec![p("Now.")]),
        container(ContainerRole::Response, Some("Done"), None, vec![p("Yes.")]),
        container(ContainerRole::Restricted, Some("Names"), None, vec![p("Hidden words.")]),
        container(
            ContainerRole::Reprint,
            Some("Earlier paper"),
            None,
            vec![h(3, "earlier", None, "Earlier heading"), p("Earlier words.")],
        ),
        container(ContainerRole::Closing, Some("A young person"), None, vec![p("Last words.")]),
    ]
}
