//! A small site that has one of everything.

use std::collections::BTreeMap;
use std::path::Path;

use super::build::*;
use super::everything::everything;
use crate::check::{self, Checked};
use crate::diagnostic::Diagnostics;
use crate::look::{Colours, Logo, Look, Template, Templates};
use crate::model::*;
use crate::render::{Artefact, Drawing, Drawings, PdfFile};
use crate::source;

/// A chart as the drawing module might deliver it.
pub(super) const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
    width=\"720\" height=\"200\" viewBox=\"0 0 720 200\"><rect x=\"90\" y=\"20\" width=\"500\" \
    height=\"40\" fill=\"#12436D\"/><text x=\"600\" y=\"46\">drawn words</text></svg>\n";

pub(super) fn look() -> Look {
    let sources = source::read(Path::new("no-such-folder")).unwrap();
    let text = |path: &str| sources.file(sources.find(path).unwrap()).text.clone();
    let colours = Colours {
        text: "#1b1f23".to_owned(),
        muted: "#4d5761".to_owned(),
        background: "#ffffff".to_owned(),
        surface: "#f3f5f7".to_owned(),
        border: "#c3cad1".to_owned(),
        edge: "#6b7680".to_owned(),
        brand: "#12436d".to_owned(),
        on_brand: "#ffffff".to_owned(),
        link: "#12436d".to_owned(),
        focus: "#ffbf47".to_owned(),
        on_focus: "#1b1f23".to_owned(),
        series: vec!["#12436D".to_owned(), "#F46A25".to_owned()],
        sequential: vec!["#12436D".to_owned()],
    };
    let size = crate::look::svg::Size { width: 64.0, height: 64.0 };
    Look {
        name: "default".to_owned(),
        dark: crate::look::dark::derived(&colours),
        colours,
        pdf_fonts: Default::default(),
        html_fonts: "\"Noto Sans\", sans-serif".to_owned(),
        logo: Some(Logo {
            svg: text("themes/default/logo.svg"),
            size,
            alt: "Example papers".to_owned(),
        }),
        css: text("themes/default/style.css"),
        typst: None,
        base_typst: None,
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
        languages: crate::model::Languages::built_in(),
        kinds: BTreeMap::new(),
        datasets: BTreeMap::new(),
        papers: papers.into_iter().map(std::sync::Arc::new).collect(),
        withheld: Vec::new(),
    }
}

pub(super) fn checked(site: Site) -> Checked {
    check::check(site, &mut Diagnostics::new()).unwrap()
}

/// All files of a site with the built-in templates; every paper has a PDF and the chart `lines`.
pub(super) fn render(site: Site) -> BTreeMap<String, Artefact> {
    let pdf = PdfFile { bytes: vec![0; 244_600], pages: 12, starts: Vec::new() };
    let pdfs = vec![Some(pdf); site.papers.len()];
    let drawing = Drawing { wide: SVG.to_owned(), narrow: SVG.replace("640", "280") };
    let drawings: Vec<Drawings> =
        vec![BTreeMap::from([("lines".to_owned(), drawing)]); site.papers.len()];
    let mut diagnostics = Diagnostics::new();
    let site = checked(site);
    let files = super::super::render(
        &site,
        &look(),
        &templates(),
        &drawings,
        &pdfs,
        true,
        &mut diagnostics,
    );
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
