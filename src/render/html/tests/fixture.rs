//! A small site that has one of everything.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::build::*;
use crate::check::{self, Checked};
use crate::diagnostic::Diagnostics;
use crate::look::{Colours, Logo, Look, Template, Templates};
use crate::model::*;
use crate::render::{Artefact, Drawings, PdfFile};
use crate::source;

/// A chart as the drawing module might deliver it.
pub(super) const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
    width=\"720\" height=\"200\" viewBox=\"0 0 720 200\"><rect x=\"90\" y=\"20\" width=\"500\" \
    height=\"40\" fill=\"#12436D\"/><text x=\"600\" y=\"46\">drawn words</text></svg>\n";

pub(super) fn look() -> Look {
    let sources = source::read(Path::new("no-such-folder")).unwrap();
    let text = |path: &str| sources.file(sources.find(path).unwrap()).text.clone();
    Look {
        name: "default".to_owned(),
        colours: Colours {
            text: "#1b1f23".to_owned(),
            muted: "#4d5761".to_owned(),
            background: "#ffffff".to_owned(),
            surface: "#f3f5f7".to_owned(),
            border: "#c3cad1".to_owned(),
            brand: "#12436d".to_owned(),
            on_brand: "#ffffff".to_owned(),
            link: "#12436d".to_owned(),
            focus: "#ffbf47".to_owned(),
            series: vec!["#12436D".to_owned(), "#F46A25".to_owned()],
            sequential: vec!["#12436D".to_owned()],
        },
        html_fonts: "\"Noto Sans\", sans-serif".to_owned(),
        logo: Some(Logo { svg: text("themes/default/logo.svg"), alt: "Example papers".to_owned() }),
        css: text("themes/default/style.css"),
        typst: String::new(),
    }
}

/// The built-in templates.
pub(super) fn templates() -> Templates {
    let sources = source::read(Path::new("no-such-folder")).unwrap();
    let html = sources
        .under("templates/html/")
        .map(|(file, source)| {
            let name = source.path.trim_start_matches("templates/html/").to_owned();
            (name, Template { file, text: source.text.clone() })
        })
        .collect();
    Templates { html, pdf: BTreeMap::new() }
}

pub(super) fn site(papers: Vec<Paper>) -> Site {
    Site {
        office: office(),
        edition: Edition::Public,
        kinds: BTreeMap::new(),
        datasets: BTreeMap::new(),
        papers,
        withheld: Vec::new(),
    }
}

pub(super) fn checked(site: Site) -> Checked {
    check::check(site, &mut Diagnostics::new()).unwrap()
}

/// All files of a site with the built-in templates; every paper has a PDF and the chart `lines`.
pub(super) fn render(site: Site) -> BTreeMap<String, Artefact> {
    let pdf = PdfFile { bytes: vec![0; 244_600], pages: 12 };
    let pdfs = vec![Some(pdf); site.papers.len()];
    let drawings: Vec<Drawings> =
        vec![BTreeMap::from([("lines".to_owned(), SVG.to_owned())]); site.papers.len()];
    let mut diagnostics = Diagnostics::new();
    let site = checked(site);
    let files =
        super::super::render(&site, &look(), &templates(), &drawings, &pdfs, &mut diagnostics);
    assert_eq!(diagnostics.into_sorted(), []);
    let count = files.len();
    let files: BTreeMap<String, Artefact> =
        files.into_iter().map(|file| (file.path.clone(), file)).collect();
    assert_eq!(files.len(), count, "two files at one path");
    files
}

pub(super) fn page(files: &BTreeMap<String, Artefact>, path: &str) -> String {
    String::from_utf8(files[path].bytes.clone()).unwrap()
}

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

/// A letter with every field.
pub(super) fn letter() -> Paper {
    let text = || FieldContent::Text;
    let texts = || FieldContent::List(Box::new(FieldContent::Text));
    let sender = vec![
        field("title", "Title", text()),
        field("address", "Address", FieldContent::Lines),
        field("telephone", "Telephone", FieldContent::Telephone),
    ];
    let kind = kind(
        "letter",
        "Letter",
        "Letters",
        vec![
            field("sender", "From", FieldContent::Record(sender)),
            field("recipient", "To", FieldContent::Lines),
            field("our_reference", "Our reference", text()),
            field("your_reference", "Your reference", text()),
            field("salutation", "Salutation", text()),
            field("subject", "Subject", text()),
            field("sign_off", "Close", text()),
            field("signatory", "Signatory", text()),
            field("enclosures", "Enclosures", texts()),
            field("copies", "Copies to", texts()),
        ],
    );
    let body = vec![h(2, "cost", None, "What it costs"), p("Nothing.")];
    let mut paper = paper("letters/reply", kind, "Reply to the inspection", "2020-03-18", body);
    paper.fields = BTreeMap::from([
        (
            "sender".to_owned(),
            record(vec![
                ("title", text_field("Police and Crime Commissioner")),
                ("address", lines(&["62 George Street", "Wakefield"])),
                ("telephone", linked("tel:01632960000", "01632 960 000")),
            ]),
        ),
        ("recipient".to_owned(), lines(&["The Home Secretary", "Home Office"])),
        ("our_reference".to_owned(), text_field("OPCC/CL/01")),
        ("salutation".to_owned(), text_field("Dear Home Secretary")),
        ("subject".to_owned(), text_field("Response to the report")),
        ("sign_off".to_owned(), text_field("Yours sincerely")),
        ("signatory".to_owned(), text_field("Commissioner")),
        ("copies".to_owned(), FieldValue::List(vec![text_field("Chief Constable")])),
    ]);
    paper
}

/// A locality review with its cover.
pub(super) fn review() -> Paper {
    let authors = FieldContent::List(Box::new(FieldContent::Text));
    let kind = kind(
        "locality-review",
        "Locality review",
        "Locality reviews",
        vec![
            field("place", "Place", FieldContent::Text),
            field("authors", "Authors", authors),
            field("notice", "Notice", FieldContent::Text),
        ],
    );
    let body = vec![
        h(2, "introduction", Some("1"), "Introduction"),
        p("First."),
        h(2, "purpose", Some("2"), "Purpose"),
        p("Second."),
    ];
    let mut paper = paper("reviews/york", kind, "Locality review", "2019-05", body);
    paper.status = Status::Draft;
    paper.fields = BTreeMap::from([
        ("place".to_owned(), text_field("York")),
        ("authors".to_owned(), FieldValue::List(vec![text_field("Consultant")])),
        ("notice".to_owned(), text_field("Comments are perceptions.")),
    ]);
    paper
}

/// The site of the tests: papers newest first.
pub(super) fn whole() -> Site {
    site(vec![letter(), everything(), review()])
}
